"""The learner's desk: where their file lies, which decks are at hand, and what each one asks today."""

from __future__ import annotations

import gc
import os
from collections import Counter
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from flashcards.cards import items
from flashcards.cli.clock import Clock, clock
from flashcards.cli.home import home, log_path
from flashcards.cli.terminal import clean, wrapped
from flashcards.cli.words import plural
from flashcards.deck.diagnostics import errors
from flashcards.deck.identity import Link, links
from flashcards.deck.lookalikes import Gone
from flashcards.deck.lookalikes import waiting as look_alikes
from flashcards.errors import DeckNotFoundError
from flashcards.store.collection import Collection, collect, shipped_folder
from flashcards.store.log import Log
from flashcards.store.reading import Snapshot, snapshot
from flashcards.study.queue import Done, Plan, plan, shuffled

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flashcards.model import Deck, Item


class Desk(NamedTuple):
    """Everything that a command needs to know, read once.

    `links` are the cards that were recognised by their text; `renamed` maps the new ids of decks of the daily
    queue whose id has changed to their old ones, as those cards tell.
    """

    clock: Clock
    home: Path
    known: Snapshot
    collection: Collection
    items: dict[str, tuple[Item, ...]]
    links: tuple[Link, ...]
    renamed: dict[str, str]

    @property
    def path(self) -> Path:
        """Where the learner's file is, or will be."""
        return log_path(self.home)

    def joined(self) -> list[Deck]:
        """Return the decks of the daily queue that were found."""
        return [deck for id_, deck in self.collection.decks.items() if id_ in self.known.joined or id_ in self.renamed]

    def plan(self, deck: Deck) -> Plan:
        """Return what a deck asks today."""
        order = self.items[deck.id]
        if deck.shuffled:
            order = tuple(shuffled(order, deck.id))
        limits = self.known.settings(deck.id, deck.new_per_day)
        return plan(order, self.known.standings, limits, self.known.today, self.known.done.get(deck.id, Done()))

    def joining_path(self, deck: Deck) -> str:
        """Return what the log keeps of where a deck lies: nothing for a shipped one, which moves with the program."""
        return "" if is_shipped(deck) else deck.path


def is_shipped(deck: Deck) -> bool:
    """Whether a deck came with the program."""
    return Path(deck.path).is_relative_to(os.path.realpath(shipped_folder()))


def lay_out(named: Iterable[str] = ()) -> Desk:
    """Read the learner's file, if there is one, and every deck; `named` are paths of the command line."""
    folder, now = home(), clock()
    known = snapshot(log_path(folder), now())
    gc.disable()  # what is read is kept: to look for what could be thrown away takes a tenth of the time
    collection = collect(map(Path, named), known.places, folder)
    asked = {id_: items(deck) for id_, deck in collection.decks.items()}
    gc.enable()
    unsure = _unsure(collection)
    missing = {card.id.deck for card in known.remembered} - collection.decks.keys()
    found = tuple(links((item for of in asked.values() for item in of), known.remembered, unsure, missing))
    standings = dict(known.standings)
    for link in found:
        standings[link.id] = standings.pop(link.old)
    renamed = {new: old for new, old in _renamed(known, found).items() if old not in collection.decks}
    return Desk(now, folder, known._replace(standings=standings), collection, asked, found, renamed)


def _renamed(known: Snapshot, found: Iterable[Link]) -> dict[str, str]:
    """Map new ids to old ones of the decks of the daily queue all of whose cards were recognised in one other deck.

    If only some were, the file may just be out of reach, and another deck has a few of its cards.
    """
    went: dict[str, list[str]] = {}
    for link in found:
        went.setdefault(link.old.deck, []).append(link.id.deck)
    had = Counter(card.id.deck for card in known.remembered)
    return {
        new[0]: old for old, new in went.items() if old in known.joined and len(new) == had[old] and len(set(new)) == 1
    }


def _unsure(collection: Collection) -> set[str]:
    """Return the decks that could not be read whole, so that nothing in them counts as gone."""
    return {id_ for id_, deck in collection.decks.items() if errors(deck.diagnostics)}


def waiting(desk: Desk) -> list[Gone]:
    """Return the cards with a history that are gone, each with the new cards that look like it.

    A deck of the daily queue that is not where it was may come back: of its cards only those that look like new ones.
    """
    away = desk.known.joined.keys() - desk.collection.decks.keys()
    everything = (item for of in desk.items.values() for item in of)
    found = look_alikes(everything, desk.known.remembered, desk.links, _unsure(desk.collection))
    standings = desk.known.standings
    met = [gone for gone in found if gone.card.id in standings and standings[gone.card.id].progress]
    return [gone for gone in met if gone.alike or gone.card.id.deck not in away]


