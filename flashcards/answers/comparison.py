"""Where a typed answer differs from an expected one, and what each difference is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.answers.differences import by_gravity, difference
from flashcards.answers.pieces import pieces
from flashcards.answers.table import named
from flashcards.answers.verdict import Difference
from flashcards.answers.words import words

if TYPE_CHECKING:
    from flashcards.answers.known import Known

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
