"""Which card a diagnostic belongs to, and where those belong that have no card."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from flashcards.deck.lines import BEGINS_A_CARD

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flashcards.model import Card, Deck, Diagnostic


class Place(NamedTuple):
    """A part of a deck's text that begins at a line (0: not known) with what is wrong in it.

    `card` is None for the header and for a card that could not be read; `number` counts the cards from 1.
    """

    line: int
    card: Card | None
    number: int
    diagnostics: tuple[Diagnostic, ...]


def places(deck: Deck, source: Sequence[str]) -> list[Place]:
    """Return a deck's cards, and what is wrong outside of them, in the order of its text.

    `source` are the lines of that text. What is wrong in a card that could not be read is not the card's above it.
    Where the deck does not know the lines of its cards, all that is wrong comes first.
    """
    if len(deck.lines) != len(deck.cards):
        return [Place(0, None, 0, deck.diagnostics), *(Place(0, card, at, ()) for at, card in enumerate(deck.cards, 1))]
    cards = {line: at for at, line in enumerate(deck.lines)}
    unread = {line for line, text in enumerate(source, 1) if BEGINS_A_CARD.match(text)}
    starts = [0, *sorted(cards.keys() | unread)]
    found: list[list[Diagnostic]] = [[] for _ in starts]
    for diagnostic in deck.diagnostics:
        found[bisect_right(starts, diagnostic.line) - 1].append(diagnostic)
    parts = [(line, cards.get(line), tuple(faults)) for line, faults in zip(starts, found, strict=True)]
    return [
        Place(line, None, 0, faults) if at is None else Place(line, deck.cards[at], at + 1, faults)
        for line, at, faults in parts
        if at is not None or faults
    ]
