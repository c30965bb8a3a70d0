"""Scheduling beside py-fsrs: reviews, previews, arrays and a simulated year, and what each costs to import.

Run it with `python tests/bench/bench_scheduling.py`. Figures are CPU time on one core, the best of several rounds in
which both take turns; carry the ratios to another machine, not the figures.
"""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from time import process_time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import fsrs
import numpy as np

from flashcards.rating import Rating
from flashcards.scheduling import Scheduler, StudyDay, batch, draw
from flashcards.scheduling.simulation import Workload, simulate

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 9
HISTORIES = 1_000
RATINGS = tuple(map(Rating, (3, 3, 3, 1, 3, 2, 3, 3, 4, 3)))
THEIR_RATINGS = tuple(map(fsrs.Rating, RATINGS))
BEGIN = datetime(2026, 11, 22, 6, tzinfo=UTC)
OURS = Scheduler()
THEIRS = fsrs.Scheduler()
HELSINKI = StudyDay(ZoneInfo("Europe/Helsinki"))


def our_reviews_by_day() -> int:
    """Review cards whenever they are due, with day numbers and the seeded draw."""
    start = HELSINKI.number(BEGIN)
    for history in range(HISTORIES):
        card, progress, today = f"suomi/{history}/a", None, start
        for number, rating in enumerate(RATINGS, start=1):
            outcome = OURS.outcome(progress, rating, today, draw(card, number))
            progress, today = outcome.progress, today + outcome.days
    return HISTORIES * len(RATINGS)


def our_reviews_by_moment() -> int:
    """Review the same cards with aware moments in a zone: the day's number before a review, the due moment after it."""
    for history in range(HISTORIES):
        card, progress, now = f"suomi/{history}/a", None, BEGIN
        for number, rating in enumerate(RATINGS, start=1):
            outcome = OURS.outcome(progress, rating, HELSINKI.number(now), draw(card, number))
            progress, now = outcome.progress, outcome.due(now, HELSINKI)
    return HISTORIES * len(RATINGS)


def their_reviews() -> int:
    """Let py-fsrs review the same cards with its fuzz, whenever they are due."""
    for history in range(HISTORIES):
        card, now = fsrs.Card(card_id=history), BEGIN
        for rating in THEIR_RATINGS:
            card, _ = THEIRS.review_card(card, rating, now)
            now = card.due
    return HISTORIES * len(RATINGS)


def our_previews() -> int:
    """Work out all four ratings of a card in review."""
    progress, today = OURS.outcome(None, Rating.EASY, 739_577).progress, 739_585
    for _ in range(HISTORIES * 10):
        OURS.outcomes(progress, today, 0.3)
    return HISTORIES * 10


def their_one_review() -> int:
    """Let py-fsrs work out one rating of the same card."""
    card, _ = THEIRS.review_card(fsrs.Card(card_id=1), fsrs.Rating.Easy, BEGIN)
    now = BEGIN + timedelta(days=8)
    for _ in range(HISTORIES * 10):
        THEIRS.review_card(card, fsrs.Rating.Good, now)
    return HISTORIES * 10


def rows(number: int = 1_000_000) -> tuple[np.ndarray, ...]:
    """Return stabilities, difficulties, ratings and days of cards in review, near the days when they are due."""
    chance = np.random.default_rng(6)
    stability = np.clip(chance.lognormal(2.5, 1.5, number), 0.1, 30_000)
    days = np.maximum(1, np.rint(stability * chance.uniform(0.5, 2, number)))
    ratings = chance.choice([1, 2, 3, 4], number, p=[0.12, 0.1, 0.65, 0.13])
    return stability, chance.uniform(1, 10, number), ratings, days


COLUMNS = rows()


def our_steps() -> int:
    """Work out the next memories of a million cards with NumPy."""
    return batch.step(OURS.model, *COLUMNS)[0].size


def our_chances() -> int:
    """Work out the chances to recall a million cards with NumPy."""
    return batch.retrievability(OURS.model, COLUMNS[0], COLUMNS[3]).size


def per_second(*works: Callable[[], int]) -> list[float]:
    """Return how many a second each of the works does, the best of the rounds."""
    best = [0.0] * len(works)
    for _ in range(ROUNDS):
        for at, work in enumerate(works):
            began = process_time()
            done = work()
            best[at] = max(best[at], done / (process_time() - began))
    return best


def import_ms(*modules: str) -> list[float]:
    """Return what each import costs over `datetime, math`, in ms of CPU, the best of the child processes."""
    code = "import datetime, math, time; t = time.process_time(); import {}; print(time.process_time() - t)"
    best = [float("inf")] * len(modules)
    for _ in range(2 * ROUNDS):
        for at, module in enumerate(modules):
            command = [sys.executable, "-c", code.format(module)]
            done = subprocess.run(command, capture_output=True, text=True, check=True, cwd="/")  # not the sources
            best[at] = min(best[at], float(done.stdout) * 1000)
    return best


def line(name: str, ours: float, theirs: float, limit: float) -> str:
    """Return one line of the table: both figures, their ratio, and what it must reach."""
    return f"{name:52} {ours:11,.0f} {theirs:9,.0f} {ours / theirs:7.1f}   >= {limit:g}"


def main() -> None:
    """Print everything."""
    by_day, by_moment, theirs, steps, chances = per_second(
        our_reviews_by_day, our_reviews_by_moment, their_reviews, our_steps, our_chances
    )
    previews, one = per_second(our_previews, their_one_review)
    us, them = import_ms("flashcards.scheduling", "fsrs")
    began = process_time()
    simulate(OURS, Workload(cards=10_000, new_per_day=30, reviews_per_day=9999))
    seconds = process_time() - began
    print(f"Python {sys.version.split()[0]}, CPU time on one core")
    print(f"{'a second':52} {'ours':>11} {'py-fsrs':>9} {'ratio':>7}   limit")
    print(line("reviews with fuzz, day numbers", by_day, theirs, 4))
    print(line("reviews with fuzz, aware moments and a zone", by_moment, theirs, 3))
    print(line("previews of four ratings, beside one of its reviews", previews, one, 3))
    print(line("NumPy, next memories, beside its reviews", steps, theirs, 115))
    print(line("NumPy, chances to recall, beside its reviews", chances, theirs, 1150))
    print(f"{'import over datetime and math, ms':52} {us:11.1f} {them:9.1f} {them / us:7.1f}   >= {22 / 15:.1f}")
    print(f"{'10,000 cards for 365 days simulated, s':52} {seconds:11.2f} {'':9} {'':7}   <= 10 s")


if __name__ == "__main__":
    main()
