"""Identity: which remembered card a card is that the store does not know. Text is how we look, never what a card is.

The rules are those of `docs/reference/deck-format.md`, Ids: the same id gone from another deck; the same text; one side
unchanged and the other at least 0.75 alike with one clear candidate. Whatever is unclear stays a new card.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from flashcards.cards.kind import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Iterator

    from flashcards.model import CardId, Item

ALIKE = 0.75
CROWD = 200
"""More candidates than this for one text are no clear candidate, and not worth comparing."""


class Remembered(NamedTuple):
    """A card as the store remembers it: its id, what it asked and what the answer was."""

    id: CardId
    asked: str
    answer: str


Pairs: TypeAlias = "Iterator[tuple[Remembered, Remembered]]"
"""New cards, each with the remembered one that it is."""


class Link(NamedTuple):
    """The card `id` is the one remembered as `old`; where its text has changed (`alike`) the learner is told."""

    id: CardId
    old: CardId
    alike: bool = False


def links(items: Iterable[Item], remembered: Iterable[Remembered]) -> list[Link]:
    """Tie unknown cards to remembered ones that are gone.

    `items` is everything that all decks of the collection ask, `remembered` everything that the store knows. No
    two items are ever tied to one remembered card, nor one item to two.
    """
    present = {item.id: Remembered(item.id, item.asked, item.answer) for item in items}
    known = {card.id: card for card in remembered}
    unknown = {card_id: card for card_id, card in present.items() if card_id not in known}
    gone = {card_id: card for card_id, card in known.items() if card_id not in present}
    found: list[Link] = []
    for pairs in (_same_id, _same_text_and_deck, _same_text, _alike):
        for new, old in pairs(list(unknown.values()), list(gone.values())):
            found.append(Link(new.id, old.id, alike=pairs is _alike))
            del unknown[new.id], gone[old.id]
    return found


def similarity(one: str, other: str) -> float:
    """Return how alike two texts are, 0 to 1: twice their longest common subsequence over the sum of their lengths.

    This is the normalised Indel similarity; the bit-parallel count is Hyyrö 2004, "Bit-parallel LCS-length computation
    revisited", figure 3.

    >>> similarity("Kemijokki", "Kemijoki")
    0.9411764705882353
    """
    if not one or not other:
        return float(one == other)
    where: dict[str, int] = defaultdict(int)
    for place, letter in enumerate(one):
        where[letter] |= 1 << place
    everything = row = (1 << len(one)) - 1
    for letter in other:
        matches = row & where[letter]
        row = ((row + matches) | (row - matches)) & everything
    common = len(one) - row.bit_count()
    return 2 * common / (len(one) + len(other))


def _same_id(unknown: list[Remembered], gone: list[Remembered]) -> Pairs:
    return _unique(unknown, gone, lambda card: (card.id.card, card.id.part))


def _same_text_and_deck(unknown: list[Remembered], gone: list[Remembered]) -> Pairs:
    return _unique(unknown, gone, lambda card: (card.id.deck, _part(card), fold(card.asked), fold(card.answer)))


def _same_text(unknown: list[Remembered], gone: list[Remembered]) -> Pairs:
    return _unique(unknown, gone, lambda card: (_part(card), fold(card.asked), fold(card.answer)))


def _alike(unknown: list[Remembered], gone: list[Remembered]) -> Pairs:
    """Pair cards of which one side is unchanged and the other alike, where each is the other's only candidate."""
    by_side: dict[Hashable, list[Remembered]] = defaultdict(list)
    for card in gone:
        for side in _sides(card):
            by_side[side].append(card)
    candidates = {card: _candidates(card, by_side) for card in unknown}
    suitors: dict[Remembered, int] = defaultdict(int)
    for found in candidates.values():
        for card in found:
            suitors[card] += 1
    for new, found in candidates.items():
        if len(found) == 1 and suitors[old := next(iter(found))] == 1:
            yield new, old


def _candidates(new: Remembered, by_side: dict[Hashable, list[Remembered]]) -> set[Remembered]:
    near = [by_side.get(side, []) for side in _sides(new)]
    if any(len(cards) > CROWD for cards in near):
        return set()
    return {old for cards in near for old in cards if not _revised(new.id, old.id) and _close(new, old)}


def _close(one: Remembered, other: Remembered) -> bool:
    """Whether the sides that differ are alike; one of the two sides is known to be the same."""
    pairs = ((fold(one.asked), fold(other.asked)), (fold(one.answer), fold(other.answer)))
    return all(similarity(a, b) >= ALIKE for a, b in pairs if a != b)


def _sides(card: Remembered) -> tuple[Hashable, Hashable]:
    return ("asked", _part(card), fold(card.asked)), ("answer", _part(card), fold(card.answer))


def _unique(unknown: list[Remembered], gone: list[Remembered], key: Callable[[Remembered], Hashable]) -> Pairs:
    """Pair the cards that are alone on their side with a key."""
    new_by_key, old_by_key = _grouped(unknown, key), _grouped(gone, key)
    for value, new in new_by_key.items():
        old = old_by_key.get(value, [])
        if len(new) == len(old) == 1 and not _revised(new[0].id, old[0].id):
            yield new[0], old[0]


def _grouped(cards: list[Remembered], key: Callable[[Remembered], Hashable]) -> dict[Hashable, list[Remembered]]:
    groups: dict[Hashable, list[Remembered]] = defaultdict(list)
    for card in cards:
        groups[key(card)].append(card)
    return groups


def _part(card: Remembered) -> str:
    """An unnumbered gap's part comes from its text and changes with it; every other part has to be the same."""
    return "g" if card.id.part.startswith("g") else card.id.part


def _revised(new: CardId, old: CardId) -> bool:
    """Whether the author gave the card another revision: the learner is to meet it as new."""
    return new.card != old.card and new.card.partition(".")[0] == old.card.partition(".")[0]
