"""Finnish number words, there and back: 21, `kaksikymmentäyksi`, `kahdeskymmenesensimmäinen`."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple, get_args

Case = Literal[
    "nominative",
    "genitive",
    "partitive",
    "inessive",
    "elative",
    "illative",
    "adessive",
    "ablative",
    "allative",
    "essive",
    "translative",
]
CASES: tuple[Case, ...] = get_args(Case)

LARGEST = 999_999_999_999
NO_BREAK_SPACE = "\u00a0"

_ENDINGS = {
    "genitive": "n",
    "inessive": "ssa",
    "elative": "sta",
    "adessive": "lla",
    "ablative": "lta",
    "allative": "lle",
    "translative": "ksi",
}
"""The endings behind the weak stem, with back vowels."""


class _Word(NamedTuple):
    """A simple number word: what stands alone, the weak stem and the strong one, the partitive, the ordinal."""

    nominative: str
    weak: str
    strong: str
    partitive: str
    ordinal: str


_WORDS = {
    0: _Word("nolla", "nolla", "nolla", "nollaa", "nollas"),
    1: _Word("yksi", "yhde", "yhte", "yhtä", "yhdes"),
    2: _Word("kaksi", "kahde", "kahte", "kahta", "kahdes"),
    3: _Word("kolme", "kolme", "kolme", "kolmea", "kolmas"),
    4: _Word("neljä", "neljä", "neljä", "neljää", "neljäs"),
    5: _Word("viisi", "viide", "viite", "viittä", "viides"),
    6: _Word("kuusi", "kuude", "kuute", "kuutta", "kuudes"),
    7: _Word("seitsemän", "seitsemä", "seitsemä", "seitsemää", "seitsemäs"),
    8: _Word("kahdeksan", "kahdeksa", "kahdeksa", "kahdeksaa", "kahdeksas"),
    9: _Word("yhdeksän", "yhdeksä", "yhdeksä", "yhdeksää", "yhdeksäs"),
    10: _Word("kymmenen", "kymmene", "kymmene", "kymmentä", "kymmenes"),
    100: _Word("sata", "sada", "sata", "sataa", "sadas"),
    1_000: _Word("tuhat", "tuhanne", "tuhante", "tuhatta", "tuhannes"),
    1_000_000: _Word("miljoona", "miljoona", "miljoona", "miljoonaa", "miljoonas"),
    1_000_000_000: _Word("miljardi", "miljardi", "miljardi", "miljardia", "miljardis"),
}
_SCALES = (1_000_000_000, 1_000_000, 1_000)
_ALONE = {1: "ensimmäinen", 2: "toinen"}
"""The first and the second have words of their own, at the end of longer ordinals too."""
_TEEN = "toista"
"""The partitive of *toinen*: one of the second ten. It never changes."""


def number_words(number: int, case: Case = "nominative") -> str:
    """Return a whole number in words, 0 to 999,999,999,999; every part of it is in the case but `-toista`.

    The words are parted where the digits are: by thousands. `miljoona` and `miljardi` stand alone.

    >>> number_words(2300), number_words(14, "adessive"), number_words(5_000_001)
    ('kaksituhatta kolmesataa', 'neljällätoista', 'viisi miljoonaa yksi')

    Raises ValueError for a number out of that range or not whole, and for a case that is not in `CASES`.
    """
    _in_range(number)
    if case not in CASES:
        raise ValueError(f"a case is one of {', '.join(CASES)}, not {case!r}")
    return " ".join(map("".join, _parts(number, case)))


def number_parts(number: int) -> tuple[str, ...]:
    """Return the simple words that a number is made of.

    >>> number_parts(2014)
    ('kaksi', 'tuhatta', 'neljä', 'toista')

    Raises ValueError for a number below 0 or above 999,999,999,999.
    """
    _in_range(number)
    return tuple(part for word in _parts(number, "nominative") for part in word)


def ordinal_words(number: int) -> str:
    """Return an ordinal number in words; the ones that are right are all in `ordinal_forms`.

    >>> ordinal_words(2), ordinal_words(12), ordinal_words(21)
    ('toinen', 'kahdestoista', 'kahdeskymmenesensimmäinen')

    Raises ValueError for a number below 0 or above 999,999,999,999.
    """
    return ordinal_forms(number)[0]


def ordinal_forms(number: int) -> tuple[str, ...]:
    """Return the words of an ordinal number, the better known first: at the end of a longer one there are two.

    >>> ordinal_forms(21)
    ('kahdeskymmenesensimmäinen', 'kahdeskymmenesyhdes')

    Raises ValueError for a number below 0 or above 999,999,999,999.
    """
    _in_range(number)
    words = " ".join(
        "".join(
            [
                *(_ordinals_below_1000(count) if count > 1 or scale == 1 else []),
                *(_ordinals(scale) if scale > 1 else []),
            ]
        )
        for scale, count in _groups(number)
    )
    words = words or _WORDS[0].ordinal
    last = number % 10
    if last not in _ALONE or number % 100 // 10 == 1:
        return (words,)
    alone = words.removesuffix(_WORDS[last].ordinal) + _ALONE[last]
    return (alone,) if number < 10 else (alone, words)


def read_number(words: str) -> int:
    """Return the number that words name, in any of the cases; capitals, spaces and hyphens make no difference.

    >>> read_number("kaksituhatta kolmesataa"), read_number("neljällätoista")
    (2300, 14)

    Raises ValueError for words that name no number, or not as it is named.
    """
    joined = _joined(words)
    for case in CASES:
        number = _value(joined, _forms_in(case))
        if number is not None and _joined(number_words(number, case)) == joined:
            return number
    raise ValueError(f"{words!r} names no number")


def read_ordinal(words: str) -> int:
    """Return the number that an ordinal names, `kahdeskymmenesensimmäinen` or `kahdeskymmenesyhdes`.

    >>> read_ordinal("kahdestoista")
    12

    Raises ValueError for words that name none, or not as it is named.
    """
    joined = _joined(words)
    number = _value(joined, _ordinal_values())
    if number is None or joined not in map(_joined, ordinal_forms(number)):
        raise ValueError(f"{words!r} names no ordinal number")
    return number


def figures(number: int) -> str:
    r"""Return a whole number in digits, parted by thousands with no-break spaces.

    >>> figures(12500)
    '12\xa0500'
    """
    return f"{number:,}".replace(",", NO_BREAK_SPACE)


def counted(number: int, one: str, many: str) -> str:
    """Return a number with its noun: behind every number but 1 the partitive of the singular stands.

    >>> counted(1, "kortti", "korttia"), counted(0, "kortti", "korttia")
    ('1 kortti', '0 korttia')
    """
    return f"{figures(number)} {one if number == 1 else many}"


def _in_range(number: int) -> None:
    if not 0 <= number <= LARGEST or number != int(number):
        raise ValueError(f"there are words for the whole numbers 0 to {LARGEST}, not for {number}")


def _groups(number: int) -> list[tuple[int, int]]:
    """Part a number into thousands, millions, milliards: the scale of each and how many there are of it; never none."""
    groups = []
    for scale in (*_SCALES, 1):
        count, number = divmod(number, scale)
        if count:
            groups.append((scale, count))
    return groups


def _parts(number: int, case: Case) -> list[list[str]]:
    """Return the words of a number in a case, each as the simple words that it is made of."""
    words: list[list[str]] = []
    for scale, count in _groups(number):
        several = _below_1000(count, case) if count > 1 or scale == 1 else []
        unit = [_times(scale, count, case)] if scale > 1 else []
        words += [part for part in (several, unit) if part] if scale > 1_000 else [several + unit]
    return words or [[_form(0, case)]]


def _below_1000(number: int, case: Case) -> list[str]:
    parts: list[str] = []
    for unit, count in ((100, number // 100), (10, number % 100 // 10)):
        if unit == 10 and count == 1 and number % 10:
            return [*parts, _form(number % 10, case), _TEEN]
        if count:
            parts += [*([_form(count, case)] if count > 1 else []), _times(unit, count, case)]
    return [*parts, *([_form(number % 10, case)] if number % 10 else [])]


def _times(unit: int, count: int, case: Case) -> str:
    """Return tens, hundreds or thousands as they stand behind their count: several are in the partitive."""
    return _form(unit, "partitive" if case == "nominative" and count > 1 else case)


def _ordinals_below_1000(number: int) -> list[str]:
    hundreds, tens, ones = number // 100, number % 100 // 10, number % 10
    if tens == 1 and ones:
        return [*_ordinals(hundreds, 100), *_ordinals(ones), _TEEN]
    return [*_ordinals(hundreds, 100), *_ordinals(tens, 10), *_ordinals(ones)]


def _ordinals(count: int, unit: int = 1) -> list[str]:
    """Return the ordinals of a count and of its unit, as far as they are said: none for no tens, none for one ten."""
    numbers = [*([count] if count > 1 or unit == 1 else []), *([unit] if unit > 1 else [])]
    return [_WORDS[number].ordinal for number in numbers if count]


def _form(number: int, case: Case) -> str:
    """Return a simple number word in a case."""
    word = _WORDS[number]
    if case == "nominative":
        return word.nominative
    if case == "partitive":
        return word.partitive
    if case == "illative":
        return f"{word.strong}{word.strong[-1]}n"
    ending = word.strong + "na" if case == "essive" else word.weak + _ENDINGS[case]
    return ending if set("aou") & set(word.strong) else ending.replace("a", "ä")


def _joined(words: str) -> str:
    return "".join(words.casefold().replace("-", "").split())


@cache
def _forms_in(case: Case) -> dict[str, int]:
    """Return what a number in a case is made of: its simple words, and what stands behind a count."""
    forms = {_form(number, case): number for number in _WORDS}
    if case == "nominative":
        forms |= {_form(number, "partitive"): number for number in _WORDS if number >= 10}
    return forms


@cache
def _ordinal_values() -> dict[str, int]:
    return {word.ordinal: number for number, word in _WORDS.items()} | {alone: at for at, alone in _ALONE.items()}


def _value(joined: str, forms: dict[str, int]) -> int | None:
    """Return what some words come to, if there are only such words, whatever their order."""
    either = "|".join(sorted((*forms, _TEEN), key=len, reverse=True))
    if not re.fullmatch(f"(?:{either})+", joined):
        return None
    total = group = count = 0
    for word in re.findall(either, joined):
        unit = 10 if word == _TEEN else forms[word]
        if word == _TEEN:
            group, count = group + count + unit, 0
        elif unit < 10:
            count = unit
        elif unit < 1_000:
            group, count = group + max(count, 1) * unit, 0
        else:
            total, group, count = total + max(group + count, 1) * unit, 0, 0
    return total + group + count if total + group + count <= LARGEST else None
