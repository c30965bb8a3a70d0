"""`flashcards explain`: a page for each code in every language, with samples that are as wrong and as right as said."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest
from conftest import Learner

from flashcards.catalogue import LANGUAGES
from flashcards.cli.explain import FOLDER, page, sections
from flashcards.deck import RULES
from flashcards.deck.check import check

LABELS = {"en": ("Wrong:", "Right:"), "fi": ("Väärin:", "Oikein:"), "sv": ("Fel:", "Rätt:")}
PAGES = {language: sections((FOLDER / f"{language}.md").read_text(encoding="utf-8")) for language in LABELS}

WITHOUT_SAMPLE = {
    *("not-utf8", "not-text", "cut-off", "utf-16", "nul", "too-big", "unreadable", "deck-id-taken"),
    *("too-many-lines", "too-many-faults"),
    *("mixed-line-ends", "decomposed-letters", "look-alike-letter", "invisible-character", "bidi-control"),
    *("control-character", "no-break-indent", "no-break-space"),
    *("too-long", "too-many-gaps", "media-missing", "media-case"),
    *("id-changed", "id-lost", "cards-retire"),
}
"""Codes that no text can break, that nobody would see, or whose sample would fill pages."""


class Sample(NamedTuple):
    language: str
    code: str
    wrong: str
    right: str


def samples(language: str, code: str) -> list[Sample]:
    wrong, right = LABELS[language]
    block = r"\n\n(`{3,})deck\n(.*?)^\%d\n"
    found = re.findall(
        f"^{wrong}{block % 1}\n{right}{block % 3}", PAGES[language][code], flags=re.MULTILINE | re.DOTALL
    )
    return [Sample(language, code, *texts[1::2]) for texts in found]


SAMPLES = [sample for language in LABELS for code in PAGES[language] for sample in samples(language, code)]


def codes(text: str) -> set[str]:
    return {fault.code for fault in check(text).diagnostics}


@pytest.mark.parametrize("language", LABELS)
def test_every_rule_has_a_page_and_every_page_a_rule(language: str) -> None:
    assert [code for code in PAGES[language] if code in RULES] == list(RULES)
    assert set(PAGES[language]) == set(RULES)


@pytest.mark.parametrize("language", LABELS)
@pytest.mark.parametrize("code", PAGES["en"])
def test_a_page_tells_a_story_and_shows_a_sample_unless_there_can_be_none(code: str, language: str) -> None:
    """At least two sentences, and lines that fit on a terminal; one wrong sample and one right one."""
    story = PAGES[language][code]
    assert len(re.findall(r"[.:](?=\s)", story.partition("\n```")[0])) >= 2
    assert max(map(len, re.sub(r"^```.*?^```", "", story, flags=re.MULTILINE | re.DOTALL).split("\n"))) <= 78
    assert len(samples(language, code)) == (code not in WITHOUT_SAMPLE)
    assert ("```deck" in story) == (code not in WITHOUT_SAMPLE)


@pytest.mark.parametrize(
    "sample",
    SAMPLES,
    ids=lambda sample: f"{sample.language}-{sample.code}",
)
def test_the_wrong_sample_breaks_the_rule_and_the_right_one_breaks_none(sample: Sample) -> None:
    assert sample.code in codes(sample.wrong)
    assert codes(sample.right) == set()


def test_all_languages_show_the_same_codes() -> None:
    assert all(list(pages) == list(PAGES["en"]) for pages in PAGES.values())


def test_there_is_a_file_for_each_language_of_the_program() -> None:
    assert {path.stem for path in FOLDER.iterdir()} == set(LABELS) == set(LANGUAGES)


# The command


def test_a_page_is_printed_with_its_samples_indented(learner: Learner) -> None:
    done = learner.run("explain", "no-answer")
    assert done.code == 0
    assert done.out.startswith("no-answer (error)\n\nThe question has no answer")
    assert "\n\nWrong:\n\n    ? Mikä on Ruotsin pääkaupunki?\n\n    ? Mikä" in done.out
    assert "`" not in done.out


def test_an_explanation_in_finnish(learner: Learner) -> None:
    done = learner.run("--lang", "fi", "explain", "no-answer")
    assert done.out.startswith("no-answer (virhe)\n\nKysymyksellä ei ole vastausta")
    assert "\n\nVäärin:\n\n    ? " in done.out


def test_an_explanation_in_swedish(learner: Learner) -> None:
    done = learner.run("--lang", "sv", "explain", "no-answer")
    assert re.match(r"no-answer \(\w+\)\n\nFrågan har inget svar", done.out)
    assert "\n\nFel:\n\n    ? " in done.out


def test_without_a_code_all_are_listed_in_a_line_each(learner: Learner) -> None:
    for language, line in (("en", "no-answer +error +“…” has no answer"), ("fi", "no-answer +virhe +.*”…” puuttuu .*")):
        lines = learner.run("--lang", language, "explain").out.splitlines()
        assert [one.split()[0] for one in lines] == list(RULES)
        assert any(re.fullmatch(line, one) for one in lines)
        assert not any(re.search(r"\{\w+\}", one) for one in lines)


def test_an_unknown_code_is_told_with_those_that_are_like_it(learner: Learner) -> None:
    done = learner.run("explain", "no-anwser")
    assert (done.out, done.code) == ("", 2)
    assert done.err.splitlines() == [
        "flashcards: there is no code “no-anwser”",
        "help: did you mean no-answer? flashcards explain lists them all",
    ]
    nothing = learner.run("explain", "\x1b[31m")
    assert nothing.code == 2
    assert "\x1b" not in nothing.err


@pytest.mark.parametrize("language", LABELS)
def test_every_page_is_plain_text(language: str) -> None:
    texts = {code: page(code, language) for code in RULES}
    assert [code for code, text in texts.items() if not text.startswith(f"{code} (")] == []
    assert [code for code, text in texts.items() if re.search(r"^`+deck$|^## ", text, flags=re.MULTILINE)] == []
