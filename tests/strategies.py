"""What the tests share: hypothesis strategies for schedulers, histories, moments and things to ask."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from flashcards.model import Card, CardId, Item, Rating
from flashcards.scheduling import (
    FSRS6,
    SCHEDULERS,
    SM2,
    Leitner,
    LeitnerMemory,
    Memory,
    Model,
    Progress,
    Scheduler,
    SM2Memory,
    StudyDay,
)
from flashcards.scheduling.fsrs6 import HIGHEST, LOWEST

# Scheduling

ratings = st.sampled_from(list(Rating))
draws = st.floats(0, 1, exclude_max=True)
maybe_draws = st.none() | draws
parameters = st.tuples(*(st.floats(low, high) for low, high in zip(LOWEST, HIGHEST, strict=True)))
ordered_parameters = parameters.map(lambda w: (*sorted(w[:4]), *w[4:]))
"""Parameters under which a better first rating never gives less stability: w0 <= w1 <= w2 <= w3."""
retentions = st.floats(0.70, 0.99)
maximum_intervals = st.integers(1, 36_500)
memories = st.builds(Memory, st.floats(0.001, 36_500), st.floats(1, 10))

short_steps = st.lists(st.integers(1, 43_200).map(float), max_size=3).map(tuple)
"""Steps of at most twelve hours, so that Hard's one and a half of one is still shorter than a day."""
ascending_steps = short_steps.map(sorted).map(tuple)
any_steps = st.lists(st.integers(1, 30 * 86_400).map(float), max_size=3).map(tuple)


def models(of: st.SearchStrategy[tuple[float, ...]] = parameters) -> st.SearchStrategy[FSRS6]:
    return st.builds(FSRS6, of, retentions, maximum_intervals)


def schedulers(
    of: st.SearchStrategy[tuple[float, ...]] = parameters,
    steps: st.SearchStrategy[tuple[float, ...]] = any_steps,
) -> st.SearchStrategy[Scheduler]:
    return st.builds(Scheduler, models(of), steps, steps)


TODAY = 739_577
days_between = st.just(0) | st.integers(0, 40) | st.integers(0, 3_650)
histories = st.lists(st.tuples(ratings, days_between), max_size=12)
"""Ratings, each with the study days since the review before."""


def after(scheduler: Scheduler, history: list[tuple[Rating, int]]) -> Progress | None:
    """Return what is kept of a card after a history that began on TODAY."""
    progress, today = None, TODAY
    for rating, days in history:
        today += days
        progress = scheduler.outcome(progress, rating, today).progress
    return progress


# Time

ODD_ZONES = (
    "America/Havana",
    "America/St_Johns",
    "Antarctica/Troll",
    "Asia/Beirut",
    "Asia/Kathmandu",
    "Asia/Tehran",
    "Australia/Lord_Howe",
    "Etc/GMT+12",
    "Europe/Helsinki",
    "Pacific/Apia",
    "Pacific/Chatham",
    "Pacific/Kiritimati",
    "UTC",
)
moments = st.datetimes(datetime(1970, 1, 2), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis wants them so
rollovers = st.builds(time, st.integers(0, 23), st.integers(0, 59))
study_days = st.builds(StudyDay, st.sampled_from(ODD_ZONES).map(ZoneInfo), rollovers)

# Things to ask


def item(card: str = "a", part: str = "", *, deck: str = "d", apart: bool = True) -> Item:
    """Return one part of a card that is asked by heart."""
    written = Card(card, "basic", f"{card}?", siblings_apart=apart)
    return Item(CardId(deck, card, part), written, "recall", f"{card}{part}?", f"{card}{part}?", f"{card}{part}!")


@st.composite
def decks(draw: st.DrawFn) -> list[Item]:
    """Return the items of a deck of up to six cards with up to three parts each, apart or together."""
    cards = draw(st.lists(st.tuples(st.integers(1, 3), st.booleans()), max_size=6))
    parts = [item("abcdef"[at], "xyz"[part], apart=apart) for at, (n, apart) in enumerate(cards) for part in range(n)]
    return draw(st.permutations(parts))


# Other memory models

sm2_models = st.builds(SM2, maximum_intervals)
sm2_memories = st.builds(SM2Memory, st.integers(0, 50), st.floats(1.3, 10), st.integers(1, 36_500))
box_days = st.sets(st.integers(1, 36_500), min_size=1, max_size=9).map(sorted).map(tuple)
leitner_models = st.builds(Leitner, box_days)
leitner_memories = st.builds(LeitnerMemory, st.integers(0, 8))
any_model = st.deferred(lambda: models() | sm2_models | leitner_models)


@st.composite
def remembered(draw: st.DrawFn) -> tuple[Model, tuple[float, ...]]:
    """Return a model of any kind and a memory that it may keep."""
    return draw(
        st.tuples(models(), memories)
        | st.tuples(sm2_models, sm2_memories)
        | st.tuples(leitner_models, leitner_memories)
    )


# Every memory model of the table; one that is added there, and not here, is made without arguments

MODELS = {"fsrs6": models(), "sm2": sm2_models, "leitner": leitner_models}
ORDERED = {**MODELS, "fsrs6": models(ordered_parameters)}
MEMORIES = {"fsrs6": memories, "sm2": sm2_memories, "leitner": leitner_memories}


def models_of(name: str, among: Mapping[str, st.SearchStrategy[Model]] = MODELS) -> st.SearchStrategy[Model]:
    return among[name] if name in among else st.builds(SCHEDULERS[name])


def schedulers_of(
    name: str,
    steps: st.SearchStrategy[tuple[float, ...]] = any_steps,
    among: Mapping[str, st.SearchStrategy[Model]] = MODELS,
) -> st.SearchStrategy[Scheduler]:
    return st.builds(Scheduler, models_of(name, among), steps, steps)


@st.composite
def remembered_of(draw: st.DrawFn, name: str) -> tuple[Model, tuple[float, ...]]:
    """Return a model and a memory that it may keep: any, if it is known what one is made of, or one it led to."""
    model = draw(models_of(name))
    if name in MEMORIES and draw(st.booleans()):
        return model, draw(MEMORIES[name])
    memory = model.first(draw(ratings))
    for rating, days in draw(histories):
        memory = model.next(memory, rating, days)
    return model, memory


def any_schedulers(steps: st.SearchStrategy[tuple[float, ...]] = any_steps) -> st.SearchStrategy[Scheduler]:
    return st.builds(Scheduler, models(ordered_parameters) | sm2_models | leitner_models, steps, steps)
