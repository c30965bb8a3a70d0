"""What a learner can set: how each setting is written, its default, and the scheduler that comes of it."""

from __future__ import annotations

import re
from datetime import time
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from flashcards.scheduling import FSRS6, Scheduler
from flashcards.scheduling.fsrs6 import (
    DEFAULT_PARAMETERS,
    HIGHEST,
    LOWEST,
    MAX_INTERVAL,
    MAX_RETENTION,
    MIN_RETENTION,
)
from flashcards.scheduling.load import EVERY_DAY

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MOST_A_DAY = 9999
_STEP = re.compile(r"([0-9]{1,5}) ?(s|min|m|h|d)")
_UNITS = {"s": 1, "m": 60, "min": 60, "h": 3600, "d": 86_400}
_EASY_DAY = re.compile(r"([a-z]+) ?([0-9]{1,3}) ?%")
_ENGLISH = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAYS = {
    name: at for names in (_ENGLISH, ("ma", "ti", "ke", "to", "pe", "la", "su")) for at, name in enumerate(names)
}
_PARAMETER = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,20})?")
_DIGITS = re.compile(r"[0-9]{1,6}")


class Settings(NamedTuple):
    """The settings of one deck.

    Steps are waits in seconds; at `rollover`, local time, a study day begins; `easy_days` is the share, 0 to 1, that
    each weekday takes, from Monday.
    """

    retention: float = 0.9
    rollover: time = time(4)
    steps: tuple[float, ...] = (60, 600)
    relearning_steps: tuple[float, ...] = (600,)
    new_per_day: int = 20
    reviews_per_day: int = 200
    max_interval: int = MAX_INTERVAL
    parameters: tuple[float, ...] = DEFAULT_PARAMETERS
    easy_days: tuple[float, ...] = EVERY_DAY


class Key(NamedTuple):
    """One setting: its field in `Settings`, how it is read and written, and what it may be."""

    field: str
    parse: Callable[[str], Any]
    show: Callable[..., str]
    allowed: str


def settings(stored: Mapping[tuple[str, str], str], deck: str = "", author_new: int | None = None) -> Settings:
    """Return a deck's settings: the learner's for it, then for all decks, then the author's wish, then ours.

    `stored` maps (deck id or empty, key) to the value as text; `author_new` is the deck's own `new-per-day`.
    """
    chosen: dict[str, Any] = {} if author_new is None else {"new_per_day": author_new}
    for scope in ("", deck):
        for key, (field, parse, _, _) in KEYS.items():
            if (scope, key) in stored:
                chosen[field] = parse(stored[scope, key])
    return Settings()._replace(**chosen)


def checked(key: str, text: str) -> str:
    """Return a value as it is stored: `04:00` becomes `4:00`.

    Raises ValueError, with what is allowed, for a value that the key does not take, and KeyError for an unknown key.
    """
    setting = KEYS[key]
    return setting.show(setting.parse(text))


def shown(key: str, of: Settings) -> str:
    """Return the value of one key as it is written."""
    return KEYS[key].show(getattr(of, KEYS[key].field))


@lru_cache(maxsize=256)
def scheduler(of: Settings) -> Scheduler:
    """Return the scheduler that settings describe."""
    model = FSRS6(of.parameters, retention=of.retention, maximum_interval=of.max_interval)
    return Scheduler(model, of.steps, of.relearning_steps)


def _retention(text: str) -> float:
    number = text.strip().removesuffix("%").strip().replace(",", ".")
    if not re.fullmatch(r"[0-9]{1,3}(\.[0-9]{1,6})?", number):
        raise ValueError(text)
    value = float(number) / 100 if "%" in text else float(number)
    if not MIN_RETENTION <= value <= MAX_RETENTION:
        raise ValueError(text)
    return round(value, 6)


def _rollover(text: str) -> time:
    found = re.fullmatch(r"([0-9]{1,2})(?:[:.]([0-9]{2}))?", text.strip())
    if not found:
        raise ValueError(text)
    return time(int(found[1]), int(found[2] or 0))


