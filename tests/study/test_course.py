"""How far a learner is in a deck, and how long the rest takes: the days are those that the queue itself would need."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from strategies import TODAY, item

from flashcards.scheduling import Memory, Progress
from flashcards.study.course import ENOUGH, course, days_to_meet, pace
from flashcards.study.queue import Done, Standing, plan
from flashcards.study.settings import Settings
from flashcards.study.stats import LONGEST_MS, Review

MET = Standing(Progress("review", 0, Memory(5, 5), TODAY - 5, 3, 0), TODAY + 1)
cards = st.lists(st.tuples(st.sampled_from("abcdef"), st.booleans()), max_size=12)


def deck_of(of: list[tuple[str, bool]]) -> list:
    return [item(card, str(at), apart=apart) for at, (card, apart) in enumerate(of)]


@given(cards, st.integers(1, 5))
def test_the_days_are_those_of_the_queue(of: list[tuple[str, bool]], limit: int) -> None:
    """Meeting, day by day, what the queue plans takes as many days; reviews come on none of them."""
    asked, met = deck_of(of), {}
    limits = Settings(new_per_day=limit)
    days = 0
    while new := plan(asked, met, limits, TODAY + days, Done()).new:
        day = TODAY + days
        met |= {one.id: Standing(Progress("review", 0, Memory(5, 5), day, 1, 0), TODAY + 9999) for one in new}
        days += 1
    assert days_to_meet(asked, limit) == days
    assert len(met) == len(asked)


def test_without_new_cards_a_day_nothing_is_ever_met() -> None:
    assert days_to_meet([item("a", "a")], 0) is None
    assert days_to_meet([], 0) == 0
    assert course([item("a", "a")], {}, Settings(new_per_day=0), TODAY).days is None


def test_where_the_learner_is() -> None:
    """What was met and what was set aside before it was met is not waited for."""
    asked = [item(card, "a") for card in "abcd"]
    standings = {asked[0].id: MET, asked[1].id: MET._replace(suspended=True), asked[2].id: Standing(suspended=True)}
    found = course(asked, standings, Settings(), TODAY)
    assert (found.cards, found.met, found.days) == (4, 2, 1)
    assert course(asked[:3], standings, Settings(), TODAY) == (3, 2, 0, 0)


def test_a_card_that_was_suspended_after_it_was_met_takes_no_time() -> None:
    asked = [item(card, "a") for card in "abcd"]
    met = {one.id: MET._replace(due_day=TODAY) for one in asked[:3]}
    suspended = {card: standing._replace(suspended=True) for card, standing in met.items()}
    alone = course(asked[3:], {}, Settings(), TODAY).seconds
    assert course(asked, suspended, Settings(), TODAY).seconds == alone
    assert course(asked, met, Settings(), TODAY).seconds > alone


@given(st.integers(1, 60))
def test_time_is_ratings_times_the_learner_s_pace(number: int) -> None:
    """Twice as slow takes twice as long; each new card is asked once at least, and nobody takes a minute a rating."""
    asked = [item(str(at), "a") for at in range(number)]
    slow, fast = (course(asked, {}, Settings(), TODAY, seconds).seconds for seconds in (8, 4))
    assert slow == 2 * fast
    assert slow >= 8 * number
    assert 8 * number < course(asked, {}, Settings(), TODAY).seconds < 60 * slow


def test_a_pace_is_the_median_and_an_open_card_counts_a_minute() -> None:
    quick, lunch = Review(1, "new", 3, 6_000), Review(1, "review", 3, 3_600_000)
    assert pace([quick] * (ENOUGH - 1)) is None
    assert pace([quick] * ENOUGH) == pace([quick] * ENOUGH + [lunch] * 9) == 6
    assert pace([quick] * ENOUGH + [lunch] * ENOUGH) == (6 + LONGEST_MS / 1000) / 2
