"""A text with gaps, `Suomen pisin joki on {{Kemijoki::joki}}.`; each gap, or each number, is asked on its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.cards.inline import Gap, scan
from flashcards.cards.kind import Draft, Fault, Kind, answering, digest, fault_at
from flashcards.model import Answer, Card, CardId, Item

if TYPE_CHECKING:
    from collections.abc import Iterator

BLANK = "[…]"


def without_gaps(text: str) -> str:
    """Return a text with its gaps filled, so that adding a gap or a hint leaves it the same.

    >>> without_gaps("Suomen pisin joki on {{Kemijoki::joki}}.")
    'Suomen pisin joki on Kemijoki.'
    """
    return _filled(text, scan(text).gaps, {})


def _faults(draft: Draft) -> Iterator[Fault]:
    if any(not gap.text for gap in draft.inline.gaps):
        yield fault_at(draft.question, "empty-gap", question=draft.question.text)


def _items(deck: str, card: Card) -> tuple[Item, ...]:
    gaps = scan(card.question).gaps
    return tuple(_item(deck, card, part, gaps, asked) for part, asked in _parts(gaps).items())


def _parts(gaps: tuple[Gap, ...]) -> dict[str, list[Gap]]:
    """Group the gaps by the part that asks them: `c1` for a number, without one `g` and a hash of its text."""
    parts: dict[str, list[Gap]] = {}
    for gap in gaps:
        if gap.number:
            parts.setdefault(f"c{int(gap.number)}", []).append(gap)
            continue
        part, again = f"g{digest(gap.text)}", 2
        while part in parts:  # the same word twice in one text
            part, again = f"g{digest(f'{gap.text} {again}')}", again + 1
        parts[part] = [gap]
    return parts


def _item(deck: str, card: Card, part: str, gaps: tuple[Gap, ...], asked: list[Gap]) -> Item:
    prompt = _filled(card.question, gaps, {gap: f"[{gap.hint}]" if gap.hint else BLANK for gap in asked})
    plain = _filled(card.question, gaps, dict.fromkeys(asked, BLANK))
    answer = ", ".join(gap.text for gap in asked)
    return Item(CardId(deck, card.id, part), card, answering(card), prompt, plain, answer, (Answer(answer),))


def _filled(text: str, gaps: tuple[Gap, ...], instead: dict[Gap, str]) -> str:
    filled, at = [], 0
    for gap in gaps:
        filled += [text[at : gap.start], instead.get(gap, gap.text)]
        at = gap.end
    return "".join([*filled, text[at:]])


CLOZE = Kind("cloze", lambda draft: draft.question if draft.inline.gaps else None, _faults, _items)
