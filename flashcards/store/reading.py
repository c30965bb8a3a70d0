"""What is asked of a learner's file: the day's queue, where cards stand, what was done."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from flashcards.deck.identity import Remembered
from flashcards.errors import StoreError
from flashcards.model import CardId
from flashcards.scheduling.load import Load
from flashcards.store.connection import connect, told
from flashcards.store.events import Event, Value, in_order
from flashcards.store.replay import current, progress_of, settings_of, stored_events, to_progress
from flashcards.study.preview import study_day
from flashcards.study.queue import Done, Standing
from flashcards.study.settings import Settings, settings
from flashcards.study.stats import Review

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime
    from pathlib import Path

    from flashcards.model import Item
    from flashcards.scheduling import Progress, StudyDay


class Snapshot(NamedTuple):
    """What the log knows, read at one moment: enough for a day's queue. The default is what a new learner has.

    `today` is the number of the study day `days` at that moment; `chosen` are the settings by (deck or empty, key);
    `done` says by deck what was done today; `joined` are the decks of the daily queue with the paths of their files,
    `places` the paths of all that were ever reviewed; `last_ms` is the moment (UTC) of the last event written here.
    """

    days: StudyDay
    today: int
    standings: Mapping[CardId, Standing] = MappingProxyType({})
    remembered: tuple[Remembered, ...] = ()
    joined: Mapping[str, str] = MappingProxyType({})
    places: tuple[str, ...] = ()
    chosen: Mapping[tuple[str, str], str] = MappingProxyType({})
    done: Mapping[str, Done] = MappingProxyType({})
    last_ms: int | None = None

    def settings(self, deck: str = "", author_new: int | None = None) -> Settings:
        """Return the settings of a deck; `author_new` is the deck's own `new-per-day`."""
        return settings(self.chosen, deck, author_new)


class Rated(NamedTuple):
    """A rating that was not undone: the card as it is called now, the moment (UTC, milliseconds), the study day.

    `before` is the phase that the card was in (`new`, `learning`, `review`, `relearning`), `ms` the time taken.
    """

    card: CardId
    utc_ms: int
    day: int
    rating: int
    before: str
    ms: int


class Tie(NamedTuple):
    """A card that was given a history, and what that history was of."""

    card: Remembered
    was: Remembered


# The plus keeps SQLite from looking the decks up one by one, past the index that has the days.
_DUE_BY_DAY = (
    "SELECT due_day, count(*) FROM cards WHERE due_day > ? AND NOT suspended"
    " AND +deck IN (SELECT deck FROM joined WHERE daily) GROUP BY due_day"
)
_PARTS = "SELECT part, due_day FROM cards WHERE deck = ? AND card = ? AND due_day > ? AND NOT suspended"


