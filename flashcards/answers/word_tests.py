"""Tests of Finnish words: a clitic that stands apart, another case, a suffix with the wrong vowel, a learner's stem."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flashcards.answers.pronouns import HEARER, PRONOUNS, SPEAKER
from flashcards.finnish.clitics import APART, peel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from flashcards.answers.known import Known
    from flashcards.answers.pieces import Piece

LEAST_STEM = 3
"""Two cases of one word begin with the same letters, so many at least."""
_FOLD = str.maketrans("äöy", "aou")
_SUFFIX = re.compile(r"(?:k[oö]|kin|k[aä][aä]n|h[aä]n|p[aä]s?)+$|(?:n|l|s|r)[uy]t$|t[uy]$|v[aä]t$")
_CASES = re.compile(
    r"(?:(?<=[aeiouyäö])(?:ssa|sta|lla|lta|lle|ksi|na|n|t|a)|(?<=[oue])ja|(?<=[snlrt])ta|(?<=[aeiouyäö])ta|(?<=e)tta|(?<=[aeouy])ita"
    r"|(?<=a)an|(?<=e)en|(?<=i)in|(?<=o)on|(?<=u)un|(?<=y)yn|h[aeiouy]n|seen|siin|)"
)
_VOWELS = frozenset("aeiou")
"""The vowels of a word whose dots are folded away."""
_GRADES = (
    *(("kk", "k"), ("pp", "p"), ("tt", "t"), ("nk", "ng"), ("mp", "mm"), ("lt", "ll"), ("nt", "nn"), ("rt", "rr")),
    *(("t", "d"), ("p", "v"), ("k", "")),
)
_ENDS = (("nen", "se"), ("nen", "s"), ("s", "kse"), ("s", "ude"), ("s", "ute"), ("s", "a"), ("s", "ka"), ("n", "me"))
_ENDS_IN_TWO = (("as", "aa"), ("es", "ee"), ("is", "ii"))
"""Stems of nouns: as they are in the nominative, and as they are elsewhere, there in the strong grade."""


def clitic_apart(piece: Piece, known: Known) -> bool:
    """Whether a clitic stands apart from its word, or the reverse."""
    if not known.finnish or piece.moved or piece.asked.replace(" ", "") != piece.given.replace(" ", ""):
        return False
    pieces = piece.given.split(" ")
    return piece.asked != piece.given and len(pieces) > 1 and all(part in APART for part in pieces[1:])


def register(piece: Piece, known: Known) -> bool:
    """Whether a request has a pronoun or an ending of sinä for one of te, or the reverse."""
    return known.request and (_other_person(piece, HEARER) or _possessors(piece) == {"si", "nne"})


def variant_number(piece: Piece, known: Known) -> bool:
    """Whether a request of the first person has a pronoun or an ending of we for one of I, or the reverse."""
    asks = known.request and known.person in SPEAKER
    return asks and (_other_person(piece, SPEAKER) or _possessors(piece) == {"ni", "mme"})


def other_possessor(piece: Piece, known: Known) -> bool:
    """Whether a word has the possessive ending of another person: *nimeni, nimesi*."""
    return known.finnish and not known.is_expected_verb(piece.asked) and bool(_possessors(piece))


def finite_for_infinitive(piece: Piece, known: Known) -> bool:
    """Whether a finite form of a verb stands for its infinitive."""
    if not known.finnish or known.is_infinitive(piece.given):
        return False
    return any(one.lemma == piece.asked and one.cells(piece.given) for one in known.verbs)


def clitic(piece: Piece, known: Known) -> bool:
    """Whether a clitic that changes the sentence is missing behind a word, or was added: *senkin, sen*."""
    if not known.finnish or piece.moved:
        return False
    pairs = ((one, other) for one in peel(piece.asked) for other in peel(piece.given))
    return any(one.form == other.form and one.changes != other.changes for one, other in pairs)


def form_of_another_verb(piece: Piece, known: Known) -> bool:
    """Whether another verb's conditional stands for a conditional, or another infinitive for an infinitive."""
    if not known.finnish or piece.moved or piece.asked == piece.given or not piece.expected:
        return False
    if known.is_infinitive(piece.asked) and known.is_infinitive(piece.given):
        return True
    return known.is_expected_verb(piece.asked) and known.is_other_conditional(piece.given)


def _other_person(piece: Piece, persons: frozenset[str]) -> bool:
    """Whether a pronoun is of the other of two persons, in the same case."""
    asked, given = PRONOUNS.get(piece.asked), PRONOUNS.get(piece.given)
    return asked is not None and given is not None and asked[1] == given[1] and {asked[0], given[0]} == persons


