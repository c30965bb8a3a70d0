"""How far two words are apart, and where: letters missing, added, changed, or two neighbours exchanged."""

from __future__ import annotations

from typing import NamedTuple


class Edit(NamedTuple):
    """One stretch in which two texts differ: where it begins in each, and what stands there (either may be empty)."""

    expected_at: int
    expected: str
    typed_at: int
    typed: str


def distance(one: str, other: str, most: int | None = None) -> int:
    """Return how many letters have to be put in, left out, changed or exchanged with their neighbour.

    No letter is touched twice (optimal string alignment). Above `most` the result is `most` + 1.

    >>> distance("palvelu", "plavelu"), distance("kissa", "koira")
    (1, 3)
    """
    start, one_end, other_end = _differing(one, other)
    one, other = one[start:one_end], other[start:other_end]
    if most is not None and abs(len(one) - len(other)) > most:
        return most + 1
    apart = _rows(one, other)[-1][-1]
    return apart if most is None else min(apart, most + 1)


def edits(expected: str, typed: str) -> tuple[Edit, ...]:
    """Return where two texts differ, from left to right; stretches that touch are one.

    >>> edits("auttaa", "autaa")
    (Edit(expected_at=3, expected='t', typed_at=3, typed=''),)
    """
    start, one_end, other_end = _differing(expected, typed)
    one, other = expected[start:one_end], typed[start:other_end]
    found: list[Edit] = []
    for at, end, typed_at, typed_end in _steps(one, other):
        if found and found[-1].expected_at + len(found[-1].expected) == start + at:
            last = found.pop()
            if last.typed_at + len(last.typed) == start + typed_at:
                at, typed_at = last.expected_at - start, last.typed_at - start  # noqa: PLW2901 - one stretch
            else:
                found.append(last)
        found.append(Edit(start + at, one[at:end], start + typed_at, other[typed_at:typed_end]))
    return tuple(found)


def _differing(one: str, other: str) -> tuple[int, int, int]:
    """Return where the texts begin to differ, and where the ends begin that they have in common."""
    shorter = min(len(one), len(other))
    start = next((at for at in range(shorter) if one[at] != other[at]), shorter)
    tail = 0
    while tail < shorter - start and one[-1 - tail] == other[-1 - tail]:
        tail += 1
    return start, len(one) - tail, len(other) - tail


def _rows(one: str, other: str) -> list[list[int]]:
    """Return the distances of all beginnings of one text from all beginnings of the other."""
    rows = [list(range(len(other) + 1))]
    for at, letter in enumerate(one):
        above, row = rows[-1], [at + 1]
        for column, beside in enumerate(other):
            least = min(above[column + 1] + 1, row[column] + 1, above[column] + (letter != beside))
            if at and column and letter == other[column - 1] and one[at - 1] == beside:
                least = min(least, rows[-2][column - 1] + 1)
            row.append(least)
        rows.append(row)
    return rows


def _steps(one: str, other: str) -> list[tuple[int, int, int, int]]:
    """Return what was changed, as (start, end) in each text, by going back through the rows."""
    rows = _rows(one, other)
    at, column = len(one), len(other)
    steps: list[tuple[int, int, int, int]] = []
    while at or column:
        down, right = _step(one, other, rows, at, column)
        if not (down == right == 1 and one[at - 1] == other[column - 1]):
            steps.append((at - down, at, column - right, column))
        at, column = at - down, column - right
    return steps[::-1]


def _step(one: str, other: str, rows: list[list[int]], at: int, column: int) -> tuple[int, int]:
    """Return how many letters of each text the last step to a place took."""
    here = rows[at][column]
    if at and column and rows[at - 1][column - 1] + (one[at - 1] != other[column - 1]) == here:
        return 1, 1
    crossed = at > 1 and column > 1 and one[at - 2 : at] == other[column - 2 : column][::-1]
    if crossed and rows[at - 2][column - 2] + 1 == here:
        return 2, 2
    return (1, 0) if at and rows[at - 1][column] + 1 == here else (0, 1)
