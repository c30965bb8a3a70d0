"""Why an answer got its word, in one sentence: for each word, and what else is known of the difference, a pattern.

`reasons_fi` says the same in Finnish. In a pattern `{typed}` and `{expected}` are the words that differ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flashcards.answers.verdict import Difference, Verdict

_MARKS = ".,;:!?"
QUOTED = 60
"""How many characters of an answer a sentence quotes at most."""

SENTENCES: Mapping[str, str] = {
    "exact": "",
    "format": "The same answer: capitals, spaces and final marks make no difference.",
    "format.year": "The same date; write the year in full: {expected}.",
    "variant": "Also right: “{typed}”; asked was {expected}.",
    "clitic_spacing": "Understood: “{typed}” is one word, because a clitic hangs on the word before it: {expected}.",
    "compound": "Understood: “{typed}” is written {expected}.",
    "order": "Understood: the words are right, their usual order is “{expected}”.",
    "colloquial": "Understood: “{typed}” is spoken Finnish, written {expected}.",
    "polarity.negative": "“{typed}” is negative; asked was the affirmative {expected}.",
    "polarity.affirmative": "“{typed}” is affirmative; asked was the negative {expected}.",
    "negation": "Behind the negation verb the main verb has no ending, only -isi: {expected}, not “{typed}”.",
    "register.2pl": "Right, but “{typed}” says te; asked was sinä: {expected}.",
    "register.2sg": "Right, but “{typed}” says sinä; asked was te: {expected}.",
    "register.participle": (
        "Right, but one person addressed as te takes the participle in the singular, several take the plural:"
        " {expected}, not “{typed}”."
    ),
    "register": "Right, but “{typed}” addresses somebody in the other way; asked was {expected}.",
    "variant_number": "Right too: “{typed}” asks for the other number of people; asked was {expected}.",
    "person": "“{typed}” is another person; asked was {expected}.",
    "number": "The participle agrees with its auxiliary in number: {expected}, not “{typed}”.",
    "voice": "The passive has -tta- or -ta- before -isiin: {expected}, not “{typed}”.",
    "voice.active": "“{typed}” is active; asked was the passive {expected}.",
    "voice.passive": "“{typed}” is passive; asked was the active {expected}.",
    "voice.no-marker": "“{typed}” lacks the passive's marker -tta- or -ta-: {expected}.",
    "mood.present": "“{typed}” is the plain present; the conditional is softer: {expected}.",
    "mood.past": "“{typed}” is the past; asked was {expected}.",
    "mood.imperative": "“{typed}” is an order; the conditional makes it a request: {expected}.",
    "mood.conditional": "“{typed}” is the conditional present; asked was {expected}.",
    "mood.conditional-perfect": "“{typed}” is the conditional perfect; asked was {expected}.",
    "mood": "“{typed}” is another mood or tense; asked was {expected}.",
    "clitic.missing": "“{typed}” lacks a clitic that changes the sentence, such as -ko or -kin: {expected}.",
    "clitic.added": "“{typed}” has a clitic too many, which changes the sentence; asked was {expected}.",
    "case": "“{typed}” is the right word in another case or number; here it is {expected}.",
    "harmony": "In “{typed}” the ending has vowels of the wrong set: {expected}.",
    "gradation.weak": "“{typed}” has the weak grade; the conditional is made from the strong stem: {expected}.",
    "gradation.strong": "“{typed}” has the strong grade; before the passive's marker it is weak: {expected}.",
    "gradation": "“{typed}” has the wrong grade of its consonants: {expected}.",
    "stem.e-kept": "A final e falls away before -isi-: {expected}, not “{typed}”.",
    "stem.e-for-i": "The conditional is -isi-, with an i: {expected}, not “{typed}”.",
    "stem.i-doubled": "The i of the stem and that of -isi- become one: {expected}, not “{typed}”.",
    "stem.long-kept": "A long vowel becomes short before -isi-: {expected}, not “{typed}”.",
    "stem.two-vowels-kept": "Of uo, yö and ie only the second vowel stays before -isi-: {expected}, not “{typed}”.",
    "stem.y-kept": "Before -isi- käy- becomes käv-: {expected}, not “{typed}”.",
    "stem.h-for-k": "The strong stem of this verb has a k: {expected}, not “{typed}”.",
    "stem.past-vowel": "“{typed}” has the vowel of the past; in the conditional the stem stays: {expected}.",
    "stem.a-before-passive": "The a of the stem becomes e before the passive's marker: {expected}, not “{typed}”.",
    "stem.consonant-missing": "“{typed}” lacks consonants of the stem: {expected}.",
    "stem": "“{typed}” has another stem than the conditional: {expected}.",
    "diacritic": "Understood, but å, ä and ö are letters of their own: {expected}, not “{typed}”.",
    "typo": "Understood: “{typed}” has a slip of the pen, it is {expected}.",
    "typo.mark": "Understood: only a mark between the words differs: {expected}.",
    "wrong": "“{typed}” is something else; asked was {expected}.",
    "wrong.missing": "Missing: {expected}.",
    "wrong.extra": "Too much: “{typed}”.",
}
"""The pattern for each word, and for what a difference means where that needs one of its own."""


def reason(verdict: Verdict, language: str = "en") -> str:
    """Return why an answer got its word: what its author says, or else a sentence about the gravest difference.

    In English where a language is unknown; empty for what is right to the letter.
    """
    if verdict.reason or not (verdict.differences or verdict.word == "format"):
        return verdict.reason
    return sentence(verdict.differences[0], language) if verdict.differences else patterns(language)["format"]


def sentence(difference: Difference, language: str = "en") -> str:
    """Return one difference in a sentence."""
    known = patterns(language)
    pattern = known.get(f"{difference.word}.{_means(difference)}") or known[difference.word]
    return pattern.format(typed=_short(difference.typed), expected=_short(difference.expected))


def patterns(language: str) -> Mapping[str, str]:
    """Return the patterns of a language."""
    if language == "fi":
        from flashcards.answers.reasons_fi import SENTENCES as FINNISH  # noqa: PLC0415 - only where it is spoken

        return FINNISH
    return SENTENCES


def _means(difference: Difference) -> str:
    if difference.word == "wrong":
        return "extra" if not difference.expected else "" if difference.typed else "missing"
    if difference.word == "typo" and _bare(difference.expected) == _bare(difference.typed):
        return "mark"
    return difference.means


def _bare(text: str) -> str:
    return text.strip(_MARKS).casefold()


def _short(text: str) -> str:
    return text if len(text) <= QUOTED else f"{text[: QUOTED - 1]}…"
