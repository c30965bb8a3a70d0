"""From bytes to text: UTF-8 and nothing else, and who saved otherwise is told where and how to mend it."""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

import pytest
from deck_strategies import Written, decks, render
from hypothesis import given
from hypothesis import strategies as st

from flashcards.deck import hint, message, parse, read
from flashcards.deck.encoding import LARGEST

if TYPE_CHECKING:
    from flashcards.model import Deck, Diagnostic


def only_fault(deck: Deck) -> Diagnostic:
    assert deck.cards == ()
    (fault,) = deck.diagnostics
    return fault


@given(decks)
def test_utf_8_is_read_with_and_without_a_byte_order_mark(written: list[Written]) -> None:
    text = render(written)
    assert read(text.encode()) == read(codecs.BOM_UTF8 + text.encode()) == parse(text)


@given(st.binary(max_size=100))
def test_no_bytes_make_the_reader_fail(data: bytes) -> None:
    """Any encoding: a line-exact error, or accepted as documented."""
    for fault in read(data, "polku", "nimi").diagnostics:
        assert message(fault)
        assert hint(fault)
        assert 1 <= fault.line <= data.count(b"\n") + 1


@pytest.mark.parametrize("letter", "äöåÄÖÅ”–€é")
def test_the_old_encoding_of_windows_is_named_with_the_letter(letter: str) -> None:
    """Not UTF-8: name the likely encoding, the character, and how to save it right."""
    fault = only_fault(read(f"deck: a\n\n? y{letter}k\n= b\n".encode("cp1252"), "polku"))
    assert (fault.path, fault.line, fault.column, fault.code) == ("polku", 3, 4, "not-utf8")
    assert f" is {letter} in Windows' old encoding" in message(fault)
    assert "UTF-8" in hint(fault)


def test_the_column_counts_characters_behind_a_byte_order_mark() -> None:
    data = codecs.BOM_UTF8 + "? ää".encode() + b"\xe4\n"
    assert (only_fault(read(data)).line, only_fault(read(data)).column) == (1, 5)


@given(decks, st.data())
def test_a_half_written_file_is_said_to_be_cut_off(written: list[Written], data: st.DataObject) -> None:
    """A deck file half written: cut between two letters it is a deck, cut inside of one it says so."""
    whole = ("Ä" + render(written)).encode()
    cut = whole[: data.draw(st.integers(2, len(whole)))]
    deck = read(cut)
    try:
        assert deck == parse(cut.decode())
    except UnicodeDecodeError:
        assert only_fault(deck).code == "cut-off"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf_16_is_recognised_by_its_mark_or_its_nuls(encoding: str) -> None:
    fault = only_fault(read("? sää\n= weather\n".encode(encoding)))
    assert (fault.line, fault.column, fault.code) == (1, 1, "utf-16")


def test_a_nul_is_refused_where_it_stands() -> None:
    fault = only_fault(read("? sää\n= we\0ather\n".encode()))
    assert (fault.line, fault.column, fault.code) == (2, 5, "nul")


def test_a_file_that_is_too_big_is_refused_unread() -> None:
    """A 1 GiB line, a 50 MB field: a limit with a message."""
    fault = only_fault(read(b"? a\n= b\n" + b" " * LARGEST))
    assert fault.code == "too-big"
    assert message(fault) == "this file is larger than 64 MiB"


def test_a_refused_file_keeps_its_name_as_its_deck_s() -> None:
    deck = read(b"\xff\xfe", "polku", "nimi")
    assert (deck.id, deck.title, deck.path) == ("nimi", "nimi", "polku")
