"""What an answer is: the words for it, in their order, and the rating that each suggests."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

from flashcards.model import Rating

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flashcards.answers.distance import Edit

SUGGESTED: Mapping[str, Rating] = MappingProxyType(
    {
        "exact": Rating.GOOD,
        "format": Rating.GOOD,
        "variant": Rating.GOOD,
        "clitic_spacing": Rating.HARD,
        "compound": Rating.HARD,
        "order": Rating.HARD,
        "colloquial": Rating.HARD,
        "polarity": Rating.AGAIN,
        "negation": Rating.AGAIN,
        "register": Rating.HARD,
        "variant_number": Rating.GOOD,
        "person": Rating.AGAIN,
        "number": Rating.AGAIN,
        "voice": Rating.AGAIN,
        "mood": Rating.AGAIN,
        "clitic": Rating.AGAIN,
        "case": Rating.AGAIN,
        "harmony": Rating.AGAIN,
        "gradation": Rating.AGAIN,
        "stem": Rating.AGAIN,
        "diacritic": Rating.HARD,
        "typo": Rating.HARD,
        "wrong": Rating.AGAIN,
    }
)
"""The words for a typed answer, in the order in which they are tried, with the rating that each suggests."""

GRAVEST = (
    *("wrong", "negation", "polarity", "voice", "mood", "person", "number", "stem", "gradation", "harmony", "case"),
    *("clitic", "register", "variant_number", "order", "colloquial", "compound", "clitic_spacing", "typo", "diacritic"),
    *("variant", "format", "exact"),
)
"""Of several mistakes in one answer the one that stands first here names the whole."""

FIRST = {word: place for place, word in enumerate(SUGGESTED)}
"""The place of each word in the order in which they are tried."""


class Part(NamedTuple):
    """One part of an answer that has several: what was expected, what was given, and what the author says about it.

    A step or a pair is `right` or `wrong`. A line of a list names a member (`right`), names one `again` or is `extra`,
    with nothing expected; a member that nobody named is `missing`, with nothing given.
    """

    word: Literal["right", "wrong", "again", "extra", "missing"]
    expected: str = ""
    given: str = ""
    reason: str = ""


class Difference(NamedTuple):
    """One place where a typed answer differs from the expected one: what that is, and the words on both sides.

    `expected_at` and `typed_at` are where those words begin in the two texts (in characters, from 0). Either text may
    be empty, then its place says nothing. `edits` are the letters that differ, counted from the beginning of the words.
    `means` is what the sentence about it says besides: the rule, what the typed word is. `form` is how the typed word
    is right, in small letters, where that is not how it is expected.
    """

    word: str
    expected: str
    typed: str
    expected_at: int = 0
    typed_at: int = 0
    edits: tuple[Edit, ...] = ()
    means: str = ""
    form: str = ""


class Verdict(NamedTuple):
    """What an answer is, in one word; why, in the author's words or none; and the rating it suggests.

    For a typed answer the word is one of those of `docs/explanation/answers.md`, and `differences` say where it is not
    the expected one; `flashcards.answers.reason` puts them in a sentence. An order, a list and a matching are judged
    part by part.
    """

    word: str
    suggested: Rating
    reason: str = ""
    parts: tuple[Part, ...] = ()
    differences: tuple[Difference, ...] = ()

    @property
    def right(self) -> bool:
        """Whether the answer counts as known."""
        return self.suggested != Rating.AGAIN
