"""Public names that are imported when they are first used (PEP 562), so that a package costs what is used of it."""

from __future__ import annotations

TYPE_CHECKING = False  # typing is slow to import
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence


def names_of(package: str, places: Mapping[str, Sequence[str]]) -> Callable[[str], object]:
    """Return the `__getattr__` of a package whose public names lie in modules below it: module to names."""
    place_of = {name: place for place, names in places.items() for name in names}

    def get(name: str) -> object:
        if name not in place_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        import importlib  # noqa: PLC0415 - who imports the modules themselves needs none

        value: object = getattr(importlib.import_module(f"{package}.{place_of[name]}"), name)
        setattr(importlib.import_module(package), name, value)
        return value

    return get
