"""Finnish plugged into the judge: spoken words are written, verbs are read as a whole, the other words one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.answers.clause import FRAME, Clause, clauses, framed
from flashcards.answers.differences import difference
from flashcards.answers.guess import guesses
from flashcards.answers.listed import LISTED, inflected
from flashcards.answers.matches import match, verb_differences, without_verbs
from flashcards.answers.pieces import pieces
from flashcards.answers.rewriting import asked_apart, clitics_joined, in_writing, mended_words
from flashcards.answers.table import named
from flashcards.answers.verbs import Verb, verb
from flashcards.finnish.classes import classify
from flashcards.finnish.clitics import peel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flashcards.answers.known import Known
    from flashcards.answers.verdict import Difference
    from flashcards.answers.words import Word


def finnish_differences(asked: Sequence[Word], given: Sequence[Word], known: Known) -> list[Difference]:
    """Return how a typed Finnish answer differs from an expected one; `variant` says that it does so rightly."""
    found: list[Difference] = []
    given = clitics_joined(asked, given, found)
    verbs = _verbs(asked, given)
    given = asked_apart(asked, given, found)
    given = in_writing(asked, given, verbs, found)
    if sorted(word.key for word in asked) != sorted(word.key for word in given):
        known = known._replace(verbs=verbs, request=len(asked) > 1 and not known.drill)
        given = mended_words(asked, given, known, found)
        wanted = _readings(asked, verbs)
        wanted = [one for one in wanted if one.at[0] == min(other.at[0] for other in wanted)]
        if wanted:
            request = _is_request(wanted[0], asked) and not known.drill
            known = known._replace(request=request, person=wanted[0].person)
        pair = match(wanted, _readings(given, verbs), asked, given, known)
        if pair:
            found += verb_differences(pair, asked, given, known)
            asked, given = without_verbs(pair, asked, given)
            if pair.given.mood == "imperative":
                asked, given = _objects_alike(asked, given, known)
    return found + [difference(named(piece, known), piece) for piece in pieces(asked, given)]


def _verbs(asked: Sequence[Word], given: Sequence[Word]) -> tuple[Verb, ...]:
    """Return the verbs of the expected answer: those of its words, and of the typed ones that fit."""
    keys = [peeled.form for word in asked for peeled in peel(word.key)]
    found = [one for key in keys for one in _likeliest(key)]
    hosts = [peeled.form for word in given for peeled in peel(word.key)]
    found += [one for host in hosts for one in _likeliest(host) if any(one.cells(key) for key in keys)]
    if any(FRAME.cells(key) for key in keys):
        found += _infinitives(asked)
    found += [one for word in asked if word.key in LISTED for one in inflected(word.key)]
    return tuple({one[:3]: one for one in found}.values())


def _likeliest(word: str) -> list[Verb]:
    """Return the verbs that a form may be of; those that are listed leave no doubt."""
    found = guesses(word)
    listed = [
        one for lemma in dict.fromkeys(one.lemma for one in found if one.lemma in LISTED) for one in inflected(lemma)
    ]
    return [one for one in listed if one.cells(word)] or list(found)


def _infinitives(words: Sequence[Word]) -> list[Verb]:
    """Return the verb whose infinitive stands behind *voisitko*: the first word that may be one."""
    for word in words[1:]:
        if word.key in LISTED:
            return list(inflected(word.key))
    for word in words[1:]:
        if word.key[-1:] in "aä":
            try:
                return [verb(word.key, *classify(word.key))]
            except ValueError:
                continue
    return []


def _readings(words: Sequence[Word], verbs: tuple[Verb, ...]) -> list[Clause]:
    """Return the readings of the verb that comes first, *voida* with an infinitive also as the verb in it."""
    plain = list(clauses(words, {one[:3]: one for one in (*verbs, FRAME)}.values()))
    found = [*framed(words, plain, verbs), *plain]
    return [one for one in found if not any(_is_part(one, other) for other in found)]


def _is_part(one: Clause, other: Clause) -> bool:
    """Whether a reading leaves out words that another one takes in; *voida* may stand without its infinitive."""
    return set(one.at) < set(other.at) and not (other.framed and one.at[0] == other.at[0])


def _is_request(clause: Clause, words: Sequence[Word]) -> bool:
    """Whether an expected answer asks for something: it asks, or says more than its verb and the subject."""
    return "ko" in clause.changes or len(set(range(len(words))) - set(clause.at)) > 0


def _objects_alike(asked: list[Word], given: list[Word], known: Known) -> tuple[list[Word], list[Word]]:
    """Leave out objects that differ in case: with an imperative they stand in the nominative."""
    cases = [piece for piece in pieces(asked, given) if named(piece, known) == "case"]
    out = {word for piece in cases for word in (*piece.expected, *piece.typed)}
    return [word for word in asked if word not in out], [word for word in given if word not in out]
