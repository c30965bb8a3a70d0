"""What models have in common that keep an interval and know no forgetting curve: SM-2 and Leitner's boxes."""

from __future__ import annotations

from math import log
from typing import Any

from flashcards.rating import Rating
from flashcards.scheduling.value import Value

PLANNED_CHANCE = 0.9
"""What is taken for the chance to recall a card on the day that such a model plans: SM-2 was made for about nine in ten
(P. A. Woźniak, *Optimization of learning*, 1990)."""


class Planned(Value):
    """A model that says when, and not how likely: its chances are an approximation.

    Forgetting is taken to be exponential, with a chance of 0.9 on the planned day: `0.9 ^ (days / planned days)`. The
    models themselves promise neither; for a chance that was measured, use FSRS6.
    """

    __slots__ = ()
    maximum_interval: int
    retention = PLANNED_CHANCE
    notes: tuple[str, ...] = ()

    def first(self, rating: Rating) -> Any:  # noqa: ANN401 - what a model keeps is its own
        """Return the memory after a card's first review."""
        raise NotImplementedError

    def next(self, memory: Any, rating: Rating, days: int) -> Any:  # noqa: ANN401 - likewise
        """Return the memory after a further review."""
        raise NotImplementedError

    def planned(self, memory: Any) -> float:  # noqa: ANN401 - likewise
        """Return the days that the model plans to wait."""
        raise NotImplementedError

    def first_four(self) -> tuple[Any, Any, Any, Any]:
        """Return the memories after each of the four ratings of a first review."""
        again, hard, good, easy = map(self.first, Rating)
        return again, hard, good, easy

    def next_four(self, memory: Any, days: int) -> tuple[Any, Any, Any, Any]:  # noqa: ANN401 - likewise
        """Return the memories after each of the four ratings of a further review."""
        again, hard, good, easy = (self.next(memory, rating, days) for rating in Rating)
        return again, hard, good, easy

    def retrievability(self, memory: Any, days: float) -> float:  # noqa: ANN401 - likewise
        """Return an approximation of the chance to recall the card: `0.9 ^ (days / planned days)`."""
        if days < 0:
            raise ValueError(f"days since a review are 0 or more, not {days}")
        chance: float = PLANNED_CHANCE ** (days / self.planned(memory))
        return chance

    def interval(self, memory: Any, retention: float | None = None) -> float:  # noqa: ANN401 - likewise
        """Return the planned days, or those after which the approximate chance has fallen to `retention`."""
        planned = self.planned(memory)
        if retention is not None and not 0 < retention < 1:
            raise ValueError(f"retention is between 0 and 1, not {retention}")
        return planned if retention is None else planned * log(retention) / log(PLANNED_CHANCE)

    def four_intervals(self, memories: tuple[Any, Any, Any, Any]) -> tuple[float, float, float, float]:
        """Return the `interval` of each of four memories."""
        again, hard, good, easy = map(self.interval, memories)
        return again, hard, good, easy
