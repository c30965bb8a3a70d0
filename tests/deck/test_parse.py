"""Parsing: what holds for every text, and for every deck that is right."""

from __future__ import annotations

import csv
from collections import Counter
from typing import TYPE_CHECKING

import pytest
from deck_strategies import Written, decks, render, soups
from hypothesis import example, given
from hypothesis import strategies as st

from flashcards.cards import items
from flashcards.deck import RULES, hint, message, parse, severity
from flashcards.deck.check import check
from flashcards.deck.diagnostics import errors
from flashcards.model import CardId

if TYPE_CHECKING:
    from pathlib import Path

any_text = st.text(st.characters(codec=None), max_size=200)
BOM = "\ufeff"


def questions(text: str) -> list[str]:
    return [card.question for card in parse(text).cards]


def codes(text: str) -> list[str]:
    return [fault.code for fault in parse(text).diagnostics]


# Any text at all


@given(any_text | soups)
@example("? \ud800\n= \udfff")
@example("? {{\ud800}}")
@example("?\n>\n= a")
def test_no_text_makes_the_reader_fail(text: str) -> None:
    """What is wrong in a deck is a diagnostic, collected and never raised."""
    deck = parse(text, "polku")
    asked = items(deck)
    assert len({item.id for item in asked}) == len(asked)
    for item in asked:
        assert CardId.parse(str(item.id)) == item.id
        assert item.prompt
        assert all(answer.text for answer in item.accepted)


@given(any_text | soups)
def test_every_fault_can_be_told_and_has_its_place(text: str) -> None:
    """Line and column count from 1, in characters; lines end at a line feed only, as in every editor."""
    deck = parse(text, "polku")
    rows = [line.removesuffix("\r") for line in text.removeprefix(BOM).split("\n")]
    for fault in deck.diagnostics:
        assert fault.path == "polku"
        assert severity(fault) in ("error", "warning")
        assert message(fault)
        assert hint(fault)
        assert 1 <= fault.line <= len(rows)
        assert 1 <= fault.column <= len(rows[fault.line - 1]) + 1
    assert [fault.line for fault in deck.diagnostics] == sorted(fault.line for fault in deck.diagnostics)
    assert errors(deck.diagnostics) == sum(severity(fault) == "error" for fault in deck.diagnostics)


@given(soups)
def test_a_card_stands_on_the_line_of_its_question(text: str) -> None:
    rows = text.removeprefix(BOM).split("\n")
    assert all(rows[line - 1][:1] in "?@" for line in parse(text).lines)


@given(soups)
def test_line_ends_a_byte_order_mark_and_trailing_blanks_change_nothing(text: str) -> None:
    """CRLF, BOM and trailing blanks are no part of a card: `\\n` and `\\r\\n` both end a line."""
    deck = parse(text)
    assert parse(text.replace("\n", "\r\n")) == deck
    assert parse(BOM + text.removeprefix(BOM)) == deck
    assert parse(text.replace("\n", " \t\n") + "  ") == deck


@given(soups, st.data())
def test_remarks_count_as_absent(text: str, data: st.DataObject) -> None:
    """`//` lines count as absent: in the header, in a card, between cards."""
    rows = text.replace("```", "").split("\n")
    at = data.draw(st.integers(0, len(rows)))
    remarked = [*rows[:at], "// Tarkistettu.", *rows[at:]]
    before, after = parse("\n".join(rows)), parse("\n".join(remarked))
    assert after == before
    assert [fault.code for fault in after.diagnostics] == [fault.code for fault in before.diagnostics]


# Right decks


@given(decks)
def test_a_right_deck_has_all_its_cards_and_no_fault(written: list[Written]) -> None:
    deck = parse(render(written, "deck: Pakka"))
    assert deck.diagnostics == ()
    assert [card.question for card in deck.cards] == [card.question for card in written]


