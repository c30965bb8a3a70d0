"""Finnish in figures: how right the forms and the verdicts are, and how fast. Each figure stands beside its limit.

Run it with `python tests/bench/bench_finnish.py`. Times are CPU time on one core; the import is wall-clock, of a new
interpreter, and so is the first judgement in one. Forms that analysers agree on are looked for in `shared/` beside
the project, or in the folder that `FLASHCARDS_SHARED` names; where they are absent the row says so.
"""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from finnish_help import CELL_OF

from flashcards.answers import judge_typed
from flashcards.answers.listed import inflected
from flashcards.answers.verbs import Cell
from flashcards.finnish import VERBS, Verbs, analyse, conditional, indicative, spoken
from flashcards.finnish.classes import by_rule
from flashcards.finnish.exceptions import CLASS_OF
from flashcards.model import Answer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parents[2]
GOLD = Path(os.environ.get("FLASHCARDS_SHARED", ROOT.parent / "shared")) / "data/finnish"
TABLE = ROOT / "tests/data/finnish/service_verbs.tsv"
ROUNDS = 7
LEMMAS = [verb.lemma for verb in VERBS] + list(CLASS_OF)


class Row(NamedTuple):
    """A figure with its limit; a `least` one must not be less, any other not more. None: the data are absent."""

    name: str
    figure: float | None
    limit: float | None = None
    unit: str = ""
    least: bool = False

    @property
    def line(self) -> str:
        """Return the row as it is printed."""
        if self.figure is None:
            return f"{self.name:44} {'no data':>14}"
        held = self.limit is None or (self.figure >= self.limit if self.least else self.figure <= self.limit)
        bound = "" if self.limit is None else f"{'at least' if self.least else 'at most':8} {self.limit:11,.6g}"
        told = "" if self.limit is None else "ok" if held else "MISSED"
        return f"{self.name:44} {_plain(self.figure):>14} {self.unit:8} {bound:20} {told}".rstrip()


def _plain(figure: float) -> str:
    return f"{figure:,.0f}" if figure >= 1000 or figure == int(figure) else f"{figure:.2f}"


def rows() -> Iterator[Row]:
    """Yield the table, line by line; what is met for the first time comes first."""
    anew = sorted(judging())
    known = sorted(map(min, zip(*(judging() for _ in range(ROUNDS)), strict=True)))
    for name, times, slowest in (("met for the first time", anew, 10), ("known", known, 1)):
        yield Row(f"a typed sentence, its verb {name}", sum(times) / len(times), 1, "ms")
        yield Row("  the slowest", times[-1], slowest, "ms")
    yield Row("a first judgement in a new interpreter", best_run(FIRST), None, "ms")
    yield Row("import of flashcards.finnish", best_run(IMPORT), 10, "ms")
    yield Row("conditionals", a_second(conditionals), 300_000, "forms/s", least=True)
    yield Row("all forms", a_second(all_forms), None, "forms/s")
    first, each = reading()
    yield Row(f"index of {len(VERBS)} verbs to read by", first, None, "ms")
    yield Row("reading a form", each, None, "µs")
    yield Row("service verbs checked by hand", service_verbs(), 70, "verbs", least=True)
    for name, given, least in (
        ("class given", "class", 100),
        ("lemma alone", "found", 99.5),
        ("rules alone", "rule", 97),
    ):
        yield Row(f"forms agreed on, {name}", consensus(given), least, "%", least=True)
    yield Row("forms of a dictionary, lemma alone", dictionary(), 99.5, "%", least=True)
    yield Row("cases of the judge", cases(), 55, "of 55", least=True)


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _share(right: list[bool]) -> float:
    return 100 * sum(right) / len(right)


def consensus(given: str) -> float | None:
    """Return the share of the agreed forms that are the engine's best: with their class, without it, by rules alone."""
    path = GOLD / "cond_consensus.tsv"
    if not path.exists():
        return None
    right = []
    for row in _read(path):
        rule = by_rule(row["lemma"])
        kotus = {"class": row["kotus"], "found": None, "rule": f"{rule.kotus}*{rule.gradation or ''}".rstrip("*")}[
            given
        ]
        forms = _cells(row["lemma"], kotus)[CELL_OF[row["key"]]]
        right.append(bool(forms) and forms[0].rpartition(" ")[2] in row["forms"].split("/"))
    return _share(right)


