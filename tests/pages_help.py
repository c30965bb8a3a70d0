"""What the tests of the pages share: a page read back, and text that wants to be markup."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import NamedTuple

from hypothesis import strategies as st

EMPTY = {"img", "meta", "br"}


class Element(NamedTuple):
    """An element of a page with its attributes, the elements around it and all text in it."""

    name: str
    attributes: dict[str, str]
    around: tuple[int, ...]
    texts: list[str]

    @property
    def text(self) -> str:
        return "".join(self.texts)

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()


class Page(HTMLParser):
    """A page read as a browser reads it; every element must be closed in its turn."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self.open: list[int] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), f"an attribute twice in {tag}"
        attributes = {name: value or "" for name, value in attrs}
        self.elements.append(Element(tag, attributes, tuple(self.open), []))
        if tag not in EMPTY:
            self.open.append(len(self.elements) - 1)

    def handle_endtag(self, tag: str) -> None:
        assert self.elements[self.open.pop()].name == tag

    def handle_data(self, data: str) -> None:
        for at in self.open:
            self.elements[at].texts.append(data)

    def all(self, name: str = "", class_: str = "") -> list[Element]:
        """Return the elements with a name and a class, in their order."""
        return [
            found
            for found in self.elements
            if (not name or found.name == name) and (not class_ or class_ in found.classes)
        ]

    def inside(self, outer: Element) -> list[Element]:
        """Return the elements that stand in another one."""
        at = next(index for index, found in enumerate(self.elements) if found is outer)
        return [found for found in self.elements if at in found.around]


_TAGS = (
    "html head meta title style body header main nav section article aside h1 h2 h3 h4 p div span small strong em code"
    " pre a img ul ol li dl dt dd table thead tbody tr th td details summary"
)
_ATTRIBUTES = "charset http-equiv content name lang id class href rel aria-label type src alt scope"
TAGS, ATTRIBUTES = frozenset(_TAGS.split()), frozenset(_ATTRIBUTES.split())


def assert_harmless(page: Page) -> None:
    """Assert that a page has no script, no handler, no form, and loads nothing."""
    for element in page.elements:
        assert element.name in TAGS, element.name
        assert element.attributes.keys() <= ATTRIBUTES, element.attributes
        assert element.attributes.get("src", "data:image/png").startswith("data:image/")
        href = element.attributes.get("href", "#").lower()
        assert href.startswith(("#", "http://", "https://", "mailto:")), href


hostile = st.lists(
    st.sampled_from(
        [
            *(
                "<script>alert(1)</script>",
                "</style>",
                "</title>",
                "-->",
                "<img src=x onerror=a>",
                '"',
                "'",
                "&lt;",
                "&",
            ),
            *(
                "*",
                "**",
                "_",
                "`",
                "```\n",
                "\n```\n",
                "$",
                "!",
                "[",
                "](",
                ")",
                "](javascript:alert(1))",
                "![a](b.png)",
            ),
            *(
                "](https://example.org/?a=1&b=2)",
                "](data:text/html,x)",
                "\n",
                "\n\n",
                " ",
                "\x00",
                "\x1b",
                "\u202e",
                "ä",
            ),
            *("{{", "}}", "<>", "\\", '](http://x" onclick="a)'),
        ]
    )
    | st.text(max_size=4),
    max_size=12,
).map("".join)
"""Texts of everything that has a meaning in a page or in a card."""
