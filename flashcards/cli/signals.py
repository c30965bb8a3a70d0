"""The system's signals to end."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def ended_politely() -> Iterator[None]:
    """Let the system's signals to end do what Ctrl-C does, so that what was begun is finished."""
    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {
        number: signal.signal(number, signal.default_int_handler) for number in map(signal.Signals.__getitem__, names)
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
