"""A learner who follows a scheduler for a year: how much work it is, and how much is known at the end.

The learner forgets as the memory model says; how they rate, and how long a rating takes them, are habits with defaults
that fsrs-rs 6.6.1 publishes (`src/simulation.rs`, `SimulatorConfig`; means over many users of Anki).
"""

from __future__ import annotations

from itertools import accumulate
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from flashcards.rating import Rating
from flashcards.scheduling.scheduler import Progress, Scheduler

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_AGAIN, _HARD, _GOOD, _EASY = Rating
_ROWS = {"learning": 0, "review": 1, "relearning": 2}
RETENTIONS = tuple(hundredths / 100 for hundredths in range(70, 98))
"""What is compared: 0.70 to 0.97."""
MOST_STEPS = 5
"""After so many steps a card has had enough for one day, whatever its ratings."""
STAGES = 12


class Habits(NamedTuple):
    """How a learner rates, and how long it takes.

    `first` are the chances of the four ratings of a new card, `recalled` those of Hard, Good and Easy for a card that
    was recalled. `learning` and `relearning` are the chances of the next rating in the steps, a row for each rating
    before it (Again, Hard, Good). `seconds` is what a rating takes: a row for learning, review and relearning.
    """

    first: tuple[float, ...] = (0.24, 0.094, 0.495, 0.171)
    recalled: tuple[float, ...] = (0.224, 0.631, 0.145)
    learning: tuple[tuple[float, ...], ...] = (
        (0.3686, 0.0628, 0.5108, 0.0577),
        (0.0442, 0.4553, 0.4457, 0.0549),
        (0.0519, 0.0470, 0.8462, 0.0550),
    )
    relearning: tuple[tuple[float, ...], ...] = (
        (0.2157, 0.0643, 0.6595, 0.0604),
        (0.0500, 0.4638, 0.4475, 0.0387),
        (0.1057, 0.1434, 0.7266, 0.0244),
    )
    seconds: tuple[tuple[float, ...], ...] = (
        (19.58, 18.79, 13.78, 10.71),
        (19.38, 17.59, 12.38, 8.94),
        (16.44, 15.25, 12.32, 8.03),
    )


class Workload(NamedTuple):
    """What is to be simulated: `cards` new ones and those that were `met`, for some days, under limits for each day.

    `met` are cards that the learner has begun: what is kept of each, and the study day on which it is due. `today` is
    the first day that is simulated. What the limits leave waits until the next day, longest waiting first.
    """

    cards: int = 1000
    days: int = 365
    new_per_day: int = 20
    reviews_per_day: int = 200
    met: tuple[tuple[Progress, int], ...] = ()
    today: int = 0


class Stage(NamedTuple):
    """A stretch of the simulated days: its last day (counted from 1), ratings, new cards, seconds, cards known then.

    `known` is the sum of the chances to recall each card that was met: what a test of all of them would be expected to
    find.
    """

    day: int
    ratings: int
    new: int
    seconds: float
    known: float


class Simulation(NamedTuple):
    """What became of it, in twelve stages (or one a day, if the days are fewer)."""

    retention: float
    stages: tuple[Stage, ...]

    @property
    def ratings(self) -> int:
        """Ratings in all, those in the steps too."""
        return sum(stage.ratings for stage in self.stages)

    @property
    def seconds(self) -> float:
        """Seconds in all."""
        return sum(stage.seconds for stage in self.stages)

    @property
    def known(self) -> float:
        """Cards known at the end."""
        return self.stages[-1].known

    @property
    def seconds_per_known(self) -> float:
        """What a card cost that is known at the end; infinite where none is."""
        return self.seconds / self.known if self.known else float("inf")


class Row(NamedTuple):
    """One retention of a comparison: means over the seeds."""

    retention: float
    ratings: float
    seconds: float
    known: float
    seconds_per_known: float


def simulate(
    scheduler: Scheduler | None = None, workload: Workload | None = None, habits: Habits | None = None, seed: int = 1
) -> Simulation:
    """Return the work and the knowledge of a learner who follows a scheduler; the same seed gives the same.

    >>> year = simulate(Scheduler(), Workload(cards=100), seed=7)
    >>> year == simulate(Scheduler(), Workload(cards=100), seed=7)
    True
    >>> len(year.stages), sum(stage.new for stage in year.stages), 90 < year.known < 100
    (12, 100, True)

    Raises ValueError for fewer days than one, or for negative limits or cards.
    """
    scheduler, workload = scheduler or Scheduler(), workload or Workload()
    if workload.days < 1 or min(workload.cards, workload.new_per_day, workload.reviews_per_day) < 0:
        raise ValueError(f"days are 1 or more, cards and limits 0 or more, not {workload._replace(met=())}")
    learner = _Learner(scheduler, habits or Habits(), Random(seed))  # noqa: S311 - a simulation, no secret
    return Simulation(scheduler.model.retention, tuple(_stages(learner, workload)))


