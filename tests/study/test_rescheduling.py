"""Other due days after other settings: which cards move, where to, and which stay."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from strategies import TODAY, draws, histories, memories, parameters, retentions

from flashcards.model import CardId, Rating
from flashcards.scheduling import FSRS6, Memory, Progress, Scheduler, fuzz_range
from flashcards.scheduling.load import EVERY_DAY, Load
from flashcards.study import rescheduling
from flashcards.study.rescheduling import Promised, moves
from flashcards.study.settings import Settings, scheduler

cards = st.lists(st.tuples(memories, st.integers(1, 400), draws), max_size=20)
wanted = st.builds(lambda retention: Settings(retention=retention), retentions)


def promised(found: list[tuple[tuple[float, float], int, float]], of: Settings) -> list[Promised]:
    """Return cards whose days lie in the range under some settings, reviewed so many days ago."""
    model = scheduler(of).model
    made = []
    for at, (memory, ago, chance) in enumerate(found):
        first, last = fuzz_range(model.interval(memory), 36_500)
        day = TODAY - ago
        card = CardId("suomi", f"{at:05}", "a")
        progress = Progress("review", 0, memory, day, 3, 0)
        made.append(Promised(card, progress, day + first + int(chance * (last - first + 1))))
    return made


@given(cards, wanted)
def test_what_lies_where_the_settings_want_it_stays(found: list[object], of: Settings) -> None:
    """No settings have changed: no card moves."""
    assert moves(promised(found, of), {"suomi": of}, TODAY, Load()) == ()


@given(cards, wanted, wanted, st.booleans())
def test_a_card_goes_into_the_range_of_its_interval_and_never_into_the_past(
    found: list[object],
    before: Settings,
    after: Settings,
    every: bool,  # noqa: FBT001
) -> None:
    there = promised(found, before)
    progress = {card.card: card for card in there}
    model = scheduler(after).model
    for move in moves(there, {"suomi": after}, TODAY, Load(), every=every):
        card = progress[move.card]
        first, last = fuzz_range(model.interval(card.progress.memory), 36_500)
        assert max(card.progress.day + first, TODAY) <= move.after <= max(card.progress.day + last, TODAY)
        assert (move.before, move.after != max(move.before, TODAY)) == (card.due_day, True)
        if not every:
            assert not card.progress.day + first <= move.before <= card.progress.day + last


@given(cards, wanted, wanted)
def test_once_moved_nothing_moves_again(found: list[object], before: Settings, after: Settings) -> None:
    there = promised(found, before)
    to = {move.card: move.after for move in moves(there, {"suomi": after}, TODAY, Load())}
    moved = [card._replace(due_day=to.get(card.card, card.due_day)) for card in there]
    assert moves(moved, {"suomi": after}, TODAY, Load()) == ()


@given(parameters, histories)
def test_memories_are_those_that_the_reviews_made(found: tuple[float, ...], history: list[tuple[Rating, int]]) -> None:
    """Replay = incremental: under the parameters in force at all reviews nothing changes; days never go back."""
    model = FSRS6(found)
    of, progress, day, kept = Scheduler(model), None, TODAY, []
    reviews = []
    for rating, gap in history:
        day += gap if gap % 7 else -gap
        progress = of.outcome(progress, rating, day).progress
        reviews.append((int(rating), day))
        kept.append(progress.memory)
    assert list(rescheduling.memories(model, reviews)) == kept


def test_many_cards_that_move_at_once_are_spread_by_load() -> None:
    """300 cards of one memory that all have to come sooner do not all come on one day, nor any on a day off."""
    of = Settings(retention=0.97, easy_days=(*EVERY_DAY[:6], 0.0))
    there = [
        Promised(CardId("suomi", f"{at:05}", "a"), Progress("review", 0, Memory(80, 5), TODAY, 3, 0), TODAY + 80)
        for at in range(300)
    ]
    days = Counter(move.after for move in moves(there, {"suomi": of}, TODAY, Load()))
    first, last = fuzz_range(scheduler(of).model.interval(Memory(80, 5)), 36_500)
    free = [day for day in range(TODAY + first, TODAY + last + 1) if (day - 1) % 7 != 6]
    assert set(days) == set(free)
    assert sum(days.values()) == 300


def test_siblings_that_move_come_on_days_apart() -> None:
    """Sixty cards of two parts with one memory: no two parts on one day, unless their author wants them together."""
    of = {"suomi": Settings(retention=0.97)}
    memory = Progress("review", 0, Memory(80, 5), TODAY, 3, 0)
    for apart in (True, False):
        there = [
            Promised(CardId("suomi", f"{at:05}", part), memory, TODAY + 80, apart) for at in range(60) for part in "ab"
        ]
        found = moves(there, of, TODAY, Load())
        days = Counter((move.card.card, move.after) for move in found)
        assert len(found) == 120
        assert (max(days.values()) == 1) == apart


def test_a_day_that_has_passed_was_no_wrong_promise() -> None:
    """A card of the range 93 to 107 that was due on day 94 stays on day 95: nothing has changed but the day."""
    memory, of = Memory(100, 5), {"suomi": Settings()}
    late = Promised(CardId("suomi", "a", "a"), Progress("review", 0, memory, TODAY - 95, 3, 0), TODAY - 1)
    assert fuzz_range(scheduler(Settings()).model.interval(memory), 36_500) == (93, 107)
    assert moves([late], of, TODAY, Load()) == ()
