"""Writing a deck that a program made: what is read back is what was written."""

from __future__ import annotations

import pytest
from deck_strategies import decks, render, soups
from hypothesis import given
from hypothesis import strategies as st

from flashcards import Answer, Card, Deck, Option, Pair, check, parse, write
from flashcards.model import Diagnostic

QUESTION = Card("k7m2q", "basic", "Mikä on Suomen pääkaupunki?", (Answer("Helsinki"),))
MADE = (
    QUESTION,
    QUESTION._replace(id="", typed=True, wrong=(Answer("Turku", "Se oli ennen."),), hint="Meri", tags=("a", "b")),
    Card("", "two-way", "sää <> weather", siblings_apart=False, sections=("Sanat",)),
    Card("", "cloze", "Joki on {{1::Kemijoki}}.", source="kirja 3", sections=("Sanat", "Luonto")),
    Card("", "choose-one", "Mikä?", options=(Option("a", right=True, feedback="Oikein."), Option("b", right=False))),
    Card("", "choose-many", "Mitkä?", options=(Option("a", right=True), Option("b", right=True))),
    Card("", "order", "Järjestä.", (Answer("ensin"), Answer("sitten", "Ei heti."))),
    Card("", "list", "Luettele.", (Answer("Viro"), Answer("Latvia"))),
    Card("", "matching", "Yhdistä.", pairs=(Pair("Suomi", "Helsinki"), Pair("Viro", "Tallinna"), Pair("", "Oslo"))),
    Card("", "generator", "konditionaali: auttaa", forms=("minä?", "te")),
)


def numbered(cards: list[Card]) -> tuple[Card, ...]:
    """Return cards with an id each, in one row of sections."""
    return tuple(card._replace(id=f"aaa{'2345'[at // 10]}{'23456789ab'[at % 10]}") for at, card in enumerate(cards))


@given(st.lists(st.sampled_from(MADE), max_size=12))
def test_a_deck_that_a_program_made_is_read_back_as_it_was(cards: list[Card]) -> None:
    """`parse(write(deck)) == deck`."""
    in_order = sorted(cards, key=lambda card: card.sections)
    deck = Deck(
        "pakka",
        "Pakka",
        numbered(in_order),
        "",
        "fi",
        "en",
        "Tekijä",
        "CC BY 4.0",
        "Opit sanat.",
        shuffled=True,
        new_per_day=3,
    )
    assert parse(write(deck)) == deck


@given(soups)
def test_whatever_was_read_can_be_written(text: str) -> None:
    deck = parse(text)
    assert parse(write(deck)) == deck


@given(decks)
def test_what_is_written_has_nothing_odd_that_the_author_did_not_write(written: list) -> None:
    deck = parse(render(written))
    assert parse(write(deck)).diagnostics == ()


@given(st.text(st.characters(codec="utf-8", exclude_characters="\r"), min_size=1, max_size=80))
def test_any_note_is_written_so_that_it_is_read_or_refused(note: str) -> None:
    deck = Deck("pakka", "pakka", (QUESTION._replace(note=note),))
    try:
        text = write(deck)
    except ValueError:
        assert note != note.strip() or any(row != row.rstrip() for row in note.split("\n"))
    else:
        assert parse(text).cards[0].note == note


def test_a_card_without_an_id_gets_the_one_that_its_text_gives_it() -> None:
    text = write(Deck("pakka", "pakka", (QUESTION._replace(id=""),)))
    assert "^" not in text
    assert parse(text).cards[0].id.startswith("~")


@pytest.mark.parametrize(
    "card",
    [
        QUESTION._replace(question="Joki on {{Kemijoki}}."),
        QUESTION._replace(answers=()),
        QUESTION._replace(id="KKKKK"),
        Card("k7m2q", "order", "Yksi?", (Answer("ainoa"),)),
        QUESTION._replace(question=""),
    ],
)
def test_what_no_text_says_is_refused(card: Card) -> None:
    with pytest.raises(ValueError, match="no text says"):
        write(Deck("pakka", "pakka", (card,)))


def test_a_deck_whose_sections_go_back_cannot_be_written() -> None:
    """A title holds for all cards below it: none can be without one any more."""
    with pytest.raises(ValueError, match="no text says"):
        write(Deck("pakka", "pakka", (MADE[2]._replace(id="aaaa2"), QUESTION)))


def test_decks_are_equal_that_say_the_same_wherever_they_stand() -> None:
    deck = Deck("pakka", "pakka", (QUESTION,))
    elsewhere = deck._replace(path="toinen", lines=(3,), diagnostics=(Diagnostic("", 1, 1, "no-answer"),))
    assert deck == elsewhere
    assert hash(deck) == hash(elsewhere)
    assert deck != deck._replace(title="Toinen")
    assert deck != tuple(deck)


def test_what_was_written_is_fine_for_check() -> None:
    deck = Deck("pakka", "Pakka", numbered(list(MADE[:1] + MADE[6:9])))
    assert check(write(deck)).diagnostics == ()
