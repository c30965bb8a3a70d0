"""`flashcards review`: a sitting."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from flashcards.cli.desk import Desk, keep_links, lay_out_for, report_decks, tell_of_edits
from flashcards.cli.due import all_done, show_today
from flashcards.cli.signals import ended_politely
from flashcards.cli.terminal import clean, is_dumb, is_terminal

if TYPE_CHECKING:
    from flashcards.model import Deck


@click.command("review")
@click.argument("deck", required=False)
@click.option("--plain", is_flag=True, help="Line by line, without moving the cursor: for screen readers and scripts.")
def command(deck: str | None, *, plain: bool) -> None:
    """Review what is due in the daily queue, or in DECK (an id or a path), and meet new cards.

    Space or Enter shows the answer, 1 to 4 rate it; ? shows the other keys. Without a terminal and without --plain
    it shows what is due, and ends.
    """
    if not plain and not is_terminal():
        show_today(deck)
        return
    desk, decks = lay_out_for(deck)
    report_decks(desk, decks)
    keep_links(desk)
    plans = [desk.plan(deck) for deck in decks]
    if any(plan.steps or plan.reviews or plan.new for plan in plans):
        _sit(desk, decks, plain=plain or is_dumb())
    elif decks:
        tell_of_edits(desk)
        click.echo(all_done(desk, decks))
    else:
        show_today()


def _sit(desk: Desk, decks: list[Deck], *, plain: bool) -> None:
    from flashcards.cli.sitting import Sitting  # noqa: PLC0415 - nothing to sit for, nothing to import

    with ended_politely():
        if plain:
            from flashcards.cli.plain import Plain  # noqa: PLC0415

            sitting = Sitting(desk, decks, Plain())
            sitting.run()
        else:
            from flashcards.cli.keys import keyboard  # noqa: PLC0415
            from flashcards.cli.screen import Screen  # noqa: PLC0415

            with keyboard() as next_key:
                sitting = Sitting(desk, decks, Screen(next_key))
                sitting.run()
    click.echo(clean(sitting.tally()))
    sys.stdout.flush()
