"""`flashcards judge`: what the judge of typed answers says, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from flashcards.answers import judge_typed, normalise, reason
from flashcards.cli.language import language
from flashcards.cli.terminal import clean, json_line
from flashcards.cli.verdicts import compared
from flashcards.cli.words import rating_word
from flashcards.deck.header import is_language
from flashcards.errors import FlashcardsError
from flashcards.model import Answer

if TYPE_CHECKING:
    from flashcards.answers import Difference, Verdict


@click.command("judge")
@click.argument("expected")
@click.argument("typed")
@click.option("--also", multiple=True, metavar="FORM", help="A further accepted answer; may be given several times.")
@click.option("--language", "answers", default="fi", show_default=True, help="The language of the answers, such as fi.")
@click.option("--json", "as_json", is_flag=True, help="Write JSON: {verdict, right, differences, reason, suggested}.")
def command(expected: str, typed: str, also: tuple[str, ...], answers: str, *, as_json: bool) -> None:
    """Judge TYPED as an answer to a question whose answer is EXPECTED.

    It says what the answer is in one word, where it differs, why in a sentence, and which rating that suggests.
    """
    if not normalise(expected):
        raise FlashcardsError("EXPECTED is empty.", "Give the right answer first, then the typed one.")
    if not is_language(answers):
        raise FlashcardsError(
            "There is no language “{answers}”.", "Give a tag such as fi, sv or en-GB.", answers=answers
        )
    verdict = judge_typed(typed, [Answer(expected), *map(Answer, also)], language=answers)
    click.echo(json_line(_as_json(verdict)) if as_json else clean(_in_words(verdict)))


def _in_words(verdict: Verdict) -> str:
    sign = "✓" if verdict.right else "✗"
    lines = [f"{sign} {verdict.word}, {rating_word(verdict.suggested)}", reason(verdict, language())]
    return "\n".join(filter(None, [*lines, *compared(verdict)]))


def _as_json(verdict: Verdict) -> dict[str, object]:
    return {
        "verdict": verdict.word,
        "right": verdict.right,
        "differences": [_difference(difference) for difference in verdict.differences],
        "reason": reason(verdict, language()),
        "suggested": verdict.suggested.name.lower(),
    }


def _difference(difference: Difference) -> dict[str, object]:
    return {
        "verdict": difference.word,
        "expected": difference.expected,
        "typed": difference.typed,
        "expected_at": difference.expected_at,
        "typed_at": difference.typed_at,
        "edits": [edit._asdict() for edit in difference.edits],
    }
