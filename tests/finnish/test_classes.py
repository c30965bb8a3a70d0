"""The class of a verb, from its basic form."""

from __future__ import annotations

import pytest

from flashcards.finnish import classify
from flashcards.finnish.sounds import strengthen, weaken


@pytest.mark.parametrize(
    ("lemma", "kotus", "grade"),
    [
        ("odottaa", 53, "C"),
        ("kantaa", 56, "J"),
        ("rakentaa", 54, "J"),
        ("maksaa", 56, None),
        ("laulaa", 56, None),
        ("aientaa", 54, "J"),
        ("hakea", 58, "D"),
        ("sulkea", 58, "L"),
        ("potkia", 61, None),
        ("uida", 62, None),
        ("syödä", 64, None),
        ("jäädä", 63, None),
        ("opiskella", 67, None),
        ("jutella", 67, "C"),
        ("vaihdella", 67, "F"),
        ("jaella", 67, "D"),
        ("hallita", 69, None),
        ("paeta", 72, "D"),
        ("hypätä", 73, "B"),
        ("ladata", 73, "F"),
        ("grillata", 73, None),
        ("koodata", 73, None),
        ("vadata", 73, "F"),
        ("koota", 74, "D"),
        ("luututa", 74, "C"),
        ("allekirjoittaa", 53, "C"),
        ("läpikäydä", 65, None),
        ("puuhata", 73, None),
        ("uhata", 73, "D"),
    ],
)
def test_the_rules_and_the_list(lemma: str, kotus: int, grade: str | None) -> None:
    assert classify(lemma) == (kotus, grade)


@pytest.mark.parametrize(
    ("strong", "grade", "weak"),
    [
        ("otta", "C", "ota"),
        ("nukku", "A", "nuku"),
        ("luke", "D", "lue"),
        ("liuku", "D", "liu’u"),
        ("ruoko", "D", "ruo’o"),
        ("sulke", "L", "sulje"),
        ("anta", "J", "anna"),
        ("kumpu", "H", "kummu"),
        ("salli", None, "salli"),
        ("panesk", "J", "panesk"),
    ],
)
def test_weakening(strong: str, grade: str | None, weak: str) -> None:
    assert weaken(strong, grade) == weak


@pytest.mark.parametrize(
    ("weak", "grade", "strong"),
    [
        ("ajatel", "C", "ajattel"),
        ("jael", "D", "jakel"),
        ("maa", "D", "maka"),
        ("hylä", "D", "hylkä"),
        ("rangais", "G", "rankais"),
        ("tarje", "L", "tarke"),
        ("bloga", "gg", "blogga"),
        ("tule", None, "tule"),
        ("paneskel", "J", "paneskel"),
    ],
)
def test_strengthening(weak: str, grade: str | None, strong: str) -> None:
    assert strengthen(weak, grade) == strong
