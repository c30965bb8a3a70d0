"""Where decks lie on disk: the files named, those reviewed before, the learner's folder, the shipped ones."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from flashcards.deck.encoding import LARGEST, read
from flashcards.deck.parse import parse
from flashcards.errors import DeckNotFoundError
from flashcards.model import Deck, Diagnostic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

SUFFIX = ".deck.txt"


class Collection(NamedTuple):
    """All decks that were found, by id, in the order in which they were looked for, and the files that lost their id.

    `named` are the ids of the decks on the command line.
    """

    decks: dict[str, Deck]
    left_out: tuple[Deck, ...] = ()
    named: tuple[str, ...] = ()


def collect(named: Iterable[Path] = (), reviewed: Iterable[str] = (), home: Path | None = None) -> Collection:
    """Read every deck: those named, then those reviewed before, the learner's folder, the shipped ones.

    One real path is one deck. Of two files with one id the first wins, and the other is reported. Raises
    DeckNotFoundError for a named path that is not there; any other file that cannot be read is a diagnostic of its
    deck.
    """
    wanted = [path for place in named for path in files_named(place)]
    others = [Path(text) for text in reviewed if os.path.isfile(text)]  # noqa: PTH113 - False also where it may not look
    others += files_in(home / "decks") if home else []
    others += files_in(shipped_folder())
    decks: dict[str, Deck] = {}
    left_out: list[Deck] = []
    named_ids: list[str] = []
    real = {os.path.realpath(path) for path in wanted}
    for path in dict.fromkeys(Path(os.path.realpath(path)) for path in (*wanted, *others)):
        deck = read_file(path)
        if deck.id in decks:
            details = (("id", deck.id), ("path", decks[deck.id].path))
            taken = Diagnostic(deck.path, 1, 1, "deck-id-taken", details)
            left_out.append(deck._replace(diagnostics=(taken, *deck.diagnostics)))
            continue
        decks[deck.id] = deck
        if str(path) in real:
            named_ids.append(deck.id)
    return Collection(decks, tuple(left_out), tuple(named_ids))


def read_file(path: Path, reader: Callable[[str, str, str], Deck] = parse) -> Deck:
    """Read one deck file; where the system refuses, that is the deck's diagnostic.

    `reader` makes a deck of a text, a path and a name.
    """
    try:
        data = content(path)
    except OSError as fault:
        return unreadable(path, fault)
    return read(data, printable(str(path)), deck_name(path), reader)


def content(path: Path) -> bytes:
    """Return the bytes of a deck file, and a few more than a deck may have of a larger one.

    Raises OSError where the system refuses, and for what is not a regular file.
    """
    with path.open("rb") as handle:
        if not stat.S_ISREG(os.fstat(handle.fileno()).st_mode):
            raise OSError(0, "it is not a regular file")
        return handle.read(LARGEST + 1)


def unreadable(path: Path, fault: OSError) -> Deck:
    """Return a deck without cards whose one diagnostic says why its file cannot be read."""
    name, where = deck_name(path), printable(str(path))
    reason = Diagnostic(where, 1, 1, "unreadable", (("reason", fault.strerror or str(fault)),))
    return Deck(name, name, path=where, diagnostics=(reason,))


def files_beside(path: Path, names: Iterable[str]) -> frozenset[str]:
    """Return which files there are in the folders, below that of a deck file, that some names lead to."""
    there = set()
    for folder in {name.rpartition("/")[0] for name in names}:
        try:
            entries = list(os.scandir(path.parent / folder))
        except (OSError, ValueError):
            continue
        there |= {f"{folder}/{entry.name}".removeprefix("/") for entry in entries if entry.is_file()}
    return frozenset(there)


def deck_name(path: Path) -> str:
    """Return what a deck without an id is called: its file's name without its ending."""
    return printable(path.name.removesuffix(SUFFIX).removesuffix(".txt"))


def files_named(place: Path) -> Iterator[Path]:
    """Return the deck files that a path of the command line means: itself, or all below it.

    Raises DeckNotFoundError for a path that is not there and a folder without decks.
    """
    if place.is_dir():
        found = list(files_in(place))
        if not found:
            raise DeckNotFoundError(
                "the folder {place} has no decks in it",
                "a deck's file is called NAME{suffix}",
                place=place,
                suffix=SUFFIX,
            )
        yield from found
    elif place.is_file():
        yield place
    elif place.exists():
        raise DeckNotFoundError("{place} is not a regular file", "name a deck's file or a folder of decks", place=place)
    else:
        raise DeckNotFoundError(
            "there is no file or folder {place}",
            "see how the name is spelt; flashcards decks lists what there is",
            place=place,
        )


def files_in(folder: Path) -> Iterator[Path]:
    """Return the deck files below a folder, in the order of their names; links are passed over."""
    for where, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = Path(where, name)
            if name.endswith(SUFFIX) and path.is_file() and not path.is_symlink():
                yield path


def shipped_folder() -> Path:
    """Return the folder of the decks that come with the program: in the package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "decks"
    return inside if inside.is_dir() else package.parent / "decks"


def printable(text: str) -> str:
    """Return a file name or path without what is no Unicode text in it."""
    return text.encode("utf-8", "replace").decode("utf-8")
