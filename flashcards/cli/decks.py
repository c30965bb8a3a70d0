"""`flashcards decks`: the decks that were found."""

from __future__ import annotations

from gettext import gettext as _

import click

from flashcards.cli.desk import lay_out, report_decks
from flashcards.cli.terminal import clean, json_line
from flashcards.cli.words import plural
from flashcards.deck.diagnostics import errors


@click.command("decks")
@click.argument("paths", nargs=-1)
@click.option("--json", "as_json", is_flag=True, help="Write JSON: [{id, title, cards, path, errors}].")
def command(paths: tuple[str, ...], *, as_json: bool) -> None:
    """List the shipped decks, those in your deck folder, and those at PATHS.

    The number of cards is the number of things that are asked: both sides of a two-way card count, and every gap.
    """
    desk = lay_out(paths)
    decks = desk.collection.decks.values()
    if as_json:
        rows = [
            {
                "id": deck.id,
                "title": deck.title,
                "cards": len(desk.items[deck.id]),
                "path": deck.path,
                "errors": errors(deck.diagnostics),
            }
            for deck in decks
        ]
        click.echo(json_line(rows))
        return
    report_decks(desk, decks)
    for deck in decks:
        cards = plural(len(desk.items[deck.id]), "{count} card", "{count} cards")
        click.echo(f"{clean(deck.id)}: {clean(deck.title)} ({cards})")
        click.echo(f"    {clean(deck.path)}")
    click.echo(_("Decks that you put into {folder} are found too.").format(folder=clean(str(desk.home / "decks"))))
