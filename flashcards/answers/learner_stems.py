"""Stems that learners of Finnish make instead of the right one: a closed list, each with what was done."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flashcards.answers.verbs import Verb

_A_VERBS = (*range(53, 58), 76)
_SECOND_OF_TWO = {"o": "u", "ö": "y", "e": "i"}


class Mistaken(NamedTuple):
    """The beginning of a form as a learner makes it and as it is right, the verdict, and what was done."""

    made: str
    right: str
    word: str
    means: str = ""


@lru_cache(maxsize=1024)
def _of(key: tuple[str, int, str | None]) -> tuple[Mistaken, ...]:
    from flashcards.answers.verbs import verb  # noqa: PLC0415 - the cache is keyed by what makes a verb

    one = verb(*key)
    found = [*_graded(one), *_passive(one), *_active(one)]
    return tuple(mistaken for mistaken in found if mistaken.made != mistaken.right)


def mistaken_stems(verb: Verb) -> tuple[Mistaken, ...]:
    """Return the stems of a verb that a learner may make, those with the wrong grade first."""
    return _of(verb[:3])


def _graded(verb: Verb) -> Iterator[Mistaken]:
    """Weak for strong before -isi-, strong for weak before the passive's t."""
    of, lemma = verb.stems, verb.lemma
    right = of.conditional
    if lemma == "seistä":  # its two stems are no grades
        return
    if verb.kotus <= 61 or verb.kotus in (71, 76):
        weak = of.weak[: len(right) - len(of.vowel)] if len(right) < len(of.vowel) else of.weak
        strong = f"{of.vowel[:-1]}e" if verb.kotus in _A_VERBS else of.vowel
        strong_passive = f"{strong}tt" if verb.kotus != 71 else of.passive
    else:
        weak = {72: f"{lemma[:-2]}n", 74: f"{lemma[:-2]}{of.harmony}", 75: f"{lemma[:-2]}{of.harmony}"}.get(
            verb.kotus, lemma[:-2]
        )
        weak = weak if verb.kotus in (66, 67, 72, 73, 74, 75) else right
        ending = of.passive.removeprefix(lemma[:-2])
        graded = {72: right[:-1], 74: right[:-1], 75: right[:-1]}.get(verb.kotus, right)
        strong_passive = f"{graded}{ending}" if verb.kotus in (66, 67, 72, 73, 74, 75) else of.passive
    yield Mistaken(f"{weak}isi", f"{right}isi", "gradation", "weak")
    if of.weak != of.vowel:  # with the e too: haeisin
        yield Mistaken(f"{of.weak}isi", f"{right}isi", "gradation", "weak")
    yield Mistaken(f"{strong_passive}{of.harmony}isi", f"{of.passive}{of.harmony}isi", "gradation", "strong")


def _passive(verb: Verb) -> Iterator[Mistaken]:
    """*maksattaisiin* for *maksettaisiin*, *maksaisiin* for the same."""
    of = verb.stems
    right = f"{of.passive}{of.harmony}isi"
    if verb.kotus in _A_VERBS:
        for stem in (of.weak, of.vowel):
            yield Mistaken(f"{stem}tt{of.harmony}isi", right, "stem", "a-before-passive")
    yield Mistaken(f"{of.conditional}isiin", f"{right}in", "voice", "no-marker")


def _active(verb: Verb) -> Iterator[Mistaken]:
    """What learners do to the vowels and consonants before -isi-."""
    for made, means in _made(verb):
        yield Mistaken(made, f"{verb.stems.conditional}isi", "stem", means)


def _made(verb: Verb) -> Iterator[tuple[str, str]]:
    of, kotus, lemma = verb.stems, verb.kotus, verb.lemma
    stem = of.conditional
    if of.vowel == f"{stem}e":
        yield f"{stem}eisi", "e-kept"
        yield f"{stem}esi", "e-for-i"
    if of.vowel == f"{stem}i":
        yield f"{stem}iisi", "i-doubled"
    if of.vowel[-2:-1] == of.vowel[-1:]:
        yield f"{of.vowel}isi", "long-kept"
    if kotus == 64:
        yield f"{lemma[:-2]}isi", "two-vowels-kept"
    if kotus == 65:
        yield f"{lemma[:-2]}isi", "y-kept"
        yield f"{lemma[:-2]}visi", "y-kept"
    if kotus == 71:
        yield f"{lemma[:-2]}isi", "h-for-k"
        yield f"{lemma[:-2]}eisi", "h-for-k"
    if kotus in _A_VERBS:
        yield f"{stem[:-1]}{'o' if of.vowel.endswith('a') else 'ö'}isi", "past-vowel"
        yield f"{stem[:-1]}isi", "past-vowel"
    yield from _without_consonant(verb)


def _without_consonant(verb: Verb) -> Iterator[tuple[str, str]]:
    """The consonants that a stem has of its own: -ts-, -n-, -ks-."""
    stem = verb.stems.conditional
    if verb.kotus == 69:
        yield f"{stem[:-2]}isi", "consonant-missing"
        yield f"{stem[:-2]}si", "consonant-missing"
        yield f"{stem[:-1]}isi", "consonant-missing"
    if verb.kotus == 72:
        yield f"{stem[:-1]}isi", "consonant-missing"
    if verb.kotus == 70:
        yield f"{stem[:-2]}isi", "consonant-missing"
        yield f"{stem[:-2]}sisi", "consonant-missing"
