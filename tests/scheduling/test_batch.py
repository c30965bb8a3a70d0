"""Arrays: beside the scalar engine, review by review."""

from __future__ import annotations

import subprocess
import sys
from random import Random

import numpy as np
import pytest
import strategies
from hypothesis import given
from hypothesis import strategies as st

from flashcards.rating import Rating
from flashcards.scheduling import FSRS6, Memory, batch

CLOSE = {"rtol": 1e-9, "atol": 0}
reviews = st.lists(st.tuples(st.integers(0, 6), st.integers(0, 400), strategies.ratings), max_size=40)


def walked(model: FSRS6, rows: list[tuple[int, int, Rating]]) -> dict[int, tuple[int, Memory]]:
    """Return the last day and the memory of each card, one review after the other."""
    cards: dict[int, tuple[int, Memory]] = {}
    for card, day, rating in sorted(rows, key=lambda row: row[1]):
        last, memory = cards.get(card, (day, None))
        cards[card] = day, model.next(memory, rating, day - last) if memory else model.first(rating)
    return cards


def agree(model: FSRS6, rows: list[tuple[int, int, Rating]]) -> None:
    expected = walked(model, rows)
    states = batch.memory_states(*zip(*rows, strict=True), model=model)
    assert states.card.tolist() == sorted(expected)
    assert states.day.tolist() == [expected[card][0] for card in sorted(expected)]
    memories = np.array([expected[card][1] for card in sorted(expected)])
    np.testing.assert_allclose(states.stability, memories[:, 0], **CLOSE)
    np.testing.assert_allclose(states.difficulty, memories[:, 1], **CLOSE)


@given(strategies.models(), reviews.filter(len))
def test_states_are_those_of_the_scalar_engine(model: FSRS6, rows: list[tuple[int, int, Rating]]) -> None:
    """Cards and days in any order, several reviews on a day, any parameters: to 1e-9."""
    agree(model, rows)


def test_states_of_twenty_thousand_reviews() -> None:
    """More than a block of the first reviews, and cards with more than fifty."""
    chance = Random(4)
    rows = [
        (int(chance.expovariate(1) * 400), chance.randint(0, 900), Rating(chance.randint(1, 4))) for _ in range(20_000)
    ]
    agree(FSRS6(), rows)


@given(strategies.models(), st.lists(st.tuples(strategies.memories, strategies.ratings, st.integers(0, 40_000))))
def test_a_step_is_next(model: FSRS6, rows: list[tuple[Memory, Rating, int]]) -> None:
    expected = np.array([model.next(memory, rating, days) for memory, rating, days in rows]).reshape(-1, 2)
    stability, difficulty = batch.step(
        model,
        [memory.stability for memory, _, _ in rows],
        [memory.difficulty for memory, _, _ in rows],
        [rating for _, rating, _ in rows],
        [days for _, _, days in rows],
    )
    np.testing.assert_allclose(stability, expected[:, 0], **CLOSE)
    np.testing.assert_allclose(difficulty, expected[:, 1], **CLOSE)


@given(strategies.models(), st.lists(st.tuples(strategies.memories, st.floats(0, 40_000))), strategies.retentions)
def test_chances_and_intervals_are_those_of_the_model(
    model: FSRS6, rows: list[tuple[Memory, float]], wanted: float
) -> None:
    stability = [memory.stability for memory, _ in rows]
    chances = batch.retrievability(model, stability, [days for _, days in rows])
    np.testing.assert_allclose(chances, [model.retrievability(memory, days) for memory, days in rows], **CLOSE)
    for retention in (None, wanted):
        expected = [model.interval(memory, retention) for memory, _ in rows]
        np.testing.assert_allclose(batch.intervals(model, stability, retention), expected, **CLOSE)


def test_whole_days_are_within_their_bounds() -> None:
    assert batch.whole_days(FSRS6(maximum_interval=30), [0.2, 1.4, 10.4, 99.0]).tolist() == [1, 1, 10, 30]


def test_no_reviews_are_no_states() -> None:
    assert [column.size for column in batch.memory_states([], [], [])] == [0, 0, 0, 0]


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        (([1, 1], [1], [3]), r"^columns have one length, not \(2,\), \(1,\) and \(1,\)$"),
        (([1], [1], [0]), r"^a rating is 1, 2, 3 or 4$"),
        (([1], [1], [5]), r"^a rating is 1, 2, 3 or 4$"),
    ],
)
def test_columns_that_cannot_be(columns: tuple[list[int], ...], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        batch.memory_states(*columns)


def test_nothing_else_imports_numpy() -> None:
    code = "import sys; from flashcards.scheduling import *; print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd="/")
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("rating", [[0], [5], [2.5]])
def test_a_column_of_ratings_is_checked(rating: list[float]) -> None:
    with pytest.raises(ValueError, match=r"a rating is 1, 2, 3 or 4|whole numbers"):
        batch.step(FSRS6(), [5.0], [5.0], rating, [3])
    with pytest.raises(ValueError, match=r"a rating is 1, 2, 3 or 4|whole numbers"):
        batch.memory_states([1], [1], rating)


def test_columns_of_a_step_have_one_length_and_days_may_be_one_for_all() -> None:
    with pytest.raises(ValueError, match="columns have one length"):
        batch.step(FSRS6(), [5.0, 6.0], [5.0], [3], [3])
    both = batch.retrievability(FSRS6(), [5.0, 6.0], 3)
    assert both.tolist() == [batch.retrievability(FSRS6(), [of], [3])[0] for of in (5.0, 6.0)]
