"""How a loss changes with each of the 21 parameters of FSRS-6: the derivatives of `fsrs6`, written out by hand.

The loss is that of the rows of some histories, each with its weight. Histories that begin alike are walked once: a
batch is a tree of reviews, in which weights of equal rows are added up. Once forward, to the memory after each
review; once backward, from what the loss gains by each memory to what it gains by each parameter. All in logarithms of
stability, in which the derivatives are short.

These two loops are the time of a fit. So they are long, hold everything in local names and call nothing of ours. What
they keep of logarithms is to base 2: `math.log2` takes a third of the time of `math.log`.
"""

from __future__ import annotations

from math import exp, log, log2
from typing import TYPE_CHECKING, NamedTuple

from flashcards.scheduling.chances import first_difficulty
from flashcards.scheduling.fsrs6 import MAX_STABILITY, MIN_STABILITY, turns_of
from flashcards.scheduling.history import NO_ROW

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from flashcards.scheduling.history import History

LONGEST = 256
"""Reviews of one card that are looked at (fsrs-rs); a longer history is as good as over."""

_FIRST = 4
"""Nodes 0 to 3 of a batch are the memories after a first review, by its rating."""

_GROWN, _LESS, _CAPPED, _MOVED, _STILL, _STUCK = range(6)
"""What became of stability: success, failure, failure at its cap, same day, same day at its floor, held by a bound."""

LN_2 = log(2)
TINY = 1e-12
"""What stands for a w15 of 0, at which there would be no derivative to see."""

_Tape = list[tuple[int, int, int, float, float, float, float, float, float, float, float]]


class Batch(NamedTuple):
    """A tree of reviews: those after which a memory is needed, and the last rows of histories, where it is not.

    `inner` are (node before, rating, days, weight), each of which makes the next node; `last` has the same fields.
    """

    inner: list[tuple[int, int, float, float]]
    last: list[tuple[int, int, float, float]]
    weight: int


def batch(histories: Iterable[History], weights: Sequence[float]) -> Batch:
    """Return the tree of some histories; `weights` are those of the rows, by their numbers."""
    nodes: dict[tuple[int, int, int], int] = {}
    weight_at: list[float] = [0.0] * _FIRST
    goes_on: list[bool] = [True] * _FIRST
    count = 0
    for ratings, days, rows in histories:
        node = ratings[0] - 1
        for place in range(1, _end(rows)):
            key = (node, ratings[place], days[place])
            goes_on[node] = True
            node = nodes.setdefault(key, len(weight_at))
            if node == len(weight_at):
                weight_at.append(0.0)
                goes_on.append(False)
            if rows[place] != NO_ROW:
                weight_at[node] += weights[rows[place]]
                count += 1
    return _numbered(nodes, weight_at, goes_on, count)


def _end(rows: Sequence[int]) -> int:
    """Return where a history ends: after its last row."""
    end = min(len(rows), LONGEST)
    while end > 1 and rows[end - 1] == NO_ROW:
        end -= 1
    return end


def _numbered(nodes: dict[tuple[int, int, int], int], weight_at: list[float], goes_on: list[bool], count: int) -> Batch:
    """Number the nodes that go on without gaps, in an order in which the one before comes first."""
    inner: list[tuple[int, int, float, float]] = []
    last: list[tuple[int, int, float, float]] = []
    number = list(range(_FIRST)) + [0] * len(nodes)
    for (before, rating, days), node in nodes.items():
        edge = (number[before], rating, float(days), weight_at[node])
        if goes_on[node]:
            number[node] = _FIRST + len(inner)
            inner.append(edge)
        else:
            last.append(edge)
    return Batch(inner, last, count)


def gradient(of: Batch, w: Sequence[float]) -> list[float]:
    """Return the derivative of the sum of weighted losses of a batch by each of 21 parameters."""
    stabilities, difficulties, tape = _forward(of, w)
    slopes = [0.0] * 21
    toward_x = [0.0] * len(stabilities)
    _last_rows(of, w, stabilities, toward_x, slopes)
    return _backward(w, difficulties, tape, toward_x, slopes)


def _factor(w: Sequence[float]) -> float:
    factor: float = 0.9 ** (-1 / w[20]) - 1
    return factor


