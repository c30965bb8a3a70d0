"""What a diagnostic names without quoting it, in words: kinds of cards, what a key may say, characters.

The words are English; catalogues have them in other languages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.catalogue import catalogue
from flashcards.deck.keys import FORMAT, MOST_NEW, VALUES

if TYPE_CHECKING:
    from collections.abc import Mapping


def worded(name: str, text: str, language: str) -> str:
    """Return the detail of that name as it stands in a sentence: in words, or the author's own text as it is."""
    say = catalogue(language).gettext
    if name == "place" and text.isdigit():
        return say(LINE).format(text)
    if name in TABLES and text in TABLES[name]:
        return say(TABLES[name][text])
    return say(text) if text and (name == "reason" or text in CHARACTERS) else text


LINE = "line {}"
"""A place in the same file."""

KINDS = {
    "basic": "an answer (=)",
    "choose-one": "options with ( )",
    "choose-many": "options with [ ]",
    "order": "steps (=1)",
    "list": "members of a list (=+)",
    "matching": "pairs (<>)",
    "two-way": "two sides (<>)",
    "cloze": "gaps ({{ }})",
    "generator": "a generator (@)",
}
"""What the lines of a kind of card are."""

ALLOWED = {
    **{key: f"one of these: {', '.join(values)}" for key, values in VALUES.items()},
    "format": str(FORMAT),
    "new-per-day": f"a whole number from 0 to {MOST_NEW}",
    **dict.fromkeys(("language", "answer-language"), "a language tag such as fi, sv or en-GB"),
    "numbers": "whole numbers, or ranges from the lower to the higher one, such as 7 or 1–20",
    "verbs": "verbs in their dictionary form, such as auttaa",
    "numbers-forms": "luku (number) or järjestys (ordinal)",
    "verbs-forms": "minä, sinä, hän, me, te, he, Te or passiivi (passive), with ei- (not-) before or ? behind",
}
"""What a key of the header or of a card may say, and what a generator takes."""

TABLES: Mapping[str, Mapping[str, str]] = {"first": KINDS, "second": KINDS, "kind": KINDS, "allowed": ALLOWED}
"""The details that are told in words."""

CHARACTERS = (
    "SOFT HYPHEN",
    "ZERO WIDTH SPACE",
    "ZERO WIDTH NON-JOINER",
    "ZERO WIDTH JOINER",
    "WORD JOINER",
    "ZERO WIDTH NO-BREAK SPACE",
    "LEFT-TO-RIGHT MARK",
    "RIGHT-TO-LEFT MARK",
    "ARABIC LETTER MARK",
    "LEFT-TO-RIGHT EMBEDDING",
    "RIGHT-TO-LEFT EMBEDDING",
    "POP DIRECTIONAL FORMATTING",
    "LEFT-TO-RIGHT OVERRIDE",
    "RIGHT-TO-LEFT OVERRIDE",
    "LEFT-TO-RIGHT ISOLATE",
    "RIGHT-TO-LEFT ISOLATE",
    "FIRST STRONG ISOLATE",
    "POP DIRECTIONAL ISOLATE",
)
"""Characters nobody sees, by their Unicode names."""
