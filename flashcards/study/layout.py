"""How a card of several parts is laid out: steps and right sides mixed, and at one review always in the same way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.cards.kind import composed
from flashcards.scheduling import draw

if TYPE_CHECKING:
    from flashcards.model import Item


def layout(item: Item, number: int) -> tuple[int, ...]:
    """Return what an item shows mixed, in the order in which it is shown; nothing for one that shows nothing mixed.

    Of an order that is the numbers of its steps, never in the right order; of a matching the numbers of the pairs
    whose right sides are shown, where a text that several share is shown once. Both count from 1 in the author's
    order. `number` counts the reviews of the card, from 1: each review has its own layout.
    """
    if item.answering == "order":
        return _mixed_up([composed(step.text) for step in item.accepted], str(item.id), number)
    if item.answering == "match":
        first: dict[str, int] = {}
        for place, pair in enumerate(item.pairs, 1):
            first.setdefault(composed(pair.right), place)
        return _mixed(tuple(first.values()), str(item.id), number)
    return ()


def _mixed(places: tuple[int, ...], card: str, number: int) -> tuple[int, ...]:
    """Return numbers in an order that the draws of one review decide."""
    return tuple(sorted(places, key=lambda place: draw(f"{card}/{place}", number)))


def _mixed_up(texts: list[str], card: str, number: int) -> tuple[int, ...]:
    """Return the numbers of some texts mixed; if they would read as before, the first one goes to the end."""
    mixed = _mixed(tuple(range(1, len(texts) + 1)), card, number)
    if [texts[place - 1] for place in mixed] == texts:
        return *mixed[1:], *mixed[:1]
    return mixed
