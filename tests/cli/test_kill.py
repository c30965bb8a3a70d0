"""Nothing that was acknowledged is lost: sittings killed at random moments, and several at once."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from random import Random

from conftest import COMMAND, Learner
from store_help import picture

from flashcards.store.log import Log

KILLS = 100
CARDS = 400
DECK = "id: pakka\n\n" + "".join(f"? kysymys {n}\n= vastaus {n}\n\n" for n in range(CARDS))


def stored(path: Path) -> int:
    """Count the reviews on disk, without the help of the program."""
    if not path.exists():
        return 0
    with closing(sqlite3.connect(path)) as db:
        if not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'events'").fetchone():
            return 0
        return int(db.execute("SELECT count(*) FROM events WHERE kind = 'review'").fetchone()[0])


def killed_sitting(learner: Learner, deck: str, read: int) -> int:
    """Sit over pipes, kill after `read` bytes of output were seen, and return how many ratings were acknowledged.

    The process runs on while its output is read, so it is killed wherever it happens to be.
    """
    answers = learner.folder / "answers"
    if not answers.exists():
        answers.write_text("\n1\n" * 5000)
    with (
        answers.open() as typed,
        subprocess.Popen(
            [COMMAND, "review", deck, "--plain"], env=learner.env(), stdin=typed, stdout=subprocess.PIPE
        ) as sitting,
    ):
        seen = b""
        while len(seen) < read and (more := os.read(sitting.stdout.fileno(), read - len(seen))):
            seen += more
        os.kill(sitting.pid, signal.SIGKILL)
        seen += sitting.stdout.read()
    return sum(line.startswith(b"saved") for line in seen.split(b"\n")[:-1])


def test_killed_100_times_loses_no_acknowledged_answer(learner: Learner) -> None:
    """acknowledged = stored; log and state agree; at most one unacknowledged extra; no repair step."""
    learner.run("set", "new-per-day", str(CARDS))
    deck, path, random = learner.deck(DECK), learner.home / "flashcards.db", Random(20261122)
    acknowledged = lost = extra = before = 0
    for _ in range(KILLS):
        told = killed_sitting(learner, deck, random.randrange(1, 2000))
        after = stored(path)
        acknowledged += told
        lost += max(told - (after - before), 0)
        extra = max(extra, after - before - told)
        before = after
    print(f"{KILLS} sittings killed, {acknowledged} answers acknowledged, {lost} lost, at most {extra} unacknowledged")
    assert lost == 0
    assert extra <= 1
    assert acknowledged > KILLS
    with Log(path) as log:
        kept = picture(log)
        log.rebuild()
        assert picture(log) == kept
        assert len(log.reviews()) == before


def test_a_kill_during_the_first_rating_leaves_a_file_that_opens(learner: Learner) -> None:
    random = Random(7)
    deck = learner.deck(DECK)
    for number in range(5):
        learner.environment["FLASHCARDS_HOME"] = str(learner.folder / f"home{number}")
        told = killed_sitting(learner, deck, random.randrange(50, 300))
        assert stored(learner.folder / f"home{number}" / "flashcards.db") >= told
        assert learner.run("due", deck).code == 0


def test_several_sittings_at_once_lose_no_update(learner: Learner) -> None:
    """2 processes and more review at once: no lost update, no raw "database is locked", no card rated by both."""
    learner.run("set", "new-per-day", str(CARDS))
    decks = [learner.deck(DECK.replace("id: pakka", f"id: pakka{n}"), f"pakka{n}") for n in range(4)]
    words = [[COMMAND, "review", deck, "--plain"] for deck in (*decks, decks[0])]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    sittings = [subprocess.Popen(command, env=learner.env(), **pipes) for command in words]
    for sitting in sittings:
        sitting.stdin.write("\n3\n" * 25)
        sitting.stdin.close()
    done = [(sitting.stdout.read(), sitting.stderr.read(), sitting.wait()) for sitting in sittings]
    for sitting in sittings:
        sitting.stdout.close()
        sitting.stderr.close()
    assert [(err, code) for _, err, code in done] == [("", 0)] * 5
    told = sum(out.count("\nsaved ") for out, _, _ in done)
    assert told == stored(learner.home / "flashcards.db") >= 4 * 25
    with Log(learner.home / "flashcards.db") as log:
        kept = picture(log)
        log.rebuild()
        assert picture(log) == kept
        assert {card.progress.reps for card in log.standings().values() if card.progress} == {1}
