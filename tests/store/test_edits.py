"""Every class of edit, on a collection of 1,000 reviewed cards of all kinds: what becomes of each history.

`pytest -s tests/store/test_edits.py` prints the table that docs/explanation/identity.md quotes. The simulation knows
which card is which, whatever the edit made of its text; the program sees the files alone, and is run as its commands
run it: read everything, recognise, write down what was recognised.
"""

from __future__ import annotations

import itertools
import json
import os
import shutil
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

import pytest
from deck_strategies import ID_ALPHABET
from store_help import NOW

from flashcards.cards import items
from flashcards.cli.desk import Desk, keep_links, lay_out, waiting
from flashcards.cli.home import log_path
from flashcards.deck import read
from flashcards.deck.diagnostics import errors
from flashcards.deck.identity import is_revision, links
from flashcards.model import CardId, Deck, Item
from flashcards.store.connection import transaction
from flashcards.store.log import Log
from flashcards.store.replay import rebuild

MET, UNMET = 1000, 200
EDITED = 10
"""One card in so many is edited."""
_MANY = "0 20" if os.environ.get("HYPOTHESIS_PROFILE") == "thorough" else "0 1"
SEEDS = range(*map(int, os.environ.get("EDIT_SEEDS", _MANY).split()))
"""Which collections are made; those from 20 on had no part in finding the rules."""

SYLLABLES = [consonant + vowel for consonant in "klmnpr" for vowel in "aeiouä"]
CASES = ("inessiivi", "elatiivi", "illatiivi", "adessiivi", "ablatiivi", "allatiivi")
TEMPLATES = (
    ("Missä sijamuodossa on sana ”{}”?", CASES),
    ("Onko luku {} pariton vai parillinen?", ("pariton", "parillinen")),
    ("Mikä on maan {} pääkaupunki?", None),
)
KINDS = ("basic", "basic", "typed", "template", "two-way", "cloze", "choice", "order", "list", "matching")

Truth = tuple[int, int]
"""What a history really belongs to: a card, and which of its questions."""


class Sim(NamedTuple):
    """A card as the simulation knows it, by a number that no edit changes; in a cloze `{0}` and `{1}` are the gaps."""

    key: int
    kind: str
    question: str
    answers: tuple[str, ...]
    stamp: str = ""
    met: bool = True
    below: tuple[str, ...] = ()

    def text(self) -> str:
        first, *rest = self.answers
        lines: Iterable[str]
        question = self.question
        match self.kind:
            case "two-way":
                question, lines = f"{question} <> {first}", ()
            case "cloze":
                question = question.format(*(f"{{{{{gap}}}}}" for gap in self.answers))
                lines = ()
            case "choice":
                lines = (f"(x) {first}", *(f"( ) {other}" for other in rest))
            case "order":
                lines = (f"={number} {step}" for number, step in enumerate(self.answers, 1))
            case "list":
                lines = (f"=+ {member}" for member in self.answers)
            case "matching":
                lines = (f"= vasen{at} <> {right}" for at, right in enumerate(self.answers))
            case "typed":
                lines = (f"= {first}", "answer: typed")
            case _:
                lines = (f"= {first}",)
        return "\n".join((f"? {question} ^{self.stamp}" if self.stamp else f"? {question}", *lines, *self.below))


class File(NamedTuple):
    """A deck file: its header, its cards, and how its text is made into bytes."""

    header: str
    cards: tuple[Sim, ...]
    stored: Callable[[str], bytes] = str.encode

    def text(self) -> str:
        return "\n\n".join((self.header, *(card.text() for card in self.cards))) + "\n"


World = dict[str, File]
"""The files of a collection, by name."""
Edit = Callable[[World, Random], World]


# The collection


def word(chance: Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))


def phrase(chance: Random, least: int = 3, most: int = 7) -> str:
    return " ".join(word(chance) for _ in range(chance.randint(least, most)))