def _forward(of: Batch, w: Sequence[float]) -> tuple[list[float], list[float], _Tape]:  # noqa: C901, PLR0912, PLR0915 - the loop
    """Return stability and difficulty at each node, and of each inner review what the way back needs."""
    factor, decay = _factor(w), -w[20] * LN_2
    growth, w9, w10, w11, w12, w13, w14 = exp(w[8]), -w[9] * LN_2, w[10], w[11], -w[12] * LN_2, w[13], w[14]
    growths = (0.0, 0.0, growth * max(w[15], TINY), growth, growth * w[16])
    cap, w19, highest, lowest = exp(w[17] * w[18]), w[19] * LN_2, MAX_STABILITY, MIN_STABILITY
    changes = [w[17] * (rating - 3 + w[18]) for rating in range(5)]
    _, (low_1, up_1), (low_2, up_2), (low_3, up_3), (low_4, up_4) = turns_of(w)
    stabilities = list(w[:4])
    difficulties = [first_difficulty(w, rating) for rating in (1, 2, 3, 4)]
    tape: _Tape = []
    put_s, put_d, put = stabilities.append, difficulties.append, tape.append
    for node, rating, days, weight in of.inner:
        s, d = stabilities[node], difficulties[node]
        if rating == 3:
            d2 = low_3 + up_3 * d
        elif rating == 1:
            d2 = low_1 + up_1 * d
        elif rating == 2:
            d2 = low_2 + up_2 * d
        else:
            d2 = low_4 + up_4 * d
        put_d(d2 if 1.0 <= d2 <= 10.0 else (1.0 if d2 < 1.0 else 10.0))
        x = log2(s)
        if days:
            z = 1.0 + factor * days / s
            forgetting = log2(z)
            chance = exp(decay * forgetting)
            if rating > 1:
                base = growths[rating] * (11.0 - d) * exp(w9 * x)
                q = base * (exp(w10 - w10 * chance) - 1.0)
                s2 = s + s * q
                kind = _GROWN
                if s2 > highest:
                    s2, kind = highest, _STUCK
                part = 1.0 / (1.0 + q)
                put((kind, rating, node, d, x, q * part, forgetting, 1.0 - 1.0 / z, chance, (base + q) * part, -weight))
            else:
                power = (s + 1.0) ** w13
                hard = log2(d)
                s2 = w11 * exp(w12 * hard + w14 - w14 * chance) * (power - 1.0)
                by_x, by_13, kind = 0.0, 0.0, _LESS
                if s2 >= s / cap:
                    s2, kind = s / cap, _CAPPED
                else:
                    by_x = power / (power - 1.0)
                    by_13 = by_x * log2(s + 1.0)
                    by_x *= w13 * s / (s + 1.0)
                if s2 < lowest:
                    s2, kind = lowest, _STUCK
                slope = weight * chance / (1.0 - chance)
                put((kind, 1, node, d, hard, by_x, forgetting, 1.0 - 1.0 / z, chance, by_13, slope))
        else:
            change = changes[rating] - w19 * x
            if change > 0.0 or rating == 1:
                s2, kind = s * exp(change), _MOVED
                if s2 > highest:
                    s2, kind = highest, _STUCK
                elif s2 < lowest:
                    s2, kind = lowest, _STUCK
            else:
                s2, kind = s, _STILL
            put((kind, rating, node, d, x, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0))
        put_s(s2)
    return stabilities, difficulties, tape


def _last_rows(
    of: Batch, w: Sequence[float], stabilities: list[float], toward_x: list[float], slopes: list[float]
) -> None:
    """Add what the loss of the last rows gains by the memories before them, and by the decay."""
    factor, decay = _factor(w), w[20]
    halving = -decay * LN_2
    direct = through = 0.0
    for node, rating, days, weight in of.last:
        z = 1.0 + factor * days / stabilities[node]
        forgetting = log2(z)
        if rating > 1:
            slope = -weight
        else:
            chance = exp(halving * forgetting)
            slope = weight * chance / (1.0 - chance)
        direct += slope * forgetting
        slope *= decay * (1.0 - 1.0 / z)
        through += slope
        toward_x[node] += slope
    slopes[20] = _by_decay(w, direct, through)


def _by_decay(w: Sequence[float], direct: float, through: float) -> float:
    """Return the derivative by w20, which is an exponent, and makes the factor too."""
    factor = _factor(w)
    return -direct * LN_2 - through / factor * (factor + 1) * log(0.9) / w[20] ** 2


