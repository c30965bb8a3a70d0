"""Cards: what can be asked, one file for each kind. A line in `CARD_TYPES` adds another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.cards.basic import BASIC
from flashcards.cards.choice import CHOOSE_MANY, CHOOSE_ONE
from flashcards.cards.cloze import CLOZE
from flashcards.cards.generator import GENERATED
from flashcards.cards.inline import NOTHING
from flashcards.cards.listing import LIST
from flashcards.cards.matching import MATCHING, is_pair
from flashcards.cards.order import ORDER
from flashcards.cards.two_way import TWO_WAY

if TYPE_CHECKING:
    from flashcards.cards.kind import Draft, Kind, Piece
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

_OF_MARK = {mark: kind for kind in CARD_TYPES for mark in kind.marks}


def evidence(draft: Draft) -> list[tuple[Piece, Kind]]:
    """Return what kinds a draft may be of, each with the piece that shows it; a card has one.

    A line of pairs makes pairs of all answers.
    """
    question = draft.question
    if question.mark == "@":
        return [(question, GENERATED)]
    lines = draft.lines
    if len(lines) == 1 and lines[0].mark == "=" and draft.inline is NOTHING and "<>" not in lines[0].text:
        return [(lines[0], BASIC)]  # most cards, found without a table
    found: dict[str, tuple[Piece, Kind]] = {}
    if draft.inline is not NOTHING:
        found = {kind.name: (question, kind) for kind in (TWO_WAY, CLOZE) if kind.asks(draft.inline)}
    for piece in draft.lines:
        kind = MATCHING if "<>" in piece.text and is_pair(piece) else _OF_MARK.get(piece.mark)
        if kind and kind.name not in found:
            found[kind.name] = (piece, kind)
    if MATCHING.name in found:
        found.pop(BASIC.name, None)
    return list(found.values())


def items(deck: Deck) -> tuple[Item, ...]:
    """Return everything that a deck asks, in the order of its file; cards with several parts give several items."""
    return tuple(item for card in deck.cards for item in KINDS[card.kind].items(deck.id, card))


__all__ = ["BASIC", "CARD_TYPES", "GENERATED", "KINDS", "LIST", "MATCHING", "evidence", "items"]
