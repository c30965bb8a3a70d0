"""Finnish clitics: what hangs at the end of a word, and which of them change what a sentence says."""

from __future__ import annotations

import re
from typing import NamedTuple

from flashcards.finnish.sounds import last_domain

_CLITICS = re.compile(r"(?P<also>kin|kaan|kään)?(?P<asks>k[oö])?(?P<softens>(?:p[aä]h[aä]n|p[aä]s?|h[aä]n|s)?)$")


class Ending(NamedTuple):
    """A word without its clitics, those that change the sentence (`ko`, `kin`) and those that make it softer."""

    host: str
    changes: frozenset[str] = frozenset()
    softens: str = ""


def endings(word: str) -> list[Ending]:
    """Return the ways to take clitics off a word, the whole word first.

    >>> [(ending.host, *ending.changes, ending.softens) for ending in endings("voisitkohan")]
    [('voisitkohan', ''), ('voisitko', 'han'), ('voisit', 'ko', 'han')]
    """
    found = [Ending(word)]
    for at in range(len(word) - 1, max(len(word) - 10, 1), -1):
        parts = _CLITICS.fullmatch(word, at)
        if parts and (parts["also"] or parts["asks"] or len(parts["softens"]) > 1) and _agrees(word, at):
            changes = {"kin" if parts["also"] else "", "ko" if parts["asks"] else ""} - {""}
            found.append(Ending(word[:at], frozenset(changes), parts["softens"]))
    return found


def _agrees(word: str, at: int) -> bool:
    """Whether the vowels of the clitics are those of the word before them."""
    return not any(vowel in word[at:] for vowel in ("äö" if last_domain(word[:at]) == "a" else "ao"))


APART = frozenset({"ko", "kö", "han", "hän", "kohan", "köhän", "pa", "pä", "pas", "päs", "kin", "kaan", "kään"})
"""Clitics that may stand apart from their word by mistake."""
