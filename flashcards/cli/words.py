"""Numbers in words: waits, days, counts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flashcards.scheduling import Outcome

MONTH, YEAR = 30.4375, 365.25


def count(number: int, one: str, many: str) -> str:
    """Return a number with its noun.

    >>> count(1, "card", "cards"), count(0, "card", "cards")
    ('1 card', '0 cards')
    """
    return f"{number} {one if number == 1 else many}"


def wait(outcome: Outcome) -> str:
    """Return a wait as it stands under a key: `10 min`, `8 d`, `2.3 mo`, `1.4 y`."""
    if not outcome.days:
        minutes = outcome.seconds / 60
        return f"{max(round(minutes), 1)} min" if minutes < 60 else f"{minutes / 60:.3g} h"
    if outcome.days < 2 * MONTH:
        return f"{outcome.days} d"
    return f"{outcome.days / MONTH:.1f} mo" if outcome.days < YEAR else f"{outcome.days / YEAR:.1f} y"


def day(number: int, today: int) -> str:
    """Return a study day as people say it.

    >>> day(739_942, today=739_941), day(739_950, today=739_941)
    ('tomorrow', '30.11.2026')
    """
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    return near.get(number - today) or written(number)


def iso(number: int) -> str:
    """Return a study day as a date for programs.

    >>> iso(739_942)
    '2026-11-22'
    """
    return date.fromordinal(number).isoformat()


def written(number: int) -> str:
    """Return a study day as a date."""
    of = date.fromordinal(number)
    return f"{of.day}.{of.month}.{of.year}"
