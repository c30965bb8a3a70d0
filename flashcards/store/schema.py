"""The tables of the learner's file. `events` is the log; all others are a cache of it and can be dropped.

A migration is a function of a sqlite-utils database; `PRAGMA user_version` is the number of those applied. Released
ones never change: what changes is added at the end of `MIGRATIONS`.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlite_utils import Database

CACHES = ("reviews", "cards", "aliases", "joined", "settings")
"""The tables that `flashcards.store.replay` makes from the log."""

APPLICATION_ID = 0x466C6361
"""What tells our files from other programs' (`PRAGMA application_id`): "Flca"."""

_CARD = {"deck": str, "card": str, "part": str}
_STATE = {
    "phase": str,
    "step": int,
    "stability": float,
    "difficulty": float,
    "day": int,
    "reps": int,
    "lapses": int,
    "due_day": int,
    "due_ms": int,
}


def _first(db: Database) -> None:
    """Make all tables, and give this file the name under which it writes events."""
    db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
    _make_log(db)
    _make_cache(db)
    db.table("device").insert({"id": os.urandom(8).hex()}, pk="id", strict=True)


def _make_log(db: Database) -> None:
    columns = {
        "id": str,
        "device": str,
        "seq": int,
        "utc_ms": int,
        "offset_min": int,
        "kind": str,
        "card": str,
        "data": str,
    }
    events = db.table("events").create(columns, pk="id", not_null=columns, strict=True)
    events.create_index(["device", "seq"])
    events.create_index(["utc_ms", "device"])


def _make_cache(db: Database) -> None:
    db.table("cards").create(
        {**_CARD, "asked": str, "answer": str, **_STATE, "suspended": int, "buried_day": int},
        pk=tuple(_CARD),
        not_null={*_CARD, "suspended"},
        defaults={"suspended": 0},
        strict=True,
    )
    columns = {"position": int, "event": str, **_CARD, "rating": int, "ms": int, "before": str, "on_day": int, **_STATE}
    reviews = db.table("reviews").create(
        columns,
        pk="position",
        not_null=columns.keys() - {"position", "due_ms"},
        foreign_keys=[("event", "events", "id")],
        strict=True,
    )
    reviews.create_index(["event"], unique=True)
    reviews.create_index(list(_CARD))
    reviews.create_index(["on_day"])
    db.table("aliases").create({"old": str, "new": str}, pk="old", not_null={"old", "new"}, strict=True)
    joined = {"deck": str, "path": str, "daily": int}
    db.table("joined").create(joined, pk=("deck", "path"), not_null=joined, strict=True)
    settings = {"deck": str, "key": str, "value": str}
    db.table("settings").create(settings, pk=("deck", "key"), not_null=settings, strict=True)


def _second(db: Database) -> None:
    """Count the cards of a day without reading them."""
    db.table("cards").create_index(["due_day", "deck", "suspended"])


MIGRATIONS: tuple[Callable[[Database], None], ...] = (_first, _second)
