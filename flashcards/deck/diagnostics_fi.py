"""The sentences of `diagnostics.RULES` in Finnish, with the same details in them."""

from __future__ import annotations

from flashcards.deck.keys import FORMAT, MOST_NEW
from flashcards.deck.wording import Words, closed_values

_SAVE = "tallenna se UTF-8-muodossa: Muistiossa Tallenna nimellä, Koodaus: UTF-8"

SENTENCES: dict[str, tuple[str, str]] = {
    # Koko tiedosto
    "not-utf8": (
        "tiedosto ei ole UTF-8-muodossa: tavu {byte} on Windowsin vanhassa merkistössä {likely}",
        _SAVE,
    ),
    "not-text": (
        "tiedosto ei ole UTF-8-muodossa: tavu {byte} ei ole kirjain missään todennäköisessä merkistössä",
        f"onko tämä varmasti tekstitiedosto? Jos on, {_SAVE}",
    ),
    "cut-off": (
        "tiedosto päättyy kesken kirjaimen, aivan kuin loppu puuttuisi",
        "kopioi koko tiedosto uudelleen tai avaa se, korjaa sen loppu ja tallenna se UTF-8-muodossa",
    ),
    "utf-16": ("tiedosto on UTF-16-muodossa, jota tämä ohjelma ei lue", _SAVE),
    "nul": ("tekstissä on NUL-merkki", "poista se; onko tämä varmasti tekstitiedosto?"),
    "too-big": ("tiedosto on suurempi kuin {limit}", "jaa se useaksi pakaksi"),
    "too-many-lines": ("tiedostossa on yli {most} riviä", "jaa se useaksi pakaksi"),
    "too-many-faults": (
        "tiedostossa on yli {most} virhettä; enempää ei luetella",
        "korjaa ensimmäiset, niin moni muukin saattaa korjaantua, ja tarkista tiedosto uudelleen",
    ),
    "unreadable": (
        "tiedostoa ei voi lukea: {reason}",
        "tarkista, että tiedosto on paikallaan ja että sinulla on lupa lukea se",
    ),
    "mixed-line-ends": (
        "tiedostossa on sekä Windowsin että Unixin rivinvaihtoja; rivi {line} on ensimmäinen muista poikkeava",
        "valitse muokkausohjelmassa yksi tapa tai anna komennon flashcards check --fix yhtenäistää rivinvaihdot",
    ),
    "decomposed-letters": (
        "sanassa ”{word}” on kirjaimia, jotka koostuvat kahdesta merkistä; tällaisia kirjaimia tiedostossa on {count}",
        "anna komennon flashcards check --fix yhdistää merkit; ne näyttävät oikeilta, mutta haku ei löydä niitä",
    ),
    "look-alike-letter": (
        "sanassa ”{word}” on toisen aakkoston kirjain, joka vain näyttää oikealta: {name}",
        "kirjoita sana uudelleen",
    ),
    "invisible-character": (
        "kohdassa ”{word}” on näkymätön merkki: {name}",
        "poista se tai anna komennon flashcards check --fix poistaa se",
    ),
    "bidi-control": (
        "kohdassa ”{word}” on merkki, joka kääntää tekstin suunnan: {name}",
        "poista se; oppija näkisi sen muodossa <U+…>",
    ),
    "control-character": (
        "kohdassa ”{word}” on ohjausmerkki: {name}",
        "poista se; oppija näkisi sen paikalla merkin ^ ja kirjaimen",
    ),
    "no-break-indent": (
        "rivin alussa on sitova välilyönti, joka ei sisennä riviä",
        "sisennä rivi kahdella tavallisella välilyönnillä tai anna komennon flashcards check --fix tehdä se",
    ),
    "deck-id-taken": (
        "pakan tunnus ”{id}” on jo käytössä tiedostossa {path}, joten tämä tiedosto jää pois",
        "anna tälle pakalle alkutiedoissa oma tunnus tai poista toinen tiedostoista",
    ),
    # Alkutiedot
    "newer-format": (
        "pakan alkutietojen mukaan sen muoto on {value}; tämä ohjelma lukee muotoa {allowed}",
        "asenna uudempi flashcards-versio",
    ),
    "unknown-header-key": (
        "alkutiedoissa ei ole avainsanaa ”{key}”",
        "kirjoita rivin alkuun //, jos se on oma huomautuksesi, tai x-{key}:, jos se on toista ohjelmaa varten",
    ),
    "misspelt-header-key": ("rivin ”{written}” avainsana on kirjoitettu väärin", "kirjoita ”{meant}”"),
    "card-key-in-header": (
        "”{key}:” on kortin avainsana, ei alkutietojen",
        "siirrä rivi sen kysymyksen alle, jota se koskee",
    ),
    "header-key-below": (
        "”{text}” kuuluu alkutietoihin, mutta on niiden alapuolella",
        "siirrä rivi tiedoston alkuun muiden avainsanojen joukkoon, ensimmäisen tyhjän rivin yläpuolelle",
    ),
    "bad-deck-id": (
        "”{value}” ei kelpaa pakan tunnukseksi",
        "kirjoita lyhyt nimi ilman välilyöntejä ja vinoviivoja, esimerkiksi suomi-perusteet",
    ),
    "bad-value": ("avainsanan {key} perään ei voi kirjoittaa ”{value}”", "kirjoita {allowed}"),
    "key-twice": ("”{key}:” on tässä jo toista kertaa", "säilytä joko rivi {line} tai tämä rivi"),
    # Rakenne
    "stray-text": (
        "”{text}” ei kuulu mihinkään korttiin",
        (
            "kirjoita rivin alkuun kaksi välilyöntiä, jos se jatkaa yllä olevaa tekstiä, ”? ”, jos se kysyy jotain,"
            " tai ”// ”, jos se on oma huomautuksesi"
        ),
    ),
    "mark-without-card": (
        "”{mark} {text}” ei ole minkään kysymyksen alla",
        "kirjoita sen yläpuolelle kysymysrivi, jonka alussa on ”? ”",
    ),
    "empty-mark": ("merkin ”{mark}” perässä ei ole mitään", "kirjoita teksti sen perään tai poista rivi"),
    "unclosed-fence": (
        "koodi, joka alkaa tästä merkeillä ```, ei pääty; se luetaan seuraavaan tyhjään riviin asti",
        "kirjoita ``` omalle rivilleen koodin viimeisen rivin alle",
    ),
    "too-long": (
        "tekstissä ”{text}” on {size} merkkiä, enemmän kuin {most}",
        "jaa se useaksi kortiksi tai lyhennä sitä",
    ),
    "unclosed-gap": ("”{text}” avaa aukon, joka ei sulkeudu", "sulje aukko merkeillä }}}}"),
    "empty-gap": (
        "kysymyksessä ”{question}” on tyhjä aukko",
        "kirjoita piilotettava sana merkkien {{{{ ja }}}} väliin",
    ),
    "too-many-gaps": (
        "kysymyksessä ”{question}” on {count} aukkoa, enemmän kuin {most}",
        "jaa se useaksi kortiksi",
    ),
    "no-answer": (
        "kysymykseltä ”{question}” puuttuu vastaus",
        "kirjoita sen alle vastausrivi, jonka alussa on ”= ”",
    ),
    "tight-arrow": (
        "kysymykseltä ”{question}” puuttuu vastaus, ja <> erottaa kaksi puolta vain välilyöntien välissä",
        "kirjoita ”{meant}”, jos tarkoitat kaksisuuntaista korttia",
    ),
    "no-right-option": (
        "mikään kysymyksen ”{question}” vaihtoehdoista ei ole oikein",
        "kirjoita oikean vaihtoehdon alkuun (x)",
    ),
    "two-right-options": (
        "”{option}” on merkitty oikeaksi, mutta niin on myös rivin {line} vaihtoehto",
        "jätä vain yksi (x) tai kirjoita koko luettelo merkeillä [ ] ja [x]",
    ),
    "one-option": ("”{option}” on ainoa vaihtoehto", "kirjoita vähintään kaksi vaihtoehtoa"),
    "doubled-option": ("vaihtoehto ”{text}” on jo rivillä {line}", "muuta toista tai poista se"),
    "mixed-kinds": (
        "kortissa on sekä {first} että {second}",
        "pidä vain toiset niistä tai jaa kortti kahdeksi kortiksi, joilla on kummallakin oma kysymyksensä",
    ),
    "feedback-without-line": (
        "rivin ”> {text}” yläpuolella ei ole vastausta eikä vaihtoehtoa",
        "siirrä rivi heti sen rivin alle, jota se selittää",
    ),
    "two-arrows": (
        "kohdassa ”{question}” on enemmän kuin kaksi puolta",
        "jätä siihen yksi <> tai jaa se kahdeksi kortiksi",
    ),
    "empty-side": ("kohdan ”{question}” toinen puoli on tyhjä", "kirjoita jotain merkin <> kummallekin puolelle"),
    "doubled-member": (
        "”{text}” on jo rivillä {line}",
        "muuta toista tai poista se; kukaan ei voi erottaa niitä toisistaan",
    ),
    "wrong-numbering": (
        "”={number}” on paikassa, johon kuuluu ”={expected}”",
        "numeroi vaiheet järjestyksessä =1, =2, =3 … niin, ettei yksikään numero puutu",
    ),
    "one-step": ("”{text}” on ainoa vaihe", "kirjoita vähintään kaksi vaihetta, jotka voi panna järjestykseen"),
    "pair-without-sides": (
        "rivillä ”{text}” on vain yksi puoli, mutta tässä kortissa on yhdistettäviä pareja",
        "kirjoita molemmat puolet ja niiden väliin <>",
    ),
    "no-right-side": (
        "kohdasta ”{text}” puuttuu oikea puoli",
        "kirjoita se merkin <> perään; vain vasen puoli saa olla tyhjä, kun haluat ylimääräisen oikean puolen",
    ),
    "one-pair": ("”{text}” on ainoa pari", "kirjoita vähintään kaksi yhdistettävää paria"),
    "wrong-answer-unused": (
        "”! {text}” on tyypillinen väärä vastaus, mutta kortissa on {kind}, eikä kukaan näkisi sitä",
        "poista rivi tai kirjoita merkin ”! ” tilalle ”huomautus: ”, jos oppijan on tarkoitus lukea se",
    ),
    "unknown-generator": (
        "generaattoria ”{name}” ei ole",
        "kirjoita ”@ nimi: sanat” ja nimen paikalle jokin näistä: {known}",
    ),
    "generator-without-words": ("rivillä ”@ {text}” ei ole sanoja", "kirjoita sanat kaksoispisteen perään"),
    "unfit-word": (
        "generaattori ”{name}” ei tee kortteja sanasta ”{word}”",
        "kirjoita {allowed}; rivin sopivat sanat ohjelma kysyy",
    ),
    "too-many-made": (
        "rivillä ”@ {text}” tämän pakan generaattorit ylittävät rajan: yli {most} sanaa ja muotoa",
        "kysy vähemmän tai jaa rivit useaan pakkaan",
    ),
    "doubled-word": ("sana ”{word}” on tällä rivillä kahdesti", "poista toinen; ohjelma kysyy sanan vain kerran"),
    "unknown-form": ("generaattori ”{name}” ei tee muotoa ”{form}”", "kirjoita {allowed}; muut muodot ohjelma kysyy"),
    "line-below-generator": (
        "@-rivi tekee korttinsa itse, joten sen alla ei voi olla riviä ”{mark} {text}”",
        "pidä rivin alla vain muodot: ja muut avainsanat ja kirjoita muu omaksi kortikseen",
    ),
    "forms-without-generator": (
        "”{key}” ei vaikuta tähän korttiin; se kuuluu rivin alle, jonka alussa on ”@ ”",
        "poista rivi tai kirjoita ”huomautus: ”, jos oppijan on tarkoitus lukea se",
    ),
    # Tunnukset
    "doubled-id": (
        "tunnus ^{id} on jo rivin {line} kortilla",
        "poista tunnus kopiosta, niin siitä tulee oma korttinsa",
    ),
    "doubled-card": ("”{question}” on jo rivillä {line}, ja vastauksetkin ovat samat", "poista toinen korteista"),
    "id-changed": (
        "kysymyksen ”{question}” tunnus oli ^{old}, ja nyt se on ^{id}",
        "kirjoita takaisin ^{old}: oppijoiden historia kuuluu sille",
    ),
    "id-lost": (
        "kysymyksen ”{question}” tunnus oli ^{old}, ja nyt sillä ei ole tunnusta",
        "kirjoita ^{old} takaisin kysymyksen ensimmäisen rivin loppuun: oppijoiden historia kuuluu sille",
    ),
    "cards-retire": (
        "korttia ”{question}” ei enää ole näissä tiedostoissa; jos sitä ei ole muuallakaan, sitä ei enää kysytä",
        (
            "jos kortti on yhä pakassa uudella tekstillä, anna sille entinen tunnus, tai kerro oppijoille komennosta"
            " flashcards relink"
        ),
    ),
    # Sisältö
    "no-source": (
        "kysymykseltä ”{question}” puuttuu lähde, vaikka alkutietojen mukaan jokainen kortti tarvitsee lähteen",
        "kirjoita kortin alle rivi ”lähde: ” tai alkutietoihin yksi lähde kaikille korteille",
    ),
    "same-question": (
        "”{question}” on myös toisen kortin kysymys ({place})",
        "kerro kummassakin kysymyksessä, mikä ne erottaa, tai tee niistä yksi kortti",
    ),
    "answer-in-question": (
        "vastaus ”{answer}” on jo omassa kysymyksessään",
        "muotoile kysymys niin, ettei se paljasta vastausta",
    ),
    "equal-answers": (
        "”{text}” on sama vastaus kuin rivillä {line}; isot kirjaimet ja välimerkit eivät tee eroa",
        "poista toinen",
    ),
    "wrong-accepted": (
        "”! {text}” on merkitty vääräksi, mutta se kelpaa vastaukseksi ”{answer}”",
        "poista toinen tai muuta ne niin, että eroa on muussakin kuin isoissa kirjaimissa ja välimerkeissä",
    ),
    "answer-too-long": (
        "oppijan pitää kirjoittaa ”{text}”, ja siinä on {size} merkkiä; yli {most} on rasittavaa",
        "kysy vähemmän tai kirjoita vastaustapa: muistele",
    ),
    "gap-hides-all": (
        "aukko ”{text}” ei jätä tekstistä mitään näkyviin",
        "jätä joitakin sanoja aukon ulkopuolelle",
    ),
    "longest-right": (
        "pakan kaikissa {count} vaihtoehtoluettelossa oikea vaihtoehto on pisin",
        "tee vaihtoehdoista yhtä pitkiä, ettei kukaan opi valitsemaan pisintä",
    ),
    "picture-without-text": (
        "kuvalla ”{file}” ei ole kuvausta",
        "kirjoita hakasulkeiden väliin, mitä kuvassa on: ![mitä kuvassa on]({file})",
    ),
    "media-missing": (
        "tiedostoa ”{file}” ei ole tämän pakan vieressä",
        "siirrä se sinne tai tarkista nimen kirjoitusasu",
    ),
    "media-case": (
        "tiedoston ”{file}” nimi on oikeasti ”{found}”; monet järjestelmät erottavat pienet ja isot kirjaimet",
        "kirjoita ”{found}”",
    ),
    "media-remote": (
        "”{file}” on verkossa, josta tämä ohjelma ei koskaan hae mitään",
        "tallenna se pakan viereen ja kirjoita tiedoston nimi",
    ),
    "media-outside": (
        "”{file}” on tämän pakan kansion ulkopuolella, josta ohjelma ei koskaan hae mitään",
        "siirrä se pakan viereen",
    ),
    # Kuittaukset
    "unknown-code": (
        "koodia ”{code}” ei ole, joten sitä ei voi kuitata",
        "kirjoita // ok: ja koodi niin kuin flashcards check näyttää sen",
    ),
    "error-not-silenced": (
        "”{code}” on virhe, jota ei voi kuitata, koska se vie oppijalta kortin",
        "korjaa virhe ja poista tämä rivi",
    ),
    # Luultavasti tarkoitettu toisin
    "several-answers": (
        "”{text}” on toinen vastaus, mutta tähän korttiin oppija ei kirjoita; hän näkee molemmat",
        (
            "kirjoita vastaustapa: kirjoita, jos kumpi tahansa kelpaa; sisennä rivi kahdella välilyönnillä, jos se"
            " jatkaa vastausta"
        ),
    ),
    "wrong-not-typed": (
        "”! {text}” on tyypillinen väärä vastaus, mutta tähän korttiin oppija ei kirjoita; kukaan ei näe sitä",
        "kirjoita kortin alle vastaustapa: kirjoita",
    ),
    "quoted-text": (
        "”> {text}” on heti kysymyksen alla, joten se luetaan osaksi kysymystä",
        "kirjoita merkin > eteen \\, jos rivi kuuluu kysymykseen; selityksen paikka on vastauksen alla",
    ),
    "near-miss": ("”{written}” luetaan tavallisena tekstinä", "kirjoita ”{meant}”, jos tarkoitat sitä"),
    "indented-mark": (
        "”{written}” on sisennetty, joten se luetaan tavallisena tekstinä",
        "siirrä se rivin alkuun, jos tarkoitat merkkiä",
    ),
    "reserved-mark": (
        "”{written}” rivin alussa on varattu myöhempään käyttöön; nyt se luetaan tavallisena tekstinä",
        "kirjoita sen eteen \\, jos tarkoitat tekstiä",
    ),
    "id-near-miss": (
        "”{written}” ei ole tunnus, joten se luetaan tavallisena tekstinä",
        (
            "tunnus on väli, ^ ja viisi pientä kirjainta tai numeroa, ei i, l, o, u, 0 eikä 1, ja versio sen perässä on"
            " .2 tai suurempi; poista se, jos se ei ole tunnus"
        ),
    ),
    "id-elsewhere": (
        "”{written}” näyttää tunnukselta, mutta se ei ole kysymyksen ensimmäisen rivin lopussa; se luetaan tekstinä",
        "siirrä se sinne tai kirjoita sen perään piste, jos se ei ole tunnus",
    ),
    "no-break-space": (
        "merkin ”{mark}” perässä on sitova välilyönti",
        "kirjoita tavallinen välilyönti, niin muutkin ohjelmat tunnistavat merkin",
    ),
}

