"""The shipped decks as files: all there, all sound, none copied, every kind of card used."""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest
from conftest import Learner
from corpus_help import DECKS, FILES, PATH, each_deck, placed, plain

from flashcards.cards import CARD_TYPES, KINDS
from flashcards.model import Deck

ABOUT = 110
"""Signs: one line and a half of a terminal. What is longer is no longer one sentence about one deck."""


def test_every_deck_stands_in_the_path_and_its_id_has_no_number() -> None:
    """The number may change, the id never: histories hang on it."""
    names = [path.name.removesuffix(".deck.txt") for path in FILES]
    assert [name for name in PATH if name in names] == names
    assert [deck.id for deck in DECKS] == [name.partition("-")[2] for name in names]


def test_the_path_is_whole() -> None:
    assert [path.name.removesuffix(".deck.txt") for path in FILES] == PATH


def test_every_kind_of_card_is_used() -> None:
    """A learner of these decks meets all that the program can ask; a teacher finds an example of each."""
    used = {where.card.kind for where in placed()}
    wanted = {kind.name for kind in CARD_TYPES}
    assert wanted - used == set()


def test_the_check_finds_nothing(learner: Learner) -> None:
    """As the command does it, warnings too, all files in one run."""
    done = learner.run("check", "--strict", *map(str, FILES))
    assert done.out.count("\n") == 1, done.out
    assert done.code == 0


@each_deck
def test_the_header_says_what_it_is(deck: Deck) -> None:
    assert (deck.language, deck.license) == ("fi", "CC BY 4.0")
    assert 20 <= len(deck.about) <= ABOUT, deck.about
    assert deck.about.endswith("."), deck.about


@each_deck
def test_every_card_has_a_stamped_id_and_a_source(deck: Deck) -> None:
    """Without a stamp the id is made from the question, and an edit may cost a history."""
    assert [str(where) for where in placed(deck) if where.card.id.startswith("~") or not where.card.source] == []


def test_no_question_is_asked_twice() -> None:
    """In none of the decks, whatever the marks, capitals and gaps; what is asked for may differ, the learner cannot
    know which of two answers is meant."""
    asked: dict[str, list[str]] = defaultdict(list)
    for where in placed():
        asked[plain(KINDS[where.card.kind].named_by(where.card.question))].append(str(where))
    assert [places for places in asked.values() if len(places) > 1] == []


def test_nothing_is_copied(shared: Path) -> None:
    """Facts carry over from the sources, sentences do not: never seven words in a row."""
    tool = shared / "tools" / "check_wording.py"
    if not tool.exists():
        pytest.skip(f"no {tool}")
    done = subprocess.run(
        [sys.executable, str(tool), str(FILES[0].parent)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
