"""`flashcards diff`: what an edit does to learners, before it is published."""

from __future__ import annotations

from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

import click

from flashcards.cards import items
from flashcards.cli.report import quoted
from flashcards.cli.terminal import clean, json_line
from flashcards.cli.words import plural
from flashcards.deck.diagnostics import errors
from flashcards.deck.difference import Difference, difference
from flashcards.deck.encoding import LARGEST, read
from flashcards.errors import FlashcardsError
from flashcards.store.collection import deck_name
from flashcards.store.git import in_revision

if TYPE_CHECKING:
    from collections.abc import Iterable

    from flashcards.model import Deck


@click.command("diff")
@click.argument("files", nargs=-1, metavar="[OLD] NEW")
@click.option("--git", "revision", metavar="REV", help="Compare with what NEW was in a revision of git, such as HEAD.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON: {same, edited, renewed, new, retired, errors}.")
def command(files: tuple[str, ...], *, revision: str | None, as_json: bool) -> None:
    """Tell what the edit from the deck file OLD to the deck file NEW does to learners. It changes nothing.

    Without OLD: what the edits of NEW since a revision of git do.
    """
    if len(files) != (2 if revision is None else 1):
        raise click.UsageError(
            _("diff needs two files, or --git REV and one.")
            if revision is None
            else _("diff needs one file behind --git REV.")
        )
    path = Path(files[-1])
    after = _deck(_bytes(path), str(path), path)
    if revision is None:
        before = _deck(_bytes(Path(files[0])), files[0], path)
    else:
        before = _deck(in_revision(path, revision), f"{revision}:{path}", path)
    found = difference(items(before), items(after), {deck.id for deck in (before, after) if errors(deck.diagnostics)})
    if as_json:
        click.echo(json_line(_as_json(found) | {"errors": [errors(deck.diagnostics) for deck in (before, after)]}))
    else:
        _tell_errors((before, after))
        click.echo(clean("\n".join((summary(found), *_details(found)))))


def summary(found: Difference) -> str:
    """Return in one sentence what an edit does."""
    edited, renewed, new, retired = map(len, (found.edited, found.renewed, found.new, found.retired))
    told = (
        (edited, plural(edited, "{count} edited card keeps its history", "{count} edited cards keep their history")),
        (renewed, plural(renewed, "{count} new revision is met as new", "{count} new revisions are met as new")),
        (new, plural(new, "{count} card is new", "{count} cards are new")),
        (retired, plural(retired, "{count} card retires", "{count} cards retire")),
    )
    changes = ", ".join(sentence for number, sentence in told if number) or _("Nothing changes for learners")
    same = plural(len(found.same), "{count} card stays as it was", "{count} cards stay as they were")
    return f"{changes}; {same}."


def _details(found: Difference) -> Iterable[str]:
    for pattern, pairs in ((_("  edited: {cards}"), found.edited), (_("  revised: {cards}"), found.renewed)):
        for pair in pairs:
            yield pattern.format(cards=" → ".join(quoted(*pair)))
    yield from (_("  new: {card}").format(card=quoted(item)[0]) for item in found.new)
    yield from (_("  retires: {card}").format(card=quoted(card)[0]) for card in found.retired)


def _as_json(found: Difference) -> dict[str, object]:
    return {
        "same": len(found.same),
        "edited": [{"old": str(old.id), "new": str(new.id)} for old, new in found.edited],
        "renewed": [{"old": str(old.id), "new": str(new.id)} for old, new in found.renewed],
        "new": [str(item.id) for item in found.new],
        "retired": [str(card.id) for card in found.retired],
    }


def _tell_errors(decks: Iterable[Deck]) -> None:
    """Tell on stderr of cards that are not compared, for they cannot be read."""
    for deck in decks:
        if faults := errors(deck.diagnostics):
            told = plural(
                faults,
                "{path}: {count} error; cards that are missing may be those that cannot be read",
                "{path}: {count} errors; cards that are missing may be those that cannot be read",
                path=deck.path,
            )
            click.echo(clean(told), err=True)


def _deck(data: bytes, where: str, path: Path) -> Deck:
    """Read one of the two versions; both go by the name of the newer file where they have no id."""
    return read(data, where, deck_name(path))


def _bytes(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise (
                FlashcardsError("{path} is not a regular file", "see how the name is spelt", path=path)
                if path.exists()
                else FlashcardsError("there is no file {path}", "see how the name is spelt", path=path)
            )
        with path.open("rb") as handle:
            return handle.read(LARGEST + 1)
    except OSError as fault:
        raise FlashcardsError(
            "{path} cannot be read: {reason}", "see that you may read it", path=path, reason=fault.strerror or fault
        ) from fault
