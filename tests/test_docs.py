"""The documentation is true: its examples run, its links lead somewhere, its lists are those of the code."""

from __future__ import annotations

import doctest
import enum
import importlib
import inspect
import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click
import pytest

import flashcards
import flashcards.cli
from flashcards.deck import message, severity
from flashcards.deck.check import check
from flashcards.store.events import Event
from flashcards.store.replay import _CHANGES
from flashcards.study.settings import KEYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from conftest import Learner

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
DOCS = ROOT / "docs"
if not DOCS.is_dir() or not README.is_file():
    pytest.skip(f"no README.md and docs beside the tests, in {ROOT}", allow_module_level=True)

PAGES = [README, *sorted(DOCS.rglob("*.md"))]
LINKED = [*PAGES, *(page for page in (ROOT / "CHANGELOG.md", ROOT / "CONTRIBUTING.md") if page.exists())]
PACKAGE = Path(flashcards.__file__).parent
RUN = ("python", "console", "deck", "jsonl")
SHOWN = ("sh", "text", "json", "math", "")
END = "---- end of a command ----"


class Block(NamedTuple):
    """A fenced block of a page: where it begins (line, counted from 1), its language, its text.

    `marks` are the HTML comments right above it: `wrong` for a deck with an error, `file: NAME` for a deck that the
    page's commands find under that name.
    """

    page: Path
    line: int
    language: str
    text: str
    marks: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.page.relative_to(ROOT).as_posix()}:{self.line}"

    @property
    def file(self) -> str:
        return next((mark.removeprefix("file: ") for mark in self.marks if mark.startswith("file: ")), "")


def read_blocks(page: Path) -> Iterator[Block]:
    lines = page.read_text(encoding="utf-8").split("\n")
    at = 0
    while at < len(lines):
        opening = re.fullmatch(r"(`{3,})(\w*)", lines[at])
        if not opening:
            at += 1
            continue
        end = lines.index(opening[1], at + 1)
        marks: list[str] = []
        while found := re.fullmatch(r"<!-- (.*) -->", lines[at - len(marks) - 1]):
            marks.append(found[1])
        yield Block(page, at + 1, opening[2], "".join(f"{line}\n" for line in lines[at + 1 : end]), tuple(marks))
        at = end + 1


BLOCKS = [block for page in PAGES for block in read_blocks(page)]


def of(*languages: str) -> list[Any]:
    return [pytest.param(block, id=str(block)) for block in BLOCKS if block.language in languages]


def on_page(page: Path, *languages: str) -> list[Block]:
    return [block for block in BLOCKS if block.page == page and block.language in languages]


def test_every_block_is_of_a_kind_that_is_known() -> None:
    """A block whose language is misspelt would never be run."""
    assert [str(block) for block in BLOCKS if block.language not in RUN + SHOWN] == []


# Commands


class Command(NamedTuple):
    """What stands behind `$ `, with the lines of its heredoc, and what the page says that it prints."""

    text: str
    printed: str


def commands(block: Block) -> list[Command]:
    found: list[Command] = []
    lines = block.text.splitlines()
    while lines:
        line = lines.pop(0)
        if not line.startswith("$ "):
            assert found, f"{block} begins with output"
            found[-1] = found[-1]._replace(printed=f"{found[-1].printed}{line}\n")
            continue
        text = line.removeprefix("$ ")
        if heredoc := re.search(r"<<'?(\w+)'?", text):
            end = lines.index(heredoc[1]) + 1
            text, lines = "\n".join([text, *lines[:end]]), lines[end:]
        found.append(Command(text, ""))
    return found


_OUTPUTS: dict[Path, dict[Block, list[str]]] = {}


def outputs(page: Path, learner: Learner) -> dict[Block, list[str]]:
    """Run all commands of a page, one after the other, in one shell, and return what each of them printed.

    The pages in docs/fi are read by Finns: there the commands speak Finnish.
    """
    if page not in _OUTPUTS:
        blocks = [block for block in on_page(page, "console", "deck") if block.language == "console" or block.file]
        script = "exec 2>&1\n" + "".join(map(_script, blocks))
        environment = learner.env() | {"FLASHCARDS_LANG": "fi" if page.parent.name == "fi" else "en"}
        environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
        done = subprocess.run(
            ["bash", "-c", script],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            cwd=learner.folder,
            env=environment,
            timeout=120,
            check=False,
        )
        *printed, rest = done.stdout.split(f"\n{END}\n")
        lengths = {block: len(commands(block)) for block in blocks if block.language == "console"}
        assert (len(printed), rest) == (sum(lengths.values()), ""), done.stdout
        left = iter(printed)
        _OUTPUTS[page] = {block: [next(left) for _ in range(length)] for block, length in lengths.items()}
    return _OUTPUTS[page]


