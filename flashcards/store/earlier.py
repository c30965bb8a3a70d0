"""What became of ids and histories since an earlier state of some decks: git's HEAD, and what a learner has met."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from flashcards.cards import items
from flashcards.deck.diagnostics import errors
from flashcards.deck.difference import Change, changes
from flashcards.deck.encoding import read
from flashcards.store.collection import deck_name
from flashcards.store.git import at_head, repository

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from flashcards.deck.identity import Remembered
    from flashcards.model import Deck, Item


def slips(decks: Iterable[Deck], remembered: Iterable[Remembered] = ()) -> list[tuple[str, Change]]:
    """Return the ids that changed or were lost, and the cards that retire, since HEAD and since they were last met.

    Each comes with the path of its deck.
    `decks` are as they were read from their files, `remembered` is what a learner's file knows. Give all decks at
    once, so that a card that moved is found. In a repository HEAD alone tells which cards retire: what a learner met
    and the author took out long ago is no news.
    """
    there = list(decks)
    known = list(remembered)
    head = at_head(Path(deck.path) for deck in there)
    if not head and not known:
        return []
    now = [item for deck in there for item in items(deck)]
    unsure = {deck.id for deck in there if errors(deck.diagnostics)}
    was = [_earlier(deck, head.get(Path(deck.path))) for deck in there]
    found = list(_certain((item for deck in was for item in items(deck)), now, unsure))
    ids = {deck.id for deck in there}
    kept = {deck.id for deck in there if repository(Path(deck.path).resolve().parent)}
    for change in _certain((card for card in known if card.id.deck in ids), now, unsure):
        if change not in found and not (change.code == "cards-retire" and change.id.deck in kept):
            found.append(change)
    paths = {deck.id: deck.path for deck in (*was, *there)}
    return [(paths[change.id.deck], change) for change in found]


def _certain(before: Iterable[Item | Remembered], now: Iterable[Item], unsure: Collection[str]) -> Iterator[Change]:
    """Yield changes; no card retires from a deck in `unsure`, whose cards could not all be read."""
    for change in changes(before, now):
        if change.code != "cards-retire" or change.id.deck not in unsure:
            yield change


def _earlier(deck: Deck, data: bytes | None) -> Deck:
    """Return a deck as it was, or as it is where nothing else is known."""
    return deck if data is None else read(data, deck.path, deck_name(Path(deck.path)))
