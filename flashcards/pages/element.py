"""HTML that cannot be forgotten to be escaped, and the frame that every page has."""

from __future__ import annotations

import hashlib
import html
import re
from base64 import b64encode
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

START = "<!DOCTYPE html>\n<!-- A page that flashcards made; it may be replaced. -->\n"
"""How each page begins: by it the program knows its own pages, and replaces no other file."""

_EMPTY = frozenset({"br", "img", "meta"})
_HIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


class Html(str):
    """A text that is HTML already; every other text is escaped on its way into an element."""

    __slots__ = ()


def element(name: str, /, *children: str, **attributes: str | None) -> Html:
    """Return an element with what stands in it; an attribute that is None is left out.

    An underscore at the end of an attribute's name is taken away, and one inside is a hyphen.

    >>> element("p", "1 < 2 ", element("em", "&"), class_="text")
    '<p class="text">1 &lt; 2 <em>&amp;</em></p>'
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escaped(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _EMPTY:
        return Html(f"<{name}{written}>")
    return Html(f"<{name}{written}>{joined(children)}</{name}>")


def joined(children: Iterable[str]) -> Html:
    """Return texts and elements one behind the other."""
    return Html("".join(child if isinstance(child, Html) else escaped(child) for child in children))


def escaped(text: str) -> Html:
    r"""Return a text as it has to be written in HTML; control characters and marks that turn texts round are shown.

    >>> escaped("<b>"), escaped("\x1b"), escaped("\u202e")
    ('&lt;b&gt;', '␛', '&lt;U+202E&gt;')
    """
    return Html(html.escape(_HIDDEN.sub(_shown, text)))


def page(title: str, language: str, style: str, *body: str, again: int = 0) -> str:
    """Return a whole page, which loads nothing and runs nothing: its policy forbids both.

    `language` is that of the page's own words; `again` are the seconds after which the page is to be read anew, 0 for
    a page that stays.
    """
    allowed = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{allowed}'; img-src data:; base-uri 'none'; form-action 'none'"
    head = [
        element("meta", charset="utf-8"),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{policy}">'),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="generator", content="flashcards"),
        *([element("meta", http_equiv="refresh", content=str(again))] if again else []),
        element("title", title),
        Html(f"<style>{style}</style>"),
    ]
    return f"{START}{element('html', element('head', *head), element('body', *body), lang=language)}\n"


def _shown(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else f"<U+{code:04X}>"
