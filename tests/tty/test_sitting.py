"""A sitting in a real terminal of 80 columns and 24 lines."""

from __future__ import annotations

import os
import re
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
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
Start = Callable[..., pexpect.spawn]


@pytest.fixture
def start(learner: Learner) -> Iterator[Start]:
    started: list[pexpect.spawn] = []

    def spawn(deck: str, *words: str, **env: str) -> pexpect.spawn:
        environment = learner.env() | {"TERM": "xterm-256color"} | env
        sitting = pexpect.spawn(
            COMMAND, ["review", deck, *words], env=environment, encoding="utf-8", dimensions=(24, 80), timeout=20
        )
        started.append(sitting)
        return sitting

    yield spawn
    for sitting in started:
        sitting.close(force=True)


def finish(sitting: pexpect.spawn) -> str:
    sitting.expect(pexpect.EOF)
    sitting.close()
    assert sitting.exitstatus == 0
    return sitting.before


def expect_lines(sitting: pexpect.spawn, *lines: str) -> None:
    """Expect lines that stand one below the other, whatever their colour and indent, and no other line between."""
    ends = r"(?:\x1b\[[0-9;]*m| )*"
    sitting.expect(rf"{ends}(?:\r\n{ends})+".join(map(re.escape, lines)))


def reviews(learner: Learner) -> int:
    return learner.run("stats", "--json").json["reviews"]


def test_one_key_a_card(learner: Learner, start: Start) -> None:
    sitting = start(learner.deck(DECK))
    sitting.expect("Space or Enter shows the answer")
    sitting.send(" ")
    sitting.expect("weather")
    sitting.expect("1 again    2 hard    3 good    4 easy")
    sitting.expect("1 min      6 min     10 min    ")
    sitting.send("4")
    sitting.expect("saved: easy, due ")
    sitting.expect("tuuli")
    sitting.send("\r")
    sitting.expect("Enter takes good")
    sitting.send("\r")
    sitting.expect("lumi")
    sitting.send("q")
    assert "2 reviews, all saved." in finish(sitting)
    assert reviews(learner) == 2


def test_ctrl_c_is_a_polite_quit(learner: Learner, start: Start) -> None:
    sitting = start(learner.deck(DECK))
    sitting.expect("Space or Enter")
    sitting.send(" 3")
    sitting.expect("tuuli")
    sitting.sendintr()
    assert "1 review, saved." in finish(sitting)


def test_unknown_keys_and_arrows_do_nothing(learner: Learner, start: Start) -> None:
    sitting = start(learner.deck(DECK))
    sitting.expect("Space or Enter")
    sitting.send("\x1b[A\x1bOBxå\x1b[15~7\x7f")
    sitting.send(" ")
    sitting.expect("Enter takes good")
    sitting.send("\x1b[Bx03")
    sitting.expect("tuuli")
    sitting.send("q")
    finish(sitting)
    assert reviews(learner) == 1


def test_hint_note_help_undo_suspend_and_bury(learner: Learner, start: Start) -> None:
    sitting = start(learner.deck(DECK))
    sitting.expect("Space or Enter")
    sitting.send("h")
    sitting.expect("hint: it rains")
    sitting.send("n")
    sitting.expect("note: Myös .*ilma")
    sitting.send("?")
    sitting.expect("u undo the last rating")
    sitting.send(" 4")
    sitting.expect("tuuli")
    sitting.send("u")
    sitting.expect("Taken back: easy.")
    sitting.expect("sää")
    sitting.send("s")
    sitting.expect("Suspended")
    sitting.send("b")
    sitting.expect("Buried until tomorrow")
    sitting.expect("lumi")
    sitting.send(" 4")
    assert "That was all for now." in finish(sitting)
    assert reviews(learner) == 1


def test_undo_after_a_restart(learner: Learner, start: Start) -> None:
    deck = learner.deck(DECK)
    learner.run("review", deck, "--plain", typed="\n4\n")
    sitting = start(deck)
    sitting.expect("tuuli")
    sitting.send("u")
    sitting.expect("Taken back: easy.")
    sitting.expect("sää")
    sitting.send("q")
    finish(sitting)
    assert reviews(learner) == 0


