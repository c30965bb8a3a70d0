"""What can be wrong in the world: one exception and its few children.

What is wrong in a deck's text is never an exception but a `Diagnostic`; what is wrong in a caller's arguments is a
`ValueError`.
"""

from __future__ import annotations

from flashcards.catalogue import catalogue


class FlashcardsError(Exception):
    """Something outside the program stands in the way; `cli` prints it as two lines and exits with `exit_code`.

    It is made of two patterns, in English, whose `{name}`s are filled with `details`: in one sentence what is, and what
    can be done about it (never empty).

    >>> fault = FlashcardsError("{path} is empty", "name another file", path="{}.csv")
    >>> fault.message, fault.hint
    ('{}.csv is empty', 'name another file')
    """

    exit_code = 2

    def __init__(self, message: str, hint: str, **details: object) -> None:
        """Keep patterns and details apart, so that each output can say them in its own language."""
        super().__init__(message.format(**details))
        self._patterns = message, hint
        self._details = details

    @property
    def message(self) -> str:
        """What is, in English."""
        return self.told("en")[0]

    @property
    def hint(self) -> str:
        """What can be done, in English."""
        return self.told("en")[1]

    def told(self, language: str) -> tuple[str, str]:
        """Return the two sentences in a language, given by its tag; so is a detail `reason` that the system gives."""
        say = catalogue(language).gettext
        details = dict(self._details)
        if reason := str(details.get("reason", "")):
            details["reason"] = say(reason)
        message, hint = (say(pattern).format(**details) for pattern in self._patterns)
        return message, hint


class DeckNotFoundError(FlashcardsError):
    """No deck has this id and no file or folder has this path."""


class StoreError(FlashcardsError):
    """The learner's file cannot be opened, read or written."""


class NewerStoreError(StoreError):
    """The learner's file was written by a newer version of this program."""
