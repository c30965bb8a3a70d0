"""The verbs that come with the program: what is said at a counter, on the telephone and in an inquiry."""

from __future__ import annotations

from flashcards.named import NamedTuple


class Verb(NamedTuple):
    """A verb and what it means."""

    lemma: str
    meaning: str


def _read(table: str) -> tuple[Verb, ...]:
    return tuple(Verb(*line.split(": ")) for line in table.strip().splitlines())


VERBS = _read("""
aikoa: intend
ajatella: think
alkaa: begin
allekirjoittaa: sign
aloittaa: begin something
antaa: give
arvioida: assess
arvostaa: appreciate
asioida: do business
auttaa: help
avata: open
ehdottaa: suggest
ehtiä: have time
esitellä: introduce
etsiä: look for
haitata: bother
hakea: fetch, apply
haluta: want
hoitaa: take care of
hymyillä: smile
hyvittää: compensate
hyväksyä: accept
häiritä: disturb
ilmoittaa: inform
istua: sit
jatkaa: continue
juoda: drink
järjestää: arrange
jättää: leave something
kannattaa: be worth it
katsoa: look, watch
kelvata: be good enough
kertoa: tell
kiittää: thank
kirjoittaa: write
kokeilla: try
korjata: repair
korvata: replace, refund
kutsua: invite
kuulla: hear
kuunnella: listen
kysyä: ask
käydä: visit, suit
käyttää: use
laittaa: put, make
laskea: count
lopettaa: stop
lukea: read
luvata: promise
lähettää: send
lähteä: leave
löytyä: be found
löytää: find
maistaa: taste
maksaa: pay, cost
mennä: go
merkitä: mark
muistaa: remember
muuttaa: change
myydä: sell
neuvoa: advise
noutaa: pick up
nähdä: see
näyttää: show
odottaa: wait
olettaa: assume
olla: be
ostaa: buy
ottaa: take
pahoitella: be sorry
palata: return
palauttaa: give back
palvella: serve
perua: cancel
pitää: keep, like, have to
puhua: speak
pyytää: ask for
päästä: get in
riittää: be enough
saada: get, may
sanoa: say
seistä: stand
selvittää: find out
selvitä: cope, become clear
siirtää: move
soittaa: call
sopia: suit, agree
sulkea: close
suositella: recommend
syödä: eat
säilyttää: keep
tarjota: offer
tarkistaa: check
tarvita: need
tavata: meet
tehdä: do, make
tervehtiä: greet
tietää: know
tilata: order
toimittaa: deliver
toivoa: hope, wish
toivottaa: wish somebody something
tulla: come
tuntea: feel, know
tuoda: bring
täyttää: fill in
unohtaa: forget
uskoa: believe
vahvistaa: confirm
vaihtaa: change, exchange
valita: choose
valittaa: complain
varata: reserve
vastata: answer
viedä: take somewhere
viipyä: be long
voida: can
välittää: pass on, care
ymmärtää: understand
yrittää: try
""")

_SHARED = """
häpäistä häväistä, karata karkaista, keretä kerjetä, kolkata kolkkaa, kuivaa kuivata, kuohua kuohuta, lihoa lihota,
loisia luoda, palaa palata, palttaa paltata, pelätä peljätä, hylätä hyljätä, seisoa seistä, soida suoda,
suitsea suitsia, sulkea sulkia, surista surra, syyhytä syyhyä, tuikata tuikkaa, tuoksua tuoksuta, valaa valaista,
vapista vavista, vetäistä vetää, virkata virkkaa,
asua asuttaa, erota erottaa, haista haistaa, helpota helpottaa, heretä herjetä, herättää herätä, hävittää hävitä,
kadota kadottaa, koettaa kokea, kuljettaa kulkea, kulua kuluttaa, kuulua kuuluttaa, kylpeä kylvää, levittää levitä,
luopua luovuttaa, lähettää lähetä, lämmittää lämmitä, näkyä näyttää, pölyttää pölytä, saapua saavuttaa,
sammua sammuttaa, sattua satuttaa, selittää selitä, selvittää selvitä, solmia solmita, sopia sovittaa,
suuttua suututtaa, syttyä sytyttää, säilyttää säilyä, toimia toimittaa, toivoa toivottaa, tutustua tutustuttaa,
tyydyttää tyytyä, valita valittaa, viipyä viivyttää, väsyttää väsyä
"""
"""Verbs with a conditional that is a form of the other one too: *palaisin* is of *palata* and of *palaa*, and *ei
valittaisi* of *valittaa* and a passive of *valita*."""

SHARING = {
    lemma: tuple(other for other in pair.split() if other != lemma)
    for pair in _SHARED.split(",")
    for lemma in pair.split()
}
"""Verbs with the other one that shares one of their conditionals."""

MEANING_OF = {verb.lemma: verb.meaning for verb in VERBS}
