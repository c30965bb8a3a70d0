"""The face for a terminal: a card a screen, one key a card."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING, NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from flashcards.cli.face import COMMANDS, Question, Reply, Revealed, left_sides, numbered, title
from flashcards.cli.markup import spans
from flashcards.cli.terminal import clean
from flashcards.cli.verdicts import answer, feedback, other_answers, ticked, verdict_words
from flashcards.cli.words import rating_word, wait
from flashcards.model import Rating

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator

    from flashcards.cli.keys import Key
    from flashcards.model import Answering, Item

MOST_DIGITS = 9
"""With more options than this a number has two digits, and is typed."""
_KEYS = "u h n s b q ?"


def _prompt(answering: Answering) -> str:
    prompts: dict[Answering, str] = {
        "recall": _("Space or Enter shows the answer   {keys}").format(keys=_KEYS),
        "typed": _("Enter answers, also with nothing typed; Esc and then a letter: {keys}").format(keys=_KEYS),
        "one": _("the digit of the right option; Enter shows the answer   {keys}").format(keys=_KEYS),
        "many": _("digits tick options, Enter answers; 0 if none is right   {keys}").format(keys=_KEYS),
        "order": _("the numbers in the right order, then Enter; Esc and then a letter: {keys}").format(keys=_KEYS),
        "list": _("one a line, an empty line ends; Esc and then a letter: {keys}").format(keys=_KEYS),
        "match": _("the number for each in turn, then Enter; Esc and then a letter: {keys}").format(keys=_KEYS),
    }
    return prompts[answering]


class Block(NamedTuple):
    """A paragraph of a screen, indented by a number of columns.

    Where there is no room for all, those of the highest rank are left out first.
    """

    text: str
    style: str = ""
    rank: int = 0
    indent: int = 0


class Screen:
    """Draws each card anew on an empty screen; unknown keys and arrows do nothing."""

    def __init__(self, next_key: Callable[[], Key], console: Console | None = None) -> None:
        """Draw on a console, standard output if none is given; card text is never read as markup."""
        self.next_key = next_key
        self.console = console or Console(markup=False, emoji=False, highlight=False)
        self.news: list[str] = []

    def ask(self, question: Question) -> Reply:
        """Draw a question and wait for a key, or for a line where the answer is typed."""
        if question.item.answering == "list":
            return self._members(question)
        if question.item.answering in ("typed", "order", "match") or len(question.item.options) > MOST_DIGITS:
            self.draw_question(question)
            return self._typed(question.begun)
        return self._pressed(question)

    def rate(self, revealed: Revealed) -> Reply:
        """Draw the answer with its ratings and wait for one of them."""
        self.draw_answer(revealed)
        while True:
            key = self.next_key()
            if command := _command(key):
                return Reply(command)
            if key.letter in ("1", "2", "3", "4"):
                return Reply(rating=Rating(int(key.letter)))
            if key.name == "enter" or key.letter == " ":
                return Reply(rating=revealed.suggested)

    def saved(self, rating: Rating, when: str) -> None:
        """Put what was saved on the next screen."""
        self.say(_("saved: {rating}, {when}").format(rating=rating_word(rating), when=when))

    def say(self, text: str) -> None:
        """Put a text on the next screen."""
        self.news.append(text)

    def end(self) -> None:
        """Clear the screen and print what no screen has shown."""
        self.console.clear()
        for text in self.news:
            self._print(Block(text))

    def draw_question(self, question: Question, picked: Collection[int] = ()) -> None:
        """Draw a question, with the options that are picked so far."""
        self._draw(_asking(question, picked), question)

    def draw_answer(self, revealed: Revealed) -> None:
        """Draw an answer, with what each rating would lead to."""
        self._draw(_answering(revealed), revealed.question)

    def _pressed(self, question: Question) -> Reply:
        """Wait for a key that answers; where several options may be right, digits tick them before."""
        picked = {int(number) for number in question.begun.split()}
        while True:
            self.draw_question(question, picked)
            key = self.next_key()
            command = _command(key)
            if command or key.name == "enter" or key.letter == " ":
                return Reply(command, " ".join(map(str, sorted(picked))))
            if reply := _chosen(question.item, key, picked):
                return reply

    def _members(self, question: Question) -> Reply:
        """Read the members of a list, a line each, and tick off each on the screen."""
        while True:
            self.draw_question(question)
            ended, _end, line = question.begun.rpartition("\n")
            reply = self._typed(line)
            lines = f"{ended}\n" if ended else ""
            if reply.command:
                return Reply(reply.command, lines + reply.answer)
            if not reply.answer:
                return Reply(answer=ended)
            question = question._replace(begun=f"{lines}{reply.answer}\n", told="")

    def _typed(self, line: str = "") -> Reply:
        """Read a line, which may have been begun; a command leaves it as it is."""
        while True:
            self._write(f"\r\x1b[K> {self._tail(clean(line))}")
            key = self.next_key()
            if key.name == "enter":
                return Reply(answer=line.strip())
            if key.name == "letter":
                line += key.letter
            elif key.name == "backspace":
                line = line[:-1]
            elif command := _command(key if key.name != "escape" or key.letter else self._after_escape()):
                return Reply(command, line)

    def _tail(self, line: str) -> str:
        """Return as much of the end of a line as one row has room for."""
        room = self.console.size.width - 4
        while cell_len(line) > room:
            line = line[max(len(line) - room, 1) :]
        return line

    def _after_escape(self) -> Key:
        key = self.next_key()
        return key._replace(name="escape") if key.letter else key

    def _draw(self, blocks: Iterable[Block], question: Question) -> None:
        """Draw a card as far as the screen has room, with what is left to do and what was said above it."""
        above = " / ".join(filter(None, (_("{count} left").format(count=question.left), title(question.item))))
        told = [Block(f"\n{question.told}", "italic")] if question.told else []
        whole = [Block(above, "dim"), *(Block(text, "dim") for text in self.news), Block(""), *blocks]
        self.news = []
        room = self.console.size.height - 1
        whole[-1:-1] = told
        kept = fitting([(self._height(block), block.rank) for block in whole], room)
        self.console.clear()
        for place in kept:
            self._print(whole[place])

    def _height(self, block: Block) -> int:
        return len(self.console.render_lines(_rendered(block), pad=False))

    def _print(self, block: Block) -> None:
        self.console.print(_rendered(block))

    def _write(self, text: str) -> None:
        self.console.file.write(text)
        self.console.file.flush()


def _rendered(block: Block) -> Padding:
    """Return a block for the console: without control characters, with its markup as styles."""
    return Padding(Text.assemble(*spans(clean(block.text)), style=block.style), (0, 0, 0, block.indent))


def fitting(blocks: list[tuple[int, int]], room: int) -> list[int]:
    """Return the places of the blocks (height, rank) that fit into `room` lines; rank 0 is never left out.

    >>> fitting([(2, 0), (10, 2), (5, 1), (3, 0)], room=12)
    [0, 2, 3]
    """
    kept = set(range(len(blocks)))
    for place in sorted(kept, key=lambda place: (-blocks[place][1], -place)):
        if blocks[place][1] and sum(blocks[at][0] for at in kept) > room:
            kept.discard(place)
    return sorted(kept)


def _asking(question: Question, picked: Collection[int]) -> Iterator[Block]:
    """Give the question with what there is to choose from, or what was named so far: there the latest line stays."""
    item = question.item
    yield Block(item.prompt, "bold")
    for text in (left := left_sides(item)):
        yield Block(f"–  {text}", indent=2)
    if left:
        yield Block("", rank=1)
    for number, text in enumerate(numbered(question), 1):
        box = f"[{'x' if number in picked else ' '}] " if item.answering == "many" else ""
        yield Block(f"{number}  {box}{text}", indent=2)
    lines = ticked(question)
    for place, text in enumerate(lines):
        yield Block(text, rank=len(lines) - place, indent=2)
    yield Block(f"\n{_prompt(item.answering)}", "dim")


def _answering(revealed: Revealed) -> Iterator[Block]:
    """Give the answer first; the question, the note and further feedback give way where the screen is small."""
    item = revealed.question.item
    if words := verdict_words(revealed):
        yield Block(words, "green" if revealed.verdict and revealed.verdict.right else "red")
    for text, weight, indent in () if item.options else answer(revealed):
        yield Block(text, "" if indent else "bold", weight, indent)
    if others := other_answers(item):
        yield Block(_("or: {answers}").format(answers=" / ".join(others)), rank=2)
    for text, weight, indent in feedback(revealed):
        yield Block(text, rank=weight, indent=indent)
    if item.card.note:
        yield Block(f"\n{item.card.note}", "italic", 3)
    yield Block(f"\n{item.prompt}", "dim", 5)
    yield Block(
        f"\n{_ratings(revealed)}\n"
        + _("Enter takes {rating}   {keys}").format(rating=rating_word(revealed.suggested), keys=_KEYS)
    )


def _ratings(revealed: Revealed) -> str:
    """Write the four keys, each with the wait that it gives under it."""
    columns = [(f"{rating} {rating_word(rating)}", wait(revealed.outcomes.after(rating))) for rating in Rating]
    widths = [max(map(len, column)) + 4 for column in columns]
    rows = zip(*columns, strict=True)
    return "\n".join("".join(map(str.ljust, row, widths)).rstrip() for row in rows)


def _command(key: Key) -> str:
    if key.name == "quit":
        return "q"
    return key.letter if key.name in ("letter", "escape") and key.letter in COMMANDS else ""


def _chosen(item: Item, key: Key, picked: set[int]) -> Reply | None:
    """Answer by a digit, or tick an option where any number may be right."""
    if not key.letter.isascii() or not key.letter.isdigit():
        return None
    number = int(key.letter)
    if item.answering == "many" and number == 0:
        return Reply(answer="0")
    if not 1 <= number <= len(item.options):
        return None
    if item.answering == "one":
        return Reply(answer=str(number))
    picked ^= {number}
    return None
