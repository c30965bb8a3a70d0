"""What the judge knows besides the two texts: which words exist, and the verbs of the expected answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from flashcards.answers.pronouns import PRONOUNS

if TYPE_CHECKING:
    from collections.abc import Collection

    from flashcards.answers.mending import Mended
    from flashcards.answers.verbs import Verb


class Known(NamedTuple):
    """What a test of a word may ask.

    `words` are the collection's own. `finnish` says whether the answer is in Finnish; only then are there `verbs`,
    those of the expected answer, `request` (whether it asks somebody for something; in a `drill` of forms none does)
    and the `person` of its verb.
    """

    words: Collection[str] = frozenset()
    finnish: bool = False
    verbs: tuple[Verb, ...] = ()
    request: bool = False
    person: str = ""
    drill: bool = False

    def exists(self, word: str) -> bool:
        """Whether a word is one of the collection, a personal pronoun, or a form of a verb, listed or expected."""
        if word in self.words:
            return True
        if not self.finnish:
            return False
        from flashcards.answers.listed import is_form  # noqa: PLC0415 - only where Finnish is asked

        return word in PRONOUNS or self.is_expected_verb(word) or is_form(word)

    def is_infinitive(self, word: str) -> bool:
        """Whether a word is the basic form of a verb that is listed."""
        from flashcards.answers.listed import LISTED  # noqa: PLC0415 - likewise

        return word in LISTED

    def is_other_conditional(self, word: str) -> bool:
        """Whether a word is the conditional of a verb that is listed, and of none that is expected."""
        from flashcards.answers.listed import is_conditional  # noqa: PLC0415 - likewise

        return is_conditional(word) and not self.is_expected_verb(word)

    def is_expected_verb(self, word: str) -> bool:
        """Whether a word is a form of a verb of the expected answer."""
        from flashcards.finnish.clitics import peel  # noqa: PLC0415 - likewise

        return any(verb.cells(host) for host, _ in peel(word) for verb in self.verbs)

    def mended(self, word: str) -> Mended | None:
        """Return the form that a learner's form stands for, if it is one of the verbs expected."""
        from flashcards.answers.mending import mended  # noqa: PLC0415 - likewise

        return mended(word, self.verbs)

    def begun_wrongly(self, asked: str, given: str) -> str:
        """Return the verdict on a learner's stem of the verbs expected that another slip stands behind."""
        from flashcards.answers.mending import begun_wrongly  # noqa: PLC0415 - likewise

        return begun_wrongly(asked, given, self.verbs)

    def suffix_of(self, word: str) -> int | None:
        """Return where the suffixes of a form of the verbs expected begin, None for another word."""
        from flashcards.answers.mending import suffix_of  # noqa: PLC0415 - likewise

        return suffix_of(word, self.verbs)
