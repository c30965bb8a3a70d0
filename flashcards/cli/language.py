"""The language of what is told: the option `--lang`, or else what the environment says."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable

VARIABLES = ("FLASHCARDS_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where the environment names a language; the first that says anything decides."""


def language() -> str:
    """Return `fi` where Finnish is wished for, and `en` everywhere else."""
    context = click.get_current_context(silent=True)
    chosen = context.find_root().params.get("lang") if context else None
    return chosen or wished(os.environ.get(name, "") for name in VARIABLES)


def wished(said: Iterable[str]) -> str:
    """Return the language that the first of some values that is not empty wishes for, such as `fi_FI.UTF-8`.

    >>> wished(["", "fi_FI.UTF-8", "sv_FI.UTF-8"]), wished(["C", "fi"]), wished(["", ""])
    ('fi', 'en', 'en')
    """
    return "fi" if next(filter(None, said), "").casefold().startswith("fi") else "en"
