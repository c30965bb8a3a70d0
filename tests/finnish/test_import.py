"""To import Finnish costs little: nothing slow, and nothing of the other rooms."""

from __future__ import annotations

import subprocess
import sys

import flashcards.finnish


def test_only_what_everybody_needs_is_imported() -> None:
    code = "import sys; known = set(sys.modules); import flashcards.finnish; print(*set(sys.modules) - known)"
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    found = set(done.stdout.split())
    rooms = {"flashcards", "flashcards.lazy", "flashcards.named", "flashcards.finnish"}
    modules = {f"flashcards.finnish.{name}" for name in ("sounds", "stems", "classes", "exceptions", "paradigm")}
    assert {name for name in found if name.startswith("flashcards")} == rooms | modules
    assert not found & {"typing", "re", "json", "dataclasses", "enum", "functools"}


def test_every_public_name_is_there() -> None:
    assert all(getattr(flashcards.finnish, name) for name in flashcards.finnish.__all__)
    assert dir(flashcards.finnish) == sorted(flashcards.finnish.__all__)
