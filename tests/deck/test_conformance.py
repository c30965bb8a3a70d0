"""The deck language by example: `data/decks/valid` with what is read, `data/decks/invalid` with what is said."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from flashcards.cards import CARD_TYPES, items
from flashcards.cards.cloze import MOST_GAPS
from flashcards.cards.generator import GENERATORS, MOST_MADE
from flashcards.deck import RULES, hint, message, read, severity
from flashcards.deck.cards import LONGEST
from flashcards.deck.characters import FIXES
from flashcards.deck.check import OF_THE_FILE, check
from flashcards.deck.content import FEW_OPTIONS, LONGEST_TYPED, SHORT
from flashcards.deck.encoding import LARGEST
from flashcards.deck.identity import ALIKE, CROWD, LONG
from flashcards.deck.keys import CARD_KEYS, HEADER_KEYS, MOST_NEW, VALUES
from flashcards.deck.naming import ID_ALPHABET
from flashcards.model import Deck, Item

DECKS = Path(__file__).parent.parent / "data" / "decks"
VALID = sorted((DECKS / "valid").glob("*.deck.txt"))
INVALID = sorted((DECKS / "invalid").glob("*.deck.txt"))
ELSEWHERE = {
    "deck-id-taken": "two files: the tests of the collection",
    "unreadable": "what the system allows: the tests of the collection",
    "media-missing": "the files beside a deck: test_media",
    "media-case": "the files beside a deck: test_media",
    "too-big": "a large file: test_hostile",
    "too-long": "a large text: test_hostile",
    "too-many-lines": "a large file: test_hostile",
    "too-many-faults": "a large text: test_hostile",
    "id-changed": "an older version of the deck: test_difference",
    "id-lost": "an older version of the deck: test_difference",
    "cards-retire": "an older version of the deck: test_difference",
}
"""Codes that the bytes of a small deck alone cannot break: what they need, and where that is tested."""


def checked(text: str, path: str, name: str) -> Deck:
    return check(text, path, name)


def read_sample(path: Path) -> Deck:
    """Return a sample with all that `flashcards check` says of it."""
    return read(path.read_bytes(), "", path.name.removesuffix(".deck.txt"), checked)


def expected(path: Path) -> Any:
    return json.loads(path.with_name(path.name.replace(".deck.txt", ".json")).read_text(encoding="utf-8"))


def plain(value: Any) -> Any:
    """Return a value as JSON has it: a named tuple as an object without the fields that have their default."""
    if hasattr(value, "_asdict"):
        return {
            name: plain(field)
            for name, field in value._asdict().items()
            if name not in value._field_defaults or field != value._field_defaults[name]
        }
    return [plain(part) for part in value] if isinstance(value, tuple) else value


def described(deck: Deck) -> dict[str, Any]:
    return {
        "deck": plain(deck._replace(cards=(), diagnostics=())),
        "cards": plain(deck.cards),
        "items": [plain_item(item) for item in items(deck)],
    }


def plain_item(item: Item) -> dict[str, Any]:
    """Return an item without its card; `asked` only where it is not the prompt, `accepted` without feedback."""
    told = {"id": str(item.id), "answering": item.answering, "prompt": item.prompt, "answer": item.answer}
    asked = {"asked": item.asked} if item.asked != item.prompt else {}
    return told | asked | ({"accepted": [answer.text for answer in item.accepted]} if item.accepted else {})


def reported(deck: Deck) -> dict[str, Any]:
    return {
        "diagnostics": [
            {
                "line": fault.line,
                "column": fault.column,
                "severity": severity(fault),
                "code": fault.code,
                "message": message(fault),
                "hint": hint(fault),
                "fi": {"message": message(fault, "fi"), "hint": hint(fault, "fi")},
            }
            for fault in deck.diagnostics
        ],
        "cards": [card.question for card in deck.cards],
    }


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.name)
def test_a_right_deck_is_read_as_written_down(path: Path) -> None:
    deck = read_sample(path)
    assert described(deck) == expected(path)
    assert deck.diagnostics == ()


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.name)
def test_a_wrong_deck_is_reported_word_for_word(path: Path) -> None:
    """Line, column, severity, sentence and help are exact, in English and under `fi` in Finnish.

    `cards` are the questions that load all the same.
    """
    assert reported(read_sample(path)) == expected(path)


def test_every_sample_has_its_twin() -> None:
    twins = {path.name.replace(".deck.txt", ".json") for path in (*VALID, *INVALID)}
    assert {path.name for path in DECKS.rglob("*.json")} == twins
    assert len(VALID) > 20
    assert len(INVALID) > 40


def test_every_rule_has_a_deck_that_breaks_it() -> None:
    broken = {fault["code"] for path in INVALID for fault in expected(path)["diagnostics"]}
    assert broken == set(RULES) - set(ELSEWHERE)


@pytest.mark.parametrize("code", sorted(set(RULES) - set(ELSEWHERE)))
def test_the_deck_of_a_rule_breaks_that_rule(code: str) -> None:
    found = expected(DECKS / "invalid" / f"{code}.deck.txt")["diagnostics"]
    assert code in {fault["code"] for fault in found}


def test_every_mark_key_value_and_kind_has_a_right_sample() -> None:
    lines = "\n".join(path.read_text(encoding="utf-8") for path in VALID if path.name != "escapes.deck.txt")
    starts = {
        found[0]
        for found in re.finditer(r"^(?:[\w-]+:|[(\[][ xX][)\]]|=[0-9]|[^\w\s]{1,2})(?=\s)", lines, re.MULTILINE)
    }
    steps = {f"={number}" for number in range(1, 10)}
    marks = {"?", "=", "=+", "!", ">", "@", "#", "##", "//", "( )", "(X)", "(x)", "[ ]", "[x]", "[X]"} | steps
    keys = {f"{key}:" for key in CARD_KEYS | HEADER_KEYS}
    assert (marks | keys) - starts == set()
    values = {value for key in VALUES for value in VALUES[key]}
    assert {value for value in values if not re.search(rf": {value}$", lines, re.MULTILINE)} == set()
    kinds = {card["kind"] for path in VALID for card in expected(path)["cards"]}
    assert kinds == {kind.name for kind in CARD_TYPES}


def test_both_languages_of_the_keys_mean_the_same() -> None:
    for name in ("card-keys", "header"):
        english, finnish = (
            expected(DECKS / "valid" / f"{name}-{language}.deck.txt") for language in ("english", "finnish")
        )
        assert english == finnish


@pytest.mark.parametrize("code", RULES)
def test_every_rule_says_what_is_and_what_can_be_done(code: str) -> None:
    """What `flashcards check` reports: say what is, quote the author's own text; a hint is never empty."""
    rule = RULES[code]
    assert rule.message
    assert rule.hint
    assert "invalid" not in rule.message.casefold()


