"""Scheduling beside py-fsrs and fsrs-rs: every figure with its limit, and whether it is within.

Run it with `python tests/bench/bench_scheduling.py`. Figures are CPU time on one core, the best of many short rounds in
which all take turns; carry the ratios to another machine, not the figures. fsrs-rs takes part where its binding is
installed (`pip install '.[bench]'`).
"""

from __future__ import annotations

import subprocess
import sys
from time import process_time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import fits
import numpy as np
import peers
from peers import BEGIN, HISTORIES

from flashcards.rating import Rating
from flashcards.scheduling import Scheduler, StudyDay, batch, draw
from flashcards.scheduling.simulation import Workload, simulate

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 40
RATINGS = tuple(map(Rating, peers.RATINGS))
OURS = Scheduler()
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


def our_previews() -> int:
    """Work out all four ratings of a card in review."""
    progress, today = OURS.outcome(None, Rating.EASY, 739_577).progress, 739_585
    for _ in range(HISTORIES * 5):
        OURS.outcomes(progress, today, 0.3)
    return HISTORIES * 5


def our_memory_steps() -> int:
    """Replay the memories of histories, without planning anything."""
    for _ in range(HISTORIES):
        memory = OURS.model.first(RATINGS[0])
        for rating, days in zip(RATINGS[1:], peers.GAPS[1:], strict=True):
            memory = OURS.model.next(memory, rating, days)
    return HISTORIES * len(RATINGS)


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


def per_second(works: list[Callable[[], int]]) -> dict[Callable[[], int], float]:
    """Return how many a second each of the works does, the best of the rounds."""
    best = dict.fromkeys(works, 0.0)
    for _ in range(ROUNDS):
        for work in works:
            began = process_time()
            done = work()
            best[work] = max(best[work], done / (process_time() - began))
    return best


def import_ms(modules: list[str]) -> list[float]:
    """Return what each import costs over `datetime, math`, in ms of CPU, the best of the child processes."""
    code = "import datetime, math, time; t = time.process_time(); import {}; print(time.process_time() - t)"
    best = [float("inf")] * len(modules)
    for _ in range(ROUNDS // 2):
        for at, module in enumerate(modules):
            command = [sys.executable, "-c", code.format(module)]
            done = subprocess.run(command, capture_output=True, text=True, check=True, cwd="/")  # not the sources
            best[at] = min(best[at], float(done.stdout) * 1000)
    return best


def our_simulation() -> float:
    """Return the seconds in which 10,000 cards are simulated for a year, 30 new ones a day."""
    began = process_time()
    simulate(OURS, Workload(cards=10_000, new_per_day=30, reviews_per_day=9999))
    return process_time() - began


def figure(value: float | None) -> str:
    """Return a number with as many digits as say something."""
    if value is None:
        return "-"
    return f"{value:,.0f}" if value >= 1000 else f"{value:.4g}"


def line(  # noqa: PLR0913, PLR0917 - the columns
    name: str,
    ours: float,
    py: float | None,
    rust: float | None,
    counts: float | None = None,
    sign: str = ">=",
    limit: float | None = None,
) -> None:
    """Print a row: three figures, what counts of them (a ratio or our own), its limit, and whether it is kept."""
    end = ""
    if counts is not None and limit is not None:
        kept = counts >= limit if sign == ">=" else counts <= limit
        end = f"{counts:10.4g}  {sign} {limit:<6g} {'ok' if kept else 'missed'}"
    print(f"{name:54} {figure(ours):>11} {figure(py):>9} {figure(rust):>11}{end}")


def main() -> None:
    """Print everything."""
    works = [our_reviews_by_day, our_reviews_by_moment, our_previews, our_memory_steps, our_steps, our_chances]
    works += [peers.py_reviews, peers.py_one_review]
    works += [peers.rust_steps, peers.rust_previews] if peers.rust else []
    found = per_second(works)
    py, one = found[peers.py_reviews], found[peers.py_one_review]
    print(f"Python {sys.version.split()[0]}, CPU time on one core")
    print(f"{'a second':54} {'ours':>11} {'py-fsrs':>9} {'fsrs-rs':>11}{'':10}  limit")
    for name, work, beside, rust, limit in (
        ("reviews with fuzz, day numbers", our_reviews_by_day, py, None, 4),
        ("reviews with fuzz, aware moments and a zone", our_reviews_by_moment, py, None, 3),
        ("previews of four ratings, beside one of its reviews", our_previews, one, "rust_previews", 3),
        ("NumPy, next memories, beside its reviews", our_steps, py, None, 115),
        ("NumPy, chances to recall, beside its reviews", our_chances, py, None, 1150),
    ):
        line(name, found[work], beside, found.get(getattr(peers, rust or "", None)), found[work] / beside, ">=", limit)
    line("memories alone", found[our_memory_steps], None, found.get(peers.rust_steps))
    print("other")
    modules = ["flashcards.scheduling", "fsrs"] + (["fsrs_rs_python"] if peers.rust else [])
    ours, theirs, rust = (*import_ms(modules), None)[:3]
    line("import over datetime and math, ms", ours, theirs, rust, ours, "<=", 15)
    seconds = our_simulation()
    rust = peers.rust_simulation() if peers.rust else None
    line("10,000 cards for 365 days simulated, s", seconds, None, rust, seconds, "<=", 10)
    for row in fits.rows(*map(fits.Path, sys.argv[1:2])):
        line(*row)


if __name__ == "__main__":
    main()