def test_a_typed_answer_is_edited_and_letters_are_text(learner: Learner, start: Start) -> None:
    sitting = start(learner.deck("answer: typed\n\n? Pyydä laskua.\n= Saisinko laskun?\n! x\n"))
    sitting.expect("> ")
    sitting.send("quhsä\x7f\x7f\x7f\x7f\x7f\x7fSaisinko\x1b[D laskun")
    sitting.send("\r")
    sitting.expect("✓ Right")
    sitting.send("\r")
    sitting.expect("Pyydä")
    sitting.send("\x1b")
    sitting.send("q")
    finish(sitting)
    assert reviews(learner) == 1


FINNISH = """language: fi
answer: typed

? Pyydä apua kohteliaasti.
= Voisitko auttaa minua?
! Auta!
> *Auta* on käsky.
"""


def test_a_mistake_in_finnish_is_explained_in_finnish(learner: Learner, start: Start) -> None:
    """Who answers the indicative where the conditional was asked sees what was missed, by signs and in words."""
    sitting = start(learner.deck(FINNISH), FLASHCARDS_LANG="fi")
    sitting.expect("> ")
    sitting.send("voitko auttaa minua\r")
    sitting.expect("✗ Väärin: voitko auttaa minua")
    sitting.expect("Voisitko auttaa minua")
    sitting.expect("”voitko” on indikatiivi; pyyntöä pehmentää konditionaali: Voisitko.")
    sitting.expect(re.escape("voitko → Voi[si]tko"))
    sitting.expect("Enter valitsee: uudelleen")
    sitting.send("\r")
    sitting.expect("> ")
    sitting.send("auta\r")
    sitting.expect("✗ Väärin: auta")
    sitting.expect("Auta.* on käsky")
    sitting.send("\r")
    sitting.expect("> ")
    sitting.send("voisitko auttaa mua\r")
    sitting.expect("✓ Ymmärrettiin: voisitko auttaa mua")
    sitting.expect("Ymmärrettiin: ”mua” on puhekieltä, kirjoitettuna minua.")
    sitting.expect("Enter valitsee: vaikea")
    sitting.send("\x1bq")
    finish(sitting)
    assert reviews(learner) == 2


def test_escape_and_a_letter_give_a_command_while_typing(learner: Learner, start: Start) -> None:
    sitting = start(learner.deck("answer: typed\n\n? Pyydä laskua.\n= Saisinko laskun?\nhint: saada\n"))
    sitting.expect("> ")
    sitting.send("ab\x1bh")
    sitting.expect("hint: saada")
    sitting.send("\x1b")
    sitting.send("q")
    assert "No reviews this time." in finish(sitting)


def test_a_long_answer_stays_on_its_line(learner: Learner, start: Start) -> None:
    sitting = start(learner.deck("answer: typed\n\n? Pyydä laskua.\n= Saisinko laskun?\n"))
    sitting.expect("> ")
    sitting.send("a" * 200 + "ö")
    sitting.expect("ö")
    written = sitting.before.split("\r\x1b[K")
    assert all(len(row) <= 80 for row in written[1:])
    sitting.send("\x1bq")
    finish(sitting)


def test_a_key_s_sequence_that_comes_in_pieces_is_no_key(learner: Learner, start: Start) -> None:
    sitting = start(learner.deck(DECK))
    sitting.expect("Space or Enter")
    for piece in ("\x1b", "[B", "\x1b[[B", "\x1b[", "1;5C"):
        sitting.send(piece)
    sitting.send(" ")
    sitting.expect("Enter takes good")
    sitting.send("q")
    assert "Buried" not in finish(sitting)


def test_options_by_digit(learner: Learner, start: Start) -> None:
    sitting = start(learner.deck("? Yksi?\n( ) a\n(x) b\n> Niin.\n\n? Monta?\n[x] c\n[ ] d\n[x] e\n"))
    sitting.expect("1  a")
    sitting.send("9")
    sitting.send("2")
    sitting.expect("✓ Right")
    sitting.expect("Niin.")
    sitting.send("\r")
    sitting.expect(re.escape("1  [ ] c"))
    sitting.send("1")
    sitting.expect(re.escape("1  [x] c"))
    sitting.send("23 2")
    sitting.send("\r")
    sitting.expect("Enter takes (good|again)")
    sitting.send("q")
    finish(sitting)


