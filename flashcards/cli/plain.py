"""The linear face, for screen readers and scripts: no cursor movement, one prompt a line."""

from __future__ import annotations

import sys
from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from flashcards.cli.face import COMMANDS, Question, Reply, Revealed, left_sides, numbered, title
from flashcards.cli.markup import unmarked
from flashcards.cli.terminal import clean
from flashcards.cli.verdicts import answer, feedback, other_answers, ticked, verdict_words
from flashcards.cli.words import rating_word, wait
from flashcards.model import Rating

if TYPE_CHECKING:
    from flashcards.model import Answering


def _prompt(answering: Answering) -> str:
    prompts: dict[Answering, str] = {
        "recall": _("Enter shows the answer:"),
        "typed": _("Type the answer:"),
        "one": _("Number of the right option:"),
        "many": _("Numbers of the right options, 0 for none:"),
        "order": _("Numbers of the steps in the right order:"),
        "list": _("Name one, or end with an empty line:"),
        "match": _("For each left side in turn the number of its right side:"),
    }
    return prompts[answering]


class Plain:
    """Prints lines and reads lines. What a line means follows the prompt; `:` and a letter is a command anywhere."""

    def ask(self, question: Question) -> Reply:
        """Print a question and read its reply."""
        item = question.item
        click.echo()
        if item.card.sections:
            click.echo(clean(f"# {title(item)}"))
        _print(_("Q:"), item.prompt)
        for text in left_sides(item):
            _print("–", text)
        for number, text in enumerate(numbered(question), 1):
            _print(f"{number})", text)
        if question.told:
            self.say(question.told)
        return self._members(question) if item.answering == "list" else self._reply(item.answering)

    def rate(self, revealed: Revealed) -> Reply:
        """Print the answer and read a rating; after a command only what the command told."""
        if revealed.question.told:
            self.say(revealed.question.told)
        else:
            self._answer(revealed)
        return self._rating(revealed)

    def _answer(self, revealed: Revealed) -> None:
        item = revealed.question.item
        if words := verdict_words(revealed):
            _print("", words)
        for text, _weight, indent in answer(revealed):
            _print(">" + " " * indent if indent else _("A:"), text)
        for text in other_answers(item):
            _print(_("or:"), text)
        for text, _weight, indent in feedback(revealed):
            _print(">" + " " * indent, text)
        if item.card.note:
            _print(_("note:"), item.card.note)

    def saved(self, rating: Rating, when: str) -> None:
        """Print the line that scripts wait for."""
        click.echo(
            _("saved {number} {rating}, {when}").format(number=int(rating), rating=rating_word(rating), when=when)
        )
        sys.stdout.flush()

    def say(self, text: str) -> None:
        """Print a text, set apart from everything that is a card's."""
        _print("*", text)

    def end(self) -> None:
        """Do nothing: everything has been said."""

    def _reply(self, answering: Answering) -> Reply:
        while True:
            line = self._line(_prompt(answering))
            command = _command(line, bare=answering != "typed")
            if command or not line:
                return Reply(command)
            if answering != "recall":
                return Reply(answer=line)
            self.say(_("There is nothing to type here: Enter shows the answer, :q quits, :? shows all keys."))

    def _members(self, question: Question) -> Reply:
        """Read the members of a list and tick off each; after a command go on where it came."""
        for text in ticked(question):
            _print("", text)
        while True:
            line = self._line(_prompt("list"))
            if command := _command(line, bare=False):
                return Reply(command, question.begun)
            if not line:
                return Reply(answer=question.begun.rstrip("\n"))
            question = question._replace(begun=f"{question.begun}{line}\n")
            _print("", ticked(question)[-1])

    def _rating(self, revealed: Revealed) -> Reply:
        waits = [f"{rating} {rating_word(rating)} {wait(revealed.outcomes.after(rating))}" for rating in Rating]
        while True:
            line = self._line(
                _("Rate: {ratings} [{suggested}]:").format(ratings=", ".join(waits), suggested=revealed.suggested)
            )
            if command := _command(line, bare=True):
                return Reply(command)
            if line in ("", "1", "2", "3", "4"):
                return Reply(rating=Rating(int(line)) if line else revealed.suggested)
            self.say(
                _("“{line}” is no rating: write 1, 2, 3 or 4; Enter alone takes {suggested}.").format(
                    line=line, suggested=revealed.suggested
                )
            )

    def _line(self, prompt: str) -> str:
        click.echo(prompt)
        sys.stdout.flush()
        line = sys.stdin.readline() if sys.stdin else ""
        return line.strip() if line else ":q"


def _command(line: str, *, bare: bool) -> str:
    """Return the letter of a command, or an empty text; bare `u` and `q` count where nothing is typed."""
    letter = line.removeprefix(":").lower()
    if line.startswith(":") and letter in COMMANDS:
        return letter
    return letter if bare and line in ("u", "q") else ""


def _print(mark: str, text: str) -> None:
    """Print a text behind a mark, so that no line of a card can pass for one of the program's."""
    first, *more = clean(unmarked(text)).split("\n")
    click.echo(f"{mark} {first}".strip())
    for line in more:
        click.echo(f"   {line}".rstrip())
