"""The review log of one learner: every change is an event, on disk before the call returns."""

from __future__ import annotations

import json
import os
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from flashcards.errors import StoreError
from flashcards.model import CardId, Item, Rating
from flashcards.store.connection import transaction
from flashcards.store.events import Event, Value
from flashcards.store.reading import Reading
from flashcards.store.replay import apply, current, progress_of, rebuild, settings_of
from flashcards.store.righting import Made, Righted, right_moments
from flashcards.study.preview import outcomes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from flashcards.deck.identity import Link, Remembered
    from flashcards.scheduling import Outcome
    from flashcards.scheduling.load import Load


class Saved(NamedTuple):
    """A review that is on disk: when the card is due (`due_ms` in a step only), and the wait until then."""

    outcome: Outcome
    due_day: int
    due_ms: int | None


class Undone(NamedTuple):
    """The review that an undo took back; `day` is the study day on which it was made."""

    card: CardId
    rating: Rating
    day: int


Entry = tuple[str, str, dict[str, Value]]
"""What an event says: its kind, what it is about, its data."""


class Log(Reading):
    """The learner's file, open. Moments (`now`) are aware; their zone is the learner's.

    Use it as a context manager, or `close()` it. Every method that changes something returns when the disk has it, and
    raises StoreError, with nothing changed, where it could not.
    """

    # What the learner does

    def review(  # noqa: PLR0913 - all that there is to know of a review
        self,
        item: Item,
        rating: Rating,
        now: datetime,
        ms: int,
        path: str | None = None,
        *,
        reps: int | None = None,
        ahead: Load | None = None,
    ) -> Saved | None:
        """Save a rating. `ms` is the time taken.

        With a `path`, the item's deck joins the daily queue with it; an empty one says that the deck is found
        by its id. With `reps`, nothing is saved and None is returned if the card has been reviewed another number of
        times: another sitting was faster. `ahead` is the load that the learner was shown the days by; without it, it is
        read.
        """
        with transaction(self._db, self.path):
            today = self.study_day(now).number(now)
            card = current(self._db, item.id)
            progress = progress_of(self._db, card)
            if reps is not None and reps != (progress.reps if progress else 0):
                return None
            outcome = outcomes(
                card, progress, settings_of(self._db, card.deck), today, ahead or self.load(item, today)
            ).after(rating)
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
            "SELECT reviews.event, deck, reviews.card, part, rating, on_day FROM events"
            " JOIN reviews ON event = events.id WHERE device = ? ORDER BY seq DESC LIMIT 1"
        )
        with transaction(self._db, self.path):
            row = self._db.execute(query, (self._device,)).fetchone()
            if row is None:
                return None
            undone = Undone(CardId(*row[1:4]), Rating(row[4]), row[5])
            self._append("undo", str(undone.card), {"event": row[0]}, now)
        return undone

    def wrongly_dated(self, now: datetime) -> list[Righted]:
        """Return the reviews of this device that a wrong clock has dated, if `now` is right (see `righting`)."""
        made = self._made()
        moments = right_moments(made, to_ms(now))
        return [Righted(of.card, of.moment(), of.moment(moments[of.event])) for of in made if of.event in moments]

    def right(self, now: datetime) -> int:
        """Write the reviews that a wrong clock has dated anew, with the moments to go by; return how many there were.

        No row of the log changes: each such review, and each later one of its card, is undone and then written again in
        the old order; one that was not wrong keeps its day, and a card that was rescheduled after it stays there.
        `stands_for` in its data names the row that it takes the place of.
        """
        with transaction(self._db, self.path):
            made = self._made()
            moments = right_moments(made, to_ms(now))
            first: dict[CardId, int] = {}
            for at, of in enumerate(made):
                if of.event in moments:
                    first.setdefault(of.card, at)
            again = [of for at, of in enumerate(made) if at >= first.get(of.card, len(made))]
            moved = self._moved_since(again, moments)
            for of in reversed(again):
                self._append("undo", str(of.card), {"event": of.event}, now)
            for of in again:
                moment = of.moment(moments.get(of.event))
                today = self.study_day(moment).number(moment) if of.event in moments else _number(of.data["day"])
                self._append("review", str(of.card), self._dated(of, moment, today), moment)
            back = [(card, self._promised(card), due) for card, due in moved.items()]
            self._append_all([_reschedule(*move) for move in back], now)
        return len(moments)

    def _promised(self, card: CardId) -> int:
        return int(self._rows("SELECT due_day FROM cards WHERE deck = ? AND card = ? AND part = ?", *card)[0][0] or 0)

    def _moved_since(self, again: Sequence[Made], moments: Collection[str]) -> dict[CardId, int]:
        """Return where the cards are due that were rightly dated last, and rescheduled after that."""
        last = {of.card: of for of in again}
        due = {card: self._promised(card) for card, of in last.items() if of.event not in moments}
        return {card: day for card, day in due.items() if day != _number(last[card].data["due"])}

    def _dated(self, made: Made, moment: datetime, today: int) -> dict[str, Value]:
        """Return what a review says that was made at a moment, on a study day, after those that are there already."""
        before = progress_of(self._db, made.card)
        found = outcomes(made.card, before, settings_of(self._db, made.card.deck), today)
        due_day, due_ms = self._due(found.after(Rating(int(made.data["rating"] or 0))), moment)
        data = {key: made.data[key] for key in ("rating", "answer", "ms")}
        data |= {"day": _date(today), "due": _date(due_day)} | ({} if due_ms is None else {"due_ms": due_ms})
        return data | {"stands_for": made.event}

    def _made(self) -> list[Made]:
        """Return this device's reviews that were not undone, in its order."""
        query = (
            "SELECT events.id, utc_ms, offset_min, data, deck, reviews.card, part"
            " FROM reviews JOIN events ON event = events.id WHERE device = ? ORDER BY seq"
        )
        rows = self._rows(query, self._device)
        return [Made(id_, ms, offset, json.loads(data), CardId(*card)) for id_, ms, offset, data, *card in rows]

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

    def reschedule(
        self, moved: Iterable[tuple[CardId, int, int]], now: datetime, *, anew: Iterable[str] = (), plan: bool = False
    ) -> None:
        """Move cards from one due day to another; before that, work out the memories of the decks `anew`.

        A card that has another due day meanwhile stays where it is. What is moved by a `plan`, as a backlog is, lies
        where no settings would have put it, and is told apart by `planned`.
        """
        replays: list[Entry] = [("replay", deck, {}) for deck in anew]
        with transaction(self._db, self.path):
            self._append_all([*replays, *(_reschedule(*move, plan=plan) for move in moved)], now)

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
        events: list[Entry] = [("link", str(new), {"from": str(old), **_text(by_id[new])}) for new, old, _ in links]
        events += [("link", str(card), _text(by_id[card])) for card in edited]
        moved = {CardId.parse(old) for (old,) in self._rows("SELECT old FROM aliases")}
        returned = (by_id.keys() & moved) - known.keys() - {new for new, *_ in links}
        events += [("link", str(card), _text(by_id[card])) for card in sorted(returned)]
        if events:
            with transaction(self._db, self.path):
                self._append_all(events, now)

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
                    "the card {card} was never tied to another: its history is its own",
                    "flashcards relink lists the cards that were",
                    card=item.id,
                )
            if was and progress_of(self._db, was.id):
                raise StoreError(
                    "the card {card} has a history of its own meanwhile",
                    "the two histories stay as they are",
                    card=was.id,
                )
            if was:
                self._append("link", str(was.id), {"from": str(item.id), "asked": was.asked, "answer": was.answer}, now)
            self._append("link", str(item.id), _text(item), now)
        return was

    def rebuild(self) -> None:
        """Drop everything but the log and make it anew."""
        with transaction(self._db, self.path):
            rebuild(self._db)

    # How an event is written

    def _append(self, kind: str, card: str, data: dict[str, Value], now: datetime) -> None:
        """Write an event and what it changes; to be called inside a transaction."""
        self._append_all([(kind, card, data)], now)

    def _append_all(self, entries: Sequence[Entry], now: datetime) -> None:
        """Write events of one moment and what they change; to be called inside a transaction."""
        db = self._db
        last = db.execute("SELECT max(seq) FROM events WHERE device = ?", (self._device,)).fetchone()[0] or 0
        minutes = round((now.utcoffset() or timedelta()) / timedelta(minutes=1))
        moment = to_ms(now)
        events = [
            Event(os.urandom(16).hex(), self._device, seq, moment, minutes, *entry)
            for seq, entry in enumerate(entries, start=last + 1)
        ]
        rows = [(*event[:7], json.dumps(event.data, ensure_ascii=False, separators=(",", ":"))) for event in events]
        db.executemany("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)
        ahead = "SELECT 1 FROM events WHERE utc_ms >= ? AND device <> ? LIMIT 1"
        if db.execute(ahead, (moment, self._device)).fetchone():
            rebuild(db)  # another device's clock is ahead, so these events do not come last in the order
        else:
            for event in events:
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


def _reschedule(card: CardId, before: int, after: int, *, plan: bool = False) -> Entry:
    days: dict[str, Value] = {"from": _date(before), "to": _date(after)}
    return "reschedule", str(card), days | ({"plan": True} if plan else {})


def _number(date_: Value) -> int:
    return date.fromisoformat(str(date_)).toordinal()


def _date(day: int) -> str:
    return date.fromordinal(day).isoformat()


def _text(item: Item) -> dict[str, Value]:
    return {"asked": item.asked, "answer": item.answer}
