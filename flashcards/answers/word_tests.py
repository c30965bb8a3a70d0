"""Tests of Finnish words: a clitic that stands apart, another case, a suffix with the wrong vowel, a learner's stem."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flashcards.answers.pronouns import PRONOUNS
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
    r"(?:(?<=[aeiouyäö])(?:ssa|sta|lla|lta|lle|ksi|na|n|t|a)|(?<=[oue])ja|(?<=[snlrt])ta|(?<=[aeiouyäö])ta"
    r"|(?<=a)an|(?<=e)en|(?<=i)in|(?<=o)on|(?<=u)un|(?<=y)yn|h[aeiouy]n|seen|siin|)"
)
_VOWELS = frozenset("aeiou")
"""The vowels of a word whose dots are folded away."""
_GRADES = (
    *(("kk", "k"), ("pp", "p"), ("tt", "t"), ("nk", "ng"), ("mp", "mm"), ("lt", "ll"), ("nt", "nn"), ("rt", "rr")),
    *(("t", "d"), ("p", "v"), ("k", "")),
)
_ENDS = (("nen", "se"), ("nen", "s"), ("s", "kse"), ("s", "ude"), ("s", "ute"), ("s", "a"), ("s", "ka"), ("n", "me"))


def clitic_apart(piece: Piece, known: Known) -> bool:
    """Whether a clitic stands apart from its word, or the reverse."""
    if not known.finnish or piece.moved or piece.asked.replace(" ", "") != piece.given.replace(" ", ""):
        return False
    pieces = piece.given.split(" ")
    return piece.asked != piece.given and len(pieces) > 1 and all(part in APART for part in pieces[1:])


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
    for ends in _ENDS:
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
