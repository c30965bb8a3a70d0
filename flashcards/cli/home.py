"""Where a learner's file and decks are."""

from __future__ import annotations

import os
from pathlib import Path


def home() -> Path:
    """Return the folder of the learner's file and decks: `FLASHCARDS_HOME`, or where the system keeps such things."""
    if named := os.environ.get("FLASHCARDS_HOME"):
        return Path(named)
    import platformdirs  # noqa: PLC0415 - not needed where the folder is named

    return Path(platformdirs.user_data_dir("flashcards", appauthor=False))


def log_path(folder: Path) -> Path:
    """Return where the learner's file lies in their folder."""
    return folder / "flashcards.db"
