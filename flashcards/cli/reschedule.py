"""`flashcards reschedule`: other due days after other parameters, another retention or other easy days."""

from __future__ import annotations

from gettext import gettext as _
from statistics import fmean, median_low
from typing import TYPE_CHECKING

import click

from flashcards.cli.desk import keep_links
from flashcards.cli.terminal import json_line
from flashcards.cli.waiting import Table, lay_table
from flashcards.cli.words import iso, percent, plural
from flashcards.store.log import Log
from flashcards.study.rescheduling import Move, Promised, anew, moves

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flashcards.model import CardId


@click.command("reschedule")
@click.option("--deck", "selector", help="Only this deck (an id or a path).")
@click.option("--all", "every", is_flag=True, help="Place every card anew, also those that lie well.")
@click.option("--apply", "applied", is_flag=True, help="Move the cards; without it they are only counted.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON: {cards, moves: [{card, from, to}], sooner, …}.")
def command(selector: str | None, *, every: bool, applied: bool, as_json: bool) -> None:
    """Tell which cards your settings would ask on other days than was promised, or move them there.

    A card whose day lies in the range over which its interval is spread stays, unless --all is given.
    """
    table = lay_table(selector)
    reviews, planned = _log(table)
    cards = anew(table.cards, reviews, table.of)
    asked = cards if every else [card for card in cards if card.card not in planned]
    found = moves(asked, table.of, table.desk.known.today, table.load, every=every)
    if applied and (found or cards != table.cards):
        keep_links(table.desk)
        with Log(table.desk.path) as log:
            log.reschedule([move[:3] for move in found], table.desk.clock(), anew=[deck.id for deck in table.decks])
    if as_json:
        click.echo(json_line(_as_json(table, cards, found) | {"applied": applied}))
        return
    for line in _report(table, cards, found, every=every):
        click.echo(line)
    if found and applied:
        click.echo(
            plural(
                len(found),
                "{count} card moved. (undo takes back ratings; moved days stay.)",
                "{count} cards moved. (undo takes back ratings; moved days stay.)",
            )
        )
    elif found:
        click.echo(_("Nothing was changed; the same command with --apply moves them."))


def _log(table: Table) -> tuple[dict[CardId, list[tuple[int, int]]], set[CardId]]:
    """Return the (rating, study day) of all reviews, and what catch-up has moved, by the card as the decks call it."""
    if not table.cards:
        return {}, set()
    with Log(table.desk.path) as log:
        rated, planned = log.rated(), log.planned()
    now = {link.old: link.id for link in table.desk.links}
    found: dict[CardId, list[tuple[int, int]]] = {}
    for review in rated:
        found.setdefault(now.get(review.card, review.card), []).append((review.rating, review.day))
    return found, {now.get(card, card) for card in planned}


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


def _report(table: Table, cards: Sequence[Promised], found: Sequence[Move], *, every: bool) -> Iterator[str]:
    if not cards:
        yield _("No card is in review yet, so there is nothing to move.")
        return
    if not found:
        yield plural(
            len(cards),
            "{count} card in review, on a day that your settings would give as well.",
            "{count} cards in review, on days that your settings would give as well.",
        )
        return
    yield plural(len(cards), "{count} card in review.", "{count} cards in review.")
    yield _elsewhere(len(found), every=every)
    yield from _by_how_much(found)
    before, after = (fmean(chances) for chances in zip(*(move[3:] for move in found), strict=True))
    yield _("Of these {before} would be recalled on the promised days, {after} on the others.").format(
        before=percent(before), after=percent(after)
    )
    due, then = _due_today(table, cards, found)
    if due != then:
        yield _("Due today: {due} before, {then} after. What is too much: flashcards catch-up").format(
            due=due, then=then
        )


def _elsewhere(number: int, *, every: bool) -> str:
    if every:
        return plural(
            number,
            "{count} would come to another day if all were placed anew.",
            "{count} would come to other days if all were placed anew.",
        )
    return plural(
        number,
        "{count} is on a day that your settings would not give.",
        "{count} are on days that your settings would not give.",
    )


def _by_how_much(found: Sequence[Move]) -> Iterator[str]:
    sooner = [move.before - move.after for move in found if move.after < move.before]
    later = [move.after - move.before for move in found if move.after > move.before]
    for pattern, by in (
        (_("  {moved:>5} sooner, usually by {usual} d, at most by {most}"), sooner),
        (_("  {moved:>5} later, usually by {usual} d, at most by {most}"), later),
    ):
        if by:
            yield pattern.format(moved=len(by), usual=median_low(by), most=max(by))


def _due_today(table: Table, cards: Sequence[Promised], found: Sequence[Move]) -> tuple[int, int]:
    today = table.desk.known.today
    moved = {move.card: move.after for move in found}
    return (
        sum(card.due_day <= today for card in cards),
        sum(moved.get(card.card, card.due_day) <= today for card in cards),
    )
