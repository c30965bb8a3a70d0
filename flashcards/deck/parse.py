"""Parse a deck's text: one pass, every card that can be read, and every fault found on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.answers import normal_form
from flashcards.cards.kind import MOST_FAULTS, Fault, Faults
from flashcards.deck.cards import Reader
from flashcards.deck.header import Header, read_header
from flashcards.deck.lines import BOM, Fences, fences, opening
from flashcards.deck.pieces import assemble
from flashcards.model import Deck, Diagnostic

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from flashcards.deck.cards import Rule
    from flashcards.model import Card


def parse(text: str, path: str = "", name: str = "deck", rules: Iterable[Rule] = ()) -> Deck:
    r"""Return the deck that a text describes; its diagnostics say what could not be read, in the order of the lines.

    `path` goes into the diagnostics; `name` is the deck's id and title where the header gives none. Never raises
    for any text. Each card that can be read is put to the `rules` (see `flashcards.deck.check`).

    >>> deck = parse("? Mikä on Suomen pääkaupunki?\n= Helsinki\n\n? Entä Ruotsin?\n")
    >>> [card.question for card in deck.cards], [(d.line, d.code) for d in deck.diagnostics]
    (['Mikä on Suomen pääkaupunki?'], [(4, 'no-answer')])
    """
    text = text.removeprefix(BOM)
    fenced = fences(text)
    header, start, number = _header(text, fenced)
    values = header.values
    newer = [fault for fault in header.faults if fault.code == "newer-format"]
    if newer:
        return _deck(values, name, path, [], [])._replace(diagnostics=diagnosed(newer, path))
    between = Faults()
    between += (Fault("unclosed-fence", line, 1) for line in sorted(fenced.unclosed))
    reader = Reader(values, rules)
    cards, lines = reader.read(assemble(text[start:], number, fenced, between))
    faults = [*between, *header.faults, *reader.faults]
    return _deck(values, name, path, cards, lines)._replace(diagnostics=diagnosed(faults, path))


def _deck(values: Mapping[str, str], name: str, path: str, cards: list[Card], lines: list[int]) -> Deck:
    """Make a deck of its cards and of what its header says."""
    return Deck(
        id=normal_form("NFC", values.get("id", name)),
        title=values.get("deck", values.get("id", name)),
        cards=tuple(cards),
        path=path,
        language=values.get("language", ""),
        answer_language=values.get("answer-language", ""),
        author=values.get("author", ""),
        license=values.get("license", ""),
        about=values.get("about", ""),
        shuffled=values.get("order") == "shuffled",
        new_per_day=int(values["new-per-day"]) if "new-per-day" in values else None,
        lines=tuple(lines),
    )


def diagnosed(faults: list[Fault], path: str) -> tuple[Diagnostic, ...]:
    """Return faults as a deck's diagnostics, in the order in which they stand in its text."""
    found = (Diagnostic(path, fault.line, fault.column, fault.code, fault.details) for fault in faults)
    return ordered(found)


def ordered(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return diagnostics of one text by their places; where there are too many, the last one says so."""
    places = sorted(found, key=lambda diagnostic: (diagnostic.line, diagnostic.column))
    if len(places) > MOST_FAULTS:
        details = (("most", str(MOST_FAULTS)),)
        places[MOST_FAULTS:] = [places[MOST_FAULTS]._replace(code="too-many-faults", details=details)]
    return tuple(places)


def _header(text: str, fenced: Fences) -> tuple[Header, int, int]:
    """Return the header, with where the text behind it begins and the number of that line."""
    lines = opening(text, fenced.lines)
    header = read_header(lines)
    if not header.taken:
        return header, 0, 1
    taken = lines[header.taken - 1].number
    start = 0
    for _ in range(taken):
        start = text.find("\n", start) + 1 or len(text)
    return header, start, taken + 1
