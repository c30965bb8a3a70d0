"""The deck language by example: `data/decks/valid` with what is read, `data/decks/invalid` with what is said."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from flashcards.cards import CARD_TYPES, items
from flashcards.cards.cloze import MOST_GAPS
from flashcards.deck import RULES, hint, message, read, severity
from flashcards.deck.cards import LONGEST
from flashcards.deck.encoding import LARGEST
from flashcards.deck.identity import ALIKE, CROWD, LONG
from flashcards.deck.keys import CARD_KEYS, HEADER_KEYS, MOST_NEW, VALUES
from flashcards.deck.naming import ID_ALPHABET
from flashcards.model import Deck, Item

DECKS = Path(__file__).parent.parent / "data" / "decks"
VALID = sorted((DECKS / "valid").glob("*.deck.txt"))
INVALID = sorted((DECKS / "invalid").glob("*.deck.txt"))
ON_DISK = {"deck-id-taken", "unreadable"}
"""Rules that no file can break by what is in it: see the tests of the store."""
BY_SIZE = {"too-big", "too-long", "too-many-lines", "too-many-faults"}
"""Rules that only a large file breaks: see `test_hostile`."""


def read_sample(path: Path) -> Deck:
    return read(path.read_bytes(), "", path.name.removesuffix(".deck.txt"))


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
    assert broken == set(RULES) - ON_DISK - BY_SIZE


@pytest.mark.parametrize("code", sorted(set(RULES) - ON_DISK - BY_SIZE))
def test_the_deck_of_a_rule_breaks_that_rule(code: str) -> None:
    found = expected(DECKS / "invalid" / f"{code}.deck.txt")["diagnostics"]
    assert code in {fault["code"] for fault in found}


def test_every_mark_key_value_and_kind_has_a_right_sample() -> None:
    lines = "\n".join(path.read_text(encoding="utf-8") for path in VALID if path.name != "escapes.deck.txt")
    starts = {
        found[0] for found in re.finditer(r"^(?:[\w-]+:|[(\[][ xX][)\]]|[^\w\s]{1,2})(?=\s)", lines, re.MULTILINE)
    }
    marks = {"?", "=", "!", ">", "#", "##", "//", "( )", "(X)", "(x)", "[ ]", "[x]", "[X]"}
    keys = {f"{key}:" for key in CARD_KEYS | HEADER_KEYS} - {"forms:", "muodot:"}
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
    ]
    alphabet = [f"`{ID_ALPHABET}`", f"0 to {MOST_NEW}", str(ALIKE)]
    assert [word for word in (*values, *kinds, *limits, *alphabet) if word not in reference] == []
