"""Replay: what one event changes in the cache.

The same functions keep the cache and rebuild it, so both agree to the bit. This is the only place that changes the
cache tables. Settings count from the event that made them, so a rebuild walks through the steps that were in force at
the time; the due days are those that the reviews promised, or that a `reschedule` has moved.
"""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from flashcards.model import CardId, Rating
from flashcards.scheduling import Memory, Progress
from flashcards.store.events import Event, Value, in_order
from flashcards.store.schema import CACHES
from flashcards.study.rescheduling import memories
from flashcards.study.settings import Settings, scheduler, settings

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator

_WHERE = "deck = ? AND card = ? AND part = ?"
_STATE = ("phase", "step", "stability", "difficulty", "day", "reps", "lapses", "due_day", "due_ms")
_COLUMNS = ", ".join(_STATE)
_HOLES = ", ".join("?" * len(_STATE))
_SET = ", ".join(f"{name} = ?" for name in _STATE)


def rebuild(db: sqlite3.Connection) -> None:
    """Drop the cache and make it anew from the log; to be called inside a transaction."""
    for table in CACHES:
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - names of our own
    for event in in_order(stored_events(db)):
        apply(db, event)


def stored_events(db: sqlite3.Connection) -> Iterator[Event]:
    """Return the log's rows, in no order that counts."""
    rows = db.execute("SELECT id, device, seq, utc_ms, offset_min, kind, card, data FROM events ORDER BY rowid")
    return (Event._make((*row, json.loads(data))) for *row, data in rows)


def apply(db: sqlite3.Connection, event: Event) -> None:
    """Change the cache by one event; a kind that this version does not know stays in the log and changes nothing."""
    if change := _CHANGES.get(event.kind):
        change(db, event)


def settings_of(db: sqlite3.Connection, deck: str = "") -> Settings:
    """Return the settings in force for a deck, or for all decks."""
    rows = db.execute("SELECT deck, key, value FROM settings WHERE deck IN ('', ?)", (deck,))
    return settings({(scope, key): value for scope, key, value in rows}, deck)


def progress_of(db: sqlite3.Connection, card: CardId) -> Progress | None:
    """Return what is kept of a card, None for one that was never reviewed."""
    row = db.execute(f"SELECT {_COLUMNS} FROM cards WHERE {_WHERE}", card).fetchone()  # noqa: S608
    return to_progress(row) if row else None


def to_progress(row: tuple[Value, ...]) -> Progress | None:
    """Read the columns `phase` to `lapses`."""
    phase, step, stability, difficulty, day, reps, lapses = row[:7]
    if phase is None:
        return None
    return Progress(phase, step, Memory(stability, difficulty), day, reps, lapses)  # type: ignore[arg-type]


def current(db: sqlite3.Connection, card: CardId) -> CardId:
    """Return the id under which a card's history is kept now: a device may write of it by the id that it had before."""
    row = db.execute("SELECT new FROM aliases WHERE old = ?", (str(card),)).fetchone()
    return CardId.parse(row[0]) if row else card


def _review(db: sqlite3.Connection, event: Event) -> None:
    card = _known(db, event)
    data = event.data
    before = progress_of(db, card)
    due = (_day(data["due"]), data.get("due_ms"))
    state = _state_after(db, card, before, (_int(data["rating"]), _day(data["day"])), due)
    db.execute(f"UPDATE cards SET {_SET} WHERE {_WHERE}", (*state, *card))  # noqa: S608
    db.execute(
        f"INSERT INTO reviews (event, deck, card, part, rating, ms, before, on_day, {_COLUMNS})"  # noqa: S608
        f" VALUES (?, ?, ?, ?, ?, ?, ?, ?, {_HOLES})",
        (
            event.id,
            *card,
            data["rating"],
            data["ms"],
            before.phase if before else "new",
            _day(data["day"]),
            *state,
        ),
    )


def _state_after(
    db: sqlite3.Connection,
    card: CardId,
    before: Progress | None,
    review: tuple[int, int],
    due: tuple[Value, Value],
) -> tuple[Value, ...]:
    """Return a card's columns after a review (rating, study day) that promised a due day and, in a step, a moment."""
    rating, day = review
    after = scheduler(settings_of(db, card.deck)).outcome(before, Rating(rating), day).progress
    return (after.phase, after.step, *after.memory, after.day, after.reps, after.lapses, *due)


def _undo(db: sqlite3.Connection, event: Event) -> None:
    """Take a review out, and walk on from the one before it through those that came after on the same card."""
    taken = (event.data["event"],)
    row = db.execute("SELECT position, deck, card, part FROM reviews WHERE event = ?", taken).fetchone()
    if row is None:
        return
    position, card = row[0], CardId(*row[1:])
    db.execute("DELETE FROM reviews WHERE position = ?", (position,))
    query = f"SELECT {_COLUMNS} FROM reviews WHERE {_WHERE} AND position < ? ORDER BY position DESC"  # noqa: S608
    state: tuple[Value, ...] = db.execute(query, (*card, position)).fetchone() or (None,) * len(_STATE)
    later = f"SELECT position, rating, on_day, due_day, due_ms FROM reviews WHERE {_WHERE} AND position > ?"  # noqa: S608
    for place, rating, day, *due in db.execute(f"{later} ORDER BY position", (*card, position)).fetchall():
        before = to_progress(state)
        state = _state_after(db, card, before, (rating, day), (due[0], due[1]))
        values = (before.phase if before else "new", *state, place)
        db.execute(f"UPDATE reviews SET before = ?, {_SET} WHERE position = ?", values)  # noqa: S608
    db.execute(f"UPDATE cards SET {_SET} WHERE {_WHERE}", (*state, *card))  # noqa: S608


