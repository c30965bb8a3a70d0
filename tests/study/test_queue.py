"""What is asked today: due, new, within the limits, siblings apart, steps first, new cards mixed in."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

import strategies
from hypothesis import given
from hypothesis import strategies as st
from strategies import TODAY, item

from flashcards.scheduling import Memory, Progress
from flashcards.study.queue import Done, Plan, Standing, line_up, plan, shuffled
from flashcards.study.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from flashcards.model import CardId, Item

NO_LIMIT = Settings(new_per_day=9999, reviews_per_day=9999)
around_today = st.integers(TODAY - 3, TODAY + 3)


def reviewed(due: int, *, phase: str = "review", day: int = TODAY - 5, due_ms: int | None = None) -> Standing:
    """Return where a card stands that was last reviewed on `day`."""
    return Standing(Progress(phase, 0, Memory(5, 5), day, 3, 0), due, due_ms)


@st.composite
def standings(draw: st.DrawFn) -> Standing:
    phase = draw(st.sampled_from(["new", "learning", "review", "relearning"]))
    asleep = {"suspended": draw(st.sampled_from([False] * 5 + [True])), "buried_day": draw(st.none() | around_today)}
    if phase == "new":
        return Standing(**asleep)
    due_ms = None if phase == "review" else draw(st.none() | st.integers(0, 10))
    day = draw(st.integers(TODAY - 2, TODAY))
    return reviewed(draw(around_today), phase=phase, day=day, due_ms=due_ms)._replace(**asleep)


class Day(NamedTuple):
    """Everything that a plan is made from, and the plan."""

    items: list[Item]
    standings: dict[CardId, Standing]
    limits: Settings
    done: Done
    plan: Plan

    def of(self, item: Item) -> Standing:
        return self.standings.get(item.id, Standing())

    def awake(self) -> list[Item]:
        return [item for item in self.items if not self.of(item).suspended and self.of(item).buried_day != TODAY]


@st.composite
def days(draw: st.DrawFn, *, limited: bool = True) -> Day:
    items = draw(strategies.decks())
    known = {item.id: draw(standings()) for item in items if draw(st.booleans())}
    few = st.integers(0, 4)
    limits = draw(st.builds(Settings, new_per_day=few, reviews_per_day=few)) if limited else NO_LIMIT
    done = draw(st.builds(Done, few, few)) if limited else Done()
    return Day(items, known, limits, done, plan(items, known, limits, TODAY, done))


def asked(day: Day) -> list[Item]:
    return [*day.plan.steps, *day.plan.reviews, *day.plan.new]


@given(days())
def test_nothing_is_asked_twice_and_nothing_unknown(day: Day) -> None:
    ids = [item.id for item in asked(day)]
    assert len(ids) == len(set(ids))
    assert set(asked(day)) <= set(day.items)


@given(days())
def test_who_sleeps_is_not_asked(day: Day) -> None:
    """ "A buried card rests on that one day, a suspended one until it is taken back.\""""
    for one in asked(day):
        assert not day.of(one).suspended
        assert day.of(one).buried_day != TODAY


@given(days())
def test_nothing_is_asked_early_or_in_the_wrong_place(day: Day) -> None:
    """Steps and reviews are due; new cards have no progress."""
    for one in (*day.plan.steps, *day.plan.reviews):
        assert day.of(one).due_day <= TODAY
    assert all(day.of(one).progress.phase in ("learning", "relearning") for one in day.plan.steps)
    assert all(day.of(one).progress.phase == "review" for one in day.plan.reviews)
    assert all(day.of(one).progress is None for one in day.plan.new)


@given(days())
def test_the_limits_hold_over_the_whole_day(day: Day) -> None:
    """What was done already counts; what is over the limit already does not make it negative."""
    assert len(day.plan.reviews) <= max(day.limits.reviews_per_day - day.done.reviews, 0)
    assert len(day.plan.new) <= max(day.limits.new_per_day - day.done.new, 0)


