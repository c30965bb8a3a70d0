"""What a sitting says and asks: the questions, whatever they are shown on (`plain`, `screen`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from flashcards.model import Rating

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flashcards.answers import Verdict
    from flashcards.model import Item
    from flashcards.scheduling import Outcomes

COMMANDS = {
    "u": "undo the last rating",
    "h": "show the hint",
    "n": "show the note",
    "s": "suspend this card",
    "b": "bury it until tomorrow",
    "q": "quit",
    "?": "show these keys",
}


class Question(NamedTuple):
    """What is asked, how many cards are left with it, and what the last command told about it."""

    item: Item
    left: int
    told: str = ""


class Revealed(NamedTuple):
    """A question with its answer out: the verdict on what was given or picked, and what each rating would lead to."""

    question: Question
    given: str
    verdict: Verdict | None
    outcomes: Outcomes
    suggested: Rating = Rating.GOOD
    picked: frozenset[int] = frozenset()


class Reply(NamedTuple):
    """What the learner did: a command, an answer, a rating, or (with none of them) asked to see the answer."""

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
    return ", ".join(f"{key} {meaning}" for key, meaning in COMMANDS.items())


def feedback(revealed: Revealed) -> Iterator[tuple[str, int, int]]:
    """Return what the author says about the answer: texts, each with its weight and its indent in columns.

    Of a choice that is every option with its explanation, those picked with an arrow, of a typed answer what
    belongs to what was typed. A weight of 0 must be seen, the highest may give way first.
    """
    item, verdict = revealed.question.item, revealed.verdict
    for number, option in enumerate(item.options, 1):
        weight = 0 if option.right or number in revealed.picked else 4
        picked = " ←" if number in revealed.picked else ""
        yield f"{'✓' if option.right else '✗'} {number}) {option.text}{picked}", weight, 0
        if option.feedback:
            yield option.feedback, weight, 2
    if verdict and verdict.reason:
        yield verdict.reason, 0, 0
    elif item.accepted and item.accepted[0].feedback:
        yield item.accepted[0].feedback, 1, 0


def verdict_words(revealed: Revealed) -> str:
    """Return the verdict in words, with a sign for those who do not see colour; empty where nothing was answered."""
    if revealed.verdict is None:
        return ""
    if revealed.verdict.right:
        return "✓ Right" if revealed.verdict.word != "variant" else f"✓ Right too: {revealed.given}"
    return f"✗ Not right: {revealed.given}"


def other_answers(item: Item) -> list[str]:
    """Return the further accepted answers of a typed card."""
    return [answer.text for answer in item.accepted[1:]] if item.answering == "typed" else []
