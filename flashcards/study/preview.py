"""What each rating of a card would lead to: the numbers under the keys, and what is saved when one is pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.scheduling import Outcomes, Progress, StudyDay, draw
from flashcards.study.settings import Settings, scheduler

if TYPE_CHECKING:
    from datetime import datetime

    from flashcards.model import CardId


def outcomes(card: CardId, progress: Progress | None, of: Settings, today: int) -> Outcomes:
    """Return the outcomes of the four ratings on study day `today`.

    The fuzz is drawn from the card and the number of the review, so the same review gives the same intervals every
    time.
    """
    number = progress.reps + 1 if progress else 1
    return scheduler(of).outcomes(progress, today, draw(str(card), number))


def study_day(of: Settings, now: datetime) -> StudyDay:
    """Return the study day of a learner, whose zone is that of `now`. Raises ValueError for a moment without a zone."""
    if now.tzinfo is None:
        raise ValueError(f"a moment needs a time zone: {now!r}")
    return StudyDay(now.tzinfo, of.rollover)
