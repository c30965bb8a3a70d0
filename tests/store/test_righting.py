"""Reviews that a wrong clock has dated are found and dated anew, and nothing else is touched."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_help import NOW, cards, later, picture

from flashcards import Rating
from flashcards.store.log import Log
from flashcards.store.righting import EARLIEST_MS, TOLERANCE_MS, righted

SÄÄ, TUULI, WIND, LUMI, _ = cards()
HOUR = 3_600_000
TODAY = NOW.toordinal()
moments = st.lists(st.integers(-10, 10**6).map(lambda hours: hours * HOUR), max_size=12)


@given(moments, st.integers(0, 10**6).map(lambda hours: hours * HOUR))
def test_what_is_righted_stands_in_its_order_and_what_can_be_stays(found: list[int], now: int) -> None:
    new = righted(found, now)
    after = [new.get(at, moment) for at, moment in enumerate(found)]
    assert all(one <= other + TOLERANCE_MS for one, other in pairwise(after))
    assert all(moment <= now + TOLERANCE_MS for moment in after)
    for at in new:
        before, behind = found[:at], found[at + 1 :]
        assert (
            found[at] > now + TOLERANCE_MS
            or any(found[at] < other - TOLERANCE_MS for other in before)
            or any(found[at] > other + TOLERANCE_MS for other in behind)
        )


@given(st.lists(st.integers(0, 10**6), max_size=12), st.integers(0, 99))
def test_a_clock_that_was_right_stays_right(steps: list[int], since: int) -> None:
    found = [sum(steps[: at + 1]) * HOUR for at in range(len(steps))]
    assert righted(found, (found or [0])[-1] + since * HOUR) == {}


@pytest.mark.parametrize(
    ("found", "now", "expected"),
    [
        ([0, 100], 110, {}),
        ([0, 87_600, 87_601], 20, {1: 19, 2: 20}),  # ten years ahead, and not asked since
        ([0, 87_600, 87_601, 15], 20, {1: 14, 2: 15}),
        ([100, 76, 101], 130, {1: 101}),  # a day behind
        ([99, 100, -9_600, -9_599, 101], 130, {2: 100, 3: 101}),  # 400 days behind, for an hour
        ([500, 0, 600], 700, {1: 600}),  # 1970
        ([0, 87_600, 0, 87_600, 30], 40, {1: 0, 3: 30}),
        ([0, 90, 10], 20, {1: 10}),
        ([0, 48, 1, 2, 3], 200, {1: 1}),  # two days ahead for one review: the many that follow are right
        ([0, 1, 2, 90, 91, 3, 4, 5], 200, {3: 2, 4: 3}),
    ],
)
def test_by_hand(found: list[int], now: int, expected: dict[int, int]) -> None:
    """In hours; the last wrong one gets the next right moment, those before it keep their distance if there is room."""
    new = righted([moment * HOUR for moment in found], now * HOUR)
    assert new == {at: moment * HOUR for at, moment in expected.items()}


def test_a_clock_that_has_lost_its_battery_is_wrong_also_in_the_first_review() -> None:
    with_battery = int(NOW.timestamp()) * 1000
    assert righted([3 * HOUR, with_battery], with_battery + HOUR, EARLIEST_MS) == {0: with_battery}


WRONG = [timedelta(days=days) for days in (3652, -1, -400, -20_000, 4_440)]


@pytest.mark.parametrize("off", WRONG, ids=lambda off: str(off.days))
@pytest.mark.parametrize("steps", ["none", "1m 10m"])
def test_a_history_righted_is_the_one_of_a_clock_that_was_right(tmp_path: Path, off: timedelta, steps: str) -> None:
    """Right, then two ratings under a wrong clock, then right again: the same memories, days and due days."""
    plan = [
        *((0, SÄÄ, Rating.GOOD, False), (5, TUULI, Rating.EASY, False), (5, WIND, Rating.EASY, False)),
        *((5, SÄÄ, Rating.GOOD, True), (5, LUMI, Rating.GOOD, True)),
        *((5, TUULI, Rating.AGAIN, False), (30, SÄÄ, Rating.GOOD, False)),
    ]
    seen = []
    for wrong in (timedelta(0), off):
        with Log(tmp_path / f"{wrong.days}.db") as log:
            log.set("steps", steps, NOW)
            for day, item, rating, is_wrong in plan:
                log.review(item, rating, later(days=day) + wrong * is_wrong, 1)
            before = list(log.events())
            found = log.wrongly_dated(later(days=31))
            assert log.right(later(days=31)) == len(found) == (2 if wrong else 0)
            assert log.wrongly_dated(later(days=31)) == []
            assert log.right(later(days=31)) == 0
            after = list(log.events())
            assert all(event in after for event in before), "rows stay"
            kept = picture(log)
            log.rebuild()
            assert picture(log) == kept
            by_day = sorted((review.day, review.phase, review.rating) for review in log.reviews())
            seen.append((log.standings(), by_day))
    assert seen[0] == seen[1]


def test_a_card_held_by_a_wrong_clock_comes_back(log: Log) -> None:
    """Rated Easy ten years ahead it would be due in 2036, whatever is rated later."""
    log.review(SÄÄ, Rating.EASY, later(days=3652), 1)
    log.review(SÄÄ, Rating.GOOD, later(days=9), 1)
    assert log.standings()[SÄÄ.id].due_day > later(days=3650).toordinal()
    log.right(later(days=9))
    assert NOW.toordinal() < log.standings()[SÄÄ.id].due_day < later(days=90).toordinal()
    assert log.undo(later(days=9)) == (SÄÄ.id, Rating.GOOD, TODAY + 9)


def test_only_wrongly_dated_cards_are_written_anew(log: Log) -> None:
    log.review(SÄÄ, Rating.EASY, NOW, 1)
    log.review(TUULI, Rating.EASY, later(days=3652), 1)
    log.review(SÄÄ, Rating.GOOD, later(days=1), 1)
    log.review(WIND, Rating.EASY, later(days=5), 1)
    kept = log.standings()[SÄÄ.id]
    (found,) = log.wrongly_dated(later(days=6))
    assert (found.card, found.showed, found.moment) == (TUULI.id, later(days=3652), later(days=1))
    log.right(later(days=6))
    assert log.wrongly_dated(later(days=6)) == [], "written last, of an earlier day, and right"
    assert log.standings()[SÄÄ.id] == kept
    *_, last = log.events()
    assert last.data["stands_for"] in {event.id for event in log.events()}
    assert last.offset_min == 120
    assert [event.kind for event in log.events()].count("undo") == 1


def test_what_the_clock_of_now_rules_out_is_not_believed(log: Log) -> None:
    """Nothing is changed by asking, whatever the clock says."""
    log.review(SÄÄ, Rating.EASY, NOW, 1)
    before = list(log.events())
    assert [of.moment for of in log.wrongly_dated(datetime.fromtimestamp(0, NOW.tzinfo))] == [
        datetime.fromtimestamp(0, NOW.tzinfo)
    ]
    assert list(log.events()) == before
