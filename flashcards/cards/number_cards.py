"""The generator `@ luvut: 1–20`: from a number to its word and back, and the same with ordinals."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flashcards.cards.line import BACKWARDS, Asked, Generator
from flashcards.model import Answer

if TYPE_CHECKING:
    from collections.abc import Iterable

_RANGE = re.compile(r"(0|[1-9][0-9]{0,11})(?:[-–—](0|[1-9][0-9]{0,11}))?")
_NO_NUMBERS: tuple[str, ...] = ()

CARDINAL, ORDINAL = "luku", "järjestys"


def numbers_of(word: str) -> Iterable[str]:
    """Return the numbers that a word of the line stands for, a single one or a range from low to high.

    >>> list(numbers_of("8–10")), list(numbers_of("100")), list(numbers_of("10–8"))
    (['8', '9', '10'], ['100'], [])
    """
    found = _RANGE.fullmatch(word)
    if not found:
        return _NO_NUMBERS
    return map(str, range(int(found[1]), int(found[2] or found[1]) + 1))


def count(word: str) -> int:
    """Return how many numbers a word of the line stands for, without counting them.

    >>> count("8–10"), count("0–999999999999"), count("kolme")
    (3, 1000000000000, 0)
    """
    found = _RANGE.fullmatch(word)
    return max(int(found[2] or found[1]) - int(found[1]) + 1, 0) if found else 0


def asked(word: str, form: str) -> tuple[Asked, ...]:
    """Return what is asked of a number: its word, and which number a word is."""
    from flashcards.finnish.numbers import figures, number_words, ordinal_forms  # noqa: PLC0415 - where numbers are

    number = int(word)
    if form == ORDINAL:
        digits, forms, why = f"{figures(number)}.", ordinal_forms(number), _why_ordinal(number)
        there, back = "Järjestysluku sanoina", "Järjestysluku numeroin"
    else:
        digits, forms, why = figures(number), (number_words(number),), _why(number)
        there, back = "Luku sanoina", "Luku numeroin"
    joined = (form.replace(" ", "") for form in forms)
    written = tuple(Answer(text, why) for text in dict.fromkeys((*forms, *joined)))
    return (
        Asked("", f"{there}: {digits}", written),
        Asked(BACKWARDS, f"{back}: {forms[0]}", (Answer(digits, why),)),
    )


def _why(number: int) -> str:
    """Return the rule by which a number word is made, in one sentence."""
    from flashcards.finnish.numbers import number_parts  # noqa: PLC0415 - only decks with numbers pay for it

    made = " + ".join(number_parts(number))
    if number in _OWN_WORDS:
        return f"{_OWN_WORDS[number]} on oma sanansa, ilman sanaa yksi."
    if number <= 10:
        return "Luvut nollasta kymmeneen ovat omia sanojaan."
    if number < 20:
        return f"Luvuissa 11–19 on ykkösten perässä -toista: {made}."
    if number < 100:
        return f"Kymmenet lasketaan ensin, ja kymmenen on silloin partitiivissa: {made}."
    if number < 200:
        return f"Sadan edessä ei ole sanaa yksi: {made}."
    return f"Kun satoja on monta, sata on partitiivissa: {made}." if number < 1_000 else _why_large(number)


def _why_large(number: int) -> str:
    """Return how the words of a number from a thousand up are written, in one sentence."""
    from flashcards.finnish.numbers import number_words  # noqa: PLC0415 - only decks with numbers pay for it

    words = number_words(number)
    if number % 1_000_000 and number > 1_000_000:
        return f"Miljoonat ja tuhannet kirjoitetaan erilleen, niin kuin numerotkin: {words}."
    if number >= 1_000_000:
        return f"Miljoona ja miljardi kirjoitetaan erilleen; kun niitä on monta, ne ovat partitiivissa: {words}."
    together = "Tuhat kirjoitetaan yhteen sen luvun kanssa, joka on sen edessä" if number >= 2_000 else ""
    apart = f"{'loppu' if together else 'Tuhannen perään tuleva luku'} kirjoitetaan erilleen" if number % 1_000 else ""
    return f"{', ja '.join(filter(None, (together, apart)))}: {words}."


_OWN_WORDS = {100: "Sata", 1_000: "Tuhat", 1_000_000: "Miljoona", 1_000_000_000: "Miljardi"}


def _why_ordinal(number: int) -> str:
    """Return the rule by which an ordinal is made, in one sentence."""
    if number in (1, 2):
        return "Ensimmäinen ja toinen ovat omia sanojaan, muissa järjestysluvuissa on tunnus -s."
    if number <= 10:
        return "Järjestysluvun tunnus on -s."
    if number < 20:
        return "Luvuissa 11–19 tunnus -s on ennen osaa -toista, joka ei muutu."
    if number % 10 in (1, 2) and number % 100 // 10 != 1:
        return "Tunnus -s on joka osassa, mutta lopussa sanotaan tavallisesti ensimmäinen ja toinen."
    if 10 < number % 100 < 20:
        return "Tunnus -s on joka osassa paitsi osassa -toista."
    return "Tunnus -s on joka osassa."


NUMBERS = Generator(
    names=("luvut", "numbers"),
    forms=(CARDINAL, ORDINAL),
    also={"number": CARDINAL, "ordinal": ORDINAL},
    usual=(CARDINAL,),
    takes="numbers",
    words=numbers_of,
    count=count,
    asked=asked,
)
