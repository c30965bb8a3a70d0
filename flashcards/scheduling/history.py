"""What a log says of each card: its ratings in order, and how many study days lay between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable
    from typing import Literal

    Kind = Literal["new", "learning", "review", "relearning", "cram", "forget"]

NO_ROW = -1


class Review(NamedTuple):
    """One review of a log: the card (anything that can be a key), the study day (a number) and the rating, 1 to 4.

    Columns become reviews with `map(Review, cards, days, ratings)`.

    Logs of other programs may know more. `kind` is the phase that the card was in: `new`, `learning`, `review` or
    `relearning`; or `cram` for a look that changed no schedule, and `forget` where the card was put back among the new
    ones. The rating of an entry that is no answer is 0. `interval` is how many days the program then planned to wait,
    `ease` the factor of SM-2 that it kept (2.5 and the like; up to 1.1 it is a difficulty, as Anki writes it).
    """

    card: Hashable
    day: int
    rating: int
    kind: Kind | None = None
    interval: float | None = None
    ease: float | None = None


class History(NamedTuple):
    """The reviews of one card, as columns: ratings, study days since the review before, and numbers of rows.

    A row is a review at least one day after the one before it, which is what a memory model predicts. Rows are numbered
    through the whole log, in its order; any other review has -1 there, and the first one of a card has 0 days.
    """

    ratings: list[int]
    days: list[int]
    rows: list[int]


class Rows(NamedTuple):
    """A log, card by card in the order of their first reviews.

    `places` says where in the log each row stands, and `came` whether the card was recalled then.
    """

    histories: list[History]
    places: list[int]
    came: list[bool]


def rows_of(reviews: Iterable[Review]) -> Rows:
    """Return the histories of a log whose reviews stand in the order in which they were made.

    Only card, day and rating count here; `flashcards.scheduling.replay.learnable` leaves out what says nothing. A day
    before the card's last review counts as that day. Raises ValueError for a rating that is not 1 to 4.
    """
    found: dict[Hashable, History] = {}
    last: dict[Hashable, int] = {}
    places: list[int] = []
    came: list[bool] = []
    for place, review in enumerate(reviews):
        card, day, rating = review[:3]
        if rating not in _RATINGS:
            raise ValueError(f"a rating is 1, 2, 3 or 4, not {rating!r}")
        if card not in found:
            found[card], last[card] = History([rating], [0], [NO_ROW]), day
            continue
        ratings, days, rows = found[card]
        ratings.append(rating)
        passed = day - last[card]
        if passed > 0:
            last[card] = day
            days.append(passed)
            rows.append(len(places))
            places.append(place)
            came.append(rating > 1)
        else:
            days.append(0)
            rows.append(NO_ROW)
    return Rows(list(found.values()), places, came)


_RATINGS = frozenset({1, 2, 3, 4})
