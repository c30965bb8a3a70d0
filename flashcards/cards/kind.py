"""What a kind of card is, and the draft that it is made from."""

from __future__ import annotations

import hashlib
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flashcards.cards.inline import Inline
    from flashcards.model import Answering, Card, Item


class Piece(NamedTuple):
    """A marked line with the lines that continue it: `mark` is what stood at its start, `column` where its text begins.

    `feedback` is the text of the `> ` lines under it.
    """

    mark: str
    text: str
    line: int
    column: int
    feedback: str = ""


class Draft(NamedTuple):
    """A card as it stands in the text, before it is known to be one: the question and the answering lines under it."""

    question: Piece
    inline: Inline
    lines: tuple[Piece, ...] = ()
    typed: bool = False


class Fault(NamedTuple):
    """Something that keeps a draft from being a card: the rule's code, the place, and the author's own words."""

    code: str
    line: int
    column: int
    details: tuple[tuple[str, str], ...] = ()


class Kind(NamedTuple):
    """One kind of card, as three functions.

    `evidence` returns the piece that makes a draft one of this kind, or None; `faults` what is wrong with one that is;
    `items` what a finished card of a deck asks.
    """

    name: str
    evidence: Callable[[Draft], Piece | None]
    faults: Callable[[Draft], Iterator[Fault]]
    items: Callable[[str, Card], tuple[Item, ...]]


def answering(card: Card) -> Answering:
    """Return how a card without options is answered: typed where its author wishes so."""
    return "typed" if card.typed else "recall"


def first_marked(draft: Draft, *marks: str) -> Piece | None:
    """Return the first of a draft's lines that has one of the marks."""
    return next((piece for piece in draft.lines if piece.mark in marks), None)


def fault_at(piece: Piece, code: str, **details: str) -> Fault:
    """Return a fault at a piece, quoting it."""
    return Fault(code, piece.line, piece.column, tuple(details.items()))


def fold(text: str) -> str:
    """Return a text as identity sees it: composed letters, lower case, single spaces.

    Ids of unstamped cards are made from it: it must stay as it is for ever, whatever the judging of answers learns.
    """
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def digest(text: str) -> str:
    """Return 16 hexadecimal digits that stand for a text, up to what `fold` takes away."""
    return hashlib.blake2b(fold(text).encode(), digest_size=8).hexdigest()
