"""`flashcards export-log`: the whole log as text, for whoever wants it."""

from __future__ import annotations

from pathlib import Path

import click

from flashcards.cli.home import home, log_path
from flashcards.cli.terminal import clean
from flashcards.cli.words import plural
from flashcards.interop.json_lines import write_events
from flashcards.store.log import Log


@click.command("export-log")
@click.argument("file", type=click.Path(dir_okay=False))
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "csv"]),
    help="jsonl: all events; csv: all reviews. Without it the name decides, .csv or not.",
)
def command(file: str, form: str | None) -> None:
    """Write the review log to FILE, in the order in which the events count.

    As JSON, one event a line, or as CSV, one review a line: those that were not undone.
    """
    path = log_path(home())
    if (form or ("csv" if Path(file).name.endswith((".csv", ".csv.gz")) else "jsonl")) == "csv":
        rows = _write_csv(path, Path(file))
        click.echo(
            clean(plural(rows, "{count} review written to {file}.", "{count} reviews written to {file}.", file=file))
        )
        return
    if not path.exists():
        written = write_events((), Path(file))
    else:
        with Log(path) as log:
            written = write_events(log.events(), Path(file))
    click.echo(
        clean(plural(written, "{count} event written to {file}.", "{count} events written to {file}.", file=file))
    )


def _write_csv(path: Path, target: Path) -> int:
    from flashcards.interop.review_csv import write_reviews  # noqa: PLC0415 - only for this form

    if not path.exists():
        return write_reviews((), target)
    with Log(path) as log:
        return write_reviews(log.rated(), target)
