"""Options to choose from: exactly one right, `( )` and `(x)`, or any number right, `[ ]` and `[x]`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.cards.kind import Draft, Fault, Kind, all_of, doubled, fault_at, never, wrong_answers
from flashcards.model import Answering, Card, CardId, Item

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flashcards.cards.kind import Piece

RIGHT = frozenset({"(x)", "[x]"})


def _faults_of_any(draft: Draft, kind: str = "choose-many") -> Iterator[Fault]:
    options = [piece for piece in draft.lines if piece.mark != "!"]
    yield from wrong_answers(draft, kind)
    if len(options) == 1:
        yield fault_at(options[0], "one-option", option=options[0].text)
    yield from doubled(options, "doubled-option")


def _faults_of_one(draft: Draft) -> Iterator[Fault]:
    yield from _faults_of_any(draft, "choose-one")
    right: list[Piece] = [piece for piece in draft.lines if piece.mark in RIGHT]
    if not right:
        yield fault_at(draft.question, "no-right-option", question=draft.question.text)
    for extra in right[1:]:
        yield fault_at(extra, "two-right-options", option=extra.text, line=str(right[0].line))


def _item(deck: str, card: Card, answering: Answering) -> tuple[Item, ...]:
    right = "\n".join(option.text for option in card.options if option.right)
    return (
        Item(CardId(deck, card.id, "a"), card, answering, card.question, card.question, right, options=card.options),
    )


CHOOSE_ONE = Kind(
    "choose-one",
    ("( )", "(x)"),
    never,
    _faults_of_one,
    all_of,
    lambda deck, card: _item(deck, card, "one"),
)
CHOOSE_MANY = Kind(
    "choose-many",
    ("[ ]", "[x]"),
    never,
    _faults_of_any,
    all_of,
    lambda deck, card: _item(deck, card, "many"),
)
