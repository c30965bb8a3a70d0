"""What holds for every memory model, and the ones beside FSRS-6 by hand."""

from __future__ import annotations

import json
import math

import pytest
import strategies
from hypothesis import given
from hypothesis import strategies as st
from strategies import TODAY

from flashcards.rating import Rating
from flashcards.scheduling import (
    FSRS6,
    SM2,
    Leitner,
    LeitnerMemory,
    Memory,
    Model,
    Scheduler,
    SM2Memory,
    from_json,
    is_leech,
    to_json,
)

AGAIN, HARD, GOOD, EASY = Rating
Remembered = tuple[Model, tuple[float, ...]]
days_after = st.floats(0, 36_500)

# Every model


@pytest.mark.parametrize(
    "text",
    [
        *("", "{", "[]", "3", "null", "{}", "[" * 100_000),
        *('{"kind": "anki"}', '{"kind": ["sm2"]}', '{"kind": "sm2", "boxes": [1]}'),
        *('{"kind": "sm2", "maximum_interval": 0}', '{"kind": "sm2", "maximum_interval": "x"}'),
        '{"kind": "fsrs6-memory", "stability": "x", "difficulty": null}',
        '{"kind": "fsrs6-memory", "stability": NaN, "difficulty": 5}',
        '{"kind": "progress", "phase": "zzz", "step": 0, "memory": null, "day": 1, "reps": 1, "lapses": 0}',
    ],
)
def test_what_is_no_json_of_ours_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_json(text)


def test_what_is_none_of_ours_is_not_written() -> None:
    with pytest.raises(ValueError, match=r"^this is no model, scheduler, progress or memory"):
        to_json((1, 2))


def test_steps_that_descend_are_taken_with_a_note() -> None:
    scheduler = Scheduler(SM2(), (600, 60), (600,))
    assert scheduler.notes == ("the waits of steps do not ascend: a better rating may wait less",)
    assert scheduler.outcomes(None, TODAY).good.seconds == 60


# Explained


@given(strategies.models(), strategies.memories, strategies.ratings, st.integers(0, 4_000))
def test_the_terms_of_fsrs_make_its_stability(model: FSRS6, memory: Memory, rating: Rating, days: int) -> None:
    """What is said is what is reckoned: the factors, put together as the meaning says, give S' (up to its bounds)."""
    terms = {term.name: term.value for term in model.explain(memory, rating, days)}
    if days == 0:
        growth = terms.get("floor") or terms["e^(w17 (G-3+w18))"] * terms["S^-w19"]
        expected = terms["S"] * growth
    elif rating == AGAIN:
        factors = (terms[name] for name in ("w11", "D^-w12", "(S+1)^w13 - 1", "e^((1-R) w14)"))
        expected = min(math.prod(factors), terms["S / e^(w17 w18)"])
    else:
        names = ("e^w8", "11-D", "S^-w9", "e^((1-R) w10) - 1", "w15", "w16")
        expected = terms["S"] * (1 + math.prod(terms.get(name, 1) for name in names))
    assert min(max(expected, 0.001), 36_500) == pytest.approx(terms["S'"], rel=1e-9)
    assert (terms["S'"], terms["D'"]) == model.next(memory, rating, days)


# SM-2


def test_the_published_sm2_by_hand() -> None:
    """1 day, 6 days, then times the ease; q of 3, 4 and 5 change the ease by -0.14, 0 and 0.1; 2 begins anew."""
    model = SM2()
    memory, walked = model.first(GOOD), []
    for rating in (GOOD, GOOD, HARD, EASY, AGAIN, GOOD, GOOD):
        memory = model.next(memory, rating, 1)
        walked.append((memory.repetition, round(memory.ease, 2), memory.interval))
    assert walked == [
        (2, 2.5, 6),
        (3, 2.5, 15),
        (4, 2.36, 36),
        (5, 2.46, 89),
        (0, 2.46, 1),
        (1, 2.46, 1),
        (2, 2.46, 6),
    ]


@given(strategies.sm2_memories, strategies.ratings, st.integers(0, 4_000))
def test_sm2_stays_in_its_range(memory: SM2Memory, rating: Rating, days: int) -> None:
    after_ = SM2().next(memory, rating, days)
    assert 1.3 <= after_.ease <= 10
    assert 1 <= after_.interval <= 36_500
    if rating == AGAIN:
        assert after_ == (0, memory.ease, 1)
    elif days == 0:
        assert after_ == memory


def test_sm2_refuses_an_interval_that_cannot_be() -> None:
    with pytest.raises(ValueError, match=r"^maximum_interval is from 1 to 36500 whole days, not 0$"):
        SM2(0)


# Leitner


def test_boxes_by_hand() -> None:
    model = Leitner((1, 3, 9))
    assert [model.first(rating).box for rating in Rating] == [0, 0, 1, 2]
    assert [model.next(LeitnerMemory(1), rating, 3).box for rating in Rating] == [0, 1, 2, 2]
    assert [model.next(LeitnerMemory(1), rating, 0).box for rating in Rating] == [0, 1, 1, 1]
    assert [model.interval(LeitnerMemory(box)) for box in (0, 1, 2, 3)] == [1, 3, 9, 9]


@pytest.mark.parametrize("boxes", [(), (0, 1), (1, 1), (2, 1), (1, 36_501)])
def test_boxes_that_do_not_ascend_are_refused(boxes: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match=r"^boxes are days from 1 to 36500 that ascend, not \("):
        Leitner(boxes)


# Leeches


@pytest.mark.parametrize(
    ("threshold", "expected"), [(8, [8, 12, 16, 20]), (7, [7, 11, 15, 19]), (2, [*range(2, 21)]), (1, [*range(1, 21)])]
)
def test_a_leech_is_told_at_the_threshold_and_every_half_of_it_after(threshold: int, expected: list[int]) -> None:
    assert [lapses for lapses in range(21) if is_leech(lapses, threshold)] == expected


def test_a_threshold_below_one_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^a threshold is 1 or more, not 0$"):
        is_leech(3, 0)


def test_json_is_plain() -> None:
    """Other programs can read it: names, numbers and lists."""
    assert json.loads(to_json(Scheduler(Leitner((1, 2)), (), (600,)))) == {
        "kind": "scheduler",
        "model": {"kind": "leitner", "boxes": [1, 2]},
        "steps": [],
        "relearning_steps": [600],
    }
