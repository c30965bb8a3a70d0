"""`flashcards check`: what is wrong in deck files, all of it in one run."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from flashcards.cards import items
from flashcards.cli.terminal import clean, json_line
from flashcards.deck.diagnostics import hint, message, severity
from flashcards.store.collection import files_named, read_file

if TYPE_CHECKING:
    from flashcards.model import Deck, Diagnostic


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="How to write the report.")
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
def command(paths: tuple[str, ...], *, form: str, strict: bool) -> None:
    """Report what is wrong in the deck files and folders at PATH.

    Ends with 0 if there is no error, 1 if there is one, 2 if it could not run.
    """
    files = dict.fromkeys(file for path in paths for file in files_named(Path(path)))
    decks = [read_file(file) for file in files]
    found = [diagnostic for deck in decks for diagnostic in deck.diagnostics]
    if form == "json":
        click.echo(json_line([_as_json(diagnostic) for diagnostic in found]))
    else:
        for diagnostic in found:
            click.echo(_as_text(diagnostic))
        click.echo(_total(decks, found))
    failing = {"error", "warning"} if strict else {"error"}
    sys.exit(1 if any(severity(diagnostic) in failing for diagnostic in found) else 0)


def _as_json(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        "path": diagnostic.path,
        "line": diagnostic.line,
        "column": diagnostic.column,
        "severity": severity(diagnostic),
        "code": diagnostic.code,
        "message": message(diagnostic),
        "hint": hint(diagnostic),
    }


def _as_text(diagnostic: Diagnostic) -> str:
    place = f"{diagnostic.path}:{diagnostic.line}:{diagnostic.column}"
    said = f"{place}: {severity(diagnostic)}[{diagnostic.code}] {message(diagnostic)}"
    return clean(f"{said}\n  help: {hint(diagnostic)}")


def _total(decks: list[Deck], found: list[Diagnostic]) -> str:
    counts = [sum(severity(diagnostic) == kind for diagnostic in found) for kind in ("error", "warning")]
    cards = sum(len(items(deck)) for deck in decks)
    return f"files: {len(decks)}, cards: {cards}, errors: {counts[0]}, warnings: {counts[1]}"
