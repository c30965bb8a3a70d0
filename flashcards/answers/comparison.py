"""Where a typed answer differs from an expected one, and what each difference is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.answers.distance import edits
from flashcards.answers.pieces import LONGEST as LONGEST_WORD
from flashcards.answers.pieces import Piece, pieces
from flashcards.answers.table import named
from flashcards.answers.verdict import GRAVEST, Difference
from flashcards.answers.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from flashcards.answers.known import Known
    from flashcards.answers.words import Word

LONGEST = 1000
"""A longer text, which nobody types as an answer, is not looked at word by word: characters."""


def differences(expected: str, typed: str, known: Known) -> tuple[Difference, ...]:
    """Return how a typed text differs from an expected one that it does not equal, the gravest difference first."""
    if max(len(expected), len(typed)) > LONGEST:
        return (Difference("wrong", expected, typed),)
    asked, given = words(expected), words(typed)
    if known.finnish:
        from flashcards.answers.finnish import finnish_differences  # noqa: PLC0415 - only where Finnish is asked

        found = finnish_differences(asked, given, known)
    else:
        found = [difference(named(piece, known), piece) for piece in pieces(asked, given)]
    return by_gravity(found) or (Difference("typo", expected, typed),)


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
    told = not piece.moved and asked and given and max(len(asked), len(given)) <= 2 * LONGEST_WORD
    where = () if not told else edits(asked.casefold(), given.casefold())
    return Difference(word, asked, given, expected_at, typed_at, where, means or besides or piece.means)


def _text(of: Sequence[Word]) -> str:
    return " ".join(word.written for word in of)
