"""Tests of a Finnish verb against the expected one: what is asked, to whom, in which mood, how politely."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.answers.pronouns import HEARER, SPEAKER

if TYPE_CHECKING:
    from flashcards.answers.clause import Clause
    from flashcards.answers.known import Known


def polarity(asked: Clause, given: Clause, known: Known) -> bool:  # noqa: ARG001 - a test like the others
    """Whether the same verb in the same mood is negated, or no longer."""
    return _one_mood(asked, given) and asked.negative != given.negative


def negation(asked: Clause, given: Clause, known: Known) -> bool:  # noqa: ARG001 - likewise
    """Whether the main verb kept the ending that the negation verb has taken over."""
    return given.keeps


def register(asked: Clause, given: Clause, known: Known) -> bool:
    """Whether a request says sinä for te or the reverse; in the perfect the participle tells one person from many."""
    if not _one_mood(asked, given) or asked.voice != given.voice:
        return False
    if asked.person == given.person == "2pl" and asked.perfect:
        return asked.number != given.number
    return known.request and {asked.person, given.person} == HEARER


def variant_number(asked: Clause, given: Clause, known: Known) -> bool:
    """Whether a request says we for I or the reverse; both are asked of the same hearer."""
    return known.request and _one_mood(asked, given) and {asked.person, given.person} == SPEAKER


def person(asked: Clause, given: Clause, known: Known) -> bool:
    """Whether the same verb is in another person, or the negation verb is."""
    other = _one_mood(asked, given) and asked.voice == given.voice and asked.person != given.person
    return other and not register(asked, given, known) and not variant_number(asked, given, known)


def number(asked: Clause, given: Clause, known: Known) -> bool:  # noqa: ARG001 - likewise
    """Whether the participle does not agree with its own auxiliary; te may take both."""
    needed = given.person[1:] if given.person else ""
    return (
        _one_mood(asked, given) and bool(needed and given.number) and given.person != "2pl" and given.number != needed
    )


def voice(asked: Clause, given: Clause, known: Known) -> bool:  # noqa: ARG001 - likewise
    """Whether the active stands for the passive, or the reverse."""
    return asked.voice != given.voice


def mood(asked: Clause, given: Clause, known: Known) -> bool:  # noqa: ARG001 - likewise
    """Whether the same verb is in another mood or tense."""
    return not _one_mood(asked, given)


def clitic(asked: Clause, given: Clause, known: Known) -> bool:  # noqa: ARG001 - likewise
    """Whether a clitic that changes the sentence is missing or was added."""
    return _one_mood(asked, given) and asked.changes != given.changes


def _one_mood(asked: Clause, given: Clause) -> bool:
    return (asked.mood, asked.perfect) == (given.mood, given.perfect)
