"""`flashcards verb`: all forms of a Finnish verb's conditional."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from flashcards.cli.terminal import clean, json_line
from flashcards.errors import FlashcardsError
from flashcards.finnish import conditional
from flashcards.finnish.classes import notation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.table import Table
    from rich.text import Text

    from flashcards.finnish import Paradigm

PERSONS = {
    "1sg": "minä",
    "2sg": "sinä",
    "3sg": "hän",
    "1pl": "me",
    "2pl": "te",
    "3pl": "he",
    "te": "Te",
    "-": "passive",
}
TENSES = {
    "prs": ("Present", ("1sg", "2sg", "3sg", "1pl", "2pl", "3pl", "-")),
    "prf": ("Perfect", ("1sg", "2sg", "3sg", "1pl", "2pl", "te", "3pl", "-")),
}


@click.command("verb")
@click.argument("verb")
@click.option("--class", "kotus", help="The class in the Kotus word list, such as 73*E, where the rules find another.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON: {lemma, class, gradation, cells: {KEY: [FORM, …]}}.")
def command(verb: str, kotus: str | None, *, as_json: bool) -> None:
    """Show all forms of the conditional of VERB, given in its basic form, such as auttaa.

    With - as VERB: of each verb on standard input, one a line.
    """
    if kotus is not None:
        _demand_class(kotus)
    wrong = []
    for lemma in _lines() if verb == "-" else (verb,):
        try:
            found = conditional(lemma.casefold(), kotus)
        except ValueError:
            wrong.append(lemma)
        else:
            click.echo(json_line(_as_json(found))) if as_json else _print(found)
    if wrong:
        raise FlashcardsError(
            f"no basic form of a Finnish verb: {', '.join(f'“{lemma}”' for lemma in wrong)}",
            "a verb is given in its basic form, such as auttaa",
        )


def _demand_class(kotus: str) -> None:
    try:
        notation(kotus)
    except ValueError as fault:
        raise FlashcardsError(str(fault), "leave --class out: the rules know most verbs") from fault


def _lines() -> Iterator[str]:
    """Yield the verbs of standard input; whatever is wrong with one, the others are shown."""
    return filter(None, (line.strip() for line in sys.stdin))


def _as_json(found: Paradigm) -> dict[str, object]:
    cells = {key: [form.text for form in forms] for key, forms in found.cells.items()}
    return {"lemma": found.lemma, "class": found.kotus, "gradation": found.gradation, "cells": cells}


def _print(found: Paradigm) -> None:
    from rich.console import Console  # noqa: PLC0415 - --json needs none

    console = Console(highlight=False)
    with console.capture() as taken:
        console.print(_title(found))
        for tense, (name, persons) in TENSES.items():
            if found.cells[f"act.{tense}.pos.3sg"]:
                console.print()
                console.print(_table(found, tense, name, persons))
        for line in _notes(found):
            console.print(line, markup=False)
    click.echo("\n".join(line.rstrip() for line in taken.get().split("\n")), nl=False)


def _title(found: Paradigm) -> Text:
    from rich.text import Text  # noqa: PLC0415 - --json needs none

    from flashcards.finnish.sounds import GRADES  # noqa: PLC0415 - only for people
    from flashcards.finnish.verbs import MEANING_OF  # noqa: PLC0415 - likewise

    grade = GRADES.get(found.gradation or "")
    told = [clean(found.lemma), MEANING_OF.get(found.lemma, ""), f"Kotus {found.kotus}"]
    told.append(f"{grade[0]} : {grade[1] or '–'}" if grade else "")
    return Text(" · ".join(filter(None, told)), style="bold")


def _table(found: Paradigm, tense: str, name: str, persons: tuple[str, ...]) -> Table:
    from rich.table import Table  # noqa: PLC0415 - --json needs none

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for heading in (name, "yes", "no", "question"):
        table.add_column(heading, overflow="fold")
    for person in persons:
        voice = "pass" if person == "-" else "act"
        keys = [f"{voice}.{tense}.{end}" for end in (f"pos.{person}", f"neg.{person}", f"pos.{person}?")]
        if all(found.cells[key] and found.cells[key][0].mark != "rare" for key in keys):
            table.add_row(PERSONS[person], *(_marked(found.best(key)) for key in keys))
    return table


def _marked(form: str) -> Text:
    """Return a form with its -isi- in bold."""
    from rich.text import Text  # noqa: PLC0415 - --json needs none

    text, at = Text(clean(form)), form.rfind("isi")
    text.stylize("bold", at, at + 3)
    return text


def _notes(found: Paradigm) -> Iterator[str]:
    """Yield what a table has no room for: the negative question, the form for one person addressed as Te, others."""
    asked = [found.cells[key][0].text for key in ("act.prs.neg.2sg?", "act.prf.neg.2sg?") if found.cells[key]]
    yield ""
    yield clean(f"Negative questions: {'?, '.join(asked)}?")
    for key in ("act.prs.pos.3sg", "act.prf.pos.3sg", "pass.prs.pos.-"):
        also = [f"{form.text} ({form.mark})" for form in found.cells[key][1:]]
        if also:
            yield clean(f"Also for {found.best(key)}: {', '.join(also)}")
