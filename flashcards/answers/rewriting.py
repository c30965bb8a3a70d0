"""Words of a typed Finnish answer put right, each a difference: clitics that stand apart, spoken and mistaken forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.answers.clause import FRAME, olla
from flashcards.answers.differences import difference
from flashcards.answers.distance import distance
from flashcards.answers.guess import guesses
from flashcards.answers.listed import inflected
from flashcards.answers.pieces import Piece
from flashcards.answers.speech import written
from flashcards.answers.verbs import Cell
from flashcards.finnish.clitics import APART

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from flashcards.answers.known import Known
    from flashcards.answers.verbs import Verb
    from flashcards.answers.verdict import Difference
    from flashcards.answers.words import Word


def clitics_joined(asked: Sequence[Word], given: Sequence[Word], found: list[Difference]) -> list[Word]:
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


def in_writing(
    asked: Sequence[Word], given: Sequence[Word], verbs: Iterable[Verb], found: list[Difference]
) -> list[Word]:
    """Put the written words in for the spoken ones, each of which is a difference."""
    keys = {word.key for word in asked}
    known = {one[:3]: one for one in (*verbs, olla(), FRAME, *inflected("saada"))}
    result = [_agreeing(given, place) or word for place, word in enumerate(given)]
    for place, word in enumerate(given):
        key = result[place].key
        form = key if key != word.key else "" if key in keys else written(key, keys, known.values())
        if form:
            result[place] = word._replace(key=form)
            found.append(_as_it_should_be("colloquial", form, asked, word))
    return result


def asked_apart(asked: Sequence[Word], given: Sequence[Word], found: list[Difference]) -> list[Word]:
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


def mended_words(asked: Sequence[Word], given: Sequence[Word], known: Known, found: list[Difference]) -> list[Word]:
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
