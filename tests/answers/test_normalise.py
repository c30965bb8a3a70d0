"""What makes no difference between two answers: every entry of the list both ways, and that letters are letters."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flashcards.answers.normalise import normalise, same, same_date

finnish = st.text("aeiouyäöåhklmnprstvAEIOUÄÖ .,!?-’'”“10%€", max_size=40)

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"

SAME = {
    "composed letters": [("sää", "sa\u0308a\u0308"), ("Åbo", "A\u030abo"), ("tšekki", "ts\u030cekki")],
    "zero width": [
        ("kanta", "kan\u200bta"),
        ("kanta", "kan\u2060ta"),
        ("kanta", "\ufeffkanta"),
        ("kanta", "kan\u200dta"),
    ],
    "soft hyphen": [("palvelu", "pal\u00advelu")],
    "every space": [
        ("a b", "a\u00a0b"),
        ("a b", "a\u202fb"),
        ("a b", "a\u2003b"),
        ("a b", "a\tb"),
        ("a b", "a\u3000b"),
    ],
    "runs of spaces": [("a b", "a   b"), ("a b", "a \u00a0 b")],
    "ends": [("a b", "  a b "), ("a b", "\ta b\n")],
    "a space before a mark": [("Hei, sinä!", "Hei , sinä !"), ("a.b", "a .b"), ("a?b", "a ?b")],
    "quotation marks": [("”a” b", '"a" b'), ("“a” b", "„a“ b"), ("«a» b", "”a” b")],
    "the outer pair": [("”Saisinko laskun?”", "Saisinko laskun?"), ("«a»", "a"), ("”a”.", "a"), ("”a.”", "a")],
    "apostrophes": [("liu’uttaa", "liu'uttaa"), ("liu‘uttaa", "liu´uttaa")],
    "dashes": [("kanta-asiakas", "kanta–asiakas"), ("a-b", "a—b"), ("a-b", "a\u2011b"), ("-5", "−5"), ("a-b", "a‐b")],
    "the final marks": [("a", "a."), ("a?", "a!"), ("a", "a…"), ("a", "a?!..."), ("a", "a ."), ("a…", "a")],
    "capitals": [("Saisinko", "saisinko"), ("SÄÄ", "sää"), ("Åland", "åland"), ("STRASSE", "straße")],
    "a space between digits": [("1 200", "1200"), ("1\u00a0200 000", "1200000")],
    "a space before a sign": [("25 %", "25%"), ("10 €", "10€"), ("20 °C", "20°C"), ("1 200 €", "1200€")],
    "a decimal point": [("3,5", "3.5"), ("-0,25", "-0.25"), ("1 200,5", "1200.5")],
}
DIFFERENT = {
    "composed letters": [("sää", "saa"), ("Åbo", "Abo"), ("tyyli", "tuuli"), ("öljy", "oljy"), ("väli", "vali")],
    "zero width": [("kanta", "kan ta")],
    "soft hyphen": [("palvelu", "pal-velu")],
    "every space": [("a b", "ab")],
    "runs of spaces": [("a b", "ab")],
    "ends": [("a b", "b a")],
    "a space before a mark": [("a,b", "a;b"), ("a, b", "a b")],
    "quotation marks": [("”a” b", "a b"), ('"a" b', "'a' b")],
    "the outer pair": [("”a", "a"), ("a”b”", "ab")],
    "apostrophes": [("liu’uttaa", "liuuttaa"), ("rei’issä", "reiissä")],
    "dashes": [("kanta-asiakas", "kantaasiakas"), ("a-b", "a b")],
    "the final marks": [("a.b", "ab"), ("?a", "a"), ("a,", "a"), ("a:", "a")],
    "capitals": [("te", "he")],
    "a space between digits": [("1 200", "1 201"), ("a 1", "a1"), ("12 a", "12a")],
    "a space before a sign": [("25 %", "25"), ("10 €", "10 $")],
    "a decimal point": [
        ("3,5", "35"),
        ("klo 3,5", "klo 3.5"),
        ("3,5 kg", "3.5 kg"),
        ("3,5", "3,50"),
        ("5,12", "5.12."),
    ],
}


@pytest.mark.parametrize(("one", "other"), [pair for pairs in SAME.values() for pair in pairs])
def test_what_is_taken_away(one: str, other: str) -> None:
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(("one", "other"), [pair for pairs in DIFFERENT.values() for pair in pairs])
def test_what_is_not_taken_away(one: str, other: str) -> None:
    assert normalise(one) != normalise(other)


def test_every_entry_of_the_list_has_examples_both_ways() -> None:
    assert SAME.keys() == DIFFERENT.keys()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("5.12.2026", "5.12.26", True),
        ("5.12.26", "5.12.2026", True),
        ("tulen 5.12.2026 illalla", "tulen 5.12.26 illalla", True),
        ("5.12.2026–6.1.2027", "5.12.26–6.1.27", True),
        ("5.12.1926", "5.12.26", True),
        ("5.12.2026", "5.12.1926", False),
        ("5.12.2026", "5.11.26", False),
        ("5.12.2026", "6.12.26", False),
        ("5.12.2026", "5.12.27", False),
        ("5.12.2026", "5.12.", False),
        ("tulen 5.12.2026", "menen 5.12.26", False),
        ("tulen 5.12.2026 illalla", "tulen 5.12. illalla", False),
        ("5.12.2026 ja 6.1.2027", "5.12.26 ja 6.1.26", False),
        ("sana", "sana", False),
        ("1.2.3.2026", "1.2.3.26", False),
    ],
)
def test_a_year_may_be_shortened(one: str, other: str, *, same: bool) -> None:
    """Two-digit year = four-digit when day and month agree."""
    assert same_date(normalise(one), normalise(other)) is same


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("5.12.", "5.12.", True),
        ("5.12.", "5.12", True),
        ("5.12", "5.12.", True),
        ("5.12.", "5,12", False),
        ("5,12", "5.12.", False),
        ("5,12", "5.12", True),
        ("Tulen 5.12.", "tulen 5.12", True),
    ],
)
def test_a_day_is_no_decimal_number(one: str, other: str, *, is_same: bool) -> None:
    """A date without a year ends in a point, which may be left out as any final mark; a comma makes a number."""
    assert same(one, other) is is_same


@pytest.mark.parametrize("letters", ["åa", "äa", "öo", "ÅA", "ÄA", "ÖO", "äe", "öe"])
def test_finnish_letters_are_letters(letters: str) -> None:
    """å, ä and ö are letters: neither they nor their dots are ever folded away."""
    one, other = letters
    assert normalise(f"k{one}si") != normalise(f"k{other}si")
    assert normalise(f"k{unicodedata.normalize('NFD', one)}si") == normalise(f"k{one}si")


@given(finnish | st.text(max_size=40))
@example("?")
@example('""')
@example('" "')
@example("...")
def test_an_answer_that_can_be_seen_is_never_normalised_to_nothing(text: str) -> None:
    """Otherwise an answer of marks only would be equal to an empty one."""
    seen = "".join(letter for letter in text if letter not in INVISIBLE).strip()
    assert (normalise(text) == "") == (seen == "")


@given(finnish)
def test_how_an_answer_is_stored_makes_no_difference(text: str) -> None:
    for alike in (unicodedata.normalize("NFD", text), f" {text}\u00a0", text.upper(), text.replace(" ", "  ")):
        assert normalise(alike) == normalise(text)


@given(st.text("aeiouyäöåhklmnprstv", min_size=1, max_size=12), st.text("aeiouyäöåhklmnprstv", min_size=1, max_size=12))
def test_words_are_the_same_only_if_their_letters_are(one: str, other: str) -> None:
    assert (normalise(one) == normalise(other)) == (one == other)


def test_numbers_that_stand_apart_are_not_one_number() -> None:
    """A space parts the thousands of one number; between others it parts the numbers."""
    assert normalise("1 200 000") == normalise("1200000")
    assert normalise("1 2 3") != normalise("123")
    assert normalise("5 10") != normalise("510")
