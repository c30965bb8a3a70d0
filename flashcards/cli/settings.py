"""`flashcards set`: show or change a setting."""

from __future__ import annotations

from gettext import gettext as _

import click

from flashcards.cli.desk import Desk, lay_out, lay_out_for
from flashcards.cli.terminal import clean
from flashcards.errors import FlashcardsError
from flashcards.store.log import Log
from flashcards.study.settings import FOR_ALL_DECKS, KEYS, checked, shown

DEFAULT = "default"


@click.command("set")
@click.argument("key", required=False)
@click.argument("value", nargs=-1)
@click.option("--deck", "selector", help="Only for this deck (an id or a path).")
def command(key: str | None, value: tuple[str, ...], selector: str | None) -> None:
    """Show all settings, or KEY; or set KEY to VALUE (`default` takes it back).

    Keys: retention, rollover, steps, relearning-steps, new-per-day, reviews-per-day, max-interval,
    easy-days, parameters.
    """
    if key is not None and key not in KEYS:
        raise FlashcardsError("there is no setting “{key}”", "these are: {keys}", key=key, keys=", ".join(KEYS))
    desk, deck = _of(selector)
    if key is None or not value:
        _show(desk, deck, [key] if key else list(KEYS))
        return
    if deck and key in FOR_ALL_DECKS:
        raise FlashcardsError("{key} is the same for all decks", "leave --deck out: flashcards set {key} …", key=key)
    text = " ".join(value)
    stored = None if text == DEFAULT else _checked(key, text)
    with Log(desk.path) as log:
        log.set(key, stored, desk.clock(), deck)
    desk, deck = _of(selector)
    _show(desk, deck, [key])


def _of(selector: str | None) -> tuple[Desk, str]:
    if selector is None:
        return lay_out(), ""
    desk, decks = lay_out_for(selector)
    return desk, decks[0].id


def _show(desk: Desk, deck: str, keys: list[str]) -> None:
    author_new = desk.collection.decks[deck].new_per_day if deck else None
    settings = desk.known.settings(deck, author_new)
    for key in keys:
        click.echo(clean(f"{key} {shown(key, settings)}"))


def _checked(key: str, text: str) -> str:
    try:
        return checked(key, text)
    except ValueError as fault:
        raise FlashcardsError(
            "{key} cannot be “{text}”", "it is {allowed}", key=key, text=text, allowed=_(KEYS[key].allowed)
        ) from fault
