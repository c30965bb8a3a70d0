"""Why an interval is what it is: the terms of one update, in numbers and in words."""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING, NamedTuple

from flashcards.rating import Rating

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flashcards.scheduling.fsrs6 import FSRS6, Memory
    from flashcards.scheduling.leitner import Leitner, LeitnerMemory
    from flashcards.scheduling.sm2 import SM2, SM2Memory


class Term(NamedTuple):
    """One number of an update: its name in the formulas, its value, and what it means."""

    name: str
    value: float
    meaning: str


def fsrs6(model: FSRS6, memory: Memory | None, rating: Rating, days: int) -> tuple[Term, ...]:
    """Return the terms of FSRS-6, in the order in which they are worked out; the last ones are the result."""
    if memory is None:
        after = model.first(rating)
        terms = [Term(f"w{rating - 1}", model.parameters[rating - 1], f"a first {_name(rating)} gives this stability")]
    else:
        after = model.next(memory, rating, days)
        terms = [Term("S", memory.stability, "stability before, in days"), Term("D", memory.difficulty, "difficulty")]
        terms += _stability(model, memory, rating, days)
    return (
        *terms,
        Term("S'", after.stability, "stability after: the chance is 0.9 after so many days"),
        Term("D'", after.difficulty, f"difficulty after {_name(rating)}, 1 to 10"),
        Term("I", model.interval(after), f"days until the chance has fallen to {model.retention:g}"),
    )


def _stability(model: FSRS6, memory: Memory, rating: Rating, days: int) -> Iterator[Term]:
    w, (stability, difficulty) = model.parameters, memory
    if days < 1:
        shift = exp(w[17] * (rating - 3 + w[18]))
        yield Term("e^(w17 (G-3+w18))", shift, f"a further {_name(rating)} on the same day")
        yield Term("S^-w19", stability ** -w[19], "the more stable already, the less a second review adds")
        if rating != Rating.AGAIN and shift * stability ** -w[19] < 1:
            yield Term("floor", 1.0, "from Hard on, a second review never takes stability away")
        return
    chance = model.retrievability(memory, days)
    yield Term("R", chance, f"the chance to recall it after {days} days")
    if rating == Rating.AGAIN:
        yield Term("w11", w[11], "stability after forgetting, before what follows")
        yield Term("D^-w12", difficulty ** -w[12], "less for a difficult card")
        yield Term("(S+1)^w13 - 1", (stability + 1) ** w[13] - 1, "more for one that was stable")
        yield Term("e^((1-R) w14)", exp((1 - chance) * w[14]), "more where forgetting was to be expected")
        yield Term("S / e^(w17 w18)", stability / exp(w[17] * w[18]), "and never more than this")
        return
    yield Term("e^w8", exp(w[8]), "how much a success adds, before what follows")
    yield Term("11-D", 11 - difficulty, "more for an easy card")
    yield Term("S^-w9", stability ** -w[9], "less for one that is stable already")
    yield Term("e^((1-R) w10) - 1", exp((1 - chance) * w[10]) - 1, "more the closer it was to being forgotten")
    if rating == Rating.HARD:
        yield Term("w15", w[15], "Hard takes some of it away")
    if rating == Rating.EASY:
        yield Term("w16", w[16], "Easy adds to it")


def sm2(model: SM2, memory: SM2Memory | None, rating: Rating, days: int) -> tuple[Term, ...]:
    """Return the terms of SM-2."""
    from flashcards.scheduling.sm2 import FIRST_EASE, QUALITY, SM2Memory, ease_change  # noqa: PLC0415 - it imports us

    before = memory or SM2Memory(0, FIRST_EASE, 1)
    after = model.first(rating) if memory is None else model.next(memory, rating, days)
    terms = [Term("q", QUALITY[rating], f"the quality that {_name(rating)} stands for, 0 to 5")]
    if after.ease != before.ease:
        terms.append(Term("dE", ease_change(rating), "what that adds to the ease"))
    return (
        *terms,
        Term("n", after.repetition, "successes in a row"),
        Term("E", after.ease, "ease: what an interval is multiplied by, from the third success on"),
        Term("I", model.interval(after), "days to wait"),
    )


def leitner(model: Leitner, memory: LeitnerMemory | None, rating: Rating, days: int) -> tuple[Term, ...]:
    """Return the terms of Leitner's boxes."""
    after = model.first(rating) if memory is None else model.next(memory, rating, days)
    return (
        Term("from", 1 if memory is None else memory.box + 1, "the box it came from, the first is 1"),
        Term("to", after.box + 1, f"the box that {_name(rating)} puts it into"),
        Term("I", model.interval(after), "days that this box waits"),
    )


def _name(rating: Rating) -> str:
    return rating.name.capitalize()
