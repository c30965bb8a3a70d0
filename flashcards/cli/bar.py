"""A progress bar on standard error, for what takes over a second, where a person looks on."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Self, TypeVar

import click

from flashcards.cli.terminal import is_dumb

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")
WIDTH = 30
PATIENCE, PACE = 1.0, 0.1
"""Seconds before anything is shown, and between two pictures."""


class Bar:
    """Call it with the share that is done, 0 to 1; as a context manager it is wiped away at the end."""

    def __init__(self, label: str) -> None:
        """Show nothing yet."""
        self._label = label
        self._watched = sys.stderr is not None and sys.stderr.isatty() and not is_dumb()
        self._next = time.monotonic() + PATIENCE
        self._shown = 0

    def __enter__(self) -> Self:
        """Return the bar itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Leave the line as it was."""
        if self._shown:
            click.echo(f"\r{' ' * self._shown}\r", err=True, nl=False)

    def __call__(self, share: float) -> None:
        """Show how far it is, if it is time to."""
        now = time.monotonic()
        if self._watched and now >= self._next:
            self._next = now + PACE
            picture = f"{self._label} {'█' * round(share * WIDTH):░<{WIDTH}} {share:4.0%}"
            self._shown = len(picture)
            click.echo(f"\r{picture}", err=True, nl=False)


def counted(label: str, steps: Iterable[T], total: int) -> Iterator[T]:
    """Return steps as they come, and show how many of them are done."""
    with Bar(label) as bar:
        for done, step in enumerate(steps, start=1):
            bar(done / total)
            yield step
