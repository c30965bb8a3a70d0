"""Characters that a teacher does not see or cannot tell apart, and how to take them away. Pure: text in, text out."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

from flashcards.cards.kind import BIDI, INVISIBLE, Fault
from flashcards.deck.keys import CARD_KEYS, HEADER_KEYS, looked_up
from flashcards.deck.lines import MARK, NO_BREAK_SPACE, fences, split_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_CONTROL = re.compile(r"[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\r(?!\n|\Z)")
_LOOSE_MARK = re.compile(r"[\u0300-\u036f]")
_DECOMPOSED = re.compile(r"[^\W\d_][\u0300-\u036f]{1,30}")
_LOOKING_LATIN = re.compile(r"[АВЕЅІЈКМНОРСТУХаеорсухѕіјԁһΑΒΕΖΗΙΚΜΝΟΡΤΥΧο]")  # noqa: RUF001, RUF100
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]")
_WORD = re.compile(r"[^\W\d_]+")
_WORDS = re.compile(r"[ \n]")
_LINE_END = re.compile(r"(?<!\r)\r*\n")
_HARD_INDENT = re.compile(rf"^[ \t]*{NO_BREAK_SPACE}[ \t{NO_BREAK_SPACE}]*(?=\S)", re.MULTILINE)
_CODE_OR_MATH = re.compile(r"`[^`]*+`|\$[^$]*+\$")
SEEN = 30
"""How many characters around an invisible one are quoted."""


def mixed_line_ends(text: str) -> Iterator[Fault]:
    """Yield the first line that ends in another way than most of the others."""
    ends = Counter(_LINE_END.findall(text))
    if len(ends) < 2:
        return
    rare = ends.most_common()[-1][0]
    first = next(number for number, end in enumerate(_LINE_END.findall(text), 1) if end == rare)
    yield Fault("mixed-line-ends", first, 1, (("line", str(first)),))


def decomposed_letters(text: str) -> Iterator[Fault]:
    """Yield the first word of the file with loose marks above letters that could be one character."""
    if not _LOOSE_MARK.search(text):
        return
    fenced = fences(text).lines
    found = [
        (number, row, match.start())
        for number, row in enumerate(split_lines(text), 1)
        if number not in fenced and not _names_a_file(row)
        for match in _DECOMPOSED.finditer(row)
        if _joined(match) != match[0]
    ]
    if found:
        number, row, at = found[0]
        details = (("word", _around(row, at)), ("count", str(len(found))))
        yield Fault("decomposed-letters", number, at + 1, details)


def look_alike_letters(text: str) -> Iterator[Fault]:
    """Yield words that mix Latin letters with others that only look like them."""
    for number, row in _rows_with(_LOOKING_LATIN, text):
        for word in _WORD.finditer(_CODE_OR_MATH.sub(_blanked, row)):
            odd = _LOOKING_LATIN.search(word[0])
            if odd and _LATIN.search(word[0]):
                details = (("word", word[0]), ("name", unicodedata.name(odd[0])))
                yield Fault("look-alike-letter", number, word.start() + odd.start() + 1, details)


def invisible_characters(text: str) -> Iterator[Fault]:
    """Yield the first character without width on each line."""
    fenced = fences(text).lines
    return (fault for fault in _first_on_lines("invisible-character", INVISIBLE, text) if fault.line not in fenced)


def bidi_controls(text: str) -> Iterator[Fault]:
    """Yield the first mark on each line that turns the direction of text."""
    return _first_on_lines("bidi-control", BIDI, text)


def control_characters(text: str) -> Iterator[Fault]:
    """Yield the first control character on each line."""
    return _first_on_lines("control-character", _CONTROL, text)


def hard_indents(text: str) -> Iterator[Fault]:
    """Yield lines that begin with a no-break space, as no line that continues another one does."""
    if NO_BREAK_SPACE not in text:
        return
    fenced = fences(text).lines
    for number, row in _rows_with(_HARD_INDENT, text):
        if number not in fenced and (found := _HARD_INDENT.match(row)):
            yield Fault("no-break-indent", number, row.index(NO_BREAK_SPACE) + 1, (("line", found[0]),))


CHARACTER_RULES: tuple[Callable[[str], Iterator[Fault]], ...] = (
    mixed_line_ends,
    decomposed_letters,
    look_alike_letters,
    invisible_characters,
    bidi_controls,
    control_characters,
    hard_indents,
)


def alike_line_ends(text: str) -> str:
    """Return a text all of whose lines end as most of them did."""
    ends = Counter(_LINE_END.findall(text))
    return _LINE_END.sub(ends.most_common(1)[0][0], text) if ends else text


def with_composed_letters(text: str) -> str:
    """Return a text whose letters and the marks above them are one character, where there is one."""
    return _by_rows(text, lambda row: row if _names_a_file(row) else _DECOMPOSED.sub(_joined, row))


def without_invisible(text: str) -> str:
    """Return a text without characters that have no width, but for those in code."""
    return _by_rows(text, partial(INVISIBLE.sub, ""))


def with_ordinary_indents(text: str) -> str:
    """Return a text whose lines are indented by two ordinary spaces where they were by no-break spaces."""
    return _by_rows(text, lambda row: _HARD_INDENT.sub("  ", row))


def with_ordinary_spaces(text: str) -> str:
    """Return a text with an ordinary space behind each mark and key that had a no-break space there."""
    return _by_rows(text, _with_ordinary_space)


FIXES: dict[str, Callable[[str], str]] = {
    "mixed-line-ends": alike_line_ends,
    "decomposed-letters": with_composed_letters,
    "invisible-character": without_invisible,
    "no-break-indent": with_ordinary_indents,
    "no-break-space": with_ordinary_spaces,
}
"""What `check --fix` does to a text without byte order mark, by code."""


def _joined(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFC", found[0])


def _rows_with(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, str]]:
    """Return the lines of a text, with their numbers, if a pattern is in it at all."""
    return enumerate(split_lines(text), 1) if pattern.search(text) else iter(())


def _first_on_lines(code: str, pattern: re.Pattern[str], text: str) -> Iterator[Fault]:
    for number, row in _rows_with(pattern, text):
        if found := pattern.search(row):
            name = unicodedata.name(found[0], f"U+{ord(found[0]):04X}")
            yield Fault(code, number, found.start() + 1, (("word", _around(row, found.start())), ("name", name)))


def _names_a_file(row: str) -> bool:
    """Whether a line may name a file, whose name is what it is."""
    return "](" in row


def _blanked(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _around(text: str, at: int) -> str:
    """Return the word around a place, without what cannot be seen in it."""
    before, after = _WORDS.split(text[max(at - SEEN, 0) : at])[-1], _WORDS.split(text[at : at + SEEN])[0]
    return _CONTROL.sub("", BIDI.sub("", INVISIBLE.sub("", before + after)))


def _by_rows(text: str, change: Callable[[str], str]) -> str:
    """Change the lines of a text that are not between fences, leaving their ends as they are."""
    fenced = fences(text).lines
    rows = text.split("\n")
    return "\n".join(row if number in fenced else change(row) for number, row in enumerate(rows, 1))


def _with_ordinary_space(row: str) -> str:
    found = _KEY_OR_MARK.match(row)
    if not found or (found["key"] and not looked_up(found["key"], CARD_KEYS | HEADER_KEYS)):
        return row
    return f"{row[: found.end()]} {row[found.end() + 1 :]}"


_KEY_OR_MARK = re.compile(rf"(?:{MARK.pattern}|(?P<key>[^\s:]{{1,40}}):)(?={NO_BREAK_SPACE})")
