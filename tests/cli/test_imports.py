"""Nothing slow on the way in: which modules a command may load."""

from __future__ import annotations

import subprocess
import sys

import pytest
from conftest import Learner

SLOW = {"sqlite_utils", "babel", "rich", "dateutil", "markdown_it", "asyncio", "random", "tempfile", "pkg_resources"}
CODE = """
import sys
from flashcards.cli import main
sys.argv = ["flashcards", *{words!r}]
try:
    main()
except SystemExit:
    pass
print(*sorted(sys.modules), file=sys.stderr)
"""
HELP = {
    "flashcards",
    "flashcards.catalogue",
    "flashcards.cli",
    "flashcards.cli.language",
    "flashcards.errors",
    "flashcards.lazy",
}


def loaded(learner: Learner, *words: str) -> set[str]:
    code = CODE.format(words=words)
    env = {name: value for name, value in learner.env().items() if not name.startswith("COV")}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env, cwd=learner.folder
    )
    return set(done.stderr.split())


def test_help_loads_the_table_of_commands_and_no_command(learner: Learner) -> None:
    modules = loaded(learner, "--help")
    assert {name for name in modules if name.split(".")[0] == "flashcards"} == HELP
    assert not modules & (SLOW | {"sqlite3", "json", "hashlib"})


@pytest.mark.parametrize(
    "words", [(), ("due",), ("due", "--json"), ("check", "pakka.deck.txt"), ("decks",), ("explain",)]
)
def test_the_commands_of_every_day_load_nothing_slow(learner: Learner, words: tuple[str, ...]) -> None:
    """Only `decks` needs chance: it simulates how long a deck takes."""
    learner.run("review", learner.deck("id: pakka\n\n? sää\n= weather\n"), "--plain", typed="\n3\n")
    modules = loaded(learner, *words)
    assert not modules & (SLOW - {"random"} if words == ("decks",) else SLOW)
    assert "flashcards.cli.sitting" not in modules


def test_check_does_not_load_the_store_s_database(learner: Learner) -> None:
    learner.deck("? sää\n= weather\n")
    assert "sqlite3" not in loaded(learner, "check", "pakka.deck.txt")
