"""From pieces to cards: which lines make one card, what kind it is of, and what keeps it from being one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from flashcards.cards import BASIC, GENERATED, LIST, MATCHING, evidence
from flashcards.cards.choice import RIGHT
from flashcards.cards.generator import MOST_MADE, forms_of, made, odd
from flashcards.cards.inline import scan, sides
from flashcards.cards.kind import (
    MOST_FAULTS,
    NO_KEYS,
    Draft,
    Fault,
    Faults,
    Kind,
    Piece,
    fault_at,
    fault_at_mark,
    first_marked,
    text_id,
)
from flashcards.cards.line import words_of
from flashcards.deck.diagnostics import QUOTED
from flashcards.deck.keys import CARD_KEYS, value_of
from flashcards.deck.naming import Cards, stray_stamps, take_stamp, told_apart
from flashcards.deck.pieces import LOST
from flashcards.model import Answer, Card, Option, Pair

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LONGEST = 100_000
"""No question, answer or note that a person wrote is longer: characters."""

ANSWERING = "=!(["
"""How the marks begin that a `> ` line may stand below."""

_BELOW_A_QUESTION = f"{ANSWERING}>"

Sections = tuple[str, ...]
Rule = Callable[[Card, Draft], Iterator[Fault]]
"""What looks at one card, with where everything stands."""

_BEGINS = frozenset({"?", "@", "#", "##", LOST})


class Reader:
    """Reads pieces into cards, under the header's defaults; used once. `faults` are those found so far."""

    def __init__(self, header: dict[str, str], rules: Iterable[Rule] = ()) -> None:
        """Start with what the header says, by English key; each card that can be read is put to the `rules`."""
        self.faults = Faults()
        self._rules = tuple(rules)
        self._said = {key: value_of(key, value) for key, value in header.items() if key in CARD_KEYS}
        self._language = header.get("answer-language") or header.get("language", "")
        self._needs_source = "require" in header
        self._about = _about(self._said, {})
        self._stamps: dict[str, int] = {}
        self._made = 0
        self._read = Cards([], [], [], [])

    def read(self, pieces: Iterable[Piece]) -> tuple[list[Card], list[int]]:
        """Return the cards that can be read, and the line on which each begins."""
        for sections, block in self._blocks(pieces):
            if block[0].mark != LOST:
                self._card(sections, block)
        cards, lines, faults = told_apart(self._read)
        self.faults += faults
        return cards, lines

    def _blocks(self, pieces: Iterable[Piece]) -> Iterator[tuple[Sections, list[Piece]]]:
        """Part the pieces into cards, each with the titles above it; a title ends the card above.

        So does stray text that was probably a question. Below other stray text an answered card has no more answers:
        they belong to what is stray.
        """
        sections: Sections = ()
        titles = ("", "")
        block: list[Piece] = []
        answered = False
        for piece in pieces:
            if piece.mark == LOST and not piece.written:
                answered = any(above.mark[0] in ANSWERING for above in block)
            elif answered and piece.mark[0] in _BELOW_A_QUESTION:
                continue
            elif piece.mark in _BEGINS:
                answered = False
                if block:
                    yield sections, block
                block = [] if piece.mark[0] == "#" else [piece]
                if not block:
                    titles = self._titles(piece, titles)
                    sections = tuple(filter(None, titles))
            elif block:
                block.append(piece)
            else:
                self.faults.append(fault_at_mark(piece, "mark-without-card", mark=piece.written, text=piece.text))
        if block:
            yield sections, block

    def _titles(self, title: Piece, above: tuple[str, str]) -> tuple[str, str]:
        if not title.text:
            self.faults.append(fault_at_mark(title, "empty-mark", mark=title.written))
            return above
        return (title.text, "") if title.mark == "#" else (above[0], title.text)

    def _card(self, sections: Sections, block: list[Piece]) -> None:
        """Read the card that some pieces make, if they make one."""
        stamp, fault = "", None
        if "^" in block[0].text:
            block[0], stamp, fault = take_stamp(block[0], self._stamps)
        faults = [fault] if fault else []
        for piece in block:
            if len(piece.text) > LONGEST:
                self.faults += [*faults, _too_long(piece)]
                return
            if "^" in piece.text:
                faults += stray_stamps(piece)
        draft = self._draft(block)
        kind, why_not = _kind(draft)
        if faults or why_not:
            self.faults += [*faults, *why_not]
        if kind is None or why_not or (fault and fault.code == "doubled-id"):
            return
        if kind is GENERATED and not self._room_for(draft):
            return
        question, read = draft.question, self._read
        name = text_id(kind.named_by(question.text))
        card = self._finished(draft, kind, stamp or name, sections)
        read.cards.append(card)
        read.lines.append(question.line)
        read.places.append(question.starts[0])
        read.names.append(name)
        for rule in self._rules:
            self.faults += rule(card, draft)

    def _room_for(self, draft: Draft) -> bool:
        """Whether the generator lines so far and this one stay within the limit; one that does not is passed over."""
        asked = self._made + made(draft.question.text, forms_of(draft))
        if asked > MOST_MADE:
            self.faults.append(fault_at(draft.question, "too-many-made", text=draft.question.text, most=str(MOST_MADE)))
            return False
        self._made = asked
        return True

    def _draft(self, pieces: list[Piece]) -> Draft:
        """Part a card's pieces into those that ask and answer, with their feedback, and the keys about the card."""
        lines: list[Piece] = []
        keys: dict[str, Piece] = {}
        below: dict[int, list[Piece]] = {}
        above = ""
        for piece in pieces:
            mark = piece.mark
            if mark == ">":
                if self._good_feedback(piece, above):
                    below.setdefault(len(lines) - 1, []).append(piece)
                continue
            above = mark
            if mark[-1] != ":":
                lines.append(piece)
            elif keys.setdefault(mark[:-1], piece) is not piece:
                line = str(keys[mark[:-1]].line)
                self.faults.append(fault_at_mark(piece, "key-twice", key=piece.written[:-1], line=line))
        if quoted := below.get(0):
            self.faults.append(fault_at_mark(quoted[0], "quoted-text", text=quoted[0].text))
        for at, pieces_below in below.items():
            lines[at] = _with_feedback(lines[at], pieces_below)
        good = {key: piece for key, piece in keys.items() if self._good_value(key, piece)} if keys else NO_KEYS
        question = lines[0]
        return Draft(question, scan(question.text), tuple(lines[1:]), good, self._language)

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

    def _good_value(self, key: str, piece: Piece) -> bool:
        if not piece.text:
            self.faults.append(fault_at_mark(piece, "empty-mark", mark=piece.written))
        elif not value_of(key, piece.text):
            written, value = piece.written[:-1], piece.text
            self.faults.append(fault_at(piece, "bad-value", key=written, value=value, allowed=key))
        else:
            return True
        return False

    def _finished(self, draft: Draft, kind: Kind, name: str, sections: Sections) -> Card:
        """Make a card of a draft without faults; what it does not say itself the header says."""
        about = _about(self._said, draft.keys) if draft.keys else self._about
        if draft.keys or len(draft.lines) > 1 or kind is GENERATED:
            self.faults += _odd(draft, kind, typed=about.typed)
        if self._needs_source and not about.source:
            self.faults.append(fault_at(draft.question, "no-source", question=draft.question.text))
        question, lines = draft.question.text, draft.lines
        if kind is BASIC and len(lines) == 1:  # most cards
            answer = Answer(lines[0].text, lines[0].feedback)
            return Card._make((name, kind.name, question, (answer,), (), (), (), sections, *about))
        answers, wrong, options = [], [], []
        for piece in lines:
            if piece.mark[0] == "=":
                answers.append(Answer(piece.text, piece.feedback))
            elif piece.mark == "!":
                wrong.append(Answer(piece.text, piece.feedback))
            else:
                options.append(Option(piece.text, piece.mark in RIGHT, piece.feedback))
        pairs = [Pair(*sides(text), feedback) for text, feedback in answers] if kind is MATCHING else ()
        answering = (() if pairs else tuple(answers), tuple(wrong), tuple(options), tuple(pairs))
        return Card._make((name, kind.name, question, *answering, sections, *about))


