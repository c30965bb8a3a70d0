"""Models, schedulers and what is kept of cards as JSON, and back."""

from __future__ import annotations

import json
from math import isfinite
from typing import Any

from flashcards.scheduling.fsrs6 import FSRS6, Memory
from flashcards.scheduling.leitner import Leitner, LeitnerMemory
from flashcards.scheduling.scheduler import Progress, Scheduler
from flashcards.scheduling.sm2 import SM2, SM2Memory
from flashcards.scheduling.value import Value

KINDS: dict[str, type[Any]] = {
    "fsrs6": FSRS6,
    "fsrs6-memory": Memory,
    "sm2": SM2,
    "sm2-memory": SM2Memory,
    "leitner": Leitner,
    "leitner-memory": LeitnerMemory,
    "scheduler": Scheduler,
    "progress": Progress,
}
_NAMES = {kind: name for name, kind in KINDS.items()}
_MEMORIES = (Memory, SM2Memory, LeitnerMemory)
PHASES = ("learning", "review", "relearning")


def to_json(value: Value | Scheduler | Progress | Memory | SM2Memory | LeitnerMemory) -> str:
    """Return a model, a scheduler, a progress or a memory as JSON: its arguments by name, and its `kind`.

    >>> from flashcards.scheduling import SM2
    >>> to_json(SM2(maximum_interval=365))
    '{"kind": "sm2", "maximum_interval": 365}'

    Raises ValueError for a value of any other kind.
    """
    if type(value) not in _NAMES:
        raise ValueError(f"this is no model, scheduler, progress or memory: {value!r}")
    return json.dumps(_plain(value))


def from_json(text: str) -> Any:  # noqa: ANN401 - whatever was written
    """Return the value that `to_json` wrote. Raises ValueError for a text that it did not write."""
    try:
        found = json.loads(text, object_hook=_made)
    except (TypeError, RecursionError) as fault:
        raise ValueError(f"this is no model, scheduler, progress or memory: {text}") from fault
    if type(found) not in _NAMES:
        raise ValueError(f"this is no model, scheduler, progress or memory: {text}")
    return found


def _plain(value: Any) -> object:  # noqa: ANN401 - of any kind
    name = _NAMES.get(type(value))
    if name is None:
        return value
    arguments = value.made_from() if isinstance(value, Value) else value._asdict()
    return {"kind": name, **{key: _plain(of) for key, of in arguments.items()}}


def _made(found: dict[str, Any]) -> Any:  # noqa: ANN401 - of any kind
    kind = KINDS.get(found.pop("kind", ""))
    if kind is None:
        raise TypeError(found)
    made = kind(**{key: tuple(of) if isinstance(of, list) else of for key, of in found.items()})
    numbers = made[1:] if isinstance(made, Progress) else made if isinstance(made, _MEMORIES) else ()
    if not all(isinstance(of, _MEMORIES) or (isinstance(of, (int, float)) and isfinite(of)) for of in numbers):
        raise TypeError(found)
    if isinstance(made, Progress) and made.phase not in PHASES:
        raise TypeError(found)
    return made
