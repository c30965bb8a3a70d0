"""What memory models have in common as values: they do not change, and are told apart by what they were made from."""

from __future__ import annotations


class Value:
    """A value with checks: made from some arguments, and equal to whatever of its kind was made from the same."""

    __slots__ = ()

    def made_from(self) -> dict[str, object]:
        """Return the arguments, by name and in their order."""
        raise NotImplementedError

    def _put(self, **values: object) -> None:
        """Set attributes once, while it is made."""
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: it does not change."""
        raise AttributeError(f"{type(self).__name__} does not change: make another one with {name}={value!r}")

    def __eq__(self, other: object) -> bool:
        """Compare by what they were made from."""
        return type(self) is type(other) and self.__reduce__() == other.__reduce__()

    def __hash__(self) -> int:
        """Hash what it was made from."""
        return hash(self.__reduce__())

    def __reduce__(self) -> tuple[type[Value], tuple[object, ...]]:
        """Copy and pickle by making it anew."""
        return type(self), tuple(self.made_from().values())

    def __repr__(self) -> str:
        """Show what it was made from."""
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.made_from().items())})"
