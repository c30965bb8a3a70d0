"""Single keys from a terminal, as long as a sitting lasts."""

from __future__ import annotations

import os
import re
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

Name = Literal["letter", "enter", "backspace", "escape", "quit"]
_KEY = re.compile(r"\x1b\[\[.|\x1b[\[O][0-9;?]*.|\x1b(?:[^\x1b]|$)|.", re.DOTALL)
_UNFINISHED = re.compile(r"\x1b(?:[\[O][0-9;?]*|\[\[)?$")
PAUSE = 0.2
"""Seconds within which the rest of a key's sequence comes, also over a slow line; Escape alone waits as long."""


class Key(NamedTuple):
    """One key: its name, and for a letter the letter. `escape` may carry the letter that followed it at once."""

    name: Name
    letter: str = ""


def parse_keys(text: str) -> list[Key]:
    r"""Return the keys that a terminal's text stands for; arrows and other sequences are no keys.

    >>> parse_keys("a\x1b[A\r\x1bu")
    [Key(name='letter', letter='a'), Key(name='enter', letter=''), Key(name='escape', letter='u')]
    """
    return [key for found in _KEY.findall(text) if (key := _parse(found))]


def _parse(text: str) -> Key | None:
    if text in ("\r", "\n"):
        return Key("enter")
    if text in ("\x7f", "\b"):
        return Key("backspace")
    if text in ("\x03", "\x04"):  # Ctrl-C and Ctrl-D
        return Key("quit")
    if text.startswith("\x1b"):
        return Key("escape", text[1:]) if len(text) <= 2 else None
    return Key("letter", text) if text.isprintable() else None


@contextmanager
def keyboard() -> Iterator[Callable[[], Key]]:
    """Return a function that waits for the next key. The terminal neither echoes nor interrupts meanwhile."""
    waiting: list[Key] = []
    with _raw_reader() as read:

        def next_key() -> Key:
            while not waiting:
                waiting.extend(parse_keys(read()))
            return waiting.pop(0)

        yield next_key


if sys.platform == "win32":

    @contextmanager
    def _raw_reader() -> Iterator[Callable[[], str]]:
        import msvcrt  # noqa: PLC0415 - Windows only

        def read() -> str:
            letter = msvcrt.getwch()
            if letter in ("\x00", "\xe0"):  # the second half tells which arrow; none is a key here
                msvcrt.getwch()
                return ""
            return letter

        yield read

else:

    @contextmanager
    def _raw_reader() -> Iterator[Callable[[], str]]:
        import codecs  # noqa: PLC0415
        import select  # noqa: PLC0415
        import termios  # noqa: PLC0415 - not on Windows

        handle = sys.stdin.fileno()
        before = termios.tcgetattr(handle)
        raw = termios.tcgetattr(handle)
        raw[3] &= ~(termios.ECHO | termios.ICANON | termios.ISIG | termios.IEXTEN)
        raw[6][termios.VMIN], raw[6][termios.VTIME] = 1, 0
        decoder = codecs.getincrementaldecoder("utf-8")("replace")

        def read() -> str:
            data = os.read(handle, 1024)
            text = decoder.decode(data) if data else "\x04"
            while _UNFINISHED.search(text) and select.select([handle], [], [], PAUSE)[0]:
                text += decoder.decode(os.read(handle, 1024)) or "\x04"
            return text

        termios.tcsetattr(handle, termios.TCSADRAIN, raw)
        try:
            yield read
        finally:
            termios.tcsetattr(handle, termios.TCSADRAIN, before)
