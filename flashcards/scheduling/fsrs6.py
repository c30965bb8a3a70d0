"""FSRS-6: a memory model of two numbers a card, stability and difficulty, with 21 parameters.

Source: the formulas as released in PyPI `fsrs` 6.3.2 (`fsrs/scheduler.py`) and fsrs-rs 6.6.1 (`src/model.rs`,
`src/inference.rs`, `src/parameter_clipper.rs`); `docs/explanation/scheduling.md` writes them out and says where this
module differs. Days are study days (see `StudyDay`); this module sees only how many have passed.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING, NamedTuple

from flashcards.model import Rating

if TYPE_CHECKING:
    from collections.abc import Sequence

_AGAIN, _HARD, _, _EASY = Rating  # to look a name up in an enum takes as long as a formula

DEFAULT_PARAMETERS = (
    *(0.212, 1.2931, 2.3065, 8.2956),  # w0..w3: stability after a first review
    *(6.4133, 0.8334, 3.0194, 0.001),  # w4..w7: difficulty
    *(1.8722, 0.1666, 0.796),  # w8..w10: stability after success
    *(1.4835, 0.0614, 0.2629, 1.6483),  # w11..w14: stability after failure
    *(0.6014, 1.8729),  # w15, w16: penalty of Hard, bonus of Easy
    *(0.5425, 0.0912, 0.0658),  # w17..w19: reviews on the same day
    0.1542,  # w20: decay of the forgetting curve
)
"""The 21 parameters that every released FSRS-6 ships: fsrs-rs 6.6.1 `src/inference.rs`, py-fsrs 6.3.2."""

LOWEST = (0.001,) * 4 + (1, 0.001, 0.001, 0.001, 0, 0, 0.001, 0.001, 0.001, 0.001, 0, 0, 1, 0, 0, 0, 0.1)
HIGHEST = (100.0,) * 4 + (10, 4, 4, 0.75, 4.5, 0.8, 3.5, 5, 0.25, 0.9, 4, 1, 6, 2, 2, 0.8, 0.8)
"""The range of each parameter: py-fsrs 6.3.2 `LOWER_BOUNDS_PARAMETERS`, `UPPER_BOUNDS_PARAMETERS`."""

MIN_STABILITY, MAX_STABILITY = 0.001, 36_500.0
MIN_RETENTION, MAX_RETENTION = 0.70, 0.99
MAX_INTERVAL = 36_500


class Memory(NamedTuple):
    """What FSRS knows of one card: stability in days (0.001 to 36,500) and difficulty (1 to 10).

    Stability is the time after which the chance to recall the card has fallen to 0.9.
    """

    stability: float
    difficulty: float


class FSRS6:
    """FSRS-6 under one set of parameters; it does not change after it is made.

    >>> model = FSRS6()
    >>> memory = model.first(Rating.GOOD)
    >>> memory.stability, round(model.retrievability(memory, 2.3065), 6)
    (2.3065, 0.9)
    >>> round(model.interval(memory), 4)
    2.3065

    `retention` is the chance to recall a card that a review is planned for, 0.70 to 0.99; `maximum_interval` is in
    days, 1 to 36,500. Raises ValueError where a number is out of its range or there are not 21 parameters.
    """

    __slots__ = (
        "_decay",
        "_factor",
        "_failure_cap",
        "_growth",
        "_toward",
        "maximum_interval",
        "parameters",
        "retention",
    )

    parameters: tuple[float, ...]
    retention: float
    maximum_interval: int
    _decay: float
    _factor: float
    _growth: float
    _failure_cap: float
    _toward: float

    def __init__(
        self,
        parameters: Sequence[float] = DEFAULT_PARAMETERS,
        retention: float = 0.9,
        maximum_interval: int = MAX_INTERVAL,
    ) -> None:
        """Check the numbers and work out what does not change from card to card."""
        w = _checked_parameters(parameters)
        if not MIN_RETENTION <= retention <= MAX_RETENTION:
            raise ValueError(f"retention is from 0.70 to 0.99, not {retention}")
        if not 1 <= maximum_interval <= MAX_INTERVAL:
            raise ValueError(f"maximum_interval is from 1 to {MAX_INTERVAL} days, not {maximum_interval}")
        put = object.__setattr__
        put(self, "parameters", w)
        put(self, "retention", retention)
        put(self, "maximum_interval", maximum_interval)
        put(self, "_decay", -w[20])
        put(self, "_factor", 0.9 ** (-1 / w[20]) - 1)
        put(self, "_growth", exp(w[8]))
        put(self, "_failure_cap", exp(w[17] * w[18]))
        put(self, "_toward", w[4] - exp(3 * w[5]) + 1)

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: a model is a value."""
        raise AttributeError(f"FSRS6 does not change: make another one with {name}={value!r}")

    def __eq__(self, other: object) -> bool:
        """Compare by what they were made from."""
        return isinstance(other, FSRS6) and self.__reduce__() == other.__reduce__()

    def __hash__(self) -> int:
        """Hash what it was made from."""
        return hash(self.__reduce__())

    def __reduce__(self) -> tuple[type[FSRS6], tuple[tuple[float, ...], float, int]]:
        """Copy and pickle by making it anew."""
        return FSRS6, (self.parameters, self.retention, self.maximum_interval)

    def __repr__(self) -> str:
        """Show what it was made from."""
        return f"FSRS6({self.parameters}, retention={self.retention}, maximum_interval={self.maximum_interval})"

    def first(self, rating: Rating) -> Memory:
        """Return the memory after a card's first review (initial stability and difficulty).

        `S0(G) = w[G-1]`, `D0(G) = w4 - e^(w5 (G-1)) + 1` between 1 and 10.
        """
        w = self.parameters
        return Memory(w[rating - 1], _between(1.0, w[4] - exp(w[5] * (rating - 1)) + 1, 10.0))

    def next(self, memory: Memory, rating: Rating, days: int) -> Memory:
        """Return the memory after a further review, `days` study days (0 or more) after the one before."""
        if days < 1:
            stability = self._same_day(memory.stability, rating)
        elif rating == _AGAIN:
            stability = self._failed(memory, self.retrievability(memory, days))
        else:
            stability = self._recalled(memory, rating, self.retrievability(memory, days))
        return Memory(
            _between(MIN_STABILITY, stability, MAX_STABILITY),
            self._next_difficulty(memory.difficulty, rating),
        )

    def retrievability(self, memory: Memory, days: float) -> float:
        """Return the chance, 0 to 1, to recall the card `days` (0 or more, also a fraction) after its last review.

        `R(t, S) = (1 + factor t/S)^-w20` with `factor = 0.9^(-1/w20) - 1`, so that `R(S, S) = 0.9`.
        """
        chance: float = (1 + self._factor * days / memory.stability) ** self._decay
        return chance

    def interval(self, memory: Memory, retention: float | None = None) -> float:
        """Return after how many days (not rounded, not limited) the chance to recall has fallen to `retention`.

        `I(r, S) = S/factor (r^(-1/w20) - 1)`; without `retention` it is the model's own.
        """
        wanted = self.retention if retention is None else retention
        days: float = memory.stability / self._factor * (wanted ** (1 / self._decay) - 1)
        return days

    def _recalled(self, memory: Memory, rating: Rating, chance: float) -> float:
        """`S' = S (1 + e^w8 (11-D) S^-w9 (e^((1-R) w10) - 1) [w15 if Hard] [w16 if Easy])`."""
        w = self.parameters
        stability, difficulty = memory
        growth: float = self._growth * (11 - difficulty) * stability ** -w[9] * (exp((1 - chance) * w[10]) - 1)
        if rating == _HARD:
            growth *= w[15]
        elif rating == _EASY:
            growth *= w[16]
        return stability * (1 + growth)

    def _failed(self, memory: Memory, chance: float) -> float:
        """`S' = min(w11 D^-w12 ((S+1)^w13 - 1) e^((1-R) w14), S / e^(w17 w18))`."""
        w = self.parameters
        stability, difficulty = memory
        left: float = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * exp((1 - chance) * w[14])
        return min(left, stability / self._failure_cap)

    def _same_day(self, stability: float, rating: Rating) -> float:
        """`S' = S e^(w17 (G-3+w18)) S^-w19`; from Hard on it never falls (py-fsrs 6.3.2; older ones: from Good on)."""
        w = self.parameters
        growth: float = exp(w[17] * (rating - 3 + w[18])) * stability ** -w[19]
        return stability * (growth if growth > 1 or rating == _AGAIN else 1.0)

    def _next_difficulty(self, difficulty: float, rating: Rating) -> float:
        """`D' = D - w6 (G-3) (10-D)/9`, drawn by w7 toward the difficulty of a card that was easy at once."""
        w = self.parameters
        moved = difficulty - w[6] * (rating - 3) * (10 - difficulty) / 9
        return _between(1.0, w[7] * self._toward + (1 - w[7]) * moved, 10.0)


def _between(low: float, value: float, high: float) -> float:
    return value if low <= value <= high else (low if value < low else high)


def _checked_parameters(parameters: Sequence[float]) -> tuple[float, ...]:
    if len(parameters) != len(DEFAULT_PARAMETERS):
        raise ValueError(f"FSRS-6 has {len(DEFAULT_PARAMETERS)} parameters, not {len(parameters)}")
    for number, (value, low, high) in enumerate(zip(parameters, LOWEST, HIGHEST, strict=True)):
        if not low <= value <= high:
            raise ValueError(f"parameter w{number} is from {low} to {high}, not {value}")
    return tuple(parameters)
