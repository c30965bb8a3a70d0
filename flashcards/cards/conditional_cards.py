"""The generator `@ konditionaali: auttaa voida`: to a conditional, back from it, and from a question to a request."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from flashcards.cards.line import BACKWARDS, REQUEST, Asked, Generator
from flashcards.finnish.sounds import BACK
from flashcards.model import Answer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from flashcards.finnish import Paradigm, Stems


class _Person(NamedTuple):
    """A person: its key in a paradigm, how it is asked for and named, its ending, and which verbs make its requests.

    Without verbs there are none, `*` are all: whoever says *minä* asks for leave, and only two verbs do that.
    """

    key: str
    asked: str
    name: str
    ending: str = ""
    requests: tuple[str, ...] = ()


_PERSONS = {
    "minä": _Person("1sg", "minä", "minä", "-n", requests=("saada", "voida")),
    "sinä": _Person("2sg", "sinä", "sinä", "-t", requests=("*",)),
    "hän": _Person("3sg", "hän", "hän"),
    "me": _Person("1pl", "me", "me", "-mme"),
    "te": _Person("2pl", "te, monta ihmistä", "te", "-tte", requests=("*",)),
    "he": _Person("3pl", "he", "he", "-vat"),
    "Te": _Person("2pl", "Te, yksi ihminen", "te", "-tte", requests=("*",)),
    "passiivi": _Person("-", "passiivi", "passiivi"),
}


def _named(persons: Iterable[str], no: str) -> Iterator[str]:
    return (f"{start}{person}{end}" for person in persons for start in ("", no) for end in ("", "?"))


_FORMS = tuple(_named(_PERSONS, "ei-"))
_PASSIVE = {person: "passive" if person == "passiivi" else person for person in _PERSONS}
_ENGLISH = {
    said: form
    for persons, no in ((_PERSONS, "not-"), (_PASSIVE.values(), "ei-"), (_PASSIVE.values(), "not-"))
    for said, form in zip(_named(persons, no), _FORMS, strict=True)
    if said != form
}
"""Other names of forms. Persons have Finnish names only: *he* would be two of them."""


_NAMES = {person.key: person.name for person in _PERSONS.values()}


class _Form(NamedTuple):
    """What a word of `forms:` asks for."""

    person: _Person
    negative: bool
    question: bool


def words(word: str) -> tuple[str, ...]:
    """Return a verb as it is, nothing for what is no verb in its basic form."""
    return (word,) if _paradigm(word.casefold()) else ()


def asked(word: str, form: str) -> tuple[Asked, ...]:
    """Return what is asked of a verb in a form: the form, then whose it is, then the request that a question becomes.

    A form that the verb does not have is not asked. Nor is whose it is asked of `Te`: its form is that of `te`.
    """
    paradigm, wanted = _paradigm(word), _wanted(form)
    key = (
        f"{'pass' if wanted.person.key == '-' else 'act'}.prs.{'neg' if wanted.negative else 'pos'}.{wanted.person.key}"
    )
    found = paradigm.cells.get(f"{key}?" if wanted.question else key, ()) if paradigm else ()
    right = [one.text for one in found if one.mark != "spoken"] if found and found[0].mark != "rare" else []
    if not right:
        return ()
    why, end = _why(word, wanted, right[0]), "?" if wanted.question else ""
    accepted = tuple(Answer(f"{text}{end}", why) for text in right)
    questions = [Asked("", f"Konditionaali: {_with_meaning(word)} – {_said(wanted)}", accepted)]
    if not wanted.person.asked.startswith("Te"):
        questions.append(Asked(BACKWARDS, f"Kuka ja mikä verbi? {right[0]}{end}", _readings(word, wanted, right[0])))
    if wanted.question and not wanted.negative and {word, "*"} & set(wanted.person.requests):
        questions += _request(word, wanted.person, accepted)
    return tuple(questions)


def _wanted(form: str) -> _Form:
    person = _PERSONS[form.removeprefix("ei-").removesuffix("?")]
    return _Form(person, form.startswith("ei-"), form.endswith("?"))


@lru_cache(maxsize=512)
def _paradigm(lemma: str) -> Paradigm | None:
    """Return a verb's paradigm; None for what is no verb in its basic form. A deck asks a verb in line after line."""
    from flashcards.finnish import conditional  # noqa: PLC0415 - only decks with verbs pay for it

    try:
        return conditional(lemma) if lemma.isalpha() else None
    except ValueError:
        return None


def _said(wanted: _Form) -> str:
    """Return in words which form is asked for."""
    kind = " ".join(["kielteinen"] * wanted.negative + ["kysymys"] * wanted.question)
    return f"{wanted.person.asked}, {kind}" if kind else wanted.person.asked


def _with_meaning(word: str) -> str:
    """Return a verb as it is asked: one that comes with the program with its meaning."""
    return f"{word} ({meaning})" if (meaning := _meanings().get(word)) else word


@cache
def _meanings() -> dict[str, str]:
    from flashcards.finnish import VERBS  # noqa: PLC0415 - only decks with verbs pay for it

    return {verb.lemma: verb.meaning for verb in VERBS}


