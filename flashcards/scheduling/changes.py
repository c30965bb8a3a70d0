"""What other parameters mean for a learner, in sentences: each compares one thing that they feel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.model import Rating
from flashcards.scheduling.fsrs6 import FSRS6, Memory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

LEAST = 0.05
"""What has changed by less than a twentieth is not told."""
_AGAIN, _, _GOOD, _ = Rating
_TYPICAL = Memory(30.0, 5.0)
"""A card that is asked once a month."""

_SENTENCES: tuple[tuple[Callable[[FSRS6], float], str, str], ...] = (
    (
        lambda model: _grown(model, _GOOD),
        "Good lengthens an interval {} % more.",
        "Good lengthens an interval {} % less.",
    ),
    (lambda model: model.parameters[15], "Hard answers count {} % more.", "Hard answers count {} % less."),
    (lambda model: model.parameters[16], "Easy answers count {} % more.", "Easy answers count {} % less."),
    (
        lambda model: model.next(_TYPICAL, _AGAIN, 30).stability,
        "Intervals after a lapse are {} % longer.",
        "Intervals after a lapse are {} % shorter.",
    ),
    (
        lambda model: 1 - model.retrievability(_TYPICAL, 90),
        "Of what waits three times too long, {} % more is forgotten.",
        "Of what waits three times too long, {} % less is forgotten.",
    ),
    (
        lambda model: model.next(Memory(1.0, 5.0), _GOOD, 0).stability,
        "A second look on the same day helps {} % more.",
        "A second look on the same day helps {} % less.",
    ),
)


def sentences(before: Sequence[float], after: Sequence[float]) -> list[str]:
    """Return what changes when parameters take the place of others, for the same retention; what counts is first.

    >>> from flashcards.scheduling.fsrs6 import DEFAULT_PARAMETERS
    >>> w = list(DEFAULT_PARAMETERS)
    >>> w[15] *= 1.12
    >>> sentences(DEFAULT_PARAMETERS, w)
    ['Hard answers count 12 % more.']
    """
    old, new = FSRS6(before), FSRS6(after)
    told = [*_first_waits(old, new)]
    for measure, more, less in _SENTENCES:
        change = measure(new) / measure(old) - 1 if measure(old) else 0.0
        if abs(change) >= LEAST:
            told.append((more if change > 0 else less).format(round(abs(change) * 100)))
    return told or ["Hardly anything changes."]


def _first_waits(old: FSRS6, new: FSRS6) -> Iterator[str]:
    for rating, name in zip(Rating, ("Again", "Hard", "Good", "Easy"), strict=True):
        was, now = old.first(rating).stability, new.first(rating).stability
        if abs(now / was - 1) >= LEAST:
            yield f"A new card rated {name} is remembered for {_days(now)}, not {_days(was)}."


def _grown(model: FSRS6, rating: Rating) -> float:
    """Return by what part of itself a typical interval grows."""
    return model.next(_TYPICAL, rating, 30).stability / _TYPICAL.stability - 1


def _days(stability: float) -> str:
    number = f"{stability:.1f}" if stability < 10 else f"{stability:.0f}"
    return f"{number} days"
