"""A page that shows every card as the learner will see it, front and back, with what is wrong beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.cards import items
from flashcards.cards.line import told_apart
from flashcards.deck import hint, message, severity
from flashcards.deck.diagnostics import severity_word
from flashcards.model import Answer
from flashcards.pages.element import Html, element, joined, page
from flashcards.pages.look import (
    Look,
    answer,
    listed,
    look_at,
    numbered,
    prompt,
    sections,
    task,
)
from flashcards.pages.placing import Place, places
from flashcards.pages.style import PREVIEW

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from flashcards.model import Card, Deck, Diagnostic, Item, Option, Pair
    from flashcards.pages.text import Picture

AGAIN = 2
"""After how many seconds a page that is being watched reads itself anew."""


def preview_page(deck: Deck, source: Sequence[str], picture: Picture, *, watched: bool = False) -> str:
    """Return the page of a deck; `source` are the lines of its text, to be quoted where no card could be read.

    `picture` gives the `data:` address of a picture beside the deck, or an empty text. A page that is `watched` reads
    itself anew every two seconds.
    """
    look = look_at(deck, picture)
    parts = places(deck, source)
    body = [
        element("header", *_top(look, parts)),
        element("main", *(_part(look, place, source) for place in parts), *_if_empty(look)),
    ]
    return page(deck.title, look.words.language, PREVIEW, *body, again=AGAIN if watched else 0)


def _top(look: Look, parts: list[Place]) -> Iterator[Html]:
    words, found = look.words, [severity(diagnostic) for diagnostic in look.deck.diagnostics]
    yield element("h1", look.deck.title, lang=look.tag(look.deck.language))
    if look.deck.about:
        yield element("p", look.deck.about, lang=look.tag(look.deck.language), class_="about")
    asked = len(items(look.deck))
    counts = ((words.cards, asked), (words.errors, found.count("error")), (words.warnings, found.count("warning")))
    yield element("p", " · ".join(f"{name}: {count}" for name, count in counts))
    faulty = [place for place in parts if place.diagnostics]
    if faulty:
        yield element("nav", element("ul", *(_link(look, place) for place in faulty)), aria_label=words.to_mend)


def _link(look: Look, place: Place) -> Html:
    first = place.diagnostics[0]
    more = f" (+{len(place.diagnostics) - 1})" if len(place.diagnostics) > 1 else ""
    where = f"{look.words.line} {first.line}"
    return element("li", element("a", where, href=f"#{_anchor(place)}"), ": ", *_said(look, first), more)


def _anchor(place: Place) -> str:
    return f"card-{place.number}" if place.card else f"line-{place.line}"


def _if_empty(look: Look) -> list[Html]:
    return [] if look.deck.cards else [element("p", look.words.no_cards)]


def _part(look: Look, place: Place, source: Sequence[str]) -> Html:
    faults = [_fault(look, diagnostic, [] if place.card else source) for diagnostic in place.diagnostics]
    if place.card is None:
        title = element("h2", look.words.not_read)
        return element("section", title, *faults, class_="unread", id=_anchor(place)) if faults else Html()
    aside = element("aside", *faults, aria_label=look.words.to_mend) if faults else Html()
    shown = element("div", *_items(look, place.card), class_="items")
    beside = element("div", shown, aside, class_="beside") if faults else shown
    return element("article", _heading(look, place, place.card), beside, id=_anchor(place))


def _heading(look: Look, place: Place, card: Card) -> Html:
    about = [f"{look.words.line} {place.line}"] if place.line else []
    about += [] if card.id.startswith("~") else [f"^{card.id}"]
    return element("h2", f"{look.words.card} {place.number} ", element("small", " · ".join(about)))


def _fault(look: Look, diagnostic: Diagnostic, source: Sequence[str]) -> Html:
    """Return what is wrong, and what helps; with the author's line where that is not a card shown beside it."""
    where = element("span", f"{look.words.line} {diagnostic.line}", class_="where")
    quoted = source[diagnostic.line - 1 : diagnostic.line]
    help_ = element("p", f"{look.words.help}: ", hint(diagnostic, look.words.language))
    return element(
        "div",
        element("p", where, " ", *_said(look, diagnostic)),
        *(element("pre", line, lang=look.tag(look.deck.language)) for line in quoted),
        help_,
        class_=f"fault {severity(diagnostic)}",
    )


