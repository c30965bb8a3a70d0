"""A log in an empty folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from flashcards.store.log import Log


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "flashcards.db"


@pytest.fixture
def log(path: Path) -> Iterator[Log]:
    with Log(path) as log:
        yield log
