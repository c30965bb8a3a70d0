"""Righting: when reviews were made that a wrong clock has dated. Pure; the log writes what comes of it."""

from __future__ import annotations

from bisect import bisect_right
from datetime import UTC, datetime, timedelta, timezone
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from flashcards.model import CardId
    from flashcards.store.events import Value

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

TOLERANCE_MS = 12 * 3_600_000
"""A clock that is less than half a day off costs no one a day, and is not held to be wrong."""
LATEST_MS = 253_402_300_800_000
"""The year 10,000, where dates end."""
EARLIEST_MS = 946_684_800_000
"""The year 2000: a clock that says less has lost its battery (1970, 1980)."""


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
    return {asked[at].event: ms for at, ms in righted([of.utc_ms for of in asked], now, EARLIEST_MS).items()}


def righted(moments: Sequence[int], now: int, earliest: int = -LATEST_MS) -> dict[int, int]:
    """Return new moments for those that cannot be, by their places; all in milliseconds since 1970.

    `moments` stand in the order in which they came to be, which is certain; `now` is believed. So what lies after it
    is wrong, what lies before `earliest`, and of those that contradict each other the fewer. The clock is taken to
    have been set right just before the next right moment (or now): the last wrong one gets that, and those before it
    keep their distance as far as there is room.

    >>> hour = 3_600_000
    >>> righted([0, 90_000 * hour, 90_001 * hour, 30 * hour], now=31 * hour) == {1: 29 * hour, 2: 30 * hour}
    True
    """
    wrong = _wrong(moments, now, earliest)
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


def _wrong(moments: Sequence[int], now: int, earliest: int) -> set[int]:
    """Return which moments contradict the others: as few as possible, the later ones where both ways are as few."""
    possible = [at for at, moment in enumerate(moments) if earliest <= moment <= now + TOLERANCE_MS]
    impossible = set(range(len(moments))) - set(possible)
    in_turn = _contradicting(moments, possible, {})
    following = _followed_by(moments, _longest_rising(moments, possible))
    together = _contradicting(moments, possible, following)
    return impossible | min(in_turn, together, key=len)


def _contradicting(moments: Sequence[int], places: Sequence[int], following: Mapping[int, int]) -> set[int]:
    """Return the places whose moments lie before one that was believed, or after one that is to be (`following`)."""
    wrong: set[int] = set()
    latest: int | None = None
    for at in places:
        moment = moments[at]
        before = latest is not None and moment < latest - TOLERANCE_MS
        if before or moment > following.get(at, moment) + TOLERANCE_MS:
            wrong.add(at)
        else:
            latest = moment if latest is None else max(latest, moment)
    return wrong


def _followed_by(moments: Sequence[int], kept: Sequence[int]) -> dict[int, int]:
    """Return for each place the earliest moment that is kept there or later."""
    found: dict[int, int] = {}
    rest = set(kept)
    following: int | None = None
    for at in reversed(range(len(moments))):
        following = moments[at] if at in rest else following
        if following is not None:
            found[at] = following
    return found


def _longest_rising(moments: Sequence[int], places: Sequence[int]) -> list[int]:
    """Return the most places that can be kept so that their moments never fall (patience sorting)."""
    ends: list[int] = []
    piles: list[int] = []
    before: dict[int, int | None] = {}
    for at in places:
        pile = bisect_right(ends, moments[at])
        before[at] = piles[pile - 1] if pile else None
        ends[pile : pile + 1], piles[pile : pile + 1] = [moments[at]], [at]
    found: list[int] = []
    at_now = piles[-1] if piles else None
    while at_now is not None:
        found.append(at_now)
        at_now = before[at_now]
    return found[::-1]
