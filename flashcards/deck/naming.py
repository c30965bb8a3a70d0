"""Names of cards inside a deck: the ids that are stamped on questions, and those of cards without one."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from flashcards.cards.kind import Fault, Faults, Piece, fault_at, text_id, whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flashcards.model import Card

Place = tuple[int, int]
"""Where something stands: line and column, counted from 1."""

ID_ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"
_STAMP = re.compile(rf"(?:^|\s)(\^([{ID_ALPHABET}]{{5}}(?:\.(?:[2-9]|[1-9][0-9]{{1,3}}))?))$")
_NEAR_STAMP = re.compile(r"(\(?\^ ?(?=[0-9.]*[A-Za-z])[0-9A-Za-z]{4,6}(?: ?\.[0-9A-Za-z]{0,5})?\)?)$")


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
    if (line := taken.setdefault(found[2].partition(".")[0], piece.line)) != piece.line:
        fault = fault_at(piece, "doubled-id", found.start(1), id=found[2], line=str(line))
    left = first[: found.start()].rstrip() + newline + rest
    return piece._replace(text=left).trimmed(), found[2], fault


def stamp_on(row: str) -> str:
    """Return the id at the end of a question's first line, or an empty text.

    >>> stamp_on("? sää <> weather ^p3x9d.2")
    'p3x9d.2'
    """
    found = _STAMP.search(row)
    return found[2] if found else ""


def stray_stamps(piece: Piece) -> Iterator[Fault]:
    """Return the ids at the ends of a piece's lines; that of a question's first line has been taken off before."""
    at = 0
    for row in piece.text.split("\n"):
        if found := _STAMP.search(row):
            yield fault_at(piece, "id-elsewhere", at + found.start(1), written=found[1])
        at += len(row) + 1


class Cards(NamedTuple):
    """The cards of a deck, column by column: a value for each card would be one more for the collector to look at.

    Of each card: itself, its line, where its question stands, and the id that the question gives it, which is its own
    without a stamp.
    """

    cards: list[Card]
    lines: list[int]
    places: list[Place]
    names: list[str]


def told_apart(read: Cards) -> tuple[list[Card], list[int], list[Fault]]:
    """Give cards with one question and no stamped id names of their own, and leave out those that stand there twice.

    Return the cards with their lines. Their answers tell them apart, wherever in the deck they stand. Of a stamped card
    and one without an id that says the same, the stamped one stays.
    """
    if len(set(read.names)) == len(read.names):
        return read.cards, read.lines, []
    pairs = list(zip(read.cards, read.names, strict=True))
    often = Counter(name for name, _ in {(name, whole(card) if card.id == name else card.id) for card, name in pairs})
    stamped = ((card, line) for (card, name), line in zip(pairs, read.lines, strict=True) if card.id != name)
    said = {text_id(whole(card)): line for card, line in stamped}
    kept: dict[int, Card] = {}
    faults = Faults()
    for card, line, place, name in zip(*read, strict=True):
        text = text_id(whole(card))
        if card.id == name and (first := said.setdefault(text, line)) != line:
            faults.append(Fault("doubled-card", *place, (("question", card.question), ("line", str(first)))))
        else:
            kept[line] = card._replace(id=card.id if card.id != name or often[name] == 1 else text)
    return list(kept.values()), list(kept), faults
