"""The study day: zones that do odd things, every hour at which a day can begin, and the promises of its numbers."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
import strategies
from hypothesis import given
from hypothesis import strategies as st

from flashcards.scheduling import StudyDay

SECOND = timedelta(seconds=1)
FOUR = time(4)

# Nights in which a clock did something: the zone, and the UTC moment at which it did.
NIGHTS = {
    "Helsinki, forward at 3:00": ("Europe/Helsinki", "2026-03-29T01:00"),
    "Helsinki, back at 4:00": ("Europe/Helsinki", "2026-10-25T01:00"),
    "Lord Howe, half an hour forward at 2:00": ("Australia/Lord_Howe", "2026-10-03T15:30"),
    "Lord Howe, half an hour back at 2:00": ("Australia/Lord_Howe", "2026-04-04T15:00"),
    "Troll, two hours forward at 1:00": ("Antarctica/Troll", "2026-03-29T01:00"),
    "Troll, two hours back at 3:00": ("Antarctica/Troll", "2026-10-25T01:00"),
    "St John's, forward at 0:01": ("America/St_Johns", "2010-03-14T03:31"),
    "St John's, back at 0:01, into yesterday": ("America/St_Johns", "2010-11-07T02:31"),
    "St John's, two hours forward at 0:01": ("America/St_Johns", "1988-04-03T03:31"),
    "St John's, two hours back at 0:01": ("America/St_Johns", "1988-10-30T01:31"),
    "Havana, forward at 0:00": ("America/Havana", "2026-03-08T05:00"),
    "Havana, back at 1:00": ("America/Havana", "2026-11-01T05:00"),
    "Beirut, forward at 0:00": ("Asia/Beirut", "2026-03-28T22:00"),
    "Beirut, back at 0:00, into yesterday": ("Asia/Beirut", "2026-10-24T21:00"),
    "Kathmandu, a quarter forward at 0:00": ("Asia/Kathmandu", "1985-12-31T18:30"),
    "Chatham, forward at 2:45": ("Pacific/Chatham", "2026-09-26T14:00"),
    "Apia, a day left out": ("Pacific/Apia", "2011-12-30T10:00"),
    "Juneau, a day had twice": ("America/Juneau", "1867-10-19T00:31"),
    "Helsinki, a leap day": ("Europe/Helsinki", "2028-02-29T00:00"),
    "UTC+14": ("Pacific/Kiritimati", "2026-11-22T00:00"),
    "UTC-12": ("Etc/GMT+12", "2026-11-22T00:00"),
}
ROLLOVERS = [*(time(hour) for hour in range(24)), time(0, 30), time(2, 15), time(3, 30), time(23, 30)]


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def around(moment: datetime) -> list[datetime]:
    """Return every quarter of an hour of three days, and the seconds beside the moment itself."""
    quarters = [moment + timedelta(minutes=15 * at) for at in range(-144, 145)]
    return sorted({*quarters, moment - SECOND, moment + SECOND})


def shown(moment: datetime, zone: ZoneInfo) -> datetime:
    """Return what a clock on the wall shows."""
    return moment.astimezone(zone).replace(tzinfo=None)


@pytest.mark.parametrize(("zone", "moment"), NIGHTS.values(), ids=NIGHTS)
def test_a_day_begins_when_a_clock_first_shows_its_hour(zone: str, moment: str) -> None:
    """Beside another way to reckon it: the day is that of the latest time that the clock has ever shown so far.

    Every quarter of an hour of three days, with every hour and some half hours as the rollover.
    """
    place, latest = ZoneInfo(zone), shown(around(utc(moment))[0], ZoneInfo(zone))
    for now in around(utc(moment)):
        latest = max(latest, shown(now, place))
        for starts_at in ROLLOVERS:
            since = timedelta(hours=starts_at.hour, minutes=starts_at.minute)
            assert StudyDay(place, starts_at).number(now) == (latest - since).toordinal(), (now, starts_at)


@pytest.mark.parametrize(("zone", "moment"), NIGHTS.values(), ids=NIGHTS)
def test_one_rollover_a_day(zone: str, moment: str) -> None:
    """Over three days the number goes up one by one, at `start` to the second, and never down.

    A day may be empty: where a day is left out and days begin at midnight, two begin at once.
    """
    for starts_at in ROLLOVERS:
        days = StudyDay(ZoneInfo(zone), starts_at)
        numbers = [days.number(now) for now in around(utc(moment))]
        assert numbers == sorted(numbers)
        starts = [days.start(number).astimezone(UTC) for number in range(numbers[0] - 1, numbers[-1] + 3)]
        assert starts == sorted(starts)
        for number, (start, following) in enumerate(pairwise(starts), start=numbers[0] - 1):
            assert start.microsecond == 0
            assert days.number(start - SECOND) < number
            if start < following:
                assert days.number(start) == days.number(following - SECOND) == number


@pytest.mark.parametrize(
    ("zone", "starts_at", "day", "start"),
    [
        ("Europe/Helsinki", FOUR, "2026-11-22", "2026-11-22T04:00+02:00"),
        ("Europe/Helsinki", FOUR, "2026-03-29", "2026-03-29T04:00+03:00"),
        ("Europe/Helsinki", time(3, 30), "2026-03-29", "2026-03-29T04:00+03:00"),  # 3:30 is skipped
        ("Europe/Helsinki", time(3, 30), "2026-10-25", "2026-10-25T03:30+03:00"),  # the first of two
        ("Europe/Helsinki", FOUR, "2028-02-29", "2028-02-29T04:00+02:00"),
        ("Australia/Lord_Howe", time(2), "2026-10-04", "2026-10-04T02:30+11:00"),
        ("Australia/Lord_Howe", time(2), "2026-04-05", "2026-04-05T02:00+10:30"),
        ("Australia/Lord_Howe", time(1, 45), "2026-04-05", "2026-04-05T01:45+11:00"),
        ("America/St_Johns", time(0), "2010-11-07", "2010-11-07T00:00-02:30"),
        ("America/St_Johns", time(0, 30), "2010-03-14", "2010-03-14T01:01-02:30"),
        ("America/Havana", time(0), "2026-03-08", "2026-03-08T01:00-04:00"),
        ("Asia/Beirut", time(0), "2026-03-29", "2026-03-29T01:00+03:00"),
        ("Asia/Beirut", time(0), "2026-10-25", "2026-10-25T00:00+02:00"),
        ("Asia/Kathmandu", time(0), "1986-01-01", "1986-01-01T00:15+05:45"),
        ("Pacific/Apia", FOUR, "2011-12-29", "2011-12-29T04:00-10:00"),
        ("Pacific/Apia", FOUR, "2011-12-30", "2011-12-31T00:00+14:00"),  # the day that was left out
        ("Pacific/Apia", FOUR, "2011-12-31", "2011-12-31T04:00+14:00"),
        ("Pacific/Kiritimati", FOUR, "2026-11-22", "2026-11-22T04:00+14:00"),
        ("Etc/GMT+12", FOUR, "2026-11-22", "2026-11-22T04:00-12:00"),
    ],
)
def test_starts_by_hand(zone: str, starts_at: time, day: str, start: str) -> None:
    found = StudyDay(ZoneInfo(zone), starts_at).start(date.fromisoformat(day).toordinal())
    assert found.astimezone(UTC) == datetime.fromisoformat(start)
    assert found.utcoffset() == datetime.fromisoformat(start).utcoffset()


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-11-22T03:59:59+02:00", "2026-11-21"),
        ("2026-11-22T04:00:00+02:00", "2026-11-22"),
        ("2026-11-22T23:00:00+02:00", "2026-11-22"),
        ("2026-11-23T01:30:00+02:00", "2026-11-22"),
        ("2026-11-22T01:59:59+00:00", "2026-11-21"),
        ("2028-02-29T12:00:00+02:00", "2028-02-29"),
        ("2028-03-01T03:59:59+02:00", "2028-02-29"),
        ("2038-01-19T03:14:08+00:00", "2038-01-19"),
        ("1970-01-01T00:00:00+00:00", "1969-12-31"),
        ("1969-12-31T23:59:59+00:00", "1969-12-31"),
    ],
)
def test_numbers_by_hand(moment: str, day: str) -> None:
    """At four in Helsinki a day begins, whatever zone the moment is given in."""
    assert date.fromordinal(StudyDay(ZoneInfo("Europe/Helsinki")).number(datetime.fromisoformat(moment))) == (
        date.fromisoformat(day)
    )


def test_an_hour_shown_twice_is_told_apart_in_its_own_zone() -> None:
    """A moment in the zone itself counts as the same moment in UTC does; local times alone would compare wrongly."""
    days = StudyDay(ZoneInfo("Europe/Helsinki"), time(3, 30))
    first = datetime(2026, 10, 25, 3, 10, tzinfo=days.zone)
    second = first.replace(fold=1)
    today = date(2026, 10, 25).toordinal()
    assert (days.number(first), days.number(second)) == (today - 1, today)
    assert (days.number(first.astimezone(UTC)), days.number(second.astimezone(UTC))) == (today - 1, today)


def test_an_hour_never_shown_is_the_moment_that_is_meant() -> None:
    """3:15 was skipped in Helsinki: an hour and a quarter after two it was 4:15, and the day had begun."""
    days = StudyDay(ZoneInfo("Europe/Helsinki"))
    assert days.number(datetime(2026, 3, 29, 3, 15, tzinfo=days.zone)) == date(2026, 3, 29).toordinal()


def test_a_moment_needs_a_zone() -> None:
    with pytest.raises(ValueError, match=r"^a moment needs a time zone: ") as raised:
        StudyDay(UTC).number(datetime(2026, 11, 22))  # noqa: DTZ001 - it has none
    assert str(raised.value) == "a moment needs a time zone: datetime.datetime(2026, 11, 22, 0, 0)"


@given(strategies.study_days, strategies.moments, strategies.moments)
def test_a_number_never_falls(days: StudyDay, one: datetime, other: datetime) -> None:
    """ "It never falls while time goes on, also when clocks go back.\""""
    early, late = sorted((one, other))
    assert days.number(early) <= days.number(late)


