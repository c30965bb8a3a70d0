"""`flashcards relink`: tie cards that are gone to new ones that look like them, and part what was tied wrongly."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from flashcards.cli.desk import Desk, keep_links, lay_out, waiting
from flashcards.cli.report import quoted, word
from flashcards.cli.terminal import clean, json_line
from flashcards.cli.words import percent, plural, written
from flashcards.deck.diagnostics import errors
from flashcards.deck.identity import Link
from flashcards.errors import FlashcardsError
from flashcards.model import CardId
from flashcards.store.log import Log

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flashcards.deck.identity import Remembered
    from flashcards.deck.lookalikes import Gone
    from flashcards.store.reading import Tie

TOLD = 10
"""How many of the cards are listed that were recognised by their text, the latest first."""


@click.command("relink")
@click.argument("cards", nargs=-1, metavar="[GONE NEW]")
@click.option("--part", "parted", metavar="CARD", help="Part CARD from the history it was given; it begins as new.")
@click.option("--json", "as_json", is_flag=True, help="Write the list as JSON: {gone, tied}.")
def command(cards: tuple[str, ...], *, parted: str | None, as_json: bool) -> None:
    """List the cards that are gone, with the new ones that look like them.

    With two ids: give the history of the card GONE to the card NEW.
    """
    if cards and (len(cards) != 2 or parted or as_json):
        raise click.UsageError(_("relink takes two cards, GONE and NEW, or --part CARD, or neither."))
    desk = lay_out()
    if cards:
        _tie(desk, *map(_id, cards))
    elif parted:
        _part(desk, _id(parted))
    elif as_json:
        click.echo(json_line(_as_json(desk, waiting(desk), _ties(desk))))
    else:
        click.echo(clean("\n".join(_lines(desk, waiting(desk), _ties(desk)))))


# What is listed


def _ties(desk: Desk) -> list[Tie]:
    """Return which cards were given the history of another text, and are still there; the latest first."""
    if not desk.path.exists():
        return []
    present = {item.id for of in desk.items.values() for item in of}
    with Log(desk.path) as log:
        return [tie for tie in reversed(log.ties()) if tie.card.id in present and _text(tie.card) != _text(tie.was)]


def _lines(desk: Desk, gone: Sequence[Gone], ties: Sequence[Tie]) -> Iterator[str]:
    yield _summary(gone)
    for number, card in enumerate(gone, 1):
        yield from ("", f"{number}. {quoted(card.card)[0]}, {_history(desk, card.card.id)}", f"   {card.card.id}")
        for one in card.alike:
            yield f"   {percent(one.likeness)} {quoted(one.item)[0]}"
            yield f"        {one.item.id}"
    if any(card.alike for card in gone):
        best = next(card for card in gone if card.alike)
        yield from ("", _("To give the history of one to the other:"))
        yield f"  flashcards relink {word(str(best.card.id))} {word(str(best.alike[0].item.id))}"
    if ties:
        yield from ("", _("Recognised under a new text, the latest first:"))
        for tie in ties[:TOLD]:
            yield f"   {' → '.join(quoted(tie.was, tie.card))}"
            yield f"        {tie.card.id}"
        yield from (_("To part one from that history, so that it begins as new:"), "  flashcards relink --part CARD")


def _summary(gone: Sequence[Gone]) -> str:
    if not gone:
        return _("No card with a history is gone.")
    alike = sum(bool(card.alike) for card in gone)
    if not alike:
        return plural(
            len(gone),
            "{count} card is gone, and it looks like no new one.",
            "{count} cards are gone, none looks like a new one.",
        )
    if len(gone) == 1:
        return _("1 card is gone and looks like a new one.")
    return plural(
        alike,
        "{all} cards are gone, {count} looks like a new one.",
        "{all} cards are gone, {count} look like new ones.",
        all=len(gone),
    )


def _history(desk: Desk, card: CardId) -> str:
    progress = desk.known.standings[card].progress
    if not progress:
        return _("no review")
    return plural(progress.reps, "{count} review, last {day}", "{count} reviews, last {day}", day=written(progress.day))


def _as_json(desk: Desk, gone: Sequence[Gone], ties: Sequence[Tie]) -> dict[str, object]:
    return {"gone": [_gone_as_json(desk, card) for card in gone], "tied": [_tie_as_json(tie) for tie in ties]}


def _gone_as_json(desk: Desk, gone: Gone) -> dict[str, object]:
    card, progress = gone.card, desk.known.standings[gone.card.id].progress
    alike = [
        {
            "id": str(one.item.id),
            "asked": one.item.asked,
            "answer": one.item.answer,
            "likeness": round(one.likeness, 3),
        }
        for one in gone.alike
    ]
    return {
        "id": str(card.id),
        "asked": card.asked,
        "answer": card.answer,
        "reviews": progress.reps if progress else 0,
        "alike": alike,
    }


def _tie_as_json(tie: Tie) -> dict[str, object]:
    return {
        "id": str(tie.card.id),
        "asked": tie.card.asked,
        "answer": tie.card.answer,
        "was": {"id": str(tie.was.id), "asked": tie.was.asked, "answer": tie.was.answer},
    }


# What is changed


def _tie(desk: Desk, gone: CardId, new: CardId) -> None:
    """Give a card the history of one that is gone.

    Raises FlashcardsError, with nothing changed, if the one is not gone or has no history, or the other is not there
    or has one.
    """
    items = {item.id: item for of in desk.items.values() for item in of}
    was = next((card for card in desk.known.remembered if card.id == gone), None)
    old, now = desk.known.standings.get(gone), desk.known.standings.get(new)
    deck = desk.collection.decks.get(gone.deck)
    if new not in items:
        raise _bad("no deck has the card {new}", new=new)
    if gone in items:
        raise _bad("the card {gone} is not gone: it is in the deck “{deck}”", gone=gone, deck=gone.deck)
    if deck and errors(deck.diagnostics):
        raise FlashcardsError(
            "the deck “{id}” has errors, so that {gone} may be in it all the same",
            "mend them first; flashcards check {path} tells which",
            id=deck.id,
            gone=gone,
            path=deck.path,
        )
    if was is None or old is None or old.progress is None:
        raise _bad("nothing is kept of a card {gone}", gone=gone)
    if now and now.progress:
        raise FlashcardsError(
            "the card {new} has a history of its own, {history}",
            "flashcards relink --part {new} takes it away if it was tied wrongly",
            new=new,
            history=_history(desk, new),
        )
    keep_links(desk)
    with Log(desk.path) as log:
        log.link([Link(new, gone)], [items[new]], desk.clock())
    click.echo(
        clean(
            _("{new} has the history of {old}: {history}.").format(
                new=quoted(items[new])[0], old=quoted(was)[0], history=_history(desk, gone)
            )
        )
    )


def _part(desk: Desk, card: CardId) -> None:
    """Give a card's history back to what it was before, or keep a new one from being taken for a card that is gone."""
    item = next((item for of in desk.items.values() for item in of if item.id == card), None)
    if item is None:
        raise _bad("no deck has the card {card}", card=card)
    if not desk.path.exists():
        raise FlashcardsError("the card {card} has no history yet", "there is nothing to part it from", card=card)
    keep_links(desk)
    with Log(desk.path) as log:
        was = log.part(item, desk.clock())
    if was:
        told = _("{new} begins as new; the history is that of {old} again ({id}).").format(
            new=quoted(item)[0], old=quoted(was)[0], id=was.id
        )
    else:
        told = _("{new} begins as new, and is taken for no other card.").format(new=quoted(item)[0])
    click.echo(clean(told))


def _id(text: str) -> CardId:
    try:
        return CardId.parse(text)
    except ValueError as fault:
        raise _bad("“{text}” is no id of a card, which has the form deck/card/part", text=text) from fault


def _text(card: Remembered) -> tuple[str, str]:
    return card.asked, card.answer


def _bad(message: str, **details: object) -> FlashcardsError:
    return FlashcardsError(message, "flashcards relink lists the cards with their ids", **details)