@given(decks)
def test_ordinary_text_is_untouched(written: list[Written]) -> None:
    """Structure is decided only by what stands at the very start of a line, followed by a space."""
    for card, meant in zip(parse(render(written)).cards, written, strict=True):
        assert [f"= {answer.text}" for answer in card.answers] == [line for line in meant.below if line[:1] == "="]
        assert [option.text for option in card.options] == [line[4:] for line in meant.below if line[:1] in "(["]


def _spoilt(card: Written, way: str) -> str:
    """Return the text of a card that is none any more."""
    first, *below = card.text().split("\n")
    return {
        "no question": "\n".join(["?", *below]),
        "unclosed gap": "\n".join([f"{first} {{{{auki", *below]),
        "two arrows": "\n".join([f"{first} <> a <> b", *below]),
        "mixed kinds": "\n".join([first, *below, "= vastaus", "( ) yksi", "(x) kaksi"]),
        "empty answer": "\n".join([first, *below, "="]),
        "nothing right": "? Ei mitään oikein\n( ) yksi\n( ) kaksi",
        "two kinds": "\n".join([first, *below, "=1 ensin", "=3 sitten"]),
        "generator": "@ nominit: talo",
        "stray": "Irrallinen kappale,\njoka jatkuu",
        "two strays": "Irrallinen kappale,\n\nja toinen",
        "unclosed fence": "? Koodi\n```python\n= 1",
        "half a header": "deck: Toinen\nformat: 2",
        "no space": "?Mikä tämä on\n= vastaus\nhint: vihje\n\n= toinen",
        "too long": f"? {'a' * 100_001}\n= b",
    }[way]


WAYS = (
    *("no question", "unclosed gap", "two arrows", "mixed kinds", "empty answer", "nothing right", "two kinds"),
    *("generator", "stray", "two strays", "unclosed fence", "half a header", "too long", "no space"),
)


@given(decks, st.sampled_from(WAYS), st.data())
def test_a_bad_card_never_takes_a_neighbour_with_it(written: list[Written], way: str, data: st.DataObject) -> None:
    """A bad card stops only itself: every other card loads as it would without it, and no fault lies outside of it."""
    check_neighbours(written, way, data.draw(st.integers(0, len(written) - 1)))


@pytest.mark.parametrize("bad", range(4))
@pytest.mark.parametrize("way", WAYS)
def test_no_way_to_spoil_a_card_spoils_its_neighbours(way: str, bad: int) -> None:
    one_of_each = [
        Written("yksi?", ("= a", "hint: b")),
        Written("kaksi <> two", ("answer: typed",)),
        Written("kolme {{aukko}}"),
        Written("neljä?", ("(x) a", "> Oikein.", "( ) b", "> Väärin.")),
    ]
    check_neighbours(one_of_each, way, bad)


def check_neighbours(written: list[Written], way: str, bad: int) -> None:
    texts = [f"{card.text()}\n\n" for card in written]
    header = "deck: Pakka\n\n# Otsikko\n\n"
    before, spoilt, after = "".join(texts[:bad]), f"{_spoilt(written[bad], way)}\n\n", "".join(texts[bad + 1 :])
    broken = parse(header + before + spoilt + after)
    assert broken == parse(header + before + after)
    first = (header + before).count("\n") + 1
    assert broken.diagnostics
    assert all(first <= fault.line < first + spoilt.count("\n") for fault in broken.diagnostics)


# Lines


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\r"])
def test_only_a_line_feed_ends_a_line(sign: str) -> None:
    """`str.splitlines` also cuts at U+2028, U+0085 and control characters, and then line numbers are no editor's."""
    deck = parse(f"? yksi{sign}? kaksi\n= vas{sign}= taus\n\n? kolme\n")
    assert [(card.question, card.answers[0].text) for card in deck.cards] == [
        (f"yksi{sign}? kaksi", f"vas{sign}= taus")
    ]
    assert [(fault.line, fault.code) for fault in deck.diagnostics] == [(4, "no-answer")]


