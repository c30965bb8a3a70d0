"""The pages' own words, in the language of the deck where the program knows it, and else in English."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from flashcards.catalogue import catalogue, spoken

if TYPE_CHECKING:
    from flashcards.model import Answering


class Words(NamedTuple):
    """What a page says itself, in one language; `language` is its tag."""

    language: str
    cards: str
    errors: str
    warnings: str
    line: str
    card: str
    front: str
    back: str
    hint: str
    note: str
    source: str
    tags: str
    right: str
    wrong: str
    right_too: str
    typical_wrong: str
    not_read: str
    no_cards: str
    help: str
    to_mend: str
    tasks: dict[Answering, str]
    print_cards: str
    print_list: str
    print_quiz: str
    question: str
    answer: str
    show: str
    fold: str
    name: str
    date: str
    points: str
    key: str
    none_right: str


ENGLISH = Words(
    language="en",
    cards="Cards",
    errors="Errors",
    warnings="Warnings",
    line="line",
    card="Card",
    front="Front",
    back="Back",
    hint="Hint",
    note="Note",
    source="Source",
    tags="Tags",
    right="right",
    wrong="wrong",
    right_too="Right too",
    typical_wrong="Typical wrong answers",
    not_read="Not read as part of a card",
    no_cards="There is no card in this deck yet.",
    help="Help",
    to_mend="To mend",
    tasks={
        "recall": "",
        "typed": "Write the answer.",
        "one": "Pick one.",
        "many": "Pick all that are right.",
        "order": "Put in order.",
        "list": "Name all.",
        "match": "Match the sides.",
    },
    print_cards="Print on both sides, flipped on the long edge, and cut along the dashed lines.",
    print_list="Print, and fold the answers back along the dashed line.",
    print_quiz="Print; the key is on the last page.",
    question="Question",
    answer="Answer",
    show="Show",
    fold="fold along this line",
    name="Name",
    date="Date",
    points="Points",
    key="Key",
    none_right="none",
)


def words_for(language: str) -> Words:
    """Return the words for a deck in a language, given by its tag.

    >>> words_for("fi-FI").card, words_for("nl").card
    ('Kortti', 'Card')
    """
    tag = spoken(language)
    say = catalogue(tag).gettext
    words: dict[str, Any] = {name: say(word) for name, word in ENGLISH._asdict().items() if isinstance(word, str)}
    tasks = {task: say(told) if told else "" for task, told in ENGLISH.tasks.items()}
    return ENGLISH._replace(**words | {"language": tag, "tasks": tasks})