def _script(block: Block) -> str:
    """Return a block's commands, each with a line that marks its end and keeps its exit code for `$?`."""
    if block.language == "deck":
        return f"cat > '{block.file}' <<'{END}'\n{block.text}{END}\n"
    end = f"{{ code=$?; printf '\\n%s\\n' '{END}'; (exit $code); }}\n"
    return "".join(f"{command.text}\n{end}" for command in commands(block))


def matches(expected: str, printed: str) -> bool:
    """Whether an output is the one expected; `…` alone on a line stands for any number of lines."""
    pieces = re.split(r"^…\n", expected, flags=re.MULTILINE)
    return re.fullmatch(r"(?:.*\n)*".join(map(re.escape, pieces)), printed) is not None


@pytest.mark.parametrize("block", of("console"))
def test_commands_print_what_the_page_says(block: Block, learner: Learner) -> None:
    for command, printed in zip(commands(block), outputs(block.page, learner)[block], strict=True):
        assert "Traceback" not in printed
        if not matches(command.printed, printed):
            assert printed == command.printed, command.text


# Python


_REPORTS: dict[Path, dict[Block, str]] = {}


def reports(page: Path, folder: Path) -> dict[Block, str]:
    """Run all Python of a page in one namespace; of each block return what went wrong."""
    if page not in _REPORTS:
        names: dict[str, Any] = {"__name__": "page"}
        (folder / "python").mkdir()
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(folder / "python")
            _REPORTS[page] = {block: _report(block, names) for block in on_page(page, "python")}
    return _REPORTS[page]


def _report(block: Block, names: dict[str, Any]) -> str:
    if ">>> " not in block.text:
        exec(compile(block.text, str(block), "exec"), names)
        return ""
    told: list[str] = []
    test = doctest.DocTestParser().get_doctest(block.text, {}, str(block), str(block.page), block.line)
    test.globs = names
    doctest.DocTestRunner(verbose=False).run(test, out=told.append, clear_globs=False)
    return "".join(told)


@pytest.mark.parametrize("block", of("python"))
def test_python_gives_what_the_page_says(block: Block, learner: Learner) -> None:
    told = reports(block.page, learner.folder)[block]
    assert not told, told


# Decks and data


@pytest.mark.parametrize("block", of("deck"))
def test_decks_are_right_or_said_to_be_wrong(block: Block) -> None:
    """A right one gives no warning either: readers copy it."""
    found = check(block.text, str(block)).diagnostics
    if "wrong" in block.marks:
        assert "error" in map(severity, found)
    else:
        said = [f"line {fault.line}: {message(fault)}" for fault in found]
        assert said == []


@pytest.mark.parametrize("block", of("jsonl"))
def test_events_on_a_page_have_the_fields_of_an_event(block: Block) -> None:
    for line in block.text.splitlines():
        event = Event(**json.loads(line))
        assert event.to_json() == line


# Links


