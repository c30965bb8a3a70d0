"""Write a deck as text: for decks that programs make. A deck that a person wrote keeps its text instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.deck.lines import FENCE, classified, fences
from flashcards.deck.naming import stamp_on
from flashcards.deck.parse import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from flashcards.model import Card, Deck, Option, Pair

_SECTION_MARKS = ("#", "##")


def write(deck: Deck) -> str:
    r"""Return a text that `parse` reads as this deck, whatever file it is put into.

    A card's id is a stamped one, or the one that its text gives it (`parse` returns such); an empty one is given by the
    text too.

    >>> from flashcards.model import Answer, Card, Deck
    >>> print(write(Deck("maat", "Maat", (Card("k7m2q", "basic", "Pääkaupunki?", (Answer("Oslo"),)),))), end="")
    deck: Maat
    id: maat
    <BLANKLINE>
    ? Pääkaupunki? ^k7m2q
    = Oslo

    Raises ValueError for a deck that no text says: an answer that is empty, a basic question with a gap in it.
    """
    text = "\n".join([*_header(deck), *_body(deck.cards)])
    read = parse(text)
    for wanted, got in zip(_named(deck.cards, read.cards), read.cards, strict=False):
        if wanted != got:
            raise ValueError(f"no text says the card {wanted!r}; it would be read as {got!r}")
    if read != deck._replace(cards=_named(deck.cards, read.cards)):
        said = ", ".join(fault.code for fault in read.diagnostics)
        raise ValueError(f"no text says this deck; it would be read otherwise ({said or 'its header'})")
    return text


def _named(cards: Iterable[Card], read: Iterable[Card]) -> tuple[Card, ...]:
    """Return cards, those without an id with the one that they were read with."""
    found = iter(read)
    return tuple(card if card.id else card._replace(id=next(found, card).id) for card in cards)


def _header(deck: Deck) -> Iterator[str]:
    yield f"deck: {deck.title}"
    yield f"id: {deck.id}"
    keys = ("language", "answer_language", "about", "author", "license")
    for key in keys:
        if value := getattr(deck, key):
            yield f"{key.replace('_', '-')}: {value}"
    if deck.shuffled:
        yield "order: shuffled"
    if deck.new_per_day is not None:
        yield f"new-per-day: {deck.new_per_day}"


def _body(cards: Iterable[Card]) -> Iterator[str]:
    sections: tuple[str, ...] = ()
    for card in cards:
        if card.sections != sections:
            yield from _titles(sections, card.sections)
            sections = card.sections
        yield ""
        yield from _card(card)
    yield ""


def _titles(above: tuple[str, ...], sections: tuple[str, ...]) -> Iterator[str]:
    """Write the titles that change; one that stays needs to be said again only where a lower one goes."""
    same = 1 if len(above) > 0 and len(sections) > 1 and above[0] == sections[0] else 0
    for mark, title in zip(_SECTION_MARKS[same:], sections[same:], strict=False):
        yield ""
        yield from _marked(mark, title)


def _card(card: Card) -> Iterator[str]:
    mark = "@" if card.kind == "generator" else "?"
    stamped = card.id and not card.id.startswith("~")
    ends_like_an_id = not stamped and stamp_on(card.question.partition("\n")[0])
    first, *below = _marked(mark, f"\n{card.question}" if ends_like_an_id else card.question)
    yield f"{first} ^{card.id}" if stamped else first
    yield from below
    yield from _answering(card)
    yield from _keys(card)


def _answering(card: Card) -> Iterator[str]:
    for number, answer in enumerate(card.answers, 1):
        yield from _told({"order": f"={number}", "list": "=+"}.get(card.kind, "="), *answer)
    for pair in card.pairs:
        yield from _told("=", _sides(pair), pair.feedback)
    for option in card.options:
        yield from _told(_box(card.kind, option), option.text, option.feedback)
    for answer in card.wrong:
        yield from _told("!", *answer)


def _keys(card: Card) -> Iterator[str]:
    if card.forms:
        yield from _marked("forms:", " ".join(card.forms))
    if card.typed:
        yield "answer: typed"
    if not card.siblings_apart:
        yield "siblings: together"
    for key in ("hint", "note", "source"):
        if value := getattr(card, key):
            yield from _marked(f"{key}:", value)
    if card.tags:
        yield from _marked("tags:", " ".join(card.tags))


def _sides(pair: Pair) -> str:
    return f"{pair.left} <> {pair.right}".strip()


def _box(kind: str, option: Option) -> str:
    if kind == "choose-one":
        return "(x)" if option.right else "( )"
    return "[x]" if option.right else "[ ]"


def _told(mark: str, text: str, feedback: str) -> Iterator[str]:
    yield from _marked(mark, text)
    if feedback:
        yield from _marked(">", feedback)


def _marked(mark: str, text: str) -> Iterator[str]:
    """Write a text behind a mark; its further lines are escaped where they would be read as marks.

    Behind an empty line they are indented.
    """
    first, *below = text.split("\n")
    yield f"{mark} {first}" if first else mark
    code = fences(f"-\n{text}")
    fenced = code.lines if not code.unclosed else ()
    behind_empty = False
    for number, row in enumerate(below, 3):
        if number in fenced and not behind_empty:
            yield row
        else:
            behind_empty = behind_empty or not row
            yield _continued(row, behind_empty=behind_empty)


def _continued(row: str, *, behind_empty: bool) -> str:
    """Return a line that continues a text, so that it is read as it is."""
    line = classified(1, row, ())
    if not row or not (behind_empty or line.mark or line.column > 1 or row.startswith(FENCE)):
        return row
    return f"\\{row}" if not behind_empty and (line.mark or row.startswith(FENCE)) else f"  {row}"
