"""The values that every room shares: frozen, without behaviour beyond naming their parts."""

from __future__ import annotations

from enum import IntEnum
from typing import Literal, NamedTuple

Answering = Literal["recall", "typed", "one", "many"]
"""How a question is answered: by heart, by typing, by choosing one option, by choosing any number of them."""


class Rating(IntEnum):
    """How well a card was remembered, in the numbering that every FSRS implementation uses."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class CardId(NamedTuple):
    """What a history belongs to: the deck's id, the card's id in it and the part of the card that is asked.

    The three never contain a `/`, so that `str(card_id)` can be read back.
    """

    deck: str
    card: str
    part: str

    def __str__(self) -> str:
        """Write the id as `deck/card/part`, the form that the log and `--json` use."""
        return f"{self.deck}/{self.card}/{self.part}"

    @classmethod
    def parse(cls, text: str) -> CardId:
        """Read `deck/card/part` back.

        >>> CardId.parse("suomi/k7m2q/a")
        CardId(deck='suomi', card='k7m2q', part='a')

        Raises ValueError if the text does not have three parts.
        """
        parts = text.split("/")
        if len(parts) != 3:
            raise ValueError(f"a card id has the form deck/card/part, not {text!r}")
        return cls(*parts)


class Answer(NamedTuple):
    """A right or a typical wrong answer, with what the learner is told about it."""

    text: str
    feedback: str = ""


class Option(NamedTuple):
    """One line of a choice card, with what the learner is told about it."""

    text: str
    right: bool
    feedback: str = ""


class Card(NamedTuple):
    """One card as its author wrote it: everything from one `? ` line to the next.

    `id` is the stamped id (`k7m2q`, or `k7m2q.2` for a revision), or `~` and a hash where the author stamped none.
    `line` is where the card begins, counted from 1. `sections` are the titles above it, outermost first.
    """

    id: str
    kind: str
    question: str
    answers: tuple[Answer, ...] = ()
    wrong: tuple[Answer, ...] = ()
    options: tuple[Option, ...] = ()
    typed: bool = False
    siblings_apart: bool = True
    sections: tuple[str, ...] = ()
    hint: str = ""
    note: str = ""
    source: str = ""
    tags: tuple[str, ...] = ()
    line: int = 1


class Item(NamedTuple):
    """One thing to ask a learner, with one schedule: a card has one, or several (a side, a gap).

    `prompt` is shown first and `answer` when revealed; `asked` is the prompt without hints, by which an edited
    card is recognised. `accepted` are the right answers in the author's order (texts to type); `options` are there
    to choose from.
    """

    id: CardId
    card: Card
    answering: Answering
    prompt: str
    asked: str
    answer: str
    accepted: tuple[Answer, ...] = ()
    options: tuple[Option, ...] = ()


class Diagnostic(NamedTuple):
    """Something wrong in a deck's text, as data: where, which rule, and the author's own words in `details`.

    `line` and `column` count from 1, in characters. The sentences are in `flashcards.deck.diagnostics`.
    """

    path: str
    line: int
    column: int
    code: str
    details: tuple[tuple[str, str], ...] = ()


class Deck(NamedTuple):
    """A deck of cards, with what was wrong in its text; the cards are those that could be read.

    `language` and `answer_language` are BCP 47 tags or empty. `new_per_day` is the author's wish, None without one.
    """

    id: str
    title: str
    cards: tuple[Card, ...] = ()
    path: str = ""
    language: str = ""
    answer_language: str = ""
    author: str = ""
    license: str = ""
    shuffled: bool = False
    new_per_day: int | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
