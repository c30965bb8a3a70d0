"""Characters that nobody sees or can tell apart: each is found, and what can be mended safely is."""

from __future__ import annotations

import unicodedata

import pytest
from deck_strategies import decks, render
from hypothesis import given
from hypothesis import strategies as st

from flashcards.cards import items
from flashcards.cards.kind import fold
from flashcards.deck import parse
from flashcards.deck.characters import FIXES
from flashcards.deck.check import check, fixed

INVISIBLE = "\u00ad\u200b\u2060\ufeff\u200c\u200d"


def found(text: str) -> list[tuple[int, int, str]]:
    return [(fault.line, fault.column, fault.code) for fault in check(text).diagnostics]


def detail(text: str, name: str) -> str:
    (fault,) = check(text).diagnostics
    return dict(fault.details)[name]


# Line ends


def test_the_line_that_ends_as_few_do_is_named() -> None:
    assert found("? a\n= b\r\n\n") == [(2, 1, "mixed-line-ends")]
    assert found("? a\r\n= b\n\r\n") == [(2, 1, "mixed-line-ends")]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_of_one_kind_are_right(end: str) -> None:
    assert found(f"? a{end}= b{end}{end}? c{end}= d") == []


def test_a_line_end_that_was_doubled_is_one_of_its_own_kind() -> None:
    assert fixed("? a\r\r\n= b\n\n", ["mixed-line-ends"]) == "? a\n= b\n\n"


# Letters


def test_a_decomposed_letter_is_told_once_for_the_file() -> None:
    text = "? sa\u0308a\u0308\n= o\u0308ljy\n"
    assert found(text) == [(1, 4, "decomposed-letters")]
    assert (detail(text, "word"), detail(text, "count")) == ("sa\u0308a\u0308", "3")


@pytest.mark.parametrize("text", ["sää", "z\u0308 on fysiikkaa", "q\u0301", "\u0308 yksin", "२\u0308"])
def test_a_letter_that_has_no_other_form_is_right(text: str) -> None:
    assert found(f"? {text}\n= b\n") == []


@pytest.mark.parametrize(("word", "column"), [("tаlo", 2), ("Вeta", 1), ("ΑBC", 1), ("suоmi", 3), ("kοti", 2)])
def test_a_letter_that_only_looks_latin_is_named(word: str, column: int) -> None:
    assert found(f"? {word}\n= b\n") == [(1, column + 2, "look-alike-letter")]
    assert detail(f"? {word}\n= b\n", "word") == word


@pytest.mark.parametrize("text", ["да", "Москва", "μm", "Δt", "α-hiukkanen", "Ω", "ελληνικά", "naïve", "ß", "ŋ", "Χ²"])
def test_words_of_other_alphabets_are_right(text: str) -> None:
    assert found(f"? {text} on sana\n= b\n") == []


# What is not seen


@pytest.mark.parametrize("sign", INVISIBLE)
def test_a_character_without_width_is_found(sign: str) -> None:
    assert found(f"? asia{sign}kas ja asia{sign}kas\n= b\n") == [(1, 7, "invisible-character")]
    assert detail(f"? asia{sign}kas\n= b\n", "word") == "asiakas"
    assert detail(f"? asia{sign}kas\n= b\n", "name") == unicodedata.name(sign)


@pytest.mark.parametrize("text", ["👩\u200d🔬", "می\u200cخواهم", "क्\u200dष", "❤\ufe0f\u200d🔥", "🏴\u200d☠\ufe0f"])
def test_joiners_of_signs_and_other_scripts_are_right(text: str) -> None:
    assert found(f"? {text}\n= b\n") == []
    assert fixed(f"? {text}\n= b\n", FIXES) == f"? {text}\n= b\n"


