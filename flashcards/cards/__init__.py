"""Cards: what can be asked, one file for each kind. A line in `CARD_TYPES` adds another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.cards.basic import BASIC
from flashcards.cards.choice import CHOOSE_MANY, CHOOSE_ONE
from flashcards.cards.cloze import CLOZE
from flashcards.cards.generator import GENERATED
from flashcards.cards.listing import LIST
from flashcards.cards.matching import MATCHING
from flashcards.cards.order import ORDER
from flashcards.cards.two_way import TWO_WAY

if TYPE_CHECKING:
    from flashcards.cards.kind import Kind
    from flashcards.model import Deck, Item

CARD_TYPES: tuple[Kind, ...] = (
    CHOOSE_ONE,
    CHOOSE_MANY,
    ORDER,
    LIST,
    MATCHING,
    TWO_WAY,
    CLOZE,
    BASIC,
    GENERATED,
)

KINDS = {kind.name: kind for kind in CARD_TYPES}


def items(deck: Deck) -> tuple[Item, ...]:
    """Return everything that a deck asks, in the order of its file; cards with several parts give several items."""
    return tuple(item for card in deck.cards for item in KINDS[card.kind].items(deck.id, card))


__all__ = ["CARD_TYPES", "KINDS", "items"]
