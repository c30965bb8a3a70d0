"""Near misses: plain text that was probably meant to be a mark. Warned about, and read as the text that it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flashcards.cards.kind import Fault
from flashcards.deck.keys import CARD_KEYS, HEADER_KEYS

if TYPE_CHECKING:
    from flashcards.deck.lines import Line

_RULES = (
    (re.compile(r"\([xX ]?\)"), "(x) "),
    (re.compile(r"\[[xX ]?\](?!\()"), "[x] "),
    (re.compile(r"#{3,}(?:\s|$)"), "## "),
    (re.compile(r"•"), "=+ "),
    (re.compile(r"\?(?=\w)"), "? "),
    (re.compile(r"=(?=\w)"), "= "),
)
_MARKED = re.compile(r"(?:[?!>@=]|=\+|=\d+|\([ xX]\)|\[[ xX]\]|##?)(?=\s)")
_RESERVED = re.compile(r"[+%&~](?=\s)")
_KEY = re.compile(r"([\w-]{2,20}) ?:(?=\s|$)")
_ID = re.compile(r"\s\^[0-9A-Za-z]{4,6}(?:\.\w*)?$")


def near_miss(line: Line) -> Fault | None:
    """Return what a plain line was probably meant to be, or None."""
    if line.indented:
        found = _MARKED.match(line.text.lstrip())
        return _fault(line, "indented-mark", written=found[0]) if found else None
    if reserved := _RESERVED.match(line.text):
        return _fault(line, "reserved-mark", written=reserved[0])
    for pattern, meant in _RULES:
        if found := pattern.match(line.text):
            return _fault(line, "near-miss", written=found[0], meant=meant)
    return _key_near_miss(line)


def looks_like_id(question: str) -> str:
    """Return what stands at the end of a question line and looks like an id that it is not, or an empty text."""
    found = _ID.search(question)
    return found[0].strip() if found else ""


def nearest_key(word: str, keys: dict[str, str]) -> str:
    """Return the key of a closed list that a word was probably meant to be, or an empty text."""
    from difflib import get_close_matches  # noqa: PLC0415 - only misspelt keys pay for it

    folded = word.casefold()
    return folded if folded in keys else next(iter(get_close_matches(folded, keys, 1, 0.8)), "")


def _key_near_miss(line: Line) -> Fault | None:
    found = _KEY.match(line.text)
    meant = nearest_key(found[1], CARD_KEYS | HEADER_KEYS) if found else ""
    return _fault(line, "near-miss", written=found[0], meant=f"{meant}: ") if found and meant else None


def _fault(line: Line, code: str, **details: str) -> Fault:
    return Fault(code, line.number, line.column, tuple(details.items()))
