"""What waits for a person: cards that are gone, each with the new cards that look like it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from flashcards.cards.kind import fold
from flashcards.deck.identity import LONG, Link, Remembered, is_gone, part_kind, similarity, stem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from flashcards.model import Item

ENOUGH = 0.6
"""How alike the questions, and the answers, have to be for a person to be asked about them."""
SHOWN = 3
"""How many cards are offered at most for one that is gone."""
_COMPARED = 12
"""How many cards are compared letter by letter with one that is gone: those that share most with it."""
_COMMON = 20
"""What more gone cards than this have in common tells none of them from the others."""
_LETTERS = 400
"""How much of a text is looked at to find the cards that share something with it."""


class Lookalike(NamedTuple):
    """A new card that looks like one that is gone; `likeness` is 0 to 1, over question and answer together."""

    item: Item
    likeness: float


class Gone(NamedTuple):
    """A remembered card that no deck asks any more, with the new cards that look like it, the best first."""

    card: Remembered
    alike: tuple[Lookalike, ...] = ()


class _Text(NamedTuple):
    part: str
    asked: str
    answer: str

    def signs(self) -> set[str]:
        """Return all runs of three characters in the text: cards that share none are not compared."""
        text = f"^{self.asked[:_LETTERS]}\n{self.answer[:_LETTERS]}$"
        return {text[at : at + 3] for at in range(len(text) - 2)}


def waiting(
    items: Iterable[Item],
    remembered: Iterable[Remembered],
    links: Iterable[Link] = (),
    unsure: Collection[str] = frozenset(),
) -> list[Gone]:
    """Return the remembered cards that are gone and that nothing in `links` has tied.

    `items` is everything that all decks of the collection ask, `remembered` everything that the store knows; `unsure`
    are the ids of decks that may still have the cards that are missing. A card of which another revision is there is
    not gone: its author has made it so. A new card is one that the store does not know and nothing has tied.
    """
    present = {item.id: item for item in items}
    known = {card.id: card for card in remembered}
    tied = {link.id: link.old for link in links}
    taken = set(tied.values())
    stems = {id_._replace(card=stem(id_)) for id_ in present}
    gone = [
        card
        for card in known.values()
        if is_gone(card.id, present, unsure)
        and card.id not in taken
        and card.id._replace(card=stem(card.id)) not in stems
    ]
    if not gone:
        return []
    fresh = [item for id_, item in present.items() if id_ not in known and id_ not in tied]
    near = _near([_text(card) for card in gone], [_text(item) for item in fresh])
    return [Gone(card, _best(card, [fresh[at] for at in found])) for card, found in zip(gone, near, strict=True)]


def _text(card: Remembered | Item) -> _Text:
    return _Text(part_kind(card.id.part), fold(card.asked), fold(card.answer))


def _near(gone: list[_Text], fresh: list[_Text]) -> list[list[int]]:
    """Return for each gone card which of the new ones share most of what few gone cards have."""
    where: dict[str, list[int]] = defaultdict(list)
    for at, card in enumerate(gone):
        for sign in card.signs():
            where[sign].append(at)
    telling = {sign: places for sign, places in where.items() if len(places) <= _COMMON}
    shared: list[Counter[int]] = [Counter() for _ in gone]
    for number, card in enumerate(fresh):
        for sign in telling.keys() & card.signs():
            for at in telling[sign]:
                if gone[at].part == card.part:
                    shared[at][number] += 1
    return [[number for number, _ in counts.most_common(_COMPARED)] for counts in shared]


def _best(card: Remembered, near: list[Item]) -> tuple[Lookalike, ...]:
    found = [Lookalike(item, likeness) for item in near if (likeness := _likeness(_text(card), _text(item)))]
    found.sort(key=lambda one: (-one.likeness, one.item.id.deck != card.id.deck, one.item.id))
    return tuple(found[:SHOWN])


def _likeness(one: _Text, other: _Text) -> float:
    """Return how alike two cards are; 0 if they are not alike enough to ask about them."""
    asked, answer = _alike(one.asked, other.asked), _alike(one.answer, other.answer)
    if one.asked != other.asked and min(asked, answer) < ENOUGH:
        return 0.0
    letters = [len(one.asked) + len(other.asked), len(one.answer) + len(other.answer)]
    return (asked * letters[0] + answer * letters[1]) / (sum(letters) or 1)


def _alike(one: str, other: str) -> float:
    return similarity(one, other) if max(len(one), len(other)) <= LONG else float(one == other)
