"""Spaced repetition with a plain-text deck language, FSRS-6, Finnish, and a log that loses nothing.

The public names, each imported when it is first used:

- `parse`, `items`, `check`, `write`: a deck's text to cards, to the things it asks, to what is odd in it, and back;
- `Scheduler`, `FSRS6`, `SM2`, `Leitner`, `StudyDay`, `Rating`, `draw`, `Load`, `balanced`, `is_leech`: when to ask
  again, as pure functions; `to_json`, `from_json` keep what they need, `simulate` tells what a year with them costs;
- `fit`, `evaluate`: the scheduler's parameters from a log, and how well they foretell;
- `judge_typed`, `judge_choice`, `judge_order`, `judge_list`, `judge_matching`: is an answer right;
- `conditional`, `indicative`, `spoken`, `analyse`, `Verbs`, `with_clitic`: forms of Finnish verbs, made and read back;
- `Log`: the learner's file.
"""

from __future__ import annotations

from flashcards.lazy import names_of

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from flashcards.answers import (
        Difference,
        Part,
        Verdict,
        judge_choice,
        judge_list,
        judge_matching,
        judge_order,
        judge_typed,
    )
    from flashcards.cards import items
    from flashcards.deck import parse
    from flashcards.deck.check import check
    from flashcards.deck.write import write
    from flashcards.errors import FlashcardsError
    from flashcards.finnish import (
        Form,
        Paradigm,
        Reading,
        Verbs,
        analyse,
        conditional,
        indicative,
        spoken,
        with_clitic,
    )
    from flashcards.model import Answer, Card, CardId, Deck, Diagnostic, Item, Option, Pair, Rating
    from flashcards.scheduling import (
        FSRS6,
        SM2,
        Evaluation,
        Fit,
        Leitner,
        Load,
        Memory,
        Outcome,
        Outcomes,
        Progress,
        Review,
        Scheduler,
        Scores,
        StudyDay,
        balanced,
        draw,
        evaluate,
        fit,
        from_json,
        is_leech,
        simulate,
        to_json,
    )
    from flashcards.scheduling.replay import replay
    from flashcards.store.log import Log

_PLACES = {
    "answers": (
        *("Difference", "Part", "Verdict"),
        *("judge_choice", "judge_list", "judge_matching", "judge_order", "judge_typed"),
    ),
    "cards": ("items",),
    "deck": ("parse",),
    "deck.check": ("check",),
    "deck.write": ("write",),
    "errors": ("FlashcardsError",),
    "finnish": (
        *("Form", "Paradigm", "Reading", "Verbs"),
        *("analyse", "conditional", "indicative", "spoken", "with_clitic"),
    ),
    "model": ("Answer", "Card", "CardId", "Deck", "Diagnostic", "Item", "Option", "Pair", "Rating"),
    "scheduling": (
        *("FSRS6", "SM2", "Leitner", "Load", "Memory", "Outcome", "Outcomes", "Progress", "Scheduler", "StudyDay"),
        *("balanced", "draw", "from_json", "is_leech", "simulate", "to_json"),
    ),
    "scheduling.evaluation": ("Evaluation", "Scores", "evaluate"),
    "scheduling.fitting": ("Fit", "fit"),
    "scheduling.history": ("Review",),
    "scheduling.replay": ("replay",),
    "store.log": ("Log",),
}

__all__ = [
    "FSRS6",
    "SM2",
    "Answer",
    "Card",
    "CardId",
    "Deck",
    "Diagnostic",
    "Difference",
    "Evaluation",
    "Fit",
    "FlashcardsError",
    "Form",
    "Item",
    "Leitner",
    "Load",
    "Log",
    "Memory",
    "Option",
    "Outcome",
    "Outcomes",
    "Pair",
    "Paradigm",
    "Part",
    "Progress",
    "Rating",
    "Reading",
    "Review",
    "Scheduler",
    "Scores",
    "StudyDay",
    "Verbs",
    "Verdict",
    "analyse",
    "balanced",
    "check",
    "conditional",
    "draw",
    "evaluate",
    "fit",
    "from_json",
    "indicative",
    "is_leech",
    "items",
    "judge_choice",
    "judge_list",
    "judge_matching",
    "judge_order",
    "judge_typed",
    "parse",
    "replay",
    "simulate",
    "spoken",
    "to_json",
    "with_clitic",
    "write",
]

__getattr__ = names_of(__name__, _PLACES)


def __dir__() -> list[str]:
    """List the public names."""
    return __all__
