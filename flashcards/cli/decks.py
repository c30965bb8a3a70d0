"""`flashcards decks`: the decks that were found, those that come with the program as a way to follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from flashcards.cli.desk import Desk, is_shipped, lay_out, report_decks
from flashcards.cli.terminal import clean, json_line
from flashcards.cli.words import count
from flashcards.deck.diagnostics import errors
from flashcards.store.log import Log
from flashcards.study.course import ENOUGH, Course, course, pace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flashcards.model import Deck

WIDTH = 79


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
        click.echo("Your decks:")
        _print(desk, own, courses)
        click.echo()
    click.echo("Decks that come with the program, in an order worth following:")
    _print(desk, shipped, courses)
    click.echo(_reckoned(seconds))
    click.echo(f"Decks that you put into {clean(str(desk.home / 'decks'))} are found too.")


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
        click.echo(f"{clean(deck.id)}: {clean(deck.title)} ({count(course.cards, 'card', 'cards')})")
        new_per_day = desk.known.settings(deck.id, deck.new_per_day).new_per_day
        for line in (clean(deck.about), _where(course), _rest(course, new_per_day)):
            if line:
                click.echo(click.wrap_text(line, WIDTH, initial_indent="    ", subsequent_indent="    "))
        if not is_shipped(deck):
            click.echo(f"    {clean(deck.path)}")


def _where(course: Course) -> str:
    return f"{course.met} of {course.cards} met." if course.met else ""


def _rest(course: Course, new_per_day: int) -> str:
    """Return how long it takes to meet what was not met."""
    if course.days is None:
        return "No new cards come, for new-per-day is 0."
    if not course.days:
        return ""
    minutes = max(round(course.seconds / 60 / course.days), 1)
    return (
        f"{count(course.days, 'day', 'days')}, about {count(minutes, 'minute', 'minutes')} a day,"
        f" with {count(new_per_day, 'new card', 'new cards')} a day."
    )


def _reckoned(seconds: float | None) -> str:
    """Return where the minutes come from."""
    if seconds is None:
        return f"The minutes are those of most learners; yours are known after {ENOUGH} ratings."
    return f"The minutes are yours: {seconds:.0f} s a rating, your median."
