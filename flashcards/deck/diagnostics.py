"""What is said of a fault in a deck's text: how serious it is, the sentence and the help, in a language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.catalogue import catalogue
from flashcards.deck.rules import RULES
from flashcards.deck.wording import worded

if TYPE_CHECKING:
    from flashcards.deck.rules import Severity
    from flashcards.model import Diagnostic

QUOTED = 60
"""How many characters of the author's text a sentence quotes at most."""

WHOLE = ("path", "known")
"""Details that are of no use when they are cut."""


def severity(diagnostic: Diagnostic) -> Severity:
    """Return how serious a diagnostic is."""
    return RULES[diagnostic.code].severity


def severity_word(level: Severity, language: str = "en") -> str:
    """Return how serious something is, in the word of a language."""
    return catalogue(language).gettext(level)


def message(diagnostic: Diagnostic, language: str = "en") -> str:
    """Return what is, in one sentence that quotes the author's own text; in English where a language is unknown."""
    return _fill(templates(diagnostic.code, language)[0], diagnostic, language)


def hint(diagnostic: Diagnostic, language: str = "en") -> str:
    """Return what can be done, never empty; in English where a language is unknown."""
    return _fill(templates(diagnostic.code, language)[1], diagnostic, language)


def templates(code: str, language: str = "en") -> tuple[str, str]:
    """Return the sentence and the help of a code in a language, with the names of their details."""
    say, rule = catalogue(language).gettext, RULES[code]
    return say(rule.message), say(rule.hint)


def errors(diagnostics: tuple[Diagnostic, ...]) -> int:
    """Count the diagnostics that are errors."""
    return sum(severity(diagnostic) == "error" for diagnostic in diagnostics)


def _fill(template: str, diagnostic: Diagnostic, language: str) -> str:
    """Put the details in: the author's text in short, what the program says whole, both in the words of a language."""
    return template.format_map(
        {name: worded(name, text if name in WHOLE else _short(text), language) for name, text in diagnostic.details}
    )


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= QUOTED else f"{line[: QUOTED - 1]}…"