def _steps(text: str) -> tuple[float, ...]:
    text = text.strip().lower()
    if text == "none":
        return ()
    found = tuple(float(number) * _UNITS[unit] for number, unit in _STEP.findall(text))
    if _STEP.sub("", text).replace(",", "").strip() or not all(found) or not found:
        raise ValueError(text)
    return found


def _show_steps(steps: tuple[float, ...]) -> str:
    return " ".join(map(duration, steps)) or "none"


def duration(seconds: float) -> str:
    """Return a wait in the largest unit that divides it.

    >>> duration(60), duration(330), duration(86_400)
    ('1m', '330s', '1d')
    """
    unit = next(unit for unit in ("d", "h", "m", "s") if seconds % _UNITS[unit] == 0 or unit == "s")
    return f"{seconds / _UNITS[unit]:g}{unit}"


def _easy_days(text: str) -> tuple[float, ...]:
    """Read shares such as `sat 50% sun 0%`; a day that is not named is as full as any."""
    text = text.strip().lower()
    if text == "none":
        return EVERY_DAY
    found = _EASY_DAY.findall(text)
    if _EASY_DAY.sub("", text).replace(",", "").strip() or not found:
        raise ValueError(text)
    week = list(EVERY_DAY)
    for name, percent in found:
        if name not in _WEEKDAYS or int(percent) > 100:
            raise ValueError(text)
        week[_WEEKDAYS[name]] = int(percent) / 100
    if not any(week):
        raise ValueError(text)
    return tuple(week)


def _show_easy_days(week: tuple[float, ...]) -> str:
    return " ".join(f"{name} {share:.0%}" for name, share in zip(_ENGLISH, week, strict=True) if share < 1) or "none"


def _count(low: int, high: int) -> Callable[[str], int]:
    def parse(text: str) -> int:
        if not _DIGITS.fullmatch(text.strip()) or not low <= int(text) <= high:
            raise ValueError(text)
        return int(text)

    return parse


@lru_cache(maxsize=16)
def _parameters(text: str) -> tuple[float, ...]:
    """Read 21 numbers; a replay reads the same ones at every review."""
    words = text.replace(",", " ").split()
    if len(words) != len(LOWEST) or not all(map(_PARAMETER.fullmatch, words)):
        raise ValueError(text)
    found = tuple(round(float(word), 6) for word in words)
    if not all(low <= value <= high for low, value, high in zip(LOWEST, found, HIGHEST, strict=True)):
        raise ValueError(text)
    return found


def _show_parameters(parameters: tuple[float, ...]) -> str:
    return " ".join(f"{value:.6f}".rstrip("0").rstrip(".") for value in parameters)


KEYS: dict[str, Key] = {
    "retention": Key(
        "retention", _retention, "{:g}".format, "a number from 0.70 to 0.99, or a percentage such as 85 %"
    ),
    "rollover": Key("rollover", _rollover, "{0.hour}:{0.minute:02}".format, "an hour of the day, such as 4:00"),
    "steps": Key("steps", _steps, _show_steps, "waits such as 1m 10m (units s, m, h, d), or none"),
    "relearning-steps": Key("relearning_steps", _steps, _show_steps, "waits such as 10m (units s, m, h, d), or none"),
    "new-per-day": Key("new_per_day", _count(0, MOST_A_DAY), str, f"a whole number from 0 to {MOST_A_DAY}"),
    "reviews-per-day": Key("reviews_per_day", _count(0, MOST_A_DAY), str, f"a whole number from 0 to {MOST_A_DAY}"),
    "max-interval": Key("max_interval", _count(1, MAX_INTERVAL), str, f"days, from 1 to {MAX_INTERVAL}"),
    "easy-days": Key(
        "easy_days",
        _easy_days,
        _show_easy_days,
        "weekdays with the share of a usual day, such as sat 50% sun 0%, or none; not all 0%",
    ),
    "parameters": Key("parameters", _parameters, _show_parameters, "21 numbers such as flashcards fit finds"),
}
FOR_ALL_DECKS = frozenset({"rollover", "easy-days"})
"""Settings that cannot differ from deck to deck: a day begins at one hour, and is easy or not."""
