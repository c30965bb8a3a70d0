"""Two sides, `sää <> weather`, asked from left to right and from right to left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.cards.inline import sides
from flashcards.cards.kind import Draft, Fault, Kind, answering, fault_at
from flashcards.model import Answer, Card, CardId, Item

if TYPE_CHECKING:
    from collections.abc import Iterator


def _faults(draft: Draft) -> Iterator[Fault]:
    if len(draft.inline.arrows) > 1:
        yield fault_at(draft.question, "two-arrows", question=draft.question.text)
    elif not all(sides(draft.question.text)):
        yield fault_at(draft.question, "empty-side", question=draft.question.text)


def _items(deck: str, card: Card) -> tuple[Item, ...]:
    left, right = (tuple(side.split(" | ")) for side in sides(card.question))
    return (_item(deck, card, "a", left, right), _item(deck, card, "b", right, left))


def _item(deck: str, card: Card, part: str, asked: tuple[str, ...], given: tuple[str, ...]) -> Item:
    answers = tuple(Answer(text.strip()) for text in given)
    shown = answers[0].text if card.typed else " | ".join(given)
    prompt = asked[0].strip()
    return Item(CardId(deck, card.id, part), card, answering(card), prompt, prompt, shown, answers)


TWO_WAY = Kind("two-way", lambda draft: draft.question if draft.inline.arrows else None, _faults, _items)
