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
        ("mennä", "menesin", "stem", "e for i"),
        ("mennä", "meneisin", "stem", "e kept"),
        ("sallia", "salliisin", "stem", "i doubled"),
        ("tilata", "tilaaisin", "stem", "long vowel kept"),
        ("lyödä", "lyöisin", "stem", "diphthong kept"),
        ("viedä", "vieisin", "stem", "diphthong kept"),
        ("nähdä", "nähisin", "stem", "h for k"),
        ("ymmärtää", "ymmärtisin", "stem", "vowel of the past"),
        ("antaa", "antoisin", "stem", "vowel of the past"),
        ("vanheta", "vanheisin", "stem", "consonant missing"),
        ("juosta", "juosisin", "stem", "consonant missing"),
        ("lukea", "luisin", "gradation", "weak for strong"),
        ("lähteä", "lähdisin", "gradation", "weak for strong"),
        ("antaa", "annaisin", "gradation", "weak for strong"),
        ("suositella", "suositelisin", "gradation", "weak for strong"),
        ("poiketa", "poikeaisin", "gradation", "weak for strong"),
        ("paeta", "paenisin", "gradation", "weak for strong"),
        ("hypätä", "hypäisin", "gradation", "weak for strong"),
        ("ajatella", "ajatteltaisiin", "gradation", "strong for weak"),
        ("hypätä", "hyppättäisiin", "gradation", "strong for weak"),
        ("kertoa", "ei kertottaisi", "gradation", "strong for weak"),
        ("ottaa", "ottaisivät", "harmony", "harmony"),
        ("mennä", "menisitteko", "harmony", "harmony"),
        ("voida", "olisin voinyt", "harmony", "harmony"),
        ("tehdä", "tehtaisiin", "harmony", "harmony"),
        ("ottaa kiinni", "ottisin kiinni", "stem", "vowel of the past"),
    ],
)
def test_slips(lemma: str, wrong: str, kind: str, rule: str) -> None:
    assert (wrong, kind, rule) in [(slip.text, slip.kind, slip.rule) for slip in slips(lemma)]


@given(LEMMAS)
def test_no_slip_is_a_form_of_the_conditional(lemma: str) -> None:
    written = {form.text for forms in conditional(lemma).cells.values() for form in forms}
    found = slips(lemma)
    assert len(set(found)) == len(found) > 0
    assert not {slip.text for slip in found} & written
    assert {slip.rule for slip in found} <= set(RULES)
    assert all(slip.cell in conditional(lemma).cells for slip in found)
