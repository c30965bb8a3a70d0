"""From bytes to text: UTF-8 and nothing else, but who saved otherwise is told how to mend it."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from flashcards.deck.parse import parse
from flashcards.model import Deck, Diagnostic

if TYPE_CHECKING:
    from collections.abc import Callable

LIKELY = "cp1252"
"""What Windows wrote before it wrote UTF-8."""

LARGEST = 64 * 1024 * 1024
"""No deck that a person wrote is larger: bytes."""

MOST_LINES = 1_000_000
"""Each line takes several times its length while it is read; none of these many is needed by a person either."""


def read(data: bytes, path: str = "", name: str = "deck", reader: Callable[[str, str, str], Deck] = parse) -> Deck:
    r"""Return the deck that a file's bytes hold; one that cannot be decoded has no cards and one diagnostic.

    `reader` makes a deck of a text, a path and a name.

    >>> read("? sää\n= weather\n".encode("cp1252")).diagnostics[0].code
    'not-utf8'
    """
    if len(data) > LARGEST:
        return _refused(path, name, "too-big", limit=f"{LARGEST >> 20} MiB")
    if data.count(b"\n") > MOST_LINES:
        return _refused(path, name, "too-many-lines", most=str(MOST_LINES))
    data = data.removeprefix(codecs.BOM_UTF8)
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data[:2]:
        return _refused(path, name, "utf-16")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        code, details = _explained(fault)
        return _refused(path, name, code, data[: fault.start].decode("utf-8"), **details)
    if "\0" in text:
        return _refused(path, name, "nul", text.partition("\0")[0])
    return reader(text, path, name)


def _explained(fault: UnicodeDecodeError) -> tuple[str, dict[str, str]]:
    """Return the rule that some bytes break, and what a teacher can look for."""
    if fault.reason == "unexpected end of data" and not fault.object[: fault.start].isascii():
        return "cut-off", {}
    byte = fault.object[fault.start : fault.start + 1]
    likely = byte.decode(LIKELY, "ignore")
    return ("not-utf8" if likely else "not-text"), {"byte": byte.hex(), "likely": likely}


def _refused(path: str, name: str, code: str, before: str = "", **details: str) -> Deck:
    """Return a deck without cards whose one diagnostic stands behind the text `before`."""
    lines = before.split("\n")
    diagnostic = Diagnostic(path, len(lines), len(lines[-1]) + 1, code, tuple(details.items()))
    return Deck(name, name, path=path, diagnostics=(diagnostic,))
