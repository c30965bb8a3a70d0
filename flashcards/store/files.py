"""Writing files so that each is there whole or not at all, and durably."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from flashcards.errors import FlashcardsError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


PRIVATE = 0o600
"""Only the owner may read a file."""


def write_whole(target: Path, chunks: Iterable[bytes], mode: int = PRIVATE) -> None:
    """Write a file beside its place and put it there when the disk has it.

    `mode` says who may use it; without it only the owner. Raises FlashcardsError where the system refuses; whatever
    happens, no unfinished file stays behind.
    """
    import tempfile  # noqa: PLC0415 - it brings much along, and most commands write no file

    unfinished = ""
    try:
        handle, unfinished = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)  # made with mode 0600
        with os.fdopen(handle, "wb") as file:
            file.writelines(chunks)
            file.flush()
            if mode != PRIVATE:
                os.chmod(unfinished, mode)  # noqa: PTH101
            os.fsync(file.fileno())
        os.replace(unfinished, target)  # noqa: PTH105
        sync_folder(target.parent)
    except BaseException as fault:
        if unfinished and os.path.exists(unfinished):  # noqa: PTH110
            os.unlink(unfinished)  # noqa: PTH108
        if isinstance(fault, OSError):
            raise FlashcardsError(
                "{target} cannot be written: {reason}",
                "name a file in a folder where you may write",
                target=target,
                reason=fault.strerror or fault,
            ) from fault
        raise


def rewrite(path: Path, before: bytes, after: bytes) -> None:
    """Replace what a file holds, keeping who may use it.

    Raises FlashcardsError, with the file untouched, if it does not hold `before` any more or the system refuses.
    """
    real = path.resolve()
    try:
        now, mode = real.read_bytes(), stat.S_IMODE(real.stat().st_mode)
    except OSError as fault:
        raise FlashcardsError(
            "{path} cannot be read: {reason}", "see that it is still there", path=path, reason=fault.strerror or fault
        ) from fault
    if now != before:
        raise FlashcardsError(
            "{path} has changed meanwhile, so nothing was written", "save it in your editor and try again", path=path
        )
    write_whole(real, [after], mode)


def refuse_to_replace(target: Path, start: bytes) -> None:
    """Raise FlashcardsError if a file is there that does not begin with `start`: it may even be the learner's own.

    An empty file may be replaced.
    """
    if target.exists() and not target.is_file():
        raise FlashcardsError("{target} is not a regular file", "name another file", target=target)
    try:
        with target.open("rb") as file:
            found = file.read(len(start))
    except FileNotFoundError:
        return
    except OSError as fault:
        raise FlashcardsError(
            "{target} cannot be written: {reason}", "name another file", target=target, reason=fault.strerror or fault
        ) from fault
    if found not in (b"", start):
        raise FlashcardsError(
            "{target} is there already, and is a file of another kind", "name another file", target=target
        )


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


def of_new_files() -> int:
    """Return who may use a new file, as the system wants it: its mask can be read only by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask
