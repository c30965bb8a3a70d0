"""Checking a deck: what is found, what its author silences, and what is mended."""

from __future__ import annotations

import pytest
from deck_strategies import Written, decks, render, soups
from hypothesis import given
from hypothesis import strategies as st

from flashcards.deck import RULES, hint, message, parse
from flashcards.deck.check import OF_THE_FILE, check, fixed, unsilenced
from flashcards.deck.content import same_questions

TWICE = "? Mikä?\n= a\n\n? Mikä?\n= b\n"
GIVEN_AWAY = "? Onko se talo?\n= talo\n"
BOM = "\ufeff"


def found(text: str) -> list[tuple[int, str]]:
    return [(fault.line, fault.code) for fault in check(text).diagnostics]


# What is found


@given(soups)
def test_a_check_reads_what_the_reader_reads_and_says_all_that_it_says(text: str) -> None:
    deck, checked = parse(text, "polku"), check(text, "polku")
    assert checked == deck
    assert checked.lines == deck.lines
    assert set(deck.diagnostics) <= set(checked.diagnostics)


@given(soups)
def test_all_that_is_found_can_be_told_and_has_its_place(text: str) -> None:
    rows = text.removeprefix(BOM).split("\n")
    places = [(fault.line, fault.column) for fault in check(text).diagnostics]
    assert places == sorted(places)
    for fault in check(text).diagnostics:
        assert message(fault)
        assert hint(fault)
        assert message(fault, "fi") != message(fault)
        assert 1 <= fault.line <= len(rows)
        assert 1 <= fault.column <= len(rows[fault.line - 1]) + 1


@given(decks)
def test_nothing_odd_is_found_in_a_plain_deck(written: list[Written]) -> None:
    """But for what chance makes: answers that stand in their questions, and the longest option right."""
    chance = {"answer-in-question", "longest-right"}
    assert {fault.code for fault in check(render(written, "deck: Pakka")).diagnostics} <= chance


def test_of_a_newer_format_nothing_else_is_said() -> None:
    assert found(f"format: 2\n// ok: nothing\n\n{GIVEN_AWAY}") == [(1, "newer-format")]


# What its author silences


@pytest.mark.parametrize("remark", ["// ok: answer-in-question", "//\tok:answer-in-question", "//  ok: a, {} b"])
def test_a_remark_above_a_card_silences_one_code_of_it(remark: str) -> None:
    text = f"{remark.format('answer-in-question')}\n{GIVEN_AWAY}"
    assert (2, "answer-in-question") not in found(text)
    assert (2, "answer-in-question") in found(GIVEN_AWAY.join(["\n", "\n"]))


@pytest.mark.parametrize(
    "line", ["//ok: answer-in-question", "// OK: answer-in-question", "// okei answer-in-question", "/ ok: a"]
)
def test_what_is_no_such_remark_silences_nothing(line: str) -> None:
    assert "answer-in-question" in {code for _, code in found(f"{line}\n{GIVEN_AWAY}")}


def test_a_remark_between_fences_is_code() -> None:
    text = f"? Koodi\n```\n// ok: answer-in-question\n// ok: nothing\n```\n= a\n\n{GIVEN_AWAY}"
    assert found(text) == [(8, "answer-in-question")]


def test_a_remark_holds_to_the_end_of_the_card_that_follows() -> None:
    other = GIVEN_AWAY.replace("talo", "koti")
    assert found(f"// ok: answer-in-question\n\n{GIVEN_AWAY}\n{other}") == [(6, "answer-in-question")]


def test_a_remark_holds_from_its_own_line_on() -> None:
    other = GIVEN_AWAY.replace("talo", "koti")
    assert found(f"{GIVEN_AWAY}\n// ok: answer-in-question\n{other}") == [(1, "answer-in-question")]


def test_a_remark_inside_a_card_holds_below_it() -> None:
    typed = "? Mikä?\n= a\n{}= A\nanswer: typed\n"
    assert found(typed.format("")) == [(3, "equal-answers")]
    assert found(typed.format("// ok: equal-answers\n")) == []


def test_a_remark_in_the_header_holds_for_it_and_the_first_card() -> None:
    text = "// ok: no-break-space\ndeck:\u00a0Pakka\n\n? a\n=\u00a0b\n\n? c\n=\u00a0d\n"
    assert found(text) == [(8, "no-break-space")]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_remark_on_the_first_line_counts_behind_a_byte_order_mark(ends: str) -> None:
    assert found((BOM + "// ok: answer-in-question\n" + GIVEN_AWAY).replace("\n", ends)) == []


def test_of_what_is_about_the_file_a_remark_anywhere_silences_all() -> None:
    text = "? Mikä?\r\n= a\r\n\r\n? Mitä?\n= b\r\n\r\n// ok: mixed-line-ends\r\n"
    assert found(text) == []
    assert "mixed-line-ends" in OF_THE_FILE


def test_one_of_two_cards_with_one_question_may_be_silenced() -> None:
    assert found(TWICE) == [(4, "same-question")]
    assert found(TWICE.replace("\n\n", "\n\n// ok: same-question\n")) == []


def test_another_code_stays() -> None:
    assert found(f"// ok: same-question\n{GIVEN_AWAY}") == [(2, "answer-in-question")]


