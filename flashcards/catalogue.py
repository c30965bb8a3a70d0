"""What the program says in other languages than English: a catalogue for each, made of `locale/*/LC_MESSAGES/*.po`.

The catalogues are compiled when the package is built. A sentence that one does not have stays English, and so does
everything in a language without one.
"""

from __future__ import annotations

import re
from functools import cache
from gettext import NullTranslations, translation

DOMAIN = "flashcards"
FOLDER = f"{__file__.removesuffix('catalogue.py')}locale"
LANGUAGES = ("fi", "sv", "en")
"""The languages of the program; the sentences in its text are English."""


@cache
def catalogue(language: str) -> NullTranslations:
    """Return the sentences of a language, given by its tag; `gettext` and `ngettext` of the result translate.

    It is read once, as a module is.

    >>> catalogue("fi-FI").gettext("right"), catalogue("en").gettext("right")
    ('oikein', 'right')
    """
    return translation(DOMAIN, FOLDER, [spoken(language)], fallback=True)


def spoken(tag: str) -> str:
    """Return the first language of the program in a tag, a locale or a list of such, English where there is none.

    >>> spoken("fi_FI.UTF-8"), spoken("nb:sv:fi"), spoken("C"), spoken("fil-PH")
    ('fi', 'sv', 'en', 'en')
    """
    names = (re.split("[-_.@]", name)[0].casefold() for name in tag.split(":"))
    return next((name for name in names if name in LANGUAGES), "en")
