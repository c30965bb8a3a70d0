"""Answers: what a learner typed or chose, judged. Pure; the knowledge of Finnish plugs in here."""

from flashcards.answers.judge import Verdict, judge_choice, judge_typed
from flashcards.answers.normalise import normalise

__all__ = ["Verdict", "judge_choice", "judge_typed", "normalise"]
