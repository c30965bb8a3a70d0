"""The sentences of `reasons` in Finnish."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

SENTENCES: Mapping[str, str] = {
    "exact": "",
    "format": "Sama vastaus: isot kirjaimet, välit ja loppumerkit eivät tee eroa.",
    "format.year": "Sama päivä; kirjoita vuosi kokonaan: {expected}.",
    "variant": "Myös oikein: ”{typed}”; kysytty oli {expected}.",
    "clitic_spacing": "Ymmärrettiin: ”{typed}” on yksi sana, sillä liitepartikkeli kuuluu kiinni sanaansa: {expected}.",
    "compound": "Ymmärrettiin: ”{typed}” kirjoitetaan {expected}.",
    "order": "Ymmärrettiin: sanat ovat oikein, tavallinen järjestys on ”{expected}”.",
    "colloquial": "Ymmärrettiin: ”{typed}” on puhekieltä, kirjoitettuna {expected}.",
    "polarity.negative": "”{typed}” on kielteinen; kysytty oli myönteinen {expected}.",
    "polarity.affirmative": "”{typed}” on myönteinen; kysytty oli kielteinen {expected}.",
    "negation": "Kieltoverbin jäljessä pääverbi on ilman päätettä, pelkkä -isi: {expected}, ei ”{typed}”.",
    "register.2pl": "Oikein, mutta ”{typed}” teitittelee; kysytty oli sinuttelu: {expected}.",
    "register.2sg": "Oikein, mutta ”{typed}” sinuttelee; kysytty oli teitittely: {expected}.",
    "register.participle": (
        "Oikein, mutta yhtä teititeltäessä partisiippi on yksikössä, monta puhuteltaessa monikossa: {expected}, ei"
        " ”{typed}”."
    ),
    "register": "Oikein, mutta ”{typed}” puhuttelee toisella tavalla; kysytty oli {expected}.",
    "variant_number": "Käy myös: ”{typed}” on toista lukua (minä, me); kysytty oli {expected}.",
    "person": "”{typed}” on toista persoonaa; kysytty oli {expected}.",
    "number": "Partisiippi on samassa luvussa kuin apuverbi: {expected}, ei ”{typed}”.",
    "voice": "Passiivissa on -tta- tai -ta- ennen päätettä -isiin: {expected}, ei ”{typed}”.",
    "voice.active": "”{typed}” on aktiivi; kysytty oli passiivi {expected}.",
    "voice.passive": "”{typed}” on passiivi; kysytty oli aktiivi {expected}.",
    "voice.no-marker": "Sanasta ”{typed}” puuttuu passiivin tunnus -tta- tai -ta-: {expected}.",
    "mood.present": "”{typed}” on indikatiivi; pyyntöä pehmentää konditionaali: {expected}.",
    "mood.past": "”{typed}” on imperfekti; kysytty oli {expected}.",
    "mood.imperative": "”{typed}” on käsky; konditionaali tekee siitä pyynnön: {expected}.",
    "mood.conditional": "”{typed}” on konditionaalin preesens; kysytty oli {expected}.",
    "mood.conditional-perfect": "”{typed}” on konditionaalin perfekti; kysytty oli {expected}.",
    "mood": "”{typed}” on toista tapaluokkaa tai aikamuotoa; kysytty oli {expected}.",
    "clitic.missing": "Muodosta ”{typed}” puuttuu liitepartikkeli, joka muuttaa lausetta (-ko, -kin): {expected}.",
    "clitic.added": "Muodossa ”{typed}” on liitepartikkeli, joka muuttaa lausetta; kysytty oli {expected}.",
    "case": "”{typed}” on oikea sana toisessa sijassa tai luvussa; tässä se on {expected}.",
    "harmony": "Muodon ”{typed}” päätteessä on väärät vokaalit (vokaalisointu): {expected}.",
    "gradation.weak": "”{typed}” on heikossa asteessa; konditionaali tehdään vahvasta vartalosta: {expected}.",
    "gradation.strong": "”{typed}” on vahvassa asteessa; passiivin tunnuksen edellä on heikko aste: {expected}.",
    "gradation": "Muodossa ”{typed}” on väärä aste (astevaihtelu): {expected}.",
    "stem.e-kept": "Vartalon lopun e katoaa -isi-tunnuksen edeltä: {expected}, ei ”{typed}”.",
    "stem.e-for-i": "Konditionaalin tunnus on -isi-, siinä on i: {expected}, ei ”{typed}”.",
    "stem.i-doubled": "Vartalon i ja tunnuksen -isi- alku sulautuvat yhdeksi: {expected}, ei ”{typed}”.",
    "stem.long-kept": "Pitkä vokaali lyhenee -isi-tunnuksen edellä: {expected}, ei ”{typed}”.",
    "stem.two-vowels-kept": "Vokaaleista uo, yö ja ie jää -isi-tunnuksen edelle toinen: {expected}, ei ”{typed}”.",
    "stem.y-kept": "Vartalo käy- on -isi-tunnuksen edellä käv-: {expected}, ei ”{typed}”.",
    "stem.h-for-k": "Tämän verbin vahvassa vartalossa on k: {expected}, ei ”{typed}”.",
    "stem.past-vowel": "Muodossa ”{typed}” on imperfektin vokaali; konditionaalissa vartalo säilyy: {expected}.",
    "stem.a-before-passive": "Vartalon a on passiivin tunnuksen edellä e: {expected}, ei ”{typed}”.",
    "stem.consonant-missing": "Muodosta ”{typed}” puuttuu vartalon konsonantteja: {expected}.",
    "stem": "”{typed}” on tehty väärästä vartalosta: {expected}.",
    "diacritic": "Ymmärrettiin, mutta å, ä ja ö ovat omia kirjaimiaan: {expected}, ei ”{typed}”.",
    "typo": "Ymmärrettiin: sanassa ”{typed}” on lyöntivirhe, oikein on {expected}.",
    "typo.mark": "Ymmärrettiin: vain välimerkki eroaa: {expected}.",
    "wrong": "”{typed}” on muuta; kysytty oli {expected}.",
    "wrong.missing": "Puuttuu: {expected}.",
    "wrong.extra": "Liikaa: ”{typed}”.",
}
