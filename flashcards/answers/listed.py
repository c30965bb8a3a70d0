"""Which Finnish words exist: the forms of the verbs that are listed, made when a word that may be one is first met."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from flashcards.answers.neighbours import NEIGHBOURS
from flashcards.answers.verbs import Verb, verb
from flashcards.finnish.classes import inflections, notation
from flashcards.finnish.clitics import peel
from flashcards.finnish.exceptions import CLASS_OF, HOMOGRAPHS
from flashcards.finnish.paradigm import stems_of
from flashcards.finnish.sounds import VOWELS
from flashcards.finnish.verbs import VERBS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flashcards.finnish.classes import Inflection

LISTED = frozenset({*(verb.lemma for verb in VERBS), *CLASS_OF, *NEIGHBOURS})
"""The basic forms of the verbs whose forms exist."""


def is_form(word: str) -> bool:
    """Whether a word, without its clitics, is a form of a listed verb."""
    return any(_moods(host) for host, _ in peel(word))


def is_conditional(word: str) -> bool:
    """Whether a word, without its clitics, is a conditional of a listed verb."""
    return any("conditional" in _moods(host) for host, _ in peel(word))


@lru_cache(maxsize=4096)
def _moods(word: str) -> frozenset[str]:
    """Return the moods that a word can be in, none where it is no form of a listed verb."""
    may_be = [lemma for begin, lemma in _beginnings(word[:2]) if word.startswith(begin)]
    return frozenset(cell.mood for lemma in may_be for one in inflected(lemma) for cell in one.cells(word))


@lru_cache(maxsize=256)
def _beginnings(letters: str) -> tuple[tuple[str, str], ...]:
    """Return the verbs of which a form may begin with two letters, each behind what all its forms begin with.

    To make all forms of so many verbs would take as long as a learner notices.
    """
    lemmas = [lemma for lemma in LISTED if lemma.startswith(letters) or (lemma[0] == letters[:1] and _changes(lemma))]
    return tuple((_IRREGULAR.get(lemma) or _beginning(lemma), lemma) for lemma in lemmas)


def _changes(lemma: str) -> bool:
    """Whether the second letter of a verb's forms may be another one: *viedä, vei*; *itää, idettiin*."""
    graded = lemma[0] in VOWELS and lemma[1] in "ptkvdj"
    return graded or lemma in _IRREGULAR or lemma.endswith(("iedä", "uoda", "yödä"))


def _beginning(lemma: str) -> str:
    stems = [stem for kind in _kinds(lemma) for stem in stems_of(lemma, kind)[:-2]]
    first, last = min(stems), max(stems)  # what these two have in common, all have
    return next((first[:at] for at in range(len(first)) if first[at] != last[at : at + 1]), first)


_IRREGULAR = {"lähteä": "lä", "myydä": "m", "olla": "o"}
"""Beginnings that no stem shows: *läksi, möisi, on*."""


def inflected(lemma: str) -> Iterator[Verb]:
    """Yield a verb by its basic form, once for each way it is inflected, and for each verb of that spelling."""
    for kind in _kinds(lemma):
        yield verb(lemma, *kind)


def _kinds(lemma: str) -> tuple[Inflection, ...]:
    kinds = HOMOGRAPHS.get(lemma)
    return tuple(one for text in kinds for one in notation(text)) if kinds else inflections(lemma)