def test_a_code_that_there_is_not_is_named() -> None:
    assert found("// ok: same-qestion\n? a\n= b\n") == [(1, "unknown-code")]


@pytest.mark.parametrize("code", [code for code, rule in RULES.items() if rule.severity == "error"])
def test_an_error_is_never_silenced(code: str) -> None:
    assert found(f"// ok: {code}\n? a\n= b\n") == [(1, "error-not-silenced")]
    assert (2, "no-answer") in found(f"// ok: {code}\n? a\n")


@pytest.mark.parametrize("code", [code for code, rule in RULES.items() if rule.severity != "error"])
def test_every_warning_may_be_silenced(code: str) -> None:
    assert found(f"// ok: {code}\n? a\n= b\n") == []


def test_what_was_found_elsewhere_is_silenced_too() -> None:
    """What only several decks or the files beside them show comes in as diagnostics of its own."""
    text = "// ok: same-question\n? Mikä?\n= a\n"
    first, second = check("? Mikä?\n= b\n", "yksi", "yksi"), check(text, "kaksi", "kaksi")
    said = list(same_questions([first, second]))
    assert [(fault.path, fault.line, dict(fault.details)["place"]) for fault in said] == [("kaksi", 2, "yksi:1")]
    assert unsilenced(text, said) == ()


# What is mended

ODD = {
    "mixed-line-ends": ("? a\r\n= b\r\n\n", "? a\r\n= b\r\n\r\n"),
    "decomposed-letters": ("? sa\u0308a\u0308\n= b\n", "? sää\n= b\n"),
    "invisible-character": ("? a\u200bb\n= b\n", "? ab\n= b\n"),
    "no-break-indent": ("? a\n= b\n\n\u00a0 \u00a0c\n", "? a\n= b\n\n  c\n"),
    "no-break-space": (
        "kieli:\u00a0fi\n\n?\u00a0a\n=\u00a0\u00a0b\nvihje:\u00a0c\n",
        "kieli: fi\n\n? a\n= \u00a0b\nvihje: c\n",
    ),
}


@pytest.mark.parametrize("code", ODD)
@pytest.mark.parametrize("bom", ["", BOM])
def test_a_mend_takes_away_what_was_found_and_nothing_else(code: str, bom: str) -> None:
    odd, mended = ODD[code]
    assert code in {said for _, said in found(bom + odd)}
    assert fixed(bom + odd, [code]) == bom + mended
    assert found(bom + mended) == []


def test_only_what_was_found_is_mended() -> None:
    text = "".join(odd for odd, _ in ODD.values())
    assert fixed(text, []) == text
    assert fixed(text, ["near-miss"]) == text


@pytest.mark.parametrize(
    "text",
    [
        "? a ^k7m\u200b2q\n= b\n",
        "? a ^k7m2q\u200b\n= b\n",
        "? a\n= b\n\u200b? c\n= d\n",
        "? a\n\u200b= b\n",
        "? a <\u200b> b\n= c\n",
        "? {\u200b{a}} b\n= c\n",
        "id\u200b: a\n\n? b\n= c\n",
        "? a\n\n\u00a0\u00a0b\n= c\n",
    ],
)
def test_what_would_make_another_card_is_left_to_the_author(text: str) -> None:
    codes = {fault.code for fault in check(text).diagnostics}
    assert codes & set(ODD)
    assert fixed(text, codes) == text


@given(soups, st.sets(st.sampled_from(sorted(ODD)), min_size=1))
def test_no_mend_changes_by_what_a_card_is_known(text: str, codes: set[str]) -> None:
    before, after = parse(text), parse(fixed(text, codes))
    assert after.id == before.id
    assert [card.id for card in after.cards] == [card.id for card in before.cards]


def test_a_reason_may_stand_behind_the_codes() -> None:
    """Words behind the first ones that are codes are for people."""
    assert found(f"// ok: answer-in-question, no-break-space koska nimi kuuluu asiaan\n{GIVEN_AWAY}") == []
    assert found(f"// ok: anser-in-question koska\n{GIVEN_AWAY}")[0] == (1, "unknown-code")


def test_a_remark_inside_a_card_is_about_that_card() -> None:
    several = "? {}\n{}= a\n= b\n\n"
    inside = several.format("Q1", "// ok: several-answers\n") + several.format("Q2", "")
    assert found(inside) == [(8, "several-answers")]
    unreadable = "// ok: several-answers\n? rikki\n\n" + several.format("Q2", "")
    assert found(unreadable) == [(2, "no-answer"), (6, "several-answers")]


def test_ordinary_words_with_a_colon_are_no_misspelt_keys() -> None:
    assert found("? Mitä kuitissa lukee?\n= Kahvi\nHinta: 3 €\nTaas: joo\nNota: ei\n") == []


def test_physics_and_code_have_their_own_letters() -> None:
    assert found("? Mikä on $E = hν$?\n= energia `Аb`\n") == []


def test_a_name_of_a_file_is_left_as_it_is() -> None:
    """The file's own name may be decomposed, and has to be written as it is."""
    text = "? Mikä? ![laite](pa\u0308a\u0308.png)\n= b\n"
    assert found(text) == []
    assert fixed(text, ["decomposed-letters"]) == text
