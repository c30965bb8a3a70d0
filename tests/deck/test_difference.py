"""What an edit does to learners: who keeps a history, what is new, what retires, and which slips are told."""

from __future__ import annotations

from deck_strategies import Written, decks, render, stamps
from hypothesis import given
from hypothesis import strategies as st

from flashcards.cards import items
from flashcards.deck import RULES, hint, message, parse
from flashcards.deck.difference import Change, changes, difference
from flashcards.model import Diagnostic, Item

OLD = """
? Mikä on Suomen pisin jokki? ^k7m2q
= Kemijoki

? Montako maata on EU:ssa? ^p3x9d
= 28

? tuuli <> wind

? Mikä on Suomen suurin järvi? ^22222
= Saimaa
"""


def asked(text: str, deck: str = "pakka") -> tuple[Item, ...]:
    return items(parse(text, name=deck))


def test_every_card_of_an_edit_is_told_once() -> None:
    """4 typo fixes keep their history, 1 card is new, 2 retire."""
    new = """
? tuuli <> wind ^33333

? Mikä on Suomen pisin joki? ^k7m2q
= Kemijoki

? Montako maata on EU:ssa? ^p3x9d.2
= 27

? Mikä on kesän kukka?
= kielo
"""
    found = difference(asked(OLD), asked(new))
    assert [(old.id.card[0], item.id.card) for old, item in found.same] == [("~", "33333"), ("~", "33333")]
    assert [(old.asked, item.asked) for old, item in found.edited] == [
        ("Mikä on Suomen pisin jokki?", "Mikä on Suomen pisin joki?")
    ]
    assert [(old.answer, item.answer) for old, item in found.renewed] == [("28", "27")]
    assert [item.answer for item in found.new] == ["kielo"]
    assert [card.answer for card in found.retired] == ["Saimaa"]


@given(decks, st.lists(stamps, min_size=8, max_size=8, unique=True))
def test_stamping_and_moving_change_nothing_for_learners(written: list[Written], ids: list[str]) -> None:
    before = asked(render(written))
    for after in (asked(render(written, ids=ids[: len(written)])), asked(render(written), "uusi"), before):
        found = difference(before, after)
        assert len(found.same) == len(before)
        assert not any(found[1:])


@given(decks, decks)
def test_each_card_of_both_versions_has_one_place(one: list[Written], other: list[Written]) -> None:
    before, after = asked(render(one)), asked(render(other))
    found = difference(before, after)
    pairs = found.same + found.edited + found.renewed
    assert sorted([old.id for old, _ in pairs] + [card.id for card in found.retired]) == sorted(i.id for i in before)
    assert sorted([new.id for _, new in pairs] + [item.id for item in found.new]) == sorted(i.id for i in after)


def test_blanks_and_decomposed_letters_are_no_edit() -> None:
    assert difference(asked("? sää ^k7m2q\n= a b"), asked("? sa\u0308a\u0308 ^k7m2q\n= a  b")).edited == ()


def test_the_cards_of_a_deck_with_errors_do_not_retire() -> None:
    assert difference(asked(OLD), (), {"pakka"}).retired == ()
    assert len(difference(asked(OLD), ()).retired) == 5


# Slips


def told(old: str, new: str) -> list[tuple[str, str, str]]:
    return [(change.code, change.old.card, change.id.card) for change in changes(asked(old), asked(new))]


def test_an_id_that_changes_on_the_same_card_is_told_once_for_all_its_parts() -> None:
    assert told("? sää <> weather ^k7m2q", "? sää <> weather ^22222") == [("id-changed", "k7m2q", "22222")]


def test_an_id_that_is_lost_is_told() -> None:
    ((code, old, new),) = told("? sää ^k7m2q\n= weather", "? sää\n= weather")
    assert (code, old, new[0]) == ("id-lost", "k7m2q", "~")


def test_two_ids_and_two_texts_are_two_cards() -> None:
    """Two different stamped ids say that there are two cards; alike texts do not outweigh that."""
    told_of = told("? sää tänän ^k7m2q\n= weather", "? sää tänään ^22222\n= weather")
    assert told_of == [("cards-retire", "k7m2q", "k7m2q")]


def test_a_card_that_is_gone_is_told() -> None:
    assert told("? sää <> weather ^k7m2q\n? tuuli <> wind ^22222", "? tuuli <> wind ^22222") == [
        ("cards-retire", "k7m2q", "k7m2q")
    ]


def test_stamping_revising_and_mending_are_no_slips() -> None:
    assert told("? sää\n= weather", "? sää ^k7m2q\n= weather") == []
    assert told("? sää ^k7m2q\n= 28", "? sää ^k7m2q.2\n= 27") == []
    assert told("? saa ^k7m2q\n= weather", "? sää ^k7m2q\n= weather") == []


def test_a_card_that_moves_does_not_retire() -> None:
    card = "? sää ^k7m2q\n= weather"
    assert changes(asked(card, "a"), asked(card, "b")) == []


def test_the_sentences_quote_the_card_and_the_ids() -> None:
    (change,) = changes(asked("? sää ^k7m2q\n= weather"), asked("? sää ^22222\n= weather"))
    diagnostic = Diagnostic("pakka.deck.txt", 1, 1, change.code, change.details)
    assert message(diagnostic) == "“sää” had the id ^k7m2q and now has ^22222"
    assert hint(diagnostic) == "write ^k7m2q again: its learners' histories hang on it"
    for code in ("id-lost", "cards-retire"):
        for template in RULES[code][1:]:
            assert template.format_map(dict(Change(code, change.id, change.old, "sää").details))
