"""What choosing days by load does: a learner meets 20 new cards a day for 400 days, with the draws alone and with load.

Run it with `python tests/bench/bench_load.py`. It prints how far the reviews of a day are from those of the next (the
root of half the mean square, from day 150 on), how long intervals become, and what was recalled.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from itertools import pairwise

from flashcards.rating import Rating
from flashcards.scheduling import Scheduler, fuzz_range
from flashcards.scheduling.load import Load, balanced

DAYS, NEW, SETTLED = 400, 20, 150
SCHEDULER = Scheduler(steps=(), relearning_steps=())


def learn(seed: int, *, by_load: bool) -> tuple[float, float, float]:
    """Let one learner learn; return the unevenness, the mean of days over interval, and the share recalled."""
    chance, due = random.Random(seed), {0: []}
    counts: Counter[int] = Counter()
    ratios, recalled, reviews = [], [], []
    for today in range(DAYS):
        waiting = due.pop(today, [])
        reviews.append(len(waiting))
        for card in [*waiting, *[None] * NEW]:
            rating = Rating(chance.choices([1, 2, 3, 4], [24, 9, 50, 17])[0])
            if card:
                known = chance.random() < SCHEDULER.model.retrievability(card.memory, today - card.day)
                recalled.append(known)
                rating = Rating(chance.choices([2, 3, 4], [22, 63, 15])[0]) if known else Rating.AGAIN
            draw = chance.random()
            outcomes = SCHEDULER.outcomes(card, today, draw)
            if by_load:
                outcomes = balanced(outcomes, SCHEDULER.model, Load(counts), draw)
            chosen = outcomes.after(rating)
            interval = SCHEDULER.model.interval(chosen.progress.memory)
            low, high = fuzz_range(interval, 36_500)
            if low < high:
                ratios.append(chosen.days / interval)
            counts[today + chosen.days] += 1
            due.setdefault(today + chosen.days, []).append(chosen.progress)
    steps = [(one - next_) ** 2 for one, next_ in pairwise(reviews[SETTLED:])]
    return math.sqrt(sum(steps) / len(steps) / 2), sum(ratios) / len(ratios), sum(recalled) / len(recalled)


def main() -> None:
    """Print the means over five learners."""
    print(f"{'':18} {'unevenness':>10} {'days / interval':>16} {'recalled':>9}")
    for name, by_load in (("the draws alone", False), ("by load", True)):
        rows = [learn(seed, by_load=by_load) for seed in range(5)]
        uneven, ratio, recalled = (sum(column) / len(column) for column in zip(*rows, strict=True))
        print(f"{name:18} {uneven:>10.1f} {ratio:>16.3f} {recalled:>9.4f}")


if __name__ == "__main__":
    main()
