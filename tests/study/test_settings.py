"""Settings: where they come from, how they are written, what is refused, and the scheduler that comes of them."""

from __future__ import annotations

from datetime import time
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import parameters

from flashcards.scheduling import FSRS6
from flashcards.study.settings import FOR_ALL_DECKS, KEYS, Settings, checked, duration, scheduler, settings, shown

DEFAULTS = {
    "retention": "0.9",
    "rollover": "4:00",
    "steps": "1m 10m",
    "relearning-steps": "10m",
    "new-per-day": "20",
    "reviews-per-day": "200",
    "max-interval": "36500",
    "easy-days": "none",
    "parameters": "0.212 1.2931 2.3065 8.2956 6.4133 0.8334 3.0194 0.001 1.8722 0.1666 0.796 1.4835 0.0614 0.2629"
    " 1.6483 0.6014 1.8729 0.5425 0.0912 0.0658 0.1542",
}
waits = st.lists(
    st.tuples(st.integers(1, 99_999), st.sampled_from(["s", "m", "min", "h", "d"])), min_size=1, max_size=4
)
steps = waits.map(lambda found: " ".join(f"{number}{unit}" for number, unit in found)) | st.just("none")
VALUES = {
    "retention": st.integers(700_000, 990_000).map(lambda millionths: str(millionths / 1_000_000)),
    "rollover": st.times().map(lambda at: f"{at.hour}:{at.minute:02}"),
    "steps": steps,
    "relearning-steps": steps,
    "new-per-day": st.integers(0, 9999).map(str),
    "reviews-per-day": st.integers(0, 9999).map(str),
    "max-interval": st.integers(1, 36_500).map(str),
    "easy-days": st.dictionaries(
        st.sampled_from(["mon", "tue", "wed", "thu", "fri", "la", "su"]), st.integers(0, 100), min_size=1, max_size=6
    ).map(lambda week: ", ".join(f"{day} {share} %" for day, share in week.items())),
    "parameters": parameters.map(lambda found: ", ".join(f"{number:.9f}" for number in found)),
}
written = st.sampled_from(list(KEYS)).flatmap(lambda key: st.tuples(st.just(key), VALUES[key]))


# Where they come from


def test_the_defaults() -> None:
    assert {key: shown(key, settings({})) for key in KEYS} == DEFAULTS
    assert settings({}) == Settings()
    assert frozenset({"rollover", "easy-days"}) == FOR_ALL_DECKS


@pytest.mark.parametrize(
    ("deck", "everywhere", "author", "expected"),
    [
        ("7", "8", 9, 7),
        ("7", None, 9, 7),
        (None, "8", 9, 8),
        ("0", "8", 9, 0),
        (None, "0", 9, 0),
        (None, None, 9, 9),
        (None, None, 0, 0),
        (None, None, None, 20),
    ],
)
def test_a_decks_own_before_all_decks_before_the_author_before_ours(
    deck: str | None, everywhere: str | None, author: int | None, expected: int
) -> None:
    """ "The learner's for it, then for all decks, then the author's wish, then ours.\""""
    stored = {("suomi", "new-per-day"): deck, ("", "new-per-day"): everywhere, ("ruotsi", "new-per-day"): "1"}
    kept = {place: value for place, value in stored.items() if value is not None}
    assert settings(kept, "suomi", author).new_per_day == expected


@given(st.dictionaries(st.tuples(st.sampled_from(["", "suomi", "ruotsi"]), st.sampled_from(list(KEYS))), st.none()))
def test_every_key_follows_the_same_order(places: dict[tuple[str, str], None]) -> None:
    """One value of each key for all decks, another for each of two decks: each deck sees its own, or all decks'."""
    values = {key: {"": value, "suomi": SECOND[key], "ruotsi": THIRD[key]} for key, value in FIRST.items()}
    stored = {(deck, key): values[key][deck] for deck, key in places}
    for deck, key in product(("", "suomi", "ruotsi", "viro"), KEYS):
        expected = stored.get((deck, key), stored.get(("", key), DEFAULTS[key]))
        assert shown(key, settings(stored, deck)) == expected


ONES = f"1 {DEFAULTS['parameters'].partition(' ')[2]}"
FIRST = dict(zip(KEYS, ("0.8", "0:00", "5m", "none", "1", "2", "3", "sun 0%", ONES), strict=True))
SECOND = dict(
    zip(KEYS, ("0.85", "23:30", "none", "1d", "4", "5", "6", "mon 50% sun 25%", f"2 {ONES[2:]}"), strict=True)
)
THIRD = dict(zip(KEYS, ("0.95", "12:00", "1h 2h", "20m", "7", "8", "9", "none", f"3 {ONES[2:]}"), strict=True))


# How they are written


@given(written)
def test_what_is_shown_can_be_read_back(pair: tuple[str, str]) -> None:
    """Every key: reading what is shown gives the same value, and shows the same."""
    key, text = pair
    once = checked(key, text)
    assert checked(key, once) == once
    assert KEYS[key].parse(once) == KEYS[key].parse(text)
    assert shown(key, settings({("", key): text})) == once


