"""Markup inside a text, `*em*`, `**strong**` and `` `code` ``: rendered one card at a time, when it is shown."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from flashcards.deck.media import PICTURE

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_FENCE = re.compile(r"^```[^`\n]*\n((?:(?!```).*\n)*)```[ \t]*$", re.MULTILINE)
_PICTURE = re.compile(PICTURE)
_STYLES = {"em": "italic", "strong": "bold"}


def spans(text: str) -> list[tuple[str, str]]:
    """Return a text without its markup, as pieces with the style of each.

    >>> spans("sanan *-han* paikka")
    [('sanan ', ''), ('-han', 'italic'), (' paikka', '')]
    """
    found: list[tuple[str, str]] = []
    at = 0
    for fence in _FENCE.finditer(text) if "```" in text else ():
        found += [*_inline(text[at : fence.start()]), (fence[1], "")]
        at = fence.end()
    return found + _inline(text[at:])


def _inline(text: str) -> list[tuple[str, str]]:
    text = _PICTURE.sub(_described, text) if "![" in text else text
    if not any(mark in text for mark in "*_`"):
        return [(text, "")]
    pieces: list[tuple[str, str]] = []
    open_styles: list[str] = []
    for token in _parser().parseInline(text)[0].children or []:
        name = token.tag if token.nesting else token.type
        if token.nesting == 1:
            open_styles.append(_STYLES.get(name, ""))
        elif token.nesting == -1:
            open_styles.pop()
        elif content := "\n" if name in ("softbreak", "hardbreak") else token.content:
            pieces.append((content, " ".join(filter(None, open_styles))))
    return pieces


def _described(picture: re.Match[str]) -> str:
    """Write a picture as a terminal can show it: by what it shows, with its file's name."""
    return f"[{', '.join(filter(None, (picture[1].strip(), picture[2].strip())))}]"


def unmarked(text: str) -> str:
    """Return a text without its markup.

    >>> unmarked("**Ei** ole `koodia`")
    'Ei ole koodia'
    """
    return "".join(piece for piece, _ in spans(text))


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - many texts have no markup

    return MarkdownIt("zero").enable(["emphasis", "backticks", "newline"])
