"""What learners make of the conditional: forms that do not exist, each with the rule that was missed.

A list that is closed: `RULES`. Some of what it makes does exist, of another verb (*soisin*, of suoda); whoever judges
asks `analyse` first.
"""

from __future__ import annotations

from flashcards.finnish.paradigm import NEGATIONS, PERSONS, THINGS_ONLY, chosen, conditional, stems_of
from flashcards.finnish.sounds import strengthen
from flashcards.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from flashcards.finnish.classes import Inflection
    from flashcards.finnish.stems import Stems


class Slip(NamedTuple):
    """A form that a learner may make: the cell that was meant, and what was missed.

    `kind` is `stem`, `gradation`, `harmony` or `voice`; `rule` is one of `RULES`.
    """

    text: str
    cell: str
    kind: str
    rule: str


RULES = {
    "e kept": "hakeisin for hakisin",
    "e for i": "hakesin for hakisin",
    "i doubled": "voiisin for voisin",
    "long vowel kept": "jääisin for jäisin",
    "diphthong kept": "tuoisin for toisin",
    "käy kept": "käyisin for kävisin",
    "h for k": "tehisin for tekisin",
    "vowel of the past": "ostoisin for ostaisin",
    "a in the passive": "maksattaisiin for maksettaisiin",
    "consonant missing": "valiisin for valitsisin",
    "weak for strong": "kerroisin for kertoisin",
    "strong for weak": "odottettaisiin for odotettaisiin",
    "harmony": "voisitkö for voisitko",
    "active for passive": "maksaisiin for maksettaisiin",
}
"""Every rule with a sample."""


def slips(lemma: str, kotus: int | str | None = None, gradation: str | None = None) -> tuple[Slip, ...]:
    """Return what learners may make of a verb's present conditional; the arguments are those of `conditional`.

    >>> [slip.text for slip in slips("hakea") if slip.cell == "act.prs.pos.1sg"]
    ['hakeisin', 'hakesin', 'haisin', 'haeisin']
    """
    verb, _, rest = lemma.partition(" ")
    kind = chosen(verb, kotus, gradation)[0]
    made = stems_of(verb, kind)
    found: dict[Slip, None] = {}
    for bare, what, rule in _bare(verb, kind, made):
        found.update(dict.fromkeys(Slip(text, cell, what, rule) for text, cell in _persons(bare, made)))
    if kind.kotus not in THINGS_ONLY:
        found.update(dict.fromkeys(_passives(kind, made)))
    right = conditional(verb, kotus, gradation).cells
    for cell, forms in right.items():
        for form in forms[:1]:
            found.update(dict.fromkeys(Slip(text, cell, "harmony", "harmony") for text in _turned(form.text, cell)))
    exist = {form.text for forms in right.values() for form in forms}
    tail = f" {rest}" if rest else ""
    return tuple(slip._replace(text=f"{slip.text}{tail}") for slip in found if slip.text not in exist)


def _bare(lemma: str, kind: Inflection, made: Stems) -> Iterator[tuple[str, str, str]]:
    """Yield wrong third persons, each with its kind and rule."""
    for stem, rule in _stems(lemma, kind.kotus, made):
        yield stem, "stem", rule
    if kind.gradation:
        for stem in _other_grade(lemma, kind, made):
            yield f"{stem}isi", "gradation", "weak for strong"


def _stems(lemma: str, kotus: int, made: Stems) -> Iterator[tuple[str, str]]:
    last = made.vowel[-1]
    if last == "e":
        yield f"{made.vowel}isi", "e kept"
        yield f"{made.conditional}esi", "e for i"
    if last == "i":
        yield f"{made.conditional}iisi", "i doubled"
    if kotus in (63, 73):
        yield f"{made.vowel}isi", "long vowel kept"
    if kotus == 64:
        yield f"{made.vowel}isi", "diphthong kept"
    if kotus == 65:
        yield f"{made.vowel}isi", "käy kept"
    if kotus == 71:
        yield f"{lemma[:-2]}isi", "h for k"
        yield f"{lemma[:-2]}eisi", "h for k"
    if kotus in (*range(53, 58), 76):
        yield f"{made.vowel[:-1]}{'o' if last == 'a' else 'ö'}isi", "vowel of the past"
        yield f"{made.vowel[:-1]}isi", "vowel of the past"
    if kotus in (69, 70, 72):
        short = made.conditional[: {69: -2, 70: -2, 72: -1}[kotus]]
        yield f"{short}{'s' if kotus == 70 else ''}isi", "consonant missing"
        if kotus == 69:
            yield f"{short}si", "consonant missing"


