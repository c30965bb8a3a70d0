"""Pairs to match, `= Suomi <> Helsinki` under a question; `= <> Oslo` is a right side too many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.cards.inline import scan, sides
from flashcards.cards.kind import (
    Draft,
    Fault,
    Kind,
    all_of,
    composed,
    doubled,
    fault_at,
    never,
    wrong_answers,
)
from flashcards.model import Card, CardId, Item

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flashcards.cards.kind import Piece


def is_pair(piece: Piece) -> bool:
    """Whether a line under a question is a pair."""
    return piece.mark == "=" and bool(scan(piece.text).arrows)


def _faults(draft: Draft) -> Iterator[Fault]:
    yield from wrong_answers(draft, "matching")
    answers = [piece for piece in draft.lines if piece.mark == "="]
    seen: dict[str, int] = {}
    for piece in answers:
        arrows = scan(piece.text).arrows
        if not arrows:
            yield fault_at(piece, "pair-without-sides", text=piece.text)
            continue
        if len(arrows) > 1:
            yield fault_at(piece, "two-arrows", arrows[1], question=piece.text)
            continue
        left, right = sides(piece.text)
        if not right:
            yield fault_at(piece, "no-right-side", arrows[0], text=piece.text)
        elif left and (line := seen.setdefault(composed(left), piece.line)) != piece.line:
            yield fault_at(piece, "doubled-member", text=left, line=str(line))
    whole = [piece for piece in answers if is_pair(piece) and sides(piece.text)[0]]
    if len(whole) < 2:
        yield fault_at(answers[0], "one-pair", text=answers[0].text)
    yield from doubled([piece for piece in answers if is_pair(piece) and not sides(piece.text)[0]])


def _items(deck: str, card: Card) -> tuple[Item, ...]:
    shown = "\n".join(f"{pair.left} – {pair.right}" for pair in card.pairs if pair.left)
    id_ = CardId(deck, card.id, "a")
    return (Item(id_, card, "match", card.question, card.question, shown, pairs=card.pairs),)


MATCHING = Kind("matching", (), never, _faults, all_of, _items)
