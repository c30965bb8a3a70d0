"""SM-2: a card's ease multiplies its interval. Many programs began with it.

Source: P. A. Woźniak, *Optimization of learning*, 1990, chapter 3.2 ("Application of a computer to improve the results
obtained in working with the SuperMemo method"), in words at super-memory.com/english/ol/sm2.htm. Written anew from the
text.
"""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, NamedTuple

from flashcards.rating import Rating
from flashcards.scheduling.fsrs6 import MAX_INTERVAL
from flashcards.scheduling.planned import Planned

if TYPE_CHECKING:
    from flashcards.scheduling.explanation import Term

FIRST_EASE, LEAST_EASE = 2.5, 1.3
MOST_EASE = 10.0
"""The published algorithm has no upper bound; a number without one is one day infinite."""
QUALITY = {Rating.AGAIN: 2, Rating.HARD: 3, Rating.GOOD: 4, Rating.EASY: 5}
"""SM-2 asks for a quality from 0 to 5, where less than 3 is a failure."""


class SM2Memory(NamedTuple):
    """What SM-2 knows of one card: successes in a row (on days of their own), ease (1.3 to 10), interval in days."""

    repetition: int
    ease: float
    interval: float


class SM2(Planned):
    """SM-2 as it was published; `maximum_interval` in days is ours.

    A first success waits 1 day, a second 6, each further one the last interval times the ease, rounded up. A failure
    begins anew and leaves the ease. A second review on the same day changes nothing unless it fails: the method repeats
    what was hard until it goes well, without counting it.

    >>> model = SM2()
    >>> memory = model.next(model.first(Rating.GOOD), Rating.GOOD, days=1)
    >>> memory, model.next(memory, Rating.GOOD, days=6)
    (SM2Memory(repetition=2, ease=2.5, interval=6), SM2Memory(repetition=3, ease=2.5, interval=15))
    """

    __slots__ = ("maximum_interval",)

    def __init__(self, maximum_interval: int = MAX_INTERVAL) -> None:
        """Check the number; raises ValueError where it is not from 1 to 36,500."""
        if maximum_interval not in range(1, MAX_INTERVAL + 1):
            raise ValueError(f"maximum_interval is from 1 to {MAX_INTERVAL} whole days, not {maximum_interval}")
        self._put(maximum_interval=maximum_interval)

    def made_from(self) -> dict[str, object]:
        """Return the arguments, by name."""
        return {"maximum_interval": self.maximum_interval}

    def first(self, rating: Rating) -> SM2Memory:
        """Return the memory after a card's first review."""
        return self.next(SM2Memory(0, FIRST_EASE, 1), rating, 1)

    def next(self, memory: SM2Memory, rating: Rating, days: int) -> SM2Memory:
        """Return the memory after a further review, `days` study days after the one before.

        `E' = E + 0.1 - (5-q) (0.08 + (5-q) 0.02)`, at least 1.3; `I' = 1`, `6`, then `I E'` rounded up.
        """
        if rating == Rating.AGAIN:
            return SM2Memory(0, memory.ease, 1)
        if days < 1:
            return memory
        ease = min(max(memory.ease + ease_change(rating), LEAST_EASE), MOST_EASE)
        if memory.repetition < 2:
            interval: float = (1, 6)[memory.repetition]
        else:
            interval = ceil(memory.interval * ease)
        return SM2Memory(memory.repetition + 1, ease, min(interval, MAX_INTERVAL))

    def from_sm2(self, interval: float, ease: float) -> SM2Memory:
        """Return the memory of a card that another program has kept; numbers out of their range are set into it.

        It counts as known twice, so that its next success multiplies the interval.
        """
        return SM2Memory(2, min(max(ease, LEAST_EASE), MOST_EASE), min(max(interval, 1), MAX_INTERVAL))

    def planned(self, memory: SM2Memory) -> float:
        """Return the days that the model plans to wait."""
        return memory.interval

    def explain(self, memory: SM2Memory | None, rating: Rating, days: int = 0) -> tuple[Term, ...]:
        """Return the terms of an update in numbers; without a memory, of a first review."""
        from flashcards.scheduling.explanation import sm2  # noqa: PLC0415 - few ask

        return sm2(self, memory, rating, days)


def ease_change(rating: Rating) -> float:
    """Return what a success adds to the ease: -0.14 for Hard, 0 for Good, 0.1 for Easy."""
    missing = 5 - QUALITY[rating]
    return round(0.1 - missing * (0.08 + missing * 0.02), 2)
