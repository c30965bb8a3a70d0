"""Load: of the days over which an interval is spread, those are likelier that hold little yet.

The idea is Anki's (`rslib/src/scheduler/states/load_balancer.rs`), the weights are ours: Anki prefers early days, and
leaves a few cards on days that were to be free.
"""

from __future__ import annotations

from types import MappingProxyType

from flashcards.named import NamedTuple
from flashcards.scheduling.scheduler import Outcome, Outcomes
from flashcards.scheduling.spread import fuzz_range

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from typing import Any

    from flashcards.scheduling.protocol import Model

EVERY_DAY = (1.0,) * 7
NEAR = 5
"""Days from a sibling's day on which its nearness no longer matters (Anki: likewise)."""


class Load(NamedTuple):
    """What the coming study days hold already.

    `cards` says how many cards are due on a day, `siblings` are the days on which other parts of the same card are due.
    `week` says from Monday to Sunday how much a day takes: 1 as much as any, 0.5 half of that, 0 nothing.
    """

    cards: Mapping[int, int] = MappingProxyType({})
    siblings: Collection[int] = ()
    week: tuple[float, ...] = EVERY_DAY

    def share(self, day: int) -> float:
        """Return how much a study day takes, 0 to 1."""
        return self.week[(day - 1) % 7]  # day 1 of the calendar was a Monday


def balanced(outcomes: Outcomes, model: Model[Any], load: Load, draw: float) -> Outcomes:
    """Return the outcomes with each interval's day chosen by load, inside the range over which it is spread.

    A day is the likelier the less it holds for its share. A day without a share, and one of a sibling, gets nothing as
    long as the range has another. A better rating never waits less than a worse one, and days that all hold
    the same are as likely as each other: then the outcomes stay as they are. `draw`, in [0, 1), is that of the review.

    >>> from flashcards.scheduling import Memory, Progress, Scheduler
    >>> scheduler, card = Scheduler(), Progress("review", 0, Memory(20, 5), 739_577, 4, 0)
    >>> outcomes = scheduler.outcomes(card, 739_597, draw=0.45)
    >>> full = Load(cards={739_597 + outcomes.good.days: 300})
    >>> outcomes.good.days, balanced(outcomes, scheduler.model, full, draw=0.45).good.days
    (58, 59)
    """
    chosen: list[Outcome] = []
    shorter, earliest = 0.0, 0
    for outcome in outcomes:
        today = outcome.progress.day
        if outcome.progress.phase == "review":
            interval = model.interval(outcome.progress.memory)
            first, last = fuzz_range(interval, model.maximum_interval)
            day = pick(range(today + first, today + last + 1), load, draw)
            if interval >= shorter and day < earliest:
                day = pick(range(earliest, today + last + 1), load, draw)
            shorter, earliest = interval, day
            chosen.append(outcome._replace(days=day - today))
        else:
            chosen.append(outcome)
    return Outcomes._make(chosen)


def pick(days: range, load: Load, draw: float) -> int:
    """Return one of some study days (one or more) by a draw in [0, 1), the likelier the less a day holds.

    The weight of a day that takes the share s and holds n cards is `s / (n/s + 1)^2`; next to a sibling's day a
    fifth of it, two days away two fifths, and so on.
    """
    weights = _weights(days, load)
    left = draw * sum(weights)
    for day, weight in zip(days, weights, strict=True):
        left -= weight
        if left < 0:
            return day
    return max(day for day, weight in zip(days, weights, strict=True) if weight)  # a rounding error away from the last


def _weights(days: range, load: Load) -> list[float]:
    """Weigh the days; what would leave none of them is left out of account, siblings before shares."""
    apart = [min([NEAR, *(abs(day - sibling) for sibling in load.siblings)]) / NEAR for day in days]
    for shares in ([load.share(day) for day in days], [1.0] * len(days)):
        room = [
            share and share / (load.cards.get(day, 0) / share + 1) ** 2 for day, share in zip(days, shares, strict=True)
        ]
        for weights in ([one * other for one, other in zip(room, apart, strict=True)], room):
            if any(weights):
                return weights
    raise ValueError("there is no day to choose from")
