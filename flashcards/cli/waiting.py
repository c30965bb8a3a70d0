"""What the commands that move due days need to know: the cards in review, the settings of their decks, the load."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from flashcards.cli.desk import Desk, lay_out_for
from flashcards.scheduling.load import Load
from flashcards.study.rescheduling import Promised

if TYPE_CHECKING:
    from flashcards.model import Deck
    from flashcards.study.settings import Settings


class Table(NamedTuple):
    """The cards in review of some decks, those that are set aside left out.

    The load is that of these decks and the daily queue from today on, with what waits on today.
    """

    desk: Desk
    decks: list[Deck]
    cards: list[Promised]
    of: dict[str, Settings]
    load: Load


def lay_table(selector: str | None) -> Table:
    """Return what is in review in a deck (an id or a path), or in the daily queue."""
    desk, decks = lay_out_for(selector)
    of = {deck.id: desk.known.settings(deck.id, deck.new_per_day) for deck in decks}
    cards = [card for deck in decks for card in _in_review(desk, deck)]
    today = desk.known.today
    counted = {deck.id: deck for deck in (*desk.joined(), *decks)}.values()
    held = Counter(max(card.due_day, today) for deck in counted for card in _in_review(desk, deck))
    return Table(desk, decks, cards, of, Load(held, week=desk.known.settings().easy_days))


def _in_review(desk: Desk, deck: Deck) -> list[Promised]:
    standings = ((item, desk.known.standings.get(item.id)) for item in desk.items[deck.id])
    return [
        Promised(item.id, card.progress, card.due_day, item.card.siblings_apart)
        for item, card in standings
        if card and card.progress and card.progress.phase == "review" and not card.suspended
    ]
