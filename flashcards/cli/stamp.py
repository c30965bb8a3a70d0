"""`flashcards stamp`: give every question its id, and change nothing else."""

from __future__ import annotations

from pathlib import Path

import click

from flashcards.cli.home import remembered
from flashcards.cli.terminal import clean
from flashcards.cli.words import count
from flashcards.deck.stamping import stamp
from flashcards.errors import FlashcardsError
from flashcards.store.checked import Checked, checked
from flashcards.store.collection import deck_name, files_named
from flashcards.store.files import rewrite


@click.command("stamp")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--fix", is_flag=True, help="Give a new id to a copied question whose id stands in the deck twice.")
def command(paths: tuple[str, ...], *, fix: bool) -> None:
    """Append an id to each question of the decks at PATH that has none, and an id: to their headers.

    An id that a question had before, as git or your reviews know, is put back. No other byte is changed, and no history
    is lost. A file that changes meanwhile is left alone.
    """
    known = remembered()
    for one in checked(dict.fromkeys(file for path in paths for file in files_named(Path(path))), known):
        click.echo(clean(f"{one.file}: {_stamped(one, fix=fix)}"))


def _stamped(one: Checked, *, fix: bool) -> str:
    """Stamp one file, and return what was done."""
    from random import SystemRandom  # noqa: PLC0415 - only where ids are drawn

    try:
        text = one.data.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise FlashcardsError(
            f"{one.file} is not UTF-8", f"flashcards check {one.file} tells how to save it"
        ) from fault
    lost = {found.line: dict(found.details)["old"] for found in one.deck.diagnostics if found.code == "id-lost"}
    stamped = stamp(text, deck_name(one.file), SystemRandom(), renew_copies=fix, lost=lost)
    if stamped.text == text:
        return "every question has its id"
    rewrite(one.file, one.data, stamped.text.encode("utf-8"))
    told = [count(stamped.questions, "question stamped", "questions stamped")] if stamped.questions else []
    return ", ".join(told + ([f"the deck's id is {stamped.deck}"] if stamped.deck else []))
