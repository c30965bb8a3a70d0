"""Learning steps: the short waits of a new card, and of one that was forgotten, before it is given whole days.

Source: py-fsrs 6.3.2 `Scheduler.review_card`. Again begins anew, Hard stays, Good goes on, Easy leaves the steps at
once.
"""

from __future__ import annotations

from flashcards.named import NamedTuple
from flashcards.rating import Rating

_AGAIN, _HARD, _, _EASY = Rating
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Literal

    Phase = Literal["learning", "review", "relearning"]
else:
    Phase = str


class Place(NamedTuple):
    """Where a card stands after a rating: `wait` is the step's wait in seconds, None outside the steps."""

    phase: Phase
    step: int = 0
    wait: float | None = None


_new = tuple.__new__  # _new(Place, (…)) takes half the time of Place(…)
_OUT = Place("review")


def place(phase: Phase, step: int, rating: Rating, steps: tuple[float, ...]) -> Place:
    """Return where a card goes that stands at `step` (from 0) of `steps` (waits in seconds, maybe none).

    `steps` are those of the phase that the card is in, or enters: a card in review that is forgotten enters relearning.

    >>> place("learning", 0, Rating.HARD, (60, 600))
    Place(phase='learning', step=0, wait=330.0)
    >>> place("learning", 1, Rating.GOOD, (60, 600))
    Place(phase='review', step=0, wait=None)
    """
    if not steps or rating == _EASY:
        return _OUT
    if rating == _AGAIN:
        return _new(Place, ("relearning" if phase == "review" else phase, 0, steps[0]))
    if phase == "review" or step >= len(steps):  # the second: the learner has shortened the steps meanwhile
        return _OUT
    if rating == _HARD:
        return _new(Place, (phase, step, _hard_wait(step, steps)))
    return _new(Place, (phase, step + 1, steps[step + 1])) if step + 1 < len(steps) else _OUT


def longest(steps: tuple[float, ...]) -> float:
    """Return the longest wait, in seconds, that steps lead to; 0 without any."""
    return max(*steps, _hard_wait(0, steps)) if steps else 0


def _hard_wait(step: int, steps: tuple[float, ...]) -> float:
    """At the first step Hard lies between Again and Good, later it repeats the step."""
    if step > 0:
        return steps[step]
    return (steps[0] + steps[1]) / 2 if len(steps) > 1 else steps[0] * 1.5
