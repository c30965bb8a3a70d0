"""Numbers about the past and the days to come; every one is made from the reviews that were not undone."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from flashcards.model import Rating

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

LONGEST_MS = 60_000
"""A card left open over lunch counts as one minute."""


class Review(NamedTuple):
    """A saved rating: its study day, the phase the card was in, the rating, the milliseconds taken.

    The phase is `new`, `learning`, `review` or `relearning`.
    """

    day: int
    phase: str
    rating: int
    ms: int


class Today(NamedTuple):
    """One study day: ratings, cards met for the first time, and whole seconds spent."""

    reviews: int
    new: int
    seconds: int


class Summary(NamedTuple):
    """What a learner sees first: all ratings, today, days in a row, and the share of reviews that were remembered.

    `retention` is from 0 to 1, over all reviews outside the steps; None before the first of them.
    """

    reviews: int
    today: Today
    streak: int
    retention: float | None


def summary(reviews: Sequence[Review], today: int) -> Summary:
    """Return the numbers as of study day `today`."""
    due = [review for review in reviews if review.phase == "review"]
    recalled = sum(review.rating > Rating.AGAIN for review in due)
    return Summary(
        reviews=len(reviews),
        today=of_day(reviews, today),
        streak=streak({review.day for review in reviews}, today),
        retention=recalled / len(due) if due else None,
    )


def of_day(reviews: Iterable[Review], day: int) -> Today:
    """Return the numbers of one study day."""
    done = [review for review in reviews if review.day == day]
    spent = sum(min(review.ms, LONGEST_MS) for review in done)
    return Today(len(done), sum(review.phase == "new" for review in done), round(spent / 1000))


def streak(days: set[int], today: int) -> int:
    """Count the study days in a row up to today; today still counts as open, so it may be missing.

    >>> streak({5, 6, 7}, today=8), streak({5, 6, 8}, today=8), streak({5, 6}, today=8)
    (3, 1, 0)
    """
    last = today if today in days else today - 1
    length = 0
    while last - length in days:
        length += 1
    return length


def forecast(due_days: Iterable[int], today: int, days: int = 14) -> list[tuple[int, int]]:
    """Return how many cards are due on each of the next `days` study days; what is overdue counts as today's.

    >>> forecast([5, 8, 9, 9, 30], today=8, days=3)
    [(8, 2), (9, 2), (10, 0)]
    """
    counts = Counter(max(day, today) for day in due_days)
    return [(day, counts[day]) for day in range(today, today + days)]
