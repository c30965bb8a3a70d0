"""Evaluation: how well parameters foretell days that they were not fitted to.

The rows of a log, in time order, are cut into folds; for each fold the parameters are fitted to the rows before it
(scikit-learn's `TimeSeriesSplit`). Source of the bins: fsrs-optimizer 6.5.0, srs-benchmark.
"""

from __future__ import annotations

from collections import defaultdict
from math import floor, log, sqrt
from statistics import stdev
from typing import TYPE_CHECKING, NamedTuple

from flashcards.scheduling.chances import chances, log_loss, losses
from flashcards.scheduling.fitting import parameters_of
from flashcards.scheduling.fsrs6 import DEFAULT_PARAMETERS
from flashcards.scheduling.history import NO_ROW, Review, Rows, rows_of
from flashcards.scheduling.replay import answers, learnable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

FOLDS = 5
Bin = tuple[int, int, int]


class Scores(NamedTuple):
    """How far foretold chances are from what came: the less the better, but for `auc`.

    `log_loss` is in nats a row. `rmse_bins` compares means in bins of like rows; it can be gamed, so it comes second.
    `auc` is the chance that a recalled row was given more than a forgotten one; 0.5 where there is only one kind.
    """

    log_loss: float
    rmse_bins: float
    auc: float


class Evaluation(NamedTuple):
    """The scores over the tested rows: of parameters fitted to what was before, of the defaults, and of a constant.

    The constant is the share that was recalled before the fold.
    """

    rows: int
    test_rows: int
    fitted: Scores
    defaults: Scores
    constant: Scores


class Check(NamedTuple):
    """The mean losses over the tested rows: of parameters fitted to what was before, and of those in force.

    `margin` is the standard error of their difference: by so much it may be off by chance.
    """

    test_rows: int
    fitted: float
    before: float
    margin: float

    @property
    def better(self) -> bool:
        """Whether fitted parameters foretell better, by more than the margin; not if there was nothing to test."""
        return self.fitted + self.margin < self.before


def evaluate(
    reviews: Iterable[Review], folds: int = FOLDS, seed: int = 0, progress: Callable[[float], object] | None = None
) -> Evaluation:
    """Return how well fitted parameters, the defaults and a constant foretell a log, fold by fold.

    The reviews stand in the order in which they were made. Of n rows the last `folds` times n // (folds + 1) are
    tested, in as many folds; for each, parameters are fitted to all that was before it. Nothing is left out of what is
    tested, and each row is foretold from all earlier answers of its card. With `seed` see `fit`;
    `progress` is called with the share that is done, 0 to 1. Raises ValueError for a rating that is not 1 to 4, and for
    less than one fold.
    """
    reviews = answers(reviews)
    rows = rows_of(reviews)
    came, bins, defaults = rows.came, bins_of(rows), chances(rows, DEFAULT_PARAMETERS)
    begin, size = _split(len(came), folds)
    constant = [sum(came[:first]) / first for first in _starts(begin, size, folds) for _ in range(size)]
    tested = came[begin:], bins[begin:]
    return Evaluation(
        len(came),
        len(came) - begin,
        scores(_foretold(reviews, rows, folds, seed, progress), *tested),
        scores(defaults[begin:], *tested),
        scores(constant, *tested),
    )


def check(
    reviews: Iterable[Review],
    before: Sequence[float] = DEFAULT_PARAMETERS,
    seed: int = 0,
    progress: Callable[[float], object] | None = None,
) -> Check:
    """Return whether a fit is worth its while: how parameters fitted to the past, and those in force, foretell."""
    reviews = answers(reviews)
    rows = rows_of(reviews)
    came = rows.came
    begin, _ = _split(len(came), FOLDS)
    tested = came[begin:]
    fitted = losses(_foretold(reviews, rows, FOLDS, seed, progress), tested)
    old = losses(chances(rows, before)[begin:], tested)
    gains = [one - other for one, other in zip(old, fitted, strict=True)]
    margin = stdev(gains) / sqrt(len(gains)) if len(gains) > 1 else 0.0
    after, before_ = (sum(of) / len(of) if of else 0.0 for of in (fitted, old))
    return Check(len(tested), after, before_, margin)