def test_steps_are_ordered_by_typing_their_numbers(learner: Learner, start: Start) -> None:
    sitting = start(learner.deck("id: pakka\n\n? Järjestä.\n=1 eka\n> Alku.\n=2 toka\nhint: vihje\n"))
    expect_lines(sitting, "1  toka", "2  eka", "the numbers in the right order")
    sitting.send("q\x7f2")
    sitting.expect("> 2")
    sitting.send("\x1bh")
    sitting.expect("hint: vihje")
    sitting.expect("> 2")
    sitting.send("\r")
    sitting.expect("“2” is no answer here: write the numbers from 1 to 2")
    sitting.send("2 1\r")
    expect_lines(sitting, "✓ Right", "✓ 1. eka", "Alku.", "✓ 2. toka")
    sitting.expect("Enter takes good")
    sitting.send("\r")
    sitting.expect("Järjestä")
    sitting.send("12\r")
    expect_lines(sitting, "✗ Not right: 12", "✗ 1. eka (you: 2)", "Alku.", "✗ 2. toka (you: 1)")
    sitting.expect("Enter takes again")
    sitting.send("q")
    assert "1 review, saved." in finish(sitting)


def test_the_members_of_a_list_are_ticked_off_one_a_line(learner: Learner, start: Start) -> None:
    sitting = start(learner.deck("? Luettele Baltian maat.\n=+ Viro\n=+ Latvia\n=+ Liettua\nhint: kolme\n"))
    sitting.expect("> ")
    sitting.send("latvia\r")
    sitting.expect("✓ latvia")
    sitting.send("qs\r")
    sitting.expect(re.escape("✗ qs (not one of them)"))
    sitting.send("vi\x1bh")
    expect_lines(sitting, "✓ latvia", "✗ qs (not one of them)", "hint: kolme", "one a line")
    sitting.expect("> vi")
    sitting.send("ro\r")
    sitting.expect("✓ viro")
    sitting.send("\r")
    expect_lines(sitting, "✗ Not right", "✓ Viro", "✓ Latvia", "✗ Liettua (missing)", "✗ qs (not one of them)")
    sitting.expect("Enter takes again")
    sitting.send("\r")
    sitting.expect("> ")
    sitting.send("\r")
    sitting.expect("Enter takes again")
    sitting.send("q")
    assert "1 review, saved." in finish(sitting)


def test_a_list_longer_than_the_screen_shows_its_latest_lines_then_its_answer(learner: Learner, start: Start) -> None:
    sitting = start(learner.deck("? Luettele.\n=+ a\n=+ b\n"))
    sitting.expect("> ")
    for number in range(25):
        sitting.send(f"sana{number}\r")
    sitting.expect(re.escape("✗ sana24 (not one of them)"))
    screen = sitting.before.split("\x1b[H")[-1]
    assert "Luettele." in screen
    assert "sana23" in screen
    assert "sana1 " not in screen
    assert screen.count("\r\n") <= 21
    sitting.send("\r")
    sitting.expect("Enter takes again")
    screen = sitting.before.split("\x1b[H")[-1]
    assert "✗ b (missing)" in screen
    assert "✗ sana0 " in screen
    assert screen.count("\r\n") <= 23
    sitting.send("q")
    finish(sitting)


def test_pairs_are_matched_by_typing_numbers(learner: Learner, start: Start) -> None:
    sitting = start(learner.deck("? Yhdistä.\n= Suomi <> Helsinki\n= Ruotsi <> Tukholma\n> Juuri niin.\n= <> Oslo\n"))
    expect_lines(sitting, "–  Suomi", "–  Ruotsi")
    sitting.expect("> ")
    numbers = {text: number for number, text in re.findall(r"([1-3])  (\w+)", sitting.before)}
    sitting.send(f"{numbers['Helsinki']}{numbers['Oslo']}\r")
    expect_lines(sitting, "✓ Suomi – Helsinki", "✗ Ruotsi – Tukholma", "you: Oslo", "Juuri niin.")
    sitting.expect("Enter takes again")
    sitting.send("\r")
    sitting.expect("> ")
    sitting.send("\x1bq")
    assert "1 review, saved." in finish(sitting)


