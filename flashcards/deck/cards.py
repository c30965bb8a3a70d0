"""From pieces to cards: which lines make one card, what kind it is of, and what keeps it from being one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.cards import CARD_TYPES, KINDS
from flashcards.cards.choice import RIGHT
from flashcards.cards.inline import scan, sides
from flashcards.cards.kind import Draft, Fault, Kind, Piece, fault_at, fault_at_mark
from flashcards.deck.diagnostics import QUOTED
from flashcards.deck.keys import allowed, value_of
from flashcards.deck.naming import name_cards, stray_stamps, take_stamp
from flashcards.deck.pieces import LOST
from flashcards.model import Answer, Card, Option, Pair

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST = 100_000
"""No question, answer or note that a person wrote is longer: characters."""

ANSWERING = "=!(["
"""How the marks begin that a `> ` line may stand below."""

Sections = tuple[str, str]


class Reader:
    """Reads pieces into cards, under the header's defaults; used once. `faults` are those found so far."""

    def __init__(self, header: dict[str, str]) -> None:
        """Start with what the header says, by English key."""
        self.header = header
        self.faults: list[Fault] = []
        self._stamps: dict[str, int] = {}

    def read(self, pieces: Iterable[Piece]) -> list[Card]:
        """Return the cards that can be read."""
        drafted = [card for sections, block in self._blocks(pieces) if (card := self._card(sections, block))]
        cards, faults = name_cards(drafted)
        self.faults += faults
        return cards

    def _blocks(self, pieces: Iterable[Piece]) -> Iterator[tuple[Sections, list[Piece]]]:
        """Part the pieces into cards, each with the titles above it; a title ends the card above."""
        sections: Sections = ("", "")
        block: list[Piece] = []
        for piece in pieces:
            if piece.mark in ("?", "@", "#", "##", LOST):
                if block:
                    yield sections, block
                block = [] if piece.mark[0] == "#" else [piece]
                if not block:
                    sections = self._sections(piece, sections)
            elif block:
                block.append(piece)
            else:
                self.faults.append(fault_at_mark(piece, "mark-without-card", mark=piece.written, text=piece.text))
        if block:
            yield sections, block

    def _sections(self, title: Piece, above: Sections) -> Sections:
        if not title.text:
            self.faults.append(fault_at_mark(title, "empty-mark", mark=title.written))
            return above
        return (title.text, "") if title.mark == "#" else (above[0], title.text)

    def _card(self, sections: Sections, block: list[Piece]) -> tuple[Card, Piece] | None:
        """Return the card that some pieces make, with its question, or None where they make none."""
        if block[0].mark == LOST:
            return None
        question, stamp, fault = take_stamp(block[0], self._stamps)
        if fault:
            self.faults.append(fault)
        if faults := list(_unreadable(block)):
            self.faults += faults
            return None
        self.faults += stray_stamps((question, *block[1:]))
        lines, keys = self._sort([question, *block[1:]])
        draft = Draft(lines[0], scan(lines[0].text), tuple(lines[1:]))
        kind, faults = _kind(draft)
        self.faults += faults
        if kind is None or faults or (fault and fault.code == "doubled-id"):
            return None
        card = self._finished(draft, kind, keys)._replace(id=stamp, sections=tuple(filter(None, sections)))
        return card, draft.question

    def _sort(self, pieces: list[Piece]) -> tuple[list[Piece], dict[str, str]]:
        """Part a card's pieces into those that ask and answer, with their feedback, and the keys about the card."""
        lines: list[Piece] = []
        keys: dict[str, Piece] = {}
        below: dict[int, list[Piece]] = {}
        above = ""
        for piece in pieces:
            if piece.mark == ">":
                if self._good_feedback(piece, above):
                    below.setdefault(len(lines) - 1, []).append(piece)
                continue
            above = piece.mark
            if not piece.mark.endswith(":"):
                lines.append(piece)
            elif keys.setdefault(piece.mark, piece) is not piece:
                line = str(keys[piece.mark].line)
                self.faults.append(fault_at_mark(piece, "key-twice", key=piece.written[:-1], line=line))
        if quoted := below.get(0):
            self.faults.append(fault_at_mark(quoted[0], "quoted-text", text=quoted[0].text))
        for at, pieces_below in below.items():
            lines[at] = _with_feedback(lines[at], pieces_below)
        return lines, {mark[:-1]: piece.text for mark, piece in keys.items() if self._good_value(piece)}

    def _good_feedback(self, piece: Piece, above: str) -> bool:
        """Whether a `> ` line has a line to explain and explains it; right below a question it is quoted text."""
        if above == "?":
            return True
        if above[0] not in ANSWERING:
            self.faults.append(fault_at_mark(piece, "feedback-without-line", text=piece.text))
        elif not piece.text:
            self.faults.append(fault_at_mark(piece, "empty-mark", mark=piece.written))
        else:
            return True
        return False

    def _good_value(self, piece: Piece) -> bool:
        key = piece.mark[:-1]
        if not piece.text:
            self.faults.append(fault_at_mark(piece, "empty-mark", mark=piece.written))
        elif not value_of(key, piece.text):
            written, value = piece.written[:-1], piece.text
            self.faults.append(fault_at(piece, "bad-value", key=written, value=value, allowed=allowed(key)))
        else:
            return True
        return False

    def _finished(self, draft: Draft, kind: Kind, keys: dict[str, str]) -> Card:
        """Make a card of a draft without faults; what it does not say itself the header says."""
        question = draft.question
        source = keys.get("source", self.header.get("source", ""))
        if not source and "require" in self.header:
            self.faults.append(fault_at(question, "no-source", question=question.text))
        said = {key: value_of(key, value) for key, value in (self.header | keys).items()}
        typed = said.get("answer") == "typed"
        answers = [piece for piece in draft.lines if piece.mark[0] == "=" and kind.name != "matching"]
        if kind.name == "basic" and len(answers) > 1 and not typed:
            self.faults.append(fault_at(answers[1], "several-answers", text=answers[1].text))
        wrong = [piece for piece in draft.lines if piece.mark == "!"]
        if wrong and not typed:
            self.faults.append(fault_at_mark(wrong[0], "wrong-not-typed", text=wrong[0].text))
        return Card(
            id="",
            kind=kind.name,
            question=question.text,
            answers=tuple(Answer(piece.text, piece.feedback) for piece in answers),
            wrong=tuple(Answer(piece.text, piece.feedback) for piece in wrong),
            options=tuple(
                Option(piece.text, piece.mark in RIGHT, piece.feedback)
                for piece in draft.lines
                if piece.mark[0] in "(["
            ),
            pairs=tuple(Pair(*sides(piece.text), piece.feedback) for piece in draft.lines if kind.name == "matching"),
            forms=tuple(keys.get("forms", "").split()),
            typed=typed,
            siblings_apart=said.get("siblings") != "together",
            hint=keys.get("hint", ""),
            note=keys.get("note", ""),
            source=source,
            tags=tuple(keys.get("tags", "").split()),
        )


