"""Stamping: every question gets an id, and no other character changes."""

from __future__ import annotations

import re
from random import Random

import pytest
from deck_strategies import decks, render, soups
from hypothesis import given
from hypothesis import strategies as st

from flashcards import items, parse
from flashcards.deck.identity import Remembered, links
from flashcards.deck.naming import ID_ALPHABET
from flashcards.deck.stamping import deck_id, stamp

ADDED = re.compile(rf" \^[{ID_ALPHABET}]{{5}}(?=\r?$)", re.MULTILINE)


@given(soups, st.sampled_from(["\n", "\r\n"]), st.booleans(), st.integers(0, 99))
def test_stamping_only_adds(text: str, end: str, bom: bool, seed: int) -> None:  # noqa: FBT001
    """`stamp` appends ` ^k7m2q` and `id:`, changing no other character: BOM, line ends, spaces, order stay."""
    before = "\ufeff" * bom + text.replace("\n", end)
    stamped = stamp(before, "pakka", Random(seed))
    assert stamped.text.startswith("\ufeff") == before.startswith("\ufeff")
    rest = iter(stamped.text)
    assert all(letter in rest for letter in before)
    added = len(stamped.text) - len(before)
    assert stamped.questions * 7 <= added <= stamped.questions * 7 + len("tunnus: pakka") + 2 * len(end)


@given(soups, st.integers(0, 99))
def test_stamping_twice_changes_nothing_more(text: str, seed: int) -> None:
    once = stamp(text, "pakka", Random(seed)).text
    assert stamp(once, "pakka", Random(seed + 1)) == (once, 0, "")


@given(soups, st.integers(0, 99))
def test_every_card_that_can_be_read_is_stamped_and_stays_what_it_is(text: str, seed: int) -> None:
    before, after = parse(text, name="pakka"), parse(stamp(text, "pakka", Random(seed)).text, name="pakka")
    assert not any(card.id.startswith("~") for card in after.cards)
    if not any(fault.code == "doubled-card" for fault in before.diagnostics):
        assert [card._replace(id="") for card in after.cards] == [card._replace(id="") for card in before.cards]


@given(decks, st.integers(0, 99))
def test_stamping_a_reviewed_deck_keeps_every_history(written: list, seed: int) -> None:
    text = render(written)
    before, after = items(parse(text)), items(parse(stamp(text, "deck", Random(seed)).text))
    remembered = [Remembered(item.id, item.asked, item.answer) for item in before]
    kept = {link.id: link.old for link in links(after, remembered)}
    assert [kept.get(item.id, item.id) for item in after] == [item.id for item in before]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("? a\n= b\n", "id: p\n\n? a ^#\n= b\n"),
        ("deck: P\n\n? a\n= b\n", "deck: P\nid: p\n\n? a ^#\n= b\n"),
        ("pakka: P\nkieli: fi\n\n? a\n= b\n", "pakka: P\nkieli: fi\ntunnus: p\n\n? a ^#\n= b\n"),
        ("id: q\n? a\r\n= b\r\n", "id: q\n? a ^#\r\n= b\r\n"),
        (
            "// h\n\ndeck: P\n\n@ konditionaali: olla  \n",
            "// h\n\ndeck: P\nid: p\n\n@ konditionaali: olla   ^#\n",
        ),
        ("id: q\n\n? a ^k7m2q\n= b\n\n? c\n= d", "id: q\n\n? a ^k7m2q\n= b\n\n? c ^#\n= d"),
        ("id: q\n\n? koodi\n```\n? ei kysymys\n```\n= b", "id: q\n\n? koodi ^#\n```\n? ei kysymys\n```\n= b"),
        ("id: q\n\n?\n= b\n\n? \n", "id: q\n\n?\n= b\n\n? \n"),
        ("", "id: p\n\n"),
    ],
)
def test_where_the_stamps_go(before: str, after: str) -> None:
    stamped = stamp(before, "p", Random(1)).text
    assert re.fullmatch(re.escape(after).replace(r"\#", f"[{ID_ALPHABET}]{{5}}"), stamped)


def test_a_copied_id_stays_unless_it_is_to_be_renewed() -> None:
    """`stamp --fix` gives the later one a new id."""
    text = "id: p\n\n? a ^k7m2q\n= b\n\n? c ^k7m2q\n= d\n"
    assert stamp(text, "p", Random(1)).text == text
    renewed = stamp(text, "p", Random(1), renew_copies=True)
    assert renewed.questions == 1
    assert renewed.text.startswith("id: p\n\n? a ^k7m2q\n= b\n\n? c ^")
    assert parse(renewed.text).diagnostics == ()


def test_ids_are_never_those_that_are_there() -> None:
    """With 24,300,000 ids a clash is rare: the first draws are forced to be those that are taken."""
    taken = [stamp("id: p\n\n? a\n= b", "p", Random(seed)).text.split("^")[1][:5] for seed in range(9)]
    text = "id: p\n\n" + "".join(f"? q{id_} ^{id_}\n= a\n\n" for id_ in taken) + "? uusi\n= a\n"
    for seed in range(9):
        ids = [card.id for card in parse(stamp(text, "p", Random(seed)).text).cards]
        assert len(set(ids)) == len(ids) == 10


@pytest.mark.parametrize(("name", "id_"), [("sää ja tuuli", "sää-ja-tuuli"), ("a/b", "a-b"), ("?", "deck")])
def test_a_decks_name_as_its_id(name: str, id_: str) -> None:
    assert deck_id(name) == id_


def test_a_card_that_stands_there_twice_is_not_made_two() -> None:
    """With two ids nobody could tell whose history is whose; check says that one of them has to go."""
    text = "id: p\n\n? a\n= b\n\n? a\n= b\n"
    stamped = stamp(text, "p", Random(1))
    assert stamped.questions == 1
    assert stamped.text.endswith("\n\n? a\n= b\n")


def test_a_question_that_begins_below_its_mark_is_stamped() -> None:
    stamped = stamp("id: p\n\n?\nMikä tämä on?\n= laite\n", "p", Random(1)).text
    (card,) = parse(stamped).cards
    assert (card.question, stamped.count("^"), card.id[0] == "~") == ("Mikä tämä on?", 1, False)


def test_a_header_that_ends_with_an_empty_key_is_not_torn_apart() -> None:
    assert stamp("\n// x\nsource:\n\n? a ^k7m2q\n= b\n", "p", Random(1)).text.startswith(
        "\n// x\nsource:\nid: p\n\n? a"
    )


def test_an_id_that_stands_where_it_is_not_read_is_not_replaced() -> None:
    text = "Kuitit ja laskut\npakka: Kuitit\ntunnus: kuitit\n\n? a ^k7m2q\n= b\n"
    assert stamp(text, "p", Random(1)).text == text


def test_a_second_revision_of_an_id_is_renewed_too() -> None:
    """What check faults as a doubled id, `stamp --fix` mends."""
    text = "id: p\n\n? a ^k7m2q\n= b\n\n? c ^k7m2q.2\n= d\n"
    renewed = stamp(text, "p", Random(1), renew_copies=True)
    assert renewed.questions == 1
    assert parse(renewed.text).diagnostics == ()
