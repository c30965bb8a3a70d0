"""Answers: what a learner typed or chose, judged. Pure; the knowledge of Finnish plugs in here.

Every deck that is read needs a normal form, only a sitting needs judges: they are imported when they are first used.
"""

from flashcards.answers.normalise import normal_form, normalise
from flashcards.lazy import names_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flashcards.answers.judge import judge_choice, judge_typed
    from flashcards.answers.reasons import reason
    from flashcards.answers.several import judge_list, judge_matching, judge_order
    from flashcards.answers.verdict import Difference, Part, Verdict

_PLACES = {
    "judge": ("judge_choice", "judge_typed"),
    "reasons": ("reason",),
    "several": ("judge_list", "judge_matching", "judge_order"),
    "verdict": ("Difference", "Part", "Verdict"),
}

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

__getattr__ = names_of(__name__, _PLACES)
