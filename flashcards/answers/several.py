"""Judge an answer of several parts: steps in order, the members of a list, pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

from flashcards.answers.normalise import same
from flashcards.answers.verdict import Part, Verdict
from flashcards.model import Answer, Pair, Rating

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def judge_order(given: Sequence[int], steps: Sequence[Answer]) -> Verdict:
    """Judge an order: `given` are the numbers of the steps, counted from 1 in the right order, as they were put.

    Each place is a part of the verdict. Right is every step in its place; steps that read the same may change places.

    >>> steps = [Answer("kuuntele"), Answer("kysy"), Answer("sovi")]
    >>> [part.word for part in judge_order([1, 3, 2], steps).parts]
    ['right', 'wrong', 'wrong']

    Raises ValueError unless each step is given once.
    """
    if sorted(given) != list(range(1, len(steps) + 1)):
        raise ValueError(f"there are {len(steps)} steps, and each is to be given once, not {list(given)}")
    return _whole([_put(step, steps[number - 1].text) for step, number in zip(steps, given, strict=True)])


def judge_matching(given: Sequence[int], pairs: Sequence[Pair]) -> Verdict:
    """Judge a matching: `given` are the numbers of the pairs whose right sides were chosen, one for each left side.

    The numbers count from 1 and include the pairs without a left side, as `pairs` does; left sides come in their order,
    and each is a part of the verdict. What counts is the text of the right side: two pairs may share it.

    >>> pairs = [Pair("Oulu", "Suomi"), Pair("Luulaja", "Ruotsi"), Pair("Turku", "Suomi"), Pair("", "Norja")]
    >>> judge_matching([3, 2, 1], pairs).right, judge_matching([1, 2, 4], pairs).right
    (True, False)

    Raises ValueError for another number of choices than left sides, and for a pair that is not there.
    """
    left = [pair for pair in pairs if pair.left]
    if len(given) != len(left) or not all(1 <= number <= len(pairs) for number in given):
        raise ValueError(f"there are {len(pairs)} pairs with {len(left)} left sides, chosen {list(given)}")
    chosen = (pairs[number - 1].right for number in given)
    return _whole([_put(Answer(pair.right, pair.feedback), text) for pair, text in zip(left, chosen, strict=True)])


def judge_list(typed: Sequence[str], members: Sequence[Answer], wrong: Sequence[Answer] = ()) -> Verdict:
    """Judge the members of a list, typed in any order and compared as typed answers are.

    Right is all members and nothing else; one named twice does no harm. The parts of the verdict are the lines typed,
    one each and in their order, then the members that are missing. `wrong` are the author's typical wrong answers.

    >>> verdict = judge_list(["latvia", "Suomi"], [Answer("Viro"), Answer("Latvia")])
    >>> [(part.word, part.expected, part.given) for part in verdict.parts]
    [('right', 'Latvia', 'latvia'), ('extra', '', 'Suomi'), ('missing', 'Viro', '')]
    """
    parts = tuple(_named(typed, members, wrong))
    if any(part.word in ("extra", "missing") for part in parts):
        reasons = (part.reason for part in parts if part.word == "extra" and part.reason)
        return Verdict("wrong", Rating.AGAIN, next(reasons, ""), parts)
    exact = sorted(typed) == sorted(member.text for member in members)
    return Verdict("exact" if exact else "format", Rating.GOOD, parts=parts)


def _named(typed: Sequence[str], members: Sequence[Answer], wrong: Sequence[Answer]) -> Iterator[Part]:
    """Judge each line; where it could name two members, it names the one that is spelt so, or else is still free."""
    missing = list(members)
    for line in typed:
        alike = sorted((member for member in members if same(member.text, line)), key=lambda of: of.text != line)
        if member := next((member for member in alike if member in missing), None):
            missing.remove(member)
            yield Part("right", member.text, line, member.feedback)
        elif alike:
            yield Part("again", alike[0].text, line)
        else:
            yield Part("extra", given=line, reason=_named_wrong(line, wrong))
    yield from (Part("missing", member.text, reason=member.feedback) for member in missing)


def _named_wrong(line: str, wrong: Sequence[Answer]) -> str:
    """Return what the author says about a typical wrong answer."""
    return next((answer.feedback for answer in wrong if same(answer.text, line)), "")


def _put(expected: Answer, given: str) -> Part:
    """Judge what was put in one place; two texts that look alike are the same one."""
    alike = normalize("NFC", expected.text) == normalize("NFC", given)
    return Part("right" if alike else "wrong", expected.text, given, expected.feedback)


def _whole(parts: Sequence[Part]) -> Verdict:
    if all(part.word == "right" for part in parts):
        return Verdict("exact", Rating.GOOD, parts=tuple(parts))
    return Verdict("wrong", Rating.AGAIN, parts=tuple(parts))
