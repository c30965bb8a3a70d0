"""Every word is spelt as Voikko spells it or stands in a list with its reason; every conditional is the engine's."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from corpus_help import DECKS, each_deck, placed, voikko

from flashcards.cards.cloze import without_gaps
from flashcards.cards.inline import scan, sides
from flashcards.finnish import KEYS, Verbs, analyse

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from flashcards.model import Card, Deck

LIST = Path(__file__).parent.parent / "data" / "corpus" / "words.tsv"
"""Words that Voikko does not know and that are right all the same, in one deck: deck, word, reason.

A word is let through where it is meant only: *haluasin* is an exercise in one deck, and a slip in any other.
"""
WORD = re.compile(r"[^\W\d_][\w’'-]*(?::[^\W\d_]+)?-?|-[^\W\d_]+-?")
SPOKEN_OF = re.compile(r"\*([^*\n]+)\*")
WORD_SPOKEN_OF = re.compile(r"(?:minä|sinä|hän|me|te|he|jos|miksi|tai)-(?=\w)", re.IGNORECASE)
"""The first part of *hän-muoto*, *miksi-kysymys*: it is spoken of, and the rest is the word."""
ENGLISH = re.compile(r"englan|\ben\b", re.IGNORECASE)
CONDITIONAL = re.compile(r"isi(?:n|t|mme|tte|vat|vät)?(?:k[oö])?(?:k?[aä]?[hk]?[aä]?n|p[aä]|s)?$")


class Sentence(NamedTuple):
    """A sentence of a deck that is to be Finnish, and where it stands."""

    where: str
    text: str
    wrong: frozenset[str]


def texts(card: Card) -> Iterator[str]:
    """Return all that is Finnish in a card.

    Not a `! ` line: that is wrong on purpose. Not a source. Not the second side of a two-way card, nor the right sides
    of a matching that asks for English: what they translate into is not Finnish.
    """
    if card.kind == "generator":
        return
    gaps = scan(card.question).gaps
    yield sides(card.question)[0] if card.kind == "two-way" else without_gaps(card.question)
    yield from (gap.hint for gap in gaps)
    asks_for_english = ENGLISH.search(card.question)
    for pair in card.pairs:
        yield from (pair.left, pair.feedback, *(() if asks_for_english else (pair.right,)))
    for option in card.options:
        yield from (option.feedback, *(() if asks_for_english else (option.text,)))
    yield from chain.from_iterable(card.answers)
    yield from (answer.feedback for answer in card.wrong)
    yield from (card.hint, card.note)


def sentences(deck: Deck) -> Iterator[Sentence]:
    """Return a deck's sentences; `wrong` are the words of the card's `! ` lines, of which its explanations speak."""
    name = Path(deck.path).name
    titles = dict.fromkeys(chain.from_iterable(card.sections for card in deck.cards))
    yield from (Sentence(name, text, frozenset()) for text in (deck.title, deck.about, *titles))
    for where in placed(deck):
        wrong = frozenset(word.casefold() for answer in where.card.wrong for word in WORD.findall(answer.text))
        for text in texts(where.card):
            yield from (Sentence(str(where), part, wrong) for part in re.split(r"(?<=[.!?…]) |\n", text))


def words(sentence: Sentence) -> Iterator[str]:
    """Return the words of a sentence that are to be spelt right.

    A word spoken of (`*…*`) may be an ending (-ko), a form taken apart (*sulk-isi-tko*), a sum of its parts
    (*halua* + *isi* + *n*), a mistake that a `! ` line of the card makes, or English where the sentence says so.
    """
    text = re.sub(r"\*[^*\n]+\*(?: \+ \*[^*\n]+\*)+", " ", sentence.text)
    spoken = SPOKEN_OF.findall(text)
    if ENGLISH.search(text):
        text, spoken = SPOKEN_OF.sub(" ", text), []
    aside = {word for part in spoken for word in WORD.findall(part) if _is_taken_apart(word)}
    for word in WORD.findall(text.replace("*", "")):
        if word.startswith("-") or word in aside or word.casefold() in sentence.wrong or len(word) == 1:
            continue
        yield word.replace("’", "'")


def _is_taken_apart(word: str) -> bool:
    """Whether a word has a hyphen at an end, or is an existing word without its hyphens."""
    return word.endswith("-") or ("-" in word and voikko().spell(word.replace("-", "")))


def unknown(decks: Iterable[Deck]) -> dict[tuple[str, str], str]:
    """Return the words that Voikko does not know, as (deck, word in small letters), each with a place."""
    found: dict[tuple[str, str], str] = {}
    for deck in decks:
        for sentence in sentences(deck):
            for word in words(sentence):
                if not _is_known(word):
                    found.setdefault((deck.id, word.casefold()), f"{sentence.where}: {word}: {sentence.text}")
    return found


@cache
def _is_known(word: str) -> bool:
    forms = (word, word.rstrip("-"), word.rstrip("'"), WORD_SPOKEN_OF.sub("", word))
    return any(voikko().spell(form) for form in forms)


def rows() -> list[list[str]]:
    return [line.split("\t") for line in LIST.read_text(encoding="utf-8").splitlines()]


def listed() -> set[tuple[str, str]]:
    return {(deck, word) for deck, word, _ in rows()}


@each_deck
def test_every_word_is_known_or_listed(deck: Deck) -> None:
    known = listed()
    assert [place for word, place in unknown([deck]).items() if word not in known] == []


def test_every_word_of_the_list_has_its_reason_and_stands_there_once() -> None:
    assert [row for row in rows() if len(row) != 3 or not all(row)] == []
    assert rows() == sorted(rows())
    assert len(listed()) == len(rows())


def test_every_word_of_the_list_is_needed() -> None:
    """So it stays a list of exceptions: each is in its deck, and Voikko does not know it."""
    assert listed() - unknown(DECKS).keys() == set()


@each_deck
def test_every_conditional_is_one_that_the_engine_makes(deck: Deck) -> None:
    """Voikko tells which words are conditionals, and of which verbs; the engine makes the same form of that verb.

    *Toisin*, *takaisin* and superlatives look like conditionals; Voikko knows which of them are none.
    """
    other = [
        f"{sentence.where}: {word}"
        for sentence in sentences(deck)
        for word in words(sentence)
        if CONDITIONAL.search(word) and (verbs := _verbs_of(word)) and not any(_is_form(word, of) for of in verbs)
    ]
    assert other == []


@cache
def _verbs_of(word: str) -> frozenset[str]:
    """Return the verbs of which Voikko takes a word for a conditional."""
    found = voikko().analyze(word)
    return frozenset(one["BASEFORM"] for one in found if one.get("MOOD") == "conditional")


@cache
def _is_form(word: str, lemma: str) -> bool:
    """Whether the engine makes a form of a verb in the conditional, with or without clitics.

    Of *ei auttaisi* it makes both words together, and Voikko sees one of them.
    """
    return any(reading.cell in KEYS for text in (word, f"ei {word}") for reading in analyse(text, Verbs([lemma])))


def test_what_is_looked_for_is_found() -> None:
    """The rules above let pass what they should, and no more."""
    card = "*sulk-isi-tko* ja -ko, *halua* + *isi* + *n*, englanniksi *please*; auttaaisin."
    assert [word for word in words(Sentence("", card, frozenset())) if not _is_known(word)] == ["auttaaisin"]
    said = Sentence("", "*Otaisin* on väärin.", frozenset({"otaisin"}))
    assert [word for word in words(said) if not _is_known(word)] == []
    assert [_verbs_of(word) for word in ("toisin", "iloisin", "voisitko")] == [{"tuoda"}, set(), {"voida"}]
    assert _is_form("voisitkohan", "voida")
    assert not _is_form("voissitko", "voida")
    assert _verbs_of("hakisitteko") == {"hakea"}
