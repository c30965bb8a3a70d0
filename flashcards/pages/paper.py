"""What the pages for paper have in common: which questions they ask, and their answers in short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.cards import items
from flashcards.cards.inline import scan
from flashcards.cards.line import BACKWARDS, told_apart
from flashcards.model import Answer
from flashcards.pages.element import Html, element, joined
from flashcards.pages.look import Look, answer, listed, numbered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flashcards.model import Card, Deck, Item

GAP = "…………"


def slips(deck: Deck) -> list[Item]:
    """Return what a deck asks on cards of paper: what is asked in both directions is one, since paper has two sides."""
    return [item for item in items(deck) if not _backwards(item)]


def questions(deck: Deck) -> list[Item]:
    """Return what a deck asks on a sheet: each card once, so that no question tells the answer of another.

    A two-way card is asked from left to right, a generator line for its forms, and all gaps of a text at once.
    """
    return [item for card in deck.cards for item in _on_sheet(deck, card)]


def _on_sheet(deck: Deck, card: Card) -> tuple[Item, ...]:
    asked = items(deck._replace(cards=(card,)))
    if card.kind == "cloze":
        return (_with_gaps(card, asked[0]),)
    return tuple(item for item in asked if not _backwards(item))


def _backwards(item: Item) -> bool:
    """Whether a question only turns another one round."""
    part = item.id.part
    return (item.card.kind == "two-way" and part == "b") or (item.card.kind == "generator" and part.endswith(BACKWARDS))


def _with_gaps(card: Card, first: Item) -> Item:
    """Return one item that asks for every gap of a text."""
    pieces, at, gaps = [], 0, scan(card.question).gaps
    for gap in gaps:
        pieces += [card.question[at : gap.start], f"{GAP} ({gap.hint})" if gap.hint else GAP]
        at = gap.end
    accepted = tuple(Answer(gap.text) for gap in gaps)
    text = "".join([*pieces, card.question[at:]])
    return first._replace(prompt=text, answer="; ".join(gap.text for gap in gaps), accepted=accepted)


def short_answer(look: Look, item: Item) -> Iterator[Html]:
    """Return the answer without what explains it."""
    if item.options:
        right = [(number, option) for number, option in enumerate(item.options, 1) if option.right]
        yield from (
            element("div", f"{number}. ", look.answer(option.text), class_="picked") for number, option in right
        )
        if not right:
            yield element("p", look.words.none_right)
    elif item.answering == "order":
        yield numbered(look.answer(step.text) for step in item.accepted)
    elif item.answering == "list":
        yield listed(look.answer(member.text) for member in item.accepted)
    elif item.answering == "match":
        yield listed(joined((look.text(pair.left), " – ", look.answer(pair.right))) for pair in item.pairs if pair.left)
    else:
        yield answer(look, item)
        if item.answering == "typed" and item.card.kind != "cloze":
            yield from (
                element("div", f"{look.words.right_too}: ", look.answer(other.text), class_="also")
                for other in told_apart(item)[1:]
            )


def note(look: Look, item: Item) -> Html:
    """Return the note of a card; nothing where it has none."""
    return element("div", look.text(item.card.note), class_="note") if item.card.note else Html()


def top(look: Look, told: str) -> Html:
    """Return what stands above the sheets on a screen only: the title, and how to print them."""
    title = element("h1", look.deck.title, lang=look.tag(look.deck.language))
    return element("header", title, element("p", told), class_="screen")
