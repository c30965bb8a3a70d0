"""Days in Finnish words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashcards.finnish.dates import full_date, relative_day, weekday, written_date

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (-3, "3 päivää sitten"),
        (-2, "toissapäivänä"),
        (-1, "eilen"),
        (0, "tänään"),
        (1, "huomenna"),
        (2, "ylihuomenna"),
        (3, "3 päivän päästä"),
        (45, "45 päivän päästä"),
        (1_000, "1\u00a0000 päivän päästä"),
    ],
)
def test_a_day_as_it_is_said_today(days: int, said: str) -> None:
    assert relative_day(TODAY + timedelta(days), TODAY) == said


def test_a_date_in_digits_and_in_words() -> None:
    assert written_date(TODAY) == "21.11.2026"
    assert full_date(TODAY) == "lauantai 21. marraskuuta 2026"
    assert full_date(date(2027, 6, 1)) == "tiistai 1. kesäkuuta 2027"


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_a_written_date_is_the_day_that_it_says(day: date) -> None:
    found = written_date(day).split(".")
    assert date(*map(int, reversed(found))) == day
    assert weekday(day) == weekday(day + timedelta(7)) != weekday(day + timedelta(1))
    assert relative_day(day, day) == "tänään"
