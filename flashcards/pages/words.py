"""The pages' own words, in Finnish for a Finnish deck and in English for any other."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from flashcards.model import Answering


class Words(NamedTuple):
    """What a page says itself, in one language; `language` is its tag."""

    language: str
    cards: str
    errors: str
    warnings: str
    line: str
    card: str
    front: str
    back: str
    hint: str
    note: str
    source: str
    tags: str
    right: str
    wrong: str
    right_too: str
    typical_wrong: str
    not_read: str
    no_cards: str
    help: str
    to_mend: str
    tasks: dict[Answering, str]
    print_cards: str
    print_list: str
    print_quiz: str
    question: str
    answer: str
    show: str
    fold: str
    name: str
    date: str
    points: str
    key: str
    none_right: str


ENGLISH = Words(
    language="en",
    cards="Cards",
    errors="Errors",
    warnings="Warnings",
    line="line",
    card="Card",
    front="Front",
    back="Back",
    hint="Hint",
    note="Note",
    source="Source",
    tags="Tags",
    right="right",
    wrong="wrong",
    right_too="Right too",
    typical_wrong="Typical wrong answers",
    not_read="Not read as part of a card",
    no_cards="There is no card in this deck yet.",
    help="Help",
    to_mend="To mend",
    tasks={
        "recall": "",
        "typed": "Write the answer.",
        "one": "Pick one.",
        "many": "Pick all that are right.",
        "order": "Put in order.",
        "list": "Name all.",
        "match": "Match the sides.",
    },
    print_cards="Print on both sides, flipped on the long edge, and cut along the dashed lines.",
    print_list="Print, and fold the answers back along the dashed line.",
    print_quiz="Print; the key is on the last page.",
    question="Question",
    answer="Answer",
    show="Show",
    fold="fold along this line",
    name="Name",
    date="Date",
    points="Points",
    key="Key",
    none_right="none",
)
FINNISH = Words(
    language="fi",
    cards="Kortteja",
    errors="Virheitä",
    warnings="Varoituksia",
    line="rivi",
    card="Kortti",
    front="Etupuoli",
    back="Kääntöpuoli",
    hint="Vihje",
    note="Huomautus",
    source="Lähde",
    tags="Tunnisteet",
    right="oikein",
    wrong="väärin",
    right_too="Myös oikein",
    typical_wrong="Tyypillisiä virheitä",
    not_read="Ei kuulu mihinkään luettuun korttiin",
    no_cards="Tässä pakassa ei ole vielä yhtään korttia.",
    help="Ohje",
    to_mend="Korjattavaa",
    tasks={
        "recall": "",
        "typed": "Kirjoita vastaus.",
        "one": "Valitse yksi.",
        "many": "Valitse kaikki oikeat.",
        "order": "Järjestä.",
        "list": "Luettele kaikki.",
        "match": "Yhdistä parit.",
    },
    print_cards="Tulosta kaksipuolisena, käännös pitkän reunan yli, ja leikkaa katkoviivoja pitkin.",
    print_list="Tulosta ja taita vastaukset taakse katkoviivaa pitkin.",
    print_quiz="Tulosta; vastaukset ovat viimeisellä sivulla.",
    question="Kysymys",
    answer="Vastaus",
    show="Näytä",
    fold="taita tästä",
    name="Nimi",
    date="Päivä",
    points="Pisteet",
    key="Vastaukset",
    none_right="ei mikään",
)


def words_for(language: str) -> Words:
    """Return the words for a deck in a language, given by its tag.

    >>> words_for("fi-FI").card, words_for("sv").card
    ('Kortti', 'Card')
    """
    return FINNISH if language.partition("-")[0].lower() == "fi" else ENGLISH
