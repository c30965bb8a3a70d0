"""What a kind of card is, the draft that it is made from, and the names that texts give."""

from __future__ import annotations

import re
from hashlib import blake2b
from itertools import islice
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from flashcards.answers import normal_form

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from typing import Self

    from flashcards.cards.inline import Inline
    from flashcards.model import Answering, Card, Item


INVISIBLE = re.compile(
    r"[\u00ad\u200b-\u200d\u2060\ufeff]"
    r"(?:(?<![\u200c\u200d])|(?<![^\0-\u052f\u1e00-\u1fff\u200b-\u200d\u2060\ufeff].))"
)
"""Characters without width: those that join and part other scripts and signs are right behind these only."""


BIDI = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Marks that turn the direction of text."""


class Piece(NamedTuple):
    """A marked line with the lines that continue it.

    `mark` is what stood at its start and `written` the same as its author spelt it; `line` is that line's number.
    `starts` tells of each line of the text where it begins in the file (line and column, from 1). `feedback` is the
    text of the `> ` lines under it.
    """

    mark: str
    written: str
    text: str
    line: int
    starts: tuple[tuple[int, int], ...] = ()
    feedback: str = ""

    def trimmed(self) -> Piece:
        """Return the piece without empty lines at the beginning of its text."""
        empty = len(self.text) - len(self.text.lstrip("\n"))
        return self._replace(text=self.text[empty:], starts=self.starts[empty:]) if empty else self


NO_KEYS: Mapping[str, Piece] = MappingProxyType({})


class Draft(NamedTuple):
    """A card as it stands in the text, before it is known to be one.

    It has a question, the answering lines under it, and by their English names the keys about it. `language` is that of
    its answers, as the header says.
    """

    question: Piece
    inline: Inline
    lines: tuple[Piece, ...] = ()
    keys: Mapping[str, Piece] = NO_KEYS
    language: str = ""


class Fault(NamedTuple):
    """Something wrong in a deck's text: the rule's code, the place, and the author's own words."""

    code: str
    line: int
    column: int
    details: tuple[tuple[str, str], ...] = ()


MOST_FAULTS = 10_000
"""Nobody reads more of them, and a file of nothing else must not fill the memory."""


class Faults(list[Fault]):
    """Faults as they are found: one more than are reported, which tells that there are too many; no others."""

    def append(self, fault: Fault, /) -> None:
        """Keep a fault, if there are not too many."""
        if len(self) <= MOST_FAULTS:
            super().append(fault)

    def __iadd__(self, faults: Iterable[Fault], /) -> Self:  # type: ignore[override,misc]
        """Keep faults, as long as there are not too many."""
        super().extend(islice(faults, MOST_FAULTS + 1 - len(self)))
        return self


class Kind(NamedTuple):
    """One kind of card: its name, the marks of the lines that make a card one of this kind, and four functions.

    `asks` tells whether a question alone makes a card one of this kind; `faults` what is wrong with a draft of one;
    `named_by` returns what of a question names a card without a stamped id; `items` what a finished card asks.
    """

    name: str
    marks: tuple[str, ...]
    asks: Callable[[Inline], bool]
    faults: Callable[[Draft], Iterator[Fault]]
    named_by: Callable[[str], str]
    items: Callable[[str, Card], tuple[Item, ...]]


def never(_: Inline) -> bool:
    """Say of most kinds that no question alone makes a card one of them."""
    return False


def answering(card: Card) -> Answering:
    """Return how a card without options is answered: typed where its author wishes so."""
    return "typed" if card.typed else "recall"


def all_of(question: str) -> str:
    """Return what names most cards: the whole question."""
    return question


def first_marked(draft: Draft, *marks: str) -> Piece | None:
    """Return the first of a draft's lines that has one of the marks."""
    for piece in draft.lines:
        if piece.mark in marks:
            return piece
    return None


def wrong_answers(draft: Draft, kind: str) -> Iterator[Fault]:
    """Return the fault of a typical wrong answer on a kind of card where none is typed."""
    if piece := first_marked(draft, "!"):
        yield fault_at_mark(piece, "wrong-answer-unused", text=piece.text, kind=kind)


def doubled(pieces: Iterable[Piece], code: str = "doubled-member") -> Iterator[Fault]:
    """Return the faults of lines that look like one above them."""
    seen: dict[str, int] = {}
    for piece in pieces:
        if (line := seen.setdefault(composed(piece.text), piece.line)) != piece.line:
            yield fault_at(piece, code, text=piece.text, line=str(line))


def fault_at_mark(piece: Piece, code: str, **details: str) -> Fault:
    """Return a fault at the mark of a piece."""
    return Fault(code, piece.line, 1, tuple(details.items()))


def fault_at(piece: Piece, code: str, at: int = 0, **details: str) -> Fault:
    """Return a fault at a piece's text, or at one character of it."""
    if not piece.starts:
        return fault_at_mark(piece, code, **details)
    line, column = piece.starts[piece.text.count("\n", 0, at)]
    return Fault(code, line, column + at - (piece.text.rfind("\n", 0, at) + 1), tuple(details.items()))


def composed(text: str) -> str:
    """Return a text with composed letters, single spaces and nothing invisible: what looks the same is the same."""
    if not text.isascii():
        if INVISIBLE.search(text):
            text = INVISIBLE.sub("", normal_form("NFD", text))
        text = normal_form("NFC", text)
    return " ".join(text.split())


def fold(text: str) -> str:
    """Return a text as identity sees it: composed letters, lower case, single spaces.

    Ids of unstamped cards are made from it: it must stay as it is for ever, whatever the judging of answers learns.
    """
    return composed(text).casefold()


def digest(text: str) -> str:
    """Return 16 hexadecimal digits that stand for a text, up to what `fold` takes away."""
    return blake2b(fold(text).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


def text_id(text: str) -> str:
    """Return the id of an unstamped card that a text names."""
    return f"~{digest(text)}"


def whole(card: Card) -> str:
    """Return all that a card asks and answers: what tells apart two cards with one question."""
    options = (f"{'(x)' if option.right else '( )'} {option.text}" for option in card.options)
    pairs = (f"{pair.left} <> {pair.right}" for pair in card.pairs)
    return "\n".join((card.question, *(answer.text for answer in card.answers), *options, *pairs, *card.forms))