def test_card_text_is_never_markup_and_never_an_escape(learner: Learner, start: Start) -> None:
    sitting = start(learner.deck("? [red]voisi[tko][/] :smile: \x1b]0;otsikko\x07\n= [/]\n"))
    sitting.expect(re.escape("[red]voisi[tko][/] :smile: ^[]0;otsikko^G"))
    sitting.send("q")
    assert "\x1b]0;" not in finish(sitting)


def test_no_color_and_plain(learner: Learner, start: Start) -> None:
    deck = learner.deck("? Yksi?\n( ) a\n(x) b\n", "valinta")
    for env, coloured in (({}, True), ({"NO_COLOR": "1"}, False)):
        sitting = start(deck, **env)
        sitting.expect("1  a")
        sitting.send("1")
        sitting.expect("✗ Not right: 1")
        assert bool(re.search(r"\x1b\[[0-9;]*3[0-7]m", sitting.before)) == coloured
        sitting.send("q")
        finish(sitting)
    deck = learner.deck(DECK)
    for words, env in ((("--plain",), {}), ((), {"TERM": "dumb"})):
        plain = start(deck, *words, **env)
        plain.expect("Q: sää")
        plain.sendline("")
        plain.expect("A: weather")
        plain.sendline("q")
        assert "\x1b" not in finish(plain)


@pytest.mark.parametrize("end", ["q", "TERM"])
def test_the_terminal_is_as_it_was_afterwards(learner: Learner, end: str) -> None:
    script = f"stty -a >before; '{COMMAND}' review '{learner.deck(DECK)}'; stty -a >after; echo READY"
    shell = pexpect.spawn(
        "/bin/sh", ["-c", script], env=learner.env() | {"TERM": "xterm"}, cwd=str(learner.folder), encoding="utf-8"
    )
    shell.expect("Space or Enter")
    if end == "q":
        shell.send("q")
    else:
        children = Path(f"/proc/{shell.pid}/task/{shell.pid}/children")
        if not children.exists():
            pytest.skip("no /proc here to find the sitting in")
        os.kill(int(children.read_text()), signal.SIGTERM)
    shell.expect("READY")
    shell.expect(pexpect.EOF)
    shell.close()
    assert (learner.folder / "before").read_text() == (learner.folder / "after").read_text()


def test_every_shipped_card_fits_on_the_screen() -> None:
    """80x24 holds section, question, answer, note and keys; what gives way is feedback on options not chosen."""
    import io

    from rich.console import Console

    from flashcards.cards import items
    from flashcards.cli.face import Question, Revealed
    from flashcards.cli.replies import judged
    from flashcards.cli.screen import Screen
    from flashcards.store.collection import collect
    from flashcards.study.layout import layout
    from flashcards.study.preview import outcomes
    from flashcards.study.settings import Settings

    for item in (item for deck in collect().decks.values() for item in items(deck)):
        drawn = io.StringIO()
        console = Console(file=drawn, width=80, height=24, markup=False, emoji=False, highlight=False)
        screen = Screen(lambda: None, console)
        shown = layout(item, 1)
        question = Question(item, 20, shown)
        left = sum(1 for pair in item.pairs if pair.left)
        several = range(left or len(shown) or 1)  # there may be fewer right sides than left ones
        given = " ".join(str(place % (len(shown) or 1) + 1) for place in several)
        verdict = None if item.answering in ("recall", "typed") else judged(question, given)
        preview = outcomes(item.id, None, Settings(), 739_577)
        screen.draw_question(question)
        asked = drawn.getvalue()
        screen.draw_answer(Revealed(question, given, verdict, preview, picked=frozenset({1})))
        answered = drawn.getvalue()[len(asked) :]
        for shown in (asked, answered):
            assert shown.count("\n") <= 23, shown
        assert "1 again" in answered
        for line in item.answer.split("\n"):
            assert line.split()[0].strip("*`”") in answered
