"""The conditional of a verb: all its forms, from the basic form."""

from __future__ import annotations

from flashcards.finnish.classes import Inflection, by_rule, inflections, notation, strong_grade
from flashcards.finnish.sounds import last_domain
from flashcards.finnish.stems import Stems, fits, shape, stems
from flashcards.named import NamedTuple

PERSONS = ("1sg", "2sg", "3sg", "1pl", "2pl", "3pl")
NEGATIONS = ("en", "et", "ei", "emme", "ette", "eivät")


class Form(NamedTuple):
    """A form of a verb, and what it is if it is not the usual one: `parallel`, `rare` or `spoken`."""

    text: str
    mark: str = ""


class Paradigm(NamedTuple):
    """The conditional of a verb.

    `cells` maps keys to forms, the best first; where the verb has no form there is an empty tuple. A key is
    `VOICE.TENSE.POLARITY.PERSON`, such as `act.prs.pos.1sg` (*voisin*) or `pass.prf.neg.-` (*ei olisi voitu*). `te` is
    one person who is addressed politely (`act.prf.pos.te`, *olisitte voinut*), and a `?` at the end asks (*voisinko*).
    """

    lemma: str
    kotus: int
    gradation: str | None
    cells: dict[str, tuple[Form, ...]]

    def best(self, key: str) -> str:
        """Return the best form of a cell: `conditional("voida").best("act.prs.pos.1sg")` is *voisin*.

        Raises ValueError for a cell that there is not, and where the verb has no form.
        """
        if not self.cells.get(key):
            raise ValueError(
                f"{self.lemma} has no form {key!r}" if key in self.cells else f"no cell has the key {key!r}"
            )
        return self.cells[key][0].text


def conditional(lemma: str, kotus: int | str | None = None, gradation: str | None = None) -> Paradigm:
    """Return the conditional of a verb from its basic form; ValueError for what is none.

    `kotus` is the class of the verb in the Kotus word list, as a number or with the gradation (`"73*E"`); a class that
    the basic form cannot have is passed over. Without it the rules and the list of exceptions find it. A class of verbs
    that begin with the strong grade takes its gradation from the basic form where none is given; *auttaa* of 56 is
    *autettaisiin*. `gradation` is a letter such as `"C"`; without a class it goes with the one that the rules find.

    >>> conditional("auttaa").cells["act.prs.pos.1sg"]
    (Form(text='auttaisin', mark=''),)
    >>> conditional("tavata", 73).best("act.prs.pos.3sg"), conditional("tavata").best("act.prs.pos.3sg")
    ('tavaisi', 'tapaisi')
    """
    verb, _, rest = lemma.partition(" ")
    kinds = chosen(verb, kotus, gradation)
    first = kinds[0]
    cells = _cells(verb, first)
    for other in kinds[1:]:
        cells = joined(cells, _cells(verb, other))
    if rest:
        cells = {key: tuple(Form(f"{form} {rest}", mark) for form, mark in forms) for key, forms in cells.items()}
    return Paradigm(lemma, first.kotus, first.gradation, cells)


def chosen(lemma: str, kotus: int | str | None = None, gradation: str | None = None) -> tuple[Inflection, ...]:
    """Return how a verb is inflected: as a caller says, if the basic form allows it, or as the rules find."""
    if kotus is None and gradation is None:
        return inflections(lemma)
    by_rule(lemma)
    kotus = inflections(lemma)[0].kotus if kotus is None else kotus
    given = _graded(lemma, notation(f"{kotus}*{gradation}" if gradation else str(kotus)))
    found = tuple(kind for kind in given if fits(lemma, kind.kotus))
    if not found:
        return inflections(lemma)
    return _with_listed(lemma, found)


def _graded(lemma: str, given: tuple[Inflection, ...]) -> tuple[Inflection, ...]:
    """Add the gradation that the basic form shows where a bare class leaves it open."""
    if len(given) > 1 or given[0].gradation or shape(given[0].kotus) != "V":
        return given
    listed = inflections(lemma)
    grade = listed[0].gradation if shape(listed[0].kotus) == "V" else strong_grade(lemma[:-1])
    return (given[0]._replace(gradation=grade),)


