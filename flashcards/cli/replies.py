"""What a learner's reply means: read and judged in one way for each way of answering."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from flashcards.answers import Verdict, judge_choice, judge_list, judge_matching, judge_order, judge_typed
from flashcards.cli.face import left_sides, numbered

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from flashcards.cli.face import Question
    from flashcards.model import Answering


def judged(question: Question, given: str, words: Callable[[], Collection[str]] = frozenset) -> Verdict:
    """Judge what was given; `words` gives those that exist. Raises ValueError where it cannot be understood."""
    if question.item.answering == "typed":
        return _typed(question, given, words())
    return _JUDGES[question.item.answering](question, given)


def picked(question: Question, given: str) -> frozenset[int]:
    """Return the numbers of the options that were picked; raises ValueError for anything else."""
    numbers = frozenset(_numbers(given))
    if question.item.answering == "one" and len(numbers) != 1:
        raise ValueError(given)
    return frozenset() if numbers == {0} and question.item.answering == "many" else numbers


def wanted(question: Question) -> str:
    """Return what a reply should have been that could not be understood."""
    patterns: dict[Answering, str] = {
        "one": _("the number of one option from 1 to {most}"),
        "many": _("the numbers of the right options, or 0 for none, from 1 to {most}"),
        "order": _("the numbers from 1 to {most} in the right order, each of them once"),
        "match": _("{left} numbers from 1 to {most}, for each left side in turn that of its right side"),
    }
    most, left = len(numbered(question)), len(left_sides(question.item))
    return patterns[question.item.answering].format(most=most, left=left)


def _typed(question: Question, given: str, words: Collection[str]) -> Verdict:
    item = question.item
    drill = item.card.kind == "generator"
    language = "fi" if drill else question.language  # what a generator makes is Finnish, whatever the deck says
    return judge_typed(given, item.accepted, item.wrong, language=language, words=words, drill=drill)


def _choice(question: Question, given: str) -> Verdict:
    return judge_choice(picked(question, given), question.item.options)


def _order(question: Question, given: str) -> Verdict:
    return judge_order(_shown(question, given), question.item.accepted)


def _matching(question: Question, given: str) -> Verdict:
    return judge_matching(_shown(question, given), question.item.pairs)


def _list(question: Question, given: str) -> Verdict:
    return judge_list(given.split("\n"), question.item.accepted, question.item.wrong)


_JUDGES: dict[Answering, Callable[[Question, str], Verdict]] = {
    "one": _choice,
    "many": _choice,
    "order": _order,
    "list": _list,
    "match": _matching,
}


def _shown(question: Question, given: str) -> list[int]:
    """Return what the numbers on the screen stand for; where one digit is enough, they need no spaces."""
    shown = question.shown
    numbers = _numbers(given if len(shown) > 9 or len(given.split()) > 1 else " ".join(given))
    if not all(1 <= number <= len(shown) for number in numbers):
        raise ValueError(given)
    return [shown[number - 1] for number in numbers]


def _numbers(given: str) -> list[int]:
    words = given.replace(",", " ").split()
    if not all(word.isascii() and word.isdigit() and len(word) <= 3 for word in words):
        raise ValueError(given)
    return [int(word) for word in words]
