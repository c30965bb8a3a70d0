"""What is odd about a card that can be read: each rule finds what it is for, and lets ordinary cards pass."""

from __future__ import annotations

import pytest

from flashcards.deck.check import check
from flashcards.deck.content import FEW_OPTIONS, LONGEST_TYPED, same_questions

TYPED = "answer: typed\n"


def found(text: str) -> list[tuple[int, str]]:
    return [(fault.line, fault.code) for fault in check(text).diagnostics]


def basic(question: str, answer: str) -> str:
    return f"? {question}\n= {answer}\n"


# The answer inside the question


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Onko Helsinki Suomen pääkaupunki?", "Helsinki"),
        ("Mikä on Suomen pääkaupunki (helsinki)?", "Helsinki."),
        ("Mikä vuosi oli vuosi 1952?", "1952"),
        ("Mitä tarkoittaa ”no niin”?", "no niin"),
    ],
)
def test_a_question_that_has_its_answer_in_it(question: str, answer: str) -> None:
    assert found(basic(question, answer)) == [(1, "answer-in-question")]


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Mikä on talon monikko?", "talo"),
        ("Onko talo sana vai lause?", "sana"),
        ("Is it a house or a home?", "house"),
        ("Paljonko on 2 + 2?", "4"),
        ("Onko se oikein? Miksi ei?", "ei"),
        ("Puutalo", "talo"),
        ("Mikä tämä on?\n![kukka](kuvat/kielo.jpg)", "kielo"),
        ("Mitä `print('talo')` tulostaa?", "talo"),
        ("Mitä tämä tulostaa?\n```python\nprint('talo')\n```", "talo"),
        ("Mistä [tässä](kielo.html) on kyse?", "kielo"),
        ("Mitä hän vastasi: tulenko, tulisinko?", "tulen"),
    ],
)
def test_a_question_that_keeps_its_answer(question: str, answer: str) -> None:
    assert found(basic(question, answer)) == []


def test_options_that_all_stand_in_the_question_give_nothing_away() -> None:
    both = "? Kumpi on pidempi, Kemijoki tai Oulujoki?\n(x) Kemijoki\n( ) Oulujoki\n"
    assert found(both) == []
    assert found(both.replace("tai Oulujoki", "tai joku toinen")) == []
    assert found(both.replace("Kemijoki tai Oulujoki", "onko se Kemijoki")) == [(1, "answer-in-question")]


def test_sides_and_gaps_are_not_asked_whether_they_hold_their_answer() -> None:
    assert found("? talo <> talo on house\n\n? Talo on {{talo}}.\n\n? Mitkä: a, b?\n[x] a, b\n[ ] c\n") == []


# Answers that are the same for the judge


@pytest.mark.parametrize("second", ["saisinko laskun", "Saisinko  laskun.", "SAISINKO LASKUN?", "”Saisinko laskun?”"])
def test_a_second_answer_that_is_no_other(second: str) -> None:
    assert found(f"? Pyydä.\n= Saisinko laskun?\n= {second}\n{TYPED}") == [(3, "equal-answers")]


@pytest.mark.parametrize("second", ["Säisinkö laskun?", "Saisinko laskun kiitos?", "Saisinkö laskun?"])
def test_a_second_answer_that_is_another(second: str) -> None:
    assert found(f"? Pyydä.\n= Saisinko laskun?\n= {second}\n{TYPED}") == []


def test_members_of_a_list_are_answers_too() -> None:
    assert found("? Luettele.\n=+ Viro\n=+ Latvia\n=+ viro\n") == [(4, "equal-answers")]


def test_steps_are_put_and_not_typed() -> None:
    assert found(f"{TYPED}\n? Järjestä.\n=1 Tule!\n=2 tule\n") == []


def test_of_a_card_that_is_not_typed_answers_are_not_compared() -> None:
    assert found("? Mikä?\n= a\n= A\n") == [(3, "several-answers")]


# Wrong answers that are right


@pytest.mark.parametrize(
    "card",
    [
        "? Pyydä.\n= Saisinko laskun?\n! saisinko laskun\n" + TYPED,
        "? lasku <> bill | check\n! Check.\n" + TYPED,
        "? Joki on {{Kemijoki}}.\n! kemijoki\n" + TYPED,
        "? Luettele.\n=+ Viro\n=+ Latvia\n! viro\n",
    ],
)
def test_a_wrong_answer_that_would_be_accepted(card: str) -> None:
    assert [code for _, code in found(card)] == ["wrong-accepted"]


@pytest.mark.parametrize(
    "card",
    [
        "? Pyydä.\n= Saisinko laskun?\n! Saanko laskun?\n" + TYPED,
        "? sää <> weather\n! saa\n" + TYPED,
        "? Isompi on {{Turku}}, pienempi {{Vaasa}}.\n! Turku\n! Vaasa\n" + TYPED,
        "? Luettele.\n=+ Viro\n=+ Latvia\n! Suomi\n",
    ],
)
def test_a_wrong_answer_that_is_wrong(card: str) -> None:
    assert found(card) == []


