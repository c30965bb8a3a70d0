"""Parse a deck's text: one pass, every card that can be read, and every fault found on the way."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from flashcards.deck.cards import Reader
from flashcards.deck.header import read_header
from flashcards.deck.lines import scan_lines
from flashcards.deck.pieces import assemble
from flashcards.model import Card, Deck, Diagnostic

if TYPE_CHECKING:
    from flashcards.cards.kind import Fault
    from flashcards.deck.lines import Line


def parse(text: str, path: str = "", name: str = "deck") -> Deck:
    r"""Return the deck that a text describes; its diagnostics say what could not be read, in the order of the lines.

    `path` goes into the diagnostics; `name` is the deck's id and title where the header gives none. Never raises
    for any text.

    >>> deck = parse("? Mikä on Suomen pääkaupunki?\n= Helsinki\n\n? Entä Ruotsin?\n")
    >>> [card.question for card in deck.cards], [(d.line, d.code) for d in deck.diagnostics]
    (['Mikä on Suomen pääkaupunki?'], [(4, 'no-answer')])
    """
    lines, faults = scan_lines(text.removeprefix("\ufeff"))
    header = read_header(lines)
    values = header.values
    cards: list[Card] = []
    newer = [fault for fault in header.faults if fault.code == "newer-format"]
    if not newer:
        cards, card_faults = _read_cards(lines[header.taken :], values)
        faults += header.faults + card_faults
    places = sorted(newer or faults, key=lambda fault: (fault.line, fault.column))
    return Deck(
        id=unicodedata.normalize("NFC", values.get("id", name)),
        title=values.get("deck", values.get("id", name)),
        cards=tuple(cards),
        path=path,
        language=values.get("language", ""),
        answer_language=values.get("answer-language", ""),
        author=values.get("author", ""),
        license=values.get("license", ""),
        shuffled=values.get("order") == "shuffled",
        new_per_day=int(values["new-per-day"]) if "new-per-day" in values else None,
        diagnostics=tuple(Diagnostic(path, fault.line, fault.column, fault.code, fault.details) for fault in places),
    )


def _read_cards(lines: list[Line], header: dict[str, str]) -> tuple[list[Card], list[Fault]]:
    pieces, faults = assemble(lines)
    reader = Reader(header)
    cards = reader.read(pieces)
    return cards, faults + reader.faults
