"""The log that `fit` and `evaluate` learn from: a CSV file, or the learner's own."""

from __future__ import annotations

from datetime import UTC, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from flashcards.cli.home import home, log_path
from flashcards.errors import FlashcardsError
from flashcards.scheduling import StudyDay
from flashcards.scheduling.history import Review
from flashcards.store.log import Log
from flashcards.study.settings import KEYS

if TYPE_CHECKING:
    from collections.abc import Callable

FOR_A_FILE = "it is for a file; your own log says of each review on which study day it was"


class Source(NamedTuple):
    """Reviews in the order in which they were made, and how many lines of the file had no rating."""

    reviews: list[Review]
    passed_over: int = 0


def from_log(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command what says which log is meant."""
    for option in (
        click.option(
            "--rollover", metavar="TIME", help="When a study day begins in the file: 4 unless said otherwise."
        ),
        click.option("--zone", metavar="NAME", help="Zone of the file's learner: UTC unless said otherwise."),
        click.argument("file", required=False, type=click.Path()),
    ):
        command = option(command)
    return command


def source(file: str | None, zone: str | None, rollover: str | None) -> Source:
    """Read the reviews of a file, or without one those of the learner that were not undone."""
    if file is not None:
        from flashcards.interop.review_csv import read_reviews  # noqa: PLC0415 - only for a file

        return Source(*read_reviews(Path(file), _days(zone or "UTC", rollover or "4")))
    for option, value in (("--zone", zone), ("--rollover", rollover)):
        if value is not None:
            raise FlashcardsError(f"{option} was given without a file", FOR_A_FILE)
    path = log_path(home())
    if not path.exists():
        return Source([])
    with Log(path) as log:
        return Source([Review(str(rated.card), rated.day, rated.rating) for rated in log.rated()])


def _days(zone: str, rollover: str) -> StudyDay:
    try:
        starts_at = KEYS["rollover"].parse(rollover)
    except ValueError as fault:
        raise FlashcardsError(f"--rollover cannot be “{rollover}”", f"it is {KEYS['rollover'].allowed}") from fault
    return StudyDay(_zone(zone), starts_at)


def _zone(name: str) -> tzinfo:
    if name == "UTC":
        return UTC
    from zoneinfo import ZoneInfo  # noqa: PLC0415 - not needed for UTC

    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError) as fault:  # ZoneInfoNotFoundError is a KeyError
        raise FlashcardsError(f"there is no zone “{name}”", "write it like Europe/Helsinki") from fault
