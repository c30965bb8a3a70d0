"""What holds for every memory model in `SCHEDULERS`: each law once. A model that is added to the table is under them.

The rules are quoted from the promises of the engine; what holds for one model alone is in its own tests.
"""

from __future__ import annotations

import copy
import pickle
from typing import NamedTuple

import pytest
import strategies
from hypothesis import assume, given
from hypothesis import strategies as st
from strategies import TODAY, after

from flashcards.rating import Rating
from flashcards.scheduling import (
    FSRS6,
    SCHEDULERS,
    SM2,
    Leitner,
    LeitnerMemory,
    Memory,
    Model,
    Progress,
    Review,
    Scheduler,
    SM2Memory,
    from_json,
    fuzz_range,
    to_json,
)
from flashcards.scheduling.replay import replay

AGAIN, HARD, GOOD, EASY = Rating
every_model = pytest.mark.parametrize("name", SCHEDULERS)
days_after = st.floats(0, 36_500)


class Case(NamedTuple):
    """A scheduler, a card that has been through something, and the day and the draw of its next review."""

    scheduler: Scheduler
    progress: Progress | None
    today: int
    draw: float | None


def case(data: st.DataObject, schedulers: st.SearchStrategy[Scheduler]) -> Case:
    scheduler = data.draw(schedulers)
    progress = after(scheduler, data.draw(strategies.histories))
    last = progress.day if progress else TODAY
    return Case(scheduler, progress, last + data.draw(strategies.days_between), data.draw(strategies.maybe_draws))


def waits(of: Case) -> list[float]:
    return [outcome.days * 86_400 + outcome.seconds for outcome in of.scheduler.outcomes(*of[1:])]


def test_the_table_names_every_model() -> None:
    assert {"fsrs6": FSRS6, "sm2": SM2, "leitner": Leitner} == SCHEDULERS


@every_model
def test_a_model_keeps_the_protocol(name: str) -> None:
    """Every name of the protocol is there; a new model in the table cannot forget one."""
    names = [name for name in vars(Model) if not name.startswith("_")]
    assert len(names) > 8
    assert [of for of in names if not hasattr(SCHEDULERS[name](), of)] == []


# The chance and the interval


@every_model
@given(data=st.data(), one=days_after, other=days_after)
def test_the_chance_falls_with_time(name: str, data: st.DataObject, one: float, other: float) -> None:
    """R never rises with time, falls from 1 at once, and is a chance."""
    model, memory = data.draw(strategies.remembered_of(name))
    early, late = sorted((one, other))
    assert model.retrievability(memory, 0) == 1
    assert 0 <= model.retrievability(memory, late) <= model.retrievability(memory, early) <= 1
    assert model.retrievability(memory, 1) < 1


@every_model
@given(data=st.data(), wanted=strategies.retentions)
def test_the_interval_inverts_the_chance(name: str, data: st.DataObject, wanted: float) -> None:
    """An interval is "after how many days the chance has fallen to `retention`, or to the model's own"."""
    model, memory = data.draw(strategies.remembered_of(name))
    assert model.retrievability(memory, model.interval(memory, wanted)) == pytest.approx(wanted, rel=1e-9)
    assert model.retrievability(memory, model.interval(memory)) == pytest.approx(model.retention, rel=1e-9)


@every_model
@given(data=st.data(), one=strategies.retentions, other=strategies.retentions)
def test_less_retention_waits_longer(name: str, data: st.DataObject, one: float, other: float) -> None:
    """Monotone in retention: asked for, and, where the model has one of its own, kept."""
    model, memory = data.draw(strategies.remembered_of(name))
    low, high = sorted((one, other))
    assume(high - low > 1e-9)
    assert model.interval(memory, low) > model.interval(memory, high)
    if "retention" in model.made_from():
        patient, eager = (type(model)(**{**model.made_from(), "retention": of}) for of in (low, high))
        assert patient.interval(memory) > eager.interval(memory)


# Outcomes


@every_model
@given(data=st.data())
def test_a_better_rating_never_waits_less(name: str, data: st.DataObject) -> None:
    """Again <= Hard <= Good <= Easy, where w0 <= w1 <= w2 <= w3 and the steps ascend and are shorter than a day.

    Nothing forces this order: it follows from the formulas, and the four share one draw.
    """
    of = case(data, strategies.schedulers_of(name, strategies.ascending_steps, strategies.ORDERED))
    assert waits(of) == sorted(waits(of))
    assert not of.scheduler.notes


