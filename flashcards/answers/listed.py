"""Which Finnish words exist: the forms of the verbs that are listed, made when a word that begins so is first met."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from flashcards.answers.neighbours import NEIGHBOURS
from flashcards.answers.verbs import Verb, verb
from flashcards.finnish.classes import inflections, notation
from flashcards.finnish.clitics import peel
from flashcards.finnish.exceptions import CLASS_OF, HOMOGRAPHS
from flashcards.finnish.verbs import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

LISTED = frozenset({*(verb.lemma for verb in VERBS), *CLASS_OF, *NEIGHBOURS})
"""The basic forms of the verbs whose forms exist."""


def is_form(word: str) -> bool:
    """Whether a word, without its clitics, is a form of a listed verb."""
    return any(host in _forms(host[:1]) for host, _ in peel(word))


def is_conditional(word: str) -> bool:
    """Whether a word, without its clitics, is a conditional of a listed verb."""
    return any(_forms(host[:1]).get(host) for host, _ in peel(word))


@lru_cache(maxsize=64)
def _forms(letter: str) -> dict[str, bool]:
    """Map the forms of the listed verbs that begin with a letter to whether they are conditionals."""
    found: dict[str, bool] = {}
    for lemma in sorted(LISTED):
        if lemma[0] == letter:
            for one in inflected(lemma):
                for word, cells in one.words.items():
                    found[word] = found.get(word, False) or any(cell.mood == "conditional" for cell in cells)
    return found


def inflected(lemma: str) -> Iterator[Verb]:
    """Yield a verb by its basic form, once for each way it is inflected, and for each verb of that spelling."""
    kinds = HOMOGRAPHS.get(lemma)
    for kind in [one for text in kinds for one in notation(text)] if kinds else inflections(lemma):
        yield verb(lemma, *kind)
