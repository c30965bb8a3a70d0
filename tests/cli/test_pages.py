"""`preview` and `print` as their users run them."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from conftest import COMMAND, Learner
from pages_help import Page

DECK = "deck: Sää\nlanguage: fi\n\n? sää ![aurinko](aurinko.png)\n= weather\n\n? tuuli\n"
PIXEL = b"\x89PNG"


RIGHT = "? sää\n= weather\n"


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_a_preview_is_written_beside_its_deck(learner: Learner) -> None:
    path = Path(learner.deck(DECK))
    (learner.folder / "aurinko.png").write_bytes(PIXEL)
    done = learner.run("preview", path.name)
    assert (done.out, done.err, done.code) == ("pakka.html: cards: 1, errors: 1, warnings: 0\n", "", 0)
    page = Page(read(learner.folder / "pakka.html"))
    assert page.all("img")[0].attributes["src"] == "data:image/png;base64,iVBORw=="
    assert "puuttuu vastaus" in page.all("main")[0].text
    assert not learner.home.exists()


@pytest.mark.parametrize("form", ["cards", "list", "quiz"])
def test_each_form_for_paper_has_a_file_of_its_own(learner: Learner, form: str) -> None:
    path = learner.deck(DECK)
    done = learner.run("print", path, "--as", form)
    target = learner.folder / f"pakka-{form}.html"
    assert done.out == f"{target} is ready to print.\n"
    assert done.err == f"{path} has 1 error; flashcards check {path} says what is left out.\n"
    assert "weather" in read(target)


def test_cards_are_printed_where_nothing_else_is_said(learner: Learner) -> None:
    learner.run("print", learner.deck(DECK))
    assert (learner.folder / "pakka-cards.html").exists()


@pytest.mark.parametrize("words", [("preview",), ("print", "--as", "quiz")])
def test_a_page_is_replaced_and_nothing_else(learner: Learner, words: tuple[str, ...]) -> None:
    path = learner.deck(RIGHT)
    for _ in range(2):
        assert learner.run(*words, path, "--output", "sivu.html").code == 0
    before = read(Path(path))
    done = learner.run(*words, path, "--output", path)
    assert (done.code, done.err) == (
        2,
        f"flashcards: {path} is there already, and is a file of another kind\nhelp: name another file\n",
    )
    assert read(Path(path)) == before


@pytest.mark.skipif(os.name == "nt", reason="rights as POSIX has them")
def test_a_page_may_be_read_by_those_whom_the_system_lets(learner: Learner) -> None:
    learner.run("preview", learner.deck(RIGHT))
    mask = os.umask(0o077)
    os.umask(mask)
    assert (learner.folder / "pakka.html").stat().st_mode & 0o777 == 0o644 & ~mask


@pytest.mark.parametrize("command", ["preview", "print"])
def test_what_is_no_deck_file_is_told(learner: Learner, command: str) -> None:
    missing = learner.run(command, "olematon.deck.txt")
    assert (missing.code, missing.out) == (2, "")
    assert missing.err.startswith("flashcards: there is no file or folder olematon.deck.txt\n")
    folder = learner.run(command, ".")
    assert (folder.code, folder.err) == (2, "flashcards: . is a folder\nhelp: name one deck's file in it\n")
    nowhere = learner.run(command, learner.deck(RIGHT), "--output", "ei/ole/sivu.html")
    assert nowhere.err.startswith("flashcards: ei/ole/sivu.html cannot be written: ")


def test_a_deck_without_cards_is_not_printed_but_has_a_preview(learner: Learner) -> None:
    path = learner.deck("? kesken\n")
    done = learner.run("print", path)
    assert (done.code, done.err.splitlines()[0]) == (2, f"flashcards: {path} has no card that can be read")
    assert learner.run("preview", path).code == 0
    assert "? kesken" in read(learner.folder / "pakka.html")


def test_a_file_that_is_no_text_has_a_preview(learner: Learner) -> None:
    (learner.folder / "pakka.deck.txt").write_bytes("? sää\n= weather\n".encode("cp1252"))
    assert learner.run("preview", "pakka.deck.txt").code == 0
    assert "this file is not UTF-8" in read(learner.folder / "pakka.html")


# Watching

Started = Callable[[str], "subprocess.Popen[str]"]


@pytest.fixture
def watch(learner: Learner) -> Iterator[Started]:
    started: list[subprocess.Popen[str]] = []

    def start(path: str) -> subprocess.Popen[str]:
        words = [COMMAND, "preview", path, "--watch"]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "encoding": "utf-8"}
        started.append(subprocess.Popen(words, env=learner.env(), cwd=learner.folder, **pipes))
        return started[-1]

    yield start
    for process in started:
        if process.poll() is None:
            process.kill()
        process.communicate()


def wait_for(path: Path, text: str) -> str:
    """Return a page as soon as it has a text in it; fail where it never has."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if path.exists() and text in (page := read(path)):
            return page
        time.sleep(0.02)
    raise AssertionError(f"{text} never came into {path}")


@pytest.mark.skipif(os.name == "nt", reason="signals as POSIX has them")
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_a_watched_page_follows_its_deck_until_the_end(learner: Learner, watch: Started, ending: int) -> None:
    """Through errors, and while the file is away; the page that stays does not read itself anew."""
    deck, page = Path(learner.deck("? yksi\n= eka\n")), learner.folder / "pakka.html"
    process = watch(str(deck))
    assert "refresh" in wait_for(page, "eka")
    learner.deck("? yksi\n= toka\n\n? kesken\n")
    assert "has no answer" in wait_for(page, "toka")
    deck.unlink()
    wait_for(page, "this file cannot be read")
    learner.deck("? yksi\n= kolmas\n")
    wait_for(page, "kolmas")
    process.send_signal(ending)
    out, err = process.communicate(timeout=30)
    assert (process.returncode, err) == (0, "")
    assert out.splitlines()[0].startswith("Ctrl-C ends this")
    assert out.splitlines()[-1] == f"{page}: cards: 1, errors: 0, warnings: 0"
    assert "refresh" not in read(page)
