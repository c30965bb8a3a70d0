"""The language that is spoken: the option `--lang`, or else what the environment says.

`gettext` and `ngettext` of the standard library speak it, in our own sentences as in those of click.
"""

from __future__ import annotations

import gettext
import os
from typing import TYPE_CHECKING

from flashcards.catalogue import DOMAIN, FOLDER, LANGUAGES, spoken

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

VARIABLES = ("FLASHCARDS_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
"""Where the environment names a language; the first that says anything decides."""


def language() -> str:
    """Return the language that is spoken: `fi`, `sv` or `en`."""
    return spoken(os.environ.get("LANGUAGE", ""))


def speak(words: Sequence[str]) -> None:
    """Speak the language that the words of a command line or the environment wish for, from now on.

    It is told to gettext as other programs are told it, by `LANGUAGE`, because click asks there for its own sentences.
    """
    name = chosen(words).casefold()
    if name not in LANGUAGES:  # click refuses it, in the language of the environment
        name = wished(os.environ.get(variable, "") for variable in VARIABLES)
    os.environ["LANGUAGE"] = spoken(name)
    gettext.bindtextdomain(DOMAIN, FOLDER)
    gettext.textdomain(DOMAIN)


def chosen(words: Sequence[str]) -> str:
    """Return what the option says; it stands before the command, so that help and mistakes are told in it too.

    >>> chosen(["--lang", "sv", "due"]), chosen(["--lang=fi"]), chosen(["due", "--lang", "fi"])
    ('sv', 'fi', '')
    """
    if not words or not words[0].startswith("--lang"):
        return ""
    return words[0].partition("=")[2] or next(iter(words[1:]), "")


def wished(said: Iterable[str]) -> str:
    """Return the first of some values that is not empty.

    >>> wished(["", "fi_FI.UTF-8", "sv_FI.UTF-8"]), wished(["", ""])
    ('fi_FI.UTF-8', '')
    """
    return next(filter(None, said), "")
