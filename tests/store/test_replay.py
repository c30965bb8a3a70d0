"""The state kept is the state rebuilt from the log, bit for bit, and an interrupted change changes nothing."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from store_help import NOW, cards, picture

from flashcards import CardId, Rating
from flashcards.deck.identity import Link
from flashcards.errors import StoreError
from flashcards.store.events import Event
from flashcards.store.log import Log

CARDS = (*cards(), *(item._replace(id=CardId("toinen", item.id.card, item.id.part)) for item in cards()))

items = st.sampled_from(CARDS)
changes = st.one_of(
    st.tuples(st.just("review"), items, st.sampled_from(Rating)),
    st.tuples(st.just("review"), items, st.sampled_from(Rating)),
    st.just(("undo",)),
    st.tuples(st.just("suspend"), items),
    st.tuples(st.just("unsuspend"), items),
    st.tuples(st.just("bury"), items),
    st.tuples(st.just("reschedule"), st.integers(-20, 20), st.sampled_from(["", "sää"]), st.booleans()),
    st.tuples(st.just("link"), items, items),
    st.tuples(st.just("part"), items),
    st.tuples(st.just("leave"), st.sampled_from(["sää", "toinen"])),
    st.tuples(st.just("steps"), st.sampled_from(["none", "1m 10m", "1m 5m 1h"])),
    st.tuples(st.just("retention"), st.sampled_from(["0.8", "0.95", None])),
)
waits = st.sampled_from([timedelta(seconds=5), timedelta(hours=9), timedelta(days=2), timedelta(days=-400)])
histories = st.lists(st.tuples(waits, changes), max_size=25)


def act(log: Log, change: tuple[object, ...], now: object) -> None:  # noqa: C901 - one case a kind of change
    match change:
        case "review", item, rating:
            log.review(item, rating, now, 1000, "polku")
        case ("undo",):
            log.undo(now)
        case "suspend", item:
            log.suspend(item, now)
        case "unsuspend", item:
            log.unsuspend(item.id, now)
        case "bury", item:
            log.bury(item, now)
        case "link", new, old:
            log.link([Link(new.id, old.id)], [new], now)
        case "part", item:
            with suppress(StoreError):
                log.part(item, now)
        case "reschedule", by, deck, anew:
            due = [(card, standing.due_day) for card, standing in log.standings().items() if standing.progress]
            log.reschedule(
                [(card, day, max(day + by, 1)) for card, day in due], now, anew=[deck] * anew, plan=bool(by % 2)
            )
        case "leave", deck:
            log.leave(deck, now)
        case key, value:
            log.set(key, value, now)


@contextmanager
def lived(history: list[tuple[timedelta, tuple[object, ...]]]) -> Iterator[Log]:
    with tempfile.TemporaryDirectory() as folder, Log(Path(folder, "log.db")) as log:
        now = NOW
        for wait, change in history:
            now += wait
            act(log, change, now)
        yield log


@given(histories)
def test_the_state_rebuilt_is_the_state_kept(history: list[tuple[timedelta, tuple[object, ...]]]) -> None:
    """Everything else is a cache of the log: dropped and rebuilt bit for bit under the same parameters."""
    with lived(history) as log:
        kept = picture(log)
        log.rebuild()
        assert picture(log) == kept


@given(histories)
def test_undoing_everything_leaves_no_review(history: list[tuple[timedelta, tuple[object, ...]]]) -> None:
    with lived(history) as log:
        while log.undo(NOW):
            pass
        assert log.reviews() == []
        assert all(card.progress is None for card in log.standings().values())


def foreign(device: str, seq: int, ms: int, kind: str, card: str, **data: object) -> Event:
    return Event(f"{device}-{seq}", device, seq, ms, 120, kind, card, data)


def put(log: Log, events: list[Event]) -> None:
    import json

    rows = [(*event[:7], json.dumps(event.data)) for event in events]
    log._db.executemany("INSERT OR IGNORE INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)


def review_of(device: str, seq: int, ms: int, rating: int) -> Event:
    data = {"rating": rating, "answer": "recall", "ms": 1, "day": "2026-11-22", "due": "2026-11-24"}
    return Event(f"{device}-{seq}", device, seq, ms, 120, "review", str(CARDS[0].id), data)


def test_devices_merge_as_a_union_in_any_order(tmp_path: Path) -> None:
    """Copies that are merged in any order, also twice, give one state: idempotent, commutative, associative."""
    logs = [
        [review_of("a", 1, 100, 3), review_of("a", 2, 900, 3), foreign("a", 3, 950, "undo", "", event="b-1")],
        [review_of("b", 1, 300, 1), review_of("b", 2, 200, 4)],
        [foreign("c", 1, 250, "suspend", str(CARDS[0].id)), review_of("c", 2, 260, 2)],
    ]
    pictures = []
    for number, order in enumerate(permutations(logs)):
        with Log(tmp_path / f"{number}.db") as log:
            for events in (*order, *order):
                put(log, events)
            log.rebuild()
            pictures.append(picture(log))
    assert all(one == pictures[0] for one in pictures)


def test_an_event_behind_another_device_s_clock_is_put_in_its_place(log: Log) -> None:
    ahead = int((NOW + timedelta(days=3650)).timestamp() * 1000)
    put(log, [review_of("z", 1, ahead, 1)])
    log.rebuild()
    log.review(CARDS[0], Rating.GOOD, NOW, 1)
    kept = picture(log)
    log.rebuild()
    assert picture(log) == kept
    assert [row.rating for row in log.reviews()] == [3, 1]


def test_an_unknown_kind_stays_in_the_log_and_changes_nothing(log: Log) -> None:
    put(log, [foreign("z", 1, 5, "dance", "")])
    log.rebuild()
    assert [event.kind for event in log.events()] == ["dance"]


class Failing:
    """A connection that fails at its n-th statement, as a full disk would."""

    def __init__(self, connection: sqlite3.Connection, failing: int) -> None:
        self.connection, self.left = connection, failing

    def execute(self, *words: object) -> sqlite3.Cursor:
        self.left -= 1
        if self.left == 0:
            fault = sqlite3.OperationalError("disk I/O error")
            fault.sqlite_errorcode = sqlite3.SQLITE_IOERR
            raise fault
        return self.connection.execute(*words)

    def __getattr__(self, name: str) -> object:
        return getattr(self.connection, name)


CHANGES: dict[str, Callable[[Log], object]] = {
    "review": lambda log: log.review(CARDS[1], Rating.GOOD, NOW, 1, "polku"),
    "undo": lambda log: log.undo(NOW),
    "link": lambda log: log.link([Link(CARDS[5].id, CARDS[0].id)], [CARDS[5]], NOW),
    "part": lambda log: log.part(CARDS[5], NOW),
    "suspend": lambda log: log.suspend(CARDS[2], NOW),
    "bury": lambda log: log.bury(CARDS[2], NOW),
    "set": lambda log: log.set("steps", "none", NOW),
    "rebuild": lambda log: log.rebuild(),
}


@pytest.mark.parametrize("name", CHANGES)
def test_an_error_at_any_statement_changes_nothing(log: Log, name: str) -> None:
    """An error raised at every SQL statement in turn: all or nothing."""
    log.review(CARDS[0], Rating.GOOD, NOW, 1)
    log.review(CARDS[0], Rating.EASY, NOW + timedelta(minutes=10), 1)
    real, before, events = log._db, picture(log), list(log.events())
    for failing in range(1, 200):
        log._db = Failing(real, failing)
        try:
            CHANGES[name](log)
        except StoreError as fault:
            assert "disk I/O error" in fault.message
        else:
            break
        finally:
            log._db = real
        assert not real.in_transaction
        assert (picture(log), list(log.events())) == (before, events)
    assert failing > 3


READS: dict[str, Callable[[Log], object]] = {
    "snapshot": lambda log: log.snapshot(NOW),
    "progress": lambda log: log.progress(CARDS[0].id),
    "reviews": lambda log: log.reviews(),
    "events": lambda log: list(log.events()),
}


@pytest.mark.parametrize("name", READS)
def test_an_error_while_reading_is_told_in_words(log: Log, name: str) -> None:
    real = log._db
    log._db = Failing(real, 1)
    with pytest.raises(StoreError, match="disk I/O error"):
        READS[name](log)
    log._db = real
