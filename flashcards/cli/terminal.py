"""What may reach a terminal, and what kind of terminal it is."""

from __future__ import annotations

import os
import re
import sys
import unicodedata

import click

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BIDI = re.compile(r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_UNSAFE = re.compile(f"{_CONTROL.pattern}|{_BIDI.pattern}")
_RIGHT_TO_LEFT = {"R", "AL", "AN"}
WIDTH = 79
"""A line that is full moves some terminals to the next one."""


def clean(text: str) -> str:
    r"""Return a text that a terminal shows and never obeys: control characters and bidi marks are made visible.

    A line with letters that run from right to left is isolated, so that it does not turn its surroundings round.

    >>> clean("\x1b[31mred"), clean("a\u202eb")
    ('^[[31mred', 'a<U+202E>b')
    """
    text = _BIDI.sub(lambda found: f"<U+{ord(found[0]):04X}>", text)
    text = _CONTROL.sub(_caret, text)
    if text.isascii():
        return text
    return "\n".join(map(_isolated, text.split("\n")))


def one_line(text: str) -> str:
    r"""Return a text as `clean` does, in one line: a file's name may hold anything.

    >>> one_line("a\n::error::b")
    'a^J::error::b'
    """
    return clean(text).replace("\n", "^J")


def wrapped(text: str, indent: str = "") -> str:
    """Return a text in lines that a terminal of 80 columns has room for.

    >>> wrapped("sana " * 20).count(chr(10))
    1
    """
    return click.wrap_text(text, WIDTH, initial_indent=indent, subsequent_indent=indent)


def json_line(value: object) -> str:
    """Return a value as one line of JSON without a character that a terminal would obey."""
    import json  # noqa: PLC0415 - --help needs none

    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))


def is_terminal() -> bool:
    """Whether a person sits at both ends."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def is_dumb() -> bool:
    """Whether the terminal cannot move its cursor."""
    return os.environ.get("TERM", "") in ("", "dumb") and os.name != "nt"


def _caret(found: re.Match[str]) -> str:
    code = ord(found[0])
    if code < 0x20:
        return f"^{chr(code + 0x40)}"
    return "^?" if code == 0x7F else f"<U+{code:04X}>"


def _isolated(line: str) -> str:
    if any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in line):
        return f"\u2068{line}\u2069"
    return line