def _other_grade(lemma: str, kind: Inflection, made: Stems) -> Iterator[str]:
    """Yield what stands before -isi- with the weak grade for the strong one."""
    if kind.kotus < 62 or kind.kotus == 76:
        if made.weak[-1] in "ei" and made.conditional != made.vowel:
            yield made.weak[:-1]
        yield made.weak
    else:
        weak = lemma[:-2]
        yield {72: f"{weak}n", 74: f"{weak}{made.harmony}", 75: f"{weak}{made.harmony}"}.get(kind.kotus, weak)


def _persons(bare: str, made: Stems) -> Iterator[tuple[str, str]]:
    ko = "kö" if made.active == "ä" else "ko"
    for person, no, ending in zip(PERSONS, NEGATIONS, ("n", "t", "", "mme", "tte", f"v{made.active}t"), strict=True):
        yield f"{bare}{ending}", f"act.prs.pos.{person}"
        yield f"{bare}{ending}{ko}", f"act.prs.pos.{person}?"
        yield f"{no} {bare}", f"act.prs.neg.{person}"
        yield f"{no}kö {bare}", f"act.prs.neg.{person}?"


def _passives(kind: Inflection, made: Stems) -> Iterator[Slip]:
    a, ko = ("ä", "kö") if made.harmony == "ä" else ("a", "ko")
    wrong = [(f"{made.conditional}isi", "voice", "active for passive")]
    if kind.kotus in (*range(53, 58), 76):
        wrong.append((f"{made.weak}tt{a}isi", "stem", "a in the passive"))
    if kind.gradation:
        wrong.append((f"{_strong_passive(kind, made)}{a}isi", "gradation", "strong for weak"))
    for bare, what, rule in wrong:
        yield Slip(f"{bare}in", "pass.prs.pos.-", what, rule)
        yield Slip(f"{bare}in{ko}", "pass.prs.pos.-?", what, rule)
        if what != "voice":
            yield Slip(f"ei {bare}", "pass.prs.neg.-", what, rule)
            yield Slip(f"eikö {bare}", "pass.prs.neg.-?", what, rule)


def _strong_passive(kind: Inflection, made: Stems) -> str:
    if kind.kotus < 62 or kind.kotus == 76:
        return f"{made.vowel[:-1]}ett" if kind.kotus in (*range(53, 58), 76) else f"{made.vowel}tt"
    if kind.kotus in (66, 67):
        return f"{made.conditional}t"
    return f"{strengthen(made.passive[:-2], kind.gradation)}tt"


def _turned(form: str, cell: str) -> Iterator[str]:
    """Yield a form with the vowels of one suffix from the other set: -ko, -vat, the participle, the passive."""
    words = form.split()
    for at, word in enumerate(words):
        for suffix in _SUFFIXES:
            if word.endswith(suffix) and not (suffix in ("ko", "kö") and not cell.endswith("?")):
                other = suffix.translate(_OTHER_SET)
                yield " ".join([*words[:at], f"{word.removesuffix(suffix)}{other}", *words[at + 1 :]])
                break


_SUFFIXES = (
    *("ko", "kö", "vat", "vät", "ttaisiin", "ttäisiin", "taisiin", "täisiin", "ttaisi", "ttäisi", "taisi", "täisi"),
    *("ut", "yt", "ttu", "tty", "tu", "ty"),
)
_OTHER_SET = str.maketrans("aouäöy", "äöyaou")