def prose(page: Path) -> str:
    return re.sub(r"^(`{3,}).*?^\1$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)


def anchors(page: Path) -> set[str]:
    """Return the fragments by which the headings of a page can be linked to."""
    headings = re.findall(r"^#+ (.*)$", prose(page), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


def links(page: Path) -> Iterator[tuple[str, str]]:
    """Return a page's relative links: the path, and the fragment or an empty text."""
    for target in re.findall(r"\]\(([^()\s]+)\)", prose(page)):
        if not re.match(r"[a-z]+:", target):
            path, _, fragment = target.partition("#")
            yield path, fragment


@pytest.mark.parametrize("page", LINKED, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    broken = []
    for path, fragment in links(page):
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (fragment and fragment not in anchors(target)):
            broken.append(f"{path}#{fragment}" if fragment else path)
    assert broken == []


def test_every_page_can_be_reached_from_the_index() -> None:
    index = DOCS / "index.md"
    listed = {(DOCS / path).resolve() for path, _ in links(index) if path}
    assert [str(page) for page in DOCS.rglob("*.md") if page != index and page.resolve() not in listed] == []


# Lists that the code keeps


def section(page: Path, heading: str) -> str:
    """Return the part of a page under a heading, up to the next one of its level."""
    text = page.read_text(encoding="utf-8")
    level = heading.partition(" ")[0]
    assert f"\n{heading}\n" in text, f"{page.name} has no heading {heading}"
    return re.split(rf"^{level} ", text.partition(f"\n{heading}\n")[2], maxsplit=1, flags=re.MULTILINE)[0]


def missing(words: Iterable[str], text: str) -> list[str]:
    return [word for word in words if word not in text]


@pytest.mark.parametrize("name", flashcards.cli.COMMANDS)
def test_every_command_and_option_is_in_the_reference(name: str) -> None:
    command = importlib.import_module(f"flashcards.cli.{flashcards.cli.COMMANDS[name][0]}").command
    usage = command.get_usage(click.Context(command, info_name=f"flashcards {name}")).removeprefix("Usage: ")
    options = [param for param in command.params if isinstance(param, click.Option)]
    written = [f"`{option}`" for param in options for option in param.opts]
    text = section(DOCS / "reference/cli.md", f"## {name}")
    assert missing([" ".join(usage.split()), *written], text) == []


def test_the_general_options_are_in_the_reference() -> None:
    command = flashcards.cli.flashcards
    options = [option for param in command.get_params(click.Context(command)) for option in param.opts]
    assert missing([f"`{option}`" for option in [*options, "-h"]], (DOCS / "reference/cli.md").read_text("utf-8")) == []


def test_every_setting_is_in_the_reference() -> None:
    text = section(DOCS / "reference/cli.md", "## set")
    assert missing([f"| `{key}` |" for key in KEYS], text) == []


def test_every_variable_of_the_environment_is_in_the_reference() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    names = set(re.findall(r"FLASHCARDS_[A-Z]+|(?<=environ\.get\(\")\w+", sources))
    text = section(DOCS / "reference/cli.md", "## Environment")
    assert missing([f"| `{name}` |" for name in sorted(names)], text) == []


def python_row(name: str) -> str:
    """Return the line of the reference for a public name: how it is called, and its docstring's first paragraph."""
    value = getattr(flashcards, name)
    summary, *_ = (inspect.getdoc(value) or "").split("\n\n")
    return f"| `{name}{_parameters(value)}` | {' '.join(summary.split())} |"


def _parameters(value: Any) -> str:
    if isinstance(value, type) and issubclass(value, enum.Enum):
        return ""
    return f"({', '.join(map(_parameter, inspect.signature(value).parameters.values()))})"


def _parameter(parameter: inspect.Parameter) -> str:
    default = parameter.default
    if default is parameter.empty:
        stars = {parameter.VAR_POSITIONAL: "*", parameter.VAR_KEYWORD: "**"}.get(parameter.kind, "")
        return f"{stars}{parameter.name}"
    plain = default is None or default == () or isinstance(default, (str, bool, int, float))
    return f"{parameter.name}={default!r}" if plain else f"{parameter.name}=…"


@pytest.mark.parametrize("name", flashcards.__all__)
def test_every_public_name_is_in_the_reference(name: str) -> None:
    row = python_row(name)
    lines = (DOCS / "reference/python.md").read_text(encoding="utf-8").splitlines()
    assert row in lines, f"docs/reference/python.md lacks the line\n{row}"


def test_the_reference_lists_nothing_but_public_names() -> None:
    rows = re.findall(r"^\| `(\w+)", (DOCS / "reference/python.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert sorted(rows) == sorted(flashcards.__all__)


def test_every_kind_of_event_is_in_the_reference() -> None:
    text = (DOCS / "reference/log.md").read_text(encoding="utf-8")
    assert missing([f"| `{kind}` |" for kind in _CHANGES], text) == []


def test_every_file_of_the_package_is_in_the_plan_of_the_house() -> None:
    files = [path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py")]
    names = {path.parent.name or path.name if path.stem == "__init__" else path.stem for path in files}
    assert missing([f"`{name}" for name in sorted(names)], (DOCS / "explanation/design.md").read_text("utf-8")) == []


def test_the_commands_of_make_are_its_targets() -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    blocks = [block for page in LINKED for block in read_blocks(page)]
    shell = "".join(block.text for block in blocks if block.language == "sh")
    named = re.findall(r"^make (\w+)$", shell, flags=re.MULTILINE)
    assert {"run", "test"} <= set(named) <= targets


def test_every_method_of_the_log_is_in_the_reference() -> None:
    page = (DOCS / "reference/python.md").read_text(encoding="utf-8")
    methods = [name for name in dir(flashcards.Log) if not name.startswith("_")]
    assert [name for name in methods if f"`.{name}`" not in page] == []
