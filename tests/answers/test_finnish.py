"""Finnish answers: for each word of the table some mistakes that it names, and some that it must not."""

from __future__ import annotations

import pytest

from flashcards.answers import judge_typed
from flashcards.answers.listed import LISTED, inflected, is_conditional, is_form
from flashcards.answers.neighbours import NEIGHBOURS
from flashcards.answers.verbs import Cell
from flashcards.finnish import VERBS, conditional, slips
from flashcards.finnish.exceptions import CLASS_OF
from flashcards.model import Answer

CASES = {
    "variant": [
        ("poikkeaisin", "poikkeisin"),
        ("Antaisitko avaimen?", "Antaisitkohan avaimen?"),
        ("Antaisitko avaimen?", "Antaisitko sinä avaimen?"),
        ("Minä maksaisin kortilla.", "Maksaisin kortilla."),
        ("Saisimmeko pöydän?", "Voisimmeko saada pöydän?"),
        ("Voisitteko odottaa hetken?", "Odottaisitteko hetken?"),
        ("Lähettäisitkö kuitin?", "Voisitko lähettää kuitin?"),
        ("olisin tiennyt", "olisin tietänyt"),
    ],
    "clitic_spacing": [("Sopisiko huomenna?", "Sopisi ko huomenna?"), ("Minäkin tulisin.", "Minä kin tulisin.")],
    "compound": [
        ("asiakaspalvelu", "asiakas palvelu"),
        ("e-lasku", "elasku"),
        ("Varaisin hotellihuoneen.", "Varaisin hotelli huoneen."),
    ],
    "order": [("Soittaisitko minulle huomenna?", "Soittaisitko huomenna minulle?")],
    "colloquial": [
        ("kävisi", "kävis"),
        ("Tilaisin kahvia.", "Mä tilaisin kahvia."),
        ("Maksaisin nyt.", "Maksasin nyt."),
        ("Antaisitko avaimen?", "Antaisiksä avaimen?"),
        ("Lähtisitkö?", "Lähtisiks?"),
        ("olisin", "oisin"),
        ("Olisiko teillä aikaa?", "Oisko teillä aikaa?"),
        ("ei kävisi", "ei kävis"),
        ("ei kävisi", "eis kävis"),
        ("soitettaisiin", "soitettais"),
        ("haluaisin", "haluisin"),
        ("olisi maksettu", "oltaisiin maksettu"),
    ],
    "polarity": [("Voisitko odottaa?", "Etkö voisi odottaa?"), ("emme maksaisi", "maksaisimme")],
    "negation": [
        ("et tulisi", "et tulisit"),
        ("ei tehtäisi", "ei tehtäisiin"),
        ("en olisi ottanut", "en olisin ottanut"),
    ],
    "register": [
        ("Antaisitko avaimen?", "Antaisitteko avaimen?"),
        ("Tulisitteko tänne?", "Tulisitko tänne?"),
        ("olisitte voinut", "olisitte voineet"),
        ("Olisiko teillä aikaa?", "Olisiko sinulla aikaa?"),
    ],
    "variant_number": [("Maksaisin kortilla.", "Maksaisimme kortilla."), ("Saisimmeko pöydän?", "Saisinko pöydän?")],
    "person": [("maksaisin", "maksaisimme"), ("en tulisi", "et tulisi"), ("tulisitko", "tulisiko")],
    "number": [("he olisivat tulleet", "he olisivat tullut"), ("en olisi tullut", "en olisi tulleet")],
    "voice": [("tilattaisiin", "tilaisi"), ("varaisi", "varattaisiin"), ("ostettaisiin", "ostaisiin")],
    "mood": [
        ("Tulisitko tänne?", "Tuletko tänne?"),
        ("Tulisitko tänne?", "Tule tänne!"),
        ("Voisitko antaa avaimen?", "Anna avain!"),
        ("Voisitko antaa avaimen?", "Annatko avaimen?"),
        ("Saisinko laskun?", "Voinko saada laskun?"),
        ("Olisiko teillä aikaa?", "Onko teillä aikaa?"),
        ("tulisin", "tulin"),
        ("en maksaisi", "en maksa"),
        ("olisin tullut", "tulisin"),
        ("tulisin", "olisin tullut"),
        ("Voisitko sä auttaa?", "Voitko sä auttaa?"),
    ],
    "clitic": [("Antaisitko avaimen?", "Antaisit avaimen."), ("Minä tulisin.", "Minä tulisinkin.")],
    "case": [
        ("Saisinko kahvin?", "Saisinko kahvi?"),
        ("hinta", "hinnan"),
        ("Soittaisitko minulle?", "Soittaisitko minua?"),
        ("kysymys", "kysymyksen"),
        ("tuote", "tuotteet"),
    ],
    "harmony": [
        ("Söisittekö?", "Söisitteko?"),
        ("antaisivat", "antaisivät"),
        ("etkö tulisi", "etko tulisi"),
        ("tekisivät", "tekisivat"),
    ],
    "gradation": [
        ("antaisin", "annaisin"),
        ("hakisin", "haisin"),
        ("kuuntelisin", "kuunnelisin"),
        ("luettaisiin", "lukettaisiin"),
    ],
    "stem": [
        ("lukisin", "lukeisin"),
        ("tulisin", "tulesin"),
        ("etsisin", "etsiisin"),
        ("saisin", "saaisin"),
        ("joisin", "juoisin"),
        ("kävisin", "käyisin"),
        ("näkisin", "nähisin"),
        ("antaisin", "antoisin"),
        ("annettaisiin", "annattaisiin"),
        ("tarvitsisin", "tarviisin"),
    ],
    "diacritic": [("pyytäisin", "pyytaisin"), ("lähettäisin", "lahettaisin"), ("hyvää päivää", "hyvaa paivaa")],
    "typo": [
        ("tilaisin", "tilaisn"),
        ("Tilaisin kahvin.", "Tilaisin kavhin."),
        ("raa'asti", "raaasti"),
        ("palveluntarjoaja", "palvluntarjaja"),
    ],
    "wrong": [
        ("söisin", "soisin"),
        ("tapaisin", "tavaisin"),
        ("tavaisin", "tapaisin"),
        ("maksaisin", "makaisin"),
        ("tuoda", "luoda"),
        ("Voisitko auttaa minua?", "Voisitko auttaa?"),
        ("Maksaisin kortilla.", "Maksaisin kortilla nyt."),
        ("Tulisiko hän?", "Tulisiko?"),
        ("Kiitos!", "Anteeksi!"),
    ],
}


