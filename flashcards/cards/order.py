"""Steps to put in order: `=1 `, `=2 ` and so on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.cards.kind import (
    Draft,
    Fault,
    Kind,
    all_of,
    doubled,
    fault_at,
    fault_at_mark,
    never,
    wrong_answers,
)
from flashcards.model import Card, CardId, Item

if TYPE_CHECKING:
    from collections.abc import Iterator


def _faults(draft: Draft) -> Iterator[Fault]:
    steps = [piece for piece in draft.lines if piece.mark == "=1"]
    yield from wrong_answers(draft, "order")
    for expected, piece in enumerate(steps, 1):
        if (number := int(piece.written[1:])) != expected:
            yield fault_at_mark(piece, "wrong-numbering", number=str(number), expected=str(expected))
            break
    if len(steps) == 1:
        yield fault_at(steps[0], "one-step", text=steps[0].text)
    yield from doubled(steps)


def _items(deck: str, card: Card) -> tuple[Item, ...]:
    shown = "\n".join(f"{number}. {step.text}" for number, step in enumerate(card.answers, 1))
    return (Item(CardId(deck, card.id, "a"), card, "order", card.question, card.question, shown, card.answers),)


ORDER = Kind("order", ("=1",), never, _faults, all_of, _items)
