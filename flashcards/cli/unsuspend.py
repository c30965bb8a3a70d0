"""`flashcards unsuspend`: ask suspended cards again."""

from __future__ import annotations

from gettext import gettext as _

import click

from flashcards.cli.desk import keep_links, lay_out_for
from flashcards.cli.terminal import clean
from flashcards.cli.words import plural
from flashcards.store.log import Log


@click.command("unsuspend")
@click.argument("deck", required=False)
def command(deck: str | None) -> None:
    """Ask the suspended cards of DECK (an id or a path) again, or those of all decks in the daily queue."""
    desk, decks = lay_out_for(deck)
    keep_links(desk)
    standings = desk.known.standings
    asked = [item for found in decks for item in desk.items[found.id]]
    suspended = [item for item in asked if item.id in standings and standings[item.id].suspended]
    if suspended:
        with Log(desk.path) as log:
            for item in suspended:
                log.unsuspend(item.id, desk.clock())
    for item in suspended:
        click.echo(clean(_("Asked again: {prompt}").format(prompt=" ".join(item.prompt.split()))))
    click.echo(plural(len(suspended), "{count} suspended card taken back.", "{count} suspended cards taken back."))
