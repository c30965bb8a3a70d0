"""A learner's day in Swedish: whatever they meet, nothing of it is said in English."""

from __future__ import annotations

import re

import pytest
from conftest import Learner, Result

from flashcards.cli import COMMANDS

DECK = """deck: Väder
id: pakka

? sää
= väder
hint: ute
note: Också *luft*.
answer: typed

? tuuli
= vind
"""
ENGLISH = {"the", "of", "and", "to", "with", "it", "that", "this", "cards", "card", "deck", "review", "file", "day"}
"""Words of English that Swedish does not have."""
NAMES = re.compile(r"NAME\.deck\.txt|\{.*?\}|--?[a-z][a-z-]*(?: [A-Z]+)?|\[[^\]]*\]|`[^`]*`", re.DOTALL)
"""What has its name in every language: fields of JSON, options, choices, quoted words."""


def said(learner: Learner, *words: str, typed: str = "") -> Result:
    return learner.run("--lang", "sv", *words, typed=typed)


def sit(learner: Learner, *lines: str) -> list[str]:
    """Return the lines of a sitting; in how many days an easy card comes is another matter."""
    done = said(learner, "review", "--plain", learner.deck(DECK), typed="".join(f"{line}\n" for line in lines))
    return re.sub(r"lätt \d+ d ", "lätt 8 d ", done.out).split("\n")


def test_before_the_first_sitting_the_decks_are_named(learner: Learner) -> None:
    done = said(learner)
    first, second, *decks, last = done.out.splitlines()
    assert f"{first} {second}" == (
        "Ingen kortlek finns i din dagskö ännu; en kortlek kommer med när du repeterar den första gången."
        " De här är redo:"
    )
    assert all(line.endswith(" kort)") for line in decks)
    assert last.startswith("Härnäst: flashcards review ")
    assert done.err == ""


def test_a_sitting_asks_judges_and_saves(learner: Learner) -> None:
    assert sit(learner, ":h", "väder", ":n", "3", "", "", ":q") == [
        "",
        "F: sää",
        "Skriv svaret:",
        "",
        "F: sää",
        "* ledtråd: ute",
        "Skriv svaret:",
        "✓ Rätt",
        "S: väder",
        "anmärkning: Också luft.",
        "Bedöm: 1 igen 1 min, 2 svårt 6 min, 3 bra 10 min, 4 lätt 8 d [3]:",
        "* anmärkning: Också luft.",
        "Bedöm: 1 igen 1 min, 2 svårt 6 min, 3 bra 10 min, 4 lätt 8 d [3]:",
        "sparat 3 bra, tillbaka om 10 min",
        f"* Dina repetitioner sparas i {learner.home}/flashcards.db.",
        "",
        "F: tuuli",
        "Enter visar svaret:",
        "S: vind",
        "Bedöm: 1 igen 1 min, 2 svårt 6 min, 3 bra 10 min, 4 lätt 8 d [3]:",
        "sparat 3 bra, tillbaka om 10 min",
        "",
        "F: sää",
        "Skriv svaret:",
        "2 repetitioner, alla sparade.",
        "",
    ]


def test_a_mistake_is_explained(learner: Learner) -> None:
    lines = sit(learner, "vader", "1", ":u", ":s", ":b")
    assert "✓ Förstått: vader" in lines
    assert "> Förstått, men å, ä och ö är egna bokstäver: väder, inte ”vader”." in lines
    assert "* Ångrat: igen." in lines
    assert "* Undanlagt: kortet kommer inte upp längre." in lines
    assert "* Uppskjutet till i morgon." in lines
    assert lines[-2:] == ["Inga repetitioner den här gången.", ""]


def test_the_day_and_the_next_one(learner: Learner) -> None:
    sit(learner, "väder", "4", "", "3", ":q")
    due = said(learner, "due")
    assert due.out.splitlines()[:3] == [
        "I dag, 22.11.2026",
        " på tur   nya  kortlek",
        "      1     0  Väder (pakka)",
    ]
    sit(learner, "", "4", ":q")
    assert re.search(r"^Klart för i dag\. \d kort kommer \d+\.1[12]\.2026\.$", said(learner, "due").out, re.MULTILINE)


def test_the_figures(learner: Learner) -> None:
    sit(learner, "väder", "3", "", "3", ":q")
    lines = said(learner, "stats").out.splitlines()
    assert lines[0].startswith("I dag      2 betyg, 2 nya, 0:0")
    assert lines[1:6] == [
        "Svit       1 dag",
        "Minnesgrad okänd tills det första inlärda kortet har repeterats; önskad: 90\u00a0%",
        "Totalt     2 betyg",
        "På tur de närmaste 14 dagarna",
        f"  i dag          2 {'█' * 40}",
    ]
    assert lines[6] == "  i morgon       0"


def test_what_stands_in_the_way_is_told_with_advice(learner: Learner) -> None:
    done = said(learner, "due", "saknas")
    assert (done.out, done.code) == ("", 2)
    first, second = done.err.splitlines()
    assert first == "flashcards: det finns ingen kortlek ”saknas”"
    assert second.startswith("råd: de här finns: ")


def test_what_the_system_says_is_told_too(learner: Learner) -> None:
    assert said(learner, "export-log", "saknas/logg.csv").err.splitlines() == [
        "flashcards: saknas/logg.csv går inte att skriva: filen eller mappen finns inte",
        "råd: ange en fil i en mapp där du får skriva",
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("review", "--plan"), "Fel: Det finns ingen flagga '--plan'. Menade du '--plain'?"),
        (("bedöm",), "Fel: Det finns inget kommando 'bedöm'."),
        (("catch-up", "--apply"), "Fel: --apply behöver --days: över hur många dagar?"),
    ],
)
def test_a_command_that_is_none_is_explained(learner: Learner, words: tuple[str, ...], told: str) -> None:
    usage, help_, _empty, fault = said(learner, *words).err.splitlines()
    assert usage.startswith("Användning: flashcards")
    assert re.fullmatch(r"Hjälp får du med ”flashcards.* --help”\.", help_)
    assert fault == told


def test_a_deck_is_checked(learner: Learner) -> None:
    done = said(learner, "check", learner.deck("? sää\n"))
    assert f"{learner.folder}/pakka.deck.txt:1:3: fel[no-answer] ”sää” har inget svar" in done.out
    assert "  råd: skriv ett under den, på en rad som börjar med ”= ”" in done.out.splitlines()
    assert done.out.splitlines()[-1] == "filer: 1, kort: 0, fel: 1, varningar: 0"


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_no_help_has_english_words(learner: Learner, command: str) -> None:
    told = said(learner, *filter(None, [command]), "--help").out
    usage, _empty, text = told.partition("\n")
    assert usage.startswith("Användning: flashcards")
    text = re.sub(rf"^  (?:{'|'.join(COMMANDS)}) ", "", NAMES.sub("", text), flags=re.MULTILINE)
    assert set(re.findall(r"\w+", text)) & ENGLISH == set()
