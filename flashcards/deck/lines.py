"""Lines: what stands at the very start of each one. One test a line decides, the first that matches wins."""

from __future__ import annotations

import re
from typing import NamedTuple

from flashcards.cards.kind import Fault
from flashcards.deck.keys import CARD_KEYS

BLANK = "blank"
FENCE = "```"
PLAIN = ""

_MARKS = r"\?|=(?:\+|\d+)?|\([ xX]\)|\[[ xX]\]|[!>@]|##?|//"
_MARK = re.compile(rf"({_MARKS}|(?:{'|'.join(CARD_KEYS)}):)(?=[ \t\u00a0]|$)")
_ESCAPABLE = re.compile(rf"\\(?:(?:{_MARKS}|(?:{'|'.join(CARD_KEYS)}):)(?=[ \t\u00a0]|$)|```)")
_INDENT = re.compile(r"  |\t")


class Line(NamedTuple):
    """One line: its number from 1, its mark (or BLANK, FENCE, PLAIN), the text behind the mark and where that begins.

    The mark of a key is its English name with a colon. `indented` says whether plain text begins with two spaces
    or a tab.
    """

    number: int
    mark: str
    text: str
    column: int = 1
    indented: bool = False


def split_lines(text: str) -> list[str]:
    r"""Split at `\n` and `\r\n` only, as editors count lines; `str.splitlines` also cuts at U+2028 and others."""
    return [line.removesuffix("\r") for line in text.split("\n")]


def scan_lines(text: str) -> tuple[list[Line], list[Fault]]:
    """Classify every line of a deck's text; remarks (`//`) are left out. A fence that never closes is a fault."""
    raw = split_lines(text)
    last_fence = max((at for at, line in enumerate(raw) if line.rstrip() == FENCE), default=0)
    lines: list[Line] = []
    faults: list[Fault] = []
    at = 0
    while at < len(raw):
        if raw[at].startswith(FENCE):
            end = _fence_end(raw, at, closed=at < last_fence)
            lines += [Line(number + 1, FENCE, raw[number]) for number in range(at, end)]
            if at >= last_fence:
                faults.append(Fault("unclosed-fence", at + 1, 1))
            at = end
            continue
        line = _classify(at + 1, raw[at])
        if line.mark != "//":
            lines.append(line)
            if raw[at][len(line.mark) : len(line.mark) + 1] == "\u00a0":
                faults.append(Fault("no-break-space", at + 1, line.column - 1, (("mark", line.mark),)))
        at += 1
    return lines, faults


def _classify(number: int, raw: str) -> Line:
    found = _MARK.match(raw)
    if not found:
        return _plain(number, raw)
    mark = found[1]
    text = raw[found.end() :]
    column = found.end() + 1 + len(text) - len(text.lstrip())
    return Line(number, _canonical(mark), text.strip(), column)


def _plain(number: int, raw: str) -> Line:
    if not raw.strip():
        return Line(number, BLANK, "")
    if _ESCAPABLE.match(raw):
        return Line(number, PLAIN, raw[1:].rstrip())
    indent = _INDENT.match(raw)
    return Line(number, PLAIN, raw[indent.end() if indent else 0 :].rstrip(), 1, indent is not None)


def _canonical(mark: str) -> str:
    if mark.endswith(":"):
        return CARD_KEYS[mark[:-1]] + ":"
    return mark.lower()


def _fence_end(raw: list[str], start: int, *, closed: bool) -> int:
    """Return the index behind a fence's last line; one that never closes is read as closed at the next empty line."""
    for at in range(start + 1, len(raw)):
        if closed and raw[at].rstrip() == FENCE:
            return at + 1
        if not closed and not raw[at].strip():
            return at
    return len(raw)
