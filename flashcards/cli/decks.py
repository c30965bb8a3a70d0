"""`flashcards decks`: the decks that were found, those that come with the program as a way to follow."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from flashcards.cli.desk import Desk, is_shipped, lay_out, report_decks
from flashcards.cli.terminal import clean, json_line, wrapped
from flashcards.cli.words import decimal, plural
from flashcards.deck.diagnostics import errors
from flashcards.store.log import Log
from flashcards.study.course import ENOUGH, Course, course, pace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flashcards.model import Deck


@click.command("decks")
@click.argument("paths", nargs=-1)
@click.option(
    "--json", "as_json", is_flag=True, help="Write JSON: [{id, title, about, cards, met, days, minutes, path, …}]."
)
def command(paths: tuple[str, ...], *, as_json: bool) -> None:
    """List the shipped decks, those in your deck folder, and those at PATHS.

    Of each: what it teaches, where you are in it, and how long it takes until every card has been met. The shipped ones
    come in an order worth following. The number of cards is the number of things that are asked: both sides of a
    two-way card count, and every gap.
    """
    desk = lay_out(paths)
    seconds = _pace(desk)
    courses = {deck.id: _course(desk, deck, seconds) for deck in desk.collection.decks.values()}
    if as_json:
        click.echo(json_line([_as_json(deck, courses[deck.id]) for deck in desk.collection.decks.values()]))
        return
    report_decks(desk, desk.collection.decks.values())
    own = [deck for deck in desk.collection.decks.values() if not is_shipped(deck)]
    shipped = [deck for deck in desk.collection.decks.values() if is_shipped(deck)]
    if own:
        click.echo(_("Your decks:"))
        _print(desk, own, courses)
        click.echo()
    click.echo(_("Decks that come with the program, in an order worth following:"))
    _print(desk, shipped, courses)
    click.echo(_reckoned(seconds))
    click.echo(_("Decks that you put into {folder} are found too.").format(folder=clean(str(desk.home / "decks"))))


def _pace(desk: Desk) -> float | None:
    if not desk.path.exists():
        return None
    with Log(desk.path) as log:
        return pace(log.reviews())


def _course(desk: Desk, deck: Deck, seconds: float | None) -> Course:
    limits = desk.known.settings(deck.id, deck.new_per_day)
    return course(desk.items[deck.id], desk.known.standings, limits, desk.known.today, seconds)


def _as_json(deck: Deck, course: Course) -> dict[str, object]:
    return {
        "id": deck.id,
        "title": deck.title,
        "about": deck.about,
        "cards": course.cards,
        "met": course.met,
        "days": course.days,
        "minutes": round(course.seconds / 60),
        "path": deck.path,
        "errors": errors(deck.diagnostics),
        "shipped": is_shipped(deck),
    }


def _print(desk: Desk, decks: Iterable[Deck], courses: dict[str, Course]) -> None:
    for deck in decks:
        course = courses[deck.id]
        cards = plural(course.cards, "{count} card", "{count} cards")
        click.echo(f"{clean(deck.id)}: {clean(deck.title)} ({cards})")
        new_per_day = desk.known.settings(deck.id, deck.new_per_day).new_per_day
        for line in (clean(deck.about), _where(course), _rest(course, new_per_day)):
            if line:
                click.echo(wrapped(line, "    "))
        if not is_shipped(deck):
            click.echo(f"    {clean(deck.path)}")


def _where(course: Course) -> str:
    return _("{met} of {cards} met.").format(met=course.met, cards=course.cards) if course.met else ""


def _rest(course: Course, new_per_day: int) -> str:
    """Return how long it takes to meet what was not met."""
    if course.days is None:
        return _("No new cards come, for new-per-day is 0.")
    if not course.days:
        return ""
    return plural(
        course.days,
        "{count} day, about {minutes} min a day, {new} new a day.",
        "{count} days, about {minutes} min a day, {new} new a day.",
        minutes=max(round(course.seconds / 60 / course.days), 1),
        new=new_per_day,
    )


def _reckoned(seconds: float | None) -> str:
    """Return where the minutes come from."""
    if seconds is None:
        return _("The minutes are those of most learners; yours are known after {enough} ratings.").format(
            enough=ENOUGH
        )
    return _("The minutes are yours: {seconds} s a rating, your median.").format(seconds=decimal(seconds))
