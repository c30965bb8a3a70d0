"""The system's zone, held against the zone database, and the clock of a run."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from flashcards.cli.clock import SystemZone, clock
from flashcards.errors import FlashcardsError

ZONES = ["Europe/Helsinki", "Australia/Lord_Howe", "America/St_Johns", "Asia/Kathmandu", "Pacific/Apia", "UTC"]
AROUND = [datetime(2026, 3, 29, tzinfo=UTC), datetime(2026, 10, 25, tzinfo=UTC), datetime(2026, 4, 4, 12, tzinfo=UTC)]


@pytest.fixture(params=ZONES)
def zone(request: pytest.FixtureRequest) -> Iterator[ZoneInfo]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = request.param
    time.tzset()
    yield ZoneInfo(request.param)
    os.environ.pop("TZ") if before is None else os.environ.update(TZ=before)
    time.tzset()


def test_the_system_s_zone_shows_what_the_zone_database_says(zone: ZoneInfo) -> None:
    """Also in the two nights a year in which the clock changes, and in the hour that it shows twice."""
    for start in AROUND:
        for minutes in range(0, 36 * 60, 10):
            moment = start + timedelta(minutes=minutes)
            ours, theirs = moment.astimezone(SystemZone()), moment.astimezone(zone)
            assert ours.replace(tzinfo=None) == theirs.replace(tzinfo=None)
            assert (ours.fold, ours.utcoffset()) == (theirs.fold, theirs.utcoffset())
            assert ours.astimezone(UTC) == moment


def test_the_clock_starts_where_it_is_told_and_runs_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FLASHCARDS_NOW", "2026-11-22T08:00:00+02:00")
    now = clock()
    first, second = now(), now()
    assert datetime(2026, 11, 22, 6, tzinfo=UTC) <= first <= second
    assert second - first < timedelta(minutes=5)


@pytest.mark.parametrize("text", ["2026-11-22T06:00:00Z", "2026-11-22T06:00:00+00:00", "20261122T060000Z"])
def test_ways_to_write_a_moment(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("FLASHCARDS_NOW", text)
    assert clock()().astimezone(UTC).replace(second=0, microsecond=0) == datetime(2026, 11, 22, 6, tzinfo=UTC)


@pytest.mark.parametrize("text", ["huomenna", "2026-13-01", "9999-12-31T23:59:00+00:00", "0001-01-01T00:00:00+02:00"])
def test_what_is_no_moment_is_told(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setenv("FLASHCARDS_NOW", text)
    with pytest.raises(FlashcardsError, match="which is no moment"):
        clock()


def test_without_it_the_clock_is_the_system_s(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("FLASHCARDS_NOW", raising=False)
    assert abs(clock()() - datetime.now(UTC)) < timedelta(minutes=1)