def _reschedule(db: sqlite3.Connection, event: Event) -> None:
    """Move a card's due day, if it is still the one that was seen.

    A review that another device has made meanwhile has promised a day of its own, which stays.
    """
    card = current(db, CardId.parse(event.card))
    before, after = _day(event.data["from"]), _day(event.data["to"])
    query = f"UPDATE cards SET due_day = ? WHERE {_WHERE} AND due_day = ? AND phase = 'review'"  # noqa: S608
    if db.execute(query, (after, *card, before)).rowcount:
        last = f"SELECT max(position) FROM reviews WHERE {_WHERE}"  # noqa: S608
        db.execute(f"UPDATE reviews SET due_day = ? WHERE position = ({last})", (after, *card))  # noqa: S608


def _replay(db: sqlite3.Connection, event: Event) -> None:
    """Work out the memories of a deck's cards, or of all, anew from their reviews, under the settings in force now."""
    query = "SELECT deck, card, part, rating, on_day, position FROM reviews WHERE ? IN ('', deck) ORDER BY position"
    reviews: dict[CardId, list[tuple[int, int, int]]] = {}
    for *card, rating, day, position in db.execute(query, (event.card,)):
        reviews.setdefault(CardId(*card), []).append((rating, day, position))
    models = {id_: scheduler(settings_of(db, id_)).model for id_ in {card.deck for card in reviews}}
    for card, rows in reviews.items():
        found = list(memories(models[card.deck], ((rating, day) for rating, day, _ in rows)))
        states = [(*memory, position) for memory, (*_, position) in zip(found, rows, strict=True)]
        db.executemany("UPDATE reviews SET stability = ?, difficulty = ? WHERE position = ?", states)
        db.execute(f"UPDATE cards SET stability = ?, difficulty = ? WHERE {_WHERE}", (*found[-1], *card))  # noqa: S608


def _suspend(db: sqlite3.Connection, event: Event) -> None:
    card = _known(db, event)
    db.execute(f"UPDATE cards SET suspended = ? WHERE {_WHERE}", (event.kind == "suspend", *card))  # noqa: S608


def _bury(db: sqlite3.Connection, event: Event) -> None:
    card = _known(db, event)
    db.execute(f"UPDATE cards SET buried_day = ? WHERE {_WHERE}", (_day(event.data["day"]), *card))  # noqa: S608


def _link(db: sqlite3.Connection, event: Event) -> None:
    """Remember a card's text, and give it the history of the card that it was before, if it has none of its own."""
    card = CardId.parse(event.card)
    old = event.data.get("from")
    if old:
        _move(db, current(db, CardId.parse(str(old))), card)
    db.execute("DELETE FROM aliases WHERE old = ?", (event.card,))
    db.execute("INSERT OR IGNORE INTO cards (deck, card, part) VALUES (?, ?, ?)", card)
    text = (event.data["asked"], event.data["answer"])
    db.execute(f"UPDATE cards SET asked = ?, answer = ? WHERE {_WHERE}", (*text, *card))  # noqa: S608


def _move(db: sqlite3.Connection, old: CardId, new: CardId) -> None:
    if old == new or progress_of(db, new):
        return
    db.execute(f"DELETE FROM cards WHERE {_WHERE}", new)  # noqa: S608
    for table in ("cards", "reviews"):
        db.execute(f"UPDATE {table} SET deck = ?, card = ?, part = ? WHERE {_WHERE}", (*new, *old))  # noqa: S608
    db.execute("UPDATE aliases SET new = ? WHERE new = ?", (str(new), str(old)))
    db.execute("INSERT OR REPLACE INTO aliases (old, new) VALUES (?, ?)", (str(old), str(new)))


def _join(db: sqlite3.Connection, event: Event) -> None:
    """Put a deck into the daily queue with one path; other files that had its id are remembered."""
    row = (event.card, event.data["path"])
    db.execute("UPDATE joined SET daily = 0 WHERE deck = ?", row[:1])
    db.execute("INSERT OR REPLACE INTO joined (deck, path, daily) VALUES (?, ?, 1)", row)


def _leave(db: sqlite3.Connection, event: Event) -> None:
    """Keep the path: the deck is still found by its id, and its cards do not count as gone."""
    db.execute("UPDATE joined SET daily = 0 WHERE deck = ?", (event.card,))


def _settings(db: sqlite3.Connection, event: Event) -> None:
    key, value = event.data["key"], event.data["value"]
    db.execute("DELETE FROM settings WHERE deck = ? AND key = ?", (event.card, key))
    if value is not None:
        db.execute("INSERT INTO settings (deck, key, value) VALUES (?, ?, ?)", (event.card, key, value))


def _known(db: sqlite3.Connection, event: Event) -> CardId:
    """Return the card that an event is about, with a row in `cards`."""
    card = current(db, CardId.parse(event.card))
    db.execute("INSERT OR IGNORE INTO cards (deck, card, part) VALUES (?, ?, ?)", card)
    return card


def _day(text: Value) -> int:
    return date.fromisoformat(str(text)).toordinal()


def _int(value: Value) -> int:
    return int(value or 0)


_CHANGES = {
    "review": _review,
    "undo": _undo,
    "suspend": _suspend,
    "unsuspend": _suspend,
    "bury": _bury,
    "link": _link,
    "join": _join,
    "leave": _leave,
    "settings": _settings,
    "replay": _replay,
    "reschedule": _reschedule,
}
