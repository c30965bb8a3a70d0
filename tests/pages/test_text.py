"""A card's text as HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pages_help import Page, assert_harmless, hostile

from flashcards.pages.text import card_text


def shown(text: str, *pictures: str) -> str:
    return card_text(text, lambda name: f"data:image/png;base64,{name}" if name in pictures else "")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*a* **b** `<c>` _d_", "<em>a</em> <strong>b</strong> <code>&lt;c&gt;</code> <em>d</em>"),
        ("`*a*` $b_1*c*$", '<code>*a*</code> <code class="math">$b_1*c*$</code>'),
        ("5 $:sta 10 $:iin", "5 $:sta 10 $:iin"),
        ("1\n  2\n\n3", "1\n  2\n\n3"),
        ("a\n```python\n*b*\n\n<c>\n```\nd", "a<pre><code>*b*\n\n&lt;c&gt;\n</code></pre>d"),
        ("```\nei loppua *a*", "```\nei loppua <em>a</em>"),
        ("<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;"),
    ],
)
def test_markup(text: str, html: str) -> None:
    assert shown(text) == html


@pytest.mark.parametrize("address", ["https://a.fi/ä?b=1&c=2", "HTTP://a.fi", "mailto:a@b.fi"])
def test_links_lead_to_the_web_and_to_letters(address: str) -> None:
    (link,) = Page(shown(f"katso [*tämä*]({address})")).all("a")
    assert link.text == "tämä"
    assert link.attributes["rel"] == "noopener"
    assert link.attributes["href"].lower().startswith(("http", "mailto:"))


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,a", "file:///etc", "muistio.txt", "//a.fi"])
def test_any_other_link_is_text(address: str) -> None:
    assert shown(f"[tämä]({address})") == f"[tämä]({address})"


def test_pictures_stand_in_the_page_and_what_is_none_is_named() -> None:
    assert shown("![kissa](a b (1).png)", "a b (1).png") == (
        '<img src="data:image/png;base64,a b (1).png" alt="kissa">'
    )
    assert shown("![ääni](miau.mp3)") == '<span class="file">ääni <small>miau.mp3</small></span>'
    assert shown("![](miau.mp3)") == '<span class="file"><small>miau.mp3</small></span>'


def test_pictures_in_code_are_text() -> None:
    assert shown("`![a](b.png)`", "b.png") == "<code>![a](b.png)</code>"


@given(hostile)
def test_no_text_becomes_more_than_its_markup(text: str) -> None:
    page = Page(f"<div>{shown(text, 'b.png')}</div>")
    assert_harmless(page)
    names = {found.name for found in page.elements}
    assert names <= {"div", "em", "strong", "code", "pre", "a", "img", "span", "small"}


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf"), exclude_characters="*_`[$!")))
def test_text_without_markup_is_read_back_as_it_was(text: str) -> None:
    assert Page(f"<div>{shown(text)}</div>").elements[0].text == text


@pytest.mark.parametrize("piece", ["[", "![", "![a](", "*a", "$a", "`", "```\n", "[a](", "_*"])
def test_the_worst_texts_take_no_more_than_linear_memory_and_end(piece: str) -> None:
    text = piece * (10_000 // len(piece))
    assert len(shown(text)) < 20 * len(text)
