"""What a memory model is: the protocol that `Scheduler` asks for. FSRS6, SM2 and Leitner keep it; yours may."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from flashcards.rating import Rating
    from flashcards.scheduling.explanation import Term

M = TypeVar("M")


class Model(Protocol[M]):
    """A pure function of memories: what a rating makes of one, how likely it is still there, when to ask again.

    `M` is what the model keeps of a card, a tuple of numbers. Days are study days since the card's last review.
    """

    @property
    def maximum_interval(self) -> int:
        """No interval is longer, in days."""

    @property
    def retention(self) -> float:
        """The chance to recall a card that its next review is planned for."""

    @property
    def notes(self) -> tuple[str, ...]:
        """What the model says of the arguments it was made from, in sentences."""

    def first(self, rating: Rating) -> M:
        """Return the memory after a card's first review."""

    def next(self, memory: M, rating: Rating, days: int) -> M:
        """Return the memory after a further review."""

    def first_four(self) -> tuple[M, M, M, M]:
        """Return `first` of each of the four ratings."""

    def next_four(self, memory: M, days: int) -> tuple[M, M, M, M]:
        """Return `next` of each of the four ratings."""

    def retrievability(self, memory: M, days: float) -> float:
        """Return the chance to recall the card after some days."""

    def interval(self, memory: M, retention: float | None = None) -> float:
        """Return after how many days the chance has fallen to `retention`, or to the model's own."""

    def four_intervals(self, memories: tuple[M, M, M, M]) -> tuple[float, float, float, float]:
        """Return `interval` of each of four memories."""

    def from_sm2(self, interval: float, ease: float) -> M:
        """Return the memory of a card that another program has kept with an interval (days) and an ease."""

    def explain(self, memory: M | None, rating: Rating, days: int = 0) -> tuple[Term, ...]:
        """Return the terms of an update in numbers; without a memory, of a first review."""

    def made_from(self) -> dict[str, object]:
        """Return the arguments that make the same model again."""
