"""Rescheduling: other due days for cards whose parameters or retention have changed, as few as will do."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from flashcards.rating import Rating
from flashcards.scheduling import draw, fuzz_range
from flashcards.scheduling.load import Load, pick
from flashcards.study.settings import scheduler

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any

    from flashcards.model import CardId
    from flashcards.scheduling import Model, Progress
    from flashcards.study.settings import Settings


class Promised(NamedTuple):
    """A card in review with the study day that was promised, and whether it keeps apart from its siblings."""

    card: CardId
    progress: Progress
    due_day: int
    apart: bool = True


class Move(NamedTuple):
    """A card that goes from one study day to another; `known_before` and `known` are the chances to recall it there."""

    card: CardId
    before: int
    after: int
    known_before: float
    known: float


def memories(model: Model[Any], reviews: Iterable[tuple[int, int]]) -> Iterator[Any]:
    """Yield a card's memory after each of its reviews, given as (rating, study day), under a model."""
    memory, last = None, 0
    for rating, day in reviews:
        memory = (
            model.first(Rating(rating)) if memory is None else model.next(memory, Rating(rating), max(day - last, 0))
        )
        last = max(day, last)
        yield memory


def anew(
    cards: Iterable[Promised], reviews: Mapping[CardId, Sequence[tuple[int, int]]], of: Mapping[str, Settings]
) -> list[Promised]:
    """Return cards with the memories that their reviews make under the settings of their decks (`of`)."""
    return [
        card._replace(progress=card.progress._replace(memory=memory))
        for card in cards
        for *_, memory in [memories(scheduler(of[card.card.deck]).model, reviews[card.card])]
    ]


def moves(
    cards: Iterable[Promised], of: Mapping[str, Settings], today: int, load: Load, *, every: bool = False
) -> tuple[Move, ...]:
    """Return which cards go to other days, so that they are asked as the settings of their decks (`of`) want it.

    The cards' memories are already those under the settings. A card stays whose promised day lies in the range over
    which its interval is spread, and on no day off; with `every`, each card is placed anew. A card goes by the draw of
    its last review to a day of that range, by load, and never to a day before `today`. `load` counts all cards where
    they are now, those of the past on `today`.
    """
    spans = {card: _span(card, of[card.card.deck], today) for card in sorted(cards, key=lambda card: card.card)}
    weeks = {deck: Load(week=settings.easy_days) for deck, settings in of.items()}
    to_place = [
        card
        for card, span in spans.items()
        if every or not _fits(max(card.due_day, today), span, weeks[card.card.deck])
    ]
    now = Counter(max(card.due_day, today) for card in to_place)
    held = {day: count - min(count, now[day]) for day, count in load.cards.items()}
    families: dict[tuple[str, str, str], list[int]] = {}
    for card in spans.keys() - set(to_place):
        families.setdefault(card.card.family, []).append(card.due_day)
    found = []
    for card in to_place:
        siblings = families.setdefault(card.card.family, [])
        ahead = Load(held, siblings if card.apart else (), weeks[card.card.deck].week)
        day = pick(spans[card], ahead, draw(str(card.card), card.progress.reps))
        held[day] = held.get(day, 0) + 1
        siblings.append(day)
        if day != max(card.due_day, today):
            found.append(_move(card, day, of[card.card.deck], today))
    return tuple(found)


def _span(card: Promised, settings: Settings, today: int) -> range:
    """Return the days, from today on, over which the interval of a card is spread."""
    model = scheduler(settings).model
    first, last = fuzz_range(model.interval(card.progress.memory), model.maximum_interval)
    return range(max(card.progress.day + first, today), max(card.progress.day + last, today) + 1)


def _fits(day: int, span: range, week: Load) -> bool:
    """Whether settings might have promised a day: it lies in the span, and on no day off if another day does not."""
    return day in span and (week.share(day) > 0 or not any(map(week.share, span)))


def _move(card: Promised, day: int, settings: Settings, today: int) -> Move:
    model, memory, last = scheduler(settings).model, card.progress.memory, card.progress.day
    known = [model.retrievability(memory, on - last) for on in (max(card.due_day, today), day)]
    return Move(card.card, card.due_day, day, *known)