@every_model
@given(data=st.data())
def test_where_a_better_rating_may_wait_less_a_note_says_so(name: str, data: st.DataObject) -> None:
    """Other parameters and steps are accepted with a note: whatever they are, the order holds or there is one."""
    of = case(data, strategies.schedulers_of(name))
    assert waits(of) == sorted(waits(of)) or of.scheduler.notes


@every_model
@given(data=st.data())
def test_four_outcomes_are_one_outcome_each(name: str, data: st.DataObject) -> None:
    """`outcomes(...).after(rating) == outcome(rating)`, and likewise in the model itself."""
    scheduler, progress, today, chance = of = case(data, strategies.schedulers_of(name))
    outcomes = scheduler.outcomes(*of[1:])
    assert outcomes == tuple(scheduler.outcome(progress, rating, today, chance) for rating in Rating)
    assert outcomes == tuple(map(outcomes.after, Rating))
    assert outcomes == (outcomes.again, outcomes.hard, outcomes.good, outcomes.easy)
    model, memory = data.draw(strategies.remembered_of(name))
    days = data.draw(strategies.days_between)
    four = tuple(model.next(memory, rating, days) for rating in Rating)
    assert model.next_four(memory, days) == four
    assert model.first_four() == tuple(map(model.first, Rating))
    assert model.four_intervals(four) == tuple(map(model.interval, four))


@every_model
@given(data=st.data())
def test_an_outcome_is_a_function_of_what_goes_in(name: str, data: st.DataObject) -> None:
    """The same input, the same output; and the input is as it was."""
    of = case(data, strategies.schedulers_of(name))
    before = repr(of)
    assert of.scheduler.outcomes(*of[1:]) == of.scheduler.outcomes(*of[1:])
    assert repr(of) == before


@every_model
@given(data=st.data())
def test_a_wait_is_days_or_seconds(name: str, data: st.DataObject) -> None:
    """ "`days` study days (1 or more), or, in a step that is shorter than a day, `seconds` (then `days` is 0).\"

    Outside the steps a wait is at least a day and at most `maximum_interval`.
    """
    of = case(data, strategies.schedulers_of(name))
    for outcome in of.scheduler.outcomes(*of[1:]):
        assert (outcome.days >= 1 and outcome.seconds == 0) or (outcome.days == 0 and 0 < outcome.seconds < 86_400)
        if outcome.progress.phase == "review":
            assert 1 <= outcome.days <= of.scheduler.model.maximum_interval


@every_model
@given(data=st.data())
def test_fuzz_is_inside_its_range_and_even(name: str, data: st.DataObject) -> None:
    """Of as many draws as the range has days, evenly spread over [0, 1), each comes to another day of it.

    And a draw moves the day and nothing else, so a replay without the draws comes to the same memory.
    """
    scheduler, progress, today, _ = case(data, strategies.schedulers_of(name))
    model = scheduler.model
    for rating in Rating:
        plain = scheduler.outcome(progress, rating, today)
        low, high = fuzz_range(model.interval(plain.progress.memory), model.maximum_interval)
        size = high - low + 1
        if plain.progress.phase != "review" or size > 400:
            continue
        spread = [scheduler.outcome(progress, rating, today, (at + 0.5) / size) for at in range(size)]
        assert [outcome.days for outcome in spread] == list(range(low, high + 1))
        assert low <= plain.days <= high
        assert {outcome.progress for outcome in spread} == {plain.progress}


@every_model
@given(data=st.data(), back=st.integers(1, 4_000), rating=strategies.ratings)
def test_a_clock_that_goes_back_counts_as_the_same_day(
    name: str, data: st.DataObject, back: int, rating: Rating
) -> None:
    """ "A day before the card's last review counts as that day": elapsed days are never negative."""
    scheduler, progress, _, chance = case(data, strategies.schedulers_of(name))
    assume(progress)
    last = progress.day
    same = scheduler.outcome(progress, rating, last, chance)
    assert scheduler.outcome(progress, rating, last - back, chance) == same
    assert scheduler.outcomes(progress, last - back, chance).after(rating) == same


@every_model
@given(data=st.data())
def test_two_buttons_are_two_of_the_four(name: str, data: st.DataObject) -> None:
    """A learner with two buttons is offered Again and Good, and sees what four would show there."""
    of = case(data, strategies.schedulers_of(name))
    outcomes = of.scheduler.outcomes(*of[1:])
    assert outcomes.offered(2) == {AGAIN: outcomes.again, GOOD: outcomes.good}
    assert list(outcomes.offered().items()) == list(zip(Rating, outcomes, strict=True))
    with pytest.raises(ValueError, match=r"^there are 4 buttons or 2, not 3$"):
        outcomes.offered(3)


