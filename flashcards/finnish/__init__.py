"""Finnish: the forms of its verbs by rule, made and read back; numbers, dates, order. Standard library only, pure.

What not everybody needs is imported when it is first used.
"""

from __future__ import annotations

from flashcards.finnish.classes import Inflection, classify
from flashcards.finnish.paradigm import KEYS, Form, Paradigm, conditional, stems_of

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
_PLACE_OF = {name: place for place, names in _PLACES.items() for name in names}

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


def __getattr__(name: str) -> object:
    """Import a public name when it is first used (PEP 562)."""
    if name not in _PLACE_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib  # noqa: PLC0415 - who imports the modules themselves needs none

    value: object = getattr(importlib.import_module(f"{__name__}.{_PLACE_OF[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return __all__
