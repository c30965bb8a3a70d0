"""`reschedule` and `catch-up` from end to end: what is said, what is moved, what stays after a rebuild."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from conftest import Learner

from flashcards.store.log import Log

CARDS = 60
DECK = "id: suomi\n\n" + "".join(f"? sana {at}\n= word {at}\n\n" for at in range(CARDS))


@pytest.fixture
def met(learner: Learner) -> Learner:
    """A learner who rated sixty new cards Easy on 22 November."""
    learner.deck(DECK, "suomi")
    assert learner.run("set", "new-per-day", "100").code == 0
    assert learner.run("review", "--plain", "suomi.deck.txt", typed="\n4\n" * CARDS).code == 0
    return learner


def due(learner: Learner) -> dict[str, int]:
    with Log(learner.home / "flashcards.db") as log:
        before = log.standings()
        log.rebuild()
        assert log.standings() == before
        return {str(id_): card.due_day for id_, card in before.items()}


def test_nothing_has_changed_so_nothing_moves(met: Learner) -> None:
    done = met.run("reschedule")
    assert done.out == "60 cards in review, on days that your settings would give as well.\n"


def test_more_retention_brings_cards_sooner(met: Learner) -> None:
    before = due(met)
    met.run("set", "retention", "0.97")
    found = met.run("reschedule", "--json").json
    assert (found["cards"], found["later"]) == (60, 0)
    assert found["sooner"] == len(found["moves"]) == 60
    assert found["recall_before"] < 0.93
    assert 0.96 < found["recall_after"] < 0.985
    assert due(met) == before
    done = met.run("reschedule")
    assert "60 cards in review.\n60 are on days that your settings would not give." in done.out
    assert " 60 sooner, usually by " in done.out
    assert "% would be recalled on the promised days, 97% on the others.\n" in done.out
    assert done.out.endswith("Nothing was changed; the same command with --apply moves them.\n")
    assert met.run("reschedule", "--apply").out.endswith(
        "60 cards moved. (undo takes back ratings; moved days stay.)\n"
    )
    after = due(met)
    assert all(after[card] < before[card] for card in before)
    assert met.run("reschedule").out == "60 cards in review, on days that your settings would give as well.\n"
    days = {move["card"]: date.fromisoformat(move["to"]).toordinal() for move in found["moves"]}
    assert after == days


def test_other_parameters_make_the_memories_anew(met: Learner) -> None:
    """A card rated Easy has w3 days of stability: under other parameters those of its own."""
    parameters = met.run("set", "parameters").out.split()[1:]
    parameters[3] = "20"
    met.run("set", "parameters", *parameters)
    with Log(met.home / "flashcards.db") as log:
        assert {card.progress.memory.stability for card in log.standings().values()} == {8.2956}
    found = met.run("reschedule", "--deck", "suomi", "--apply", "--json").json
    assert (found["later"], found["sooner"]) == (60, 0)
    with Log(met.home / "flashcards.db") as log:
        assert {card.progress.memory.stability for card in log.standings().values()} == {20}
    due(met)


def test_an_undo_after_it_takes_back_the_review_before_it(met: Learner) -> None:
    """What was undone is new again; what was moved stays moved; a rebuild comes to the same."""
    met.run("set", "retention", "0.97")
    met.run("reschedule", "--apply")
    moved = due(met)
    assert met.run("undo").code == 0
    after = due(met)
    assert after == moved | {f"suomi/{card}": after[f"suomi/{card}"] for card in _undone(met)}
    assert len(_undone(met)) == 1


def _undone(learner: Learner) -> list[str]:
    with Log(learner.home / "flashcards.db") as log:
        return [f"{id_.card}/{id_.part}" for id_, card in log.standings().items() if card.progress is None]


def test_a_backlog_is_counted_and_spread(met: Learner) -> None:
    met.now = "2026-12-20T08:00:00+02:00"
    told = met.run("catch-up").out
    assert told.startswith("60 reviews wait; if all were asked today, ")
    assert "        1 day      60            60" in told
    assert told.endswith("Nothing was changed; to spread them: flashcards catch-up --days 7 --apply\n")
    found = met.run("catch-up", "--json").json
    assert [plan["days"] for plan in found["plans"]] == [1, 3, 7, 14, 30]
    known = [plan["known"] for plan in found["plans"]]
    assert known == sorted(known, reverse=True)
    assert known[0] == found["known_today"]
    spread = met.run("catch-up", "suomi", "--days", "6", "--apply")
    assert "Of those that wait, by day:\n  today         10\n  tomorrow      10\n  2026-12-22    10" in spread.out
    days = due(met)
    today = 739_970  # 20 December 2026
    assert [sum(day == today + at for day in days.values()) for at in range(1, 6)] == [10] * 5
    assert met.run("due", "--json").json["due"] == 10
    assert met.run("reschedule").out == "60 cards in review, on days that your settings would give as well.\n"
    assert len(met.run("reschedule", "--all", "--json").json["moves"]) >= 40


def test_what_is_due_today_is_not_counted_twice(met: Learner) -> None:
    """Everything comes on one day by catch-up; on that day it waits, and no other day holds anything."""
    met.now = "2026-12-20T08:00:00+02:00"
    found = met.run("catch-up", "--days", "1", "--apply", "--json").json
    assert (found["waiting"], found["plans"][0]["most"], found["applied"]) == (60, 60, True)
    found = met.run("catch-up", "--days", "3", "--json").json["plans"][0]
    assert (found["most"], list(found["by_day"].values())) == (20, [20, 20, 20])


def test_days_off_that_were_set_later_are_kept_free(met: Learner) -> None:
    """Those on a Sunday move, then nothing moves; all placed anew, none is on a Sunday, and again nothing moves."""
    sundays = sum(day % 7 == 0 for day in due(met).values())
    assert sundays
    met.run("set", "easy-days", "sun 0%")
    assert len(met.run("reschedule", "--apply", "--json").json["moves"]) == sundays
    assert not any(day % 7 == 0 for day in due(met).values())
    assert met.run("reschedule", "--json").json["moves"] == []
    met.run("reschedule", "--all", "--apply")
    assert not any(day % 7 == 0 for day in due(met).values())
    assert met.run("reschedule", "--all", "--json").json["moves"] == []


def test_more_than_a_day_takes_is_said(met: Learner) -> None:
    met.now = "2026-12-20T08:00:00+02:00"
    assert "catch-up" not in met.run("due").out
    met.run("set", "reviews-per-day", "50")
    assert "More waits than one day takes: flashcards catch-up spreads it over several days." in " ".join(
        met.run("due").out.split()
    )


def test_without_cards_there_is_nothing_to_move(learner: Learner) -> None:
    assert learner.run("reschedule").out == "No card is in review yet, so there is nothing to move.\n"
    assert learner.run("catch-up").out == "No review waits: there is nothing to catch up on.\n"
    assert learner.run("reschedule", "--apply", "--json").json["moves"] == []
    assert learner.run("catch-up", "--days", "3", "--apply").code == 0
    assert not Path(learner.home).exists()


def test_apply_needs_days(learner: Learner) -> None:
    done = learner.run("catch-up", "--apply")
    assert done.code == 2
    assert "--apply needs --days: over how many days?" in done.err
