"""The order of Finnish words: å, ä and ö behind z, v and w as two letters (SFS 4600:2022)."""

from __future__ import annotations

import unicodedata

_LETTERS = str.maketrans("åäöõőøüűđðłŋŧı", "{|}}}}yyddlnti") | {ord("æ"): "ae", ord("œ"): "oe", ord("þ"): "th"}
"""What a letter counts as that is no plain one and more than a plain one with a mark; `{|}` come behind z."""


def sort_key(text: str) -> tuple[str, str, str]:
    """Return the key by which a text is sorted in Finnish; it is the same in every process and on every machine.

    Capitals, punctuation and marks above letters decide only between texts that are alike otherwise. Spaces come
    first, then digits, then letters.

    >>> sorted(["öljy", "Åbo", "wau", "vuo", "Äiti", "zoo"], key=sort_key)
    ['vuo', 'wau', 'zoo', 'Åbo', 'Äiti', 'öljy']
    """
    small = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    letters = "".join(sign for sign in small if sign.isalnum() or sign.isspace() or unicodedata.combining(sign))
    bare = unicodedata.normalize("NFD", letters.translate(_LETTERS))
    return " ".join("".join(sign for sign in bare if not unicodedata.combining(sign)).split()), small, text
