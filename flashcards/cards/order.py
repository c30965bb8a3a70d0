"""Steps to put in order: `=1 `, `=2 ` and so on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flashcards.cards.kind import (
    Draft,
    Fault,
    Kind,
    doubled,
    fault_at,
    fault_at_mark,
    question_of,
    wrong_answers,
)
from flashcards.model import Card, CardId, Item

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flashcards.cards.kind import Piece

_STEP = re.compile(r"=[0-9]+")


def _steps(draft: Draft) -> list[Piece]:
    return [piece for piece in draft.lines if _STEP.fullmatch(piece.mark)]


def _faults(draft: Draft) -> Iterator[Fault]:
    steps = _steps(draft)
    yield from wrong_answers(draft, "order")
    for expected, piece in enumerate(steps, 1):
        if (number := int(piece.mark[1:])) != expected:
            yield fault_at_mark(piece, "wrong-numbering", number=str(number), expected=str(expected))
            break
    if len(steps) == 1:
        yield fault_at(steps[0], "one-step", text=steps[0].text)
    yield from doubled(steps)


def _items(deck: str, card: Card) -> tuple[Item, ...]:
    shown = "\n".join(f"{number}. {step.text}" for number, step in enumerate(card.answers, 1))
    return (Item(CardId(deck, card.id, "a"), card, "order", card.question, card.question, shown, card.answers),)


ORDER = Kind("order", lambda draft: next(iter(_steps(draft)), None), _faults, question_of, _items)
