"""`flashcards clock`: reviews that a wrong clock has dated, dated anew."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from flashcards.cli.clock import clock
from flashcards.cli.home import home, log_path
from flashcards.cli.markup import unmarked
from flashcards.cli.terminal import clean
from flashcards.cli.words import plural, time_of_day, written
from flashcards.store.log import Log

if TYPE_CHECKING:
    from datetime import datetime

    from flashcards.model import CardId
    from flashcards.store.righting import Righted


@click.command("clock")
@click.option("--apply", "applied", is_flag=True, help="Date them anew; the old rows stay in the log.")
def command(*, applied: bool) -> None:
    """Show the reviews that cannot be of the day that the clock showed, with the days to go by.

    The clock of this moment is believed: set it right first.
    """
    now, path = clock()(), log_path(home())
    found: list[Righted] = []
    texts: dict[CardId, str] = {}
    if path.exists():
        with Log(path) as log:
            found = log.wrongly_dated(now)
            texts = {of.id: " ".join(unmarked(of.asked).split()) for of in log.remembered()}
            if applied and found:
                log.right(now)
    click.echo(_("The clock says {now}.").format(now=_shown(now)))
    if not found:
        click.echo(_("All reviews in your file are of days that can be."))
        return
    for card, showed, moment in found:
        click.echo(clean(f"  {_shown(showed)} → {_shown(moment)}  {texts.get(card, card)}"))
    if applied:
        click.echo(
            plural(
                len(found),
                "{count} review dated anew. The old row stays in the log.",
                "{count} reviews dated anew. The old rows stay in the log.",
            )
        )
    else:
        click.echo(plural(len(found), "{count} review to be dated anew.", "{count} reviews to be dated anew."))
        click.echo(_("Nothing was changed. If the clock is right now: flashcards clock --apply"))


def _shown(moment: datetime) -> str:
    return f"{written(moment.toordinal())} {time_of_day(moment)}"