@pytest.mark.parametrize(
    ("expected", "typed", "word"), [(*pair, word) for word, pairs in CASES.items() for pair in pairs]
)
def test_the_table(expected: str, typed: str, word: str) -> None:
    verdict = judge_typed(typed, [Answer(expected)], language="fi")
    assert verdict.word == word, verdict.differences


def test_a_verb_that_is_not_listed_is_judged_by_its_form() -> None:
    """The judge finds the verb of the expected answer itself, so it need not be on any list."""
    assert "marmattaa" not in LISTED
    words = {typed: judge_typed(typed, [Answer("marmattaisin")], language="fi").word for typed in _OF_MARMATTAA}
    assert words == _OF_MARMATTAA


_OF_MARMATTAA = {
    "marmattaisit": "person",
    "marmatan": "mood",
    "marmatin": "mood",
    "marmataisin": "gradation",
    "marmattoisin": "stem",
    "en marmattaisi": "polarity",
    "marmatettaisiin": "voice",
    "marmattasin": "colloquial",
    "marmattaisn": "typo",
}


def test_a_verb_is_listed_among_the_neighbours_only_if_it_is_known_from_nowhere_else() -> None:
    assert not NEIGHBOURS & {*CLASS_OF, *(verb.lemma for verb in VERBS)}


def test_every_form_of_every_listed_verb_exists() -> None:
    for lemma in LISTED:
        for one in inflected(lemma):
            for word, cells in one.words.items():
                assert is_form(word), (lemma, word)
                assert is_conditional(word) or all(cell.mood != "conditional" for cell in cells), (lemma, word)
    assert not is_form("marmattaisin")


def test_the_last_part_of_a_compound_decides_on_its_endings() -> None:
    """As the engine has it: front vowels, although the first part has an o."""
    third = conditional("postimerkkeillä").best("act.prs.pos.3pl")
    assert third == "postimerkkeilisivät"
    judged = [
        judge_typed(typed, [Answer(expected)], language="fi").word
        for expected, typed in (
            (third, "postimerkkeilisin"),
            ("postimerkkeilisin", third),
            (third, "postimerkkeilisivat"),
            ("postimerkkeilisinkö", "postimerkkeilisinko"),
            ("postimerkkeilisinkö", "postimerkkeilisin"),
            ("olisin postimerkkeillyt", "en olisi postimerkkeillyt"),
        )
    ]
    assert judged == ["person", "person", "harmony", "harmony", "clitic", "polarity"]


def test_two_mistakes_are_both_named_and_the_graver_one_first() -> None:
    verdict = judge_typed("Voitko autaa minua?", [Answer("Voisitko auttaa minua?")], language="fi")
    assert [difference.word for difference in verdict.differences] == ["mood", "typo"]
    verdict = judge_typed("annaisit", [Answer("antaisin")], language="fi")
    assert [difference.word for difference in verdict.differences] == ["person", "gradation"]


def test_without_finnish_the_same_answers_are_judged_letter_by_letter() -> None:
    assert judge_typed("Voitteko", [Answer("Voisitteko")]).word == "typo"
    assert judge_typed("Voitteko", [Answer("Voisitteko")], language="fi-FI").word == "mood"


@pytest.mark.parametrize("lemma", [verb.lemma for verb in VERBS])
def test_every_verb_of_the_program(lemma: str) -> None:
    """What can be asked of any verb is named alike for all of them."""
    verb = next(inflected(lemma))
    first, second = (verb.main[Cell("active", "conditional", person)] for person in ("1sg", "2sg"))
    bare = verb.main[Cell("active", "conditional", "neg")]
    expected = {
        (first, second): "person",
        (first, verb.main[Cell("active", "present", "1sg")]): "mood",
        (f"en {bare}", f"en {first}"): "negation",
        (f"en {bare}", first): "polarity",
        (bare, bare[:-1]): "colloquial",
        (first, verb.main[Cell("passive", "conditional")]): "voice",
    }
    judged = {pair: judge_typed(pair[1], [Answer(pair[0])], language="fi").word for pair in expected}
    assert judged == expected


@pytest.mark.parametrize("lemma", [verb.lemma for verb in VERBS])
def test_the_judge_names_what_the_engine_says_that_learners_make(lemma: str) -> None:
    """Of each mistake the kind, unless it makes another verb's form."""
    cells = conditional(lemma).cells
    missed = []
    for slip in slips(lemma):
        if slip.cell in ("act.prs.pos.1sg", "act.prs.pos.2sg?", "act.prs.neg.1pl", "act.prf.pos.3pl", "pass.prs.pos.-"):
            verdict = judge_typed(slip.text, [Answer(cells[slip.cell][0].text)], language="fi")
            if verdict.word != slip.kind and not is_form(slip.text.split()[-1]):
                missed.append((slip, verdict.word))
    assert missed == []
