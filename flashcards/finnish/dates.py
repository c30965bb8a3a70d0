"""Days as they are said and written in Finnish, without a library of all languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.finnish.numbers import figures

if TYPE_CHECKING:
    from datetime import date

WEEKDAYS = ("maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai")
MONTHS = (
    *("tammi", "helmi", "maalis", "huhti", "touko", "kesä"),
    *("heinä", "elo", "syys", "loka", "marras", "joulu"),
)
_NEAR = {-2: "toissapäivänä", -1: "eilen", 0: "tänään", 1: "huomenna", 2: "ylihuomenna"}


def relative_day(day: date, today: date) -> str:
    """Return a day as it is said today.

    >>> from datetime import date
    >>> relative_day(date(2026, 11, 22), date(2026, 11, 21)), relative_day(date(2026, 11, 24), date(2026, 11, 21))
    ('huomenna', '3 päivän päästä')
    """
    days = (day - today).days
    if near := _NEAR.get(days):
        return near
    return f"{figures(days)} päivän päästä" if days > 0 else f"{figures(-days)} päivää sitten"


def written_date(day: date) -> str:
    """Return a date in digits.

    >>> from datetime import date
    >>> written_date(date(2026, 11, 21))
    '21.11.2026'
    """
    return f"{day.day}.{day.month}.{day.year}"


def weekday(day: date) -> str:
    """Return the name of a day of the week.

    >>> from datetime import date
    >>> weekday(date(2026, 11, 21))
    'lauantai'
    """
    return WEEKDAYS[day.weekday()]


def full_date(day: date) -> str:
    """Return a date in words, with its day of the week.

    >>> from datetime import date
    >>> full_date(date(2026, 11, 21))
    'lauantai 21. marraskuuta 2026'
    """
    return f"{weekday(day)} {day.day}. {MONTHS[day.month - 1]}kuuta {day.year}"
