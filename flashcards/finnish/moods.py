"""The forms beside the conditional that a learner may give in its place: present, past, imperative, infinitive."""

from __future__ import annotations

from flashcards.finnish.paradigm import (
    NEGATIONS,
    PERSONS,
    THINGS_ONLY,
    Form,
    Paradigm,
    chosen,
    defective,
    joined,
    participles,
    stems_of,
)
from flashcards.finnish.sounds import weaken

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flashcards.finnish.classes import Inflection
    from flashcards.finnish.stems import Stems


def indicative(lemma: str, kotus: int | str | None = None, gradation: str | None = None) -> Paradigm:
    """Return present and past, imperative and A-infinitive of a verb; the arguments are those of `conditional`.

    A key is `ind.VOICE.TENSE.POLARITY.PERSON`, with `act` or `pass`, `prs` or `pst`, `pos` or `neg`, the six persons of
    `conditional` or `-` for the passive: `ind.act.prs.pos.1sg` (*otan*), `ind.act.pst.neg.3pl` (*eivät ottaneet*); a
    `?` at the end asks. Besides these there are `imp.act.prs.POLARITY.PERSON` with `2sg` and `2pl` (*ottakaa*), and
    `inf` (*ottaa*).

    >>> indicative("hakea").best("ind.act.prs.pos.1sg"), indicative("hakea").best("imp.act.prs.neg.2pl")
    ('haen', 'älkää hakeko')
    """
    verb, _, rest = lemma.partition(" ")
    kinds = chosen(verb, kotus, gradation)
    cells = _cells(verb, kinds[0])
    for other in kinds[1:]:
        cells = joined(cells, _cells(verb, other))
    if rest:
        cells = {key: tuple(Form(f"{form} {rest}", mark) for form, mark in forms) for key, forms in cells.items()}
    return Paradigm(lemma, kinds[0].kotus, kinds[0].gradation, cells)


def _cells(lemma: str, kind: Inflection) -> dict[str, tuple[Form, ...]]:
    made = stems_of(lemma, kind)
    cells: dict[str, tuple[Form, ...]] = {}
    _add(cells, "ind.act.prs", made, [(_present(lemma, kind, made), "")], made.weak)
    if kind.kotus not in THINGS_ONLY:
        pasts = [(_past(past, kind, made), mark) for past, mark in _pasts(kind, made)]
        _add(cells, "ind.act.pst", made, pasts, None)
        _add_past_negatives(cells, participles(lemma, kind, made))
        _add_passive(cells, lemma, kind, made)
        _add_imperative(cells, made)
    else:
        _add(cells, "ind.act.pst", made, [(_past(made.past, kind, made), "")], None)
    cells["inf"] = (Form(lemma),)
    return defective(cells, lemma, kind)


def _present(lemma: str, kind: Inflection, made: Stems) -> tuple[str, ...]:
    if lemma == "olla":
        return ("olen", "olet", "on", "olemme", "olette", "ovat")
    last = "" if kind.kotus in _LONG_ALREADY or made.vowel[-1] == made.vowel[-2] else made.vowel[-1]
    return _six(made.weak, f"{made.vowel}{last}", made.vowel, made.active)


_LONG_ALREADY = (62, 63, 64, 65, 68)


def _past(past: str, kind: Inflection, made: Stems) -> tuple[str, ...]:
    weak = weaken(past, kind.gradation) if kind.kotus in _WEAK_IN_THE_PAST else past
    if kind.kotus == 71:
        weak = f"{past[:-2]}i"
    return _six(weak, past, past, made.active)


_WEAK_IN_THE_PAST = (52, 53, 56, 57, 58, 60, 61)


def _pasts(kind: Inflection, made: Stems) -> list[tuple[str, str]]:
    """Return the pasts of the third person with their marks: *kaatoi* and *kaasi*."""
    past, stem = made.past, made.vowel
    other = {
        55: (f"{stem[:-1]}i", "parallel"),
        57: (f"{stem[:-2]}si", "parallel"),
        60: (f"{stem[:-3]}ksi", "rare"),
        68: (f"{stem}tsi", "rare"),
    }.get(kind.kotus)
    return [(past, ""), other] if other else [(past, "")]


def _six(weak: str, third: str, strong: str, harmony: str) -> tuple[str, ...]:
    return f"{weak}n", f"{weak}t", third, f"{weak}mme", f"{weak}tte", f"{strong}v{harmony}t"


def _add(
    cells: dict[str, tuple[Form, ...]],
    tense: str,
    made: Stems,
    found: list[tuple[tuple[str, ...], str]],
    bare: str | None,
) -> None:
    """Add the six persons of a tense with their questions, and the negatives where they need no participle."""
    ko = "kö" if made.active == "ä" else "ko"
    for at, person in enumerate(PERSONS):
        cells[f"{tense}.pos.{person}"] = tuple([Form(forms[at], mark) for forms, mark in found])
        cells[f"{tense}.pos.{person}?"] = tuple([Form(f"{forms[at]}{ko}", mark) for forms, mark in found])
        if bare is not None:
            cells[f"{tense}.neg.{person}"] = (Form(f"{NEGATIONS[at]} {bare}"),)
            cells[f"{tense}.neg.{person}?"] = (Form(f"{NEGATIONS[at]}kö {bare}"),)


def _add_past_negatives(cells: dict[str, tuple[Form, ...]], found: list[tuple[str, str, str]]) -> None:
    for at, person in enumerate(PERSONS):
        forms = [(said[at // 3], said[2]) for said in found]
        cells[f"ind.act.pst.neg.{person}"] = tuple([Form(f"{NEGATIONS[at]} {form}", mark) for form, mark in forms])
        cells[f"ind.act.pst.neg.{person}?"] = tuple([Form(f"{NEGATIONS[at]}kö {form}", mark) for form, mark in forms])


def _add_passive(cells: dict[str, tuple[Form, ...]], lemma: str, kind: Inflection, made: Stems) -> None:
    a, u, ko = ("ä", "y", "kö") if made.harmony == "ä" else ("a", "u", "ko")
    bare = f"{made.passive[:-1]}{a}" if kind.kotus < 62 or kind.kotus == 76 else lemma
    for tense, positive, negative in (
        ("prs", f"{bare}{a}n", bare),
        ("pst", f"{made.passive}iin", f"{made.passive}{u}"),
    ):
        cells[f"ind.pass.{tense}.pos.-"] = (Form(positive),)
        cells[f"ind.pass.{tense}.pos.-?"] = (Form(f"{positive}{ko}"),)
        cells[f"ind.pass.{tense}.neg.-"] = (Form(f"ei {negative}"),)
        cells[f"ind.pass.{tense}.neg.-?"] = (Form(f"eikö {negative}"),)


def _add_imperative(cells: dict[str, tuple[Form, ...]], made: Stems) -> None:
    a, o = ("ä", "ö") if made.harmony == "ä" else ("a", "o")
    cells["imp.act.prs.pos.2sg"] = (Form(made.weak),)
    cells["imp.act.prs.pos.2pl"] = (Form(f"{made.imperative}k{a}{a}"),)
    cells["imp.act.prs.neg.2sg"] = (Form(f"älä {made.weak}"),)
    cells["imp.act.prs.neg.2pl"] = (Form(f"älkää {made.imperative}k{o}"),)
