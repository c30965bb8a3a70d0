"""The table of verdicts: tests in their order, the first that holds for a difference names it.

Above these stand `exact`, `format` and `variant` (`judge` looks at whole texts first) and, between `order` and
`polarity`, `colloquial` (`comparison` puts the written words in and judges those); below them is only `wrong`.
"""

from __future__ import annotations

from collections.abc import Callable

from flashcards.answers import spelling, verb_tests, word_tests
from flashcards.answers.known import Known
from flashcards.answers.pieces import Piece

Test = Callable[[Piece, Known], bool]

TESTS: tuple[tuple[str, Test], ...] = (
    ("clitic_spacing", word_tests.clitic_apart),
    ("compound", spelling.joined_otherwise),
    ("order", spelling.in_another_order),
    ("polarity", verb_tests.polarity),
    ("negation", verb_tests.negation),
    ("register", verb_tests.register),
    ("variant_number", verb_tests.variant_number),
    ("person", verb_tests.person),
    ("number", verb_tests.number),
    ("voice", verb_tests.voice),
    ("mood", verb_tests.mood),
    ("clitic", verb_tests.clitic),
    ("case", word_tests.case),
    ("harmony", word_tests.harmony),
    ("gradation", word_tests.gradation),
    ("stem", word_tests.stem),
    ("diacritic", spelling.without_dots),
    ("typo", spelling.slip),
)


def named(piece: Piece, known: Known) -> str:
    """Return the word for one difference."""
    return next((word for word, test in TESTS if test(piece, known)), "wrong")


def all_named(piece: Piece, known: Known) -> list[str]:
    """Return all words for the two verbs of a piece: they may differ in several ways."""
    return [word for word, test in TESTS if test.__module__ == verb_tests.__name__ and test(piece, known)]
