"""The fuzzing itself: a small run of it, and that it sees what fails, what hangs and what eats memory."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import fuzz_decks
import growing


def test_a_small_run_finds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert fuzz_decks.run(seed=2, numbers=list(range(200)), jobs=2) == 0, capsys.readouterr().out
    assert "decks: 200, seed: 2, worst: " in capsys.readouterr().out


def test_one_seed_gives_the_same_decks() -> None:
    seeds = growing.samples()
    decks = [growing.deck(1, number, seeds) for number in range(50)]
    assert decks == [growing.deck(1, number, seeds) for number in range(50)]
    assert len({*decks, *(growing.deck(2, number, seeds) for number in range(50))}) > 90


def raises(data: bytes) -> None:
    if b"here" in data:
        raise KeyError("x")


def hangs(data: bytes) -> None:
    while data:
        pass


def eats(data: bytes) -> None:
    assert len(data) >= 0
    bytearray(fuzz_decks.MEMORY)


def test_what_fails_is_told_and_made_small() -> None:
    deck = b"a\n" * 50 + b"? here\n" + b"b\n" * 50
    assert fuzz_decks.problem(deck, raises).startswith("KeyError in test_fuzz.py:")
    assert fuzz_decks.shrunk(deck, raises) == b"? here"


def test_what_hangs_is_ended_and_the_rest_goes_on() -> None:
    found = list(fuzz_decks.outcomes(1, [1, 3], 1, hangs, 0.1))
    assert [(one.number, one.problem) for one in found] == [(1, "over 0.1 s"), (3, "over 0.1 s")]


def test_what_needs_too_much_memory_fails() -> None:
    (found,) = fuzz_decks.outcomes(1, [1], 1, eats)
    assert found.problem.startswith("MemoryError")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("? a\n?b\n@ c\n\\? d\n // ? e\n  ? f", [1, 3]),
        ("?\r\n?\u00a0x\n?\u2028? y\n?\ty\r", [1, 2, 4]),
        ("```\n? a\n```\n? b", [4]),
        ("```x\n? a\n```y\n? b\n\n? c", [6]),
        ("```x\n? a\n \n? b\n``` a`b\n? c", [4, 6]),
    ],
)
def test_the_plain_reader_knows_where_cards_begin(text: str, lines: list[int]) -> None:
    assert fuzz_decks.question_lines(text) == lines