# The reference


REFERENCE = DECKS.parent.parent.parent / "docs" / "reference" / "deck-format.md"


@pytest.fixture(scope="module")
def reference() -> str:
    if not REFERENCE.exists():
        pytest.skip(f"no reference beside the tests, at {REFERENCE}")
    return REFERENCE.read_text(encoding="utf-8")


def test_the_reference_lists_every_rule_with_its_severity(reference: str) -> None:
    rows = re.findall(r"^\| `([\w-]+)` \| (error|warning|info) \| \S", reference, flags=re.MULTILINE)
    assert rows == [(code, rule.severity) for code, rule in RULES.items()]


@pytest.mark.parametrize("keys", [CARD_KEYS, HEADER_KEYS], ids=["card", "header"])
def test_the_reference_has_every_key_in_both_languages(reference: str, keys: dict[str, str]) -> None:
    rows = re.findall(r"^\| `([\w-]+):` \| `([\w-]+):` \|", reference, flags=re.MULTILINE)
    assert {(key, word) for word, key in keys.items() if word != key} <= set(rows)


def test_the_reference_has_every_value_every_kind_and_every_limit(reference: str) -> None:
    values = [f"`{value}`" for key in VALUES for value in VALUES[key]]
    kinds = [f"`{kind.name}`" for kind in CARD_TYPES]
    limits = [
        f"{LONGEST:,}",
        f"at most {MOST_GAPS} gaps",
        f"{LONG:,}",
        f"more than {CROWD} gone",
        f"{LARGEST >> 20} MiB",
        f"at most {MOST_MADE:,} words and forms",
    ]
    rules = [f"more than {LONGEST_TYPED} characters to type", "three characters", "each of four"]
    assert (SHORT, FEW_OPTIONS) == (3, 4)
    alphabet = [f"`{ID_ALPHABET}`", f"0 to {MOST_NEW}", str(ALIKE)]
    assert [word for word in (*values, *kinds, *limits, *rules, *alphabet) if word not in reference] == []


def test_the_reference_has_every_mend_and_every_generator(reference: str) -> None:
    mends = reference.partition("### What can be mended\n")[2].partition("\n## ")[0]
    assert re.findall(r"^\| `([\w-]+)` \|", mends, flags=re.MULTILINE) == list(FIXES)
    silenced = reference.partition("### Silencing a warning\n")[2].partition("\n### ")[0]
    assert [code for code in sorted(OF_THE_FILE) if f"`{code}`" not in silenced] == []
    for generator in GENERATORS:
        names = f"| {' | '.join(f'`{name}`' for name in generator.names)} |"
        assert names in reference
        plain = [form for form in generator.forms if not form.startswith("ei-") and not form.endswith("?")]
        assert [form for form in plain if f"`{form}`" not in reference] == []
        assert len(generator.forms) in (len(plain), 4 * len(plain))
