"""Scheduling: when to ask a card again. Pure functions over values; no clock, no zone of the machine, no global chance.

`SCHEDULERS` names the memory models; one file and one line add another. Only what every review needs is imported at
once, the rest when it is first used.
"""

from __future__ import annotations

from flashcards.lazy import names_of
from flashcards.scheduling.day import StudyDay
from flashcards.scheduling.fsrs6 import FSRS6, Memory
from flashcards.scheduling.scheduler import Outcome, Outcomes, Progress, Scheduler
from flashcards.scheduling.spread import draw, fuzz_range

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from flashcards.scheduling.as_json import from_json, to_json
    from flashcards.scheduling.evaluation import Evaluation, Scores, evaluate
    from flashcards.scheduling.explanation import Term
    from flashcards.scheduling.fitting import Fit, fit
    from flashcards.scheduling.history import Review
    from flashcards.scheduling.leech import is_leech
    from flashcards.scheduling.leitner import Leitner, LeitnerMemory
    from flashcards.scheduling.load import Load, balanced
    from flashcards.scheduling.protocol import Model
    from flashcards.scheduling.schedulers import SCHEDULERS
    from flashcards.scheduling.simulation import simulate
    from flashcards.scheduling.sm2 import SM2, SM2Memory

_PLACES = {
    "as_json": ("from_json", "to_json"),
    "evaluation": ("Evaluation", "Scores", "evaluate"),
    "explanation": ("Term",),
    "fitting": ("Fit", "fit"),
    "history": ("Review",),
    "leech": ("is_leech",),
    "leitner": ("Leitner", "LeitnerMemory"),
    "load": ("Load", "balanced"),
    "protocol": ("Model",),
    "schedulers": ("SCHEDULERS",),
    "simulation": ("simulate",),
    "sm2": ("SM2", "SM2Memory"),
}

__all__ = [
    "FSRS6",
    "SCHEDULERS",
    "SM2",
    "Evaluation",
    "Fit",
    "Leitner",
    "LeitnerMemory",
    "Load",
    "Memory",
    "Model",
    "Outcome",
    "Outcomes",
    "Progress",
    "Review",
    "SM2Memory",
    "Scheduler",
    "Scores",
    "StudyDay",
    "Term",
    "balanced",
    "draw",
    "evaluate",
    "fit",
    "from_json",
    "fuzz_range",
    "is_leech",
    "simulate",
    "to_json",
]

__getattr__ = names_of(__name__, _PLACES)


def __dir__() -> list[str]:
    """List the public names."""
    return __all__
