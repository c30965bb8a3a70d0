"""Clitics: the little words at the end of another one, such as -ko, -han and -kin."""

from __future__ import annotations

from flashcards.finnish.sounds import last_domain
from flashcards.named import NamedTuple

CLITICS = ("kin", "kaan", "ko", "pa", "han", "s", "kohan", "kos", "pas", "pahan", "kinko", "kaanko", "kinpa")
"""What can be added, named by its form with back vowels; the order inside is fixed: kin, ko or pa, han or s."""
SOFTENING = ("han", "s", "pa", "kohan", "kos", "pas", "pahan")
"""Those that change the tone of a sentence and not what it says."""


class Peeled(NamedTuple):
    """A form without its clitics, and the clitics in their order, `ko` left on the form."""

    form: str
    clitics: tuple[str, ...]


def with_clitic(form: str, clitic: str) -> str:
    """Return a form with a clitic on its first word, by vowel harmony; ValueError for a clitic there is not.

    >>> with_clitic("voisitko", "han"), with_clitic("en menisi", "kaan"), with_clitic("menisitte", "kohan")
    ('voisitkohan', 'enkään menisi', 'menisitteköhän')
    """
    if clitic not in CLITICS:
        raise ValueError(f"a clitic is one of {', '.join(CLITICS)}, not {clitic!r}")
    host, space, rest = form.partition(" ")
    return f"{host}{_in_harmony(host, clitic)}{space}{rest}"


def peel(form: str) -> list[Peeled]:
    """Return every way to take clitics off the first word of a form, none taken off first.

    >>> peel("voisinkohan maksaa")[1]
    Peeled(form='voisinko maksaa', clitics=('han',))
    """
    host, space, rest = form.partition(" ")
    found = [Peeled(form, ())]
    for outer in ("han", "s", ""):
        for middle in ("ko", "pa", ""):
            for inner in ("kin", "kaan", ""):
                bare = _without(host, (inner, middle, outer))
                if bare and (inner or middle == "pa" or outer):
                    asking = _in_harmony(bare, "ko") if middle == "ko" else ""
                    clitics = tuple(piece for piece in (inner, middle, outer) if piece and piece != "ko")
                    found.append(Peeled(f"{bare}{asking}{space}{rest}", clitics))
    return found


def _without(host: str, clitics: tuple[str, ...]) -> str:
    """Return a host without some clitics, or an empty text if it does not end in them; -s stands behind -ko or -pa."""
    inner, middle, outer = clitics
    if outer == "s" and not middle:
        return ""
    for clitic in (outer, middle, inner):
        if clitic:
            bare = host[: -len(clitic)]
            if len(bare) < 2 or host != f"{bare}{_in_harmony(bare, clitic)}":
                return ""
            host = bare
    return host


def _in_harmony(host: str, clitic: str) -> str:
    return clitic if last_domain(host) == "a" else clitic.translate(_FRONT)


_FRONT = str.maketrans("ao", "äö")
