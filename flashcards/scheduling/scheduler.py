"""One review of a card: the memory model, the steps and the fuzz put together, for all four ratings at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flashcards.model import Rating
from flashcards.scheduling.fsrs6 import FSRS6, Memory
from flashcards.scheduling.spread import spread
from flashcards.scheduling.steps import Phase, Place, place

if TYPE_CHECKING:
    from datetime import datetime

    from flashcards.scheduling.day import StudyDay

DAY_SECONDS = 86_400


class Progress(NamedTuple):
    """What is kept of a card between two reviews.

    `day` is the study day (a number, see `StudyDay`) of the last review, `step` the place in the learning steps
    (from 0), `reps` counts the reviews and `lapses` how often the card was forgotten in review.
    """

    phase: Phase
    step: int
    memory: Memory
    day: int
    reps: int
    lapses: int


class Outcome(NamedTuple):
    """What one rating would lead to: what is kept, and how long to wait.

    The wait is `days` study days (1 or more), or, in a step that is shorter than a day, `seconds` (then `days` is 0).
    """

    progress: Progress
    days: int
    seconds: float

    def due(self, now: datetime, days: StudyDay) -> datetime:
        """Return the moment from which the card is due: `now` plus the step, or the first moment of its study day."""
        from datetime import timedelta  # noqa: PLC0415 - only who asks for moments pays for them

        if not self.days:
            return now + timedelta(seconds=self.seconds)
        return days.start(self.progress.day + self.days)


class Outcomes(NamedTuple):
    """The outcomes of the four ratings, so that a learner can see all intervals before choosing."""

    again: Outcome
    hard: Outcome
    good: Outcome
    easy: Outcome

    def after(self, rating: Rating) -> Outcome:
        """Return the outcome of one rating."""
        return self[rating - 1]


class Scheduler(NamedTuple):
    """A memory model with learning and relearning steps (waits in seconds; none: whole days from the first review).

    >>> scheduler = Scheduler()
    >>> first = scheduler.outcomes(None, today=739_577)
    >>> first.good.seconds, first.easy.days
    (600, 8)
    >>> scheduler.outcomes(first.easy.progress, today=739_585).good.days
    39
    """

    model: FSRS6 = FSRS6()
    steps: tuple[float, ...] = (60, 600)
    relearning_steps: tuple[float, ...] = (600,)

    def outcomes(self, progress: Progress | None, today: int, draw: float | None = None) -> Outcomes:
        """Return what each rating would lead to for a card (None: a new one) that is reviewed on study day `today`.

        `draw`, a number in [0, 1), spreads the intervals (see `flashcards.scheduling.draw`); without it
        nothing is spread. A day before the card's last review counts as that day: a clock that was wrong never
        makes time run backwards.
        """
        return Outcomes(*(self.outcome(progress, rating, today, draw) for rating in Rating))

    def outcome(self, progress: Progress | None, rating: Rating, today: int, draw: float | None = None) -> Outcome:
        """Return what one rating would lead to: `outcomes(...).after(rating)`, without the other three."""
        if progress is None:
            stands = place("learning", 0, rating, self.steps)
            return self._settle(stands, Progress(*stands[:2], self.model.first(rating), today, 1, 0), draw)
        phase, step, memory, last, reps, lapses = progress
        day = max(today, last)
        stands = place(phase, step, rating, self.steps if phase == "learning" else self.relearning_steps)
        lapses += phase == "review" and rating == Rating.AGAIN
        memory = self.model.next(memory, rating, day - last)
        return self._settle(stands, Progress(*stands[:2], memory, day, reps + 1, lapses), draw)

    def _settle(self, stands: Place, progress: Progress, draw: float | None) -> Outcome:
        if stands.wait is None:
            days = spread(self.model.interval(progress.memory), self.model.maximum_interval, draw)
            return Outcome(progress, days, 0)
        if stands.wait >= DAY_SECONDS:  # Anki: a step of a day or more is a number of whole days
            return Outcome(progress, round(stands.wait / DAY_SECONDS), 0)
        return Outcome(progress, 0, stands.wait)
