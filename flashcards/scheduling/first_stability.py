"""The four stabilities after a first review, w0 to w3, straight from how many first waits were survived.

Source: fsrs-rs 6.6.1 (`src/pre_training.rs`, outliers in `src/dataset.rs`) and fsrs-optimizer 6.5.0.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import compress
from math import exp, log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from flashcards.scheduling.fsrs6 import DEFAULT_PARAMETERS, HIGHEST, LOWEST
from flashcards.scheduling.history import NO_ROW

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from flashcards.scheduling.history import History

FEWEST, LARGEST_SHARE = 20, 20
"""Of the cards with one first rating at least 20, or a twentieth of them, may be outliers for being in small groups."""
SMALLEST_GROUP = 6
LONGEST_WAIT = {1: 100, 2: 100, 3: 100, 4: 365}
"""A first wait, in days, that is longer than this after a first rating says more of the learner's holidays."""

PULL = 1 / 16
"""What a day of difference from the default costs."""
_PLACES = (-0.59 / 0.41, 0.0, 1.0, 1 / 0.54)
"""Where the logarithms of the four lie on a straight line, so that two of them tell the others (fsrs-rs: .41, .54)."""
_TURNS = 40
_GOLDEN = (sqrt(5) - 1) / 2


class First(NamedTuple):
    """A card's first rating, its first wait of a day or more, and whether it was recalled then."""

    rating: int
    days: int
    recalled: bool


def first_of(history: History) -> First | None:
    """Return what became of a card's first wait; None if it has none yet."""
    for place, row in enumerate(history.rows):
        if row != NO_ROW:
            return First(history.ratings[0], history.days[place], history.ratings[place] > 1)
    return None


def without_outliers(histories: Iterable[History]) -> tuple[list[History], list[First]]:
    """Return the histories that have a row and whose first wait is like those of many others, and those first waits.

    Groups of one first rating and one first wait go, the smallest first and of those the longest wait, until a
    twentieth of that rating's cards (or 20) has gone; of the others those of under 6 cards and of very long waits.
    """
    histories = list(histories)
    firsts = list(map(first_of, histories))
    sizes: dict[int, dict[int, int]] = defaultdict(lambda: defaultdict(int))
    for rating, days, _ in filter(None, firsts):
        sizes[rating][days] += 1
    kept = {(rating, days) for rating, groups in sizes.items() for days in _kept(rating, groups)}
    stays = [first is not None and first[:2] in kept for first in firsts]
    return list(compress(histories, stays)), [first for first in compress(firsts, stays) if first]


def _kept(rating: int, groups: Mapping[int, int]) -> Iterable[int]:
    """Yield the first waits whose groups stay; `groups` are sizes by days."""
    left = max(FEWEST, sum(groups.values()) // LARGEST_SHARE)
    for days, size in sorted(groups.items(), key=lambda group: (group[1], -group[0])):
        if size <= left:
            left -= size
        elif size >= SMALLEST_GROUP and days <= LONGEST_WAIT[rating]:
            yield days


def first_stabilities(firsts: Sequence[First], average: float) -> tuple[float, ...]:
    """Return w0 to w3, in ascending order; what no card tells is filled in from what others do.

    `average` is the share of all rows that were recalled, towards which small groups are drawn.
    """
    groups: dict[int, dict[int, list[bool]]] = defaultdict(lambda: defaultdict(list))
    for rating, days, came in firsts:
        groups[rating][days].append(came)
    found = {rating: _search(rating, of, average) for rating, of in groups.items()}
    sizes = {rating: sum(map(len, of.values())) for rating, of in groups.items()}
    return _filled(_ascending(found, sizes))


def _search(rating: int, groups: Mapping[int, Sequence[bool]], average: float) -> float:
    """Return the stability under which the first waits are likeliest, by golden section of its logarithm."""
    default = DEFAULT_PARAMETERS[rating - 1]
    decay = -DEFAULT_PARAMETERS[20]
    factor = 0.9 ** (1 / decay) - 1
    seen = [(days * factor, len(of), len(of) * (sum(of) + average) / (len(of) + 1)) for days, of in groups.items()]

    def cost(logarithm: float) -> float:
        stability = exp(logarithm)
        total = abs(stability - default) * PULL
        for scaled, size, came in seen:
            logged = decay * log(1 + scaled / stability)
            total -= came * logged + (size - came) * log(1 - exp(logged))
        return total

    low, high = log(LOWEST[0]), log(HIGHEST[0])
    for _ in range(_TURNS):
        step = _GOLDEN * (high - low)
        low, high = (low, low + step) if cost(high - step) <= cost(low + step) else (high - step, high)
    best = (low + high) / 2
    return default if cost(log(default)) <= cost(best) else exp(best)


def _ascending(found: Mapping[int, float], sizes: Mapping[int, int]) -> dict[int, float]:
    """Put them in order: of two that are not, the one from fewer cards takes the other's value."""
    ordered = dict(found)
    for low, high in ((1, 2), (2, 3), (3, 4), (1, 3), (2, 4), (1, 4)):
        if low in ordered and high in ordered and ordered[low] > ordered[high]:
            winner = low if sizes[low] > sizes[high] else high
            ordered[low] = ordered[high] = ordered[winner]
    return ordered


def _filled(found: Mapping[int, float]) -> tuple[float, ...]:
    """Fill in what is missing: from one, in the proportions of the defaults; from two or three, on a straight line."""
    if not found:
        return DEFAULT_PARAMETERS[:4]
    if len(found) == 1:
        ((rating, value),) = found.items()
        all_four = [default * value / DEFAULT_PARAMETERS[rating - 1] for default in DEFAULT_PARAMETERS[:4]]
    else:
        all_four = [found.get(rating) or _on_the_line(rating, found) for rating in (1, 2, 3, 4)]
    held = [min(max(value, LOWEST[0]), HIGHEST[0]) for value in all_four]
    return tuple(max(held[: at + 1]) for at in range(4))


def _on_the_line(rating: int, found: Mapping[int, float]) -> float:
    """Return the value at a rating's place on the line through the two nearest ratings that are known."""
    one, two = sorted(found, key=lambda other: (abs(other - rating), other))[:2]
    slope = log(found[two] / found[one]) / (_PLACES[two - 1] - _PLACES[one - 1])
    return exp(log(found[one]) + slope * (_PLACES[rating - 1] - _PLACES[one - 1]))
