"""The table of verdicts: tests in their order, the first that holds for a difference names it.

Above these stand `exact`, `format` and `variant` (`judge` looks at whole texts first) and `colloquial` (`finnish` puts
the written words in and judges those). `VERB_TESTS` are for two verbs that stand for each other, `WORD_TESTS` for all
other words. Behind a point stands what the sentence about a difference says besides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.answers import spelling, verb_tests, word_tests

if TYPE_CHECKING:
    from collections.abc import Callable

    from flashcards.answers.clause import Clause
    from flashcards.answers.known import Known
    from flashcards.answers.pieces import Piece

WORD_TESTS: tuple[tuple[str, Callable[[Piece, Known], bool]], ...] = (
    ("clitic_spacing", word_tests.clitic_apart),
    ("compound", spelling.joined_otherwise),
    ("order", spelling.in_another_order),
    ("register", word_tests.register),
    ("variant_number", word_tests.variant_number),
    ("wrong.possessor", word_tests.other_possessor),
    ("mood.infinitive", word_tests.finite_for_infinitive),
    ("clitic", word_tests.clitic),
    ("wrong.verb", word_tests.form_of_another_verb),
    ("case", word_tests.case),
    ("harmony", word_tests.harmony),
    ("gradation", word_tests.gradation),
    ("stem", word_tests.stem),
    ("diacritic", spelling.without_dots),
    ("typo", spelling.slip),
)
VERB_TESTS: tuple[tuple[str, Callable[[Clause, Clause, Known], bool]], ...] = (
    ("polarity", verb_tests.polarity),
    ("negation", verb_tests.negation),
    ("register", verb_tests.register),
    ("variant_number", verb_tests.variant_number),
    ("person", verb_tests.person),
    ("number", verb_tests.number),
    ("voice", verb_tests.voice),
    ("mood", verb_tests.mood),
    ("clitic", verb_tests.clitic),
)


def named(piece: Piece, known: Known) -> str:
    """Return the word for one difference, with what else is known of it behind a point."""
    return next((word for word, test in WORD_TESTS if test(piece, known)), "wrong")


def verb_words(asked: Clause, given: Clause, known: Known) -> list[str]:
    """Return all words for two verbs: they may differ in several ways."""
    return [word for word, test in VERB_TESTS if test(asked, given, known)]
