"""A line that stands for many cards: `@ konditionaali: auttaa voida`. A line in `GENERATORS` adds a generator."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.answers import normal_form
from flashcards.cards.conditional_cards import CONDITIONAL
from flashcards.cards.kind import Draft, Fault, Kind, all_of, answering, fault_at, fault_at_mark, fold, never
from flashcards.cards.line import WORD, Generator, words_of
from flashcards.cards.number_cards import NUMBERS
from flashcards.model import CardId, Item

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flashcards.cards.kind import Piece
    from flashcards.model import Card

GENERATORS: tuple[Generator, ...] = (CONDITIONAL, NUMBERS)

MOST_MADE = 5_000
"""So many words in so many forms the generator lines of a deck ask at most: a short line can stand for millions."""


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


def made(text: str, forms: Sequence[str]) -> int:
    """Return how many words in how many forms a line names."""
    known = generator(text)
    return sum(map(known.count, parted(text)[1])) * len(forms or known.usual) if known else 0


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
    elif all(not _fits(known, word) for word in words):
        yield from _unfit(draft, known)
    if (forms := forms_of(draft)) and not any(map(known.form, forms)):
        yield from _unknown_forms(draft, known)


def odd(draft: Draft) -> Iterator[Fault]:
    """Yield what is wrong or odd about single words and forms of a line, while the others are asked."""
    if known := generator(draft.question.text):
        yield from _doubled(draft, known)
        yield from _unfit(draft, known)
        yield from _unknown_forms(draft, known)


def _doubled(draft: Draft, known: Generator) -> Iterator[Fault]:
    """Yield the words that add nothing to those before them, each where it stands."""
    seen: set[str] = set()
    for at, word in _placed(draft.question):
        stands_for = set(map(fold, known.words(word)))
        if stands_for and stands_for <= seen:
            yield fault_at(draft.question, "doubled-word", at, word=word)
        seen |= stands_for


def _unknown_forms(draft: Draft, known: Generator) -> Iterator[Fault]:
    """Yield the forms that a generator does not make, each where it stands, with what it was probably meant to be."""
    if "forms" in draft.keys:
        from difflib import get_close_matches  # noqa: PLC0415 - few lines say forms

        name, line = parted(draft.question.text)[0], draft.keys["forms"]
        for found in WORD.finditer(line.text):
            if not known.form(form := normal_form("NFC", found[0])):
                near = get_close_matches(form.casefold(), (*known.forms, *known.also), 1, 0.7)
                allowed = near[0] if near else f"{known.takes}-forms"
                yield fault_at(line, "unknown-form", found.start(), name=name, form=form, allowed=allowed)


def _unfit(draft: Draft, known: Generator) -> Iterator[Fault]:
    """Yield the words that a generator cannot use, each where it stands."""
    line, name = draft.question, parted(draft.question.text)[0]
    for at, word in _placed(line):
        if not _fits(known, word):
            yield fault_at(line, "unfit-word", at, name=name, word=word, allowed=known.takes)


def _placed(line: Piece) -> Iterator[tuple[int, str]]:
    """Yield the words of a generator line, each with where it begins."""
    for found in WORD.finditer(line.text, line.text.find(":") + 1):
        yield found.start(), normal_form("NFC", found[0])


def _fits(known: Generator, word: str) -> bool:
    return any(True for _ in known.words(word))


def forms_of(draft: Draft) -> tuple[str, ...]:
    """Return what a line's `forms:` asks for."""
    return tuple(words_of(draft.keys["forms"].text)) if "forms" in draft.keys else ()


def _items(deck: str, card: Card) -> tuple[Item, ...]:
    """Return what a line asks, word by word; the part `word+form` is of one word alone and never changes."""
    known = generator(card.question)
    asked = known.asked if known else lambda *_: ()
    return tuple(
        Item(
            CardId(deck, card.id, f"{word}+{form}{one.ending}"),
            card,
            answering(card),
            one.prompt,
            one.prompt,
            one.accepted[0].text,
            one.accepted,
        )
        for word, form in _pairs(card.question, card.forms)
        for one in asked(word, form)
    )


def _pairs(text: str, forms: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield each word of a line with each of its forms, once; a form by the name that parts know it by."""
    known = generator(text)
    if known is None:
        return
    wanted = dict.fromkeys(filter(None, map(known.form, forms or known.usual)))
    seen: set[str] = set()
    for written in parted(text)[1]:
        for word in map(fold, known.words(written)):
            if word not in seen:
                seen.add(word)
                for form in wanted:
                    yield word, form


GENERATED = Kind("generator", (), never, _faults, all_of, _items)
