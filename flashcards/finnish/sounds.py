"""The sounds of Finnish as far as its verbs need them: vowels, vowel harmony, consonant gradation."""

from __future__ import annotations

VOWELS = "aeiouyäö"
BACK = "aou"

GRADES = {
    "A": ("kk", "k"),
    "B": ("pp", "p"),
    "C": ("tt", "t"),
    "D": ("k", ""),
    "E": ("p", "v"),
    "F": ("t", "d"),
    "G": ("nk", "ng"),
    "H": ("mp", "mm"),
    "I": ("lt", "ll"),
    "J": ("nt", "nn"),
    "K": ("rt", "rr"),
    "L": ("k", "j"),
    "bb": ("bb", "b"),
    "gg": ("gg", "g"),
}
"""Strong and weak grade. A to L are the letters of Kotus; for young loans such as `blogata` it has none."""


def weaken(stem: str, grade: str | None) -> str:
    """Return the weak grade of a stem: `anta`, J gives `anna`. Where a k falls between like vowels: `liu’u`."""
    strong, weak = GRADES.get(grade or "", ("", ""))
    if not strong or strong not in stem:
        return stem
    before, _, after = stem.rpartition(strong)
    if grade == "D" and before[-1:] == after[:1] and before[-2:-1] in VOWELS:
        weak = "’"
    return f"{before}{weak}{after}"


def strengthen(stem: str, grade: str | None) -> str:
    """Return the strong grade of a stem: `ajatel`, C gives `ajattel`, and `mai`, D gives `maki`."""
    strong, weak = GRADES.get(grade or "", ("", ""))
    if weak not in stem:
        return stem
    if weak:
        before, _, after = stem.rpartition(weak)
        return f"{before}{strong}{after}"
    if not strong:
        return stem
    at = len(stem) - 1
    while stem[at] not in VOWELS:
        at -= 1
    return f"{stem[:at]}{strong}{stem[at:]}"


def syllables(stem: str) -> int:
    """Return how many groups of vowels a stem has; what is between two consonants counts once."""
    groups, inside = 0, False
    for sound in stem:
        groups += sound in VOWELS and not inside
        inside = sound in VOWELS
    return groups


def first_vowels(stem: str) -> str:
    """Return the vowels of the first syllable, and those that stand right behind them."""
    begin = next((at for at, sound in enumerate(stem) if sound in VOWELS), len(stem))
    end = next((at for at in range(begin, len(stem)) if stem[at] not in VOWELS), len(stem))
    return stem[begin:end]


def harmony(form: str) -> str:
    """Return `a` or `ä` for what is added to a verb's form, which may have an -isi-.

    >>> harmony("tulisimme"), harmony("postimerkkeilisimme"), harmony("menisivät")
    ('a', 'ä', 'ä')
    """
    stem, _, ending = form.rpartition("isi")
    return stem_harmony(stem) if stem and not any(sound in "aouäöy" for sound in ending) else last_domain(form)


def stem_harmony(stem: str) -> str:
    """Return `a` or `ä` for what stands behind -isi-.

    Behind three syllables with neutral vowels, a last e or i not counted, a, o and u decide no more: *postimerkkeil-*
    is a compound.
    """
    back = max(map(stem.rfind, BACK))
    return "ä" if syllables(stem[back + 1 :].strip("ei")) >= _ANOTHER_PART else last_domain(stem)


_ANOTHER_PART = 3


def last_domain(word: str) -> str:
    """Return `a` where endings have back vowels, and `ä` where not: the last vowel that is not neutral decides."""
    for sound in reversed(word):
        if sound in BACK:
            return "a"
        if sound in "äöy":
            return "ä"
    return "ä"
