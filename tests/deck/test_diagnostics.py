"""What is said of a fault: the same in Finnish and in English, whole, and in words."""

from __future__ import annotations

from string import Formatter

import pytest

from flashcards.cards import CARD_TYPES
from flashcards.cards.generator import GENERATORS
from flashcards.catalogue import LANGUAGES
from flashcards.deck import RULES, hint, message, parse
from flashcards.deck.diagnostics import QUOTED, severity_word, templates
from flashcards.deck.keys import VALUES
from flashcards.deck.wording import ALLOWED, KINDS
from flashcards.model import Diagnostic


def details(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def said(code: str, language: str, /, **details: str) -> tuple[str, str]:
    diagnostic = Diagnostic("", 1, 1, code, tuple(details.items()))
    return message(diagnostic, language), hint(diagnostic, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", RULES)
def test_sentence_and_help_are_said_whole(code: str, language: str) -> None:
    """Every detail is filled in, no help is empty, and neither ends with a full stop, for more is put behind them."""
    names = set().union(*map(details, templates(code, language)))
    sentence, advice = said(code, language, **{name: f"[{name}]" for name in names})
    assert all(f"[{name}]" in sentence + advice for name in names)
    assert len(sentence.split()) >= 3
    assert len(advice.split()) >= 2
    assert not (sentence + advice).endswith((".", " "))
    assert (sentence + advice).replace("{{", "").count("{") == 0


def test_finnish_quotes_as_finnish_does() -> None:
    """”Näin” on both sides; the English opening mark nowhere."""
    texts = [text for code in RULES for text in templates(code, "fi")]
    assert [text for text in texts if "“" in text or '"' in text or text.count("”") % 2] == []


def test_an_unknown_language_is_english() -> None:
    fault = parse("? sää").diagnostics[0]
    assert message(fault, "nl") == message(fault) == "“sää” has no answer"
    assert hint(fault, "nl") == hint(fault)
    assert message(fault, "fi") == "kysymykseltä ”sää” puuttuu vastaus"


def test_severities_are_words() -> None:
    assert [severity_word(level, "fi") for level in ("error", "warning", "info")] == ["virhe", "varoitus", "tieto"]
    assert [severity_word(level) for level in ("error", "warning", "info")] == ["error", "warning", "info"]


def test_every_kind_of_card_and_every_closed_list_of_values_is_worded() -> None:
    assert set(KINDS) == {kind.name for kind in CARD_TYPES}
    takes = {generator.takes for generator in GENERATORS}
    forms = {f"{name}-forms" for name in takes}
    assert set(ALLOWED) == {*VALUES, "format", "new-per-day", "language", "answer-language", *takes, *forms}


def test_what_a_detail_names_is_said_in_the_words_of_the_language() -> None:
    kinds = {"first": "basic", "second": "choose-one"}
    assert said("mixed-kinds", "en", **kinds)[0] == "this card has both an answer (=) and options with ( )"
    assert said("mixed-kinds", "fi", **kinds)[0] == "kortissa on sekä vastaus (=) että vaihtoehtoja merkillä ( )"
    number = {"key": "uusia-päivässä", "value": "monta", "allowed": "new-per-day"}
    assert said("bad-value", "en", **number)[1] == "write a whole number from 0 to 9999"
    assert said("bad-value", "fi", **number)[1] == "kirjoita kokonaisluku väliltä 0–9999"
    assert "(line 12)" in said("same-question", "en", question="sää", place="12")[0]
    assert "(rivi 12)" in said("same-question", "fi", question="sää", place="12")[0]
    assert "(maa.deck.txt:12)" in said("same-question", "fi", question="sää", place="maa.deck.txt:12")[0]
    assert said("invisible-character", "fi", word="sää", name="SOFT HYPHEN")[0].endswith(": tavutusvihje")


def test_text_of_the_author_is_cut_and_never_worded_but_what_the_program_lists_is_whole() -> None:
    """A card may ask about anything, even about the names of this program's tables."""
    known = " ".join(["minä"] * QUOTED)
    sentence, help_ = said("unknown-generator", "fi", name="x" * 99, known=known)
    assert f"”{'x' * (QUOTED - 1)}…”" in sentence
    assert known in help_
    assert said("no-answer", "fi", question="basic")[0] == "kysymykseltä ”basic” puuttuu vastaus"
