"""Reading back: every form that is made is read as the cell it was made for."""

from __future__ import annotations

import pytest
from finnish_help import LEMMAS
from hypothesis import given

from flashcards.finnish import VERBS, Reading, Verbs, analyse, conditional, indicative, spoken, with_clitic
from flashcards.finnish.clitics import CLITICS

OURS = Verbs(verb.lemma for verb in VERBS)


@given(LEMMAS)
def test_every_form_reads_back(lemma: str) -> None:
    verbs = Verbs([lemma])
    for cells in (conditional(lemma).cells, indicative(lemma).cells, spoken(lemma)):
        for key, forms in cells.items():
            for form, mark in forms:
                found = [(reading.cell, reading.mark) for reading in analyse(form, verbs) if not reading.clitics]
                assert (key, mark) in found, form


@given(LEMMAS)
def test_forms_with_clitics_read_back(lemma: str) -> None:
    verbs = Verbs([lemma])
    for key in ("act.prs.pos.1sg", "act.prs.neg.2sg", "act.prf.pos.3pl"):
        for form, _ in conditional(lemma).cells[key]:
            for clitic in CLITICS:
                if clitic in ("s", "kaanko"):
                    continue
                said = with_clitic(form, clitic)
                cells = {reading.cell for reading in analyse(said, verbs)}
                assert (f"{key}?" if "ko" in clitic else key) in cells, said


@pytest.mark.parametrize(
    ("form", "lemma", "cell", "mark", "clitics"),
    [
        ("voisitteko", "voida", "act.prs.pos.2pl?", "", ()),
        ("Voisitteko?", "voida", "act.prs.pos.2pl?", "", ()),
        ("Voisitteko", "voida", "act.prs.pos.2pl?", "", ()),
        ("voisinkohan", "voida", "act.prs.pos.1sg?", "", ("han",)),
        ("voisinkos", "voida", "act.prs.pos.1sg?", "", ("s",)),
        ("olisipas", "olla", "act.prs.pos.3sg", "", ("pa", "s")),
        ("tulisikinko", "tulla", "act.prs.pos.3sg?", "", ("kin",)),
        ("enköhän  menisi", "mennä", "act.prs.neg.1sg?", "", ("han",)),
        ("etkö tulisi", "tulla", "act.prs.neg.2sg?", "", ()),
        ("olisitte voinut", "voida", "act.prf.pos.te", "", ()),
        ("ei olisi tehty", "tehdä", "pass.prf.neg.-", "", ()),
        ("tulisiksä", "tulla", "act.prs.pos.2sg?", "spoken", ()),
        ("odotatko", "odottaa", "ind.act.prs.pos.2sg?", "", ()),
        ("odota", "odottaa", "imp.act.prs.pos.2sg", "", ()),
        ("halusin", "haluta", "ind.act.pst.pos.1sg", "", ()),
        ("ottaa", "ottaa", "inf", "", ()),
    ],
)
def test_readings(form: str, lemma: str, cell: str, mark: str, clitics: tuple[str, ...]) -> None:
    assert (lemma, cell, mark, clitics) in [(r.lemma, r.cell, r.mark, r.clitics) for r in analyse(form, OURS)]
    assert analyse(form, OURS) == analyse(form)


@pytest.mark.parametrize(
    "form",
    [
        *("", " ", "voisitkö", "söisinko", "annaisin", "luisin", "en voisin", "emme voisimme", "tuleisin", "kissa"),
        *("isi", "voisinhän", "voisis", "ko", "-", "’", "voisinkokohan", "ei maksettaisiin"),
    ],
)
def test_what_is_no_form_has_no_reading(form: str) -> None:
    assert analyse(form, OURS) == ()


def test_homographs_are_marked() -> None:
    verbs = Verbs(["tuoda", "taata"])
    assert [(r.lemma, r.also) for r in analyse("toisin", verbs)] == [("tuoda", "an adverb, otherwise")]
    assert [(r.lemma, r.also) for r in analyse("takaisin", verbs)] == [("taata", "an adverb, back")]
    assert [r.also for r in analyse("tuotaisiin", verbs)] == [""]


def test_two_verbs_with_one_basic_form_are_two() -> None:
    verbs = Verbs(["tavata", "keritä 69"])
    assert analyse("tapaisin", verbs) == (Reading("tavata", "73*E", "act.prs.pos.1sg"),)
    assert analyse("tavaisin", verbs) == (Reading("tavata", "73", "act.prs.pos.1sg"),)
    assert len(analyse("tavattaisiin", verbs)) == 2
    assert analyse("keritsisin", verbs) == (Reading("keritä", "69", "act.prs.pos.1sg"),)
    assert analyse("kerkiäisin", verbs) == ()


def test_apostrophes_are_alike() -> None:
    verbs = Verbs(["liukua"])
    assert analyse("liu'uttaisiin", verbs) == analyse("liu’uttaisiin", verbs) != ()


def test_a_list_takes_verbs_only() -> None:
    with pytest.raises(ValueError, match="such as auttaa, not 'kissa'"):
        Verbs(["auttaa", "kissa"])


def test_the_service_verbs_are_in_order_and_mean_something() -> None:
    lemmas = [verb.lemma for verb in VERBS]
    order = "abcdefghijklmnopqrstuvwxyzåäö"
    assert lemmas == sorted(lemmas, key=lambda lemma: [order.index(letter) for letter in lemma])
    assert len(set(lemmas)) == len(lemmas) >= 70
    assert all(verb.meaning for verb in VERBS)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("voisiko", "voida"),
        ("toisinkohan", "tuoda"),
        ("tuulisin", "tuulla"),
        ("kultaisin", "kullata"),
        ("puisin", "puida"),
    ],
)
def test_a_form_that_is_another_word_too_is_marked(form: str, lemma: str) -> None:
    assert all(reading.also for reading in analyse(form, Verbs([lemma])))
    assert not any(reading.also for reading in analyse("voisimme", OURS))
