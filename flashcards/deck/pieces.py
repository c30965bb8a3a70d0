"""Pieces: marked lines with the lines that continue them, and the text that continues nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.cards.kind import Fault, Piece
from flashcards.deck.lines import BLANK, FENCE, PLAIN, Line
from flashcards.deck.near_misses import near_miss

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def assemble(lines: Iterable[Line]) -> tuple[list[Piece], list[Fault]]:
    """Join each marked line with the lines that continue it.

    A line without a mark continues the line above; after an empty line it must be indented. Unindented it is
    stray, and so is everything up to the next mark: one fault at its first line.
    """
    pieces: list[Piece] = []
    faults: list[Fault] = []
    for block in _blocks(lines):
        first = block[0]
        faults += [miss for line in block if line.mark == PLAIN and (miss := near_miss(line))]
        end = next((at for at in range(len(block)) if _strays(block, at)), len(block))
        if end < len(block):
            faults.append(Fault("stray-text", block[end].number, 1, (("text", block[end].text),)))
        if end:
            pieces.append(Piece(first.mark, _join(block[:end]), first.number, first.column))
    return pieces, faults


def _blocks(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Part the lines before each mark; what comes before the first one is a block of its own."""
    block: list[Line] = []
    for line in lines:
        if line.mark in (BLANK, FENCE, PLAIN):
            if block or line.mark != BLANK:
                block.append(line)
            continue
        if block:
            yield block
        block = [line]
    if block:
        yield block


def _strays(block: list[Line], at: int) -> bool:
    line = block[at]
    if at == 0:
        return line.mark in (FENCE, PLAIN)
    after_blank = block[at - 1].mark == BLANK
    return after_blank and not line.indented and line.mark in (FENCE, PLAIN)


def _join(lines: list[Line]) -> str:
    """Join the texts with line ends; the empty lines at the end are no part of the text."""
    if len(lines) == 1:
        return lines[0].text
    return "\n".join(line.text for line in lines).rstrip()
