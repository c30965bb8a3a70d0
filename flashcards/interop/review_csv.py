"""A review log as CSV: one review a line, with the columns `card_id,ts_ms,rating`, and also `state,duration_ms`.

This is the form in which FSRS tools exchange logs. `ts_ms` are milliseconds since 1970, UTC; `rating` is 1 (Again) to 4
(Easy). A name that ends in `.gz` is compressed.

`state` is what the card was in when it was asked: 0 new, 1 learning, 2 review, 3 relearning, 4 in a filtered deck
(answers that changed the schedule; the tools that write it have taken out the others). That is how fsrs-optimizer, the
published collections of Anki logs, ts-fsrs and py-fsrs (which has no 0) number it; -1 and all else say nothing. Anki's
own table numbers otherwise (0 learning, 1 review, 2 relearning, 3 filtered), and a file does not say which is meant; so
only that is believed in which both agree: a 0 after something else is a beginning, and a card whose first state is 2 or
more has none.
"""

from __future__ import annotations

import csv
import gzip
import re
import zlib
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from flashcards.errors import FlashcardsError
from flashcards.scheduling.history import Review
from flashcards.store.files import refuse_to_replace, write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from typing import TextIO

    from flashcards.scheduling import StudyDay
    from flashcards.scheduling.history import Kind
    from flashcards.store.reading import Rated

