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

SUBJECTS = {word: person for word, (person, place) in PRONOUNS.items() if place == 0}
"""Pronouns that can be the subject of a verb."""

SPOKEN = {
    **dict(zip(("mä", "mun", "mua", "mulla", "multa", "mulle"), "minä minun minua minulla minulta minulle".split(), strict=True)),
    **dict(zip(("sä", "sun", "sua", "sulla", "sulta", "sulle"), "sinä sinun sinua sinulla sinulta sinulle".split(), strict=True)),
    **{"mussa": "minussa", "musta": "minusta", "muhun": "minuun", "sussa": "sinussa", "susta": "sinusta", "suhun": "sinuun"},
    **{"mut": "minut", "sut": "sinut", "tää": "tämä", "toi": "tuo", "tän": "tämän", "tota": "tuota", "ton": "tuon"},
}
"""Spoken pronouns, each with the written one."""
