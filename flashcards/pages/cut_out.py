"""Cards to cut out: fronts on one sheet, backs mirrored on the next, for printing on both sides of the paper."""

from __future__ import annotations

import html
import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from flashcards.pages.element import Html, element, joined, page
from flashcards.pages.look import Look, look_at, prompt, sections, task
from flashcards.pages.paper import note, short_answer, slips, top
from flashcards.pages.style import CUT_OUT

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flashcards.model import Deck, Item
    from flashcards.pages.text import Picture


class Size(NamedTuple):
    """A size of card: how many stand side by side and below each other, and the room for text in each, in mm."""

    name: str
    columns: int
    rows: int
    width: float
    height: float


class Side(NamedTuple):
    """One side of a card of paper, and the size of its letters in points."""

    shown: Html
    letters: float


class Slip(NamedTuple):
    """A card of paper."""

    front: Side
    back: Side
    size: Size


SIZES = (Size("small", 2, 4, 83, 55), Size("large", 1, 2, 178, 124), Size("whole", 1, 1, 178, 262))
LETTERS = (14, 12, 10.5, 9)
"""Sizes of letters in points, from the one that is best to read to the one that is still to be read."""

_MM = 0.3528
_LINE, _LETTER = 1.32, 0.53
"""How high a line and how wide a common letter is at most, in sizes of letters."""
_PICTURE = 30.0
"""How high a picture is at most, in mm."""

_TAGS = re.compile(r"(?:<[^>]*>)+")
_BLOCK = re.compile(r"<(?:div|li|p|pre)\b")
_BROAD = frozenset("mwMW@%—…")


def cut_out_page(deck: Deck, picture: Picture) -> str:
    """Return a page of cards for A4, to be printed on both sides and cut.

    A long text gets smaller letters, a longer one a larger card; on a card that is larger than a sheet it goes on on
    the next one.
    """
    look = look_at(deck, picture)
    found = [_slip(look, item) for item in slips(deck)]
    sheets = [sheet for size in SIZES for sheet in _sheets([slip for slip in found if slip.size == size], size)]
    body = [top(look, look.words.print_cards), element("main", *sheets)]
    return page(deck.title, look.words.language, CUT_OUT, *body)


def _slip(look: Look, item: Item) -> Slip:
    """Return an item as a card of the smallest size that both its sides fit on."""
    front = joined((sections(look, item), prompt(look, item), task(look, item)))
    back = joined((*short_answer(look, item), note(look, item)))
    for size in SIZES:
        fitting = [_fitting(side, size) for side in (front, back)]
        if all(fitting):
            break
    return Slip(Side(front, fitting[0] or LETTERS[-1]), Side(back, fitting[1] or LETTERS[-1]), size)


def _fitting(side: Html, size: Size) -> float:
    """Return the largest letters with which a side fits on a size of card; 0 if even the smallest are too large."""
    width = size.width / 2 if 'class="match"' in side else size.width  # what is to be matched stands in two columns
    height = size.height - side.count("<img ") * _PICTURE
    text = _plain(side)
    if len(text) * _LETTER * _LINE * (LETTERS[-1] * _MM) ** 2 > width * height:
        return 0
    rows = [[sum(map(_breadth, word)) for word in row.split(" ")] for row in text.split("\n")]
    for points in LETTERS:
        letters = width / (_LETTER * points * _MM)
        if sum(_lines(row, letters) for row in rows) * _LINE * points * _MM <= height:
            return points
    return 0


def _plain(side: Html) -> str:
    """Return a side as text, each of its lines on one."""
    text = _TAGS.sub(lambda found: "\n" if _BLOCK.search(found[0]) else "", side)
    return html.unescape(text.strip("\n"))


def _lines(words: list[float], letters: float) -> int:
    """Return how many lines a row of words takes where so many letters stand on one; a longer word is broken."""
    lines, at = 1, 0.0
    for word in words:
        if at and at + word > letters:
            lines, at = lines + 1, 0.0
        broken = int(word // letters)
        lines, at = lines + broken, at + word - broken * letters + 1
    return lines


def _breadth(letter: str) -> float:
    """Return how broad a letter is, in common letters."""
    if letter in _BROAD or unicodedata.east_asian_width(letter) in "WF":
        return 2
    return 1.4 if letter.isupper() else 1


def _sheets(slips: Sequence[Slip], size: Size) -> Iterator[Html]:
    """Return the sheets of one size in turn: fronts, and their backs with each row mirrored."""
    on_one = size.columns * size.rows
    for start in range(0, len(slips), on_one):
        some = slips[start : start + on_one]
        empty = [None] * (-len(some) % size.columns)
        fronts = [*(slip.front for slip in some), *empty]
        backs = [*(slip.back for slip in some), *empty]
        yield _sheet(size, "fronts", fronts)
        yield _sheet(size, "backs", [side for row in _rows_of(backs, size) for side in reversed(row)])


def _rows_of(sides: list[Side | None], size: Size) -> Iterator[list[Side | None]]:
    return (sides[at : at + size.columns] for at in range(0, len(sides), size.columns))


def _sheet(size: Size, name: str, sides: list[Side | None]) -> Html:
    return element("section", *map(_cell, sides), class_=f"sheet {size.name} {name}")


def _cell(side: Side | None) -> Html:
    if side is None:
        return element("div", class_="cell")
    letters = str(side.letters).replace(".", "-")
    return element("article", element("div", side.shown), class_=f"cell letters-{letters}")
