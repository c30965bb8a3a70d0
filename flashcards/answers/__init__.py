"""Answers: what a learner typed or chose, judged. Pure; the knowledge of Finnish plugs in here."""

from flashcards.answers.judge import judge_choice, judge_typed
from flashcards.answers.normalise import normal_form, normalise
from flashcards.answers.reasons import reason
from flashcards.answers.several import judge_list, judge_matching, judge_order
from flashcards.answers.verdict import Difference, Part, Verdict

__all__ = [
    "Difference",
    "Part",
    "Verdict",
    "judge_choice",
    "judge_list",
    "judge_matching",
    "judge_order",
    "judge_typed",
    "normal_form",
    "normalise",
    "reason",
]
