"""`fit` and `evaluate` from end to end: a file, the learner's own log, what is kept, what is said."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Learner
from fit_help import LEARNER, simulated

from flashcards.scheduling.fsrs6 import DEFAULT_PARAMETERS
from flashcards.store.log import Log

LOG = "card_id,ts_ms,rating\n" + "".join(
    f"{card},{(day - 719_163) * 86_400_000 + 36_000_000 + place},{rating}\n"
    for place, (card, day, rating, *_) in enumerate(simulated(LEARNER, 4_000, seed=8))
)


@pytest.fixture
def file(learner: Learner) -> str:
    path = learner.folder / "log.csv"
    path.write_text(LOG, encoding="utf-8")
    return str(path)


def test_fit_as_json(learner: Learner, file: str) -> None:
    found = learner.run("fit", file, "--json").json
    assert found.keys() >= {"parameters", "reviews", "rows", "log_loss", "log_loss_before", "seconds"}
    assert len(found["parameters"]) == 21
    assert found["reviews"] == 4_000
    assert found["better"]
    assert found["log_loss"] < found["log_loss_before"]
    assert not learner.home.exists()


def test_fit_in_words(learner: Learner, file: str) -> None:
    done = learner.run("fit", file)
    assert "4,000 reviews, " in done.out
    assert "  A new card rated Good is remembered for " in done.out
    assert "Nothing was changed" in done.out
    assert done.err == ""


def test_the_machine_s_zone_does_not_matter_and_a_given_one_does(learner: Learner, file: str) -> None:
    ours = learner.run("fit", file, "--json").json["parameters"]
    assert learner.run("fit", file, "--json", TZ="Pacific/Apia").json["parameters"] == ours
    assert learner.run("fit", file, "--zone", "UTC", "--rollover", "4:00", "--json").json["parameters"] == ours
    assert learner.run("evaluate", file, "--rollover", "13", "--zone", "Asia/Tokyo", "--json").code == 0


def test_evaluate_as_json_and_in_words(learner: Learner, file: str) -> None:
    found = learner.run("evaluate", file, "--folds", "5", "--json").json
    assert list(found) == ["rows", "test_rows", "fitted", "defaults", "constant"]
    assert found["test_rows"] == 5 * (found["rows"] // 6)
    assert found["fitted"].keys() == {"log_loss", "rmse_bins", "auc"}
    assert found["fitted"]["log_loss"] < found["defaults"]["log_loss"] < found["constant"]["log_loss"]
    assert f"{found['fitted']['log_loss']:.4f}" in learner.run("evaluate", file).out


@pytest.mark.parametrize("command", ["fit", "evaluate"])
def test_a_new_learner_has_nothing_to_fit_to(learner: Learner, command: str) -> None:
    done = learner.run(command)
    assert done.code == 0
    assert "too " in done.out
    assert learner.run(command, "--json").json["rows"] == 0
    assert not learner.home.exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("fit", "none.csv"), "cannot be read"),
        (("fit", "--zone", "UTC"), "--zone was given without a file"),
        (("evaluate", "--rollover", "4"), "--rollover was given without a file"),
        (("fit", "log.csv", "--zone", "Nowhere"), "no zone “Nowhere”"),
        (("fit", "log.csv", "--zone", "../x"), "no zone “../x”"),
        (("fit", "log.csv", "--rollover", "25"), "--rollover cannot be “25”"),
        (("evaluate", "log.csv", "--since", "yesterday"), "--since cannot be “yesterday”"),
    ],
    ids=range(7),
)
def test_what_cannot_be_is_told(learner: Learner, file: str, words: tuple[str, ...], told: str) -> None:
    assert file
    done = learner.run(*words)
    assert done.code == 2
    assert told in done.err


def test_applied_parameters_count_from_then_on(learner: Learner, file: str) -> None:
    """A card reviewed before keeps its memory and its day; a card met later begins with the fitted w2."""
    deck = learner.deck("id: pakka\n\n? yksi\n= one\n\n? kaksi\n= two\n")
    learner.run("set", "steps", "none")
    learner.run("review", deck, "--plain", typed="\n3\n:q\n")
    before = picture(learner)
    found = learner.run("fit", file, "--apply", "--json").json
    assert picture(learner) == before
    learner.run("review", deck, "--plain", typed="\n3\n:q\n")
    first, second = sorted(picture(learner).values())
    assert first[0] == DEFAULT_PARAMETERS[2]
    assert second[0] == pytest.approx(found["parameters"][2], abs=1e-6)
    after = picture(learner)
    with Log(learner.home / "flashcards.db") as log:
        log.rebuild()
    assert picture(learner) == after
    assert learner.run("set", "parameters", "default").out == learner.run("set", "parameters").out


def picture(learner: Learner) -> dict[str, tuple[float, int]]:
    with Log(learner.home / "flashcards.db") as log:
        found = log.standings().items()
    return {str(card): (at.progress.memory.stability, at.due_day) for card, at in found if at.progress}


def test_the_learner_s_own_log_goes_out_as_csv_and_comes_back(learner: Learner) -> None:
    deck = learner.deck("id: pakka\n\n? yksi\n= one\n\n? kaksi\n= two\n")
    learner.run("set", "steps", "none")
    for day in ("22", "24", "27"):
        learner.now = f"2026-11-{day}T08:00:00+02:00"
        learner.run("review", deck, "--plain", typed="\n1\n\n1\n")
    learner.run("undo")
    assert learner.run("export-log", "log.csv", "--format", "csv").out.endswith("written to log.csv.\n")
    lines = Path(learner.folder / "log.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0] == "card_id,ts_ms,rating,state,duration_ms"
    own, theirs = (
        learner.run("fit", "--json").json,
        learner.run("fit", "log.csv", "--zone", "Europe/Helsinki", "--json"),
    )
    assert own["reviews"] == theirs.json["reviews"] == len(lines) - 1
    assert own["rows"] == theirs.json["rows"]


def test_lines_without_a_rating_are_counted(learner: Learner, file: str) -> None:
    with open(file, "a", encoding="utf-8") as handle:  # noqa: PTH123
        handle.write("1,1700000000000,0\n")
    assert "1 line without a rating passed over." in learner.run("fit", file).out


def test_what_is_left_out_is_told_and_a_plain_log_is_left_whole(learner: Learner, file: str) -> None:
    """Torn cards, cards met before a day, beginnings anew: counted in words; without states nothing is left out."""
    header, *rows = LOG.splitlines()
    states = {"3": "2", "5": "0"}  # the fourth card's beginning is missing, the sixth begins anew at its end
    told = [f"{row},{states.get(row.split(',')[0], -1)}" for row in rows[:-1]]
    told += [f"9999,{rows[-1].split(',')[1]},3,2", f"5,{rows[-1].split(',')[1]},3,1", f"5,{rows[-1].split(',')[1]},3,0"]
    Path(learner.folder / "states.csv").write_text("\n".join([f"{header},state", *told]), encoding="utf-8")
    done = learner.run("fit", "states.csv")
    assert "2 cards not learnt from: the log does not have the first review.\n" in done.out
    assert "1 card learnt from a later beginning on: what was before is not.\n" in done.out
    assert "2 cards not learnt from" in learner.run("evaluate", "states.csv").out
    plain = learner.run("fit", file)
    assert "not learnt from" not in plain.out
    assert "anew" not in plain.out
    assert "left out: met before" not in plain.out


def test_cards_met_before_a_day_can_be_left_out(learner: Learner, file: str) -> None:
    all_, some = (learner.run("fit", file, "--json", *since).json for since in ((), ("--since", "2024-06-01")))
    assert 0 < some["reviews"] < all_["reviews"]
    assert " cards left out: met before the day of --since." in learner.run("fit", file, "--since", "2024-06-01").out
    assert learner.run("evaluate", file, "--since", "2024-06-01", "--json").json["rows"] == some["rows"]
    assert learner.run("fit", "--since", "2024-06-01", "--json").json["reviews"] == 0
