"""Identity: an edit keeps the history where it is clear whose it is, and never gives one history to two cards."""

from __future__ import annotations

import random
import unicodedata
from typing import TYPE_CHECKING

import pytest
from deck_strategies import Written, basics, cards, decks, decks_of, render, sentences, stamps
from hypothesis import assume, example, given
from hypothesis import strategies as st
from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from flashcards.cards import items
from flashcards.deck import parse
from flashcards.deck.identity import CROWD, LONG, Link, Remembered, is_revision, links, similarity
from flashcards.model import CardId

if TYPE_CHECKING:
    from flashcards.model import Item

ids = st.lists(stamps, min_size=8, max_size=8, unique=True)


def asked(text: str, deck: str = "pakka") -> list[Item]:
    return list(items(parse(text, name=deck)))


def remembered(text: str, deck: str = "pakka") -> list[Remembered]:
    """Return what a store knows after every card of a deck was reviewed."""
    return [Remembered(item.id, item.asked, item.answer) for item in asked(text, deck)]


def tied(new: str, old: str, deck: str = "pakka") -> dict[str, str]:
    """Return which remembered card each unknown one is, when a text becomes another."""
    return {str(link.id): str(link.old) for link in links(asked(new, deck), remembered(old, deck))}


def ids_of(text: str, deck: str = "pakka") -> list[str]:
    return [str(item.id) for item in asked(text, deck)]


def once(found: list[Link]) -> bool:
    """Whether no card was tied twice, on either side."""
    return len({link.id for link in found}) == len({link.old for link in found}) == len(found)


# What an unstamped card's id is


@given(decks, st.randoms(use_true_random=False))
def test_reordering_keeps_every_id(written: list[Written], chance: random.Random) -> None:
    """Fix a typo, reorder, CRLF, BOM, NFD, trailing blanks, re-tag: the schedule is kept."""
    before = render(written)
    chance.shuffle(written)
    assert sorted(ids_of(render(written))) == sorted(ids_of(before))


@given(decks)
def test_how_a_file_is_stored_changes_no_id(written: list[Written]) -> None:
    """Ids of unstamped cards are equal on every device."""
    text = render(written)
    blanks = text.replace("\n", "  \n").replace("? ", "?   ")
    for same in ("\ufeff" + text, text.replace("\n", "\r\n"), unicodedata.normalize("NFD", text), blanks):
        assert ids_of(same) == ids_of(text)


@given(decks)
def test_what_is_said_about_a_card_is_no_part_of_its_id(written: list[Written]) -> None:
    tagged = [card._replace(below=(*card.below, "source: kirja")) for card in written]
    assert ids_of(render(tagged, "author: joku\nanswer: typed")) == ids_of(render(written))


def test_an_edited_answer_keeps_the_id() -> None:
    """An unstamped card's id is made from its question."""
    assert ids_of("? Mikä on pisin joki?\n= Tornionjoki") == ids_of("? Mikä on pisin joki?\n= Kemijoki")


def test_a_basic_card_that_becomes_two_way_keeps_its_history() -> None:
    """A basic card and the left-to-right side share part `a`: making a card two-way keeps its history."""
    for stamp in ("", " ^k7m2q"):
        (basic,) = ids_of(f"? sää{stamp}\n= weather")
        first, second = ids_of(f"? sää <> weather | the weather{stamp}")
        assert first == basic
        assert second == basic.removesuffix("a") + "b"


def test_a_basic_card_that_becomes_a_gap_text_keeps_its_name() -> None:
    """The id comes from the text with its gaps filled, so that adding a gap or a hint leaves it the same."""
    names = {ids_of(text)[0].rpartition("/")[0] for text in ("? a {{b}} c", "? a {{b::h}} {{c}}", "? {{1::a}} b c")}
    assert names == {ids_of("? a b c\n= d")[0].rpartition("/")[0]}


# Cards with one question


SAME = "? Mikä tämä on?\n= {}\n"


def test_the_order_of_cards_with_one_question_does_not_matter() -> None:
    """Never two cards with one history: which of the two is first in the file decides nothing."""
    one, other = SAME.format("kuusi"), SAME.format("mänty")
    assert ids_of(one + other) == list(reversed(ids_of(other + one)))
    assert len(set(ids_of(one + other))) == 2


