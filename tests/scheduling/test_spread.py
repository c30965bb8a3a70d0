"""Fuzz: its range, its evenness, and that it is the same every time."""

from __future__ import annotations

import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import timedelta
from fractions import Fraction
from itertools import pairwise

import fsrs
import pytest
import strategies
from hypothesis import given
from hypothesis import strategies as st

from flashcards.scheduling import draw, fuzz_range
from flashcards.scheduling.spread import spread

MAXIMUM = 36_500
intervals = st.floats(0.001, 30) | st.floats(0.001, 100_000)
# The chi-square value that chance alone exceeds once in a thousand times, by degrees of freedom (any table has it).
ONE_IN_A_THOUSAND = {4: 18.47, 14: 36.12, 40: 73.40, 99: 148.23}


def band(interval: Fraction, start: str, end: str, share: str) -> Fraction:
    """Return the share of what an interval has between two bounds."""
    return Fraction(share) * max(min(interval, Fraction(end)) - Fraction(start), Fraction(0))


def documented(interval: float, maximum: int) -> tuple[set[int], set[int]]:
    """Work out the range as documented, in exact fractions; where a bound lies on a half, both its neighbours count.

    `delta = 1 + .15 (min(i,7)-2.5)+ + .10 (min(i,20)-7)+ + .05 (i-20)+`, `round(i-delta)..round(i+delta)`.
    """
    exact = min(Fraction(interval), Fraction(maximum))
    bands = band(exact, "2.5", "7", "0.15") + band(exact, "7", "20", "0.10") + band(exact, "20", "1000000", "0.05")
    delta = 1 + bands if exact >= Fraction("2.5") else Fraction(0)
    return nearest(exact - delta, maximum), nearest(exact + delta, maximum)


def nearest(value: Fraction, maximum: int) -> set[int]:
    hair = Fraction(1, 10**9)
    return {min(max(round(near), 1), maximum) for near in (value - hair, value, value + hair)}


def chi_square(counts: Iterable[int]) -> float:
    """Return how far counts are from all being the same."""
    counts = list(counts)
    mean = sum(counts) / len(counts)
    return sum((count - mean) ** 2 for count in counts) / mean


def cards(number: int) -> Iterator[str]:
    """Return ids as decks have them: one deck after the other, cards of two parts."""
    for at in range(number):
        yield f"{('suomi', 'konditionaali-kohteliaisuus', 'x')[at % 3]}/{at // 6:05x}/{'ab'[at // 3 % 2]}"


# The range


@pytest.mark.parametrize(
    ("interval", "low", "high"),
    [
        (0.001, 1, 1),
        (0.9, 1, 1),
        (1, 1, 1),
        (2, 2, 2),
        (2.4999, 2, 2),
        (2.5, 2, 4),
        (3, 2, 4),
        (7, 5, 9),
        (10, 8, 12),
        (20, 17, 23),
        (100, 93, 107),
        (365, 345, 385),
        (36_500, 34_673, 36_500),
        (1e9, 34_673, 36_500),
    ],
)
def test_ranges_by_hand(interval: float, low: int, high: int) -> None:
    assert fuzz_range(interval, MAXIMUM) == (low, high)


def is_documented(interval: float, maximum: int) -> bool:
    low, high = fuzz_range(interval, maximum)
    lows, highs = documented(interval, maximum)
    return low in lows and high in highs and 1 <= low <= high <= maximum


@given(intervals, strategies.maximum_intervals)
def test_the_range_is_the_documented_one(interval: float, maximum: int) -> None:
    assert is_documented(interval, maximum)


@pytest.mark.parametrize("maximum", [MAXIMUM, 30, 2, 1])
def test_the_range_is_the_documented_one_at_every_hour(maximum: int) -> None:
    """Every hour of forty days, which all three bands are part of."""
    assert [hours / 24 for hours in range(1, 960) if not is_documented(hours / 24, maximum)] == []


@given(st.integers(3, MAXIMUM), intervals)
def test_over_the_maximum_the_maximum_is_spread(maximum: int, beyond: float) -> None:
    """Else all well-known cards of a learner with a low maximum would come back together."""
    assert fuzz_range(maximum + beyond, maximum) == fuzz_range(maximum, maximum)
    assert fuzz_range(maximum + beyond, maximum)[0] < maximum


@given(intervals, strategies.draws, strategies.maximum_intervals)
def test_no_draw_leaves_the_range(interval: float, chance: float, maximum: int) -> None:
    low, high = fuzz_range(interval, maximum)
    assert low <= spread(interval, maximum, chance) <= high
    assert (spread(interval, maximum, 0), spread(interval, maximum, 1 - 2**-53)) == (low, high)


@given(intervals, intervals, strategies.maybe_draws, strategies.maximum_intervals)
def test_one_draw_keeps_the_order(one: float, other: float, chance: float | None, maximum: int) -> None:
    """A longer interval never becomes the shorter one when both are spread by the same draw."""
    short, long = sorted((one, other))
    assert spread(short, maximum, chance) <= spread(long, maximum, chance)


