"""Righting: when reviews were made that a wrong clock has dated. Pure; the log writes what comes of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flashcards.model import CardId
    from flashcards.store.events import Value

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

TOLERANCE_MS = 12 * 3_600_000
"""A clock that is less than half a day off costs no one a day, and is not held to be wrong."""


class Righted(NamedTuple):
    """A review that a wrong clock has dated: the card, the moment that the clock showed, and the one to go by."""

    card: CardId
    showed: datetime
    moment: datetime


class Made(NamedTuple):
    """A review as it was written, of the card as it is called now."""

    event: str
    utc_ms: int
    offset_min: int
    data: dict[str, Value]
    card: CardId

    def moment(self, utc_ms: int | None = None) -> datetime:
        """Return when it was made, or another moment at the same offset."""
        zone = timezone(timedelta(minutes=self.offset_min))
        return (_EPOCH + timedelta(milliseconds=self.utc_ms if utc_ms is None else utc_ms)).astimezone(zone)


def right_moments(made: Sequence[Made], now: int) -> dict[str, int]:
    """Return the moments to go by of wrongly dated reviews, by their events; what was written anew once is right."""
    asked = [of for of in made if "stands_for" not in of.data]
    return {asked[at].event: ms for at, ms in righted([of.utc_ms for of in asked], now).items()}


def righted(moments: Sequence[int], now: int) -> dict[int, int]:
    """Return new moments for those that cannot be, by their places; all in milliseconds since 1970.

    `moments` stand in the order in which they came to be, which is certain; `now` is believed. So what lies after it
    is wrong, and what lies before an earlier one that is not wrong. The clock is taken to have been set right just
    before the next right moment (or now): the last wrong one gets that, and those before it keep their distance as far
    as there is room.

    >>> hour = 3_600_000
    >>> righted([0, 90_000 * hour, 90_001 * hour, 30 * hour], now=31 * hour) == {1: 29 * hour, 2: 30 * hour}
    True
    """
    wrong = _wrong(moments, now)
    floors, latest = [], 0
    for at, moment in enumerate(moments):
        latest = latest if at in wrong else max(latest, moment)
        floors.append(latest)
    found: dict[int, int] = {}
    following = now
    for at in reversed(range(len(moments))):
        if at not in wrong:
            following = min(moments[at], now)
            continue
        distance = moments[at + 1] - moments[at] if at + 1 in wrong else 0
        moved = following - distance
        found[at] = following = moved if distance >= 0 and moved >= floors[at] else following
    return dict(sorted(found.items()))


def _wrong(moments: Sequence[int], now: int) -> set[int]:
    wrong: set[int] = set()
    latest: int | None = None
    for at, moment in enumerate(moments):
        if moment > now + TOLERANCE_MS or (latest is not None and moment < latest - TOLERANCE_MS):
            wrong.add(at)
        else:
            latest = moment if latest is None else max(latest, moment)
    return wrong
