"""What each rating of a card would lead to: the numbers under the keys, and what is saved when one is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.scheduling import Outcomes, Progress, StudyDay, draw
from flashcards.scheduling.load import Load, balanced
from flashcards.study.settings import Settings, scheduler

if TYPE_CHECKING:
    from datetime import datetime

    from flashcards.model import CardId


NOTHING = Load()


def outcomes(card: CardId, progress: Progress | None, of: Settings, today: int, ahead: Load = NOTHING) -> Outcomes:
    """Return the outcomes of the four ratings on study day `today`.

    The fuzz is drawn from the card and the number of the review, so the same review gives the same intervals every
    time, as long as the days `ahead` hold the same; their week is the one that is set.
    """
    chance = draw(str(card), progress.reps + 1 if progress else 1)
    found = scheduler(of).outcomes(progress, today, chance)
    return balanced(found, scheduler(of).model, ahead._replace(week=of.easy_days), chance)


def study_day(of: Settings, now: datetime) -> StudyDay:
    """Return the study day of a learner, whose zone is that of `now`. Raises ValueError for a moment without a zone."""
    if now.tzinfo is None:
        raise ValueError(f"a moment needs a time zone: {now!r}")
    return StudyDay(now.tzinfo, of.rollover)
