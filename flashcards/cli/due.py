"""`flashcards due`, and `flashcards` alone: today at a glance."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from flashcards.cli.desk import Desk, lay_out_for, report_decks, waiting
from flashcards.cli.report import undecided
from flashcards.cli.terminal import clean, json_line, wrapped
from flashcards.cli.words import day, plural, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flashcards.model import Deck
    from flashcards.study.queue import Plan


@click.command("due")
@click.argument("deck", required=False)
@click.option("--json", "as_json", is_flag=True, help="Write JSON: {now, due, new, decks: [{id, due, new}]}.")
def command(deck: str | None, *, as_json: bool) -> None:
    """Show what is due and new today in the daily queue, or in DECK (an id or a path)."""
    show_today(deck, as_json=as_json)


def show_today(selector: str | None = None, *, as_json: bool = False) -> None:
    """Print the overview. `due` counts before the daily limits, `new` within them."""
    desk, decks = lay_out_for(selector)
    plans = {deck.id: desk.plan(deck) for deck in decks}
    if as_json:
        click.echo(json_line(_as_json(desk, plans)))
        return
    report_decks(desk, decks)
    if told := undecided(waiting(desk)):
        click.echo(told, err=True)
    if decks:
        _print_table(desk, decks, plans, selector)
    elif not desk.known.joined:
        _print_first_steps(desk)
    else:
        click.echo(_("None of the decks of your daily queue is there."))
        click.echo(_("Next: flashcards decks"))


def _as_json(desk: Desk, plans: dict[str, Plan]) -> dict[str, object]:
    return {
        "now": desk.clock().isoformat(timespec="seconds"),
        "due": sum(plan.due for plan in plans.values()),
        "new": sum(len(plan.new) for plan in plans.values()),
        "decks": [{"id": id_, "due": plan.due, "new": len(plan.new)} for id_, plan in plans.items()],
    }


def _print_table(desk: Desk, decks: Sequence[Deck], plans: dict[str, Plan], selector: str | None) -> None:
    click.echo(_("Today, {today}").format(today=written(desk.known.today)))
    due, new, named = _("due"), _("new"), _("deck")
    click.echo(f"{due:>7} {new:>5}  {named}")
    for deck in decks:
        plan = plans[deck.id]
        click.echo(f"{plan.due:>7} {len(plan.new):>5}  {clean(deck.title)} ({clean(deck.id)})")
    if any(plans[deck.id].due > desk.known.settings(deck.id).reviews_per_day for deck in decks):
        told = _("More waits than one day takes: flashcards catch-up spreads it over several days.")
        click.echo(wrapped(told))
    others = len(desk.collection.decks.keys() - desk.known.joined.keys())
    if others and selector is None:
        click.echo(plural(others, "{count} deck more: flashcards decks", "{count} decks more: flashcards decks"))
    if any(plan.steps or plan.reviews or plan.new for plan in plans.values()):
        click.echo(clean(_("Next: flashcards review {selector}").format(selector=selector or "")).rstrip())
    else:
        click.echo(all_done(desk, decks))


def all_done(desk: Desk, decks: Sequence[Deck]) -> str:
    """Return what to say where nothing is left for today: when the next cards come."""
    if not any(desk.items[deck.id] for deck in decks):
        return _("There are no cards here that can be asked.")
    waiting = sum(desk.plan(deck).due for deck in decks)
    if waiting:
        return plural(
            waiting,
            "All done for today; {count} due card waits for another day (daily limits).",
            "All done for today; {count} due cards wait for another day (daily limits).",
        )
    today = desk.known.today
    standings = [desk.known.standings.get(item.id) for deck in decks for item in desk.items[deck.id]]
    days = [card.due_day for card in standings if card and card.progress and not card.suspended]
    coming = [number for number in days if number > today]
    if not coming:
        return _("All done for today. Nothing else is waiting.")
    first = min(coming)
    return plural(
        coming.count(first),
        "All done for today. {count} card comes {day}.",
        "All done for today. {count} cards come {day}.",
        day=day(first, today),
    )


def _print_first_steps(desk: Desk) -> None:
    found = desk.collection.decks.values()
    told = _("No deck is in your daily queue yet; one joins it when you first review it. These are ready:")
    click.echo(wrapped(told))
    for deck in found:
        cards = plural(len(desk.items[deck.id]), "{count} card", "{count} cards")
        click.echo(f"  {clean(deck.id)}: {clean(deck.title)} ({cards})")
    if found:
        click.echo(_("Next: flashcards review {id}").format(id=clean(next(iter(found)).id)))
