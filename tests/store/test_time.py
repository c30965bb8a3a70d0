"""Flights, changed clocks and wrong clocks, as the log sees them: a day that is past stays as it was."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_help import cards, picture
from strategies import ODD_ZONES

from flashcards import Rating, StudyDay
from flashcards.store.log import Log
from flashcards.study.stats import Review, summary

SÄÄ, TUULI, WIND, LUMI, VALKOISTA = cards()
SECOND = timedelta(seconds=1)


def at(zone: str, text: str) -> datetime:
    """Return what a clock on the wall of a place shows, as a moment."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


# Journeys: each stop is a moment at a place. On each a card is met, and one that is due is asked.
JOURNEYS = {
    "Helsinki, Tokyo, Los Angeles": [
        at("Europe/Helsinki", "2026-11-21T20:00"),
        at("Europe/Helsinki", "2026-11-22T08:00"),
        at("Asia/Tokyo", "2026-11-23T12:00"),
        at("Asia/Tokyo", "2026-11-24T12:00"),
        at("America/Los_Angeles", "2026-11-24T10:00"),  # a day that was had in Tokyo already
        at("America/Los_Angeles", "2026-11-25T10:00"),
    ],
    "twelve hours west and back": [
        at("Etc/GMT-12", "2026-11-22T05:00"),
        at("Etc/GMT+0", "2026-11-22T05:00"),
        at("Etc/GMT+12", "2026-11-22T05:00"),
        at("Etc/GMT-12", "2026-11-24T05:00"),
    ],
    "over the date line to Kiritimati": [
        at("Pacific/Honolulu", "2028-02-27T23:00"),
        at("Pacific/Kiritimati", "2028-02-29T08:00"),  # a leap day; the 28th was over in two hours
        at("Pacific/Honolulu", "2028-02-28T23:00"),
        at("Pacific/Kiritimati", "2028-03-01T08:00"),
    ],
    "the night when clocks go forward": [
        at("Europe/Helsinki", "2026-03-28T23:30"),
        at("Europe/Helsinki", "2026-03-29T02:59"),
        at("Europe/Helsinki", "2026-03-29T04:00"),
    ],
    "the night when clocks go back": [
        at("Europe/Helsinki", "2026-10-24T23:30"),
        at("Europe/Helsinki", "2026-10-25T03:30"),
        at("Europe/Helsinki", "2026-10-25T03:30").replace(fold=1),
        at("Europe/Helsinki", "2026-10-25T04:00"),
    ],
    "the day that Samoa left out": [
        at("Pacific/Apia", "2011-12-29T23:00"),
        at("Pacific/Apia", "2011-12-31T03:00"),
        at("Pacific/Apia", "2011-12-31T05:00"),
    ],
    "offsets of quarters": [
        at("Asia/Kathmandu", "2026-11-22T23:50"),
        at("Pacific/Chatham", "2026-11-24T03:59"),
        at("America/St_Johns", "2026-11-24T23:50"),
    ],
}
ITEMS = (SÄÄ, TUULI, WIND, LUMI, VALKOISTA, SÄÄ._replace(id=SÄÄ.id._replace(deck="toinen")))


def without_steps(log: Log, now: datetime) -> None:
    """Let every wait be days."""
    for key in ("steps", "relearning-steps"):
        log.set(key, "none", now)


def told(log: Log, today: int) -> tuple[list[Review], object]:
    """Return what is said of the past: every rating with its day, and the numbers as of a day."""
    return log.reviews(), summary(log.reviews(), today)


@pytest.mark.parametrize("stops", JOURNEYS.values(), ids=JOURNEYS)
@pytest.mark.parametrize("rollover", ["00:00", "04:00", "23:00"])
def test_what_is_past_stays_wherever_it_is_looked_at_from(log: Log, stops: list[datetime], rollover: str) -> None:
    """Every rating keeps the study day of the place where it was made; so do numbers, streak and the rebuilt state."""
    log.set("rollover", rollover, stops[0])
    seen: list[Review] = []
    for stop, item in zip(stops, ITEMS, strict=False):
        log.review(item, Rating.GOOD, stop, 1)
        reviews = log.reviews()
        assert reviews[:-1] == seen
        assert reviews[-1].day == log.study_day(stop).number(stop)
        seen = reviews
    days = [StudyDay(stop.tzinfo, log.study_day(stop).starts_at).number(stop) for stop in stops]
    assert [review.day for review in seen] == days
    expected = told(log, days[-1])
    for zone in ODD_ZONES:
        log.snapshot(stops[-1].astimezone(ZoneInfo(zone)))
        assert told(log, days[-1]) == expected
    log.set("rollover", "12:00", stops[-1])
    assert told(log, days[-1]) == expected, "another rollover counts from then on"
    kept = picture(log)
    log.rebuild()
    assert picture(log) == kept


