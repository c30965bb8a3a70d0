"""`flashcards judge`: its contract, its languages, and that nothing typed reaches a terminal raw."""

from __future__ import annotations

import pytest
from conftest import Learner


def test_the_contract(learner: Learner) -> None:
    judged = learner.run("judge", "Voisitko auttaa minua?", "Voitko auttaa minua", "--json").json
    assert judged.keys() == {"verdict", "right", "differences", "reason", "suggested"}
    assert (judged["verdict"], judged["right"], judged["suggested"]) == ("mood", False, "again")
    assert judged["reason"] == "“Voitko” is the plain present; the conditional is softer: Voisitko."
    (difference,) = judged["differences"]
    assert (difference["expected"], difference["typed"]) == ("Voisitko", "Voitko")
    assert difference["edits"] == [{"expected_at": 3, "expected": "si", "typed_at": 3, "typed": ""}]


@pytest.mark.parametrize(
    ("expected", "typed", "verdict", "suggested"),
    [("kuitti", "kuitti", "exact", "good"), ("kuitti", "kuiti", "typo", "hard"), ("kuitti", "lasku", "wrong", "again")],
)
def test_right_means_that_again_is_not_suggested(
    learner: Learner, expected: str, typed: str, verdict: str, suggested: str
) -> None:
    judged = learner.run("judge", expected, typed, "--json").json
    assert (judged["verdict"], judged["suggested"]) == (verdict, suggested)
    assert judged["right"] == (suggested != "again")


def test_further_answers_and_another_language(learner: Learner) -> None:
    also = learner.run("judge", "kuitti", "tosite", "--also", "lasku", "--also", "tosite", "--json").json
    assert also["verdict"] == "variant"
    assert learner.run("judge", "voisitteko", "voitteko", "--json").json["verdict"] == "mood"
    assert learner.run("judge", "voisitteko", "voitteko", "--language", "sv", "--json").json["verdict"] == "typo"


def test_in_words_and_in_finnish(learner: Learner) -> None:
    done = learner.run("--lang", "fi", "judge", "menisin", "menen")
    assert done.out == (
        "✗ mood, uudelleen\n”menen” on indikatiivin preesens; kysytty oli menisin.\nmen[e]n → men[isi]n\n"
    )
    assert learner.run("judge", "menisin", "menen", FLASHCARDS_LANG="fi").out == done.out


def test_what_is_typed_never_reaches_the_terminal_raw(learner: Learner) -> None:
    for words in (("judge", "a b", "a \x1b[31mb"), ("judge", "a b", "a \x1b[31mb", "--json")):
        assert "\x1b" not in learner.run(*words).out


@pytest.mark.parametrize(
    ("words", "said"),
    [(("judge", "", ""), "EXPECTED is empty"), (("judge", "a", "a", "--language", "klingon"), "no language “klingon”")],
)
def test_what_cannot_be_judged_is_said(learner: Learner, words: tuple[str, ...], said: str) -> None:
    done = learner.run(*words)
    assert done.code != 0
    assert said in done.err


def test_words_that_are_not_alike_are_shown_whole(learner: Learner) -> None:
    assert learner.run("judge", "minä", "me").out.endswith("\nme → minä\n")