def lay_out_for(selector: str | None) -> tuple[Desk, list[Deck]]:
    """Return the desk with the decks that are meant: one by its id or path, or without either the daily queue.

    Raises DeckNotFoundError if nothing has that id or path.
    """
    if selector is None:
        desk = lay_out()
        return desk, desk.joined()
    if not _is_path(selector):
        desk = lay_out()
        if selector in desk.collection.decks:
            return desk, [desk.collection.decks[selector]]
        if not Path(selector).exists():
            there = ", ".join(desk.collection.decks) or _("none")
            raise DeckNotFoundError(
                "there is no deck “{selector}”", "these are there: {there}", selector=selector, there=there
            )
    desk = lay_out([selector])
    return desk, [desk.collection.decks[id_] for id_ in desk.collection.named]


def _is_path(selector: str) -> bool:
    """Whether a word can only be a path; any other may be a deck's id, and that comes first."""
    return os.sep in selector or selector.endswith(".txt")


def keep_links(desk: Desk) -> None:
    """Write down which cards were recognised by their text, and the texts of all known cards as they are now.

    A deck whose id has changed keeps its place in the daily queue and its settings; one that cards of the daily queue
    have moved to joins it.
    """
    if desk.path.exists():
        with Log(desk.path) as log:
            log.link(desk.links, (item for of in desk.items.values() for item in of), desk.clock())
            for deck in sorted(moved_to(desk)):
                log.join(deck, desk.joining_path(desk.collection.decks[deck]), desk.clock())
            for new, old in desk.renamed.items():
                log.join(new, desk.joining_path(desk.collection.decks[new]), desk.clock())
                log.leave(old, desk.clock())
                for (deck, key), value in desk.known.chosen.items():
                    if deck == old:
                        log.set(key, value, desk.clock(), new)


def moved_to(desk: Desk) -> set[str]:
    """Return the decks outside of the daily queue that cards have moved to from decks of the queue that are there."""
    joined = desk.known.joined.keys() & desk.collection.decks.keys()
    return {link.id.deck for link in desk.links if link.old.deck in joined} - joined - desk.renamed.keys()


def tell_of_edits(desk: Desk) -> None:
    """Tell which cards were recognised by alike text, and which decks join the daily queue with cards that moved."""
    from flashcards.cli.report import joining, recognised  # noqa: PLC0415 - most days there is nothing to tell

    items = {item.id: item for of in desk.items.values() for item in of}
    titles = [desk.collection.decks[deck].title for deck in sorted(moved_to(desk))]
    for told in (recognised(desk.links, items), joining(titles)):
        if told:
            click.echo(clean(told))


def report_decks(desk: Desk, decks: Iterable[Deck]) -> None:
    """Tell on stderr, in a line each, which decks have faults, lost their id to another, or are not where they were.

    And whether the clock is wrong, which concerns all of them.
    """
    from flashcards.cli.doubts import doubts  # noqa: PLC0415 - most days there is nothing to tell
    from flashcards.cli.language import language  # noqa: PLC0415 - most days there is nothing to tell
    from flashcards.deck.diagnostics import hint, message  # noqa: PLC0415 - likewise

    for doubt in doubts(desk.known, desk.clock()):
        click.echo(wrapped(doubt), err=True)
    for deck in decks:
        if faults := errors(deck.diagnostics):
            click.echo(
                plural(
                    faults,
                    "{title}: {count} error; flashcards check {path} tells which",
                    "{title}: {count} errors; flashcards check {path} tells which",
                    title=clean(deck.title),
                    path=clean(deck.path),
                ),
                err=True,
            )
    for deck in desk.collection.left_out:
        taken = deck.diagnostics[0]
        click.echo(clean(f"{deck.path}: {message(taken, language())}; {hint(taken, language())}"), err=True)
    for id_ in sorted(desk.known.joined.keys() - desk.collection.decks.keys() - set(desk.renamed.values())):
        where = desk.known.joined[id_] or _("among the shipped decks")
        click.echo(
            clean(
                _(
                    "{id} is not where it was ({where}); its history is kept;"
                    " flashcards leave {id} takes it out of the daily queue."
                ).format(id=id_, where=where)
            ),
            err=True,
        )
