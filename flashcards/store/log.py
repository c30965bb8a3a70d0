"""The review log of one learner: every change is an event, on disk before the call returns."""

from __future__ import annotations

import json
import os
from datetime import UTC, date, datetime, timedelta, timezone
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from flashcards.deck.identity import Link, Remembered
from flashcards.errors import StoreError
from flashcards.model import CardId, Item, Rating
from flashcards.store.connection import connect, told, transaction
from flashcards.store.events import Event, Value, in_order
from flashcards.store.replay import apply, current, progress_of, rebuild, settings_of, stored_events, to_progress
from flashcards.store.righting import righted
from flashcards.study.preview import outcomes, study_day
from flashcards.study.queue import Done, Standing
from flashcards.study.settings import Settings, settings
from flashcards.study.stats import Review

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from flashcards.scheduling import Outcome, Progress, StudyDay

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


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


def snapshot(path: Path, now: datetime) -> Snapshot:
    """Read the learner's file without making it; where there is none, that is a new learner's snapshot."""
    if not path.exists():
        days = study_day(settings({}), now)
        return Snapshot(days, days.number(now))
    with Log(path) as log:
        return log.snapshot(now)


class Saved(NamedTuple):
    """A review that is on disk: when the card is due (`due_ms` in a step only), and the wait until then."""

    outcome: Outcome
    due_day: int
    due_ms: int | None


class Undone(NamedTuple):
    """The review that an undo took back."""

    card: CardId
    rating: Rating


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


class Righted(NamedTuple):
    """A review that a wrong clock has dated: the card, the moment that the clock showed, and the one to go by."""

    card: CardId
    showed: datetime
    moment: datetime


class _Made(NamedTuple):
    """A review as it was written, of the card as it is called now."""

    event: str
    utc_ms: int
    offset_min: int
    data: dict[str, Value]
    card: CardId

    def moment(self, utc_ms: int | None = None) -> datetime:
        """Return when it was made, or another moment at the same offset."""
        zone = timezone(timedelta(minutes=self.offset_min))
        return (_EPOCH + timedelta(milliseconds=self.utc_ms if utc_ms is None else utc_ms)).astimezone(zone)


class Tie(NamedTuple):
    """A card that was given a history, and what that history was of."""

    card: Remembered
    was: Remembered


