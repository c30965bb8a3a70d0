"""A text with gaps, `Suomen pisin joki on {{Kemijoki::joki}}.`; each gap, or each number, is asked on its own."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from flashcards.cards.inline import Gap, scan
from flashcards.cards.kind import Draft, Fault, Kind, answering, digest, fault_at
from flashcards.model import Answer, Card, CardId, Item

if TYPE_CHECKING:
    from collections.abc import Iterator

BLANK = "[…]"
MOST_GAPS = 100
"""Each gap is asked with the whole text around it: without a limit the work would grow with the square of a text."""


def without_gaps(text: str) -> str:
    """Return a text with its gaps filled, so that adding a gap or a hint leaves it the same.

    >>> without_gaps("Suomen pisin joki on {{Kemijoki::joki}}.")
    'Suomen pisin joki on Kemijoki.'
    """
    return _filled(text, scan(text).gaps, {})


def _faults(draft: Draft) -> Iterator[Fault]:
    question, gaps = draft.question, draft.inline.gaps
    if len(gaps) > MOST_GAPS:
        count, most = str(len(gaps)), str(MOST_GAPS)
        yield fault_at(question, "too-many-gaps", gaps[MOST_GAPS].start, question=question.text, count=count, most=most)
    for gap in gaps:
        if not gap.text:
            yield fault_at(question, "empty-gap", gap.start, question=question.text)


def _items(deck: str, card: Card) -> tuple[Item, ...]:
    gaps = scan(card.question).gaps
    return tuple(_item(deck, card, part, gaps, asked) for part, asked in _parts(gaps).items())


def _parts(gaps: tuple[Gap, ...]) -> dict[str, list[Gap]]:
    """Group the gaps by the part that asks them: `c1` for a number, without one `g` and a hash of its text."""
    parts: dict[str, list[Gap]] = {}
    seen: Counter[str] = Counter()
    for gap in gaps:
        if gap.number:
            parts.setdefault(f"c{gap.number}", []).append(gap)
            continue
        name = digest(gap.text)
        seen[name] += 1
        if seen[name] > 1:  # the same word again; no gap's text can have :: in it
            name = digest(f"{gap.text}::{seen[name]}")
        parts[f"g{name}"] = [gap]
    return parts


def _item(deck: str, card: Card, part: str, gaps: tuple[Gap, ...], asked: list[Gap]) -> Item:
    prompt = _filled(card.question, gaps, {gap: f"[{gap.hint}]" if gap.hint else BLANK for gap in asked})
    plain = _filled(card.question, gaps, dict.fromkeys(asked, BLANK))
    answer = ", ".join(dict.fromkeys(gap.text for gap in asked))
    return Item(
        CardId(deck, card.id, part), card, answering(card), prompt, plain, answer, (Answer(answer),), card.wrong
    )


def _filled(text: str, gaps: tuple[Gap, ...], instead: dict[Gap, str]) -> str:
    filled, at = [], 0
    for gap in gaps:
        filled += [text[at : gap.start], instead.get(gap, gap.text)]
        at = gap.end
    return "".join([*filled, text[at:]])


CLOZE = Kind(
    "cloze",
    (),
    lambda inline: bool(inline.gaps),
    _faults,
    without_gaps,
    _items,
)