@pytest.mark.parametrize(
    ("key", "text", "stored"),
    [
        ("retention", "0.90", "0.9"),
        ("retention", "0,85", "0.85"),
        ("retention", "85%", "0.85"),
        ("retention", " 92.5 % ", "0.925"),
        ("retention", "0.7", "0.7"),
        ("retention", "99%", "0.99"),
        ("rollover", "04:00", "4:00"),
        ("rollover", "4", "4:00"),
        ("rollover", "23.59", "23:59"),
        ("rollover", "0", "0:00"),
        ("steps", "60s 600s", "1m 10m"),
        ("steps", "1m, 10 min,1h", "1m 10m 1h"),
        ("steps", "1M 1D", "1m 1d"),
        ("steps", "90s", "90s"),
        ("steps", "24h", "1d"),
        ("steps", "None", "none"),
        ("relearning-steps", "10m1d", "10m 1d"),
        ("new-per-day", " 0 ", "0"),
        ("new-per-day", "0012", "12"),
        ("reviews-per-day", "9999", "9999"),
        ("max-interval", "36500", "36500"),
        ("easy-days", "Su 0 %, la 050%", "sat 50% sun 0%"),
        ("easy-days", "mon 100%", "none"),
    ],
)
def test_other_ways_to_write_the_same(key: str, text: str, stored: str) -> None:
    assert checked(key, text) == stored


WRONG_EVERYWHERE = [
    "",
    " ",
    "१२३",
    "-1",
    "1e308",
    "nan",
    "inf",
    "-0",
    "1_0",
    "0x10",
    "+5",
    "½",
    "x",
    "1 2",
    "\x1b",
    "9" * 400,
]
WRONG_FOR_ONE = [
    ("retention", "0.69"),
    ("retention", "0.991"),
    ("retention", "90"),
    ("retention", "1"),
    ("retention", "%90"),
    ("retention", "90%%"),
    ("retention", "0.9.0"),
    ("retention", "٠.٩"),
    ("rollover", "24:00"),
    ("rollover", "4:60"),
    ("rollover", "4:0"),
    ("rollover", "४:००"),
    ("rollover", "4:00:00"),
    ("easy-days", "sun"),
    ("easy-days", "sun 101%"),
    ("easy-days", "sun 0"),
    ("easy-days", "sunday 0%"),
    ("easy-days", "mon 0% tue 0% wed 0% thu 0% fri 0% sat 0% sun 0%"),
    ("steps", "10"),
    ("steps", "0m"),
    ("steps", "1m 0s"),
    ("steps", "1.5m"),
    ("steps", "-1m"),
    ("steps", "१m"),
    ("steps", "१२३ min"),
    ("steps", "1m १०m"),
    ("steps", "100000s"),
    ("steps", "1 month"),
    ("steps", "10ms"),
    ("steps", "none 1m"),
    ("steps", ","),
    ("new-per-day", "10000"),
    ("new-per-day", "1.0"),
    ("reviews-per-day", "10000"),
    ("max-interval", "0"),
    ("max-interval", "36501"),
    ("parameters", " ".join(["1"] * 20)),
    ("parameters", DEFAULTS["parameters"].replace("0.001", "0.0009")),
    ("parameters", DEFAULTS["parameters"].replace("0.001", "-0.001")),
    ("parameters", DEFAULTS["parameters"].replace("0.001", "nan")),
    ("parameters", DEFAULTS["parameters"].replace("0.001", "1e-3")),
]


def takes(key: str, text: str) -> bool:
    try:
        checked(key, text)
    except ValueError:
        return False
    return True


@pytest.mark.parametrize(("key", "text"), [*product(KEYS, WRONG_EVERYWHERE), *WRONG_FOR_ONE], ids=ascii)
def test_what_is_refused(key: str, text: str) -> None:
    assert not takes(key, text)


@given(st.sampled_from(list(KEYS)), st.text())
def test_any_text_is_read_or_refused(key: str, text: str) -> None:
    """A ValueError and nothing else; what is read can be shown, in ASCII, and is a scheduler."""
    if takes(key, text):
        assert checked(key, text).isascii()
        assert scheduler(settings({("", key): text}))


def test_an_unknown_key_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        checked("retenton", "0.9")


@pytest.mark.parametrize("key", KEYS)
def test_what_is_allowed_is_said(key: str) -> None:
    """The sentence that a refusal shows names the ends of the range, and both are taken."""
    ends = {"retention": ("0.70", "0.99"), "rollover": ("4:00",), "steps": ("1m 10m", "none")}
    ends |= {"relearning-steps": ("10m", "none"), "max-interval": ("1", "36500")}
    ends |= {"parameters": (), "easy-days": ("sat 50% sun 0%", "none")}
    for end in ends.get(key, ("0", "9999")):
        assert end in KEYS[key].allowed
        checked(key, end)


@pytest.mark.parametrize(
    ("seconds", "text"), [(1, "1s"), (330, "330s"), (1.5, "1.5s"), (5400, "90m"), (7200, "2h"), (172_800, "2d")]
)
def test_a_wait_is_written_in_the_largest_unit_that_divides_it(seconds: float, text: str) -> None:
    assert duration(seconds) == text


# The scheduler


def test_a_scheduler_is_what_the_settings_say() -> None:
    stored = {"retention": "0.8", "steps": "5m", "relearning-steps": "none", "max-interval": "365"}
    found = scheduler(settings({("", key): value for key, value in stored.items()}))
    assert found.model == FSRS6(retention=0.8, maximum_interval=365)
    assert (found.steps, found.relearning_steps) == ((300,), ())


def test_fitted_parameters_make_another_scheduler() -> None:
    assert scheduler(settings({("", "parameters"): ONES})).model.parameters[:2] == (1, 1.2931)


def test_limits_and_rollover_do_not_change_a_scheduler() -> None:
    assert scheduler(Settings(new_per_day=1, reviews_per_day=1, rollover=time(0))) == scheduler(Settings())
