"""Inside a section it becomes harder, not easier."""

from __future__ import annotations

from itertools import groupby

from corpus_help import Placed, each_deck, placed

from flashcards.model import Card, Deck

RECOGNISE, RECALL, PRODUCE = 1, 2, 3
RATINGS = ("Paras", "Kelpaa", "Heikko", "Vahingollinen")
FEW = 4
"""In a section of fewer cards than this a half is one card, and says nothing."""


STEP = 0.5
"""Of every two cards one asks a step less: what is below this, counting by kind cannot tell."""


def level(card: Card) -> int:
    """Return how much a card asks of the learner.

    To recognise is to choose, to match, to know a term; to recall is to answer by heart, to see what fills a gap, to
    order, to list; to produce is to type a sentence or a form, and to weigh what to do in a situation, whose options
    are rated.
    """
    if card.kind == "choose-one" and all(option.feedback.startswith(RATINGS) for option in card.options):
        return PRODUCE
    if card.kind in ("choose-one", "choose-many", "matching", "two-way"):
        return RECOGNISE
    return PRODUCE if card.kind == "generator" or card.typed else RECALL


@each_deck
def test_difficulty_rises_inside_a_section(deck: Deck) -> None:
    """The second half of a section asks on the average no step less than the first half.

    A stricter rule, that no card ever asks less than the one before it, would part what belongs together: a term is
    best met right before the situation in which it is needed. That the first card is no harder than the last would say
    nothing of all the others. A kind is not all there is to difficulty, but it is what can be counted.
    """
    falling = []
    for sections, group in groupby(placed(deck), key=lambda where: where.card.sections):
        cards = list(group)
        first, second = mean(cards[: len(cards) // 2]), mean(cards[-(len(cards) // 2) :])
        if len(cards) >= FEW and first - second >= STEP:
            falling.append(f"{cards[0]}: {' / '.join(sections)}: {first:.2f}, then {second:.2f}")
    assert falling == []


def mean(cards: list[Placed]) -> float:
    return sum(level(where.card) for where in cards) / max(len(cards), 1)
