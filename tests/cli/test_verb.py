"""`flashcards verb`: a table to look at, and JSON for programs."""

from __future__ import annotations

import json

import pytest
from conftest import Learner

from flashcards.finnish import KEYS, VERBS


def test_a_table_fits_a_terminal(learner: Learner) -> None:
    out = learner.run("verb", "auttaa").out
    lines = out.splitlines()
    assert lines[0] == "auttaa · help · Kotus 56 · tt : t"
    assert "minä     auttaisin     en auttaisi     auttaisinko" in lines
    assert "Te       olisitte auttanut   ette olisi auttanut    olisitteko auttanut" in lines
    assert len(lines) <= 24
    assert max(map(len, lines)) <= 80


def test_other_forms_are_named_below(learner: Learner) -> None:
    assert "Also for katkeaisi: katkeisi (parallel)" in learner.run("verb", "katketa").out
    assert "Perfect" not in learner.run("verb", "kaikaa").out


def test_in_finnish_no_word_is_english(learner: Learner) -> None:
    lines = learner.run("--lang", "fi", "verb", "katketa").out.splitlines()
    assert lines[0] == "katketa · Kotus 74"
    headings = [line.split() for line in lines if line.startswith(("Preesens", "Perfekti"))]
    assert headings == [[tense, "myönteinen", "kielteinen", "kysymys"] for tense in ("Preesens", "Perfekti")]
    assert sum(line.startswith("passiivi ") for line in lines) == 2
    assert "Kielteinen kysymys: etkö katkeaisi, etkö olisi katkennut?" in lines
    assert "katkeaisi, myös: katkeisi (rinnakkainen)" in lines
    assert max(map(len, lines)) <= 80


def test_json_is_one_object(learner: Learner) -> None:
    found = learner.run("verb", "Voida", "--json").json
    assert list(found) == ["lemma", "class", "gradation", "cells"]
    assert (found["lemma"], found["class"], found["gradation"]) == ("voida", 62, None)
    assert tuple(found["cells"]) == KEYS
    assert found["cells"]["act.prf.pos.te"] == ["olisitte voinut"]


def test_json_lines_from_standard_input(learner: Learner) -> None:
    lemmas = [verb.lemma for verb in VERBS]
    lines = learner.run("verb", "-", "--json", typed="".join(f"{lemma}\n\n" for lemma in lemmas)).out.splitlines()
    assert [json.loads(line)["lemma"] for line in lines] == lemmas


def test_a_class_can_be_given(learner: Learner) -> None:
    found = learner.run("verb", "tavata", "--class", "73", "--json").json
    assert found["cells"]["act.prs.pos.1sg"] == ["tavaisin"]
    done = learner.run("verb", "tavata", "--class", "99")
    assert (done.code, done.out) == (2, "")
    assert "there is no class “99” of verbs" in done.err


def test_what_is_no_verb_is_named_and_the_others_are_shown(learner: Learner) -> None:
    done = learner.run("verb", "-", "--json", typed="auttaa\nkissa\nk\x1b[2J\nottaa\n")
    assert [json.loads(line)["lemma"] for line in done.out.splitlines()] == ["auttaa", "ottaa"]
    assert done.code == 2
    assert done.err.splitlines() == [
        "flashcards: no basic form of a Finnish verb: “kissa”, “k^[[2J”",
        "help: a verb is given in its basic form, such as auttaa",
    ]


def test_what_is_no_letter_is_in_no_verb(learner: Learner) -> None:
    for odd in ("aut\x1b[2Jtaa", "[bold]auttaa", "a\x1b[31mttaa", "palvellla"):
        done = learner.run("verb", odd)
        assert (done.code, done.out) == (2, "")
        assert "\x1b" not in done.err


@pytest.mark.parametrize(
    "lemma", ["keskustella", "epäonnistua", "seistä", "allekirjoittaa", "katketa", "tietää", "täytyä"]
)
def test_a_long_verb_fits_a_terminal_too(learner: Learner, lemma: str) -> None:
    lines = learner.run("verb", lemma).out.splitlines()
    assert len(lines) <= 23
    assert max(map(len, lines)) <= 80


def test_what_a_verb_has_not_is_not_shown(learner: Learner) -> None:
    out = learner.run("verb", "täytyä").out
    assert "täytyisi " in out
    assert "minä" not in out
    assert "Negative questions: eikö täytyisi, eikö olisi täytynyt?" in out
    assert "kaikaisin" not in learner.run("verb", "kaikaa").out


def test_a_class_that_a_verb_cannot_have_is_said(learner: Learner) -> None:
    done = learner.run("verb", "tulla", "--class", "53")
    assert "“tulla” cannot be of class 53; this is class 67" in done.err
    assert "tulisin" in done.out


def test_the_meaning_of_another_verb_is_not_shown(learner: Learner) -> None:
    assert "meet" in learner.run("verb", "tavata").out
    assert learner.run("verb", "tavata", "--class", "73").out.splitlines()[0] == "tavata · Kotus 73"


def test_a_class_may_stand_behind_a_verb_on_standard_input(learner: Learner) -> None:
    lines = learner.run("verb", "-", "--json", typed="tavata 73\ntavata\nottaa kiinni\n").out.splitlines()
    best = [json.loads(line)["cells"]["act.prs.pos.1sg"][0] for line in lines]
    assert best == ["tavaisin", "tapaisin", "ottaisin kiinni"]
