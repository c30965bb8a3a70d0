"""A line that stands for many cards: `@ konditionaali: auttaa voida`. A line in `GENERATORS` adds a generator."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from flashcards.cards.kind import Draft, Fault, Kind, all_of, fault_at, fault_at_mark, never

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flashcards.model import Card, Item


class Generator(NamedTuple):
    """What a generator is called, which forms it makes, and how.

    `names` are in lower case, the first is the Finnish one. `forms` is the closed list that `forms:` may say. `make`
    returns the items of a line in a deck, each with the part `word+form`, so that adding or taking away a word touches
    no other's history; None where this version knows the line and makes nothing of it.
    """

    names: tuple[str, ...]
    forms: tuple[str, ...] = ()
    make: Callable[[str, Card], tuple[Item, ...]] | None = None


_PERSONS = ("minä", "sinä", "hän", "me", "te", "he", "Te", "passiivi")

GENERATORS: tuple[Generator, ...] = (
    Generator(
        ("konditionaali", "conditional"),
        tuple(f"{start}{person}{end}" for person in _PERSONS for start in ("", "ei-") for end in ("", "?")),
    ),
)


def parted(text: str) -> tuple[str, list[str]]:
    """Part a generator line into its name and its words.

    >>> parted("konditionaali: auttaa voida")
    ('konditionaali', ['auttaa', 'voida'])
    """
    name, _, words = text.partition(":")
    return name.strip(), words_of(words)


def generator(text: str) -> Generator | None:
    """Return the generator that a line names, or None."""
    name = parted(text)[0].casefold()
    return next((known for known in GENERATORS if name in known.names), None)


def _faults(draft: Draft) -> Iterator[Fault]:
    line = draft.question
    name, words = parted(line.text)
    known = generator(line.text)
    for piece in draft.lines:
        yield fault_at_mark(piece, "line-below-generator", mark=piece.written, text=piece.text)
    if known is None:
        names = ", ".join(name for known in GENERATORS for name in known.names)
        yield fault_at(line, "unknown-generator", name=name, known=names)
        return
    if not words:
        yield fault_at(line, "generator-without-words", text=line.text)
    for form in forms_of(draft):
        if form not in known.forms:
            yield fault_at(draft.keys["forms"], "unknown-form", name=name, form=form, known=", ".join(known.forms))


def warnings(draft: Draft) -> Iterator[Fault]:
    """Yield what is odd about a line without keeping it from being read."""
    name, words = parted(draft.question.text)
    for word in [word for word, often in Counter(words).items() if often > 1]:
        yield fault_at(draft.question, "doubled-word", word=word)
    known = generator(draft.question.text)
    if known and known.make is None:
        yield fault_at(draft.question, "generator-not-yet", name=name)


def forms_of(draft: Draft) -> tuple[str, ...]:
    """Return what a line's `forms:` asks for."""
    return tuple(words_of(draft.keys["forms"].text)) if "forms" in draft.keys else ()


def words_of(text: str) -> list[str]:
    """Part a line into its words, whatever an author writes between them."""
    return text.replace(",", " ").replace(";", " ").split()


def _items(deck: str, card: Card) -> tuple[Item, ...]:
    known = generator(card.question)
    return known.make(deck, card) if known and known.make else ()


GENERATED = Kind("generator", (), never, _faults, all_of, _items)