class Reading:
    """The learner's file, open, as far as it is read. Every method raises StoreError where it cannot be."""

    def __init__(self, path: Path) -> None:
        """Open the file, which is made if it is not there."""
        self.path = path
        self._db = connect(path)
        devices = self._rows("SELECT id FROM device")
        if not devices:
            raise StoreError(
                "{path} is damaged: it has no device", "keep the file, and put a backup of it in its place", path=path
            )
        self._device: str = devices[0][0]

    def __enter__(self) -> Self:
        """Return the log itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file; nothing is left to write."""
        self._db.close()

    def ties(self) -> list[Tie]:
        """Return which cards have the history of another, in the order in which they got it."""
        texts: dict[CardId, Remembered] = {}
        tied: dict[CardId, Tie] = {}
        for event in self.events():
            if event.kind != "link":
                continue
            id_, old = CardId.parse(event.card), event.data.get("from")
            texts[id_] = card = Remembered(id_, str(event.data["asked"]), str(event.data["answer"]))
            was = texts.get(CardId.parse(str(old))) if old else None
            if was and was.id in tied and tied[was.id].was.id == id_:
                del tied[was.id]  # parted again
            elif was:
                tied.pop(id_, None)
                tied[id_] = Tie(card, was)
        return list(tied.values())

    def snapshot(self, now: datetime) -> Snapshot:
        """Return what a day's queue is made from."""
        with told(self.path):
            self._db.execute("BEGIN")
        try:
            return self._snapshot(now)
        finally:
            self._db.execute("ROLLBACK")

    def _snapshot(self, now: datetime) -> Snapshot:
        days = self.study_day(now)
        today = days.number(now)
        chosen = {(deck, key): value for deck, key, value in self._rows("SELECT deck, key, value FROM settings")}
        remembered = tuple(self.remembered())
        last = self._rows("SELECT utc_ms FROM events WHERE device = ? ORDER BY seq DESC LIMIT 1", self._device)
        return Snapshot(
            days,
            today,
            self.standings(),
            remembered,
            self.joined(),
            self.places(),
            chosen,
            self.done(today),
            last[0][0] if last else None,
        )

    def progress(self, card: CardId) -> Progress | None:
        """Return what is kept of a card between reviews; None for one that was never reviewed."""
        with told(self.path):
            return progress_of(self._db, current(self._db, card))

    def load(self, item: Item, today: int) -> Load:
        """Return what the days after `today` hold: the cards of the daily queue, and the siblings that are kept apart.

        The week is not in it: that is a setting.
        """
        with told(self.path):
            card = current(self._db, item.id)
        due = self._rows(_DUE_BY_DAY, today)
        parts = self._rows(_PARTS, *card[:2], today) if item.card.siblings_apart else ()
        siblings = [day for part, day in parts if part != card.part and card._replace(part=part).family == card.family]
        return Load(dict(due), siblings)

    def planned(self) -> set[CardId]:
        """Return the cards that a plan has moved since they were last reviewed, undone or moved otherwise."""
        now = dict(self._rows("SELECT old, new FROM aliases"))
        found: set[str] = set()
        for event in self.events():
            card = now.get(event.card, event.card)
            if event.kind == "reschedule" and event.data.get("plan"):
                found.add(card)
            elif event.kind in ("review", "undo", "reschedule"):
                found.discard(card)
        return set(map(CardId.parse, found))

    def study_day(self, now: datetime) -> StudyDay:
        """Return the study day of the learner's zone, which is that of `now`."""
        with told(self.path):
            return study_day(settings_of(self._db), now)

    def standings(self) -> dict[CardId, Standing]:
        """Return where every known card stands."""
        rows = self._rows(
            "SELECT deck, card, part, phase, step, stability, difficulty, day, reps, lapses, due_day, due_ms,"
            " suspended, buried_day FROM cards"
        )
        return {
            CardId(*row[:3]): Standing(to_progress(row[3:10]), row[10] or 0, row[11], bool(row[12]), row[13])
            for row in rows
        }

    def remembered(self) -> Iterator[Remembered]:
        """Return the text of every known card, as it was when it was last reviewed or linked."""
        rows = self._rows("SELECT deck, card, part, asked, answer FROM cards WHERE asked IS NOT NULL")
        return (Remembered(CardId(*row[:3]), row[3], row[4]) for row in rows)

    def joined(self) -> dict[str, str]:
        """Return the decks of the daily queue, each with the path of its file (empty: found by its id)."""
        return dict(self._rows("SELECT deck, path FROM joined WHERE daily ORDER BY deck"))

    def places(self) -> tuple[str, ...]:
        """Return the paths of all decks that were ever reviewed, those that have left included."""
        return tuple(
            path for (path,) in self._rows("SELECT path FROM joined WHERE path <> '' ORDER BY daily DESC, deck")
        )

    def done(self, today: int) -> dict[str, Done]:
        """Return what was done in each deck on a study day."""
        query = "SELECT deck, sum(before = 'new'), sum(before = 'review') FROM reviews WHERE on_day = ? GROUP BY deck"
        rows = self._rows(query, today)
        return {deck: Done(new, reviews) for deck, new, reviews in rows}

    def reviews(self) -> list[Review]:
        """Return every rating that was not undone."""
        rows = self._rows("SELECT on_day, before, rating, ms FROM reviews ORDER BY position")
        return [Review(*row) for row in rows]

    def rated(self) -> list[Rated]:
        """Return every rating that was not undone, with its card, in the order in which they count."""
        query = (
            "SELECT deck, reviews.card, part, utc_ms, on_day, rating, before, ms"
            " FROM reviews JOIN events ON event = events.id ORDER BY position"
        )
        return [Rated(CardId(*row[:3]), *row[3:]) for row in self._rows(query)]

    def events(self) -> Iterator[Event]:
        """Return the whole log, in its order."""
        with told(self.path):
            return in_order(tuple(stored_events(self._db)))

    def _rows(self, query: str, *values: Value) -> list[tuple[Any, ...]]:
        with told(self.path):
            return self._db.execute(query, values).fetchall()


def snapshot(path: Path, now: datetime) -> Snapshot:
    """Read the learner's file without making it; where there is none, that is a new learner's snapshot."""
    if not path.exists():
        days = study_day(settings({}), now)
        return Snapshot(days, days.number(now))
    with Reading(path) as reading:
        return reading.snapshot(now)
