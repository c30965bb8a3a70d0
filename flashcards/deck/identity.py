"""Identity: which remembered card a card is that the store does not know. Text is how we look, never what a card is.

The rules are those of `docs/reference/deck-format.md`: the same id gone from another deck; the same text; one side
unchanged and the other at least 0.75 alike with one clear candidate. Whatever is unclear stays a new card.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from flashcards.cards.kind import fold, text_id, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable, Iterable, Iterator

    from flashcards.model import CardId, Item

ALIKE = 0.75
CROWD = 200
"""More candidates than this for one text are no clear candidate, and not worth comparing."""
MOST_LETTERS = 1_000_000
"""More text than this is not compared at one time: it would keep a learner waiting, and is no handful of edits."""
LONG = 5_000
"""Texts of more characters than this are the same or they are not: comparing takes time with the square of them."""


class Remembered(NamedTuple):
    """A card as the store remembers it: its id, what it asked and what the answer was."""

    id: CardId
    asked: str
    answer: str


class Link(NamedTuple):
    """The card `id` is the one remembered as `old`; where its text has changed (`alike`) the learner is told."""

    id: CardId
    old: CardId
    alike: bool = False


class _Trace(NamedTuple):
    """What a card is recognised by: its texts folded, and the id that all of its text would give to an unstamped card.

    An unnumbered gap's part comes from its text and changes with it, so that it counts as `g`.
    """

    id: CardId
    part: str
    asked: str
    answer: str
    text_id: str

    @property
    def sides(self) -> tuple[Hashable, Hashable]:
        return ("asked", self.part, self.asked), ("answer", self.part, self.answer)


_Pairs: TypeAlias = "Iterator[tuple[_Trace, _Trace]]"
"""New cards, each with the remembered one that it is."""
_Stage: TypeAlias = "Callable[[list[_Trace], list[_Trace]], _Pairs]"
_BySide: TypeAlias = "dict[Hashable, list[_Trace]]"
"""Cards by what they ask, and by what they answer."""
_Key: TypeAlias = "Callable[[_Trace], Hashable]"


def links(
    items: Iterable[Item],
    remembered: Iterable[Remembered],
    unsure: Collection[str] = frozenset(),
    missing: Collection[str] = frozenset(),
) -> list[Link]:
    """Tie unknown cards to remembered ones that are gone.

    `items` is everything that all decks of the collection ask, `remembered` everything that the store knows. The
    cards of a deck in `unsure` (ids of decks that could not be read whole) may be there all the same, so they do not
    count as gone, but for those whose very text is there under another id. A deck in `missing` was not found at all: it
    may come back, so that its cards are tied to unlike ones only where others show that they have moved. No two items
    are ever tied to one remembered card, nor one item to two.
    """
    present = {item.id: item for item in items}
    known = {card.id: card for card in remembered}
    if known.keys() <= present.keys():
        return []
    unknown = {
        item.id: _trace(item.id, item.asked, item.answer, text_id(whole(item.card)))
        for item in present.values()
        if item.id not in known
    }
    gone = {card.id: _trace(*card, card.id.card) for card in known.values() if is_gone(card.id, present)}
    found = _unchanged(unknown, gone, unsure)
    gone = {id_: card for id_, card in gone.items() if id_.deck not in unsure}
    moved = {(link.id.deck, link.old.deck) for link in found}
    stays = {(new, old) for new in {card.deck for card in unknown} for old in missing if (new, old) not in moved}
    while tied := _clearly_alike(unknown, gone, present, stays):
        found += [Link(new.id, old.id, alike=True) for new, old in tied]
        for new, old in tied:
            del unknown[new.id], gone[old.id]
    return found


def _unchanged(unknown: dict[CardId, _Trace], gone: dict[CardId, _Trace], unsure: Collection[str]) -> list[Link]:
    """Tie the cards whose id or text tells what they were, and take them out of both tables."""
    found: list[Link] = []
    for pairs in _STAGES:
        for new, old in pairs(list(unknown.values()), list(gone.values())):
            if old.id.deck not in unsure or new.id.deck == old.id.deck:
                found.append(Link(new.id, old.id))
                del unknown[new.id], gone[old.id]
    return found


def is_gone(card: CardId, present: Collection[CardId], unsure: Collection[str] = frozenset()) -> bool:
    """Whether a remembered card is in no deck; one of a deck that could not be read whole may be there all the same."""
    return card not in present and card.deck not in unsure


def is_revision(new: CardId, old: CardId) -> bool:
    """Whether two ids are revisions of one card, so that the learner meets it as new with the old history kept.

    >>> from flashcards.model import CardId
    >>> is_revision(CardId("suomi", "k7m2q.2", "a"), CardId("suomi", "k7m2q", "a"))
    True
    """
    if new.card == old.card or new.card.startswith("~"):
        return False
    return (new.deck, stem(new), new.part) == (old.deck, stem(old), old.part)


def part_kind(part: str) -> str:
    """Return what two parts must share to be one: of an unnumbered gap, whose part comes from its text, only `g`."""
    return "g" if part.startswith("g") and "+" not in part else part


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


def _trace(card: CardId, asked: str, answer: str, text_id: str = "") -> _Trace:
    return _Trace(card, part_kind(card.part), fold(asked), fold(answer), text_id)


def _same_id(unknown: list[_Trace], gone: list[_Trace]) -> _Pairs:
    """Pair cards that took their stamped id to another deck; an id made from a text says no more than the text."""
    stamped = [card for card in unknown if not card.id.card.startswith("~")]
    return _same(lambda card: (card.id.card, card.id.part), stamped, gone)


def _same(by: _Key, unknown: list[_Trace], gone: list[_Trace]) -> _Pairs:
    """Pair the cards that are alone on their side with a key."""
    new_by_key, old_by_key = _grouped(unknown, by), _grouped(gone, by)
    for value, new in new_by_key.items():
        old = old_by_key.get(value, [])
        if len(new) == len(old) == 1 and _may_be(new[0].id, old[0].id):
            yield new[0], old[0]


_TEXTS: tuple[_Key, ...] = (
    lambda card: (card.id.deck, card.text_id, card.id.part),
    lambda card: (card.id.deck, *card.sides),
    lambda card: (card.text_id, card.id.part),
    lambda card: card.sides,
)
"""By what a card is recognised whose text is unchanged, the surest first: in its deck, then in another; by all of its
text, options and all (where that named it), then by what it asks and answers."""


def _clearly_alike(
    unknown: dict[CardId, _Trace], gone: dict[CardId, _Trace], present: dict[CardId, Item], apart: set[tuple[str, str]]
) -> list[tuple[_Trace, _Trace]]:
    """Return new cards with the remembered ones that they clearly are; once these are tied, others may be clear."""
    near = list(_alike(list(unknown.values()), list(gone.values()), apart))
    if not near:
        return []
    there = (_trace(item.id, item.asked, item.answer) for item in present.values())
    by_side, settled = _by_side((*gone.values(), *there)), present.keys() - unknown.keys()
    return [(new, old) for new, old in near if _clear(new, old, by_side, settled)]


def _alike(unknown: list[_Trace], gone: list[_Trace], apart: set[tuple[str, str]]) -> _Pairs:
    """Pair each new card with the nearest one of which one side is the same and the other alike.

    No card goes from one deck to another if these two, (new, old), are in `apart`. Where there is too much to compare,
    nothing is clear.
    """
    by_side = _by_side(gone)
    possible = {card: _possible(card, by_side, apart) for card in unknown}
    letters = (len(old.asked) + len(old.answer) for near in possible.values() for old in near)
    if sum(letters) > MOST_LETTERS:
        return
    for new, near in possible.items():
        found = [(distance, old) for old in near if (distance := _distance(new, old, 1 - ALIKE)) is not None]
        if found:
            yield new, min(found)[1]


def _possible(new: _Trace, by_side: _BySide, apart: set[tuple[str, str]]) -> set[_Trace]:
    """Return the cards that share a side with a new one and are worth comparing."""
    near = [by_side.get(side, []) for side in new.sides]
    if any(len(cards) > CROWD for cards in near):
        return set()
    return {
        old
        for cards in near
        for old in cards
        if _may_be(new.id, old.id) and not _both_stamped(new.id, old.id) and (new.id.deck, old.id.deck) not in apart
    }


def _both_stamped(new: CardId, old: CardId) -> bool:
    """Whether two cards have ids of their own, which say that they are two; only the very same text says more."""
    return new.card != old.card and not new.card.startswith("~") and not old.card.startswith("~")


def _clear(new: _Trace, old: _Trace, by_side: _BySide, settled: Collection[CardId]) -> bool:
    """Whether every other card that shares a side with one of the two is more than twice as far as they are.

    In a family of cards that are all alike, being alike tells nothing. The `settled` cards, known and there, count too,
    but for those that read like one of the two: a copy of a deck makes nothing unclear.
    """
    texts = (new.sides, old.sides)
    distance = _distance(new, old, 1 - ALIKE) or 0
    for one in (new, old):
        others = [card for side in one.sides for card in by_side.get(side, []) if card.id not in (new.id, old.id)]
        if len(others) > 2 * CROWD:
            return False
        for card in others:
            counts = card.id not in settled or card.sides not in texts
            if counts and _distance(one, card, 2 * distance) is not None:
                return False
    return True


def _distance(one: _Trace, other: _Trace, most: float) -> float | None:
    """Return how far two cards are that share a side, 0 to 1: how unlike the other side is; None for over `most`.

    Texts with other numbers are not alike: what has changed is then a fact, or it is another question of a series.
    """
    pairs = ((one.asked, other.asked), (one.answer, other.answer))
    differing = [(a, b) for a, b in pairs if a != b]
    for a, b in differing:
        shorter, longer = sorted((len(a), len(b)))
        if longer > LONG or 2 * shorter < (1 - most) * (shorter + longer) or _numbers(a) != _numbers(b):
            return None
    distance = max((1 - similarity(a, b) for a, b in differing), default=0.0)
    return distance if distance <= most else None


def _numbers(text: str) -> list[str]:
    return re.findall(r"\d+", text)


def _by_side(cards: Iterable[_Trace]) -> _BySide:
    found: _BySide = defaultdict(list)
    for card in cards:
        for side in card.sides:
            found[side].append(card)
    return found


def _grouped(cards: list[_Trace], key: _Key) -> dict[Hashable, list[_Trace]]:
    groups: dict[Hashable, list[_Trace]] = defaultdict(list)
    for card in cards:
        groups[key(card)].append(card)
    return groups


def _may_be(new: CardId, old: CardId) -> bool:
    """Whether a text may tell that a card is an old one: not if its author made it a revision, to be met as new."""
    return new.card == old.card or ("." not in new.card and new.card != stem(old))


def stem(card: CardId) -> str:
    """Return a stamped id without its revision."""
    return card.card.partition(".")[0]


_STAGES: tuple[_Stage, ...] = (_same_id, *(partial(_same, by) for by in _TEXTS))
