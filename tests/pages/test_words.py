"""The pages' own words: in the language of the deck, and in English where the program does not know it."""

from __future__ import annotations

import pytest

from flashcards.pages.words import ENGLISH, words_for


@pytest.mark.parametrize(
    ("deck", "language", "card", "typed", "recall"),
    [
        ("fi-FI", "fi", "Kortti", "Kirjoita vastaus.", ""),
        ("sv", "sv", "Kort", "Skriv svaret.", ""),
        ("sv-FI", "sv", "Kort", "Skriv svaret.", ""),
        ("en-GB", "en", "Card", "Write the answer.", ""),
        ("nl", "en", "Card", "Write the answer.", ""),
        ("", "en", "Card", "Write the answer.", ""),
    ],
)
def test_words_are_in_the_language_of_the_deck(deck: str, language: str, card: str, typed: str, recall: str) -> None:
    words = words_for(deck)
    assert (words.language, words.card, words.tasks["typed"], words.tasks["recall"]) == (language, card, typed, recall)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_every_task_is_said_in_the_language(language: str) -> None:
    told, english = words_for(language).tasks, ENGLISH.tasks
    assert told.keys() == english.keys()
    assert not {text for text in told.values() if text} & set(english.values())
