"""Fuzz: intervals are spread over a few days, so that cards learnt together do not come back together.

Source of the range: Anki `rslib/src/scheduler/states/fuzz.rs`, py-fsrs 6.3.2 `_get_fuzzed_interval`. Unlike py-fsrs,
the draw is seeded, uniform, and never leaves the range.
"""

from __future__ import annotations

from math import floor
from zlib import crc32

_LAST = 1 - 2**-53
"""The greatest draw there is."""


def fuzz_range(interval: float, maximum: int) -> tuple[int, int]:
    """Return the first and the last day, both included, over which an interval (days, not rounded) may be spread.

    Below 2.5 days nothing is spread. From there on it is one day either way, and 15 % of what lies between 2.5 and
    7 days, 10 % of what lies between 7 and 20, 5 % of the rest. No day is under 1 or over `maximum`, and an interval
    over it is spread as the maximum would be.

    >>> fuzz_range(2.4, 36500), fuzz_range(10, 36500), fuzz_range(100, 101)
    ((2, 2), (8, 12), (93, 101))
    """
    return spread(interval, maximum, 0.0), spread(interval, maximum, _LAST)


def spread(interval: float, maximum: int, draw: float | None) -> int:
    """Return the whole days to wait: one of `fuzz_range` by a draw in [0, 1), or the nearest one without a draw.

    Raises ValueError for a draw outside.
    """
    if draw is None:
        return min(max(round(interval), 1), maximum)
    if not 0.0 <= draw < 1.0:
        raise ValueError(f"a draw is from 0 up to, and not including, 1, not {draw}")
    if interval >= 20.0:
        delta = 2.975 + 0.05 * (interval - 20.0)
    elif interval >= 7.0:
        delta = 1.675 + 0.10 * (interval - 7.0)
    elif interval >= 2.5:
        delta = 1.0 + 0.15 * (interval - 2.5)
    else:
        return min(round(interval) or 1, maximum)
    low, high = floor(interval - delta + 0.5), floor(interval + delta + 0.5)
    if high > maximum:
        if interval > maximum:
            return spread(maximum, maximum, draw)
        high = maximum
    return low + floor(draw * (high - low + 1))


def draw(card: str, number: int) -> float:
    """Return a number in [0, 1) for one review of one card: the same ever after, on every device.

    `card` is the card's id as text, `number` counts its reviews. All four ratings share the draw, so that what a
    preview shows is what is saved. A checksum alone would tie one review's draw to the next one's; the
    multiplications (the finaliser of MurmurHash3, public domain) part them.

    >>> draw("suomi/k7m2q/a", 1) == draw("suomi/k7m2q/a", 1) != draw("suomi/k7m2q/a", 2)
    True
    """
    bits = crc32(f"{card}#{number}".encode())
    bits = (bits ^ bits >> 16) * 0x85EBCA6B & 0xFFFFFFFF
    bits = (bits ^ bits >> 13) * 0xC2B2AE35 & 0xFFFFFFFF
    return (bits ^ bits >> 16) * 2**-32
