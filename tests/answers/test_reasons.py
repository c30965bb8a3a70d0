"""Reasons: something is said about every word, with what was typed and what was asked."""

from __future__ import annotations

import pytest

from flashcards.answers import judge_typed, reason
from flashcards.answers.reasons import SENTENCES
from flashcards.answers.verdict import FIRST, GRAVEST, SUGGESTED
from flashcards.model import Answer


def test_there_are_23_words_each_with_a_rating_a_gravity_and_a_sentence() -> None:
    assert len(SUGGESTED) == 23
    assert set(GRAVEST) == set(SUGGESTED) == set(FIRST)
    for word in SUGGESTED:
        assert any(code.partition(".")[0] == word for code in SENTENCES)


@pytest.mark.parametrize(
    ("expected", "typed", "english", "finnish"),
    [
        (
            "voisitko",
            "voitko",
            "“voitko” is the plain present; the conditional is softer: voisitko.",
            "”voitko” on indikatiivi; pyyntöä pehmentää konditionaali: voisitko.",
        ),
        (
            "Voisitko auttaa?",
            "",
            "Missing: Voisitko auttaa.",
            "Puuttuu: Voisitko auttaa.",
        ),
        (
            "Saisinko laskun?",
            "Saanko?",
            "Missing: laskun. “Saanko” is the plain present; the conditional is softer: Saisinko.",
            "Puuttuu: laskun. ”Saanko” on indikatiivi; pyyntöä pehmentää konditionaali: Saisinko.",
        ),
        (
            "ottaisin",
            "otan",
            "“otan” is the present; the answer is ottaisin.",
            "”otan” on indikatiivin preesens; kysytty oli ottaisin.",
        ),
        (
            "en söisi",
            "en syönyt",
            "“en syönyt” is the past; the answer is en söisi.",
            "”en syönyt” on imperfekti; kysytty oli en söisi.",
        ),
        (
            "Söisitkö?",
            "Syö!",
            "“Syö” is an order; the conditional makes it a request: Söisitkö.",
            "”Syö” on käsky; konditionaali tekee siitä pyynnön: Söisitkö.",
        ),
        (
            "antaisin",
            "annaisit",
            (
                "“annaisit” is another person; the answer is antaisin. “annaisit” has the weak grade; the"
                " conditional is made from the strong stem: antaisit."
            ),
            (
                "”annaisit” on toista persoonaa; kysytty oli antaisin. ”annaisit” on heikossa asteessa;"
                " konditionaali tehdään vahvasta vartalosta: antaisit."
            ),
        ),
        (
            "Anteeksi, auttaisitko?",
            "Anteeksi auttaisitko?",
            "Understood: only a mark differs: “Anteeksi,”.",
            "Ymmärrettiin: vain välimerkki eroaa: ”Anteeksi,”.",
        ),
        (
            "5.12.26",
            "5.12.2026",
            "The same answer, only written in another way.",
            "Sama vastaus, vain kirjoitusasu on toinen.",
        ),
        (
            "menisi",
            "menis",
            "Understood: “menis” is spoken Finnish, written menisi.",
            "Ymmärrettiin: ”menis” on puhekieltä, kirjoitettuna menisi.",
        ),
        (
            "24.12.2026",
            "24.12.26",
            "The same date; write the year in full: 24.12.2026.",
            "Sama päivä; kirjoita vuosi kokonaan: 24.12.2026.",
        ),
    ],
)
def test_a_sentence_names_what_was_typed_and_what_was_asked(
    expected: str, typed: str, english: str, finnish: str
) -> None:
    verdict = judge_typed(typed, [Answer(expected)], language="fi")
    assert reason(verdict) == english
    assert reason(verdict, "fi") == finnish


def test_what_is_not_right_is_not_praised() -> None:
    """Neither a slip in a drill nor what the author calls wrong, with or without words of the author's."""
    slip = judge_typed("ottaisn", [Answer("ottaisin")], language="fi", drill=True)
    assert reason(slip) == "“ottaisn” has a slip of the pen, it is ottaisin."
    assert reason(slip, "fi") == "Sanassa ”ottaisn” on lyöntivirhe, oikein on ottaisin."
    unsaid = judge_typed(
        "Auttaisitteko minua?", [Answer("Auttaisitko minua?")], [Answer("Auttaisitteko minua?")], language="fi"
    )
    assert reason(unsaid, "fi") == "”Auttaisitteko” teitittelee; kysytty oli sinuttelu: Auttaisitko."


def test_another_accepted_answer_is_named_as_right() -> None:
    assert reason(judge_typed("tosite", [Answer("kuitti"), Answer("tosite")])) == (
        "Also right: “tosite”; the answer is kuitti."
    )


def test_in_an_unknown_language_a_reason_is_english() -> None:
    verdict = judge_typed("lasku", [Answer("kuitti")])
    assert reason(verdict, "nl") == reason(verdict) != reason(verdict, "sv")


def test_the_author_s_words_come_first() -> None:
    verdict = judge_typed("voitko", [Answer("voisitko")], [Answer("voitko", "Pehmennä.")], language="fi")
    assert reason(verdict, "fi") == "Pehmennä."


def test_what_is_right_to_the_letter_needs_no_reason() -> None:
    assert reason(judge_typed("voisitko", [Answer("voisitko")])) == ""
