"""Learning steps: where a rating leads, case by case, and beside py-fsrs for every case there is."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import product

import fsrs
import pytest
import strategies
from hypothesis import given
from hypothesis import strategies as st

from flashcards.model import Rating
from flashcards.scheduling.steps import Phase, Place, place

AGAIN, HARD, GOOD, EASY = Rating
OUT = Place("review", 0, None)
phases = st.sampled_from(["learning", "review", "relearning"])


@pytest.mark.parametrize(
    ("rating", "step", "expected"),
    [
        (AGAIN, 0, Place("learning", 0, 60)),
        (HARD, 0, Place("learning", 0, 330)),  # between Again and Good
        (GOOD, 0, Place("learning", 1, 600)),
        (EASY, 0, OUT),
        (AGAIN, 1, Place("learning", 0, 60)),
        (HARD, 1, Place("learning", 1, 600)),
        (GOOD, 1, Place("learning", 2, 3600)),
        (EASY, 1, OUT),
        (AGAIN, 2, Place("learning", 0, 60)),
        (HARD, 2, Place("learning", 2, 3600)),
        (GOOD, 2, OUT),
        (EASY, 2, OUT),
    ],
)
def test_three_steps(rating: Rating, step: int, expected: Place) -> None:
    """Again begins anew, Hard stays, Good goes on, Easy leaves the steps at once."""
    assert place("learning", step, rating, (60, 600, 3600)) == expected
    assert place("relearning", step, rating, (60, 600, 3600)) == expected._replace(
        phase="review" if expected == OUT else "relearning"
    )


def test_hard_at_the_only_step_is_one_and_a_half() -> None:
    assert place("learning", 0, HARD, (600,)) == Place("learning", 0, 900)


@pytest.mark.parametrize("rating", Rating)
@pytest.mark.parametrize("phase", ["learning", "review", "relearning"])
@pytest.mark.parametrize("step", [0, 2])
def test_without_steps_every_rating_leads_to_review(phase: Phase, rating: Rating, step: int) -> None:
    assert place(phase, step, rating, ()) == OUT


@pytest.mark.parametrize(
    ("rating", "expected"), [(AGAIN, Place("relearning", 0, 600)), (HARD, OUT), (GOOD, OUT), (EASY, OUT)]
)
def test_only_what_is_forgotten_in_review_is_learnt_again(rating: Rating, expected: Place) -> None:
    assert place("review", 0, rating, (600, 3600)) == expected


@pytest.mark.parametrize(("rating", "expected"), [(AGAIN, Place("learning", 0, 60)), (HARD, OUT), (GOOD, OUT)])
def test_steps_that_were_taken_away_are_done(rating: Rating, expected: Place) -> None:
    """A card at the third step of what is now one step: remembered, it goes to review; forgotten, it begins anew."""
    assert place("learning", 2, rating, (60,)) == expected


@given(phases, st.integers(0, 5), strategies.ratings, strategies.any_steps)
def test_a_place_is_a_step_that_exists_or_none(
    phase: Phase, step: int, rating: Rating, steps: tuple[float, ...]
) -> None:
    """ "`wait` is the step's wait in seconds, None outside the steps"; learning and relearning are not mixed up."""
    stands = place(phase, step, rating, steps)
    if stands.phase == "review":
        assert stands == OUT
    else:
        assert 0 <= stands.step < len(steps)
        assert stands.wait is not None
        assert min(steps) <= stands.wait <= max(*steps, 1.5 * steps[0])
        assert stands.phase == ("relearning" if phase == "review" else phase)


STATES = {"learning": fsrs.State.Learning, "review": fsrs.State.Review, "relearning": fsrs.State.Relearning}
MOMENT = datetime(2026, 11, 22, 12, tzinfo=UTC)
STEPS = ((), (60.0,), (60.0, 600.0), (300.0, 90.0, 7200.0))


@pytest.mark.parametrize(("phase", "steps"), list(product(STATES, STEPS)))
def test_every_place_is_that_of_py_fsrs(phase: Phase, steps: tuple[float, ...]) -> None:
    """All phases, steps and ratings, also at steps that are there no more: state, step and wait agree."""
    waits = tuple(timedelta(seconds=wait) for wait in steps)
    oracle = fsrs.Scheduler(learning_steps=waits, relearning_steps=waits, enable_fuzzing=False)
    for step, rating in product(range(1 if phase == "review" else 5), Rating):
        at = None if phase == "review" else step
        card = fsrs.Card(1, STATES[phase], at, stability=5.0, difficulty=5.0, due=MOMENT, last_review=MOMENT)
        theirs, _ = oracle.review_card(card, fsrs.Rating(rating), MOMENT)
        ours = place(phase, step, rating, steps)
        assert (STATES[ours.phase], ours.step) == (theirs.state, theirs.step or 0)
        if ours.wait is not None:
            assert timedelta(seconds=ours.wait) == theirs.due - MOMENT
