"""What stands inside a text: gaps, the `<>` between two sides, and the code and math in which neither counts."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"""
      ^(?P<fence>`{3,}[^`\n]*)$                         # a line that opens a fence
    | `[^`\n]*+`                                        # code
    | \$(?![\s$])[^$\n]*+(?<!\s)\$(?![^\W_])            # math; 5 $:sta 10 $:iin is money
    | (?P<gap>\{\{)
    | (?P<arrow>(?<!\S)<>(?!\S))
    """,
    re.VERBOSE | re.MULTILINE,
)
_FENCE = re.compile(r"^`{3,}([^`\n]*)$", re.MULTILINE)
_NUMBER = re.compile(r"(?:c([1-9][0-9]{0,2})|([1-9][0-9]?))::")


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


NOTHING = Inline()


def scan(text: str) -> Inline:
    """Find gaps and arrows in one pass, linear on any input.

    >>> scan("Suomen pisin joki on {{Kemijoki::joki}}.").gaps[0][2:]
    ('', 'Kemijoki', 'joki')
    >>> scan("sää <> weather").arrows, scan("`a <> b`").arrows
    ((4,), ())
    """
    if "{{" not in text and "<>" not in text:
        return NOTHING
    gaps: list[Gap] = []
    arrows: list[int] = []
    at = 0
    while found := _TOKEN.search(text, at):
        at = found.end()
        if found["arrow"]:
            arrows.append(found.start())
        elif found["fence"]:
            at = _past_fence(text, at)
        elif found["gap"]:
            end = _gap_end(text, at)
            if end < 0:
                return Inline(tuple(gaps), tuple(arrows), found.start())
            gaps.append(_gap(text, found.start(), end))
            at = end
    return Inline(tuple(gaps), tuple(arrows))


def sides(text: str) -> tuple[str, str]:
    """Part a text at its first `<>`.

    >>> sides("sää <> weather")
    ('sää', 'weather')
    """
    at = scan(text).arrows[0]
    return text[:at].strip(), text[at + 2 :].strip()


def _gap(text: str, start: int, end: int) -> Gap:
    inner = text[start + 2 : end - 2].strip()
    found = _NUMBER.match(inner)
    number = (found[1] or found[2]) if found else ""
    hidden, _, hint = inner[found.end() if found else 0 :].partition("::")
    return Gap(start, end, number, hidden.strip(), hint.strip())


def _gap_end(text: str, at: int) -> int:
    """Return where the gap ends whose text begins at `at`; -1 if another one is opened first, or none is closed.

    Of `}}}` the last two close it if a `{` stands open inside.
    """
    end = text.find("}}", at)
    if end < 0 or text.find("{{", at, end) >= 0:
        return -1
    still_open = text.count("{", at, end) - text.count("}", at, end)
    while still_open > 0 and text.startswith("}", end + 2):
        end, still_open = end + 1, still_open - 1
    return end + 2


def _past_fence(text: str, at: int) -> int:
    """Return where the fence ends whose first line ends at `at`, by the rule of `flashcards.deck.lines`."""
    fence = _FENCE.search(text, at)
    if fence and not fence[1].strip():
        return fence.end()
    limit = fence.start() if fence else len(text)
    empty = text.find("\n\n", at, limit)
    return empty if empty >= 0 else limit