@pytest.mark.parametrize("sign", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
def test_a_mark_that_turns_the_direction_is_found_and_left(sign: str) -> None:
    text = f"? talo{sign}\n= b\n"
    assert found(text) == [(1, 7, "bidi-control")]
    assert fixed(text, ["bidi-control"]) == text


@pytest.mark.parametrize("sign", ["\x01", "\x1b", "\x7f", "\x85", "\x9b", "\x0b", "\x0c", "\r"])
def test_a_control_character_is_found_and_left(sign: str) -> None:
    text = f"? ta{sign}lo\n= b\n"
    assert found(text) == [(1, 5, "control-character")]
    assert fixed(text, ["control-character"]) == text


def test_tabs_and_line_ends_are_no_control_characters() -> None:
    assert found("?\ta\tb\r\n= c\r\n") == []


# No-break spaces


@pytest.mark.parametrize("indent", ["\u00a0", "\u00a0\u00a0", " \u00a0 ", "\t\u00a0"])
def test_an_indent_of_no_break_spaces_is_found_on_any_line(indent: str) -> None:
    column = indent.index("\u00a0") + 1
    assert (3, column, "no-break-indent") in found(f"? a\n= b\n{indent}c\n")
    assert "no-break-indent" not in {code for *_, code in found(f"? a\n= b\n```\n{indent}c\n```\n")}


@pytest.mark.parametrize("text", ["10\u00a0000", "klo\u00a010", "s.\u00a05", "Huom:\u00a0näin", "a \u00a0 b"])
def test_a_no_break_space_inside_a_text_is_right_and_stays(text: str) -> None:
    deck = f"? a\n{text}\n= c {text}\n"
    assert found(deck) == []
    assert fixed(deck, FIXES) == deck


# Mends, of any deck

ODD = {
    "mixed-line-ends": ["\r\n"],
    "decomposed-letters": ["a\u0308", "o\u0308", "e\u0301", "A\u030a"],
    "invisible-character": [*INVISIBLE, "\u200b\u200d", "\u200d\u200d", "\u00ad\u0308", "\u0308\u200d"],
    "no-break-indent": ["\n\u00a0\u00a0lisää", "\n \u00a0lisää"],
    "no-break-space": ["\n=\u00a0lisää", "\n//\u00a0lisää"],
}


@st.composite
def odd_decks(draw: st.DrawFn, code: str) -> str:
    """Return a right deck with odd characters behind some of its words."""
    text = render(draw(decks), "deck: Pakka")
    spots = [at + 1 for at, letter in enumerate(text) if letter.isalpha() and text[at + 1] in " \n?."]
    for at in sorted(draw(st.sets(st.sampled_from(spots), min_size=1, max_size=5)), reverse=True):
        odd = draw(st.sampled_from(ODD[code]))
        text = text[:at] + odd + text[at:] if odd != "\r\n" else text.replace("\n", odd, len(text) % 3 + 1)
    return text


def plain(text: str) -> str:
    """Return a text without what any mend may touch: line ends, ways to store a letter, odd characters, spaces."""
    for sign in INVISIBLE:
        text = text.replace(sign, "")
    return "".join(unicodedata.normalize("NFC", text).split())


@pytest.mark.parametrize("code", ODD)
@given(data=st.data())
def test_a_mend_takes_its_code_away_at_once_and_touches_nothing_else(code: str, data: st.DataObject) -> None:
    """Mended twice is mended once; what is asked is known by the same ids, and looks as it did."""
    text = data.draw(odd_decks(code))
    mended = fixed(text, [code])
    assert plain(mended) == plain(text)
    assert fixed(mended, [code]) == mended
    assert [item.id for item in items(parse(mended))] == [item.id for item in items(parse(text))]
    if mended != text or "\u200d" not in text:
        assert code not in {fault.code for fault in check(mended).diagnostics}


@given(st.text("aäEé\u0308\u0301άا👩 " + INVISIBLE, max_size=12))
def test_what_names_a_card_is_blind_to_what_is_not_seen(text: str) -> None:
    for fix in FIXES.values():
        assert fold(fix(text)) == fold(text)
        assert fix(fix(text)) == fix(text)
    assert fold(fold(text)) == fold(text)