def test_a_second_card_with_the_same_question_leaves_the_first_its_history() -> None:
    one, other = SAME.format("kuusi"), SAME.format("mänty")
    both = ids_of(one + other)
    assert tied(one + other, one) == {both[0]: ids_of(one)[0]}
    assert tied(other + one, one) == {both[0]: ids_of(one)[0]}
    assert tied(one, one + other) == {ids_of(one)[0]: both[0]}
    assert tied(other, one) == {}


def test_a_copy_without_id_does_not_take_what_its_original_left() -> None:
    """Stamping a card and copying it in one go: the history goes with the text, not with the first-come name."""
    before = SAME.format("kuusi")
    after = before.replace("?\n", "? ^k7m2q\n") + SAME.format("mänty")
    assert tied(after, before) == {"pakka/k7m2q/a": ids_of(before)[0]}


def test_homonyms_are_two_cards() -> None:
    found = ids_of("? kuusi <> six\n? kuusi <> spruce\n")
    assert len(set(found)) == 4


# Stamping


@given(decks, ids)
def test_stamping_a_reviewed_deck_keeps_every_history(written: list[Written], stamped: list[str]) -> None:
    """Stamping a reviewed deck keeps every history: each item is tied to what it was, and none is called edited."""
    before, after = render(written), render(written, ids=stamped[: len(written)])
    found = links(asked(after), remembered(before))
    assert {str(link.id): str(link.old) for link in found} == dict(zip(ids_of(after), ids_of(before), strict=True))
    assert not any(link.alike for link in found)


@given(decks, ids)
def test_a_known_card_is_never_tied(written: list[Written], stamped: list[str]) -> None:
    """Only a card whose id the store does not know is matched."""
    text = render(written, ids=stamped[: len(written)])
    assert links(asked(text), remembered(text)) == []


VOWELS = "? Mikä näistä on vokaali?{}\n(x) a\n( ) s\n? Mikä näistä on vokaali?{}\n(x) a\n( ) t\n"


def test_stamping_tells_apart_what_only_the_options_tell_apart() -> None:
    before, after = VOWELS.format("", ""), VOWELS.format(" ^k7m2q", " ^p3x9d")
    found = links([*asked(before, "kopio"), *asked(after)], remembered(before))
    assert {str(link.id): str(link.old) for link in found} == dict(zip(ids_of(after), ids_of(before), strict=True))


def test_moving_tells_apart_what_only_the_options_tell_apart() -> None:
    text = VOWELS.format("", "")
    found = links(asked(text, "uusi"), remembered(text, "vanha"))
    assert [(link.id.card, link.old.card) for link in found] == [(item.id.card,) * 2 for item in asked(text)]
    assert len(found) == 2


def test_taking_an_id_away_keeps_the_history() -> None:
    assert tied("? Mikä on sää?\n= weather", "? Mikä on sää? ^k7m2q\n= weather") == {
        ids_of("? Mikä on sää?\n= weather")[0]: "pakka/k7m2q/a"
    }


# Edits


@given(decks_of(basics, min_size=2), st.data())
def test_a_typo_fix_keeps_the_history_and_says_so(written: list[Written], data: st.DataObject) -> None:
    """Question or answer unchanged, the rest at least 0.75 alike, one clear candidate: the same, and it is reported."""
    assume(len({card.below[0] for card in written}) == len(written))
    at = data.draw(st.integers(0, len(written) - 1))
    place = data.draw(st.integers(1, len(written[at].question) - 2))
    question = f"{written[at].question[:place]}x{written[at].question[place + 1 :]}"
    edited = [*written[:at], written[at]._replace(question=question), *written[at + 1 :]]
    old, new = render(written), render(edited)
    assert links(asked(new), remembered(old)) == [Link(asked(new)[at].id, asked(old)[at].id, alike=True)]


def test_a_typo_in_the_answer_of_a_moved_card_keeps_the_history() -> None:
    (link,) = links(asked("? Pisin joki?\n= Kemijoki", "b"), remembered("? Pisin joki?\n= Kemijokki", "a"))
    assert link.alike


def test_a_question_written_anew_is_a_new_card() -> None:
    """A retired card's history is not given to an unlike card, even with the same answer."""
    assert tied("? Mikä virtaa Rovaniemen läpi?\n= Kemijoki", "? Mikä on pisin joki?\n= Kemijoki") == {}


def test_a_new_answer_and_a_new_question_are_a_new_card() -> None:
    assert tied("? Mikä on pisin jokki?\n= Kemi", "? Mikä on pisin joki?\n= Kemijokki") == {}


