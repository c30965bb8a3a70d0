"""What can be wrong in the world: one exception and its few children.

What is wrong in a deck's text is never an exception but a `Diagnostic`; what is wrong in a caller's arguments is a
`ValueError`.
"""

from __future__ import annotations


class FlashcardsError(Exception):
    """Something outside the program stands in the way; `cli` prints it as two lines and exits with `exit_code`.

    `message` says in one sentence what is, `hint` what can be done about it (never empty).
    """

    exit_code = 2

    def __init__(self, message: str, hint: str) -> None:
        """Keep the two sentences apart, so that each output can show them in its own way."""
        super().__init__(message)
        self.message = message
        self.hint = hint


class DeckNotFoundError(FlashcardsError):
    """No deck has this id and no file or folder has this path."""


class StoreError(FlashcardsError):
    """The learner's file cannot be opened, read or written."""


class NewerStoreError(StoreError):
    """The learner's file was written by a newer version of this program."""
