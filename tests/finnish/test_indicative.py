"""Present, past and imperative, as far as a learner gives them in place of the conditional."""

from __future__ import annotations

import pytest
from finnish_help import MODELS

from flashcards.finnish import indicative

PRESENT = "sanon muistan huudan soudan kaivan saarran lasken tunnen lähden sallin voin saan juon käyn rohkaisen tulen"
PRESENT += " tupakoin valitsen juoksen näen vanhenen salaan katkean selviän taidan"
THIRD = "sanoo muistaa huutaa soutaa kaivaa saartaa laskee tuntee lähtee sallii voi saa juo käy rohkaisee tulee"
THIRD += " tupakoi valitsee juoksee näkee vanhenee salaa katkeaa selviää taitaa"
PAST = "sanoin muistin huusin sousin kaivoin saarroin laskin tunsin lähdin sallin voin sain join kävin rohkaisin tulin"
PAST += " tupakoin valitsin juoksin näin vanhenin salasin katkesin selvisin taisin"
PASSIVE = "sanotaan muistetaan huudetaan soudetaan kaivetaan saarretaan lasketaan tunnetaan lähdetään sallitaan voidaan"
PASSIVE += " saadaan juodaan käydään rohkaistaan tullaan tupakoidaan valitaan juostaan nähdään vanhetaan salataan"
PASSIVE += " katketaan selvitään taidetaan"
PLURAL = "sanokaa muistakaa huutakaa soutakaa kaivakaa saartakaa laskekaa tuntekaa lähtekää sallikaa voikaa saakaa"
PLURAL += " juokaa käykää rohkaiskaa tulkaa tupakoikaa valitkaa juoskaa nähkää vanhetkaa salatkaa katketkaa selvitkää"
PLURAL += " taitakaa"


@pytest.mark.parametrize(
    ("key", "forms"),
    [
        ("ind.act.prs.pos.1sg", PRESENT),
        ("ind.act.prs.pos.3sg", THIRD),
        ("ind.act.pst.pos.1sg", PAST),
        ("ind.pass.prs.pos.-", PASSIVE),
        ("imp.act.prs.pos.2pl", PLURAL),
    ],
)
def test_each_class_has_its_forms(key: str, forms: str) -> None:
    assert [indicative(lemma).best(key) for lemma in MODELS] == forms.split()


@pytest.mark.parametrize(
    ("lemma", "key", "form"),
    [
        ("olla", "ind.act.prs.pos.3sg", "on"),
        ("olla", "ind.act.prs.pos.3pl?", "ovatko"),
        ("olla", "ind.act.pst.pos.2pl?", "olitteko"),
        ("tehdä", "ind.act.pst.pos.1sg", "tein"),
        ("tehdä", "ind.act.pst.pos.3sg", "teki"),
        ("hakea", "ind.act.pst.pos.2sg?", "haitko"),
        ("antaa", "ind.act.pst.pos.2pl", "annoitte"),
        ("antaa", "ind.act.pst.pos.3pl", "antoivat"),
        ("pitää", "ind.act.pst.pos.1sg", "pidin"),
        ("seistä", "ind.act.prs.pos.3sg", "seisoo"),
        ("ottaa", "ind.act.prs.neg.1sg", "en ota"),
        ("ottaa", "ind.act.pst.neg.1sg", "en ottanut"),
        ("ottaa", "ind.act.pst.neg.3pl?", "eivätkö ottaneet"),
        ("ottaa", "imp.act.prs.pos.2sg", "ota"),
        ("ottaa", "imp.act.prs.neg.2sg", "älä ota"),
        ("tehdä", "imp.act.prs.neg.2pl", "älkää tehkö"),
        ("maksaa", "ind.pass.pst.pos.-", "maksettiin"),
        ("maksaa", "ind.pass.prs.neg.-?", "eikö makseta"),
        ("mennä", "ind.pass.prs.pos.-?", "mennäänkö"),
        ("viedä", "ind.pass.pst.neg.-", "ei viety"),
        ("kaikaa", "ind.act.pst.pos.3sg", "kaiki"),
        ("ottaa kiinni", "imp.act.prs.pos.2pl", "ottakaa kiinni"),
        ("aueta", "ind.act.prs.pos.3sg", "aukenee"),
        ("auttaa", "inf", "auttaa"),
    ],
)
def test_forms(lemma: str, key: str, form: str) -> None:
    assert indicative(lemma).best(key) == form


def test_two_pasts() -> None:
    assert list(indicative("kaataa").cells["ind.act.pst.pos.3sg"]) == [("kaatoi", ""), ("kaasi", "parallel")]
    assert list(indicative("lähteä").cells["ind.act.pst.pos.3sg"]) == [("lähti", ""), ("läksi", "rare")]
    assert list(indicative("aueta").cells["ind.act.prs.pos.3sg"]) == [("aukenee", ""), ("aukeaa", "parallel")]
