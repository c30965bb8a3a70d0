"""Write `reference/corpus.md`: which cards of the shipped decks teach what each source has, made from the decks.

python docs/corpus.py

`corpus.tsv` beside this file lists the units of the sources (slides, headings), each with a title of ours, and with the
reason where a unit has nothing to learn; then the outside sources, each by the words that its citations begin with.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flashcards.cards import CARD_TYPES, items
from flashcards.store.collection import read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from flashcards.model import Card, Deck

HERE = Path(__file__).parent
UNITS = HERE / "corpus.tsv"
PAGE = HERE / "reference" / "corpus.md"
DECKS = HERE.parent / "decks"
SOURCES = {
    "diat": "Slides: service face to face, 2016",
    "tunnusmerkit": "A blog post: the hallmarks of good service",
    "arvostus": "A blog post: how service shows respect",
    "oivallus": "A blog post: surprise your customer",
    "kultainen sääntö": "A blog post, 2010: be a customer when you serve",
}
OUTSIDE = "outside"
OWN = re.compile(r" \((?:(?:tilanne|lause|ohje|termi|järjestys|sanasto) oma|esimerkit omat|väite)\)$")
"""What may stand behind a source: the situation, the sentence … is ours, or the source claims it without proof."""
SLIDES = re.compile(r"([0-9]+)(?:–([0-9]+))?")
MOST_IDS = 12
"""Of more cards than these in one deck only the number is told."""


class Unit(NamedTuple):
    """A part of a source, our title for it, and why no card is made of it (empty: there are cards)."""

    source: str
    name: str
    title: str
    why_not: str


class Corpus(NamedTuple):
    """The decks, the units, which cards cite each unit, and the citations that name no unit, with the cards' ids."""

    decks: Sequence[Deck]
    units: Sequence[Unit]
    cards: Mapping[tuple[str, str], Sequence[tuple[Deck, Card]]]
    unknown: Sequence[tuple[str, str]]


def read_units() -> list[Unit]:
    """Read the list of units."""
    rows = UNITS.read_text(encoding="utf-8").splitlines()[1:]
    return [Unit(*row.split("\t")) for row in rows]


def corpus(decks: Sequence[Deck], units: Sequence[Unit]) -> Corpus:
    """Find the cards of each unit."""
    known = {(unit.source, unit.name): unit for unit in units}
    cards: dict[tuple[str, str], list[tuple[Deck, Card]]] = defaultdict(list)
    unknown = []
    for deck in decks:
        for card in deck.cards:
            for citation in card.source.split("; "):
                for place in dict.fromkeys(cited(citation, units)):
                    if place not in known:
                        unknown.append((f"{deck.id} ^{card.id}", citation))
                    elif (deck, card) not in cards[place]:
                        cards[place].append((deck, card))
    return Corpus(decks, units, cards, unknown)


def cited(citation: str, units: Iterable[Unit]) -> list[tuple[str, str]]:
    """Return the units that a citation names, as (source, unit); one that is in no list where it is not understood."""
    text = OWN.sub("", citation)
    source, comma, name = text.partition(", ")
    if source in SOURCES:
        return [(source, name if comma else "")]
    if text.startswith("diat "):
        found = SLIDES.fullmatch(text.removeprefix("diat "))
        first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
        return [("diat", str(slide)) for slide in range(first, last + 1)] or [("diat", text)]
    names = (unit.name for unit in units if unit.source == OUTSIDE)
    return [(OUTSIDE, next((name for name in names if re.match(rf"{re.escape(name)}(?=[ ,]|$)", text)), text))]


def faults(found: Corpus) -> list[str]:
    """Return what is wrong with the table: units without a card, cards of units that have nothing, unknown sources."""
    told = [f"{card}: there is no source “{citation}”" for card, citation in found.unknown]
    for unit in found.units:
        there = found.cards.get((unit.source, unit.name), ())
        if not there and not unit.why_not:
            told.append(f"{unit.source}, {unit.name}: no card")
        if there and unit.why_not:
            told.append(f"{unit.source}, {unit.name}: cards, though it has {unit.why_not}")
    return told


