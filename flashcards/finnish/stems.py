"""The stems of a verb: one rule a class, sixteen in all.

The classes are those of the Kotus word list (52 to 78). What stands before -isi- is always made from the strong vowel
stem: *hake-* gives *hakisi*, although the present is *haen*.
"""

from __future__ import annotations

from flashcards.finnish.sounds import VOWELS, strengthen, weaken
from flashcards.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


class Stems(NamedTuple):
    """What the endings of a verb are added to.

    `vowel` is the strong vowel stem (*anta-*), `weak` the weak one (*anna-*), `conditional` what stands before -isi-,
    `passive` what stands before -A- and -U (*annett-*), `participle` what stands before -Ut and -eet (*antan-*),
    `past` the past's third person (*antoi*), `imperative` what stands before -kAA. `harmony` is `a` or `ä`, `active`
    that of the active forms: they differ in *seistä* alone.
    """

    vowel: str
    weak: str
    conditional: str
    passive: str
    participle: str
    past: str
    imperative: str
    harmony: str
    active: str


def stems(lemma: str, kotus: int, grade: str | None) -> Stems:
    """Return the stems of a verb from its A-infinitive, its class and its gradation."""
    return _RULES[kotus](lemma, kotus, grade)


def _type_1(lemma: str, kotus: int, grade: str | None) -> Stems:
    """*sanoa, muistaa, laskea, sallia*: the strong stem without a final e or i; passive from the weak one."""
    stem, harmony = lemma[:-1], lemma[-1]
    weak = weaken(stem, grade)
    conditional = stem[:-1] if stem[-1] in "ei" and 58 <= kotus <= 61 else stem
    passive = f"{weak[:-1]}e" if weak[-1] in "aä" and kotus in _A_VERBS else weak
    past = _PASTS[kotus](stem)
    participle = f"{stem}n"
    return Stems(stem, weak, conditional, f"{passive}tt", participle, past, stem, harmony, harmony)


_A_VERBS = (53, 54, 55, 56, 57, 76)


def _without_last(stem: str) -> str:
    return f"{stem[:-1]}i"


def _with_s(stem: str) -> str:
    return f"{stem[:-2]}si"


def _with_o(stem: str) -> str:
    return f"{stem[:-1]}oi"


_PASTS: dict[int, Callable[[str], str]] = {
    52: "{}i".format,
    53: _without_last,
    54: _with_s,
    55: _with_s,
    56: _with_o,
    57: _with_o,
    58: _without_last,
    59: _with_s,
    60: _without_last,
    61: _without_last,
    76: _with_s,
    77: _without_last,
    78: _without_last,
}


def _type_2(lemma: str, kotus: int, grade: str | None) -> Stems:  # noqa: ARG001 - no gradation
    """*voida, saada, juoda, käydä, tupakoida*: the stem's last two vowels become one."""
    stem, harmony = lemma[:-2], lemma[-1]
    conditional = {64: f"{stem[:-2]}{stem[-1]}", 65: f"{stem[:-1]}v"}.get(kotus, stem[:-1])
    return Stems(stem, stem, conditional, f"{stem}t", f"{stem}n", f"{conditional}i", stem, harmony, harmony)


def _type_3(lemma: str, kotus: int, grade: str | None) -> Stems:
    """*rohkaista, tulla, mennä, juosta*: a consonant stem, and a vowel stem in e with the strong grade."""
    stem, harmony = lemma[:-2], lemma[-1]
    strong = f"{stem[:-1]}ks" if kotus == 70 else strengthen(stem, grade)
    vowel = f"{strong}e"
    return Stems(vowel, vowel, strong, f"{stem}t", f"{stem}{stem[-1]}", f"{strong}i", stem, harmony, harmony)


def _in_hda(lemma: str, kotus: int, grade: str | None) -> Stems:  # noqa: ARG001 - one rule
    """*nähdä, tehdä*: k in the strong stem, h before consonants."""
    stem, harmony = lemma[:-3], lemma[-1]
    return Stems(
        f"{stem}ke", f"{stem}e", f"{stem}k", f"{stem}ht", f"{stem}hn", f"{stem}ki", f"{stem}h", harmony, harmony
    )


def _type_5(lemma: str, kotus: int, grade: str | None) -> Stems:
    """*valita, vanheta*: -ts- or -n- before the e that falls away."""
    stem, harmony = lemma[:-2], lemma[-1]
    strong = f"{stem}ts" if kotus == 69 else f"{strengthen(stem, grade)}n"
    vowel = f"{strong}e"
    return Stems(vowel, vowel, strong, f"{stem}tt", f"{stem}nn", f"{strong}i", f"{stem}t", harmony, harmony)


def _type_4(lemma: str, kotus: int, grade: str | None) -> Stems:
    """*salata, katketa, selvitä*: contracted verbs; a long vowel becomes short, two different ones stay."""
    stem, harmony = lemma[:-2], lemma[-1]
    strong = strengthen(stem, grade)
    vowel = f"{strong}{harmony}"
    conditional = strong if kotus == 73 else vowel
    return Stems(vowel, vowel, conditional, f"{stem}tt", f"{stem}nn", f"{strong}si", f"{stem}t", harmony, harmony)


_RULES: dict[int, Callable[[str, int, str | None], Stems]] = {
    **dict.fromkeys((*range(52, 62), 76, 77, 78), _type_1),
    **dict.fromkeys((62, 63, 64, 65, 68), _type_2),
    **dict.fromkeys((66, 67, 70), _type_3),
    71: _in_hda,
    **dict.fromkeys((69, 72), _type_5),
    **dict.fromkeys((73, 74, 75), _type_4),
}


def shape(kotus: int) -> str:
    """Return what a lemma of a class ends in, as one would name it; an empty text for a class there is not."""
    return _ENDINGS.get(kotus, "")


_ENDINGS = {
    **dict.fromkeys((52, *range(53, 62), 76, 77, 78), "V"),
    **dict.fromkeys((62, 63, 64, 65, 68), "d"),
    66: "st",
    67: "lrn",
    70: "st",
    71: "hd",
    **dict.fromkeys((69, 72, 73, 74, 75), "Vt"),
}


def fits(lemma: str, kotus: int) -> bool:
    """Whether a word can be the A-infinitive of a verb of a class: *tulla* of 67, not of 53."""
    body, ending = lemma[:-1], shape(kotus)
    if not ending or lemma[-1:] not in ("a", "ä") or len(body) < 2:
        return False
    if ending == "V":
        return body[-1] in VOWELS
    if ending == "Vt":
        return body[-1] == "t" and body[-2] in VOWELS
    if ending == "lrn":
        return body[-1] in "lrn" and body[-2] == body[-1]
    return body.endswith(ending)
