"""What to ask today: what is due, what is new, how much of both, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from flashcards.model import CardId, Item
    from flashcards.scheduling import Progress
    from flashcards.study.settings import Settings


class Standing(NamedTuple):
    """Where a card stands for the learner; a card without progress is known but new.

    `due_day` and `buried_day` are study days; `due_ms` is the moment (UTC, milliseconds) at which a step is over, None
    outside the steps. A buried card rests on that one day, a suspended one until it is taken back.
    """

    progress: Progress | None = None
    due_day: int = 0
    due_ms: int | None = None
    suspended: bool = False
    buried_day: int | None = None


class Done(NamedTuple):
    """What was done in a deck today: cards met for the first time, and reviews outside the steps."""

    new: int = 0
    reviews: int = 0


class Plan(NamedTuple):
    """Today's cards of one deck, within its limits; `due` counts what is due before them."""

    steps: tuple[Item, ...] = ()
    reviews: tuple[Item, ...] = ()
    new: tuple[Item, ...] = ()
    due: int = 0


NEW = Standing()


def plan(items: Sequence[Item], standings: Mapping[CardId, Standing], limits: Settings, today: int, done: Done) -> Plan:
    """Return what a deck asks on study day `today`. `items` are in the order in which new ones are to be met.

    Due cards come by due day, longest waiting first. Of the parts of a card (its siblings) one a day is asked,
    unless the author wants them together; a part in a learning step always goes on. What a generator line asks of one
    word in one form are siblings; other words and forms are not.
    """
    pairs = [(item, standings.get(item.id, NEW)) for item in items]
    awake = [(item, card) for item, card in pairs if not card.suspended and card.buried_day != today]
    due = [(item, card) for item, card in awake if card.progress and card.due_day <= today]
    steps = sorted((pair for pair in due if _in_step(pair[1])), key=lambda pair: pair[1].due_ms or 0)
    reviews = sorted((pair for pair in due if not _in_step(pair[1])), key=lambda pair: pair[1].due_day)
    new = [pair for pair in awake if not pair[1].progress]
    met = {item.id.family for item, card in pairs if card.progress and card.progress.day == today}
    met |= {item.id.family for item, _ in steps}
    return Plan(
        steps=tuple(item for item, _ in steps),
        reviews=_apart(reviews, max(limits.reviews_per_day - done.reviews, 0), met),
        new=_apart(new, max(limits.new_per_day - done.new, 0), met),
        due=len(due),
    )


def line_up(plans: Iterable[Plan]) -> tuple[Item, ...]:
    """Return the cards of all decks that are in no step, in the order of asking: reviews with new ones mixed in."""
    plans = tuple(plans)
    reviews = tuple(item for plan in plans for item in plan.reviews)
    new = tuple(item for plan in plans for item in plan.new)
    return _mixed(reviews, new)


def shuffled(items: Sequence[Item], seed: str) -> list[Item]:
    """Return the items in an order that depends on the seed alone."""
    import random  # noqa: PLC0415 - only shuffled decks pay for it

    order = list(items)
    random.Random(seed).shuffle(order)  # noqa: S311 - an order to learn in, no secret
    return order


def _in_step(standing: Standing) -> bool:
    return standing.progress is not None and standing.progress.phase != "review"


def _apart(pairs: Iterable[tuple[Item, Standing]], limit: int, met: set[tuple[str, str, str]]) -> tuple[Item, ...]:
    """Take up to `limit` items, passing over siblings of what is asked today; `met` learns what was taken."""
    taken: list[Item] = []
    for item, _ in pairs:
        if len(taken) == limit:
            break
        if item.card.siblings_apart and item.id.family in met:
            continue
        met.add(item.id.family)
        taken.append(item)
    return tuple(taken)


def _mixed(reviews: Sequence[Item], new: Sequence[Item]) -> tuple[Item, ...]:
    """Spread the new cards evenly among the reviews."""
    places = [((at + 1) / (len(reviews) + 1), 0, item) for at, item in enumerate(reviews)]
    places += [((at + 1) / (len(new) + 1), 1, item) for at, item in enumerate(new)]
    return tuple(item for *_, item in sorted(places, key=lambda place: place[:2]))
