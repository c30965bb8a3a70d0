"""The closed lists of keys and of their values, each in English and in Finnish."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from flashcards.answers import normal_form

if TYPE_CHECKING:
    from collections.abc import Mapping

CARD_KEYS = {
    **dict.fromkeys(("hint", "vihje"), "hint"),
    **dict.fromkeys(("note", "huomautus"), "note"),
    **dict.fromkeys(("source", "lähde"), "source"),
    **dict.fromkeys(("tags", "tunnisteet"), "tags"),
    **dict.fromkeys(("answer", "vastaustapa"), "answer"),
    **dict.fromkeys(("siblings", "sisarukset"), "siblings"),
    **dict.fromkeys(("forms", "muodot"), "forms"),
}

HEADER_KEYS = {
    **dict.fromkeys(("deck", "pakka"), "deck"),
    **dict.fromkeys(("id", "tunnus"), "id"),
    **dict.fromkeys(("format", "muoto"), "format"),
    **dict.fromkeys(("language", "kieli"), "language"),
    **dict.fromkeys(("answer-language", "vastauskieli"), "answer-language"),
    **dict.fromkeys(("about", "kuvaus"), "about"),
    **dict.fromkeys(("author", "tekijä"), "author"),
    **dict.fromkeys(("license", "lisenssi"), "license"),
    **dict.fromkeys(("source", "lähde"), "source"),
    **dict.fromkeys(("answer", "vastaustapa"), "answer"),
    **dict.fromkeys(("siblings", "sisarukset"), "siblings"),
    **dict.fromkeys(("order", "järjestys"), "order"),
    **dict.fromkeys(("new-per-day", "uusia-päivässä"), "new-per-day"),
    **dict.fromkeys(("require", "vaadi"), "require"),
}

VALUES = {
    "answer": {"recall": "recall", "muistele": "recall", "typed": "typed", "kirjoita": "typed"},
    "siblings": {"apart": "apart", "erikseen": "apart", "together": "together", "yhdessä": "together"},
    "order": {"file": "file", "tiedosto": "file", "shuffled": "shuffled", "sekoita": "shuffled"},
    "require": {"source": "source", "lähde": "source"},
}
"""What the keys with a closed list of values may say."""

FORMAT = 1
MOST_NEW = 9999


def looked_up(word: str, table: Mapping[str, str]) -> str:
    """Return what a table says of a word, whether its ä and ö are one character or two; an empty text for nothing."""
    return table.get(normal_form("NFC", word), "")


def value_of(key: str, value: str) -> str:
    """Return a value as this program writes it; an empty text if the key has a closed list and the value is not in it.

    >>> value_of("answer", "kirjoita"), value_of("answer", "sing"), value_of("note", "anything")
    ('typed', '', 'anything')
    """
    return looked_up(value, VALUES[key]) if key in VALUES else value


def nearest_key(word: str, keys: Mapping[str, str]) -> str:
    """Return the key that a word was probably meant to be, at most one letter away; an empty text if there is none.

    >>> nearest_key("lahde", CARD_KEYS), nearest_key("Vihje", CARD_KEYS), nearest_key("huom", CARD_KEYS)
    ('lähde', 'vihje', '')
    """
    folded = unicodedata.normalize("NFC", word).casefold()
    if folded in keys:
        return folded
    if folded in _ORDINARY:
        return ""
    if (meant := _OFTEN.get(folded)) in keys:
        return str(meant)
    if not 4 <= len(folded) <= LONGEST_KEY + 1:
        return ""
    return next((key for form in _shortened(folded) for key in _NEAR.get(form, ()) if key in keys), "")


_ORDINARY = frozenset({"hinta", "taas", "nota", "form", "taso", "tagi"})
"""Words that are one letter away from a key and often stand before a colon themselves."""
_OFTEN = {
    "tag": "tags",
    "tagit": "tunnisteet",
    "tunniste": "tunnisteet",
    "vihjeet": "vihje",
    "vinkki": "vihje",
    "lähteet": "lähde",
}
"""Words that are written for a key, and are more than one letter away from it."""


def _shortened(word: str) -> tuple[str, ...]:
    """Return a word and what is left when one letter is taken away.

    Two words that are one letter apart (too many, too few, another, two swapped) have one of these in common.
    """
    return (word, *(word[:at] + word[at + 1 :] for at in range(len(word))))


def _neighbours() -> dict[str, list[str]]:
    near: dict[str, list[str]] = {}
    for key in (key for key in CARD_KEYS | HEADER_KEYS if len(key) >= 4):
        for form in _shortened(key):
            near.setdefault(form, []).append(key)
    return near


LONGEST_KEY = max(map(len, CARD_KEYS | HEADER_KEYS))
_NEAR = _neighbours()
