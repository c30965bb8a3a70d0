"""Clitics: the little words at the end of another one, such as -ko, -han and -kin."""

from __future__ import annotations

from functools import lru_cache

from flashcards.finnish.sounds import harmony
from flashcards.named import NamedTuple

CLITICS = ("kin", "kaan", "ko", "pa", "han", "s", "kohan", "kos", "pas", "pahan", "kinko", "kaanko", "kinpa")
"""What can be added, named by its form with back vowels; the order inside is fixed: kin, ko or pa, han or s."""
_FRONT = str.maketrans("ao", "äö")
_WITH_ONE = ("kin", "kaan", "ko", "pa", "han", "kohan", "pas")
APART = frozenset({*_WITH_ONE, *(clitic.translate(_FRONT) for clitic in _WITH_ONE)})
"""Clitics that may stand apart from their word by mistake."""


class Peeled(NamedTuple):
    """A form without its clitics, and the clitics in their order."""

    form: str
    clitics: tuple[str, ...] = ()

    @property
    def changes(self) -> frozenset[str]:
        """Return those that change what a sentence says: `ko`, and `kin`, which is -kaan in a negative."""
        return frozenset("kin" if clitic == "kaan" else clitic for clitic in self.clitics if clitic not in _SOFTENING)


_SOFTENING = ("han", "s", "pa")
"""Those that change the tone of a sentence and not what it says."""


def with_clitic(form: str, clitic: str) -> str:
    """Return a form with a clitic on its first word, by vowel harmony; ValueError for a clitic there is not.

    A clitic is named by its form with back vowels: `ko`, `kin`, `kaan`, `pa`, `han`, `s`, or several in their order,
    `kohan`, `kos`, `pas`, `pahan`, `kinko`, `kaanko`, `kinpa`.

    >>> with_clitic("voisitko", "han"), with_clitic("en menisi", "kaan"), with_clitic("menisitte", "kohan")
    ('voisitkohan', 'enkään menisi', 'menisitteköhän')
    """
    if clitic not in CLITICS:
        raise ValueError(f"a clitic is one of {', '.join(CLITICS)}, not {clitic!r}")
    host, space, rest = form.partition(" ")
    return f"{host}{_in_harmony(host, clitic)}{space}{rest}"


@lru_cache(maxsize=1024)
def peel(form: str) -> tuple[Peeled, ...]:
    """Return every way to take clitics off the first word of a form, none taken off first.

    >>> peel("voisinkohan maksaa")[1:]
    (Peeled(form='voisinko maksaa', clitics=('han',)), Peeled(form='voisin maksaa', clitics=('ko', 'han')))
    """
    host, space, rest = form.partition(" ")
    found = [Peeled(form)]
    if host.endswith(_LAST):
        for text, clitics in _CHAINS:
            bare = host[: -len(text)]
            if (
                len(bare) > 1
                and host.endswith((text, text.translate(_FRONT)))
                and host == bare + _in_harmony(bare, text)
            ):
                found.append(Peeled(f"{bare}{space}{rest}", clitics))
    return tuple(found)


def _chains() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return all clitics that can stand behind each other, the shortest first; -s stands behind -ko or -pa."""
    found = [
        tuple(filter(None, (inner, middle, outer)))
        for inner in ("", "kin", "kaan")
        for middle in ("", "ko", "pa")
        for outer in ("", "han", *(("s",) if middle else ()))
    ]
    return tuple(sorted((("".join(chain), chain) for chain in found if chain), key=lambda chain: len(chain[0])))


_CHAINS = _chains()
_LAST = ("kin", "kaan", "kään", "ko", "kö", "pa", "pä", "han", "hän", "s")


def _in_harmony(host: str, clitic: str) -> str:
    return clitic if harmony(host) == "a" else clitic.translate(_FRONT)
