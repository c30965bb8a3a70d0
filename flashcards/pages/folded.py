"""A list with the answers folded away: behind a word on a screen, behind the edge of the sheet on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.pages.element import Html, element, page
from flashcards.pages.look import Look, look_at, prompt, sections, task
from flashcards.pages.paper import note, questions, short_answer, top
from flashcards.pages.style import FOLDED

if TYPE_CHECKING:
    from flashcards.model import Deck, Item
    from flashcards.pages.text import Picture


def folded_page(deck: Deck, picture: Picture) -> str:
    """Return a page with the questions on the left and the answers on the right of a line to fold along."""
    look = look_at(deck, picture)
    words = look.words
    head = element("tr", element("th", words.question, scope="col"), element("th", words.answer, scope="col"))
    rows = [_row(look, number, item) for number, item in enumerate(questions(deck), 1)]
    table = element("table", element("thead", _fold_mark(look), head), element("tbody", *rows))
    return page(deck.title, words.language, FOLDED, top(look, words.print_list), element("main", table))


def _fold_mark(look: Look) -> Html:
    title = element("td", look.deck.title, lang=look.tag(look.deck.language))
    return element("tr", title, element("td", f"↑ {look.words.fold}"), class_="paper")


def _row(look: Look, number: int, item: Item) -> Html:
    """Return a question with its answer twice: one to open on a screen, one that stands on paper."""
    asked = element("div", sections(look, item), prompt(look, item), task(look, item))
    answers = [*short_answer(look, item), note(look, item)]
    opened = element("details", element("summary", look.words.show), *answers, class_="screen")
    shown = element("div", *answers, class_="paper")
    count = element("span", f"{number}.", class_="number")
    return element("tr", element("td", element("div", count, asked, class_="asked")), element("td", opened, shown))
