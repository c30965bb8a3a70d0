"""FSRS-6: a memory model of two numbers a card, stability and difficulty, with 21 parameters.

Source: the formulas as released in PyPI `fsrs` 6.3.2 (`fsrs/scheduler.py`) and fsrs-rs 6.6.1 (`src/model.rs`,
`src/inference.rs`, `src/parameter_clipper.rs`); `docs/explanation/scheduling.md` writes them out and says where this
module differs. Days are study days (see `StudyDay`); this module sees only how many have passed.
"""

from __future__ import annotations

from math import exp, expm1, isfinite, log

from flashcards.named import NamedTuple
from flashcards.rating import Rating
from flashcards.scheduling.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flashcards.scheduling.explanation import Term

_RATINGS = tuple(Rating)
_AGAIN = Rating.AGAIN  # to look a name up in an enum takes as long as a formula

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

OLDER = {17: "FSRS-4.5", 19: "FSRS-5"}
"""How many parameters the versions before had; they are converted."""

MIN_STABILITY, MAX_STABILITY = 0.001, 36_500.0
MIN_RETENTION, MAX_RETENTION = 0.70, 0.99
MAX_INTERVAL = 36_500


class Memory(NamedTuple):
    """What FSRS knows of one card: stability in days (0.001 to 36,500) and difficulty (1 to 10).

    Stability is the time after which the chance to recall the card has fallen to 0.9.
    """

    stability: float
    difficulty: float


_new = tuple.__new__  # _new(Memory, (…)) takes half the time of Memory(…)
Four = tuple[Memory, Memory, Memory, Memory]


