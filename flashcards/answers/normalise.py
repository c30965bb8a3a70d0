"""What makes no difference between two answers: marks, spaces, capitals. å, ä and ö are letters."""

from __future__ import annotations

import re
import unicodedata

_FORMS = str.maketrans(
    {
        **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad"),  # zero width, soft hyphen: taken away
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("’‘´", "'"),
        **dict.fromkeys("‐\u2011‒–—−", "-"),
    }
)
_SPACES = re.compile(r"\s+")
_SPACE_BEFORE_MARK = re.compile(r" (?=[.,!?])")
_SPACE_IN_NUMBER = re.compile(r"(?<=\d) (?=[\d%€°])")
_DECIMAL_POINT = re.compile(r"-?\d+\.\d+")
_SHORT_YEAR = re.compile(r"(\d{1,2}\.\d{1,2}\.)(\d\d)")


def normalise(text: str) -> str:
    """Return what two answers are compared by; whoever types it in another way has given the same answer.

    >>> normalise("  Haluaisin   maksaa. ") == normalise("haluaisin maksaa")
    True
    >>> normalise("sää") == normalise("saa")
    False

    The list is that of `docs/explanation/answers.md`: composed letters, spaces, quotation marks, dashes, a final mark,
    capitals, spaces inside numbers, a decimal point.
    """
    text = unicodedata.normalize("NFC", text).translate(_FORMS)
    text = _SPACES.sub(" ", text).strip().casefold()
    text = _SPACE_BEFORE_MARK.sub("", text)
    text = _SPACE_IN_NUMBER.sub("", text)
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1].strip()
    if _DECIMAL_POINT.fullmatch(text):
        text = text.replace(".", ",")
    return text.rstrip(".?!… ") or text


def same_date(expected: str, typed: str) -> bool:
    """Whether two normalised texts are one day whose year one of them shortens: 5.12.2026 and 5.12.26."""
    for full, short in ((expected, typed), (typed, expected)):
        found = _SHORT_YEAR.fullmatch(short)
        if found and re.fullmatch(rf"{re.escape(found[1])}\d\d{found[2]}", full):
            return True
    return False
