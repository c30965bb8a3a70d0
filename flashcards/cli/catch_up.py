"""`flashcards catch-up`: a backlog, spread over the coming days, and what that costs."""

from __future__ import annotations

from collections import Counter
from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from flashcards.cli.desk import keep_links
from flashcards.cli.terminal import clean, json_line
from flashcards.cli.waiting import Table, lay_table
from flashcards.cli.words import day, iso, percent, plural
from flashcards.store.log import Log
from flashcards.study.backlog import CatchUp, catch_up

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flashcards.study.rescheduling import Promised

CHOICES = (1, 3, 7, 14, 30)
MOST_DAYS = 365


@click.command("catch-up")
@click.argument("deck", required=False)
@click.option("--days", type=click.IntRange(1, MOST_DAYS), metavar="N", help="Spread what waits over so many days.")
@click.option("--apply", "applied", is_flag=True, help="Move the cards; needs --days.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON: {waiting, known_today, plans: [{days, most, …}]}.")
def command(deck: str | None, *, days: int | None, applied: bool, as_json: bool) -> None:
    """Tell what it costs to spread the reviews that wait, in the daily queue or in DECK, over the coming days."""
    if applied and days is None:
        raise click.UsageError(_("--apply needs --days: over how many days?"))
    table = lay_table(deck)
    today = table.desk.known.today
    waiting = [card for card in table.cards if card.due_day <= today]
    plans = {n: catch_up(waiting, table.of, today, table.load, n) for n in (CHOICES if days is None else (days,))}
    if applied and days and waiting:
        keep_links(table.desk)
        due = {card.card: card.due_day for card in waiting}
        with Log(table.desk.path) as log:
            moved = [(card, due[card], on) for card, on in plans[days].days if on > today]
            log.reschedule(moved, table.desk.clock(), plan=True)
    if as_json:
        click.echo(json_line(_as_json(waiting, plans) | {"applied": applied}))
        return
    for line in _report(table, waiting, plans):
        click.echo(line)
    if waiting and applied:
        click.echo(_("They are spread. (undo takes back ratings; moved days stay.)"))
    elif waiting:
        same = " ".join(filter(None, ("flashcards catch-up", deck, f"--days {days or 7} --apply")))
        click.echo(clean(_("Nothing was changed; to spread them: {command}").format(command=same)))


def _as_json(waiting: Sequence[Promised], plans: dict[int, CatchUp]) -> dict[str, object]:
    return {
        "waiting": len(waiting),
        "known_today": round(next(iter(plans.values())).known_today, 2),
        "plans": [
            {
                "days": days,
                "most": plan.most,
                "known": round(plan.known, 2),
                "by_day": {iso(on): cards for on, cards in sorted(Counter(on for _card, on in plan.days).items())},
            }
            for days, plan in plans.items()
        ],
    }


def _report(table: Table, waiting: Sequence[Promised], plans: dict[int, CatchUp]) -> Iterator[str]:
    if not waiting:
        yield _("No review waits: there is nothing to catch up on.")
        return
    share = next(iter(plans.values())).known_today / len(waiting)
    yield plural(
        len(waiting),
        "{count} review waits; if it were asked today, the chance to recall it would be {share}.",
        "{count} reviews wait; if all were asked today, {share} of them would be recalled.",
        share=percent(share, 1),
    )
    yield _("  spread over   today   fullest day   recalled")
    for days, plan in plans.items():
        now = sum(on == table.desk.known.today for _card, on in plan.days)
        lost = round(plan.known_today - plan.known)
        fewer = _("   {lost} fewer").format(lost=lost) if lost else ""
        over = plural(days, "{count} day", "{count} days")
        yield f"  {over:>11}   {now:>5}   {plan.most:>11}   {percent(plan.known / len(waiting), 1):>8}{fewer}"
    yield _("The fullest day counts what is due on it anyway.")
    limit = max(settings.reviews_per_day for settings in table.of.values())
    if any(plan.most > limit for plan in plans.values()):
        yield _(
            "A deck asks at most {limit} reviews a day (flashcards set reviews-per-day); the rest waits on."
        ).format(limit=limit)
    if len(plans) == 1:
        plan = next(iter(plans.values()))
        yield _("Of those that wait, by day:")
        for on, cards in sorted(Counter(on for _card, on in plan.days).items()):
            yield f"  {day(on, table.desk.known.today):<10}  {cards:>4}"
