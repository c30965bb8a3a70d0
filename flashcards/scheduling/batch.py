"""FSRS-6 over arrays: the memories of many cards, or of many learners, at once. Needs NumPy (`flashcards-fi[batch]`).

The same formulas as in `fsrs6`, equal to it to 1e-9. The work is done in blocks that a processor's cache holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from flashcards.scheduling.fsrs6 import FSRS6, MAX_STABILITY, MIN_STABILITY, Memory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import ArrayLike, NDArray

    Floats = NDArray[np.float64]
    Integers = NDArray[np.int64]

BLOCK = 16_384
"""How many rows are worked on at a time: a dozen columns of so many lie within reach."""


class States(NamedTuple):
    """The memory of each card after its last review, in columns; `card` ascends, `day` is that of the review."""

    card: NDArray[np.generic]
    day: Integers
    stability: Floats
    difficulty: Floats


def memory_states(card: ArrayLike, day: ArrayLike, rating: ArrayLike, model: FSRS6 | None = None) -> States:
    """Return the memories that reviews lead to, given in columns of one length and in any order of cards.

    `card` is anything that NumPy sorts (numbers, texts; for many learners, a number for each learner and card), `day`
    the study day of the review and `rating` 1 to 4. The reviews of a card count by their day, and on one day in the
    order in which they are given. Raises ValueError for columns of different lengths and for other ratings.

    >>> states = memory_states(["a", "b", "a"], [10, 10, 12], [3, 4, 3])
    >>> states.card.tolist(), states.day.tolist(), states.stability.round(2).tolist()
    (['a', 'b'], [12, 10], [10.96, 8.3])
    """
    model = model or FSRS6()
    cards, days, ratings = np.asarray(card), _whole(day), _whole(rating)
    if not cards.shape == days.shape == ratings.shape or cards.ndim != 1:
        raise ValueError(f"columns have one length, not {cards.shape}, {days.shape} and {ratings.shape}")
    _check_ratings(ratings)
    order = np.lexsort((days, cards))
    cards, days, ratings = cards[order], days[order], ratings[order]
    first = np.flatnonzero(np.r_[np.ones(min(1, cards.size), bool), cards[1:] != cards[:-1]])
    counts = np.diff(np.r_[first, cards.size])
    longest = np.argsort(-counts, kind="stable")
    begins, lengths = first[longest], counts[longest]
    stability, difficulty = _first(model, ratings[begins])
    for number in range(1, int(lengths[0]) if lengths.size else 0):  # the n-th reviews of all cards that have so many
        many = int(np.searchsorted(-lengths, -number, side="left"))
        at = begins[:many] + number
        after = step(model, stability[:many], difficulty[:many], ratings[at], days[at] - days[at - 1])
        stability[:many], difficulty[:many] = after
    back = np.argsort(longest)
    return States(cards[first], days[first + counts - 1], stability[back], difficulty[back])


def step(
    model: FSRS6, stability: ArrayLike, difficulty: ArrayLike, rating: ArrayLike, days: ArrayLike
) -> tuple[Floats, Floats]:
    """Return stabilities and difficulties after a further review of each card: `FSRS6.next`, by columns of one length.

    Raises ValueError for columns of different lengths and for other ratings than 1 to 4.
    """
    s, d, g, t = _floats(stability), _floats(difficulty), _whole(rating), _floats(days)
    if not s.shape == d.shape == g.shape == t.shape or s.ndim != 1:
        raise ValueError(f"columns have one length, not {s.shape}, {d.shape}, {g.shape} and {t.shape}")
    _check_ratings(g)
    after = np.empty_like(s), np.empty_like(s)
    for part in _blocks(s.size):
        after[0][part], after[1][part] = _step(model, s[part], d[part], g[part], t[part])
    return after


def retrievability(model: FSRS6, stability: ArrayLike, days: ArrayLike) -> Floats:
    """Return the chances to recall cards some days after their last reviews: `FSRS6.retrievability`, by columns."""
    columns = np.broadcast_arrays(_floats(stability), _floats(days))
    chances = np.empty(columns[0].shape)
    for part in _blocks(chances.size):
        _chance(model, columns[0][part], columns[1][part], chances[part])
    return chances


def intervals(model: FSRS6, stability: ArrayLike, retention: float | None = None) -> Floats:
    """Return the days until each chance has fallen to `retention`, or to the model's own: `FSRS6.interval`."""
    return _floats(stability) * model.interval(Memory(1.0, 1.0), retention)


