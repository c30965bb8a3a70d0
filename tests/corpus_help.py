"""What the tests of the shipped decks share: the decks, their cards with the place of each, and Finnish spelling."""

from __future__ import annotations

import importlib.util
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from flashcards.cards import items
from flashcards.store.collection import read_file, shipped_folder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from flashcards.model import Card, Deck, Item

FILES = sorted(shipped_folder().glob("*.deck.txt"))
DECKS = [read_file(path) for path in FILES]
PATH = [
    *("01-asiakaskohtaaminen", "02-sanaton-viestinta", "03-kuuntelu-ja-vuorovaikutus", "04-kysymystekniikat"),
    *("05-konditionaali-perusteet", "06-konditionaali-muodot", "07-konditionaali-kohteliaisuus"),
    *("08-tunteet-ja-tilannetaju", "09-hyvan-palvelun-tunnusmerkit", "10-tyytyvaisyys-ja-uskollisuus"),
    *("11-reklamaatiot", "12-haastavat-asiakkaat", "13-esteettomyys", "14-termit"),
]
"""The decks in the order in which they are worth following."""
VOIKKO = Path("/usr/lib/python3/dist-packages/libvoikko.py")
"""Where Debian's python3-libvoikko lies, out of reach of a virtual environment."""
CHANCE = 0.05
"""What happens less often than this by chance is taken for no chance: the usual one in twenty."""

each_deck = pytest.mark.parametrize("deck", DECKS, ids=[deck.id for deck in DECKS])


class Placed(NamedTuple):
    """A card and where it stands; as text `file:line`."""

    deck: Deck
    card: Card
    line: int

    def __str__(self) -> str:
        return f"{Path(self.deck.path).name}:{self.line}"

    @property
    def items(self) -> tuple[Item, ...]:
        return items(self.deck._replace(cards=(self.card,)))


def placed(*decks: Deck) -> Iterator[Placed]:
    """Return the cards of some decks, of all shipped ones without a name."""
    for deck in decks or DECKS:
        for card, line in zip(deck.cards, deck.lines, strict=True):
            yield Placed(deck, card, line)


@cache
def voikko() -> Any:
    """Return Voikko for Finnish; the test is skipped where it is not installed."""
    spec = importlib.util.spec_from_file_location("libvoikko", VOIKKO) if VOIKKO.exists() else None
    if spec is None or spec.loader is None:
        pytest.skip("no Voikko: apt-get install python3-libvoikko voikko-fi")
    library = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(library)
    try:
        return library.Voikko("fi")
    except (OSError, library.VoikkoException) as fault:
        pytest.skip(f"no Voikko: apt-get install python3-libvoikko voikko-fi ({fault})")


def more_often_than_chance(happened: int, chances: Iterable[float]) -> bool:
    """Whether so many of some independent cases, or more, happen less often than one time in twenty by chance."""
    odds = [1.0]
    for chance in chances:
        without, one_more = [*odds, 0.0], [0.0, *odds]
        odds = [(1 - chance) * left + chance * right for left, right in zip(without, one_more, strict=True)]
    return sum(odds[happened:]) < CHANCE


def plain(text: str) -> str:
    """Return a text in small letters without marks, to compare questions by."""
    return " ".join(re.findall(r"\w+", text.casefold()))
