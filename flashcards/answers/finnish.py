"""Finnish plugged into the judge: spoken words are written, verbs are read as a whole, the other words one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flashcards.answers.clause import Clause, clauses, framed, olla
from flashcards.answers.comparison import difference
from flashcards.answers.distance import distance
from flashcards.answers.guess import guesses
from flashcards.answers.listed import LISTED, inflected
from flashcards.answers.pieces import Piece, pieces
from flashcards.answers.pronouns import HEARER, SPEAKER
from flashcards.answers.speech import written
from flashcards.answers.table import named, verb_words
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
    given = _asked_apart(asked, given, found)
    given = _in_writing(asked, given, verbs, found)
    if sorted(word.key for word in asked) != sorted(word.key for word in given):
        known = known._replace(verbs=verbs, request=len(asked) > 1 and not known.drill)
        given = _mended(asked, given, known, found)
        wanted = _readings(asked, verbs)
        wanted = [one for one in wanted if one.at[0] == min(other.at[0] for other in wanted)]
        if wanted:
            request = _is_request(wanted[0], asked) and not known.drill
            known = known._replace(request=request, person=wanted[0].person)
        match = _match(wanted, _readings(given, verbs), asked, given, known)
        if match:
            found += _verb_differences(match, asked, given, known)
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
            found.append(_as_it_should_be("colloquial", form, asked, word))
    return result


def _asked_apart(asked: Sequence[Word], given: Sequence[Word], found: list[Difference]) -> list[Word]:
    """Put in *voisitko* for *voisit sä* and *vois sä*, where it is asked."""
    result: list[Word] = []
    for word in given:
        before = result[-1].key if result else ""
        asks = next((one.key for one in asked if word.key == "sä" and _asks_apart(one.key, before)), "")
        if asks:
            said = result.pop()
            found.append(_as_it_should_be("colloquial", asks, asked, said, word))
            result.append(said._replace(key=asks, mark=word.mark))
        else:
            result.append(word)
    return result


def _asks_apart(asked: str, said: str) -> bool:
    return asked.endswith(("isitko", "isitkö")) and said in (asked[:-2], asked[:-4])


def _as_it_should_be(name: str, form: str, asked: Sequence[Word], *given: Word, means: str = "") -> Difference:
    """Return the difference of a word that stands for a form, which is another one than that of the answer or not."""
    wanted = _wanted(asked, form)
    result = difference(name, Piece((wanted,) if wanted else (), given), means)
    return result if wanted and wanted.key == form else result._replace(form=form)


def _wanted(asked: Sequence[Word], form: str) -> Word | None:
    """Return the word of an answer that a form stands for: itself, or the one most like it."""
    near = [(distance(word.key, form) / max(len(word.key), len(form)), word.at, word) for word in asked]
    best = min(near, default=None)
    return best[2] if best and best[0] <= _ALIKE else None


_ALIKE = 0.5
"""Forms of one verb differ in no larger part of their letters."""


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
            found.append(_as_it_should_be(mended.word, mended.right, asked, word, means=mended.means))
            if mended.also:
                found.append(_as_it_should_be(mended.also, mended.right, asked, word))
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
    """Whether a pronoun stands among words and does not belong to their verb; with or without a clitic."""
    others = (word.key for at, word in enumerate(words) if at not in clause.at)
    return any(peeled.form == subject for key in others for peeled in peel(key))


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


def _verb_differences(match: Match, asked: Sequence[Word], given: Sequence[Word], known: Known) -> Iterator[Difference]:
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
    return one, other


def _objects_alike(asked: list[Word], given: list[Word], known: Known) -> tuple[list[Word], list[Word]]:
    """Leave out objects that differ in case: with an imperative they stand in the nominative."""
    cases = [piece for piece in pieces(asked, given) if named(piece, known) == "case"]
    out = {word for piece in cases for word in (*piece.expected, *piece.typed)}
    return [word for word in asked if word not in out], [word for word in given if word not in out]
