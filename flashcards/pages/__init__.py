"""Pages: a deck as HTML, to look at and to print. Pure: values in, a page out. A line in `FORMS` adds one for paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.pages.cut_out import cut_out_page
from flashcards.pages.folded import folded_page
from flashcards.pages.preview import preview_page
from flashcards.pages.quiz import quiz_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from flashcards.model import Deck
    from flashcards.pages.text import Picture

FORMS: dict[str, Callable[[Deck, Picture], str]] = {
    "cards": cut_out_page,
    "list": folded_page,
    "quiz": quiz_page,
}

__all__ = ["FORMS", "preview_page"]
