"""The memory model: the formulas' promises, the values that others publish, and what is refused."""

from __future__ import annotations

import copy
import math
import pickle
from datetime import UTC, datetime, timedelta

import fsrs
import fsrs.scheduler
import pytest
import strategies
from hypothesis import given
from hypothesis import strategies as st

from flashcards.model import Rating
from flashcards.scheduling import FSRS6, Memory
from flashcards.scheduling.fsrs6 import DEFAULT_PARAMETERS, HIGHEST, LOWEST

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
days_after = st.floats(0, 36_500)


def walk(model: FSRS6, history: str, gaps: tuple[int, ...]) -> Memory:
    """Return the memory after ratings written as digits, with the days before each of them."""
    first, *rest = (Rating(int(digit)) for digit in history)
    memory = model.first(first)
    for rating, days in zip(rest, gaps[1:], strict=True):
        memory = model.next(memory, rating, days)
    return memory


# What others publish


def test_the_default_parameters_and_their_ranges_are_those_of_py_fsrs() -> None:
    assert fsrs.scheduler.DEFAULT_PARAMETERS == DEFAULT_PARAMETERS
    assert fsrs.scheduler.LOWER_BOUNDS_PARAMETERS == LOWEST
    assert fsrs.scheduler.UPPER_BOUNDS_PARAMETERS == HIGHEST


def test_the_memory_state_that_py_fsrs_tests_for() -> None:
    """The history and the two numbers of `test_memo_state` in py-fsrs' own tests."""
    memory = walk(FSRS6(), "133333", (0, 0, 1, 3, 8, 21))
    assert memory == pytest.approx((53.62691, 6.3574867), abs=1e-4)


def test_the_first_review() -> None:
    """`S0(G) = w[G-1]`, `D0(G) = w4 - e^(w5 (G-1)) + 1` between 1 and 10, worked out by hand."""
    first = [FSRS6().first(rating) for rating in Rating]
    assert [memory.stability for memory in first] == [0.212, 1.2931, 2.3065, 8.2956]
    assert [memory.difficulty for memory in first] == pytest.approx([6.4133, 5.1122, 2.1181, 1], abs=5e-5)


# The forgetting curve


@given(strategies.models(), strategies.memories)
def test_stability_is_when_the_chance_has_fallen_to_nine_in_ten(model: FSRS6, memory: Memory) -> None:
    """`R(S, S) = 0.9`, and nothing is forgotten at once: `R(0, S) = 1`."""
    assert model.retrievability(memory, memory.stability) == pytest.approx(0.9, rel=1e-12)
    assert model.retrievability(memory, 0) == 1


# Memory


@given(strategies.models(), strategies.memories, strategies.ratings, st.integers(0, 100_000))
def test_memory_stays_in_its_range(model: FSRS6, memory: Memory, rating: Rating, days: int) -> None:
    """ "Stability in days (0.001 to 36,500) and difficulty (1 to 10)", whatever the parameters and the gap."""
    for stability, difficulty in (model.first(rating), model.next(memory, rating, days)):
        assert 0.001 <= stability <= 36_500
        assert 1 <= difficulty <= 10


@given(strategies.models(), strategies.memories, st.integers(0, 40_000))
def test_a_better_rating_never_leaves_less(model: FSRS6, memory: Memory, days: int) -> None:
    """Stability rises with the rating, and difficulty falls."""
    again, hard, good, easy = (model.next(memory, rating, days) for rating in Rating)
    assert again.stability <= hard.stability <= good.stability <= easy.stability
    assert again.difficulty >= hard.difficulty >= good.difficulty >= easy.difficulty


@given(strategies.models(), strategies.memories, st.integers(1, 40_000))
def test_what_was_recalled_is_not_forgotten_faster(model: FSRS6, memory: Memory, days: int) -> None:
    """Recalled, S never falls; forgotten, it never rises: `S' <= S / e^(w17 w18)`, up to the smallest S there is."""
    assert model.next(memory, Rating.HARD, days).stability >= memory.stability
    assert model.next(memory, Rating.AGAIN, days).stability <= memory.stability


