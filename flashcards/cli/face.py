"""What a sitting says and asks: the questions, whatever they are shown on (`plain`, `screen`)."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, NamedTuple, Protocol

from flashcards.model import Rating

if TYPE_CHECKING:
    from flashcards.answers import Verdict
    from flashcards.model import Item
    from flashcards.scheduling import Outcomes

COMMANDS = "uhnsbq?"
"""The letters of the commands."""


class Question(NamedTuple):
    """What is asked, how many cards are left with it, and what the last command told about it.

    `shown` is the layout of what is shown mixed. `begun` is the answer as far as it had come at the last command; of a
    list it is the lines that were ended, each with its line end, and the one that was not. `language` is the answer's.
    """

    item: Item
    left: int
    shown: tuple[int, ...] = ()
    told: str = ""
    begun: str = ""
    language: str = ""


class Revealed(NamedTuple):
    """A question with its answer out: the verdict on what was given or picked, and what each rating would lead to."""

    question: Question
    given: str
    verdict: Verdict | None
    outcomes: Outcomes
    suggested: Rating = Rating.GOOD
    picked: frozenset[int] = frozenset()


class Reply(NamedTuple):
    """What the learner did: a command, an answer, a rating, or (with none of them) asked to see the answer.

    With a command comes the answer that was begun. The members of a list are one a line.
    """

    command: str = ""
    answer: str = ""
    rating: Rating | None = None


class Face(Protocol):
    """A way to show a sitting and to hear the learner."""

    def ask(self, question: Question) -> Reply:
        """Show a question and wait for a reply."""

    def rate(self, revealed: Revealed) -> Reply:
        """Show the answer and wait for a rating, or a command."""

    def saved(self, rating: Rating, when: str) -> None:
        """Say that a rating is on disk, and when the card comes back."""

    def say(self, text: str) -> None:
        """Say something about the sitting."""

    def end(self) -> None:
        """Say what has not been said yet; the sitting is over."""


def title(item: Item) -> str:
    """Return the section titles above a card in one line."""
    return " ".join(" / ".join(item.card.sections).split())


def help_text() -> str:
    """Return the keys in one text."""
    return _(
        "u undo the last rating, h show the hint, n show the note, s suspend this card,"
        " b bury it until tomorrow, q quit, ? show these keys"
    )


def numbered(question: Question) -> list[str]:
    """Return what is answered by number, from 1: the options, the steps, the right sides."""
    item = question.item
    if item.answering == "order":
        return [item.accepted[number - 1].text for number in question.shown]
    if item.answering == "match":
        return [item.pairs[number - 1].right for number in question.shown]
    return [option.text for option in item.options]


def left_sides(item: Item) -> list[str]:
    """Return the left sides of a matching."""
    return [pair.left for pair in item.pairs if pair.left]
