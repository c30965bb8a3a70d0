"""One review after the other: beside py-fsrs over thousands of histories, and what holds for any of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from math import isclose
from random import Random
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

import fsrs
import pytest
import strategies
from hypothesis import given
from hypothesis import strategies as st
from strategies import TODAY, after

from flashcards.model import Rating
from flashcards.scheduling import FSRS6, Memory, Outcome, Progress, Scheduler, StudyDay, draw
from flashcards.scheduling.fsrs6 import DEFAULT_PARAMETERS, HIGHEST, LOWEST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DAYS = StudyDay(UTC)
START = datetime(2000, 1, 1, 8, tzinfo=UTC)
STATES = {fsrs.State.Learning: "learning", fsrs.State.Review: "review", fsrs.State.Relearning: "relearning"}

# Beside py-fsrs


class Step(NamedTuple):
    """One review of a history: the days since the one before (none: three minutes), the rating, and by which scheduler.

    All reviews of a day come after those of the day before by the clock too, so that completed blocks of 24 hours,
    which py-fsrs counts, are as many as calendar days.
    """

    days: int
    rating: Rating
    scheduler: int = 0


def theirs(of: Scheduler) -> fsrs.Scheduler:
    """Return py-fsrs' scheduler that is set up as one of ours, without fuzz."""
    return fsrs.Scheduler(
        of.model.parameters,
        of.model.retention,
        [timedelta(seconds=wait) for wait in of.steps],
        [timedelta(seconds=wait) for wait in of.relearning_steps],
        of.model.maximum_interval,
        enable_fuzzing=False,
    )


def compare(schedulers: Sequence[Scheduler], history: Sequence[Step]) -> int:
    """Walk a history with both and compare everything at every review; return the number of reviews.

    Where py-fsrs' stability leaves our range, ours must be the cap, and the walk goes on from there.
    """
    oracles = [theirs(scheduler) for scheduler in schedulers]
    card, progress, now, lapses = fsrs.Card(card_id=1, due=START), None, START, 0
    for number, (days, rating, at) in enumerate(history, start=1):
        now += timedelta(days=days) if days else timedelta(minutes=3)
        scheduler, oracle = schedulers[at], oracles[at]
        if progress:
            chance = scheduler.model.retrievability(progress.memory, DAYS.number(now) - progress.day)
            assert isclose(chance, oracle.get_card_retrievability(card, now), rel_tol=1e-9)
        lapses += card.state == fsrs.State.Review and rating == Rating.AGAIN
        outcome = scheduler.outcome(progress, rating, DAYS.number(now))
        card, _ = oracle.review_card(card, fsrs.Rating(rating), now)
        progress = outcome.progress
        capped = card.stability > 36_500
        card.stability = min(card.stability, 36_500)
        assert (progress.phase, progress.step) == (STATES[card.state], card.step or 0)
        assert isclose(progress.memory.stability, card.stability, rel_tol=1e-9), history[:number]
        assert isclose(progress.memory.difficulty, card.difficulty, rel_tol=1e-9), history[:number]
        assert (progress.reps, progress.lapses) == (number, lapses)
        if not capped or card.step is not None:
            assert_same_wait(outcome, card, now)
    return len(history)


def assert_same_wait(outcome: Outcome, card: fsrs.Card, now: datetime) -> None:
    wait = card.due - now
    if card.state == fsrs.State.Review:
        assert (outcome.days, outcome.seconds) == (wait.days, 0)
        assert outcome.due(now, DAYS) == card.due.replace(hour=4, minute=0)
    else:
        assert (outcome.days, outcome.seconds) == (0, wait.total_seconds())
        assert outcome.due(now, DAYS) == card.due


def random_model(chance: Random) -> FSRS6:
    """Return the default parameters, some that are within 30 % of them, or any that are allowed."""
    kind = chance.random()
    if kind < 0.25:
        w = DEFAULT_PARAMETERS
    elif kind < 0.6:
        near = [value * chance.uniform(0.7, 1.3) for value in DEFAULT_PARAMETERS]
        w = tuple(min(max(value, low), high) for value, low, high in zip(near, LOWEST, HIGHEST, strict=True))
    else:
        w = tuple(chance.uniform(low, high) for low, high in zip(LOWEST, HIGHEST, strict=True))
    return FSRS6(w, chance.uniform(0.70, 0.99), chance.choice((36_500, 36_500, chance.randint(1, 400))))