def _split(count: int, folds: int) -> tuple[int, int]:
    """Return how many rows are never tested, and how many each fold tests."""
    if folds < 1:
        raise ValueError(f"there is at least one fold, not {folds}")
    size = count // (folds + 1)
    return count - folds * size, size


def _starts(begin: int, size: int, folds: int) -> list[int]:
    """Return the number of the first row of each fold; none where there is nothing to test."""
    return [begin + fold * size for fold in range(folds)] if size else []


def _foretold(
    reviews: Sequence[Review], rows: Rows, folds: int, seed: int, progress: Callable[[float], object] | None
) -> list[float]:
    """Return the chances of all tested rows, each by parameters that were fitted to the rows before its fold."""
    begin, size = _split(len(rows.places), folds)
    starts = _starts(begin, size, folds)
    done, total = 0, sum(starts)
    found: list[float] = []
    for first in starts:
        before = rows_of(learnable(reviews[: rows.places[first]]).reviews)

        def part(share: float, done: int = done, first: int = first) -> None:
            if progress:
                progress((done + share * first) / total)

        parameters = parameters_of(before, seed, part)
        found += chances(rows, parameters)[first : first + size]
        done += first
    return found


def scores(expected: Sequence[float], came: Sequence[bool], bins: Sequence[Bin]) -> Scores:
    """Return the three scores of some rows: the chances that were foretold, what came, and the bins of the rows."""
    return Scores(log_loss(expected, came), rmse_bins(expected, came, bins), auc(expected, came))


def rmse_bins(expected: Sequence[float], came: Sequence[bool], bins: Sequence[Bin]) -> float:
    """Return the root of the mean, over rows, of the squared distance between the two means in a row's bin.

    >>> round(rmse_bins([0.9, 0.7, 0.6], [True, False, True], [(0, 0, 0), (0, 0, 0), (1, 0, 0)]), 4)
    0.3367
    """
    sums: dict[Bin, list[float]] = defaultdict(lambda: [0.0, 0.0])
    for chance, yes, of in zip(expected, came, bins, strict=True):
        sums[of][0] += 1
        sums[of][1] += chance - yes
    return sqrt(sum(off * off / count for count, off in sums.values()) / len(came)) if came else 0.0


def auc(expected: Sequence[float], came: Sequence[bool]) -> float:
    """Return the chance that a recalled row was given more than a forgotten one, a tie being a half.

    >>> auc([0.9, 0.8, 0.7, 0.7], [True, False, True, False])
    0.625
    """
    by_chance: dict[float, list[int]] = defaultdict(lambda: [0, 0])
    for chance, yes in zip(expected, came, strict=True):
        by_chance[chance][yes] += 1
    below = pairs = 0.0
    for _, (forgotten, kept) in sorted(by_chance.items()):
        pairs += kept * (below + forgotten / 2)
        below += forgotten
    return pairs / (below * (len(came) - below)) if 0 < below < len(came) else 0.5


def bins_of(rows: Rows) -> list[Bin]:
    """Return the bin of each row: by the days that passed, the number of the review, and the lapses before it.

    Each is a place on a scale of powers, of 3.62, 1.89 and 1.73. A lapse is an Again a day or more after a review.
    """
    found: list[Bin] = [(0, 0, 0)] * len(rows.places)
    for ratings, days, numbers in rows.histories:
        lapses = 0
        for number, (rating, passed, row) in enumerate(zip(ratings, days, numbers, strict=True), start=1):
            if row != NO_ROW:
                found[row] = (_power(passed, 3.62), _power(number, 1.89), _power(lapses, 1.73) + 1 if lapses else 0)
                lapses += rating == 1
    return found


def _power(number: int, base: float) -> int:
    return floor(log(number) / log(base))
