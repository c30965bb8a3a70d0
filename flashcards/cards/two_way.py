"""Two sides, `sää <> weather`, asked from left to right and from right to left.

Typical wrong answers are those that are given for the right side.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flashcards.cards.inline import sides
from flashcards.cards.kind import Draft, Fault, Kind, answering, fault_at
from flashcards.model import Answer, Card, CardId, Item

if TYPE_CHECKING:
    from collections.abc import Iterator

_OR = re.compile(r"(?<!\S)\|(?!\S)")


def _faults(draft: Draft) -> Iterator[Fault]:
    text, arrows = draft.question.text, draft.inline.arrows
    if len(arrows) > 1:
        yield fault_at(draft.question, "two-arrows", arrows[1], question=text)
    elif not all(_forms(side) for side in sides(text)):
        yield fault_at(draft.question, "empty-side", arrows[0], question=text)


def _items(deck: str, card: Card) -> tuple[Item, ...]:
    left, right = map(_forms, sides(card.question))
    return (_item(deck, card, "a", left, right)._replace(wrong=card.wrong), _item(deck, card, "b", right, left))


def _item(deck: str, card: Card, part: str, asked: tuple[str, ...], given: tuple[str, ...]) -> Item:
    shown = given[0] if card.typed else " | ".join(given)
    answers = tuple(map(Answer, given))
    return Item(CardId(deck, card.id, part), card, answering(card), asked[0], asked[0], shown, answers)


def _forms(side: str) -> tuple[str, ...]:
    """Part a side into the forms that are accepted for it; the first is the one shown."""
    return tuple(form for text in _OR.split(side) if (form := text.strip()))


TWO_WAY = Kind(
    "two-way",
    (),
    lambda inline: bool(inline.arrows),
    _faults,
    lambda question: _forms(sides(question)[0])[0],
    _items,
)
