"""Lines: what stands at the very start of each one. One test a line decides, the first that matches wins.

Only the lines of the header, and those that continue another one, are looked at one by one.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from flashcards.cards.kind import Fault
from flashcards.deck.keys import CARD_KEYS, looked_up

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

BOM = "\ufeff"
BLANK = "blank"
FENCE = "```"
PLAIN = ""
REMARK = "//"
STEP = "=1"
NO_BREAK_SPACE = "\u00a0"

_KEYS = "|".join(sorted({*CARD_KEYS, *(unicodedata.normalize("NFD", key) for key in CARD_KEYS)}))
_OF_CARDS = r"\?|=(?:\+|[0-9]{1,3})?|\([ xX]\)|\[[ xX]\]|[!>@]|##?"
_MARKS = rf"{_OF_CARDS}|//|(?:{_KEYS}):"
_END = r"(?=[ \t\u00a0]|$)"
_LINE_END = r"(?=[ \t\u00a0\n]|\r\n|\r?\Z)"
BEGINS_A_CARD = re.compile(r"[?@](?=[ \t\u00a0\r]|$)")
RESERVED = re.compile(rf"[+%&~]{_END}")
MARK = re.compile(rf"({_MARKS}){_END}")
_TOKEN = re.compile(
    rf"^(?!\Z)(?:({_OF_CARDS}|(?:{_KEYS}):){_LINE_END}([^\S\n]*)([^\n]*)|([^\n]*))((?:\r?\n)+|\Z)", re.MULTILINE
)
_MARKED_NO_KEY = re.compile(rf"^(?:{_OF_CARDS}){_LINE_END}", re.MULTILINE)
_ESCAPED = re.compile(rf"\\(?:(?:{_MARKS}|{RESERVED.pattern}){_END}|```)")
_FENCE = re.compile(r"`{3,}([^`]*)$")
_INDENT = re.compile(r"  |\t")


AT_A_TIME = 1 << 16
"""How many characters are cut into lines at one time, so that a large text does not need several times its size."""


LONGEST_HEADER = 10_000
"""No header has more lines; a file that is nothing else must not fill the memory."""


class Line(NamedTuple):
    """One line: its number from 1, its mark (or BLANK, FENCE, PLAIN), the text behind the mark and where that begins.

    The mark of a key is its English name with a colon, that of any step STEP; `written` is the mark as the author spelt
    it. `indented` says whether plain text begins with two spaces or a tab, `hard` whether a no-break space follows the
    mark.
    """

    number: int
    mark: str
    text: str
    column: int = 1
    written: str = ""
    indented: bool = False
    hard: bool = False


class Fences(NamedTuple):
    """The numbers of the lines between ``` fences, these included, and of those that open one that is never closed."""

    lines: frozenset[int] = frozenset()
    unclosed: frozenset[int] = frozenset()


def split_lines(text: str) -> list[str]:
    r"""Split at `\n` and `\r\n` only, as editors count lines; `str.splitlines` also cuts at U+2028 and others."""
    return [line.removesuffix("\r") for line in text.split("\n")]


def tokens(text: str) -> Iterator[tuple[str, str, str, str, str]]:
    r"""Cut a text into its lines, each as (mark, space, rest, plain, end), with the empty lines below it in its end.

    `rest` is what stands behind a mark and the space there, `plain` a line without a mark. What they have at their ends
    is not yet taken away.

    >>> list(tokens("? Mikä?\n= Se.\n\nhäh"))
    [('?', ' ', 'Mikä?', '', '\n'), ('=', ' ', 'Se.', '', '\n\n'), ('', '', '', 'häh', '')]
    """
    at = 0
    while at < len(text):
        end = text.find("\n", at + AT_A_TIME) + 1 or len(text)
        yield from _TOKEN.findall(text, at, end)
        at = end


def canonical(written: str) -> str:
    """Return a mark as this program names it: in small letters, keys in English, all steps alike."""
    return _CANONICAL.get(written, STEP)


def head(text: str) -> str:
    """Return the text before the first mark that is no key: all that the header can be in."""
    found = _MARKED_NO_KEY.search(text)
    return text[: found.start()] if found else text


def opening(text: str, fenced: Collection[int]) -> list[Line]:
    """Return the lines in which the header stands, if there is one, without remarks."""
    lines = (classified(number, row, fenced) for number, row in enumerate(split_lines(head(text)), 1))
    return list(islice((line for line in lines if line.mark != REMARK), LONGEST_HEADER))


def classified(number: int, row: str, fenced: Collection[int]) -> Line:
    """Return a line of a text, which has a number; on the lines `fenced` nothing is a mark."""
    return Line(number, FENCE, row.rstrip()) if number in fenced else _classify(number, row)


def fences(text: str) -> Fences:
    """Find the fences of a text.

    A fence is closed by ``` alone. If ``` with a word behind it comes first, or nothing, it was never closed, and is
    read up to the next empty line.
    """
    if FENCE not in text:
        return Fences()
    rows = split_lines(text)
    found = [(at, fence[1].strip() == "") for at, row in enumerate(rows) if (fence := _FENCE.match(row))]
    lines: set[int] = set()
    unclosed: set[int] = set()
    behind = 0
    for (at, _), (following, closes) in pairwise([*found, (len(rows), False)]):
        if at < behind:
            continue
        behind = following + 1 if closes else _next_empty(rows, at, following)
        lines.update(range(at + 1, behind + 1))
        if not closes:
            unclosed.add(at + 1)
    return Fences(frozenset(lines), frozenset(unclosed))


def no_break_space(number: int, written: str) -> Fault:
    """Return the fault of a mark or key with a no-break space behind it."""
    return Fault("no-break-space", number, len(written) + 1, (("mark", written),))


def _next_empty(rows: list[str], start: int, limit: int) -> int:
    return next((at for at in range(start, limit) if not rows[at].strip()), limit)


def _classify(number: int, raw: str) -> Line:
    found = MARK.match(raw)
    if not found:
        return _plain(number, raw)
    text = raw[found.end() :]
    column = found.end() + 1 + len(text) - len(text.lstrip())
    return Line(number, canonical(found[1]), text.strip(), column, found[1], hard=text[:1] == NO_BREAK_SPACE)


def _plain(number: int, raw: str) -> Line:
    if not raw.strip():
        return Line(number, BLANK, "")
    if _ESCAPED.match(raw):
        return Line(number, PLAIN, raw[1:].rstrip(), 2)
    indent = _INDENT.match(raw)
    begins = indent.end() if indent else 0
    return Line(number, PLAIN, raw[begins:].rstrip(), begins + 1, indented=indent is not None)


_CANONICAL = {
    **{
        mark: mark.lower()
        for mark in ("", "?", "=", "=+", "( )", "(x)", "(X)", "[ ]", "[x]", "[X]", "!", ">", "@", "#", "##", "//")
    },
    **{f"{key}:": f"{looked_up(key, CARD_KEYS)}:" for key in _KEYS.split("|")},
}
"""Marks as this program names them, by how they may be spelt; all that are missing are steps."""
