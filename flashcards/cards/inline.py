"""What stands inside a text: gaps, the `<>` between two sides, and the code and math in which neither counts."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(r"`|\$|\{\{|(?<![^\s])<>(?![^\s])")
_GAP = re.compile(r"(?:c?(\d{1,3})::)?(.*?)(?:::(.*))?", re.DOTALL)


class Gap(NamedTuple):
    """A gap `{{1::text::hint}}`: where it stands in the text (from `start` to before `end`), and its three pieces."""

    start: int
    end: int
    number: str
    text: str
    hint: str


class Inline(NamedTuple):
    """The structure of one text: its gaps, where each `<>` stands, and where a gap was opened and never closed."""

    gaps: tuple[Gap, ...] = ()
    arrows: tuple[int, ...] = ()
    unclosed: int | None = None


def scan(text: str) -> Inline:
    """Find gaps and arrows in one pass, linear on any input.

    >>> scan("Suomen pisin joki on {{Kemijoki::joki}}.").gaps[0][2:]
    ('', 'Kemijoki', 'joki')
    >>> scan("sää <> weather").arrows, scan("`a <> b`").arrows
    ((4,), ())
    """
    if "{{" not in text and "<>" not in text:
        return Inline()
    gaps: list[Gap] = []
    arrows: list[int] = []
    at = 0
    while found := _TOKEN.search(text, at):
        at = found.end()
        if found[0] == "<>":
            arrows.append(found.start())
        elif found[0] == "{{":
            end = text.find("}}", at)
            if end < 0:
                return Inline(tuple(gaps), tuple(arrows), found.start())
            gaps.append(_gap(text, found.start(), end + 2))
            at = end + 2
        else:
            at = _past_quoted(text, at, found[0])
    return Inline(tuple(gaps), tuple(arrows))


def sides(text: str) -> tuple[str, str]:
    """Part a text at its first `<>`.

    >>> sides("sää <> weather")
    ('sää', 'weather')
    """
    at = scan(text).arrows[0]
    return text[:at].strip(), text[at + 2 :].strip()


def _gap(text: str, start: int, end: int) -> Gap:
    number, inner, hint = _GAP.fullmatch(text[start + 2 : end - 2]).groups()  # type: ignore[union-attr]
    return Gap(start, end, number or "", inner.strip(), (hint or "").strip())


def _past_quoted(text: str, at: int, mark: str) -> int:
    """Return where the code or math opened before `at` ends, or `at` if it is a sign of money or a lone backtick.

    Math opens only before a character that is no space and closes only after one, and not before a letter or digit:
    *5 $:sta 10 $:iin* is money.
    """
    line_end = text.find("\n", at)
    end = text.find(mark, at, line_end if line_end >= 0 else len(text))
    if end < 0:
        return at
    if mark == "$" and (
        text[at].isspace() or text[end - 1].isspace() or text[end + 1 : end + 2].isalnum() or end == at
    ):
        return at
    return end + 1