# Too long to type


@pytest.mark.parametrize("length", [LONGEST_TYPED, LONGEST_TYPED + 1])
def test_more_than_eighty_characters_are_a_burden(length: int) -> None:
    text = "a" * length
    codes = ["answer-too-long"] if length > LONGEST_TYPED else []
    for card in (f"? b\n= {text}\n", f"? b <> {text}\n", f"? b {{{{{text}}}}}\n"):
        assert [code for _, code in found(card + TYPED)] == codes
        assert found(card) == []


def test_only_what_is_typed_may_be_too_long() -> None:
    text = "a" * (LONGEST_TYPED + 1)
    assert found(f"{TYPED}\n? b\n(x) {text}\n( ) c\n\n? d\n=1 {text}\n=2 e\n\n? f\n= g\n= {text}\n") == []


# Gaps


@pytest.mark.parametrize("question", ["{{Kemijoki}}", "{{Kemijoki}}.", "– {{a}} –", "{{1::a}}, {{1::b}}!"])
def test_a_gap_that_leaves_nothing(question: str) -> None:
    assert found(f"? {question}\n") == [(1, "gap-hides-all")]


@pytest.mark.parametrize("question", ["{{Kemijoki}} virtaa", "{{a}}, {{b}}", "{{a::vihje}}", "{{1}} + 1", "{{い}}す"])
def test_a_gap_that_leaves_something(question: str) -> None:
    assert found(f"? {question}\n") == []


# The longest option


def choices(right: str, wrong: str, count: int) -> str:
    return "\n".join(f"? Kysymys {number}\n( ) {wrong}\n(x) {right}\n" for number in range(count))


def test_the_longest_right_everywhere_gives_it_away() -> None:
    assert found(choices("pitkä", "lyh", FEW_OPTIONS)) == [(1, "longest-right")]


@pytest.mark.parametrize(
    "text",
    [
        choices("pitkä", "lyh", FEW_OPTIONS - 1),
        choices("yksi", "neljä", FEW_OPTIONS),
        choices("sama", "yksi", FEW_OPTIONS),
        choices("pitkä", "lyh", FEW_OPTIONS) + "\n? Toisin päin\n(x) lyh\n( ) pitkä\n",
        choices("pitkä", "lyh", FEW_OPTIONS).replace("( )", "[ ]").replace("(x)", "[x]"),
    ],
)
def test_few_lists_or_one_other_list_give_nothing_away(text: str) -> None:
    assert found(text) == []


# The same question


def test_a_question_twice_is_told_at_the_later_one() -> None:
    assert found("? Mikä?\n= a\n\n? mikä?\n= b\n\n? MIKÄ?\n= c\n") == [(4, "same-question"), (7, "same-question")]


@pytest.mark.parametrize(
    "text",
    [
        "# Puut\n? kuusi\n= puu\n# Luvut\n? kuusi\n= luku\n",
        "? kuusi?\n= puu\n\n? kuusi\n= luku\n",
        "? {{kuusi}} on puu\n\n? {{kuusi}} on luku\n",
        "? tree <> kuusi\n\n? six <> kuusi\n",
    ],
)
def test_what_is_asked_differs_or_stands_under_another_title(text: str) -> None:
    assert found(text) == []


def test_a_gap_more_makes_no_other_question() -> None:
    assert found("? Joki on {{Kemijoki}}. ^22222\n\n? {{Joki}} on Kemijoki. ^33333\n") == [(3, "same-question")]


def test_a_question_of_another_deck_is_told_with_its_file() -> None:
    decks = [check("? Mikä?\n= a\n", path) for path in ("yksi.deck.txt", "kaksi.deck.txt")]
    (fault,) = same_questions(decks)
    assert (fault.path, fault.line) == ("kaksi.deck.txt", 1)
    assert dict(fault.details)["place"] == "yksi.deck.txt:1"


@pytest.mark.parametrize(
    ("wrong", "faulted"),
    [
        ("saisinko laskun", True),
        ("Voisinko saada laskun?", True),
        ("Saanko laskun?", False),
        ("Saisinko lasku?", False),
        ("Saisimmeko laskun?", False),
        ("Saisinko lasukn?", False),
    ],
)
def test_a_typical_mistake_may_be_right_with_a_note_but_not_as_good(wrong: str, *, faulted: bool) -> None:
    """Exact, format and variant contradict the author; another register or a slip is what `! ` is for."""
    text = f"language: fi\nanswer: typed\n\n? Pyydä sitä.\n= Saisinko laskun?\n! {wrong}\n"
    assert ("wrong-accepted" in {fault.code for fault in check(text).diagnostics}) is faulted
