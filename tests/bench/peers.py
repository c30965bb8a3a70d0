"""What others do with the same cards: py-fsrs, and fsrs-rs where its Python binding is installed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from time import process_time
from typing import TYPE_CHECKING

import fsrs

try:
    import fsrs_rs_python as rust
except ImportError:
    rust = None

if TYPE_CHECKING:
    from flashcards.scheduling.history import Rows

RATINGS = (3, 3, 3, 1, 3, 2, 3, 3, 4, 3)
GAPS = (0, 0, 2, 9, 0, 1, 4, 8, 20, 60)
HISTORIES = 200
BEGIN = datetime(2026, 11, 22, 6, tzinfo=UTC)
THEIRS = fsrs.Scheduler()
THEIR_RATINGS = tuple(map(fsrs.Rating, RATINGS))
OPTIMIZER_SECONDS = 26.0
"""CPU seconds of py-fsrs' optimizer on the learner's log and a like machine, the least of several runs, by hand."""


def py_reviews() -> int:
    """Review cards whenever they are due, with fuzz. A card without an id would sleep for 1 ms."""
    for history in range(HISTORIES):
        card, now = fsrs.Card(card_id=history), BEGIN
        for rating in THEIR_RATINGS:
            card, _ = THEIRS.review_card(card, rating, now)
            now = card.due
    return HISTORIES * len(RATINGS)


def py_one_review() -> int:
    """Work out one rating of a card in review."""
    card, _ = THEIRS.review_card(fsrs.Card(card_id=1), fsrs.Rating.Easy, BEGIN)
    now = BEGIN + timedelta(days=8)
    for _ in range(HISTORIES * 5):
        THEIRS.review_card(card, fsrs.Rating.Good, now)
    return HISTORIES * 5


def rust_steps() -> int:
    """Replay the memories of histories, without planning anything."""
    model = rust.FSRS(rust.DEFAULT_PARAMETERS)
    item = rust.FSRSItem([rust.FSRSReview(*review) for review in zip(RATINGS, GAPS, strict=True)])
    for _ in range(HISTORIES):
        model.memory_state(item)
    return HISTORIES * len(RATINGS)


def rust_previews() -> int:
    """Work out all four ratings of a card in review, without fuzz."""
    model, memory = rust.FSRS(rust.DEFAULT_PARAMETERS), rust.MemoryState(8.3, 5.0)
    for _ in range(HISTORIES * 5):
        model.next_states(memory, 0.9, 8)
    return HISTORIES * 5


def rust_simulation() -> float:
    """Return the seconds in which 10,000 cards are simulated for a year, 30 new ones a day."""
    config = rust.default_simulator_config()
    config.deck_size, config.learn_span, config.learn_limit, config.review_limit = 10_000, 365, 30, 9_999
    config.max_cost_perday = 1e9
    began = process_time()
    rust.simulate(rust.DEFAULT_PARAMETERS, 0.9, config, 1)
    return process_time() - began


def rust_fit(rows: Rows) -> float:
    """Return the seconds of a fit; an item is a row with all that was before it."""
    items = []
    for ratings, days, numbers in rows.histories:
        reviews = [rust.FSRSReview(*review) for review in zip(ratings, days, strict=True)]
        items += [rust.FSRSItem(reviews[: at + 1]) for at, row in enumerate(numbers) if row >= 0]
    began = process_time()
    rust.FSRS(rust.DEFAULT_PARAMETERS).compute_parameters(items)
    return process_time() - began
