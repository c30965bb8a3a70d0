"""The log as JSON lines: one event a line, the fields of `flashcards.store.events.Event`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.store.files import refuse_to_replace, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from flashcards.store.events import Event


_START = b'{"id":"'


def write_events(events: Iterable[Event], target: Path) -> int:
    """Write events to a file that only its owner may read, and return how many.

    The file appears whole or not at all. Raises FlashcardsError where the system refuses, and where the file is there
    and is no earlier export.
    """
    refuse_to_replace(target, _START)
    lines = [f"{event.to_json()}\n".encode() for event in events]
    write_whole(target, lines)
    return len(lines)