@pytest.mark.parametrize("text", ["?miksi", "=> nuoli", "(x)a", "[1] viite", ">5", "(y) ei", "=1a", "[x](linkki)"])
def test_a_mark_needs_its_space(text: str) -> None:
    """A mark needs its space: `?miksi`, `=>`, `(x)a`, `[1]`, `>5` are text."""
    assert questions(f"? kysymys\n{text}\n= vastaus\n") == [f"kysymys\n{text}"]


@pytest.mark.parametrize("word", ["Huom", "sana", "Esimerkki", "http", "klo", "ks"])
def test_an_unknown_word_with_a_colon_is_text(word: str) -> None:
    """An unknown `sana:` is text, and so is `Huom:`."""
    deck = parse(f"? kysymys\n{word}: jotakin\n= vastaus\n")
    assert deck.cards[0].question == f"kysymys\n{word}: jotakin"
    assert deck.diagnostics == ()


MARKS = ("?", "=", "=1", "=+", "( )", "(x)", "[ ]", "[X]", "!", ">", "@", "#", "##", "//", "hint:", "lähde:", "+", "~")


@pytest.mark.parametrize("mark", MARKS)
def test_a_backslash_makes_text_of_a_mark_and_goes(mark: str) -> None:
    """`\\` directly before a mark, a key or a fence at the start of a line makes it plain text and is taken away."""
    deck = parse(f"? kysymys\n\\{mark} jatkuu\n= vastaus\n\\{mark}\n")
    assert deck.cards[0].question == f"kysymys\n{mark} jatkuu"
    assert deck.cards[0].answers[0].text == f"vastaus\n{mark}"
    assert deck.diagnostics == ()


@pytest.mark.parametrize("text", ["\\alpha", "C:\\temp", "\\\\? a", "a \\= b", "\\", "\\(x)a", "\\Huom: a", "\\=a"])
def test_every_other_backslash_stays(text: str) -> None:
    assert questions(f"? kysymys\n{text}\n= vastaus\n") == [f"kysymys\n{text}"]


def test_nothing_is_a_mark_between_fences() -> None:
    """Between ``` fences nothing is a mark, an empty line no end, and a remark is text."""
    code = "```text\n? a\n\n= b\n// c\n# d\nhint: e\n@ f\n{{g}} <> h\n```"
    deck = parse(f"? kysymys\n{code}\n= vastaus\n")
    assert deck.cards[0].question == f"kysymys\n{code}"
    assert deck.cards[0].kind == "basic"
    assert deck.diagnostics == ()


def test_an_unclosed_fence_is_closed_at_the_next_empty_line() -> None:
    """An unclosed fence is an error at its first line and is read as closed at the next empty line."""
    deck = parse("? yksi\n= a\n```\n? ei kysymys\n\n? kaksi\n= b\n")
    assert [(card.question, card.answers[0].text) for card in deck.cards] == [
        ("yksi", "a\n```\n? ei kysymys"),
        ("kaksi", "b"),
    ]
    assert [(fault.line, fault.code) for fault in deck.diagnostics] == [(3, "unclosed-fence")]


def test_after_an_empty_line_only_indented_text_continues() -> None:
    """Unindented it is stray, and so is everything up to the next mark; the card above loads with what it had."""
    deck = parse("? a\n= b\n\n  c\n\n\td\ne\n\n f\n  g\n\n  h\nhint: i\n")
    assert deck.cards[0].answers[0].text == "b\n\nc\n\nd\ne"
    assert deck.cards[0].hint == "i"
    assert [(fault.line, fault.code) for fault in deck.diagnostics] == [(9, "stray-text")]


# The header


def test_a_header_needs_a_key_on_the_first_line_that_counts() -> None:
    """The header is there if the first line that is neither empty nor a `//` remark is a header key."""
    assert parse("\n// a\n\nid: b\n\n? c\n= d\n").id == "b"
    assert parse("x-own: a\nid: b\n").id == "b"
    assert parse("lähde: a\nid: b\n").id == "b"
    headless = parse("hint: a\nid: b\n", name="nimi")
    assert headless.id == "nimi"
    assert codes("hint: a\nid: b\n") == ["mark-without-card"]


