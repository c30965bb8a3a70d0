"""Why an answer got its word, in one sentence: for each word, and what else is known of the difference, a pattern.

The sentences are English; catalogues have them in other languages. In a pattern `{typed}` and `{expected}` are the
words that differ; what stands before a bar is said only where the answer is right.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from flashcards.catalogue import catalogue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from flashcards.answers.verdict import Difference, Verdict

_MARKS = ".,;:!?"
MOST_TOLD = 3
"""Of so many differences there is a sentence."""
QUOTED = 60
"""How many characters of an answer a sentence quotes at most."""

SENTENCES: Mapping[str, str] = {
    "exact": "",
    "format": "The same answer, only written in another way.",
    "format.year": "The same date; write the year in full: {expected}.",
    "variant": "Also right: |“{typed}”; the answer is {expected}.",
    "clitic_spacing": "Understood: |“{typed}” is one word, because a clitic hangs on the word before it: {expected}.",
    "compound": "Understood: |“{typed}” is written {expected}.",
    "order": "Understood: |the words are right, their usual order is “{expected}”.",
    "colloquial": "Understood: |“{typed}” is spoken Finnish, written {expected}.",
    "polarity.negative": "“{typed}” is negative; the answer is the affirmative {expected}.",
    "polarity.affirmative": "“{typed}” is affirmative; the answer is the negative {expected}.",
    "negation": "Behind the negation verb the main verb has no ending, only -isi: {expected}, not “{typed}”.",
    "register.2pl": "Right, but |“{typed}” says te; the answer says sinä: {expected}.",
    "register.2sg": "Right, but |“{typed}” says sinä; the answer says te: {expected}.",
    "register.participle": (
        "Right, but |one person addressed as te takes the participle in the singular, several take the plural:"
        " {expected}, not “{typed}”."
    ),
    "register": "Right, but |“{typed}” addresses somebody in the other way; the answer is {expected}.",
    "variant_number": "Right too: |“{typed}” says I for we, or the reverse; the answer is {expected}.",
    "variant_number.1pl": "Right too: |“{typed}” says we; the answer says I: {expected}.",
    "variant_number.1sg": "Right too: |“{typed}” says I; the answer says we: {expected}.",
    "person": "“{typed}” is another person; the answer is {expected}.",
    "number": "The participle agrees with its auxiliary in number: {expected}, not “{typed}”.",
    "voice": "The passive has -tta- or -ta- before -isiin: {expected}, not “{typed}”.",
    "voice.active": "“{typed}” is active; the answer is the passive {expected}.",
    "voice.passive": "“{typed}” is passive; the answer is the active {expected}.",
    "voice.no-marker": "“{typed}” lacks the passive's marker -tta- or -ta-: {expected}.",
    "mood.present": "“{typed}” is the present; the answer is {expected}.",
    "mood.present-softer": "“{typed}” is the plain present; the conditional is softer: {expected}.",
    "mood.present-perfect": "“{typed}” is the perfect; the answer is {expected}.",
    "mood.past-perfect": "“{typed}” is the pluperfect; the answer is {expected}.",
    "mood.past": "“{typed}” is the past; the answer is {expected}.",
    "mood.imperative": "“{typed}” is an order; the answer is {expected}.",
    "mood.imperative-softer": "“{typed}” is an order; the conditional makes it a request: {expected}.",
    "mood.infinitive": "“{typed}” is another form of the verb; here it has its basic form: {expected}.",
    "mood.conditional": "“{typed}” is the conditional present; the answer is {expected}.",
    "mood.conditional-perfect": "“{typed}” is the conditional perfect; the answer is {expected}.",
    "mood": "“{typed}” is another mood or tense; the answer is {expected}.",
    "clitic": "“{typed}” differs in a clitic that changes the sentence; the answer is {expected}.",
    "clitic.missing": "“{typed}” lacks a clitic that changes the sentence, such as -ko or -kin: {expected}.",
    "clitic.added": "“{typed}” has a clitic too many, which changes the sentence; the answer is {expected}.",
    "case": "“{typed}” is the right word in another case or number; here it is {expected}.",
    "harmony": "In “{typed}” the ending has vowels of the wrong set: {expected}.",
    "gradation.weak": "“{typed}” has the weak grade; the conditional is made from the strong stem: {expected}.",
    "gradation.strong": "“{typed}” has the strong grade; before the passive's marker it is weak: {expected}.",
    "gradation": "“{typed}” has the wrong grade of its consonants: {expected}.",
    "stem.e-kept": "A final e falls away before -isi-: {expected}, not “{typed}”.",
    "stem.e-for-i": "The conditional is -isi-, with an i: {expected}, not “{typed}”.",
    "stem.i-doubled": "At the beginning of -isi- stands a single i: {expected}, not “{typed}”.",
    "stem.long-kept": "A long vowel becomes short before -isi-: {expected}, not “{typed}”.",
    "stem.two-vowels-kept": "Of uo, yö and ie only the second vowel stays before -isi-: {expected}, not “{typed}”.",
    "stem.y-kept": "Before -isi- käy- becomes käv-: {expected}, not “{typed}”.",
    "stem.h-for-k": "The strong stem of this verb has a k: {expected}, not “{typed}”.",
    "stem.past-vowel": "“{typed}” treats the stem's last vowel as the past does; here it stays: {expected}.",
    "stem.a-before-passive": "The a of the stem becomes e before the passive's marker: {expected}, not “{typed}”.",
    "stem.consonant-missing": "“{typed}” lacks consonants of the stem: {expected}.",
    "stem": "“{typed}” has another stem than the conditional: {expected}.",
    "diacritic": "Understood, but |å, ä and ö are letters of their own: {expected}, not “{typed}”.",
    "typo": "Understood: |“{typed}” has a slip of the pen, it is {expected}.",
    "typo.mark": "Understood: |only a mark differs: “{expected}”.",
    "wrong": "“{typed}” is another word; the answer is {expected}.",
    "wrong.possessor": "“{typed}” has the possessive ending of another person; the answer is {expected}.",
    "wrong.verb": "“{typed}” is a form of another verb; the answer is {expected}.",
    "wrong.missing": "Missing: {expected}.",
    "wrong.extra": "Too much: “{typed}”.",
}
"""The pattern for each word, and for what a difference means where that needs one of its own."""


def reason(verdict: Verdict, language: str = "en") -> str:
    """Return why an answer got its word: what its author says, or else a sentence about each difference.

    The gravest comes first, and of very many only some are told. Empty for what is right to the letter. English where
    a language is unknown.
    """
    if verdict.reason or not (verdict.differences or verdict.word == "format"):
        return verdict.reason
    if not verdict.differences:
        return catalogue(language).gettext(SENTENCES["format"])
    return " ".join(_sentences(verdict, language))


def _sentences(verdict: Verdict, language: str) -> list[str]:
    """Return the sentences about an answer; what is missing is told in one."""
    missing = [one for one in verdict.differences if one.word == "wrong" and not one.typed]
    mistakes = [one for one in verdict.differences if one not in missing and one.word != "variant"]
    if missing:
        mistakes.insert(0, missing[0]._replace(expected=" ".join(one.expected for one in missing)))
    told = (mistakes or verdict.differences)[:MOST_TOLD]
    said = [sentence(one, language, right=verdict.right and not place) for place, one in enumerate(told)]
    return list(dict.fromkeys(said))


def sentence(difference: Difference, language: str = "en", *, right: bool = True) -> str:
    """Return one difference in a sentence, which begins with praise where the answer is `right`."""
    means = _means(difference)
    pattern = catalogue(language).gettext(SENTENCES.get(f"{difference.word}.{means}") or SENTENCES[difference.word])
    praise, _, said = pattern.rpartition("|")
    shown = _short if means == "mark" else _unmarked
    said = said.format(typed=shown(difference.typed), expected=shown(difference.form or difference.expected))
    return f"{praise}{said}" if right else said[:1].upper() + said[1:]


def _means(difference: Difference) -> str:
    if difference.word == "wrong":
        return "extra" if not difference.expected else difference.means if difference.typed else "missing"
    if difference.word == "typo" and _bare(difference.expected) == _bare(difference.typed):
        return "mark"
    return difference.means


def _bare(text: str) -> str:
    return text.strip(_MARKS).casefold()


def _unmarked(text: str) -> str:
    """Return a text as it is quoted inside a sentence, without a final mark of its own."""
    return _short(text.rstrip(f"{_MARKS}… ") or text)


def _short(text: str) -> str:
    return text if len(text) <= QUOTED else f"{text[: QUOTED - 1]}…"