@given(strategies.models(), strategies.memories)
def test_on_the_same_day_hard_never_costs_stability(model: FSRS6, memory: Memory) -> None:
    """ "From Hard on it never falls": the floor of py-fsrs 6.3.2; up to 6.3.1 it held from Good on."""
    assert model.next(memory, Rating.HARD, 0).stability >= memory.stability


@given(strategies.models(), strategies.memories, strategies.ratings, st.integers(-1000, 0))
def test_fewer_than_no_days_are_none(model: FSRS6, memory: Memory, rating: Rating, days: int) -> None:
    assert model.next(memory, rating, days) == model.next(memory, rating, 0)


# A value


@given(strategies.models(), strategies.memories, strategies.ratings, st.integers(0, 4_000))
def test_the_same_gives_the_same(model: FSRS6, memory: Memory, rating: Rating, days: int) -> None:
    before = tuple(memory), model.parameters
    assert model.next(memory, rating, days) == model.next(memory, rating, days)
    assert before == (tuple(memory), model.parameters)


@given(strategies.models())
def test_a_model_can_be_copied_compared_sent_and_written(model: FSRS6) -> None:
    for twin in (copy.deepcopy(model), pickle.loads(pickle.dumps(model)), eval(repr(model))):
        assert twin == model
        assert hash(twin) == hash(model)
    assert model != FSRS6(model.parameters, model.retention, model.maximum_interval % 36_500 + 1)
    assert model != repr(model)


def test_a_model_does_not_change() -> None:
    with pytest.raises(AttributeError, match=r"^FSRS6 does not change: make another one with retention=0\.8$"):
        FSRS6().retention = 0.8


# What is refused


@pytest.mark.parametrize("number", range(21))
def test_parameters_beyond_their_bounds_are_clipped_with_a_note(number: int) -> None:
    low, high = LOWEST[number], HIGHEST[number]
    assert all(f"w{number} is" not in note for value in (low, high) for note in FSRS6(_with(number, value)).notes)
    for value, used in ((low - 1, low), (high + 1, high)):
        model = FSRS6(_with(number, value))
        assert model.parameters[number] == used
        assert f"w{number} is from {low:g} to {high:g}: {value:g} became {used:g}" in model.notes
    for value in (math.nan, math.inf, -math.inf):
        with pytest.raises(ValueError, match=rf"^parameter w{number} is a number, not {value}$"):
            FSRS6(_with(number, value))


def test_parameters_of_older_versions_are_converted() -> None:
    """By hand, after `check_and_fill_parameters` of fsrs-rs; FSRS-5 is FSRS-6 with w19 = 0 and a decay of 0.5."""
    older = FSRS6(DEFAULT_PARAMETERS[:17])
    assert older.parameters[4:7] == pytest.approx((8.0801, math.log(1 + 3 * 0.8334) / 3, 3.5194))
    assert older.parameters[17:] == (0, 0, 0, 0.5)
    assert older.notes == ("the 17 parameters of FSRS-4.5 were converted to the 21 of FSRS-6",)
    newer = FSRS6(DEFAULT_PARAMETERS[:19])
    assert newer.parameters == (*DEFAULT_PARAMETERS[:19], 0, 0.5)
    assert newer.notes == ("the 19 parameters of FSRS-5 were converted to the 21 of FSRS-6",)
    assert FSRS6().notes == ()


@given(strategies.parameters)
def test_a_note_says_where_a_better_first_rating_may_come_back_sooner(w: tuple[float, ...]) -> None:
    told = any("do not ascend" in note for note in FSRS6(w).notes)
    assert told == (list(w[:4]) != sorted(w[:4]))


