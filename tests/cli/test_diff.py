"""`diff`: what an edit does to learners, between two files and since a revision of git."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from conftest import Learner

OLD = "id: pakka\n\n? Suomen pisin jokki? ^k7m2q\n= Kemijoki\n\n? tuuli <> wind\n\n? lumi\n= snow\n"
NEW = "id: pakka\n\n? tuuli <> wind ^22222\n\n? Suomen pisin joki? ^k7m2q\n= Kemijoki\n\n? jää\n= ice\n"
TOLD = (
    "1 edited card keeps its history, 1 card is new, 1 card retires; 2 cards stay as they were.\n"
    "  edited: “Suomen pisin jokki? = Kemijoki” → “Suomen pisin joki? = Kemijoki”\n"
    "  new: “jää = ice”\n"
    "  retires: “lumi = snow”\n"
)
needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def commit(learner: Learner) -> None:
    names = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    for words in (("init", "-q"), ("add", "."), (*names, "commit", "-qm", "a")):
        subprocess.run(["git", *words], cwd=learner.folder, env=learner.env(), check=True, capture_output=True)


def test_two_files(learner: Learner) -> None:
    old, new = learner.deck(OLD, "vanha"), learner.deck(NEW, "uusi")
    done = learner.run("diff", old, new)
    assert (done.out, done.err, done.code) == (TOLD, "", 0)


@needs_git
def test_a_file_since_a_revision(learner: Learner) -> None:
    path = learner.deck(OLD)
    commit(learner)
    learner.deck(NEW)
    for words in (("--git", "HEAD", path), ("pakka.deck.txt", "--git", "HEAD"), ("--git=HEAD", path)):
        assert learner.run("diff", *words).out == TOLD
    done = learner.run("diff", "--git", "--output=x", path)
    assert (done.code, done.err.splitlines()[0]) == (2, "flashcards: git knows no revision “--output=x”")


def test_as_json(learner: Learner) -> None:
    found = learner.run("diff", learner.deck(OLD, "vanha"), learner.deck(NEW, "uusi"), "--json").json
    assert found["same"] == 2
    assert found["edited"] == [{"old": "pakka/k7m2q/a", "new": "pakka/k7m2q/a"}]
    assert (len(found["new"]), len(found["retired"]), found["renewed"]) == (1, 1, [])


def test_decks_without_an_id_are_compared_as_one_deck(learner: Learner) -> None:
    card = "? sää\n= weather\n"
    done = learner.run("diff", learner.deck(card, "a"), learner.deck(card, "b"))
    assert done.out == "Nothing changes for learners; 1 card stays as it was.\n"


def test_a_new_revision_is_quoted_with_what_it_was(learner: Learner) -> None:
    old, new = learner.deck("? EU? ^k7m2q\n= 28\n", "a"), learner.deck("? EU? ^k7m2q.2\n= 27\n", "b")
    done = learner.run("diff", old, new)
    assert done.out == (
        "1 new revision is met as new; 0 cards stay as they were.\n  revised: “EU? = 28” → “EU? = 27”\n"
    )


def test_long_texts_are_quoted_where_they_differ(learner: Learner) -> None:
    text = "? " + "pitkä kysymys " * 10 + "{} loppu ^k7m2q\n= a\n"
    done = learner.run("diff", learner.deck(text.format("yksi"), "a"), learner.deck(text.format("kaksi"), "b"))
    line = done.out.splitlines()[1]
    assert "yksi loppu" in line
    assert "kaksi loppu" in line
    assert len(line) < 150


def test_errors_are_told_beside(learner: Learner) -> None:
    old, new = learner.deck(OLD, "vanha"), learner.deck(NEW + "\n? ilman vastausta\n", "uusi")
    done = learner.run("diff", old, new)
    assert done.out == TOLD.replace(", 1 card retires", "").replace("  retires: “lumi = snow”\n", "")
    assert done.err == f"{new}: 1 error; cards that are missing may be those that cannot be read\n"
    assert learner.run("diff", "--json", old, new).json["errors"] == [0, 1]


def test_what_cannot_be_compared_is_told(learner: Learner) -> None:
    path = learner.deck(OLD)
    for words, said in {
        (path, "ei-ole.txt"): "there is no file ei-ole.txt",
        (str(learner.folder), path): f"{learner.folder} is not a regular file",
        ("--git", "HEAD", path): f"{path} is in no git repository",
    }.items():
        done = learner.run("diff", *words)
        assert (done.code, done.err.splitlines()[0]) == (2, f"flashcards: {said}")
    for words in ((path,), (), (path, path, path), ("--git", "HEAD", path, path)):
        assert "diff needs" in learner.run("diff", *words).err


def test_nothing_of_a_deck_is_obeyed_by_the_terminal(learner: Learner) -> None:
    done = learner.run("diff", learner.deck("", "a"), learner.deck("? \x1b[31m\n= \u202ea\n", "b"))
    assert "\x1b" not in done.out
    assert "\u202e" not in done.out
