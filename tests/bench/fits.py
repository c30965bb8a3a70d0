"""What a fit costs, and how well it foretells: rows of the table of `bench_scheduling.py`.

The log is that of one learner (12,580 reviews, MIT), which is not part of the project; without it there are no rows but
that of the made-up log.
"""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC
from pathlib import Path
from statistics import mean
from time import process_time
from typing import TYPE_CHECKING

import peers

sys.path.insert(0, str(Path(__file__).parent.parent))

from fit_help import LEARNER, simulated

from flashcards.interop.review_csv import read_reviews
from flashcards.scheduling import Review, StudyDay, evaluate, fit
from flashcards.scheduling.history import rows_of

if TYPE_CHECKING:
    from collections.abc import Iterator

REAL = Path(__file__).parents[3] / "shared/data/reviews/josh.csv.gz"
MANY = 400_000
ROUNDS = 4
MEMORY = """
import re, sys
from pathlib import Path
from datetime import UTC
from flashcards.interop.review_csv import read_reviews
from flashcards.scheduling import StudyDay, fit
fit(read_reviews(Path(sys.argv[1]), StudyDay(UTC)).reviews)
print(int(re.search(r"VmHWM:\\s*(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024)
"""


def seconds(reviews: list[Review]) -> float:
    """Return the CPU time of a fit."""
    began = process_time()
    fit(reviews)
    return process_time() - began


def rows(path: Path = REAL) -> Iterator[tuple[str, float, float | None, float | None, float, str, float]]:
    """Yield what a fit costs: name, ours, py-fsrs, fsrs-rs, what counts, whether at most or at least, and its limit."""
    many = simulated(LEARNER, MANY, seed=1, new_per_day=40)
    if not path.exists():
        yield f"fit, {MANY:,} reviews made up, s", seconds(many), None, None, seconds(many), "<=", 4.8
        return
    reviews = read_reviews(path, StudyDay(UTC)).reviews
    one = big = theirs = float("inf")
    for _ in range(ROUNDS):  # in turns
        one = min(one, *(seconds(reviews) for _ in range(6)))
        big = min(big, seconds(many))
        if peers.rust:
            theirs = min(theirs, *(peers.rust_fit(rows_of(reviews)) for _ in range(3)))
    rust = theirs if peers.rust else None
    py = peers.OPTIMIZER_SECONDS
    yield f"fit, {len(reviews):,} reviews, s (times as fast)", one, py, rust, py / one, ">=", 150
    done = subprocess.run([sys.executable, "-c", MEMORY, str(path)], capture_output=True, text=True, check=True)
    yield "  process at its largest, MiB", float(done.stdout), None, None, float(done.stdout), "<=", 60
    yield f"fit, {MANY:,} reviews made up, s (times the other)", big, None, None, big / one, "<=", 40
    loss = mean(evaluate(reviews, seed=seed).fitted.log_loss for seed in range(5))
    yield "test log loss, mean of 5 orders of batches", loss, None, None, loss, "<=", 0.445
