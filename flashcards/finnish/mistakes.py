"""What learners make of the conditional: forms that do not exist, each with the rule that was missed.

A list that is closed: `RULES`. Some of what it makes does exist, of another verb (*soisin*, of suoda); whoever judges
asks for that first.
"""

from __future__ import annotations

from functools import lru_cache

from flashcards.finnish.colloquial import OWN_STEMS
from flashcards.finnish.paradigm import NEGATIONS, PERSONS, THINGS_ONLY, chosen, conditional, stems_of
from flashcards.finnish.sounds import strengthen
from flashcards.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from flashcards.finnish.classes import Inflection
    from flashcards.finnish.stems import Stems


class MistakenStem(NamedTuple):
    """The beginning of a form as a learner makes it and as it is right; `kind` and `rule` are those of a `Slip`."""

    made: str
    right: str
    kind: str
    rule: str


class Slip(NamedTuple):
    """A form that a learner may make: the cell that was meant, and what was missed.

    `kind` is `stem`, `gradation`, `harmony` or `voice`; `rule` is one of `RULES`.
    """

    text: str
    cell: str
    kind: str
    rule: str


RULES = {
    "e-kept": "hakeisin for hakisin",
    "e-for-i": "hakesin for hakisin",
    "i-doubled": "voiisin for voisin",
    "long-kept": "jääisin for jäisin",
    "two-vowels-kept": "tuoisin for toisin",
    "y-kept": "käyisin for kävisin",
    "h-for-k": "tehisin for tekisin",
    "past-vowel": "ostoisin for ostaisin",
    "a-before-passive": "maksattaisiin for maksettaisiin",
    "consonant-missing": "valiisin for valitsisin",
    "weak": "kerroisin for kertoisin",
    "strong": "odottettaisiin for odotettaisiin",
    "harmony": "voisitkö for voisitko",
    "no-marker": "maksaisiin for maksettaisiin",
}
"""Every rule with a sample."""
_A_VERBS = (*range(53, 58), 76)


@lru_cache(maxsize=1024)
def mistaken_stems(
    lemma: str, kotus: int | str | None = None, gradation: str | None = None
) -> tuple[MistakenStem, ...]:
    """Return what learners may make of a verb's stems before -isi-, those with the wrong grade first.

    The arguments are those of `conditional`. Where the passive's marker is missing the whole form stands there.

    >>> mistaken_stems("voida")[0]
    MistakenStem(made='voisiin', right='voitaisiin', kind='voice', rule='no-marker')
    """
    kind = chosen(lemma, kotus, gradation)[0]
    made = stems_of(lemma, kind)
    active, passive = f"{made.conditional}isi", f"{made.passive}{made.harmony}isi"
    found = [MistakenStem(wrong, active, "gradation", "weak") for wrong in _weak(lemma, kind, made)]
    if kind.kotus not in THINGS_ONLY:
        found += _of_passive(kind, made, passive)
    found += [MistakenStem(wrong, active, "stem", rule) for wrong, rule in _of_active(lemma, kind.kotus, made)]
    spoken = OWN_STEMS.get(lemma, ())
    return tuple(stem for stem in dict.fromkeys(found) if stem.made != stem.right and stem.made not in spoken)


def _weak(lemma: str, kind: Inflection, made: Stems) -> Iterator[str]:
    """Yield what stands in place of the strong stem and -isi-, with the weak grade, with its vowel and without."""
    if kind.kotus < 62 or kind.kotus in (71, 76):
        if made.weak[-1] in "ei":
            yield f"{made.weak[:-1]}isi"
        if made.weak != made.vowel:
            yield f"{made.weak}isi"
    elif kind.gradation:
        weak = lemma[:-2]
        stem = {72: f"{weak}n", 74: f"{weak}{made.harmony}", 75: f"{weak}{made.harmony}"}.get(kind.kotus, weak)
        yield f"{stem}isi"


def _of_passive(kind: Inflection, made: Stems, right: str) -> Iterator[MistakenStem]:
    """Yield the strong grade before the passive's marker, an a for the e before it, and no marker at all."""
    if kind.gradation:
        yield MistakenStem(f"{_strong_passive(kind, made)}{made.harmony}isi", right, "gradation", "strong")
    if kind.kotus in _A_VERBS:
        for stem in (made.weak, made.vowel):
            yield MistakenStem(f"{stem}tt{made.harmony}isi", right, "stem", "a-before-passive")
    yield MistakenStem(f"{made.conditional}isiin", f"{right}in", "voice", "no-marker")


def _strong_passive(kind: Inflection, made: Stems) -> str:
    if kind.kotus < 62 or kind.kotus == 76:
        return f"{made.vowel[:-1]}ett" if kind.kotus in _A_VERBS else f"{made.vowel}tt"
    if kind.kotus in (66, 67):
        return f"{made.conditional}t"
    return f"{strengthen(made.passive[:-2], kind.gradation)}tt"


