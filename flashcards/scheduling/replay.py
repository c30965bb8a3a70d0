"""Replay: from a plain log to what is kept of each card, also where the log is torn, and what of it can be learnt from.

Source of what counts in a torn log: Anki `rslib/src/scheduler/fsrs` (`params.rs`, `memory_state.rs`), in words. Where
Anki takes its own numbers for granted, this module goes by what the log says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from flashcards.rating import Rating
from flashcards.scheduling.fsrs6 import Memory
from flashcards.scheduling.scheduler import Progress, Scheduler
from flashcards.scheduling.sm2 import FIRST_EASE, LEAST_EASE
from flashcards.scheduling.steps import place

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from flashcards.scheduling.history import Review

_LEARNT = ("review", "relearning")
"""Kinds of entries that a card's log does not begin with, if it is whole."""
_DIFFICULTY = 1.1
"""Anki keeps the difficulty of FSRS in the place of the ease: 1 to 10 become 0.1 to 1.1."""


class Learnable(NamedTuple):
    """The reviews of a log that a memory model is fitted to, and how many cards were left out or cut, and why.

    `torn` cards have no beginning in the log, and are left out whole. `anew` cards stay, from where they began anew.
    """

    reviews: list[Review]
    torn: int
    anew: int


def replay(reviews: Iterable[Review], scheduler: Scheduler | None = None) -> dict[Hashable, Progress]:
    """Return what is kept of each card of a log, whose reviews stand in the order in which they were made.

    It is what `Scheduler.outcome`, review after review, leads to: a log is all that there is to store. Of an entry that
    says more than card, day and rating (see `Review`) this holds as well:

    * Cramming, and a rating of 0, is passed over.
    * What was before a `forget`, and before the last beginning (`new`, or `learning` after `review`), does not count.
    * A card whose log begins in the middle, with `review` or `relearning`, has after the first answer that planned a
      day or more the memory that `from_sm2` gives (an ease that is not known is 2.5). If no answer says what it
      planned, the first one counts as a first review that is out of the steps.

    Raises ValueError for a rating that is not 0 to 4.

    >>> from flashcards.scheduling.history import Review
    >>> replay([Review("sää", 739_577, 3), Review("sää", 739_577, 3)])["sää"].phase
    'review'
    """
    scheduler = scheduler or Scheduler()
    cards: dict[Hashable, list[Review]] = {}
    for review in reviews:
        cards.setdefault(review.card, []).append(review)
    found = ((card, _progress(counting(of), scheduler)) for card, of in cards.items())
    return {card: progress for card, progress in found if progress}


def learnable(reviews: Iterable[Review]) -> Learnable:
    """Return the reviews that say how cards are remembered from their first review on, in the order of the log.

    Of each card that is what `replay` counts, if it begins with a beginning. Where the log says no more than card, day
    and rating, and 1 to 4, that is all of it.
    """
    log = list(reviews)
    if all(review.kind is None and review.rating for review in log):
        return Learnable(log, 0, 0)
    cards: dict[Hashable, list[int]] = {}
    for at, review in enumerate(log):
        cards.setdefault(review.card, []).append(at)
    kept: list[int] = []
    torn = anew = 0
    for places in cards.values():
        entries = [log[at] for at in places]
        begin = _beginning(entries)
        some = [at for at in places[begin:] if _answers(log[at])]
        if not some:
            continue
        if log[some[0]].kind in _LEARNT:
            torn += 1
        else:
            anew += any(map(_answers, entries[:begin]))
            kept += some
    return Learnable([log[at] for at in sorted(kept)], torn, anew)


def answers(reviews: Iterable[Review]) -> list[Review]:
    """Return the entries of a log that are answers: no cramming, and nothing without a rating."""
    return [review for review in reviews if _answers(review)]


def counting(entries: Sequence[Review]) -> list[Review]:
    """Return those entries of one card that count: answers since it was last put back among the new ones."""
    return [entry for entry in entries[_beginning(entries) :] if _answers(entry)]


def _answers(entry: Review) -> bool:
    return entry.rating != 0 and entry.kind not in ("cram", "forget")


def _beginning(entries: Sequence[Review]) -> int:
    """Return the place of the first entry since the card was last put back, or began anew."""
    begin, last = 0, None
    for at, entry in enumerate(entries):
        if entry.kind == "forget":
            begin, last = at + 1, None
        elif _answers(entry):
            if (entry.kind == "new" and last != "new") or (entry.kind == "learning" and last in _LEARNT):
                begin = at
            last = entry.kind
    return begin


def _progress(entries: Sequence[Review], scheduler: Scheduler) -> Progress | None:
    """Walk through the entries of one card."""
    progress: Progress | None = None
    if entries and entries[0].kind in _LEARNT:
        progress, entries = _from_the_middle(entries, scheduler)
    for entry in entries:
        progress = scheduler.outcome(progress, Rating(entry.rating), entry.day).progress
    return progress


def _from_the_middle(entries: Sequence[Review], scheduler: Scheduler) -> tuple[Progress, Sequence[Review]]:
    """Return what is kept after the first entry that tells something of a torn log, and the entries after it."""
    at = next((at for at, entry in enumerate(entries) if (entry.interval or 0) >= 1), None)
    entry, seen = entries[at or 0], entries[: (at or 0) + 1]
    lapses = sum(one.kind == "review" and one.rating == Rating.AGAIN for one in seen)
    if at is None:
        rating = Rating(entry.rating)
        phase, step, _ = place("review", 0, rating, scheduler.relearning_steps)
        memory = scheduler.model.first(rating)
    else:
        phase, step, memory = "review", 0, _memory(entry, scheduler)
    return Progress(phase, step, memory, entry.day, len(seen), lapses), entries[len(seen) :]


def _memory(entry: Review, scheduler: Scheduler) -> Any:  # noqa: ANN401 - what a model keeps is its own
    """Return the memory after an entry that planned a day or more."""
    ease = FIRST_EASE if entry.ease is None else entry.ease
    is_difficulty = ease <= _DIFFICULTY
    memory = scheduler.model.from_sm2(entry.interval or 1, FIRST_EASE if is_difficulty else max(ease, LEAST_EASE))
    if is_difficulty and isinstance(memory, Memory):
        return memory._replace(difficulty=min(max((ease - 0.1) * 9 + 1, 1.0), 10.0))
    return memory
