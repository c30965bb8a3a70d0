"""`flashcards stamp`: give every question its id, and change nothing else."""

from __future__ import annotations

import sys
from gettext import gettext as _
from pathlib import Path

import click

from flashcards.cli.home import remembered
from flashcards.cli.language import language
from flashcards.cli.terminal import clean, one_line
from flashcards.cli.words import plural
from flashcards.deck.stamping import stamp
from flashcards.errors import FlashcardsError
from flashcards.store.checked import Checked, checked
from flashcards.store.collection import deck_name, files_named
from flashcards.store.files import rewrite

NOT_READ = frozenset(
    {"not-utf8", "not-text", "cut-off", "utf-16", "nul", "too-big", "too-many-lines", "unreadable", "newer-format"}
)
"""Codes of files whose text this program does not read, and so does not write."""


@click.command("stamp")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--fix", is_flag=True, help="Give a new id to a copied question whose id stands in the deck twice.")
def command(paths: tuple[str, ...], *, fix: bool) -> None:
    """Append an id to each question of the decks at PATH that has none, and an id: to their headers.

    An id that a question had before, as git or your reviews know, is put back. No other byte is changed, and no history
    is lost. A file that changes meanwhile is left alone.
    """
    files = dict.fromkeys(file for path in paths for file in files_named(Path(path)))
    refused = False
    for one in checked(files, remembered()):
        try:
            click.echo(f"{one_line(str(one.file))}: {_stamped(one, fix=fix)}")
        except FlashcardsError as fault:
            message, hint = map(one_line, fault.told(language()))
            click.echo(_("flashcards: {message}\nhelp: {hint}").format(message=message, hint=hint), err=True)
            refused = True
    sys.exit(FlashcardsError.exit_code if refused else 0)


def _stamped(one: Checked, *, fix: bool) -> str:
    """Stamp one file, and return what was done. Raises FlashcardsError for a file that no card can be read from."""
    from random import SystemRandom  # noqa: PLC0415 - only where ids are drawn

    codes = {found.code for found in one.deck.diagnostics}
    if unread := codes & NOT_READ:
        raise FlashcardsError(
            "{file} is not stamped: {code}", "flashcards check {file} tells what to do", file=one.file, code=min(unread)
        )
    text = one.data.decode("utf-8")
    lost = {found.line: dict(found.details)["old"] for found in one.deck.diagnostics if found.code == "id-lost"}
    stamped = stamp(text, deck_name(one.file), SystemRandom(), renew_copies=fix, lost=lost)
    if stamped.text == text:
        if "doubled-id" in codes:
            return _("every question has its id; some stand there twice")
        return _("every question has its id")
    rewrite(one.file, one.data, stamped.text.encode("utf-8"))
    told = []
    if stamped.questions:
        told.append(plural(stamped.questions, "{count} question stamped", "{count} questions stamped"))
    if stamped.deck:
        told.append(_("the deck's id is {deck}").format(deck=clean(stamped.deck)))
    return ", ".join(told)
