"""Hostile decks: the work grows with the size of the text, whatever stands in it.

Each text here is the worst beginning of something that the reader looks for, up to 1 MiB of it. A reader whose work
grew with the square of its size would need minutes or hours for them; so nothing is timed here, the texts are read.
"""

from __future__ import annotations

import random
import tracemalloc
from typing import TYPE_CHECKING

import pytest

from flashcards.cards import items
from flashcards.cards.cloze import MOST_GAPS
from flashcards.cards.inline import scan
from flashcards.cards.kind import MOST_FAULTS
from flashcards.cli.markup import unmarked
from flashcards.deck import hint, message, parse, read
from flashcards.deck.cards import LONGEST
from flashcards.deck.characters import FIXES
from flashcards.deck.check import check, fixed
from flashcards.deck.encoding import MOST_LINES
from flashcards.deck.identity import Remembered, links
from flashcards.deck.stamping import stamp

if TYPE_CHECKING:
    from flashcards.model import Deck

MIB = 1 << 20


def filled(unit: str, size: int = MIB) -> str:
    return unit * (size // len(unit))


ONE_LINE = {
    "gaps that never close": filled("{{"),
    "gaps": filled("{{a}}"),
    "braces in a gap": "{{" + filled("{ ") + filled("}"),
    "numbers of gaps": "{{" + filled("1::") + "}}",
    "dollars": "{{a}} " + filled("$"),
    "dollars and letters": "{{a}} " + filled("$a "),
    "backticks": "{{a}} " + filled("`"),
    "backticks in threes": "a <> b " + filled("``` "),
    "arrows": filled("<>"),
    "arrows that count": filled(" <>"),
    "alternatives": "a <> b" + filled(" |"),
    "ids": filled(" ^aaaa"),
    "ids that count": filled(" ^aaaaa"),
    "an id's dots": filled(" ^aaaaa.2"),
    "one letter": filled("a"),
    "spaces": "a" + filled(" ") + "b",
    "colons": filled("::"),
    "steps": filled("=1 "),
    "a long number": "=" + filled("1"),
    "carriage returns": filled("\r"),
    "backslashes": filled("\\"),
    "combining marks": "a" + filled("\u0308"),
    "combining marks out of order": "a" + filled("\u0301\u0316", LONGEST),
    "pictures": filled("![]("),
    "pictures without a name": "](" + filled("!["),
    "remarks that silence": "// ok: " + filled("near-miss "),
    "look-alike letters": filled("аa "),
    "decomposed letters": filled("a\u0308"),
    "no-break spaces": filled("\u00a0"),
    "emphasis": filled("*a **b "),
}
MANY_LINES = {
    "empty questions": filled("? \n", MIB // 8),
    "the same question": filled("? a\n= b\n", MIB // 8),
    "questions with one name": "".join(f"? a\n= {number}\n" for number in range(10_000)),
    "gaps over lines": filled("? {{a}} {{b\n", MIB // 8),
    "fences": filled("```x\n\n", MIB // 8),
    "fences without end": filled("```\n", MIB // 8),
    "indented fences": "? {{a}}\n" + filled("  ```x\n\n", LONGEST),
    "lone backticks": "? {{a}}\n" + filled("  `\n", LONGEST),
    "near misses": "? a\n" + filled("(x)a\n", 5 * 200_000),
    "misspelt keys": "? a\n" + filled("hintx:\n", 7 * 100_000),
    "as many misspelt keys": "? a\n" + "".join(f"hin{number}: b\n" for number in range(30_000)),
    "misspelt keys of a header": "deck: a\n" + filled("autor: a\n", MIB // 8),
    "a title of many lines": "deck: a\n" + filled("a\n", MIB // 4),
    "the same key": "deck: a\n" + filled("deck: a\n", MIB // 8),
    "quoted lines": "? a\n" + filled("> a\n", LONGEST),
    "explanations": "? a\n= b\n" + filled("> a\n", MIB // 8),
    "answers": "? a\n" + filled("= b\n", MIB // 8),
    "options": "? a\n" + "".join(f"[ ] {number}\n" for number in range(20_000)),
    "empty lines": "?\n" + filled("\n", MIB // 8) + "  a\n= b\n",
    "steps": "? a\n" + filled("=1 a\n", MIB // 8),
    "titles": filled("# a\n## b\n", MIB // 8),
    "keys without a card": filled("hint: a\n", MIB // 8),
    "tags": "? a\n= b\ntags: " + filled("a "),
    "ids on other lines": "? a\n= b\n" + filled("a ^aaaaa\n", LONGEST - 10),
    "remarks": filled("// ok: near-miss\n", MIB // 4),
    "remarks and near misses": filled("// ok: near-miss\n? a\n(x)a\n", MIB // 8),
    "wrong answers and right ones": "? a\nanswer: typed\n" + "".join(f"= a{at}\n! b{at}\n" for at in range(20_000)),
    "blank lines": filled("\n", MIB // 2),
    "lines of no-break spaces": filled("\u00a0\n", MIB // 8),
    "keys of a header": filled("x-a: b\n", MIB // 8),
    "stray lines": filled("a\n", MIB // 8),
    "closed fences": "? a\n= " + filled("```\na\n```\n", LONGEST // 2),
    "copied ids": filled("? a ^aaaaa\n= b\n", MIB // 8),
}


@pytest.mark.parametrize("text", ONE_LINE.values(), ids=ONE_LINE)
def test_one_long_line_is_read_in_linear_time(text: str) -> None:
    """Every regular expression is linear on 1 MiB of its worst prefix."""
    scan(text)
    parse(text)
    assert parse(f"? {text}\n= b\n\n? c\n= d\n").cards[-1].question == "c"
    parse(f"? a\n= b\n{text}\n")


@pytest.mark.parametrize("text", MANY_LINES.values(), ids=MANY_LINES)
def test_many_lines_are_read_in_linear_time(text: str) -> None:
    deck = parse(text)
    for fault in deck.diagnostics[:: max(1, len(deck.diagnostics) // 100)]:
        assert message(fault)
        assert hint(fault)
    items(deck)


@pytest.mark.parametrize("text", [*ONE_LINE.values(), *MANY_LINES.values()], ids=[*ONE_LINE, *MANY_LINES])
def test_a_text_is_checked_mended_and_stamped_in_linear_time(text: str) -> None:
    text = text[: MIB // 8]
    found = check(f"? a\n= b\n{text}\n").diagnostics
    assert found == tuple(sorted(found, key=lambda fault: (fault.line, fault.column)))
    fixed(text, FIXES)
    stamp(text, "a", random.Random(1))
    unmarked(text[:LONGEST])


def test_a_file_of_more_lines_than_a_person_writes_is_refused() -> None:
    assert [fault.code for fault in read(b"?\n" * (MOST_LINES + 1)).diagnostics] == ["too-many-lines"]
    assert read(b"\n" * MOST_LINES).diagnostics == ()


def test_of_too_many_faults_the_first_are_listed_and_every_card_is_read() -> None:
    text = "?\n" * (MOST_FAULTS + 5) + "? a\n= b\n"
    for deck in (parse(text), check(text)):
        *first, last = deck.diagnostics
        assert ([fault.line for fault in first], {fault.code for fault in first}) == (
            list(range(1, MOST_FAULTS + 1)),
            {"empty-mark"},
        )
        assert (last.line, last.code) == (MOST_FAULTS + 1, "too-many-faults")
        assert message(last) == "there are more than 10000 mistakes in this file; no more of them are listed"
        assert [card.question for card in deck.cards] == ["a"]
    assert len(parse("?\n" * MOST_FAULTS).diagnostics) == MOST_FAULTS


@pytest.mark.parametrize("line", ["?\n", "a\n", "(x)a\n", "=\n", "x-a: b\n", "deck: a\n"])
def test_the_memory_of_a_file_has_a_bound(line: str) -> None:
    tracemalloc.start()
    try:
        parse(line * 20_000)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < (512 << 20) * 20_000 // MOST_LINES


def test_a_text_that_is_too_long_stops_only_its_card() -> None:
    """A 50 MB field: a limit with a message."""
    deck = parse(f"? a\n= {'b' * LONGEST}\n\n? c\n= {'d' * (LONGEST + 1)}\n\n? e\nnote: {'f ' * LONGEST}\n\n? g\n= h\n")
    assert [card.question for card in deck.cards] == ["a", "g"]
    assert [(fault.line, fault.column) for fault in deck.diagnostics] == [(5, 3), (8, 7)]
    assert {fault.code for fault in deck.diagnostics} == {"too-long"}
    assert message(deck.diagnostics[0]) == f"“{'d' * 59}…” has 100001 characters, more than 100000"
    assert hint(deck.diagnostics[0]) == "part it into several cards, or shorten it"


def test_gaps_are_few_enough_to_be_asked_with_their_whole_text() -> None:
    """Each gap repeats the text around it, so that their number has a limit."""
    text = " ".join(f"{{{{a{number}}}}}" for number in range(MOST_GAPS))
    assert len(items(parse(f"? {text}"))) == MOST_GAPS
    assert [fault.code for fault in parse(f"? {text} {{{{b}}}}").diagnostics] == ["too-many-gaps"]


def test_control_characters_stay_text_and_are_nothing_else() -> None:
    """What reaches a terminal is made harmless where it is shown; here a deck's text is kept as it is."""
    text = "\x1b[2Ja\x07\u202eb\x9b"
    deck = parse(f"deck: {text}\n\n? {text}\n= {text}\n")
    assert (deck.title, deck.cards[0].question, deck.cards[0].answers[0].text) == (text, text, text)


def cards_like(count: int, word: str) -> str:
    chance = random.Random(count)
    return "\n".join(f"? {word} {chance.random()} {'abc' * 10}?\n= kyllä\n" for _ in range(count))


def asked(text: str, name: str) -> tuple[Deck, list[Remembered]]:
    deck = parse(text, name=name)
    return deck, [Remembered(item.id, item.asked, item.answer) for item in items(deck)]


def test_looking_for_lost_cards_does_not_compare_all_with_all() -> None:
    """Thousands of new cards and thousands of gone ones with the same answer: nothing clear, and no square of work."""
    new, _ = asked(cards_like(5_000, "Onko"), "uusi")
    _, gone = asked(cards_like(4_000, "Eikö"), "vanha")
    assert links(items(new), gone) == []


def test_looking_for_lost_cards_with_very_long_texts_ends() -> None:
    long = "".join(random.Random(1).choices("abcdefghij ", k=LONGEST - 10))
    new, _ = asked("\n".join(f"? a{number}{long}\n= b\n" for number in range(20)), "uusi")
    _, gone = asked("\n".join(f"? c{number}{long}\n= b\n" for number in range(20)), "vanha")
    assert links(items(new), gone) == []


def test_a_fault_in_quoted_text_stands_where_its_author_wrote_it() -> None:
    text = "? ^k7m2q\n>  sana {{a\n"
    assert ("unclosed-gap", 2, 9) in [(fault.code, fault.line, fault.column) for fault in parse(text).diagnostics]