def _readings(word: str, wanted: _Form, right: str) -> tuple[Answer, ...]:
    """Return the person and the verb in each way in which somebody may type them, and other verbs with that form."""
    name = wanted.person.name
    others = [
        (who, lemma, f"Muoto {right} on sekä verbin {word} että verbin {lemma}.")
        for who, lemma in _sharing(word, right)
    ]
    return tuple(
        Answer(text, why)
        for who, verb, why in [(name, word, _why_reading(wanted, right)), *others]
        for text in (f"{who}, {verb}", f"{verb}, {who}", f"{who} {verb}", f"{verb} {who}")
    )


def _sharing(word: str, form: str) -> list[tuple[str, str]]:
    """Return the other verbs that have a form as well, and whose it is: *palaisin* is of *palata* and of *palaa*."""
    from flashcards.finnish import Verbs, analyse  # noqa: PLC0415 - only decks with verbs pay for it
    from flashcards.finnish.verbs import SHARING  # noqa: PLC0415 - likewise

    near = SHARING.get(word, ())
    readings = analyse(form, Verbs(near)) if near else ()
    found = [
        (_NAMES.get(one.cell.removesuffix("?").rpartition(".")[2], ""), one.lemma)
        for one in readings
        if one.mark != "spoken" and not one.clitics
    ]
    return [(who, lemma) for who, lemma in dict.fromkeys(found) if who]


def _why_reading(wanted: _Form, right: str) -> str:
    """Return by what a form shows its person, in one sentence."""
    name = wanted.person.name
    if name == "passiivi":
        return "Tunnuksen -isi- edessä on passiivin tunnus, eikä tekijää sanota."
    if wanted.negative:
        return "Persoona näkyy kieltoverbistä, verbin oma muoto on kaikissa sama."
    if not wanted.person.ending:
        return "Tunnuksen -isi- perässä ei ole päätettä: hän."
    ending = "-vät" if wanted.person.key == "3pl" and "vät" in right else wanted.person.ending
    return f"Tunnuksen -isi- perässä on pääte {ending}: {name}."


def _request(word: str, person: _Person, polite: tuple[Answer, ...]) -> list[Asked]:
    """Return the question that asks for the request that a question in the present becomes."""
    from flashcards.finnish import indicative  # noqa: PLC0415 - only decks with verbs pay for it

    blunt = indicative(word).cells.get(f"ind.act.prs.pos.{person.key}?", ())
    why = "Konditionaali -isi- pehmentää kysymystä, ja siihen on helppo vastata myös ei."
    accepted = tuple(Answer(answer.text.capitalize(), why) for answer in polite)
    return [
        Asked(REQUEST, f"Kysy kohteliaammin ({person.asked}): {form.text.capitalize()}?", accepted)
        for form in blunt[:1]
    ]


def _why(word: str, wanted: _Form, right: str) -> str:
    """Return the rule by which a form is made, in one sentence."""
    made, last = _stems(word), right.rsplit(maxsplit=1)[-1]
    if wanted.negative:
        asks = ", siihen liittyy kysymysliite -kö" if wanted.question else ""
        if wanted.person.key == "-":
            return f"Passiivin kieltoverbi on aina ei{asks}, ja verbistä jää lopun -in pois: {last}."
        return f"Kieltoverbi taipuu persoonissa{asks}, ja verbi on ilman päätettä: {last}."
    if wanted.person.key == "-":
        rule = f"Tunnus -isi- on passiivin tunnuksen perässä: {made.passive}{made.harmony}- + -isi- + -in"
    else:
        strong = "Vahva vartalo" if made.weak != made.vowel else "Vartalo"
        rule = f"{_stem_rule(strong, made.vowel, made.conditional)}: {made.vowel}- → {made.conditional}isi-"
    return f"{rule}{_ending_rule(right) if wanted.question else ''}."


def _stems(word: str) -> Stems:
    from flashcards.finnish import classify, stems_of  # noqa: PLC0415 - only decks with verbs pay for it

    return stems_of(word, classify(word))


def _ending_rule(right: str) -> str:
    """Return which ending asks; of a compound its last part decides, whatever vowels stand before it."""
    if right.endswith("ko"):
        return "; sanassa on a, o tai u, joten kysymysliite on -ko"
    if any(vowel in right for vowel in BACK):
        return "; sanan viimeisessä osassa ei ole vokaaleja a, o ja u, joten kysymysliite on -kö"
    return "; sanassa ei ole vokaaleja a, o ja u, joten kysymysliite on -kö"


def _stem_rule(strong: str, stem: str, bare: str) -> str:
    """Return what becomes of the vowel stem before -isi-."""
    if stem == bare:
        return f"{strong} pysyy ennallaan"
    if stem[-1] in "ei" and stem[:-1] == bare:
        return "Vartalon e jää pois" if stem[-1] == "e" else "Vartalon i sulautuu tunnukseen"
    if stem[-1] == stem[-2]:
        return "Pitkä vokaali lyhenee"
    return "Vartalon y muuttuu v:ksi" if bare[-1] == "v" else f"Vokaaliparin {stem[-2:]} alku jää pois"


CONDITIONAL = Generator(
    names=("konditionaali", "conditional"),
    forms=_FORMS,
    also=_ENGLISH,
    usual=("minä", "sinä", "hän", "me", "te", "he"),
    takes="verbs",
    words=words,
    count=lambda word: len(words(word)),
    asked=asked,
)
