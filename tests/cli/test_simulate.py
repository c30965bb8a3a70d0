"""`flashcards simulate`: the learner's own settings and cards, the numbers as JSON, the plot."""

from __future__ import annotations

import os
import pty
import subprocess

import pytest
from conftest import COMMAND, Learner

QUICK = ("--days", "30", "--cards", "15")
DECK = "id: pakka\n\n" + "".join(f"? kysymys {at}\n= vastaus {at}\n\n" for at in range(12))


def test_the_numbers_as_json(learner: Learner) -> None:
    found = learner.run("simulate", *QUICK, "--json").json
    assert {key: found[key] for key in ("cards", "met", "days", "new_per_day", "reviews_per_day", "retention")} == {
        "cards": 15,
        "met": 0,
        "days": 30,
        "new_per_day": 20,
        "reviews_per_day": 200,
        "retention": 0.9,
    }
    assert [row["retention"] for row in found["retentions"]] == [at / 100 for at in range(70, 98)]
    assert found["recommended"] in [row["retention"] for row in found["retentions"]]
    assert found["stages"][-1]["day"] == 30
    assert 10 < found["stages"][-1]["known"] < 15


def test_the_same_seed_gives_the_same_and_another_another(learner: Learner) -> None:
    first = learner.run("simulate", *QUICK, "--json").out
    assert learner.run("simulate", *QUICK, "--json").out == first
    assert learner.run("simulate", *QUICK, "--json", "--seed", "2").out != first


def test_the_learner_s_own_cards_and_settings(learner: Learner) -> None:
    """One card of twelve is met in a sitting, the rest are new; limits and retention are those that were set."""
    learner.run("review", learner.deck(DECK), "--plain", typed="\n4\n")
    for key, value in (("retention", "0.8"), ("new-per-day", "3"), ("reviews-per-day", "50")):
        learner.run("set", key, value)
    found = learner.run("simulate", "--days", "30", "--json").json
    assert (found["cards"], found["met"]) == (11, 1)
    assert (found["retention"], found["new_per_day"], found["reviews_per_day"]) == (0.8, 3, 50)
    other = learner.run("simulate", "--days", "30", "--new", "1", "--reviews", "9", "--json").json
    assert (other["new_per_day"], other["reviews_per_day"]) == (1, 9)


def test_what_a_person_sees(learner: Learner) -> None:
    done = learner.run("simulate", *QUICK)
    assert done.out.startswith("Days: 30; new cards: 15; cards that you know: 0\nLimits a day: new 20, reviews 200\n")
    assert done.err == ""
    bars = [line for line in done.out.splitlines() if line.endswith(tuple("█▏▎▍▌▋▊▉"))]
    assert len(bars) == 28
    assert max(line.count("█") for line in bars) == 40
    assert "It is the lowest that was tried, so this is no advice to set it." in done.out


def test_a_learner_who_learns_nothing_is_told_nothing(learner: Learner) -> None:
    found = learner.run("simulate", *QUICK, "--new", "0", "--json").json
    assert found["recommended"] is None
    assert found["retentions"][0]["seconds_per_known"] is None
    assert "costs least" not in learner.run("simulate", *QUICK, "--new", "0").out


@pytest.mark.parametrize("words", [("--days", "29"), ("--days", "366"), ("--cards", "0"), ("--new", "-1")])
def test_what_cannot_be_is_a_usage_error(learner: Learner, words: tuple[str, ...]) -> None:
    assert learner.run("simulate", *words).code == 2


def test_a_bar_shows_how_far_it_has_come_and_goes_away(learner: Learner) -> None:
    """On a terminal only, and only after a second; at the end its line is empty again."""
    far, near = pty.openpty()
    words = [COMMAND, "simulate", "--cards", "400", "--days", "200", "--json"]
    environment = learner.env() | {"TERM": "xterm"}
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=near, env=environment, cwd=learner.folder) as running:
        assert running.stdout
        assert b"recommended" in running.stdout.read()
    os.close(near)
    told = os.read(far, 100_000).decode()
    os.close(far)
    assert "\rSimulating █" in told
    *_, before, last = told.split("\r")
    assert (before.strip(), last) == ("", "")
