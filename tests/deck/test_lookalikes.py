"""What waits for a person: cards that are gone, and the new ones that look like them."""

from __future__ import annotations

from deck_strategies import Written, decks, render
from hypothesis import given

from flashcards.cards import items
from flashcards.deck import parse
from flashcards.deck.identity import Remembered, links
from flashcards.deck.lookalikes import SHOWN, Gone, waiting
from flashcards.model import Item


def asked(text: str, deck: str = "pakka") -> tuple[Item, ...]:
    return items(parse(text, name=deck))


def left(new: str, old: str) -> list[Gone]:
    """Return what waits when one text becomes another, after all was tied that is clear."""
    remembered = [Remembered(item.id, item.asked, item.answer) for item in asked(old)]
    found = links(asked(new), remembered)
    return waiting(asked(new), remembered, found)


def test_a_card_with_typos_mended_on_both_sides_waits_with_its_likeness() -> None:
    (gone,) = left("? Suomen pisin joki?\n= Kemijoki\n? Jotain muuta?\n= vallan", "? Suomen pisin jokki?\n= Kemijokki")
    assert gone.card.answer == "Kemijokki"
    assert [one.item.answer for one in gone.alike] == ["Kemijoki"]
    assert 0.9 < gone.alike[0].likeness < 1


def test_a_rewritten_question_with_the_same_answer_waits() -> None:
    (gone,) = left("? Mikä joki on Suomessa pisin?\n= Kemijoki", "? Mikä on Suomen pisin joki?\n= Kemijoki")
    assert [one.item.asked for one in gone.alike] == ["Mikä joki on Suomessa pisin?"]


def test_what_only_shares_a_pattern_is_not_offered() -> None:
    """The answers are unlike: another question of the same sort, and no edit of this one."""
    (gone,) = left("? Mikä on Norjan pääkaupunki?\n= Oslo", "? Mikä on Ruotsin pääkaupunki?\n= Tukholma")
    assert gone.alike == ()


def test_the_best_come_first_and_few_are_offered() -> None:
    new = "\n".join(f"? Onko luku {number} pariton?\n= pariton" for number in (1777, 177, 17, 9999, 171))
    (gone,) = left(new, "? Onko luku 1773 pariton?\n= pariton")
    assert len(gone.alike) == SHOWN
    assert gone.alike[0].item.asked == "Onko luku 177 pariton?"
    assert [one.likeness for one in gone.alike] == sorted((one.likeness for one in gone.alike), reverse=True)


def test_cards_of_decks_that_may_still_have_them_do_not_wait() -> None:
    remembered = [Remembered(item.id, item.asked, item.answer) for item in asked("? sää\n= weather")]
    assert len(waiting((), remembered)) == 1
    assert waiting((), remembered, unsure={"pakka"}) == []


def test_a_side_is_not_offered_for_the_other() -> None:
    for gone in left("? sää tänään <> weather todai ^k7m2q", "? sää tännään <> weather today"):
        assert {one.item.id.part for one in gone.alike} <= {gone.card.id.part}


@given(decks, decks)
def test_only_gone_cards_wait_and_only_new_ones_are_offered(one: list[Written], other: list[Written]) -> None:
    old, new = asked(render(one)), asked(render(other))
    remembered = [Remembered(item.id, item.asked, item.answer) for item in old]
    found = links(new, remembered)
    waits = waiting(new, remembered, found)
    known, there = {card.id for card in remembered}, {item.id for item in new}
    assert {gone.card.id for gone in waits} == known - there - {link.old for link in found}
    offered = {alike.item.id for gone in waits for alike in gone.alike}
    assert offered <= there - known - {link.id for link in found}
    assert waits == waiting(new, remembered, found)
