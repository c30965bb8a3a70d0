"""CPU of a command's start, beside a bare click program that imports dataclasses and sqlite3.

Prints the least of several runs of each, in milliseconds of user and system time, and the ratio. The limit for `--help`
is 1.5.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

RUNS = 15
COMMAND = str(Path(sys.executable).with_name("flashcards"))
BARE = """
import click, dataclasses, sqlite3

@click.group()
def main():
    "A bare program."

@main.command()
def hello():
    "Say hello."

main(["--help"])
"""


def cpu(words: list[str], home: str) -> float:
    """Return the milliseconds of CPU of the cheapest of several runs."""
    environment = os.environ | {"FLASHCARDS_HOME": home}
    least = float("inf")
    for _ in range(RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL, env=environment)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        least = min(least, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return least * 1000


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        program = Path(home, "bare.py")
        program.write_text(BARE)
        bare = cpu([sys.executable, str(program)], home)
        print(f"{'bare click program --help':<34} {bare:6.1f} ms")
        for words in (["--help"], ["due"], ["decks"], ["stats"]):
            own = cpu([COMMAND, *words], home)
            limit = "  (limit 1.5)" if words == ["--help"] else ""
            print(f"flashcards {' '.join(words):<23} {own:6.1f} ms  {own / bare:.2f} x{limit}")


if __name__ == "__main__":
    main()
