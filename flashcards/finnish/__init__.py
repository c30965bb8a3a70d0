"""Finnish: the forms of its verbs by rule, made and read back; numbers, dates, order. Standard library only, pure.

What not everybody needs is imported when it is first used.
"""

from __future__ import annotations

from flashcards.finnish.classes import Inflection, classify
from flashcards.finnish.paradigm import KEYS, Form, Paradigm, conditional, stems_of
from flashcards.lazy import names_of

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from flashcards.finnish.analysis import Reading, Verbs, analyse
    from flashcards.finnish.clitics import with_clitic
    from flashcards.finnish.colloquial import spoken
    from flashcards.finnish.dates import full_date, relative_day, weekday, written_date
    from flashcards.finnish.mistakes import Slip, slips
    from flashcards.finnish.moods import indicative
    from flashcards.finnish.numbers import (
        counted,
        figures,
        number_parts,
        number_words,
        ordinal_forms,
        ordinal_words,
        read_number,
        read_ordinal,
    )
    from flashcards.finnish.order import sort_key
    from flashcards.finnish.stems import Stems
    from flashcards.finnish.verbs import VERBS, Verb

_PLACES = {
    "analysis": ("Reading", "Verbs", "analyse"),
    "clitics": ("with_clitic",),
    "colloquial": ("spoken",),
    "dates": ("full_date", "relative_day", "weekday", "written_date"),
    "mistakes": ("Slip", "slips"),
    "moods": ("indicative",),
    "numbers": (
        *("counted", "figures", "number_parts", "number_words"),
        *("ordinal_forms", "ordinal_words", "read_number", "read_ordinal"),
    ),
    "order": ("sort_key",),
    "stems": ("Stems",),
    "verbs": ("VERBS", "Verb"),
}

__all__ = [
    "KEYS",
    "VERBS",
    "Form",
    "Inflection",
    "Paradigm",
    "Reading",
    "Slip",
    "Stems",
    "Verb",
    "Verbs",
    "analyse",
    "classify",
    "conditional",
    "counted",
    "figures",
    "full_date",
    "indicative",
    "number_parts",
    "number_words",
    "ordinal_forms",
    "ordinal_words",
    "read_number",
    "read_ordinal",
    "relative_day",
    "slips",
    "sort_key",
    "spoken",
    "stems_of",
    "weekday",
    "with_clitic",
    "written_date",
]

__getattr__ = names_of(__name__, _PLACES)


def __dir__() -> list[str]:
    """List the public names."""
    return __all__
