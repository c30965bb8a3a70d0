"""`flashcards preview`: a page that shows a deck as the learner will see it."""

from __future__ import annotations

import os
import time
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

import click

from flashcards.cards import items
from flashcards.cli.page_file import deck_file, page_beside, write_page
from flashcards.cli.signals import ended_politely
from flashcards.cli.terminal import one_line
from flashcards.deck.diagnostics import severity
from flashcards.deck.lines import split_lines
from flashcards.pages import preview_page
from flashcards.store.checked import checked
from flashcards.store.pictures import Pictures

if TYPE_CHECKING:
    from flashcards.model import Deck

LOOK = 0.3
"""How often a watched file is looked at, in seconds."""


@click.command("preview")
@click.argument("file")
@click.option("--output", help="Where to write the page; without it beside FILE.")
@click.option("--watch", is_flag=True, help="Write the page again whenever FILE changes, until Ctrl-C.")
def command(file: str, output: str | None, *, watch: bool) -> None:
    """Write a page that shows every card of the deck in FILE, front and back, with what is wrong beside it.

    Open it in a browser. It needs no network, and can be given to others.
    """
    deck = deck_file(file)
    target = Path(output) if output else page_beside(deck)
    if watch:
        with ended_politely():
            _watch(deck, target)
    else:
        _write(deck, target)


def _write(file: Path, target: Path, *, watched: bool = False) -> None:
    one, *_others = checked([file])
    deck = one.deck
    page = preview_page(deck, split_lines(one.text), Pictures(file.parent).address, watched=watched)
    write_page(page, target)
    click.echo(one_line(f"{target}: {_counts(deck)}"))


def _counts(deck: Deck) -> str:
    errors, warnings = (
        sum(severity(diagnostic) == kind for diagnostic in deck.diagnostics) for kind in ("error", "warning")
    )
    return _("cards: {cards}, errors: {errors}, warnings: {warnings}").format(
        cards=len(items(deck)), errors=errors, warnings=warnings
    )


def _watch(file: Path, target: Path) -> None:
    """Write the page whenever the file changes; at the end once more, as one that does not read itself anew."""
    click.echo(_("Ctrl-C ends this; until then the page follows the file."))
    try:
        while True:
            seen = _stamp(file)
            _write(file, target, watched=True)
            while _stamp(file) == seen:
                time.sleep(LOOK)
    except KeyboardInterrupt:
        _write(file, target)


def _stamp(file: Path) -> tuple[int, ...]:
    """Return what changes when a file does; nothing while it is not there."""
    try:
        found = os.stat(file)  # noqa: PTH116
    except OSError:
        return ()
    return found.st_mtime_ns, found.st_size, found.st_ino
