"""The state from a log: whole logs, torn ones, and what of them can be learnt from."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
import strategies
from hypothesis import given
from hypothesis import strategies as st
from strategies import TODAY

from flashcards.rating import Rating
from flashcards.scheduling import FSRS6, SM2, Leitner, Progress, Review, Scheduler, SM2Memory, evaluate, fit
from flashcards.scheduling.replay import learnable, replay

AGAIN, HARD, GOOD, EASY = Rating
kinds = st.sampled_from(["new", "learning", "review", "relearning", "cram", "forget", None])
plain_logs = st.lists(
    st.builds(Review, st.sampled_from("abcd"), st.integers(TODAY, TODAY + 400), st.integers(1, 4)), max_size=30
)
answers = st.builds(
    Review,
    st.sampled_from("abcd"),
    st.integers(TODAY, TODAY + 400),
    st.integers(0, 4),
    kinds,
    st.none() | st.floats(0, 40_000),
    st.none() | st.floats(0.1, 5),
)
messy_logs = st.lists(answers, max_size=30)


def card(*entries: tuple[object, ...]) -> list[Review]:
    """Return the log of one card: (days since the beginning, rating, kind, interval, ease), the last ones if known."""
    return [Review("c", TODAY + day, *rest) for day, *rest in entries]


def alone(log: list[Review], scheduler: Scheduler | None = None) -> Progress | None:
    return replay(log, scheduler).get("c")


# Whole logs


@given(strategies.any_schedulers(), plain_logs)
def test_the_cards_of_a_log_are_walked_apart(scheduler: Scheduler, log: list[Review]) -> None:
    """Each card's reviews lead where they would alone (`test_laws` says where), also where a clock went back."""
    found = replay(iter(log), scheduler)
    assert list(found) == list(dict.fromkeys(review.card for review in log))
    for of, progress in found.items():
        kept = None
        for review in log:
            if review.card == of:
                kept = scheduler.outcome(kept, Rating(review.rating), review.day, 0.5).progress
        assert progress == kept


@given(plain_logs)
def test_kinds_of_a_whole_log_change_nothing(log: list[Review]) -> None:
    """Who writes down in which phase a card was gets the same state as who does not, and learns from all of it."""
    kept: dict[object, Progress] = {}
    told = []
    for review in log:
        before = kept.get(review.card)
        told.append(review._replace(kind=before.phase if before else "new"))
        kept[review.card] = Scheduler().outcome(before, Rating(review.rating), review.day).progress
    assert replay(told) == replay(log)
    assert learnable(told) == (told, 0, 0)
    assert learnable(log) == (log, 0, 0)


@pytest.mark.parametrize("rating", [5, -1])
def test_what_is_no_rating_is_refused(rating: int) -> None:
    with pytest.raises(ValueError, match=str(rating)):
        replay([Review("c", TODAY, rating)])


# Torn and messy ones


def test_cramming_and_what_was_moved_by_hand_is_passed_over() -> None:
    log = card((0, 3, "new"), (1, 1, "cram"), (2, 0), (3, 0, "review", 30.0), (4, 3, "learning"))
    assert alone(log) == alone([log[0], log[4]])
    assert learnable(log).reviews == [log[0], log[4]]


def test_what_was_before_a_reset_is_dropped() -> None:
    begin = card((0, 3, "new"), (9, 1, "review"), (20, 0, "forget"))
    again = card((30, 4), (50, 3))
    assert alone(begin + again) == alone(again)
    assert learnable(begin + again) == (again, 0, 1)
    assert alone(begin) is None
    assert learnable(begin) == ([], 0, 0)


@pytest.mark.parametrize(
    ("before", "rest"),
    [
        ([(0, 3, "new"), (9, 3, "review")], [(40, 1, "new"), (40, 3, "learning"), (41, 3, "review")]),
        ([(0, 3, "learning"), (9, 3, "review")], [(40, 1, "learning"), (40, 3, "learning"), (41, 3, "review")]),
        ([(0, 3, "new"), (9, 3, "review"), (40, 1, "new"), (50, 3, "review")], [(90, 4, "new")]),
        ([(9, 3, "review"), (10, 1, "relearning")], [(40, 1, "learning"), (41, 3, "review")]),
        ([(9, 3, "review")], [(40, 1, "new"), (40, 2, "cram"), (40, 3, "new"), (41, 3, "review")]),
    ],
    ids=range(5),
)
def test_of_several_beginnings_the_last_one_counts(before: list[tuple], rest: list[tuple]) -> None:
    """ "Keep from the first entry of the last group of learning entries.\""""
    log = card(*before, *rest)
    assert alone(log) == alone(card(*rest))
    found = learnable(log)
    assert found.reviews == [review for review in card(*rest) if review.kind != "cram"]
    assert (found.torn, found.anew) == (0, 1)


