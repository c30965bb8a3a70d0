"""Where a learner's file and decks are, and what the file knows, for authors who also learn."""

from __future__ import annotations

import os
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

import click

from flashcards.cli.language import language
from flashcards.cli.terminal import clean
from flashcards.errors import FlashcardsError

if TYPE_CHECKING:
    from flashcards.deck.identity import Remembered


def home() -> Path:
    """Return the folder of the learner's file and decks: `FLASHCARDS_HOME`, or where the system keeps such things."""
    if named := os.environ.get("FLASHCARDS_HOME"):
        return Path(named)
    import platformdirs  # noqa: PLC0415 - not needed where the folder is named

    return Path(platformdirs.user_data_dir("flashcards", appauthor=False))


def log_path(folder: Path) -> Path:
    """Return where the learner's file lies in their folder."""
    return folder / "flashcards.db"


def remembered() -> tuple[Remembered, ...]:
    """Return the cards that the learner's file knows; none where there is no file, or (told on stderr) a bad one."""
    path = log_path(home())
    if not path.exists():
        return ()
    from flashcards.store.log import Log  # noqa: PLC0415 - authors who do not learn need no database

    try:
        with Log(path) as log:
            return tuple(log.remembered())
    except FlashcardsError as fault:
        click.echo(
            _("flashcards: {message}; what you have learnt is not looked at").format(
                message=clean(fault.told(language())[0])
            ),
            err=True,
        )
        return ()
