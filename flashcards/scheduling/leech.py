"""Leeches: cards that are forgotten again and again, so that writing them anew costs less than reviewing them."""

THRESHOLD = 8


def is_leech(lapses: int, threshold: int = THRESHOLD) -> bool:
    """Whether a card's learner should be told at this lapse: at `threshold` lapses, and at every half of it more.

    As in Anki: half the threshold is rounded up. Raises ValueError for a threshold below 1.

    >>> [lapses for lapses in range(20) if is_leech(lapses)]
    [8, 12, 16]
    """
    if threshold < 1:
        raise ValueError(f"a threshold is 1 or more, not {threshold}")
    return lapses >= threshold and (lapses - threshold) % -(-threshold // 2) == 0
