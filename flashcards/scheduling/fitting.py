"""Fitting FSRS-6: the 21 parameters under which a log is likeliest, held near the defaults by what is known of people.

Source: fsrs-rs 6.6.1 (`src/training.rs`, `src/dataset.rs`, `src/parameter_clipper.rs`), with its numbers. Pure, and the
same for the same log: chance, which orders the batches, is a seed. The standard library is all it needs.
"""

from __future__ import annotations

from math import cos, pi, sqrt
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from flashcards.scheduling.chances import chances, log_loss
from flashcards.scheduling.first_stability import first_stabilities, without_outliers
from flashcards.scheduling.fsrs6 import DEFAULT_PARAMETERS, HIGHEST, LOWEST
from flashcards.scheduling.gradient import Batch, batch, gradient
from flashcards.scheduling.history import NO_ROW, Review, Rows, rows_of
from flashcards.scheduling.replay import answers, learnable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from flashcards.scheduling.history import History

TOO_FEW, FEW = 8, 64
"""Under 8 rows the defaults stay, under 64 only w0 to w3 are fitted."""
BATCH = 512
EPOCHS = 8
"""How often the log is gone through: as in Anki. The 5 of fsrs-rs alone end before small logs have been learnt."""
RATE, FIRST_DECAY, SECOND_DECAY = 0.04, 0.9, 0.999
"""Adam: its first step, and how slowly its means of slopes and of their squares forget."""
SPREADS = (
    *(6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33),
    *(0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27),
)
"""By how much each parameter differs between people (standard deviations, fsrs-rs): the wider, the weaker the pull."""


class Fit(NamedTuple):
    """Fitted parameters, how much was there to learn from, and the losses over all rows with them and before.

    `log_loss` is in nats a row, over the rows that were learnt from: what the parameters do for days to come, only
    `evaluate` can tell.
    """

    parameters: tuple[float, ...]
    reviews: int
    rows: int
    log_loss: float
    log_loss_before: float


def fit(
    reviews: Iterable[Review],
    before: Sequence[float] = DEFAULT_PARAMETERS,
    seed: int = 0,
    progress: Callable[[float], object] | None = None,
) -> Fit:
    """Return parameters fitted to a log, whose reviews stand in the order in which they were made.

    `before` are the 21 parameters in force, with which the loss is compared; the fit itself starts at the defaults, so
    that one log has one result. `seed` orders the batches. `progress` is called with the share that is done, 0 to 1.
    Under 8 rows (reviews a day or more after the one before) the defaults come back, under 64 only the first four
    change. Cards without a first review in the log are not learnt from (see `learnable`), though their rows count.
    Raises ValueError for a rating that is not 1 to 4, and for parameters that are not 21.
    """
    if len(before) != len(DEFAULT_PARAMETERS):
        raise ValueError(f"FSRS-6 has {len(DEFAULT_PARAMETERS)} parameters, not {len(before)}")
    reviews = answers(reviews)
    rows, learnt = rows_of(reviews), learnable(reviews).reviews
    fitted = parameters_of(rows if len(learnt) == len(reviews) else rows_of(learnt), seed, progress)
    losses = [log_loss(chances(rows, of), rows.came) for of in (fitted, before)]
    return Fit(fitted, len(reviews), len(rows.came), losses[0], losses[1])


def parameters_of(rows: Rows, seed: int = 0, progress: Callable[[float], object] | None = None) -> tuple[float, ...]:
    """Return the parameters fitted to the rows of a log; see `fit`."""
    histories, firsts = without_outliers(rows.histories)
    weights = _recency(histories, len(rows.places))
    numbers = [row for history in histories for row in history.rows if row != NO_ROW]
    if len(numbers) < TOO_FEW:
        return DEFAULT_PARAMETERS
    average = sum(rows.came[row] for row in numbers) / len(numbers)
    start = (*first_stabilities(firsts, average), *DEFAULT_PARAMETERS[4:])
    if len(numbers) < FEW:
        return start
    return _trained(start, histories, weights, seed, progress)


def _recency(histories: Iterable[History], count: int) -> list[float]:
    """Return the weights of rows, by their numbers: a quarter for the oldest, one for the newest, rising late."""
    kept = bytearray(count)
    for history in histories:
        for row in history.rows:
            if row != NO_ROW:
                kept[row] = True
    weights = [0.0] * count
    last, place = max(sum(kept) - 1, 1), 0
    for row, counts in enumerate(kept):
        if counts:
            weights[row] = 0.25 + 0.75 * (place / last) ** 3
            place += 1
    return weights


def _trained(
    start: tuple[float, ...],
    histories: list[History],
    weights: Sequence[float],
    seed: int,
    progress: Callable[[float], object] | None,
) -> tuple[float, ...]:
    """Go through all batches eight times, each time in another order, with steps that become shorter."""
    chance = Random(seed)  # noqa: S311 - an order, no secret
    chance.shuffle(histories)
    batches = list(_batches(histories, weights))
    total, steps = sum(of.weight for of in batches), EPOCHS * len(batches)
    adam = Adam(start)
    for step in range(steps):
        if step % len(batches) == 0:
            chance.shuffle(batches)
        of = batches[step % len(batches)]
        slopes = gradient(of, adam.parameters)
        pull = 2 * of.weight / total
        for at, (value, first, spread) in enumerate(zip(adam.parameters, start, SPREADS, strict=True)):
            slopes[at] += pull * (value - first) / spread**2
        adam.step(slopes, RATE * (1 + cos(pi * step / steps)) / 2)
        if progress:
            progress((step + 1) / steps)
    return tuple(adam.parameters)


def _batches(histories: Iterable[History], weights: Sequence[float]) -> Iterator[Batch]:
    """Yield batches of whole cards with 512 rows or a few more; the last one has what is left."""
    some: list[History] = []
    count = 0
    for history in histories:
        some.append(history)
        count += len(history.rows) - history.rows.count(NO_ROW)
        if count >= BATCH:
            yield batch(some, weights)
            some, count = [], 0
    if some:
        yield batch(some, weights)


class Adam:
    """Gradient descent in which each parameter has a pace of its own (Kingma and Ba 2014), within the ranges."""

    def __init__(self, start: Sequence[float]) -> None:
        """Begin somewhere, at rest."""
        self.parameters = list(start)
        self._means = [0.0] * len(start)
        self._squares = [0.0] * len(start)
        self._steps = 0

    def step(self, slopes: Sequence[float], rate: float) -> None:
        """Go one step down."""
        self._steps += 1
        first, second = 1 - FIRST_DECAY**self._steps, 1 - SECOND_DECAY**self._steps
        for at, slope in enumerate(slopes):
            mean = self._means[at] = FIRST_DECAY * self._means[at] + (1 - FIRST_DECAY) * slope
            square = self._squares[at] = SECOND_DECAY * self._squares[at] + (1 - SECOND_DECAY) * slope * slope
            value = self.parameters[at] - rate * (mean / first) / (sqrt(square / second) + 1e-8)
            self.parameters[at] = float(min(max(value, LOWEST[at]), HIGHEST[at]))
