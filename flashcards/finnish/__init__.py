"""Finnish verbs: their forms made by rule from the basic form, and read back. Standard library only, pure.

What not everybody needs is imported when it is first used.
"""

from __future__ import annotations

from flashcards.finnish.classes import Inflection, classify
from flashcards.finnish.paradigm import KEYS, Form, Paradigm, conditional

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from flashcards.finnish.analysis import Reading, Verbs, analyse
    from flashcards.finnish.clitics import with_clitic
    from flashcards.finnish.colloquial import spoken
    from flashcards.finnish.mistakes import Slip, slips
    from flashcards.finnish.moods import indicative
    from flashcards.finnish.verbs import VERBS, Verb

_PLACES = {
    "analysis": ("Reading", "Verbs", "analyse"),
    "clitics": ("with_clitic",),
    "colloquial": ("spoken",),
    "mistakes": ("Slip", "slips"),
    "moods": ("indicative",),
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
    "Verb",
    "Verbs",
    "analyse",
    "classify",
    "conditional",
    "indicative",
    "slips",
    "spoken",
    "with_clitic",
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