def _of_active(lemma: str, kotus: int, made: Stems) -> Iterator[tuple[str, str]]:
    """Yield what learners do to the vowels and consonants before -isi-, each with its rule."""
    stem, body = made.conditional, lemma[:-2]
    if made.vowel == f"{stem}e":
        yield f"{stem}eisi", "e-kept"
        yield f"{stem}esi", "e-for-i"
        yield f"{stem}iisi", "i-doubled"
    if made.vowel == f"{stem}i":
        yield f"{stem}iisi", "i-doubled"
    if kotus in (63, 73):
        yield f"{made.vowel}isi", "long-kept"
    if kotus == 64:
        yield f"{body}isi", "two-vowels-kept"
    if kotus == 65:
        yield f"{body}isi", "y-kept"
        yield f"{body}visi", "y-kept"
    if kotus == 71:
        yield f"{body}isi", "h-for-k"
        yield f"{body}eisi", "h-for-k"
    if kotus in _A_VERBS:
        yield f"{stem[:-1]}{'o' if made.harmony == 'a' else 'ö'}isi", "past-vowel"
        yield f"{stem[:-1]}isi", "past-vowel"
    for short in _without_consonant(stem, kotus):
        yield short, "consonant-missing"


def _without_consonant(stem: str, kotus: int) -> tuple[str, ...]:
    """Return stems that lack consonants of their own: -ts-, -ks-, -n-."""
    short = stem[:-2]
    return {
        69: (f"{short}isi", f"{short}si", f"{short}tisi"),
        70: (f"{short}isi", f"{short}sisi"),
        72: (f"{stem[:-1]}isi",),
    }.get(kotus, ())


def slips(lemma: str, kotus: int | str | None = None, gradation: str | None = None) -> tuple[Slip, ...]:
    """Return what learners may make of a verb's conditional; the arguments are those of `conditional`.

    >>> [slip.text for slip in slips("hakea") if slip.cell == "act.prs.pos.1sg"]
    ['haisin', 'haeisin', 'hakeisin', 'hakesin', 'hakiisin']
    """
    verb, _, rest = lemma.partition(" ")
    made = stems_of(verb, chosen(verb, kotus, gradation)[0])
    found: dict[Slip, None] = {}
    for stem in mistaken_stems(verb, kotus, gradation):
        forms = _persons if stem.right == f"{made.conditional}isi" else _passives
        found.update(dict.fromkeys(Slip(text, cell, stem.kind, stem.rule) for text, cell in forms(stem.made, made)))
    right = conditional(verb, kotus, gradation).cells
    for cell, forms_of_cell in right.items():
        for form in forms_of_cell[:1]:
            found.update(dict.fromkeys(Slip(text, cell, "harmony", "harmony") for text in _turned(form.text, cell)))
    exist = {form.text for forms_of_cell in right.values() for form in forms_of_cell}
    tail = f" {rest}" if rest else ""
    return tuple(slip._replace(text=f"{slip.text}{tail}") for slip in found if slip.text not in exist)


def _persons(bare: str, made: Stems) -> Iterator[tuple[str, str]]:
    ko = "kö" if made.active == "ä" else "ko"
    for person, no, ending in zip(PERSONS, NEGATIONS, ("n", "t", "", "mme", "tte", f"v{made.active}t"), strict=True):
        yield f"{bare}{ending}", f"act.prs.pos.{person}"
        yield f"{bare}{ending}{ko}", f"act.prs.pos.{person}?"
        yield f"{no} {bare}", f"act.prs.neg.{person}"
        yield f"{no}kö {bare}", f"act.prs.neg.{person}?"


def _passives(bare: str, made: Stems) -> Iterator[tuple[str, str]]:
    ko, whole = "kö" if made.harmony == "ä" else "ko", bare.endswith("isiin")
    positive = bare if whole else f"{bare}in"
    yield positive, "pass.prs.pos.-"
    yield f"{positive}{ko}", "pass.prs.pos.-?"
    if not whole:
        yield f"ei {bare}", "pass.prs.neg.-"
        yield f"eikö {bare}", "pass.prs.neg.-?"


def _turned(form: str, cell: str) -> Iterator[str]:
    """Yield a form with the vowels of one suffix from the other set: -ko, -vat, the participle, the passive."""
    suffixes = _suffixes(cell)
    words = form.split()
    for at, word in enumerate(words):
        for suffix in suffixes:
            if word.endswith(suffix):
                other = suffix.translate(_OTHER_SET)
                yield " ".join([*words[:at], f"{word.removesuffix(suffix)}{other}", *words[at + 1 :]])
                break


def _suffixes(cell: str) -> tuple[str, ...]:
    """Return the suffixes with vowels that the forms of a cell can have; the same letters inside a stem are none."""
    voice, tense, _, person = cell.removesuffix("?").split(".")
    found: tuple[str, ...] = ("ko", "kö") if cell.endswith("?") else ()
    if person == "3pl":
        found += ("vat", "vät")
    if tense == "prf":
        return found + (("tu", "ty") if voice == "pass" else ("ut", "yt"))
    return found + (("taisiin", "täisiin", "taisi", "täisi") if voice == "pass" else ())


_OTHER_SET = str.maketrans("aouäöy", "äöyaou")
