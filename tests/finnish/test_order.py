"""Sorting Finnish words: the order of letters, what is alike, and that the order is the same every time."""

from __future__ import annotations

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashcards.finnish.order import sort_key


@pytest.mark.parametrize(
    "words",
    [
        ("aamu", "bussi", "vuo", "wau", "x", "y", "zoo", "Åbo", "äiti", "öljy"),
        ("Varis", "Virtanen", "Voss", "Wallenberg", "Wirtanen", "Wolf"),
        ("Mykynen", "Müller", "Myyryläinen"),
        ("Mökkilä", "Mørch", "Möttönen"),
        ("samaani", "šamaani", "samaanit", "zeniitti", "ženššiili", "zoo"),
        ("Hoffren, Aino", "Hoffrén, Aino", "Hoffren, Eino"),
        ("Gudmundsen", "Guðrun", "Gudvarsson"),
        ("kassa", "kassa 2", "kassa ja kuitti", "kassakone"),
        ("2. luokka", "avain", "a-vitamiini", "Avokado"),
        ("Aa", "aa", "ab"),
    ],
)
def test_words_stand_where_a_finn_looks_for_them(words: tuple[str, ...]) -> None:
    """å, ä and ö behind z; v before w; ü as y, š as s, ø as ö; capitals, marks and punctuation decide last."""
    mixed = random.Random(7).sample(words, len(words))
    assert tuple(sorted(mixed, key=sort_key)) == words


def test_what_is_alike_has_an_order_all_the_same() -> None:
    """A letter without a mark comes before the one with it."""
    assert sorted(["šamaani", "samaani"], key=sort_key) == ["samaani", "šamaani"]
    assert sorted(["Müller", "Myller"], key=sort_key) == ["Myller", "Müller"]


@given(st.lists(st.text(max_size=12), max_size=12))
def test_the_order_does_not_depend_on_what_was_before(words: list[str]) -> None:
    turned = [*reversed(words)]
    assert sorted(words, key=sort_key) == sorted(turned, key=sort_key)


@given(st.text(alphabet="aäåöšžéW -.", max_size=12))
def test_a_letter_in_two_characters_is_the_same_letter(text: str) -> None:
    assert sort_key(unicodedata.normalize("NFD", text))[:2] == sort_key(text)[:2]


@given(st.text(max_size=12), st.text(max_size=12))
def test_only_equal_texts_have_equal_keys(one: str, other: str) -> None:
    assert (sort_key(one) == sort_key(other)) == (one == other)