def test_two_candidates_are_none() -> None:
    """One clear candidate: where two gone cards are equally near, or two new ones, all stay as they are."""
    one, other = "? Montako jalkaa on hevosella?\n= neljä\n", "? Montako jalkaa on hevosilla?\n= neljä\n"
    between = "? Montako jalkaa on hevosxlla?\n= neljä\n"
    assert tied(between, one + other) == {}
    assert tied(one + other, between) == {}


SISTERS = "? Missä sijamuodossa on sana ”{}”?\n= inessiivi\n"
"""One of a family of questions that are all alike, with the same answer."""


def test_a_deleted_card_does_not_leave_its_history_to_a_sister_that_was_not_met() -> None:
    """Of 103 deletions a cruder rule tied 12 to another card: the sister is new to the store, and alike."""
    words = ("talossa", "autossa", "metsässä", "kadussa")
    old = [card for word in words for card in remembered(SISTERS.format(word))]
    new = "".join(SISTERS.format(word) for word in (*words[1:], "talvessa"))
    assert links(asked(new), old) == []


def test_a_typo_in_a_family_of_like_cards_is_clear() -> None:
    """The next sister is more than twice as far."""
    text = "".join(SISTERS.format(word) for word in ("talossa", "autossa", "metsässä", "kadussa"))
    assert len(tied(text.replace("metsässä", "mettsässä"), text)) == 1
    both = text.replace("metsässä", "mettsässä").replace("autossa", "auttossa")
    assert len(tied(both, text)) == 2


@pytest.mark.parametrize(("old", "new"), [("Onko luku 17 pariton?", "Onko luku 19 pariton?"), ("1971?", "1917?")])
def test_a_changed_number_is_no_typo(old: str, new: str) -> None:
    """What has changed is a fact, or it is another question of a series: a person decides."""
    assert tied(f"? {new}\n= pariton", f"? {old}\n= pariton") == {}
    assert tied(f"? Mikä se on? ^k7m2q\n= {new}", f"? Mikä se on?\n= {old}") == {}


def test_a_copy_of_a_deck_makes_no_edit_unclear() -> None:
    text = "? Mikä on Suomen pisin jokki?\n= Kemijoki"
    old = [*remembered(text, "pakka"), *remembered(text, "kopio")]
    found = links([*asked(text.replace("jokki", "joki")), *asked(text, "kopio")], old)
    assert [(link.id.deck, link.old.deck) for link in found] == [("pakka", "pakka")]


def test_one_edit_in_two_copies_is_not_clear() -> None:
    """Two new cards are equally near to each of two that are gone, so that neither is guessed."""
    text = "? Mikä on Suomen pisin jokki?\n= Kemijoki"
    new = text.replace("jokki", "joki")
    assert links([*asked(new, "a"), *asked(new, "b")], [*remembered(text, "a"), *remembered(text, "b")]) == []


def test_an_edited_gap_keeps_its_history_if_it_is_alike() -> None:
    """An unnumbered gap's part comes from its word: mended it keeps the history, another word is another question."""
    text = "? Suomen pisin joki on {{%s}}, ja se on {{550}} km. ^k7m2q"
    (mended,) = links(asked(text % "Kemijoki"), remembered(text % "Kemijokki"))
    assert mended.alike
    assert mended.id.card == mended.old.card == "k7m2q"
    assert tied(text % "Torniojoki", text % "Muonio") == {}


def test_gaps_of_an_edited_text_keep_their_histories() -> None:
    old = "? Suomen pisin joki on {{Kemijoki}}, ja se on {{550}} km."
    found = tied(old.replace("pisin", "pissin"), old)
    assert sorted(found.values()) == sorted(ids_of(old))


def test_a_side_is_never_taken_for_the_other() -> None:
    found = tied("? sää tänään <> weather today ^k7m2q", "? sää tänään <> weather today")
    assert {new[-1] + old[-1] for new, old in found.items()} == {"aa", "bb"}


# Revisions


def test_a_revision_is_new_and_the_old_history_is_kept() -> None:
    """` ^k7m2q.2` is revision 2, which the learner meets again as new with the old history kept."""
    old = "? Montako maata on EU:ssa? ^k7m2q\n= 28"
    for answer in ("27", "28"):
        assert tied(f"? Montako maata on EU:ssa? ^k7m2q.2\n= {answer}", old) == {}
    assert tied("? Montako maata on EU:ssa? ^k7m2q.3\n= 28", old.replace("k7m2q", "k7m2q.2")) == {}
    assert tied(old, old.replace("k7m2q", "k7m2q.2")) == {}


