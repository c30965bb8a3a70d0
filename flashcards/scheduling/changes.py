"""What other parameters mean for a learner, in sentences: each compares one thing that they feel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.catalogue import catalogue, spoken
from flashcards.model import Rating
from flashcards.scheduling.fsrs6 import FSRS6, Memory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

LEAST = 0.05
"""What has changed by less than a twentieth is not told."""
_AGAIN, _, _GOOD, _ = Rating
_TYPICAL = Memory(30.0, 5.0)
"""A card that is asked once a month."""

SENTENCES: tuple[tuple[Callable[[FSRS6], float], str, str], ...] = (
    (
        lambda model: _grown(model, _GOOD),
        "Good lengthens an interval {percent} % more.",
        "Good lengthens an interval {percent} % less.",
    ),
    (
        lambda model: model.parameters[15],
        "Hard answers count {percent} % more.",
        "Hard answers count {percent} % less.",
    ),
    (
        lambda model: model.parameters[16],
        "Easy answers count {percent} % more.",
        "Easy answers count {percent} % less.",
    ),
    (
        lambda model: model.next(_TYPICAL, _AGAIN, 30).stability,
        "Intervals after a lapse are {percent} % longer.",
        "Intervals after a lapse are {percent} % shorter.",
    ),
    (
        lambda model: 1 - model.retrievability(_TYPICAL, 90),
        "Of what waits three times too long, {percent} % more is forgotten.",
        "Of what waits three times too long, {percent} % less is forgotten.",
    ),
    (
        lambda model: model.next(Memory(1.0, 5.0), _GOOD, 0).stability,
        "A second look on the same day helps {percent} % more.",
        "A second look on the same day helps {percent} % less.",
    ),
)

FIRST_WAITS = (
    "A new card rated Again is remembered for {now} days, not {was} days.",
    "A new card rated Hard is remembered for {now} days, not {was} days.",
    "A new card rated Good is remembered for {now} days, not {was} days.",
    "A new card rated Easy is remembered for {now} days, not {was} days.",
)
NOTHING = "Hardly anything changes."


def sentences(before: Sequence[float], after: Sequence[float], language: str = "en") -> list[str]:
    """Return what changes when parameters take the place of others, for the same retention; what counts is first.

    `language` is a tag; the sentences are English where a language is unknown.

    >>> from flashcards.scheduling.fsrs6 import DEFAULT_PARAMETERS
    >>> w = list(DEFAULT_PARAMETERS)
    >>> w[15] *= 1.12
    >>> sentences(DEFAULT_PARAMETERS, w)
    ['Hard answers count 12 % more.']
    """
    old, new = FSRS6(before), FSRS6(after)
    say = catalogue(language).gettext
    mark = "." if spoken(language) == "en" else ","
    told = [
        say(pattern).format(now=_days(now, mark), was=_days(was, mark)) for pattern, now, was in _first_waits(old, new)
    ]
    for measure, more, less in SENTENCES:
        change = measure(new) / measure(old) - 1 if measure(old) else 0.0
        if abs(change) >= LEAST:
            told.append(say(more if change > 0 else less).format(percent=round(abs(change) * 100)))
    return told or [say(NOTHING)]


def _first_waits(old: FSRS6, new: FSRS6) -> Iterator[tuple[str, float, float]]:
    for rating, pattern in zip(Rating, FIRST_WAITS, strict=True):
        was, now = old.first(rating).stability, new.first(rating).stability
        if abs(now / was - 1) >= LEAST:
            yield pattern, now, was


def _grown(model: FSRS6, rating: Rating) -> float:
    """Return by what part of itself a typical interval grows."""
    return model.next(_TYPICAL, rating, 30).stability / _TYPICAL.stability - 1


def _days(stability: float, mark: str) -> str:
    return f"{stability:.1f}".replace(".", mark) if stability < 10 else f"{stability:.0f}"
