"""Deck files put to all the rules: those of each file, and those that look at several."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from flashcards.deck.check import check, unsilenced
from flashcards.deck.content import same_questions
from flashcards.deck.encoding import read
from flashcards.deck.lines import BOM
from flashcards.deck.media import is_beside, media
from flashcards.model import Diagnostic
from flashcards.store.collection import content, deck_name, files_beside, printable, unreadable
from flashcards.store.earlier import slips

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from flashcards.deck.identity import Remembered
    from flashcards.model import Deck


class Checked(NamedTuple):
    """A deck file with what it held (nothing where the system refused), and the deck that was read from it.

    The deck's diagnostics are all that was found, but for what its author has silenced.
    """

    file: Path
    data: bytes
    deck: Deck

    @property
    def text(self) -> str:
        """What the file held; nothing if that is no text."""
        try:
            return self.data.decode("utf-8").removeprefix(BOM)
        except UnicodeDecodeError:
            return ""


def checked(files: Iterable[Path], remembered: Iterable[Remembered] = ()) -> list[Checked]:
    """Read deck files and put them to all rules; `remembered` is what a learner's file knows."""
    found = [_alone(file) for file in files]
    decks = [one.deck for one in found]
    between: dict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in (*_same_ids(decks), *same_questions(decks), *_slips(decks, remembered)):
        between[diagnostic.path].append(diagnostic)
    return [_with(one, between[one.deck.path]) for one in found]


def _with(one: Checked, more: list[Diagnostic]) -> Checked:
    """Add what was found between files; a card is told once that its question is asked elsewhere."""
    known = {(found.line, found.code) for found in one.deck.diagnostics}
    new = [found for found in more if (found.line, found.code) not in known]
    if not new:
        return one
    return one._replace(deck=one.deck._replace(diagnostics=unsilenced(one.text, (*one.deck.diagnostics, *new))))


def _same_ids(decks: list[Deck]) -> Iterator[Diagnostic]:
    """Yield the decks whose id an earlier one has: a learner would have only one of them."""
    first: dict[str, Deck] = {}
    for deck in decks:
        owner = first.setdefault(deck.id, deck)
        if owner is not deck and deck.cards:
            yield Diagnostic(deck.path, 1, 1, "deck-id-taken", (("id", deck.id), ("path", owner.path)))


def _slips(decks: list[Deck], remembered: Iterable[Remembered]) -> Iterator[Diagnostic]:
    """Yield what became of ids, each at its card; of a card that is gone, at the beginning of its deck."""
    by_path = {deck.path: deck for deck in decks}
    for path, slip in slips(decks, remembered):
        deck = by_path[path]
        lines = (line for card, line in zip(deck.cards, deck.lines, strict=True) if card.id == slip.id.card)
        yield Diagnostic(path, next(lines, 1), 1, slip.code, slip.details)


def _alone(file: Path) -> Checked:
    try:
        data = content(file)
    except OSError as fault:
        return Checked(file, b"", unreadable(file, fault))

    def reader(text: str, path: str, name: str) -> Deck:
        named = [found.file for found in media(text) if is_beside(found.file)]
        return check(text, path, name, files_beside(file, named) if named else ())

    return Checked(file, data, read(data, printable(str(file)), deck_name(file), reader))
