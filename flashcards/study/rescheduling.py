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
    """A card in review with the study day that was promised."""

    card: CardId
    progress: Progress
    due_day: int


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

    The cards' memories are already those under the settings. A card whose promised day lies in the range over which
    its interval is spread stays, unless `every` card that has another day now is to move. A card goes by the draw of
    its last review to a day of that range, by load, and never to a day before `today`.
    """
    held = Counter(load.cards)
    found = []
    for card, progress, promised in sorted(cards, key=lambda card: (card.due_day, card.card)):
        settings = of[card.deck]
        model = scheduler(settings).model
        first, last = fuzz_range(model.interval(progress.memory), model.maximum_interval)
        span = range(max(progress.day + first, today), max(progress.day + last, today) + 1)
        if (promised in span and not every) or max(promised, today) == span[-1]:
            continue
        held[promised] -= held[promised] > 0
        day = pick(span, Load(held, week=settings.easy_days), draw(str(card), progress.reps))
        held[day] += 1
        if day != max(promised, today):
            known = [model.retrievability(progress.memory, on - progress.day) for on in (max(promised, today), day)]
            found.append(Move(card, promised, day, *known))
    return tuple(found)
