"""The other commands: what they print, as text and as JSON."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from conftest import Learner

from flashcards.cli import COMMANDS

DECK = "deck: Sää\nid: pakka\n\n? sää\n= weather\n\n? tuuli <> wind\n\n? huono\n"


def test_help_names_every_command_as_the_command_names_itself(learner: Learner) -> None:
    listed = learner.run("--help").out
    for name, (_, line) in COMMANDS.items():
        assert f"{name} " in listed
        assert line in listed
        assert learner.run(name, "--help").code == 0


def test_the_version_is_that_of_the_package(learner: Learner) -> None:
    assert learner.run("--version").out == "flashcards 0.1.0\n"


def test_an_unknown_command_is_told(learner: Learner) -> None:
    done = learner.run("tanssi")
    assert done.code == 2
    assert "No such command 'tanssi'" in done.err


def test_the_first_run_shows_the_decks_and_the_next_command(learner: Learner) -> None:
    done = learner.run()
    assert "No deck is in your daily queue yet" in done.out
    assert "konditionaali-kohteliaisuus: Konditionaali ja kohteliaisuus" in done.out
    assert done.out.splitlines()[-1].startswith("Next: flashcards review ")


def test_decks_as_json(learner: Learner) -> None:
    path = learner.deck(DECK)
    rows = {row["id"]: row for row in learner.run("decks", path, "--json").json}
    named = {"id": "pakka", "title": "Sää", "about": "", "path": path, "errors": 1, "shipped": False}
    assert rows["pakka"] == named | {"cards": 3, "met": 0, "days": 2, "minutes": rows["pakka"]["minutes"]}
    assert rows["kysymystekniikat"]["errors"] == 0
    assert rows["kysymystekniikat"]["shipped"]


def test_decks_tell_what_they_teach_and_how_long_it_takes(learner: Learner) -> None:
    """Own decks first, then the shipped ones in the order of their files, so that the first is where to begin."""
    path = learner.deck(f"about: {'Opit sään sanat. ' * 9}\n{DECK}")
    done = learner.run("decks", path).out.splitlines()
    assert done[:2] == ["Your decks:", "pakka: Sää (3 cards)"]
    assert done[2].startswith("    Opit sään sanat. Opit")
    assert any(line.startswith("    2 days, about ") and line.endswith("20 new a day.") for line in done)
    assert f"    {path}" in done
    assert all(len(line) < 80 for line in done if str(learner.folder) not in line)
    rows = learner.run("decks", "--json").json
    shipped = [row["path"].rpartition("/")[2] for row in rows if row["shipped"]]
    assert shipped == sorted(shipped)
    assert all(row["about"] for row in rows if row["shipped"])


def test_the_minutes_of_a_deck_are_those_of_one_day(learner: Learner) -> None:
    """Twenty new cards a day and their reviews take less than an hour, though all the days take hours."""
    path = learner.deck("id: pakka\n" + "".join(f"\n? k{number}\n= v{number}\n" for number in range(200)))
    whole = learner.run("decks", path, "--json").json[0]["minutes"]
    (told,) = re.findall(
        r"    10 days, about (\d+) min a day", learner.run("decks", path).out.partition("Decks that")[0]
    )
    assert 0 < int(told) < 60 < whole
    assert abs(10 * int(told) - whole) <= 6


def test_decks_tell_where_the_learner_is(learner: Learner) -> None:
    path = learner.deck(DECK)
    learner.run("review", path, "--plain", typed="\n4\n\n4\n")
    row = learner.run("decks", path, "--json").json[0]
    assert (row["met"], row["days"]) == (2, 1)
    done = learner.run("decks", path).out
    assert "    2 of 3 met.\n    1 day, about 1 min a day, 20 new a day.\n" in done
    assert "those of most learners" in done
    learner.run("set", "new-per-day", "0", "--deck", "pakka")
    assert "No new cards come" in learner.run("decks", path).out


def test_decks_in_the_learner_s_folder_are_found(learner: Learner) -> None:
    (learner.home / "decks").mkdir(parents=True)
    (learner.home / "decks" / "oma.deck.txt").write_text(DECK, encoding="utf-8")
    assert learner.run("due", "pakka", "--json").json["decks"] == [{"id": "pakka", "due": 0, "new": 2}]


def test_due_as_json_before_and_after_a_deck_joins(learner: Learner) -> None:
    path = learner.deck(DECK)
    nothing = learner.run("due", "--json").json
    assert nothing == {"now": "2026-11-22T08:00:00+02:00", "due": 0, "new": 0, "decks": []}
    assert learner.run("due", path, "--json").json["decks"] == [{"id": "pakka", "due": 0, "new": 2}]
    learner.run("review", path, "--plain", typed="\n3\n")
    assert learner.run("due", "--json").json["decks"] == [{"id": "pakka", "due": 1, "new": 1}]
    assert "      1     1  Sää (pakka)" in learner.run().out


def test_due_counts_before_limits_and_new_after_them(learner: Learner) -> None:
    path = learner.deck("".join(f"? q{n}\n= a\n\n" for n in range(30)))
    assert learner.run("due", path, "--json").json["new"] == 20
    learner.run("set", "steps", "none")
    learner.run("set", "reviews-per-day", "3")
    learner.run("review", path, "--plain", typed="\n1\n" * 20)
    learner.now = "2026-11-23T08:00:00+02:00"
    assert learner.run("due", path, "--json").json["due"] == 20
    done = learner.run("review", path, "--plain", typed="\n3\n" * 50)
    assert done.out.count("\nsaved ") == 13


def test_a_deck_leaves_and_comes_back(learner: Learner) -> None:
    path = learner.deck(DECK)
    learner.run("review", path, "--plain", typed="\n3\n")
    assert learner.run("leave", "pakka").out == "pakka has left the daily queue; its history is kept.\n"
    assert learner.run("due", "--json").json["decks"] == []
    again = learner.run("leave", "pakka")
    assert (again.code, again.err) == (2, "flashcards: “pakka” is not in your daily queue\nhelp: these are: none\n")
    assert learner.run("due", "pakka", "--json").json["due"] == 1
    learner.run("review", "pakka", "--plain", typed="\n3\n")
    assert learner.run("due", "--json").json["decks"][0]["id"] == "pakka"


def test_a_deck_whose_file_is_gone_is_told_and_can_leave(learner: Learner) -> None:
    path = learner.deck(DECK)
    learner.run("review", path, "--plain", typed="\n3\n")
    Path(path).unlink()
    done = learner.run("due")
    assert done.err == (
        f"pakka is not where it was ({path}); its history is kept;"
        " flashcards leave pakka takes it out of the daily queue.\n"
    )
    assert learner.run("leave", "pakka").code == 0


def test_of_two_files_with_one_id_the_other_is_told(learner: Learner) -> None:
    learner.run("review", learner.deck(DECK), "--plain", typed="\n3\n")
    (learner.home / "decks").mkdir()
    (learner.home / "decks" / "kopio.deck.txt").write_text(DECK, encoding="utf-8")
    assert "the deck id “pakka” belongs to" in learner.run("due").err


def test_an_unknown_deck_is_told(learner: Learner) -> None:
    done = learner.run("review", "tanssi", "--plain")
    assert done.code == 2
    assert done.err.startswith("flashcards: there is no deck “tanssi”\nhelp: these are there: ")
    missing = learner.run("due", "kansio/tanssi.deck.txt")
    assert missing.err.startswith("flashcards: there is no file or folder kansio/tanssi.deck.txt\n")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (("retention", "85%"), "retention 0.85"),
        (("rollover", "04"), "rollover 4:00"),
        (("steps", "1m", "10m", "1d"), "steps 1m 10m 1d"),
        (("steps", "none"), "steps none"),
        (("relearning-steps", "10 min"), "relearning-steps 10m"),
        (("new-per-day", "0"), "new-per-day 0"),
        (("max-interval", "365"), "max-interval 365"),
    ],
)
def test_settings_are_kept_and_shown(learner: Learner, words: tuple[str, ...], shown: str) -> None:
    assert learner.run("set", *words).out == f"{shown}\n"
    assert learner.run("set", words[0]).out == f"{shown}\n"
    assert shown in learner.run("set").out.splitlines()
    learner.run("set", words[0], "default")
    assert learner.run("set").out == learner.run("set", FLASHCARDS_HOME=str(learner.folder / "nobody")).out


@pytest.mark.parametrize(
    "words",
    [
        ("retention", "1.5"),
        ("retention", "nan"),
        ("rollover", "25"),
        ("steps", "0m"),
        ("steps", "soon"),
        ("new-per-day", "-1"),
        ("reviews-per-day", "१२"),
        ("max-interval", "1e308"),
    ],
)
def test_a_value_that_cannot_be_is_refused_with_what_can(learner: Learner, words: tuple[str, str]) -> None:
    done = learner.run("set", "--", *words)
    assert done.code == 2
    assert done.err.startswith(f"flashcards: {words[0]} cannot be “{words[1]}”\nhelp: it is ")
    assert not learner.home.exists()


def test_a_setting_for_one_deck_leaves_the_others_alone(learner: Learner) -> None:
    learner.run("set", "retention", "0.8", "--deck", "kysymystekniikat")
    assert learner.run("set", "retention").out == "retention 0.9\n"
    assert learner.run("set", "retention", "--deck", "kysymystekniikat").out == "retention 0.8\n"
    done = learner.run("set", "rollover", "5", "--deck", "kysymystekniikat")
    assert done.err.startswith("flashcards: rollover is the same for all decks\n")
    assert learner.run("set", "colour").err.startswith("flashcards: there is no setting “colour”\nhelp: these are: ")


def test_stats_count_every_rating_that_is_not_undone(learner: Learner) -> None:
    path = learner.deck(DECK)
    assert learner.run("stats").out == "Nothing has been reviewed yet.\nNext: flashcards\n"
    learner.run("review", path, "--plain", typed="\n3\n\n4\n\n3\n")
    learner.run("undo")
    numbers = learner.run("stats", "--json").json
    assert {key: numbers[key] for key in ("reviews", "streak", "retention")} == {
        "reviews": 2,
        "streak": 1,
        "retention": None,
    }
    assert numbers["today"]["reviews"] == 2
    assert numbers["today"]["new"] == 2
    assert [day["day"] for day in numbers["forecast"]][:2] == ["2026-11-22", "2026-11-23"]
    assert len(numbers["forecast"]) == 14
    assert sum(day["due"] for day in numbers["forecast"]) == 2
    assert "Due in the next 14 days\n  today " in learner.run("stats").out


def test_undo_says_what_it_took_back(learner: Learner) -> None:
    learner.run("review", learner.deck(DECK), "--plain", typed="\n3\n")
    assert learner.run("undo").out == "Taken back: good for “sää”.\n"
    assert learner.run("undo").out == "There is no rating to take back.\n"


def test_export_writes_the_log_as_json_lines(learner: Learner) -> None:
    assert learner.run("export-log", "tyhjä.jsonl").out == "0 events written to tyhjä.jsonl.\n"
    learner.run("review", learner.deck(DECK), "--plain", typed="\n3\n")
    assert learner.run("export-log", "loki.jsonl").out == "3 events written to loki.jsonl.\n"
    target = learner.folder / "loki.jsonl"
    events = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert [event["kind"] for event in events] == ["link", "join", "review"]
    assert list(events[0]) == ["id", "device", "seq", "utc_ms", "offset_min", "kind", "card", "data"]
    assert target.stat().st_mode & 0o777 == 0o600


def test_an_export_that_cannot_be_written_leaves_nothing(learner: Learner) -> None:
    done = learner.run("export-log", "absent/loki.jsonl")
    assert (done.code, done.err.splitlines()[0]) == (
        2,
        "flashcards: absent/loki.jsonl cannot be written: No such file or directory",
    )


def test_a_now_that_is_no_moment_is_told(learner: Learner) -> None:
    learner.now = "huomenna"
    done = learner.run("due")
    assert (done.code, done.err.splitlines()[0]) == (2, "flashcards: FLASHCARDS_NOW is “huomenna”, which is no moment")


def test_a_damaged_file_is_told_without_a_traceback(learner: Learner) -> None:
    learner.home.mkdir()
    (learner.home / "flashcards.db").write_bytes(b"roskaa " * 1000)
    for words in ((), ("due",), ("stats",), ("undo",), ("review", "kysymystekniikat", "--plain")):
        done = learner.run(*words)
        assert done.code == 2
        assert "is not a file of this program" in done.err


def test_an_empty_home_variable_is_survived(learner: Learner) -> None:
    done = learner.run("due", HOME="", FLASHCARDS_HOME="")
    assert (done.code, done.err) == (0, "")


def test_an_export_replaces_nothing_but_an_earlier_export(learner: Learner) -> None:
    deck = learner.deck(DECK)
    learner.run("review", deck, "--plain", typed="\n3\n")
    for target in (deck, str(learner.home / "flashcards.db")):
        before = Path(target).read_bytes()
        done = learner.run("export-log", target)
        assert (done.code, Path(target).read_bytes()) == (2, before)
        assert "is there already, and is a file of another kind" in done.err
    assert learner.run("export-log", "loki.jsonl").code == learner.run("export-log", "loki.jsonl").code == 0


def test_a_deck_s_id_comes_before_a_folder_of_the_same_name(learner: Learner) -> None:
    (learner.folder / "kysymystekniikat").mkdir()
    assert learner.run("due", "kysymystekniikat", "--json").json["decks"][0]["id"] == "kysymystekniikat"


def test_json_holds_no_character_that_a_terminal_obeys(learner: Learner) -> None:
    learner.deck("? a\x9b\x7f\u202e\n( ) x\n")
    done = learner.run("check", "pakka.deck.txt", "--format", "json")
    assert not set("\x9b\x7f\u202e") & set(done.out)
    assert "\x9b" in done.json[0]["message"] + done.json[1]["message"]


def test_a_limit_that_is_reached_is_said(learner: Learner) -> None:
    path = learner.deck("? a\n= b\n")
    learner.run("review", path, "--plain", typed="\n4\n")
    learner.run("set", "reviews-per-day", "0")
    learner.now = "2026-12-22T08:00:00+02:00"
    done = learner.run("due")
    assert done.out.splitlines()[-1] == "All done for today; 1 due card waits for another day (daily limits)."


@pytest.mark.parametrize("words", [("due", "x" * 300), ("check", "x" * 300 + "/y")])
def test_what_the_system_refuses_is_told_without_a_traceback(learner: Learner, words: tuple[str, ...]) -> None:
    done = learner.run(*words)
    assert done.code == 2
    assert "File name too long" in done.err


def test_another_program_s_database_is_left_alone(learner: Learner) -> None:
    learner.home.mkdir()
    with closing(sqlite3.connect(learner.home / "flashcards.db")) as db:
        db.execute("CREATE TABLE notes (text)")
    before = (learner.home / "flashcards.db").read_bytes()
    done = learner.run("set", "retention", "0.8")
    assert (done.code, (learner.home / "flashcards.db").read_bytes()) == (2, before)
    assert "is not a file of this program" in done.err


def test_a_damaged_row_is_told_as_damage(learner: Learner) -> None:
    learner.run("set", "retention", "0.8")
    with closing(sqlite3.connect(learner.home / "flashcards.db", isolation_level=None)) as db:
        db.execute("UPDATE events SET data = '{'")
    done = learner.run("export-log", "loki.jsonl")
    assert done.code == 2
    assert "is damaged" in done.err
    assert "put a backup of it in its place" in done.err


def test_of_two_decks_with_one_name_both_are_told_every_time(learner: Learner) -> None:
    (learner.folder / "x").mkdir()
    first = learner.deck(DECK.replace("id: pakka\n", ""), "x/verbit")
    second = learner.deck(DECK.replace("id: pakka\n", ""), "verbit")
    learner.run("review", first, "--plain", typed="\n3\n")
    learner.run("review", second, "--plain", typed="\n3\n")
    assert f"{first}: the deck id “verbit” belongs to {second}" in learner.run("due").err
