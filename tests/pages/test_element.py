"""Elements: what is not HTML already is escaped, and a page may load and run nothing."""

from __future__ import annotations

import base64
import hashlib

from hypothesis import given
from hypothesis import strategies as st
from pages_help import Page, hostile

from flashcards.pages.element import START, Html, element, escaped, joined, page

plain = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf")) | st.sampled_from("<>&\"'\n\t"))


@given(plain, plain)
def test_text_and_attributes_are_read_back_as_they_were(text: str, value: str) -> None:
    (found,) = Page(element("p", text, alt=value)).elements
    assert (found.text, found.attributes) == (text, {"alt": value})


@given(hostile, hostile)
def test_nothing_in_a_text_ends_its_element_or_begins_another(text: str, value: str) -> None:
    (found,) = Page(element("p", text, alt=value)).elements
    assert found.attributes.keys() == {"alt"}


def test_an_element_in_an_element_stays_one() -> None:
    assert element("p", element("em", "<"), "<") == "<p><em>&lt;</em>&lt;</p>"
    assert joined(("<", Html("<br>"))) == "&lt;<br>"


def test_control_characters_and_turning_marks_are_shown() -> None:
    assert escaped("a\x00\x1b\x7f\x85\u202eb\t\n") == "a␀␛␡&lt;U+0085&gt;&lt;U+202E&gt;b\t\n"


def test_attributes_that_are_none_are_left_out_and_empty_ones_are_not() -> None:
    assert element("p", lang=None) == "<p></p>"
    assert element("p", lang="", class_="a", aria_label="b") == '<p lang="" class="a" aria-label="b"></p>'


def test_the_policy_of_a_page_allows_its_own_style_and_pictures_in_it_and_nothing_else() -> None:
    written = page("Otsikko", "fi", "p { color: red }", element("p", "teksti"))
    assert written.startswith(START)
    read = Page(written)
    policy = next(meta.attributes["content"] for meta in read.all("meta") if "http-equiv" in meta.attributes)
    style = base64.b64encode(hashlib.sha256(b"p { color: red }").digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{style}'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    assert [(read.all("html")[0].attributes["lang"], read.all("title")[0].text)] == [("fi", "Otsikko")]


def test_only_a_watched_page_reads_itself_anew() -> None:
    assert 'http-equiv="refresh" content="2"' in page("a", "en", "", again=2)
    assert "refresh" not in page("a", "en", "")
