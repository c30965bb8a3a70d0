"""Leitner's boxes: what is known moves on to a box that is opened less often, what is not goes back to the first.

Source: S. Leitner, *So lernt man lernen*, 1972. The boxes there are opened when they are full; days for each box are
how programs do it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flashcards.rating import Rating
from flashcards.scheduling.fsrs6 import MAX_INTERVAL
from flashcards.scheduling.planned import Planned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flashcards.scheduling.explanation import Term

BOXES = (1, 2, 4, 8, 16, 32, 64)
"""The days of seven boxes, each twice those of the one before."""
MOVES = {Rating.HARD: 0, Rating.GOOD: 1, Rating.EASY: 2}
"""By how many boxes a card moves on that was known."""


class LeitnerMemory(NamedTuple):
    """What is known of one card: the box that it lies in, from 0."""

    box: int


class Leitner(Planned):
    """Boxes with the days that a card waits in each; ascending, 1 to 36,500.

    Again puts a card into the first box, Hard leaves it, Good moves it on by one, Easy by two. A second review on the
    same day moves it only back.

    >>> model = Leitner()
    >>> memory = model.first(Rating.GOOD)
    >>> memory, model.interval(memory), model.interval(model.next(memory, Rating.EASY, days=2))
    (LeitnerMemory(box=1), 2, 8)
    """

    __slots__ = ("boxes",)
    boxes: tuple[int, ...]

    def __init__(self, boxes: Sequence[int] = BOXES) -> None:
        """Check the boxes; raises ValueError where there are none, or one does not wait longer than the last."""
        if not boxes or any(not 1 <= days <= MAX_INTERVAL for days in boxes) or sorted(set(boxes)) != list(boxes):
            raise ValueError(f"boxes are days from 1 to {MAX_INTERVAL} that ascend, not {tuple(boxes)}")
        self._put(boxes=tuple(boxes))

    @property
    def maximum_interval(self) -> int:  # type: ignore[override]
        """The days of the last box."""
        return self.boxes[-1]

    def made_from(self) -> dict[str, object]:
        """Return the arguments, by name."""
        return {"boxes": self.boxes}

    def first(self, rating: Rating) -> LeitnerMemory:
        """Return the memory after a card's first review: it came from the first box."""
        return self.next(LeitnerMemory(0), rating, 1)

    def next(self, memory: LeitnerMemory, rating: Rating, days: int) -> LeitnerMemory:
        """Return the memory after a further review, `days` study days after the one before."""
        if rating == Rating.AGAIN:
            return LeitnerMemory(0)
        if days < 1:
            return memory
        return LeitnerMemory(min(memory.box + MOVES[rating], len(self.boxes) - 1))

    def from_sm2(self, interval: float, ease: float) -> LeitnerMemory:  # noqa: ARG002 - a box knows no ease
        """Return the memory of a card that another program has kept: the last box that waits no longer than that."""
        return LeitnerMemory(max(sum(days <= interval for days in self.boxes) - 1, 0))

    def planned(self, memory: LeitnerMemory) -> float:
        """Return the days of the card's box; the last one's for a box that is there no more."""
        return self.boxes[min(memory.box, len(self.boxes) - 1)]

    def explain(self, memory: LeitnerMemory | None, rating: Rating, days: int = 0) -> tuple[Term, ...]:
        """Return the terms of an update in numbers; without a memory, of a first review."""
        from flashcards.scheduling.explanation import leitner  # noqa: PLC0415 - few ask

        return leitner(self, memory, rating, days)