def compare(
    scheduler: Scheduler | None = None,
    workload: Workload | None = None,
    habits: Habits | None = None,
    retentions: Sequence[float] = RETENTIONS,
    seeds: Iterable[int] = (1,),
) -> Iterator[Row]:
    """Return a row for each retention, as it is worked out; each is simulated with the same seeds.

    Raises ValueError for a scheduler whose model cannot be given a retention.
    """
    scheduler, seeds = scheduler or Scheduler(), tuple(seeds)
    made_from = scheduler.model.made_from()
    if "retention" not in made_from:
        raise ValueError(f"{type(scheduler.model).__name__} has no retention to choose")
    for retention in retentions:
        model = type(scheduler.model)(**{**made_from, "retention": retention})
        runs = [simulate(scheduler._replace(model=model), workload, habits, seed) for seed in seeds]
        sums = [(run.ratings, run.seconds, run.known, run.seconds_per_known) for run in runs]
        ratings, seconds, known, cost = (sum(column) / len(runs) for column in zip(*sums, strict=True))
        yield Row(retention, ratings, seconds, known, cost)


def recommended(rows: Iterable[Row]) -> Row:
    """Return the row in which a card that is known at the end costs least: the minimum recommended retention.

    With less than this a learner saves no time for what they know: what is forgotten has to be learnt again.
    """
    return min(rows, key=lambda row: row.seconds_per_known)


def _stages(learner: _Learner, workload: Workload) -> Iterator[Stage]:
    """Walk through the days; at the end of each stage tell what was done and what is known."""
    due: list[list[Progress]] = [[] for _ in range(workload.days)]
    rest: list[Progress] = []  # cards that come back after the end
    resting = workload.cards
    for progress, day in sorted(workload.met, key=lambda card: card[1]):
        at = max(day - workload.today, 0)
        (due[at] if at < workload.days else rest).append(progress)
    waiting: list[Progress] = []
    ends = {workload.days * stage // min(STAGES, workload.days) for stage in range(1, min(STAGES, workload.days) + 1)}
    done, met = [0, 0, 0.0], 0
    for at, today in enumerate(range(workload.today, workload.today + workload.days)):
        waiting += due[at]
        due[at] = []
        asked, waiting = waiting[: workload.reviews_per_day], waiting[workload.reviews_per_day :]
        new = min(workload.new_per_day, resting)
        resting -= new
        met += new
        for card in (*asked, *(None,) * new):
            after, days, ratings, seconds = learner.study(card, today)
            done[0] += ratings
            done[2] += seconds
            (due[at + days] if at + days < workload.days else rest).append(after)
        if at + 1 in ends:
            known = learner.known(today, waiting, rest, *due[at + 1 :])
            yield Stage(at + 1, int(done[0]), met, done[2], known)
            done, met = [0, 0, 0.0], 0


class _Learner(NamedTuple):
    """Someone who rates by their habits and forgets as the model says."""

    scheduler: Scheduler
    habits: Habits
    chance: Random

    def study(self, card: Progress | None, today: int) -> tuple[Progress, int, int, float]:
        """Ask a card, and again while it is in steps; return what is kept, the days to wait, ratings and seconds."""
        habits, draw = self.habits, self.chance.random
        if card is None:
            row, rating = 0, _drawn(habits.first, draw())
        else:
            row = _ROWS[card.phase]
            recalled = draw() < self.scheduler.model.retrievability(card.memory, max(today - card.day, 0))
            rating = _drawn(habits.recalled, draw(), _FROM_HARD) if recalled else _AGAIN
        outcome = self.scheduler.outcome(card, rating, today, draw())
        ratings, seconds = 1, habits.seconds[row][rating - 1]
        while not outcome.days:
            if ratings > MOST_STEPS:
                return outcome.progress, 1, ratings, seconds
            row = _ROWS[outcome.progress.phase]
            rating = _drawn((habits.relearning if row else habits.learning)[rating - 1], draw())
            outcome = self.scheduler.outcome(outcome.progress, rating, today, draw())
            ratings += 1
            seconds += habits.seconds[row][rating - 1]
        return outcome.progress, outcome.days, ratings, seconds

    def known(self, today: int, *groups: list[Progress]) -> float:
        """Return how many cards would be recalled at the end of a day."""
        chance = self.scheduler.model.retrievability
        return sum(chance(card.memory, max(today - card.day, 0)) for group in groups for card in group)


_FROM_AGAIN, _FROM_HARD = tuple(Rating), (_HARD, _GOOD, _EASY)


def _drawn(chances: tuple[float, ...], draw: float, ratings: tuple[Rating, ...] = _FROM_AGAIN) -> Rating:
    """Return the rating that a draw in [0, 1) falls on; what is missing to 1 by rounding goes to the last but one."""
    for rating, upto in zip(ratings, accumulate(chances), strict=True):
        if draw < upto:
            return rating
    return _GOOD
