"""What each kind of card asks: prompts, answers, parts, and the names of unstamped cards."""

from __future__ import annotations

import pytest
from deck_strategies import Written, decks, render
from hypothesis import given

from flashcards.cards import CARD_TYPES, items
from flashcards.cards.cloze import without_gaps
from flashcards.cards.kind import digest, fold
from flashcards.deck import parse, severity
from flashcards.model import Item


def asked(text: str) -> list[Item]:
    deck = parse(text)
    assert deck.diagnostics == ()
    return list(items(deck))


def one(text: str) -> Item:
    (item,) = asked(text)
    return item


# Basic


def test_a_basic_card_shows_its_answers() -> None:
    item = one("? Mikä on Suomen pääkaupunki?\n= Helsinki\n\n  eli Helsingfors\n")
    assert (item.answering, item.prompt, item.answer) == (
        "recall",
        "Mikä on Suomen pääkaupunki?",
        "Helsinki\n\neli Helsingfors",
    )


def test_a_typed_card_shows_its_first_answer_and_accepts_all() -> None:
    """More `= ` lines are other accepted answers, the first is the one shown."""
    item = one("? Pyydä laskua.\n= Saisinko laskun?\n= Voisinko saada laskun?\n! Lasku!\nanswer: typed\n")
    assert item.answering == "typed"
    assert item.answer == "Saisinko laskun?"
    assert [answer.text for answer in item.accepted] == ["Saisinko laskun?", "Voisinko saada laskun?"]
    assert [answer.text for answer in item.card.wrong] == ["Lasku!"]


# Two ways


def test_two_sides_are_asked_both_ways() -> None:
    there, back = asked("? sää | ilma <> weather | the weather ^k7m2q\n")
    assert (there.id.part, there.prompt, there.answer) == ("a", "sää", "weather | the weather")
    assert (back.id.part, back.prompt, back.answer) == ("b", "weather", "sää | ilma")
    assert [answer.text for answer in back.accepted] == ["sää", "ilma"]


def test_two_sides_that_are_typed_show_one_form() -> None:
    there, back = asked("? sää <> weather | the weather\nanswer: typed\n")
    assert (there.answering, there.answer) == ("typed", "weather")
    assert [answer.text for answer in there.accepted] == ["weather", "the weather"]
    assert back.prompt == "weather"


@pytest.mark.parametrize("side", ["a | b", "a |\nb", "| a | | b |", "a  |  b"])
def test_a_further_form_is_never_empty(side: str) -> None:
    """An empty accepted answer would make every empty answer right."""
    there, _ = asked(f"? x <> {side}\n")
    assert [answer.text for answer in there.accepted] == ["a", "b"]


def test_a_line_inside_a_word_parts_nothing() -> None:
    assert one("? |x|\n= a|b\n").prompt == "|x|"
    assert asked("? |x| <> a|b\n")[0].answer == "a|b"


# Gaps


def test_each_gap_is_asked_with_the_others_filled() -> None:
    first, second = asked("? Joki on {{Kemijoki::joki}}: {{550}} km.\n")
    assert (first.prompt, first.asked, first.answer) == ("Joki on [joki]: 550 km.", "Joki on […]: 550 km.", "Kemijoki")
    assert (second.prompt, second.asked, second.answer) == ("Joki on Kemijoki: […] km.",) * 2 + ("550",)


def test_gaps_with_one_number_are_asked_together() -> None:
    first, second = asked("? {{1::Turku}} ja {{c2::Oulu}} ja {{c1::Vaasa}}.\n")
    assert (first.id.part, first.prompt, first.answer) == ("c1", "[…] ja Oulu ja […].", "Turku, Vaasa")
    assert (second.id.part, second.prompt, second.answer) == ("c2", "Turku ja […] ja Vaasa.", "Oulu")


def test_one_word_in_gaps_of_one_number_is_answered_once() -> None:
    assert one("? {{1::ja}} sitten {{1::ja}}\n").answer == "ja"


def test_the_same_word_twice_is_two_gaps() -> None:
    """The part of an unnumbered gap is `g` and a hash of its text; a repeated one is hashed with its number."""
    parts = [item.id.part for item in asked("? {{ja}} a {{Ja}} b {{ja}} c {{ja}}\n")]
    again = [digest(f"ja::{number}") for number in (2, 3, 4)]
    assert parts == [f"g{name}" for name in (digest("ja"), *again)]


