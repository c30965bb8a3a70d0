"""Judge a typed answer or a choice: is it right, what is it, why, and which rating does that suggest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.answers.comparison import differences
from flashcards.answers.known import Known
from flashcards.answers.normalise import normalise, same, same_date
from flashcards.answers.verdict import FIRST, SUGGESTED, Difference, Verdict
from flashcards.model import Answer, Option, Rating

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

MOST_COMPARED = 20
"""Of more accepted answers only so many are looked at for what differs."""


def judge_typed(  # noqa: PLR0913 - what an answer is compared with, and what is known besides
    typed: str,
    accepted: Sequence[Answer],
    wrong: Sequence[Answer] = (),
    *,
    language: str = "",
    words: Collection[str] = frozenset(),
    drill: bool = False,
) -> Verdict:
    """Judge a typed text against the accepted answers (one or more, the first is the one asked for).

    `wrong` are the author's typical wrong answers; one that equals the typed text is never right and gives the reason.
    An accepted answer wins. `language` is the tag of the answers' language, such as `fi`; `words` are those that exist
    besides (in small letters), which no slip of the pen can be; in a `drill` of forms a slip is a mistake, and another
    person is another form.

    >>> judge_typed("saisinko laskun", [Answer("Saisinko laskun?")]).word
    'format'

    Raises ValueError where no answer is accepted.
    """
    if not accepted:
        raise ValueError("a typed answer is compared with at least one accepted answer")
    if same(accepted[0].text, typed):
        word = "exact" if typed == accepted[0].text else "format"
        return Verdict(word, Rating.GOOD, accepted[0].feedback, differences=_short_year(accepted[0].text, typed))
    if other := next((answer for answer in accepted[1:] if same(answer.text, typed)), None):
        found = _short_year(other.text, typed) or (Difference("variant", accepted[0].text, typed),)
        return Verdict("variant", Rating.GOOD, other.feedback, differences=found)
    known = Known(words, language.partition("-")[0].casefold() == "fi", drill=drill)
    compared = [_compared(typed, answer, known) for answer in accepted[:MOST_COMPARED]]
    verdict = min(compared, key=lambda found: (not (found.right or drill), _rank(found)))
    if (mistake := next((answer for answer in wrong if same(answer.text, typed)), None)) is not None:
        return verdict._replace(suggested=Rating.AGAIN, reason=mistake.feedback)
    return verdict._replace(suggested=Rating.AGAIN) if drill and verdict.word in _FAULTS_IN_DRILLS else verdict


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


_FAULTS_IN_DRILLS = frozenset({"typo", "register", "variant_number"})


def _rank(verdict: Verdict) -> int:
    """Return the place of a verdict in the table; words in another order that are also changed are not `order`."""
    words = (difference.word for difference in verdict.differences)
    return max(FIRST[word] for word in words) if verdict.word == "order" else FIRST[verdict.word]


def _short_year(expected: str, typed: str) -> tuple[Difference, ...]:
    """Return as a difference that a year was shortened; nothing else that makes no difference is one."""
    one, other = normalise(expected), normalise(typed)
    if len(one) <= len(other) or not same_date(one, other):
        return ()
    return (Difference("format", expected, typed, means="year"),)


def _compared(typed: str, answer: Answer, known: Known) -> Verdict:
    """Judge a text that does not equal an answer; what is right all the same gets the author's words."""
    found = differences(answer.text, typed, known)
    word = found[0].word
    reason = answer.feedback if word == "variant" else ""
    return Verdict(word, SUGGESTED[word], reason, differences=found)
