"""Doubts about the clock: it cannot be asked whether it is right, but the log tells what cannot be."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from flashcards.cli.words import count, written
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
    says = f"the clock says {written(now.toordinal())}, and what was last saved here is of {written(last.toordinal())}"
    if last - now > TOLERANCE:
        yield f"{says}: one of the two is wrong. If the clock is right now: flashcards clock"
        return
    if now - last > LONGEST_BREAK:
        yield f"{says}; if the clock is wrong, set it right before you rate a card."
    days = (of.progress.day for of in known.standings.values() if of.progress)
    if ahead := [day for day in days if day > known.today + 1]:  # a day of its own is what a flight west gives
        yield (
            f"{count(len(ahead), 'card was', 'cards were')} rated under a clock that was ahead, up to"
            f" {written(max(ahead))}; flashcards clock dates them anew."
        )
