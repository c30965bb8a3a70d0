"""What the tests of the store share: a moment, cards, and a picture of everything but the log."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from flashcards import items, parse
from flashcards.model import Item
from flashcards.store.log import Log
from flashcards.store.schema import CACHES

NOW = datetime(2026, 11, 22, 8, tzinfo=ZoneInfo("Europe/Helsinki"))
DECK = """id: sää

? sää ^22222
= weather

? tuuli <> wind ^33333

? {{Lumi}} on {{valkoista}}. ^44444
"""


def cards(text: str = DECK) -> tuple[Item, ...]:
    return items(parse(text))


def picture(log: Log) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every cache table, bit for bit: SQLite keeps floats as they are."""
    return {table: log._db.execute(f"SELECT * FROM {table}").fetchall() for table in CACHES}


def kinds(log: Log) -> list[str]:
    return [event.kind for event in log.events()]


def later(**wait: float) -> datetime:
    return NOW + timedelta(**wait)