def random_steps(chance: Random) -> tuple[float, ...]:
    """Return none to three steps of up to twelve hours: longer ones become whole days with us."""
    fixed = ((), (60.0,), (60.0, 600.0), (60.0, 600.0, 3600.0))
    return chance.choice((*fixed, tuple(float(chance.randint(1, 43_200)) for _ in range(chance.randint(0, 3)))))


def random_history(chance: Random, schedulers: int = 1) -> Iterator[Step]:
    for _ in range(chance.randint(1, 20)):
        days = chance.choice((0, 0, 1, chance.randint(0, 30), chance.randint(0, 2_000)))
        yield Step(days, Rating(chance.choices((1, 2, 3, 4), (3, 2, 5, 2))[0]), chance.randrange(schedulers))


def test_thousands_of_random_histories_are_those_of_py_fsrs() -> None:
    """Stability, difficulty, phase, step, wait, retrievability: at every review as in py-fsrs 6.3.2, to 1e-9."""
    chance, reviews = Random(6), 0
    for _ in range(3_500):
        scheduler = Scheduler(random_model(chance), random_steps(chance), random_steps(chance))
        reviews += compare([scheduler], list(random_history(chance)))
    assert reviews > 35_000


def test_histories_with_changing_steps_are_those_of_py_fsrs() -> None:
    """Steps come and go while a card stands in them: a thousand histories with three settings each."""
    chance = Random(32)
    for _ in range(1_000):
        model = random_model(chance)
        schedulers = [Scheduler(model, random_steps(chance), random_steps(chance)) for _ in range(3)]
        compare(schedulers, list(random_history(chance, 3)))


@given(
    strategies.schedulers(steps=strategies.short_steps),
    st.lists(st.builds(Step, strategies.days_between, strategies.ratings, st.just(0)), min_size=1, max_size=12),
)
def test_any_history_is_that_of_py_fsrs(scheduler: Scheduler, history: list[Step]) -> None:
    """The same once more with hypothesis, which looks for the edges and shortens what fails."""
    compare([scheduler], history)


def test_the_intervals_that_py_fsrs_tests_for() -> None:
    """The ratings and days of `test_review_card` in py-fsrs' own tests, each review when it is due."""
    scheduler, progress, today, intervals = Scheduler(), None, TODAY, []
    for rating in (3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3):
        outcome = scheduler.outcome(progress, Rating(rating), today)
        progress, today = outcome.progress, today + outcome.days
        intervals.append(outcome.days)
    assert intervals == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]


# Where we differ from py-fsrs on purpose


def test_difference_study_days_are_counted_not_blocks_of_24_hours() -> None:
    """23:00 and 7:00 the next morning are one day apart for us, as in Anki; for py-fsrs they are the same day.

    It counts completed blocks of 24 hours. A night has passed and the card was recalled, so its stability grows; with
    py-fsrs it stays where it was, and what a learner gains depends on whether today's hour is later than yesterday's.
    """
    evening = datetime(2026, 11, 22, 23, tzinfo=UTC)
    morning = evening + timedelta(hours=8)
    oracle = fsrs.Scheduler(enable_fuzzing=False)
    card, _ = oracle.review_card(fsrs.Card(card_id=1), fsrs.Rating.Easy, evening)
    card, _ = oracle.review_card(card, fsrs.Rating.Good, morning)
    ours = Scheduler()
    first = ours.outcome(None, Rating.EASY, DAYS.number(evening)).progress
    second = ours.outcome(first, Rating.GOOD, DAYS.number(morning)).progress
    assert first.memory.stability == card.stability == 8.2956
    assert second.day - first.day == 1
    assert second.memory.stability > 13

    late, _ = oracle.review_card(fsrs.Card(card_id=1), fsrs.Rating.Easy, morning - timedelta(days=1))
    late, _ = oracle.review_card(late, fsrs.Rating.Good, morning)
    assert second.memory.stability == pytest.approx(late.stability, rel=1e-9)


