"""How long the judge takes for a typed sentence; the limit is 1 ms.

Run it with `python tests/bench/bench_judge.py`. Figures are CPU time on one core. The first round meets every verb for
the first time, as a new sitting does; the others know them.
"""

from __future__ import annotations

import sys
from time import process_time

from flashcards.answers import judge_typed
from flashcards.answers.listed import inflected
from flashcards.answers.verbs import Cell
from flashcards.finnish import VERBS
from flashcards.model import Answer

ROUNDS = 5


def sentences() -> list[tuple[str, str]]:
    """Return requests with each verb of the program, and a mistake in each."""
    found = []
    for verb in (next(inflected(verb.lemma)) for verb in VERBS):
        you = verb.main[Cell("active", "conditional", "2sg")]
        ko = "kö" if verb.stems.active == "ä" else "ko"
        asked = f"{you.capitalize()}{ko} sen minulle huomenna?"
        found += [
            (asked, f"{verb.main[Cell('active', 'present', '2sg')]}{ko} sen minulle huomenna"),
            (asked, f"{you}{ko} sen mulle huomena"),
            (asked, f"Huomenna {verb.main[Cell('active', 'conditional', '2pl')]}{ko} sen minulle?"),
        ]
    return found


def main() -> None:
    print(f"Python {sys.version.split()[0]}, CPU time on one core")
    cases = [(typed, [Answer(asked)]) for asked, typed in sentences()]
    for number in range(ROUNDS):
        each = []
        for typed, accepted in cases:
            began = process_time()
            judge_typed(typed, accepted, language="fi")
            each.append((process_time() - began) * 1000)
        each.sort()
        print(
            f"round {number + 1}: {len(each)} sentences, on average {sum(each) / len(each):.2f} ms,"
            f" the middle one {each[len(each) // 2]:.2f} ms, the slowest {each[-1]:.1f} ms  (limit 1 ms)"
        )


if __name__ == "__main__":
    main()
