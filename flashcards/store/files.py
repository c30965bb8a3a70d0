"""Writing files so that each is there whole or not at all, and durably."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from flashcards.errors import FlashcardsError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def write_whole(target: Path, chunks: Iterable[bytes]) -> None:
    """Write a file beside its place and put it there when the disk has it; only its owner may read it.

    Raises FlashcardsError where the system refuses; whatever happens, no unfinished file stays behind.
    """
    import tempfile  # noqa: PLC0415 - it brings much along, and most commands write no file

    unfinished = ""
    try:
        handle, unfinished = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)  # made with mode 0600
        with os.fdopen(handle, "wb") as file:
            file.writelines(chunks)
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, target)  # noqa: PTH105
        sync_folder(target.parent)
    except BaseException as fault:
        if unfinished and os.path.exists(unfinished):  # noqa: PTH110
            os.unlink(unfinished)  # noqa: PTH108
        if isinstance(fault, OSError):
            raise FlashcardsError(
                f"{target} cannot be written: {fault.strerror}", "name a file in a folder where you may write"
            ) from fault
        raise


def sync_folder(folder: Path) -> None:
    """Ask the disk to keep the names in a folder; systems that cannot open a folder need no asking."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
