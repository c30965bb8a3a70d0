"""Which card a diagnostic belongs to."""

from __future__ import annotations

from flashcards.model import Card, Deck, Diagnostic
from flashcards.pages.placing import places

SOURCE = ["deck: a", "virhe", "", "? yksi", "= 1", "vähän", "? kaksi", "", "? kolme", "= 3"]


def deck(*faulty: int, lines: tuple[int, ...] = (4, 9)) -> Deck:
    cards = tuple(Card(name, "basic", name) for name in ("yksi", "kolme"))
    return Deck(
        "a", "a", cards, lines=lines, diagnostics=tuple(Diagnostic("", line, 1, "near-miss") for line in faulty)
    )


def placed(of: Deck) -> list[tuple[str, int, list[int]]]:
    return [
        (place.card.id if place.card else "", place.line, [found.line for found in place.diagnostics])
        for place in places(of, SOURCE)
    ]


def test_a_fault_belongs_to_the_card_above_it() -> None:
    assert placed(deck(4, 6, 10)) == [("yksi", 4, [4, 6]), ("kolme", 9, [10])]


def test_a_fault_in_the_header_stands_before_the_cards() -> None:
    assert placed(deck(2)) == [("", 0, [2]), ("yksi", 4, []), ("kolme", 9, [])]


def test_a_fault_in_a_card_that_could_not_be_read_is_not_the_card_s_above_it() -> None:
    assert placed(deck(7, 8)) == [("yksi", 4, []), ("", 7, [7, 8]), ("kolme", 9, [])]


def test_cards_are_numbered_as_the_learner_counts_them() -> None:
    assert [place.number for place in places(deck(2, 7), SOURCE)] == [0, 1, 0, 2]


def test_without_lines_of_cards_all_faults_come_first() -> None:
    assert placed(deck(2, 7, 10, lines=())) == [("", 0, [2, 7, 10]), ("yksi", 0, []), ("kolme", 0, [])]


def test_without_a_source_faults_still_find_their_cards() -> None:
    assert [len(place.diagnostics) for place in places(deck(2, 5, 10), [])] == [1, 1, 1]
