"""The header: keys before the first card, up to the first empty line or mark."""

from __future__ import annotations

import re
import unicodedata
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from flashcards.cards.kind import Fault, Faults
from flashcards.deck.keys import CARD_KEYS, FORMAT, HEADER_KEYS, MOST_NEW, looked_up, value_of
from flashcards.deck.lines import BLANK, NO_BREAK_SPACE, PLAIN, Line, no_break_space
from flashcards.deck.near_misses import meant_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_KEY = re.compile(r"([^\s:]{1,40}):(?=[ \t\u00a0]|$)")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")


class Header(NamedTuple):
    """What a header says, by English key and in English values; what is wrong in it; how many lines it takes."""

    values: dict[str, str]
    faults: list[Fault]
    taken: int


class Row(NamedTuple):
    """One line of a value, and where it begins."""

    text: str
    line: int
    column: int


class Entry(NamedTuple):
    """One key of the header with the lines of its value; `key` is English, `written` as its author spelt it."""

    key: str
    written: str
    line: int
    rows: list[Row]

    @property
    def value(self) -> str:
        """The value in one line."""
        return " ".join(row.text for row in self.rows if row.text)

    def fault(self, code: str, **details: str) -> Fault:
        """Return a fault at the value, or at the key where there is none."""
        line, column = next(((row.line, row.column) for row in self.rows if row.text), (self.line, 1))
        return Fault(code, line, column, tuple(details.items()))


def read_header(lines: list[Line]) -> Header:
    """Read the header at the beginning of a deck's lines, if there is one.

    A key never ends it: one that belongs below a question is a fault, and the header goes on.
    """
    start = next((at for at, line in enumerate(lines) if line.mark != BLANK), len(lines))
    block = list(takewhile(_belongs, lines[start:]))
    if not block or not _opens_header(block[0]):
        return Header({}, [], 0)
    entries, faults = _entries(block)
    first: dict[str, Entry] = {}
    for entry in entries:
        if first.setdefault(entry.key, entry) is not entry:
            details = (("key", entry.written), ("line", str(first[entry.key].line)))
            faults.append(Fault("key-twice", entry.line, 1, details))
    values = {}
    for entry in first.values():
        if fault := _value_fault(entry):
            faults.append(fault)
        else:
            values[entry.key] = value_of(entry.key, entry.value)
    return Header(values, faults, start + len(block))


def _opens_header(line: Line) -> bool:
    """Whether a deck's first line begins a header: it has a key, or one that is misspelt."""
    key = header_key(line)
    misspelt = line.mark == PLAIN and line.column == 1 and meant_key(line.text, HEADER_KEYS) != ""
    return key in HEADER_KEYS or key.startswith("x-") or misspelt


def header_key(line: Line) -> str:
    """Return the word before the colon that a line begins with, or an empty text; some are marks on a card too."""
    if line.mark != PLAIN:
        return unicodedata.normalize("NFC", line.written[:-1]) if line.mark.endswith(":") else ""
    found = None if line.column > 1 else _KEY.match(line.text)
    return unicodedata.normalize("NFC", found[1]) if found else ""


def _belongs(line: Line) -> bool:
    return line.mark == PLAIN or line.mark.endswith(":")


def _entries(lines: Iterable[Line]) -> tuple[list[Entry], Faults]:
    """Part a header's lines into its keys; lines without one continue the key above."""
    entries: list[Entry] = []
    faults = Faults()
    continued: list[Row] = []
    for line in lines:
        word = header_key(line)
        fault = None if word in HEADER_KEYS else _key_fault(line, word)
        if fault:
            faults.append(fault)
        if word or (fault and fault.code == "misspelt-header-key"):
            continued = []
        if word in HEADER_KEYS:
            entry = _entry(line, word)
            entries.append(entry)
            continued = entry.rows
            faults += _space_faults(line, entry)
        else:
            text = line.text.lstrip()
            continued.append(Row(text, line.number, line.column + len(line.text) - len(text)))
    return entries, faults


def _key_fault(line: Line, word: str) -> Fault | None:
    """Return what is wrong with a line that has no key of the header, if it was meant to have one."""
    if word in CARD_KEYS:
        return Fault("card-key-in-header", line.number, 1, (("key", word),))
    if word.startswith("x-"):
        return None
    text = line.text.lstrip()
    if line.indented or text != line.text:
        return _indented_key(line, text)
    meant = meant_key(text, HEADER_KEYS) or _without_colon(text)
    if line.column == 1 and meant:
        return Fault("misspelt-header-key", line.number, 1, (("written", text), ("meant", meant)))
    return Fault("unknown-header-key", line.number, 1, (("key", word),)) if word else None


def _without_colon(text: str) -> str:
    """Return what a line should be that begins with a key whose colon is missing, or a space instead of a hyphen."""
    word, _, rest = text.partition(" ")
    if word in HEADER_KEYS:
        return f"{word}: {rest.strip()}".rstrip()
    key, colon, rest = text.partition(":")
    hyphened = key.replace(" ", "-")
    return f"{hyphened}: {rest.strip()}" if colon and hyphened in HEADER_KEYS else ""


def _indented_key(line: Line, text: str) -> Fault | None:
    found = _KEY.match(text)
    if not found or not looked_up(found[1], HEADER_KEYS):
        return None
    column = line.column + len(line.text) - len(text)
    return Fault("indented-mark", line.number, column, (("written", found[0]),))


def _entry(line: Line, word: str) -> Entry:
    if line.written:
        return Entry(HEADER_KEYS[word], line.written[:-1], line.number, [Row(line.text, line.number, line.column)])
    written, _, text = line.text.partition(":")
    column = len(written) + 2 + len(text) - len(text.lstrip())
    return Entry(HEADER_KEYS[word], written, line.number, [Row(text.strip(), line.number, column)])


def _space_faults(line: Line, entry: Entry) -> Iterator[Fault]:
    if line.hard or (not line.written and line.text.startswith(NO_BREAK_SPACE, len(entry.written) + 1)):
        yield no_break_space(line.number, f"{entry.written}:")


def _value_fault(entry: Entry) -> Fault | None:
    key, value = entry.key, entry.value
    if not value:
        return entry.fault("empty-mark", mark=f"{entry.written}:")
    if key == "format" and value.isascii() and value.isdigit() and value.lstrip("0") not in ("", str(FORMAT)):
        return entry.fault("newer-format", value=value, allowed=str(FORMAT))
    if key == "id" and not _is_deck_id(value):
        return entry.fault("bad-deck-id", value=value)
    if not _is_value(key, value):
        return entry.fault("bad-value", key=entry.written, value=value, allowed=key)
    return None


def _is_value(key: str, value: str) -> bool:
    if key == "format":
        return value == str(FORMAT)
    if key == "new-per-day":
        return value.isascii() and value.isdigit() and len(value) <= len(str(MOST_NEW))
    if key in ("language", "answer-language"):
        return is_language(value)
    return value_of(key, value) != ""


def _is_deck_id(value: str) -> bool:
    """Whether a deck may have this id: neither spaces nor invisible characters, and no / for ids of cards have them."""
    return value.isprintable() and not any(letter in " /" for letter in value)


def is_language(tag: str) -> bool:
    """Whether a text looks like the tag of a language, such as `fi` or `en-GB`."""
    return _LANGUAGE.fullmatch(tag) is not None
