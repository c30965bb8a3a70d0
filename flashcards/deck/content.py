"""What is odd about a card that can be read: small rules in a list, each for one thing."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from flashcards.answers import judge_typed, normalise
from flashcards.answers.normalise import same
from flashcards.cards import KINDS
from flashcards.cards.cloze import BLANK
from flashcards.cards.kind import Draft, Fault, Piece, fault_at, fault_at_mark, fold
from flashcards.model import Answer, Card, Deck, Diagnostic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from flashcards.deck.cards import Rule

LONGEST_TYPED = 80
"""Nobody likes to type more than this: characters."""
FEW_OPTIONS = 4
"""In fewer lists of options than these the right one may be the longest by chance."""
SHORT = 3
"""An answer of fewer characters than these stands in many a question by chance."""
LONG = 1000
"""No answer of more characters stands in its question by mistake, and looking for it would take long."""
MOST_JUDGED = 20
"""So many typical wrong answers are judged by so many answers, lest the work grow with the square of a card."""
_EITHER = re.compile(r"\b(?:vai|tai|joko|or|eller)\b")
_LETTER = re.compile(r"\w")
_NO_PROSE = re.compile(r"^```.*?^```|`[^`\n]*+`|\]\([^()\s]*+\)", re.MULTILINE | re.DOTALL)


def answer_in_question(card: Card, draft: Draft) -> Iterator[Fault]:
    """Yield a question that has its answer in it, but for one that asks which of two it is.

    Code may show what it gives, and the name of a picture's file is not shown.
    """
    if card.kind not in ("basic", "choose-one"):
        return
    question = _NO_PROSE.sub(" ", card.question).casefold()
    right = [option.text for option in card.options if option.right] or [card.answers[0].text]
    for text in right:
        if _stands_in(text, question) and not _EITHER.search(question):
            others = (option.text.casefold() in question for option in card.options if not option.right)
            if not any(others):
                yield fault_at(draft.question, "answer-in-question", answer=text)


def equal_answers(card: Card, draft: Draft) -> Iterator[Fault]:
    """Yield further answers that are the same as one above them."""
    if len(card.answers) < 2 or not (card.kind == "list" or (card.kind == "basic" and card.typed)):
        return
    seen: dict[str, Piece] = {}
    for piece in (piece for piece in draft.lines if piece.mark[0] == "="):
        first = seen.setdefault(normalise(piece.text), piece)
        if first is not piece:
            yield fault_at(piece, "equal-answers", text=piece.text, line=str(first.line))


def wrong_accepted(card: Card, draft: Draft) -> Iterator[Fault]:
    """Yield typical wrong answers that the judge would accept; what is right in one gap may be wrong in another."""
    if not card.wrong:
        return
    asked = KINDS[card.kind].items("", card)
    if card.kind == "cloze" and len(asked) > 1:
        return
    wrong = [piece for piece in draft.lines if piece.mark == "!"]
    answers = asked[0].accepted[:MOST_JUDGED]
    for piece in wrong[:MOST_JUDGED]:
        for place, answer in enumerate(answers):
            if same(answer.text, piece.text) or (not place and _is_as_good(piece.text, answer, draft.language)):
                yield fault_at_mark(piece, "wrong-accepted", text=piece.text, answer=answer.text)
                break


def answer_too_long(card: Card, draft: Draft) -> Iterator[Fault]:
    """Yield answers that have to be typed and are too long for that."""
    if not card.typed:
        return
    for item in KINDS[card.kind].items("", card):
        text = item.accepted[0].text if item.answering == "typed" else ""
        if len(text) > LONGEST_TYPED:
            size, most = str(len(text)), str(LONGEST_TYPED)
            yield fault_at(draft.question, "answer-too-long", text=text, size=size, most=most)


def gap_hides_all(card: Card, draft: Draft) -> Iterator[Fault]:
    """Yield gaps without any other word around them, or a hint in them."""
    if card.kind != "cloze":
        return
    for item in KINDS[card.kind].items("", card):
        if not _LETTER.search(item.prompt.replace(BLANK, "")):
            yield fault_at(draft.question, "gap-hides-all", text=item.answer)


CARD_RULES: tuple[Rule, ...] = (answer_in_question, equal_answers, wrong_accepted, answer_too_long, gap_hides_all)


def longest_right(deck: Deck) -> Iterator[Fault]:
    """Yield a deck all of whose lists of options can be answered by picking the longest."""
    lists = [(card, line) for card, line in zip(deck.cards, deck.lines, strict=True) if card.kind == "choose-one"]
    if len(lists) >= FEW_OPTIONS and all(_is_longest_right(card) for card, _ in lists):
        yield Fault("longest-right", lists[0][1], 1, (("count", str(len(lists))),))


DECK_RULES: tuple[Callable[[Deck], Iterator[Fault]], ...] = (longest_right,)


def same_questions(decks: Iterable[Deck]) -> Iterator[Diagnostic]:
    """Yield the cards of some decks that ask, under the same titles, what another one asks."""
    asked: dict[tuple[str, tuple[str, ...]], list[tuple[Deck, Card, int]]] = defaultdict(list)
    for deck in decks:
        for card, line in zip(deck.cards, deck.lines, strict=True):
            asked[fold(KINDS[card.kind].named_by(card.question)), card.sections].append((deck, card, line))
    for alike in asked.values():
        (first, _, above), *others = alike
        for deck, card, line in others:
            place = f"{first.path}:{above}" if first.path and first.path != deck.path else str(above)
            details = (("question", card.question), ("place", place))
            yield Diagnostic(deck.path, line, 1, "same-question", details)


def _is_as_good(text: str, answer: Answer, language: str) -> bool:
    """Whether the judge calls a text as good as the answer asked for; other right words tell of a mistake."""
    if max(len(text), len(answer.text)) > 2 * LONGEST_TYPED:
        return False
    return judge_typed(text, [answer], language=language).word == "variant"


def _stands_in(answer: str, question: str) -> bool:
    """Whether the words of an answer, without its final mark, stand in a question, which is in small letters."""
    words = answer.casefold().rstrip(".?!… ")
    if not SHORT <= len(words) <= LONG or words not in question:
        return False
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", question) is not None


def _is_longest_right(card: Card) -> bool:
    right = max(len(option.text) for option in card.options if option.right)
    return all(len(option.text) < right for option in card.options if not option.right)
