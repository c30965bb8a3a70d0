"""`flashcards verb`: all forms of a Finnish verb's conditional."""

from __future__ import annotations

import sys
from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from flashcards.cli.language import language
from flashcards.cli.terminal import clean, json_line
from flashcards.cli.words import in_quotes
from flashcards.errors import FlashcardsError
from flashcards.finnish import classify, conditional
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
}
TENSES = {
    "prs": ("1sg", "2sg", "3sg", "1pl", "2pl", "3pl", "-"),
    "prf": ("1sg", "2sg", "3sg", "1pl", "2pl", "te", "3pl", "-"),
}


@click.command("verb")
@click.argument("verb")
@click.option("--class", "kotus", help="The class in the Kotus word list, such as 73*E, where the rules find another.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON: {lemma, class, gradation, cells: {KEY: [FORM, …]}}.")
def command(verb: str, kotus: str | None, *, as_json: bool) -> None:
    """Show all forms of the conditional of VERB, given in its basic form, such as auttaa.

    With - as VERB: of each verb on standard input, one a line, where its class may stand behind it.
    """
    if kotus is not None:
        _demand_class(kotus)
    wrong = []
    for lemma, own in _lines() if verb == "-" else ((verb, None),):
        try:
            found = _inflected(lemma, own or kotus)
        except ValueError:
            wrong.append(lemma)
        else:
            click.echo(json_line(_as_json(found))) if as_json else _print(found)
    if wrong:
        raise FlashcardsError(
            "no basic form of a Finnish verb: {verbs}",
            "a verb is given in its basic form, such as auttaa",
            verbs=", ".join(map(in_quotes, wrong)),
        )


def _demand_class(kotus: str) -> None:
    try:
        notation(kotus)
    except ValueError as fault:
        raise FlashcardsError(
            "there is no class “{kotus}” of verbs",
            "write it like 73*E, or leave --class out: the rules know most verbs",
            kotus=kotus,
        ) from fault


def _inflected(lemma: str, kotus: str | None) -> Paradigm:
    """Return the conditional of a verb, and say so where the class is none that it can have."""
    if not lemma.replace(" ", "").replace("-", "").isalpha():
        raise ValueError(lemma)
    found = conditional(lemma.casefold(), kotus)
    if kotus and found.kotus not in {kind.kotus for kind in notation(kotus)}:
        told = _("“{verb}” cannot be of class {wanted}; this is class {found}")
        click.echo("flashcards: " + told.format(verb=clean(lemma), wanted=kotus, found=found.kotus), err=True)
    return found


def _lines() -> Iterator[tuple[str, str | None]]:
    """Yield the verbs of standard input, each with its class if it is told: `tavata 73`.

    Whatever is wrong with one, the others are shown.
    """
    for line in filter(None, map(str.strip, sys.stdin)):
        lemma, _, kotus = line.rpartition(" ")
        yield (lemma.strip(), kotus) if lemma and kotus[:1].isdecimal() else (line, None)


def _as_json(found: Paradigm) -> dict[str, object]:
    cells = {key: [form.text for form in forms] for key, forms in found.cells.items()}
    return {"lemma": found.lemma, "class": found.kotus, "gradation": found.gradation, "cells": cells}


def _print(found: Paradigm) -> None:
    from rich.console import Console  # noqa: PLC0415 - --json needs none

    console = Console(highlight=False)
    with console.capture() as taken:
        console.print(_title(found))
        for tense, persons in TENSES.items():
            if found.cells[f"act.{tense}.pos.3sg"]:
                console.print(_table(found, tense, persons))
                console.print()
        for line in _notes(found):
            console.print(line, markup=False)
    click.echo("\n".join(line.rstrip() for line in taken.get().split("\n")), nl=False)


def _title(found: Paradigm) -> Text:
    from rich.text import Text  # noqa: PLC0415 - --json needs none

    from flashcards.finnish.sounds import GRADES  # noqa: PLC0415 - only for people
    from flashcards.finnish.verbs import MEANING_OF  # noqa: PLC0415 - likewise

    grade = GRADES.get(found.gradation or "")
    usual = (found.kotus, found.gradation) == classify(
        found.lemma.partition(" ")[0]
    )  # a homograph means something else
    meaning = MEANING_OF.get(found.lemma, "") if usual and language() == "en" else ""  # the meanings are English
    told = [clean(found.lemma), meaning, f"Kotus {found.kotus}"]
    told.append(f"{grade[0]} : {grade[1] or '–'}" if grade else "")
    return Text(" · ".join(filter(None, told)), style="bold")


def _words() -> dict[str, str]:
    """Return what stands around the forms."""
    return {
        "prs": _("Present"),
        "prf": _("Perfect"),
        "pos": _("yes"),
        "neg": _("no"),
        "?": _("question"),
        "-": _("passive"),
        "parallel": _("parallel"),
        "rare": _("rare"),
    }


def _table(found: Paradigm, tense: str, persons: tuple[str, ...]) -> Table:
    from rich.table import Table  # noqa: PLC0415 - --json needs none

    words = _words()
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for heading in (tense, "pos", "neg", "?"):
        table.add_column(words[heading], overflow="fold")
    long = max(len(form.text) for forms in found.cells.values() for form in forms[:1]) > _LONGEST
    for person in persons:
        voice = "pass" if person == "-" else "act"
        keys = [f"{voice}.{tense}.{end}" for end in (f"pos.{person}", f"neg.{person}", f"pos.{person}?")]
        if all(found.cells[key] and found.cells[key][0].mark != "rare" for key in keys):
            yes, no, asked = map(found.best, keys)
            short = f"{asked.partition(' ')[0]} …" if tense == "prf" and long else asked
            table.add_row(PERSONS.get(person) or words[person], *map(_marked, (yes, no, short)))
    return table


_LONGEST = 24
"""With a longer form in it, a table shows the questions of the perfect without the participle, to fit a line of 80."""


def _marked(form: str) -> Text:
    """Return a form with its -isi- in bold."""
    from rich.text import Text  # noqa: PLC0415 - --json needs none

    text, at = Text(clean(form)), form.rfind("isi")
    text.stylize("bold", at, at + 3)
    return text


def _notes(found: Paradigm) -> Iterator[str]:
    """Yield what a table has no room for: the negative question, the form for one person addressed as Te, others."""
    words = _words()
    persons = ("2sg", "3sg") if found.cells["act.prs.pos.3sg"] else ()
    cells = [[found.cells[f"act.{tense}.neg.{person}?"] for person in persons] for tense in TENSES]
    asked = [next((forms[0].text for forms in each if forms and forms[0].mark != "rare"), "") for each in cells]
    yield clean(_("Negative questions: {questions}?").format(questions=", ".join(filter(None, asked))))
    for key in ("act.prs.pos.3sg", "act.prf.pos.3sg", "pass.prs.pos.-"):
        also = [f"{form.text} ({words[form.mark]})" for form in found.cells[key][1:]]
        if also:
            yield clean(_("Also for {form}: {others}").format(form=found.best(key), others=", ".join(also)))