def test_difference_a_card_is_due_from_the_beginning_of_its_day() -> None:
    """What is learnt at 23:00 for in two days is due on that morning; with py-fsrs not before 23:00.

    So the day's cards are there when a learner sits down, and who studies earlier each day is not a day late.
    """
    evening = datetime(2026, 11, 22, 23, tzinfo=UTC)
    card, _ = fsrs.Scheduler(learning_steps=(), enable_fuzzing=False).review_card(
        fsrs.Card(card_id=1), fsrs.Rating.Good, evening
    )
    ours = Scheduler(steps=()).outcome(None, Rating.GOOD, DAYS.number(evening))
    assert card.due == evening + timedelta(days=2)
    assert ours.due(evening, DAYS) == datetime(2026, 11, 24, 4, tzinfo=UTC)


@pytest.mark.parametrize(("seconds", "days"), [(86_399, 0), (86_400, 1), (129_599, 1), (172_800, 2), (604_800, 7)])
def test_difference_steps_of_a_day_or_more_are_whole_days(seconds: int, days: int) -> None:
    """A step of a day or more is a number of study days, as in Anki; in py-fsrs it is over at the same hour.

    A learner who sets a step of one day wants the card tomorrow, and not only after the hour at which it was learnt.
    """
    now = datetime(2026, 11, 22, 22, tzinfo=UTC)
    step = timedelta(seconds=seconds)
    card, _ = fsrs.Scheduler(learning_steps=[step]).review_card(fsrs.Card(card_id=1), fsrs.Rating.Again, now)
    ours = Scheduler(steps=(float(seconds),)).outcome(None, Rating.AGAIN, DAYS.number(now))
    assert card.due == now + step
    assert ours.progress.phase == "learning"
    assert (ours.days, ours.seconds) == ((days, 0) if days else (0, seconds))
    expected = datetime(2026, 11, 22 + days, 4, tzinfo=UTC) if days else now + step
    assert ours.due(now, DAYS) == expected


def test_difference_time_never_runs_backwards() -> None:
    """A review that seems to come before the last one counts as one of the same day.

    py-fsrs takes the wrong clock's moment over, so that the next review is too many days away.
    """
    wrong, right = datetime(2026, 11, 22, 12, tzinfo=UTC), datetime(2026, 11, 12, 12, tzinfo=UTC)
    oracle, ours = fsrs.Scheduler(enable_fuzzing=False), Scheduler()
    card, _ = oracle.review_card(fsrs.Card(card_id=1), fsrs.Rating.Easy, wrong)
    card, _ = oracle.review_card(card, fsrs.Rating.Good, right)
    first = ours.outcome(None, Rating.EASY, DAYS.number(wrong)).progress
    second = ours.outcome(first, Rating.GOOD, DAYS.number(right)).progress
    assert card.last_review == right
    assert second.day == first.day == DAYS.number(wrong)
    assert second.memory.stability == card.stability


# What holds for any history


any_scheduler = strategies.schedulers()


class Case(NamedTuple):
    """A scheduler, a card that has been through something, and the day and the draw of its next review."""

    scheduler: Scheduler
    progress: Progress | None
    today: int
    draw: float | None


@st.composite
def cases(draw: st.DrawFn, schedulers: st.SearchStrategy[Scheduler] = any_scheduler) -> Case:
    scheduler = draw(schedulers)
    progress = after(scheduler, draw(strategies.histories))
    last = progress.day if progress else TODAY
    return Case(scheduler, progress, last + draw(strategies.days_between), draw(strategies.maybe_draws))


@given(cases())
def test_what_is_kept_stays_in_its_range(case: Case) -> None:
    """Whatever the history, the parameters and the steps."""
    for rating, outcome in zip(Rating, case.scheduler.outcomes(*case[1:]), strict=True):
        phase, step, memory, day, reps, lapses = outcome.progress
        assert 0.001 <= memory.stability <= 36_500
        assert 1 <= memory.difficulty <= 10
        assert day == case.today
        before = case.progress
        assert reps == (before.reps if before else 0) + 1
        forgotten = before is not None and before.phase == "review" and rating == Rating.AGAIN
        assert lapses == (before.lapses if before else 0) + forgotten
        steps = case.scheduler.steps if phase == "learning" else case.scheduler.relearning_steps
        assert step == 0 if phase == "review" else 0 <= step < len(steps)