def test_adding_a_gap_leaves_the_parts_of_the_others() -> None:
    fewer, more = asked("? a {{b}} c ^k7m2q\n"), asked("? {{a::h}} {{b::h}} c ^k7m2q\n")
    assert fewer[0].id == more[1].id


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("a {{b}} c", "a b c"),
        ("{{1::a::h}} {{c2::b}}", "a b"),
        ("`{{a}}` {{b}}", "`{{a}}` b"),
        ("ei aukkoja", "ei aukkoja"),
    ],
)
def test_a_text_with_its_gaps_filled(text: str, filled: str) -> None:
    assert without_gaps(text) == filled


# Choices


def test_a_choice_shows_what_is_right() -> None:
    item = one("? Mikä?\n( ) a\n> Ei.\n(x) b\n> Kyllä.\n")
    assert (item.answering, item.answer, item.accepted) == ("one", "b", ())
    assert [tuple(option) for option in item.options] == [("a", False, "Ei."), ("b", True, "Kyllä.")]


def test_any_number_of_a_list_may_be_right() -> None:
    """`[ ]`, `[x]`: options, any number right."""
    assert one("? Mitkä?\n[x] a\n[X] b\n[ ] c\n").answer == "a\nb"
    assert one("? Mitkä?\n[ ] a\n[ ] b\n").answer == ""


def test_a_wish_for_typing_leaves_choices_alone() -> None:
    assert one("answer: typed\n\n? Mikä?\n( ) a\n(x) b\n").answering == "one"


@pytest.mark.parametrize(("one_option", "other"), [("te", "Te"), ("talo", "talö"), ("a.", "a"), ("1 000", "1000")])
def test_options_that_differ_in_anything_seen_are_two(one_option: str, other: str) -> None:
    assert len(one(f"? Mikä?\n(x) {one_option}\n( ) {other}\n").options) == 2


@pytest.mark.parametrize("other", ["Ääni", "A\u0308a\u0308ni", " Ääni  "])
def test_options_that_look_the_same_are_one(other: str) -> None:
    faults = parse(f"? Mikä?\n(x) Ääni\n( ) {other}\n").diagnostics
    assert [(fault.line, fault.code) for fault in faults] == [(3, "doubled-option")]


# Orders


def test_an_order_shows_its_steps_with_their_numbers() -> None:
    item = one("? Järjestä.\n=1 ensin\n=2 sitten\n> Ei ennen.\n=3 lopuksi\n")
    assert (item.answering, item.prompt, item.answer) == ("order", "Järjestä.", "1. ensin\n2. sitten\n3. lopuksi")
    assert [tuple(step) for step in item.accepted] == [("ensin", ""), ("sitten", "Ei ennen."), ("lopuksi", "")]


@pytest.mark.parametrize("marks", [("=1", "=3"), ("=2", "=1"), ("=0", "=1"), ("=1", "=1"), ("=01", "=3")])
def test_steps_are_numbered_in_the_order_of_their_lines(marks: tuple[str, str]) -> None:
    text = f"? Järjestä.\n{marks[0]} ensin\n{marks[1]} sitten\n"
    assert [fault.code for fault in parse(text).diagnostics] == ["wrong-numbering"]


def test_a_leading_zero_is_no_other_number() -> None:
    assert one("? Järjestä.\n=01 ensin\n=002 sitten\n").answer == "1. ensin\n2. sitten"


# Lists


def test_a_list_wants_all_its_members() -> None:
    item = one("? Luettele Baltian maat.\n=+ Viro\n=+ Latvia\n> Riika.\n! Suomi\n> Ei.\n")
    assert (item.answering, item.answer) == ("list", "Viro\nLatvia")
    assert [tuple(member) for member in item.accepted] == [("Viro", ""), ("Latvia", "Riika.")]
    assert [tuple(wrong) for wrong in item.card.wrong] == [("Suomi", "Ei.")]


# Matchings


def test_a_matching_wants_a_right_side_for_each_left_one() -> None:
    item = one("? Yhdistä.\n= Oulu <> Suomi\n> Totta.\n= Turku <> Suomi\n= <> Norja\n")
    assert (item.answering, item.answer, item.accepted) == ("match", "Oulu – Suomi\nTurku – Suomi", ())
    pairs = [("Oulu", "Suomi", "Totta."), ("Turku", "Suomi", ""), ("", "Norja", "")]
    assert [tuple(pair) for pair in item.pairs] == pairs
    assert item.card.answers == ()


