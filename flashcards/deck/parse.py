"""Parse a deck's text: one pass, every card that can be read, and every fault found on the way."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flashcards.cards import CARD_TYPES
from flashcards.cards.cloze import without_gaps
from flashcards.cards.inline import scan, sides
from flashcards.cards.kind import Draft, Fault, Kind, Piece, digest, fault_at
from flashcards.deck.header import read_header
from flashcards.deck.keys import VALUES
from flashcards.deck.lines import scan_lines
from flashcards.deck.near_misses import looks_like_id
from flashcards.deck.pieces import assemble
from flashcards.model import Answer, Card, Deck, Diagnostic, Option

if TYPE_CHECKING:
    from collections.abc import Iterator

ID_ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"
_ID = re.compile(rf"(?:^|\s)\^([{ID_ALPHABET}]{{5}}(?:\.[1-9]\d{{0,3}})?)$")
_ANSWERING = frozenset({"=", "!", "( )", "(x)", "[ ]", "[x]"})
_NEXT_KINDS = re.compile(r"=(?:\+|\d+)")


def parse(text: str, path: str = "", name: str = "deck") -> Deck:
    r"""Return the deck that a text describes; its diagnostics say what could not be read, in the order of the lines.

    `path` goes into the diagnostics; `name` is the deck's id and title where the header gives none. Never raises
    for any text.

    >>> deck = parse("? Mikä on Suomen pääkaupunki?\n= Helsinki\n\n? Entä Ruotsin?\n")
    >>> [card.question for card in deck.cards], [(d.line, d.code) for d in deck.diagnostics]
    (['Mikä on Suomen pääkaupunki?'], [(4, 'no-answer')])
    """
    lines, faults = scan_lines(text.removeprefix("\ufeff"))
    header, header_faults, taken = read_header(lines)
    values = {key: entry.value for key, entry in header.items()}
    faults += header_faults
    cards: list[Card] = []
    if not any(fault.code == "newer-format" for fault in faults):
        pieces, piece_faults = assemble(lines[taken:])
        reader = _Reader(values)
        cards, card_faults = reader.read(pieces)
        faults += piece_faults + card_faults
    places = sorted(faults, key=lambda fault: (fault.line, fault.column))
    return Deck(
        id=values.get("id", name),
        title=values.get("deck", values.get("id", name)),
        cards=tuple(cards),
        path=path,
        language=values.get("language", ""),
        answer_language=values.get("answer-language", ""),
        author=values.get("author", ""),
        license=values.get("license", ""),
        shuffled=VALUES["order"].get(values.get("order", "file")) == "shuffled",
        new_per_day=int(values["new-per-day"]) if "new-per-day" in values else None,
        diagnostics=tuple(Diagnostic(path, f.line, f.column, f.code, f.details) for f in places),
    )


class _Reader:
    """Reads pieces into cards, under the header's defaults; used once."""

    def __init__(self, header: dict[str, str]) -> None:
        self.header = header
        self.sections: tuple[str, ...] = ()
        self.ids: dict[str, int] = {}
        self.faults: list[Fault] = []

    def read(self, pieces: list[Piece]) -> tuple[list[Card], list[Fault]]:
        cards = []
        for block in self._blocks(pieces):
            sections = self.sections
            if block[0].mark == "@":
                self.faults.append(fault_at(block[0], "kind-not-yet", text=block[0].text))
            elif card := self._card(block, sections):
                cards.append(card)
        return cards, self.faults

    def _blocks(self, pieces: list[Piece]) -> Iterator[list[Piece]]:
        """Part the pieces into cards; a section title ends the card above it."""
        block: list[Piece] = []
        for piece in pieces:
            if piece.mark in ("?", "@", "#", "##"):
                if block:
                    yield block
                block = []
                if piece.mark.startswith("#"):
                    self._open_section(piece)
                    continue
                block = [piece]
            elif block:
                block.append(piece)
            elif piece.mark:
                self.faults.append(fault_at(piece, "mark-without-card", mark=piece.mark, text=piece.text))
        if block:
            yield block

    def _open_section(self, piece: Piece) -> None:
        if not piece.text:
            self.faults.append(fault_at(piece, "empty-mark", mark=piece.mark))
        elif piece.mark == "#":
            self.sections = (piece.text,)
        else:
            self.sections = (*self.sections[:1], piece.text)

    def _card(self, block: list[Piece], sections: tuple[str, ...]) -> Card | None:
        question, stamped = self._stamp(block[0])
        answering, keys = self._sort(question, block[1:])
        question = answering[0]
        draft = Draft(question, scan(question.text), tuple(answering[1:]))
        kind, faults = _kind(draft)
        self.faults += faults
        if kind is None or faults:
            return None
        identity = self._identity(draft, stamped)
        if identity is None:
            return None
        if "source" not in keys and "source" not in self.header and "require" in self.header:
            self.faults.append(fault_at(question, "no-source", question=question.text))
        answer = VALUES["answer"].get(keys.get("answer", self.header.get("answer", "")))
        if kind.name == "basic" and answer != "typed":
            self._warn_of_several(draft)
        siblings = VALUES["siblings"].get(keys.get("siblings", self.header.get("siblings", "")))
        return Card(
            id=identity,
            kind=kind.name,
            question=question.text,
            answers=tuple(Answer(p.text, p.feedback) for p in draft.lines if p.mark == "="),
            wrong=tuple(Answer(p.text, p.feedback) for p in draft.lines if p.mark == "!"),
            options=tuple(
                Option(p.text, p.mark in ("(x)", "[x]"), p.feedback) for p in draft.lines if p.mark[0] in "(["
            ),
            typed=answer == "typed",
            siblings_apart=siblings != "together",
            sections=sections,
            hint=keys.get("hint", ""),
            note=keys.get("note", ""),
            source=keys.get("source", self.header.get("source", "")),
            tags=tuple(keys.get("tags", "").split()),
            line=question.line,
        )

    def _stamp(self, piece: Piece) -> tuple[Piece, str]:
        """Take the id off the end of a question's first line."""
        first, newline, rest = piece.text.partition("\n")
        if found := _ID.search(first):
            return piece._replace(text=first[: found.start()].rstrip() + newline + rest), found[1]
        if written := looks_like_id(first):
            self.faults.append(fault_at(piece, "id-near-miss", written=written))
        return piece, ""

    def _sort(self, question: Piece, pieces: list[Piece]) -> tuple[list[Piece], dict[str, str]]:
        """Part a card's pieces into those that ask and answer, with their feedback, and the keys about the card."""
        lines, keys, above = [question], {}, question.mark
        places: dict[str, int] = {}
        for piece in pieces:
            if piece.mark == ">":
                self._feedback(lines, piece, above)
                continue
            above = piece.mark
            if not piece.mark.endswith(":"):
                lines.append(piece)
                continue
            key = piece.mark[:-1]
            if key in keys:
                self.faults.append(fault_at(piece, "key-twice", key=key, line=str(places[key])))
            elif self._good_value(piece, key):
                keys[key], places[key] = piece.text, piece.line
        return lines, keys

    def _feedback(self, lines: list[Piece], piece: Piece, above: str) -> None:
        """Hang a `> ` line on the line above it; under a question it is read as quoted text."""
        if above == "?":
            self.faults.append(fault_at(piece, "quoted-text", text=piece.text))
            lines[0] = lines[0]._replace(text=f"{lines[0].text}\n> {piece.text}")
        elif above not in _ANSWERING:
            self.faults.append(fault_at(piece, "feedback-without-line", text=piece.text))
        elif not piece.text:
            self.faults.append(fault_at(piece, "empty-mark", mark=">"))
        else:
            joined = "\n".join(filter(None, (lines[-1].feedback, piece.text)))
            lines[-1] = lines[-1]._replace(feedback=joined)

    def _good_value(self, piece: Piece, key: str) -> bool:
        if not piece.text:
            self.faults.append(fault_at(piece, "empty-mark", mark=piece.mark))
        elif key in VALUES and piece.text not in VALUES[key]:
            details = {"key": key, "value": piece.text, "allowed": ", ".join(VALUES[key])}
            self.faults.append(fault_at(piece, "bad-value", **details))
        else:
            return True
        return False

    def _identity(self, draft: Draft, stamped: str) -> str | None:
        """Return the card's id, or None where another card of the deck has it."""
        question = draft.question
        if stamped:
            if self._taken(stamped, question.line):
                line = str(self.ids[stamped])
                self.faults.append(fault_at(question, "doubled-id", id=stamped, line=line))
                return None
            return stamped
        asked = sides(question.text)[0] if draft.inline.arrows else without_gaps(question.text)
        whole = "\n".join((asked, *(piece.text for piece in draft.lines)))
        for text in (asked, whole):  # the same question twice: the answers tell them apart
            if not self._taken(f"~{digest(text)}", question.line):
                return f"~{digest(text)}"
        line = str(self.ids[f"~{digest(whole)}" if asked != whole else f"~{digest(asked)}"])
        self.faults.append(fault_at(question, "doubled-card", question=question.text, line=line))
        return None

    def _taken(self, identity: str, line: int) -> bool:
        return self.ids.setdefault(identity, line) != line

    def _warn_of_several(self, draft: Draft) -> None:
        answers = [piece for piece in draft.lines if piece.mark == "="]
        if len(answers) > 1:
            self.faults.append(fault_at(answers[1], "several-answers", text=answers[1].text))


def _kind(draft: Draft) -> tuple[Kind | None, list[Fault]]:
    """Return the kind that a draft is of, and why it is no card: a mixture is a fault, never a guess."""
    if faults := list(_basic_faults(draft)):
        return None, faults
    evidence = [(piece, kind) for kind in CARD_TYPES if (piece := kind.evidence(draft))]
    if len(evidence) > 1:
        (_, first), (piece, second) = sorted(evidence, key=lambda pair: pair[0].line)[:2]
        return None, [fault_at(piece, "mixed-kinds", first=first.name, second=second.name)]
    kind = evidence[0][1] if evidence else CARD_TYPES[-1]
    return kind, list(kind.faults(draft))


def _basic_faults(draft: Draft) -> Iterator[Fault]:
    for piece in (draft.question, *draft.lines):
        if not piece.text:
            yield fault_at(piece, "empty-mark", mark=piece.mark)
        elif _NEXT_KINDS.fullmatch(piece.mark) or (piece.mark == "=" and scan(piece.text).arrows):
            yield fault_at(piece, "kind-not-yet", text=piece.text)
            return
    if draft.inline.unclosed is not None:
        yield fault_at(draft.question, "unclosed-gap", text=draft.question.text[draft.inline.unclosed :])
