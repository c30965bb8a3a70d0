"""Spoken Finnish: the forms of a closed list, each with the written one that it stands for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from flashcards.answers.pronouns import SPOKEN
from flashcards.answers.verbs import Verb, verb
from flashcards.finnish.clitics import peel
from flashcards.finnish.colloquial import spoken
from flashcards.finnish.paradigm import PERSONS, conditional

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NEGATIONS = {"eks": "etkö", "eksä": "etkö", "etsä": "etkö", "eis": "ei"}


def written(word: str, asked: Iterable[str], verbs: Iterable[Verb]) -> str:
    """Return the written form of a spoken word, empty for any other; one that is asked, if it may be one of them."""
    if single := SPOKEN.get(word) or _NEGATIONS.get(word):
        return single
    verbs = tuple(verbs)
    if any(one.cells(host) for host, _ in peel(word) for one in verbs):
        return ""
    found = [form for one in verbs for form in _written(word, one)]
    wanted = set(asked)
    return next((form for form in found if form in wanted), next(iter(found), ""))


def _written(word: str, one: Verb) -> Iterator[str]:
    """Yield what a word may stand for in a verb, also with another clitic behind it: *voiskos*."""
    forms = _spoken(one[:3])
    for host, _ in peel(word):
        for form in forms.get(host, ()):
            yield form + word[len(host) :].replace("kos", "ko").replace("kös", "kö")


@lru_cache(maxsize=1024)
def _spoken(key: tuple[str, int, str | None]) -> dict[str, tuple[str, ...]]:
    """Map the spoken words of a verb's present conditional to the written ones, the likeliest first."""
    cells = conditional(*key).cells
    standard = verb(*key).words
    found: dict[str, tuple[str, ...]] = {}
    for cell, forms in spoken(*key).items():
        if ".prs." in cell and cells.get(cell):
            for form in forms:
                said = form.text.rpartition(" ")[2]
                stands_for = [cells[other][0].text.rpartition(" ")[2] for other in _meant(cell, said) if cells[other]]
                if said not in standard:
                    found[said] = tuple(dict.fromkeys((*found.get(said, ()), *stands_for)))
    return found


def _meant(cell: str, said: str) -> list[str]:
    """Return the cells that a spoken form may stand for: one without a mark of person stands for any."""
    asks = "?" if cell.endswith("?") else ""
    persons = [f"act.prs.pos.{person}{asks}" for person in PERSONS]
    if cell.startswith("act.prs.pos.3sg"):
        return [cell, *persons]
    if asks and said.endswith("iks"):
        return [cell, *persons[:3]]
    return [cell, persons[3]] if cell.startswith("pass.prs.pos") else [cell]
