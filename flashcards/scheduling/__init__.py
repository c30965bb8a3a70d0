"""Scheduling: when to ask a card again. Pure functions over values; no clock, no zone of the machine, no global chance.

`SCHEDULERS` names the memory models; one file and one line add another.
"""

from flashcards.scheduling.day import StudyDay
from flashcards.scheduling.fsrs6 import FSRS6, Memory
from flashcards.scheduling.scheduler import Outcome, Outcomes, Progress, Scheduler
from flashcards.scheduling.spread import draw, fuzz_range

SCHEDULERS = {"fsrs6": FSRS6}

__all__ = [
    "FSRS6",
    "SCHEDULERS",
    "Memory",
    "Outcome",
    "Outcomes",
    "Progress",
    "Scheduler",
    "StudyDay",
    "draw",
    "fuzz_range",
]
