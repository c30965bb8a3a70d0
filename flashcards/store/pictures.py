"""Pictures that lie beside a deck, as `data:` addresses that a page can hold."""

from __future__ import annotations

import os
import stat
from base64 import b64encode
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "webp": "image/webp",
    "svg": "image/svg+xml",
}
LARGEST = 2 * 1024 * 1024
"""A larger picture is not put into a page: bytes."""
ALL = 32 * 1024 * 1024
"""Nor are more pictures than these, together: bytes. A picture counts as often as it is shown."""


class Pictures:
    """The pictures in a deck's folder and below it, for one page."""

    def __init__(self, folder: Path) -> None:
        """Begin with an empty page."""
        self.folder = folder
        self.left = ALL
        self.known: dict[str, str] = {}

    def address(self, name: str) -> str:
        """Return the `data:` address of a picture; an empty text if there is none, or no room for it.

        Only a regular file inside the folder is read, never a link, and nothing by an absolute path, `..` or a web
        address.
        """
        if name not in self.known:
            self.known[name] = _read(self.folder, name)
        found = self.known[name]
        if len(found) > self.left:
            return ""
        self.left -= len(found)
        return found


def _read(folder: Path, name: str) -> str:
    *folders, file = name.split("/")
    type_ = TYPES.get(file.rpartition(".")[2].lower())
    if type_ is None or any(part in ("", ".", "..") or set(part) & set("\\:\0") for part in (*folders, file)):
        return ""
    try:
        for part in folders:
            folder /= part
            if not stat.S_ISDIR(os.lstat(folder).st_mode):
                return ""
        data = _bytes(folder / file)
    except OSError:
        return ""
    return f"data:{type_};base64,{b64encode(data).decode()}" if data else ""


def _bytes(path: Path) -> bytes:
    """Return what a regular file holds; nothing for a link or a file that is too large."""
    if not stat.S_ISREG(os.lstat(path).st_mode):
        return b""
    with open(os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)), "rb") as file:  # noqa: PTH123
        data = file.read(LARGEST + 1)
    return data if len(data) <= LARGEST else b""
