"""To embed the engine costs little: nothing but the standard library, and of that nothing that is slow."""

from __future__ import annotations

import subprocess
import sys
from typing import NamedTuple as OfTyping

from flashcards.named import NamedTuple
from flashcards.scheduling import Memory, Progress, Scheduler


def test_the_engine_imports_nothing_slow_and_nothing_of_others() -> None:
    """`typing` alone takes as long as all the rest; what only some need is imported when it is first used."""
    code = "import sys; known = set(sys.modules); import flashcards.scheduling; print(*set(sys.modules) - known)"
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    found = set(done.stdout.split())
    assert "flashcards.scheduling.fsrs6" in found
    assert not found & {"typing", "re", "json", "random", "dataclasses", "zoneinfo", "numpy", "flashcards.model"}
    top = {name.split(".")[0] for name in found}
    assert top - {"flashcards"} <= sys.stdlib_module_names


def test_a_named_tuple_is_that_of_typing() -> None:
    """Fields, defaults, annotations, methods, module and text are those that `typing.NamedTuple` gives."""

    class Ours(NamedTuple):
        """Two numbers."""

        one: int
        other: float = 2.5

        def total(self) -> float:
            """Return both."""
            return self.one + self.other

    class Theirs(OfTyping):
        """Two numbers."""

        one: int
        other: float = 2.5

        def total(self) -> float:
            """Return both."""
            return self.one + self.other

    for name in ("_fields", "_field_defaults", "__doc__", "__module__", "__annotations__", "__mro__"):
        ours, theirs = getattr(Ours, name), getattr(Theirs, name)
        assert (ours[1:], len(ours)) == (theirs[1:], len(theirs)) if name == "__mro__" else list(ours) == list(theirs)
    assert Ours(1) == Theirs(1) == (1, 2.5)
    assert repr(Ours(1, other=3)) == "Ours(one=1, other=3)"
    assert Ours(1).total() == 3.5
    assert all(issubclass(kind, tuple) for kind in (Memory, Progress, Scheduler))
