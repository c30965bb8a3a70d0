"""The log that `fit` and `evaluate` learn from: a CSV file, or the learner's own."""

from __future__ import annotations

from datetime import UTC, date, tzinfo
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from flashcards.cli.home import home, log_path
from flashcards.cli.words import plural
from flashcards.errors import FlashcardsError
from flashcards.scheduling import StudyDay
from flashcards.scheduling.history import Review
from flashcards.scheduling.replay import learnable
from flashcards.store.log import Log
from flashcards.study.settings import KEYS

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterator

    from flashcards.scheduling.replay import Learnable

SECONDS_TAKEN_FOR_MS = date(1973, 3, 1).toordinal()


class Source(NamedTuple):
    """Reviews in the order in which they were made, and what is not learnt from or was left out, in sentences."""

    reviews: list[Review]
    left_out: tuple[str, ...] = ()


def from_log(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command what says which log is meant."""
    for option in (
        click.option(
            "--rollover", metavar="TIME", help="When a study day begins in the file: 4 unless said otherwise."
        ),
        click.option("--zone", metavar="NAME", help="Zone of the file's learner: UTC unless said otherwise."),
        click.option("--since", metavar="DAY", help="Leave out cards that were met before this day."),
        click.argument("file", required=False, type=click.Path()),
    ):
        command = option(command)
    return command


def source(file: str | None, zone: str | None, rollover: str | None, since: str | None) -> Source:
    """Read the reviews of a file, or without one those of the learner's own log; with `since` only of later cards."""
    reviews, passed_over = _read(file, zone, rollover)
    older: set[Hashable] = set()
    if since is not None:
        day = _day(since)
        older = {review.card for review in reviews if review.day < day}
        reviews = [review for review in reviews if review.card not in older]
    told = tuple(_left_out(learnable(reviews), passed_over, len(older)))
    if reviews and max(review.day for review in reviews) < SECONDS_TAKEN_FOR_MS:
        told = (*told, _("All of them are of 1970 to 1973: are the moments in seconds? ts_ms are milliseconds."))
    return Source(reviews, told)


def _read(file: str | None, zone: str | None, rollover: str | None) -> tuple[list[Review], int]:
    """Return the reviews of a file, or those of the learner that were not undone; and how many lines had no rating."""
    if file is not None:
        from flashcards.interop.review_csv import read_reviews  # noqa: PLC0415 - only for a file

        return read_reviews(Path(file), _days("UTC" if zone is None else zone, "4" if rollover is None else rollover))
    for option, value in (("--zone", zone), ("--rollover", rollover)):
        if value is not None:
            raise FlashcardsError(
                "{option} was given without a file",
                "it is for a file; your own log says of each review on which study day it was",
                option=option,
            )
    path = log_path(home())
    if not path.exists():
        return [], 0
    with Log(path) as log:
        return [Review(str(rated.card), rated.day, rated.rating) for rated in log.rated()], 0


def _left_out(found: Learnable, passed_over: int, older: int) -> Iterator[str]:
    if passed_over:
        yield plural(
            passed_over, "{count} line without a rating passed over.", "{count} lines without a rating passed over."
        )
    if found.torn:
        yield plural(
            found.torn,
            "{count} card not learnt from: the log does not have the first review.",
            "{count} cards not learnt from: the log does not have the first review.",
        )
    if older:
        yield plural(
            older,
            "{count} card left out: met before the day of --since.",
            "{count} cards left out: met before the day of --since.",
        )
    if found.anew:
        yield plural(
            found.anew,
            "{count} card learnt from a later beginning on: what was before is not.",
            "{count} cards learnt from a later beginning on: what was before is not.",
        )


def _days(zone: str, rollover: str) -> StudyDay:
    setting = KEYS["rollover"]
    try:
        starts_at = setting.parse(rollover)
    except ValueError as fault:
        raise FlashcardsError(
            "--rollover cannot be “{rollover}”",
            "it is {allowed}",
            rollover=rollover,
            allowed=_(setting.allowed),
        ) from fault
    return StudyDay(_zone(zone), starts_at)


def _day(text: str) -> int:
    try:
        return date.fromisoformat(text).toordinal()
    except ValueError as fault:
        raise FlashcardsError("--since cannot be “{text}”", "write the day like 2026-11-22", text=text) from fault


def _zone(name: str) -> tzinfo:
    if name == "UTC":
        return UTC
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - not needed for UTC

    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError) as fault:  # ZoneInfoNotFoundError is a KeyError
        raise FlashcardsError("there is no zone “{name}”", "write it like Europe/Helsinki", name=name) from fault
