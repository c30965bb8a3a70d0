"""The order of the log is a function of the set of its rows."""

from __future__ import annotations

import json
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from flashcards.store.events import Event, in_order


def _event(device: str, seq: int, ms: int) -> Event:
    return Event(f"{device}{seq}", device, seq, ms, 120, "review", "d/c/a", {})


@st.composite
def streams(draw: st.DrawFn) -> list[Event]:
    """Up to three devices, each with events whose clock may go anywhere."""
    rows = []
    for device in "abc":
        clock = draw(st.lists(st.integers(0, 9), max_size=6))
        rows += [_event(device, seq, ms) for seq, ms in enumerate(clock, 1)]
    return rows


def by_the_smallest_head(rows: list[Event]) -> list[Event]:
    """The rule, word for word: each device's rows by seq, the streams merged by the smallest moment at the head."""
    waiting = {
        device: sorted((row for row in rows if row.device == device), key=lambda row: row.seq)
        for device in {row.device for row in rows}
    }
    merged = []
    while any(waiting.values()):
        device = min((stream[0].utc_ms, name) for name, stream in waiting.items() if stream)[1]
        merged.append(waiting[device].pop(0))
    return merged


@given(streams(), st.randoms(use_true_random=False))
def test_the_order_does_not_depend_on_how_rows_come_in(rows: list[Event], random: Random) -> None:
    """Two devices' logs merge as a union in any order."""
    mixed = rows[:]
    random.shuffle(mixed)
    assert list(in_order(mixed)) == by_the_smallest_head(rows)


@given(streams())
def test_a_device_s_own_order_is_that_of_its_numbers(rows: list[Event]) -> None:
    """A device's own order is by sequence, not time."""
    merged = list(in_order(rows))
    for device in "abc":
        own = [row.seq for row in merged if row.device == device]
        assert own == sorted(own)


def test_an_event_is_one_line_of_json_with_its_letters_as_they_are() -> None:
    event = _event("a", 1, 5)._replace(data={"asked": "sää\nja tuuli"})
    line = event.to_json()
    assert "\n" not in line
    assert "sää" in line
    assert Event(**json.loads(line)) == event
