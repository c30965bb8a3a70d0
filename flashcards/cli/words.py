"""Numbers in words, in the language that is spoken: waits, days, counts, shares.

Babel would do the same, and is what the tests compare with; it takes longer to import than `flashcards due` to run.
"""

from __future__ import annotations

from datetime import date, datetime
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from flashcards.cli.language import language
from flashcards.rating import Rating

if TYPE_CHECKING:
    from flashcards.scheduling import Outcome

MONTH, YEAR = 30.4375, 365.25


def plural(number: int, one: str, many: str, **details: object) -> str:
    """Return the pattern for one or for many with the number and other details in it.

    >>> plural(1, "{count} card", "{count} cards"), plural(1200, "{count} card", "{count} cards")
    ('1 card', '1,200 cards')
    """
    return ngettext(one, many, number).format(count=decimal(number), **details)


def decimal(number: float, places: int = 0) -> str:
    """Return a number with so many decimals.

    >>> decimal(0.43741, 4), decimal(12_500)
    ('0.4374', '12,500')
    """
    text = f"{number:,.{places}f}"
    return text if language() == "en" else text.translate({ord(","): "\u00a0", ord("."): ","})


def percent(share: float, places: int = 0) -> str:
    """Return a share of 0 to 1 in hundredths.

    >>> percent(0.9), percent(0.8766, 1)
    ('90%', '87.7%')
    """
    return f"{decimal(100 * share, places)}{'%' if language() == 'en' else chr(0xA0) + '%'}"


def in_quotes(text: str) -> str:
    """Return a text between the quotation marks of the language.

    >>> in_quotes("sää")
    '“sää”'
    """
    return _("“{text}”").format(text=text)


def rating_word(rating: Rating) -> str:
    """Return the word for a rating.

    >>> rating_word(Rating.GOOD)
    'good'
    """
    return {Rating.AGAIN: _("again"), Rating.HARD: _("hard"), Rating.GOOD: _("good"), Rating.EASY: _("easy")}[rating]


def wait(outcome: Outcome) -> str:
    """Return a wait as it stands under a key: `10 min`, `8 d`, `2.3 mo`, `1.4 y`."""
    if not outcome.days:
        minutes = outcome.seconds / 60
        if minutes < 60:
            return _("{number} min").format(number=max(round(minutes), 1))
        return _("{number} h").format(number=_short(minutes / 60))
    if outcome.days < 2 * MONTH:
        return _("{number} d").format(number=outcome.days)
    if outcome.days < YEAR:
        return _("{number} mo").format(number=decimal(outcome.days / MONTH, 1))
    return _("{number} y").format(number=decimal(outcome.days / YEAR, 1))


def _short(number: float) -> str:
    return decimal(number, 0 if number >= 100 or number == int(number) else 1)


def day(number: int, today: int) -> str:
    """Return a study day as people say it.

    >>> day(739_942, today=739_941), day(739_950, today=739_941)
    ('tomorrow', '2026-11-30')
    """
    near = {-1: _("yesterday"), 0: _("today"), 1: _("tomorrow")}
    return near.get(number - today) or written(number)


def iso(number: int) -> str:
    """Return a study day as a date for programs.

    >>> iso(739_942)
    '2026-11-22'
    """
    return date.fromordinal(number).isoformat()


def written(number: int) -> str:
    """Return a study day as a date: `22.11.2026` in Finnish and in Swedish, and in English `2026-11-22`.

    English writes dates in more than one way; this one nobody takes for another day.
    """
    of = date.fromordinal(number)
    return of.isoformat() if language() == "en" else f"{of.day}.{of.month}.{of.year}"


def time_of_day(moment: datetime) -> str:
    """Return the time of a moment: `8.05` in Finnish, `08:05` in Swedish and English.

    >>> time_of_day(datetime(2026, 11, 22, 8, 5))
    '08:05'
    """
    return f"{moment.hour}.{moment:%M}" if language() == "fi" else f"{moment:%H:%M}"
