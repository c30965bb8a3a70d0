"""The class of a verb from its A-infinitive alone: rules, and behind them the listed verbs that rules cannot know."""

from __future__ import annotations

from flashcards.finnish.exceptions import CLASS_OF
from flashcards.finnish.sounds import GRADES, VOWELS, first_vowels, syllables
from flashcards.named import NamedTuple

FRONT_TO_BACK = str.maketrans("äöy", "aou")


class Inflection(NamedTuple):
    """The class of a verb in the Kotus word list (52 to 78), and the letter of its gradation."""

    kotus: int
    gradation: str | None = None


def classify(lemma: str) -> Inflection:
    """Return the class of a verb and its gradation, from its basic form; ValueError for what cannot be a verb.

    >>> classify("auttaa"), classify("tavata")
    (Inflection(kotus=56, gradation='C'), Inflection(kotus=73, gradation='E'))
    """
    return inflections(lemma)[0]


def inflections(lemma: str) -> tuple[Inflection, ...]:
    """Return all inflections of a verb, the usual one first: *aueta* is *aukenee* and *aukeaa*."""
    rule = by_rule(lemma)
    listed = CLASS_OF.get(lemma) or _of_last_part(lemma)
    return notation(listed) if listed else (rule,)


def _of_last_part(lemma: str) -> str | None:
    """Return the class of the longest listed verb that a compound ends in: *läpikäydä*.

    A verb that begins with a vowel may be the end of any other (*puuhata* is not *uhata*), and so may a short loan.
    """
    for at in range(2, len(lemma) - 4):
        listed = CLASS_OF.get(lemma[at:])
        if listed and lemma[at] not in VOWELS and listed not in _NO_LAST_PARTS:
            return listed if any(sound in VOWELS for sound in lemma[:at]) else None
    return None


_NO_LAST_PARTS = ("52", "61", "73")


def notation(text: str) -> tuple[Inflection, ...]:
    """Return what a class as Kotus writes it stands for: `73*E`, `72*D;74*D`; ValueError for anything else."""
    found = []
    for piece in text.split(";"):
        kotus, _, grade = piece.strip().partition("*")
        if not kotus.isdecimal() or not 52 <= int(kotus) <= 78 or grade not in ("", "M", *GRADES):
            raise ValueError(
                f"a class is a number from 52 to 78, with a letter of gradation such as 53*C, not {text!r}"
            )
        found.append(Inflection(int(kotus), grade or None))
    return tuple(found)


def by_rule(lemma: str) -> Inflection:
    """Return the class and the gradation that a verb's ending speaks for; ValueError for what cannot be a verb."""
    plain = lemma.translate(FRONT_TO_BACK)
    if len(plain) > 3 and plain[-1] == "a" and any(sound in VOWELS for sound in plain[:-2]) and not _tripled(lemma):
        if plain.endswith("da"):
            return Inflection(_in_da(lemma, plain))
        if plain.endswith("sta"):
            return Inflection(66)
        if plain[-2] in "lrn" and plain[-3] == plain[-2]:
            return Inflection(67, _grade_in_ella(plain))
        if plain[-2] == "t" and plain[-3] in VOWELS:
            return _contracted(plain)
        if plain[-2] in VOWELS:
            return _type_1(lemma)
    raise ValueError(f"a verb is given in its basic form, such as auttaa, not {lemma!r}")


def _tripled(lemma: str) -> bool:
    """Whether a letter stands three times in a row, which no Finnish word has."""
    return any(one == two == three for one, two, three in zip(lemma, lemma[1:], lemma[2:], strict=False))


def _in_da(lemma: str, plain: str) -> int:
    if plain.endswith("hda"):
        return 71
    if plain[-4:-2] in ("uo", "ie") or lemma[-4:-2] == "yö":
        return 64
    return 63 if plain[-4] == plain[-3] and lemma[-4] == lemma[-3] else 62


def _type_1(lemma: str) -> Inflection:
    stem = lemma[:-1]
    last = stem[-1]
    if last in "ouyö":
        kotus = 52
    elif last == "e":
        kotus = 58
    elif last == "i":
        kotus = 61
    else:
        kotus = _a_verb(stem)
    return Inflection(kotus, strong_grade(stem))


def _a_verb(stem: str) -> int:
    """Return the class of a verb in -aa or -ää; they differ in the past only: *antoi, huolsi, muisti*."""
    if stem[-1] == "a" and first_vowels(stem) in ("a", "aa", "ai", "au") and syllables(stem) == 2:
        return 56
    return 54 if stem[-3:-1] in ("lt", "nt", "rt") else 53


def strong_grade(stem: str) -> str | None:
    """Return the gradation of a stem with the strong grade before its last vowel."""
    before, last = stem[:-1], stem[-1]
    sound, behind = before[-1:], before[-2:-1]
    if before[-2:] in _CLUSTER:
        return _CLUSTER[before[-2:]]
    if behind and behind in _BEHIND.get(sound, ""):
        return "L" if sound == "k" and behind in "lr" and last == "e" else _SINGLE_STRONG[sound]
    return None


_CLUSTER = {"kk": "A", "pp": "B", "tt": "C", "nk": "G", "mp": "H", "lt": "I", "nt": "J", "rt": "K"}
_SINGLE_STRONG = {"k": "D", "p": "E", "t": "F"}
_BEHIND = {"k": f"{VOWELS}lr", "p": f"{VOWELS}lr", "t": f"{VOWELS}h"}
"""What a single k, p or t must follow to have a weak grade: not s, not another stop."""


def _grade_in_ella(plain: str) -> str | None:
    """Return the gradation of *-ella*: the weak grade stands before a single e."""
    grade = weak_grade(plain[:-4]) if plain.endswith("ella") else None
    return None if grade == "L" else grade


def weak_grade(body: str) -> str | None:
    """Return the gradation of a stem that has the weak grade at its end, before a vowel."""
    sound, before = body[-1:], body[-2:-1]
    if before and sound in _SINGLE and before in VOWELS + "lmnr":
        return _SINGLE[sound]
    if sound == "d":
        return "F"
    if sound in VOWELS:
        return "D"
    if sound == "j" and before in "lrh":
        return "L"
    return _WEAK_PAIR.get(body[-2:])


_SINGLE = {"k": "A", "p": "B", "t": "C"}
_WEAK_PAIR = {"ng": "G", "mm": "H", "ll": "I", "nn": "J", "rr": "K"}


def _contracted(plain: str) -> Inflection:
    before = plain[-3]
    kotus = {"i": 69, "e": 72, "o": 74, "u": 74, "a": 73}[before]
    return Inflection(kotus, _grade_before(before, plain[:-3]))


def _grade_before(vowel: str, body: str) -> str | None:
    """Return the gradation of a contracted verb; before a, what looks weak is often a loan's own: *grillata*."""
    grade = weak_grade(body)
    if vowel == "i" or (vowel != "e" and grade == "L") or (vowel == "a" and grade in ("G", "H", "I", "J", "K")):
        return None
    loan = vowel == "a" and grade == "F" and (body[-2:-1] == "n" or body[-2:-1] == body[-3:-2])
    return None if loan else grade