def _possessors(piece: Piece) -> set[str]:
    """Return the two possessive endings in which two words differ, none where they do not."""
    for one in _POSSESSORS:
        stem = piece.asked.removesuffix(one)
        numeral = len(stem) == 3 and stem[1] == stem[2]  # viisi, kuusi
        if len(stem) > 2 and stem != piece.asked and not numeral and piece.given.startswith(stem):
            other = piece.given.removeprefix(stem)
            if other in (*_POSSESSORS, f"{stem[-1]}n") and other != one:
                return {one, other}
    return set()


_POSSESSORS = ("ni", "si", "nsa", "nsä", "mme", "nne")


def case(piece: Piece, known: Known) -> bool:
    """Whether a noun, a pronoun or an adjective stands in another case or number, as its ending tells."""
    asked, given = piece.asked, piece.given
    if not known.finnish or not (piece.expected and piece.typed) or " " in asked or " " in given or asked == given:
        return False
    if asked in PRONOUNS or given in PRONOUNS:
        return asked in PRONOUNS and given in PRONOUNS and PRONOUNS[asked][0] == PRONOUNS[given][0]
    if known.is_expected_verb(asked):
        return False
    one, other = asked.translate(_FOLD), given.translate(_FOLD)
    return one != other and one[:LEAST_STEM] == other[:LEAST_STEM] and _other_ending(one, other)


def _other_ending(one: str, other: str) -> bool:
    """Whether two words have different endings behind what may be one stem."""
    first, second = _endings(one), _endings(other)
    if first[0] == second[0]:
        return any(
            _one_noun(*pair) for pair in ((one, other.removesuffix(first[0])), (one.removesuffix(first[0]), other))
        )
    pairs = ((one.removesuffix(a), other.removesuffix(b)) for a in first for b in second if a != b)
    return any(_one_word(*stems) for stems in pairs)


def _endings(word: str) -> list[str]:
    """Return the case endings that leave a stem, the longest first and none last."""
    return [word[at:] for at in range(LEAST_STEM, len(word) + 1) if _CASES.fullmatch(word, at)]


def _one_word(one: str, other: str) -> bool:
    """Whether two stems may be of one word: the last vowel, the grade or the end of a noun may change."""
    return bool({_bare(one), *_weaker(_bare(one))} & {_bare(other), *_weaker(_bare(other))}) or _one_noun(one, other)


def _one_noun(one: str, other: str) -> bool:
    """Whether two stems differ as the stems of some nouns do: *nainen, naise-*, *avain, avaime-*."""
    for ends in (*_ENDS, *_ENDS_IN_TWO):
        for first, second in (ends, ends[::-1]):
            if one.endswith(first) and other.endswith(second):
                stem, same = one.removesuffix(first), other.removesuffix(second)
                if len(stem) > 1 and (stem == same or {stem, *_weaker(stem)} & {same, *_weaker(same)}):
                    return True
    return False


def _bare(stem: str) -> str:
    """Return a stem without its last vowel, and without the i of the plural behind that."""
    stem = stem[:-1] if stem[-1:] == "i" and stem[-2:-1] in _VOWELS else stem
    last = stem[-1:]
    return stem[: -2 if stem[-2:-1] == last else -1] if last and last in _VOWELS else stem


def _weaker(stem: str) -> Iterator[str]:
    for strong, weak in _GRADES:
        if stem.endswith(strong):
            yield f"{stem.removesuffix(strong)}{weak}".rstrip("aeiouy" if not weak else "")
            return


def harmony(piece: Piece, known: Known) -> bool:
    """Whether only the vowel of a suffix is from the wrong set."""
    asked, given = piece.asked, piece.given
    if not known.finnish or asked == given or asked.translate(_FOLD) != given.translate(_FOLD):
        return False
    begin = known.suffix_of(asked)
    if begin is None:
        found = _SUFFIX.search(asked) if known.is_expected_verb(asked) or len(peel(asked)) > 1 else None
        begin = found.start() if found else len(asked)
    return asked[:begin] == given[:begin]


def gradation(piece: Piece, known: Known) -> bool:
    """Whether the stem of a verb has the weak grade for the strong one, or the reverse before the passive's marker."""
    return _mended_as(piece, known, "gradation")


def stem(piece: Piece, known: Known) -> bool:
    """Whether the stem of a verb is one of the closed list that learners make."""
    return _mended_as(piece, known, "stem")


def _mended_as(piece: Piece, known: Known, word: str) -> bool:
    if not known.finnish or piece.asked == piece.given:
        return False
    mended = known.mended(piece.given)
    return word == (mended.word if mended else known.begun_wrongly(piece.asked, piece.given))
