"""Tests of a Finnish verb against the expected one: what is asked, to whom, in which mood, how politely."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.answers.pronouns import PRONOUNS

if TYPE_CHECKING:
    from flashcards.answers.clause import Clause
    from flashcards.answers.known import Known
    from flashcards.answers.pieces import Piece

_YOU = frozenset({"2sg", "2pl"})
_WE = frozenset({"1sg", "1pl"})


def polarity(piece: Piece, known: Known) -> bool:  # noqa: ARG001 - a test like the others
    """Whether the same verb in the same mood is negated, or no longer."""
    if not piece.clauses:
        return False
    asked, given = piece.clauses
    return _one_mood(asked, given) and asked.negative != given.negative


def negation(piece: Piece, known: Known) -> bool:  # noqa: ARG001 - likewise
    """Whether the main verb kept the ending that the negation verb has taken over."""
    return piece.clauses is not None and piece.clauses[1].keeps


def register(piece: Piece, known: Known) -> bool:
    """Whether a request says sinä for te or the reverse; in the perfect the participle tells one person from many."""
    if piece.clauses:
        asked, given = piece.clauses
        if not _one_mood(asked, given) or asked.voice != given.voice:
            return False
        if asked.person == given.person == "2pl" and asked.perfect:
            return asked.number != given.number
        return known.request and {asked.person, given.person} == _YOU
    return known.request and (_other_person(piece, _YOU) or _other_possessor(piece, "si", "nne"))


def variant_number(piece: Piece, known: Known) -> bool:
    """Whether a request says we for I or the reverse; both are asked of the same hearer."""
    if piece.clauses:
        asked, given = piece.clauses
        return known.request and _one_mood(asked, given) and {asked.person, given.person} == _WE
    return known.request and known.person in _WE and (_other_person(piece, _WE) or _other_possessor(piece, "ni", "mme"))


def person(piece: Piece, known: Known) -> bool:
    """Whether the same verb is in another person, or the negation verb is."""
    if not piece.clauses:
        return False
    asked, given = piece.clauses
    other = _one_mood(asked, given) and asked.voice == given.voice and asked.person != given.person
    return other and not register(piece, known) and not variant_number(piece, known)


def number(piece: Piece, known: Known) -> bool:  # noqa: ARG001 - likewise
    """Whether the participle does not agree with its own auxiliary; te may take both."""
    if not piece.clauses:
        return False
    asked, given = piece.clauses
    needed = given.person[1:] if given.person else ""
    return (
        _one_mood(asked, given) and bool(needed and given.number) and given.person != "2pl" and given.number != needed
    )


def voice(piece: Piece, known: Known) -> bool:  # noqa: ARG001 - likewise
    """Whether the active stands for the passive, or the reverse."""
    return piece.clauses is not None and piece.clauses[0].voice != piece.clauses[1].voice


def mood(piece: Piece, known: Known) -> bool:  # noqa: ARG001 - likewise
    """Whether the same verb is in another mood or tense."""
    return piece.clauses is not None and not _one_mood(*piece.clauses)


def clitic(piece: Piece, known: Known) -> bool:  # noqa: ARG001 - likewise
    """Whether a clitic that changes the sentence is missing or was added."""
    if not piece.clauses:
        return False
    asked, given = piece.clauses
    return _one_mood(asked, given) and asked.changes != given.changes


def _one_mood(asked: Clause, given: Clause) -> bool:
    return (asked.mood, asked.perfect) == (given.mood, given.perfect)


def _other_person(piece: Piece, persons: frozenset[str]) -> bool:
    """Whether a pronoun is of the other of two persons, in the same case."""
    asked, given = PRONOUNS.get(piece.asked), PRONOUNS.get(piece.given)
    return asked is not None and given is not None and asked[1] == given[1] and {asked[0], given[0]} == persons


def _other_possessor(piece: Piece, one: str, other: str) -> bool:
    """Whether a word has the other of two possessive endings: *nimesi*, *nimenne*."""
    for first, second in ((one, other), (other, one)):
        if piece.asked.endswith(first) and piece.given.endswith(second):
            stem = piece.asked.removesuffix(first)
            return len(stem) > 2 and stem == piece.given.removesuffix(second)
    return False
