"""Judge a typed answer or a choice: is it right, what is it, why, and which rating does that suggest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from flashcards.answers.normalise import normalise, same_date
from flashcards.model import Answer, Option, Rating

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence


class Part(NamedTuple):
    """One part of an answer that has several: what was expected, what was given, and what the author says about it.

    A step or a pair is `right` or `wrong`. A line of a list names a member (`right`), names one `again` or is `extra`,
    with nothing expected; a member that nobody named is `missing`, with nothing given.
    """

    word: Literal["right", "wrong", "again", "extra", "missing"]
    expected: str = ""
    given: str = ""
    reason: str = ""


class Verdict(NamedTuple):
    """What an answer is, in one word; why, in the author's words or none; and the rating it suggests.

    The words used so far: `exact`, `format` (the same but for marks, spaces and capitals), `variant` (another accepted
    answer), `wrong`. An order, a list and a matching are judged part by part.
    """

    word: str
    suggested: Rating
    reason: str = ""
    parts: tuple[Part, ...] = ()

    @property
    def right(self) -> bool:
        """Whether the answer counts as known."""
        return self.suggested != Rating.AGAIN


def judge_typed(typed: str, accepted: Sequence[Answer], wrong: Sequence[Answer] = ()) -> Verdict:
    """Judge a typed text against the accepted answers (one or more, the first is the one asked for).

    `wrong` are the author's typical wrong answers; one that equals the typed text gives the reason. An accepted
    answer wins.

    >>> judge_typed("saisinko laskun", [Answer("Saisinko laskun?")]).word
    'format'
    """
    for place, answer in enumerate(accepted):
        if same(answer.text, typed):
            word = "variant" if place else "exact" if typed == answer.text else "format"
            return Verdict(word, Rating.GOOD, answer.feedback)
    reason = next((answer.feedback for answer in wrong if same(answer.text, typed)), "")
    return Verdict("wrong", Rating.AGAIN, reason)


def judge_choice(picked: Collection[int], options: Sequence[Option]) -> Verdict:
    """Judge a choice: `picked` are the numbers of the options, counted from 1. Right is all right ones and no other.

    >>> judge_choice({2}, [Option("sana", right=False), Option("lause", right=True)]).right
    True

    Raises ValueError for a number that no option has.
    """
    if not all(1 <= number <= len(options) for number in picked):
        raise ValueError(f"there are {len(options)} options, picked {sorted(picked)}")
    right = {number for number, option in enumerate(options, 1) if option.right}
    return Verdict("exact", Rating.GOOD) if set(picked) == right else Verdict("wrong", Rating.AGAIN)


def same(expected: str, typed: str) -> bool:
    """Whether a typed text is an expected one, up to what makes no difference."""
    expected, typed = normalise(expected), normalise(typed)
    return expected == typed or same_date(expected, typed)
