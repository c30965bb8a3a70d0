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


class Slip(NamedTuple):
    """A card of paper: its two sides, how large it is, and the size of its letters in points."""

    front: Html
    back: Html
    size: Size
    points: float


SIZES = (Size("small", 2, 4, 83, 55), Size("large", 1, 2, 178, 124), Size("whole", 1, 1, 178, 262))
LETTERS = (14, 12, 10.5, 9)
"""Sizes of letters in points, from the one that is best to read to the one that is still to be read."""

_MM = 0.3528
_LINE, _LETTER = 1.4, 0.58
"""How high a line and how wide a common letter is at most, in sizes of letters."""
_PICTURE = 30.0
"""How high a picture is at most, in mm."""

_ROW = re.compile(r"<(?:div|p|li|pre)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")
_BROAD = frozenset("mwMW@%—…ÄÖÅ") | frozenset("ABCDEFGHKNOPQRSTUVXYZ")


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
    front = joined((sections(look, item), prompt(look, item), task(look, item)))
    back = joined((*short_answer(look, item), note(look, item)))
    for size in SIZES:
        for points in LETTERS:
            if max(_height(side, size.width, points) for side in (front, back)) <= size.height:
                return Slip(front, back, size, points)
    return Slip(front, back, SIZES[-1], LETTERS[-1])


def _height(side: Html, width: float, points: float) -> float:
    """Return how high the text of a side is at most, in mm."""
    pictures = side.count("<img ")
    letters = width / (_LETTER * points * _MM)
    rows = sum(max(-(-_breadth(row) // letters), bool(row)) for row in _rows(side))
    return rows * _LINE * points * _MM + pictures * _PICTURE


def _rows(side: Html) -> list[str]:
    return html.unescape(_TAG.sub("", _ROW.sub("\n", side))).split("\n")


def _breadth(row: str) -> float:
    """Return how broad a line is, in common letters; two more because words are not parted at its end."""
    return sum(map(_letter, row)) * 1.1 + 2


def _letter(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WF":
        return 2
    return 1.5 if letter in _BROAD else 1


def _sheets(slips: Sequence[Slip], size: Size) -> Iterator[Html]:
    """Return the sheets of one size in turn: fronts, and their backs with each row mirrored."""
    on_one = size.columns * size.rows
    for start in range(0, len(slips), on_one):
        some: list[Slip | None] = [*slips[start : start + on_one]]
        some += [None] * (-len(some) % size.columns)
        rows = [some[at : at + size.columns] for at in range(0, len(some), size.columns)]
        yield _sheet(size, "fronts", (_cell(slip, front=True) for row in rows for slip in row))
        yield _sheet(size, "backs", (_cell(slip, front=False) for row in rows for slip in reversed(row)))


def _sheet(size: Size, side: str, cells: Iterator[Html]) -> Html:
    return element("section", *cells, class_=f"sheet {size.name} {side}")


def _cell(slip: Slip | None, *, front: bool) -> Html:
    if slip is None:
        return element("div", class_="cell")
    letters = f"letters-{str(slip.points).replace('.', '-')}"
    return element("article", element("div", slip.front if front else slip.back), class_=f"cell {letters}")
