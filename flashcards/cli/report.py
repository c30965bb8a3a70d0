"""What a person is told of edited cards: which kept their history, and which wait for a word."""

from __future__ import annotations

import re
from gettext import gettext as _
from typing import TYPE_CHECKING

from flashcards.cli.words import in_quotes, plural

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from flashcards.deck.identity import Link, Remembered
    from flashcards.deck.lookalikes import Gone
    from flashcards.model import CardId, Item

WIDEST = 60
"""How many characters of a card are quoted."""
AROUND = 25
"""How many of them stand before the place where two versions begin to differ, at most."""
NAMED = 2
"""How many cards a sentence names."""


def recognised(links: Iterable[Link], items: Mapping[CardId, Item]) -> str:
    """Return the sentence about cards that were recognised by alike text; nothing if there are none."""
    alike = [link for link in links if link.alike]
    if not alike:
        return ""
    names = ", ".join(in_quotes(_line(items[link.id].prompt)[:40]) for link in alike[:NAMED])
    return plural(
        len(alike),
        "{count} card was edited and keeps its history: {names}",
        "{count} cards were edited and keep their history: {names}",
        names=f"{names} …" if len(alike) > NAMED else names,
    )


def joining(titles: Sequence[str]) -> str:
    """Return the sentence about decks that join the daily queue; nothing if there are none."""
    if not titles:
        return ""
    names = ", ".join(in_quotes(_line(title)) for title in titles)
    return plural(
        len(titles),
        "Cards of your daily queue have moved to {names}, which joins it.",
        "Cards of your daily queue have moved to {names}, which join it.",
        names=names,
    )


def undecided(gone: Sequence[Gone]) -> str:
    """Return the sentence about cards that are gone and look like new ones; nothing if `relink` has none to decide."""
    alike = sum(bool(card.alike) for card in gone)
    if not alike:
        return ""
    if len(gone) == 1:
        return _("1 card is gone and looks like a new one: flashcards relink")
    return plural(
        alike,
        "{all} cards are gone, {count} looks like a new one: flashcards relink",
        "{all} cards are gone, {count} look like new ones: flashcards relink",
        all=len(gone),
    )


def quoted(*cards: Remembered | Item) -> list[str]:
    """Return question and answer of each card in quotes, in short: of two versions the place where they differ."""
    texts = [f"{_line(card.asked)} = {_line(card.answer)}" for card in cards]
    differ = next((at for at, letters in enumerate(zip(*texts, strict=False)) if len(set(letters)) > 1), 0)
    start = differ - AROUND if max(map(len, texts)) > WIDEST and differ > 2 * AROUND else 0
    return [in_quotes(_cut(text, start)) for text in texts]


def word(text: str) -> str:
    """Return a text as one word of a command that a person may copy; a deck's id can hold what a shell obeys."""
    if re.fullmatch(r"[\w./~+-]+", text) and text[0] not in "-~":
        return text
    return "'" + text.replace("'", "'\\''") + "'"


def _line(text: str) -> str:
    return " ".join(text.split())


def _cut(text: str, start: int) -> str:
    shown = text[start:] if len(text) - start <= WIDEST else f"{text[start : start + WIDEST - 1]}…"
    return f"…{shown}" if start else shown
