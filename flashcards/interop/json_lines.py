"""The log as JSON lines: one event a line, the fields of `flashcards.store.events.Event`."""

from __future__ import annotations

import os
import tempfile
from typing import TYPE_CHECKING

from flashcards.errors import FlashcardsError
from flashcards.store.connection import sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from flashcards.store.events import Event


def write_events(events: Iterable[Event], target: Path) -> int:
    """Write events to a file that only its owner may read, and return how many.

    The file appears whole or not at all; one that was there before is replaced at the end. Raises FlashcardsError
    where the system refuses.
    """
    unfinished = ""
    try:
        handle, unfinished = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)  # made with mode 0600
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            number = sum(bool(file.write(event.to_json() + "\n")) for event in events)
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, target)  # noqa: PTH105 - both names are plain texts here
        sync_folder(target.parent)
    except BaseException as fault:
        if unfinished and os.path.exists(unfinished):  # noqa: PTH110
            os.unlink(unfinished)  # noqa: PTH108
        if isinstance(fault, OSError):
            raise FlashcardsError(
                f"{target} cannot be written: {fault.strerror}", "name a file in a folder where you may write"
            ) from fault
        raise
    return number
