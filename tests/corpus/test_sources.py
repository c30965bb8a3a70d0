"""The table source to cards is complete, true and fresh."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from corpus_help import DECKS

from flashcards.model import Card, Deck

SCRIPT = Path(__file__).parents[2] / "docs" / "corpus.py"
if not SCRIPT.exists():
    pytest.skip(f"no {SCRIPT}", allow_module_level=True)


def load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("corpus", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


table = load()


def test_every_part_of_a_source_has_a_card_or_says_why_not_and_every_citation_names_one() -> None:
    """A slide that nobody made a card of, and a source that is misspelt, both stand here."""
    assert table.faults(table.corpus(DECKS, table.read_units())) == []


def test_the_page_is_what_the_decks_say() -> None:
    """Stale where it differs: `make corpus` writes it anew."""
    assert table.PAGE.read_text(encoding="utf-8") == table.page(table.corpus(DECKS, table.read_units()))


def test_the_list_of_units_has_each_slide_and_heading_once() -> None:
    units = table.read_units()
    assert len({unit[:2] for unit in units}) == len(units)
    slides = [int(unit.name) for unit in units if unit.source == "diat"]
    assert slides == list(range(1, 66))
    assert [unit.name for unit in units if not unit.title] == []
    assert {unit.source for unit in units} == {*table.SOURCES, table.OUTSIDE}


@pytest.mark.parametrize(
    ("citation", "named"),
    [
        ("diat 9", [("diat", "9")]),
        ("diat 50–52 (tilanne oma)", [("diat", "50"), ("diat", "51"), ("diat", "52")]),
        ("tunnusmerkit, Palaute (väite)", [("tunnusmerkit", "Palaute")]),
        ("kultainen sääntö, rajat (ohje oma)", [("kultainen sääntö", "rajat")]),
        ("VISK § 1662", [("outside", "VISK")]),
    ],
)
def test_a_citation_names_its_units(citation: str, named: list[tuple[str, str]]) -> None:
    assert table.cited(citation, table.read_units()) == named


@pytest.mark.parametrize(
    "citation",
    [
        *("diat 0", "diat 66", "diat 9-10", "diat 10–9", "dia 9", "diat", "diat 9 (oma tilanne)", "VISKI § 1"),
        *("oivallus", "oivallus, Bussi", "tunnusmerkit, Palaute.", "arvostus,loppu", ""),
    ],
)
def test_what_is_misspelt_is_told(citation: str) -> None:
    deck = Deck("d", "D", (Card("k7m2q", "basic", "?", source=citation),))
    assert table.corpus([deck], table.read_units()).unknown == [("d ^k7m2q", citation)]
