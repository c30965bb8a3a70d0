"""Judging part by part: what makes an order, a matching and a list right, and what is said of each part."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from flashcards.answers import judge_list, judge_matching, judge_order, normalise
from flashcards.model import Answer, Pair, Rating

words = st.text("aäbcd", min_size=1, max_size=4)
texts = st.lists(words, min_size=2, max_size=6, unique=True)
COUNTRIES = (Answer("Viro", "Pohjoisin."), Answer("Latvia"), Answer("Liettua"))
WRONG = (Answer("Suomi", "Suomi on Pohjoismaa."), Answer("Viro", "Ei koskaan."))
PAIRS = (Pair("Oulu", "Suomi"), Pair("", "Norja"), Pair("Luulaja", "Ruotsi", "Luleå."), Pair("Turku", "Suomi"))


def said(verdict: object) -> list[tuple[str, str, str, str]]:
    return [tuple(part) for part in verdict.parts]


# An order


@given(st.data(), texts)
def test_an_order_is_right_in_the_right_order_and_in_no_other(data: st.DataObject, steps: list[str]) -> None:
    right = list(range(1, len(steps) + 1))
    put = data.draw(st.permutations(right))
    verdict = judge_order(put, [Answer(step) for step in steps])
    assert verdict.right == (put == right)
    assert verdict.word == ("exact" if verdict.right else "wrong")
    assert [part.word == "right" for part in verdict.parts] == [a == b for a, b in zip(put, right, strict=True)]


def test_each_place_of_an_order_says_what_belongs_there_and_what_was_put() -> None:
    verdict = judge_order([1, 3, 2], COUNTRIES)
    assert said(verdict) == [
        ("right", "Viro", "Viro", "Pohjoisin."),
        ("wrong", "Latvia", "Liettua", ""),
        ("wrong", "Liettua", "Latvia", ""),
    ]


def test_steps_that_read_the_same_may_change_places() -> None:
    assert judge_order([3, 2, 1], [Answer("kysy"), Answer("kuuntele"), Answer("kysy")]).right


@pytest.mark.parametrize("put", [[], [1, 2], [1, 2, 2], [0, 1, 2], [1, 2, 4], [1, 2, 3, 3]])
def test_an_order_gives_each_step_once_or_it_is_the_caller_s_mistake(put: list[int]) -> None:
    with pytest.raises(ValueError, match="3 steps"):
        judge_order(put, COUNTRIES)


# A matching


@given(st.data(), texts, st.lists(words, max_size=3))
def test_a_matching_is_right_where_each_left_side_gets_the_right_text(
    data: st.DataObject, rights: list[str], extra: list[str]
) -> None:
    whole = [Pair(str(at), right) for at, right in enumerate(rights)]
    pairs = data.draw(st.permutations([*whole, *(Pair("", right) for right in extra)]))
    chosen = data.draw(st.lists(st.integers(1, len(pairs)), min_size=len(whole), max_size=len(whole)))
    left = [pair for pair in pairs if pair.left]
    fits = [pairs[number - 1].right == pair.right for number, pair in zip(chosen, left, strict=True)]
    verdict = judge_matching(chosen, pairs)
    assert [part.word == "right" for part in verdict.parts] == fits
    assert verdict.right == all(fits)
    assert judge_matching([number for number, pair in enumerate(pairs, 1) if pair.left], pairs).right


def test_each_left_side_says_what_fits_and_what_was_chosen() -> None:
    verdict = judge_matching([4, 2, 1], PAIRS)
    assert said(verdict) == [
        ("right", "Suomi", "Suomi", ""),
        ("wrong", "Ruotsi", "Norja", "Luleå."),
        ("right", "Suomi", "Suomi", ""),
    ]
    assert (verdict.word, verdict.suggested) == ("wrong", Rating.AGAIN)


def test_right_sides_that_look_alike_are_the_same_but_capitals_count() -> None:
    pairs = [Pair("a", "sää"), Pair("b", unicodedata.normalize("NFD", "sää")), Pair("c", "Sää")]
    assert judge_matching([1, 1, 3], pairs).right
    assert not judge_matching([1, 1, 1], pairs).right


@pytest.mark.parametrize("chosen", [[], [1, 3], [1, 3, 4, 4], [0, 3, 4], [1, 3, 5]])
def test_a_matching_chooses_once_for_each_left_side_or_it_is_the_caller_s_mistake(chosen: list[int]) -> None:
    with pytest.raises(ValueError, match="4 pairs with 3 left sides"):
        judge_matching(chosen, PAIRS)


# A list


@given(st.data(), st.lists(st.text("aÄ .5126", min_size=1, max_size=9), min_size=1, max_size=6, unique=True))
def test_a_list_is_exact_in_any_order(data: st.DataObject, members: list[str]) -> None:
    typed = data.draw(st.permutations(members))
    verdict = judge_list(typed, [Answer(member) for member in members])
    assert (verdict.word, verdict.suggested) == ("exact", Rating.GOOD)
    assert {part.word for part in verdict.parts} == {"right"}


@given(st.data(), texts)
def test_a_list_with_one_missing_is_wrong_and_says_which(data: st.DataObject, members: list[str]) -> None:
    dropped = data.draw(st.sampled_from(members))
    verdict = judge_list([member for member in members if member != dropped], [Answer(member) for member in members])
    assert verdict.word == "wrong"
    assert [part.expected for part in verdict.parts if part.word == "missing"] == [dropped]


@given(texts, words)
def test_a_list_with_one_too_many_is_wrong_and_says_which(members: list[str], extra: str) -> None:
    assume(normalise(extra) not in map(normalise, members))
    verdict = judge_list([extra, *members], [Answer(member) for member in members])
    assert verdict.word == "wrong"
    assert [part.given for part in verdict.parts if part.word == "extra"] == [extra]


@given(st.lists(words, max_size=5), st.lists(words.map(Answer), min_size=1, max_size=4))
def test_each_line_is_a_part_in_its_place_and_each_member_is_named_or_missing(
    typed: list[str], members: list[Answer]
) -> None:
    parts = judge_list(typed, members).parts
    assert [part.given for part in parts[: len(typed)]] == typed
    named = [part.expected for part in parts if part.word in ("right", "missing")]
    assert sorted(named) == sorted(member.text for member in members)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        (["Liettua", "Viro", "Latvia"], "exact"),
        (["liettua.", " viro", "Latvia"], "format"),
        (["Viro", "viro", "Latvia", "Liettua"], "format"),
        (["Viro", "Latvia"], "wrong"),
        (["Viro", "Viro", "Latvia"], "wrong"),
        (["Viro", "Latvia", "Liettua", "Suomi"], "wrong"),
        (["Víro", "Latvia", "Liettua"], "wrong"),
        ([], "wrong"),
    ],
)
def test_the_word_for_a_list(typed: list[str], word: str) -> None:
    assert judge_list(typed, COUNTRIES).word == word


def test_what_is_said_of_each_line_and_of_what_is_missing() -> None:
    verdict = judge_list(["viro", "Ruotsi", "suomi", "Viro"], COUNTRIES, WRONG)
    assert said(verdict) == [
        ("right", "Viro", "viro", "Pohjoisin."),
        ("extra", "", "Ruotsi", ""),
        ("extra", "", "suomi", "Suomi on Pohjoismaa."),
        ("again", "Viro", "Viro", ""),
        ("missing", "Latvia", "", ""),
        ("missing", "Liettua", "", ""),
    ]
    assert verdict.reason == "Suomi on Pohjoismaa."


def test_a_line_that_fits_two_members_names_the_one_that_is_free() -> None:
    """`5.12.26` stands for both years; what is spelt out names its own."""
    days = [Answer("5.12.1926"), Answer("5.12.2026")]
    assert judge_list(["5.12.26", "5.12.26"], days).right
    assert judge_list(["5.12.26", "5.12.2026"], days).right
    assert judge_list(["5.12.2026", "5.12.26"], days).right


def test_a_line_names_the_member_that_is_spelt_so_before_one_that_is_only_the_same() -> None:
    days = [Answer("5.12.1926"), Answer("5.12.26"), Answer("5.12.2026")]
    assert judge_list(["5.12.26", "5.12.2026", "5.12.1926"], days).word == "exact"
