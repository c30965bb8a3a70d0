"""`flashcards stats`: today, the streak, retention, and the days to come as bars."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from flashcards.cli.desk import Desk, lay_out
from flashcards.cli.terminal import json_line
from flashcards.cli.words import day, iso, percent, plural
from flashcards.store.log import Log
from flashcards.study.stats import Review, Summary, forecast, summary

if TYPE_CHECKING:
    from collections.abc import Iterable

BAR = 40
EIGHTHS = " ▏▎▍▌▋▊▉"


@click.command("stats")
@click.option(
    "--json", "as_json", is_flag=True, help="Write JSON: {reviews, today, streak, retention, forecast: [{day, due}]}."
)
def command(*, as_json: bool) -> None:
    """Show today, the days in a row, how much was remembered, and what is due in the next 14 days."""
    desk = lay_out()
    numbers = summary(_reviews(desk), desk.known.today)
    coming = forecast(_due_days(desk), desk.known.today)
    if as_json:
        click.echo(json_line(_as_json(numbers, coming)))
    elif not numbers.reviews:
        click.echo(_("Nothing has been reviewed yet."))
        click.echo(_("Next: flashcards"))
    else:
        _print(desk, numbers, coming)


def _reviews(desk: Desk) -> list[Review]:
    if not desk.path.exists():
        return []
    with Log(desk.path) as log:
        return log.reviews()


def _due_days(desk: Desk) -> Iterable[int]:
    """Return the due days of all cards in the daily queue."""
    for deck in desk.joined():
        for item in desk.items[deck.id]:
            card = desk.known.standings.get(item.id)
            if card and card.progress and not card.suspended:
                yield card.due_day


def _as_json(numbers: Summary, coming: list[tuple[int, int]]) -> dict[str, object]:
    return {
        "reviews": numbers.reviews,
        "today": numbers.today._asdict(),
        "streak": numbers.streak,
        "retention": numbers.retention,
        "forecast": [{"day": iso(number), "due": due} for number, due in coming],
    }


def _print(desk: Desk, numbers: Summary, coming: list[tuple[int, int]]) -> None:
    today = numbers.today
    minutes, seconds = divmod(today.seconds, 60)
    click.echo(
        plural(
            today.reviews,
            "Today      {count} rating, {new} new, {minutes} min",
            "Today      {count} ratings, {new} new, {minutes} min",
            new=today.new,
            minutes=f"{minutes}:{seconds:02}",
        )
    )
    click.echo(plural(numbers.streak, "Streak     {count} day", "Streak     {count} days"))
    wanted = percent(desk.known.settings().retention)
    if numbers.retention is None:
        click.echo(
            _("Retention  not known before the first review of a learnt card; wanted: {wanted}").format(wanted=wanted)
        )
    else:
        click.echo(
            _("Retention  {retention}; wanted: {wanted}").format(retention=percent(numbers.retention), wanted=wanted)
        )
    click.echo(plural(numbers.reviews, "In all     {count} rating", "In all     {count} ratings"))
    click.echo(_("Due in the next 14 days"))
    most = max(due for _day, due in coming) or 1
    for number, due in coming:
        click.echo(f"  {day(number, desk.known.today):<10} {due:>5} {bar(due / most)}".rstrip())


def bar(share: float) -> str:
    """Return a bar of up to 40 characters, drawn in eighths of one.

    >>> bar(0.05), bar(0.01), bar(0)
    ('██', '▍', '')
    """
    full, eighths = divmod(round(share * BAR * 8), 8)
    return ("█" * full + EIGHTHS[eighths]).rstrip()
