"""Forms of Finnish verbs: how many a second, and what the import costs. Each figure stands beside its limit.

Run it with `python tests/bench/bench_finnish.py`. Figures are CPU time on one core, the best of several rounds.
"""

from __future__ import annotations

import subprocess
import sys
from time import process_time
from typing import TYPE_CHECKING

from flashcards.finnish import VERBS, Verbs, analyse, conditional, indicative, spoken
from flashcards.finnish.exceptions import CLASS_OF

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 7
LEMMAS = [verb.lemma for verb in VERBS] + list(CLASS_OF)


def conditionals() -> int:
    """Make all cells of many verbs."""
    return sum(len(forms) for lemma in LEMMAS for forms in conditional(lemma).cells.values())


def all_forms() -> int:
    """Make present, past, imperative and spoken forms too."""
    other = sum(len(forms) for lemma in LEMMAS for forms in indicative(lemma).cells.values())
    return conditionals() + other + sum(len(forms) for lemma in LEMMAS for forms in spoken(lemma).values())


def a_second(work: Callable[[], int]) -> float:
    """Return how many forms a piece of work makes a second, in its best round."""
    best = 0.0
    for _ in range(ROUNDS):
        begin = process_time()
        best = max(best, work() / (process_time() - begin))
    return best


def importing() -> float:
    """Return how many milliseconds the import takes in a new interpreter, in its best round."""
    code = "from time import perf_counter as now; begin = now(); import flashcards.finnish; print(now() - begin)"
    runs = [
        subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, check=True) for _ in range(3 * ROUNDS)
    ]
    return 1000 * min(float(run.stdout) for run in runs)


def reading() -> tuple[float, float]:
    """Return the milliseconds of a first reading, which makes the list's forms, and the microseconds of another one."""
    begin = process_time()
    verbs = Verbs(verb.lemma for verb in VERBS)
    for letter in {verb.lemma[0] for verb in VERBS}:
        analyse(letter, verbs)
    first = process_time() - begin
    begin = process_time()
    for _ in range(1000):
        analyse("olisitteko voinut", verbs)
    return 1000 * first, 1000 * (process_time() - begin)


if __name__ == "__main__":
    first, each = reading()
    print(f"conditionals       {a_second(conditionals):12,.0f} forms/s   at least 300,000")
    print(f"all forms          {a_second(all_forms):12,.0f} forms/s")
    print(f"import             {importing():12.1f} ms        at most 10")
    print(f"index of {len(VERBS)} verbs {first:12.1f} ms")
    print(f"reading a form     {each:12.1f} µs")