def _with_listed(lemma: str, given: tuple[Inflection, ...]) -> tuple[Inflection, ...]:
    """Add what a class as Kotus writes it does not say: a second inflection, and the doubled g of *bloggaa*."""
    listed = inflections(lemma)
    doubled = listed[0].gradation in ("bb", "gg") and given[0] == (listed[0].kotus, None)
    return listed if doubled or given == listed[:1] else given


def joined(cells: dict[str, tuple[Form, ...]], more: dict[str, tuple[Form, ...]]) -> dict[str, tuple[Form, ...]]:
    """Return cells with the other forms of a second inflection behind the first, as parallel ones."""
    return {key: _both(forms, more.get(key, ())) for key, forms in cells.items()}


def _both(forms: tuple[Form, ...], more: tuple[Form, ...]) -> tuple[Form, ...]:
    known = {form.text for form in forms}
    return forms + tuple(Form(form.text, form.mark or "parallel") for form in more if form.text not in known)


def _cells(lemma: str, kind: Inflection) -> dict[str, tuple[Form, ...]]:
    made = stems_of(lemma, kind)
    cells: dict[str, tuple[Form, ...]] = dict.fromkeys(KEYS, ())
    _present(cells, made, [(f"{stem}isi", mark) for stem, mark in _active_stems(lemma, kind, made)])
    if kind.kotus not in THINGS_ONLY:
        _perfect(cells, participles(lemma, kind, made))
        _passive(cells, made, _OTHER_PASSIVES.get(lemma, ""))
    return defective(cells, lemma, kind)


THINGS_ONLY = (77, 78)
"""Classes of verbs that are said of things, so that they have no participle of a person and no passive."""
_ONE_PERSON = ("täytyä",)
"""Verbs that are said in the third person singular alone: *minun täytyisi*."""


def defective(cells: dict[str, tuple[Form, ...]], lemma: str, kind: Inflection) -> dict[str, tuple[Form, ...]]:
    """Return cells without the persons that a verb has not: *täytyisi* and *kumajaisi* are nobody's.

    What makes a sound or a light (class 78) may speak in a poem: those forms are marked as rare.
    """
    kept = ("3sg",) if lemma in _ONE_PERSON else ("3sg", "3pl") if kind.kotus in THINGS_ONLY else ()
    if not kept:
        return cells
    rare = kind.kotus == 78
    return {
        key: forms
        if key.removesuffix("?").endswith((*kept, "inf"))
        else tuple([Form(form.text, "rare") for form in forms if rare])
        for key, forms in cells.items()
    }


def stems_of(lemma: str, kind: Inflection) -> Stems:
    """Return the stems of a verb; *olla* and *seistä* have more than one."""
    made = stems(lemma, kind.kotus, kind.gradation)
    if lemma == "seistä":
        return made._replace(vowel="seiso", weak="seiso", conditional="seiso", past="seisoi", active="a")
    return made


def _active_stems(lemma: str, kind: Inflection, made: Stems) -> list[tuple[str, str]]:
    """Return what stands before -isi-: the usual stem, then the others with their mark."""
    stem = made.conditional
    if kind.kotus == 74:
        return [(stem, ""), (stem[:-1], "parallel")]
    if kind.kotus == 68:
        return [(stem, ""), (f"{stem}its", "rare")]
    return [(stem, ""), *_OTHER_ACTIVES.get(lemma, ())]


_OTHER_ACTIVES = {
    "myydä": (("mö", "rare"),),
    "häväistä": (("häväis", "parallel"),),
}
_SUFFIXES = {"a": ("a", "u", "ko"), "ä": ("ä", "y", "kö")}
_OTHER_PASSIVES = {"seistä": "seisott", "hönkiä": "hönkitt"}


