"""What a generator is: what its line may say, which words it takes, and what it asks of each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from flashcards.answers import normal_form

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from flashcards.model import Answer, Item

BACKWARDS = ".b"
"""What the part of a question ends in that asks from the form, not for it."""
REQUEST = ".r"
"""What the part of a question ends in that asks for the polite form of a blunt one."""


WORD = re.compile(r"(?:[^\s,;]|(?<=[0-9]),(?=[0-9]))+")
"""A word of a line. A comma parts two, but not two digits: `1,5` is one number, which no line takes."""


class Asked(NamedTuple):
    """One question about a word in a form: what its part ends in, what is shown, and the right answers, best first.

    The part of an item is `word+form` and this ending. It never changes: histories hang on it.
    """

    ending: str
    prompt: str
    accepted: tuple[Answer, ...]


class Generator(NamedTuple):
    """What a generator is called, what its line may say, and the two functions that make cards of it.

    `names` are in lower case, the first is the Finnish one. `forms` is the closed list that `forms:` may say, by the
    names that stand in parts, `also` other names of these, `usual` what is asked without it. `takes` names in the
    tables of `deck.wording` what words it takes, and with `-forms` what forms. `words` returns what a word of the line
    stands for, as it is written in a part, nothing where the generator cannot use it, `count` how many these are;
    `asked` what is asked of one such word in one form, nothing where it has no such form.
    """

    names: tuple[str, ...]
    forms: tuple[str, ...]
    also: Mapping[str, str]
    usual: tuple[str, ...]
    takes: str
    words: Callable[[str], Iterable[str]]
    count: Callable[[str], int]
    asked: Callable[[str, str], tuple[Asked, ...]]

    def form(self, written: str) -> str:
        """Return the name of a form that stands in parts; an empty text for what is none."""
        return written if written in self.forms else self.also.get(written, "")


def told_apart(item: Item) -> tuple[Answer, ...]:
    """Return the accepted answers to show: of a generated card none that is one before it in another order."""
    if item.card.kind != "generator":
        return item.accepted
    found: dict[tuple[str, ...], Answer] = {}
    for answer in item.accepted:
        found.setdefault(tuple(sorted(words_of(answer.text))), answer)
    return tuple(found.values())


def words_of(text: str) -> list[str]:
    """Part a line into its words, whatever an author writes between them."""
    return WORD.findall(normal_form("NFC", text))
