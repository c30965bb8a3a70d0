"""Reading decks beside `str.split` and a bare regular expression over the same text, and checking a folder of them.

Run it with `python tests/bench/bench_parsing.py`. Figures are CPU time on one core, the best of several rounds in which
all take turns; carry the ratios to another machine, not the figures. The limits: 400,000 basic cards a second in the
scanner, 100,000 to finished cards, and 4 s for checking 100,000 cards in 1,000 files.
"""

from __future__ import annotations

import os
import re
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING

from flashcards.cards import items
from flashcards.cards.kind import Faults
from flashcards.deck import parse
from flashcards.deck.check import check
from flashcards.deck.lines import fences
from flashcards.deck.pieces import assemble

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 7
CARDS = 20_000
FILES, IN_A_FILE = 1_000, 100
COMMAND = str(Path(sys.executable).with_name("flashcards"))
BARE = re.compile(r"^(\?|=)[ \t]+(.*)$", re.MULTILINE)
LIMITS = {"scanner": 400_000, "parse": 100_000}
RICH = """
# Aihe {0}

? Mikä on sanan numero {0} perusmuoto? ^{1}
= perusmuoto {0}
= muoto {0}
! väärä {0}
> Se on *taivutettu*.
answer: typed
hint: Alkaa kirjaimella p.

? sana {0} <> word {0}

? Virkkeessä {0} on {{{{gap {0}::vihje}}}} ja {{{{toinen}}}}.

? Missä sijassa on sana {0}?
( ) elatiivissa
> Se olisi ”sanasta”.
(x) inessiivissä

? Järjestä vaiheet {0}.
=1 ensin
=2 sitten
=3 lopuksi

? Luettele jäsenet {0}.
=+ yksi
=+ kaksi

? Yhdistä parit {0}.
= Suomi <> Helsinki
= Ruotsi <> Tukholma
"""


def basic(count: int, first: int = 0) -> str:
    """Return a deck of basic cards, each different."""
    cards = (
        f"? Mikä on sana numero {number} suomeksi?\n= vastaus {number}\n" for number in range(first, first + count)
    )
    return "\n".join(cards)


def rich(count: int) -> str:
    """Return a deck of about as many cards, of all kinds."""
    return "".join(RICH.format(number, f"{number:05}".translate(LETTERS)) for number in range(count // 7))


LETTERS = str.maketrans("01", "ab")


def per_second(cards: int, works: dict[str, Callable[[], object]]) -> dict[str, float]:
    """Return how many cards a second each of the works does, the best of the rounds."""
    best = dict.fromkeys(works, 0.0)
    for _ in range(ROUNDS):
        for name, work in works.items():
            began = process_time()
            work()
            best[name] = max(best[name], cards / (process_time() - began))
    return best


def show(title: str, text: str) -> None:
    deck = parse(text)
    cards = len(deck.cards)
    best = per_second(
        cards,
        {
            "str.split": lambda: text.split("\n"),
            "regular expression": lambda: BARE.findall(text),
            "scanner": lambda: sum(1 for _ in assemble(text, 1, fences(text), Faults())),
            "parse": lambda: parse(text),
            "items": lambda: items(deck),
            "check": lambda: check(text),
        },
    )
    print(f"{title}: {cards} cards, {len(text):,} characters")
    for name, speed in best.items():
        beside = f"{best['str.split'] / speed:7.1f} x split {best['regular expression'] / speed:7.1f} x regex"
        limit = f"  (limit {LIMITS[name]:,})" if name in LIMITS and title == "basic" else ""
        print(f"  {name:<20} {speed:12,.0f} cards/s {beside}{limit}")


def check_folder(folder: Path) -> tuple[float, float]:
    """Return the seconds of the clock and of CPU that the installed command takes for a folder, the best of three."""
    for number in range(FILES):
        header = f"deck: Pakka {number}\nid: p{number}\n\n"
        text = header + basic(IN_A_FILE, number * IN_A_FILE)
        folder.joinpath(f"{number:04}.deck.txt").write_text(text, encoding="utf-8", newline="\n")
    clock = cpu = float("inf")
    for _ in range(3):
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), perf_counter()
        words = [COMMAND, "check", str(folder)]
        environment = os.environ | {"FLASHCARDS_HOME": str(folder)}
        done = subprocess.run(words, check=True, capture_output=True, text=True, env=environment)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        clock = min(clock, perf_counter() - began)
        cpu = min(cpu, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    print(done.stdout.splitlines()[-1])
    return clock, cpu


def main() -> None:
    print(f"Python {sys.version.split()[0]}, CPU time on one core, the best of {ROUNDS}")
    show("basic", basic(CARDS))
    show("rich", rich(CARDS))
    with tempfile.TemporaryDirectory() as folder:
        clock, cpu = check_folder(Path(folder))
    print(
        f"flashcards check: {FILES * IN_A_FILE:,} cards in {FILES:,} files: {clock:.1f} s, CPU {cpu:.1f} s  (limit 4 s)"
    )


if __name__ == "__main__":
    main()
