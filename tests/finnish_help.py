"""What the tests of Finnish share: where gold forms are, and verbs to try."""

from __future__ import annotations

from pathlib import Path

from hypothesis import strategies as st

from flashcards.finnish import VERBS
from flashcards.finnish.exceptions import CLASS_OF

GOLD = Path(__file__).parents[2] / "shared/data/finnish"
"""Forms that analysers agree on; they do not travel with the project."""
TABLE = Path(__file__).parent / "data/finnish/service_verbs.tsv"
"""Principal parts of the service verbs, checked by hand and against Voikko."""

_MODELS = """sanoa muistaa huutaa soutaa kaivaa saartaa laskea tuntea lähteä sallia voida saada juoda käydä rohkaista
    tulla tupakoida valita juosta nähdä vanheta salata katketa selvitä taitaa"""
MODELS = tuple(_MODELS.split())
"""One verb of each class, 52 to 76, in their order: the models of the Kotus word list."""

LEMMAS = st.sampled_from(sorted({verb.lemma for verb in VERBS} | set(CLASS_OF) | set(MODELS)))


def rows(path: Path) -> list[list[str]]:
    """Return the rows of a table without its heading."""
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()[1:]]


CELL_OF = {
    **{f"cond+{person}": f"act.prs.pos.{person}" for person in ("1sg", "2sg", "3sg", "1pl", "2pl", "3pl")},
    "cond+neg": "act.prs.neg.1sg",
    "pass+cond": "pass.prs.pos.-",
    "pass+cond+neg": "pass.prs.neg.-",
    "nut": "act.prf.pos.1sg",
    "neet": "act.prf.pos.1pl",
    "tu": "pass.prf.pos.-",
}
"""The keys of the table of agreed forms, and those of the engine."""
