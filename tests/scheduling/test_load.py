"""Which day of the range: what the days hold, easy days, siblings; and what load never does."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import TODAY, after, draws, histories, ordered_parameters, schedulers

from flashcards.rating import Rating
from flashcards.scheduling import FSRS6, Memory, Progress, Scheduler, draw, fuzz_range
from flashcards.scheduling.load import EVERY_DAY, NEAR, Load, balanced, pick

shares = st.sampled_from([0.0, 0.25, 0.5, 1.0])
weeks = st.lists(shares, min_size=7, max_size=7).map(tuple)
days = st.integers(TODAY, TODAY + 60)
loads = st.builds(Load, st.dictionaries(days, st.integers(0, 500)), st.lists(days, max_size=5), weeks)
spans = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda at: range(TODAY + at[0], TODAY + sum(at)))
MONDAY = date(2026, 11, 23).toordinal()


def sitting(cards: int, stability: float, load: Load) -> Counter[int]:
    """Rate so many cards Good on one day, each with a memory of that stability after it, and count where they go."""
    model = FSRS6()
    due = Counter(load.cards)
    first, last = fuzz_range(stability, 36_500)
    for at in range(cards):
        span = range(MONDAY + first, MONDAY + last + 1)
        due[pick(span, load._replace(cards=due), draw(f"suomi/{at:05}/a", 1))] += 1
    assert model.interval(Memory(stability, 5)) == pytest.approx(stability)
    return due


# What it never does


@given(schedulers(), histories, st.integers(0, 400), draws)
def test_days_that_hold_nothing_are_equally_likely(
    scheduler: Scheduler, history: list[tuple[Rating, int]], gap: int, chance: float
) -> None:
    """Under any parameters: without load the outcomes are those of the uniform fuzz."""
    outcomes = scheduler.outcomes(after(scheduler, history), TODAY + 50_000 + gap, chance)
    assert balanced(outcomes, scheduler.model, Load(), chance) == outcomes


@given(schedulers(ordered_parameters), histories, draws, loads)
def test_the_range_is_kept_and_nothing_else_moves(
    scheduler: Scheduler, history: list[tuple[Rating, int]], chance: float, load: Load
) -> None:
    """Load chooses a day inside the range of the fuzz; the memory and the steps are as they were."""
    progress = after(scheduler, history)
    today = TODAY + sum(gap for _, gap in history)
    outcomes = scheduler.outcomes(progress, today, chance)
    for before, now in zip(outcomes, balanced(outcomes, scheduler.model, load, chance), strict=True):
        assert (now.progress, now.seconds) == (before.progress, before.seconds)
        if before.progress.phase == "review":
            interval = scheduler.model.interval(before.progress.memory)
            first, last = fuzz_range(interval, scheduler.model.maximum_interval)
            assert first <= now.days <= last
        else:
            assert now == before


@given(st.builds(Memory, st.floats(0.1, 60), st.floats(1, 10)), st.integers(1, 60), draws, loads)
def test_a_better_rating_never_waits_less(memory: Memory, gap: int, chance: float, load: Load) -> None:
    scheduler = Scheduler(steps=(), relearning_steps=())
    outcomes = scheduler.outcomes(Progress("review", 0, memory, TODAY - gap, 3, 0), TODAY, chance)
    waits = [outcome.days for outcome in balanced(outcomes, scheduler.model, load, chance)]
    assert waits == sorted(waits)


@given(spans, loads, draws)
def test_a_day_without_a_share_gets_nothing_while_another_is_free(span: range, load: Load, chance: float) -> None:
    """0 % means none as long as any other day of the range is free. After that a sibling's day is avoided likewise."""
    day = pick(span, load, chance)
    shared = [other for other in span if load.share(other)]
    assert day in (shared or span)
    apart = [other for other in shared or span if other not in load.siblings]
    assert day in (apart or shared or span)


# What it does


def test_a_day_off_is_off() -> None:
    """400 cards whose range holds one Sunday at 0 %: none lands there, though all other days are full."""
    week = (*EVERY_DAY[:6], 0.0)
    crowded = {day: 50 for day in range(MONDAY, MONDAY + 60) if Load(week=week).share(day)}
    due = sitting(400, 17, Load(crowded, week=week))
    assert sum(due[day] for day in due if date.fromordinal(day).weekday() == 6) == 0
    assert sum(due.values()) == sum(crowded.values()) + 400


def test_load_is_levelled() -> None:
    """Where days held from 0 to 60 cards before, after 700 more they hold nearly the same."""
    first, last = fuzz_range(20, 36_500)
    uneven = {MONDAY + day: 10 * (day - first) for day in range(first, last + 1)}
    due = sitting(700, 20, Load(uneven))
    held = [due[day] for day in uneven]
    plain = [uneven[day] for day in uneven]
    for at in range(700):
        plain[int(draw(f"suomi/{at:05}/a", 1) * 7)] += 1
    assert sum(held) == sum(plain) == 210 + 700
    assert max(plain) - min(plain) >= 50
    assert max(held) - min(held) <= 25


@pytest.mark.parametrize("share", [0.25, 0.5, 0.75])
def test_a_lighter_day_gets_its_share(share: float) -> None:
    """A range of a week, each weekday once: the lighter one gets its part of what the others get."""
    due = sitting(3_500, 20, Load(week=(*EVERY_DAY[:5], share, 1.0)))
    saturday = sum(due[day] for day in due if date.fromordinal(day).weekday() == 5)
    others = (sum(due.values()) - saturday) / 6
    assert saturday / others == pytest.approx(share, abs=0.04)


def test_siblings_come_apart() -> None:
    """A sibling's own day gets nothing, the days beside it less than those further off."""
    sibling = MONDAY + 20
    counts = Counter(
        pick(range(sibling - 7, sibling + 8), Load(siblings=[sibling]), draw(f"suomi/{at:05}/b", 1))
        for at in range(10_000)
    )
    near = [counts[sibling + away] + counts[sibling - away] for away in range(NEAR + 1)]
    assert near[0] == 0
    assert near == sorted(near)


def test_intervals_stay_as_long() -> None:
    """Choosing by load shortens or lengthens intervals by less than 2 %."""
    due: Counter[int] = Counter()
    waited = []
    for today in range(MONDAY, MONDAY + 200):
        for at in range(20):
            stability = 3 + 57 * draw(f"suomi/{at:05}/a", today)
            first, last = fuzz_range(stability, 36_500)
            day = pick(range(today + first, today + last + 1), Load(due), draw(f"suomi/{at:05}/b", today))
            due[day] += 1
            waited.append((day - today) / stability)
    assert sum(waited) / len(waited) == pytest.approx(1, abs=0.02)


def test_a_range_of_no_days_is_refused() -> None:
    with pytest.raises(ValueError, match="no day to choose from"):
        pick(range(5, 5), Load(), 0.5)
