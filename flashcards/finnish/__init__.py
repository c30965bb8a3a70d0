"""Finnish verbs: the conditional of any verb, made by rule from its basic form. Standard library only, pure.

What is not needed at once is imported when it is first used.
"""

from __future__ import annotations

from flashcards.finnish.classes import Inflection, classify
from flashcards.finnish.conditional import KEYS, Form, Paradigm, conditional

__all__ = ["KEYS", "Form", "Inflection", "Paradigm", "classify", "conditional"]
