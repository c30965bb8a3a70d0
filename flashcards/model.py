"""The values that every room shares: frozen, without behaviour beyond naming their parts."""

from __future__ import annotations

from typing import Literal, NamedTuple

from flashcards.rating import Rating as Rating  # noqa: PLC0414 - a value like the others; the engine imports it alone

Answering = Literal["recall", "typed", "one", "many", "order", "list", "match"]
"""How a question is answered: by heart, by typing, by choosing one option or any number of them, by putting steps in
order, by naming all members of a list, by finding the right side of each left one."""


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

    @property
    def family(self) -> tuple[str, str, str]:
        """What siblings have in common, who help each other: the card, and of a generator line the word and the form.

        >>> CardId("verbit", "k7m2q", "auttaa+minä.b").family
        ('verbit', 'k7m2q', 'auttaa+minä')
        """
        word, plus, form = self.part.partition("+")
        return self.deck, self.card, f"{word}+{form.partition('.')[0]}" if plus else ""

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


class Pair(NamedTuple):
    """Two sides that belong together, with what the learner is told about it; an empty left side is one too many."""

    left: str
    right: str
    feedback: str = ""


class Card(NamedTuple):
    """One card as its author wrote it: everything from one `? ` or `@ ` line to the next.

    `id` is the stamped id (`k7m2q`, or `k7m2q.2` for a revision), or `~` and a hash where the author stamped none.
    `answers` are the accepted answers, the steps of an order in their order, or the members of a list. `forms` say what
    a generator line makes. `sections` are the titles above the card, outermost first.
    """

    id: str
    kind: str
    question: str
    answers: tuple[Answer, ...] = ()
    wrong: tuple[Answer, ...] = ()
    options: tuple[Option, ...] = ()
    pairs: tuple[Pair, ...] = ()
    sections: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    typed: bool = False
    siblings_apart: bool = True
    hint: str = ""
    note: str = ""
    source: str = ""
    tags: tuple[str, ...] = ()


class Item(NamedTuple):
    """One thing to ask a learner, with one schedule: a card has one, or several (a side, a gap, a form).

    `prompt` is shown first and `answer` when revealed; `asked` is the prompt without hints, by which an edited
    card is recognised. `accepted` are the right answers in the author's order (texts to type), the steps of an order
    in theirs, the members of a list; `wrong` are typical wrong answers; `options` are there to choose from, `pairs` to
    be matched.
    """

    id: CardId
    card: Card
    answering: Answering
    prompt: str
    asked: str
    answer: str
    accepted: tuple[Answer, ...] = ()
    wrong: tuple[Answer, ...] = ()
    options: tuple[Option, ...] = ()
    pairs: tuple[Pair, ...] = ()


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

    `language` and `answer_language` are BCP 47 tags or empty. `about` says what the deck teaches. `new_per_day` is the
    author's wish, None without one. `path`, `lines` (where each card begins, from 1) and `diagnostics` tell of the text
    that the deck was read from; two decks that say the same are equal without them.
    """

    id: str
    title: str
    cards: tuple[Card, ...] = ()
    path: str = ""
    language: str = ""
    answer_language: str = ""
    author: str = ""
    license: str = ""
    about: str = ""
    shuffled: bool = False
    new_per_day: int | None = None
    lines: tuple[int, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    def __eq__(self, other: object) -> bool:
        """Whether two decks say the same, wherever they were read from."""
        return isinstance(other, Deck) and tuple(self._content()) == tuple(other._content())

    def __ne__(self, other: object) -> bool:
        """Whether two decks differ in more than where they were read from."""
        return not self == other

    def __hash__(self) -> int:
        """Agree with `==`."""
        return hash(tuple(self._content()))

    def _content(self) -> Deck:
        return self._replace(path="", lines=(), diagnostics=())
