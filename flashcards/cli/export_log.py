"""`flashcards export-log`: the whole log as text, for whoever wants it."""

from __future__ import annotations

from pathlib import Path

import click

from flashcards.cli.home import home, log_path
from flashcards.cli.terminal import clean
from flashcards.cli.words import count
from flashcards.interop.json_lines import write_events
from flashcards.store.log import Log


@click.command("export-log")
@click.argument("file", type=click.Path(dir_okay=False))
def command(file: str) -> None:
    """Write the review log to FILE, one event a line as JSON, in the order in which the events count."""
    path = log_path(home())
    if not path.exists():
        written = write_events((), Path(file))
    else:
        with Log(path) as log:
            written = write_events(log.events(), Path(file))
    click.echo(clean(f"{count(written, 'event', 'events')} written to {file}."))