def test_a_revision_is_new_even_where_the_card_had_no_id_before() -> None:
    assert tied("? Montako maata? ^k7m2q.2\n= 28", "? Montako maata?\n= 28") == {}


def test_a_revision_that_moves_keeps_its_history() -> None:
    text = "? Montako maata? ^k7m2q.2\n= 28"
    assert len(links(asked(text, "uusi"), remembered(text, "vanha"))) == 1


def test_revisions_of_one_card_are_known_by_their_ids() -> None:
    first, second, other, none = (CardId("a", card, "a") for card in ("k7m2q", "k7m2q.2", "p3x9d", "~k7m2q"))
    assert is_revision(second, first)
    assert is_revision(first, second)
    assert is_revision(CardId("a", "k7m2q.3", "a"), second)
    for new, old in ((first, first), (other, first), (none, none), (second._replace(part="b"), first)):
        assert not is_revision(new, old)
    assert not is_revision(second._replace(deck="b"), first)


# Moves and copies


@given(written=decks, stamped=ids, with_ids=st.booleans(), chance=st.randoms(use_true_random=False))
def test_cards_that_move_to_another_deck_keep_their_histories(
    written: list[Written], stamped: list[str], *, with_ids: bool, chance: random.Random
) -> None:
    """The same card id, gone from another deck of the collection, is the same; so is the same text."""
    given_ids = stamped[: len(written)] if with_ids else [""] * len(written)
    pairs = list(zip(written, given_ids, strict=True))
    cut = chance.randint(0, len(pairs))
    stay, leave = (
        render((card for card, _ in part), ids=[name for _, name in part]) for part in (pairs[:cut], pairs[cut:])
    )
    whole = render(written, ids=given_ids)
    found = links([*asked(stay, "vanha"), *asked(leave, "uusi")], remembered(whole, "vanha"))
    assert {str(link.id) for link in found} == set(ids_of(leave, "uusi"))
    assert all((link.id.card, link.id.part) == (link.old.card, link.old.part) for link in found)
    assert not any(link.alike for link in found)


@given(written=decks, stamped=ids, with_ids=st.booleans())
def test_renaming_a_deck_keeps_every_history(written: list[Written], stamped: list[str], *, with_ids: bool) -> None:
    """A deck whose `id:` changed, or whose file was renamed where it has none."""
    text = render(written, ids=stamped[: len(written)] if with_ids else ())
    found = links(asked(text, "uusi"), remembered(text, "vanha"))
    assert [(link.id.deck, link.old.deck) for link in found] == [("uusi", "vanha")] * len(asked(text))
    assert {link.id[1:] for link in found} == {item.id[1:] for item in asked(text)}


@given(written=decks, stamped=ids, with_ids=st.booleans())
def test_a_copy_is_never_tied_twice(written: list[Written], stamped: list[str], *, with_ids: bool) -> None:
    """Where a deck is gone and two copies of it are there, neither is clear, so that both are new."""
    text = render(written, ids=stamped[: len(written)] if with_ids else ())
    assert links([*asked(text, "b"), *asked(text, "c")], remembered(text, "a")) == []


@given(decks)
def test_a_copy_beside_its_original_is_new(written: list[Written]) -> None:
    text = render(written)
    assert links([*asked(text, "a"), *asked(text, "kopio")], remembered(text, "a")) == []


def test_the_same_text_in_its_own_deck_comes_first() -> None:
    text = "? Mikä on sää?\n= weather"
    found = links([*asked(f"{text}", "b"), *asked(text.replace("?\n", "? ^k7m2q\n"), "a")], remembered(text, "a"))
    assert [(link.id.deck, link.old.deck) for link in found] == [("a", "a")]


def test_an_unstamped_id_alone_does_not_move_a_history() -> None:
    """A question may stand in two decks with unlike answers: its hash is no identity."""
    assert links(asked("? Mikä tämä on?\n= mänty", "b"), remembered("? Mikä tämä on?\n= kuusi", "a")) == []


# Whatever happens


