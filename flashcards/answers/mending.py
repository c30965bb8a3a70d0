"""What a form that does not exist stands for: a learner's stem, a wrong grade, the other vowels in an ending."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flashcards.answers.clause import NEGATION
from flashcards.answers.listed import is_conditional
from flashcards.finnish.clitics import peel
from flashcards.finnish.mistakes import mistaken_stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from flashcards.answers.verbs import Verb

_TO_BACK, _TO_FRONT = str.maketrans("äöy", "aou"), str.maketrans("aou", "äöy")


class Mended(NamedTuple):
    """A form as it is right, the verdict on what was typed instead, and what was done."""

    right: str
    word: str
    means: str = ""


def mended(word: str, verbs: Iterable[Verb]) -> Mended | None:
    """Return what a form stands for, None where it exists or is none of these verbs."""
    verbs = tuple(verbs)
    if any(verb.cells(host) for host, _ in peel(word) for verb in verbs):
        return None
    found = next(_readings(word, verbs), None)
    return None if found and is_conditional(word) else found


def _readings(word: str, verbs: tuple[Verb, ...]) -> Iterator[Mended]:
    for verb in verbs:
        if right := _harmonised(word, verb):
            yield Mended(right, "harmony", "")
    if word[:-2] in NEGATION and word.endswith("ko"):
        yield Mended(f"{word[:-1]}ö", "harmony", "")
    for host, _ in peel(word):
        for verb in verbs:
            yield from _mistaken(word, host, verb)


def _mistaken(word: str, host: str, verb: Verb) -> Iterator[Mended]:
    for made, right, verdict, means in mistaken_stems(*verb[:3]):
        if host.startswith(made):
            whole = right + host[len(made) :]
            if verb.cells(whole) or (verdict == "voice" and host == made):
                yield Mended(whole + word[len(host) :], verdict, means)


def _harmonised(word: str, verb: Verb) -> str:
    """Return a form with the vowels of its suffixes in harmony with its stem, empty where that is none."""
    of = verb.stems
    for stem in _stems(verb):
        if word.startswith(stem) and len(stem) > 1:
            right = of.harmony if stem in (of.passive, of.participle, of.imperative) else of.active
            candidate = stem + word[len(stem) :].translate(_TO_BACK if right == "a" else _TO_FRONT)
            if candidate != word and any(verb.cells(peeled.form) for peeled in peel(candidate)):
                return candidate
    return ""


def _stems(verb: Verb) -> tuple[str, ...]:
    of = verb.stems
    found = (f"{of.conditional}isi", of.passive, of.participle, of.weak, of.vowel, of.past, of.imperative)
    return tuple(sorted(set(found), key=len, reverse=True))


def suffix_of(word: str, verbs: Iterable[Verb]) -> int | None:
    """Return where the suffixes of a form of these verbs begin, None for another word."""
    for verb in verbs:
        if any(verb.cells(peeled.form) for peeled in peel(word)):
            return next((len(stem) for stem in _stems(verb) if word.startswith(stem)), None)
    return None
