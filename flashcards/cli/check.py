"""`flashcards check`: what is wrong or odd in deck files, all of it in one run."""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from flashcards.cards import items
from flashcards.cli.language import language
from flashcards.cli.reports import FORMS, Report
from flashcards.cli.terminal import clean
from flashcards.deck.characters import FIXES
from flashcards.deck.check import check, fixed, unsilenced
from flashcards.deck.content import same_questions
from flashcards.deck.diagnostics import severity
from flashcards.deck.encoding import read
from flashcards.deck.media import is_beside, media
from flashcards.store.collection import content, deck_name, files_beside, files_named, printable, unreadable
from flashcards.store.files import rewrite

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flashcards.model import Deck, Diagnostic


class Checked(NamedTuple):
    """A deck file with what it held (nothing where the system refused), and the deck that was read from it."""

    file: Path
    data: bytes
    deck: Deck

    @property
    def text(self) -> str:
        """What the file held; nothing if that is no text."""
        try:
            return self.data.decode("utf-8").removeprefix("\ufeff")
        except UnicodeDecodeError:
            return ""


@click.command("check")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "form", type=click.Choice(list(FORMS)), default="text", help="How to write the report.")
@click.option("--strict", is_flag=True, help="Treat warnings as errors.")
@click.option("--fix", is_flag=True, help="Mend what can be mended safely, and report the rest.")
def command(paths: tuple[str, ...], *, form: str, strict: bool, fix: bool) -> None:
    """Report what is wrong or odd in the deck files and folders at PATH.

    Ends with 0 if there is no error, 1 if there is one, 2 if it could not run.
    """
    files = list(dict.fromkeys(file for path in paths for file in files_named(Path(path))))
    checked = [_checked(file) for file in files]
    found = _found(checked)
    if fix and (mended := [deck for deck in checked if _fix(deck, found[deck.deck.path])]):
        for deck in mended:
            click.echo(clean(f"{deck.file}: {'korjattu' if language() == 'fi' else 'mended'}"), err=True)
        checked = [_checked(deck.file) if deck in mended else deck for deck in checked]
        found = _found(checked)
    everything = [diagnostic for deck in checked for diagnostic in found[deck.deck.path]]
    report = Report(
        diagnostics=everything,
        rows={deck.deck.path: deck.text.split("\n") for deck in checked if found[deck.deck.path]},
        files=len(checked),
        cards=sum(len(items(deck.deck)) for deck in checked),
        language=language(),
    )
    for line in FORMS[form](report):
        click.echo(line)
    failing = {"error", "warning"} if strict else {"error"}
    sys.exit(1 if any(severity(diagnostic) in failing for diagnostic in everything) else 0)


def _checked(file: Path) -> Checked:
    """Read a file and put its text to the rules."""
    try:
        data = content(file)
    except OSError as fault:
        return Checked(file, b"", unreadable(file, fault))

    def reader(text: str, path: str, name: str) -> Deck:
        named = [found.file for found in media(text) if is_beside(found.file)]
        return check(text, path, name, files_beside(file, named) if named else ())

    return Checked(file, data, read(data, printable(str(file)), printable(deck_name(file)), reader))


def _found(checked: Iterable[Checked]) -> dict[str, tuple[Diagnostic, ...]]:
    """Return what is wrong by file, that between files included, but for what the authors have silenced."""
    decks = list(checked)
    between: dict[str, list[Diagnostic]] = defaultdict(list)
    for diagnostic in same_questions(deck.deck for deck in decks):
        between[diagnostic.path].append(diagnostic)
    return {
        deck.deck.path: unsilenced(deck.text, deck.deck, (*deck.deck.diagnostics, *between[deck.deck.path]))
        for deck in decks
    }


def _fix(checked: Checked, found: Iterable[Diagnostic]) -> bool:
    """Mend a file where that is safe; return whether anything was written."""
    codes = FIXES.keys() & {diagnostic.code for diagnostic in found}
    if not codes:
        return False
    after = fixed(checked.data.decode("utf-8"), codes).encode("utf-8")
    if after == checked.data:
        return False
    rewrite(checked.file, checked.data, after)
    return True
