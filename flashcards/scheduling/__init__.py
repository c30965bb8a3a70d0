"""Scheduling: when to ask a card again. Pure functions over values; no clock, no zone of the machine, no global chance.

`SCHEDULERS` names the memory models; one file and one line add another. What only some programs need (`fit`,
`evaluate`) is imported when it is first used.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from flashcards.scheduling.day import StudyDay
from flashcards.scheduling.fsrs6 import FSRS6, Memory
from flashcards.scheduling.scheduler import Outcome, Outcomes, Progress, Scheduler
from flashcards.scheduling.spread import draw, fuzz_range

if TYPE_CHECKING:
    from flashcards.scheduling.evaluation import Evaluation, Scores, evaluate
    from flashcards.scheduling.fitting import Fit, fit
    from flashcards.scheduling.history import Review

SCHEDULERS = {"fsrs6": FSRS6}

__all__ = [
    "FSRS6",
    "SCHEDULERS",
    "Evaluation",
    "Fit",
    "Memory",
    "Outcome",
    "Outcomes",
    "Progress",
    "Review",
    "Scheduler",
    "Scores",
    "StudyDay",
    "draw",
    "evaluate",
    "fit",
    "fuzz_range",
]

_LATER = {
    "Evaluation": "evaluation",
    "Scores": "evaluation",
    "evaluate": "evaluation",
    "Fit": "fitting",
    "fit": "fitting",
    "Review": "history",
}


def __getattr__(name: str) -> object:
    """Import a name of a heavy module when it is first used (PEP 562)."""
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(importlib.import_module(f"{__name__}.{_LATER[name]}"), name)
    globals()[name] = value
    return value