class _About(NamedTuple):
    """What keys say about a card: its last fields, in their order."""

    forms: tuple[str, ...]
    typed: bool
    siblings_apart: bool
    hint: str
    note: str
    source: str
    tags: tuple[str, ...]


def _about(header: Mapping[str, str], keys: Mapping[str, Piece]) -> _About:
    own = {key: value_of(key, piece.text) for key, piece in keys.items()}
    said = {**header, **own}
    return _About(
        forms=tuple(words_of(own["forms"])) if "forms" in own else (),
        typed=said.get("answer") == "typed",
        siblings_apart=said.get("siblings") != "together",
        hint=own.get("hint", ""),
        note=own.get("note", ""),
        source=said.get("source", ""),
        tags=tuple(own.get("tags", "").split()),
    )


def _odd(draft: Draft, kind: Kind, *, typed: bool) -> Iterator[Fault]:
    """Yield what was probably meant otherwise on a card that can be read."""
    if kind is GENERATED:
        yield from odd(draft)
    elif "forms" in draft.keys:
        forms = draft.keys["forms"]
        yield fault_at_mark(forms, "forms-without-generator", key=forms.written)
    if typed or len(draft.lines) < 2:
        return
    answers = [piece for piece in draft.lines if piece.mark == "="]
    if kind is BASIC and len(answers) > 1:
        yield fault_at(answers[1], "several-answers", text=answers[1].text)
    wrong = first_marked(draft, "!")
    if wrong and kind is not LIST:
        yield fault_at_mark(wrong, "wrong-not-typed", text=wrong.text)