def made(key: int, kind: str, chance: Random) -> Sim:
    answers = (phrase(chance, 1, 3),)
    question = f"{phrase(chance).capitalize()}?"
    if kind == "template":
        template, closed = chance.choice(TEMPLATES)
        hole = str(chance.randint(1, 9999)) if "luku" in template else word(chance)
        question, kind = template.format(hole), "basic"
        answers = (chance.choice(closed),) if closed else answers
    elif kind == "two-way":
        question = phrase(chance, 1, 3)
    elif kind == "cloze":
        question = f"{phrase(chance)} {{0}} {phrase(chance, 2, 4)} {{1}}."
        answers = (word(chance) + "a", word(chance) + "b")
    elif kind in ("choice", "order", "list", "matching"):
        answers = tuple(f"{phrase(chance, 1, 2)} {at}" for at in "abc")
    return Sim(key, kind, question, answers)


def new_stamp(taken: set[str], chance: Random) -> str:
    while (stamp := "".join(chance.choices(ID_ALPHABET, k=5))) in taken:
        pass
    taken.add(stamp)
    return stamp


def collection(chance: Random) -> World:
    """Four decks, with and without an id of their own, with and without ids on their cards; some cards are not met."""
    names = {"alku": "deck: Alku", "bussi": "id: bussi", "cembalo": "id: cembalo", "delta": "deck: Delta"}
    cards: dict[str, list[Sim]] = {name: [] for name in names}
    asked: set[str] = set()
    taken: set[str] = set()
    for key in range(MET + UNMET):
        while (card := made(key, KINDS[key % len(KINDS)], chance)).question in asked:
            pass
        asked.add(card.question)
        name = list(names)[key // len(KINDS) % len(names)]
        stamped = name == "bussi" or (name == "delta" and chance.random() < 0.5)
        stamp = new_stamp(taken, chance) if stamped else ""
        cards[name].append(card._replace(stamp=stamp, met=key >= UNMET))
    return {name: File(header, tuple(cards[name])) for name, header in names.items()}


# The edits


def some(world: World, chance: Random, change: Callable[[Sim], Sim], one_in: int = EDITED) -> World:
    """Change one card in so many."""
    return {
        name: file._replace(cards=tuple(change(card) if chance.randrange(one_in) == 0 else card for card in file.cards))
        for name, file in world.items()
    }


def every(world: World, change: Callable[[File], File]) -> World:
    return {name: change(file) for name, file in world.items()}


def typo(text: str, chance: Random) -> str:
    """Mend or make one letter: left out, doubled, turned round or taken for another one."""
    places = [at for at in range(1, len(text) - 1) if text[at - 1 : at + 2].isalpha()]
    if not places:
        return f"{text}a"
    at = chance.choice(places)
    letter = text[at]
    turned = text[at + 1] + letter if text[at + 1] != letter else letter
    instead = chance.choice(["", letter * 2, chance.choice("xyz")])
    if chance.randrange(4) == 0 and len(turned) == 2:
        return f"{text[:at]}{turned}{text[at + 2 :]}"
    return f"{text[:at]}{instead}{text[at + 1 :]}"


def in_question(world: World, chance: Random) -> World:
    return some(world, chance, lambda card: card._replace(question=typo(card.question, chance)))


def _mended(card: Sim, chance: Random) -> Sim:
    return card._replace(answers=(typo(card.answers[0], chance), *card.answers[1:]))


def in_answer(world: World, chance: Random) -> World:
    return some(world, chance, lambda card: _mended(card, chance))


def in_both(world: World, chance: Random) -> World:
    return some(world, chance, lambda card: _mended(card, chance)._replace(question=typo(card.question, chance)))


def stamp(world: World, chance: Random) -> World:
    taken = {card.stamp for file in world.values() for card in file.cards}
    return every(
        world,
        lambda file: file._replace(
            cards=tuple(card if card.stamp else card._replace(stamp=new_stamp(taken, chance)) for card in file.cards)
        ),
    )


def unstamp(world: World, chance: Random) -> World:
    return some(world, chance, lambda card: card._replace(stamp=""))


def reorder(world: World, chance: Random) -> World:
    return every(world, lambda file: file._replace(cards=tuple(chance.sample(file.cards, len(file.cards)))))


def move(world: World, chance: Random) -> World:
    names = list(world)
    cards: dict[str, list[Sim]] = {name: [] for name in names}
    for name, file in world.items():
        for card in file.cards:
            cards[chance.choice(names) if chance.randrange(EDITED) == 0 else name].append(card)
    return {name: file._replace(cards=tuple(cards[name])) for name, file in world.items()}


def rename(world: World, chance: Random) -> World:  # noqa: ARG001
    return {f"{name}-uusi": file for name, file in world.items()}


def rename_ids(world: World, chance: Random) -> World:  # noqa: ARG001
    return {name: file._replace(header=f"id: {name}-tunnus") for name, file in world.items()}


def split(world: World, chance: Random) -> World:  # noqa: ARG001
    parted: World = {}
    for name, file in world.items():
        half = len(file.cards) // 2
        parted[name] = file._replace(cards=file.cards[:half])
        parted[f"{name}-2"] = File(f"id: {name}-2", file.cards[half:])
    return parted


def join(world: World, chance: Random) -> World:  # noqa: ARG001
    cards = tuple(card for file in world.values() for card in file.cards)
    return {"kaikki": File("id: kaikki", cards)}


def stored_as(stored: Callable[[str], bytes]) -> Edit:
    return lambda world, _: every(world, lambda file: file._replace(stored=stored))


def retag(world: World, chance: Random) -> World:
    below = ("tags: uusi tunniste", "hint: vihje", "note: huomautus", "source: kirja")
    return some(world, chance, lambda card: card._replace(below=(*card.below, *below)), 2)


def two_way(world: World, chance: Random) -> World:
    return some(
        world, chance, lambda card: card._replace(kind="two-way") if card.kind in ("basic", "typed") else card, 3
    )


def delete(world: World, chance: Random) -> World:
    return every(
        world, lambda file: file._replace(cards=tuple(card for card in file.cards if chance.randrange(EDITED)))
    )


numbers = itertools.count(MET + UNMET)


def replaced(card: Sim, chance: Random) -> Sim:
    """Write a card anew; with its id it is the same by its author's word, but for its gaps, and without one another."""
    fresh = made(card.key, card.kind, chance)._replace(stamp=card.stamp, met=card.met)
    return fresh if card.stamp and card.kind != "cloze" else fresh._replace(key=next(numbers), met=False)


def replace(world: World, chance: Random) -> World:
    return some(world, chance, lambda card: replaced(card, chance))


def delete_and_add(world: World, chance: Random) -> World:
    """Delete some cards, and add others of the same kinds and templates, with no word said of either."""
    kinds = [KINDS[at % len(KINDS)] for at in range(30)]
    return every(
        delete(world, chance),
        lambda file: file._replace(
            cards=(*file.cards, *(made(next(numbers), kind, chance)._replace(met=False) for kind in kinds))
        ),
    )


def revise(world: World, chance: Random) -> World:
    """Change a fact, and say so: a card that its learners are to meet as new."""

    def revised(card: Sim) -> Sim:
        if not card.stamp:
            return card
        answers = (f"{card.answers[0]} x", *card.answers[1:])
        return card._replace(key=next(numbers), stamp=f"{card.stamp}.2", answers=answers, met=False)

    return some(world, chance, revised)


def absent(world: World, chance: Random) -> World:  # noqa: ARG001
    return {name: file for name, file in world.items() if name != "alku"}


def empty(world: World, chance: Random) -> World:  # noqa: ARG001
    return every(world, lambda file: file._replace(stored=lambda _: b""))


def cut_off(world: World, chance: Random) -> World:  # noqa: ARG001
    return every(world, lambda file: file._replace(stored=lambda text: text.encode()[: len(text) // 2] + b"\xff"))


def in_turn(*edits: Edit) -> Edit:
    def edit(world: World, chance: Random) -> World:
        for one in edits:
            world = one(world, chance)
        return world

    return edit


BACK = None
"""What a step of an edit is that takes everything back."""


class Class(NamedTuple):
    """A class of edit: its steps, with a load of the collection after each; and which share is kept at least."""

    name: str
    steps: tuple[Edit | None, ...]
    kept: float = 1.0


CLASSES = (
    Class("stamp", (stamp,)),
    Class("fix a typo in the question", (in_question,), 0.98),
    Class("fix a typo in the answer", (in_answer,), 0.98),
    Class("fix typos in both", (in_both,), 0.9),
    Class("reorder", (reorder,)),
    Class("move to other files", (move,)),
    Class("rename the files", (rename,)),
    Class("rename the decks' ids", (rename_ids,)),
    Class("split the files", (split,)),
    Class("join the files", (join,)),
    Class("CRLF", (stored_as(lambda text: text.replace("\n", "\r\n").encode()),)),
    Class("a byte order mark", (stored_as(lambda text: f"\ufeff{text}".encode()),)),
    Class("decomposed letters", (stored_as(lambda text: unicodedata.normalize("NFD", text).encode()),)),
    Class("trailing blanks", (stored_as(lambda text: text.replace("\n", " \t\n").encode()),)),
    Class("tags, hints, notes, sources", (retag,)),
    Class("basic to two-way", (two_way,)),
    Class("delete", (delete,)),
    Class("delete and add others", (delete_and_add,)),
    Class("write question and answer anew", (replace,)),
    Class("a new revision", (revise,)),
    Class("take ids away", (unstamp,)),
    Class("stamp, mend, reorder and move at once", (in_turn(stamp, in_question, reorder, move),), 0.98),
    Class("rename the files and mend answers", (in_turn(rename, in_answer),), 0.98),
    Class("a deck absent, and back", (absent, BACK)),
    Class("all files empty, and back", (empty, BACK)),
    Class("all files half written, and back", (cut_off, BACK)),
    Class("delete, and bring back", (delete, BACK)),
    Class("mend, and take it back", (in_question, BACK), 0.98),
    Class("mend, stamp, move, split, in turn", (in_question, stamp, move, split), 0.98),
)


# What the program makes of it


def write(world: World, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name, file in world.items():
        (folder / f"{name}.deck.txt").write_bytes(file.stored(file.text()))


def truths(world: World, decks: Iterable[Deck]) -> dict[Truth, Item]:
    """Return what is asked of each thing that a world's files ask, as read from them."""
    found: dict[Truth, Item] = {}
    by_name = {Path(deck.path).name.removesuffix(".deck.txt"): deck for deck in decks}
    for name, file in world.items():
        deck = by_name[name]
        assert not errors(deck.diagnostics), deck.diagnostics[:3]
        assert len(deck.cards) == len(file.cards)
        for written, card in zip(file.cards, deck.cards, strict=True):
            asked = items(deck._replace(cards=(card,)))
            found |= {(written.key, at): item for at, item in enumerate(asked)}
    return found


def learn(world: World, home: Path) -> dict[str, Truth]:
    """Make a learner's file in which every card is met that the world says; return whose each review is."""
    met = {card.key for file in world.values() for card in file.cards if card.met}
    owners: dict[str, Truth] = {}
    asked = truths(world, [read(file.text().encode(), name, name) for name, file in world.items()])
    decks = sorted({item.id.deck for item in asked.values()})
    rows: list[tuple[str, str, dict[str, object]]] = [
        ("join", deck, {"path": str(home / "decks" / f"{deck}.deck.txt")}) for deck in decks
    ]
    review = {"rating": 3, "answer": "recall", "ms": 1, "day": "2026-11-21", "due": "2026-11-23"}
    for truth, item in asked.items():
        if truth[0] in met:
            rows.append(("link", str(item.id), {"asked": item.asked, "answer": item.answer}))
            rows.append(("review", str(item.id), review))
            owners[f"{len(rows):032x}"] = truth
    with Log(log_path(home)) as log:
        events = [
            (f"{at:032x}", log._device, at, 1_700_000_000_000 + at, 120, kind, card, json.dumps(data))
            for at, (kind, card, data) in enumerate(rows, 1)
        ]
        with transaction(log._db, log.path):
            log._db.executemany("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)", events)
            rebuild(log._db)
    return owners


def load() -> Desk:
    """Read everything and write down what was recognised, as every command does that changes something."""
    desk = lay_out()
    keep_links(desk)
    return desk


class Outcome(NamedTuple):
    """How many histories there were, and what became of them.

    `kept` are where they belong; `waiting` belong to a card that is there as new, and `relink` lists them, `shown` of
    them with that very card; `retired` are of cards that are gone, and `relink` lists them; `lost` are none of this;
    `wrong` went to another card.
    """

    histories: int
    kept: int
    waiting: int
    shown: int
    retired: int
    lost: int
    wrong: int


def judged(world: World, owners: dict[str, Truth], desk: Desk) -> Outcome:
    ids = {truth: item.id for truth, item in truths(world, desk.collection.decks.values()).items()}
    asked = {id_: truth for truth, id_ in ids.items()}
    gone = {card.card.id: {one.item.id for one in card.alike} for card in waiting(desk)}
    with Log(desk.path) as log:
        rows = log._db.execute("SELECT event, deck, card, part FROM reviews").fetchall()
        everything = (item for of in desk.items.values() for item in of)
        assert links(everything, log.remembered()) == [], "what was recognised once is known"
    holders = {event: CardId(*card) for event, *card in rows}
    assert len(holders) == len(rows)
    assert len(set(holders.values())) == len(holders), "two histories for one card"
    counts: Counter[str] = Counter()
    for event, truth in owners.items():
        holder = holders.get(event)
        if holder in asked:
            counts["kept" if asked[holder] == truth else "wrong"] += 1
        elif holder not in gone and not any(is_revision(there, holder) for there in asked):
            counts["lost"] += 1
        elif truth in ids:
            counts["waiting"] += 1
            counts["shown"] += ids[truth] in gone[holder]
        else:
            counts["retired"] += 1
    return Outcome(len(owners), *(counts[name] for name in Outcome._fields[1:]))


@pytest.fixture
def reviewed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], tuple[World, dict[str, Truth], Path]]:
    """Return a function that makes a collection by its seed, in an empty home, with all of its reviews."""
    bases: dict[int, tuple[World, dict[str, Truth], Path]] = {}

    def make(seed: int) -> tuple[World, dict[str, Truth], Path]:
        if seed not in bases:
            world, base = collection(Random(seed)), tmp_path / f"base-{seed}"
            bases[seed] = (world, learn(world, base), base)
        world, owners, base = bases[seed]
        home = tmp_path / "home"
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir()
        shutil.copy(log_path(base), log_path(home))
        return world, owners, home

    monkeypatch.setenv("FLASHCARDS_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("FLASHCARDS_NOW", NOW.isoformat())
    return make


def lived(kind: Class, world: World, owners: dict[str, Truth], home: Path, chance: Random) -> Outcome:
    """Do the steps of a class of edit, each followed by a load, and return what became of the histories."""
    now = world
    for step in kind.steps:
        now = step(now, chance) if step else world
        write(now, home / "decks")
        desk = load()
    return judged(now, owners, desk)


def table(outcomes: dict[str, Outcome]) -> Iterator[str]:
    yield f"{'edit':<40}" + "".join(f"{name:>11}" for name in Outcome._fields)
    for name, outcome in outcomes.items():
        yield f"{name:<40}" + "".join(f"{number:>11}" for number in outcome)


def test_no_edit_loses_a_history_or_gives_it_to_another_card(
    reviewed: Callable[[int], tuple[World, dict[str, Truth], Path]],
) -> None:
    """The schedule is kept; where identity is unclear it waits for a person; never two cards with one history."""
    total: dict[str, Outcome] = {}
    for seed, kind in itertools.product(SEEDS, CLASSES):
        outcome = lived(kind, *reviewed(seed), Random(f"edits {seed}"))
        before = total.get(kind.name, Outcome(0, 0, 0, 0, 0, 0, 0))
        total[kind.name] = Outcome(*map(sum, zip(before, outcome, strict=True)))
    print("", *table(total), sep="\n")
    for kind in CLASSES:
        outcome = total[kind.name]
        assert (outcome.lost, outcome.wrong) == (0, 0), kind.name
        assert outcome.kept >= kind.kept * (outcome.histories - outcome.retired), kind.name
