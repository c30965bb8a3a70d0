"""Stamping: give every question an id of its own, and the deck one, without changing any other character."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from flashcards.answers.normalise import normal_form
from flashcards.deck.header import header_key, read_header
from flashcards.deck.keys import HEADER_KEYS
from flashcards.deck.lines import BEGINS_A_CARD, BOM, Line, fences, opening
from flashcards.deck.naming import ID_ALPHABET, stamp_on
from flashcards.deck.parse import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from random import Random

NOTHING: Mapping[int, str] = MappingProxyType({})
_NO_TEXT = re.compile(r"[?@]\s*")
_NOT_IN_IDS = re.compile(r"[\s/]+|[^\w.-]")


class Stamped(NamedTuple):
    """A deck's text with its stamps: how many questions got one, and the id that the deck got (empty: it had one)."""

    text: str
    questions: int
    deck: str


def stamp(
    text: str, name: str, random: Random, *, renew_copies: bool = False, lost: Mapping[int, str] = NOTHING
) -> Stamped:
    r"""Append an id to each question and generator line without one, and an `id:` to the header.

    `name` is what the deck is called now, by its file; `random` draws the ids. With `renew_copies` an id that stands
    there twice is replaced where it stands the second time. `lost` are ids that questions had before, by their lines:
    they are put back, if no other question has them now.

    >>> from random import Random
    >>> stamp("id: s\n\n? sää <> weather\r\n", "s", Random(1)).text
    'id: s\n\n? sää <> weather ^6vr9g\r\n'
    """
    bom, text = (BOM, text[1:]) if text.startswith(BOM) else ("", text)
    rows = text.split("\n")
    fenced = fences(text).lines
    asking = [at for at in _asking(rows, text) if at + 1 not in fenced]
    taken = {stamp_on(row.rstrip()).partition(".")[0] for row in rows}
    questions = 0
    for at in _unstamped(rows, asking, renew_copies=renew_copies):
        before = lost.get(at + 1, "")
        again = before and before.partition(".")[0] not in taken
        taken.add(before.partition(".")[0])
        rows[at] = _with_id(rows[at], before if again else _new_id(random, taken))
        questions += 1
    deck = _insert_deck_id(rows, text, name)
    return Stamped(bom + "\n".join(rows), questions, deck)


def _asking(rows: list[str], text: str) -> Iterator[int]:
    """Yield the places of the rows that begin a card.

    Not of one that has no text (it may begin on the next row, if it can be read), nor of one that stands there twice:
    with an id it would be a card of its own.
    """
    deck = parse(text)
    read = set(deck.lines)
    twice = {fault.line for fault in deck.diagnostics if fault.code == "doubled-card"}
    for at, row in enumerate(rows):
        if BEGINS_A_CARD.match(row) and at + 1 not in twice and (at + 1 in read or not _NO_TEXT.fullmatch(row)):
            yield at


def deck_id(name: str) -> str:
    """Return a name as a deck's id may be.

    >>> deck_id("sää ja tuuli")
    'sää-ja-tuuli'
    """
    return _NOT_IN_IDS.sub("-", normal_form("NFC", name)).strip("-") or "deck"


def _unstamped(rows: list[str], asking: Iterable[int], *, renew_copies: bool) -> Iterator[int]:
    seen: set[str] = set()
    for at in asking:
        found = stamp_on(rows[at].rstrip()).partition(".")[0]
        if not found or (renew_copies and found in seen):
            yield at
        seen.add(found)


def _with_id(row: str, new: str) -> str:
    """Append an id to a row, or put it in the place of the one that is there; its line end stays."""
    body, end = (row[:-1], "\r") if row.endswith("\r") else (row, "")
    if old := stamp_on(body.rstrip()):
        at = body.rindex(f"^{old}")
        return f"{body[:at]}^{new}{body[at + len(old) + 1 :]}{end}"
    return f"{body} ^{new}{end}"


def _new_id(random: Random, taken: set[str]) -> str:
    while (new := "".join(random.choices(ID_ALPHABET, k=5))) in taken:
        pass
    taken.add(new)
    return new


def _insert_deck_id(rows: list[str], text: str, name: str) -> str:
    """Put an `id:` behind the header's last line, or a header above everything; return the id if it was missing."""
    fenced = fences(text).lines
    lines = opening(text, fenced)
    taken = lines[: read_header(lines).taken]
    if any(HEADER_KEYS.get(header_key(line)) == "id" for line in lines):
        return ""  # also where it stands below something else, so that it is not read: check says so
    new = deck_id(name)
    end = "\r" if rows[0].endswith("\r") else ""
    row = f"{'tunnus' if _is_finnish(taken) else 'id'}: {new}{end}"
    last = max((line.number for line in taken if line.text or line.written), default=0)
    rows[last:last] = [row] if taken else [row, end]
    return new


def _is_finnish(header: Iterable[Line]) -> bool:
    """Whether a header's author writes its keys in Finnish."""
    return any(HEADER_KEYS.get(key := header_key(line), key) != key for line in header)
