"""Compile the catalogues when the package is built."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel.messages import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileParser
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

if TYPE_CHECKING:
    from collections.abc import Iterator

HEADER = "Content-Type: text/plain; charset={0.charset}\nLanguage: {0.locale}\nPlural-Forms: {0.plural_forms}\n"
"""What gettext reads; babel adds the moment of the build and placeholders, so that no two builds would be the same."""


class Catalogue(Catalog):
    """One with our header, so that every build gives the same bytes."""

    def __iter__(self) -> Iterator[Message]:
        """Yield the header and the messages, as babel does."""
        _header, *messages = super().__iter__()
        return iter([Message("", HEADER.format(self)), *messages])


class Catalogues(BuildHookInterface[Any]):
    """Write a `.mo` beside each `.po`."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling gives them
        """Compile; what is not translated or not sure stays out, as gettext wants it."""
        for path in Path(self.root, "flashcards/locale").glob("*/LC_MESSAGES/*.po"):
            catalogue = Catalogue()
            with path.open("rb") as text, path.with_suffix(".mo").open("wb") as compiled:
                PoFileParser(catalogue).parse(text)
                write_mo(compiled, catalogue)
