"""Learners made up from known parameters: what they remember is drawn from FSRS-6 itself, by a seeded generator."""

from __future__ import annotations

from random import Random

from flashcards.model import Rating
from flashcards.scheduling import FSRS6, Scheduler
from flashcards.scheduling.history import Review

LEARNER = (
    *(0.5, 1.0, 4.5, 15.0, 7.0, 0.6, 2.4, 0.02, 1.3, 0.10, 1.1),
    *(1.0, 0.10, 0.40, 1.2, 0.8, 2.5, 0.3, 0.15, 0.10, 0.35),
)
"""One who is quite unlike the defaults."""
START = 739_000


def simulated(parameters: tuple[float, ...], reviews: int, seed: int, new_per_day: int = 10) -> list[Review]:
    """Return a log of so many reviews: a card comes back when the defaults say, or some days off."""
    chance, truth, scheduler = Random(seed), FSRS6(parameters), Scheduler()
    due: dict[int, list[int]] = {}
    known: dict[int, tuple[object, object]] = {}
    log: list[Review] = []
    day, cards = START, 0
    while len(log) < reviews:
        today = due.pop(day, []) + list(range(cards, cards + new_per_day))
        cards += new_per_day
        for card in today:
            memory, progress = known.get(card, (None, None))
            for _ in range(6):
                if memory is None:
                    rating = chance.choices((1, 2, 3, 4), (0.25, 0.1, 0.5, 0.15))[0]
                    memory = truth.first(Rating(rating))
                else:
                    passed = day - progress.day
                    share = truth.retrievability(memory, passed) if passed else 0.9
                    rating = chance.choices((2, 3, 4), (0.15, 0.7, 0.15))[0] if chance.random() < share else 1
                    memory = truth.next(memory, Rating(rating), passed)
                log.append(Review(card, day, rating))
                outcome = scheduler.outcome(progress, Rating(rating), day, chance.random())
                progress = outcome.progress
                if outcome.days:
                    break
            known[card] = (memory, progress)
            wait = max(1, round(outcome.days * chance.uniform(0.6, 2.0)))
            due.setdefault(day + wait, []).append(card)
        day += 1
    return log[:reviews]
