"""Which verb a form could be of, by undoing the rules; a guess counts if the rules lead back to the form."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from flashcards.answers.verbs import Verb, verb
from flashcards.finnish.classes import inflections, notation, strong_grade
from flashcards.finnish.exceptions import HOMOGRAPHS
from flashcards.finnish.sounds import GRADES, VOWELS, stem_harmony, strengthen, weaken

if TYPE_CHECKING:
    from collections.abc import Iterator

Guess = tuple[str, int, str | None]
_PERSONS = ("vat", "vät", "mme", "tte", "n", "t", "")


@lru_cache(maxsize=4096)
def guesses(word: str) -> tuple[Verb, ...]:
    """Return the verbs that a conditional or a participle without clitics may be of."""
    likely = dict.fromkeys(guess for guess in _guesses(word) if _is_likely(guess))
    made = (one for guess in likely for one in _made(guess))
    return tuple({one[:3]: one for one in made if one.cells(word)}.values())


def _made(guess: Guess) -> list[Verb]:
    """Return the verb of a guess as its lemma alone would be read, and else as it was guessed."""
    lemma, kotus, grade = guess
    try:
        kinds = HOMOGRAPHS.get(lemma, ())
        listed = tuple(kind for text in kinds for kind in notation(text)) or inflections(lemma)
    except (ValueError, IndexError):
        return []
    if any(alike(kind.kotus, kotus) for kind in listed):
        return [verb(lemma, *kind) for kind in listed]
    return [verb(lemma, kotus, grade)]


def alike(one: int, other: int) -> bool:
    """Whether two classes have one conditional: the past of 53 to 57 differs, and that of 58 to 60."""
    return one == other or any(one in group and other in group for group in _ALIKE)


_ALIKE = (range(53, 58), range(58, 61), (62, 68), (74, 75))


def _is_likely(guess: Guess) -> bool:
    """Whether a verb of a class can look so."""
    lemma, kotus, grade = guess
    if len(lemma) < 4:
        return False
    if kotus == 73 and (lemma[-5:-3] == "tt" or (grade == "C" and len(lemma) > 7)):
        return False  # a long stem in -tta- is of a verb in -ttaa
    if kotus in (63, 64) or (kotus == 62 and lemma[-4:-2] in ("ai", "ei")):
        return not any(sound in VOWELS for sound in lemma[:-4])
    return kotus not in _BEFORE or lemma[-3] in _BEFORE[kotus]


_BEFORE = {62: "i", 69: "i", 72: "eoa", 73: "aä", 74: "eouyö", 75: "iuoyö"}
"""What stands before the -ta or -da of these classes."""


def _guesses(word: str) -> Iterator[Guess]:
    for ending in _PERSONS:
        stem = word.removesuffix(ending) if ending else word
        if (stem != word or not ending) and stem.endswith("isi") and len(stem) > 3:
            yield from of_conditional(stem[:-3], "ä" if ending == "vät" else "")
    for ending in ("aisiin", "äisiin", "aisi", "äisi"):
        if word.endswith(ending) and word[: -len(ending)].endswith("t"):
            yield from of_passive(word[: -len(ending)], ending[0])
    for ending in ("ut", "yt", "eet"):
        if word.endswith(ending):
            yield from _of_participle(word[: -len(ending)], {"u": "a", "y": "ä"}.get(ending[0], ""))
    for ending in ("u", "y"):
        if word.endswith(f"t{ending}"):
            yield from of_passive(word[:-1], "a" if ending == "u" else "ä")


def of_conditional(stem: str, a: str = "") -> Iterator[Guess]:
    """Return the verbs that may have a stem before -isi-; `a` is their last vowel, if another ending shows it."""
    a = a or stem_harmony(stem)
    last = stem[-1:]
    if last in VOWELS:
        yield from _type_1(stem, a)
        yield from _type_2(stem, a)
        if last == a:
            yield from _weakened(stem[:-1], 73, f"{a}t{a}")
            if stem[-2:-1] in VOWELS:
                yield from (
                    (lemma, kotus, grade)
                    for kotus in (74, 75)
                    for lemma, _, grade in _weakened(stem[:-2], kotus, f"{stem[-2]}t{a}")
                )
        return
    yield from ((f"{stem}{vowel}{a}", kotus, _grade(f"{stem}{vowel}")) for vowel, kotus in (("e", 58), ("i", 61)))
    yield from _consonant(stem, a)


def _type_1(stem: str, a: str) -> Iterator[Guess]:
    kotus = 52 if stem[-1] in "ouyö" else 53
    if stem[-1] in "ouyöaä":
        yield f"{stem}{a}", kotus, _grade(stem)


def _type_2(stem: str, a: str) -> Iterator[Guess]:
    if stem == "kä":
        yield "käydä", 65, None
    if stem[-1] in "oöe" and len(stem) < 4:
        yield f"{stem[:-1]}{ {'o': 'u', 'ö': 'y', 'e': 'i'}[stem[-1]] }{stem[-1]}d{a}", 64, None
    if stem[-1] in "aäyue":
        yield f"{stem}{stem[-1]}d{a}", 63, None
    yield f"{stem}id{a}", 62, None


def _consonant(stem: str, a: str) -> Iterator[Guess]:
    """Return the verbs that may have a consonant stem beside this one."""
    if stem.endswith("v"):
        yield f"{stem[:-1]}yd{a}", 65, None
    if stem.endswith("k"):
        yield f"{stem[:-1]}hd{a}", 71, None
    if stem.endswith("ks"):
        yield f"{stem[:-2]}st{a}", 70, None
    if stem.endswith("ts"):
        yield f"{stem[:-2]}t{a}", 69, None
    if stem.endswith("s"):
        yield from _graded_before(stem, f"t{a}", 66)
    if stem[-1:] in ("l", "r", "n"):
        yield from _graded_before(stem, f"{stem[-1]}{a}", 67)
    if stem.endswith("n"):
        before = stem[:-1]
        yield from _weakened(before[:-1], 72, f"{before[-1:]}t{a}")


def _graded_before(stem: str, ending: str, kotus: int) -> Iterator[Guess]:
    """Weaken what stands before the last vowels of a stem that ends in a consonant: `ajattel`, `rankais`."""
    yield f"{stem}{ending}", kotus, None
    vowels = len(stem) - 1
    while vowels and stem[vowels - 1] in VOWELS:
        vowels -= 1
    strong = stem[: vowels + 1]
    if grade := _grade(strong):
        yield f"{weaken(strong, grade)}{stem[vowels + 1 :]}{ending}", kotus, grade


def _weakened(body: str, kotus: int, ending: str) -> Iterator[Guess]:
    """Weaken the end of a stem, before a vowel of the ending."""
    yield f"{body}{ending}", kotus, None
    if body and (grade := _grade(f"{body}{ending[0]}") or _loan(body)):
        yield f"{weaken(f'{body}{ending[0]}', grade)[:-1]}{ending}", kotus, grade
    if ending[0] == "e" and body.endswith(("hk", "lk", "rk")):
        yield f"{body[:-1]}j{ending}", kotus, "L"


def _grade(stem: str) -> str | None:
    """Return the gradation that a strong stem may have."""
    return strong_grade(stem) if len(stem) > 1 else None


def _loan(body: str) -> str | None:
    return body[-2:] if body[-2:] in ("bb", "gg") else None


def of_passive(stem: str, a: str) -> Iterator[Guess]:
    """Return the verbs that may have a stem before the a of the passive: `annett`, `tult`, `saat`."""
    short = stem[:-1]
    if stem.endswith("tt"):
        body = stem[:-2]
        yield from ((f"{body}t{a}", kotus, None) for kotus in (69, 72, 73, 74, 75))
        for lemma, kotus in _from_weak(body, a):
            yield lemma, kotus, _grade(lemma[:-1])
        return
    if short.endswith("h"):
        yield f"{short}d{a}", 71, None
    elif short[-1:] in ("l", "r", "n"):
        yield f"{short}{short[-1]}{a}", 67, None
    elif short.endswith("s"):
        yield f"{short}t{a}", 66, None
        yield f"{short}t{a}", 70, None
    else:
        yield from ((f"{short}d{a}", kotus, None) for kotus in (62, 63, 64, 65))


def _from_weak(body: str, a: str) -> Iterator[tuple[str, int]]:
    """Return the verbs of type 1 that may have a weak stem before -tt-: its e may stand for an a."""
    ends = ((body, 52), (body, 58), (body, 61), (f"{body[:-1]}{a}", 53))
    for end, kotus in ends:
        for strong in _strengthened(end):
            if end[-1:] in VOWELS and (kotus, end[-1]) in _TYPE_1_ENDS:
                yield f"{strong}{a}", kotus


_TYPE_1_ENDS = {*((52, vowel) for vowel in "ouyö"), (58, "e"), (61, "i"), *((53, vowel) for vowel in "aä")}


def _strengthened(weak: str) -> list[str]:
    return [weak, *(strong for grade in GRADES if (strong := strengthen(weak, grade)) != weak)]


def _of_participle(stem: str, a: str) -> Iterator[Guess]:
    """Return the verbs that may have a stem before the -ut and -eet of the participle: `antan`, `tull`."""
    a = a or stem_harmony(stem)
    if stem.endswith("nn"):
        yield from ((f"{stem[:-2]}t{a}", kotus, None) for kotus in (69, 72, 73, 74, 75))
    if stem[-1:] in ("l", "r", "n") and stem[-2:-1] == stem[-1:]:
        yield f"{stem}{a}", 67, None
    if stem.endswith("ss"):
        yield from ((f"{stem[:-1]}t{a}", kotus, None) for kotus in (66, 70))
    if stem.endswith("hn"):
        yield f"{stem[:-1]}d{a}", 71, None
    if stem.endswith("n"):
        body = stem[:-1]
        kotus = {"o": 52, "u": 52, "y": 52, "ö": 52, "e": 58, "i": 61}.get(body[-1:], 53)
        yield f"{body}{a}", kotus, _grade(body)
        yield from ((f"{body}d{a}", kotus, None) for kotus in (62, 63, 64, 65))
