"""What an edit of a deck does to its learners: which cards keep their history, which are new, which retire."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from flashcards.cards.kind import composed
from flashcards.deck.identity import Remembered, is_revision, links, stem

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from flashcards.model import CardId, Item

Pair: TypeAlias = "tuple[Remembered, Item]"
"""A card as it was, and as it is now."""


class Difference(NamedTuple):
    """The cards of a new version of a deck, by what becomes of their histories; pairs are (old, new).

    `same` are those whose text is unchanged, moved and stamped ones included; `edited` keep their history under a new
    text; `renewed` are new revisions, met as new with the old history kept; `retired` are gone, their history stays.
    """

    same: tuple[Pair, ...]
    edited: tuple[Pair, ...]
    renewed: tuple[Pair, ...]
    new: tuple[Item, ...]
    retired: tuple[Remembered, ...]


class Change(NamedTuple):
    """Something that an edit does and its author may not have meant.

    `code` is that of the rule: `id-changed`, `id-lost` or `cards-retire`. `id` is the card as it is named now, `old`
    as it was named before (the same for one that retires), `text` what it asks.
    """

    code: str
    id: CardId
    old: CardId
    text: str

    @property
    def details(self) -> tuple[tuple[str, str], ...]:
        """Return what the rule's sentence quotes."""
        return ("question", self.text), ("id", self.id.card), ("old", self.old.card)


def difference(
    old: Iterable[Remembered | Item], new: Iterable[Item], unsure: Collection[str] = frozenset()
) -> Difference:
    """Compare two versions of some decks, given as what they ask; it foretells what a learner's program will do.

    Of two cards in `old` with one id the later counts. The cards of the decks in `unsure` (ids of decks that could
    not be read whole) do not retire.
    """
    before = {card.id: Remembered(card.id, card.asked, card.answer) for card in old}
    after = {item.id: item for item in new}
    missing = {id_.deck for id_ in before} - {id_.deck for id_ in after}
    was = {id_: id_ for id_ in after if id_ in before}
    was |= {link.id: link.old for link in links(after.values(), before.values(), unsure, missing)}
    pairs = [(before[was[id_]], item) for id_, item in after.items() if id_ in was]
    kept = set(was.values())
    gone = [card for id_, card in before.items() if id_ not in kept and id_.deck not in unsure]
    fresh = [item for id_, item in after.items() if id_ not in was]
    by_stem: dict[CardId, list[Remembered]] = defaultdict(list)
    for card in gone:
        by_stem[card.id._replace(card=stem(card.id))].append(card)
    near = ((card, item) for item in fresh for card in by_stem.get(item.id._replace(card=stem(item.id)), ()))
    renewed = tuple((card, item) for card, item in near if is_revision(item.id, card.id))
    replaced = {one.id for pair in renewed for one in pair}
    return Difference(
        same=tuple(pair for pair in pairs if _reads_the_same(*pair)),
        edited=tuple(pair for pair in pairs if not _reads_the_same(*pair)),
        renewed=renewed,
        new=tuple(item for item in fresh if item.id not in replaced),
        retired=tuple(card for card in gone if card.id not in replaced),
    )


def changes(
    before: Iterable[Remembered | Item], after: Iterable[Item], unsure: Collection[str] = frozenset()
) -> list[Change]:
    """Return what an edit does to ids and histories that may be a slip, one `Change` for each card.

    A stamped id that was replaced by another one or taken away, although the card is the same by its text; a card that
    is gone. A new revision is neither. Give all decks at once, so that a card that moved does not count as gone.
    """
    found = difference(before, after, unsure)
    told: dict[tuple[CardId, CardId], Change] = {}
    for change in _changes(found):
        cards = (change.id._replace(part=""), change.old._replace(part=""))
        told.setdefault(cards, change)
    return list(told.values())


def _changes(found: Difference) -> Iterator[Change]:
    for old, new in (*found.same, *found.edited):
        if new.id.card != old.id.card and not old.id.card.startswith("~"):
            yield Change("id-lost" if new.id.card.startswith("~") else "id-changed", new.id, old.id, new.asked)
    for card in found.retired:
        yield Change("cards-retire", card.id, card.id, card.asked)


def _reads_the_same(old: Remembered, new: Item) -> bool:
    """Whether an edit changed no more than blanks and how letters are stored."""
    return (composed(old.asked), composed(old.answer)) == (composed(new.asked), composed(new.answer))
