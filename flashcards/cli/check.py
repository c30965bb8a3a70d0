"""`flashcards check`: what is wrong or odd in deck files, all of it in one run."""

from __future__ import annotations

import gc
import sys
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

import click

from flashcards.cards import items
from flashcards.cli.home import remembered
from flashcards.cli.language import language
from flashcards.cli.reports import FORMS, Report
from flashcards.cli.terminal import one_line
from flashcards.deck.characters import FIXES
from flashcards.deck.check import fixed
from flashcards.deck.diagnostics import severity
from flashcards.errors import FlashcardsError
from flashcards.store.checked import Checked, checked
from flashcards.store.collection import files_named
from flashcards.store.files import rewrite

if TYPE_CHECKING:
    from collections.abc import Sequence


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="text", help="How to write the report.")
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option("--fix", is_flag=True, help="Mend what can be mended safely, and report the rest.")
def command(paths: tuple[str, ...], *, form: str, strict: bool, fix: bool) -> None:
    """Report what is wrong or odd in the deck files and folders at PATH.

    Ends with 0 if there is no error, 1 if there is one, 2 if it could not run.
    """
    gc.disable()  # a short run that keeps all it makes: looking for what could be thrown away takes a quarter of it
    files = list(dict.fromkeys(file for path in paths for file in files_named(Path(path))))
    known = remembered()
    found = checked(files, known)
    if fix and any([_mended(one) for one in found]):  # noqa: C419 - all of them, not as far as the first
        found = checked(files, known)
    report = _report(found)
    for line in FORMS[form](report):
        click.echo(line)
    failing = {"error", "warning"} if strict else {"error"}
    sys.exit(1 if any(severity(diagnostic) in failing for diagnostic in report.diagnostics) else 0)


def _report(found: Sequence[Checked]) -> Report:
    return Report(
        diagnostics=[diagnostic for one in found for diagnostic in one.deck.diagnostics],
        rows={one.deck.path: one.text.split("\n") for one in found if one.deck.diagnostics},
        files=len(found),
        cards=sum(len(items(one.deck)) for one in found),
        language=language(),
    )


def _mended(one: Checked) -> bool:
    """Mend a file where that is safe; return whether anything was written."""
    codes = FIXES.keys() & {diagnostic.code for diagnostic in one.deck.diagnostics}
    if not codes:
        return False
    after = fixed(one.data.decode("utf-8"), codes).encode("utf-8")
    if after == one.data:
        return False
    try:
        rewrite(one.file, one.data, after)
    except FlashcardsError as fault:
        message, hint = map(one_line, fault.told(language()))
        click.echo(_("flashcards: {message}\nhelp: {hint}").format(message=message, hint=hint), err=True)
        return False
    click.echo(_("{file}: mended").format(file=one_line(str(one.file))), err=True)
    return True
