"""Finnish personal pronouns: whom they mean, their cases, and how they are spoken."""

from __future__ import annotations

_CASES = {
    "1sg": "minä minun minut minua minulla minulta minulle minussa minusta minuun",
    "2sg": "sinä sinun sinut sinua sinulla sinulta sinulle sinussa sinusta sinuun",
    "3sg": "hän hänen hänet häntä hänellä häneltä hänelle hänessä hänestä häneen",
    "1pl": "me meidän meidät meitä meillä meiltä meille meissä meistä meihin",
    "2pl": "te teidän teidät teitä teillä teiltä teille teissä teistä teihin",
    "3pl": "he heidän heidät heitä heillä heiltä heille heissä heistä heihin",
}
PRONOUNS = {word: (person, place) for person, words in _CASES.items() for place, word in enumerate(words.split())}
"""Each pronoun: its person, and the place of its case."""

SPEAKER, HEARER = frozenset({"1sg", "1pl"}), frozenset({"2sg", "2pl"})
"""The persons who ask, and those who are asked."""

SUBJECTS = {word: person for word, (person, place) in PRONOUNS.items() if place == 0}
"""Pronouns that can be the subject of a verb."""

_SAID = """
mä minä, mun minun, mut minut, mua minua, mulla minulla, multa minulta, mulle minulle, mussa minussa, musta minusta,
muhun minuun, sä sinä, sun sinun, sut sinut, sua sinua, sulla sinulla, sulta sinulta, sulle sinulle, sussa sinussa,
susta sinusta, suhun sinuun, tää tämä, tän tämän, toi tuo, ton tuon, tota tuota
"""
SPOKEN = dict(pair.split() for pair in _SAID.split(","))
"""Spoken pronouns, each with the written one."""
