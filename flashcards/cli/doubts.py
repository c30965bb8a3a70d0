"""Doubts about the clock: it cannot be asked whether it is right, but the log tells what cannot be."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from gettext import gettext as _
from typing import TYPE_CHECKING

from flashcards.cli.words import plural, written
from flashcards.store.righting import TOLERANCE_MS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flashcards.store.reading import Snapshot

TOLERANCE = timedelta(milliseconds=TOLERANCE_MS)
LONGEST_BREAK = timedelta(days=730)
"""Who was away for longer can read a line about it."""


def doubts(known: Snapshot, now: datetime) -> Iterator[str]:
    """Yield sentences on what a clock says that cannot be, or is odd."""
    if known.last_ms is None:
        return
    last = datetime.fromtimestamp(known.last_ms / 1000, UTC).astimezone(now.tzinfo)
    days = {"now": written(now.toordinal()), "last": written(last.toordinal())}
    if last - now > TOLERANCE:
        yield _(
            "the clock says {now}, and what was last saved here is of {last}: one of the two is wrong."
            " If the clock is right now: flashcards clock"
        ).format(**days)
        return
    if now - last > LONGEST_BREAK:
        yield _(
            "the clock says {now}, and what was last saved here is of {last}; if the clock is wrong,"
            " set it right before you rate a card."
        ).format(**days)
    rated = (of.progress.day for of in known.standings.values() if of.progress)
    if ahead := [day for day in rated if day > known.today + 1]:  # a day of its own is what a flight west gives
        yield plural(
            len(ahead),
            "{count} card was rated under a clock that was ahead, up to {day}; flashcards clock dates it anew.",
            "{count} cards were rated under a clock that was ahead, up to {day}; flashcards clock dates them anew.",
            day=written(max(ahead)),
        )