@pytest.mark.parametrize(("interval", "days"), [(0.2, 1), (1.4, 1), (1.6, 2), (10.4, 10), (99_999, MAXIMUM)])
def test_without_a_draw_it_is_the_nearest_day(interval: float, days: int) -> None:
    assert spread(interval, MAXIMUM, None) == days


@pytest.mark.parametrize("wrong", [-0.1, 1.0, 1.5, float("nan"), float("inf")])
def test_a_draw_that_would_leave_the_range_is_refused(wrong: float) -> None:
    with pytest.raises(ValueError, match=r"^a draw is from 0 up to, and not including, 1, not (-?\d|nan|inf)"):
        spread(10, MAXIMUM, wrong)


# The draw


@pytest.mark.parametrize(("interval", "days"), [(10.0, 5), (100.0, 15), (365.0, 41)])
def test_all_days_of_the_range_are_equally_likely(interval: float, days: int) -> None:
    """60,000 draws, 6,000 cards with ten reviews each; the data are fixed, so this holds or it does not."""
    counts = Counter(spread(interval, MAXIMUM, draw(card, n)) for card in cards(6_000) for n in range(1, 11))
    low, high = fuzz_range(interval, MAXIMUM)
    assert sorted(counts) == list(range(low, high + 1))
    assert len(counts) == days
    assert chi_square(counts.values()) < ONE_IN_A_THOUSAND[days - 1]


@pytest.mark.parametrize("number", [1, 2, 100])
def test_the_same_review_of_many_cards_is_spread_evenly(number: int) -> None:
    """A day's new cards are all at review 1: they must part too, not only the reviews of one card."""
    counts = Counter(int(draw(card, number) * 100) for card in cards(60_000))
    assert len(counts) == 100
    assert chi_square(counts.values()) < ONE_IN_A_THOUSAND[99]


@pytest.mark.parametrize("apart", [1, 2, 10])
def test_draws_of_one_card_do_not_follow_each_other(apart: int) -> None:
    """The correlation of 60,000 pairs is within four standard errors, 4/sqrt(60,000), of none."""
    pairs = [(draw(card, n), draw(card, n + apart)) for card in cards(6_000) for n in range(1, 11)]
    assert abs(correlation(pairs)) < 4 / len(pairs) ** 0.5


def test_draws_of_neighbours_do_not_follow_each_other() -> None:
    """Neither do those of cards with ids that differ in one character."""
    drawn = [draw(f"suomi/{at:05x}/a", 1) for at in range(60_001)]
    assert abs(correlation(list(pairwise(drawn)))) < 4 / (len(drawn) - 1) ** 0.5


def correlation(pairs: list[tuple[float, float]]) -> float:
    """Return the correlation of pairs of numbers that are even over 0 to 1 (mean 1/2, variance 1/12)."""
    return sum((one - 0.5) * (other - 0.5) for one, other in pairs) * 12 / len(pairs)


@given(st.text(), st.integers(1, 10**9))
def test_a_draw_is_in_its_range_and_the_same_again(card: str, number: int) -> None:
    assert 0 <= draw(card, number) < 1
    assert draw(card, number) == draw(card, number)


def test_a_draw_is_the_same_on_every_device_ever_after() -> None:
    """Stored schedules were promised with these numbers: they may not change, and Python's hash seed is not in them."""
    drawn = [draw("suomi/k7m2q/a", 1), draw("suomi/k7m2q/a", 2), draw("käyttö/~0f/ä", 1)]
    assert drawn == [0.7794967796653509, 0.7225586529821157, 0.9861614697147161]
    code = "from flashcards.scheduling import draw; print(draw('suomi/k7m2q/a', 1))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": "7"}, cwd="/"
    )
    assert float(done.stdout) == drawn[0]


# Where we differ from py-fsrs on purpose


def test_difference_our_fuzz_is_even_and_stays_in_its_range() -> None:
    """We draw evenly from 8 to 12 for ten days; py-fsrs draws 8 and 13 half as often as the rest, and 13 is outside.

    It rounds `random() * (max - min + 1) + min`, from the global random numbers. Ours is `floor`, seeded by the card
    and the number of its review, so that a preview, a replay of the log and a second device agree.
    """
    state = random.getstate()
    random.seed(1)
    oracle = fsrs.Scheduler()
    theirs = Counter(oracle._get_fuzzed_interval(interval=timedelta(days=10)).days for _ in range(20_000))
    random.setstate(state)
    ours = Counter(spread(10, MAXIMUM, draw(card, 1)) for card in cards(20_000))
    assert sorted(theirs) == [8, 9, 10, 11, 12, 13]
    assert theirs[8] < 0.6 * theirs[10]
    assert theirs[13] < 0.6 * theirs[10]
    assert sorted(ours) == [8, 9, 10, 11, 12]
    assert chi_square(ours.values()) < ONE_IN_A_THOUSAND[4]


def test_difference_an_interval_is_spread_before_it_is_rounded() -> None:
    """Anki and we spread the interval as the model gives it; py-fsrs rounds it first, so 2.5 days become 2 and stay."""
    oracle = fsrs.Scheduler()
    assert oracle._get_fuzzed_interval(interval=timedelta(days=round(2.5))).days == 2
    assert fuzz_range(2.5, MAXIMUM) == (2, 4)