def test_a_header_ends_at_an_empty_line_or_a_mark() -> None:
    assert codes("deck: a\n\nid: b\n") == ["header-key-below"]
    assert parse("deck: a\n? b\n= c\nid: d\n", name="nimi").id == "nimi"


def test_without_an_id_the_deck_has_its_file_s_name() -> None:
    deck = parse("", name="suomi")
    assert (deck.id, deck.title) == ("suomi", "suomi")
    assert parse("id: fi", name="suomi").title == "fi"
    assert parse("deck: Suomi", name="suomi").id == "suomi"


def test_a_deck_s_id_is_the_same_however_its_letters_are_stored() -> None:
    """A decomposed ä is the same letter: a file that another system wrote keeps its deck's id."""
    assert parse("id: sa\u0308a\u0308").id == parse("id: sää").id == parse("", name="sa\u0308a\u0308").id


def test_a_newer_format_stops_the_reader() -> None:
    """`format: 2` stops this reader; what else it would not understand is not reported."""
    text = "format: 2\nuusi: avain\n\n? a\n\n?? b\n```\n"
    assert codes(text) == ["newer-format"]
    assert parse(text).cards == ()


@pytest.mark.parametrize("value", ["1", "0", "9999", "0010"])
def test_new_cards_a_day_are_a_whole_number(value: str) -> None:
    assert parse(f"new-per-day: {value}").new_per_day == int(value)


@pytest.mark.parametrize("value", ["-1", "१", "1e9", "10000", "9" * 5000, "1.5", "²", "NaN", "0x10", "٣", "+1", "1_0"])
def test_other_numbers_are_refused(value: str) -> None:
    """Numbers −1, 2^63, 1e308, NaN, `१२३`: refused."""
    deck = parse(f"new-per-day: {value}\nformat: {value}")
    assert deck.new_per_day is None
    allowed = {"bad-value", "newer-format"} if value.isascii() and value.isdigit() else {"bad-value"}
    assert {fault.code for fault in deck.diagnostics} <= allowed
    assert deck.diagnostics


def test_what_a_card_does_not_say_the_header_says() -> None:
    header = "source: kirja\nanswer: typed\nsiblings: together\n\n"
    own = "source: vihko\nanswer: recall\nsiblings: apart\n"
    first, second = parse(f"{header}? a\n= b\n\n? c\n= d\n{own}").cards
    assert (first.source, first.typed, first.siblings_apart) == ("kirja", True, False)
    assert (second.source, second.typed, second.siblings_apart) == ("vihko", False, True)


# Ordinary Finnish


@pytest.fixture(scope="module")
def finnish(shared: Path) -> list[str]:
    table = shared / "data" / "finnish" / "ud_cond_forms.tsv"
    if not table.exists():
        pytest.skip(f"no sentences at {table}")
    with table.open(encoding="utf-8", newline="") as rows:
        return [row["sentence"] for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)]


def test_finnish_sentences_pass_through_untouched(finnish: list[str]) -> None:
    """No sentence is damaged, as question, answer or note; nor is anything said of one."""
    text = "\n".join(f"? {sentence} ({at})\n= {sentence}\nnote: {sentence}\n" for at, sentence in enumerate(finnish))
    deck = parse(text)
    read = [(card.question, card.answers[0].text, card.note) for card in deck.cards]
    assert read == [(f"{sentence} ({at})", sentence, sentence) for at, sentence in enumerate(finnish)]
    assert deck.diagnostics == ()
    assert len(read) > 400


