"""The table of the memory models."""

from flashcards.scheduling.fsrs6 import FSRS6
from flashcards.scheduling.leitner import Leitner
from flashcards.scheduling.sm2 import SM2

SCHEDULERS = {"fsrs6": FSRS6, "sm2": SM2, "leitner": Leitner}
"""The memory models by name: what a `Scheduler` can be made of."""