def _with_feedback(piece: Piece, below: list[Piece]) -> Piece:
    """Hang the `> ` lines below a piece on it; on a question they are quoted text."""
    if piece.mark != "?":
        return piece._replace(feedback="\n".join(quoted.text for quoted in below))
    text = "\n".join((piece.text, *(f"> {quoted.text}".rstrip() for quoted in below)))
    starts = (start for quoted in below for start in ((quoted.line, 1), *quoted.starts[1:]))
    return piece._replace(text=text, starts=(*piece.starts, *starts)).trimmed()


def _unreadable(block: list[Piece]) -> Iterator[Fault]:
    """Yield why a card is not even looked at: it is far too long."""
    for piece in block:
        if len(piece.text) > LONGEST:
            size, most = str(len(piece.text)), str(LONGEST)
            yield fault_at(piece, "too-long", text=piece.text[: QUOTED + 1], size=size, most=most)


def _kind(draft: Draft) -> tuple[Kind | None, list[Fault]]:
    """Return the kind that a draft is of, and why it is no card: a mixture is a fault, never a guess."""
    if faults := list(_draft_faults(draft)):
        return None, faults
    if draft.question.mark == "@":
        return KINDS["generator"], list(KINDS["generator"].faults(draft))
    evidence = [(piece, kind) for kind in CARD_TYPES if (piece := kind.evidence(draft))]
    if len(evidence) > 1:
        (_, first), (piece, second) = sorted(evidence, key=lambda pair: pair[0].line)[:2]
        return None, [fault_at_mark(piece, "mixed-kinds", first=first.name, second=second.name)]
    kind = evidence[0][1] if evidence else KINDS["basic"]
    return kind, list(kind.faults(draft))


def _draft_faults(draft: Draft) -> Iterator[Fault]:
    for piece in (draft.question, *draft.lines):
        if not piece.text:
            yield fault_at_mark(piece, "empty-mark", mark=piece.written)
    if draft.inline.unclosed is not None:
        at = draft.inline.unclosed
        yield fault_at(draft.question, "unclosed-gap", at, text=draft.question.text[at:])
