"""A list whose members are all to be named, in any order: `=+ `."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.cards.kind import Draft, Fault, Kind, doubled, first_marked, question_of
from flashcards.model import Card, CardId, Item

if TYPE_CHECKING:
    from collections.abc import Iterator


def _faults(draft: Draft) -> Iterator[Fault]:
    yield from doubled([piece for piece in draft.lines if piece.mark == "=+"])


def _items(deck: str, card: Card) -> tuple[Item, ...]:
    shown = "\n".join(member.text for member in card.answers)
    return (Item(CardId(deck, card.id, "a"), card, "list", card.question, card.question, shown, card.answers),)


LIST = Kind("list", lambda draft: first_marked(draft, "=+"), _faults, question_of, _items)
