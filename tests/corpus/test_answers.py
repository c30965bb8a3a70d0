"""What is typed: short enough, judged as its author says, told why; and the address is named in the question."""

from __future__ import annotations

import re
from functools import cache

from corpus_help import Placed, each_deck, placed

from flashcards.answers import judge_typed
from flashcards.answers.neighbours import _VERBS as OTHERS
from flashcards.finnish import VERBS, Verbs, analyse
from flashcards.model import Deck, Item, Rating

WORDS, SIGNS = 6, 50
"""What can be typed on a telephone without tiring, and compared at a glance: one clause on one line."""
ADDRESS = re.compile(
    r"sinuttel|teitittel|sinutel|teititel|\bpuhut\b|\bsinä\b|\bte\b|\bsinulle\b|\bteille\b|yksikö|moniko|persoona"
    r"|työkaver|kahdelle|molemmi|useal|ystäv",
    re.IGNORECASE,
)
"""What tells whom the sentence speaks to: the way of address, a pronoun, a number, or somebody who is always sinä."""


def typed_items(deck: Deck) -> list[tuple[Placed, Item]]:
    return [(where, item) for where in placed(deck) for item in where.items if item.answering == "typed"]


@each_deck
def test_no_answer_is_too_long_to_type(deck: Deck) -> None:
    """Members of a list are typed too, one a line. A sitting does not ask for more than a short clause."""
    long = [
        f"{where}: {answer.text}"
        for where in placed(deck)
        for item in where.items
        if item.answering in ("typed", "list")
        for answer in item.accepted
        if len(answer.text) > SIGNS or len(answer.text.split()) > WORDS
    ]
    assert long == []


@each_deck
def test_a_typed_answer_has_its_typical_wrong_ones_with_what_is_wrong(deck: Deck) -> None:
    """Who is wrong is told why. A gap has its sentence around it, and a generator explains by rule."""
    typed = [where for where in placed(deck) if where.card.typed and where.card.kind == "basic"]
    assert [f"{where}: no ! line" for where in typed if not where.card.wrong] == []
    wrong = [(where, answer) for where in placed(deck) for answer in where.card.wrong]
    assert [f"{where}: {answer.text}" for where, answer in wrong if not answer.feedback] == []


@each_deck
def test_every_right_answer_is_judged_right(deck: Deck) -> None:
    judged = [
        (where, answer.text, judge_typed(answer.text, item.accepted, item.wrong, language="fi"))
        for where, item in typed_items(deck)
        for answer in item.accepted
    ]
    assert [f"{where}: {text}: {found.word}" for where, text, found in judged if found.suggested != Rating.GOOD] == []


@each_deck
def test_every_typical_wrong_answer_is_judged_wrong_and_told_its_own_explanation(deck: Deck) -> None:
    judged = [
        (where, wrong, judge_typed(wrong.text, item.accepted, item.wrong, language="fi"))
        for where, item in typed_items(deck)
        for wrong in item.wrong
        if where.card.kind == "basic"  # of a card with several gaps a wrong answer may be right in another gap
    ]
    missed = [
        f"{where}: {wrong.text}: {found.word}"
        for where, wrong, found in judged
        if found.suggested != Rating.AGAIN or found.reason != wrong.feedback
    ]
    assert missed == []


@each_deck
def test_who_is_spoken_to_is_named_in_the_question(deck: Deck) -> None:
    """*Voisitko* or *voisitte* is not to be guessed.

    Where a typed answer has a verb in the second person, the question or its hint names the address, or has a verb in
    the same person itself, as where a line is to be made softer.
    """
    guessed = []
    for where, item in typed_items(deck):
        told = f"{item.prompt} {item.card.hint} {item.card.question}"
        persons = second_persons(item.accepted[0].text)
        if persons and not ADDRESS.search(told) and not persons & second_persons(told):
            guessed.append(f"{where}: {item.accepted[0].text}")
    assert guessed == []


def second_persons(text: str) -> set[str]:
    """Return which of *sinä* and *te* the verbs of a text speak to."""
    words = re.findall(r"[^\W\d_]+", text.casefold())
    cells = [reading.cell for word in words for reading in analyse(word, everyday_verbs()) if not reading.also]
    return {person for person in ("2sg", "2pl") if any(person in cell for cell in cells)}


@cache
def everyday_verbs() -> Verbs:
    return Verbs([*(verb.lemma for verb in VERBS), *OTHERS.split()])
