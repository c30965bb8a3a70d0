"""The four ratings: all that the scheduling engine shares with the rest, so that to embed it costs little to import."""

from enum import IntEnum


class Rating(IntEnum):
    """How well a card was remembered, in the numbering that every FSRS implementation uses."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4
