"""A piece as a difference: what it is called, where it stands, which letters differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.answers.distance import edits
from flashcards.answers.pieces import LONGEST, Piece
from flashcards.answers.verdict import GRAVEST, Difference

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from flashcards.answers.words import Word


def by_gravity(found: Iterable[Difference]) -> tuple[Difference, ...]:
    """Return differences, the gravest first."""
    return tuple(sorted(found, key=lambda difference: GRAVEST.index(difference.word)))


def difference(name: str, piece: Piece, means: str = "") -> Difference:
    """Return a piece as a difference of that name, as the table has it."""
    word, _, besides = name.partition(".")
    asked, given = _text(piece.expected), _text(piece.typed)
    if asked == given and piece.expected and piece.typed:
        asked, given = asked + piece.expected[-1].mark, given + piece.typed[-1].mark
    expected_at = piece.expected[0].at if piece.expected else 0
    typed_at = piece.typed[0].at if piece.typed else 0
    told = not piece.moved and asked and given and max(len(asked), len(given)) <= 2 * LONGEST
    where = () if not told else edits(asked.casefold(), given.casefold())
    return Difference(word, asked, given, expected_at, typed_at, where, means or besides or piece.means)


def _text(of: Sequence[Word]) -> str:
    return " ".join(word.written for word in of)
