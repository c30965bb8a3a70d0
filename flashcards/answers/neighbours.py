"""Verbs that one slip makes of other verbs: a typed *makaisin* is no misspelt *maksaisin*, it is *maata*.

They are everyday verbs, and rarer ones whose forms lie next to theirs, besides those that come with the program
(`finnish.verbs`, with what they mean) and those that are exceptions (`finnish.exceptions`, with the reason). Only the
basic forms stand here; the engine makes the rest.
"""

from __future__ import annotations

_VERBS = """
aavistaa ahdistaa aidata aiheuttaa aistia aitoa aivastaa ajaa ajautua ajoittaa alentaa ammentaa ampua anoa arvata
arvottaa asettaa asettua astua asua asuttaa aukoa edetä edistää edustaa eksyä elättää elää enetä ennustaa epäillä
epäonnistua eritellä erota erottaa esiintyä esittää estää haastaa haihtua haista haistaa hajota hakata halata
halkaista hallita hankkia harjata harjoitella harkita harrastaa hautoa hautua havahtua havaita heikentää heilua
heittää helpottaa hengittää herättää herätä hidastaa hiihtää hillitä hioa hohtaa hoivata hokea huijata hukata hukkua
huoata huolehtia huoltaa huomata huomioida hyppiä hypätä hyötyä häipyä hävittää höpöttää ihailla ihmetellä ilmestyä
ilmoittautua iloita imeä imuroida inhota innostaa innostua irrottaa itkeä itää ivata jakaa jaksaa jauhaa johtaa johtua
joutaa joutua juhlia juottaa jutella juuttua jähmettyä järjestyä jäädä kaatua kadota kadottaa kahlata kaihtaa kaivaa
kalastaa kaluta kantaa karsia kasata kastaa kastella kastua kasvaa kasvattaa katkaista katsella katua kauhistua
kehittää kehua keittää keksiä kelata kerjätä kertyä kerätä keskeyttää keskustella kestää kieltäytyä kieltää kierrellä
kiertää kiillottaa kiiltää kiinnittää kiinnostaa kiirehtiä kiistää kilpailla kinata kirjata kirota kiusata kivittää
koettaa kohdata kohdella koittaa kokea kokoilla komentaa koota koristaa koristella korjauttaa korostaa kostaa kostua
koulia kuitata kuivata kuivua kukkia kuljettaa kulkea kulua kuluttaa kumartaa kumota kuolla kurkistaa kurvata kutoa
kuulua kuuluttaa kuvata kuvitella kyetä kyllästyä kylmetä kylpeä kylvää kypsentää kypsyä kytkeä kytätä kärsiä
käsitellä käsittää käskeä kätellä kävellä käynnistää kääntyä kääntää köyttää ladata lainata laittautua lakaista lakata
lamata laskeutua laulaa lausua lautata lehtiä leikata leikkiä leimata leipoa lentää levittää liata lieventää liikkua
liimata liioitella liittyä liittää liukastua liukua loistaa loukata loukkaantua lukita luoda luokitella luopua luottaa
luovuttaa lusia luulla lymyillä lyödä lähentyä lähestyä lähetä läikkyä lämmetä lämmittää lävistää löysätä maalata
maata mainita mainostaa maistua makailla matkata matkia matkustaa merkata miettiä mitata moittia muistella muistuttaa
mukautua munia muodostaa muokata muotoilla musertaa mustata muunnella muuntaa muuttua mykistyä myöhästyä myöntyä
myöntää mättää määritellä määrätä naida naulata nauraa nauttia neuloa neuvotella niistää nipistää nojata nolata nostaa
noudattaa nousta nukahtaa nukkua nuolla nyhtää nykiä näivettyä näkyä näytellä näyttäytyä ohittaa ohjata oikaista oikoa
oivaltaa oleskella omia omistaa ommella onnistua onnitella opastaa opetella opettaa opiskella oppia osallistua osata
ositella osoittaa osua paahtaa paeta paheta pahoittaa paikata painaa painottaa painua paistaa pakata paketoida
pakottaa palaa palella paljastaa palkata palkita palloilla paloitella paneutua panna pantata parantaa parantua parkita
paukkua peittää pelastaa pelata periä peruuttaa pestä pettyä pettää pidentää pidättää piilottaa piirtää pilata pistää
poimia poistaa poistua polkea polttaa ponnistella porata potkia puhaltaa puhdistaa puida puistaa pukea pukeutua
pulppuilla punnita purkaa purra puuttua pyrkiä pysyä pysähtyä pysäköidä pysäyttää pyöriä pyöräillä päihittää päivittää
päteä päättyä päättää pölyttää raapia raivata rajata rakastaa rakastua rakentaa raportoida ratkaista rauhoittaa ravata
reagoida rentoutua repiä rientää riippua riistää riisua rikkoa ripustaa rohkaista rukoilla ruokkia ryhtyä räkiä saapua
saattaa saavuttaa saippuoida sairastaa sairastua salata sallia sammua sammuttaa sataa sattua satuttaa saunoa sekoittaa
selata selittää selkeyttää seurata seurustella siepata sietää siintää siirtyä siivota sijaita sijoittaa sisältyä
sisältää sitoa sitoutua sivellä sohia soida soimata soitella solmia sopeutua sortua sorvata sotia sotkea soveltaa
sovittaa suistaa sukeltaa sukia suoda suojata suojella suoristaa suorittaa suosia surra suudella suunnitella suuttua
suututtaa sylkeä syntyä syttyä sytyttää syyttää syöttää säikyttää säilyä säilöä särkeä särkyä säästää säätää taata
tahtoa taikoa taistella taittaa taivuttaa tajuta tallentaa talloa tanssia tapahtua tappaa tarjoilla tarkastaa
tarkastella tarkentaa tarkoittaa tarttua tasata tasoittaa tavoitella teeskennellä teettää tehostaa terävöittää testata
tiedottaa tiedustella tiivistää tiskata todistaa toimia toistaa toitottaa torjua toteuttaa tottua tuhlata tuhota tukea
tukehtua tulkita tulostaa tulvia tunkea tunnistaa tunnustaa tuottaa turmella turvata tutkia tutustua tutustuttaa
tuudittaa tuulla tyhjentää tympiä tyydyttää tyytyä työntää työskennellä täydentää törmätä uhrata uida uneksia
unelmoida unohtua upota uppoutua urheilla usuttaa uudistaa uurastaa uusia uuttaa vaatia vaeltaa vahata vahdata vahtia
vaieta vaihdella vaihtua vaikuttaa vaimentaa vaivata vakuuttaa valaa valaista valistaa valmistaa valmistautua
valmistua valottaa valvoa vangita vanheta vannoa varastaa varmistaa varoa varoittaa varustaa vastustaa vatkata veistää
velvoittaa vertailla vetäytyä vetää vierailla viettää vihata viihtyä viilata viimeistellä viitata viitsiä viivyttää
viivästyä vilkuttaa virkistää voitella voittaa voivottaa vuodattaa vuokrata vuotaa väistää väittää vältellä välttää
väsyttää väsyä vääristää yhdistää yhtyä ylittää ylläpitää yllättää yskiä äänestää öljytä
"""
NEIGHBOURS = frozenset(_VERBS.split())
