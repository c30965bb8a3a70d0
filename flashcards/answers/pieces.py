"""Which words of a typed answer stand for which of the expected one: what is left over is where the two differ."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flashcards.answers.distance import distance
from flashcards.answers.words import Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


LEAST_ALIKE = 0.7
"""Words that differ in a larger part of their letters do not stand for each other, unless no others are left."""
MOST_COMPARED = 40
"""In longer stretches that differ no pairs are looked for: words."""


LONGEST = 60
"""Longer words are not compared letter by letter."""
_NONE = Word("", "", 0)


class Piece(NamedTuple):
    """Words that stand for each other; several on one side are one word written apart, none are missing or extra.

    `moved` are words that stand in another order. `means` is what is known of a difference before it is judged.
    """

    expected: tuple[Word, ...]
    typed: tuple[Word, ...]
    moved: bool = False
    means: str = ""

    @property
    def asked(self) -> str:
        """Return the expected words as they are compared."""
        return " ".join(word.key for word in self.expected)

    @property
    def given(self) -> str:
        """Return the typed words as they are compared."""
        return " ".join(word.key for word in self.typed)


def pieces(expected: Sequence[Word], typed: Sequence[Word]) -> tuple[Piece, ...]:
    """Return where two answers differ, in the order of the expected one; words in another order come last."""
    pairs = list(_paired(list(expected), list(typed)))
    known = [pair for pair in pairs if pair.expected and pair.typed]
    known.sort(key=lambda pair: pair.expected[0].at)
    places = [pair.typed[0].at for pair in known]
    found = [pair for pair in pairs if pair.asked != pair.given or _marks_differ(pair)]
    found.sort(key=lambda pair: pair.expected[0].at if pair.expected else pair.typed[0].at)
    if places != sorted(places):
        first = next(at for at, pair in enumerate(known) if pair.typed[0].at != sorted(places)[at])
        last = next(at for at in reversed(range(len(known))) if known[at].typed[0].at != sorted(places)[at])
        moved = known[first : last + 1]
        in_order = sorted((word for pair in moved for word in pair.typed), key=lambda word: word.at)
        found.append(Piece(tuple(word for pair in moved for word in pair.expected), tuple(in_order), moved=True))
    return tuple(found)


def _marks_differ(pair: Piece) -> bool:
    return bool(pair.expected and pair.typed) and pair.expected[-1].mark != pair.typed[-1].mark


def _paired(expected: list[Word], typed: list[Word]) -> Iterator[Piece]:
    """Pair equal words, then what is written together or apart, then what is alike; the rest stands alone."""
    for rule in (_equal, _shifted, _split, _joined, _alike):
        for pair in rule(expected, typed):
            yield pair
            for word in pair.expected:
                expected.remove(word)
            for word in pair.typed:
                typed.remove(word)
    yield from (Piece((word,), ()) for word in expected)
    yield from (Piece((), (word,)) for word in typed)


def _equal(expected: list[Word], typed: list[Word]) -> Iterator[Piece]:
    """Pair equal words: first those at both ends, in their order, so that a word that comes twice stays in place."""
    ends = _ends(expected, typed)
    paired = {word for _, word in ends}
    free = [word for word in typed if word not in paired]
    taken = {word for word, _ in ends}
    yield from [Piece((one,), (other,)) for one, other in ends]
    for word in [word for word in expected if word not in taken]:
        if same := next((other for other in free if other.key == word.key), None):
            free.remove(same)
            yield Piece((word,), (same,))


def _ends(expected: list[Word], typed: list[Word]) -> list[tuple[Word, Word]]:
    shorter = min(len(expected), len(typed))
    start = next((at for at in range(shorter) if expected[at].key != typed[at].key), shorter)
    tail = 0
    while tail < shorter - start and expected[-1 - tail].key == typed[-1 - tail].key:
        tail += 1
    both = [*zip(expected[:start], typed[:start], strict=True)]
    return both + [(expected[-at], typed[-at]) for at in range(tail, 0, -1)]


def _shifted(expected: list[Word], typed: list[Word]) -> Iterator[Piece]:
    """Find words that are right but for where the spaces stand."""
    if len(expected) > 1 and len(typed) > 1:
        one, other = ("".join(word.key for word in of).replace("-", "") for of in (expected, typed))
        if one == other:
            yield Piece(tuple(expected), tuple(typed))


def _split(expected: list[Word], typed: list[Word]) -> Iterator[Piece]:
    """Find words that were typed apart."""
    for word in expected[:MOST_COMPARED]:
        if run := _run(word, typed):
            yield Piece((word,), run)


def _joined(expected: list[Word], typed: list[Word]) -> Iterator[Piece]:
    """Find words that were typed together, or with a hyphen."""
    for word in typed[:MOST_COMPARED]:
        if run := _run(word, expected):
            yield Piece(run, (word,))


def _run(word: Word, others: list[Word]) -> tuple[Word, ...]:
    """Return the words that follow each other and give a word when they are written together."""
    whole = word.key.replace("-", "")
    for start in range(len(others)):
        for length in (1, 2, 3):
            run = others[start : start + length]
            if len(run) == length and "".join(other.key for other in run).replace("-", "") == whole:
                return tuple(run)
    return ()


def _alike(expected: list[Word], typed: list[Word]) -> Iterator[Piece]:
    """Pair the words that are most alike, and at last the only two that are left."""
    if (
        len(expected) * len(typed) > MOST_COMPARED
        or max(len(word.key) for word in (*expected, *typed, _NONE)) > LONGEST
    ):
        return
    near = sorted(
        (distance(one.key, other.key) / max(len(one.key), len(other.key)), abs(at - place), at, place)
        for at, one in enumerate(expected)
        for place, other in enumerate(typed)
    )
    ones, others = dict(enumerate(expected)), dict(enumerate(typed))
    pairs = []
    for apart, _, at, place in near:
        alone = len(ones) == len(others) == 1
        if at in ones and place in others and (apart <= LEAST_ALIKE or alone):
            pairs.append(Piece((ones.pop(at),), (others.pop(place),)))
    yield from pairs