@given(days())
def test_a_step_always_goes_on(day: Day) -> None:
    """No limit and no sibling holds back a card that is in a learning step and due."""
    due = [one for one in day.awake() if (card := day.of(one)).progress and card.due_day <= TODAY]
    assert set(day.plan.steps) == {one for one in due if day.of(one).progress.phase != "review"}


@given(days())
def test_what_is_due_is_counted_before_the_limits(day: Day) -> None:
    assert day.plan.due == sum(day.of(one).progress is not None and day.of(one).due_day <= TODAY for one in day.awake())
    assert day.plan.due >= len(day.plan.steps) + len(day.plan.reviews)


def families(items: Sequence[Item]) -> list[str]:
    """Return the cards whose parts are to be asked on different days, once for each part in `items`."""
    return [one.id.card for one in items if one.card.siblings_apart]


@given(days())
def test_siblings_come_apart(day: Day) -> None:
    """ "Of the parts of a card (its siblings) one a day is asked", and none where one was reviewed or is in a step."""
    fresh = families([*day.plan.reviews, *day.plan.new])
    assert len(fresh) == len(set(fresh))
    met = [one for one in day.items if (progress := day.of(one).progress) and progress.day == TODAY]
    assert not set(fresh) & set(families([*met, *day.plan.steps]))


@given(days(limited=False))
def test_without_limits_only_siblings_stay_back(day: Day) -> None:
    """Every card that is due or new is asked today, or a sibling of it is, or was: nothing is forgotten for good."""
    met = [one for one in day.items if (progress := day.of(one).progress) and progress.day == TODAY]
    spoken_for = set(families([*asked(day), *met]))
    for one in day.awake():
        if day.of(one).progress is None or day.of(one).due_day <= TODAY:
            assert one in asked(day) or (one.card.siblings_apart and one.id.card in spoken_for)


@given(days())
def test_the_order_within(day: Day) -> None:
    """Steps by the moment at which they are over, reviews longest waiting first, new ones as the deck has them."""
    moments = [day.of(one).due_ms or 0 for one in day.plan.steps]
    assert moments == sorted(moments)
    waiting = [(day.of(one).due_day, day.items.index(one)) for one in day.plan.reviews]
    assert waiting == sorted(waiting)
    places = [day.items.index(one) for one in day.plan.new]
    assert places == sorted(places)


@given(days())
def test_the_same_day_has_the_same_plan(day: Day) -> None:
    before = repr(day)
    assert plan(day.items, day.standings, day.limits, TODAY, day.done) == day.plan
    assert repr(day) == before


# By example


def test_a_limit_takes_the_longest_waiting() -> None:
    a, b, c = item("a"), item("b"), item("c")
    known = {a.id: reviewed(TODAY), b.id: reviewed(TODAY - 9), c.id: reviewed(TODAY - 2)}
    found = plan([a, b, c], known, Settings(reviews_per_day=3), TODAY, Done(reviews=1))
    assert (found.reviews, found.due) == ((b, c), 3)


def test_buried_yesterday_is_asked_today() -> None:
    one = item()
    known = {one.id: reviewed(TODAY)._replace(buried_day=TODAY - 1)}
    assert plan([one], known, NO_LIMIT, TODAY, Done()).reviews == (one,)
    assert plan([one], known, NO_LIMIT, TODAY - 1, Done()).reviews == ()


def test_a_due_part_goes_before_its_new_sibling() -> None:
    new, due = item("a", "x"), item("a", "y")
    found = plan([new, due], {due.id: reviewed(TODAY)}, NO_LIMIT, TODAY, Done())
    assert (found.reviews, found.new) == ((due,), ())


