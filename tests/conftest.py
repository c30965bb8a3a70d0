"""What all tests share: hypothesis profiles, a learner's home, and the installed command run as its users run it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

import hypothesis
import pytest

hypothesis.settings.register_profile("default", deadline=None, max_examples=40)
hypothesis.settings.register_profile("thorough", deadline=None, max_examples=2000)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))

COMMAND = str(Path(sys.executable).with_name("flashcards"))
MORNING = "2026-11-22T08:00:00+02:00"


class Result(NamedTuple):
    """What a command printed, and its exit code."""

    out: str
    err: str
    code: int

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Learner:
    """A learner with an empty home in Helsinki, on the morning of 22 November 2026 unless said otherwise."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "home"
        self.now = MORNING
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "TZ": "Europe/Helsinki",
            "LANG": "C.UTF-8",
            "FLASHCARDS_HOME": str(self.home),
            **{name: value for name, value in os.environ.items() if name.startswith(("COV_", "COVERAGE_"))},
        }

    def env(self) -> dict[str, str]:
        return self.environment | {"FLASHCARDS_NOW": self.now}

    def run(self, *words: str, typed: str = "", **env: str) -> Result:
        """Run `flashcards WORDS` in the learner's folder with `typed` on standard input."""
        done = subprocess.run(
            [COMMAND, *words],
            input=typed,
            capture_output=True,
            encoding="utf-8",
            cwd=self.folder,
            env=self.env() | env,
            timeout=120,
            check=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        return Result(done.stdout, done.stderr, done.returncode)

    def deck(self, text: str, name: str = "pakka") -> str:
        """Write a deck file and return its path."""
        path = self.folder / f"{name}.deck.txt"
        path.write_text(text, encoding="utf-8", newline="")
        return str(path)


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    return Learner(tmp_path)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of data that stays outside the project; tests that need it are skipped where it is absent."""
    folder = Path(__file__).parent.parent.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"no shared data at {folder}")
    return folder
