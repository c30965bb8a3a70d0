"""The verb of a Finnish sentence: negation verb, auxiliary, main verb, participle and subject read as one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flashcards.answers.pronouns import SUBJECTS
from flashcards.answers.verbs import Cell, Verb, verb
from flashcards.finnish.clitics import Peeled, peel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from flashcards.answers.words import Word

NEGATION = {"en": "1sg", "et": "2sg", "ei": "3sg", "emme": "1pl", "ette": "2pl", "eivät": "3pl"}
_FORBIDDING = {"älä": "2sg", "älkää": "2pl"}
FRAME = verb("voida", 62, None)
"""The verb of a polite frame: *voisitko auttaa*."""
FAR = 6
"""So many words may stand between two parts of a verb."""


class Clause(NamedTuple):
    """A verb as it stands in a sentence; `at` are the places of its words, the one with the clitics first.

    `mood` is `conditional`, `present`, `past` or `imperative`; `number` is that of the participle, `keeps` whether
    the main verb kept an ending behind the negation verb, `framed` whether it stands as the infinitive behind *voida*.
    `subject` is the pronoun that agrees with it, `changes` are the clitics that change the sentence.
    """

    verb: Verb
    at: tuple[int, ...]
    voice: str
    mood: str
    person: str
    negative: bool = False
    perfect: bool = False
    number: str = ""
    keeps: bool = False
    framed: bool = False
    changes: frozenset[str] = frozenset()
    subject: str = ""


def clauses(words: Sequence[Word], verbs: Iterable[Verb]) -> Iterator[Clause]:
    """Yield the readings of a sentence's verbs, as far as they are of the given ones."""
    verbs = tuple(verbs)
    for place, word in enumerate(words):
        for ending in peel(word.key):
            for found in _beginning(words, place, ending, verbs):
                whole = found._replace(changes=found.changes | ending.changes)
                yield from _with_subject(whole, words)


def framed(words: Sequence[Word], found: Iterable[Clause], verbs: Iterable[Verb]) -> Iterator[Clause]:
    """Yield the readings with *voida* and an infinitive as readings of the verb in the infinitive."""
    verbs = tuple(verbs)
    for clause in found:
        if clause.verb.lemma == "voida":
            after = max(clause.at) + 1
            for place in range(after, min(after + FAR, len(words))):
                for one in verbs:
                    if words[place].key == one.lemma:
                        yield clause._replace(verb=one, at=(*clause.at, place), framed=True)


def olla() -> Verb:
    """Return the verb of the perfect."""
    return verb("olla", 67, None)


def _with_subject(clause: Clause, words: Sequence[Word]) -> Iterator[Clause]:
    """Yield a reading with the pronoun that agrees with it, if there is one."""
    for place, word in enumerate(words):
        if place not in clause.at and SUBJECTS.get(word.key) == clause.person:
            yield clause._replace(at=(*clause.at, place), subject=word.key)
            return
    yield clause


def _beginning(words: Sequence[Word], place: int, ending: Peeled, verbs: tuple[Verb, ...]) -> Iterator[Clause]:
    """Yield what can begin with a word: a negation verb with its main verb, the perfect, or a single word."""
    if ending.form in NEGATION:
        yield from _negative(words, place, NEGATION[ending.form], verbs)
    elif ending.form in _FORBIDDING:
        yield from _forbidding(words, place, _FORBIDDING[ending.form], verbs)
    for cell in olla().cells(ending.form):
        if cell.mood in _FINITE and cell.person != "neg":
            yield from _perfect(words, (place,), cell, verbs)
    for one in verbs:
        for cell in one.cells(ending.form):
            if cell.mood in _FINITE and cell.person != "neg":
                yield Clause(one, (place,), cell.voice, cell.mood, cell.person)


_FINITE = frozenset({"conditional", "present", "past", "imperative"})


def _behind(words: Sequence[Word], place: int) -> Iterator[tuple[int, Peeled]]:
    """Yield the words that may belong to a verb that begins at a place, without their clitics too."""
    for at in range(place + 1, min(place + 1 + FAR, len(words))):
        for ending in peel(words[at].key):
            yield at, ending


def _perfect(words: Sequence[Word], at: tuple[int, ...], cell: Cell, verbs: tuple[Verb, ...]) -> Iterator[Clause]:
    for place, ending in _behind(words, at[-1]):
        for one in verbs:
            for part in one.cells(ending.form):
                if part.mood == "participle":
                    person = "" if part.voice == "passive" and cell.person in ("3sg", "neg") else cell.person
                    yield Clause(
                        one,
                        (*at, place),
                        part.voice,
                        cell.mood,
                        person,
                        perfect=True,
                        number=part.person,
                        changes=ending.changes,
                    )


def _negative(words: Sequence[Word], place: int, person: str, verbs: tuple[Verb, ...]) -> Iterator[Clause]:
    for at, ending in _behind(words, place):
        for cell in olla().cells(ending.form):
            if cell.mood in ("conditional", "present") and (cell.person == "neg" or _keeps(cell)):
                for clause in _perfect(words, (place, at), cell, verbs):
                    whose = "" if clause.voice == "passive" and person == "3sg" else person
                    yield clause._replace(person=whose, negative=True, keeps=cell.person != "neg")
        for one in verbs:
            for cell in one.cells(ending.form):
                if found := _negated(one, cell, person):
                    yield found._replace(at=(place, at), changes=ending.changes)


def _negated(one: Verb, cell: Cell, person: str) -> Clause | None:
    """Return what a word says behind the negation verb, None where it cannot stand there."""
    whose = "" if cell.voice == "passive" and person == "3sg" else person
    if cell.mood == "participle":
        return Clause(one, (), cell.voice, "past", whose, negative=True, number=cell.person)
    if cell.mood in ("conditional", "present") and (cell.person == "neg" or _keeps(cell)):
        return Clause(one, (), cell.voice, cell.mood, whose, negative=True, keeps=cell.person != "neg")
    return None


def _keeps(cell: Cell) -> bool:
    """Whether a conditional has an ending that the negation verb should have taken; the third person has none."""
    return cell.mood == "conditional" and cell.person not in ("3sg", "neg")


def _forbidding(words: Sequence[Word], place: int, person: str, verbs: tuple[Verb, ...]) -> Iterator[Clause]:
    for at, ending in _behind(words, place):
        for one in verbs:
            if Cell("active", "imperative", "2sg") in one.cells(ending.form):
                yield Clause(one, (place, at), "active", "imperative", person, negative=True)