@given(strategies.study_days, strategies.moments, st.timedeltas(timedelta(0), timedelta(hours=3)))
def test_a_number_never_falls_within_hours(days: StudyDay, moment: datetime, later: timedelta) -> None:
    assert days.number(moment) <= days.number(moment + later)


@given(strategies.study_days, st.integers(719_200, 766_000))
def test_start_is_the_first_moment_of_a_day(days: StudyDay, number: int) -> None:
    """From 1970 to 2098, `start(n)` is in day n, or in a later one if n is empty; a second before it is not."""
    start = days.start(number).astimezone(UTC)
    assert days.number(start) >= number
    assert days.number(start - SECOND) < number


@given(strategies.study_days, strategies.moments)
def test_a_moment_lies_between_two_starts(days: StudyDay, moment: datetime) -> None:
    number = days.number(moment)
    assert days.start(number) <= moment < days.start(number + 1)


@given(strategies.study_days, strategies.moments)
def test_the_zone_of_a_moment_does_not_matter(days: StudyDay, moment: datetime) -> None:
    assert days.number(moment) == days.number(moment.astimezone(days.zone))
    assert days.number(moment) == days.number(moment.astimezone(timezone(timedelta(hours=-11, minutes=-7))))


@given(strategies.study_days, strategies.moments, st.integers(1, 400))
def test_due_tomorrow_is_never_due_today(days: StudyDay, moment: datetime, wait: int) -> None:
    today = days.number(moment)
    assert days.start(today + wait) > moment
    assert days.number(days.start(today + wait)) > today
