"""From bytes to text: UTF-8 and nothing else, but who saved otherwise is told how to mend it."""

from __future__ import annotations

import codecs

from flashcards.deck.parse import parse
from flashcards.model import Deck, Diagnostic

LARGEST = 64 * 1024 * 1024
"""No deck that a person wrote is larger: bytes."""


def read(data: bytes, path: str = "", name: str = "deck") -> Deck:
    r"""Return the deck that a file's bytes hold; one that cannot be decoded has no cards and one diagnostic.

    >>> read("? sää\n= weather\n".encode("cp1252")).diagnostics[0].code
    'not-utf8'
    """
    if len(data) > LARGEST:
        return _refused(path, name, "too-big", size=str(len(data)), limit=str(LARGEST))
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return _refused(path, name, "utf-16")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        byte = data[fault.start : fault.start + 1]
        guess = byte.decode("cp1252", "replace")
        return _refused(path, name, "not-utf8", data[: fault.start].decode("utf-8"), byte=byte.hex(), guess=guess)
    if "\0" in text:
        return _refused(path, name, "nul", text.partition("\0")[0])
    return parse(text, path, name)


def _refused(path: str, name: str, code: str, before: str = "", **details: str) -> Deck:
    """Return a deck without cards whose one diagnostic stands behind the text `before`."""
    lines = before.split("\n")
    diagnostic = Diagnostic(path, len(lines), len(lines[-1]) + 1, code, tuple(details.items()))
    return Deck(name, name, path=path, diagnostics=(diagnostic,))