@given(cases(), strategies.rollovers, st.sampled_from(strategies.ODD_ZONES), strategies.moments)
def test_what_waits_days_is_due_on_its_day_and_never_before(
    case: Case, rollover: object, zone: str, now: datetime
) -> None:
    """A card that waits n days is due from the first moment of the n-th study day on, in any zone."""
    days = StudyDay(ZoneInfo(zone), rollover)
    today = days.number(now)
    for outcome in case.scheduler.outcomes(None, today, case.draw):
        due = outcome.due(now, days)
        if outcome.days:
            assert days.number(due) >= today + outcome.days
            assert days.number(due.astimezone(UTC) - timedelta(seconds=1)) < today + outcome.days
        else:
            assert due.astimezone(UTC) - now == timedelta(seconds=outcome.seconds)


@pytest.mark.parametrize("fold", [0, 1])
def test_a_step_lasts_as_long_in_the_night_when_clocks_go_back(fold: int) -> None:
    """Ten minutes after 3:55 in Helsinki it is 3:05 again, or 4:05: never an hour more, and never in the past."""
    helsinki = ZoneInfo("Europe/Helsinki")
    now = datetime(2026, 10, 25, 3, 55, tzinfo=helsinki, fold=fold)
    outcome = Scheduler(steps=(600.0,)).outcome(None, Rating.AGAIN, TODAY)
    due = outcome.due(now, StudyDay(helsinki))
    assert due.astimezone(UTC) - now.astimezone(UTC) == timedelta(minutes=10)
    assert due.tzinfo is helsinki
    assert (due.hour, due.minute) == ((3, 5), (4, 5))[fold]


@given(cases(), strategies.ratings)
def test_the_draw_of_a_review_is_the_same_whenever_it_is_asked_for(case: Case, rating: Rating) -> None:
    """What a preview shows is what is saved: all four ratings share the draw of the card and the review's number."""
    scheduler, progress, today, _ = case
    number = progress.reps + 1 if progress else 1
    preview = scheduler.outcomes(progress, today, draw("suomi/k7m2q/a", number))
    assert scheduler.outcome(progress, rating, today, draw("suomi/k7m2q/a", number)) == preview.after(rating)


def test_the_example_of_a_first_week() -> None:
    """New, Good, Good, then forgotten after eleven days: the phases, steps and waits by hand."""
    scheduler = Scheduler()
    first = scheduler.outcome(None, Rating.GOOD, TODAY)
    assert first == Outcome(Progress("learning", 1, first.progress.memory, TODAY, 1, 0), 0, 600)
    second = scheduler.outcome(first.progress, Rating.GOOD, TODAY)
    assert second == Outcome(Progress("review", 0, second.progress.memory, TODAY, 2, 0), 2, 0)
    third = scheduler.outcome(second.progress, Rating.AGAIN, TODAY + 11)
    assert third == Outcome(Progress("relearning", 0, third.progress.memory, TODAY + 11, 3, 1), 0, 600)
    fourth = scheduler.outcome(third.progress, Rating.GOOD, TODAY + 11)
    assert fourth == Outcome(Progress("review", 0, fourth.progress.memory, TODAY + 11, 4, 1), 1, 0)
    assert fourth.progress.memory == Memory(*fourth.progress.memory)


@pytest.mark.parametrize("steps", [(-60,), (0,), (60, float("inf")), (float("nan"),), (4e9,)])
def test_a_step_is_a_wait(steps: tuple[float, ...]) -> None:
    for name in ("steps", "relearning_steps"):
        with pytest.raises(ValueError, match="a step is a wait in seconds, over 0 and within 36,500 days, not"):
            Scheduler(**{name: steps})


def test_steps_may_be_given_as_a_list() -> None:
    assert Scheduler(steps=[60, 600], relearning_steps=[600]) == Scheduler()


@pytest.mark.parametrize("rating", [0, 5, -1])
def test_a_number_that_is_no_rating_has_no_outcome(rating: int) -> None:
    with pytest.raises(ValueError, match=f"{rating} is not a valid Rating"):
        Scheduler().outcomes(None, 739_577).after(rating)
