"""What FSRS-6 says of each row of a log before it is known: the chance to recall, from all that was before.

The formulas are those of `fsrs6`, in one loop over plain numbers: a fit and its evaluation ask for millions.
"""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING

from flashcards.scheduling.fsrs6 import MAX_STABILITY, MIN_STABILITY, turns_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from flashcards.scheduling.history import Rows

LEAST = 1e-4
"""A chance counts as at least this, and at most 1 less it, when a loss is taken: nothing is ever impossible."""

MOST = 1 - LEAST


def chances(rows: Rows, parameters: Sequence[float]) -> list[float]:
    """Return the chance to recall of each row of a log, by the rows' numbers."""
    w = parameters
    factor, decay = 0.9 ** (-1 / w[20]) - 1, -w[20]
    growth = exp(w[8])
    growths = (0.0, 0.0, growth * w[15], growth, growth * w[16])
    w9, w10, w11, w12, w13, w14, w19, cap = -w[9], w[10], w[11], -w[12], w[13], w[14], -w[19], exp(w[17] * w[18])
    same_day = [exp(w[17] * (rating - 3 + w[18])) for rating in range(5)]
    turns = turns_of(w)
    found = [0.0] * len(rows.places)
    for ratings, days, numbers in rows.histories:
        s, d = w[ratings[0] - 1], first_difficulty(w, ratings[0])
        for rating, passed, row in zip(ratings[1:], days[1:], numbers[1:], strict=True):
            if passed:
                found[row] = chance = (1.0 + factor * passed / s) ** decay
                if rating > 1:
                    s += s * growths[rating] * (11.0 - d) * s**w9 * (exp((1.0 - chance) * w10) - 1.0)
                else:
                    s = min(w11 * d**w12 * ((s + 1.0) ** w13 - 1.0) * exp((1.0 - chance) * w14), s / cap)
            else:
                change = same_day[rating] * s**w19
                s *= change if change > 1.0 or rating == 1 else 1.0
            s = MIN_STABILITY if s < MIN_STABILITY else (min(MAX_STABILITY, s))
            low, up = turns[rating]
            d = low + up * d
            d = 1.0 if d < 1.0 else (min(10.0, d))
    return found


def first_difficulty(w: Sequence[float], rating: int) -> float:
    """Return the difficulty after a first review."""
    return min(max(w[4] - exp(w[5] * (rating - 1)) + 1, 1.0), 10.0)


def log_loss(expected: Iterable[float], came: Sequence[bool]) -> float:
    """Return the mean of the logarithmic losses, in nats; 0 of no rows.

    >>> round(log_loss([0.9, 0.5], [True, False]), 4)
    0.3993
    """
    return sum(losses(expected, came)) / len(came) if came else 0.0


def losses(expected: Iterable[float], came: Sequence[bool]) -> list[float]:
    """Return the logarithmic loss of each row, in nats."""
    given = [chance if yes else 1.0 - chance for chance, yes in zip(expected, came, strict=True)]
    return [-log(chance if LEAST < chance < MOST else min(max(chance, LEAST), MOST)) for chance in given]
