"""Events: the rows of the log, which are the truth, and the one order in which they are read."""

from __future__ import annotations

import json
from heapq import merge
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Value = str | int | float | bool | None


class Event(NamedTuple):
    """One thing that happened. Rows are only ever added.

    `device` and `seq` say who wrote it, as which of its events; `utc_ms` is the moment (milliseconds since 1970)
    and `offset_min` the local offset from UTC in minutes then. `kind` is one of `review undo suspend unsuspend
    bury link join leave settings replay reschedule`. `card` is what it is about: `deck/card/part`, a deck's id, or
    empty; `data` depends on the kind.
    """

    id: str
    device: str
    seq: int
    utc_ms: int
    offset_min: int
    kind: str
    card: str
    data: dict[str, Value]

    def to_json(self) -> str:
        """Write the event as one line of JSON."""
        return json.dumps(self._asdict(), ensure_ascii=False, separators=(",", ":"))


def in_order(events: Iterable[Event]) -> Iterator[Event]:
    """Return events in the order in which they count: a function of their set, whatever order they come in.

    A device's own events stay in the order of `seq`, also when its clock was wrong; the devices' streams are merged by
    the smallest moment at the head, ties by device.
    """
    rows = sorted(events, key=lambda event: (event.device, event.seq, event.id))
    streams = [list(stream) for _, stream in groupby(rows, key=lambda event: event.device)]
    return merge(*streams, key=lambda event: (event.utc_ms, event.device))
