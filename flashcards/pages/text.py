"""A card's text as HTML: emphasis, code, links, pictures. All else is shown as it was written."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING

from flashcards.deck.media import PICTURE
from flashcards.pages.element import Html, element, escaped, joined

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

Picture = Callable[[str], str]
"""What gives the `data:` address of a picture by the name that a card calls it; an empty text where there is none."""

_FENCE = re.compile(r"\n?^`{3,}[^`\n]*\n((?:(?!```).*\n)*)`{3,}[ \t]*$\n?", re.MULTILINE)
_MATH = re.compile(r"\$(?![\s$])[^$\n]*+(?<!\s)\$(?![^\W_])")
_PICTURE = re.compile(PICTURE)
_WEB = re.compile(r"(?:https?://|mailto:)[^\s]", re.IGNORECASE)
_MARKS = frozenset("*_`[$!")


def card_text(text: str, picture: Picture) -> Html:
    """Return a text of a card as HTML; its lines and indents stay, for the page's style to keep.

    >>> card_text("sanan *-han* <paikka>", picture=lambda name: "")
    'sanan <em>-han</em> &lt;paikka&gt;'
    """
    return joined(_pieces(text, picture))


def _pieces(text: str, picture: Picture) -> Iterator[Html]:
    at = 0
    for fence in _FENCE.finditer(text) if "```" in text else ():
        yield _inline(text[at : fence.start()], picture)
        yield element("pre", element("code", fence[1]))
        at = fence.end()
    yield _inline(text[at:], picture)


def _inline(text: str, picture: Picture) -> Html:
    if _MARKS.isdisjoint(text):
        return escaped(text)
    return joined(_rendered(_parser().parseInline(text)[0].children or [], picture))


def _rendered(tokens: Iterable[Token], picture: Picture) -> Iterator[Html]:
    for token in tokens:
        if token.type == "code_inline":
            yield element("code", token.content)
        elif token.type == "math":
            yield element("code", token.content, class_="math")
        elif token.type == "picture":
            yield _picture(token.content, token.info, picture)
        elif token.type == "link_open":
            address = str(token.attrs["href"])
            yield Html(f'<a href="{escaped(address)}" rel="noopener">' if address else "<a>")
        elif token.nesting:
            yield Html(f"<{token.tag}>" if token.nesting > 0 else f"</{token.tag}>")
        else:
            yield escaped(token.content)


def _picture(name: str, shows: str, picture: Picture) -> Html:
    """Return a picture, or where there is none (a sound, a file that is not there) what it shows and its name."""
    if address := picture(name):
        return element("img", src=address, alt=shows)
    return element("span", shows, " " if shows else "", element("small", name), class_="file")


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - many decks have no markup

    parser = MarkdownIt("zero").enable(["emphasis", "backticks", "link"])
    parser.validateLink = lambda url: _WEB.match(url) is not None  # type: ignore[method-assign] # its documented way
    parser.inline.ruler.before("link", "picture", _read_picture)
    parser.inline.ruler.before("link", "math", _read_math)
    return parser


def _read_picture(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    found = _PICTURE.match(state.src, state.pos, state.posMax)
    if found and not silent:
        token = state.push("picture", "", 0)
        token.info, token.content = found[1].strip(), found[2].strip()
    return _passed(state, found)


def _read_math(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    found = _MATH.match(state.src, state.pos, state.posMax)
    if found and not silent:
        state.push("math", "", 0).content = found[0]
    return _passed(state, found)


def _passed(state: StateInline, found: re.Match[str] | None) -> bool:
    if found:
        state.pos = found.end()
    return found is not None