@pytest.mark.parametrize("stops", JOURNEYS.values(), ids=JOURNEYS)
def test_a_review_keeps_utc_and_the_offset_of_its_place(log: Log, stops: list[datetime]) -> None:
    """From the two alone follow what the clock showed and the study day, for whoever reads the log later."""
    for stop in stops:
        log.review(SÄÄ, Rating.GOOD, stop, 1)
    events = [event for event in log.events() if event.kind == "review"]
    for stop, event in zip(stops, events, strict=True):
        zone = timezone(timedelta(minutes=event.offset_min))
        moment = datetime.fromtimestamp(event.utc_ms / 1000, zone)
        assert moment.replace(tzinfo=None) == stop.replace(tzinfo=None)
        assert moment == stop.astimezone(UTC)
        assert date.fromordinal(StudyDay(zone).number(moment)).isoformat() == event.data["day"]


@pytest.mark.parametrize("stops", JOURNEYS.values(), ids=JOURNEYS)
def test_due_on_another_day_is_never_due_on_this_one(log: Log, stops: list[datetime]) -> None:
    """At every stop: what waits days is not due until its day has begun where the learner is, and then it is."""
    without_steps(log, stops[0])
    for stop in stops:
        saved = log.review(SÄÄ, Rating.AGAIN, stop, 1)
        days = log.study_day(stop)
        today = days.number(stop)
        assert saved.due_day > today
        assert saved.due_day > log.progress(SÄÄ.id).day >= today
        begin = days.start(saved.due_day).astimezone(UTC)
        assert log.snapshot((begin - SECOND).astimezone(stop.tzinfo)).today < saved.due_day
        assert log.snapshot(begin.astimezone(stop.tzinfo)).today >= saved.due_day


@given(
    st.lists(
        st.tuples(st.sampled_from(ODD_ZONES), st.timedeltas(timedelta(0), timedelta(days=3))), min_size=1, max_size=6
    )
)
def test_elapsed_days_are_never_negative_on_any_journey(
    tmp_path_factory: pytest.TempPathFactory, stops: list[tuple[str, timedelta]]
) -> None:
    now = datetime(2026, 10, 23, tzinfo=UTC)
    last = 0
    with Log(tmp_path_factory.mktemp("log") / "log.db") as log:
        for zone, wait in stops:
            now += wait
            saved = log.review(SÄÄ, Rating.GOOD, now.astimezone(ZoneInfo(zone)), 1)
            assert last <= saved.outcome.progress.day
            last = saved.outcome.progress.day


# Wrong clocks

RIGHT = at("Europe/Helsinki", "2026-11-22T08:00")
WRONG = {
    "ten years ahead": RIGHT + timedelta(days=3652),
    "a day behind": RIGHT - timedelta(days=1),
    "400 days behind": RIGHT - timedelta(days=400),
    "1970": datetime(1970, 1, 1, tzinfo=UTC),
    "1969, as west of Greenwich": at("America/Los_Angeles", "1969-12-31T16:00"),
    "the last second of 32 bits": datetime(2038, 1, 19, 3, 14, 7, tzinfo=UTC),
    "a second later": datetime(2038, 1, 19, 3, 14, 8, tzinfo=UTC),
    "2106, the end of 32 bits without a sign": datetime(2106, 2, 7, 6, 28, 16, tzinfo=UTC),
    "the last year that is taken": datetime(9000, 12, 31, tzinfo=UTC),
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
@pytest.mark.parametrize("rating", [Rating.AGAIN, Rating.EASY])
def test_a_clock_that_was_wrong_and_is_right_again(log: Log, wrong: datetime, rating: Rating) -> None:
    """Elapsed days are never negative, nothing overflows, every rating is there, and the device's order stays."""
    without_steps(log, RIGHT)
    moments = [RIGHT - timedelta(days=3), wrong, wrong + timedelta(hours=1), RIGHT, RIGHT + timedelta(days=3)]
    days = []
    for moment in moments:
        log.review(SÄÄ, rating, moment, 1)
        progress = log.progress(SÄÄ.id)
        days.append(progress.day)
        assert 0.001 <= progress.memory.stability <= 36_500
    assert all(one <= other for one, other in pairwise(days))
    assert [event.utc_ms for event in log.events() if event.kind == "review"] == [
        round(moment.timestamp() * 1000) for moment in moments
    ]
    assert len(log.reviews()) == 5
    assert log.snapshot(RIGHT).standings[SÄÄ.id].due_day > days[-1]
    kept = picture(log)
    log.rebuild()
    assert picture(log) == kept


def test_a_wrong_clock_harms_no_card_that_was_not_rated_under_it(tmp_path: Path) -> None:
    seen = []
    for name, moments in (("wrong", WRONG.values()), ("right", ())):
        with Log(tmp_path / f"{name}.db") as log:
            log.review(SÄÄ, Rating.EASY, RIGHT, 1)
            for moment in moments:
                log.review(TUULI, Rating.GOOD, moment, 1)
            log.review(SÄÄ, Rating.GOOD, RIGHT + timedelta(days=9), 1)
            seen.append(log.standings()[SÄÄ.id])
    assert seen[0] == seen[1]