class Log:
    """The learner's file, open. Moments (`now`) are aware; their zone is the learner's.

    Use it as a context manager, or `close()` it. Every method that changes something returns when the disk has it, and
    raises StoreError, with nothing changed, where it could not.
    """

    def __init__(self, path: Path) -> None:
        """Open the file, which is made if it is not there."""
        self.path = path
        self._db = connect(path)
        devices = self._rows("SELECT id FROM device")
        if not devices:
            raise StoreError(
                f"{path} is damaged: it has no device", "keep the file, and put a backup of it in its place"
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

    # What the learner does

    def review(  # noqa: PLR0913 - all that there is to know of a review
        self, item: Item, rating: Rating, now: datetime, ms: int, path: str | None = None, *, reps: int | None = None
    ) -> Saved | None:
        """Save a rating. `ms` is the time taken.

        With a `path`, the item's deck joins the daily queue with it; an empty one says that the deck is found
        by its id. With `reps`, nothing is saved and None is returned if the card has been reviewed another number of
        times: another sitting was faster.
        """
        with transaction(self._db, self.path):
            today = self.study_day(now).number(now)
            card = current(self._db, item.id)
            progress = progress_of(self._db, card)
            if reps is not None and reps != (progress.reps if progress else 0):
                return None
            outcome = outcomes(card, progress, settings_of(self._db, card.deck), today).after(rating)
            due_day, due_ms = self._due(outcome, now)
            self._remember(item, now)
            if path is not None and self._joined_path(item.id.deck) != path:
                self._append("join", item.id.deck, {"path": path}, now)
            data: dict[str, Value] = {"rating": int(rating), "answer": item.answering, "ms": ms, "day": _date(today)}
            data |= {"due": _date(due_day)} | ({} if due_ms is None else {"due_ms": due_ms})
            self._append("review", str(card), data, now)
        return Saved(outcome, due_day, due_ms)

    def undo(self, now: datetime) -> Undone | None:
        """Take back this device's last review that is not undone yet; None if there is none."""
        query = (
            "SELECT reviews.event, deck, reviews.card, part, rating FROM events JOIN reviews ON event = events.id"
            " WHERE device = ? ORDER BY seq DESC LIMIT 1"
        )
        with transaction(self._db, self.path):
            row = self._db.execute(query, (self._device,)).fetchone()
            if row is None:
                return None
            undone = Undone(CardId(*row[1:4]), Rating(row[4]))
            self._append("undo", str(undone.card), {"event": row[0]}, now)
        return undone

    def wrongly_dated(self, now: datetime) -> list[Righted]:
        """Return the reviews of this device that a wrong clock has dated, if `now` is right (see `righting`)."""
        made = self._made()
        moments = _righted(made, now)
        return [Righted(of.card, of.moment(), of.moment(moments[of.event])) for of in made if of.event in moments]

    def right(self, now: datetime) -> int:
        """Write the reviews that a wrong clock has dated anew, with the moments to go by; return how many there were.

        No row of the log changes: each such review, and each later one of its card, is undone and then written again in
        the old order. `stands_for` in its data names the row that it takes the place of.
        """
        with transaction(self._db, self.path):
            made = self._made()
            moments = _righted(made, now)
            begun: set[CardId] = set()
            again = []
            for of in made:
                if of.event in moments:
                    begun.add(of.card)
                if of.card in begun:
                    again.append(of)
            for of in reversed(again):
                self._append("undo", str(of.card), {"event": of.event}, now)
            for of in again:
                self._write_again(of, of.moment(moments.get(of.event)))
        return len(moments)

    def _write_again(self, made: _Made, moment: datetime) -> None:
        """Write a review of another moment than now; to be called inside a transaction."""
        today = self.study_day(moment).number(moment)
        before = progress_of(self._db, made.card)
        found = outcomes(made.card, before, settings_of(self._db, made.card.deck), today)
        due_day, due_ms = self._due(found.after(Rating(int(made.data["rating"] or 0))), moment)
        data = {key: made.data[key] for key in ("rating", "answer", "ms")}
        data |= {"day": _date(today), "due": _date(due_day)} | ({} if due_ms is None else {"due_ms": due_ms})
        self._append("review", str(made.card), data | {"stands_for": made.event}, moment)

    def _made(self) -> list[_Made]:
        """Return this device's reviews that were not undone, in its order."""
        query = (
            "SELECT events.id, utc_ms, offset_min, data, deck, reviews.card, part"
            " FROM reviews JOIN events ON event = events.id WHERE device = ? ORDER BY seq"
        )
        rows = self._rows(query, self._device)
        return [_Made(id_, ms, offset, json.loads(data), CardId(*card)) for id_, ms, offset, data, *card in rows]

    def _due(self, outcome: Outcome, now: datetime) -> tuple[int, int | None]:
        """Return the study day on which a card is due and, in a step, the moment."""
        if outcome.days:
            return outcome.progress.day + outcome.days, None
        over = now.astimezone(UTC) + timedelta(seconds=outcome.seconds)
        return self.study_day(now).number(over), to_ms(over)

    def suspend(self, item: Item, now: datetime) -> None:
        """Set a card aside until `unsuspend`."""
        with transaction(self._db, self.path):
            self._append("suspend", str(self._remember(item, now)), {}, now)

    def unsuspend(self, card: CardId, now: datetime) -> None:
        """Take a card back that was set aside."""
        with transaction(self._db, self.path):
            self._append("unsuspend", str(card), {}, now)

    def bury(self, item: Item, now: datetime) -> None:
        """Let a card rest until the next study day."""
        with transaction(self._db, self.path):
            today = _date(self.study_day(now).number(now))
            self._append("bury", str(self._remember(item, now)), {"day": today}, now)

    def join(self, deck: str, path: str, now: datetime) -> None:
        """Put a deck into the daily queue, with the path of its file (empty: it is found by its id)."""
        with transaction(self._db, self.path):
            self._append("join", deck, {"path": path}, now)

    def leave(self, deck: str, now: datetime) -> bool:
        """Take a deck out of the daily queue, with its history kept; False if it was not in it."""
        with transaction(self._db, self.path):
            if self._joined_path(deck) is None:
                return False
            self._append("leave", deck, {}, now)
        return True

    def set(self, key: str, value: str | None, now: datetime, deck: str = "") -> None:
        """Keep a setting, as `flashcards.study.settings.checked` writes it; None takes it back."""
        with transaction(self._db, self.path):
            self._append("settings", deck, {"key": key, "value": value}, now)

    def link(self, links: Sequence[Link], items: Iterable[Item], now: datetime) -> None:
        """Give cards the histories of those that they were before (see `flashcards.deck.identity`).

        The texts of all known `items` are kept as they are now, so that a later edit is compared with this one. A card
        that is back under an id whose history has moved on begins anew.
        """
        by_id = {item.id: item for item in items}
        known = {card.id: (card.asked, card.answer) for card in self.remembered()}
        edited = [
            card for card, text in known.items() if card in by_id and text != (by_id[card].asked, by_id[card].answer)
        ]
        events: list[tuple[CardId, dict[str, Value]]] = [
            (new, {"from": str(old), **_text(by_id[new])}) for new, old, _ in links
        ]
        events += [(card, _text(by_id[card])) for card in edited]
        moved = {CardId.parse(old) for (old,) in self._rows("SELECT old FROM aliases")}
        returned = (by_id.keys() & moved) - known.keys() - {new for new, *_ in links}
        events += [(card, _text(by_id[card])) for card in sorted(returned)]
        if events:
            with transaction(self._db, self.path):
                for card, data in events:
                    self._append("link", str(card), data, now)

    def part(self, item: Item, now: datetime) -> Remembered | None:
        """Give a card's history back to the card that it was before; it begins as new, and is tied to nothing again.

        Return that card; None if there was no link, and the card is only known as one of its own from now on. What
        was reviewed under the link goes back with the rest. Raises StoreError, with nothing changed, if the card has a
        history that no link gave it, or the other one has a history of its own meanwhile.
        """
        with transaction(self._db, self.path):
            was = next((tie.was for tie in reversed(self.ties()) if tie.card.id == item.id), None)
            if was is None and progress_of(self._db, item.id):
                raise StoreError(
                    f"the card {item.id} was never tied to another: its history is its own",
                    "flashcards relink lists the cards that were",
                )
            if was and progress_of(self._db, was.id):
                raise StoreError(
                    f"the card {was.id} has a history of its own meanwhile", "the two histories stay as they are"
                )
            if was:
                self._append("link", str(was.id), {"from": str(item.id), "asked": was.asked, "answer": was.answer}, now)
            self._append("link", str(item.id), _text(item), now)
        return was

    # What is asked of the log

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

    def rebuild(self) -> None:
        """Drop everything but the log and make it anew."""
        with transaction(self._db, self.path):
            rebuild(self._db)

    def _rows(self, query: str, *values: Value) -> list[tuple[Any, ...]]:
        with told(self.path):
            return self._db.execute(query, values).fetchall()

    # How an event is written

    def _append(self, kind: str, card: str, data: dict[str, Value], now: datetime) -> None:
        """Write an event and what it changes; to be called inside a transaction."""
        db = self._db
        last = db.execute("SELECT max(seq) FROM events WHERE device = ?", (self._device,)).fetchone()[0] or 0
        offset = now.utcoffset() or timedelta()
        event = Event(
            os.urandom(16).hex(),
            self._device,
            last + 1,
            to_ms(now),
            round(offset / timedelta(minutes=1)),
            kind,
            card,
            data,
        )
        row = (*event[:7], json.dumps(data, ensure_ascii=False, separators=(",", ":")))
        db.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        ahead = "SELECT 1 FROM events WHERE utc_ms >= ? AND device <> ? LIMIT 1"
        if db.execute(ahead, (event.utc_ms, self._device)).fetchone():
            rebuild(db)  # another device's clock is ahead, so this event does not come last in the order
        else:
            apply(db, event)

    def _remember(self, item: Item, now: datetime) -> CardId:
        """Keep a card's text if it is new or has changed, so that the card is found again when its id is not.

        Return the id under which its history is kept, which another sitting may have changed meanwhile.
        """
        card = current(self._db, item.id)
        query = "SELECT asked, answer FROM cards WHERE deck = ? AND card = ? AND part = ?"
        if self._db.execute(query, card).fetchone() != (item.asked, item.answer):
            self._append("link", str(card), _text(item), now)
        return card

    def _joined_path(self, deck: str) -> str | None:
        row = self._db.execute("SELECT path FROM joined WHERE daily AND deck = ?", (deck,)).fetchone()
        return row[0] if row else None


def to_ms(moment: datetime) -> int:
    """Return a moment as whole milliseconds since 1970, UTC."""
    return round(moment.timestamp() * 1000)


def _righted(made: Sequence[_Made], now: datetime) -> dict[str, int]:
    """Return the moments to go by of wrongly dated reviews, by their events; what was written anew once is right."""
    asked = [of for of in made if "stands_for" not in of.data]
    return {asked[at].event: ms for at, ms in righted([of.utc_ms for of in asked], to_ms(now)).items()}


def _date(day: int) -> str:
    return date.fromordinal(day).isoformat()


def _text(item: Item) -> dict[str, Value]:
    return {"asked": item.asked, "answer": item.answer}
