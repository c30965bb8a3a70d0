"""The scores, against small cases worked out by hand, and the folds."""

from __future__ import annotations

from math import log, sqrt

import pytest
from fit_help import LEARNER, simulated
from hypothesis import given
from hypothesis import strategies as st

from flashcards.scheduling import Review, evaluate
from flashcards.scheduling.chances import chances, log_loss
from flashcards.scheduling.evaluation import auc, bins_of, check, rmse_bins
from flashcards.scheduling.fitting import parameters_of
from flashcards.scheduling.fsrs6 import DEFAULT_PARAMETERS
from flashcards.scheduling.history import rows_of

foretold = st.lists(st.tuples(st.sampled_from([0.1, 0.4, 0.6, 0.9]), st.booleans()), min_size=1, max_size=30)


def test_log_loss_by_hand() -> None:
    assert log_loss([0.9, 0.2], [True, False]) == pytest.approx(-(log(0.9) + log(0.8)) / 2)
    assert log_loss([0.0, 1.0], [True, False]) == pytest.approx(-log(1e-4))
    assert log_loss([], []) == 0


def test_rmse_of_bins_by_hand() -> None:
    """Two rows in one bin, off by .3 on average; one alone, off by .4: the root of (2 x .09 + .16) / 3."""
    bins = [(1, 1, 0), (1, 1, 0), (2, 1, 0)]
    assert rmse_bins([0.9, 0.7, 0.6], [True, False, True], bins) == pytest.approx(sqrt((2 * 0.09 + 0.16) / 3))


@given(foretold)
def test_auc_is_the_share_of_pairs(rows: list[tuple[float, bool]]) -> None:
    yes = [chance for chance, came in rows if came]
    no = [chance for chance, came in rows if not came]
    pairs = [1.0 if one > other else 0.5 if one == other else 0.0 for one in yes for other in no]
    expected = sum(pairs) / len(pairs) if pairs else 0.5
    assert auc(*map(list, zip(*rows, strict=True))) == pytest.approx(expected)


def test_the_bins_are_powers() -> None:
    """Days 3 < 3.62, 4 above it; the second review is in the bin from 1.89 on; a lapse has a bin of its own."""
    log_ = [Review(1, 0, 3), Review(1, 3, 1), Review(1, 3, 1), Review(1, 7, 1), Review(1, 8, 3)]
    assert bins_of(rows_of(log_)) == [(0, 1, 0), (1, 2, 1), (0, 2, 2)]


def test_folds_are_fitted_to_what_was_before_only() -> None:
    """Of 6 n + 4 rows the first n + 4 are never tested; each fold's chances are those of a fit to its past."""
    reviews = simulated(LEARNER, 1_500, seed=1)
    rows = rows_of(reviews)
    size = len(rows.places) // 6
    found = evaluate(reviews)
    assert (found.rows, found.test_rows) == (len(rows.places), 5 * size)
    expected: list[float] = []
    for first in range(len(rows.places) - 5 * size, len(rows.places), size):
        past = rows_of(reviews[: rows.places[first]])
        expected += chances(rows, parameters_of(past))[first : first + size]
    came = [reviews[place].rating > 1 for place in rows.places]
    assert found.fitted.log_loss == pytest.approx(log_loss(expected, came[-5 * size :]))


def test_the_future_changes_no_past() -> None:
    """Other ratings in the last fold leave the chances of the others as they were."""
    reviews = simulated(LEARNER, 900, seed=2)
    place = rows_of(reviews).places[-1]
    other = [*reviews[:place], reviews[place]._replace(rating=1 if reviews[place].rating > 1 else 3)]
    one, two = evaluate(reviews[: place + 1]), evaluate(other)
    share = abs(one.fitted.log_loss - two.fitted.log_loss) * one.test_rows
    assert 0 < share < 10  # one row's loss, no more


@pytest.mark.parametrize("count", [0, 1, 5])
def test_with_too_little_there_is_nothing_to_test(count: int) -> None:
    log_ = [Review(1, day, 3) for day in range(count + 1)]
    found = evaluate(log_)
    assert (found.rows, found.test_rows) == (count, 0)
    assert not check(log_, DEFAULT_PARAMETERS).better


def test_no_fold_is_refused() -> None:
    with pytest.raises(ValueError, match="not 0"):
        evaluate([], folds=0)


def test_a_day_that_goes_back_is_no_day() -> None:
    assert rows_of([Review(1, 9, 3), Review(1, 5, 3), Review(1, 10, 1)]).histories[0].days == [0, 0, 1]
