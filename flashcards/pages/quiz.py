"""A quiz sheet: questions with room for the answers, and the key on a page of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.pages.element import Html, element, joined, page
from flashcards.pages.look import Look, lettered, look_at, prompt, right_sides, sections, steps, task
from flashcards.pages.paper import questions, short_answer, top
from flashcards.pages.style import QUIZ

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flashcards.model import Deck, Item
    from flashcards.pages.text import Picture

_LONG_LINE = 45
"""How many letters of an answer stand on a written line, in large handwriting."""
_MOST_LINES = 6


def quiz_page(deck: Deck, picture: Picture) -> str:
    """Return a quiz for A4: each card once, steps and right sides out of order, the same whenever it is made."""
    look = look_at(deck, picture)
    asked = questions(deck)
    above = (None, *(item.card.sections for item in asked))
    listed = (
        _question(look, item, titled=item.card.sections != last) for item, last in zip(asked, above, strict=False)
    )
    sheet = element("ol", *listed, class_="questions")
    key = element("ol", *(_key(look, item) for item in asked))
    total = sum(map(points, asked))
    body = [
        top(look, look.words.print_quiz),
        element("main", element("section", *_head(look, total), sheet, class_="quiz"), _key_page(look, key)),
    ]
    return page(deck.title, look.words.language, QUIZ, *body)


def points(item: Item) -> int:
    """Return how many points a question is worth: one for each thing that has to be known."""
    if item.answering == "many":
        return max(sum(option.right for option in item.options), 1)
    if item.answering == "match":
        return sum(bool(pair.left) for pair in item.pairs)
    return len(item.accepted) if item.answering in ("order", "list") or item.card.kind == "cloze" else 1


def _head(look: Look, total: int) -> Iterator[Html]:
    words = look.words
    yield element("h2", look.deck.title, lang=look.tag(look.deck.language))
    blanks = [element("span", f"{name}: ", element("span", class_="line")) for name in (words.name, words.date)]
    yield element("p", *blanks, element("span", f"{words.points}: ", _blank(), f" / {total}"), class_="who")


def _key_page(look: Look, key: Html) -> Html:
    title = element("h2", f"{look.words.key}: ", element("span", look.deck.title, lang=look.tag(look.deck.language)))
    return element("section", title, key, class_="key")


def _question(look: Look, item: Item, *, titled: bool) -> Html:
    """Return a question with its room; `titled` where the titles above it are others than those of the one before."""
    title = sections(look, item) if titled and item.card.sections else Html()
    worth = element("span", _blank(), f" / {points(item)}", class_="points")
    wish = look.words.tasks[item.answering] if item.answering != "typed" else ""
    told = element("p", wish, class_="wish") if wish else Html()
    return element("li", worth, title, prompt(look, item), told, _room(look, item))


def _room(look: Look, item: Item) -> Html:
    """Return the room for an answer: boxes to tick or to number, or lines to write on."""
    if item.options:
        return element("div", task(look, item), class_=f"boxes {item.answering}")
    if item.answering == "order":
        boxed = (element("li", element("span", class_="box"), look.answer(step.text)) for step in steps(item))
        return element("ul", *boxed, class_="boxed")
    if item.answering == "match":
        left = (element("li", _blank(), look.text(pair.left)) for pair in item.pairs if pair.left)
        right = lettered(map(look.answer, right_sides(item)))
        return element("div", element("ul", *left, class_="boxed"), right, class_="match")
    if item.answering == "list":
        return element("ol", *(element("li", element("div", class_="line")) for _ in item.accepted), class_="lines")
    if item.card.kind == "cloze":
        return Html()
    lines = min(-(-len(item.answer) // _LONG_LINE) + item.answer.count("\n"), _MOST_LINES)
    return joined(element("div", class_="line") for _ in range(lines))


def _key(look: Look, item: Item) -> Html:
    return element("li", *_marks(item), *short_answer(look, item))


def _marks(item: Item) -> Iterator[Html]:
    """Return what stands in the boxes from the top down, where a question has some."""
    if item.answering == "order":
        right = [step.text for step in item.accepted]
        yield element("p", ", ".join(str(right.index(step.text) + 1) for step in steps(item)), class_="marks")
    if item.answering == "match":
        sides = right_sides(item)
        letters = (_letter(sides.index(pair.right)) for pair in item.pairs if pair.left)
        yield element("p", ", ".join(letters), class_="marks")


def _letter(at: int) -> str:
    """Return the letter before a line of a list, as pages count: A to Z, then AA."""
    first, last = divmod(at, 26)
    return (_letter(first - 1) if first else "") + chr(ord("A") + last)


def _blank() -> Html:
    return element("span", class_="blank")
