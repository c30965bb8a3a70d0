"""A question and its answer; with several accepted answers and typical wrong ones where it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.cards.kind import Draft, Fault, Kind, all_of, answering, fault_at, first_marked, never
from flashcards.model import Card, CardId, Item

if TYPE_CHECKING:
    from collections.abc import Iterator


def _faults(draft: Draft) -> Iterator[Fault]:
    """Yield why a draft without an answer has none; one that has an answer is fine."""
    if first_marked(draft, "="):
        return
    question = draft.question.text
    if (at := question.find("<>")) > 0:
        yield fault_at(draft.question, "tight-arrow", at, question=question, meant=" <> ".join(_sides(question)))
    else:
        yield fault_at(draft.question, "no-answer", question=question)


def _sides(question: str) -> list[str]:
    return [side.strip() for side in question.split("<>")]


def _items(deck: str, card: Card) -> tuple[Item, ...]:
    answers = card.answers
    shown = answers[0].text if card.typed else "\n".join(answer.text for answer in answers)
    id_ = CardId(deck, card.id, "a")
    return (Item(id_, card, answering(card), card.question, card.question, shown, answers, card.wrong),)


BASIC = Kind("basic", ("=",), never, _faults, all_of, _items)