def page(found: Corpus) -> str:
    """Return the page."""
    return "\n".join([*_opening(found), *_sources(found), *_outside(found), *_counts(found.decks), ""])


def _opening(found: Corpus) -> Iterator[str]:
    cards, asked = sum(len(deck.cards) for deck in found.decks), sum(len(items(deck)) for deck in found.decks)
    yield "# The shipped decks and their sources"
    yield ""
    yield f"{len(found.decks)} decks come with the program: {cards} cards that ask {asked} things."
    yield ""
    yield "They are written from five Finnish texts on customer service: facts and advice carry over, sentences do not."
    yield "This page tells which cards teach what each part of them has; a part without a card says why. A card that"
    yield "names several sources stands at each of them. `docs/corpus.py` makes the page from the decks; the titles are"
    yield f"ours. Of more than {MOST_IDS} cards of one deck only the number is told."
    yield ""


def _sources(found: Corpus) -> Iterator[str]:
    for source, title in SOURCES.items():
        yield f"## {title}"
        yield ""
        yield f"Cited as `{source}`."
        yield ""
        yield from _table(found, source, "slide" if source == "diat" else "part")


def _outside(found: Corpus) -> Iterator[str]:
    yield "## Outside sources"
    yield ""
    yield "Facts of language and law, and what the five texts do not have."
    yield ""
    yield from _table(found, OUTSIDE, "cited as")


def _table(found: Corpus, source: str, heading: str) -> Iterator[str]:
    yield f"| {heading} | what it teaches | cards |" if source != OUTSIDE else f"| {heading} | what it is | cards |"
    yield "| --- | --- | --- |"
    for unit in found.units:
        there = found.cards.get((unit.source, unit.name), ())
        if unit.source == source and (there or unit.source != OUTSIDE):
            cards = _cards(there) or f"none: {unit.why_not or 'not yet'}"
            yield f"| {unit.name} | {unit.title} | {cards} |"
    yield ""


def _cards(there: Sequence[tuple[Deck, Card]]) -> str:
    by_deck: dict[str, list[str]] = defaultdict(list)
    paths = {deck.id: Path(deck.path).name for deck, _ in there}
    for deck, card in there:
        by_deck[deck.id].append(f"`{card.id}`")
    return "; ".join(
        f"[{deck}](../../decks/{paths[deck]}) {' '.join(ids) if len(ids) <= MOST_IDS else f'{len(ids)} cards'}"
        for deck, ids in by_deck.items()
    )


def _counts(decks: Sequence[Deck]) -> Iterator[str]:
    kinds = [kind.name for kind in CARD_TYPES]
    yield "## Kinds of cards"
    yield ""
    yield "How many cards of each kind a deck has, and how many things it asks: both sides of a two-way card count, and"
    yield "every gap."
    yield ""
    yield f"| deck | {' | '.join(kinds)} | cards | asked |"
    yield f"| --- |{' ---: |' * (len(kinds) + 2)}"
    for deck in decks:
        of = Counter(card.kind for card in deck.cards)
        row = [*(of[kind] for kind in kinds), len(deck.cards), len(items(deck))]
        yield f"| [{deck.title}](../../decks/{Path(deck.path).name}) | {' | '.join(map(str, row))} |"
    of = Counter(card.kind for deck in decks for card in deck.cards)
    row = [*(of[kind] for kind in kinds), of.total(), sum(len(items(deck)) for deck in decks)]
    yield f"| all | {' | '.join(map(str, row))} |"


def main() -> None:
    """Write the page, and tell what is wrong with the table."""
    found = corpus([read_file(path) for path in sorted(DECKS.glob("*.deck.txt"))], read_units())
    PAGE.write_text(page(found), encoding="utf-8", newline="\n")
    for fault in faults(found):
        print(fault)


if __name__ == "__main__":
    main()
