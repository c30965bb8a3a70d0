"""Names of cards inside a deck: the ids that are stamped on questions, and those of cards without one."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from flashcards.cards import KINDS
from flashcards.cards.kind import Fault, Piece, fault_at, text_id, whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from flashcards.model import Card

ID_ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"
_STAMP = re.compile(rf"(?:^|\s)(\^([{ID_ALPHABET}]{{5}}(?:\.(?:[2-9]|[1-9][0-9]{{1,3}}))?))$")
_NEAR_STAMP = re.compile(r"(?:^|\s)(\^(?=[0-9.]*[A-Za-z])[0-9A-Za-z]{4,6}(?:\.[0-9A-Za-z]{0,5})?)$")


def take_stamp(piece: Piece, taken: dict[str, int]) -> tuple[Piece, str, Fault | None]:
    """Take the id off the end of a question's first line.

    Return the question without it, the id (empty without one), and what is wrong with it. `taken` maps the ids seen
    so far to their lines.
    """
    first, newline, rest = piece.text.partition("\n")
    if not piece.starts or piece.starts[0][0] != piece.line:
        return piece, "", None
    if not (found := _STAMP.search(first)):
        near = _NEAR_STAMP.search(first)
        return piece, "", fault_at(piece, "id-near-miss", near.start(1), written=near[1]) if near else None
    fault = None
    if (line := taken.setdefault(found[2], piece.line)) != piece.line:
        fault = fault_at(piece, "doubled-id", found.start(1), id=found[2], line=str(line))
    left = first[: found.start()].rstrip() + newline + rest
    return piece._replace(text=left).trimmed(), found[2], fault


def stray_stamps(pieces: Iterable[Piece]) -> Iterator[Fault]:
    """Return the ids that stand at the end of other lines than a question's first, once that one has been taken off."""
    for piece in pieces:
        if "^" not in piece.text:
            continue
        at = 0
        for row in piece.text.split("\n"):
            if found := _STAMP.search(row):
                yield fault_at(piece, "id-elsewhere", at + found.start(1), written=found[1])
            at += len(row) + 1


def name_cards(cards: list[tuple[Card, Piece]]) -> tuple[list[Card], list[Fault]]:
    """Give an id to each card that has no stamped one, and leave out those that stand there twice.

    It is made from the question alone, so that it stays when an answer is edited. Where several cards have one
    question the answers tell them apart, wherever in the deck they stand. `cards` come with their questions.
    """
    named: list[Card] = []
    faults: list[Fault] = []
    short = [text_id(KINDS[card.kind].named_by(card)) for card, _ in cards]
    often = Counter(short)
    taken: dict[str, int] = {}
    for (card, question), from_question in zip(cards, short, strict=True):
        if card.id:
            named.append(card)
            continue
        name = from_question if often[from_question] == 1 else text_id(whole(card))
        if (line := taken.setdefault(name, question.line)) == question.line:
            named.append(card._replace(id=name))
        else:
            faults.append(fault_at(question, "doubled-card", question=card.question, line=str(line)))
    return named, faults
