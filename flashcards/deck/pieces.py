"""Pieces: marked lines with the lines that continue them, and the text that continues nothing."""

from __future__ import annotations

from itertools import dropwhile, pairwise
from typing import TYPE_CHECKING

from flashcards.cards.kind import Fault, Piece
from flashcards.deck.header import header_key
from flashcards.deck.keys import CARD_KEYS, HEADER_KEYS
from flashcards.deck.lines import (
    BLANK,
    NO_BREAK_SPACE,
    PLAIN,
    REMARK,
    Fences,
    Line,
    canonical,
    classified,
    no_break_space,
    tokens,
)
from flashcards.deck.near_misses import begins_a_card, near_miss

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flashcards.cards.kind import Faults

Row = tuple[int, str]
"""A line of the text with its number."""

LOST = "lost"
"""The mark of a piece that stands for stray text: it has no text, and is written `?` if that was to be a question."""


def assemble(text: str, number: int, fences: Fences, faults: Faults) -> Iterator[Piece]:
    """Return the pieces of a text whose first line has a number; `faults` learns what is wrong between them.

    A line without a mark continues the line above; after an empty line it must be indented. Unindented it is
    stray, and so is everything up to the next mark: one fault at its first line. A piece LOST stands in its place.
    """
    piece: Piece | None = None
    below: list[Row] = []
    fenced = fences.lines
    for mark, space, rest, plain, end in tokens(text):
        if mark and number not in fenced:
            if below:
                yield from _joined(piece, below, fences, faults)
                below = []
            elif piece:
                yield piece
            row = rest.rstrip()
            starts = ((number, len(mark) + len(space) + 1),) if row else ()
            piece = Piece(canonical(mark), mark, row, number, starts)
            if space[:1] == NO_BREAK_SPACE:
                faults.append(no_break_space(number, mark))
        elif mark or (plain and not plain.isspace()):
            below.append((number, f"{mark}{space}{rest}{plain}"))
        number += end.count("\n")
    if below:
        yield from _joined(piece, below, fences, faults)
    elif piece:
        yield piece


def _lines(piece: Piece | None, below: list[Row], fences: Fences) -> Iterator[Line]:
    """Return the lines of a piece, or of what has no mark, with the empty ones between them; remarks are left out."""
    before = below[0][0] - 1
    if piece:
        before, column = piece.line, piece.starts[0][1] if piece.starts else 1
        yield Line(piece.line, piece.mark, piece.text, column, piece.written)
    for number, row in below:
        for blank in range(before + 1, number):
            yield classified(blank, "", fences.lines)
        line = classified(number, row, fences.lines)
        if line.mark != REMARK:
            yield line
        before = number


def _joined(piece: Piece | None, below: list[Row], fences: Fences, faults: Faults) -> Iterator[Piece]:
    """Make one piece of a marked line and those below it, and say what is wrong with those that belong to nothing."""
    block = list(dropwhile(lambda line: line.mark == BLANK, _lines(piece, below, fences)))
    if not block:
        return
    marked = bool(block[0].written)
    keys = CARD_KEYS if marked else CARD_KEYS | HEADER_KEYS
    faults += (miss for line in block if line.mark == PLAIN and (miss := near_miss(line, keys)))
    end = _first_stray(block) if marked else 0
    if marked:
        yield _piece(block[:end])
    if end < len(block) and block[end].number not in fences.unclosed:
        faults.append(_stray(block[end]))
    if end < len(block):
        written = "?" if any(begins_a_card(line) for line in block[end:]) else ""
        yield Piece(LOST, written, "", block[end].number)


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