# What is kept


@every_model
@given(data=st.data(), history=strategies.histories, at=st.integers(0, 12))
def test_a_replay_is_going_on(name: str, data: st.DataObject, history: list[tuple[Rating, int]], at: int) -> None:
    """The whole log at once, and step by step with draws: stopped anywhere, kept as JSON and gone on with."""
    scheduler = data.draw(strategies.schedulers_of(name))
    today, log, kept = TODAY, [], None
    for number, (rating, days) in enumerate(history):
        today += days
        log.append(Review("card", today, rating))
        if number == at and kept:
            kept = from_json(to_json(kept))
        kept = scheduler.outcome(kept, rating, today, data.draw(strategies.maybe_draws)).progress
    assert replay(log, scheduler) == ({"card": kept} if kept else {})


@every_model
@given(data=st.data())
def test_a_json_round_trip(name: str, data: st.DataObject) -> None:
    """`from_json` returns "the value that `to_json` wrote", of the same type, to the last bit."""
    of = case(data, strategies.schedulers_of(name))
    for value in filter(None, (of.scheduler, of.scheduler.model, of.progress, of.progress and of.progress.memory)):
        back = from_json(to_json(value))
        assert back == value
        assert type(back) is type(value)


@every_model
@given(data=st.data())
def test_a_model_is_a_value(name: str, data: st.DataObject) -> None:
    """Copied, sent, or written as Python it is equal to itself, and to no other kind."""
    model = data.draw(strategies.models_of(name))
    scope = {kind.__name__: kind for kind in SCHEDULERS.values()}
    for twin in (copy.deepcopy(model), pickle.loads(pickle.dumps(model)), eval(repr(model), scope)):
        assert twin == model
        assert hash(twin) == hash(model)
    others = [kind() for other, kind in SCHEDULERS.items() if other != name]
    assert model not in others
    assert len({model, copy.copy(model), *others}) == len(SCHEDULERS)


@every_model
@given(data=st.data(), interval=st.floats(0.5, 40_000), ease=st.floats(1.01, 12))
def test_a_card_of_another_program_can_be_taken_over(
    name: str, data: st.DataObject, interval: float, ease: float
) -> None:
    """It comes to a memory that the model may keep, and never waits longer than before."""
    model = data.draw(strategies.models_of(name))
    memory = model.from_sm2(interval, ease)
    assert type(memory) is type(model.first(GOOD))
    assert 0 < model.interval(memory, 0.9) <= max(interval, model.interval(model.first(AGAIN), 0.9), 1) * (1 + 1e-9)
    assert 0 < model.interval(model.next(memory, EASY, round(interval))) < float("inf")


@every_model
@given(data=st.data(), rating=strategies.ratings, days=st.integers(0, 4_000))
def test_an_explanation_ends_with_the_interval(name: str, data: st.DataObject, rating: Rating, days: int) -> None:
    """ "The terms of an update in numbers; without a memory, of a first review.\""""
    model, memory = data.draw(strategies.remembered_of(name))
    for before, expected in ((memory, model.next(memory, rating, days)), (None, model.first(rating))):
        *_, last = terms = model.explain(before, rating, days)
        assert last.name == "I"
        assert last.value == model.interval(expected)
        assert all(term.meaning for term in terms)


def test_the_memories_of_the_strategies_are_those_of_the_models() -> None:
    assert {name: type(kind().first(GOOD)) for name, kind in SCHEDULERS.items()} == {
        "fsrs6": Memory,
        "sm2": SM2Memory,
        "leitner": LeitnerMemory,
    }


@every_model
def test_days_before_a_review_and_chances_that_are_none_are_refused(name: str) -> None:
    """ "Raises ValueError for less than 0 days", and "for one that is not between 0 and 1"."""
    model = SCHEDULERS[name]()
    memory = model.first(GOOD)
    with pytest.raises(ValueError, match="days since a review are 0 or more, not -5"):
        model.retrievability(memory, -5)
    for retention in (0, 1, 1.5, -0.1):
        with pytest.raises(ValueError, match=f"retention is between 0 and 1, not {retention}"):
            model.interval(memory, retention)
