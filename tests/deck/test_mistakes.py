"""A long deck with many mistakes: every one is reported on its line, and every other card is read."""

from __future__ import annotations

from typing import NamedTuple

from flashcards.deck import hint, message, parse


class Mistake(NamedTuple):
    """Some lines of a deck; what is said of them, by the line counted from their first; whether they are a card yet."""

    text: str
    said: tuple[tuple[int, str], ...]
    card: bool = False


MISTAKES = (
    Mistake("? Kysymys ilman vastausta", ((0, "no-answer"),)),
    Mistake("? Aukko {{jää auki", ((0, "unclosed-gap"),)),
    Mistake("? Tyhjä aukko {{}} tässä", ((0, "empty-gap"),)),
    Mistake("? yksi <> kaksi <> kolme", ((0, "two-arrows"),)),
    Mistake("? puolikas <>", ((0, "empty-side"),)),
    Mistake("? Valinta\n( ) a\n( ) b", ((0, "no-right-option"),)),
    Mistake("? Valinta\n(x) a\n(x) b", ((2, "two-right-options"),)),
    Mistake("? Valinta\n(x) a", ((1, "one-option"),)),
    Mistake("? Valinta\n[x] a\n[ ] a", ((2, "doubled-option"),)),
    Mistake("? Sekaisin\n= a\n( ) b\n(x) c", ((2, "mixed-kinds"),)),
    Mistake("? Valinta\n(x) a\n( ) b\n! c", ((3, "wrong-answer-unused"),)),
    Mistake("? Tyhjä vastaus\n=", ((1, "empty-mark"),)),
    Mistake("? Järjestys\n=1 a\n=3 b", ((2, "wrong-numbering"),)),
    Mistake("@ nominit: talo", ((0, "unknown-generator"),)),
    Mistake("? Selitys\n= a\nhint: b\n> c", ((3, "feedback-without-line"),), card=True),
    Mistake("? Avain kahdesti\n= a\nhint: b\nvihje: c", ((3, "key-twice"),), card=True),
    Mistake("? Väärä arvo\n= a\nanswer: sung", ((2, "bad-value"),), card=True),
    Mistake("? Irrallinen\n= a\n\nTämä ei kuulu mihinkään", ((3, "stray-text"),), card=True),
    Mistake("? Koodi\n= a\n```\n? b", ((2, "unclosed-fence"),), card=True),
    Mistake("? Ilman väliä\n=a\n= b", ((1, "near-miss"),), card=True),
    Mistake("? Väärin kirjoitettu\n= a\nlahde: b", ((2, "near-miss"),), card=True),
    Mistake("? Sisennetty\n = a\n= b", ((1, "indented-mark"),), card=True),
    Mistake("? Tunnus ^KKKKK\n= a", ((0, "id-near-miss"),), card=True),
    Mistake("? Kopio ^22222\n= a\n\n? Kopion kopio ^22222\n= a", ((3, "doubled-id"),), card=True),
    Mistake("?Kysymys ilman väliä\n= a", ((0, "near-miss"), (0, "stray-text"))),
)
HEADER = "deck: Virheitä\nid: virheet\nlahde: kirja\n"
LINES = 300


def test_ten_mistakes_in_three_hundred_lines() -> None:
    """A run reports all mistakes with their lines, and a bad card stops only itself."""
    lines = HEADER.split("\n")
    said = [(3, "misspelt-header-key")]
    good, bad_cards = [], []
    for number, mistake in enumerate(MISTAKES):
        for other in range(3):
            good.append(f"Hyvä kysymys {number}.{other}?")
            lines += [f"? {good[-1]}", f"= vastaus {number}", ""]
        said += [(len(lines) + 1 + line, code) for line, code in mistake.said]
        if mistake.card:
            bad_cards.append(mistake.text.partition("\n")[0].removeprefix("? ").removesuffix(" ^22222"))
        lines += [*mistake.text.split("\n"), ""]
    assert len(lines) > LINES
    deck = parse("\n".join(lines), "virheet.deck.txt")
    assert [(fault.line, fault.code) for fault in deck.diagnostics] == said
    read = [card.question.partition("\n")[0] for card in deck.cards]
    assert [question for question in read if question.startswith("Hyvä")] == good
    assert [question for question in read if not question.startswith("Hyvä")] == bad_cards
    assert len({fault.code for fault in deck.diagnostics}) > 20


def test_what_is_said_of_a_mistake_quotes_its_author_and_can_be_acted_on() -> None:
    """Say what is, and quote the author's own text; a hint is something that can be done."""
    for mistake in MISTAKES:
        deck = parse(mistake.text)
        for fault in deck.diagnostics:
            quoted = message(fault).partition("“")[2].partition("”")[0].rstrip("…").removesuffix(":")
            assert not quoted or " ".join(mistake.text.split()).find(quoted.strip()) >= 0, message(fault)
            assert len(hint(fault).split()) >= 3