def participles(lemma: str, kind: Inflection, made: Stems) -> list[tuple[str, str, str]]:
    """Return the active participles: singular, plural, mark."""
    u = "y" if made.harmony == "ä" else "u"
    long = (f"{made.participle}{u}t", f"{made.participle}eet", "")
    if kind.kotus == 76:
        short = f"{lemma[:-3]}nn"
        return [(f"{short}{u}t", f"{short}eet", ""), (*long[:2], "parallel")]
    return [long, ("seisonut", "seisoneet", "parallel")] if lemma == "seistä" else [long]


def _present(cells: dict[str, tuple[Form, ...]], made: Stems, bare: list[tuple[str, str]]) -> None:
    ko = "kö" if made.active == "ä" else "ko"
    for person, ending in zip(PERSONS, _ENDINGS[made.active], strict=True):
        cells[f"act.prs.pos.{person}"] = tuple([Form(f"{form}{ending}", mark) for form, mark in bare])
        cells[f"act.prs.pos.{person}?"] = tuple([Form(f"{form}{ending}{ko}", mark) for form, mark in bare])
    for person, no in zip(PERSONS, NEGATIONS, strict=True):
        cells[f"act.prs.neg.{person}"] = tuple([Form(f"{no} {form}", mark) for form, mark in bare])
        cells[f"act.prs.neg.{person}?"] = tuple([Form(f"{no}kö {form}", mark) for form, mark in bare])


_ENDINGS = {"a": ("n", "t", "", "mme", "tte", "vat"), "ä": ("n", "t", "", "mme", "tte", "vät")}
OLISI = ("olisin", "olisit", "olisi", "olisimme", "olisitte", "olisivat")


def _perfect(cells: dict[str, tuple[Form, ...]], found: list[tuple[str, str, str]]) -> None:
    for person, be, no, number in _PERFECT:
        forms = [(said[number], said[2]) for said in found]
        cells[f"act.prf.pos.{person}"] = tuple([Form(f"{be} {form}", mark) for form, mark in forms])
        cells[f"act.prf.pos.{person}?"] = tuple([Form(f"{be}ko {form}", mark) for form, mark in forms])
        cells[f"act.prf.neg.{person}"] = tuple([Form(f"{no} olisi {form}", mark) for form, mark in forms])
        cells[f"act.prf.neg.{person}?"] = tuple([Form(f"{no}kö olisi {form}", mark) for form, mark in forms])


_PERFECT = (
    *zip(PERSONS, OLISI, NEGATIONS, (0, 0, 0, 1, 1, 1), strict=True),
    ("te", "olisitte", "ette", 0),
)


def _passive(cells: dict[str, tuple[Form, ...]], made: Stems, other: str) -> None:
    both = [(made.passive, *_SUFFIXES[made.harmony], "")]
    if other:
        both.append((other, *_SUFFIXES[last_domain(other)], "parallel"))
    cells["pass.prs.pos.-"] = tuple([Form(f"{stem}{a}isiin", mark) for stem, a, _, _, mark in both])
    cells["pass.prs.pos.-?"] = tuple([Form(f"{stem}{a}isiin{ko}", mark) for stem, a, _, ko, mark in both])
    cells["pass.prs.neg.-"] = tuple([Form(f"ei {stem}{a}isi", mark) for stem, a, _, _, mark in both])
    cells["pass.prs.neg.-?"] = tuple([Form(f"eikö {stem}{a}isi", mark) for stem, a, _, _, mark in both])
    for key, be in (("pos.-", "olisi"), ("pos.-?", "olisiko"), ("neg.-", "ei olisi"), ("neg.-?", "eikö olisi")):
        cells[f"pass.prf.{key}"] = tuple([Form(f"{be} {stem}{u}", mark) for stem, _, u, _, mark in both])


def _keys() -> tuple[str, ...]:
    active = [f"act.prs.{sign}.{person}" for sign in ("pos", "neg") for person in PERSONS]
    active += [f"act.prf.{sign}.{person}" for sign in ("pos", "neg") for person in (*PERSONS, "te")]
    all_of = (*active, *(f"pass.{tense}.{sign}.-" for tense in ("prs", "prf") for sign in ("pos", "neg")))
    return (*all_of, *(f"{key}?" for key in all_of))


KEYS = _keys()
"""The keys of all cells, in the order of a grammar's table; the questions come last."""
