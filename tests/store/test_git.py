"""What git holds of deck files, and that nothing is run that a stranger's repository names."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from flashcards.deck.identity import Remembered
from flashcards.errors import FlashcardsError
from flashcards.model import CardId
from flashcards.store import git as module
from flashcards.store.collection import read_file
from flashcards.store.earlier import slips
from flashcards.store.git import at_head, in_revision, repository

pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")

DECK = b"? s\xc3\xa4\xc3\xa4 ^k7m2q\n= weather\n"


def run(folder: Path, *words: str) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    names = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
    done = subprocess.run(["git", *names, "-C", str(folder), *words], env=environment, capture_output=True, check=True)
    return done.stdout.decode()


def committed(folder: Path, files: dict[str, bytes], *init: str) -> dict[str, Path]:
    folder.mkdir(exist_ok=True, parents=True)
    run(folder, "init", "-q", *init)
    paths = {name: folder / name for name in files}
    for name, path in paths.items():
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_bytes(files[name])
    run(folder, "add", ".")
    run(folder, "commit", "-qm", "a")
    return paths


NAMES = ("sää.deck.txt", "a b/-x.deck.txt", "rivi\nvaihto.deck.txt", "HEAD:x.deck.txt", "*.deck.txt")


@pytest.mark.parametrize("form", ["sha1", "sha256"])
def test_changed_files_come_with_what_head_holds(tmp_path: Path, form: str) -> None:
    paths = committed(tmp_path, dict.fromkeys(NAMES, DECK), f"--object-format={form}")
    assert at_head(paths.values()) == {}
    for name in NAMES[1:]:
        paths[name].write_bytes(b"uusi")
    (tmp_path / "uusi.deck.txt").write_bytes(DECK)
    new = tmp_path / "uusi.deck.txt"
    assert at_head([*paths.values(), new]) == {new: b""} | {paths[name]: DECK for name in NAMES[1:]}


def test_unchanged_files_and_files_outside_start_no_process_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    real = module._ask
    monkeypatch.setattr(
        module, "_ask", lambda folder, *words, **more: asked.append(words[0]) or real(folder, *words, **more)
    )
    (tmp_path / "muu").mkdir()
    alone = tmp_path / "muu" / "a.deck.txt"
    alone.write_bytes(DECK)
    assert at_head([alone]) == {}
    assert asked == []
    paths = committed(tmp_path / "repo", {f"{number}.deck.txt": DECK + b"%d" % number for number in range(50)})
    at_head(paths.values())
    assert asked == ["ls-tree"]
    for path in paths.values():
        path.write_bytes(path.read_bytes() + b"!")
    assert len(at_head(paths.values())) == 50
    assert asked == ["ls-tree"] * 2 + ["cat-file"] * 2


def test_a_repository_without_a_commit_and_a_broken_one_know_nothing(tmp_path: Path) -> None:
    run(tmp_path, "init", "-q")
    path = tmp_path / "a.deck.txt"
    path.write_bytes(DECK)
    assert at_head([path]) == {}
    shutil.rmtree(tmp_path / ".git")
    (tmp_path / ".git").write_text("gitdir: /nowhere")
    assert at_head([path]) == {}
    assert repository(tmp_path) == tmp_path


def test_a_file_of_a_revision(tmp_path: Path) -> None:
    paths = committed(tmp_path, dict.fromkeys(NAMES, DECK))
    for name, path in paths.items():
        path.write_bytes(b"uusi")
        run(tmp_path, "tag", "-f", "v1")
        assert in_revision(path, "v1") == in_revision(path, "HEAD") == in_revision(path, "@") == DECK, name


@pytest.mark.parametrize(
    "revision", ["-x", "--help", "--all", "nope", "^HEAD", "HEAD..HEAD", "HEAD:sää.deck.txt", "", ":/a", "HEAD^{tree}"]
)
def test_what_is_no_revision_is_told(tmp_path: Path, revision: str) -> None:
    paths = committed(tmp_path, {"sää.deck.txt": DECK})
    with pytest.raises(FlashcardsError, match="git knows no revision"):
        in_revision(paths["sää.deck.txt"], revision)


def test_what_stands_in_the_way_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = committed(tmp_path / "repo", {"a.deck.txt": DECK})
    new, outside = tmp_path / "repo" / "b.deck.txt", tmp_path / "c.deck.txt"
    for path in (new, outside):
        path.write_bytes(DECK)
    with pytest.raises(FlashcardsError, match="is not in the revision “HEAD”"):
        in_revision(new, "HEAD")
    with pytest.raises(FlashcardsError, match="is in no git repository"):
        in_revision(outside, "HEAD")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(FlashcardsError, match="git is not installed"):
        in_revision(paths["a.deck.txt"], "HEAD")
    assert at_head([paths["a.deck.txt"]]) == {}


def test_nothing_is_run_that_a_stranger_s_repository_names(tmp_path: Path) -> None:
    """Nothing in a deck folder is executed: not by text conversion, hooks, monitors, pagers, filters or transports."""
    folder, canary = tmp_path / "repo", tmp_path / "canary"
    script = tmp_path / "run.sh"
    script.write_text(f"#!/bin/sh\necho \"$0 $@\" >> '{canary}'\nexit 1\n")
    script.chmod(0o755)
    paths = committed(folder, {"a.deck.txt": DECK, "b.deck.txt": DECK + b"b", ".gitattributes": b"* diff=x filter=x\n"})
    for key in (
        *("core.fsmonitor", "core.pager", "pager.cat-file", "pager.ls-tree", "core.sshCommand", "core.editor"),
        *("diff.x.textconv", "diff.x.command", "diff.external", "filter.x.smudge", "filter.x.clean", "core.askPass"),
        *("core.alternateRefsCommand", "uploadpack.packObjectsHook", "gpg.program", "credential.helper"),
    ):
        run(folder, "config", key, str(script))
    for key, value in {
        "core.repositoryFormatVersion": "1",
        "extensions.partialClone": "origin",
        "remote.origin.promisor": "true",
        "remote.origin.url": f"ext::{script}",
        "remote.origin.uploadpack": str(script),
        "protocol.allow": "always",
        "protocol.ext.allow": "always",
    }.items():
        run(folder, "config", key, value)
    for hook in ("post-checkout", "reference-transaction", "pre-auto-gc"):
        shutil.copy(script, folder / ".git" / "hooks" / hook)
    missing = hashlib.sha1(b"blob %d\0" % len(DECK) + DECK).hexdigest()
    (folder / ".git" / "objects" / missing[:2] / missing[2:]).unlink()
    for path in paths.values():
        path.write_bytes(b"uusi")
    with pytest.raises(FlashcardsError):
        in_revision(paths["a.deck.txt"], "HEAD")
    in_revision(paths["b.deck.txt"], "HEAD")
    at_head(paths.values())
    assert not canary.exists(), canary.read_text()


# Slips since an earlier state


def told(folder: Path, remembered: tuple[Remembered, ...] = ()) -> list[tuple[str, str]]:
    decks = [read_file(path) for path in sorted(folder.glob("*.deck.txt"))]
    return [(change.code, change.old.card) for _, change in slips(decks, remembered)]


def test_slips_since_head(tmp_path: Path) -> None:
    text = "? sää ^k7m2q\n= weather\n? tuuli ^22222\n= wind\n? lumi ^33333\n= snow\n? jää ^44444\n= ice\n"
    paths = committed(tmp_path, {"a.deck.txt": text.encode(), "b.deck.txt": b"? x ^55555\n= y\n"})
    assert told(tmp_path) == []
    edited = text.replace("^k7m2q", "^66666").replace(" ^22222", "").replace("? lumi ^33333\n= snow\n", "")
    paths["a.deck.txt"].write_text(edited.replace("? jää ^44444\n= ice\n", ""), encoding="utf-8")
    paths["b.deck.txt"].write_text("? x ^55555\n= y\n? jää ^44444\n= ice\n", encoding="utf-8")
    assert told(tmp_path) == [("id-changed", "k7m2q"), ("id-lost", "22222"), ("cards-retire", "33333")]


def test_slips_since_a_learner_met_the_cards(tmp_path: Path) -> None:
    (tmp_path / "a.deck.txt").write_bytes(DECK.replace(b"k7m2q", b"66666"))
    met = (Remembered(CardId("a", "k7m2q", "a"), "sää", "weather"), Remembered(CardId("a", "22222", "a"), "x", "y"))
    assert told(tmp_path, met) == [("id-changed", "k7m2q"), ("cards-retire", "22222")]
    committed(tmp_path, {"b.deck.txt": b"? aivan muu\n= asia\n"})
    assert told(tmp_path, met) == [("id-changed", "k7m2q")], "what retired before HEAD is no news"


def test_a_deck_with_errors_retires_nothing(tmp_path: Path) -> None:
    paths = committed(tmp_path, {"a.deck.txt": DECK + b"? tuuli ^22222\n= wind\n"})
    paths["a.deck.txt"].write_bytes(DECK + b"? tuuli ^22222\n")
    assert told(tmp_path) == []


def test_a_card_of_a_deck_that_is_called_otherwise_now_retires_from_its_file(tmp_path: Path) -> None:
    paths = committed(tmp_path, {"a.deck.txt": b"id: a\n\n? x ^k7m2q\n= y\n\n? z ^p3x9d\n= w\n"})
    paths["a.deck.txt"].write_bytes(b"id: b\n\n? x ^k7m2q\n= y\n")
    decks = [read_file(paths["a.deck.txt"])]
    assert [(Path(path).name, change.code) for path, change in slips(decks)] == [("a.deck.txt", "cards-retire")]


def test_a_card_that_moves_to_a_new_file_does_not_retire(tmp_path: Path) -> None:
    paths = committed(tmp_path, {"a.deck.txt": b"id: a\n\n? x ^k7m2q\n= y\n\n? z ^p3x9d\n= w\n"})
    paths["a.deck.txt"].write_bytes(b"id: a\n\n? x ^k7m2q\n= y\n")
    (tmp_path / "b.deck.txt").write_bytes(b"id: b\n\n? z ^p3x9d\n= w\n")
    assert told(tmp_path) == []
