"""Verbs that one slip makes of other verbs: a typed *makaisin* is no misspelt *maksaisin*, it is *maata*.

They are the everyday verbs besides those that come with the program, and rarer ones whose forms lie next to theirs. Only
the basic forms stand here; the engine makes the rest.
"""

from __future__ import annotations

NEIGHBOURS = frozenset(
    """
    aavistaa ahdistaa aiheuttaa aistia aivastaa ajaa ajautua ajoittaa alentaa aloittaa ammentaa ampua anoa
    arvata arvioida arvottaa asettaa asettua astua asua asuttaa aterioida aueta aukoa edetä edistää edustaa eksyä
    elää elättää emännöidä enetä ennustaa epäillä epäonnistua eritellä erota erottaa esiintyä esittää estää etsiä
    haastaa haihtua haista haistaa hajota hakata halata halata halkaista hallita halvata hankkia harjata
    harjoitella harkita harrastaa hautoa hautua havaita havahtua heikentää heilua heittää helpottaa hengittää herätä
    herättää hidastaa hiihtää hillitä hioa hoivata hohtaa hokea huijata huoata huolehtia huoltaa huomata
    huomioida huutaa hukata hukkua hylätä hypätä hyppiä hyötyä hävetä hävitä hävittää häipyä höpöttää
    iloita ihailla ihmetellä ikävöidä ilmestyä ilmoittautua imeä imuroida inhota innostaa innostua irrottaa itkeä itää
    ivata jaksaa jakaa jauhaa johtaa johtua joutua joutaa juhlia juosta juottaa jutella juuttua jäädä jähmettyä
    järjestyä kaataa kaatua kadota kadottaa kahlata kaihtaa kaivaa kaivata kalastaa kaluta kammata kantaa karata karsia
    kasata kasvaa kasvattaa kastaa kastella kastua katkaista katketa katsella katsoa katua kauhistua keittää kehittää kehua
    kelata kelvata keksiä kerjätä kerrata kertyä kerätä keskeyttää keskustella kestää kieltää kieltäytyä kierrellä
    kiertää kiillottaa kiiltää kiinnittää kiinnostaa kiistää kiitää kilpailla kinata kirjata kirota kiusata kivetä
    kivittää koettaa kohdata kohdella koittaa kokea kokeilla kokoilla koota komentaa koristaa koristella korjauttaa
    korostaa kostaa kostua koulia kuitata kuivata kuivua kukkia kulkea kuljettaa kulua kuluttaa kumartaa kumota kuolla
    kurkistaa kutoa kuulua kuuluttaa kuvata kuvitella kyetä kylmetä kylpeä kylvää kyntää kyllästyä kypsyä kypsentää
    kytkeä kytätä kärsiä käskeä käsitellä käsittää kätellä kävellä käynnistää kääntyä kääntää köyttää
    ladata lainata laittautua lakata lakaista lamata langeta laskeutua laulaa lausua lautata leikata leikkiä leimata
    leipoa lehtiä levätä levittää lentää liata lieventää liikkua liimata liioitella liittyä liittää liukastua liukua
    loistaa loukata loukkaantua lukita luoda luokitella luopua luottaa luovuttaa luulla lyödä lymyillä lähentyä lähestyä
    lähetä läikkyä lämmetä lämmittää lävistää löysätä maata maalata mainita mainostaa makailla maistua matkata
    matkia matkustaa merkata miettiä mitata moittia muistella muistuttaa mukautua munia muodostaa muokata muotoilla musertaa
    mustata muunnella muuntaa muuttua mykistyä myöntyä myöntää myöhästyä määrätä määritellä mättää nauraa naida nauttia naulata
    neuloa neuvotella niellä niistää nimetä nipistää nojata nolata nostaa nousta noudattaa nukahtaa nukkua nuolla
    nyhtää nykiä näivettyä näkyä näytellä näyttäytyä ohittaa ohjata oikaista oikoa oivaltaa oleskella olettaa omia
    omistaa onnistua ommella onnitella opastaa opetella opettaa opiskella oppia osallistua osata osoittaa ositella
    osua paahtaa paeta paheta pahoittaa paikata painaa painottaa painua paistaa pakata paketoida pakottaa palaa palella
    palkata palkita palloilla paloitella paljastaa paneutua panna pantata parantaa parantua parata parkita
    paukkua peittää pelastaa pelata pelätä perata periä peruuttaa pestä pettyä pettää piestä piilottaa pilata
    piirtää pidentää pidättää pistää poiketa poimia poistaa poistua polkea polttaa ponnistella porata potkia puhaltaa
    puhdistaa puhjeta puida puistaa pukea pukeutua pulppuilla punnita purkaa purra puuttua pyrkiä pyyhkiä pyöriä pyöräillä
    pysyä pysäköidä pysähtyä pysäyttää päihittää päivittää päteä päättyä päättää pölyttää raapia raivata rajata
    rakastaa rakastua rakentaa rangaista raportoida ratkaista ratketa rauhoittaa ravata rentoutua repiä reagoida
    rientää rikkoa riippua riisua riistää riittää ripustaa rohkaista rukoilla ruokkia ruveta ryhtyä rynnätä räkiä
    saapua saattaa saavuttaa saippuoida sairastaa sairastua salata sallia sammua sammuttaa sataa satuttaa sattua saunoa
    seistä sekoittaa selata selittää selvitä selkeyttää selitä seurata seurustella siepata sietää siivota sijaita sijoittaa
    siintää siirtyä sisältyä sisältää sitoa sitoutua sivellä soida soimata soitella soittaa sohia solmia sopeutua
    sortaa sortua sotia sotkea soutaa soveltaa sovittaa suistaa sukeltaa sukia suoda suojata suojella suorittaa suosia
    surra suudella suunnata suunnitella suututtaa suuttua syntyä syttyä sytyttää syyttää sylkeä syöstä syöttää särkeä
    särkyä säästää säikyttää säilyä säilöä säätää taata tahtoa taistella taitaa taittaa taivuttaa tajuta tallentaa
    talloa tanssia tappaa tapahtua tarjoilla tarkastaa tarkastella tarkentaa tarkoittaa tarttua tasata tasoittaa tavoitella
    teeskennellä teettää tehostaa teljetä terävöittää testata tiedottaa tiedustella tiivistää tiskata todeta
    todistaa toimia toistaa toitottaa torjua toteuttaa tottua tuhota tuhlata tukea tukehtua tulostaa tulkita tulvia
    tunkea tunnistaa tunnustaa tuottaa tupakoida turmella turvata turvota tutia tutkia tutustua tutustuttaa tuudittaa tuulla
    tyhjentää tympiä tyydyttää tyytyä työntää työskennellä täydentää törmätä uhata uhrata uida unelmoida uneksia unohtua
    uppoutua upota urheilla usuttaa uudistaa uusia uuttaa uurastaa vaatia vaeltaa vahdata vahtia vaieta vaihdella vaihtua
    vaikuttaa vaimentaa vaivata vakuuttaa valaa valaista vallata valistaa valmistaa valmistautua valmistua valottaa valvoa
    vangita vanheta vannoa varastaa varmistaa varoa varoittaa varustaa vastustaa vatkata vavista veistää velvoittaa verrata
    vertailla vetää vetäytyä vierailla viettää vihata viihtyä viilata viimeistellä viitata viitsiä viivyttää
    viivästyä vilkuttaa virkistää virota voitella voittaa voivottaa vuodattaa vuokrata vuotaa vältellä välttää väistää
    väittää väsyttää väsyä vääristää yhdistää yhtyä ylittää ylläpitää yltää yllättää yskiä äänestää öljytä
    liata lusia keritä hamuta aidata aitoa taikoa kiirehtiä kellata sorvata kurvata suoristaa vahata
    """.split()
)
