"""The derivatives written out by hand are those of the loss, whatever the parameters and the history."""

from __future__ import annotations

from math import log
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import days_between, parameters, ratings

from flashcards.model import Rating
from flashcards.scheduling import FSRS6, Review
from flashcards.scheduling.chances import chances
from flashcards.scheduling.fsrs6 import DEFAULT_PARAMETERS, HIGHEST, LOWEST
from flashcards.scheduling.gradient import LONGEST, _forward, batch, gradient
from flashcards.scheduling.history import NO_ROW, Rows, rows_of

logs = st.lists(st.lists(st.tuples(ratings, days_between), min_size=1, max_size=8), min_size=1, max_size=6)


def made_up(seed: int, cards: int = 40) -> list[Review]:
    chance, found = Random(seed), []
    for card in range(cards):
        day = 0
        for _ in range(chance.randint(1, 9)):
            found.append(Review(card, day, chance.choice([1, 1, 2, 3, 3, 4])))
            day += chance.choice([0, 0, 1, 2, 5, 30, 300, 2000])
    return found


def loss(rows: Rows, weights: list[float], w: list[float]) -> float:
    """The loss by its definition, with the engine's own steps."""
    model, total = FSRS6(w), 0.0
    for history in rows.histories:
        memory = model.first(Rating(history.ratings[0]))
        for rating, days, row in list(zip(*history, strict=True))[1:LONGEST]:
            if row != NO_ROW:
                chance = model.retrievability(memory, days)
                total -= weights[row] * log(chance if rating > 1 else 1 - chance)
            memory = model.next(memory, Rating(rating), days)
    return total


def by_differences(rows: Rows, weights: list[float], w: list[float], at: int) -> float:
    step = 1e-6 * max(1.0, abs(w[at]))
    up, down = [*w[:at], w[at] + step, *w[at + 1 :]], [*w[:at], w[at] - step, *w[at + 1 :]]
    return (loss(rows, weights, up) - loss(rows, weights, down)) / (2 * step)


@pytest.mark.parametrize("seed", range(24))
def test_all_derivatives_are_those_of_finite_differences(seed: int) -> None:
    """Of 21 parameters: the defaults, and others from all over the ranges."""
    chance = Random(seed)
    w = [low + (high - low) * chance.uniform(0.05, 0.95) for low, high in zip(LOWEST, HIGHEST, strict=True)]
    if seed % 2:
        w = [*DEFAULT_PARAMETERS]
        w[7] = 0.01  # the default is the end of its range
    rows = rows_of(made_up(seed))
    weights = [chance.random() for _ in rows.places]
    found = gradient(batch(rows.histories, weights), w)
    expected = [by_differences(rows, weights, w, at) for at in range(21)]
    assert found == pytest.approx(expected, rel=1e-4, abs=1e-4)


def test_the_made_up_logs_reach_every_branch_and_bound() -> None:
    """What became of a stability: six kinds; difficulties inside and at 1 (nothing leads past 10)."""
    kinds, difficulties = set(), set()
    for seed in range(24):
        chance = Random(seed)
        w = [low + (high - low) * chance.uniform(0.05, 0.95) for low, high in zip(LOWEST, HIGHEST, strict=True)]
        rows = rows_of(made_up(seed))
        for of in (w, DEFAULT_PARAMETERS):
            _, found, tape = _forward(batch(rows.histories, [1.0] * len(rows.places)), of)
            kinds |= {(row[0], row[1] == 1) for row in tape}
            difficulties |= {difficulty == 1 for difficulty in found}
    assert {kind for kind, _ in kinds} == set(range(6))
    assert difficulties == {True, False}


def test_where_hard_counts_nothing_its_derivative_is_still_seen() -> None:
    rows = rows_of([Review(1, 0, 3), Review(1, 3, 2), Review(1, 9, 3)])
    w = [*DEFAULT_PARAMETERS]
    w[15] = 0.0
    slope = (loss(rows, [1, 1], [*w[:15], 1e-7, *w[16:]]) - loss(rows, [1, 1], w)) / 1e-7
    assert gradient(batch(rows.histories, [1, 1]), w)[15] == pytest.approx(slope, rel=1e-4)


@given(logs, parameters)
def test_the_chances_are_those_of_the_engine(histories: list[list[tuple[Rating, int]]], w: tuple[float, ...]) -> None:
    reviews = []
    for card, history in enumerate(histories):
        day = 0
        for rating, days in history:
            day += days
            reviews.append(Review(card, day, rating))
    rows, model = rows_of(reviews), FSRS6(w)
    found = chances(rows, w)
    for history in rows.histories:
        memory = model.first(Rating(history.ratings[0]))
        for rating, days, row in list(zip(*history, strict=True))[1:]:
            if row != NO_ROW:
                assert found[row] == pytest.approx(model.retrievability(memory, days), rel=1e-9)
            memory = model.next(memory, Rating(rating), days)


def test_equal_beginnings_are_walked_once() -> None:
    reviews = [Review(card, day, 3) for day in (0, 1, 4) for card in range(9)]
    of = batch(rows_of(reviews).histories, [1.0] * 18)
    assert of.inner == [(2, 3, 1.0, 9.0)]
    assert of.last == [(4, 3, 3.0, 9.0)]
    assert of.weight == 18


def test_a_history_is_looked_at_up_to_its_256th_review() -> None:
    reviews = [Review(1, day, 3) for day in range(300)]
    assert batch(rows_of(reviews).histories, [1.0] * 299).weight == LONGEST - 1