PLACES = {
    "question": ("? {0} ({1})\n= x", lambda card: card.question.rpartition(" (")[0]),
    "answer": ("? ({1})\n= {0}", lambda card: card.answers[0].text),
    "typed answer": ("? ({1})\n= {0}\nanswer: typed", lambda card: card.answers[0].text),
    "wrong answer": ("? ({1})\n= x\n! {0}\nanswer: typed", lambda card: card.wrong[0].text),
    "feedback": ("? ({1})\n= x\n> {0}", lambda card: card.answers[0].feedback),
    "option": ("? ({1})\n( ) x\n(x) {0}", lambda card: card.options[1].text),
    "one of several": ("? ({1})\n[ ] {0}\n[x] x", lambda card: card.options[0].text),
    "step": ("? ({1})\n=1 {0}\n=2 x", lambda card: card.answers[0].text),
    "member": ("? ({1})\n=+ x\n=+ {0}", lambda card: card.answers[1].text),
    "left side": ("? {0} ({1}) <> x", lambda card: card.question.rpartition(" (")[0]),
    "pair": ("? ({1})\n= {0} <> x\n= y <> {0}", lambda card: card.pairs[0].left and card.pairs[1].right),
    "note": ("? ({1})\n= x\nnote: {0}", lambda card: card.note),
    "title": ("# {0}\n? ({1})\n= x", lambda card: card.sections[0]),
}
"""Where a sentence may stand in a deck, and where it is found again."""

OF_FORM = {"near-miss", "indented-mark", "reserved-mark", "id-near-miss", "id-elsewhere", "quoted-text"} | {
    rule for rule in RULES if rule.endswith(("-letter", "-letters", "-character", "-control", "-space", "-indent"))
}


@pytest.mark.parametrize("place", PLACES)
def test_finnish_sentences_are_at_home_anywhere(place: str, finnish: list[str]) -> None:
    """No sentence is damaged wherever it stands, and none is taken for a mark or a slip of the keyboard."""
    card, told = PLACES[place]
    text = "\n\n".join(card.format(sentence, at) for at, sentence in enumerate(finnish))
    deck = check(text)
    damaged = [sentence for read, sentence in zip(deck.cards, finnish, strict=True) if told(read) != sentence]
    said = Counter(fault.code for fault in check(text).diagnostics)
    print(f"{place}: {len(finnish)} sentences, {len(damaged)} damaged, said of them: {dict(said)}")
    assert damaged == []
    assert OF_FORM & set(said) == set()
    assert set(said) <= {"answer-too-long", "longest-right"}


def test_finnish_sentences_continue_a_text_untouched(finnish: list[str]) -> None:
    """Only a sentence that begins with a mark needs `\\` before it, and with it comes back as it was."""
    marked = tuple(f"{mark} " for mark in MARKS)
    for sentence in finnish:
        written = f"\\{sentence}" if sentence.startswith(marked) else sentence
        card = parse(f"? Kysymys\n{written}\n= Vastaus\n\n  {sentence}\n").cards[0]
        assert card.question == f"Kysymys\n{sentence}"
        assert card.answers[0].text == f"Vastaus\n\n{sentence}"


def test_a_diagnostic_quotes_a_long_text_in_one_short_line() -> None:
    fault = parse(f"? {'sana ' * 50}\nja toinen rivi\n").diagnostics[0]
    assert "\n" not in message(fault)
    assert len(message(fault)) < 100
    assert RULES[fault.code].severity == "error"


@pytest.mark.parametrize(
    ("below", "answers", "hint"),
    [
        ("Mikä on Ruotsin pääkaupunki?\n= Tukholma", ["Helsinki"], ""),
        ("Irrallista.\n! Turku\n> Ei.\n( ) yksi\n(x) kaksi\nhint: vihje", ["Helsinki"], "vihje"),
    ],
)
def test_answers_below_stray_text_are_not_taken_for_those_of_the_card_above(
    below: str, answers: list[str], hint: str
) -> None:
    """Else the answer of a question without its mark would count as right for the card above."""
    deck = parse(f"? Mikä on Suomen pääkaupunki?\n= Helsinki\nanswer: typed\n\n{below}\n\n? Seuraava\n= on\n")
    first, second = deck.cards
    assert [answer.text for answer in first.answers] == answers
    assert (first.wrong, first.hint, second.question) == ((), hint, "Seuraava")
    assert [fault.code for fault in deck.diagnostics] == ["stray-text"]


