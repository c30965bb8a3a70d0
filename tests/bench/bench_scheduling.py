"""Scheduling beside py-fsrs: reviews and previews a second, and what each costs to import.

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

from flashcards.rating import Rating
from flashcards.scheduling import Scheduler, StudyDay, draw

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
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            best[at] = min(best[at], float(done.stdout) * 1000)
    return best


def main() -> None:
    """Print everything."""
    by_day, by_moment, theirs = per_second(our_reviews_by_day, our_reviews_by_moment, their_reviews)
    previews, one = per_second(our_previews, their_one_review)
    us, them = import_ms("flashcards.scheduling", "fsrs")
    print(f"Python {sys.version.split()[0]}, CPU time on one core")
    print(f"{'reviews a second, with fuzz':52} {'ours':>9} {'py-fsrs':>9} {'ratio':>6}")
    print(f"{'  day numbers':52} {by_day:9,.0f} {theirs:9,.0f} {by_day / theirs:6.1f}")
    print(f"{'  aware moments and a zone':52} {by_moment:9,.0f} {theirs:9,.0f} {by_moment / theirs:6.1f}")
    print(
        f"{'previews of four ratings, beside one of its reviews':52} {previews:9,.0f} {one:9,.0f} {previews / one:6.1f}"
    )
    print(f"{'import over datetime and math, ms':52} {us:9.1f} {them:9.1f} {them / us:6.1f}")


if __name__ == "__main__":
    main()
