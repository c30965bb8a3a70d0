"""A Finnish verb as the judge needs it: all its single words, each with what it is."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from flashcards.finnish.classes import Inflection
from flashcards.finnish.moods import indicative
from flashcards.finnish.paradigm import PERSONS, conditional, stems_of

if TYPE_CHECKING:
    from flashcards.finnish.stems import Stems


class Cell(NamedTuple):
    """What a word is in its verb.

    `voice` is `active` or `passive`, `mood` one of `conditional`, `present`, `past`, `imperative`, `infinitive` and
    `participle`. `person` is empty where the word has none; `neg` is the bare form that stands with the
    negation verb. Of a participle `person` is its number.
    """

    voice: str
    mood: str
    person: str = ""


class Verb(NamedTuple):
    """A verb with its stems and the single words it has; `main` are the usual ones."""

    lemma: str
    kotus: int
    grade: str | None
    stems: Stems
    words: dict[str, tuple[Cell, ...]]
    main: dict[Cell, str]

    def cells(self, word: str) -> tuple[Cell, ...]:
        """Return what a word without clitics can be."""
        return self.words.get(word, ())

    @property
    def identity(self) -> tuple[str, int | None, str | None]:
        """Return what tells two verbs apart: those that are spelt alike by their class."""
        from flashcards.finnish.exceptions import HOMOGRAPHS  # noqa: PLC0415 - of few verbs

        return self[:3] if self.lemma in HOMOGRAPHS else (self.lemma, None, None)


@lru_cache(maxsize=4096)
def verb(lemma: str, kotus: int, grade: str | None) -> Verb:
    """Return a verb from its A-infinitive, its class and its gradation."""
    both = {**conditional(lemma, kotus, grade).cells, **indicative(lemma, kotus, grade).cells}
    words: dict[str, tuple[Cell, ...]] = {}
    main: dict[Cell, str] = {}
    for key, cell in _CELLS.items():
        for form in both.get(key, ()):
            word = form.text.rpartition(" ")[2].replace("’", "'")
            words[word] = (*words.get(word, ()), cell)
            main.setdefault(cell, word)
    return Verb(lemma, kotus, grade, stems_of(lemma, Inflection(kotus, grade)), words, main)


_CELLS = {
    **{f"act.prs.pos.{person}": Cell("active", "conditional", person) for person in PERSONS},
    "act.prs.neg.3sg": Cell("active", "conditional", "neg"),
    "pass.prs.pos.-": Cell("passive", "conditional"),
    "pass.prs.neg.-": Cell("passive", "conditional", "neg"),
    "act.prf.pos.1sg": Cell("active", "participle", "sg"),
    "act.prf.pos.1pl": Cell("active", "participle", "pl"),
    "pass.prf.pos.-": Cell("passive", "participle"),
    **{f"ind.act.prs.pos.{person}": Cell("active", "present", person) for person in PERSONS},
    **{f"ind.act.pst.pos.{person}": Cell("active", "past", person) for person in PERSONS},
    "ind.act.prs.neg.3sg": Cell("active", "present", "neg"),
    "ind.pass.prs.pos.-": Cell("passive", "present"),
    "ind.pass.prs.neg.-": Cell("passive", "present", "neg"),
    "ind.pass.pst.pos.-": Cell("passive", "past"),
    "imp.act.prs.pos.2sg": Cell("active", "imperative", "2sg"),
    "imp.act.prs.pos.2pl": Cell("active", "imperative", "2pl"),
    "inf": Cell("active", "infinitive"),
}
"""Which cells of the engine's paradigms have the words, as the last of each form."""
