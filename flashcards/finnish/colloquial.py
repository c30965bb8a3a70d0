"""Spoken forms of the conditional: understood and named, never shown as the answer."""

from __future__ import annotations

from flashcards.finnish.paradigm import (
    NEGATIONS,
    PERSONS,
    THINGS_ONLY,
    Form,
    chosen,
    defective,
    participles,
    stems_of,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from flashcards.finnish.stems import Stems

_ENDINGS = ("n", "t", None, "mme", "tte", "v{}t")
_SHORT = (*range(52, 58), 76)
"""Classes whose -isi- loses its i: *ottas*. Not the contracted ones: *tilasin* is the past."""
OWN_STEMS = {"olla": ("oisi",), "haluta": ("haluisi",), "tarvita": ("tarvisi", "tarttisi", "tartteisi")}
"""What stands before the person in speech alone, of a few verbs."""


def spoken(lemma: str, kotus: int | str | None = None, gradation: str | None = None) -> dict[str, tuple[Form, ...]]:
    """Return the spoken forms of a verb's conditional under the keys of the written ones, each marked `spoken`.

    A cell that sounds as it is written is left out. The arguments are those of `conditional`.

    >>> [form.text for form in spoken("ottaa")["act.prs.pos.2sg?"]]
    ['ottaisiks', 'ottaisiksä', 'ottaisitsä', 'ottasitko', 'ottasiks', 'ottasiksä', 'ottasitsä']
    """
    verb, _, rest = lemma.partition(" ")
    tail = f" {rest}" if rest else ""
    cells: dict[str, list[str]] = {}
    for kind in chosen(verb, kotus, gradation)[:1]:
        made = stems_of(verb, kind)
        own = [*OWN_STEMS.get(verb, ()), *([f"{made.conditional}si"] if kind.kotus in _SHORT else [])]
        written = [f"{stem}isi" for stem in (made.conditional, made.conditional[:-1])[: 2 if kind.kotus == 74 else 1]]
        _present(cells, made, written, own)
        if kind.kotus not in THINGS_ONLY:
            for singular, plural, _ in participles(verb, kind, made):
                _perfect(cells, singular, plural)
            _passive(cells, made)
    found = {
        key: tuple(Form(f"{text}{tail}", "spoken") for text in dict.fromkeys(forms)) for key, forms in cells.items()
    }
    return {key: forms for key, forms in defective(found, verb, kind).items() if forms and forms[0].mark == "spoken"}


def _present(cells: dict[str, list[str]], made: Stems, written: list[str], own: list[str]) -> None:
    """Add the forms of each stem in -isi: those that are written too, and those of speech alone."""
    ko = "kö" if made.active == "ä" else "ko"
    for stem in (*written, *own):
        for person, form, asked in _persons(stem, ko, made.active, written=stem in written):
            cells.setdefault(f"act.prs.pos.{person}?" if asked else f"act.prs.pos.{person}", []).append(form)
        for person, no in zip(PERSONS, NEGATIONS, strict=True):
            _negate(cells, f"act.prs.neg.{person}", no, stem[:-1], "")


def _persons(stem: str, ko: str, harmony: str, *, written: bool) -> Iterator[tuple[str, str, bool]]:
    """Yield person, form and whether it asks; of the written stem only what the written language has not."""
    for person, ending in zip(PERSONS, _ENDINGS, strict=True):
        if ending is None:
            yield person, stem[:-1], False
            yield person, f"{stem[:-1]}{ko}", True
            continue
        if not written:
            form = f"{stem}{ending.format(harmony)}"
            yield person, form, False
            yield person, f"{form}{ko}", True
        if person == "1sg":
            yield person, f"{stem}nks", True
        if person == "2sg":
            yield from ((person, f"{stem}{end}", True) for end in ("ks", "ksä", "tsä"))
    if not written and stem[-3] == "i":
        yield "3sg", stem, False
        yield "3sg", f"{stem}{ko}", True


def _negate(cells: dict[str, list[str]], key: str, no: str, bare: str, rest: str) -> None:
    """Add a negative and its question; *ei* may take the ending itself: *eis menis*."""
    cells.setdefault(key, []).append(f"{no} {bare}{rest}")
    cells.setdefault(f"{key}?", []).append(f"{no}kö {bare}{rest}")
    if no == "ei":
        cells[key].append(f"eis {bare}{rest}")
    if no == "et":
        cells[f"{key}?"] += [f"{asking} {bare}{rest}" for asking in ("eks", "eksä", "etsä")]


def _perfect(cells: dict[str, list[str]], singular: str, plural: str) -> None:
    """Add the perfect with a spoken *olisi*."""
    for number, stem in enumerate(("olisi", "oisi")):
        for person, form, asked in _persons(stem, "ko", "a", written=number == 0):
            participle = plural if person.endswith("pl") else singular
            key = f"act.prf.pos.{person}?" if asked else f"act.prf.pos.{person}"
            cells.setdefault(key, []).append(f"{form} {participle}")
        for person, no in zip(PERSONS, NEGATIONS, strict=True):
            participle = plural if person.endswith("pl") else singular
            _negate(cells, f"act.prf.neg.{person}", no, stem[:-1], f" {participle}")
            if stem == "oisi":
                cells[f"act.prf.neg.{person}"].append(f"{no} oisi {participle}")
    cells["act.prf.pos.te"] = [f"oisitte {singular}"]
    cells["act.prf.pos.te?"] = [f"oisitteko {singular}"]
    cells["act.prf.neg.te"] = [f"ette {be} {singular}" for be in ("olis", "ois", "oisi")]
    cells["act.prf.neg.te?"] = [f"ettekö {be} {singular}" for be in ("olis", "ois", "oisi")]


def _passive(cells: dict[str, list[str]], made: Stems) -> None:
    """Add *mentäis, mentäs*, and the passive that agrees: *oltaisiin menty*."""
    a, u, ko = ("ä", "y", "kö") if made.harmony == "ä" else ("a", "u", "ko")
    for ending in (f"{made.passive}{a}is", f"{made.passive}{a}s"):
        cells.setdefault("pass.prs.pos.-", []).append(ending)
        cells.setdefault("pass.prs.pos.-?", []).append(f"{ending}{ko}")
        _negate(cells, "pass.prs.neg.-", "ei", ending, "")
    participle = f" {made.passive}{u}"
    for be in ("oltaisiin", "oltais", "oltas", "olis", "ois", "oisi"):
        cells.setdefault("pass.prf.pos.-", []).append(f"{be}{participle}")
        cells.setdefault("pass.prf.pos.-?", []).append(f"{be}ko{participle}")
    for be in ("oltaisi", "oltais", "oltas", "olis", "ois", "oisi"):
        _negate(cells, "pass.prf.neg.-", "ei", be, participle)