def _said(look: Look, diagnostic: Diagnostic) -> tuple[Html, str, str]:
    word = severity_word(severity(diagnostic), look.words.language)
    return element("strong", word), " ", message(diagnostic, look.words.language)


def _items(look: Look, card: Card) -> Iterator[Html]:
    asked = items(look.deck._replace(cards=(card,)))
    for item in asked:
        front = element("section", element("h3", look.words.front), *_front(look, item), class_="front")
        back = element("section", element("h3", look.words.back), *_back(look, item), class_="back")
        yield element("div", front, back, class_="item")


def _front(look: Look, item: Item) -> Iterator[Html]:
    yield sections(look, item)
    yield prompt(look, item)
    if wish := look.words.tasks[item.answering]:
        yield element("p", wish, class_="wish")
    yield task(look, item)
    if item.answering == "typed":
        yield element("div", class_="line")
    if item.answering == "list":
        yield numbered(element("div", class_="line") for _ in item.accepted)


def _back(look: Look, item: Item) -> Iterator[Html]:
    yield from _answers(look, item)
    if item.wrong:
        yield element("h4", look.words.typical_wrong)
        yield listed(_judged(look, wrong, right=False) for wrong in item.wrong)
    about = (look.words.hint, item.card.hint), (look.words.note, item.card.note), (look.words.source, item.card.source)
    rows = [(name, look.text(text)) for name, text in about if text]
    if item.card.tags:
        rows.append((look.words.tags, element("span", " ".join(item.card.tags))))
    if rows:
        yield element("dl", *(element("div", element("dt", name), element("dd", text)) for name, text in rows))


def _answers(look: Look, item: Item) -> Iterator[Html]:
    if item.options:
        yield numbered(_judged(look, option, right=option.right) for option in item.options)
    elif item.answering == "match":
        yield listed(_pair(look, pair) for pair in item.pairs)
    elif item.answering == "order":
        yield numbered(_told(look, step) for step in item.accepted)
    elif item.answering == "list":
        yield listed(_told(look, member) for member in item.accepted)
    else:
        yield answer(look, item)
        yield from (_feedback(look, accepted.feedback) for accepted in _shown(item) if accepted.feedback)
        if others := told_apart(item)[len(_shown(item)) :]:
            yield element("h4", look.words.right_too)
            yield listed(_told(look, other) for other in others)


def _shown(item: Item) -> tuple[Answer, ...]:
    """Return the accepted answers that an item's answer already shows."""
    accepted = told_apart(item)
    return accepted[:1] if item.answering == "typed" else accepted


def _judged(look: Look, said: Answer | Option, *, right: bool) -> Html:
    sign, word = ("✓", look.words.right) if right else ("✗", look.words.wrong)
    verdict = element("span", f"{sign} {word}", class_="right" if right else "wrong")
    return joined((look.answer(said.text), " ", verdict, _feedback(look, said.feedback)))


def _told(look: Look, said: Answer | Option) -> Html:
    return joined((look.answer(said.text), _feedback(look, said.feedback)))


def _pair(look: Look, pair: Pair) -> Html:
    if not pair.left:
        return _judged(look, Answer(pair.right, pair.feedback), right=False)
    sides = element("div", look.text(pair.left), element("span", "–"), look.answer(pair.right), class_="pair")
    return joined((sides, _feedback(look, pair.feedback)))


def _feedback(look: Look, text: str) -> Html:
    return element("div", look.text(text), class_="feedback") if text else Html()
