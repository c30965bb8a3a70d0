"""Spoken forms: derived, marked, in the cell of the written one."""

from __future__ import annotations

import pytest
from finnish_help import LEMMAS
from hypothesis import given

from flashcards.finnish import conditional, indicative, spoken


@pytest.mark.parametrize(
    ("form", "lemma", "key"),
    [
        ("menis", "mennä", "act.prs.pos.3sg"),
        ("en menis", "mennä", "act.prs.neg.1sg"),
        ("eis menis", "mennä", "act.prs.neg.3sg"),
        ("menisko", "tulla", ""),
        ("meniskö", "mennä", "act.prs.pos.3sg?"),
        ("mentäis", "mennä", "pass.prs.pos.-"),
        ("voitas", "voida", "pass.prs.pos.-"),
        ("ei mentäis", "mennä", "pass.prs.neg.-"),
        ("ottasin", "ottaa", "act.prs.pos.1sg"),
        ("ottas", "ottaa", "act.prs.pos.3sg"),
        ("sanosivat", "sanoa", "act.prs.pos.3pl"),
        ("kysys", "kysyä", "act.prs.pos.3sg"),
        ("pitäs", "pitää", "act.prs.pos.3sg"),
        ("tilasin", "tilata", ""),
        ("oisin", "olla", "act.prs.pos.1sg"),
        ("ois", "olla", "act.prs.pos.3sg"),
        ("oisko", "olla", "act.prs.pos.3sg?"),
        ("oltas", "olla", "pass.prs.pos.-"),
        ("tulisiks", "tulla", "act.prs.pos.2sg?"),
        ("tulisiksä", "tulla", "act.prs.pos.2sg?"),
        ("tulisitsä", "tulla", "act.prs.pos.2sg?"),
        ("tulisinks", "tulla", "act.prs.pos.1sg?"),
        ("haluisin", "haluta", "act.prs.pos.1sg"),
        ("haluisiks", "haluta", "act.prs.pos.2sg?"),
        ("katkeis", "katketa", "act.prs.pos.3sg"),
        ("tarvisin", "tarvita", "act.prs.pos.1sg"),
        ("tarttis", "tarvita", "act.prs.pos.3sg"),
        ("tartteis", "tarvita", "act.prs.pos.3sg"),
        ("oltaisiin tehty", "tehdä", "pass.prf.pos.-"),
        ("ei oltais tehty", "tehdä", "pass.prf.neg.-"),
        ("oisin voinut", "voida", "act.prf.pos.1sg"),
        ("en ois voinut", "voida", "act.prf.neg.1sg"),
        ("oisitte voinut", "voida", "act.prf.pos.te"),
        ("oisit ottanut kiinni", "ottaa kiinni", "act.prf.pos.2sg"),
    ],
)
def test_spoken_forms(form: str, lemma: str, key: str) -> None:
    """An empty key: this is no spoken form of the verb."""
    assert key in [at for at, forms in spoken(lemma).items() for text, _ in forms if text == form] or not key
    assert key or form not in [text for forms in spoken(lemma).values() for text, _ in forms]


@given(LEMMAS)
def test_what_is_spoken_is_not_what_is_written(lemma: str) -> None:
    """No form is both in the same cell, and every cell is one of the conditional."""
    written = conditional(lemma).cells
    for key, forms in spoken(lemma).items():
        assert {form.mark for form in forms} == {"spoken"}
        assert not {form.text for form in forms} & {form.text for form in written[key]}


@given(LEMMAS)
def test_no_spoken_form_is_a_written_present_or_past_first_person(lemma: str) -> None:
    """So tilasin stays the past: contracted verbs have no short form."""
    pasts = {form.text for key, forms in indicative(lemma).cells.items() if ".pst." in key for form in forms}
    said = {form.text for key, forms in spoken(lemma).items() if ".prs.pos." in key for form in forms}
    assert not {form for form in said & pasts if form.endswith("sin")}
