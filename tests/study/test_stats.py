"""Numbers about the past and the days to come, beside plainer ways to count them."""

from __future__ import annotations

from itertools import takewhile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashcards.study.stats import Review, Today, forecast, of_day, streak, summary

TODAY = 739_577
phases = st.sampled_from(["new", "learning", "review", "relearning"])
study_days = st.integers(TODAY - 6, TODAY)
reviews = st.lists(st.builds(Review, study_days, phases, st.integers(1, 4), st.integers(0, 200_000)), max_size=30)


@given(reviews)
def test_the_days_of_a_log_add_up_to_it(log: list[Review]) -> None:
    days = [of_day(log, day) for day in range(TODAY - 6, TODAY + 1)]
    assert sum(day.reviews for day in days) == len(log) == summary(log, TODAY).reviews
    assert sum(day.new for day in days) == sum(review.phase == "new" for review in log)
    assert summary(log, TODAY).today == days[-1]


@given(reviews)
def test_retention_is_the_share_of_reviews_that_were_remembered(log: list[Review]) -> None:
    """ "Over all reviews outside the steps; None before the first of them.\""""
    ratings = [rating for _, phase, rating, _ in log if phase == "review"]
    expected = 1 - ratings.count(1) / len(ratings) if ratings else None
    assert summary(log, TODAY).retention == (None if expected is None else pytest.approx(expected))


@given(st.sets(st.integers(TODAY - 12, TODAY)))
def test_a_streak_goes_back_from_today_or_yesterday(days: set[int]) -> None:
    """ "Today still counts as open, so it may be missing.\""""
    back = [day in days for day in range(TODAY, TODAY - 20, -1)]
    assert streak(days, TODAY) == len(list(takewhile(bool, back if back[0] else back[1:])))


@given(st.sets(study_days))
def test_studying_today_never_breaks_a_streak(days: set[int]) -> None:
    assert streak(days | {TODAY}, TODAY) == streak(days - {TODAY}, TODAY) + 1


@given(reviews)
def test_the_streak_of_a_log_is_that_of_its_days(log: list[Review]) -> None:
    assert summary(log, TODAY).streak == streak({review.day for review in log}, TODAY)


@given(st.lists(st.integers(TODAY - 9, TODAY + 40)), st.integers(1, 30))
def test_a_forecast_counts_every_card_that_comes_in_time(due: list[int], length: int) -> None:
    """ "What is overdue counts as today's"; one row a day, also where nothing is due."""
    rows = forecast(due, TODAY, length)
    assert [day for day, _ in rows] == list(range(TODAY, TODAY + length))
    assert sum(count for _, count in rows) == sum(day < TODAY + length for day in due)
    assert rows[0][1] == sum(day <= TODAY for day in due)
    assert all(count == due.count(day) for day, count in rows[1:])


@pytest.mark.parametrize(
    ("times", "seconds"),
    [([], 0), ([499], 0), ([1500], 2), ([400, 400, 400], 1), ([60_000], 60), ([3_600_000], 60), ([90_000, 1_000], 61)],
)
def test_a_card_that_was_left_open_counts_as_a_minute(times: list[int], seconds: int) -> None:
    """Whole seconds of the whole day, not of each card."""
    log = [Review(TODAY, "review", 3, ms) for ms in times]
    assert of_day(log, TODAY) == Today(len(times), 0, seconds)


def test_a_new_learner() -> None:
    found = summary([], TODAY)
    assert (found.reviews, found.today, found.streak, found.retention) == (0, Today(0, 0, 0), 0, None)
    assert forecast([], TODAY) == [(TODAY + at, 0) for at in range(14)]


def test_what_the_past_says_does_not_change_with_the_day() -> None:
    """Only today's line and the streak are about today."""
    log = [Review(TODAY - 3, "new", 3, 1000), Review(TODAY - 1, "review", 1, 1000), Review(TODAY, "review", 3, 1000)]
    now, later = summary(log, TODAY), summary(log, TODAY + 400)
    assert (now.reviews, now.retention) == (later.reviews, later.retention) == (3, 0.5)
    assert (now.streak, later.streak) == (2, 0)