@pytest.mark.parametrize("text", ["a <> b", "a<>b <> c", "`<>` <> `a <> b`", "{{a}} <> b", "a | b <> c | d"])
def test_a_pair_has_the_sides_that_stand_there(text: str) -> None:
    """Only a question has gaps and further forms: in a pair all that is text."""
    left, _, right = text.rpartition(" <> ") if "`" not in text else ("`<>`", "", "`a <> b`")
    assert one(f"? Yhdistä.\n= {text}\n= muu <> toinen\n").pairs[0][:2] == (left, right)


def test_a_line_of_pairs_makes_pairs_of_all_answers() -> None:
    faults = parse("? Yhdistä.\n= Oslo\n= Suomi <> Helsinki\n= Ruotsi <> Tukholma\n").diagnostics
    assert [(fault.line, fault.code) for fault in faults] == [(2, "pair-without-sides")]


# Generators


def test_a_generator_line_says_what_it_makes() -> None:
    deck = parse("@ konditionaali: auttaa voida ^q4w8z\nforms: minä? ei-te\nhint: -isi-\n")
    (card,) = deck.cards
    assert (card.id, card.kind, card.question) == ("q4w8z", "generator", "konditionaali: auttaa voida")
    assert (card.forms, card.hint) == (("minä?", "ei-te"), "-isi-")
    assert {severity(fault) for fault in deck.diagnostics} <= {"warning"}


def test_te_and_te_are_two_forms() -> None:
    """`te` is the plural, `Te` the polite one."""
    assert parse("@ conditional: auttaa\nforms: te Te ei-Te?\n").cards[0].forms == ("te", "Te", "ei-Te?")
    assert "unknown-form" in {fault.code for fault in parse("@ conditional: auttaa\nforms: TE\n").diagnostics}


@pytest.mark.parametrize("below", ["= a", "( ) a", "! a", "=1 a", "=+ a"])
def test_a_generator_makes_its_cards_alone(below: str) -> None:
    deck = parse(f"@ konditionaali: auttaa\n{below}\n")
    assert deck.cards == ()
    assert [(fault.line, fault.code) for fault in deck.diagnostics] == [(2, "line-below-generator")]


# All kinds


KINDS = {
    "basic": "= vastaus",
    "choose-one": "( ) a\n(x) b",
    "choose-many": "[ ] c\n[x] d",
    "two-way": "<> toinen puoli",
    "cloze": "{{aukko}}",
    "order": "=1 e\n=2 f",
    "list": "=+ g\n=+ h",
    "matching": "= i <> j\n= k <> l",
}


@pytest.mark.parametrize("first", KINDS)
@pytest.mark.parametrize("second", KINDS)
def test_a_mixture_is_an_error_never_a_guess(first: str, second: str) -> None:
    """Mixtures are errors: no card, and one fault that names both."""
    inside = [KINDS[kind] for kind in (first, second) if KINDS[kind][0] in "<{"]
    below = [KINDS[kind] for kind in (first, second) if KINDS[kind][0] not in "<{"]
    deck = parse("\n".join([f"? kysymys {' '.join(dict.fromkeys(inside))}", *dict.fromkeys(below)]))
    if {first, second} == {"basic", "matching"}:
        assert [fault.code for fault in deck.diagnostics] == ["pair-without-sides"]
    elif first == second:
        assert [card.kind for card in deck.cards] == [first]
    else:
        assert deck.cards == ()
        assert [fault.code for fault in deck.diagnostics] == ["mixed-kinds"]


def test_every_kind_is_tested_here() -> None:
    assert {kind.name for kind in CARD_TYPES} == {*KINDS, "generator"}


@given(decks)
def test_every_item_can_be_asked(written: list[Written]) -> None:
    """Each card gives at least one item; no two have one id; each has a prompt and something that is right."""
    deck = parse(render(written))
    found = items(deck)
    assert {item.card.id for item in found} == {card.id for card in deck.cards}
    assert len({item.id for item in found}) == len(found)
    for item in found:
        assert item.prompt
        assert item.answer
        assert bool(item.options) == (item.answering in ("one", "many"))
        assert bool(item.accepted) == (item.answering in ("recall", "typed"))
        assert item.id.deck == deck.id


def test_folding_stays_as_it_is_for_ever() -> None:
    """Ids of unstamped cards are made from folded texts: composed letters, lower case, single spaces, nothing else."""
    assert fold("  Sa\u0308a\u0308\n\t ON\u00a0Tämä. ") == "sää on tämä."
    assert digest("Mikä on Suomen pääkaupunki?") == "6dddb17d2b23af93"
