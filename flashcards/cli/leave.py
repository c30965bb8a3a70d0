"""`flashcards leave`: take a deck out of the daily queue."""

from __future__ import annotations

from gettext import gettext as _

import click

from flashcards.cli.desk import lay_out, lay_out_for
from flashcards.cli.terminal import clean
from flashcards.errors import DeckNotFoundError, FlashcardsError
from flashcards.store.log import Log


@click.command("leave")
@click.argument("deck")
def command(deck: str) -> None:
    """Take DECK (an id or a path) out of the daily queue. Its history is kept; a review brings it back."""
    try:
        desk, decks = lay_out_for(deck)
        ids = [found.id for found in decks]
    except DeckNotFoundError:  # its file may be gone; the id is enough
        desk = lay_out()
        ids = [deck]
    left = [id_ for id_ in ids if id_ in desk.known.joined]
    if not left:
        raise FlashcardsError(
            "“{deck}” is not in your daily queue",
            "these are: {decks}",
            deck=deck,
            decks=", ".join(desk.known.joined) or _("none"),
        )
    with Log(desk.path) as log:
        for id_ in left:
            log.leave(id_, desk.clock())
            click.echo(clean(_("{id} has left the daily queue; its history is kept.").format(id=id_)))
