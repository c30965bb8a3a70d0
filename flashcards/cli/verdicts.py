"""What is said about an answer: the verdict, the answer with its parts marked, the explanations."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, NamedTuple

from flashcards.answers import judge_list, reason
from flashcards.cards.line import told_apart
from flashcards.cli.language import language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from flashcards.answers import Difference, Part, Verdict
    from flashcards.cli.face import Question, Revealed
    from flashcards.model import Answering, Item


class Line(NamedTuple):
    """A line about an answer: its weight (0 must be seen, the highest may give way first), its indent in columns."""

    text: str
    weight: int = 0
    indent: int = 0


_RIGHT = ("exact", "format")
_RIGHT_TOO = ("variant", "variant_number", "register")
"""How a right answer is greeted, by the word for it; any other right one has a mistake that does no harm."""


def verdict_words(revealed: Revealed) -> str:
    """Return the verdict in words, with a sign for those who do not see colour; empty where nothing was answered."""
    if revealed.verdict is None:
        return ""
    if revealed.verdict.word in _RIGHT:
        return _("✓ Right")
    if revealed.verdict.word in _RIGHT_TOO:
        return _("✓ Right too: {given}").format(given=revealed.given)
    if revealed.verdict.right:
        return _("✓ Understood: {given}").format(given=revealed.given)
    if revealed.question.item.answering == "list":
        return _("✗ Not right")
    return _("✗ Not right: {given}").format(given=revealed.given)


def other_answers(item: Item) -> list[str]:
    """Return the further accepted answers of a typed card; of a generated one none that is only another order."""
    if item.answering != "typed":
        return []
    return [answer.text for answer in told_apart(item)[1:]]


def ticked(question: Question) -> list[str]:
    """Return the lines of a list that were ended so far, each ticked off."""
    lines = question.begun.split("\n")[:-1]
    return [_tick(part) for part in judge_list(lines, question.item.accepted).parts[: len(lines)]]


def answer(revealed: Revealed) -> Iterator[Line]:
    """Return the answer; one of several parts is marked part by part, each with its explanation."""
    item = revealed.question.item
    if lines := _PARTS.get(item.answering):
        yield from lines(revealed)
    else:
        yield Line(item.answer)


def feedback(revealed: Revealed) -> Iterator[Line]:
    """Return what else is said of the answer.

    Of a choice that is every option with its explanation, those picked with an arrow, of a typed answer what
    belongs to what was typed, of a list what was named and is not on it.
    """
    item, verdict = revealed.question.item, revealed.verdict
    if item.options:
        yield from _options(revealed)
    elif item.answering in _PARTS:
        yield from _extras(revealed)
    elif verdict and (verdict.reason or verdict.differences):
        yield Line(reason(verdict, language()))
        yield from (Line(text, 2, 2) for text in compared(verdict))
        if verdict.word not in _AS_GOOD and item.accepted[0].feedback not in ("", verdict.reason):
            yield Line(item.accepted[0].feedback, 1)
    elif item.accepted and item.accepted[0].feedback:
        yield Line(item.accepted[0].feedback, 1)


_AS_GOOD = frozenset({"exact", "format", "variant"})
"""Words for an answer that needs no explanation of the one asked for."""


def compared(verdict: Verdict) -> Iterator[str]:
    """Return what was typed beside what was expected, a line each; where words are alike, with brackets."""
    for difference in verdict.differences:
        if difference.edits and difference.expected != difference.typed:
            typed = _bracketed(difference.typed, [(edit.typed_at, edit.typed) for edit in difference.edits])
            expected = _bracketed(difference.expected, [(edit.expected_at, edit.expected) for edit in difference.edits])
            yield f"{typed} → {expected}" if _is_alike(difference) else f"{difference.typed} → {difference.expected}"


def _is_alike(difference: Difference) -> bool:
    """Whether at least half of the letters are the same, so that brackets around the others help."""
    changed = sum(max(len(edit.expected), len(edit.typed)) for edit in difference.edits)
    return 2 * changed <= max(len(difference.expected), len(difference.typed))


def _bracketed(text: str, stretches: list[tuple[int, str]]) -> str:
    """Put the stretches (where, what) of a text into brackets; nothing is said of those that are empty."""
    pieces, end = [], 0
    for at, what in stretches:
        if what:
            pieces += [text[end:at], f"[{text[at : at + len(what)]}]"]
            end = at + len(what)
    return "".join((*pieces, text[end:]))


def _options(revealed: Revealed) -> Iterator[Line]:
    """Return all options with their explanations; wrong ones that nobody picked may give way."""
    for number, option in enumerate(revealed.question.item.options, 1):
        weight = 0 if option.right or number in revealed.picked else 4
        arrow = " ←" if number in revealed.picked else ""
        yield Line(f"{'✓' if option.right else '✗'} {number}) {option.text}{arrow}", weight)
        if option.feedback:
            yield Line(option.feedback, weight, 2)


def _extras(revealed: Revealed) -> Iterator[Line]:
    """Return the lines of a list that name nothing new; where they are very many, the last ones give way."""
    for part in _parts(revealed):
        if part.word in ("again", "extra"):
            yield Line(_tick(part), 2)
            if part.reason:
                yield Line(part.reason, 2, 2)


def _steps(revealed: Revealed) -> Iterator[Line]:
    """Return the steps in the right order, and of each that was put elsewhere where that was."""
    parts = _parts(revealed)
    given = [part.given for part in parts]
    for number, step in enumerate(revealed.question.item.accepted, 1):
        part = parts[number - 1] if parts else None
        yours = _(" (you: {place})").format(place=given.index(step.text) + 1) if part and part.word == "wrong" else ""
        yield Line(f"{_sign(part)}{number}. {step.text}{yours}")
        yield from _explained(step.feedback, part)


def _members(revealed: Revealed) -> Iterator[Line]:
    """Return all members, those marked that nobody named."""
    named = {part.expected: part for part in _parts(revealed) if part.word in ("right", "missing")}
    for member in revealed.question.item.accepted:
        part = named.get(member.text)
        missing = _(" (missing)") if part and part.word == "missing" else ""
        yield Line(f"{_sign(part)}{member.text}{missing}")
        yield from _explained(member.feedback, part)


def _pairs(revealed: Revealed) -> Iterator[Line]:
    """Return the pairs, and of each that is wrong the right side that was chosen."""
    parts = _parts(revealed)
    for place, pair in enumerate(pair for pair in revealed.question.item.pairs if pair.left):
        part = parts[place] if parts else None
        yield Line(f"{_sign(part)}{pair.left} – {pair.right}")
        if part and part.word == "wrong":
            yield Line(_("you: {given}").format(given=part.given), 2, 2)
        yield from _explained(pair.feedback, part)


_PARTS: dict[Answering, Callable[[Revealed], Iterator[Line]]] = {"order": _steps, "list": _members, "match": _pairs}


def _parts(revealed: Revealed) -> tuple[Part, ...]:
    """Return the parts of the verdict, none where nothing was answered."""
    return revealed.verdict.parts if revealed.verdict else ()


def _sign(part: Part | None) -> str:
    """Return the sign of a part, nothing where nothing was answered."""
    if part is None:
        return ""
    return "✓ " if part.word in ("right", "again") else "✗ "


def _explained(text: str, part: Part | None) -> Iterator[Line]:
    """Return the explanation of a part, which gives way later where the part was wrong."""
    if text:
        yield Line(text, 4 if part and part.word == "right" else 1, 2)


def _tick(part: Part) -> str:
    """Return a line of a list as it is ticked off."""
    words = {"again": _(" (named already)"), "extra": _(" (not one of them)")}
    return f"{_sign(part)}{part.given}{words.get(part.word, '')}"
