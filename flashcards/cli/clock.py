"""The clock and the zone of this machine: the only place that reads either."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, tzinfo

from flashcards.errors import FlashcardsError

FIRST_YEAR, LAST_YEAR = 1971, 9000
"""Further out, a due day a hundred years later is no date any more."""

Clock = Callable[[], datetime]


class SystemZone(tzinfo):
    """The system's zone with all its changes; `datetime.astimezone()` alone gives a fixed offset."""

    def utcoffset(self, moment: datetime | None) -> timedelta:
        """Return the offset in force at a local moment; `fold` tells the second of two equal hours."""
        naive = (moment or datetime.now()).replace(tzinfo=None)  # noqa: DTZ005 - the system's zone is meant
        return naive.astimezone().utcoffset() or timedelta()

    def dst(self, moment: datetime | None) -> timedelta | None:  # noqa: ARG002
        """Return None: not known apart from the offset."""
        return None

    def tzname(self, moment: datetime | None) -> str | None:
        """Return the system's name for the zone at a moment."""
        return (moment or datetime.now()).replace(tzinfo=None).astimezone().tzname()  # noqa: DTZ005

    def fromutc(self, moment: datetime) -> datetime:
        """Return the local moment of a UTC one."""
        seconds = moment.replace(tzinfo=UTC, microsecond=0).timestamp()
        local = datetime.fromtimestamp(seconds)  # noqa: DTZ006 - the system's zone is meant
        return local.replace(microsecond=moment.microsecond, tzinfo=self)


def clock() -> Clock:
    """Return the clock of this run: the system's, or one that starts at `FLASHCARDS_NOW` and goes on from there.

    Raises FlashcardsError if that is no moment.
    """
    zone = SystemZone()
    text = os.environ.get("FLASHCARDS_NOW", "")
    if not text:
        return lambda: datetime.now(UTC).astimezone(zone)
    try:
        start = datetime.fromisoformat(text)
        if start.tzinfo is None:
            start = start.replace(tzinfo=zone)
        start = start.astimezone(UTC)
        if not FIRST_YEAR <= start.astimezone(zone).year <= LAST_YEAR:
            raise ValueError(text)  # noqa: TRY301 - told like any other that cannot be
    except (ValueError, OverflowError, OSError) as fault:
        raise FlashcardsError(
            "FLASHCARDS_NOW is “{text}”, which is no moment", "write it like 2026-11-22T08:00:00+02:00", text=text
        ) from fault
    began = time.monotonic()
    return lambda: (start + timedelta(seconds=time.monotonic() - began)).astimezone(zone)
