"""What a diagnostic names without quoting it, in words: severities, kinds of cards, what a key may say, characters."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from flashcards.deck.keys import FORMAT, MOST_NEW, VALUES

if TYPE_CHECKING:
    from collections.abc import Mapping


class Words(NamedTuple):
    """The words of one language; what a table does not have is said as it is.

    `severities` are by their English name; `kinds` say of a kind of card what its lines are; `allowed` what a key of
    the header or of a card may say, and what a generator takes; `characters` are by their Unicode name; `line` is a
    place in the same file.
    """

    severities: Mapping[str, str]
    kinds: Mapping[str, str]
    allowed: Mapping[str, str]
    line: str
    characters: Mapping[str, str] = MappingProxyType({})

    def of(self, name: str, text: str) -> str:
        """Return the detail of that name as it stands in a sentence: in words, or the author's own text as it is."""
        if name == "place" and text.isdigit():
            return self.line.format(text)
        if name in ("first", "second", "kind"):
            return self.kinds.get(text, text)
        if name == "allowed":
            return self.allowed.get(text, text)
        return self.characters.get(text, text) if name == "name" else text


def closed_values() -> dict[str, str]:
    """Return the values of each key that has a closed list, in both languages, as its author may write them."""
    return {key: ", ".join(values) for key, values in VALUES.items()}


ENGLISH = Words(
    severities={"error": "error", "warning": "warning", "info": "info"},
    kinds={
        "basic": "an answer (=)",
        "choose-one": "options with ( )",
        "choose-many": "options with [ ]",
        "order": "steps (=1)",
        "list": "members of a list (=+)",
        "matching": "pairs (<>)",
        "two-way": "two sides (<>)",
        "cloze": "gaps ({{ }})",
        "generator": "a generator (@)",
    },
    allowed={
        **{key: f"one of these: {values}" for key, values in closed_values().items()},
        "format": str(FORMAT),
        "new-per-day": f"a whole number from 0 to {MOST_NEW}",
        **dict.fromkeys(("language", "answer-language"), "a language tag such as fi, sv or en-GB"),
        "numbers": "whole numbers, or ranges from the lower to the higher one, such as 7 or 1–20",
        "verbs": "verbs in their dictionary form, such as auttaa",
        "numbers-forms": "luku (number) or järjestys (ordinal)",
        "verbs-forms": "minä, sinä, hän, me, te, he, Te or passiivi (passive), with ei- (not-) before or ? behind",
    },
    line="line {}",
)
