"""Fitting: what it costs and how well it foretells, each figure with its limit beside it.

Run it with `python tests/bench/bench_fitting.py [LOG.csv.gz]`. The log is that of one learner (12,580 reviews, MIT),
which is not part of the project; without it the figures of the made-up log alone are printed.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from datetime import UTC
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parent.parent))

from fit_help import LEARNER, simulated

from flashcards.interop.review_csv import read_reviews
from flashcards.scheduling import Review, StudyDay, evaluate, fit

REAL = Path(__file__).parents[3] / "shared/data/reviews/josh.csv.gz"
PEER_SECONDS = 26.0
"""CPU seconds of py-fsrs' optimizer on the same log and a like machine, the least of several runs."""
MEMORY = """
import resource, sys
from pathlib import Path
from datetime import UTC
from flashcards.interop.review_csv import read_reviews
from flashcards.scheduling import StudyDay, fit
fit(read_reviews(Path(sys.argv[1]), StudyDay(UTC)).reviews)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def seconds(reviews: list[Review], rounds: int) -> float:
    """Return the CPU time of a fit, the best of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        began = process_time()
        fit(reviews)
        best = min(best, process_time() - began)
    return best


def line(name: str, value: str, limit: str) -> None:
    """Print one figure."""
    print(f"{name:52} {value:>12}   {limit}")


def main() -> None:
    """Print everything."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else REAL
    print(f"Python {sys.version.split()[0]}, CPU time on one core")
    one = 0.0
    if path.exists():
        reviews = read_reviews(path, StudyDay(UTC)).reviews
        one = seconds(reviews, 9)
        line(f"fit, {len(reviews):,} reviews, s", f"{one:.3f}", f"<= {PEER_SECONDS / 150:.3f}")
        line("  times as fast as py-fsrs", f"{PEER_SECONDS / one:.0f}", ">= 150")
        done = subprocess.run([sys.executable, "-c", MEMORY, str(path)], capture_output=True, text=True, check=True)
        line("  whole process at its largest, MiB", f"{float(done.stdout):.0f}", "<= 60")
    many = simulated(LEARNER, 400_000, seed=1, new_per_day=40)
    big = seconds(many, 2)
    line("fit, 400,000 reviews made up, s", f"{big:.2f}", "beside 4.8")
    if one:
        line(
            "  times the first", f"{big / one:.1f}", "<= 40, missed: one learner's histories begin alike, these do not"
        )
        found = [evaluate(reviews, seed=seed) for seed in range(5)]
        mean = sum(of.fitted.log_loss for of in found) / len(found)
        line("test log loss, fitted, mean of 5 orders of batches", f"{mean:.4f}", "<= 0.4450; fsrs-rs 0.4384")
        line("  defaults", f"{found[0].defaults.log_loss:.4f}", "0.4422")
        line("  constant", f"{found[0].constant.log_loss:.4f}", "")
    line("whole process at its largest, MiB", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f}", "")


if __name__ == "__main__":
    main()