edits = st.lists(st.tuples(st.sampled_from(["drop", "copy", "typo", "answer", "stamp", "same"]), cards), max_size=8)


@given(decks, edits, ids)
def test_no_edit_ever_ties_two_cards_to_one_history(
    written: list[Written], changes: list[tuple[str, Written]], stamped: list[str]
) -> None:
    """No two items are ever tied to one remembered card, nor one item to two; and only unknown ones to gone ones."""
    after, given_ids = [], []
    for card, (change, other) in zip(written * 2, changes, strict=False):
        if change == "drop":
            continue
        texts = {
            "typo": card._replace(question=card.question.replace("a", "e", 1)),
            "answer": card._replace(below=other.below),
            "copy": other._replace(question=card.question),
        }
        after.append(texts.get(change, card))
        given_ids.append(stamped[len(after) % len(stamped)] if change == "stamp" else "")
    old = remembered(render(written), "vanha")
    new = [*asked(render(after, ids=given_ids), "vanha"), *asked(render(after), "toinen")]
    found = links(new, old)
    assert once(found)
    assert {link.old for link in found} <= {card.id for card in old} - {item.id for item in new}
    assert {link.id for link in found} <= {item.id for item in new} - {card.id for card in old}
    assert found == links(new, old)


@given(st.lists(st.tuples(sentences, sentences), min_size=1, max_size=5, unique_by=lambda pair: pair[0]))
def test_a_link_never_joins_texts_that_are_unlike(pairs: list[tuple[str, str]]) -> None:
    new = [*asked("\n".join(f"? {question}\n= {answer}" for question, answer in pairs), "uusi")]
    old = remembered("\n".join(f"? {answer}\n= {question}" for question, answer in pairs), "vanha")
    texts = {card.id: (card.asked.casefold(), card.answer.casefold()) for card in old}
    found = {item.id: (item.asked.casefold(), item.answer.casefold()) for item in new}
    for link in links(new, old):
        sides = list(zip(found[link.id], texts[link.old], strict=True))
        assert any(one == other for one, other in sides)
        assert all(similarity(one, other) >= 0.75 for one, other in sides)


def test_a_crowd_is_no_clear_candidate() -> None:
    """More candidates than can be compared: the card stays new, and nothing takes the time of all pairs."""
    old = "\n".join(f"? Onko luku {number} pariton vai parillinen?\n= pariton" for number in range(1, 2 * CROWD + 2, 2))
    assert tied("? Onko luku 1 pariton vai parilinen?\n= pariton", old) == {}


def test_a_very_long_text_is_the_same_or_it_is_not() -> None:
    text = "? Selitä. {}\n= " + "sana " * (LONG // 4) + "{}"
    old = text.format("", "")
    assert len(tied(text.format("^k7m2q", ""), old)) == 1
    assert tied(text.format("^k7m2q", "loppu"), old) == {}


# Similarity


@given(st.text(max_size=60), st.text(max_size=60))
@example("", "")
@example("", "a")
@example("a" * 70, "a" * 69)
def test_similarity_is_the_normalised_indel_similarity(one: str, other: str) -> None:
    assert similarity(one, other) == pytest.approx(Indel.normalized_similarity(one, other), abs=1e-12)
    assert similarity(one, other) * 100 == pytest.approx(fuzz.ratio(one, other), abs=1e-9)
    assert similarity(one, other) == similarity(other, one)


@given(sentences, st.data())
def test_similarity_of_neighbours(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text) - 1))
    changed = text[:place] + data.draw(st.sampled_from(["", "x", "xy"])) + text[place + 1 :]
    assert similarity(text, changed) == pytest.approx(Indel.normalized_similarity(text, changed), abs=1e-12)


def test_a_deck_that_is_stamped_while_it_has_an_error_keeps_its_histories() -> None:
    """A card whose very text is there under another id is that card, also where others of its deck cannot be read."""
    before = items(parse("? a\n= b\n\n? c\n= d\n", name="p"))
    after = items(parse("? a ^k7m2q\n= b\n\n? c ^p3x9d\n= d\n\n? ohne\n", name="p"))
    remembered = [Remembered(item.id, item.asked, item.answer) for item in before]
    found = {link.id: link.old for link in links(after, remembered, {"p"})}
    assert found == {new.id: old.id for new, old in zip(after, before, strict=True)}
    moved = items(parse("? a\n= b\n", name="toinen"))
    assert links(moved, remembered, {"p"}) == []
