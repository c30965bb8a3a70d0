"""`flashcards simulate`: what the days to come would cost, what would be known, and which retention costs least."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, Any

import click

from flashcards.cli.bar import counted
from flashcards.cli.desk import Desk, lay_out
from flashcards.cli.stats import bar
from flashcards.cli.terminal import json_line
from flashcards.cli.words import decimal, percent
from flashcards.scheduling.simulation import RETENTIONS, Row, Simulation, Workload, compare, recommended, simulate
from flashcards.study.settings import MOST_A_DAY, Settings, scheduler

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flashcards.scheduling import Progress

DEFAULT_CARDS = 1000
MOST_CARDS = 100_000
MOST_SEEDS = 16
ENOUGH = 3000
"""So many cards a retention, over all seeds, and chance no longer decides; few cards are simulated more often."""


@click.command("simulate")
@click.option(
    "--days", type=click.IntRange(30, 365), metavar="N", default=365, show_default=True, help="How many days."
)
@click.option("--cards", type=click.IntRange(1, MOST_CARDS), metavar="N", help="So many new cards instead of your own.")
@click.option(
    "--new", type=click.IntRange(0, MOST_A_DAY), metavar="N", help="New cards a day, instead of your setting."
)
@click.option(
    "--reviews", type=click.IntRange(0, MOST_A_DAY), metavar="N", help="Reviews a day, instead of your setting."
)
@click.option("--seed", type=int, metavar="N", default=1, show_default=True, help="Another seed, other chances.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON: {…, stages: […], retentions: […], recommended}.")
def command(  # noqa: PLR0913 - one for each option
    *, days: int, cards: int | None, new: int | None, reviews: int | None, seed: int, as_json: bool
) -> None:
    """Simulate a learner with your settings and cards: work and knowledge, and the same for other retentions.

    The learner forgets as FSRS says and takes as long as most do. Without decks in the daily queue: 1,000 new cards.
    """
    desk = lay_out()
    limits = desk.known.settings()
    workload = Workload(
        cards=cards or 0,
        days=days,
        new_per_day=limits.new_per_day if new is None else new,
        reviews_per_day=limits.reviews_per_day if reviews is None else reviews,
        today=desk.known.today,
    )
    if cards is None:
        workload = workload._replace(**_own(desk))
    seeds = range(seed, seed + _seeds(workload))
    own = simulate(scheduler(limits), workload, seed=seed)
    rows = list(counted(_("Simulating"), compare(scheduler(limits), workload, seeds=seeds), len(RETENTIONS)))
    if as_json:
        click.echo(json_line(_as_json(workload, own, rows, seeds)))
    else:
        _print(workload, limits, own, rows)


def _own(desk: Desk) -> dict[str, Any]:
    """Return the cards of the daily queue: how many are new, and what is kept of the others."""
    mine = [desk.known.standings.get(item.id) for deck in desk.joined() for item in desk.items[deck.id]]
    if not mine:
        return {"cards": DEFAULT_CARDS}
    met: list[tuple[Progress, int]] = [
        (card.progress, card.due_day) for card in mine if card and card.progress and not card.suspended
    ]
    return {"cards": sum(1 for card in mine if not (card and (card.progress or card.suspended))), "met": tuple(met)}


def _seeds(workload: Workload) -> int:
    return min(max(ENOUGH // max(workload.cards + len(workload.met), 1), 2), MOST_SEEDS)


def _as_json(workload: Workload, own: Simulation, rows: list[Row], seeds: range) -> dict[str, object]:
    return {
        "cards": workload.cards,
        "met": len(workload.met),
        "days": workload.days,
        "new_per_day": workload.new_per_day,
        "reviews_per_day": workload.reviews_per_day,
        "retention": own.retention,
        "stages": [_rounded(stage._asdict()) for stage in own.stages],
        "seeds": len(seeds),
        "retentions": [_rounded(row._asdict()) for row in rows],
        "recommended": recommended(rows).retention if any(row.known for row in rows) else None,
    }


def _rounded(numbers: dict[str, float]) -> dict[str, float | None]:
    """Leave out digits that chance alone decides, and what JSON cannot write."""
    return {name: None if number == float("inf") else round(number, 2) for name, number in numbers.items()}


def _print(workload: Workload, limits: Settings, own: Simulation, rows: list[Row]) -> None:
    click.echo(
        _("Days: {days}; new cards: {cards}; cards that you know: {met}").format(
            days=workload.days, cards=workload.cards, met=len(workload.met)
        )
    )
    click.echo(
        _("Limits a day: new {new}, reviews {reviews}").format(
            new=workload.new_per_day, reviews=workload.reviews_per_day
        )
    )
    click.echo("\n" + _("With your retention, {retention}:").format(retention=percent(limits.retention)))
    click.echo(_("  day  ratings/day  minutes/day  known"))
    for line in _stages(own):
        click.echo(line)
    click.echo("\n" + _("With other retentions:"))
    click.echo(_("        ratings/day  minutes/day  known  seconds for each card known at the end"))
    most = max((row.seconds_per_known for row in rows if row.known), default=1)
    for row in rows:
        click.echo(_row(row, workload.days, most))
    if any(row.known for row in rows):
        best = recommended(rows).retention
        advice = (
            _(
                "A card that you know costs least at {retention}; with more retention you know more cards,\n"
                "and each costs more. To set it: flashcards set retention {best}"
            )
            if best > rows[0].retention
            else _(
                "A card that you know costs least at {retention}; with more retention you know more cards,\n"
                "and each costs more. It is the lowest that was tried, so this is no advice to set it."
            )
        )
        click.echo("\n" + advice.format(retention=percent(best), best=f"{best:g}"))


def _stages(own: Simulation) -> Iterator[str]:
    before = 0
    for stage in own.stages:
        days = stage.day - before
        before = stage.day
        minutes = stage.seconds / 60 / days
        yield f"  {stage.day:>3}  {stage.ratings / days:>11.0f}  {minutes:>11.0f}  {stage.known:>5.0f}"


def _row(row: Row, days: int, most: float) -> str:
    minutes = row.seconds / 60 / days
    numbers = (
        f"  {percent(row.retention):>4}  {row.ratings / days:>11.0f}  {decimal(minutes, 1):>11}  {row.known:>5.0f}"
    )
    if not row.known:
        return numbers
    return f"{numbers}  {row.seconds_per_known:>5.0f} {bar(row.seconds_per_known / most)}"
