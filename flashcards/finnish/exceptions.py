"""Verbs whose class cannot be seen in their basic form, each group with its reason.

A class is written as Kotus writes it: `73*E` is class 73 with the gradation p:v; after a semicolon stands a second
inflection of the same verb. A compound verb goes like its last part: *läpikäydä* like *käydä*.
"""

from __future__ import annotations

EXCEPTIONS = {
    # Type 1.
    "53*J": ("kynti, not kynsi", "kyntää"),
    "53": ("past in -i, as in longer verbs: tausti", "taustaa"),
    "54": ("s from the start: pieksi", "pieksää"),
    "54*J": ("maa and an ending, not maanta-: maansi", "maantaa"),
    "54*F": ("past in -si: huusi, as behind l, n and r", "huutaa löytää pyytää"),
    "55*F": ("two pasts: kiiti, kiisi", "hyytää häätää kiitää liitää soutaa"),
    "55*I": ("two pasts: ylti, ylsi", "yltää"),
    "55*J": ("two pasts: enti, ensi", "entää"),
    "53*K": ("two pasts: sorti, sorsi", "sortaa"),
    "56*A": ("past in -oi: virkkoi, though its first vowel is i", "virkkaa"),
    "57*F": ("two pasts: kaatoi, kaasi", "kaataa"),
    "57*K": ("two pasts: kaartoi, kaarsi", "kaartaa saartaa"),
    "59*J": ("tuntea alone loses its t to s in the past: tunsi", "tuntea"),
    "60*F": ("lähteä alone has a second past: lähti, läksi", "lähteä"),
    "76*F": ("taitaa and tietää have a second participle: tainnut, taitanut", "taitaa tietää"),
    "78": (
        "sounds and light, of which there is no passive: kaikaisi",
        """ahkaa helskää hohkaa huiskaa jyskää kaikaa kalkkaa kapsaa kilkkaa kolkkaa kopsaa läpsää moikaa mäikää mäiskää
        naksaa napsaa niksaa paukkaa raikaa roikaa ruskaa ryskää räikää sykkää telmää tuikkaa ähkää""",
    ),
    "77": ("likewise: kumajaisi", "kumajaa vipajaa"),
    "61": ("loans keep a single t", "futia tutia"),
    "61*D": ("the k behind h is weak here, but not in potkia or puhkua", "pyyhkiä vihkiä"),
    "61*L": ("k becomes j", "hylkiä"),
    "52": ("children's words and loans keep t and p", "paapoa tutua tuutua"),
    "52*D;52": ("both are used: lohotaan, lohkotaan", "lohkoa"),
    "61*D;61": ("both are used", "pykiä sulkia"),
    # Types 2 and 3.
    "65": ("y before a consonant, v before a vowel: kävisi", "käydä"),
    "68": (
        "on a noun of three syllables: a second conditional in -itsisi",
        """ahkeroida aprikoida aterioida emännöidä haravoida heilimöidä hekumoida hihhuloida ikävöidä ilakoida ilkamoida
        isännöidä kapaloida kapinoida karkeloida kihelmöidä kipenöidä kipinöidä koheloida kuutioida kyynelöidä käpälöidä
        käräjöidä liehakoida liikennöidä luennoida mankeloida mellakoida metelöidä murkinoida pakinoida pakkeloida
        patikoida pokkuroida pomiloida pullikoida rettelöidä seppelöidä sukuloida teikaroida tupakoida vatuloida
        vihannoida viheriöidä""",
    ),
    "66*E": ("v is a weak p: häpäisi, vapisi", "häväistä vavista"),
    "66*G": ("ng is a weak nk: rankaisi", "rangaista"),
    "67": ("a diphthong stands before the l, no k has gone: nielisi", "niellä"),
    "70": ("k comes back before a vowel: juoksisi", "juosta piestä syöstä"),
    # Type 5 has -itse- (valita, valitsee); these are contracted (selvitä, selviää).
    "75": (
        "contracted, though in -ita, or in -uta or -ota with one conditional only",
        """eritä hirvitä hävitä levitä pehmitä selvitä silitä solmita viritä haluta hamuta hulmuta jyrytä kohuta kärytä
        lastuta liesuta lietsuta loiskuta lymytä lyijytä meluta myrskytä möyrytä nujuta piiluta pyrytä pöllytä pölytä
        rymytä röyhytä bingota diskota lassota""",
    ),
    "75*B": ("contracted, and p is a weak pp", "ryöpytä"),
    "75*C": ("contracted, and t is a weak tt", "peitota"),
    "75*D": ("contracted, and a k has gone: sikiäisi", "keritä selitä siitä"),
    "75*F": ("contracted, and d is a weak t", "muodota"),
    "75*H": ("contracted, and mm is a weak mp: lämpiäisi", "lämmitä"),
    "75*I": ("contracted, and ll is a weak lt: heltiäisi", "aallota hellitä"),
    # Type 6 has -ene- (vanheta, vanhenee); -ota and -uta are contracted (kohota, kohoaa).
    "72": (
        "to become so, from an adjective: isonisi; or what looks like a weak k, p or t is none: himmenisi",
        """hienota huonota kehnota paksuta parata himmetä hiljetä hurjeta hölletä kummeta sorjeta tummeta tyhjetä
        väljetä""",
    ),
    "72*A": ("to become so, from heikko", "heikota"),
    "72*B": ("to become so, from helppo and hapan", "hapata helpota"),
    "72*C": ("to become so, from loitto", "loitota"),
    "72*D": ("a k has gone behind r or l: ulkonisi", "erata ulota"),
    "72*E": ("v is a weak p, as in halpa", "halveta huveta kalveta kaveta"),
    "72*F": ("to become so, from leuto and mätä", "leudota mädätä"),
    "74": (
        "contracted, though in -eta: katkeaisi; or what looks like a weak lt, mp or k is none: hilloaisi",
        "hirvetä kasketa katketa kivetä loveta nimetä ratketa ristetä saveta hillota kammota",
    ),
    "74*A": ("contracted, and k is a weak kk: poikkeaisi", "poiketa tuketa"),
    "74*D": ("contracted, and a k has gone: laukeaisi, virkoaisi", "heretä keretä laueta noeta pietä virota"),
    "74*E": (
        "contracted, and v is a weak p: kiipeäisi",
        "hervota hävetä kavuta kiivetä kirvota kivuta korveta livetä revetä ruveta turvota vivuta",
    ),
    "74*F": ("contracted, and d is a weak t: toteaisi", "todeta vyyhdetä"),
    "74*G": ("contracted, and ng is a weak nk: lankeaisi", "kangeta langeta ängetä"),
    "74*H": ("contracted, and mm is a weak mp: kampeaisi", "kammeta"),
    "74*L": ("contracted, and j is a weak k: halkeaisi", "haljeta herjetä kerjetä lohjeta puhjeta teljetä"),
    # Both are used; the first is more common.
    "72*D;74*D": ("aukenee and aukeaa", "aueta oieta raueta"),
    "72*E;72": ("kepenee and kevenee", "kevetä"),
    "72;74": ("isonee and isoaa", "isota tyvetä"),
    "74*D;72*D": ("sukeaa and sukenee", "sueta sietä"),
    "74*H;74": ("kimpoaa and kimmoaa", "kimmota"),
    "74*L;72*L": ("ilkeää and ilkenee", "iljetä juljeta"),
    # Type 4: a single k, p or t before -ata is weak, so is d behind a vowel or h; v, ng, ll and others are not.
    "73": (
        "k, p, t and d of loans stay as they are: bodaisi, mokaisi",
        """bodata buuata dokata feidata fudata futata laata mokata niiata petata prakata pykätä riiata roudata trokata
        tsiikata""",
    ),
    "73*D": ("a k has gone behind h, l or r: pelkäisi", "hylätä karata pelätä perata uhata"),
    "73*E": ("v is a weak p: tapaisi", "evätä huovata kaivata kelvata levätä luvata salvata tavata"),
    "73*E;73": ("halpaa and halvaa", "halvata"),
    "73*G": ("ng is a weak nk: lankaisi", "hangata langata tingata vängätä"),
    "73*H": ("mm is a weak mp: kampaisi", "kammata temmata"),
    "73*I": ("ll is a weak lt: kultaisi", "kellata kullata mullata sillata vallata"),
    "73*J": ("nn is a weak nt: suuntaisi", "hinnata rynnätä suunnata sännätä"),
    "73*K": ("rr is a weak rt: kertaisi", "kerrata verrata virrata"),
    "73*L": ("j is a weak k: older forms of hylätä and pelätä", "hyljätä peljätä"),
    "73*bb": ("a young loan doubles its b, for which Kotus has no letter: dubbaisi", "dubata lobata"),
    "73*gg": ("likewise its g: bloggaisi", "blogata digata"),
    "73*A;73": ("vokkaa and vokaa", "vokata"),
    "73*B;73": ("tsemppaa and tsempaa", "tsempata"),
    "73*G;73": ("vonkaa and vongaa", "vongata"),
    "73;73*C": ("plotaa and plottaa", "plotata"),
    "73;73*G": ("bungaa and bunkaa", "bungata"),
    "73;73*gg": ("tsiigaa and tsiiggaa", "tsiigata"),
    "73*bb;73": ("mobbaa and mobaa", "mobata"),
    "73*gg;73": ("loggaa and logaa", "logata"),
}
"""Class → why the rule from the basic form cannot know it, and the verbs."""

CLASS_OF = {lemma: kotus for kotus, (_, lemmas) in EXCEPTIONS.items() for lemma in lemmas.split()}

HOMOGRAPHS = {"tavata": ("73*E", "73"), "keritä": ("75*D", "69")}
"""Two verbs with one basic form: *tapaan* I meet and *tavaan* I spell, *kerkiän* I have time and *keritsen* I shear."""