def _with(number: int, value: float) -> tuple[float, ...]:
    return (*DEFAULT_PARAMETERS[:number], value, *DEFAULT_PARAMETERS[number + 1 :])


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"parameters": ()}, "FSRS-6 has 21 parameters, FSRS-5 has 19 and FSRS-4.5 has 17, not 0"),
        (
            {"parameters": (*DEFAULT_PARAMETERS, 0.5)},
            "FSRS-6 has 21 parameters, FSRS-5 has 19 and FSRS-4.5 has 17, not 22",
        ),
        ({"retention": 0.69}, "retention is from 0.70 to 0.99, not 0.69"),
        ({"retention": 0.995}, "retention is from 0.70 to 0.99, not 0.995"),
        ({"retention": math.nan}, "retention is from 0.70 to 0.99, not nan"),
        ({"maximum_interval": 0}, "maximum_interval is from 1 to 36500 whole days, not 0"),
        ({"maximum_interval": 6.5}, "maximum_interval is from 1 to 36500 whole days, not 6.5"),
        ({"maximum_interval": 36_501}, "maximum_interval is from 1 to 36500 whole days, not 36501"),
    ],
)
def test_the_message_says_what_is_wrong(wrong: dict[str, object], message: str) -> None:
    with pytest.raises(ValueError, match=r".") as raised:
        FSRS6(**wrong)
    assert str(raised.value) == message


# Where we differ from py-fsrs on purpose


def test_difference_stability_is_capped() -> None:
    """We keep S at 36,500 days at most, as fsrs-rs does; py-fsrs has no upper bound.

    A hundred years are more than a learner has, and a number without a bound is one day infinite.
    """
    card = fsrs.Card(1, fsrs.State.Review, stability=36_500.0, difficulty=5.0, due=NOON, last_review=NOON)
    theirs, _ = fsrs.Scheduler().review_card(card, fsrs.Rating.Easy, NOON + timedelta(days=36_500))
    ours = FSRS6().next(Memory(36_500, 5), Rating.EASY, 36_500)
    assert theirs.stability > 70_000
    assert ours.stability == 36_500
    assert ours.difficulty == pytest.approx(theirs.difficulty, rel=1e-9)


@pytest.mark.parametrize("retention", [-1.0, 0.5, 0.6999, 0.9901, 1.0, 1.5])
def test_difference_a_retention_outside_our_range_is_refused(retention: float) -> None:
    """We take 0.70 to 0.99, as Anki does; py-fsrs takes any number, also 1.5.

    Above 1 no interval has that chance, at 1 every interval is 0 days, and far below 0.70 nothing was ever measured.
    """
    assert fsrs.Scheduler(desired_retention=retention).desired_retention == retention
    with pytest.raises(ValueError, match=r"^retention is from 0\.70 to 0\.99"):
        FSRS6(retention=retention)


# Cards that come from SM-2


@given(st.floats(0.5, 5_000), st.floats(1.3, 3.5), st.floats(0.75, 0.97))
def test_a_card_from_sm2_is_recalled_and_grows_as_it_did(interval: float, ease: float, retention: float) -> None:
    """The chance falls to the old retention in the old interval, and Good lengthens that by the ease if it can be."""
    model = FSRS6()
    memory = model.from_sm2(interval, ease, retention)
    assert model.retrievability(memory, interval) == pytest.approx(retention)
    if 1 < memory.difficulty < 10:
        growth = math.exp(model.parameters[10] * (1 - retention)) - 1
        factor = math.exp(model.parameters[8]) * (11 - memory.difficulty) * memory.stability ** -model.parameters[9]
        assert 1 + factor * growth == pytest.approx(ease)


def test_a_card_from_sm2_that_is_answered_on_its_day() -> None:
    model = FSRS6()
    memory = model.from_sm2(10, 2.5)
    assert memory == pytest.approx((10, 6.914056), abs=1e-5)  # as fsrs-rs-python 0.9.3 gives it
    assert model.next(memory, Rating.GOOD, 10).stability == pytest.approx(25)
    assert model.from_sm2(10, 1.3).difficulty > memory.difficulty > model.from_sm2(10, 3).difficulty


@pytest.mark.parametrize("wrong", [(0, 2.5, 0.9), (10, 1, 0.9), (10, 2.5, 1), (10, 2.5, 0), (math.nan, 2.5, 0.9)])
def test_what_is_no_card_of_sm2_is_refused(wrong: tuple[float, float, float]) -> None:
    with pytest.raises(ValueError, match="interval over 0"):
        FSRS6().from_sm2(*wrong)
