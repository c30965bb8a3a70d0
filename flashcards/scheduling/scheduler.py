"""One review of a card: the memory model, the steps and the fuzz put together, for all four ratings at once."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING, NamedTuple

from flashcards.model import Rating
from flashcards.scheduling.fsrs6 import FSRS6, Memory
from flashcards.scheduling.spread import spread
from flashcards.scheduling.steps import Phase, place

if TYPE_CHECKING:
    from datetime import datetime

    from flashcards.scheduling.day import StudyDay

DAY_SECONDS = 86_400
_AGAIN, _HARD, _GOOD, _EASY = Rating


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
        if not self.days:  # UTC, where an hour is an hour: adding to a local time goes by what its clock shows
            return (now.astimezone(UTC) + timedelta(seconds=self.seconds)).astimezone(now.tzinfo)
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
        return Outcomes(
            self.outcome(progress, _AGAIN, today, draw),
            self.outcome(progress, _HARD, today, draw),
            self.outcome(progress, _GOOD, today, draw),
            self.outcome(progress, _EASY, today, draw),
        )

    def outcome(self, progress: Progress | None, rating: Rating, today: int, draw: float | None = None) -> Outcome:
        """Return what one rating would lead to: `outcomes(...).after(rating)`, without the other three."""
        if progress is None:
            phase, step, wait = place("learning", 0, rating, self.steps)
            progress = Progress(phase, step, self.model.first(rating), today, 1, 0)
        else:
            phase, step, memory, last, reps, lapses = progress
            day = max(today, last)
            memory = self.model.next(memory, rating, day - last)
            lapses += phase == "review" and rating == _AGAIN
            phase, step, wait = place(phase, step, rating, self.steps if phase == "learning" else self.relearning_steps)
            progress = Progress(phase, step, memory, day, reps + 1, lapses)
        if wait is None:
            days = spread(self.model.interval(progress.memory), self.model.maximum_interval, draw)
            return Outcome(progress, days, 0)
        if wait >= DAY_SECONDS:  # Anki: a step of a day or more is a number of whole days
            return Outcome(progress, round(wait / DAY_SECONDS), 0)
        return Outcome(progress, 0, wait)
