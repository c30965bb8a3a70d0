"""One review of a card: the memory model, the steps and the fuzz put together, for all four ratings at once."""

from __future__ import annotations

from flashcards.named import NamedTuple
from flashcards.rating import Rating
from flashcards.scheduling.day import later
from flashcards.scheduling.fsrs6 import FSRS6, MAX_INTERVAL
from flashcards.scheduling.spread import spread
from flashcards.scheduling.steps import Phase, longest, place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from typing import Any, Self

    from flashcards.scheduling.day import StudyDay
    from flashcards.scheduling.protocol import Model

DAY_SECONDS = 86_400
BUTTONS = {4: tuple(Rating), 2: (Rating.AGAIN, Rating.GOOD)}
_AGAIN = Rating.AGAIN  # to look a name up in an enum takes as long as a formula
_RATINGS = tuple(Rating)


class Progress(NamedTuple):
    """What is kept of a card between two reviews.

    `day` is the study day (a number, see `StudyDay`) of the last review, `step` the place in the learning steps
    (from 0), `reps` counts the reviews and `lapses` how often the card was forgotten in review. `memory` is what the
    model keeps, for FSRS6 a `Memory`.
    """

    phase: Phase
    step: int
    memory: Any
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
        progress, wait, seconds = self
        return days.start(progress.day + wait) if wait else later(now, seconds)


class Outcomes(NamedTuple):
    """The outcomes of the four ratings, so that a learner can see all intervals before choosing."""

    again: Outcome
    hard: Outcome
    good: Outcome
    easy: Outcome

    def after(self, rating: Rating) -> Outcome:
        """Return the outcome of one rating. Raises ValueError for a number that is none."""
        return self[Rating(rating) - 1]

    def offered(self, buttons: int = 4) -> dict[Rating, Outcome]:
        """Return the outcomes by rating that a learner chooses from who has four buttons, or two (Again and Good).

        Raises ValueError for any other number of buttons.
        """
        if buttons not in BUTTONS:
            raise ValueError(f"there are 4 buttons or 2, not {buttons}")
        return {rating: self[rating - 1] for rating in BUTTONS[buttons]}


_NEW = Progress("learning", 0, None, -(10**9), 0, 0)  # what a card is before its first review, on any day
_FSRS6 = FSRS6()
_new = tuple.__new__  # _new(Progress, (…)) takes half the time of Progress(…)


class _Parts(NamedTuple):
    model: Model[Any]
    steps: tuple[float, ...]
    relearning_steps: tuple[float, ...]


class Scheduler(_Parts):
    """A memory model with learning and relearning steps (waits in seconds; none: whole days from the first review).

    Raises ValueError for a wait that is not over 0.

    >>> scheduler = Scheduler()
    >>> first = scheduler.outcomes(None, today=739_577)
    >>> first.good.seconds, first.easy.days
    (600, 8)
    >>> scheduler.outcomes(first.easy.progress, today=739_585).good.days
    39
    """

    __slots__ = ()

    def __new__(
        cls,
        model: Model[Any] = _FSRS6,
        steps: Iterable[float] = (60, 600),
        relearning_steps: Iterable[float] = (600,),
    ) -> Self:
        """Check the steps."""
        both = tuple(steps), tuple(relearning_steps)
        for wait in (*both[0], *both[1]):
            if not 0 < wait < MAX_INTERVAL * DAY_SECONDS:
                raise ValueError(f"a step is a wait in seconds, over 0 and within 36,500 days, not {wait!r}")
        return _new(cls, (model, *both))

    @property
    def notes(self) -> tuple[str, ...]:
        """What there is to say of the model's arguments and of the steps, in sentences."""
        names = {"steps": self.steps, "relearning_steps": self.relearning_steps}
        descending = [name for name, steps in names.items() if list(steps) != sorted(steps)]
        long = [name for name, steps in names.items() if round(longest(steps) / DAY_SECONDS) > 1]
        return (
            *self.model.notes,
            *(f"the waits of {name} do not ascend: a better rating may wait less" for name in descending),
            *(f"a wait of {name} is longer than a day: a better rating may wait less" for name in long),
        )

    def outcomes(self, progress: Progress | None, today: int, draw: float | None = None) -> Outcomes:
        """Return what each rating would lead to for a card (None: a new one) that is reviewed on study day `today`.

        `draw`, a number in [0, 1), spreads the intervals (see `flashcards.scheduling.draw`); without it
        nothing is spread. A day before the card's last review counts as that day: a clock that was wrong never
        makes time run backwards.
        """
        phase, _, memory, last, reps, lapses = _NEW if progress is None else progress
        if phase != "review":
            return _new(Outcomes, [self.outcome(progress, rating, today, draw) for rating in _RATINGS])
        model = self.model
        day = today if today > last else last
        reps += 1
        memories = model.next_four(memory, day - last)
        again, hard, good, easy = memories
        steps = self.relearning_steps
        if steps and steps[0] < DAY_SECONDS:  # as nearly always
            forgotten = _new(Outcome, (_new(Progress, ("relearning", 0, again, day, reps, lapses + 1)), 0, steps[0]))
        else:
            forgotten = self.outcome(progress, _AGAIN, today, draw)
        _, to_hard, to_good, to_easy = model.four_intervals(memories)
        most = model.maximum_interval
        return _new(
            Outcomes,
            (
                forgotten,
                _new(Outcome, (_new(Progress, ("review", 0, hard, day, reps, lapses)), spread(to_hard, most, draw), 0)),
                _new(Outcome, (_new(Progress, ("review", 0, good, day, reps, lapses)), spread(to_good, most, draw), 0)),
                _new(Outcome, (_new(Progress, ("review", 0, easy, day, reps, lapses)), spread(to_easy, most, draw), 0)),
            ),
        )

    def outcome(self, progress: Progress | None, rating: Rating, today: int, draw: float | None = None) -> Outcome:
        """Return what one rating would lead to: `outcomes(...).after(rating)`, without the other three."""
        model = self.model
        phase, step, memory, last, reps, lapses = _NEW if progress is None else progress
        day = today if today > last else last
        memory = model.first(rating) if progress is None else model.next(memory, rating, day - last)
        reps += 1
        if phase == "review" and rating != _AGAIN:
            wait = None
        elif phase == "review":
            lapses += 1
            phase, step, wait = place(phase, step, rating, self.relearning_steps)
        else:
            steps = self.steps if phase == "learning" else self.relearning_steps
            phase, step, wait = place(phase, step, rating, steps)
        if wait is None:
            days = spread(model.interval(memory), model.maximum_interval, draw)
            return _new(Outcome, (_new(Progress, ("review", 0, memory, day, reps, lapses)), days, 0))
        after = _new(Progress, (phase, step, memory, day, reps, lapses))
        if wait < DAY_SECONDS:
            return _new(Outcome, (after, 0, wait))
        return _new(Outcome, (after, round(wait / DAY_SECONDS), 0))  # Anki: a step of days is whole days
