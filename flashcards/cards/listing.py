"""A list whose members are all to be named, in any order: `=+ `."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.cards.kind import Draft, Fault, Kind, all_of, doubled, never
from flashcards.model import Card, CardId, Item

if TYPE_CHECKING:
    from collections.abc import Iterator


def _faults(draft: Draft) -> Iterator[Fault]:
    yield from doubled([piece for piece in draft.lines if piece.mark == "=+"])


def _items(deck: str, card: Card) -> tuple[Item, ...]:
    shown = "\n".join(member.text for member in card.answers)
    id_ = CardId(deck, card.id, "a")
    return (Item(id_, card, "list", card.question, card.question, shown, card.answers, card.wrong),)


LIST = Kind("list", ("=+",), never, _faults, all_of, _items)
