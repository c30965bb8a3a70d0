"""What the tests of the deck language share: strategies for right decks, and for texts that look like decks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from hypothesis import strategies as st

if TYPE_CHECKING:
    from collections.abc import Iterable

ID_ALPHABET = "23456789abcdefghjkmnpqrstvwxyz"

# Right decks

words = st.sampled_from(
    [
        *("talo", "yö", "äiti", "öljy", "sää", "tuuli", "tyyli", "asiakas", "kuitti", "lasku", "pyyntö"),
        *("hyvä", "päivä", "myös", "että", "ehkä", "kolme", "sata", "vene", "joki", "järvi", "metsä"),
        *("sieni", "marja", "käki", "pöytä", "tuoli", "ikkuna", "ovi", "sade", "lumi", "kevät", "syksy"),
        *("aamu", "ilta", "vesi", "maito", "leipä", "voi", "suola"),
    ]
)
sentences = st.lists(words, min_size=3, max_size=7).map(lambda found: " ".join(found).capitalize())
stamps = st.text(ID_ALPHABET, min_size=5, max_size=5)


class Written(NamedTuple):
    """A card as its author wrote it: the question behind `? `, and the lines below."""

    question: str
    below: tuple[str, ...] = ()

    def text(self, stamp: str = "") -> str:
        first = f"? {self.question} ^{stamp}" if stamp else f"? {self.question}"
        return "\n".join((first, *self.below))


def render(cards: Iterable[Written], header: str = "", ids: Iterable[str] = ()) -> str:
    """Return the text of a deck, with the ids in turn on its cards, if there are some."""
    written = list(cards)
    given = list(ids) or [""] * len(written)
    texts = [card.text(stamp) for card, stamp in zip(written, given, strict=True)]
    return "\n\n".join(([header] if header else []) + texts) + "\n"


about = st.sampled_from(
    [(), ("hint: katso kartasta",), ("note: hyvä tietää,", "  ja muistaa", "tags: yksi kaksi"), ("answer: typed",)]
)
basics = st.builds(
    lambda asked, answer, keys: Written(f"{asked}?", (f"= {answer}", *keys)), sentences, sentences, about
)
two_ways = st.builds(lambda left, right, keys: Written(f"{left} <> {right}", keys), sentences, sentences, about)
clozes = st.builds(
    lambda before, hidden, after, keys: Written(f"{before} {{{{{hidden}::vihje}}}} {after}.", keys),
    sentences,
    words,
    sentences,
    about,
)


@st.composite
def choices(draw: st.DrawFn) -> Written:
    """Return a card with two to four options, of which the first is right."""
    options = draw(st.lists(sentences, min_size=2, max_size=4, unique_by=str.casefold))
    marks = draw(st.sampled_from([("(x)", "( )"), ("[x]", "[ ]")]))
    lines = [f"{marks[min(at, 1)]} {option}" for at, option in enumerate(options)]
    return Written(f"{draw(sentences)}?", (*lines, "> Selitys viimeiselle."))


cards = basics | two_ways | clozes | choices()


def decks_of(of: st.SearchStrategy[Written], min_size: int = 1, max_size: int = 6) -> st.SearchStrategy[list[Written]]:
    """Return lists of cards of which no two begin with the same question."""
    names = st.lists(of, min_size=min_size, max_size=max_size, unique_by=_name)
    return names.map(list)


def _name(card: Written) -> str:
    return card.question.partition(" <> ")[0].replace("{{", "").replace("::vihje}}", "").casefold()


decks = decks_of(cards)

# Texts that look like decks

_beginnings = st.sampled_from(
    [
        *(
            "? ",
            "= ",
            "! ",
            "> ",
            "( ) ",
            "(x) ",
            "[ ] ",
            "[x] ",
            "# ",
            "## ",
            "// ",
            "@ ",
            "=1 ",
            "=+ ",
            "?",
            "=",
            "  ",
        ),
        *(
            "hint: ",
            "vihje: ",
            "lähde: ",
            "answer: ",
            "forms: ",
            "tags:",
            "deck: ",
            "id: ",
            "format: ",
            "new-per-day: ",
        ),
        *("```", "```python", "\\", "\\? ", "\t", "? ", "(X) ", "(x)", "### ", "+ ", "• ", "Vihje : ", "require: "),
        *("=\u00a0", "source:\u00a0", "x-a: ", "", ""),
    ]
)
_pieces = st.sampled_from(
    [
        *(
            "sana",
            "Ääkkösiä",
            " ",
            " <> ",
            "{{",
            "}}",
            "{{a}}",
            "{{1::b::c}}",
            "::",
            "`",
            "$",
            "$5",
            "^k7m2q",
            " ^k7m2q",
        ),
        *(" ^k7m2q.2", "^K7M2Q", "typed", "source", "1", "१", " | ", "\u2028", "\x85", "\x1b[31m", "\x00", "a\u0308"),
    ]
)
lines = st.builds(str.__add__, _beginnings, st.lists(_pieces | st.text(max_size=4), max_size=5).map("".join)).map(
    lambda line: line.replace("\n", " ").replace("\r", " ")
)
soups = st.lists(lines | st.just(""), max_size=25).map("\n".join)
"""Texts in which every mark, key and sign stands in places where it may mean something, or nothing."""
