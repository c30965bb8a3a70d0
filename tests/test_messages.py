"""The program speaks Finnish, Swedish and English: nothing is left out, and what has fields keeps them.

That a sentence is good is for people to read; these tests hold that there is one.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest
from babel import Locale
from babel.dates import format_date
from babel.messages import Message
from babel.numbers import format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st
from messages import ERRORS, PROJECT, extracted, kept

from flashcards.catalogue import LANGUAGES, catalogue
from flashcards.cli.language import speak
from flashcards.cli.words import decimal, percent, written

if not (PROJECT / "flashcards").is_dir():
    pytest.skip(f"no source beside the tests, in {PROJECT}", allow_module_level=True)

TRANSLATED = LANGUAGES[:-1]
MESSAGES = [message for message in extracted() if message.id]


def texts(of: str | tuple[str, ...]) -> tuple[str, ...]:
    return (of,) if isinstance(of, str) else tuple(of)


def fields(text: str) -> set[tuple[str, str | None, str | None]]:
    return {(name, spec, how) for _, name, spec, how in Formatter().parse(text) if name is not None}


def translations(language: str) -> Iterator[tuple[Message, Message]]:
    of = kept(language)
    return ((message, of[message.id]) for message in MESSAGES if message.id in of)


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_is_in_the_catalogue_and_no_other(language: str) -> None:
    """`python tests/messages.py` brings the catalogues up to date."""
    assert {message.id for message in kept(language) if message.id} == {message.id for message in MESSAGES}


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_message_is_translated_and_none_is_in_doubt(language: str) -> None:
    missing = [one.id for one, said in translations(language) if said.fuzzy or not all(texts(said.string))]
    assert missing == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_has_the_fields_of_its_message(language: str) -> None:
    """Fields that only the plural form has may be missing from the singular one."""
    for one, said in translations(language):
        wanted = [fields(text) for text in texts(one.id)]
        for text in texts(said.string):
            assert fields(text) in (wanted[0], wanted[-1]), one.id


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_translation_begins_and_ends_as_its_message_does(language: str) -> None:
    """What stands around a message joins it by the spaces at its ends; the heading of a table may begin with more."""
    for one, said in translations(language):
        for number, text in enumerate(texts(said.string)):
            whole = texts(one.id)[min(number, len(texts(one.id)) - 1)]
            assert whole[:1].isspace() == text[:1].isspace(), one.id
            assert re.search(r"\s*$", whole)[0] == re.search(r"\s*$", text)[0], one.id  # type: ignore[index]


@pytest.mark.parametrize("language", TRANSLATED)
def test_plural_forms_are_those_of_the_language(language: str) -> None:
    for one, said in translations(language):
        assert len(texts(said.string)) == (1 if isinstance(one.id, str) else kept(language).num_plurals), one.id


def test_a_catalogue_is_in_the_installed_package_for_each_language() -> None:
    assert [catalogue(language).gettext("Question") for language in LANGUAGES] == ["Kysymys", "Fråga", "Question"]


# Sentences in the code

MARKED = {"_", "plural", "_bad", *ERRORS}
HELP = {"option", "argument", "command", "group", "version_option"}
SENTENCE = re.compile(r"[a-zåäö]{2,}[,.:;]? [a-zåäö{]{2,}")
TOLD_ELSEWHERE = {"__init__.py": "COMMANDS", "new.py": "EXAMPLES"}
"""Tables whose words are messages, or that have every language, by their file."""


def unmarked(path: Path) -> Iterator[str]:
    """Yield the sentences of a module that no catalogue can have: neither marked, nor help, nor a docstring."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    known: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in MARKED:
            known |= {id(one) for word in node.args if isinstance(word, ast.Constant) for one in ast.walk(word)}
        elif (isinstance(node, ast.Call) and _name(node.func) in HELP) or (
            isinstance(node, ast.Assign | ast.AnnAssign) and TOLD_ELSEWHERE.get(path.name) in map(_name, _targets(node))
        ):
            known |= set(map(id, ast.walk(node)))
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            known.add(id(node.value))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in known and _is_a_sentence(node.value):
            yield f"{path.name}:{node.lineno}: {node.value}"


def _is_a_sentence(value: object) -> bool:
    return isinstance(value, str) and bool(SENTENCE.search(value)) and not value.strip().startswith("flashcards ")


def _targets(node: ast.Assign | ast.AnnAssign) -> list[ast.expr]:
    return node.targets if isinstance(node, ast.Assign) else [node.target]


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")


@pytest.mark.parametrize("path", sorted((PROJECT / "flashcards/cli").glob("*.py")), ids=lambda path: path.name)
def test_every_sentence_of_the_command_line_is_marked(path: Path) -> None:
    assert list(unmarked(path)) == []


@pytest.mark.parametrize("room", ["cli", "interop", "store", "study", "deck"])
def test_an_error_is_made_of_two_patterns(room: str) -> None:
    """Not of an f-string, which no catalogue can have."""
    for path in (PROJECT / "flashcards" / room).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) in ERRORS:
                assert not any(isinstance(word, ast.JoinedStr) for word in node.args), f"{path.name}:{node.lineno}"


def test_a_sentence_that_is_not_marked_is_found(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text('"""A docstring of it."""\nclick.echo(f"{n} cards are new")\nclick.echo(_("cards are new"))\n')
    assert list(unmarked(module)) == ["module.py:2:  cards are new"]


# Numbers and days, beside Babel

LOCALES = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}


@pytest.fixture(params=LANGUAGES)
def spoken(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("LANGUAGE", "en")
    speak(["--lang", request.param])
    return str(request.param)


def test_numbers_are_written_as_babel_writes_them(spoken: str) -> None:
    """Babel counts its decimals by a pattern; Finnish and Swedish have a no-break space where English has a comma."""
    for number in (0.0, 0.4374, 7.0, 12_500.0, 1_234_567.25):
        for places in (0, 1, 4):
            pattern = "#,##0" + ("." + "0" * places if places else "")
            assert decimal(number, places) == format_decimal(number, pattern, Locale.parse(LOCALES[spoken]))


def test_shares_are_written_as_babel_writes_them(spoken: str) -> None:
    for share in (0.0, 0.07, 0.9, 1.0):
        assert percent(share) == format_percent(share, locale=Locale.parse(LOCALES[spoken]))


@given(st.dates())
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_days_are_written_as_babel_writes_them(language: str, day: object) -> None:
    """Finnish has one short way to write a date, and Swedish in Finland uses it too."""
    speak(["--lang", language])
    assert written(day.toordinal()) == format_date(day, "d.M.y", locale=LOCALES[language])  # type: ignore[attr-defined]
    speak(["--lang", "en"])
