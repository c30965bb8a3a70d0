"""What learners make of the conditional: every rule has its sample, and nothing that is right is a mistake."""

from __future__ import annotations

import pytest
from finnish_help import LEMMAS
from hypothesis import given

from flashcards.finnish import conditional, slips
from flashcards.finnish.mistakes import RULES

LEMMA_OF = {
    "hakisin": "hakea",
    "voisin": "voida",
    "jäisin": "jäädä",
    "toisin": "tuoda",
    "kävisin": "käydä",
    "tekisin": "tehdä",
    "ostaisin": "ostaa",
    "maksettaisiin": "maksaa",
    "valitsisin": "valita",
    "kertoisin": "kertoa",
    "odotettaisiin": "odottaa",
    "voisitko": "voida",
}


@pytest.mark.parametrize("rule", RULES)
def test_the_sample_of_a_rule_is_what_it_makes(rule: str) -> None:
    wrong, right = RULES[rule].split(" for ")
    lemma = LEMMA_OF[right]
    (cell,) = [slip.cell for slip in slips(lemma) if (slip.text, slip.rule) == (wrong, rule)]
    assert conditional(lemma).best(cell) == right


@pytest.mark.parametrize(
    ("lemma", "wrong", "kind", "rule"),
    [
        ("mennä", "menesin", "stem", "e-for-i"),
        ("mennä", "meneisin", "stem", "e-kept"),
        ("sallia", "salliisin", "stem", "i-doubled"),
        ("tilata", "tilaaisin", "stem", "long-kept"),
        ("lyödä", "lyöisin", "stem", "two-vowels-kept"),
        ("viedä", "vieisin", "stem", "two-vowels-kept"),
        ("nähdä", "nähisin", "stem", "h-for-k"),
        ("ymmärtää", "ymmärtisin", "stem", "past-vowel"),
        ("antaa", "antoisin", "stem", "past-vowel"),
        ("vanheta", "vanheisin", "stem", "consonant-missing"),
        ("juosta", "juosisin", "stem", "consonant-missing"),
        ("lukea", "luisin", "gradation", "weak"),
        ("lähteä", "lähdisin", "gradation", "weak"),
        ("antaa", "annaisin", "gradation", "weak"),
        ("suositella", "suositelisin", "gradation", "weak"),
        ("poiketa", "poikeaisin", "gradation", "weak"),
        ("paeta", "paenisin", "gradation", "weak"),
        ("hypätä", "hypäisin", "gradation", "weak"),
        ("ajatella", "ajatteltaisiin", "gradation", "strong"),
        ("hypätä", "hyppättäisiin", "gradation", "strong"),
        ("kertoa", "ei kertottaisi", "gradation", "strong"),
        ("ottaa", "ottaisivät", "harmony", "harmony"),
        ("mennä", "menisitteko", "harmony", "harmony"),
        ("voida", "olisin voinyt", "harmony", "harmony"),
        ("tehdä", "tehtaisiin", "harmony", "harmony"),
        ("käydä", "käyvisin", "stem", "y-kept"),
        ("juosta", "juoisin", "stem", "consonant-missing"),
        ("valita", "valitisin", "stem", "consonant-missing"),
        ("maksaa", "maksattaisiin", "stem", "a-before-passive"),
        ("antaa", "antattaisiin", "stem", "a-before-passive"),
        ("tehdä", "teisin", "gradation", "weak"),
        ("lähettää", "lähetettaisiin", "harmony", "harmony"),
        ("ottaa kiinni", "ottisin kiinni", "stem", "past-vowel"),
    ],
)
def test_slips(lemma: str, wrong: str, kind: str, rule: str) -> None:
    assert (wrong, kind, rule) in [(slip.text, slip.kind, slip.rule) for slip in slips(lemma)]


@pytest.mark.parametrize(
    ("lemma", "other"),
    [
        ("lähettää", "lähettaisin"),  # the -ttä- of the stem is no suffix
        ("tarvita", "tarvisin"),  # spoken
        ("seistä", "seisisin"),  # two stems, no grades
        ("viedä", "veesin"),
        ("viedä", "viesin"),
    ],
)
def test_what_is_no_slip_of_the_list(lemma: str, other: str) -> None:
    assert other not in [slip.text for slip in slips(lemma)]


@given(LEMMAS)
def test_no_slip_is_a_form_of_the_conditional(lemma: str) -> None:
    written = {form.text for forms in conditional(lemma).cells.values() for form in forms}
    found = slips(lemma)
    assert len(set(found)) == len(found) > 0
    assert not {slip.text for slip in found} & written
    assert {slip.rule for slip in found} <= set(RULES)
    assert all(slip.cell in conditional(lemma).cells for slip in found)