COLUMNS = ("card_id", "ts_ms", "rating")
HEADER = (*COLUMNS, "state", "duration_ms")
STATES = {"new": 0, "learning": 1, "review": 2, "relearning": 3}
_KINDS: dict[str, Kind] = {"0": "new", "2": "review", "3": "relearning", "4": "review"}
"""What is believed of the states: 1 says nothing, as it is a review in Anki's own table."""
LONGEST_LINE = 65_536
MOST_ROWS = 5_000_000
LATEST_MS = 221_845_305_600_000
"""The year 9000: further out, a due day a hundred years later is no date any more."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_WHOLE = re.compile(r"[0-9]{1,15}")
_NO_RATING = "0"


class ReadLog(NamedTuple):
    """The reviews of a file in the order of their moments, and how many lines were passed over for having no rating."""

    reviews: list[Review]
    passed_over: int


def read_reviews(path: Path, days: StudyDay) -> ReadLog:
    """Read the reviews of a CSV file, each put on its study day, with its kind if the state tells it.

    Rows with the rating 0 (Anki writes them where a card was moved by hand) are passed over and counted. Raises
    FlashcardsError, with the line, for anything else that is not a review: parameters fitted to a file that was only
    half understood would look as good as any.
    """
    try:
        with _opened(path) as handle:
            return _read(handle, path, days)
    except UnicodeDecodeError as fault:
        raise FlashcardsError("{path} is not UTF-8 text", "save it as CSV in UTF-8", path=path) from fault
    except (EOFError, zlib.error, gzip.BadGzipFile) as fault:
        raise FlashcardsError(
            "{path} is cut off, damaged, or not compressed at all",
            "compress it anew, or take .gz off its name",
            path=path,
        ) from fault
    except OSError as fault:
        raise FlashcardsError(
            "{path} cannot be read: {reason}",
            "see how the name is spelt and that you may read it",
            path=path,
            reason=fault.strerror or fault,
        ) from fault


def write_reviews(reviews: Iterable[Rated], target: Path) -> int:
    """Write reviews to a file that only its owner may read, and return how many.

    The file appears whole or not at all. Raises FlashcardsError where the system refuses, and where the file is there
    and is no earlier export.
    """
    begin = f"{','.join(HEADER)}\n".encode()
    compressed = target.name.endswith(".gz")
    refuse_to_replace(target, b"\x1f\x8b" if compressed else begin)
    rows = [f"{_cell(str(at.card))},{at.utc_ms},{at.rating},{STATES[at.before]},{at.ms}\n".encode() for at in reviews]
    if compressed:
        write_whole(target, [gzip.compress(b"".join((begin, *rows)), mtime=0)])
    else:
        write_whole(target, [begin, *rows])
    return len(rows)


def _opened(path: Path) -> TextIO:
    if path.name.endswith(".gz"):
        return gzip.open(path, "rt", encoding="utf-8-sig", newline="")
    return path.open(encoding="utf-8-sig", newline="")


def _read(handle: TextIO, path: Path, days: StudyDay) -> ReadLog:
    reader = csv.reader(_lines(handle, path))
    found: list[tuple[int, str, int, Kind | None]] = []
    passed_over = 0
    places: tuple[int, ...] = ()
    state = -1
    try:
        for cells in reader:
            if not places:
                places, state = _places(cells, path)
            elif cells:
                row = _row(cells, places, (path, reader.line_num))
                if row:
                    found.append((*row, _kind(cells, state)))
                else:
                    passed_over += 1
    except csv.Error as fault:
        raise _bad("{path}, line {line} is no CSV: {reason}", (path, reader.line_num), reason=fault) from fault
    if not places:
        raise FlashcardsError(
            "{path} is empty", "its first line names the columns: {columns}", path=path, columns=",".join(COLUMNS)
        )
    found.sort(key=lambda row: row[0])
    number = days.number
    reviews = [
        Review(card, number(_EPOCH + timedelta(milliseconds=ms)), rating, kind) for ms, card, rating, kind in found
    ]
    return ReadLog(reviews, passed_over)


def _lines(handle: TextIO, path: Path) -> Iterator[str]:
    """Yield lines, none of which can fill the memory, nor can all of them."""
    for number in range(1, MOST_ROWS + 2):
        line = handle.readline(LONGEST_LINE + 1)
        if not line:
            return
        if len(line) > LONGEST_LINE:
            raise _bad("{path}, line {line} is longer than {most} characters", (path, number), most=LONGEST_LINE)
        yield line
    raise FlashcardsError(
        "{path} has more than {most} reviews", "split it, and fit the newer part", path=path, most=f"{MOST_ROWS:,}"
    )


def _places(cells: list[str], path: Path) -> tuple[tuple[int, ...], int]:
    """Return where the columns stand that must be there, and where `state` does; -1 if it is not there."""
    names = [cell.strip() for cell in cells]
    missing = [name for name in COLUMNS if name not in names]
    if missing:
        raise FlashcardsError(
            "{path}, line 1 has no column {missing}",
            "the first line names the columns, with commas between; these must be there: {columns}",
            path=path,
            missing=", ".join(missing),
            columns=",".join(COLUMNS),
        )
    return tuple(map(names.index, COLUMNS)), names.index("state") if "state" in names else -1


def _kind(cells: list[str], place: int) -> Kind | None:
    return _KINDS.get(cells[place].strip()) if 0 <= place < len(cells) else None


def _row(cells: list[str], places: tuple[int, ...], where: tuple[Path, int]) -> tuple[int, str, int] | None:
    """Return moment, card and rating of a line; None for one without a rating."""
    if len(cells) <= max(places):
        raise _bad("{path}, line {line} has too few cells: {count}", where, count=len(cells))
    card, ms, rating = (cells[place].strip() for place in places)
    if not card:
        raise _bad("{path}, line {line} has no card_id", where)
    if not _WHOLE.fullmatch(ms) or int(ms) > LATEST_MS:
        raise _bad(
            "{path}, line {line} has the ts_ms “{cell}”, which is no whole number of milliseconds from 1970 to 9000",
            where,
            cell=_quoted(ms),
        )
    if rating == _NO_RATING:
        return None
    if rating not in ("1", "2", "3", "4"):
        raise _bad(
            "{path}, line {line} has the rating “{cell}”, which is not 1, 2, 3 or 4", where, cell=_quoted(rating)
        )
    return int(ms), card, int(rating)


def _bad(message: str, where: tuple[Path, int], **details: object) -> FlashcardsError:
    path, line = where
    return FlashcardsError(message, "mend the line or take it out; nothing was read", path=path, line=line, **details)


def _quoted(cell: str) -> str:
    return cell if len(cell) <= 40 else f"{cell[:40]}…"


def _cell(text: str) -> str:
    """Write a text so that every reader of CSV takes it for one cell."""
    quoted = text.replace('"', '""')
    return f'"{quoted}"' if any(letter in text for letter in ',"\r\n') else text
