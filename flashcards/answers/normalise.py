"""What makes no difference between two answers: marks, spaces, capitals. å, ä and ö are letters."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

_FORMS = str.maketrans(
    {
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"),  # soft hyphen, no width: taken away
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("’‘´", "'"),
        **dict.fromkeys("‐\u2011‒–—−", "-"),
    }
)
_AT_A_TIME = re.compile(r".{1,1000}(?![^ ])|.{1,1000}", re.DOTALL)
_NEEDLESS_SPACE = re.compile(r" (?:(?=[.,!?])|(?<=[0-9] )(?=[0-9]{3}(?![0-9])|[%€°]))")
_DECIMAL_POINT = re.compile(r"(-?[0-9]+)\.([0-9]+)")
_MEASURED = re.compile(r"(?<![0-9.,])([0-9]+)\.([0-9]+)(?=\s?(?:[%€]|°C|euro))", re.IGNORECASE)
_DATE = re.compile(r"(?<![0-9.])([0-9]{1,2}\.[0-9]{1,2}\.)([0-9]{4}|[0-9]{2})(?![0-9])")


def normalise(text: str) -> str:
    """Return what two answers are compared by; whoever types it in another way has given the same answer.

    >>> normalise("  Haluaisin   maksaa. ") == normalise("haluaisin maksaa")
    True
    >>> normalise("sää") == normalise("saa")
    False
    >>> normalise("3.5"), normalise("5.12.")
    ('3,5', '5.12')

    A point between two numbers is a decimal point where nothing else stands there, or a unit such as € and % behind
    them, but not where another point follows: that is a date. The list is that
    of `docs/explanation/answers.md`: composed letters, spaces, quotation marks, dashes, a final mark, capitals, spaces
    inside numbers, a decimal point.
    """
    whole = with_decimal_comma(_NEEDLESS_SPACE.sub("", " ".join(folded(text).split())))
    text = _without_final_marks(whole)
    if len(text) > 2 and text[0] == text[-1] == '"':
        whole = text[1:-1].strip()
        text = _without_final_marks(whole) or text
    if _DECIMAL_POINT.fullmatch(text) and not whole.startswith(f"{text}."):
        return text.replace(".", ",")
    return text


def same(expected: str, typed: str) -> bool:
    """Whether a typed text is an expected one, up to what makes no difference.

    >>> same("5.12.2026", "5.12.26"), same("5.12.", "5.12"), same("5.12.", "5,12")
    (True, True, False)
    """
    one, other = normalise(expected), normalise(typed)
    if one == other or same_date(one, other):
        return True
    return _ends_in_digit(typed) != _ends_in_digit(expected) and _with_point(expected) == _with_point(typed)


def folded(text: str) -> str:
    """Return a text with composed letters, plain marks and small letters; its spaces and final marks stay."""
    return (text if text.isascii() else normal_form("NFC", text).translate(_FORMS)).casefold()


def with_decimal_comma(text: str) -> str:
    """Return a text with a comma for the decimal point of whatever is measured: `3.50 €`, `12.5 %`."""
    return _MEASURED.sub(r"\1,\2", text) if "." in text else text


def normal_form(form: Literal["NFC", "NFD"], text: str) -> str:
    """Return a text in a normal form of Unicode: letters and the marks above them as one character, or as several.

    A long text is done in pieces that end before a space: the work for one run of marks grows with its square.
    """
    if len(text) <= 1000:
        return unicodedata.normalize(form, text)
    return "".join(unicodedata.normalize(form, piece) for piece in _AT_A_TIME.findall(text))


def same_date(expected: str, typed: str) -> bool:
    """Whether two normalised texts differ only in years that one of them shortens: 5.12.2026 and 5.12.26."""
    full, short = _DATE.findall(expected), _DATE.findall(typed)
    if len(full) != len(short) or _DATE.sub(r"\1", expected) != _DATE.sub(r"\1", typed):
        return False
    years = ((year, other) for (_, year), (_, other) in zip(full, short, strict=True))
    return bool(full) and all(year.endswith(other) or other.endswith(year) for year, other in years)


def _ends_in_digit(text: str) -> bool:
    return text.rstrip()[-1:].isdigit()


def _with_point(text: str) -> str:
    """Return a normalised text as it is where a number at its end is that of a day or a month: `5.12` is `5.12.`."""
    return normalise(f"{text}." if _ends_in_digit(text) else text)


def _without_final_marks(text: str) -> str:
    return text.rstrip(".?!… ") or text
