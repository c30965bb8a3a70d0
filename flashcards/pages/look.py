"""What the parts of a page have in common: the deck, the words, the pictures, and the look of an item's two sides."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeVar

from flashcards.cards.kind import digest
from flashcards.pages.element import Html, element
from flashcards.pages.text import Picture, card_text
from flashcards.pages.words import Words, words_for

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from flashcards.model import Answer, Deck, Item

_T = TypeVar("_T")


class Look(NamedTuple):
    """What is needed to show any part of a deck."""

    deck: Deck
    words: Words
    picture: Picture

    def text(self, text: str, language: str | None = None) -> Html:
        """Return a card's text as a block in its language; without one named, the deck's."""
        tag = self.deck.language if language is None else language
        return element("div", card_text(text, self.picture), class_="text", lang=self.tag(tag))

    def answer(self, text: str) -> Html:
        """Return a text in the language of the deck's answers."""
        return self.text(text, self.deck.answer_language or self.deck.language)

    def tag(self, language: str) -> str | None:
        """Return the language to write at a text: None where the page is in it, empty where nobody said it."""
        return None if language == self.words.language else language


def look_at(deck: Deck, picture: Picture) -> Look:
    """Return the look of a deck in the words of its language."""
    return Look(deck, words_for(deck.language), picture)


def sections(look: Look, item: Item) -> Html:
    """Return the titles above a card in one line; nothing where it has none."""
    if not item.card.sections:
        return Html()
    return element("p", " / ".join(item.card.sections), class_="section", lang=look.tag(look.deck.language))


def prompt(look: Look, item: Item) -> Html:
    """Return what is asked; the right side of a two-way card is in the language of the answers."""
    text = look.answer(item.prompt) if _backwards(item) else look.text(item.prompt)
    return element("div", text, class_="prompt")


def answer(look: Look, item: Item) -> Html:
    """Return what is shown as the answer, as text."""
    text = look.text(item.answer) if _backwards(item) or item.card.kind == "cloze" else look.answer(item.answer)
    return element("div", text, class_="answer")


def task(look: Look, item: Item) -> Html:
    """Return what a question puts before the learner: the options, the steps out of order, the two sides to match."""
    if item.options:
        return numbered(look.answer(option.text) for option in item.options)
    if item.answering == "order":
        return listed(look.answer(step.text) for step in steps(item))
    if item.answering == "match":
        left = listed(look.text(pair.left) for pair in item.pairs if pair.left)
        return element("div", left, lettered(map(look.answer, right_sides(item))), class_="match")
    return Html()


def numbered(texts: Iterable[Html]) -> Html:
    """Return a list with numbers."""
    return element("ol", *(element("li", text) for text in texts))


def lettered(texts: Iterable[Html]) -> Html:
    """Return a list with letters."""
    return element("ol", *(element("li", text) for text in texts), type="A")


def listed(texts: Iterable[Html]) -> Html:
    """Return a list without numbers."""
    return element("ul", *(element("li", text) for text in texts))


def steps(item: Item) -> list[Answer]:
    """Return the steps of an order as they are shown first: in another order than the right one."""
    return shuffled(item, item.accepted, [step.text for step in item.accepted])


def right_sides(item: Item) -> list[str]:
    """Return all right sides of a matching as they are shown first."""
    sides = [pair.right for pair in item.pairs]
    return shuffled(item, sides, sides)


def shuffled(item: Item, values: Sequence[_T], texts: Sequence[str]) -> list[_T]:
    """Return values in an order that the card's id and their texts decide, never in the one given if there is another.

    So a page looks the same whenever and wherever it is made.
    """
    places = sorted(range(len(values)), key=lambda at: (digest(f"{item.id}/{texts[at]}"), at))
    order = [values[at] for at in places]
    return order if order != list(values) else order[1:] + order[:1]


def _backwards(item: Item) -> bool:
    return item.card.kind == "two-way" and item.id.part == "b"
