"""Number words: by example, and that they are read back, each number with words of its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashcards.finnish.numbers import (
    CASES,
    LARGEST,
    Case,
    counted,
    figures,
    number_words,
    ordinal_forms,
    ordinal_words,
    read_number,
    read_ordinal,
)

numbers = st.integers(0, 9_999) | st.integers(0, LARGEST) | st.integers(0, 11).map(lambda power: 10**power)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nolla"),
        (7, "seitsemän"),
        (10, "kymmenen"),
        (11, "yksitoista"),
        (19, "yhdeksäntoista"),
        (20, "kaksikymmentä"),
        (21, "kaksikymmentäyksi"),
        (100, "sata"),
        (101, "satayksi"),
        (345, "kolmesataaneljäkymmentäviisi"),
        (1_000, "tuhat"),
        (1_002, "tuhat kaksi"),
        (2_500, "kaksituhatta viisisataa"),
        (100_000, "satatuhatta"),
        (101_000, "satayksituhatta"),
        (1_250_350, "miljoona kaksisataaviisikymmentätuhatta kolmesataaviisikymmentä"),
        (2_000_000, "kaksi miljoonaa"),
        (3_000_000_001, "kolme miljardia yksi"),
    ],
)
def test_a_number_in_words(number: int, words: str) -> None:
    """In words the parts stand where the digits are parted: by thousands."""
    assert number_words(number) == words


@pytest.mark.parametrize(
    ("number", "case", "words"),
    [
        (1, "genitive", "yhden"),
        (3, "illative", "kolmeen"),
        (5, "partitive", "viittä"),
        (5, "adessive", "viidellä"),
        (6, "essive", "kuutena"),
        (8, "translative", "kahdeksaksi"),
        (14, "elative", "neljästätoista"),
        (21, "adessive", "kahdellakymmenelläyhdellä"),
        (200, "partitive", "kahtasataa"),
        (1_000, "illative", "tuhanteen"),
        (2_005, "inessive", "kahdessatuhannessa viidessä"),
        (2_000_000, "genitive", "kahden miljoonan"),
    ],
)
def test_every_part_is_in_the_case(number: int, case: Case, words: str) -> None:
    """All but `-toista` takes the case; tens and hundreds are in the partitive only where the whole is a nominative."""
    assert number_words(number, case) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, ("ensimmäinen",)),
        (2, ("toinen",)),
        (3, ("kolmas",)),
        (10, ("kymmenes",)),
        (11, ("yhdestoista",)),
        (12, ("kahdestoista",)),
        (20, ("kahdeskymmenes",)),
        (21, ("kahdeskymmenesensimmäinen", "kahdeskymmenesyhdes")),
        (22, ("kahdeskymmenestoinen", "kahdeskymmeneskahdes")),
        (101, ("sadasensimmäinen", "sadasyhdes")),
        (112, ("sadaskahdestoista",)),
        (1_001, ("tuhannes ensimmäinen", "tuhannes yhdes")),
        (2_000, ("kahdestuhannes",)),
        (1_000_000, ("miljoonas",)),
    ],
)
def test_an_ordinal_in_words(number: int, words: tuple[str, ...]) -> None:
    """At the end of a longer ordinal both *ensimmäinen* and *yhdes* are right, the first is the common one."""
    assert ordinal_forms(number) == words
    assert ordinal_words(number) == words[0]


@given(numbers, st.sampled_from(CASES))
def test_words_are_read_back(number: int, case: Case) -> None:
    words = number_words(number, case)
    assert read_number(words) == number
    assert read_number(words.replace(" ", "").upper()) == number


@given(numbers)
def test_ordinals_are_read_back(number: int) -> None:
    assert {read_ordinal(words) for words in ordinal_forms(number)} == {number}


@given(numbers, numbers)
def test_each_number_has_words_of_its_own(one: int, other: int) -> None:
    assert (number_words(one) == number_words(other)) == (one == other)
    assert bool(set(ordinal_forms(one)) & set(ordinal_forms(other))) == (one == other)


def test_the_first_ten_thousand_differ_without_their_spaces() -> None:
    """Whoever writes a number in one word means one number."""
    joined = {number_words(number).replace(" ", "") for number in range(10_000)}
    assert len(joined) == 10_000


@pytest.mark.parametrize(
    "words",
    ["", "kissa", "yksikaksi", "kaksikymmenen", "yksisata", "kaksisata", "toista", "sataasata", "kymmenenyksi", "21"],
)
def test_what_names_no_number_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="names no number"):
        read_number(words)


@pytest.mark.parametrize("words", ["", "kaksi", "yhdes", "kahdes", "toinentoista", "ensimmäinenkymmenes"])
def test_what_names_no_ordinal_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match="names no ordinal"):
        read_ordinal(words)


@pytest.mark.parametrize("number", [-1, LARGEST + 1])
def test_a_number_without_words_is_refused(number: int) -> None:
    with pytest.raises(ValueError, match=f"not for {number}"):
        number_words(number)
    with pytest.raises(ValueError, match=f"not for {number}"):
        ordinal_words(number)


def test_behind_every_number_but_one_stands_the_partitive() -> None:
    said = [counted(number, "kortti", "korttia") for number in (0, 1, 2, 21, 1_000)]
    assert said == ["0 korttia", "1 kortti", "2 korttia", "21 korttia", "1\u00a0000 korttia"]


def test_digits_are_parted_by_thousands() -> None:
    assert [figures(number) for number in (7, 999, 12_500, -1_000)] == ["7", "999", "12\u00a0500", "-1\u00a0000"]


@pytest.mark.parametrize(("number", "case"), [(21, "inessiivi"), (2.5, "nominative"), (-1, "nominative")])
def test_what_has_no_words_is_told(number: float, case: str) -> None:
    with pytest.raises(ValueError, match=r"a case is one of|there are words for the whole numbers"):
        number_words(number, case)  # type: ignore[arg-type]
