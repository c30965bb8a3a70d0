"""How `flashcards check` writes what it found: a function for each form, in the table `FORMS`."""

from __future__ import annotations

import unicodedata
from gettext import gettext as _
from typing import TYPE_CHECKING, NamedTuple

from flashcards.cli.terminal import clean, json_line, one_line
from flashcards.deck.characters import FIXES
from flashcards.deck.diagnostics import hint, message, severity, severity_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from flashcards.model import Diagnostic

WIDTH = 100
"""How many characters of a line are shown at most."""


class Report(NamedTuple):
    """All that was found: the diagnostics in order, the lines of the files that have any, and how much there was."""

    diagnostics: Sequence[Diagnostic]
    rows: Mapping[str, Sequence[str]]
    files: int
    cards: int
    language: str = "en"


def as_text(report: Report) -> Iterator[str]:
    """Write for people: what is, the line with a caret below it, what can be done, and a sum."""
    for diagnostic in report.diagnostics:
        said = severity_word(severity(diagnostic), report.language)
        place = f"{diagnostic.path}:{diagnostic.line}:{diagnostic.column}"
        yield one_line(f"{place}: {said}[{diagnostic.code}] {message(diagnostic, report.language)}")
        yield from _pointed(report.rows.get(diagnostic.path, ()), diagnostic)
        yield one_line("  " + _("help: {hint}").format(hint=hint(diagnostic, report.language)))
    counts = {name: sum(severity(found) == name for found in report.diagnostics) for name in ("error", "warning")}
    total = _("files: {files}, cards: {cards}, errors: {errors}, warnings: {warnings}").format(
        files=report.files, cards=report.cards, errors=counts["error"], warnings=counts["warning"]
    )
    mendable = sum(diagnostic.code in FIXES for diagnostic in report.diagnostics)
    yield total + (_("; --fix mends {count}").format(count=mendable) if mendable else "")


def as_json(report: Report) -> Iterator[str]:
    """Write one line of JSON: a list of objects."""
    yield json_line(
        [
            {
                "path": diagnostic.path,
                "line": diagnostic.line,
                "column": diagnostic.column,
                "severity": severity(diagnostic),
                "code": diagnostic.code,
                "message": message(diagnostic, report.language),
                "hint": hint(diagnostic, report.language),
                "fixable": diagnostic.code in FIXES,
            }
            for diagnostic in report.diagnostics
        ]
    )


def as_github(report: Report) -> Iterator[str]:
    """Write the workflow commands that GitHub shows beside the lines of a change."""
    kinds = {"error": "error", "warning": "warning", "info": "notice"}
    for found in report.diagnostics:
        told = f"{message(found, report.language)}; {hint(found, report.language)}"
        where = f"file={_property(found.path)},line={found.line},col={found.column},title={_property(found.code)}"
        yield one_line(f"::{kinds[severity(found)]} {where}::{_escaped(told)}")


FORMS: dict[str, Callable[[Report], Iterator[str]]] = {"text": as_text, "json": as_json, "github": as_github}


def _pointed(rows: Sequence[str], diagnostic: Diagnostic) -> Iterator[str]:
    """Show the line that a diagnostic is about, or the part of it around its column, with a caret below."""
    if diagnostic.line > len(rows) or not rows[diagnostic.line - 1].strip():
        return
    row = rows[diagnostic.line - 1].rstrip("\r").replace("\t", " ")
    start = max(diagnostic.column - 1 - WIDTH // 2, 0) if len(row) > WIDTH else 0
    margin = f"{diagnostic.line:>5} | "
    yield margin + clean(row[start : start + WIDTH])
    yield " " * (len(margin) + _cells(clean(row[start : diagnostic.column - 1]))) + "^"


def _cells(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    none = sum(unicodedata.category(letter) in ("Mn", "Me", "Cf") for letter in text)
    return len(text) + wide - none


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")
