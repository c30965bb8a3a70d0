"""A fit finds what is there, stays where little is known, and gives one log one result."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from fit_help import LEARNER, simulated
from hypothesis import given, settings
from hypothesis import strategies as st

from flashcards.scheduling import Review, evaluate, fit
from flashcards.scheduling.chances import chances, log_loss
from flashcards.scheduling.changes import sentences
from flashcards.scheduling.evaluation import check
from flashcards.scheduling.first_stability import First, first_stabilities, without_outliers
from flashcards.scheduling.fsrs6 import DEFAULT_PARAMETERS, HIGHEST, LOWEST
from flashcards.scheduling.history import rows_of

some_reviews = st.lists(st.builds(Review, st.integers(0, 30), st.integers(1, 400), st.integers(1, 4)), max_size=200)
in_time = some_reviews.map(lambda reviews: sorted(reviews, key=lambda review: review.day))


def test_parameters_that_made_a_log_are_found_again() -> None:
    """On a log that was not learnt from, a fit is nearly as good as the truth, and far better than the defaults."""
    fitted = fit(simulated(LEARNER, 12_000, seed=1)).parameters
    later = rows_of(simulated(LEARNER, 12_000, seed=2))
    came = later.came
    ours, truth, defaults = (log_loss(chances(later, of), came) for of in (fitted, LEARNER, DEFAULT_PARAMETERS))
    assert ours - truth < 0.15 * (defaults - truth)


def test_a_learner_like_the_defaults_stays_near_them() -> None:
    log = simulated(DEFAULT_PARAMETERS, 6_000, seed=3)
    found = fit(log)
    assert found.log_loss == pytest.approx(found.log_loss_before, abs=0.01)


def test_one_log_has_one_result_and_a_seed_another() -> None:
    log = simulated(LEARNER, 1_500, seed=4)
    assert fit(log) == fit(iter(log))
    assert fit(log, seed=1).parameters != fit(log).parameters


def test_what_a_card_is_called_does_not_matter() -> None:
    log = simulated(LEARNER, 1_500, seed=5)
    assert fit([Review(f"x{-int(str(card))}", day, rating) for card, day, rating, *_ in log]) == fit(log)


@settings(max_examples=15)
@given(in_time)
def test_parameters_stay_in_their_ranges_and_first_stabilities_in_order(reviews: list[Review]) -> None:
    w = fit(reviews).parameters
    assert all(low <= value <= high for low, value, high in zip(LOWEST, w, HIGHEST, strict=True))
    rows = rows_of(reviews)
    if len(rows.places) < 64:
        assert w[0] <= w[1] <= w[2] <= w[3]
        assert w[4:] == DEFAULT_PARAMETERS[4:]
    if len(rows.places) < 8:
        assert w == DEFAULT_PARAMETERS


@settings(max_examples=15)
@given(st.lists(st.integers(1, 4), min_size=10, max_size=10))
def test_ten_reviews_move_nothing(rated: list[int]) -> None:
    """Whatever they were: cards of small groups count as outliers."""
    log = [Review(card, day, rating) for day in (0, 3) for card, rating in enumerate(rated)]
    assert fit(log).parameters == DEFAULT_PARAMETERS


def test_a_hundred_reviews_move_little() -> None:
    log = simulated(LEARNER, 300, seed=6, new_per_day=4)
    moved = [abs(now - was) for now, was in zip(fit(log).parameters[4:], DEFAULT_PARAMETERS[4:], strict=True)]
    assert max(moved) < 0.5


def test_the_progress_rises_to_one() -> None:
    told: list[float] = []
    fit(simulated(LEARNER, 600, seed=7), progress=told.append)
    assert told == sorted(told)
    assert told[-1] == 1


def test_what_cannot_be_a_rating_is_refused() -> None:
    with pytest.raises(ValueError, match="not 5"):
        fit([Review("a", 1, 5)])
    with pytest.raises(ValueError, match="not 20"):
        fit([], before=DEFAULT_PARAMETERS[:20])


# The first four


def test_small_groups_and_long_waits_are_outliers() -> None:
    """Of 100 cards 20 may go: the group of 3, then that of 7 with the longest wait; a wait of 101 days goes anyway."""
    groups = {1: 40, 2: 30, 3: 7, 5: 7, 9: 3, 101: 13}
    log = [Review((days, n), 0, 3) for days, size in groups.items() for n in range(size)]
    log += [Review((days, n), days, 3) for days, size in groups.items() for n in range(size)]
    kept = list(zip(*without_outliers(rows_of(log).histories), strict=True))
    assert {first.days for _, first in kept} == {1, 2}


def test_what_no_card_tells_is_filled_in_from_the_others() -> None:
    def survived(rating: int, days: int, share: float) -> list[First]:
        return [First(rating, days, n < 200 * share) for n in range(200)]

    assert first_stabilities([], 0.9) == DEFAULT_PARAMETERS[:4]
    only = first_stabilities(survived(3, 5, 0.9), 0.9)
    assert only[2] == pytest.approx(5, rel=0.05)
    assert only[3] / only[2] == pytest.approx(DEFAULT_PARAMETERS[3] / DEFAULT_PARAMETERS[2])
    two = first_stabilities(survived(2, 2, 0.9) + survived(4, 8, 0.9), 0.9)
    assert two[2] == pytest.approx(two[1] ** 0.46 * two[3] ** 0.54)
    assert two[0] == pytest.approx(two[1] ** (1 / 0.41) * two[2] ** (1 - 1 / 0.41))


@given(st.lists(st.builds(First, st.integers(1, 4), st.integers(1, 90), st.booleans()), max_size=60))
def test_a_better_first_rating_never_gives_less(firsts: list[First]) -> None:
    found = first_stabilities(firsts, 0.9)
    assert list(found) == sorted(found)
    assert all(LOWEST[0] <= value <= HIGHEST[0] for value in found)


# What it means, and what it costs


def test_what_changed_is_said_in_words() -> None:
    w = list(DEFAULT_PARAMETERS)
    assert sentences(w, w) == ["Hardly anything changes."]
    w[2], w[11], w[15] = 4.0, w[11] * 0.7, w[15] * 1.12
    told = sentences(DEFAULT_PARAMETERS, w)
    assert told[0] == "A new card rated Good is remembered for 4.0 days, not 2.3 days."
    assert (
        sentences(DEFAULT_PARAMETERS, w, "sv")[0]
        == "Ett nytt kort med betyget bra minns du i 4,0 dagar, inte 2,3 dagar."
    )
    assert "Hard answers count 12 % more." in told
    assert any(line.startswith("Intervals after a lapse are ") and line.endswith(" % shorter.") for line in told)


def test_scheduling_alone_loads_no_fitting() -> None:
    code = "import sys, flashcards.scheduling as s; print([m for m in sys.modules if 'fitting' in m or m == 'random'])"
    code += "; s.fit; s.evaluate; print(s.fit.__module__)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd="/")
    assert done.stdout.split("\n")[:2] == ["[]", "flashcards.scheduling.fitting"]


# A real learner


@pytest.fixture(scope="module")
def josh(shared: Path) -> list[Review]:
    from datetime import UTC

    from flashcards.interop.review_csv import read_reviews
    from flashcards.scheduling import StudyDay

    return read_reviews(shared / "data/reviews/josh.csv.gz", StudyDay(UTC)).reviews


def test_a_real_log_is_foretold_better_by_a_fit(josh: list[Review]) -> None:
    found = evaluate(josh)
    assert (found.rows, found.test_rows) == (6276, 5230)
    assert found.defaults.log_loss == pytest.approx(0.4422, abs=5e-5)
    assert found.fitted.log_loss < found.defaults.log_loss < found.constant.log_loss
    assert check(josh).fitted == found.fitted.log_loss
