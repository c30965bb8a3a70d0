"""A day of a learner who speaks Finnish: nothing that the program says is English."""

from __future__ import annotations

import re

import pytest
from conftest import Learner

from flashcards.cli import COMMANDS

DECK = """deck: Sää
id: saa
language: fi

? sade
= vesi

? Maat?
=+ Suomi
=+ Ruotsi
"""


@pytest.fixture
def finn(learner: Learner) -> Learner:
    """A learner whose system speaks Finnish."""
    learner.environment["LANG"] = "fi_FI.UTF-8"
    return learner


def test_the_first_day_begins_in_finnish(finn: Learner) -> None:
    lines = finn.run().out.splitlines()
    assert lines[0].startswith("Päivän jonossasi ei ole vielä pakkoja;")
    assert all(re.fullmatch(r"  [a-z-]+: .+ \([0-9]+ korttia\)", line) for line in lines[2:-1])
    assert lines[-1] == "Seuraavaksi: flashcards review asiakaskohtaaminen"


def test_a_sitting_in_lines(finn: Learner) -> None:
    done = finn.run("review", finn.deck(DECK), "--plain", typed="\n:h\n4\nSuomi\n\n1\n:q\n")
    assert (
        re.sub(r"\d+ pv", "N pv", re.sub(r"\d+\.11\.2026", "PÄIVÄ", done.out))
        == f"""
K: sade
Enter näyttää vastauksen:
V: vesi
Arvioi: 1 uudelleen 1 min, 2 vaikea 6 min, 3 hyvä 10 min, 4 helppo N pv [3]:
* Tässä kortissa ei ole vihjettä.
Arvioi: 1 uudelleen 1 min, 2 vaikea 6 min, 3 hyvä 10 min, 4 helppo N pv [3]:
tallennettu 4 helppo, kerrattavana PÄIVÄ (N pv)
* Kertauksesi tallentuvat tiedostoon {finn.home / "flashcards.db"}.

K: Maat?
Mainitse yksi, tyhjä rivi lopettaa:
✓ Suomi
Mainitse yksi, tyhjä rivi lopettaa:
✗ Väärin
V: ✓ Suomi
V: ✗ Ruotsi (puuttuu)
Arvioi: 1 uudelleen 1 min, 2 vaikea 6 min, 3 hyvä 10 min, 4 helppo N pv [1]:
tallennettu 1 uudelleen, palaa 1 min kuluttua

K: Maat?
Mainitse yksi, tyhjä rivi lopettaa:
2 kertausta, kaikki tallessa.
"""
    )


def test_what_is_due_and_the_numbers_of_the_day(finn: Learner) -> None:
    finn.run("review", finn.deck(DECK), "--plain", typed="\n4\n\n4\n")
    coming = finn.run("stats", "--json").json["forecast"]
    day = next(int(of["day"][-2:]) for of in coming if of["due"])
    assert finn.run("due").out == (
        "Tänään 22.11.2026\n"
        "kertaus uusia  pakka\n"
        "      0     0  Sää (saa)\n"
        "14 muuta pakkaa: flashcards decks\n"
        f"Tältä päivältä valmista. 1 kortti tulee {day}.11.2026.\n"
    )
    assert finn.run("stats").out.splitlines()[:7] == [
        "Tänään     2 arviota, uusia 2, 0:00 min",
        "Putki      1 päivä",
        "Muistettu  selviää, kun kertaat ensimmäisen opitun kortin; tavoite: 90\u00a0%",
        "Yhteensä   2 arviota",
        "Kerrattavana seuraavien 14 päivän aikana",
        "  tänään         0",
        "  huomenna       0",
    ]


def test_a_fault_of_the_world(finn: Learner) -> None:
    done = finn.run("due", "puuttuu")
    assert done.err.startswith("flashcards: pakkaa ”puuttuu” ei ole\nohje: löytyneet pakat: asiakaskohtaaminen, ")


def test_a_reason_of_the_system(finn: Learner) -> None:
    done = finn.run("fit", "puuttuu.csv")
    assert done.err.splitlines()[0] == "flashcards: tiedostoa puuttuu.csv ei voi lukea: sitä ei ole olemassa"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("tanssi",), "Virhe: Komentoa 'tanssi' ei ole."),
        (("judge", "sää"), "Virhe: Puuttuu argumentti 'TYPED'."),
        (("set", "--deck"), "Virhe: Valitsin '--deck' vaatii arvon."),
        (("review", "--plan"), "Virhe: Valitsinta '--plan' ei ole. Tarkoititko '--plain'?"),
        (("simulate", "--days", "x"), "Virhe: Kohdan '--days' arvo ei kelpaa: 'x' ei ole kelvollinen kokonaisluku."),
    ],
)
def test_a_mistake_in_the_words_of_a_command(finn: Learner, words: tuple[str, ...], told: str) -> None:
    assert finn.run(*words).err.splitlines()[-1] == told


def test_a_deck_that_leaves_by_a_name_that_no_deck_has(finn: Learner) -> None:
    assert (
        finn.run("leave", "puuttuu").err
        == "flashcards: ”puuttuu” ei ole päivän jonossasi\nohje: jonon pakat: ei yksikään\n"
    )


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help(finn: Learner, command: str) -> None:
    told = finn.run(*command.split(), "--help").out
    assert told.startswith("Käyttö: flashcards")
    assert "\n  -h, --help" in told
    assert "Näytä tämä ohje ja lopeta." in told
    assert not re.search(r"\b(the|and|of|is|are|or|what|Show|Write|INTEGER|TEXT)\b", told)
