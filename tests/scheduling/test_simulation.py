"""The simulated learner: limits are kept, the same seed gives the same, and what must hold between retentions."""

from __future__ import annotations

import pytest
import strategies
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import TODAY

from flashcards.rating import Rating
from flashcards.scheduling import FSRS6, SM2, Leitner, Scheduler, simulate
from flashcards.scheduling.simulation import (
    RETENTIONS,
    STAGES,
    Habits,
    Row,
    Workload,
    compare,
    recommended,
)

small = st.builds(
    Workload,
    cards=st.integers(0, 40),
    days=st.integers(1, 40),
    new_per_day=st.integers(0, 10),
    reviews_per_day=st.integers(0, 30),
    met=st.just(()),
    today=st.just(TODAY),
)
ALWAYS_GOOD = Habits(
    first=(0, 0, 1, 0), recalled=(0, 1, 0), learning=((0, 0, 1, 0),) * 3, relearning=((0, 0, 1, 0),) * 3
)


@settings(max_examples=20)
@given(small, st.integers(0, 100), st.sampled_from([Scheduler(), Scheduler(SM2(), ()), Scheduler(Leitner(), (), ())]))
def test_what_is_simulated_adds_up(workload: Workload, seed: int, scheduler: Scheduler) -> None:
    """Limits are kept, no day is left out, no more is known than was met; the same seed, the same year."""
    run = simulate(scheduler, workload, seed=seed)
    assert run == simulate(scheduler, workload, seed=seed)
    assert [stage.day for stage in run.stages][-1] == workload.days
    assert len(run.stages) == min(STAGES, workload.days)
    met = sum(stage.new for stage in run.stages)
    assert met == min(workload.cards, workload.new_per_day * workload.days)
    assert 0 <= run.known <= met
    assert met <= run.ratings <= (met + workload.reviews_per_day * workload.days) * 6
    assert (run.seconds > 0) == (run.ratings > 0)


def test_a_learner_who_knows_everything_by_hand() -> None:
    """One card, always Good, no steps, no chance: it comes on the days that the scheduler gives without one."""
    scheduler = Scheduler(Leitner((1, 3, 9, 30)), (), ())
    run = simulate(scheduler, Workload(cards=1, days=12), ALWAYS_GOOD._replace(seconds=((10.0,) * 4,) * 3), seed=9)
    assert [stage.new for stage in run.stages] == [1, *[0] * 11]
    asked = [stage.day for stage in run.stages if stage.ratings]
    assert asked[0] == 1
    assert asked[1] in (3, 4, 5)  # three days later, spread by one either way
    assert run.seconds == 10 * run.ratings


def test_reviews_over_the_limit_wait() -> None:
    """Twenty cards, all met and due, four reviews a day: five days until each has had its turn, the oldest first."""
    scheduler = Scheduler(Leitner((36_500,)), (), ())
    card = scheduler.outcome(None, Rating.GOOD, TODAY - 9).progress
    met = tuple((card, TODAY - at) for at in range(20))
    run = simulate(scheduler, Workload(0, 12, 0, 4, met, TODAY), ALWAYS_GOOD)
    assert [stage.ratings for stage in run.stages] == [4, 4, 4, 4, 4, *[0] * 7]


def test_cards_due_after_the_end_are_known_too() -> None:
    scheduler = Scheduler(Leitner((1000,)), (), ())
    card = scheduler.outcome(None, Rating.GOOD, TODAY).progress
    run = simulate(scheduler, Workload(0, 30, 0, 9, ((card, TODAY + 1000),) * 7, TODAY))
    assert run.ratings == 0
    assert run.known == pytest.approx(7 * scheduler.model.retrievability(card.memory, 29))
    assert run.seconds_per_known == 0


def test_more_retention_is_more_work_and_more_knowledge() -> None:
    """Means over eight seeds of 100 cards, well apart: 70, 80, 90 and 97 % are in order in all three numbers."""
    rows = list(compare(workload=Workload(cards=100), retentions=(0.70, 0.80, 0.90, 0.97), seeds=range(8)))
    for column in ("ratings", "known", "seconds_per_known"):
        found = [getattr(row, column) for row in rows]
        assert found == sorted(found), column


def test_a_comparison_is_the_mean_over_the_seeds() -> None:
    workload = Workload(cards=30, days=60)
    row = next(compare(workload=workload, retentions=(0.8,), seeds=(3, 4)))
    runs = [simulate(Scheduler(FSRS6(retention=0.8)), workload, seed=seed) for seed in (3, 4)]
    assert row.known == sum(run.known for run in runs) / 2
    assert row.seconds_per_known == sum(run.seconds_per_known for run in runs) / 2


def test_the_retentions_are_those_from_70_to_97() -> None:
    expected = tuple(round(0.7 + 0.01 * at, 2) for at in range(28))
    assert expected == RETENTIONS


def test_the_recommended_retention_costs_least() -> None:
    rows = [Row(0.7, 1, 1, 1, 9.0), Row(0.8, 1, 1, 1, 7.0), Row(0.9, 1, 1, 1, 8.0)]
    assert recommended(rows).retention == 0.8


def test_a_model_without_a_retention_is_not_compared() -> None:
    with pytest.raises(ValueError, match=r"^SM2 has no retention to choose$"):
        next(compare(Scheduler(SM2())))


@given(strategies.retentions)
@settings(max_examples=5)
def test_other_settings_of_the_model_stay(retention: float) -> None:
    """A comparison changes the retention and nothing else: with an interval of at most a day, all cost the same."""
    scheduler = Scheduler(FSRS6(maximum_interval=1), (), ())
    one, other = compare(scheduler, Workload(cards=5, days=20), ALWAYS_GOOD, retentions=(retention, 0.9))
    assert one[1:] == other[1:]


@pytest.mark.parametrize("wrong", [{"days": 0}, {"cards": -1}, {"new_per_day": -1}, {"reviews_per_day": -1}])
def test_a_workload_that_cannot_be(wrong: dict[str, int]) -> None:
    with pytest.raises(ValueError, match=r"^days are 1 or more, cards and limits 0 or more"):
        simulate(workload=Workload(**wrong))
