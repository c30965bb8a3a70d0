"""Verbs whose class cannot be seen in their basic form, each group with its reason.

A class is written as Kotus writes it: `73*E` is class 73 with the gradation p:v; after a semicolon stands a second
inflection of the same verb. A compound verb goes like its last part: *läpikäydä* like *käydä*.
"""

from __future__ import annotations

EXCEPTIONS = {
    # Type 1.
    "53*J": ("kynti, not kynsi", "kyntää"),
    "53": ("the past of longer verbs: tausti", "taustaa"),
    "54": ("pieksi", "pieksää"),
    "54*J": ("from maa and a longer ending: maansi", "maantaa"),
    "54*F": ("past in -si: huusi, as behind l, n and r", "huutaa löytää pyytää"),
    "55*F": ("two pasts: kiiti, kiisi", "hyytää häätää kiitää liitää soutaa"),
    "55*I": ("likewise", "yltää"),
    "55*J": ("likewise", "entää"),
    "53*K": ("two pasts: sorti, sorsi", "sortaa"),
    "56*A": ("past in -oi: virkkoi, though its first vowel is i", "virkkaa"),
    "57*F": ("two pasts: kaatoi, kaasi", "kaataa"),
    "57*K": ("two pasts: kaartoi, kaarsi", "kaartaa saartaa"),
    "59*J": ("tuntea alone loses its t to s in the past: tunsi", "tuntea"),
    "60*F": ("lähteä alone has a second past: lähti, läksi", "lähteä"),
    "76*F": ("taitaa and tietää have a second participle: tainnut, taitanut", "taitaa tietää"),
    "78": (
        "sounds and light: said of things, so only in the third person",
        (
            "ahkaa helskää hohkaa huiskaa jyskää kaikaa kalkkaa kapsaa kilkkaa kolkkaa kopsaa läpsää moikaa mäikää"
            " mäiskää naksaa napsaa niksaa paukkaa raikaa roikaa ruskaa ryskää räikää sykkää telmää tuikkaa ähkää"
        ),
    ),
    "77": ("likewise", "kumajaa vipajaa"),
    "61": ("loans keep a single t", "futia tutia"),
    "61*D": ("the k behind h is weak here, but not in potkia or puhkua", "pyyhkiä vihkiä"),
    "61*L": ("k becomes j", "hylkiä"),
    "61*F": ("ends like a verb in -ia, whatever lists say", "hilsehtiä"),
    "52": ("children's words and loans keep t and p", "paapoa tutua tuutua"),
    "52*D;52": ("both are used: lohotaan, lohkotaan", "lohkoa"),
    "61*D;61": ("both are used", "pykiä sulkia"),
    # Types 2 and 3.
    "65": ("y before a consonant, v before a vowel", "käydä"),
    "68": (
        "on a noun of three syllables: a second conditional with -itsisi",
        (
            "ahkeroida aprikoida aterioida emännöidä haravoida heilimöidä hekumoida hihhuloida ikävöidä ilakoida ilkamoida"
            " isännöidä kapaloida kapinoida karkeloida kihelmöidä kipenöidä kipinöidä koheloida kuutioida kyynelöidä"
            " käpälöidä käräjöidä liehakoida liikennöidä luennoida mankeloida mellakoida metelöidä murkinoida"
            " pakinoida pakkeloida patikoida pokkuroida pomiloida pullikoida rettelöidä seppelöidä sukuloida teikaroida"
            " tupakoida vatuloida vihannoida viheriöidä"
        ),
    ),
    "66*E": ("v is a weak p: häpäisi, vapisi", "häväistä vavista"),
    "66*G": ("ng is a weak nk: rankaisi", "rangaista"),
    "67": ("a diphthong stands before the l, no k has gone", "niellä"),
    "70": ("k comes back before a vowel: juoksi", "juosta piestä syöstä"),
    # Type 5: -itse- is the rule for -ita; these are contracted.
    "75": (
        "contracted verbs in -ita and in -uta, -yta: selviää, haluaa",
        (
            "eritä hirvitä hävitä hävytä kihitä levitä pehmitä selvitä silitä solmita viritä haluta hamuta hulmuta jyrytä"
            " kohuta kärytä lastuta liesuta lietsuta loiskuta lymytä lyijytä meluta myrskytä möyrytä nujuta piiluta pyrytä"
            " pöllytä pölytä rymytä röyhytä bingota diskota lassota"
        ),
    ),
    "75*D": ("likewise, and a k has gone: sikiää", "keritä selitä siitä"),
    "75*H": ("likewise, mm is a weak mp: lämpiää", "lämmitä"),
    "75*I": ("likewise, ll is a weak lt: heltiää, aaltoaa", "aallota hellitä"),
    "75*B": ("likewise, p is a weak pp", "ryöpytä"),
    "75*C": ("likewise, t is a weak tt", "peitota"),
    "75*F": ("likewise, d is a weak t", "muodota"),
    # Type 6: -ene- is the rule for -eta, -a- for -ota.
    "72": (
        "what becomes so, from an adjective: isonee; and no k, p or t has gone",
        "hienota huonota kehnota paksuta parata himmetä hiljetä hurjeta hölletä kummeta sorjeta tyhjetä väljetä",
    ),
    "72*A": ("likewise, k is a weak kk: heikko", "heikota"),
    "72*B": ("likewise, p is a weak pp: helppo", "hapata helpota"),
    "72*E": ("likewise, v is a weak p: halpa", "halveta huveta kalveta"),
    "72*E;72": ("both are used: kepenee, kevenee", "kevetä"),
    "72*F": ("likewise, d is a weak t: mätä", "leudota mädätä"),
    "72*D;74*D": ("both are used: aukenee, aukeaa", "aueta oieta raueta"),
    "74*D;72*D": ("both are used: sukeaa, sukenee", "sueta sietä"),
    "72;74": ("both are used: isonee, isoaa", "isota tyvetä"),
    "74*L;72*L": ("both are used: ilkeää, ilkenee", "iljetä juljeta"),
    "74": (
        "what happens at once, or is done with a thing: katkeaa",
        "haveta hirvetä katketa kivetä loveta ratketa ristetä saveta hillota kammota virvota",
    ),
    "74*H;74": ("both are used: kimpoaa, kimmoaa", "kimmota"),
    "74*A": ("likewise, k is a weak kk: poikkeaa", "poiketa tuketa"),
    "74*B": ("likewise, p is a weak pp", "kupeta"),
    "74*D": ("likewise, a k has gone: laukeaa", "heretä keretä laueta noeta pietä virota"),
    "74*E": ("likewise, v is a weak p: kiipeää", "hävetä kavuta kiivetä kirvota korveta livetä revetä ruveta turvota"),
    "74*F": ("likewise, d is a weak t: toteaa", "todeta"),
    "74*G": ("likewise, ng is a weak nk: lankeaa", "kangeta langeta tungeta ängetä"),
    "74*H": ("likewise, mm is a weak mp", "kammeta"),
    "74*L": ("likewise, j is a weak k: halkeaa", "haljeta herjetä kerjetä lohjeta puhjeta rohjeta teljetä"),
    # Type 4: a single p, t or k before -ata is weak, and v, d after l, n, r or in a loan is itself.
    "73*D": ("a k has gone behind r or l, or between vowels: karkaa", "hylätä karata pelätä perata"),
    "73*E": ("v is a weak p: tapaa", "evätä huovata kaivata kelvata levätä luvata salvata tavata"),
    "73*E;73": ("both are used: halpaa, halvaa", "halvata"),
    "73*G": ("ng is a weak nk: lanka", "hangata langata vongata vängätä"),
    "73*H": ("mm is a weak mp: kampa", "kammata rummata temmata"),
    "73*I": ("ll is a weak lt: kulta", "kellata kullata mullata sillata vallata"),
    "73*J": ("nn is a weak nt: suunta", "hinnata rinnata rynnätä suunnata sännätä"),
    "73*K": ("rr is a weak rt: kerta", "kerrata porrata verrata virrata"),
    "73*L": ("j is a weak k, in the old form of hylätä, pelätä", "hyljätä peljätä"),
    "73": (
        "loans keep their sounds: bodaa, hengaa",
        "bodata dokata feidata fudata futata laata mokata niiata petata prakata pykätä riiata roudata trokata tsiikata",
    ),
    "73*gg": ("young loans double a g: bloggaa", "blogata digata"),
    "73*bb": ("young loans double a b: dubbaa", "dubata lobata"),
    "73*gg;73": ("both are used", "logata"),
    "73*bb;73": ("both are used", "mobata"),
}
"""Class → why the rule from the basic form cannot know it, and the verbs."""

CLASS_OF = {lemma: kotus for kotus, (_, lemmas) in EXCEPTIONS.items() for lemma in lemmas.split()}

HOMOGRAPHS = {"tavata": ("73*E", "73"), "keritä": ("75*D", "69")}
"""Two verbs with one basic form: *tapaan* I meet and *tavaan* I spell, *kerkiän* I have time and *keritsen* I shear."""