def test_siblings_that_belong_together_come_together() -> None:
    parts = [item("a", part, apart=False) for part in "xyz"]
    known = {parts[0].id: reviewed(TODAY), parts[1].id: reviewed(TODAY + 9, day=TODAY)}
    found = plan(parts, known, NO_LIMIT, TODAY, Done())
    assert (found.reviews, found.new) == ((parts[0],), (parts[2],))


def test_a_card_that_waits_behind_the_limit_does_not_hold_back_its_sibling() -> None:
    due, new = item("a", "x"), item("a", "y")
    found = plan([due, new], {due.id: reviewed(TODAY)}, Settings(reviews_per_day=0), TODAY, Done())
    assert (found.reviews, found.new) == ((), (new,))


def test_a_part_that_was_reviewed_and_then_buried_was_still_asked_today() -> None:
    """Burying or suspending a card right after its review does not bring its sibling out on the same day."""
    first, second = item("a", "x"), item("a", "y")
    done = reviewed(TODAY + 4, day=TODAY)
    for asleep in (done._replace(buried_day=TODAY), done._replace(suspended=True)):
        assert plan([first, second], {first.id: asleep}, NO_LIMIT, TODAY, Done()).new == ()


def test_parts_of_different_decks_are_no_siblings() -> None:
    """Two decks may use one card id."""
    here, there = item("a", deck="d"), item("a", deck="e")
    assert plan([here, there], {}, NO_LIMIT, TODAY, Done()).new == (here, there)


# All decks in one line


@st.composite
def plans(draw: st.DrawFn) -> list[Plan]:
    """Return the plans of up to three decks, each part of which has up to eight cards."""
    number = st.integers(0, 8)
    made = []
    for deck in "def"[: draw(st.integers(0, 3))]:
        names = iter(f"{deck}{at}" for at in range(30))
        steps, reviews, new = (tuple(item(next(names), deck=deck) for _ in range(draw(number))) for _ in range(3))
        made.append(Plan(steps, reviews, new, len(steps) + len(reviews)))
    return made


@given(plans())
def test_a_line_is_made_of_all_plans(made: list[Plan]) -> None:
    """Everything that is in no step once, each sort in its own order."""
    line = line_up(made)
    _, reviews, new = ([one for of in made for one in of[sort]] for sort in range(3))
    assert sorted(line) == sorted(reviews + new)
    assert [one for one in line if one in reviews] == reviews
    assert [one for one in line if one in new] == new


@given(plans())
def test_new_cards_are_mixed_in_evenly(made: list[Plan]) -> None:
    """Between two reviews there are never two new cards more than between two others, and the other way round."""
    new = {one for of in made for one in of.new}
    reviews = {one for of in made for one in of.reviews}
    mixed = [one for one in line_up(made) if one in new | reviews]
    for sort, rest in ((new, reviews), (reviews, new)):
        runs = [len(list(run)) for is_sort, run in groupby(mixed, key=lambda one, sort=sort: one in sort) if is_sort]
        fair = (len(sort) + 1) / (len(rest) + 1)
        assert all(run <= fair + 1 for run in runs)


def test_a_line_by_hand() -> None:
    reviews = tuple(item(name) for name in "abcd")
    step, one, two = item("s"), item("x"), item("y")
    assert "".join(asked.id.card for asked in line_up([Plan((step,), reviews, (one, two), 5)])) == "axbcyd"
    assert line_up([]) == ()


# Shuffled


@given(strategies.decks(), st.text())
def test_a_seed_gives_one_order_of_the_same_cards(deck: list[Item], seed: str) -> None:
    before = list(deck)
    assert shuffled(deck, seed) == shuffled(tuple(deck), seed)
    assert sorted(shuffled(deck, seed)) == sorted(deck)
    assert deck == before


def test_another_seed_gives_another_order() -> None:
    deck = [item(name) for name in "abcdefghij"]
    orders = {tuple(shuffled(deck, seed)) for seed in ("suomi", "ruotsi", "viro")}
    assert len(orders | {tuple(deck)}) == 4
