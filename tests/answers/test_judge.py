"""Judging: which word an answer gets, whose feedback is told, and that right means known."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashcards.answers import judge_choice, judge_typed
from flashcards.answers.verdict import SUGGESTED
from flashcards.model import Answer, Option, Rating

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
        ("Saisinko lasku?", "typo", ""),
        ("Saisinko kupin?", "wrong", ""),
        ("Saisinkol askun?", "compound", ""),
        ("laskun, saisinko", "order", ""),
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


def test_right_means_what_the_table_of_the_page_says() -> None:
    """One invariant, right ⇔ suggested ≠ again, against what `docs/explanation/answers.md` says of each word."""
    page = Path(__file__).parents[2] / "docs" / "explanation" / "answers.md"
    rows = [line.strip("| ").split(" | ") for line in page.read_text(encoding="utf-8").splitlines() if "←" in line]
    rows = [row for row in rows if row[0].strip("`") in SUGGESTED]
    assert {row[0].strip("`") for row in rows} == set(SUGGESTED)
    for word, _, examples, right, suggested in rows:
        for example in examples.split("; "):
            expected, _, typed = example.partition(" ← ")
            verdict = judge_typed(typed, [Answer(expected)], language="fi")
            assert verdict.word == word.strip("`"), example
            assert (verdict.right, verdict.suggested.name.lower()) == (right == "yes", suggested), example


@given(st.lists(answers, min_size=2, max_size=4))
def test_the_order_of_further_answers_changes_no_word(accepted: list[Answer]) -> None:
    first, *others = accepted
    for typed in accepted:
        assert judge_typed(typed.text, accepted).word == judge_typed(typed.text, [first, *reversed(others)]).word


def test_the_shared_cases(shared: Path) -> None:
    """Each shared case is judged as written down, verdict for verdict."""
    table = shared / "data" / "finnish" / "answer_check_cases.tsv"
    if not table.exists():
        pytest.skip(f"no cases at {table}")
    with table.open(encoding="utf-8", newline="") as rows:
        cases = list(csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE))
    missed = []
    for case in cases:
        also = [Answer(text) for text in case["also_accepted"].split("|") if text.strip()]
        verdict = judge_typed(case["typed"], [Answer(case["expected"]), *also], language="fi")
        if verdict.word != case["verdict"]:
            missed.append((case["expected"], case["typed"], case["verdict"], verdict.word))
    assert len(cases) >= 55
    assert missed == []


@pytest.mark.parametrize(
    ("expected", "typed", "word"),
    [
        ("reception desk", "receptiondesk", "compound"),
        ("check-in", "checkin", "compound"),
        ("check-in", "check in", "compound"),
        ("the bill please", "please the bill", "order"),
        ("complaint", "complant", "typo"),
        ("complaint", "compliant", "typo"),
        ("complaint", "complaining", "wrong"),
        ("it's", "its", "typo"),
        ("Malmö", "Malmo", "diacritic"),
        ("Malmö", "Malmoe", "diacritic"),
        ("Malmö", 'Malm"o', "diacritic"),
        ("Åbo", "Aabo", "diacritic"),
        ("Malmo", "Malmö", "typo"),
        ("12 apples", "13 apples", "wrong"),
        ("5.12.2026", "6.12.2026", "wrong"),
        ("Well, thanks", "Well thanks", "typo"),
        ("a", "b", "wrong"),
        ("thank you", "thank you very much", "wrong"),
        ("thank you very much", "thank you", "wrong"),
        ("the receipt please", "receit the please", "order"),
        ("word", "", "wrong"),
    ],
)
def test_what_needs_no_grammar(expected: str, typed: str, word: str) -> None:
    assert judge_typed(typed, [Answer(expected)], language="en").word == word


def test_a_word_that_exists_is_no_slip() -> None:
    assert judge_typed("compliant", [Answer("complaint")], words={"compliant"}).word == "wrong"
    assert judge_typed("malmo", [Answer("Malmö")], words={"malmo"}).word == "wrong"


def test_in_a_drill_a_slip_is_a_mistake() -> None:
    verdict = judge_typed("ottaisn", [Answer("ottaisin")], language="fi", drill=True)
    assert (verdict.word, verdict.right) == ("typo", False)


def test_of_several_answers_one_counts_beside_which_the_typed_one_is_right() -> None:
    """Beside the second answer the slip would be another mood; in a drill no slip is right, and the table decides."""
    accepted = [Answer("Miten voin auttaa?"), Answer("Miten voisin auttaa?")]
    verdict = judge_typed("Miten voin autta?", accepted, language="fi")
    assert (verdict.word, verdict.right) == ("typo", True)
    assert judge_typed("Miten voin autta?", accepted, language="fi", drill=True).word == "mood"


def test_of_several_answers_the_verdict_that_comes_first_counts() -> None:
    accepted = [Answer("kiitos paljon"), Answer("suurkiitos")]
    assert judge_typed("suur kiitos", accepted).word == "compound"
    assert judge_typed("paljon kiitos", accepted).word == "order"


@pytest.mark.parametrize("typed", ["en " * 600, "a" * 2000, "voisitko " * 200, "ko" * 900, "a b " * 450, "x" * 100_000])
def test_odd_answers_are_judged_too(typed: str) -> None:
    for expected in ("Voisitko auttaa minua?", typed[::-1][:2000], "a" * 1000):
        assert judge_typed(typed, [Answer(expected)], language="fi").word in SUGGESTED


def test_another_accepted_answer_counts_where_only_the_order_of_one_is_wrong_too() -> None:
    accepted = [Answer("te mennä"), Answer("mennä te")]
    assert judge_typed("te menna", accepted).word == "diacritic"


def test_where_nothing_is_accepted_nothing_can_be_judged() -> None:
    with pytest.raises(ValueError, match="at least one"):
        judge_typed("x", [])


@pytest.mark.parametrize(
    ("expected", "typed"),
    [("3,50 €", "3.50 €"), ("12,5 %", "12.5 %"), ("Saisinko 3,50 €?", "Saisinko 3.50 €?"), ("2,5 euroa", "2.5 euroa")],
)
def test_a_decimal_point_before_a_unit_is_a_comma(expected: str, typed: str) -> None:
    assert judge_typed(typed, [Answer(expected)], language="fi").word == "format"
    assert judge_typed("klo 8,30", [Answer("klo 8.30")], language="fi").word == "wrong"


def test_the_author_wins() -> None:
    """What the author calls wrong is never right; the word is that of the table, the reason is the author's."""
    wrong = [Answer("Voisitteko auttaa?", "Tuttua sinutellaan.")]
    verdict = judge_typed("voisitteko auttaa", [Answer("Voisitko auttaa?")], wrong, language="fi")
    assert (verdict.word, verdict.right, verdict.reason) == ("register", False, "Tuttua sinutellaan.")


@given(st.text("aeikstä .", max_size=12), st.text("aeikstä .", min_size=1, max_size=12))
def test_every_difference_is_named_and_stands_where_it_says(typed: str, expected: str) -> None:
    for language in ("", "fi"):
        verdict = judge_typed(typed, [Answer(expected)], language=language)
        assert verdict.word in SUGGESTED
        assert verdict.right == (verdict.suggested != Rating.AGAIN)
        for difference in verdict.differences:
            assert difference.word in SUGGESTED
            for edit in difference.edits:
                assert difference.expected.casefold().startswith(edit.expected, edit.expected_at)
                assert difference.typed.casefold().startswith(edit.typed, edit.typed_at)


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
