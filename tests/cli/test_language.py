"""Which language is spoken: the option, then the environment, in the order that the reference names."""

from __future__ import annotations

import pytest
from conftest import Learner

FINNISH, SWEDISH, ENGLISH = "(virhe)", "(fel)", "(error)"


@pytest.mark.parametrize(
    ("options", "env", "spoken"),
    [
        ((), {"LANG": "C.UTF-8"}, ENGLISH),
        ((), {"LANG": "fi_FI.UTF-8"}, FINNISH),
        ((), {"LANG": "sv_FI.UTF-8"}, SWEDISH),
        ((), {"LANG": ""}, ENGLISH),
        ((), {"LC_MESSAGES": "fi_FI.UTF-8", "LANG": "en_GB.UTF-8"}, FINNISH),
        ((), {"LC_ALL": "en_GB.UTF-8", "LC_MESSAGES": "fi_FI.UTF-8"}, ENGLISH),
        ((), {"LC_ALL": "", "LC_MESSAGES": "fi_FI.UTF-8"}, FINNISH),
        ((), {"LC_MESSAGES": "sv_FI.UTF-8", "LANG": "fi_FI.UTF-8"}, SWEDISH),
        ((), {"LANGUAGE": "fi", "LANG": "en_GB.UTF-8"}, FINNISH),
        ((), {"LANGUAGE": "sv", "LC_ALL": "fi_FI.UTF-8"}, SWEDISH),
        ((), {"LANGUAGE": "sv:fi", "LANG": "en_GB.UTF-8"}, SWEDISH),
        ((), {"LANGUAGE": "xx:sv", "LANG": "fi_FI.UTF-8"}, SWEDISH),
        ((), {"FLASHCARDS_LANG": "sv", "LANGUAGE": "fi", "LC_ALL": "fi_FI.UTF-8"}, SWEDISH),
        ((), {"FLASHCARDS_LANG": "fi", "LC_ALL": "en_GB.UTF-8"}, FINNISH),
        (("--lang", "en"), {"FLASHCARDS_LANG": "fi"}, ENGLISH),
        (("--lang", "fi"), {"LC_ALL": "en_GB.UTF-8"}, FINNISH),
    ],
)
def test_the_first_that_names_a_language_decides(
    learner: Learner, options: tuple[str, ...], env: dict[str, str], spoken: str
) -> None:
    assert spoken in learner.run(*options, "explain", "no-answer", **env).out.partition("\n")[0]


def test_an_unknown_language_is_refused_by_the_option(learner: Learner) -> None:
    done = learner.run("--lang", "nl", "explain")
    assert done.code == 2
    assert "'fi', 'sv', 'en'" in done.err


@pytest.mark.parametrize("variable", ["FLASHCARDS_LANG", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"])
def test_an_unknown_language_is_refused_in_that_of_the_environment(learner: Learner, variable: str) -> None:
    done = learner.run("--lang", "xx", "explain", **{variable: "fi"})
    assert done.code == 2
    assert "'xx' ei ole mikään näistä: 'fi', 'sv', 'en'" in done.err


def test_a_deck_that_is_left_out_is_told_in_finnish(learner: Learner) -> None:
    (learner.home / "decks").mkdir(parents=True)
    for name in ("yksi", "kaksi"):
        (learner.home / "decks" / f"{name}.deck.txt").write_text("id: sama\n\n? sää\n= weather\n", encoding="utf-8")
    assert "pakan tunnus ”sama” on jo käytössä tiedostossa" in learner.run("due", FLASHCARDS_LANG="fi").err
