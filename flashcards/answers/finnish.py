"""Finnish plugged into the judge: spoken words are written, verbs are read as a whole, the other words one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flashcards.answers.clause import Clause, clauses, framed, olla
from flashcards.answers.comparison import difference
from flashcards.answers.guess import guesses
from flashcards.answers.listed import LISTED, inflected
from flashcards.answers.pieces import Piece, pieces
from flashcards.answers.speech import written
from flashcards.answers.table import all_named, named
from flashcards.answers.verbs import Cell, Verb, verb
from flashcards.answers.verdict import GRAVEST
from flashcards.finnish.classes import classify
from flashcards.finnish.clitics import APART, peel

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from flashcards.answers.known import Known
    from flashcards.answers.verdict import Difference
    from flashcards.answers.words import Word

_FRAME = verb("voida", 62, None)
_SPEAKER, _HEARER = frozenset({"1sg", "1pl"}), frozenset({"2sg", "2pl"})


class Match(NamedTuple):
    """Two verbs that stand for each other, and the words for what the typed one does differently."""

    asked: Clause
    given: Clause
    words: list[str]


def finnish_differences(asked: Sequence[Word], given: Sequence[Word], known: Known) -> list[Difference]:
    """Return how a typed Finnish answer differs from an expected one; `variant` says that it does so rightly."""
    found: list[Difference] = []
    given = _clitics_joined(asked, given, found)
    verbs = _verbs(asked, given)
    given = _in_writing(asked, given, verbs, found)
    if sorted(word.key for word in asked) != sorted(word.key for word in given):
        known = known._replace(verbs=verbs, request=len(asked) > 1)
        given = _mended(asked, given, known, found)
        wanted = _readings(asked, verbs)
        wanted = [one for one in wanted if one.at[0] == min(other.at[0] for other in wanted)]
        if wanted:
            known = known._replace(request=_is_request(wanted[0], asked), person=wanted[0].person)
        match = _match(wanted, _readings(given, verbs), asked, given, known)
        if match:
            found += _verb_differences(match, asked, given)
            asked, given = _without_verbs(match, asked, given)
            if match.given.mood == "imperative":
                asked, given = _objects_alike(asked, given, known)
    return found + [difference(named(piece, known), piece) for piece in pieces(asked, given)]


def _verbs(asked: Sequence[Word], given: Sequence[Word]) -> tuple[Verb, ...]:
    """Return the verbs of the expected answer: those of its words, and of the typed ones that fit."""
    keys = [peeled.form for word in asked for peeled in peel(word.key)]
    found = [one for key in keys for one in _likeliest(key)]
    hosts = [peeled.form for word in given for peeled in peel(word.key)]
    found += [one for host in hosts for one in _likeliest(host) if any(one.cells(key) for key in keys)]
    if any(_FRAME.cells(key) for key in keys):
        found += _infinitives(asked)
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


def _clitics_joined(asked: Sequence[Word], given: Sequence[Word], found: list[Difference]) -> list[Word]:
    """Write clitics together with the word before them, each of which is a difference."""
    keys = {word.key for word in asked}
    result: list[Word] = []
    for word in given:
        if result and word.key in APART and word.key not in keys:
            before = result[-1]
            result[-1] = before._replace(key=before.key + word.key, written=before.written + word.key, mark=word.mark)
            found.append(
                difference(
                    "clitic_spacing", Piece((result[-1]._replace(at=_place_of(asked, result[-1].key)),), (before, word))
                )
            )
        else:
            result.append(word)
    return result


def _in_writing(
    asked: Sequence[Word], given: Sequence[Word], verbs: Iterable[Verb], found: list[Difference]
) -> list[Word]:
    """Put the written words in for the spoken ones, each of which is a difference."""
    keys = {word.key for word in asked}
    known = {one[:3]: one for one in (*verbs, olla(), _FRAME, *inflected("saada"))}
    result = [_agreeing(given, place) or word for place, word in enumerate(given)]
    for place, word in enumerate(given):
        key = result[place].key
        form = key if key != word.key else "" if key in keys else written(key, keys, known.values())
        if form:
            result[place] = word._replace(key=form)
            piece = Piece((), (word,))
            found.append(difference("colloquial", piece, form)._replace(expected=form))
    return result


def _agreeing(words: Sequence[Word], place: int) -> Word | None:
    """Return *olisi* for an *oltaisiin* that agrees with a passive participle behind it: *oltaisiin tehty*."""
    word = words[place]
    for said, right in (("oltaisiin", "olisi"), ("oltaisi", "olisi"), ("oltais", "olisi"), ("oltas", "olisi")):
        if word.key.startswith(said) and word.key[len(said) :] in ("", "ko") and _passive_behind(words, place):
            return word._replace(key=right + word.key[len(said) :])
    return None


def _passive_behind(words: Sequence[Word], place: int) -> bool:
    return any(
        cell == Cell("passive", "participle")
        for word in words[place + 1 : place + 4]
        for one in guesses(word.key)
        for cell in one.cells(word.key)
    )


def _mended(asked: Sequence[Word], given: Sequence[Word], known: Known, found: list[Difference]) -> list[Word]:
    """Put the right forms in for those that learners make, each of which is a difference."""
    keys = {word.key for word in asked}
    result = list(given)
    for place, word in enumerate(given):
        mended = None if word.key in keys else known.mended(word.key)
        if mended and word.key not in known.words:
            result[place] = word._replace(key=mended.right)
            piece = Piece((word._replace(key=mended.right, written=mended.right),), (word,), means=mended.means)
            found.append(difference(mended.word, piece)._replace(expected_at=_place_of(asked, mended.right)))
    return result


def _place_of(words: Sequence[Word], key: str) -> int:
    return next((word.at for word in words if word.key == key), 0)


def _readings(words: Sequence[Word], verbs: tuple[Verb, ...]) -> list[Clause]:
    """Return the readings of the verb that comes first, *voida* with an infinitive also as the verb in it."""
    plain = list(clauses(words, {one[:3]: one for one in (*verbs, _FRAME)}.values()))
    found = [*framed(words, plain, verbs), *plain]
    return [one for one in found if not any(_is_part(one, other) for other in found)]


def _is_part(one: Clause, other: Clause) -> bool:
    """Whether a reading leaves out words that another one takes in; *voida* may stand without its infinitive."""
    return set(one.at) < set(other.at) and not (other.framed and one.at[0] == other.at[0])


def _is_request(clause: Clause, words: Sequence[Word]) -> bool:
    """Whether an expected answer asks for something: it asks, or says more than its verb and the subject."""
    return "ko" in clause.changes or len(set(range(len(words))) - set(clause.at)) > 0


def _match(
    wanted: Iterable[Clause], typed: Sequence[Clause], asked: Sequence[Word], given: Sequence[Word], known: Known
) -> Match | None:
    """Return the readings of the two verbs that differ least, None where no verb stands for another."""
    best: Match | None = None
    for one in wanted:
        for other in typed:
            if one.verb.identity == other.verb.identity and _may_stand_for(one, other):
                words = all_named(_piece(one, other, asked, given), known)
                match = Match(one, other, words or _rightly(one, other, asked, given))
                if best is None or _weight(match, asked, given) < _weight(best, asked, given):
                    best = match
    return best


def _may_stand_for(asked: Clause, given: Clause) -> bool:
    """Whether the request frames are equal: *voisinko saada* and *saisinko*, *voisitko tulla* and *tulisitko*."""
    if asked.framed == given.framed:
        return True
    framed = asked if asked.framed else given
    if framed.verb.lemma == "saada" and framed.person in _SPEAKER:
        return True
    return framed.person in _HEARER or given.mood == "imperative"


def _rightly(asked: Clause, given: Clause, one: Sequence[Word], other: Sequence[Word]) -> list[str]:
    """Return `variant` where another right form, clitic or frame was typed, or the subject was said or left out."""
    same = [one[at].key for at in sorted(asked.at)] == [other[at].key for at in sorted(given.at)]
    return [] if same else ["variant"]


def _weight(match: Match, asked: Sequence[Word], given: Sequence[Word]) -> tuple[int, int, int]:
    """Return how grave the differences of a match are; of like ones the match of more words is better."""
    gravest = min((GRAVEST.index(word) for word in match.words), default=len(GRAVEST))
    left = len(asked) - len(match.asked.at) + len(given) - len(match.given.at)
    return -gravest, len(match.words), left


def _piece(one: Clause, other: Clause, asked: Sequence[Word], given: Sequence[Word]) -> Piece:
    expected = tuple(asked[at] for at in sorted(one.at))
    typed = tuple(given[at] for at in sorted(other.at))
    return Piece(expected, typed, clauses=(one, other), means=_means(one, other))


def _means(asked: Clause, given: Clause) -> str:
    """Return what the typed verb is, where the sentence about it says so."""
    if (asked.mood, asked.perfect) != (given.mood, given.perfect):
        return f"{given.mood}-perfect" if given.perfect else given.mood
    return ""


def _verb_differences(match: Match, asked: Sequence[Word], given: Sequence[Word]) -> Iterator[Difference]:
    piece = _piece(match.asked, match.given, asked, given)
    expected, typed = _without_common(piece.expected, piece.typed)
    for word in match.words:
        means = piece.means if word == "mood" else _detail(word, match)
        yield difference(word, Piece(expected, typed), means)


def _without_common(one: tuple[Word, ...], other: tuple[Word, ...]) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Leave out the words that both verbs begin and end with, as long as each keeps one."""
    while min(len(one), len(other)) > 1 and one[0].key == other[0].key:
        one, other = one[1:], other[1:]
    while min(len(one), len(other)) > 1 and one[-1].key == other[-1].key:
        one, other = one[:-1], other[:-1]
    return one, other


