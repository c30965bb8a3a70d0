"""Decks to try the reader with: grown from a grammar of the language, or right ones with bytes changed."""

from __future__ import annotations

from pathlib import Path
from random import Random

ROOT = Path(__file__).parent.parent.parent
FOLDERS = (ROOT / "decks", ROOT / "tests" / "data" / "decks")

MARKS = (
    "?",
    "=",
    "=+",
    "=1",
    "=2",
    "=3",
    "=07",
    "( )",
    "(x)",
    "(X)",
    "[ ]",
    "[x]",
    "[X]",
    "!",
    ">",
    "@",
    "#",
    "##",
    "//",
)
CARD_KEYS = (
    *("hint", "vihje", "note", "huomautus", "source", "lähde", "la\u0308hde", "tags", "tunnisteet", "answer"),
    *("vastaustapa", "siblings", "sisarukset", "forms", "muodot", "Hint", "hintt", "lahde"),
)
HEADER_KEYS = (
    *("deck", "pakka", "id", "tunnus", "format", "muoto", "language", "kieli", "answer-language", "vastauskieli"),
    *("about", "kuvaus", "author", "tekijä", "license", "lisenssi", "source", "lähde"),
    *("answer", "vastaustapa", "siblings", "sisarukset"),
    *("order", "järjestys", "new-per-day", "uusia-päivässä", "require", "vaadi", "x-mine", "Deck", "autor", "Huom"),
)
VALUES = ("typed", "kirjoita", "recall", "together", "erikseen", "shuffled", "source", "fi", "1", "2", "20", "१", "")
SPACES = (" ", " ", " ", " ", "  ", "\t", "\u00a0", "", "\u2003")
NEAR_MISSES = (
    "(x)a",
    "() b",
    "=Helsinki",
    "?miksi",
    "### c",
    "• d",
    "=1. e",
    "+ f",
    "% g",
    "=> h",
    "[1] i",
    "!j",
    "//k",
)
INLINE = (
    *("sana", "Ääkkösiä", "talo", "Onko talo iso", "{{gap}}", "{{gap::hint}}", "{{1::gap::hint}}", "{{c2::a}}", "{{}}"),
    *("{{a{b}}}", "{{", "}}", "{{a {{b}} c}}", " <> ", "<>", " | ", "`a <> b`", "`", "$x <> y$", "$5 ja $6", "$", "::"),
    *("*em*", "**strong**", "*", "_a_", "![kuva](a.png)", "![](b.jpg)", "![c](../d.mp3)", "![e](https://f/g)", "]("),
    *(
        "[link](a)",
        " ^k7m2q",
        " ^k7m2q.2",
        " ^K7M2Q",
        "^p3x9d",
        "^",
        "\\",
        "\\{{",
        "5.12.2026",
        "1 000",
        "^k7m2q ",
        "```",
    ),
    *(
        "sа\u0430na",
        "a\u0308",
        "\u200b",
        "\ufeff",
        "\u202e",
        "\u2028",
        "\x85",
        "\x1b[31m",
        "\x0c",
        "\r",
        "\U0001f600",
        "vai",
    ),
)
FENCES = ("```", "```python", "````", "```  ", "``` a`b", "  ```")
CODES = ("near-miss", "answer-in-question", "several-answers", "no-answer", "mixed-line-ends", "nonsense", "ok:")
BYTES = (
    *(
        b"\0",
        b"\xff",
        b"\xef\xbb\xbf",
        b"\r",
        b"\r\n",
        b"\n",
        b"\n\n",
        b"\xe2\x80\xa8",
        b"\xe2\x80\xae",
        b"\xe2\x80\x8b",
    ),
    *(b"\xed\xa0\x80", b"\xc3", b"\xc2\xa0", b"\xcc\x88", b"\xd0\xb0", b"\xf0\x9f\x98\x80", b"\xff\xfe", b"\x1b[2J"),
    *(
        b"? ",
        b"\n? ",
        b"\n= ",
        b"\n@ ",
        b"{{",
        b"}}",
        b"`",
        b"\n```\n",
        b"$",
        b" <> ",
        b" ^k7m2q",
        b"\\",
        b"\n// ok: ",
        b"\t",
    ),
)


def grown(random: Random) -> bytes:
    """Return a deck in which everything stands where it may, and often where it may not."""
    header = [f"{random.choice(HEADER_KEYS)}:{_space(random)}{_value(random)}" for _ in range(_few(random, 6))]
    if header and random.random() < 0.8:
        header.append("")
    lines = [line for _ in range(random.randrange(12)) for line in _card(random)]
    end = random.choice(["\n", "\n", "\n", "\r\n"])
    text = "".join(line + (end if random.random() < 0.99 else "\n") for line in (*header, *lines))
    text = random.choice(["", "", "", "\ufeff"]) + text
    return (text[:-1] if random.random() < 0.1 else text).encode()


def mutated(random: Random, seeds: list[bytes]) -> bytes:
    """Return one of some decks, or a grown one, with bytes changed."""
    data = random.choice(seeds) if random.random() < 0.7 else grown(random)
    for _ in range(random.randint(1, 4)):
        data = random.choice(_CHANGES)(random, data, seeds)
    return data


