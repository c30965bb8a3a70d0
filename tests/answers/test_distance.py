"""How far words are apart: the same as the oracle says, and the stretches named make one text of the other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from flashcards.answers.distance import distance, edits

words = st.text("aäbkst", max_size=8)


@given(words, words)
def test_the_distance_is_that_of_the_oracle(one: str, other: str) -> None:
    assert distance(one, other) == OSA.distance(one, other)


@given(words, words, st.integers(0, 4))
def test_above_a_limit_the_distance_is_one_more(one: str, other: str, most: int) -> None:
    assert distance(one, other, most) == min(OSA.distance(one, other), most + 1)


@given(words, words)
def test_the_edits_make_the_expected_text_of_the_typed_one(expected: str, typed: str) -> None:
    """Put what was expected in the place of what was typed, from the end: the expected text comes out."""
    made = typed
    for edit in reversed(edits(expected, typed)):
        assert expected.startswith(edit.expected, edit.expected_at)
        assert typed.startswith(edit.typed, edit.typed_at)
        made = made[: edit.typed_at] + edit.expected + made[edit.typed_at + len(edit.typed) :]
    assert made == expected


@given(words, words)
def test_the_edits_are_as_short_as_the_distance(expected: str, typed: str) -> None:
    longest = sum(max(len(edit.expected), len(edit.typed)) for edit in edits(expected, typed))
    assert distance(expected, typed) <= longest
    assert bool(edits(expected, typed)) == (expected != typed)
