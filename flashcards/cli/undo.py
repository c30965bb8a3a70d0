"""`flashcards undo`: take back the last rating, also one of an earlier sitting."""

from __future__ import annotations

from gettext import gettext as _

import click

from flashcards.cli.desk import keep_links, lay_out
from flashcards.cli.markup import unmarked
from flashcards.cli.terminal import clean
from flashcards.cli.words import day, rating_word
from flashcards.store.log import Log, Undone


@click.command("undo")
def command() -> None:
    """Take back the last rating that was saved here; the card is as it was before."""
    desk = lay_out()
    keep_links(desk)
    undone: Undone | None = None
    if desk.path.exists():
        with Log(desk.path) as log:
            undone = log.undo(desk.clock())
    if undone is None:
        click.echo(_("There is no rating to take back."))
        return
    asked = {item.id: item.prompt for of in desk.items.values() for item in of}
    prompt = " ".join(unmarked(asked[undone.card]).split()) if undone.card in asked else str(undone.card)
    pattern = (
        _("Taken back: {rating} for “{prompt}”.")
        if undone.day == desk.known.today
        else _("Taken back: {rating} for “{prompt}”, rated {day}.")
    )
    rated = day(undone.day, desk.known.today)
    click.echo(clean(pattern.format(rating=rating_word(undone.rating), prompt=prompt, day=rated)))
