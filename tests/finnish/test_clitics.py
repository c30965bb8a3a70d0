"""Clitics go on the first word, in harmony with it."""

from __future__ import annotations

import pytest

from flashcards.finnish import with_clitic
from flashcards.finnish.clitics import peel


@pytest.mark.parametrize(
    ("form", "clitic", "said"),
    [
        ("voisin", "ko", "voisinko"),
        ("menisin", "ko", "menisinkö"),
        ("voisitko", "han", "voisitkohan"),
        ("menisittekö", "han", "menisitteköhän"),
        ("en tulisi", "kaan", "enkään tulisi"),
        ("olisin ottanut", "kin", "olisinkin ottanut"),
        ("tulisi", "pas", "tulisipas"),
        ("söisi", "kohan", "söisiköhän"),
        ("ahdistelisitte", "ko", "ahdistelisitteko"),
        ("postimerkkeilisitte", "ko", "postimerkkeilisittekö"),  # the last part decides
    ],
)
def test_harmony(form: str, clitic: str, said: str) -> None:
    assert with_clitic(form, clitic) == said
    assert form in [form for form, _ in peel(said)]


def test_what_is_no_clitic_is_told() -> None:
    with pytest.raises(ValueError, match="a clitic is one of kin, kaan, ko"):
        with_clitic("voisin", "kko")
