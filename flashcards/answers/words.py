"""The words of an answer, each with where it stands; what makes no difference between two words is taken away."""

from __future__ import annotations

import re
from typing import NamedTuple

from flashcards.answers.normalise import folded, with_decimal_comma

_WORD = re.compile(r"[0-9]{1,3}(?:\s[0-9]{3}(?![0-9]))+(?:[.,][0-9]+)?(?:\s?[%€])?|[0-9.,]+\s(?:[%€]|°C)|\S+")
_EDGES = '.,!?…:;"()'


class Word(NamedTuple):
    """One word: as it is compared, as it is written, where it begins (in characters), and the mark behind it."""

    key: str
    written: str
    at: int
    mark: str = ""


def words(text: str) -> tuple[Word, ...]:
    """Return the words of a text without the marks around them; the mark behind the last one makes no difference.

    >>> [(word.key, word.at, word.mark) for word in words("Anteeksi, voisitko auttaa?")]
    [('anteeksi', 0, ','), ('voisitko', 10, ''), ('auttaa', 19, '')]
    """
    found = [word for piece in _WORD.finditer(text) if (word := _word(piece[0], piece.start())).key]
    if found:
        found[-1] = found[-1]._replace(mark="")
    return tuple(found)


def _word(piece: str, at: int) -> Word:
    whole = folded(piece)
    key = whole if whole.isdigit() else whole.strip(_EDGES)
    mark = whole[len(whole.rstrip(_EDGES)) :].strip('"().…')
    begin = next((place for place, letter in enumerate(piece) if letter not in _LEFT), 0)
    return Word(with_decimal_comma("".join(key.split())), piece[begin:].rstrip(_RIGHT), at + begin, mark)


_LEFT = "“”„«»'\"(‘"
_RIGHT = '“”„«»").,!?…:;'