def _detail(word: str, match: Match) -> str:
    """Return what else a sentence about a verb tells apart."""
    asked, given = match.asked, match.given
    if word == "polarity":
        return "negative" if given.negative else "affirmative"
    if word == "register":
        return "participle" if asked.person == given.person else given.person
    if word == "voice":
        return given.voice
    if word == "clitic":
        return "missing" if asked.changes - given.changes else "added"
    if word in ("person", "variant_number"):
        return given.person
    return ""


def _without_verbs(match: Match, asked: Sequence[Word], given: Sequence[Word]) -> tuple[list[Word], list[Word]]:
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
    return one, _subject_kept(match, one, asked, other)


def _subject_kept(match: Match, one: list[Word], asked: Sequence[Word], other: list[Word]) -> list[Word]:
    """A subject of the third person cannot be left out: it is asked as a word of its own."""
    if match.asked.subject in ("hän", "he") and not match.given.subject:
        one.append(next(word for word in asked if word.key == match.asked.subject))
    return other


def _objects_alike(asked: list[Word], given: list[Word], known: Known) -> tuple[list[Word], list[Word]]:
    """Leave out objects that differ in case: with an imperative they stand in the nominative."""
    cases = [piece for piece in pieces(asked, given) if named(piece, known) == "case"]
    out = {word for piece in cases for word in (*piece.expected, *piece.typed)}
    return [word for word in asked if word not in out], [word for word in given if word not in out]
