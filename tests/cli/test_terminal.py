"""What may reach a terminal."""

from __future__ import annotations

import re
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from flashcards.cli.keys import parse_keys
from flashcards.cli.markup import unmarked
from flashcards.cli.terminal import clean

BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@given(st.text())
def test_no_control_byte_reaches_a_terminal(text: str) -> None:
    """No byte below 0x20 but newline and tab, none of 0x7f-0x9f; bidi runs are isolated."""
    shown = clean(text)
    assert all(letter in "\n\t" or unicodedata.category(letter) != "Cc" for letter in shown)
    for line in shown.split("\n"):
        inside = line.removeprefix("\u2068").removesuffix("\u2069")
        assert not BIDI.search(inside)
        assert (inside != line) == any(unicodedata.bidirectional(letter) in ("R", "AL", "AN") for letter in line)


@given(st.text(alphabet=st.characters(categories=["L", "N", "Zs", "P"], max_codepoint=0x24F)))
def test_ordinary_text_passes_untouched(text: str) -> None:
    assert clean(text) == text


@given(st.text())
def test_any_bytes_of_a_keyboard_are_keys_or_nothing(text: str) -> None:
    for key in parse_keys(text):
        assert key.name != "letter" or key.letter.isprintable()


@given(st.text())
def test_markup_of_any_text_is_shown(text: str) -> None:
    letters = [letter for letter in unmarked(text) if letter.isalnum()]
    assert letters == [letter for letter in text if letter.isalnum()]
