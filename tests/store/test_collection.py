"""Which decks are found, and which of two with one id."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from flashcards.errors import DeckNotFoundError
from flashcards.store.collection import LARGEST, collect, read_file, shipped_folder

CARD = "\n? sää\n= weather\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "home" / "decks").mkdir(parents=True)
    return tmp_path / "home"


def write(path: Path, id_: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"id: {id_}\n{CARD}", encoding="utf-8")
    return path


def codes(path: Path) -> list[str]:
    return [diagnostic.code for diagnostic in read_file(path).diagnostics]


def test_the_shipped_decks_are_always_there() -> None:
    assert {"konditionaali-kohteliaisuus", "kysymystekniikat", "esteettomyys"} <= set(collect().decks)


def test_the_one_named_comes_before_the_learner_s_and_that_before_the_shipped(tmp_path: Path, home: Path) -> None:
    named = write(tmp_path / "own.deck.txt", "kysymystekniikat")
    kept = write(home / "decks" / "b.deck.txt", "kysymystekniikat")
    found = collect([named], home=home)
    assert found.decks["kysymystekniikat"].path == str(named)
    assert found.named == ("kysymystekniikat",)
    losers = [deck.path for deck in found.left_out]
    assert losers == [str(kept), str(shipped_folder() / "04-kysymystekniikat.deck.txt")]
    assert found.left_out[0].diagnostics[0].code == "deck-id-taken"
    assert collect(home=home).decks["kysymystekniikat"].path == str(kept)


def test_one_real_path_is_one_deck(tmp_path: Path, home: Path) -> None:
    kept = write(home / "decks" / "b.deck.txt", "b")
    link = tmp_path / "link.deck.txt"
    link.symlink_to(kept)
    found = collect([link, kept], [str(kept)], home)
    assert found.left_out == ()
    assert found.named == ("b",)


def test_a_deck_without_an_id_is_called_by_its_file(home: Path) -> None:
    (home / "decks" / "sää ja tuuli.deck.txt").write_text(CARD, encoding="utf-8")
    assert "sää ja tuuli" in collect(home=home).decks


def test_a_folder_may_be_named(tmp_path: Path) -> None:
    write(tmp_path / "kurssi" / "2" / "b.deck.txt", "b")
    write(tmp_path / "kurssi" / "a.deck.txt", "a")
    (tmp_path / "kurssi" / "notes.txt").write_text("ei pakka")
    assert collect([tmp_path / "kurssi"]).named == ("a", "b")


@pytest.mark.parametrize(
    ("name", "message"),
    [("absent", "there is no file or folder"), ("empty", "has no decks in it"), ("pipe", "is not a regular file")],
)
def test_a_named_path_that_is_no_deck_is_told(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "empty").mkdir()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DeckNotFoundError, match=message):
        collect([tmp_path / name])


def test_a_joined_deck_that_is_gone_stops_nothing(tmp_path: Path) -> None:
    assert collect(reviewed=[str(tmp_path / "gone.deck.txt"), ""]).decks


def test_links_pipes_and_loops_in_a_deck_folder_are_passed_over(tmp_path: Path, home: Path) -> None:
    """Only regular files inside the root."""
    outside = write(tmp_path / "outside.deck.txt", "outside")
    (home / "decks" / "link.deck.txt").symlink_to(outside)
    (home / "decks" / "loop").symlink_to(home / "decks")
    os.mkfifo(home / "decks" / "pipe.deck.txt")
    found = collect(home=home)
    assert "outside" not in found.decks
    assert not [deck for deck in found.decks.values() if deck.path.startswith(str(home))]


def test_a_bad_file_is_its_own_diagnostic(tmp_path: Path) -> None:
    broken = tmp_path / "broken.deck.txt"
    broken.write_bytes("? sää\n= weather\n".encode("cp1252"))
    assert codes(broken) == ["not-utf8"]
    assert codes(tmp_path / "absent.deck.txt") == ["unreadable"]
    huge = tmp_path / "huge.deck.txt"
    with huge.open("wb") as file:
        file.truncate(LARGEST + 5)
    assert codes(huge) == ["too-big"]


def test_a_file_name_that_is_no_text_is_read_all_the_same(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/s\xe4\xe4.deck.txt"))
    path.write_text(CARD, encoding="utf-8")
    deck = read_file(path)
    deck.path.encode("utf-8")
    assert len(deck.cards) == 1
