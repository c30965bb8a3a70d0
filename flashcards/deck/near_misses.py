"""Near misses: plain text that was probably meant to be a mark. Warned about, and read as the text that it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flashcards.cards.kind import Fault
from flashcards.deck.keys import CARD_KEYS, nearest_key
from flashcards.deck.lines import MARK, RESERVED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flashcards.deck.lines import Line

_QUESTION = re.compile(r"\?(?=\w)")
_RULES = (
    (re.compile(r"\(\s*\)|\{\s\}(?=\s)"), "( )"),
    (re.compile(r"\(\s*[xX*✓✔]\s*\)|\{\s*[xX]\s*\}(?=\s)"), "(x)"),
    (re.compile(r"\[\s*\](?!\()"), "[ ]"),
    (re.compile(r"\[\s*[xX*✓✔]\s*\](?!\()"), "[x]"),
    (re.compile(r"#{3,}(?=\s|$)"), "##"),
    (re.compile(r"##(?=[^\W\d_])"), "##"),
    (re.compile(r"@(?=[^\W\d_]+:)"), "@"),
    (re.compile(r"•"), "="),
    (_QUESTION, "?"),
    (re.compile(r"=\+(?=\w)"), "=+"),
    (re.compile(r"=([0-9]{1,3})(?:[.)]|(?=[^\W\d_]))"), "=1"),
    (re.compile(r"=(?=\w)"), "="),
    (re.compile(r"!(?=[^\W\d_])"), "!"),
    (re.compile(r">(?=[^\W\d_])"), ">"),
    (re.compile(r"//(?=\w)"), "//"),
)
_MISSED = frozenset("([{#@•?=!>/")
"""How all of these begin."""
_KEY = re.compile(r"([\w-]{2,20})( ?):")


def near_miss(line: Line, keys: Mapping[str, str] = CARD_KEYS) -> Fault | None:
    """Return what a plain line was probably meant to be, or None; `keys` are those that may stand there."""
    text = line.text.lstrip()
    lead = len(line.text) - len(text)
    if line.indented or lead:
        found = MARK.match(text)
        return _fault(line, "indented-mark", lead, written=found[0]) if found else None
    if line.column > 1:  # escaped: text is meant
        return None
    if reserved := RESERVED.match(text):
        return _fault(line, "reserved-mark", written=reserved[0])
    for pattern, mark in _RULES if text[:1] in _MISSED else ():
        if found := pattern.match(text):
            return _fault(line, "near-miss", written=text, meant=_meant(mark, found, text[found.end() :]))
    meant = meant_key(text, keys)
    return _fault(line, "near-miss", written=text, meant=meant) if meant else None


def begins_a_card(line: Line) -> bool:
    """Whether a line was probably meant to ask something, and what stands below it to belong to that."""
    return not line.indented and line.column == 1 and _QUESTION.match(line.text) is not None


def meant_key(text: str, keys: Mapping[str, str]) -> str:
    """Return what a line should be whose key is misspelt or capitalised, has a space before its colon, or none behind.

    An empty text means that it is no such line.

    >>> meant_key("Vihje : kaksi", CARD_KEYS), meant_key("hint:two", CARD_KEYS), meant_key("Huom: kaksi", CARD_KEYS)
    ('vihje: kaksi', 'hint: two', '')
    """
    found = _KEY.match(text)
    if not found:
        return ""
    word, space = found.groups()
    rest = text[found.end() :]
    squeezed = bool(rest[:1].strip())
    key = nearest_key(word, keys)
    if not key or (squeezed and (space or word not in keys)):  # squeezed and misspelt: that is no key
        return ""
    meant = _corrected(f"{key}:", rest)
    return meant if meant != text else ""


def _meant(mark: str, found: re.Match[str], rest: str) -> str:
    """Return what a line should be; a step keeps its number, and a bullet before a mark is one too many."""
    if mark == "=1":
        mark = f"={found[1]}"
    return rest.strip() if found[0] == "•" and MARK.match(rest.strip()) else _corrected(mark, rest)


def _corrected(mark: str, rest: str) -> str:
    return f"{mark} {rest.strip()}".strip()


def _fault(line: Line, code: str, lead: int = 0, **details: str) -> Fault:
    return Fault(code, line.number, line.column + lead, tuple(details.items()))
