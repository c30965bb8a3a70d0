"""A sitting as a value: what is still to ask, what is in a learning step, how many were rated."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flashcards.study.queue import line_up

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from flashcards.model import CardId, Item
    from flashcards.study.queue import Plan, Standing


def begin(plans: Iterable[Plan], standings: Mapping[CardId, Standing]) -> Session:
    """Return a sitting over today's cards of some decks; a step that an earlier sitting began goes on."""
    plans = tuple(plans)
    steps = [(standings[item.id].due_ms or 0, item) for plan in plans for item in plan.steps]
    return Session(line_up(plans), tuple(sorted(steps, key=lambda step: step[0])))


class Session(NamedTuple):
    """One sitting. Every change makes another one.

    `ahead` is still to ask, next one first; `steps` are the items that come back in this sitting, each with the moment
    (UTC, milliseconds) at which its step is over, soonest first; one that was undone stands there with moment 0.
    `rated` counts the ratings that were not undone.
    """

    ahead: tuple[Item, ...] = ()
    steps: tuple[tuple[int, Item], ...] = ()
    rated: int = 0

    def next(self, now_ms: int) -> Item | None:
        """Return the item to ask: a step that is over, else the next one, else a step that is not over yet.

        A sitting never waits: when only steps are left, the soonest comes at once. None means that all is done.
        """
        if self.steps and (not self.ahead or self.steps[0][0] <= now_ms):
            return self.steps[0][1]
        return self.ahead[0] if self.ahead else None

    def after_rating(self, item: Item, step_over_ms: int | None) -> Session:
        """Return the sitting after a rating: the item comes back at `step_over_ms`, or not today (None)."""
        rest = self.without(item.id)
        if step_over_ms is not None:
            steps = sorted((*rest.steps, (step_over_ms, item)), key=lambda step: step[0])
            rest = rest._replace(steps=tuple(steps))
        return rest._replace(rated=self.rated + 1)

    def after_undo(self, item: Item) -> Session:
        """Return the sitting after an undo: the item is asked next, also before a step that is over."""
        rest = self.without(item.id)
        return rest._replace(steps=((0, item), *rest.steps), rated=max(self.rated - 1, 0))

    def without(self, card: CardId) -> Session:
        """Return the sitting without an item: suspended, buried, or about to be put elsewhere."""
        return self._replace(
            ahead=tuple(item for item in self.ahead if item.id != card),
            steps=tuple(step for step in self.steps if step[1].id != card),
        )