_TAG = "kielitunnus, esimerkiksi fi, sv tai en-GB"

WORDS = Words(
    severities={"error": "virhe", "warning": "varoitus", "info": "tieto"},
    kinds={
        "basic": "vastaus (=)",
        "choose-one": "vaihtoehtoja merkillä ( )",
        "choose-many": "vaihtoehtoja merkillä [ ]",
        "order": "vaiheita (=1)",
        "list": "luettelon jäseniä (=+)",
        "matching": "pareja (<>)",
        "two-way": "kaksi puolta (<>)",
        "cloze": "aukkoja ({{ }})",
        "generator": "generaattori (@)",
    },
    allowed={
        **{key: f"jokin näistä: {values}" for key, values in closed_values().items()},
        "format": str(FORMAT),
        "new-per-day": f"kokonaisluku väliltä 0–{MOST_NEW}",
        "language": _TAG,
        "answer-language": _TAG,
        "numbers": "kokonaislukuja tai lukuvälejä pienemmästä suurempaan, esimerkiksi 7 tai 1–20",
        "verbs": "verbejä perusmuodossa, esimerkiksi auttaa",
        "numbers-forms": "luku tai järjestys",
        "verbs-forms": "minä, sinä, hän, me, te, he, Te tai passiivi, halutessasi alkuun ei- ja loppuun ?",
    },
    line="rivi {}",
    characters={
        "SOFT HYPHEN": "tavutusvihje",
        "ZERO WIDTH SPACE": "nollan levyinen väli",
        "ZERO WIDTH NON-JOINER": "nollan levyinen erotin",
        "ZERO WIDTH JOINER": "nollan levyinen yhdistin",
        "WORD JOINER": "sanaliitin",
        "ZERO WIDTH NO-BREAK SPACE": "nollan levyinen sitova väli",
        "LEFT-TO-RIGHT MARK": "merkki vasemmalta oikealle",
        "RIGHT-TO-LEFT MARK": "merkki oikealta vasemmalle",
        "ARABIC LETTER MARK": "arabialaisen kirjaimen merkki",
        "LEFT-TO-RIGHT EMBEDDING": "upotus vasemmalta oikealle",
        "RIGHT-TO-LEFT EMBEDDING": "upotus oikealta vasemmalle",
        "POP DIRECTIONAL FORMATTING": "suunnan palautus",
        "LEFT-TO-RIGHT OVERRIDE": "pakotus vasemmalta oikealle",
        "RIGHT-TO-LEFT OVERRIDE": "pakotus oikealta vasemmalle",
        "LEFT-TO-RIGHT ISOLATE": "eristys vasemmalta oikealle",
        "RIGHT-TO-LEFT ISOLATE": "eristys oikealta vasemmalle",
        "FIRST STRONG ISOLATE": "eristys ensimmäisen kirjaimen suuntaan",
        "POP DIRECTIONAL ISOLATE": "eristyksen loppu",
    },
)