def samples() -> list[bytes]:
    """Return the decks that come with the program, and those of the tests."""
    return [path.read_bytes() for folder in FOLDERS for path in sorted(folder.rglob("*.deck.txt"))] or [b"? a\n= b\n"]


def deck(seed: int, number: int, seeds: list[bytes]) -> bytes:
    """Return a deck by its number: every other one is grown."""
    random = Random(f"{seed}/{number}")
    return grown(random) if number % 2 else mutated(random, seeds)


def _few(random: Random, most: int) -> int:
    return random.randrange(most) if random.random() < 0.7 else 0


def _space(random: Random) -> str:
    return random.choice(SPACES)


def _text(random: Random) -> str:
    words = [
        random.choice(INLINE) if random.random() < 0.6 else f"sana{random.randrange(99)}"
        for _ in range(_few(random, 6))
    ]
    return " ".join(words) + random.choice(["", "", "", " ", "?", "."])


def _value(random: Random) -> str:
    return random.choice(VALUES) if random.random() < 0.6 else _text(random)


def _card(random: Random) -> list[str]:
    """Return a card: sometimes a right one, often with lines that do not belong together."""
    first = f"?{_space(random)}{_text(random)}"
    if random.random() < 0.1:
        name = random.choice(["konditionaali", "conditional", "nobody"])
        first = f"@{_space(random)}{name}: auttaa voida {_text(random)}"
    return [first + random.choice(["", "", " ^k7m2q", f" ^{random.randrange(22222, 99999)}"]), *_lines(random), ""]


def _lines(random: Random) -> list[str]:
    lines = []
    for _ in range(random.randrange(7)):
        lines += random.choices(_LINES, weights=_WEIGHTS)[0](random)
    return lines


def _marked(random: Random) -> list[str]:
    return [random.choice(["", "", "", "", "", "\\", "  "]) + random.choice(MARKS) + _space(random) + _text(random)]


def _right(random: Random) -> list[str]:
    words = [f"vastaus {number}" for number in range(random.randint(1, 4))]
    mark = random.choice(["= {}", "=+ {}", "( ) {}", "[x] {}", "={n} {}", "= {} <> oikea {n}", "! {}"])
    lines = [mark.format(word, n=number) for number, word in enumerate(words, 1)]
    return [*lines, "(x) tämä"] if mark.startswith("(") else lines


def _keyed(random: Random) -> list[str]:
    return [f"{random.choice(CARD_KEYS)}{random.choice([':', ':', ':', ' :'])}{_space(random)}{_value(random)}"]


def _fenced(random: Random) -> list[str]:
    inside = [random.choice(MARKS) + " " + _text(random) for _ in range(_few(random, 4))]
    return [random.choice(FENCES), *inside, *random.choice([["```"], ["```"], [""], []])]


def _loose(random: Random) -> list[str]:
    indent = random.choice(["", "  ", "\t", " ", "\u00a0\u00a0", "  \u00a0"])
    return [*random.choice([[], [""], [" "]]), indent + random.choice([_text(random), random.choice(NEAR_MISSES)])]


def _remark(random: Random) -> list[str]:
    return [f"//{_space(random)}ok: {' '.join(random.choices(CODES, k=2))}"]


_LINES = (_marked, _right, _keyed, _fenced, _loose, _remark)
_WEIGHTS = (3, 4, 2, 1, 2, 1)


def _place(random: Random, data: bytes) -> int:
    return random.randrange(len(data) + 1)


def _flip(random: Random, data: bytes, _: list[bytes]) -> bytes:
    changed = bytearray(data)
    for _each in range(min(random.randint(1, 8), len(data))):
        changed[random.randrange(len(data))] ^= 1 << random.randrange(8)
    return bytes(changed)


def _insert(random: Random, data: bytes, _: list[bytes]) -> bytes:
    at = _place(random, data)
    return data[:at] + random.choice(BYTES) * random.choice([1, 1, 2, 5]) + data[at:]


def _splice(random: Random, data: bytes, seeds: list[bytes]) -> bytes:
    other = random.choice(seeds)
    at, start = _place(random, data), _place(random, other)
    return data[:at] + other[start : start + random.randrange(2000)] + data[at:]


def _truncate(random: Random, data: bytes, _: list[bytes]) -> bytes:
    return data[: _place(random, data)]


def _delete(random: Random, data: bytes, _: list[bytes]) -> bytes:
    at = _place(random, data)
    return data[:at] + data[at + random.randrange(50) :]


def _repeat(random: Random, data: bytes, _: list[bytes]) -> bytes:
    """Repeat a fragment a thousand times: a few bytes, a line, or a sign that means something."""
    at = _place(random, data)
    line = data[data.rfind(b"\n", 0, at) + 1 : (data.find(b"\n", at) + 1) or len(data)][:200]
    fragment = random.choice([data[at : at + random.randint(1, 20)], line, random.choice(BYTES)])
    return data[:at] + fragment * 1000 + data[at:]


_CHANGES = (_flip, _insert, _insert, _insert, _splice, _truncate, _delete, _repeat)