def test_stray_text_above_the_answer_leaves_the_answer_to_its_card() -> None:
    deck = parse("? Mikä tämä on?\n\nJatkuu ilman sisennystä.\n= laite\n")
    assert [answer.text for answer in deck.cards[0].answers] == ["laite"]


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("##Toinen", "## Toinen"),
        ("@konditionaali: auttaa", "@ konditionaali: auttaa"),
        ("• = vastaus", "= vastaus"),
        ("• vastaus", "= vastaus"),
        ("=2b", "=2 b"),
        ("=2. b", "=2 b"),
        ("(  ) b", "( ) b"),
        ("(\u00a0) b", "( ) b"),
        ("(*) b", "(x) b"),
        ("{x} b", "(x) b"),
        ("[✓] b", "[x] b"),
        ("vinkki: b", "vihje: b"),
        ("tag: b", "tags: b"),
    ],
)
def test_what_a_line_was_probably_meant_to_be(line: str, meant: str) -> None:
    found = parse(f"? a\n= b\n{line}\n").diagnostics
    assert [(fault.code, dict(fault.details)["meant"]) for fault in found] == [("near-miss", meant)]


@pytest.mark.parametrize(
    ("line", "meant"), [("tekijä Minna", "tekijä: Minna"), ("uusia päivässä: 5", "uusia-päivässä: 5")]
)
def test_a_header_s_key_without_its_colon_or_hyphen(line: str, meant: str) -> None:
    found = parse(f"pakka: Kuitit\n{line}\n\n? a\n= b\n")
    assert [(fault.code, dict(fault.details)["meant"]) for fault in found.diagnostics] == [
        ("misspelt-header-key", meant)
    ]
    assert found.title == "Kuitit"


@pytest.mark.parametrize("written", ["^k7m2q .2", "^k7m2q.1", "^k7m2q.02", "^ k7m2q", "(^k7m2q)", "a^k7m2q", "^K7M2Q"])
def test_what_looks_like_an_id_and_is_none(written: str) -> None:
    assert "id-near-miss" in [fault.code for fault in parse(f"? a {written}\n= b\n").diagnostics]


def test_words_of_a_generator_may_be_parted_by_commas() -> None:
    deck = parse("@ konditionaali: auttaa, voida; saada\nforms: minä, sinä\n")
    assert deck.cards[0].forms == ("minä", "sinä")
    assert deck.diagnostics == ()


def test_two_revisions_of_one_id_are_not_in_one_deck() -> None:
    """A revision takes the place of the one before."""
    deck = parse("? a ^k7m2q\n= b\n\n? c ^k7m2q.2\n= d\n")
    assert [(fault.line, fault.code) for fault in deck.diagnostics] == [(4, "doubled-id")]


@pytest.mark.parametrize("ids", [("", ""), (" ^k7m2q", ""), ("", " ^k7m2q")])
def test_a_card_that_stands_there_twice_is_read_once(ids: tuple[str, str]) -> None:
    """Of a stamped card and one without an id that says the same the stamped one stays, whichever is first."""
    deck = parse("".join(f"? a{id_}\n= b\n\n" for id_ in ids))
    assert [fault.code for fault in deck.diagnostics] == ["doubled-card"]
    assert [card.id[:1] for card in deck.cards] == ["k" if any(ids) else "~"]


def test_a_question_without_its_space_at_the_beginning_takes_its_answer_along() -> None:
    """One mistake, one error: the answer below is not said to stand below no question."""
    found = parse("?Mikä on kuitti\n= receipt\n\n? sää <> weather\n").diagnostics
    assert [(fault.line, fault.code) for fault in found] == [(1, "near-miss"), (1, "stray-text")]
