"""The header: keys before the first card, up to the first empty line or mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from flashcards.cards.kind import Fault
from flashcards.deck.keys import HEADER_KEYS, VALUES
from flashcards.deck.lines import BLANK, PLAIN, Line
from flashcards.deck.near_misses import nearest_key

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEY_LINE = re.compile(r"([\w-]+):(?:[ \t\u00a0]+(.*))?$")
_DECK_ID = re.compile(r"[^\s/\x00-\x1f]+")
FORMAT = 1
MOST_NEW = 9999


class Entry(NamedTuple):
    """One line of the header: the key in English, its value, and where it stands."""

    key: str
    value: str
    line: int
    column: int


def read_header(lines: list[Line]) -> tuple[dict[str, Entry], list[Fault], int]:
    """Return the header's entries by key, what is wrong in it, and how many of the lines it takes (0 without one)."""
    start = next((at for at, line in enumerate(lines) if line.mark != BLANK), len(lines))
    if start == len(lines) or not _opens_header(lines[start]):
        return {}, [], 0
    end = start
    while end < len(lines) and _in_header(lines[end]):
        end += 1
    entries: dict[str, Entry] = {}
    faults: list[Fault] = []
    for item in _entries(lines[start:end]):
        if isinstance(item, Fault):
            faults.append(item)
        elif item.key in entries:
            faults.append(_fault(item, "key-twice", key=item.key, line=str(entries[item.key].line)))
        else:
            entries[item.key] = item
    for entry in list(entries.values()):
        if fault := _value_fault(entry):
            faults.append(fault)
            del entries[entry.key]
    return entries, faults, end


def _opens_header(line: Line) -> bool:
    return (_shared_key(line) or _plain_key(line)) in HEADER_KEYS


def _in_header(line: Line) -> bool:
    return line.mark == PLAIN or _shared_key(line) in HEADER_KEYS


def _shared_key(line: Line) -> str:
    """`source:`, `answer:` and `siblings:` are marks on a card and keys in a header."""
    return line.mark.removesuffix(":") if line.mark.endswith(":") else ""


def _plain_key(line: Line) -> str:
    found = _KEY_LINE.match(line.text) if line.mark == PLAIN and not line.indented else None
    return found[1] if found else ""


def _entries(lines: list[Line]) -> Iterator[Entry | Fault]:
    last: Entry | None = None
    for line in lines:
        word = _shared_key(line) or _plain_key(line)
        if not word and last:
            last = last._replace(value=f"{last.value}\n{line.text}")
            continue
        if last:
            yield last
            last = None
        if word in HEADER_KEYS:
            last = _entry(line, word)
        elif not word.startswith("x-"):
            meant = nearest_key(word, HEADER_KEYS)
            yield Fault("unknown-header-key", line.number, 1, (("key", word), ("meant", meant)))
    if last:
        yield last


def _entry(line: Line, word: str) -> Entry:
    if line.mark != PLAIN:
        return Entry(word, line.text, line.number, line.column)
    value = line.text[len(word) + 1 :]
    column = len(word) + 2 + len(value) - len(value.lstrip())
    return Entry(HEADER_KEYS[word], value.strip(), line.number, column)


def _value_fault(entry: Entry) -> Fault | None:
    key, value = entry.key, entry.value
    if not value:
        return _fault(entry, "empty-mark", mark=f"{key}:")
    if key in VALUES and value not in VALUES[key]:
        return _fault(entry, "bad-value", key=key, value=value, allowed=", ".join(VALUES[key]))
    if key == "id" and not _DECK_ID.fullmatch(value):
        return _fault(entry, "bad-deck-id", value=value)
    if key == "new-per-day" and not _whole(value, MOST_NEW):
        return _fault(entry, "bad-value", key=key, value=value, allowed=f"0–{MOST_NEW}")
    if key == "format" and not _whole(value, FORMAT):
        return _fault(entry, "newer-format" if _whole(value, MOST_NEW) else "bad-value", **_format_details(value))
    return None


def _format_details(value: str) -> dict[str, str]:
    return {"key": "format", "value": value, "allowed": str(FORMAT)}


def _whole(value: str, most: int) -> bool:
    return value.isascii() and value.isdigit() and len(value) <= len(str(most)) and int(value) <= most


def _fault(entry: Entry, code: str, **details: str) -> Fault:
    return Fault(code, entry.line, entry.column, tuple(details.items()))
