"""From bytes to text: UTF-8 and nothing else, but whoever saved in another encoding is told which and how to mend it."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from flashcards.deck.parse import parse
from flashcards.model import Deck, Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterable

LARGEST = 64 * 1024 * 1024
"""No deck that a person wrote is larger: bytes."""


def read(data: bytes, path: str = "", name: str = "deck") -> Deck:
    r"""Return the deck that a file's bytes hold; one that cannot be decoded has no cards and one diagnostic.

    >>> read("? sää\n= weather\n".encode("cp1252")).diagnostics[0].code
    'not-utf8'
    """
    if len(data) > LARGEST:
        return _refused(path, name, 1, 1, "too-big", (("size", str(len(data))), ("limit", str(LARGEST))))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _refused(path, name, 1, 1, "utf-16")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        line, column = _place(data[: fault.start].decode("utf-8"))
        byte = data[fault.start : fault.start + 1]
        details = (("byte", byte.hex()), ("guess", byte.decode("cp1252", "replace")))
        return _refused(path, name, line, column, "not-utf8", details)
    if "\0" in text:
        return _refused(path, name, *_place(text.partition("\0")[0]), "nul")
    return parse(text, path, name)


def _place(before: str) -> tuple[int, int]:
    lines = before.split("\n")
    return len(lines), len(lines[-1]) + 1


def _refused(path: str, name: str, line: int, column: int, code: str, details: Iterable[tuple[str, str]] = ()) -> Deck:
    return Deck(name, name, path=path, diagnostics=(Diagnostic(path, line, column, code, tuple(details)),))
