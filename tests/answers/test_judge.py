"""Judging: which word an answer gets, whose feedback is told, and that right means known."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashcards.answers import judge_choice, judge_typed
from flashcards.model import Answer, Option, Rating

if TYPE_CHECKING:
    from pathlib import Path

answers = st.text("aä .?", min_size=1, max_size=4).map(Answer)
ACCEPTED = (Answer("Saisinko laskun?", "Oikein: -isi-."), Answer("Voisinko saada laskun?", "Tämäkin käy."))
WRONG = (Answer("Saanko laskun?", "Konditionaali pehmentää."), Answer("Lasku!"))


@pytest.mark.parametrize(
    ("typed", "word", "reason"),
    [
        ("Saisinko laskun?", "exact", "Oikein: -isi-."),
        ("saisinko  laskun", "format", "Oikein: -isi-."),
        ("”Saisinko laskun?”", "format", "Oikein: -isi-."),
        ("Voisinko saada laskun?", "variant", "Tämäkin käy."),
        ("voisinko saada laskun", "variant", "Tämäkin käy."),
        ("Saanko laskun?", "wrong", "Konditionaali pehmentää."),
        ("saanko laskun", "wrong", "Konditionaali pehmentää."),
        ("lasku", "wrong", ""),
        ("Saisinko lasku?", "wrong", ""),
        ("Säisinko laskun?", "wrong", ""),
        ("", "wrong", ""),
        ("?", "wrong", ""),
    ],
)
def test_the_word_and_the_reason(typed: str, word: str, reason: str) -> None:
    verdict = judge_typed(typed, ACCEPTED, WRONG)
    assert (verdict.word, verdict.reason) == (word, reason)


def test_the_same_letters_stored_in_another_way_are_format() -> None:
    """`exact` is the same code points, before any normalising; a decomposed ä is `format`."""
    assert judge_typed("sa\u0308a\u0308", [Answer("sää")]).word == "format"


def test_a_shortened_year_is_format() -> None:
    assert judge_typed("5.12.26", [Answer("5.12.2026")]).word == "format"


@given(st.lists(answers, min_size=1, max_size=3), st.lists(answers, max_size=3))
def test_an_accepted_answer_wins_over_a_wrong_one(accepted: list[Answer], wrong: list[Answer]) -> None:
    for answer in accepted:
        assert judge_typed(answer.text, accepted, [*wrong, answer]).right


@given(st.text(max_size=6), st.lists(answers, min_size=1, max_size=3), st.lists(answers, max_size=3))
def test_right_means_that_the_rating_is_not_again(typed: str, accepted: list[Answer], wrong: list[Answer]) -> None:
    """Right ⇔ suggested ≠ again: one invariant."""
    verdict = judge_typed(typed, accepted, wrong)
    assert verdict.right == (verdict.suggested != Rating.AGAIN) == (verdict.word != "wrong")


@given(st.lists(answers, min_size=2, max_size=4))
def test_the_order_of_further_answers_changes_no_word(accepted: list[Answer]) -> None:
    first, *others = accepted
    for typed in accepted:
        assert judge_typed(typed.text, accepted).word == judge_typed(typed.text, [first, *reversed(others)]).word


def test_cases_that_need_no_grammar(shared: Path) -> None:
    """Each shared case is judged as written down, as far as marks, spaces and further answers decide it."""
    table = shared / "data" / "finnish" / "answer_check_cases.tsv"
    if not table.exists():
        pytest.skip(f"no cases at {table}")
    with table.open(encoding="utf-8", newline="") as rows:
        cases = list(csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE))
    counted = 0
    for case in cases:
        also = [Answer(text) for text in case["also_accepted"].split("|") if text.strip()]
        word = judge_typed(case["typed"], [Answer(case["expected"]), *also]).word
        if case["verdict"] in ("exact", "format") or also:
            counted += 1
            assert word == case["verdict"], case
    assert counted >= 10


OPTIONS = (Option("a", right=True), Option("b", right=False), Option("c", right=True))


@given(st.sets(st.integers(1, 3)))
def test_a_choice_is_right_with_all_right_options_and_no_other(picked: set[int]) -> None:
    verdict = judge_choice(picked, OPTIONS)
    assert verdict.right == (picked == {1, 3})
    assert verdict.word == ("exact" if verdict.right else "wrong")


def test_nothing_may_be_right() -> None:
    assert judge_choice(set(), [Option("a", right=False), Option("b", right=False)]).right


def test_picking_twice_is_picking_once() -> None:
    assert judge_choice([3, 1, 1], OPTIONS).right


@pytest.mark.parametrize("number", [0, 4, -1])
def test_an_option_that_is_not_there_is_the_caller_s_mistake(number: int) -> None:
    with pytest.raises(ValueError, match="3 options"):
        judge_choice({1, number}, OPTIONS)
