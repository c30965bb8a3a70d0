"""What is shown under the keys is what is saved when one is pressed."""

from __future__ import annotations

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest
import strategies
from hypothesis import given
from hypothesis import strategies as st
from strategies import TODAY, after, parameters

from flashcards.model import CardId, Rating
from flashcards.scheduling import draw, fuzz_range
from flashcards.scheduling.load import EVERY_DAY
from flashcards.study.preview import outcomes, study_day
from flashcards.study.settings import Settings, scheduler

CARD = CardId("suomi", "k7m2q", "a")
any_settings = st.builds(
    Settings,
    parameters=parameters,
    retention=strategies.retentions,
    steps=strategies.any_steps,
    relearning_steps=strategies.any_steps,
    max_interval=strategies.maximum_intervals,
    easy_days=st.just(EVERY_DAY),
)


@given(any_settings, strategies.histories, strategies.ratings, st.integers(0, 400))
def test_what_is_shown_is_what_is_saved(
    of: Settings, history: list[tuple[Rating, int]], rating: Rating, days: int
) -> None:
    """The preview shows all four; saving works one of them out again, from the card and the number of the review."""
    progress = after(scheduler(of), history)
    today = TODAY + sum(gap for _, gap in history) + days
    shown = outcomes(CARD, progress, of, today)
    assert outcomes(CARD, progress, of, today) == shown
    chance = draw("suomi/k7m2q/a", len(history) + 1)
    assert scheduler(of).outcome(progress, rating, today, chance) == shown.after(rating)


@given(any_settings, strategies.histories)
def test_a_day_more_or_less_does_not_draw_again(of: Settings, history: list[tuple[Rating, int]]) -> None:
    """A rating that is undone and given again leads to the same day: the draw hangs on the card and the count only."""
    progress = after(scheduler(of), history)
    today = TODAY + sum(gap for _, gap in history)
    before = outcomes(CARD, progress, of, today)
    outcomes(CardId("suomi", "other", "a"), progress, of, today)
    assert outcomes(CARD, progress, of, today) == before


def test_cards_learnt_together_part() -> None:
    """Two hundred cards with one history are spread over the whole range, within it."""
    progress = after(scheduler(Settings()), [(Rating.EASY, 0), (Rating.GOOD, 8)])
    days = {outcomes(CardId("suomi", f"{at:05}", "a"), progress, Settings(), TODAY + 47).good.days for at in range(200)}
    memory = scheduler(Settings()).outcome(progress, Rating.GOOD, TODAY + 47).progress.memory
    low, high = fuzz_range(scheduler(Settings()).model.interval(memory), 36_500)
    assert days == set(range(low, high + 1))


def test_a_learners_zone_is_that_of_now() -> None:
    helsinki = ZoneInfo("Europe/Helsinki")
    found = study_day(Settings(rollover=time(3, 30)), datetime(2026, 11, 22, 8, tzinfo=helsinki))
    assert (found.zone, found.starts_at) == (helsinki, time(3, 30))
    assert study_day(Settings(), datetime(2026, 11, 22, tzinfo=UTC)).zone is UTC


def test_now_needs_a_zone() -> None:
    with pytest.raises(ValueError, match=r"^a moment needs a time zone: "):
        study_day(Settings(), datetime(2026, 11, 22))  # noqa: DTZ001 - it has none