def test_relearning_is_no_beginning() -> None:
    log = card((0, 3, "new"), (0, 3, "learning"), (3, 1, "review"), (3, 3, "relearning"), (4, 3, "review"))
    assert learnable(log).reviews == log


def test_a_torn_log_begins_with_the_first_answer_that_planned_a_day() -> None:
    """As an SM-2 state: S is its interval, D the one under which Good would lengthen it by its ease."""
    log = card((0, 3, "relearning", 0.01, 2.1), (0, 3, "relearning", 10.0, 2.5), (12, 3, "review", 25.0, 2.5))
    model = FSRS6()
    expected = Scheduler().outcome(
        Progress("review", 0, model.from_sm2(10, 2.5), TODAY, 2, 0), GOOD, TODAY + 12
    ).progress  # fmt: skip
    assert alone(log) == expected
    assert alone(log[1:2]).memory == pytest.approx((10, 6.914056), abs=1e-5)
    assert learnable(log) == ([], 1, 0)


def test_a_lapse_in_a_torn_log_is_counted() -> None:
    log = card((0, 1, "review", 0.007, 2.3), (0, 3, "relearning", 1.0, 2.3))
    assert alone(log)[:2] == ("review", 0)
    assert alone(log)[-2:] == (2, 1)


@pytest.mark.parametrize(("ease", "difficulty"), [(0.1, 1), (0.6, 5.5), (1.1, 10), (0.0, 1)])
def test_an_ease_up_to_1_1_is_a_difficulty(ease: float, difficulty: float) -> None:
    """ "Ease <= 1.1 means the entry was written by FSRS: D = (ease - 0.1) * 9 + 1.\""""
    assert alone(card((0, 3, "review", 20.0, ease))).memory == pytest.approx((20, difficulty))


def test_an_ease_that_is_not_known_is_that_of_a_new_card() -> None:
    assert alone(card((0, 3, "review", 20.0))) == alone(card((0, 3, "review", 20.0, 2.5)))
    assert alone(card((0, 3, "review", 20.0, 1.2))) == alone(card((0, 3, "review", 20.0, 1.3)))


def test_a_torn_log_without_intervals_begins_with_a_first_review_out_of_the_steps() -> None:
    model = FSRS6()
    assert alone(card((0, 3, "review"))) == Progress("review", 0, model.first(GOOD), TODAY, 1, 0)
    assert alone(card((0, 1, "review"))) == Progress("relearning", 0, model.first(AGAIN), TODAY, 1, 1)
    assert alone(card((0, 1, "relearning", 0.5))) == Progress("relearning", 0, model.first(AGAIN), TODAY, 1, 0)
    assert alone(card((0, 1, "review")), Scheduler(relearning_steps=())).phase == "review"


def test_a_torn_log_under_the_other_models() -> None:
    log = card((0, 3, "review", 10.0, 2.2))
    assert alone(log, Scheduler(SM2())).memory == SM2Memory(2, 2.2, 10)
    assert alone([*log, Review("c", TODAY + 10, 3)], Scheduler(SM2())).memory == SM2Memory(3, 2.2, 22)
    boxes = Leitner((1, 3, 9, 27))
    assert [boxes.from_sm2(days, 2.5).box for days in (0.5, 1, 8.9, 9, 26, 5_000)] == [0, 0, 1, 2, 2, 3]
    assert (SM2().from_sm2(0.2, 99), SM2().from_sm2(99_999, 0)) == ((2, 10, 1), (2, 1.3, 36_500))


@given(strategies.any_schedulers(), messy_logs)
def test_no_log_leads_out_of_the_ranges(scheduler: Scheduler, log: list[Review]) -> None:
    for of, progress in replay(log, scheduler).items():
        days = [review.day for review in log if review.card == of]
        steps = {"learning": scheduler.steps, "relearning": scheduler.relearning_steps, "review": (0,)}
        assert 0 <= progress.step < len(steps[progress.phase])
        assert 0 <= progress.lapses <= progress.reps <= len(days)
        assert min(days) <= progress.day <= max(days)
        assert 0 < scheduler.model.interval(progress.memory) < math.inf


# What can be learnt from


@given(messy_logs)
def test_what_is_learnt_from_are_whole_cards_in_the_order_of_the_log(log: list[Review]) -> None:
    """Each card is there from its beginning on, or not at all; and what is left can be fitted to."""
    found = learnable(log)
    places = [[at for at, entry in enumerate(log) if entry is review] for review in found.reviews]
    assert all(one[0] < other[-1] for one, other in pairwise(places))
    for of in "abcd":
        left = [review for review in found.reviews if review.card == of]
        if left:
            assert left[0].kind in ("new", "learning", None)
            assert replay(left) == {of: replay(log)[of]}
    assert found.torn + len({review.card for review in found.reviews}) == len(replay(log))
    assert fit(found.reviews).reviews == len(found.reviews)
    assert evaluate(found.reviews, 2).rows <= len(found.reviews)