class FSRS6(Value):
    """FSRS-6 under one set of parameters; it does not change after it is made.

    >>> model = FSRS6()
    >>> memory = model.first(Rating.GOOD)
    >>> memory.stability, round(model.retrievability(memory, 2.3065), 6)
    (2.3065, 0.9)
    >>> round(model.interval(memory), 4)
    2.3065

    `retention` is the chance to recall a card that a review is planned for, 0.70 to 0.99; `maximum_interval` is in
    days, 1 to 36,500. The 17 parameters of FSRS-4.5 and the 19 of FSRS-5 are converted, and what is out of its range
    is set to the nearest that is not; `notes` says so in words. Raises ValueError for any other number of parameters,
    for one that is no finite number, and for a retention or a maximum out of range.
    """

    __slots__ = (
        "_decay",
        "_factor",
        "_failure",
        "_first",
        "_gains",
        "_interval",
        "_shift",
        "_turns",
        "_turns_of_four",
        "_w9",
        "_w10",
        "_w19",
        "maximum_interval",
        "notes",
        "parameters",
        "retention",
    )

    parameters: tuple[float, ...]
    retention: float
    maximum_interval: int
    notes: tuple[str, ...]
    _first: Four
    _decay: float
    _factor: float
    _interval: float
    _gains: tuple[float, float, float, float, float]
    _w9: float
    _w10: float
    _failure: tuple[float, float, float, float, float]
    _shift: tuple[float, ...]
    _w19: float
    _turns: tuple[tuple[float, float], ...]
    _turns_of_four: tuple[float, ...]

    def __init__(
        self,
        parameters: Sequence[float] = DEFAULT_PARAMETERS,
        retention: float = 0.9,
        maximum_interval: int = MAX_INTERVAL,
    ) -> None:
        """Check the numbers and work out what does not change from card to card."""
        w = tuple(map(_within, _as_fsrs6(parameters), LOWEST, HIGHEST))
        if not MIN_RETENTION <= retention <= MAX_RETENTION:
            raise ValueError(f"retention is from 0.70 to 0.99, not {retention}")
        if maximum_interval not in range(1, MAX_INTERVAL + 1):
            raise ValueError(f"maximum_interval is from 1 to {MAX_INTERVAL} whole days, not {maximum_interval}")
        self._put(parameters=w, retention=retention, maximum_interval=maximum_interval)
        self._put(notes=tuple(_notes(parameters, w)))
        gain = exp(w[8])
        self._put(
            _first=tuple(_kept(w[g - 1], w[4] - exp(w[5] * (g - 1)) + 1) for g in _RATINGS),
            _decay=-w[20],
            _factor=0.9 ** (-1 / w[20]) - 1,
            _interval=(retention ** (1 / -w[20]) - 1) / (0.9 ** (1 / -w[20]) - 1),  # of a stability of 1
            _gains=(0.0, 0.0, gain * w[15], gain, gain * w[16]),  # by rating (0: none), like the next two
            _shift=(0.0, *(exp(w[17] * (g - 3 + w[18])) for g in _RATINGS)),
            _turns=turns_of(w),
            _turns_of_four=tuple(number for turn in turns_of(w)[1:] for number in turn),
            _w9=-w[9],
            _w10=w[10],
            _failure=(w[11], -w[12], w[13], w[14], exp(w[17] * w[18])),
            _w19=-w[19],
        )

    def made_from(self) -> dict[str, object]:
        """Return the arguments, by name and in their order; the parameters are those that are used."""
        return {
            "parameters": self.parameters,
            "retention": self.retention,
            "maximum_interval": self.maximum_interval,
        }

    def first(self, rating: Rating) -> Memory:
        """Return the memory after a card's first review (initial stability and difficulty).

        `S0(G) = w[G-1]`, `D0(G) = w4 - e^(w5 (G-1)) + 1` between 1 and 10.
        """
        return self._first[rating - 1]

    def next(self, memory: Memory, rating: Rating, days: int) -> Memory:
        """Return the memory after a further review, `days` study days (0 or more) after the one before.

        Recalled: `S' = S (1 + e^w8 (11-D) S^-w9 (e^((1-R) w10) - 1) [w15 if Hard] [w16 if Easy])`; forgotten and seen
        twice on a day: below. `D' = D - w6 (G-3) (10-D)/9`, drawn by w7 toward that of a card that was easy at once.
        """
        stability, difficulty = memory
        if days < 1:
            after = self._same_day(stability, rating)
        elif rating == _AGAIN:
            after = self._failed(stability, difficulty, 1.0 - (1.0 + self._factor * days / stability) ** self._decay)
        else:
            gap = 1.0 - (1.0 + self._factor * days / stability) ** self._decay
            growth = (11.0 - difficulty) * stability**self._w9 * (exp(gap * self._w10) - 1.0) * stability
            after = stability + growth * self._gains[rating]
        height, slope = self._turns[rating]
        moved = height + slope * difficulty
        if after < MIN_STABILITY or after > MAX_STABILITY or moved < 1.0 or moved > 10.0:
            return _kept(after, moved)
        return _new(Memory, (after, moved))

    def first_four(self) -> Four:
        """Return the memories after each of the four ratings of a first review: `first`, four times."""
        return self._first

    def next_four(self, memory: Memory, days: int) -> Four:
        """Return the memories after each of the four ratings of a further review: `next`, four times."""
        stability, difficulty = memory
        if days < 1:
            again, hard, good, easy = [self._same_day(stability, rating) for rating in _RATINGS]
        else:
            gap = 1.0 - (1.0 + self._factor * days / stability) ** self._decay
            growth = (11.0 - difficulty) * stability**self._w9 * (exp(gap * self._w10) - 1.0) * stability
            _, _, on_hard, on_good, on_easy = self._gains
            w11, w12, w13, w14, cap = self._failure
            again = w11 * difficulty**w12 * ((stability + 1.0) ** w13 - 1.0) * exp(gap * w14)
            most = stability / cap
            again = again if again < most else most
            hard = stability + growth * on_hard
            good = stability + growth * on_good
            easy = stability + growth * on_easy
        low_1, up_1, low_2, up_2, low_3, up_3, low_4, up_4 = self._turns_of_four
        d1, d2 = low_1 + up_1 * difficulty, low_2 + up_2 * difficulty
        d3, d4 = low_3 + up_3 * difficulty, low_4 + up_4 * difficulty
        if again < MIN_STABILITY or easy > MAX_STABILITY or d2 < 1.0 or d1 > 10.0:
            return _kept(again, d1), _kept(hard, d2), _kept(good, d3), _kept(easy, d4)
        return (  # the others lie between these, but for difficulties that fall below 1, as easy cards' do
            _new(Memory, (again, d1)),
            _new(Memory, (hard, d2)),
            _new(Memory, (good, d3 if d3 > 1.0 else 1.0)),
            _new(Memory, (easy, d4 if d4 > 1.0 else 1.0)),
        )

    def retrievability(self, memory: Memory, days: float) -> float:
        """Return the chance, 0 to 1, to recall the card `days` (0 or more, also a fraction) after its last review.

        `R(t, S) = (1 + factor t/S)^-w20` with `factor = 0.9^(-1/w20) - 1`, so that `R(S, S) = 0.9`. Raises ValueError
        for less than 0 days.
        """
        if days < 0:
            raise ValueError(f"days since a review are 0 or more, not {days}")
        chance: float = (1.0 + self._factor * days / memory.stability) ** self._decay
        return chance

    def interval(self, memory: Memory, retention: float | None = None) -> float:
        """Return after how many days (not rounded, not limited) the chance to recall has fallen to `retention`.

        `I(r, S) = S/factor (r^(-1/w20) - 1)`; without `retention` it is the model's own. Raises ValueError for one that
        is not between 0 and 1.
        """
        if retention is None:
            return memory[0] * self._interval
        if not 0 < retention < 1:
            raise ValueError(f"retention is between 0 and 1, not {retention}")
        days: float = memory[0] * ((retention ** (1 / self._decay) - 1) / self._factor)
        return days

    def from_sm2(self, interval: float, ease: float, retention: float = 0.9) -> Memory:
        """Return the memory of a card that SM-2 has kept: its interval (days, over 0) and its ease (over 1).

        `retention`, 0 to 1, is the share that was recalled under SM-2. The memory is the one under which the chance to
        recall falls to it in that interval, and Good then lengthens the interval by the ease; where no difficulty does,
        it is the nearest. Source: fsrs-rs 6.6 `memory_state_from_sm2`.

        Raises ValueError for numbers out of these ranges.
        """
        if not (interval > 0 and ease > 1 and 0 < retention < 1):
            raise ValueError(
                f"interval over 0, ease over 1, retention from 0 to 1, not {interval}, {ease}, {retention}"
            )
        w = self.parameters
        days = max(interval, MIN_STABILITY)
        stability = min(days * self._factor / (retention ** (1 / self._decay) - 1), MAX_STABILITY)
        growth = exp(w[8]) * stability ** -w[9] * expm1((1 - retention) * w[10])
        return Memory(stability, min(max(11 - (ease - 1) / growth, 1.0), 10.0))

    def four_intervals(self, memories: Four) -> tuple[float, float, float, float]:
        """Return the `interval` of each of four memories, at the model's own retention."""
        again, hard, good, easy = memories
        days = self._interval
        return again[0] * days, hard[0] * days, good[0] * days, easy[0] * days

    def explain(self, memory: Memory | None, rating: Rating, days: int = 0) -> tuple[Term, ...]:
        """Return the terms of an update in numbers and words; without a memory, of a first review.

        >>> for term in FSRS6().explain(Memory(10, 5), Rating.AGAIN, days=10)[2:5]:
        ...     print(f"{term.name} = {term.value:.2f}: {term.meaning}")
        R = 0.90: the chance to recall it after 10 days
        w11 = 1.48: stability after forgetting, before what follows
        D^-w12 = 0.91: less for a difficult card
        """
        from flashcards.scheduling.explanation import fsrs6  # noqa: PLC0415 - few ask

        return fsrs6(self, memory, rating, days)

    def _failed(self, stability: float, difficulty: float, gap: float) -> float:
        """`S' = min(w11 D^-w12 ((S+1)^w13 - 1) e^((1-R) w14), S / e^(w17 w18))`."""
        w11, w12, w13, w14, cap = self._failure
        left: float = w11 * difficulty**w12 * ((stability + 1.0) ** w13 - 1.0) * exp(gap * w14)
        most = stability / cap
        return left if left < most else most

    def _same_day(self, stability: float, rating: Rating) -> float:
        """`S' = S e^(w17 (G-3+w18)) S^-w19`; from Hard on it never falls (py-fsrs 6.3.2; older ones: from Good on)."""
        growth: float = self._shift[rating] * stability**self._w19
        return stability * growth if growth > 1 or rating == _AGAIN else stability


