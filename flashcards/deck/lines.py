"""Lines: what stands at the very start of each one. One test a line decides, the first that matches wins."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import NamedTuple

from flashcards.cards.kind import Fault
from flashcards.deck.keys import CARD_KEYS, looked_up

BLANK = "blank"
FENCE = "```"
PLAIN = ""
REMARK = "//"
NO_BREAK_SPACE = "\u00a0"

_KEYS = "|".join(sorted({*CARD_KEYS, *(unicodedata.normalize("NFD", key) for key in CARD_KEYS)}))
_MARKS = rf"\?|=(?:\+|[0-9]{{1,3}})?|\([ xX]\)|\[[ xX]\]|[!>@]|##?|//|(?:{_KEYS}):"
_END = r"(?=[ \t\u00a0]|$)"
RESERVED = re.compile(rf"[+%&~]{_END}")
MARK = re.compile(rf"({_MARKS}){_END}")
_ESCAPED = re.compile(rf"\\(?:(?:{_MARKS}|{RESERVED.pattern}){_END}|```)")
_FENCE = re.compile(r"`{3,}([^`]*)$")
_INDENT = re.compile(r"  |\t")


class Line(NamedTuple):
    """One line: its number from 1, its mark (or BLANK, FENCE, PLAIN), the text behind the mark and where that begins.

    The mark of a key is its English name with a colon; `written` is the mark as the author spelt it. `indented` says
    whether plain text begins with two spaces or a tab.
    """

    number: int
    mark: str
    text: str
    column: int = 1
    written: str = ""
    indented: bool = False


def split_lines(text: str) -> list[str]:
    r"""Split at `\n` and `\r\n` only, as editors count lines; `str.splitlines` also cuts at U+2028 and others."""
    return [line.removesuffix("\r") for line in text.split("\n")]


def scan_lines(text: str) -> tuple[list[Line], list[Fault]]:
    """Classify every line of a deck's text; remarks (`//`) are left out. A fence that never closes is a fault."""
    raw = split_lines(text)
    ends = _fence_ends(raw)
    lines: list[Line] = []
    faults: list[Fault] = []
    at = 0
    while at < len(raw):
        if at in ends:
            end, closed = ends[at]
            lines += [Line(number + 1, FENCE, raw[number].rstrip()) for number in range(at, end)]
            if not closed:
                faults.append(Fault("unclosed-fence", at + 1, 1))
            at = end
            continue
        line = _classify(at + 1, raw[at])
        if line.mark != REMARK:
            lines.append(line)
            if line.written and raw[at].startswith(NO_BREAK_SPACE, len(line.written)):
                faults.append(no_break_space(line.number, line.written))
        at += 1
    return lines, faults


def no_break_space(number: int, written: str) -> Fault:
    """Return the fault of a mark or key with a no-break space behind it."""
    return Fault("no-break-space", number, len(written) + 1, (("mark", written),))


def _fence_ends(raw: list[str]) -> dict[int, tuple[int, bool]]:
    """Map the first line of each fence to the line behind its last, and to whether it is closed.

    A fence is closed by ``` alone. If ``` with a word behind it comes first, or nothing, it was never closed, and is
    read up to the next empty line.
    """
    fences = [(at, found[1].strip() == "") for at, line in enumerate(raw) if (found := _FENCE.match(line))]
    ends: dict[int, tuple[int, bool]] = {}
    behind = 0
    for (at, _), (following, closes) in pairwise([*fences, (len(raw), False)]):
        if at >= behind:
            behind = following + 1 if closes else _next_empty(raw, at, following)
            ends[at] = (behind, closes)
    return ends


def _next_empty(raw: list[str], start: int, limit: int) -> int:
    return next((at for at in range(start, limit) if not raw[at].strip()), limit)


def _classify(number: int, raw: str) -> Line:
    found = MARK.match(raw)
    if not found:
        return _plain(number, raw)
    text = raw[found.end() :]
    column = found.end() + 1 + len(text) - len(text.lstrip())
    return Line(number, _canonical(found[1]), text.strip(), column, found[1])


def _plain(number: int, raw: str) -> Line:
    if not raw.strip():
        return Line(number, BLANK, "")
    if _ESCAPED.match(raw):
        return Line(number, PLAIN, raw[1:].rstrip(), 2)
    indent = _INDENT.match(raw)
    begins = indent.end() if indent else 0
    return Line(number, PLAIN, raw[begins:].rstrip(), begins + 1, indented=indent is not None)


def _canonical(mark: str) -> str:
    return f"{looked_up(mark[:-1], CARD_KEYS)}:" if mark.endswith(":") else mark.lower()
