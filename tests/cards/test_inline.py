"""What stands inside a text: gaps and arrows, and the code and math in which neither counts."""

from __future__ import annotations

import pytest
from deck_strategies import sentences, words
from hypothesis import given
from hypothesis import strategies as st

from flashcards.cards.inline import Gap, scan, sides

dense = st.text(st.sampled_from("{}<>$`: \nac1|"), max_size=60)


def gaps(text: str) -> list[tuple[str, str, str]]:
    """Return number, text and hint of each gap."""
    return [(gap.number, gap.text, gap.hint) for gap in scan(text).gaps]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{{gap}}", ("", "gap", "")),
        ("{{gap::hint}}", ("", "gap", "hint")),
        ("{{1::gap::hint}}", ("1", "gap", "hint")),
        ("{{c1::gap::hint}}", ("1", "gap", "hint")),
        ("{{c1::gap}}", ("1", "gap", "")),
        ("{{ 12 kuukautta :: aika }}", ("", "12 kuukautta", "aika")),
        ("{{c120::gap}}", ("120", "gap", "")),
        ("{{1917::vuosi}}", ("", "1917", "vuosi")),
        ("{{550::km}}", ("", "550", "km")),
        ("{{0::a}}", ("", "0", "a")),
        ("{{१::a}}", ("", "१", "a")),
        ("{{a::b::c}}", ("", "a", "b::c")),
        ("{{yksi\nkaksi}}", ("", "yksi\nkaksi", "")),
        ("{{}}", ("", "", "")),
        ("{{1::}}", ("1", "", "")),
        ("{{::hint}}", ("", "", "hint")),
        ("{{x^{2}}}", ("", "x^{2}", "")),
        ("{{{a}}}", ("", "{a}", "")),
    ],
)
def test_the_notations_of_a_gap(text: str, found: tuple[str, str, str]) -> None:
    """`{{gap}}`, `{{gap::hint}}`, `{{1::gap::hint}}` (Anki's notation; `c1` accepted)."""
    assert gaps(text) == [found]


def test_a_gap_says_where_it_stands() -> None:
    text = "Joki {{Kemijoki::joki}} ja {{550}} km"
    first, second = scan(text).gaps
    assert first == Gap(5, 23, "", "Kemijoki", "joki")
    assert text[second.start : second.end] == "{{550}}"


@pytest.mark.parametrize(
    ("text", "at"), [("{{a", 0), ("a {{b}} {{c", 8), ("{{a {{b}}", 0), ("x {{a}", 2), ("`{{a}}` {{b", 8)]
)
def test_a_gap_that_is_never_closed(text: str, at: int) -> None:
    """Another gap that opens first leaves the one before it unclosed: gaps do not nest."""
    assert scan(text).unclosed == at


@pytest.mark.parametrize("text", ["a }} b", "{a} {{b}} }}", "", "{ {a} }", "$ {{a}}"])
def test_what_closes_without_opening_is_text(text: str) -> None:
    assert scan(text).unclosed is None


@pytest.mark.parametrize(
    ("text", "count"),
    [
        *(("a <> b", 1), ("<> b", 1), ("a <>", 1), ("a\n<>\nb", 1), ("a\t<>\u00a0b", 1), ("a <> b <> c", 2)),
        *(("a<>b", 0), ("a <>b", 0), ("a<> b", 0), ("a <>. b", 0), ("a < > b", 0), ("a <><> b", 0)),
    ],
)
def test_an_arrow_stands_between_spaces_or_at_an_end(text: str, count: int) -> None:
    """` <> ` parts the two sides; a text may begin or end with `<>`."""
    assert len(scan(text).arrows) == count


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("sää <> weather", ("sää", "weather")),
        ("<> weather", ("", "weather")),
        ("sää <>", ("sää", "")),
        ("a `<> b` <> c", ("a `<> b`", "c")),
    ],
)
def test_the_two_sides(text: str, parted: tuple[str, str]) -> None:
    assert sides(text) == parted


@pytest.mark.parametrize(
    "text",
    [
        "`{{a}}`",
        "`a <> b`",
        "``{{a}}`` on `{{b}}`".replace("``", "`"),
        "$\\frac{{a}}{b}$",
        "$a <> b$",
        "($x{{a}}$)",
        "```\n{{a}}\nb <> c\n```",
        "koodi:\n```sql\nselect a <> b\n\nfrom {{c}}\n```\nloppu",
        "````\n{{a}}\n````",
    ],
)
def test_gaps_and_arrows_in_code_and_math_do_not_count(text: str) -> None:
    """` <> ` and gaps inside code or math do not count."""
    assert scan(text) == ((), (), None)


@pytest.mark.parametrize(
    "text",
    [
        "5 $:sta 10 $:iin {{a}}",
        "{{a}} maksaa 5 $ ja 10 $",
        "5$ ja {{a}} 10$",
        "$ {{a}} $",
        "$5 {{a}} 10 $",
        "US$ {{a}} US$",
        "$x {{a}}$5",
        "$x\n{{a}}$",
        "$$ {{a}}",
        "` {{a}}",
        "`a\n{{a}} `",
        "```a``` {{a}}",
        "\\` {{a}}",
    ],
)
def test_money_and_lone_backticks_hide_nothing(text: str) -> None:
    """`$` opens math only before what is no space, and closes only after such, and not before a letter or digit."""
    assert gaps(text) == [("", "a", "")]


def test_math_ends_at_the_next_dollar_or_not_at_all() -> None:
    """Where the next `$` cannot close, the first was money; nothing further away is looked for."""
    assert gaps("$a $ {{b}}$") == [("", "b", "")]


@given(sentences, sentences)
def test_ordinary_text_has_no_structure(one: str, other: str) -> None:
    for sign in (" – ", ": ", " = ", " < ", " > ", " { } ", " (x) ", " | ", " 5 $ "):
        assert scan(f"{one}{sign}{other}") == ((), (), None)


@given(st.lists(st.tuples(words, words), min_size=1, max_size=5))
def test_the_text_around_gaps_is_kept(pairs: list[tuple[str, str]]) -> None:
    text = "".join(f"{before} {{{{{hidden}}}}} " for before, hidden in pairs)
    found = scan(text)
    assert [gap.text for gap in found.gaps] == [hidden for _, hidden in pairs]
    ends = [0, *(gap.end for gap in found.gaps)]
    assert [text[end : gap.start].strip() for end, gap in zip(ends, found.gaps, strict=False)] == [
        one for one, _ in pairs
    ]


@given(dense | st.text(max_size=60))
def test_every_text_can_be_scanned(text: str) -> None:
    """Gaps never overlap, stand where they say, and end before an unclosed one."""
    found = scan(text)
    at = 0
    for gap in found.gaps:
        assert at <= gap.start < gap.end
        assert text.startswith("{{", gap.start)
        assert text.endswith("}}", 0, gap.end)
        at = gap.end
    assert found.unclosed is None or found.unclosed >= at
    assert all(text.startswith("<>", arrow) for arrow in found.arrows)
