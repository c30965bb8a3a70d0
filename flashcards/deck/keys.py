"""The closed lists of keys, each in English and in Finnish."""

from __future__ import annotations

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
