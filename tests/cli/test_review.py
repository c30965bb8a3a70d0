"""`flashcards review --plain`: a sitting over pipes, as scripts and screen readers meet it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
from datetime import date, timedelta
from pathlib import Path

import pytest
from conftest import COMMAND, Learner

DECK = """id: pakka

# Sää

? sää
= weather
hint: it rains
note: Myös *ilma*.

? tuuli
= wind

? lumi
= snow
"""
TYPED = """id: pakka
answer: typed

? Pyydä kohteliaasti laskua.
= Saisinko laskun?
= Voisinko saada laskun?
! Saanko laskun?
> Indikatiivi on suora; konditionaali pehmentää.
"""
CHOICE = """id: pakka

? Missä sijassa on ”talossa”?
( ) elatiivi
> Elatiivi olisi ”talosta”.
(x) inessiivi
> Oikein: -ssa.

? Mitkä ovat vokaaleja?
[x] a
[x] ä
[ ] s
"""


def saved(out: str) -> list[str]:
    return [line for line in out.splitlines() if line.startswith("saved")]


def test_a_sitting_asks_shows_and_saves(learner: Learner) -> None:
    done = learner.run("review", learner.deck(DECK), "--plain", typed="\n4\n\n4\n\n4\n")
    assert done.code == 0
    assert len(saved(done.out)) == 3
    assert "# Sää\nQ: sää\nEnter shows the answer:\nA: weather\nnote: Myös ilma.\n" in done.out
    assert "\nRate: 1 again 1 min, 2 hard 6 min, 3 good 10 min, 4 easy " in done.out
    assert done.out.endswith("* That was all for now.\n3 reviews, all saved.\n")


def test_an_empty_line_at_the_rating_takes_the_suggestion(learner: Learner) -> None:
    done = learner.run("review", learner.deck(DECK), "--plain", typed="\n\n")
    assert saved(done.out) == ["saved 3 good, back in 10 min"]


def test_a_sitting_never_waits_when_only_steps_are_left(learner: Learner) -> None:
    deck = learner.deck("? a\n= b\n")
    done = learner.run("review", deck, "--plain", typed="\n1\n\n3\n\n3\n")
    assert len(saved(done.out)) == 3
    assert saved(done.out)[-1].startswith("saved 3 good, due ")


@pytest.mark.parametrize("last", ["", ":q\n", "q\n", "\n:q\n", "\nq\n"])
def test_quitting_and_the_end_of_input_end_with_the_tally(learner: Learner, last: str) -> None:
    done = learner.run("review", learner.deck(DECK), "--plain", typed="\n3\n" + last)
    assert done.code == 0
    assert done.out.endswith("1 review, saved.\n")


def test_nothing_is_written_before_the_first_rating(learner: Learner) -> None:
    done = learner.run("review", learner.deck(DECK), "--plain", typed="\n:h\n:n\n:?\n:u\n:q\n")
    assert done.out.endswith("No reviews this time.\n")
    for words in (("due",), ("decks",), ("stats",), ("set",), ("undo",), ()):
        learner.run(*words)
    assert not learner.home.exists()


def test_where_the_reviews_are_kept_is_said_once(learner: Learner) -> None:
    deck = learner.deck(DECK)
    told = f"* Your reviews are kept in {learner.home / 'flashcards.db'}."
    assert learner.run("review", deck, "--plain", typed="\n3\n\n3\n").out.count(told) == 1
    assert told not in learner.run("review", deck, "--plain", typed="\n3\n").out


def test_hint_note_and_keys_at_the_question_and_at_the_rating(learner: Learner) -> None:
    done = learner.run("review", learner.deck(DECK), "--plain", typed=":h\n:n\n:?\n\n:h\n:q\n")
    assert done.out.count("* hint: it rains") == 2
    assert done.out.count("* note: Myös ilma.") == 1
    assert "u undo the last rating" in done.out
    assert done.out.count("A: weather") == 1


def test_undo_asks_the_card_again_and_the_counters_go_back(learner: Learner) -> None:
    done = learner.run("review", learner.deck(DECK), "--plain", typed="\n4\nu\n:q\n")
    assert "* Taken back: easy." in done.out
    assert done.out.count("Q: sää") == 2
    assert learner.run("stats", "--json").json["reviews"] == 0


def test_undo_reaches_back_over_a_restart(learner: Learner) -> None:
    deck = learner.deck(DECK)
    learner.run("review", deck, "--plain", typed="\n4\n")
    done = learner.run("review", deck, "--plain", typed=":u\n:q\n")
    assert done.out.index("Q: tuuli") < done.out.index("Taken back: easy") < done.out.index("Q: sää")


def test_suspend_and_bury_put_a_card_away(learner: Learner) -> None:
    deck = learner.deck(DECK)
    done = learner.run("review", deck, "--plain", typed=":s\n:b\n\n4\n")
    assert len(saved(done.out)) == 1
    assert learner.run("due", deck, "--json").json["new"] == 0
    learner.now = "2026-11-23T08:00:00+02:00"
    assert learner.run("due", deck, "--json").json["new"] == 1
    assert "Asked again: sää\n1 suspended card taken back." in learner.run("unsuspend", deck).out
    assert learner.run("due", deck, "--json").json["new"] == 2


def test_typed_answers_are_judged_and_explained(learner: Learner) -> None:
    deck = learner.deck(TYPED)
    right = learner.run("review", deck, "--plain", typed="saisinko laskun\n:q\n")
    assert "✓ Right\nA: Saisinko laskun?\nor: Voisinko saada laskun?\n" in right.out
    assert right.out.count("[3]:") == 1
    variant = learner.run("review", deck, "--plain", typed="Voisinko saada laskun?\n:q\n")
    assert "✓ Right too: Voisinko saada laskun?" in variant.out
    wrong = learner.run("review", deck, "--plain", typed="Saanko laskun?\n\n")
    assert "✗ Not right: Saanko laskun?" in wrong.out
    assert "> Indikatiivi on suora; konditionaali pehmentää." in wrong.out
    assert saved(wrong.out) == ["saved 1 again, back in 1 min"]


def test_while_something_is_typed_letters_are_text(learner: Learner) -> None:
    done = learner.run("review", learner.deck(TYPED), "--plain", typed="q\n:q\n")
    assert "✗ Not right: q" in done.out


def test_giving_up_on_a_typed_answer_suggests_again(learner: Learner) -> None:
    done = learner.run("review", learner.deck(TYPED), "--plain", typed="\n\n")
    assert saved(done.out) == ["saved 1 again, back in 1 min"]


def test_choices_are_answered_by_number(learner: Learner) -> None:
    done = learner.run("review", learner.deck(CHOICE), "--plain", typed="1\n\n1, 2\n\n")
    assert "1) elatiivi\n2) inessiivi\nNumber of the right option:\n✗ Not right: 1\nA: inessiivi\n" in done.out
    assert "> ✗ 1) elatiivi ←\n>   Elatiivi olisi ”talosta”.\n> ✓ 2) inessiivi\n>   Oikein: -ssa.\n" in done.out
    assert [line.split(",")[0] for line in saved(done.out)] == ["saved 1 again", "saved 3 good"]


@pytest.mark.parametrize("answer", ["x", "3", "0", "1 2", "-1", "१"])
def test_an_answer_that_no_option_has_is_asked_again(learner: Learner, answer: str) -> None:
    done = learner.run("review", learner.deck(CHOICE), "--plain", typed=f"{answer}\n2\n\n")
    assert f"* “{answer}” is no answer here: write the number of one option from 1 to 2." in done.out
    assert saved(done.out) == ["saved 3 good, back in 10 min"]


def test_none_of_the_options_is_zero(learner: Learner) -> None:
    deck = learner.deck("? Mikä?\n[ ] a\n[ ] b\n")
    done = learner.run("review", deck, "--plain", typed="0\n\n")
    assert "✓ Right" in done.out


def test_a_line_that_is_no_rating_is_asked_again(learner: Learner) -> None:
    done = learner.run("review", learner.deck(DECK), "--plain", typed="\n5\nhyvä\n2\n")
    assert "* “5” is no rating" in done.out
    assert saved(done.out) == ["saved 2 hard, back in 6 min"]


def test_bad_cards_are_told_and_good_ones_reviewed(learner: Learner) -> None:
    deck = learner.deck("? a\n= b\n\n? c\n\n? d\n= e\n")
    done = learner.run("review", deck, "--plain", typed="\n4\n\n4\n")
    assert done.code == 0
    assert len(saved(done.out)) == 2
    assert "pakka: 1 error; flashcards check " in done.err


def test_twenty_cards_come_back_on_the_days_that_were_promised(learner: Learner) -> None:
    """The main job: 20 cards reviewed today come back on the days that a moved FLASHCARDS_NOW says they should."""
    deck = learner.deck("\n".join(f"? kysymys {n}\n= vastaus {n}\n" for n in range(20)))
    ratings = "".join(f"\n{1 + n % 4}\n" for n in range(20))
    learner.run("set", "steps", "none")
    done = learner.run("review", deck, "--plain", typed=ratings)
    assert len(saved(done.out)) == 20
    promised: dict[date, int] = {}
    for line in saved(done.out):
        when = line.split("due ")[1].split(" (")[0]
        day = date(2026, 11, 23) if when == "tomorrow" else date.fromisoformat(when)
        promised[day] = promised.get(day, 0) + 1
    assert sum(promised.values()) == 20
    assert len(promised) >= 4
    waiting = 0
    for ahead in range((max(promised) - date(2026, 11, 22)).days + 1):
        day = date(2026, 11, 22) + timedelta(days=ahead)
        waiting += promised.get(day, 0)
        for hour, due in (("03:59", waiting - promised.get(day, 0)), ("04:00", waiting)):
            learner.now = f"{day}T{hour}:00+02:00"
            assert learner.run("due", deck, "--json").json["due"] == due


def test_limits_hold_over_several_sittings(learner: Learner) -> None:
    deck = learner.deck("new-per-day: 5\n\n" + "".join(f"? q{n}\n= a\n\n" for n in range(9)))
    learner.run("review", deck, "--plain", typed="\n4\n" * 3)
    assert learner.run("due", deck, "--json").json["new"] == 2
    learner.run("set", "new-per-day", "4", "--deck", deck)
    assert learner.run("due", deck, "--json").json["new"] == 1
    learner.run("undo")
    assert learner.run("due", deck, "--json").json["new"] == 2


def test_siblings_are_asked_on_different_days(learner: Learner) -> None:
    deck = learner.deck("? sää <> weather\n\n? {{a1}} {{b2}}\n")
    done = learner.run("review", deck, "--plain", typed="\n4\n\n4\n")
    assert len(saved(done.out)) == 2
    assert learner.run("due", deck, "--json").json["new"] == 0
    learner.now = "2026-11-23T08:00:00+02:00"
    assert learner.run("due", deck, "--json").json["new"] == 2


def test_no_card_text_passes_for_a_line_of_the_program_or_reaches_the_terminal_raw(learner: Learner) -> None:
    deck = learner.deck("? a\n  saved 3 good\n= \x1b[31mred\x07\n  saved\n")
    done = learner.run("review", deck, "--plain", typed="\n:q\n")
    assert saved(done.out) == []
    assert "\x1b" not in done.out
    assert "\x07" not in done.out
    assert "A: ^[[31mred^G" in done.out


def test_without_a_terminal_it_shows_today_and_ends(learner: Learner) -> None:
    done = learner.run("review", learner.deck(DECK))
    assert done.code == 0
    assert done.out.startswith("Today, 2026-11-22\n")
    assert not learner.home.exists()


def test_ctrl_c_is_a_polite_quit(learner: Learner) -> None:
    words = [COMMAND, "review", learner.deck(DECK), "--plain"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with subprocess.Popen(words, env=learner.env(), **pipes) as sitting:
        sitting.stdin.write("\n3\n")
        sitting.stdin.flush()
        while not sitting.stdout.readline().startswith("saved"):
            pass
        while not sitting.stdout.readline().startswith("Q:"):
            pass
        os.kill(sitting.pid, signal.SIGINT)
        out, err = sitting.communicate(timeout=30)
    assert (sitting.returncode, err) == (0, "")
    assert out.endswith("1 review, saved.\n")


def test_all_done_says_when_the_next_cards_come(learner: Learner) -> None:
    deck = learner.deck("? a\n= b\n")
    learner.run("set", "steps", "none")
    learner.run("review", deck, "--plain", typed="\n1\n")
    assert learner.run("review", deck, "--plain").out == "All done for today. 1 card comes tomorrow.\n"


def test_stamping_a_reviewed_deck_keeps_its_history(learner: Learner) -> None:
    text = "id: pakka\n\n? sää <> weather\n\n? tuuli\n= wind\n\n? {{Lumi}} on valkoista.\n"
    deck = learner.deck(text)
    learner.run("review", deck, "--plain", typed="\n4\n" * 3)
    before = learner.run("due", deck, "--json").json
    stamped = (
        text.replace("weather\n", "weather ^22222\n")
        .replace("tuuli\n", "tuuli ^33333\n")
        .replace("valkoista.", "valkoista. ^44444")
    )
    learner.deck(stamped)
    assert learner.run("due", deck, "--json").json["new"] == before["new"] == 0
    learner.now = "2026-12-22T08:00:00+02:00"
    assert learner.run("due", deck, "--json").json["due"] == 3
    done = learner.run("review", deck, "--plain", typed="\n3\n" * 3)
    assert len(saved(done.out)) == 3
    assert learner.run("stats", "--json").json["today"]["new"] == 0


def test_a_typo_fix_keeps_the_history_and_says_so(learner: Learner) -> None:
    deck = learner.deck("id: pakka\n\n? Mikä on pääkaupungki?\n= Helsinki\n")
    learner.run("review", deck, "--plain", typed="\n4\n")
    learner.deck("id: pakka\n\n? Mikä on pääkaupunki?\n= Helsinki\n\n? Uusi?\n= Niin\n")
    done = learner.run("review", deck, "--plain", typed=":q\n")
    assert "* 1 card was edited and keeps its history: “Mikä on pääkaupunki?”" in done.out
    assert "Q: Uusi?" in done.out


def test_edits_of_one_side_after_the_other_keep_the_history(learner: Learner) -> None:
    deck = learner.deck("id: pakka\n\n? Mikä on pääkaupungki?\n= Helsinki\n")
    learner.run("review", deck, "--plain", typed="\n4\n")
    for question, answer in (("pääkaupungki", "Helsinki."), ("pääkaupunki", "Helsinki.")):
        learner.deck(f"id: pakka\n\n? Mikä on {question}?\n= {answer}\n")
        learner.run("review", deck, "--plain")
    assert learner.run("due", deck, "--json").json["new"] == 0


def test_a_section_title_is_one_line(learner: Learner) -> None:
    deck = learner.deck("# Osa\nsaved 3 good\n\n? a\n= b\n")
    done = learner.run("review", deck, "--plain", typed=":q\n")
    assert "# Osa saved 3 good\n" in done.out


def test_fenced_text_is_shown_line_by_line(learner: Learner) -> None:
    deck = learner.deck("? a\n```\nx = *y*\nz\n```\n= b\n")
    done = learner.run("review", deck, "--plain", typed=":q\n")
    assert "Q: a\n   x = *y*\n   z\n" in done.out


def test_a_deck_that_goes_away_and_comes_back_keeps_everything(learner: Learner) -> None:
    text = "id: pakka\n\n? a\n= b\n\n? c\n= d\n"
    deck = learner.deck(text)
    learner.run("review", deck, "--plain", typed="\n4\n\n4\n")
    before = learner.run("due", deck, "--json").json
    for broken in ("", "id: pakka\n\n? a", "id: pakka\n\n= b\n\x00"):
        learner.deck(broken)
        assert learner.run("due").code == 0
        assert learner.run("review", "--plain").code == 0
    learner.deck(text)
    assert learner.run("due", deck, "--json").json["decks"] == before["decks"]


def test_a_step_that_is_not_over_waits_for_the_others_after_a_restart(learner: Learner) -> None:
    """Only when nothing but steps is left does the next one come at once."""
    deck = learner.deck(DECK)
    learner.run("review", deck, "--plain", typed="\n3\n:q\n")
    done = learner.run("review", deck, "--plain", typed="\n4\n\n4\n")
    assert re.findall("Q: (.*)", done.out) == ["tuuli", "lumi", "sää"]


def test_a_card_that_another_sitting_rated_is_not_rated_again(learner: Learner) -> None:
    deck = learner.deck(DECK)
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    with subprocess.Popen([COMMAND, "review", deck, "--plain"], env=learner.env(), **pipes) as first:
        while not first.stdout.readline().startswith("Q:"):
            pass
        learner.run("review", deck, "--plain", typed="\n4\n\n4\n")
        out, _ = first.communicate("\n1\n\n3\n", timeout=30)
    assert "* Not saved: another sitting has rated this card meanwhile." in out
    assert re.findall("Q: (.*)", out) == ["lumi", "lumi"]
    assert learner.run("stats", "--json").json["reviews"] == 3


def test_an_undone_card_is_asked_only_where_it_belongs(learner: Learner) -> None:
    deck = learner.deck("id: pakka\n\n? a\n= b\n")
    learner.run("review", deck, "--plain", typed="\n4\n")
    done = learner.run("review", learner.deck("? c\n= d\n", "toinen"), "--plain", typed=":u\n:q\n")
    assert "* Taken back: easy for a card that is not in this sitting." in done.out
    assert re.findall("Q: (.*)", done.out) == ["c", "c"]


def test_a_card_with_a_passing_error_keeps_its_history(learner: Learner) -> None:
    """One bad file stops only itself: no lookalike in another deck takes its history."""
    deck = learner.deck("id: aaa\n\n? Mikä on pääkaupunki?\n= Helsinki\n", "aaa")
    learner.run("review", deck, "--plain", typed="\n4\n")
    other = learner.deck("id: zzz\n\n? Mikä on pääkaupunki\n= Helsinki\n", "zzz")
    learner.deck("id: aaa\n\n? Mikä on pääkaupunki?\n", "aaa")
    learner.run("review", other, "--plain", typed=":q\n")
    learner.deck("id: aaa\n\n? Mikä on pääkaupunki?\n= Helsinki\n", "aaa")
    assert learner.run("due", "aaa", "--json").json["new"] == 0


def test_suspended_cards_come_back_with_their_history_after_stamping(learner: Learner) -> None:
    deck = learner.deck("id: pakka\n\n? sää\n= weather\n\n? tuuli\n= wind\n")
    learner.run("review", deck, "--plain", typed="\n4\n\n4\n")
    learner.now = "2026-12-22T08:00:00+02:00"
    learner.run("review", deck, "--plain", typed=":s\n:q\n")
    learner.deck("id: pakka\n\n? sää ^22222\n= weather\n\n? tuuli ^33333\n= wind\n")
    assert "1 suspended card taken back." in learner.run("unsuspend", deck).out
    assert learner.run("due", deck, "--json").json["decks"] == [{"id": "pakka", "due": 2, "new": 0}]


def test_a_standard_input_that_is_closed_ends_the_sitting(learner: Learner) -> None:
    words = f"'{COMMAND}' review '{learner.deck(DECK)}' --plain"
    done = subprocess.run(["sh", "-c", f"{words} <&-"], env=learner.env(), capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("No reviews this time.\n")


def test_a_deck_whose_id_changes_stays_in_the_daily_queue(learner: Learner) -> None:
    deck = learner.deck("id: oma\n\n? a\n= b\n\n? c\n= d\n")
    learner.run("review", deck, "--plain", typed="\n4\n\n4\n")
    learner.run("set", "retention", "0.8", "--deck", "oma")
    learner.deck("id: omani\n\n? a\n= b\n\n? c\n= d\n")
    for _ in range(2):
        done = learner.run("due", "--json")
        assert (done.json["decks"], done.err) == ([{"id": "omani", "due": 0, "new": 0}], "")
        learner.run("review", "--plain")
    assert learner.run("set", "retention", "--deck", "omani").out == "retention 0.8\n"


def test_a_deck_that_shares_a_card_with_one_out_of_reach_does_not_take_its_place(learner: Learner) -> None:
    shared = "? a\n= b\n"
    learner.deck(f"id: uusi\n\n{shared}", "uusi")
    path = Path(learner.deck(f"id: oma\n\n{shared}\n? c\n= d\n"))
    learner.run("review", str(path), "--plain", typed="\n4\n\n4\n")
    path.rename(path.with_suffix(".away"))
    learner.run("review", "uusi.deck.txt", "--plain", typed=":q\n")
    path.with_suffix(".away").rename(path)
    assert [deck["id"] for deck in learner.run("due", "--json").json["decks"]] == ["oma"]


def test_the_explanation_of_the_answer_is_told_after_a_wrong_one_too(learner: Learner) -> None:
    deck = learner.deck(
        "id: pakka\nlanguage: fi\n\n? I would take\n= ottaisin\n> Vahva vartalo otta-.\nanswer: typed\n"
    )
    out = learner.run("review", deck, "--plain", typed="otaisin\n\n").out
    assert out.index("the strong stem: ottaisin.") < out.index("> Vahva vartalo otta-.")


def test_what_a_generator_asks_is_judged_as_finnish_in_any_deck(learner: Learner) -> None:
    deck = learner.deck("id: pakka\nanswer: typed\n\n@ konditionaali: palata\n")
    out = learner.run("review", deck, "--plain", typed="palaan\n\n:q\n").out
    assert "“palaan” is the present; the answer is palaisin." in out
