"""The face for a terminal: a card a screen, one key a card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Console
from rich.text import Text

from flashcards.cli.face import (
    COMMANDS,
    Question,
    Reply,
    Revealed,
    feedback,
    other_answers,
    verdict_words,
)
from flashcards.cli.terminal import clean
from flashcards.cli.words import wait
from flashcards.model import Rating

if TYPE_CHECKING:
    from collections.abc import Callable

    from flashcards.cli.keys import Key
    from flashcards.model import Item

_TYPED_KEYS = "Enter answers; empty shows the answer; Esc then a letter: u h n s b q ?"
_PROMPTS = {
    "recall": "Space or Enter shows the answer   u h n s b q ?",
    "one": "the digit of the right option; Enter shows the answer   u h n s b q ?",
    "many": "digits tick options, Enter answers; 0 for none   u h n s b q ?",
}


class Screen:
    """Draws each card anew on an empty screen; unknown keys and arrows do nothing."""

    def __init__(self, next_key: Callable[[], Key]) -> None:
        """Draw on standard output; card text is never read as markup."""
        self.next_key = next_key
        self.console = Console(markup=False, emoji=False, highlight=False)
        self.news = ""

    def ask(self, question: Question) -> Reply:
        """Draw a question and wait for a key, or for a line where the answer is typed."""
        if question.item.answering == "typed":
            return self._typed(question)
        ticked: set[int] = set()
        while True:
            self._draw_question(question, ticked, _PROMPTS[question.item.answering])
            key = self.next_key()
            if command := _command(key):
                return Reply(command)
            if key.name == "enter" or key.letter == " ":
                return Reply(answer=" ".join(map(str, sorted(ticked)))) if ticked else Reply()
            if reply := _chosen(question.item, key, ticked):
                return reply

    def rate(self, revealed: Revealed) -> Rating | str:
        """Draw the answer with its ratings and wait for one of them."""
        self._draw_answer(revealed)
        while True:
            key = self.next_key()
            if command := _command(key):
                return command
            if key.letter in ("1", "2", "3", "4"):
                return Rating(int(key.letter))
            if key.name == "enter" or key.letter == " ":
                return revealed.suggested

    def saved(self, rating: Rating, when: str) -> None:
        """Put what was saved on the next screen's first line."""
        self.news = f"saved: {rating.name.lower()}, {when}"

    def say(self, text: str) -> None:
        """Print below what is drawn."""
        self._print(text)

    def _typed(self, question: Question) -> Reply:
        line = ""
        self._draw_question(question, set(), _TYPED_KEYS)
        self._write("> ")
        while True:
            key = self.next_key()
            if key.name == "enter":
                return Reply(answer=line.strip()) if line.strip() else Reply()
            if key.name == "letter":
                line += key.letter
            elif key.name == "backspace":
                line = line[:-1]
            elif command := _command(key if key.name != "escape" or key.letter else self._after_escape()):
                return Reply(command)
            self._write(f"\r\x1b[K> {clean(line)}")

    def _after_escape(self) -> Key:
        key = self.next_key()
        return key._replace(name="escape") if key.letter else key

    def _draw_question(self, question: Question, ticked: set[int], prompt: str) -> None:
        item = question.item
        self._begin(question)
        self._print(item.prompt, "bold")
        for number, option in enumerate(item.options, 1):
            tick = "x" if number in ticked else " "
            box = f"[{tick}] " if item.answering == "many" else ""
            self._print(f"  {number}  {box}{option.text}")
        for text in question.told:
            self._print(f"\n{text}", "italic")
        self._print(f"\n{prompt}", "dim")

    def _draw_answer(self, revealed: Revealed) -> None:
        item = revealed.question.item
        self._begin(revealed.question)
        if words := verdict_words(revealed):
            self._print(words, "green" if revealed.verdict and revealed.verdict.right else "red")
        if not item.options:
            self._print(item.answer, "bold")
        for text in other_answers(item):
            self._print(f"or: {text}")
        for text in feedback(revealed):
            self._print(text)
        if item.card.note:
            self._print(f"\n{item.card.note}", "italic")
        for text in revealed.question.told:
            self._print(f"\n{text}", "italic")
        self._print(f"\n{item.prompt}", "dim")
        self._print("")
        rows = [(f"{rating} {rating.name.lower()}", wait(revealed.outcomes.after(rating))) for rating in Rating]
        widths = [max(len(name), len(days)) + 4 for name, days in rows]
        self._print("".join(name.ljust(width) for (name, _), width in zip(rows, widths, strict=True)))
        self._print("".join(days.ljust(width) for (_, days), width in zip(rows, widths, strict=True)))
        self._print(f"Enter takes {revealed.suggested.name.lower()}   u h n s b q ?", "dim")

    def _begin(self, question: Question) -> None:
        self.console.clear()
        above = " / ".join(question.item.card.sections)
        self._print("   ".join(filter(None, (f"{question.left} left", above, self.news))), "dim")
        self._print("")

    def _print(self, text: str, style: str = "") -> None:
        self.console.print(Text(clean(text), style))

    def _write(self, text: str) -> None:
        self.console.file.write(text)
        self.console.file.flush()


def _command(key: Key) -> str:
    if key.name == "quit":
        return "q"
    letter = key.letter.lower()
    return letter if key.name in ("letter", "escape") and letter in COMMANDS else ""


def _chosen(item: Item, key: Key, ticked: set[int]) -> Reply | None:
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
    ticked ^= {number}
    return None
