"""A clock that cannot be right, or may not be, is told of; reviews that it has dated can be dated anew."""

from __future__ import annotations

import pytest
from conftest import Learner

DECK = "id: pakka\n\n? yksi\n= one\n\n? kaksi\n= two\n"


@pytest.fixture
def deck(learner: Learner) -> str:
    learner.run("set", "steps", "none")
    deck = learner.deck(DECK)
    rate(learner, deck, "2026-11-22T08:00:00+02:00")
    return deck


def rate(learner: Learner, deck: str, now: str) -> str:
    """Rate one card Easy, and return what was said on standard error."""
    learner.now = now
    return learner.run("review", deck, "--plain", typed="\n4\n:q\n").err.replace("\n", " ")


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("2026-11-21T07:00:00+02:00", "the clock says 2026-11-21, and what was last saved here is of 2026-11-22: one"),
        ("2025-10-18T08:00:00+02:00", "one of the two is wrong. If the clock is right now: flashcards clock"),
        ("1971-01-01T08:00:00+02:00", "the clock says 1971-01-01, and"),
        ("2036-11-22T08:00:00+02:00", "the clock says 2036-11-22, and what was last saved here is of 2026-11-22; if"),
        ("2038-01-19T05:14:08+02:00", "set it right before you rate a card."),
    ],
)
def test_a_clock_that_may_be_wrong_is_told_of(learner: Learner, deck: str, now: str, told: str) -> None:
    learner.now = now
    for words in (("due",), ("review", deck, "--plain")):
        done = learner.run(*words, typed=":q\n")
        assert done.err.count("the clock says") == 1
        assert told in " ".join(done.err.split())
        assert done.code == 0
    assert learner.run("due", "--json").err == ""


@pytest.mark.parametrize("now", ["2026-11-22T07:00:00+02:00", "2026-11-22T00:00:00-10:00", "2027-11-22T08:00:00+02:00"])
def test_an_hour_back_a_flight_and_a_year_away_are_no_doubt(learner: Learner, deck: str, now: str) -> None:
    learner.now = now
    assert learner.run("due").err == ""
    assert deck


def test_a_card_that_a_wrong_clock_holds_is_told_of_and_dated_anew(learner: Learner, deck: str) -> None:
    rate(learner, deck, "2036-11-22T08:00:00+02:00")
    assert "one of the two is wrong" in rate(learner, deck, "2026-12-03T08:00:00+02:00")
    assert "1 card was rated under a clock that was ahead, up to 2036-11-22; flashcards clock" in " ".join(
        learner.run("due").err.split()
    )
    shown = learner.run("clock")
    assert "  2036-11-22 08:00 → 2026-12-03 08:00  yksi\n" in shown.out
    assert "1 review to be dated anew.\nNothing was changed." in shown.out
    assert "1 card was" in learner.run("due").err
    assert "1 review dated anew. The old row stays in the log." in learner.run("clock", "--apply").out
    assert learner.run("due").err == ""
    assert "All reviews in your file are of days that can be." in learner.run("clock", "--apply").out


def test_a_new_learner_s_clock_is_not_doubted(learner: Learner) -> None:
    assert "All reviews" in learner.run("clock").out
    assert learner.run("due").err == ""
    assert not learner.home.exists()
