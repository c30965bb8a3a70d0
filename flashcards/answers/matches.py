"""Which verb of a typed Finnish answer stands for the expected one, and what it does differently."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flashcards.answers.differences import difference
from flashcards.answers.pieces import Piece
from flashcards.answers.pronouns import HEARER, SPEAKER, SUBJECTS
from flashcards.answers.table import verb_words
from flashcards.answers.verdict import GRAVEST
from flashcards.finnish.clitics import peel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from flashcards.answers.clause import Clause
    from flashcards.answers.known import Known
    from flashcards.answers.verdict import Difference
    from flashcards.answers.words import Word


class Match(NamedTuple):
    """Two verbs that stand for each other, and the words for what the typed one does differently."""

    asked: Clause
    given: Clause
    words: list[str]


def match(
    wanted: Iterable[Clause], typed: Sequence[Clause], asked: Sequence[Word], given: Sequence[Word], known: Known
) -> Match | None:
    """Return the readings of the two verbs that differ least, None where no verb stands for another."""
    best: Match | None = None
    for one in wanted:
        for other in typed:
            if one.verb.identity == other.verb.identity and _may_stand_for(one, other):
                pair = _with_their_subjects(one, asked, other, given)
                words = verb_words(*pair, known)
                match = Match(*pair, words or _rightly(*pair, asked, given))
                if best is None or _weight(match, asked, given) < _weight(best, asked, given):
                    best = match
    return best


def _with_their_subjects(
    asked: Clause, one: Sequence[Word], given: Clause, other: Sequence[Word]
) -> tuple[Clause, Clause]:
    """Return two verbs with their subjects as far as these belong to them.

    A subject that the other answer has as well is a word like others, although the other verb does not agree with it;
    one of the third person cannot be left out.
    """
    needed = asked.subject in ("hän", "he") and not given.subject
    if asked.subject and (needed or _has_besides(asked.subject, given, other)):
        return _without_subject(asked, one), given
    if given.subject and _has_besides(given.subject, asked, one):
        return asked, _without_subject(given, other)
    return asked, given


def _has_besides(subject: str, clause: Clause, words: Sequence[Word]) -> bool:
    """Whether a pronoun, or one that takes its place, stands beside a verb that it does not agree with."""
    others = [peeled.form for at, word in enumerate(words) if at not in clause.at for peeled in peel(word.key)]
    return subject in others or any(_is_another(SUBJECTS[subject], SUBJECTS.get(other, "")) for other in others)


def _is_another(one: str, other: str) -> bool:
    """Whether a pronoun is of another person, and not the same people addressed or speaking otherwise."""
    return other not in ("", one) and {one, other} not in (HEARER, SPEAKER)


def _without_subject(clause: Clause, words: Sequence[Word]) -> Clause:
    return clause._replace(at=tuple(at for at in clause.at if words[at].key != clause.subject), subject="")


def _may_stand_for(asked: Clause, given: Clause) -> bool:
    """Whether the request frames are equal: *voisinko saada* and *saisinko*, *voisitko tulla* and *tulisitko*."""
    if asked.framed == given.framed:
        return True
    framed = asked if asked.framed else given
    if framed.verb.lemma == "saada" and framed.person in SPEAKER:
        return True
    return framed.person in HEARER or given.mood == "imperative"


def _rightly(asked: Clause, given: Clause, one: Sequence[Word], other: Sequence[Word]) -> list[str]:
    """Return `variant` where another right form, clitic or frame was typed, or the subject was said or left out."""
    same = [one[at].key for at in sorted(asked.at)] == [other[at].key for at in sorted(given.at)]
    return [] if same else ["variant"]


def _weight(match: Match, asked: Sequence[Word], given: Sequence[Word]) -> tuple[int, int, int, bool]:
    """Return how grave the differences of a match are; of like ones that of more words, or one person, is better."""
    gravest = min((GRAVEST.index(word) for word in match.words), default=len(GRAVEST))
    left = len(asked) - len(match.asked.at) + len(given) - len(match.given.at)
    return -gravest, len(match.words), left, match.asked.person != match.given.person


def _piece(one: Clause, other: Clause, asked: Sequence[Word], given: Sequence[Word]) -> Piece:
    expected = tuple(asked[at] for at in sorted(one.at))
    typed = tuple(given[at] for at in sorted(other.at))
    return Piece(expected, typed)


def verb_differences(match: Match, asked: Sequence[Word], given: Sequence[Word], known: Known) -> Iterator[Difference]:
    """Yield what the typed verb does differently, a difference for each word for it."""
    piece = _piece(match.asked, match.given, asked, given)
    short = Piece(*_without_common(piece.expected, piece.typed))
    for word in match.words:
        whole = word == "mood" and match.given.negative
        yield difference(word, piece if whole else short, _detail(word, match, known))


def _without_common(one: tuple[Word, ...], other: tuple[Word, ...]) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Leave out the words that both verbs begin and end with, as long as each keeps one."""
    while min(len(one), len(other)) > 1 and one[0].key == other[0].key:
        one, other = one[1:], other[1:]
    while min(len(one), len(other)) > 1 and one[-1].key == other[-1].key:
        one, other = one[:-1], other[:-1]
    return one, other


def _detail(word: str, match: Match, known: Known) -> str:
    """Return what else a sentence about a verb tells apart."""
    asked, given = match.asked, match.given
    details = {
        "mood": _tense(asked, given, known),
        "polarity": "negative" if given.negative else "affirmative",
        "register": "participle" if asked.person == given.person else given.person,
        "voice": given.voice,
        "clitic": "missing" if asked.changes - given.changes else "added",
        "person": given.person,
        "variant_number": given.person,
    }
    return details.get(word, "")


def _tense(asked: Clause, given: Clause, known: Known) -> str:
    """Return what the typed verb is; `softer` where the conditional that was asked makes a request of it."""
    if given.perfect:
        return f"{given.mood}-perfect"
    asks = known.request and (asked.person in SPEAKER | HEARER or "ko" in asked.changes)
    softer = asks and asked.mood == "conditional" and given.mood in ("present", "imperative")
    return f"{given.mood}-softer" if softer else given.mood


def without_verbs(match: Match, asked: Sequence[Word], given: Sequence[Word]) -> tuple[list[Word], list[Word]]:
    """Leave one word for each of the two verbs, so that their places can be compared."""
    stands = asked[match.asked.at[0]]
    one = [stands if at == match.asked.at[0] else word for at, word in enumerate(asked) if at not in match.asked.at[1:]]
    typed_at = match.given.at[0]
    other = [
        word._replace(key=stands.key, mark=word.mark if len(match.given.at) == 1 else stands.mark)
        if at == typed_at
        else word
        for at, word in enumerate(given)
        if at not in match.given.at[1:]
    ]
    return one, other
