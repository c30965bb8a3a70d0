"""Pictures beside a deck: only what lies there is read."""

from __future__ import annotations

import base64
import os
from pathlib import Path

import pytest

from flashcards.store import pictures
from flashcards.store.pictures import ALL, LARGEST, Pictures

PICTURE = b"\x89PNG picture"
ADDRESS = f"data:image/png;base64,{base64.b64encode(PICTURE).decode()}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of decks with pictures in it, below it, and outside of it."""
    folder = tmp_path / "pakat"
    (folder / "kuvat").mkdir(parents=True)
    for path in (folder / "kissa 1.PNG", folder / "kuvat" / "ä.png", folder / "teksti.txt", tmp_path / "muu.png"):
        path.write_bytes(PICTURE)
    (folder / "iso.png").write_bytes(b"a" * (LARGEST + 1))
    (folder / "suurin.png").write_bytes(b"a" * LARGEST)
    (folder / "tyhjä.png").write_bytes(b"")
    (folder / "kansio.png").mkdir()
    return folder


@pytest.mark.parametrize("name", ["kissa 1.PNG", "kuvat/ä.png"])
def test_a_picture_in_the_folder_or_below_it_is_read(folder: Path, name: str) -> None:
    assert Pictures(folder).address(name) == ADDRESS


@pytest.mark.parametrize(
    "name",
    [
        *("puuttuu.png", "teksti.txt", "iso.png", "tyhjä.png", "kansio.png", "", "png", ".png"),
        *("../muu.png", "kuvat/../../muu.png", "./kissa 1.PNG", "kuvat//ä.png", "kuvat\\ä.png", "a\0.png"),
        *("https://example.org/a.png", "file:///a.png", "C:/a.png", "x" * 5000 + ".png"),
    ],
)
def test_nothing_else_is(folder: Path, name: str) -> None:
    assert Pictures(folder).address(name) == ""


def test_an_absolute_path_is_not_read(folder: Path) -> None:
    assert Pictures(folder).address(str(folder / "kissa 1.PNG")) == ""


@pytest.mark.skipif(os.name == "nt", reason="links and pipes as POSIX has them")
def test_links_and_pipes_are_not_read(folder: Path) -> None:
    (folder / "linkki.png").symlink_to(folder / "kissa 1.PNG")
    (folder / "toiset").symlink_to(folder / "kuvat")
    os.mkfifo(folder / "putki.png")
    names = ("linkki.png", "toiset/ä.png", "putki.png")
    assert [Pictures(folder).address(name) for name in names] == ["", "", ""]


def test_a_page_has_room_for_so_many_pictures(folder: Path) -> None:
    found = Pictures(folder)
    shown = [bool(found.address("suurin.png")) for _ in range(20)]
    assert shown == sorted(shown, reverse=True)
    assert 1 < sum(shown) * LARGEST < ALL
    assert found.address("kissa 1.PNG") == ADDRESS


@pytest.mark.parametrize("name", pictures.TYPES)
def test_each_type_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / f"a.{name}").write_bytes(PICTURE)
    assert Pictures(tmp_path).address(f"a.{name}").startswith("data:image/")