def _kept(stability: float, difficulty: float) -> Memory:
    """Return a memory within its bounds."""
    if not MIN_STABILITY <= stability <= MAX_STABILITY:
        stability = _within(stability, MIN_STABILITY, MAX_STABILITY)
    if not 1.0 <= difficulty <= 10.0:
        difficulty = 1.0 if difficulty < 1 else 10.0
    return _new(Memory, (stability, difficulty))


def turns_of(w: Sequence[float]) -> tuple[tuple[float, float], ...]:
    """Return, by rating (0 stands for nothing), the straight line from a difficulty to the next: height and slope."""
    toward = w[7] * (w[4] - exp(3 * w[5]) + 1)
    steps = [w[6] * (3 - rating) / 9 for rating in range(5)]
    return tuple((toward + (1 - w[7]) * 10 * step, (1 - w[7]) * (1 - step)) for step in steps)


def _within(value: float, low: float, high: float) -> float:
    return value if low <= value <= high else (low if value < low else high)


def _as_fsrs6(given: Sequence[float]) -> tuple[float, ...]:
    """Return 21 parameters for 17, 19 or 21 (fsrs-rs 6.6.1, `check_and_fill_parameters`)."""
    if len(given) not in OLDER and len(given) != len(DEFAULT_PARAMETERS):
        raise ValueError(f"FSRS-6 has 21 parameters, FSRS-5 has 19 and FSRS-4.5 has 17, not {len(given)}")
    for number, value in enumerate(given):
        if not isfinite(value):
            raise ValueError(f"parameter w{number} is a number, not {value}")
    w = tuple(given)
    if len(w) == 17:
        w = (*w[:4], w[4] + 2 * w[5], log(max(1 + 3 * w[5], MIN_STABILITY)) / 3, w[6] + 0.5, *w[7:], 0.0, 0.0)
    return w if len(w) == 21 else (*w, 0.0, 0.5)


def _notes(given: Sequence[float], used: tuple[float, ...]) -> Iterator[str]:
    """Tell what was done to the parameters that were given, and what may surprise in them."""
    if len(given) in OLDER:
        yield f"the {len(given)} parameters of {OLDER[len(given)]} were converted to the 21 of FSRS-6"
    for number, (value, now, low, high) in enumerate(zip(_as_fsrs6(given), used, LOWEST, HIGHEST, strict=True)):
        if value != now:
            yield f"w{number} is from {low:g} to {high:g}: {value:g} became {now:g}"
    if list(used[:4]) != sorted(used[:4]):
        yield "w0 to w3 do not ascend: a better first rating may bring a card back sooner"
