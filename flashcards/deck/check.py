"""Check a deck: what the reader reports, and what the rules find odd, but for what its author has silenced.

A rule is a small function in a list: of characters (`characters`), of cards and decks (`content`), of files (`media`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import takewhile
from typing import TYPE_CHECKING

from flashcards.cards import items
from flashcards.cards.kind import Fault, Faults
from flashcards.deck.characters import CHARACTER_RULES, FIXES
from flashcards.deck.content import CARD_RULES, DECK_RULES, same_questions
from flashcards.deck.lines import BEGINS_A_CARD, BOM, fences, split_lines
from flashcards.deck.media import media_faults
from flashcards.deck.parse import diagnosed, ordered, parse
from flashcards.deck.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from flashcards.model import CardId, Deck, Diagnostic

_OK = re.compile(r"^//[^\S\n]+ok:(.{0,1000})", re.MULTILINE)
_BEGINS = re.compile(rf"{BEGINS_A_CARD.pattern}|##?(?=[ \t\u00a0]|$)")
_PASSED = re.compile(r"\s*$|//")
_CODE = re.compile(r"[\w-]+")
OF_THE_FILE = frozenset({"mixed-line-ends", "decomposed-letters", "longest-right", "cards-retire"})
"""Codes that are about a whole file: a remark anywhere in it silences them."""


def check(text: str, path: str = "", name: str = "deck", there: Collection[str] | None = None) -> Deck:
    r"""Return the deck that a text describes with all that is wrong or odd in it, but for what its author silenced.

    `there` are the files beside the deck (see `media_faults`).

    >>> [fault.code for fault in check("? Onko se talo?\n= talo\n").diagnostics]
    ['answer-in-question']
    """
    text = text.removeprefix(BOM)
    deck = parse(text, path, name, CARD_RULES)
    if any(fault.code == "newer-format" for fault in deck.diagnostics):
        return deck
    faults = Faults()
    faults += (fault for rule in CHARACTER_RULES for fault in rule(text))
    faults += (fault for rule in DECK_RULES for fault in rule(deck))
    faults += media_faults(text, there)
    faults += (fault for remark in _silenced(text) for fault in _odd_remark(*remark))
    found = (*deck.diagnostics, *diagnosed(faults, path), *same_questions([deck]))
    return deck._replace(diagnostics=unsilenced(text, found))


def unsilenced(text: str, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return diagnostics of a deck in their order, without those that its text silences.

    `// ok: CODE` silences a warning from its line to the end of the card that follows; inside a card, of that one.
    """
    text = text.removeprefix(BOM)
    ends: dict[str, dict[int, int]] = {}
    for (line, code), last in zip(remarks := list(_silenced(text)), _last_lines(text, remarks), strict=True):
        if code in RULES and RULES[code].severity != "error":
            ends.setdefault(code, {})[line] = last
    ranges = {code: (tuple(found), tuple(found.values())) for code, found in ends.items()}
    return ordered(fault for fault in found if not _is_silenced(fault, ranges))


def fixed(text: str, codes: Collection[str]) -> str:
    """Return a text with what can be mended safely of the `codes` that were found in it.

    What would change by what a card is known (an invisible character inside of `^k7m2q`, before a `?`) is no safe fix,
    nor is what the author has silenced anywhere in the text: somebody has to look.
    """
    bom = BOM if text.startswith(BOM) else ""
    text = text.removeprefix(BOM)
    wanted = set(codes) - {code for _, code in _silenced(text)}
    for code, fix in FIXES.items():
        if code in wanted and (mended := fix(text)) != text and _known_by(mended) == _known_by(text):
            text = mended
    return bom + text


def _known_by(text: str) -> tuple[str, list[str], list[CardId]]:
    """Return by what the learner's file knows a deck, its cards and all that they ask."""
    deck = parse(text)
    return deck.id, [card.id for card in deck.cards], [item.id for item in items(deck)]


def _silenced(text: str) -> Iterator[tuple[int, str]]:
    """Return the codes that remarks name, each with the remark's line; behind them a reason may stand."""
    if "ok:" not in text:
        return
    fenced = fences(text).lines
    counted, line = 0, 1
    for found in _OK.finditer(text):
        line += text.count("\n", counted, found.start())
        counted = found.start()
        if line not in fenced:
            first, *others = _CODE.findall(found[1]) or [""]
            yield from ((line, code) for code in (first, *takewhile(RULES.__contains__, others)) if code)


def _last_lines(text: str, remarks: list[tuple[int, str]]) -> list[int]:
    """Return for each remark the last line of the card that it is about."""
    if not remarks:
        return []
    rows, fenced = split_lines(text), fences(text).lines
    begins = [number for number, row in enumerate(rows, 1) if _BEGINS.match(row) and number not in fenced]
    told = [number for number, row in enumerate(rows, 1) if not _PASSED.match(row)]
    lasts = []
    for line, _ in remarks:
        below = bisect_right(told, line)
        behind = bisect_right(begins, line)
        above_a_card = behind < len(begins) and below < len(told) and told[below] == begins[behind]
        behind += above_a_card or behind == 0
        lasts.append(begins[behind] - 1 if behind < len(begins) else len(rows))
    return lasts


def _is_silenced(fault: Diagnostic, ranges: Mapping[str, tuple[tuple[int, ...], tuple[int, ...]]]) -> bool:
    """Whether a fault stands in one of the ranges of its code, whose first lines and last lines both ascend."""
    if fault.code not in ranges or fault.code in OF_THE_FILE:
        return fault.code in ranges
    firsts, lasts = ranges[fault.code]
    nearest = bisect_right(firsts, fault.line) - 1
    return nearest >= 0 and fault.line <= lasts[nearest]


def _odd_remark(line: int, code: str) -> Iterator[Fault]:
    if code not in RULES:
        yield Fault("unknown-code", line, 1, (("code", code),))
    elif RULES[code].severity == "error":
        yield Fault("error-not-silenced", line, 1, (("code", code),))
