"""The tables of the learner's file. `events` is the log; all others are a cache of it and can be dropped.

A migration is a function of a sqlite-utils database; `PRAGMA user_version` is the number of those applied. Released
ones never change: what changes is added at the end of `MIGRATIONS`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

CACHES = ("reviews", "cards", "aliases", "joined", "settings")
"""The tables that `flashcards.store.replay` makes from the log."""

_FIRST = """
CREATE TABLE device (id TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;

CREATE TABLE events (
    id TEXT NOT NULL PRIMARY KEY,
    device TEXT NOT NULL,
    seq INTEGER NOT NULL,
    utc_ms INTEGER NOT NULL,
    offset_min INTEGER NOT NULL,
    kind TEXT NOT NULL,
    card TEXT NOT NULL,
    data TEXT NOT NULL
) STRICT;
CREATE INDEX events_by_device ON events (device, seq);
CREATE INDEX events_by_time ON events (utc_ms, device);

CREATE TABLE cards (
    deck TEXT NOT NULL,
    card TEXT NOT NULL,
    part TEXT NOT NULL,
    asked TEXT,
    answer TEXT,
    phase TEXT,
    step INTEGER,
    stability REAL,
    difficulty REAL,
    day INTEGER,
    reps INTEGER,
    lapses INTEGER,
    due_day INTEGER,
    due_ms INTEGER,
    suspended INTEGER NOT NULL DEFAULT 0,
    buried_day INTEGER,
    PRIMARY KEY (deck, card, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE reviews (
    position INTEGER PRIMARY KEY,
    event TEXT NOT NULL UNIQUE REFERENCES events (id),
    deck TEXT NOT NULL,
    card TEXT NOT NULL,
    part TEXT NOT NULL,
    rating INTEGER NOT NULL,
    ms INTEGER NOT NULL,
    before TEXT NOT NULL,
    on_day INTEGER NOT NULL,
    phase TEXT NOT NULL,
    step INTEGER NOT NULL,
    stability REAL NOT NULL,
    difficulty REAL NOT NULL,
    day INTEGER NOT NULL,
    reps INTEGER NOT NULL,
    lapses INTEGER NOT NULL,
    due_day INTEGER NOT NULL,
    due_ms INTEGER
) STRICT;
CREATE INDEX reviews_by_card ON reviews (deck, card, part);
CREATE INDEX reviews_by_day ON reviews (on_day);

CREATE TABLE aliases (
    old TEXT NOT NULL PRIMARY KEY,
    new TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE joined (
    deck TEXT NOT NULL PRIMARY KEY,
    path TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
    deck TEXT NOT NULL,
    key TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (deck, key)
) STRICT, WITHOUT ROWID;
"""


def _first(db: Database) -> None:
    """Make all tables, and give this file the name under which it writes events."""
    import os  # noqa: PLC0415 - needed once in a file's life

    for statement in _FIRST.split(";\n"):
        db.conn.execute(statement)
    db.conn.execute("INSERT INTO device (id) VALUES (?)", (os.urandom(8).hex(),))


MIGRATIONS: tuple[Callable[[Database], None], ...] = (_first,)
