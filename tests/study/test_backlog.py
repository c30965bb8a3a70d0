"""A backlog is spread over the coming days: everything once, evenly, and as cheaply as it goes."""

from __future__ import annotations

from collections import Counter
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import TODAY, memories

from flashcards.model import CardId
from flashcards.scheduling import Memory, Progress, draw
from flashcards.scheduling.load import EVERY_DAY, Load
from flashcards.study.backlog import catch_up
from flashcards.study.rescheduling import Promised
from flashcards.study.settings import Settings, scheduler

OF = {"suomi": Settings()}
MODEL = scheduler(Settings()).model
counts = st.dictionaries(st.integers(TODAY, TODAY + 40), st.integers(0, 60))
weeks = st.lists(st.sampled_from([0.0, 0.5, 1.0]), min_size=7, max_size=7).map(tuple)
loads = st.builds(Load, counts, st.just(()), weeks)
backlogs = st.lists(st.tuples(memories, st.integers(1, 400)), max_size=60).map(lambda cards: waiting(cards))  # noqa: PLW0108 - defined below


def waiting(cards: list[tuple[Memory, int]]) -> list[Promised]:
    """Return cards by memory and days since their last review."""
    return [
        Promised(CardId("suomi", f"{at:05}", "a"), Progress("review", 0, memory, TODAY - ago, 3, 0), TODAY - at % 9)
        for at, (memory, ago) in enumerate(cards)
    ]


def holiday(cards: int) -> list[Promised]:
    """Return what waits after three weeks away: intervals of 3 to 90 days, some just due, some for weeks."""
    found = []
    for at in range(cards):
        stability = 3 + 87 * draw(str(at), 1) ** 2
        found.append((Memory(stability, 1 + 9 * draw(str(at), 2)), round(stability + 21 * draw(str(at), 3))))
    return waiting(found)


def known(card: Promised, day: int) -> float:
    return MODEL.retrievability(card.progress.memory, day - card.progress.day)


@given(backlogs, loads, st.integers(1, 40))
def test_everything_once_within_the_days_up_to_one_level(cards: list[Promised], load: Load, days: int) -> None:
    """Each card has one day, of so many from today on; no day is above its part of the level that all need."""
    plan = catch_up(cards, OF, TODAY, load, days)
    assert sorted(card for card, _ in plan.days) == [card.card for card in cards]
    assert all(TODAY <= day < TODAY + days for _, day in plan.days)
    shared = [day for day in range(TODAY, TODAY + days) if load.share(day)]
    assert all(load.share(day) for _, day in plan.days) or not shared
    assert plan.known <= plan.known_today + 1e-9
    placed = Counter(day for _, day in plan.days)
    held = {**load.cards, TODAY: max(load.cards.get(TODAY, 0) - len(cards), 0)}
    assert plan.most == max(held.get(day, 0) + placed[day] for day in range(TODAY, TODAY + days))


@given(backlogs)
def test_one_day_costs_nothing(cards: list[Promised]) -> None:
    plan = catch_up(cards, OF, TODAY, Load(), 1)
    assert {day for _, day in plan.days} <= {TODAY}
    assert plan.known == pytest.approx(plan.known_today)
    assert plan.most == len(cards)


def test_the_days_are_filled_to_one_level() -> None:
    """140 cards over a week in which the days hold 0 to 30 already: 30 on each day, no more."""
    load = Load({TODAY + at: 5 * at for at in range(7)})
    plan = catch_up(holiday(105), OF, TODAY, load, 7)
    placed = Counter(day for _, day in plan.days)
    assert [load.cards.get(TODAY + at, 0) + placed[TODAY + at] for at in range(7)] == [30] * 7
    assert plan.most == 30


def test_an_easy_day_takes_its_part() -> None:
    week = [1.0] * 7
    week[(TODAY + 1) % 7] = 0.5  # the day after tomorrow
    placed = Counter(day for _, day in catch_up(holiday(130), OF, TODAY, Load(week=tuple(week)), 7).days)
    assert [placed[TODAY + at] for at in range(7)] == [20, 20, 10, 20, 20, 20, 20]


def test_it_costs_less_than_in_the_order_of_waiting() -> None:
    """600 cards over two weeks: fewer are forgotten than if those that wait longest came first."""
    cards = holiday(600)
    plan = catch_up(cards, OF, TODAY, Load(), 14)
    places = sorted(day for _, day in plan.days)
    by_waiting = sum(known(card, day) for card, day in zip(sorted(cards, key=lambda c: c.due_day), places, strict=True))
    assert plan.known_today - plan.known < 0.9 * (plan.known_today - by_waiting)
    assert plan.known == pytest.approx(sum(known(cards[int(card.card)], day) for card, day in plan.days))


@given(st.lists(st.tuples(memories, st.integers(1, 60)), min_size=1, max_size=6))
def test_it_costs_little_more_than_the_best_of_all_orders(cards: list[tuple[Memory, int]]) -> None:
    """Beside every order of a few cards, one a day: at most a tenth of a card worse than the best."""
    there = waiting(cards)
    plan = catch_up(there, OF, TODAY, Load(week=EVERY_DAY), len(there))
    orders = permutations(there)
    best = max(sum(known(card, TODAY + at) for at, card in enumerate(order)) for order in orders)
    assert plan.known >= best - 0.1


def test_siblings_are_spread_over_days_of_their_own() -> None:
    """Fifty cards of two parts over five days: apart as far as there is room, which at the end may lack for one."""
    cards = [card._replace(card=CardId("suomi", f"{at // 2:05}", "ab"[at % 2])) for at, card in enumerate(holiday(100))]
    plan = catch_up(cards, OF, TODAY, Load(), 5)
    together = sum(parts > 1 for parts in Counter((card.card, day) for card, day in plan.days).values())
    assert together <= 1
    assert Counter(day for _, day in plan.days) == dict.fromkeys(range(TODAY, TODAY + 5), 20)
