"""The page of a deck on disk: where it is written, and how."""

from __future__ import annotations

from pathlib import Path

from flashcards.errors import FlashcardsError
from flashcards.pages.element import START
from flashcards.store.collection import deck_name, files_named
from flashcards.store.files import of_new_files, refuse_to_replace, write_whole


def deck_file(place: str) -> Path:
    """Return the deck file that a path of the command line means.

    Raises FlashcardsError for what is not there, and for a folder.
    """
    path = Path(place)
    if path.is_dir():
        raise FlashcardsError("{place} is a folder", "name one deck's file in it", place=place)
    return next(files_named(path))


def page_beside(file: Path, form: str = "") -> Path:
    """Return where the page of a deck belongs: beside its file, under its name.

    >>> page_beside(Path("decks/sanat.deck.txt"), "quiz").as_posix()
    'decks/sanat-quiz.html'
    """
    name = deck_name(file) or "deck"
    return file.with_name(f"{name}-{form}.html" if form else f"{name}.html")


def write_page(page: str, target: Path) -> None:
    """Write a page; it appears whole or not at all.

    Raises FlashcardsError if a file is there that is no such page.
    """
    refuse_to_replace(target, START.encode())
    write_whole(target, [page.encode("utf-8", "replace")], mode=of_new_files())
