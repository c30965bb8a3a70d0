"""How far a long computation has come: one line on stderr, where a person is looking."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, TypeVar

from flashcards.cli.stats import bar
from flashcards.cli.terminal import is_dumb

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")
PATIENCE = 1.0
"""Seconds that pass without a word."""


def shown(steps: Iterable[T], total: int) -> Iterator[T]:
    """Return the steps as they come; on a terminal, after a second, draw how many of them are done."""
    began, drawn = time.monotonic(), False
    person = sys.stderr is not None and sys.stderr.isatty() and not is_dumb()
    try:
        for done, step in enumerate(steps, start=1):
            if person and time.monotonic() - began > PATIENCE:
                drawn = True
                sys.stderr.write(f"\r{done / total:4.0%} {bar(done / total):<40}")
                sys.stderr.flush()
            yield step
    finally:
        if drawn:
            sys.stderr.write(f"\r{'':<46}\r")
            sys.stderr.flush()
