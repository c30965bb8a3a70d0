"""The tests see what users get: the installed package, whole."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import subprocess
import sys
from pathlib import Path

import pytest

import flashcards

MODULES = sorted(module.name for module in pkgutil.walk_packages(flashcards.__path__, "flashcards."))


def test_the_installed_package_is_tested() -> None:
    assert "site-packages" in Path(flashcards.__file__).parts


def test_the_decks_are_inside_the_package() -> None:
    assert len(list((Path(flashcards.__file__).parent / "decks").glob("*.deck.txt"))) >= 3


def test_the_explanations_are_inside_the_package() -> None:
    folder = Path(flashcards.__file__).parent / "explanations"
    assert sorted(path.name for path in folder.iterdir()) == ["en.md", "fi.md", "sv.md"]


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(flashcards.__file__).parent / "py.typed").exists()


@pytest.mark.parametrize("name", [name for name in MODULES if not name.endswith("__main__")])
def test_examples_in_docstrings(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


@pytest.mark.parametrize("name", flashcards.__all__)
def test_every_public_name_is_there_and_explained(name: str) -> None:
    assert getattr(flashcards, name).__doc__


def test_the_list_of_public_names_is_the_table() -> None:
    assert sorted(flashcards.__all__) == sorted(name for names in flashcards._PLACES.values() for name in names)


def test_importing_the_package_imports_no_room() -> None:
    code = "import sys, flashcards; print([m for m in sys.modules if m.startswith('flashcards.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd="/")
    assert done.stdout.strip() == "['flashcards.lazy']"
