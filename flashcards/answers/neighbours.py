"""Verbs that one slip makes of other verbs: a typed *makaisin* is no misspelt *maksaisin*, it is *maata*.

They are everyday verbs besides those that come with the program, and rarer ones whose forms lie next to theirs. Only
the basic forms stand here; the engine makes the rest.
"""

from __future__ import annotations

_VERBS = """
aavistaa ahdistaa aidata aiheuttaa aistia aitoa aivastaa ajaa ajautua ajoittaa alentaa ammentaa ampua anoa arvata
arvottaa asettaa asettua astua asua asuttaa aterioida aueta aukoa edetä edistää edustaa eksyä elättää elää emännöidä
enetä ennustaa epäillä epäonnistua eritellä erota erottaa esiintyä esittää estää haastaa haihtua haista haistaa hajota
hakata halata halkaista hallita halvata hamuta hankkia harjata harjoitella harkita harrastaa hautoa hautua havahtua
havaita heikentää heilua heittää helpottaa hengittää herättää herätä hidastaa hiihtää hillitä hioa hohtaa hoivata
hokea huijata hukata hukkua huoata huolehtia huoltaa huomata huomioida huutaa hylätä hyppiä hypätä hyötyä häipyä
hävetä hävittää hävitä höpöttää ihailla ihmetellä ikävöidä ilmestyä ilmoittautua iloita imeä imuroida inhota innostaa
innostua irrottaa itkeä itää ivata jakaa jaksaa jauhaa johtaa johtua joutaa joutua juhlia juosta juottaa jutella
juuttua jähmettyä järjestyä jäädä kaataa kaatua kadota kadottaa kahlata kaihtaa kaivaa kaivata kalastaa kaluta kammata
kantaa karata karsia kasata kastaa kastella kastua kasvaa kasvattaa katkaista katketa katsella katsoa katua kauhistua
kehittää kehua keittää keksiä kelata kellata keritä kerjätä kerrata kertyä kerätä keskeyttää keskustella kestää
kieltäytyä kieltää kierrellä kiertää kiillottaa kiiltää kiinnittää kiinnostaa kiirehtiä kiistää kiitää kilpailla
kinata kirjata kirota kiusata kivetä kivittää koettaa kohdata kohdella koittaa kokea kokoilla komentaa koota koristaa
koristella korjauttaa korostaa kostaa kostua koulia kuitata kuivata kuivua kukkia kuljettaa kulkea kulua kuluttaa
kumartaa kumota kuolla kurkistaa kurvata kutoa kuulua kuuluttaa kuvata kuvitella kyetä kyllästyä kylmetä kylpeä kylvää
kyntää kypsentää kypsyä kytkeä kytätä kärsiä käsitellä käsittää käskeä kätellä kävellä käynnistää kääntyä kääntää
köyttää ladata lainata laittautua lakaista lakata lamata langeta laskeutua laulaa lausua lautata lehtiä leikata
leikkiä leimata leipoa lentää levittää levätä liata lieventää liikkua liimata liioitella liittyä liittää liukastua
liukua loistaa loukata loukkaantua lukita luoda luokitella luopua luottaa luovuttaa lusia luulla lymyillä lyödä
lähentyä lähestyä lähetä läikkyä lämmetä lämmittää lävistää löysätä maalata maata mainita mainostaa maistua makailla
matkata matkia matkustaa merkata miettiä mitata moittia muistella muistuttaa mukautua munia muodostaa muokata
muotoilla musertaa mustata muunnella muuntaa muuttua mykistyä myöhästyä myöntyä myöntää mättää määritellä määrätä
naida naulata nauraa nauttia neuloa neuvotella niellä niistää nimetä nipistää nojata nolata nostaa noudattaa nousta
nukahtaa nukkua nuolla nyhtää nykiä näivettyä näkyä näytellä näyttäytyä ohittaa ohjata oikaista oikoa oivaltaa
oleskella omia omistaa ommella onnistua onnitella opastaa opetella opettaa opiskella oppia osallistua osata ositella
osoittaa osua paahtaa paeta paheta pahoittaa paikata painaa painottaa painua paistaa pakata paketoida pakottaa palaa
palella paljastaa palkata palkita palloilla paloitella paneutua panna pantata parantaa parantua parata parkita paukkua
peittää pelastaa pelata pelätä perata periä peruuttaa pestä pettyä pettää pidentää pidättää piestä piilottaa piirtää
pilata pistää poiketa poimia poistaa poistua polkea polttaa ponnistella porata potkia puhaltaa puhdistaa puhjeta puida
puistaa pukea pukeutua pulppuilla punnita purkaa purra puuttua pyrkiä pysyä pysähtyä pysäköidä pysäyttää pyyhkiä
pyöriä pyöräillä päihittää päivittää päteä päättyä päättää pölyttää raapia raivata rajata rakastaa rakastua rakentaa
rangaista raportoida ratkaista ratketa rauhoittaa ravata reagoida rentoutua repiä rientää riippua riistää riisua
rikkoa ripustaa rohkaista rukoilla ruokkia ruveta ryhtyä rynnätä räkiä saapua saattaa saavuttaa saippuoida sairastaa
sairastua salata sallia sammua sammuttaa sataa sattua satuttaa saunoa sekoittaa selata selittää selitä selkeyttää
seurata seurustella siepata sietää siintää siirtyä siivota sijaita sijoittaa sisältyä sisältää sitoa sitoutua sivellä
sohia soida soimata soitella solmia sopeutua sortaa sortua sorvata sotia sotkea soutaa soveltaa sovittaa suistaa
sukeltaa sukia suoda suojata suojella suoristaa suorittaa suosia surra suudella suunnata suunnitella suuttua suututtaa
sylkeä syntyä syttyä sytyttää syyttää syöstä syöttää säikyttää säilyä säilöä särkeä särkyä säästää säätää taata tahtoa
taikoa taistella taitaa taittaa taivuttaa tajuta tallentaa talloa tanssia tapahtua tappaa tarjoilla tarkastaa
tarkastella tarkentaa tarkoittaa tarttua tasata tasoittaa tavoitella teeskennellä teettää tehostaa teljetä terävöittää
testata tiedottaa tiedustella tiivistää tiskata todeta todistaa toimia toistaa toitottaa torjua toteuttaa tottua
tuhlata tuhota tukea tukehtua tulkita tulostaa tulvia tunkea tunnistaa tunnustaa tuottaa tupakoida turmella turvata
turvota tutia tutkia tutustua tutustuttaa tuudittaa tuulla tyhjentää tympiä tyydyttää tyytyä työntää työskennellä
täydentää törmätä uhata uhrata uida uneksia unelmoida unohtua upota uppoutua urheilla usuttaa uudistaa uurastaa uusia
uuttaa vaatia vaeltaa vahata vahdata vahtia vaieta vaihdella vaihtua vaikuttaa vaimentaa vaivata vakuuttaa valaa
valaista valistaa vallata valmistaa valmistautua valmistua valottaa valvoa vangita vanheta vannoa varastaa varmistaa
varoa varoittaa varustaa vastustaa vatkata vavista veistää velvoittaa verrata vertailla vetäytyä vetää vierailla
viettää vihata viihtyä viilata viimeistellä viitata viitsiä viivyttää viivästyä vilkuttaa virkistää virota voitella
voittaa voivottaa vuodattaa vuokrata vuotaa väistää väittää vältellä välttää väsyttää väsyä vääristää yhdistää yhtyä
ylittää ylläpitää yllättää yltää yskiä äänestää öljytä
"""
NEIGHBOURS = frozenset(_VERBS.split())
