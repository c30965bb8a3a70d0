"""Reading a form back: which verb it is of, and which form of it."""

from __future__ import annotations

from functools import cache

from flashcards.finnish.classes import by_rule
from flashcards.finnish.clitics import peel, with_clitic
from flashcards.finnish.colloquial import spoken
from flashcards.finnish.exceptions import HOMOGRAPHS
from flashcards.finnish.moods import indicative
from flashcards.finnish.paradigm import conditional
from flashcards.named import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class Reading(NamedTuple):
    """What a form can be: verb, cell, mark of the form, the clitics on it; `also` is a word spelt the same.

    `kotus` is the class as the list of verbs names it, to tell homographs apart (`73*E` of *tavata*); else it is empty,
    and `classify` knows it. `clitics` leaves out -ko, which is in the cell (`act.prs.pos.2sg?`).
    """

    lemma: str
    kotus: str
    cell: str
    mark: str = ""
    clitics: tuple[str, ...] = ()
    also: str = ""


OTHER_WORDS = {
    "jäisin": "jäinen, the iciest",
    "kirjaisin": "a letter of print",
    "kultaisin": "kultainen, the most golden",
    "kuuluisin": "kuuluisa, the most famous",
    "likaisin": "likainen, the dirtiest",
    "leikkisi": "leikki, your play",
    "multaisin": "multainen, the most earthy",
    "onkisi": "onki, your fishing rod",
    "oppisi": "oppi, your doctrine",
    "puisin": "puinen, the most wooden",
    "rasvaisin": "rasvainen, the greasiest",
    "savuisin": "savuinen, the smokiest",
    "suolaisin": "suolainen, the saltiest",
    "takaisin": "an adverb, back",
    "tanssisi": "tanssi, your dance",
    "toisin": "an adverb, otherwise",
    "tomuisin": "tomuinen, the dustiest",
    "tuulisin": "tuulinen, the windiest",
    "valaisin": "a lamp; valaista, I lit",
    "vihaisin": "vihainen, the angriest",
    "voisi": "voi, your butter",
}
"""Conditionals that are spelt like another word: what we know of, for rules cannot find the nouns."""


class Verbs:
    """A list of verbs whose forms can be read back; keep it, what it has learnt is kept in it.

    A verb is its basic form, with its class after a space where the rules would find another one: `tavata 73`. Of
    homographs without a class all verbs are meant.
    """

    def __init__(self, lemmas: Iterable[str]) -> None:
        """Take the verbs; ValueError for a word that cannot be one. Their forms are made when they are needed."""
        self._by_letter: dict[str, dict[tuple[str, str], None]] = {}
        for entry in lemmas:
            lemma, _, kotus = entry.rpartition(" ")
            if not kotus[:1].isdecimal():
                lemma, kotus = entry, ""
            by_rule(lemma.partition(" ")[0])
            kinds = (kotus,) if kotus else HOMOGRAPHS.get(lemma, ("",))
            for kind in kinds:
                self._by_letter.setdefault(lemma[:1], {})[lemma, kind] = None
        self._forms: dict[str, dict[str, tuple[Reading, ...]]] = {}

    def readings(self, form: str) -> tuple[Reading, ...]:
        """Return what a form without clitics can be. A form begins, or its last word does, with its verb's letter."""
        found: dict[Reading, None] = {}
        for letter in dict.fromkeys(word[0] for word in form.split()):
            found.update(dict.fromkeys(self._index(letter).get(form, ())))
        return tuple(found)

    def _index(self, letter: str) -> dict[str, tuple[Reading, ...]]:
        if letter not in self._forms:
            index: dict[str, dict[Reading, None]] = {}
            for lemma, kotus in self._by_letter.get(letter, ()):
                for form, reading in forms_of(lemma, kotus):
                    index.setdefault(form, {})[reading] = None
            self._forms[letter] = {form: tuple(readings) for form, readings in index.items()}
        return self._forms[letter]


def forms_of(lemma: str, kotus: str = "") -> list[tuple[str, Reading]]:
    """Return all forms of a verb that can be read back, each with its reading, written before spoken."""
    cells = [*conditional(lemma, kotus or None).cells.items(), *indicative(lemma, kotus or None).cells.items()]
    cells += spoken(lemma, kotus or None).items()
    return [
        (text.replace("’", "'"), Reading(lemma, kotus, cell, mark, (), _other_word(cell, text)))
        for cell, forms in cells
        for text, mark in forms
    ]


def _other_word(cell: str, text: str) -> str:
    """Return which other word a form is, without the -ko of a question."""
    return OTHER_WORDS.get(text[:-2] if cell.endswith("?") else text, "")


def analyse(form: str, verbs: Verbs | None = None) -> tuple[Reading, ...]:
    """Return what a form can be, among the verbs of a list (without one: the verbs that come with the program).

    Capitals and the marks around a form make no difference.

    >>> [(reading.lemma, reading.cell) for reading in analyse("voisitteko")]
    [('voida', 'act.prs.pos.2pl?')]
    >>> analyse("toisinkohan")[0]
    Reading(lemma='tuoda', kotus='', cell='act.prs.pos.1sg?', mark='', clitics=('han',), also='an adverb, otherwise')
    """
    known = service_verbs() if verbs is None else verbs
    text = " ".join(form.replace("’", "'").strip("?!.,;: ").split()).casefold()
    found: dict[Reading, None] = {}
    for bare, clitics in peel(text) if text else ():
        asks = "ko" in clitics
        form_of_cell = with_clitic(bare, "ko") if asks else bare
        said = tuple(clitic for clitic in clitics if clitic != "ko")
        for reading in known.readings(form_of_cell):
            if not asks or reading.cell.endswith("?"):
                found[reading._replace(clitics=said)] = None
    return tuple(found)


@cache
def service_verbs() -> Verbs:
    """Return the verbs that come with the program as a list to read forms by."""
    from flashcards.finnish.verbs import VERBS  # noqa: PLC0415 - only where no list is given

    return Verbs(verb.lemma for verb in VERBS)