_MADE: dict[tuple[str, str | None], dict[str, list[str]]] = {}


def _cells(lemma: str, kotus: str | None = None) -> dict[str, list[str]]:
    key = (lemma, kotus)
    if key not in _MADE:
        _MADE[key] = {cell: [form.text for form in forms] for cell, forms in conditional(lemma, kotus).cells.items()}
    return _MADE[key]


def dictionary() -> float | None:
    """Return the share of the cells of a dictionary of which the engine has a form."""
    path = GOLD / "cond_gold_dev.tsv"
    if not path.exists():
        return None
    accepted: dict[tuple[str, str], set[str]] = {}
    for row in _read(path):
        lemma, voice, aspect, polarity, person, form = row.values()
        key = f"{voice}.{aspect}.{polarity}.{person or '-'}"
        accepted.setdefault((lemma.replace("'", "’"), key), set()).add(form.replace("'", "’"))
    return _share([not forms.isdisjoint(_cells(lemma)[key]) for (lemma, key), forms in accepted.items()])


def cases() -> float | None:
    """Return how many cases the judge names as they are written down."""
    path = GOLD / "answer_check_cases.tsv"
    if not path.exists():
        return None
    right = 0
    for case in _read(path):
        also = [Answer(text) for text in case["also_accepted"].split("|") if text.strip()]
        right += judge_typed(case["typed"], [Answer(case["expected"]), *also], language="fi").word == case["verdict"]
    return right


def service_verbs() -> float:
    """Return how many service verbs have the principal parts of the table; the tests compare all their cells."""
    right = 0
    for row in _read(TABLE):
        lemma, _, *parts = row.values()
        made = conditional(lemma)
        right += [made.best(key).rpartition(" ")[2] for key in PRINCIPAL] == parts
    return right


PRINCIPAL = (
    *("act.prs.pos.1sg", "act.prs.pos.3pl", "act.prs.pos.2sg?", "pass.prs.pos.-"),
    *("act.prf.pos.1sg", "act.prf.pos.1pl", "pass.prf.pos.-"),
)


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


IMPORT = "from time import perf_counter as now; begin = now(); import flashcards.finnish; print(now() - begin)"
FIRST = """
from time import perf_counter as now
from flashcards.answers import judge_typed
from flashcards.model import Answer
begin = now()
judge_typed("kerroisitko sen mulle huomena", [Answer("Kertoisitko sen minulle huomenna?")], language="fi")
print(now() - begin)
"""


def best_run(code: str) -> float:
    """Return how many milliseconds a piece of code says it takes in a new interpreter, in its best round."""
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


def sentences() -> Iterator[tuple[str, str]]:
    """Yield requests with each verb of the program, and a mistake in each."""
    for verb in (next(inflected(verb.lemma)) for verb in VERBS):
        you = verb.main[Cell("active", "conditional", "2sg")]
        ko = "kö" if verb.stems.active == "ä" else "ko"
        asked = f"{you.capitalize()}{ko} sen minulle huomenna?"
        yield asked, f"{verb.main[Cell('active', 'present', '2sg')]}{ko} sen minulle huomenna"
        yield asked, f"{you}{ko} sen mulle huomena"
        yield asked, f"Huomenna {verb.main[Cell('active', 'conditional', '2pl')]}{ko} sen minulle?"


def judging() -> list[float]:
    """Return how many milliseconds each sentence takes."""
    found = []
    for asked, typed in sentences():
        begin = process_time()
        judge_typed(typed, [Answer(asked)], language="fi")
        found.append(1000 * (process_time() - begin))
    return found


if __name__ == "__main__":
    print(f"Python {sys.version.split()[0]}")
    for row in rows():
        print(row.line, flush=True)
