"""What the program says: every message, from the code and its tables. As a script: bring the catalogues up to date.

Babel finds what is marked in the code; the tables of the core and the help of the commands are asked themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from inspect import cleandoc
from pathlib import Path

import click
from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from flashcards.answers.reasons import SENTENCES
from flashcards.catalogue import LANGUAGES
from flashcards.cli import COMMANDS, flashcards
from flashcards.deck.rules import RULES
from flashcards.deck.wording import CHARACTERS, LINE, TABLES
from flashcards.pages.words import ENGLISH
from flashcards.scheduling import changes
from flashcards.study.settings import KEYS

PROJECT = Path(__file__).parent.parent
ERRORS = ("FlashcardsError", "DeckNotFoundError", "StoreError", "NewerStoreError")
KEYWORDS = ({"_": None, "plural": (2, 3), **dict.fromkeys((*ERRORS, "_bad"), (1,))}, dict.fromkeys(ERRORS, (2,)))
"""The functions whose texts are messages, and which of their arguments; an error has two."""

OF_THE_SYSTEM = (
    "Device or resource busy",
    "File exists",
    "Input/output error",
    "Is a directory",
    "No space left on device",
    "No such file or directory",
    "Not a directory",
    "Operation not permitted",
    "Permission denied",
    "Read-only file system",
)
OF_SQLITE = (
    "attempt to write a readonly database",
    "database disk image is malformed",
    "database or disk is full",
    "disk I/O error",
    "unable to open database file",
)
OF_CLICK = (
    "Aborted!",
    "Commands",
    "Confirm the action without prompting.",
    "Could not open file {filename!r}: {message}",
    "Do you want to continue?",
    "Error: invalid input",
    "Error: {message}",
    "Invalid value for {param_hint}: {message}",
    "Invalid value: {message}",
    "Missing argument",
    "Missing command.",
    "Missing option",
    "No such command {name!r}.",
    "No such option {name!r}.",
    "No such option: {name}",
    "Option {name!r} does not take a value.",
    "Options",
    "Show the version and exit.",
    "Show this message and exit.",
    "Try '{command} {option}' for help.",
    "Usage:",
    "default: {default}",
    "directory",
    "file",
    "integer",
    "integer range",
    "path",
    "text",
    "{name} {filename!r} does not exist.",
    "{name} {filename!r} is a directory.",
    "{name} {filename!r} is a file.",
    "{name} {filename!r} is not readable.",
    "{name} {filename!r} is not writable.",
    "{value!r} is not a valid {number_type}.",
    "{value} is not in the range {range}.",
)
COUNTED_BY_CLICK = (
    ("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    ("Did you mean {possibility}?", "Did you mean one of: {possibilities}?"),
    ("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    ("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    ("{value!r} does not match the format {format}.", "{value!r} does not match the formats {formats}."),
)
"""What click says of commands such as ours; for the rest of its messages we have no command."""


def extracted() -> Catalog:
    """Return a catalogue of all messages, without translations."""
    found = Catalog(fuzzy=False)
    for keywords in KEYWORDS:
        folder = PROJECT / "flashcards"
        for path, _line, message, _comments, _context in extract_from_dir(
            folder, [("**.py", "python")], keywords=keywords
        ):
            found.add(message, locations=[(f"flashcards/{Path(path).as_posix()}", None)])
    for place, message in tables():
        found.add(message, locations=[(place, None)])
    return found


def tables() -> Iterator[tuple[str, str | tuple[str, str]]]:
    """Yield what tables say, and where they stand."""
    for rule in RULES.values():
        yield from (("flashcards/deck/rules.py", said) for said in (rule.severity, rule.message, rule.hint))
    worded = {said for table in TABLES.values() for said in table.values() if not said.isdigit()}
    yield from (("flashcards/deck/wording.py", said) for said in (*sorted(worded), *CHARACTERS, LINE))
    yield from (("flashcards/answers/reasons.py", said) for said in SENTENCES.values() if said)
    words = [*ENGLISH._replace(language="", tasks={}), *ENGLISH.tasks.values()]
    yield from (("flashcards/pages/words.py", said) for said in words if said)
    yield from (("flashcards/scheduling/changes.py", said) for said in of_changes())
    yield from (("flashcards/study/settings.py", key.allowed) for key in KEYS.values())
    yield from helps()
    yield from (("errno", said) for said in OF_THE_SYSTEM)
    yield from (("sqlite", said) for said in OF_SQLITE)
    yield from (("click", said) for said in (*OF_CLICK, *COUNTED_BY_CLICK))


def of_changes() -> tuple[str, ...]:
    """Return what other parameters may be said to change."""
    compared = (sentence for _measure, *both in changes.SENTENCES for sentence in both)
    return (*changes.FIRST_WAITS, *compared, changes.NOTHING)


def helps() -> Iterator[tuple[str, str]]:
    """Yield the help of the commands and of their options."""
    context = click.Context(flashcards)
    yield from (("flashcards/cli/__init__.py", line) for _module, line in COMMANDS.values())
    for command in (flashcards, *(flashcards.get_command(context, name) for name in COMMANDS)):
        assert command is not None
        place = "/".join(command.callback.__module__.split(".")) + ".py"
        yield place.replace("cli.py", "cli/__init__.py"), cleandoc(command.help or "")
        yield from ((place, one.help) for one in command.params if isinstance(one, click.Option) and one.help)


def path_of(language: str) -> Path:
    """Return where a language's catalogue stands."""
    return PROJECT / f"flashcards/locale/{language}/LC_MESSAGES/flashcards.po"


def kept(language: str) -> Catalog:
    """Return a language's catalogue as it is kept."""
    with path_of(language).open("rb") as file:
        return read_po(file, locale=language)


def bring_up_to_date() -> None:
    """Give each catalogue the messages that are new, and take those away that nothing says any more."""
    template = extracted()
    for language in LANGUAGES[:-1]:
        catalogue = kept(language)
        catalogue.update(template, no_fuzzy_matching=True)
        with path_of(language).open("wb") as file:
            file.write(HEADER.format(language=language).encode())
            write_po(file, catalogue, width=120, ignore_obsolete=True, include_lineno=False, omit_header=True)


HEADER = r"""# What flashcards says, by language; `python tests/messages.py` adds what is new.
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\n"
"Language: {language}\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"

"""


if __name__ == "__main__":
    bring_up_to_date()
