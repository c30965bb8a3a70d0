"""`flashcards print`: a page for paper."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path

import click

from flashcards.cli.page_file import deck_file, page_beside, write_page
from flashcards.cli.terminal import one_line
from flashcards.cli.words import plural
from flashcards.deck.diagnostics import errors
from flashcards.errors import FlashcardsError
from flashcards.pages import FORMS
from flashcards.store.collection import read_file
from flashcards.store.pictures import Pictures


@click.command("print")
@click.argument("file")
@click.option(
    "--as",
    "form",
    type=click.Choice(list(FORMS)),
    default="cards",
    help="Cards to cut out, a list to fold, or a quiz with its key; without it cards.",
)
@click.option("--output", help="Where to write the page; without it beside FILE.")
def command(file: str, form: str, output: str | None) -> None:
    """Write a page for A4 paper of the deck in FILE. Open it in a browser and print it there."""
    source = deck_file(file)
    target = Path(output) if output else page_beside(source, form)
    deck = read_file(source)
    if not deck.cards:
        raise FlashcardsError("{path} has no card that can be read", "flashcards check {path} says why", path=source)
    if found := errors(deck.diagnostics):
        told = plural(
            found,
            "{path} has {count} error; flashcards check {path} says what is left out.",
            "{path} has {count} errors; flashcards check {path} says what is left out.",
            path=source,
        )
        click.echo(one_line(told), err=True)
    write_page(FORMS[form](deck, Pictures(source.parent).address), target)
    click.echo(one_line(_("{path} is ready to print.").format(path=target)))
