"""`flashcards reschedule`: other due days after other parameters, another retention or other easy days."""

from __future__ import annotations

from statistics import fmean, median_low
from typing import TYPE_CHECKING

import click

from flashcards.cli.desk import keep_links
from flashcards.cli.terminal import json_line
from flashcards.cli.waiting import Table, lay_table
from flashcards.cli.words import count, iso
from flashcards.store.log import Log
from flashcards.study.rescheduling import Move, Promised, anew, moves

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flashcards.model import CardId


@click.command("reschedule")
@click.option("--deck", "selector", help="Only this deck (an id or a path).")
@click.option("--all", "every", is_flag=True, help="Move also what lies within the range of its interval.")
@click.option("--apply", "applied", is_flag=True, help="Move the cards; without it they are only counted.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON: {cards, moves: [{card, from, to}], sooner, …}.")
def command(selector: str | None, *, every: bool, applied: bool, as_json: bool) -> None:
    """Tell which cards your settings would ask on other days than was promised, or move them there.

    A card whose day lies in the range over which its interval is spread stays, unless --all is given.
    """
    table = lay_table(selector)
    cards = anew(table.cards, _reviews(table), table.of) if table.cards else []
    found = moves(cards, table.of, table.desk.known.today, table.load, every=every)
    if applied and cards:
        keep_links(table.desk)
        with Log(table.desk.path) as log:
            scope = table.decks[0].id if selector else ""
            log.reschedule([move[:3] for move in found], table.desk.clock(), scope, anew=True)
    if as_json:
        click.echo(json_line(_as_json(table, cards, found)))
        return
    for line in _report(table, cards, found):
        click.echo(line)
    if found and not applied:
        click.echo("Nothing was changed; the same command with --apply moves them.")


def _reviews(table: Table) -> dict[CardId, list[tuple[int, int]]]:
    """Return the (rating, study day) of all reviews, by the card as it is called in the decks."""
    with Log(table.desk.path) as log:
        rated = log.rated()
    now = {link.old: link.id for link in table.desk.links}
    found: dict[CardId, list[tuple[int, int]]] = {}
    for review in rated:
        found.setdefault(now.get(review.card, review.card), []).append((review.rating, review.day))
    return found


def _as_json(table: Table, cards: Sequence[Promised], found: Sequence[Move]) -> dict[str, object]:
    before, after = _due_today(table, cards, found)
    return {
        "cards": len(cards),
        "moves": [{"card": str(move.card), "from": iso(move.before), "to": iso(move.after)} for move in found],
        "sooner": sum(move.after < move.before for move in found),
        "later": sum(move.after > move.before for move in found),
        "recall_before": round(fmean(move.known_before for move in found), 4) if found else None,
        "recall_after": round(fmean(move.known for move in found), 4) if found else None,
        "due_today_before": before,
        "due_today_after": after,
    }


def _report(table: Table, cards: Sequence[Promised], found: Sequence[Move]) -> Iterator[str]:
    if not cards:
        yield "No card is in review yet, so there is nothing to move."
        return
    if not found:
        yield f"{count(len(cards), 'card', 'cards')} in review, on days that your settings would give as well."
        return
    yield f"{count(len(cards), 'card', 'cards')} in review; {len(found)} on days that your settings would not give."
    for word, by in (
        ("sooner", [move.before - move.after for move in found if move.after < move.before]),
        ("later", [move.after - move.before for move in found if move.after > move.before]),
    ):
        if by:
            middle = count(median_low(by), "day", "days")
            yield f"  {len(by):>5} {word}, by {middle} in the middle, {max(by)} at most"
    yield (
        f"On the days that were promised {fmean(move.known_before for move in found):.0%} of them would be recalled,"
        f" on the others {fmean(move.known for move in found):.0%}."
    )
    before, after = _due_today(table, cards, found)
    if before != after:
        yield f"Due today: {before} before, {after} after; flashcards catch-up spreads what is too much."


def _due_today(table: Table, cards: Sequence[Promised], found: Sequence[Move]) -> tuple[int, int]:
    today = table.desk.known.today
    moved = {move.card: move.after for move in found}
    return (
        sum(card.due_day <= today for card in cards),
        sum(moved.get(card.card, card.due_day) <= today for card in cards),
    )
