"""Fuzz: intervals are spread over a few days, so that cards learnt together do not come back together.

Source of the range: Anki `rslib/src/scheduler/states/fuzz.rs`, py-fsrs 6.3.2 `_get_fuzzed_interval`. Unlike py-fsrs,
the draw is seeded, uniform, and never leaves the range.
"""

from __future__ import annotations

from zlib import crc32

_BANDS = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, float("inf"), 0.05))
_MASK = 0xFFFFFFFF


def fuzz_range(interval: float, maximum: int) -> tuple[int, int]:
    """Return the first and the last day, both included, over which an interval (days, not rounded) may be spread.

    Below 2.5 days nothing is spread. No day is under 1 or over `maximum`.

    >>> fuzz_range(2.4, 36500), fuzz_range(10, 36500), fuzz_range(100, 101)
    ((2, 2), (8, 12), (93, 101))
    """
    delta = 0.0
    if interval >= _BANDS[0][0]:
        delta = 1 + sum(rate * (min(interval, end) - start) for start, end, rate in _BANDS if interval > start)
    low, high = round(interval - delta), round(interval + delta)
    return min(max(low, 1), maximum), min(max(high, 1), maximum)


def spread(interval: float, maximum: int, draw: float | None) -> int:
    """Return the whole days to wait: one of the range by a draw in [0, 1), or the nearest one without a draw."""
    if draw is None:
        return min(max(round(interval), 1), maximum)
    low, high = fuzz_range(interval, maximum)
    return low + int(draw * (high - low + 1))


def draw(card: str, number: int) -> float:
    """Return a number in [0, 1) for one review of one card: the same ever after, on every device.

    `card` is the card's id as text, `number` counts its reviews. All four ratings share the draw, so that what a
    preview shows is what is saved. A checksum alone would tie one review's draw to the next one's; the
    multiplications (the finaliser of MurmurHash3, public domain) part them.

    >>> draw("suomi/k7m2q/a", 1) == draw("suomi/k7m2q/a", 1) != draw("suomi/k7m2q/a", 2)
    True
    """
    bits = crc32(f"{card}#{number}".encode())
    bits = ((bits ^ bits >> 16) * 0x85EBCA6B) & _MASK
    bits = ((bits ^ bits >> 13) * 0xC2B2AE35) & _MASK
    return (bits ^ bits >> 16) / 2**32
