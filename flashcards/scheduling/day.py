"""The study day: the one place that knows time zones, daylight saving time and the hour at which a day turns over."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from functools import lru_cache

from flashcards.named import NamedTuple


class StudyDay(NamedTuple):
    """Days that begin at a local hour, 4:00 unless said otherwise: who studies past midnight is still on the same day.

    A day is a number, the `date.toordinal()` of its date. Elapsed days are differences of numbers, as in Anki, so that
    23:00 and 7:00 the next morning are one day apart.

    >>> from zoneinfo import ZoneInfo
    >>> days = StudyDay(ZoneInfo("Europe/Helsinki"))
    >>> late = datetime(2026, 11, 22, 3, 59, tzinfo=days.zone)
    >>> date.fromordinal(days.number(late)), date.fromordinal(days.number(late + timedelta(minutes=1)))
    (datetime.date(2026, 11, 21), datetime.date(2026, 11, 22))
    """

    zone: tzinfo
    starts_at: time = time(4)

    def number(self, moment: datetime) -> int:
        """Return the day that an aware moment belongs to. It never falls while time goes on, also when clocks go back.

        Raises ValueError for a moment without a zone.
        """
        zone, starts_at = self
        if moment.tzinfo is zone:
            day = moment.toordinal()
            if _is_plain(zone, day):
                return day if moment.time() >= starts_at else day - 1
        if moment.tzinfo is None:
            raise ValueError(f"a moment needs a time zone: {moment!r}")
        utc = moment.astimezone(UTC)  # local times do not compare where the clock shows an hour twice, or skips it
        local = utc.astimezone(zone)
        hour = local.hour - starts_at.hour
        begun = hour > 0 or (hour == 0 and local.time() >= starts_at)
        day = local.toordinal() if begun else local.toordinal() - 1
        # An hour that the clock shows twice: the day may have begun the first time round.
        return day + 1 if local.fold and self.start(day + 1).astimezone(UTC) <= utc else day

    def start(self, number: int) -> datetime:
        """Return the first moment of a day, aware, in the zone. Where a clock skips it: the moment after the skip."""
        try:
            return _first_moment(self, number)
        except TypeError:  # a zone that cannot be hashed
            return self._first_moment(number)

    def _first_moment(self, number: int) -> datetime:
        wall = datetime.combine(date.fromordinal(number), self.starts_at, self.zone)
        first = wall.astimezone(UTC).astimezone(self.zone)
        return first if first == wall else self._after_skip(wall)  # in one zone, == is about what the clock shows

    def _after_skip(self, wall: datetime) -> datetime:
        """Find, to the second, the first moment at which the clock shows at least `wall`."""
        before = wall.replace(fold=1).astimezone(UTC)  # the offset after the skip: too early
        after = wall.astimezone(UTC)  # the offset before it: late enough
        while after - before > timedelta(seconds=1):
            middle = before + (after - before) // 2
            before, after = (before, middle) if middle.astimezone(self.zone) >= wall else (middle, after)
        return after.replace(microsecond=0).astimezone(self.zone)


def later(moment: datetime, seconds: float) -> datetime:
    """Return the moment some seconds after an aware one, in its zone."""
    wait = timedelta(0, seconds)
    after = moment + wait  # by what the clock shows, which is right where it is not changed
    if _is_plain(moment.tzinfo, moment.toordinal()) and _is_plain(moment.tzinfo, after.toordinal()):
        return after
    return (moment.astimezone(UTC) + wait).astimezone(moment.tzinfo)


def _is_plain(zone: tzinfo | None, number: int) -> bool:
    """Tell whether a zone's clock neither skips anything on a date nor shows it twice."""
    try:
        return _offset_stays(zone, number)
    except (TypeError, OverflowError):  # a zone that cannot be hashed; the last date there is
        return False


@lru_cache(maxsize=8192)
def _offset_stays(zone: tzinfo | None, number: int) -> bool:
    midnight = datetime.combine(date.fromordinal(number), time(), zone)
    offset = midnight.utcoffset()
    return offset is not None and offset == (midnight + timedelta(days=1)).replace(fold=1).utcoffset()


_first_moment = lru_cache(maxsize=8192)(StudyDay._first_moment)  # noqa: SLF001 - thousands of cards are due on a few days
