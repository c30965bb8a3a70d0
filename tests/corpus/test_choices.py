"""Nothing can be guessed from its form: neither from the length of the options nor from their places."""

from __future__ import annotations

from collections import Counter

from corpus_help import DECKS, Placed, each_deck, more_often_than_chance, placed

from flashcards.model import Deck

IN_A_ROW = 3
"""Right answers in one place, one behind the other: three in place two are chance, four look like a habit."""


def chosen(*decks: Deck) -> list[Placed]:
    return [where for where in placed(*decks) if where.card.kind == "choose-one"]


def right_place(where: Placed) -> int:
    return next(at for at, option in enumerate(where.card.options, 1) if option.right)


def stands_out(where: Placed, sign: int) -> bool:
    """Whether the right option is longer (sign 1) or shorter (sign -1) than every other one."""
    lengths = {option.right: [] for option in where.card.options}
    for option in where.card.options:
        lengths[option.right].append(sign * len(option.text))
    return max(lengths[True]) > max(lengths[False])


def by_length(decks: list[Deck], sign: int) -> str:
    """Return how often the right option stands out, if that is more often than chance would have it."""
    cards = chosen(*decks)
    found = [where for where in cards if stands_out(where, sign)]
    chances = [1 / len(where.card.options) for where in cards]
    told = f"{len(found)} of {len(cards)}: {', '.join(map(str, found))}"
    return told if more_often_than_chance(len(found), chances) else ""


@each_deck
def test_every_option_says_why(deck: Deck) -> None:
    """Who chose it learns something from it, also from the right one."""
    silent = [
        f"{where}: {option.text}" for where in placed(deck) for option in where.card.options if not option.feedback
    ]
    assert silent == []


@each_deck
def test_the_longest_option_is_not_the_right_one(deck: Deck) -> None:
    """Of a deck's choices no more than would happen by chance, but for one time in twenty, if one of n were drawn."""
    assert by_length([deck], 1) == ""


@each_deck
def test_the_shortest_option_is_not_the_right_one(deck: Deck) -> None:
    assert by_length([deck], -1) == ""


def test_length_tells_nothing_over_all_decks_either() -> None:
    """A habit too weak to be seen in one deck shows in all of them together."""
    assert by_length(DECKS, 1) == ""
    assert by_length(DECKS, -1) == ""


@each_deck
def test_the_right_place_varies(deck: Deck) -> None:
    """No place is right more often than chance has it, nor four times in a row."""
    cards = chosen(deck)
    places = [right_place(where) for where in cards]
    for place, often in Counter(places).items():
        chances = [1 / len(where.card.options) for where in cards if len(where.card.options) >= place]
        assert not more_often_than_chance(often, chances), f"{often} of {len(chances)} in place {place}"
    runs = [cards[at] for at in range(len(places) - IN_A_ROW) if len(set(places[at : at + IN_A_ROW + 1])) == 1]
    assert [str(where) for where in runs] == []
