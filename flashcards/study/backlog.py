"""A backlog: what waits is spread over the coming days, and what that costs in retention."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from flashcards.scheduling.load import EVERY_DAY
from flashcards.study.settings import scheduler

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from flashcards.model import CardId
    from flashcards.scheduling.load import Load
    from flashcards.study.rescheduling import Promised
    from flashcards.study.settings import Settings


class CatchUp(NamedTuple):
    """A plan: which card on which study day, what the fullest day holds with it, and how many would be recalled.

    `known_today` is the same for all of them asked today, before any of them is forgotten further.
    """

    days: tuple[tuple[CardId, int], ...]
    most: int
    known: float
    known_today: float


def catch_up(waiting: Sequence[Promised], of: Mapping[str, Settings], today: int, load: Load, days: int) -> CatchUp:
    """Return a plan that asks all that waits within so many days (1 or more), today included.

    The days are filled to one level, with what is due on them anyway counted in: `load` counts all cards where they
    are now, what waits on `today`, and its week says how much a day takes. The cards whose chance to be recalled falls
    fastest come first: a card that is nearly forgotten already, and one that is hardly ever forgotten, lose little by
    waiting. Siblings that keep apart get days of their own, as far as there is room.
    """
    span = range(today, today + days)
    load = load._replace(cards={**load.cards, today: max(load.cards.get(today, 0) - len(waiting), 0)})
    models = {deck: scheduler(settings).model for deck, settings in of.items()}

    def known(card: Promised, day: int) -> float:
        return models[card.card.deck].retrievability(card.progress.memory, max(day - card.progress.day, 0))

    order = sorted(waiting, key=lambda card: (known(card, span[-1]) - known(card, today), card.due_day, card.card))
    planned = _placed(order, dict(zip(span, _room(span, load, len(order)), strict=True)))
    placed = Counter(day for _, day in planned)
    return CatchUp(
        tuple((card.card, day) for card, day in planned),
        max(load.cards.get(day, 0) + placed[day] for day in span),
        sum(known(card, day) for card, day in planned),
        sum(known(card, today) for card in order),
    )


def _placed(order: Iterable[Promised], room: dict[int, int]) -> list[tuple[Promised, int]]:
    """Give each card the first day with room that no sibling of it has, or else the first with room."""
    families: dict[tuple[str, str, str], set[int]] = {}
    free = [day for day in room if room[day]]
    found = []
    for card in order:
        taken = families.setdefault(card.card.family, set())
        day = next((day for day in free if day not in taken or not card.apart), free[0])
        taken.add(day)
        found.append((card, day))
        room[day] -= 1
        if not room[day]:
            free.remove(day)
    return found


def _room(span: range, load: Load, cards: int) -> list[int]:
    """Return how many cards more each day takes, when all are filled to the lowest level at which so many fit."""
    week = load.week if any(load.share(day) for day in span) else EVERY_DAY
    shares = [load._replace(week=week).share(day) for day in span]
    least = min(share for share in shares if share)
    low, high = 0, int((cards + max(load.cards.get(day, 0) for day in span)) / least) + 1
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if sum(_free(span, shares, load, middle)) >= cards else (middle + 1, high)
    return list(_free(span, shares, load, low))


def _free(span: range, shares: Sequence[float], load: Load, level: int) -> Iterator[int]:
    """Yield how many cards more each day takes up to a level, of which a lighter day takes its share."""
    return (max(int(level * share) - load.cards.get(day, 0), 0) for day, share in zip(span, shares, strict=True))
