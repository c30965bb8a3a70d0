"""Pieces: marked lines with the lines that continue them, and the text that continues nothing."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from flashcards.cards.kind import Fault, Piece
from flashcards.deck.header import header_key
from flashcards.deck.keys import CARD_KEYS, HEADER_KEYS
from flashcards.deck.lines import BLANK, PLAIN, Line
from flashcards.deck.near_misses import begins_a_card, near_miss

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LOST = "lost"
"""The mark of a piece that stands for a question without its space; it has no text."""


def assemble(lines: Iterable[Line]) -> tuple[list[Piece], list[Fault]]:
    """Join each marked line with the lines that continue it.

    A line without a mark continues the line above; after an empty line it must be indented. Unindented it is
    stray, and so is everything up to the next mark: one fault at its first line. A stray `?miksi` ends the card above
    as a question would, so that the answers below it are not taken for that card's.
    """
    pieces: list[Piece] = []
    faults: list[Fault] = []
    for block in _blocks(lines):
        marked = bool(block[0].written)
        keys = CARD_KEYS if marked else CARD_KEYS | HEADER_KEYS
        faults += [miss for line in block if line.mark == PLAIN and (miss := near_miss(line, keys))]
        end = _first_stray(block) if marked else 0
        if marked:
            pieces.append(_piece(block[:end]))
        if end < len(block):
            faults.append(_stray(block[end]))
        if any(begins_a_card(line) for line in block[end:]):
            pieces.append(Piece(LOST, "", "", block[end].number))
    return pieces, faults


def _blocks(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Part the lines before each mark; what comes before the first one is a block of its own."""
    block: list[Line] = []
    for line in lines:
        if line.written and block:
            yield block
            block = []
        if block or line.mark != BLANK:
            block.append(line)
    if block:
        yield block


def _first_stray(block: list[Line]) -> int:
    """Return the index of the first line that continues nothing, or the length of the block."""
    pairs = enumerate(pairwise(block), 1)
    strays = (at for at, (above, line) in pairs if above.mark == BLANK and line.mark != BLANK and not line.indented)
    return next(strays, len(block))


def _stray(line: Line) -> Fault:
    code = "header-key-below" if line.mark == PLAIN and header_key(line) in HEADER_KEYS else "stray-text"
    return Fault(code, line.number, line.column, (("text", line.text),))


def _piece(lines: list[Line]) -> Piece:
    """Join the lines of a piece; empty lines at its beginning and end are no part of its text."""
    first, end = lines[0], len(lines)
    while end and not lines[end - 1].text:
        end -= 1
    text = "\n".join(line.text for line in lines[:end])
    starts = tuple((line.number, line.column) for line in lines[:end])
    return Piece(first.mark, first.written, text, first.number, starts).trimmed()