def whole_days(model: FSRS6, stability: ArrayLike) -> Integers:
    """Return the days to wait until the next review, whole and within the model's bounds, not spread."""
    return np.clip(np.rint(intervals(model, stability)), 1, model.maximum_interval).astype(np.int64)


def _first(model: FSRS6, rating: Integers) -> tuple[Floats, Floats]:
    table = np.array(model.first_four())
    return table[rating - 1, 0], table[rating - 1, 1]


def _step(model: FSRS6, stability: Floats, difficulty: Floats, rating: Integers, days: Floats) -> tuple[Floats, Floats]:
    """Work on one block: those recalled, those forgotten, and those seen twice on a day, each by their own formula."""
    after = np.empty_like(stability)
    later, again = days >= 1, rating == 1
    for chosen, formula in ((later & ~again, _recalled), (later & again, _forgotten), (~later, _same_day)):
        at = np.flatnonzero(chosen)
        if at.size == chosen.size:
            after = formula(model, stability, difficulty, rating, days)
        elif at.size:
            after[at] = formula(model, stability[at], difficulty[at], rating[at], days[at])
    w = model.parameters
    moved = difficulty - w[6] * (rating - 3) * (10 - difficulty) / 9
    toward = w[7] * (w[4] - np.exp(3 * w[5]) + 1)
    return np.clip(after, MIN_STABILITY, MAX_STABILITY), np.clip(toward + (1 - w[7]) * moved, 1, 10)


def _recalled(model: FSRS6, stability: Floats, difficulty: Floats, rating: Integers, days: Floats) -> Floats:
    w = model.parameters
    chance = _chance(model, stability, days, np.empty_like(stability))
    growth = np.exp((1 - chance) * w[10]) - 1
    growth *= stability ** -w[9]
    growth *= 11 - difficulty
    growth *= np.array((0, 0, w[15], 1.0, w[16]))[rating] * np.exp(w[8])
    growth += 1
    growth *= stability
    return growth


def _forgotten(model: FSRS6, stability: Floats, difficulty: Floats, _: Integers, days: Floats) -> Floats:
    w = model.parameters
    chance = _chance(model, stability, days, np.empty_like(stability))
    left = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * np.exp((1 - chance) * w[14])
    after: Floats = np.minimum(left, stability / np.exp(w[17] * w[18]))
    return after


def _same_day(model: FSRS6, stability: Floats, _: Floats, rating: Integers, __: Floats) -> Floats:
    w = model.parameters
    growth = np.exp(w[17] * (rating - 3 + w[18])) * stability ** -w[19]
    after: Floats = stability * np.where(rating > 1, np.maximum(growth, 1), growth)
    return after


def _chance(model: FSRS6, stability: Floats, days: Floats, into: Floats) -> Floats:
    """`(1 + factor t/S)^-w20`, into an array that is there already."""
    w20 = model.parameters[20]
    np.divide(days, stability, out=into)
    into *= 0.9 ** (-1 / w20) - 1
    into += 1
    return np.power(into, -w20, out=into)


def _whole(column: ArrayLike) -> Integers:
    """Return a column of whole numbers; raises ValueError for fractions."""
    given = np.asarray(column)
    found = given.astype(np.int64)
    if not np.array_equal(found, given):
        raise ValueError("days and ratings are whole numbers")
    return found


def _check_ratings(ratings: Integers) -> None:
    if ratings.size and not (ratings.min() >= 1 and ratings.max() <= 4):
        raise ValueError("a rating is 1, 2, 3 or 4")


def _floats(column: ArrayLike) -> Floats:
    return np.asarray(column, np.float64)


def _blocks(size: int) -> Iterator[slice]:
    return (slice(at, at + BLOCK) for at in range(0, size, BLOCK))
