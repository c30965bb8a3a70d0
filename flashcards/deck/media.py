"""Pictures and sound that a deck names: `![what it shows](file)`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from flashcards.cards.kind import Fault
from flashcards.deck.lines import REMARK, fences, split_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_MEDIA = re.compile(r"`[^`]*+`|!\[([^\[\]\n]*)\]\(([^()\s]+)\)")
_ROOT = re.compile(r"[/\\~]|[a-zA-Z]:")
_REMOTE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]+:|//")


class Media(NamedTuple):
    """A file that a deck names: what its author says that it shows, its name, and where it is named."""

    shows: str
    file: str
    line: int
    column: int


def media(text: str) -> list[Media]:
    """Return what a deck's text names, outside of code and remarks.

    >>> media("? Mikä tämä on? ![kukka](kuvat/kielo.jpg)")
    [Media(shows='kukka', file='kuvat/kielo.jpg', line=1, column=17)]
    """
    if "](" not in text:
        return []
    fenced = fences(text).lines
    rows = [(number, row) for number, row in enumerate(split_lines(text), 1) if number not in fenced]
    return [
        Media(found[1].strip(), found[2], number, found.start() + 1)
        for number, row in rows
        if not row.startswith(REMARK)
        for found in _MEDIA.finditer(row)
        if found[2]
    ]


def is_beside(file: str) -> bool:
    """Whether a name stays in the deck's own folder: neither an address, nor a path from the root or out of it."""
    outside = _ROOT.match(file) or ".." in re.split(r"[/\\]", file)
    return not outside and not _REMOTE.match(file)


def media_faults(text: str, there: Collection[str] | None = None) -> Iterator[Fault]:
    """Yield what is wrong with the files that a deck names.

    `there` are the names of the files beside it, with `/` between folders; without it nobody has looked.
    """
    lower = {name.casefold(): name for name in there or ()}
    for shows, file, line, column in media(text):
        if not shows:
            yield Fault("picture-without-text", line, column, (("file", file),))
        if _REMOTE.match(file):
            yield Fault("media-remote", line, column, (("file", file),))
        elif not is_beside(file):
            yield Fault("media-outside", line, column, (("file", file),))
        elif there is not None and file not in there:
            found = lower.get(file.casefold())
            details = (("file", file), ("found", found)) if found else (("file", file),)
            yield Fault("media-case" if found else "media-missing", line, column, details)
