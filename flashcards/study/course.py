"""How far a learner is in a deck, and how long it takes until each of its cards has been met."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flashcards.scheduling.simulation import Workload, simulate
from flashcards.study.queue import NEW
from flashcards.study.settings import scheduler
from flashcards.study.stats import LONGEST_MS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from flashcards.model import CardId, Item
    from flashcards.study.queue import Standing
    from flashcards.study.settings import Settings
    from flashcards.study.stats import Review

ENOUGH = 100
"""So many ratings, and their median is the learner's own: 19 times in 20 it lies between the 40th and the 60th."""


class Course(NamedTuple):
    """Where a learner is in a deck: its cards, how many were met, and what it takes to meet the others.

    `days` are study days at the deck's `new-per-day`; None if that is 0, so that nothing new comes. `seconds` are all
    that is done in the deck on those days, reviews of what was met included.
    """

    cards: int
    met: int
    days: int | None
    seconds: float


def pace(reviews: Sequence[Review]) -> float | None:
    """Return the median of the seconds that a learner's ratings took; None where they are too few to tell.

    >>> from flashcards.study.stats import Review
    >>> pace([Review(1, "new", 3, 8_000)] * 99), pace([Review(1, "new", 3, 8_000)] * 100)
    (None, 8.0)
    """
    if len(reviews) < ENOUGH:
        return None
    taken = sorted(min(review.ms, LONGEST_MS) for review in reviews)
    return (taken[(len(taken) - 1) // 2] + taken[len(taken) // 2]) / 2000


def course(
    items: Sequence[Item],
    standings: Mapping[CardId, Standing],
    limits: Settings,
    today: int,
    seconds: float | None = None,
) -> Course:
    """Return where a learner is in a deck; `seconds` are what a rating takes them.

    Without them it takes what most learners take (`Habits` of the simulation, where the source of its numbers stands).
    How often a card is asked on those days, the simulation tells too. A card that was set aside before it was met is
    not waited for.
    """
    pairs = [(item, standings.get(item.id, NEW)) for item in items]
    met = [(card.progress, card.due_day) for _, card in pairs if card.progress]
    new = [item for item, card in pairs if not (card.progress or card.suspended)]
    days = days_to_meet(new, limits.new_per_day)
    if not days:
        return Course(len(items), len(met), days, 0)
    awake = tuple((card.progress, card.due_day) for _, card in pairs if card.progress and not card.suspended)
    work = Workload(len(new), days, limits.new_per_day, limits.reviews_per_day, awake, today)
    found = simulate(scheduler(limits), work)
    return Course(len(items), len(met), days, found.seconds if seconds is None else found.ratings * seconds)


def days_to_meet(items: Iterable[Item], new_per_day: int) -> int | None:
    """Return on how many study days new cards are met, in their order and siblings on different days.

    None if none come on any day.
    """
    waiting, days = list(items), 0
    if waiting and not new_per_day:
        return None
    while waiting:
        waiting = _left(waiting, new_per_day)
        days += 1
    return days


def _left(waiting: Sequence[Item], limit: int) -> list[Item]:
    """Return what is left of the new cards after a day."""
    met: set[tuple[str, str, str]] = set()
    passed: list[Item] = []
    taken = 0
    for at, item in enumerate(waiting):
        if taken == limit:
            return [*passed, *waiting[at:]]
        if item.card.siblings_apart and item.id.family in met:
            passed.append(item)
        else:
            met.add(item.id.family)
            taken += 1
    return passed
