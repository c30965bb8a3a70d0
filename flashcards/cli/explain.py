"""`flashcards explain`: the long story of a code that `flashcards check` prints."""

from __future__ import annotations

import re
from pathlib import Path

import click

from flashcards.cli.language import language
from flashcards.cli.terminal import clean
from flashcards.deck.diagnostics import severity_word, templates
from flashcards.deck.rules import RULES
from flashcards.errors import FlashcardsError

FOLDER = Path(__file__).parent.parent / "explanations"
"""One Markdown file for each language, with a section for each code."""

_SECTION = re.compile(r"^## ([a-z0-9-]+)\n\n", re.MULTILINE)
_BLOCK = re.compile(r"^(`{3,})deck\n(.*?)^\1\n", re.MULTILINE | re.DOTALL)
_DETAIL = re.compile(r"\{\w+\}")


@click.command("explain")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Tell what a CODE that check prints is about, why it matters and how to mend it, with a sample.

    Without CODE: list them all.
    """
    if code is None:
        for name in RULES:
            click.echo(in_one_line(name, language()))
    elif (name := code.lower()) in RULES:
        click.echo(clean(page(name, language())))
    else:
        raise _unknown(code)


def in_one_line(code: str, spoken: str) -> str:
    """Return a code with its severity and its sentence, where … stands for the author's own text."""
    sentence = _DETAIL.sub("…", templates(code, spoken)[0]).replace("{{", "{").replace("}}", "}")
    return f"{code:24} {severity_word(RULES[code].severity, spoken):8} {sentence}"


def page(code: str, spoken: str) -> str:
    """Return all that is told of a code, in plain text; the samples are indented."""
    told = sections((FOLDER / f"{spoken}.md").read_text(encoding="utf-8"))[code]
    return f"{code} ({severity_word(RULES[code].severity, spoken)})\n\n{_BLOCK.sub(_indented, told)}".rstrip()


def sections(text: str) -> dict[str, str]:
    """Part a file of explanations into its sections, by code."""
    _, *parts = _SECTION.split(text)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def _indented(block: re.Match[str]) -> str:
    return "".join(f"    {line}".rstrip() + "\n" for line in block[2].splitlines())


def _unknown(code: str) -> FlashcardsError:
    import difflib  # noqa: PLC0415 - only where a code is misspelt

    near = difflib.get_close_matches(code, RULES)
    if not near:
        return FlashcardsError("there is no code “{code}”", "flashcards explain lists them all", code=code)
    return FlashcardsError(
        "there is no code “{code}”",
        "did you mean {near}? flashcards explain lists them all",
        code=code,
        near=", ".join(near),
    )