def _backward(  # noqa: C901, PLR0912, PLR0915 - the loop
    w: Sequence[float], difficulties: list[float], tape: _Tape, toward_x: list[float], slopes: list[float]
) -> list[float]:
    """Go back from the last review to the first, and return the derivatives by all parameters.

    `toward_x` and `toward_d` are what the loss gains by the logarithm of stability, and by difficulty, at each node.
    """
    toward_d = [0.0] * len(toward_x)
    pop_x, pop_d, pop = toward_x.pop, toward_d.pop, difficulties.pop
    w9, w10, w12, w14, decay = w[9], w[10], w[12], w[14], w[20]
    w17, w18, left = w[17], w[18], 1.0 - w[19]
    _, (_, up_1), (_, up_2), (_, up_3), (_, up_4) = turns_of(w)
    a1 = b1 = a2 = b2 = a3 = b3 = a4 = b4 = 0.0
    g8 = g9 = g10 = g12 = g13 = g14 = direct = through = 0.0
    less = capped = hard_share = easy = moved = moved_by_rating = g19 = 0.0
    for kind, rating, node, d, x, share, forgetting, unlost, chance, other, loss in reversed(tape):
        to_x, to_d = pop_x(), pop_d()
        if 1.0 < pop() < 10.0:
            if rating == 3:
                a3 += to_d
                b3 += to_d * d
                to_d *= up_3
            elif rating == 1:
                a1 += to_d
                b1 += to_d * d
                to_d *= up_1
            elif rating == 2:
                a2 += to_d
                b2 += to_d * d
                to_d *= up_2
            else:
                a4 += to_d
                b4 += to_d * d
                to_d *= up_4
        else:
            to_d = 0.0
        if kind == _GROWN:
            gain = to_x * share
            if rating == 2:
                hard_share += gain
            elif rating == 4:
                easy += gain
            g8 += gain
            g9 += gain * x
            to_d -= gain / (11.0 - d)
            by_chance = to_x * other
            to_x -= w9 * gain
            gain = by_chance * chance
            g10 += by_chance - gain
            slope = loss - w10 * gain
        elif kind == _MOVED:
            moved += to_x
            if rating != 3:
                moved_by_rating += to_x * (rating - 3)
            g19 += to_x * x
            toward_x[node] += to_x * left
            toward_d[node] += to_d
            continue
        elif kind == _STILL:
            toward_x[node] += to_x
            toward_d[node] += to_d
            continue
        elif kind == _LESS:
            less += to_x
            g12 += to_x * x
            g13 += to_x * other
            g14 += to_x * (1.0 - chance)
            to_d -= to_x * w12 / d
            slope = loss - w14 * to_x * chance
            to_x *= share
        elif kind == _CAPPED:
            capped += to_x
            slope = loss
        else:
            to_x, slope = 0.0, loss
        direct += slope * forgetting
        by_x = slope * decay * unlost
        through += by_x
        toward_x[node] += to_x + by_x
        toward_d[node] += to_d
    slopes[:4] = [to_x / s for to_x, s in zip(toward_x, w[:4], strict=True)]
    slopes[4:8] = _by_difficulty(w, ((a1, b1), (a2, b2), (a3, b3), (a4, b4)), zip(difficulties, toward_d, strict=True))
    slopes[8:15] = [g8, -g9 * LN_2, g10, less / w[11], -g12 * LN_2, g13 * LN_2, g14]
    slopes[15:17] = [hard_share / max(w[15], TINY), easy / w[16]]
    slopes[17:20] = [moved_by_rating + w18 * (moved - capped), w17 * (moved - capped), -g19 * LN_2]
    slopes[20] += _by_decay(w, direct, through)
    return slopes


def _by_difficulty(
    w: Sequence[float], turned: Iterable[tuple[float, float]], firsts: Iterable[tuple[float, float]]
) -> list[float]:
    """Return the derivatives by w4 to w7.

    `turned` are, by rating, the sums of what the loss gains by the difficulty after a review, and of that times the
    difficulty before; `firsts` are, by first rating, the difficulty and what the loss gains by it.
    """
    toward = w[4] - exp(3 * w[5]) + 1
    by_toward = by_6 = by_7 = 0.0
    for rating, (total, times) in enumerate(turned, start=1):
        way = (3 - rating) / 9 * (10 * total - times)
        by_toward += w[7] * total
        by_6 += (1 - w[7]) * way
        by_7 += toward * total - times - w[6] * way
    by_4, by_5 = by_toward, -3 * exp(3 * w[5]) * by_toward
    for rank, (difficulty, gain) in enumerate(firsts):
        if 1.0 < difficulty < 10.0:
            by_4 += gain
            by_5 -= rank * exp(w[5] * rank) * gain
    return [by_4, by_5, by_6, by_7]