def _with_feedback(piece: Piece, below: list[Piece]) -> Piece:
    """Hang the `> ` lines below a piece on it; on a question they are quoted text."""
    if piece.mark != "?":
        return piece._replace(feedback="\n".join(quoted.text for quoted in below))
    rows = ([(piece.text, piece.starts)] if piece.text else []) + [_quoted(quoted) for quoted in below]
    text = "\n".join(text for text, _ in rows)
    return piece._replace(text=text, starts=tuple(start for _, starts in rows for start in starts)).trimmed()


def _quoted(piece: Piece) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Return a `> ` line as text with its mark, and where its lines begin: the mark stands right before the text."""
    if not piece.starts or piece.starts[0][0] != piece.line:
        return "\n".join(filter(None, (">", piece.text))), ((piece.line, 1), *piece.starts)
    (line, column), *below = piece.starts
    return f"> {piece.text}", ((line, column - 2), *below)


def _kind(draft: Draft) -> tuple[Kind | None, list[Fault]]:
    """Return the kind that a draft is of, and why it is no card: a mixture is a fault, never a guess."""
    if draft.inline.unclosed is not None or not draft.question.text or not all([piece.text for piece in draft.lines]):  # noqa: C419 - twice as fast
        return None, _draft_faults(draft)
    found = evidence(draft)
    if len(found) > 1:
        (_, first), (piece, second) = sorted(found, key=lambda pair: pair[0].line)[:2]
        return None, [fault_at_mark(piece, "mixed-kinds", first=first.name, second=second.name)]
    if not found:
        return BASIC, list(BASIC.faults(draft))
    kind = found[0][1]
    return kind, [] if kind is BASIC else list(islice(kind.faults(draft), MOST_FAULTS))


def _draft_faults(draft: Draft) -> list[Fault]:
    faults = Faults()
    for piece in (draft.question, *draft.lines):
        if not piece.text:
            faults.append(fault_at_mark(piece, "empty-mark", mark=piece.written))
    if (at := draft.inline.unclosed) is not None:
        faults.append(fault_at(draft.question, "unclosed-gap", at, text=draft.question.text[at:]))
    return faults


def _too_long(piece: Piece) -> Fault:
    size, most = str(len(piece.text)), str(LONGEST)
    return fault_at(piece, "too-long", text=piece.text[: QUOTED + 1], size=size, most=most)
