"""Tests of words in any language: written together or apart, in another order, without dots, a slip of the finger."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from flashcards.answers.distance import distance
from flashcards.answers.pieces import LONGEST

if TYPE_CHECKING:
    from flashcards.answers.known import Known
    from flashcards.answers.pieces import Piece

LONG = 9
"""From so many letters on a word may have two slips."""
SHORTEST = 3
"""In a word of fewer letters than these one slip makes another word."""
_WITHOUT_DOTS = {"ä": '(?:ä|ae?|["¨]a|a["¨])', "ö": '(?:ö|oe?|["¨]o|o["¨])', "å": "(?:å|aa?|[°˚]a|a[°˚])"}


def joined_otherwise(piece: Piece, known: Known) -> bool:  # noqa: ARG001 - a test like the others
    """Whether the words are equal without spaces and hyphens."""
    asked, given = _run_together(piece.asked), _run_together(piece.given)
    return asked == given and piece.asked != piece.given and not piece.moved


def in_another_order(piece: Piece, known: Known) -> bool:  # noqa: ARG001 - a test like the others
    """Whether the words stand in another order."""
    return piece.moved


def without_dots(piece: Piece, known: Known) -> bool:
    """Whether nothing but dots of the expected word is missing, or was written in another way, and no word came out."""
    if piece.asked == piece.given or piece.asked.isascii() or known.exists(piece.given):
        return False
    return _typed_without_dots(piece.asked).fullmatch(piece.given) is not None


def slip(piece: Piece, known: Known) -> bool:
    """Whether a word has one slip, a long one two, and is no other word; a mark behind it may be another one too."""
    if not (piece.expected and piece.typed) or piece.moved:
        return False
    asked, given = piece.asked, piece.given
    if asked == given:
        return True
    if (
        not SHORTEST <= len(asked) <= LONGEST
        or len(given) > LONGEST
        or _has_digit(asked)
        or _has_digit(given)
        or known.exists(given)
    ):
        return False
    most = 2 if len(asked) >= LONG else 1
    return distance(asked, given, most) <= most


def _run_together(text: str) -> str:
    return text.replace(" ", "").replace("-", "")


def _has_digit(text: str) -> bool:
    return any(letter.isdigit() for letter in text)


@lru_cache(maxsize=64)
def _typed_without_dots(word: str) -> re.Pattern[str]:
    return re.compile("".join(_WITHOUT_DOTS.get(letter) or re.escape(letter) for letter in word))
