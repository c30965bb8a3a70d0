"""Answers: what a learner typed or chose, judged. Pure; the knowledge of Finnish plugs in here."""

from flashcards.answers.judge import Part, Verdict, judge_choice, judge_typed
from flashcards.answers.normalise import composed_letters, normalise
from flashcards.answers.several import judge_list, judge_matching, judge_order

__all__ = [
    "Part",
    "Verdict",
    "composed_letters",
    "judge_choice",
    "judge_list",
    "judge_matching",
    "judge_order",
    "judge_typed",
    "normalise",
]
