"""The program speaks Finnish, Swedish and English: nothing is left out, and what has fields keeps them.

That a sentence is good is for people to read; these tests hold that there is one.
"""

from __future__ import annotations

import ast
import gettext
import re
from collections.abc import Iterator
from contextlib import contextmanager
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


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_compiled_catalogue_has_nothing_of_the_moment_of_its_build(language: str) -> None:
    """So two builds give the same bytes."""
    assert catalogue(language).info() == {
        "content-type": "text/plain; charset=utf-8",
        "language": language,
        "plural-forms": "nplurals=2; plural=(n != 1);",
    }


# Sentences in the code

MARKED = {"_", "plural", "_bad", *ERRORS}
HELP = {"option", "argument", "command", "group", "version_option"}
PATTERNS = {"_bad": 1, **dict.fromkeys(ERRORS, 2)}
TELLING = {"echo", "say", "Block"}
PASSING_ON = {"format", "join", "clean", "wrap_text"}
SENTENCE = re.compile(r"[a-zåäö]{2,}[,.:;]? [a-zåäö{]{2,}")
WORD = re.compile(r"[^\W\d_]{2,}")
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
    told = {id(one) for one in _told(tree) if _has_a_word(one.value)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and id(node) not in known
            and (_is_a_sentence(node.value) or id(node) in told)
        ):
            yield f"{path.name}:{node.lineno}: {node.value}"


def _is_a_sentence(value: object) -> bool:
    return isinstance(value, str) and bool(SENTENCE.search(value)) and not value.strip().startswith("flashcards ")


def _has_a_word(value: object) -> bool:
    """Tell whether a text has a word that languages share neither as a key, as a command, nor as an abbreviation."""
    if not isinstance(value, str) or not WORD.search(value):
        return False
    is_key = value.isidentifier() and value.islower()
    return not (is_key or value.isupper() or value.strip().startswith("flashcards"))


def _told(tree: ast.AST) -> Iterator[ast.Constant]:
    """Yield the texts that a module prints, yields or returns as they stand."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in TELLING and node.args:
            yield from _pieces(node.args[0])
        elif isinstance(node, ast.Yield | ast.YieldFrom | ast.Return) and node.value:
            yield from _pieces(node.value)


def _pieces(node: ast.AST) -> Iterator[ast.Constant]:
    """Yield the texts that an expression is put together of; what it hands to most functions is not among them."""
    if isinstance(node, ast.Constant):
        yield node
    elif isinstance(node, ast.Call):
        if _name(node.func) in PASSING_ON:
            for part in (node.func, *node.args):
                yield from _pieces(part)
    elif isinstance(node, PUT_TOGETHER):
        for part in ast.iter_child_nodes(node):
            yield from _pieces(part)


PUT_TOGETHER = (
    *(ast.JoinedStr, ast.FormattedValue, ast.BinOp, ast.BoolOp, ast.IfExp, ast.NamedExpr),
    *(ast.Tuple, ast.List, ast.Starred, ast.GeneratorExp, ast.ListComp, ast.Attribute),
)


def not_constant(path: Path) -> Iterator[str]:
    """Yield the errors with a pattern that no catalogue can have; `_bad` passes the one of its caller on."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    makers = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name == "_bad")
    passed = {id(node) for maker in makers for node in ast.walk(maker)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (count := PATTERNS.get(_name(node.func))):
            patterns = node.args[:count]
            texts = [isinstance(one, ast.Constant) and isinstance(one.value, str) for one in patterns]
            if len(texts) < count or not all(texts[id(node) in passed :]):
                yield f"{path.name}:{node.lineno}"


def _targets(node: ast.Assign | ast.AnnAssign) -> list[ast.expr]:
    return node.targets if isinstance(node, ast.Assign) else [node.target]


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")


@pytest.mark.parametrize("path", sorted((PROJECT / "flashcards/cli").glob("*.py")), ids=lambda path: path.name)
def test_every_sentence_of_the_command_line_is_marked(path: Path) -> None:
    assert list(unmarked(path)) == []


def test_every_error_is_made_of_patterns_that_stand_there() -> None:
    assert [said for path in sorted((PROJECT / "flashcards").rglob("*.py")) for said in not_constant(path)] == []


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ('click.echo(f"{n} cards are new")', " cards are new"),
        ('click.echo("Done.")', "Done."),
        ('click.echo(f"{n} left")', " left"),
        ('click.echo("{n} left".format(n=n), err=True)', "{n} left"),
        ('click.echo(clean("Done." if done else text))', "Done."),
        ('self.face.say("left: " + str(n))', "left: "),
        ('Block(f"or: {n}", "dim")', "or: "),
        ('yield "Saved"', "Saved"),
        ('yield from ("", "Saved")', "Saved"),
        ('def told():\n    return f"{n} left"', " left"),
        ('table = {"key": "cards are new"}', "cards are new"),
    ],
)
def test_a_text_that_is_not_marked_is_found(tmp_path: Path, code: str, found: str) -> None:
    module = tmp_path / "module.py"
    module.write_text(f'"""A docstring of it."""\n{code}\n', encoding="utf-8")
    assert [said.split(": ", 1)[1] for said in unmarked(module)] == [found]


@pytest.mark.parametrize(
    "code",
    [
        'click.echo(_("Cards are new."))',
        'click.echo(_("{n} left").format(n=n))',
        'click.echo(f"{name:>12}: {n:.2f}")',
        'click.echo(f"flashcards: {clean(message)}")',
        "click.echo(f\"{'AUC':>8}\")",
        'Block(text, "Bold")',
        'yield {"Key": row["Key"]}',
        'yield text, "bold"',
        'yield moment.strftime("%H:%M Uhr")',
        'raise _bad("there is no card {card}", card=card)',
    ],
)
def test_a_text_that_is_marked_or_no_text_is_left_alone(tmp_path: Path, code: str) -> None:
    module = tmp_path / "module.py"
    module.write_text(f"{code}\n", encoding="utf-8")
    assert list(unmarked(module)) == []


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ('FlashcardsError("{path} is empty", "name another", path=path)', []),
        ('FlashcardsError(f"{path} is empty", "name another")', [1]),
        ('FlashcardsError("{path} is empty", hint, path=path)', [1]),
        ('errors.StoreError("{} is empty".format(path), "name another")', [1]),
        ('FlashcardsError("it is empty", hint="name another")', [1]),
        ("_bad(message, path=path)", [1]),
        ('def _bad(message):\n    return FlashcardsError(message, "name another")\n_bad("it is empty")', []),
        ("def _bad(message, hint):\n    return FlashcardsError(message, hint)", [2]),
        ('def bad(message):\n    return FlashcardsError(message, "name another")', [2]),
    ],
)
def test_a_pattern_that_is_not_constant_is_found(tmp_path: Path, code: str, lines: list[int]) -> None:
    module = tmp_path / "module.py"
    module.write_text(f"{code}\n", encoding="utf-8")
    assert list(not_constant(module)) == [f"module.py:{line}" for line in lines]


# Numbers and days, beside Babel

LOCALES = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language, and afterwards what was spoken before, whatever happens."""
    domain = gettext.textdomain()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LANGUAGE", language)
        speak(["--lang", language])
        try:
            yield
        finally:
            gettext.textdomain(domain)


@pytest.fixture(params=LANGUAGES)
def spoken(request: pytest.FixtureRequest) -> Iterator[str]:
    with speaking(request.param):
        yield request.param


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
    with speaking(language):
        told = written(day.toordinal())  # type: ignore[attr-defined]
    assert told == format_date(day, "d.M.y", locale=LOCALES[language])
