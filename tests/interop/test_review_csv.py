"""Logs as CSV: read back as written, days by zone and rollover, and nothing odd taken for a review."""

from __future__ import annotations

import gzip
from datetime import UTC, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashcards.errors import FlashcardsError
from flashcards.interop import review_csv
from flashcards.interop.review_csv import read_reviews, write_reviews
from flashcards.model import CardId
from flashcards.scheduling import StudyDay
from flashcards.scheduling.replay import learnable
from flashcards.store.reading import Rated

DAYS = StudyDay(UTC)
BEGIN = "card_id,ts_ms,rating\n"
MS = 1_711_744_352_250


def read(folder: Path, text: str | bytes, days: StudyDay = DAYS) -> review_csv.ReadLog:
    path = folder / "log.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_reviews(path, days)


def test_reviews_come_in_the_order_of_their_moments(tmp_path: Path) -> None:
    found = read(tmp_path, f"rating,state,card_id,ts_ms\n3,-1,b,{MS + 1}\n\n1,2,a,{MS}\n")
    assert [(review.card, review.rating) for review in found.reviews] == [("a", 1), ("b", 3)]


def test_a_byte_order_mark_and_the_line_ends_of_windows_do_no_harm(tmp_path: Path) -> None:
    assert len(read(tmp_path, f"\ufeff{BEGIN}a,{MS},3\n".replace("\n", "\r\n")).reviews) == 1


def test_the_day_is_that_of_zone_and_rollover(tmp_path: Path) -> None:
    text = f"{BEGIN}a,1711764000000,3\n"  # 2024-03-30 02:00 UTC
    number = read(tmp_path, text).reviews[0].day
    assert read(tmp_path, text, StudyDay(UTC, time(2))).reviews[0].day == number + 1
    assert read(tmp_path, text, StudyDay(ZoneInfo("Asia/Kathmandu"))).reviews[0].day == number + 1


def test_a_rating_of_0_is_passed_over_and_counted(tmp_path: Path) -> None:
    found = read(tmp_path, f"{BEGIN}a,{MS},0\na,{MS},3\n")
    assert (len(found.reviews), found.passed_over) == (1, 1)


@pytest.mark.parametrize(
    ("state", "kind"),
    [
        *(("0", "new"), ("1", None), ("2", "review"), (" 3 ", "relearning"), ("4", "review")),
        *(("-1", None), ("", None), ("5", None), ("x", None)),
    ],
)
def test_of_a_state_is_believed_what_all_who_write_it_mean(tmp_path: Path, state: str, kind: str | None) -> None:
    """New, learning, review, relearning, filtered; but 1 is a review in Anki's own table, so that says nothing."""
    (found,) = read(tmp_path, f"card_id,ts_ms,rating,state\na,{MS},3,{state}\n").reviews
    assert found.kind == kind


def test_a_line_may_end_before_its_state(tmp_path: Path) -> None:
    found = read(tmp_path, f"card_id,ts_ms,rating,state\na,{MS},3\n").reviews
    assert found == read(tmp_path, f"{BEGIN}a,{MS},3\n").reviews
    assert found[0][2:] == (3, None, None, None)


# The states of three cards: met and forgotten; with the beginning missing; put back among the new ones.
LOGS = {
    "of the tools": ("0123", "22", "0122012"),
    "of Anki": ("0012", "22", "00110011"),
    "of py-fsrs": ("1123", "22", "1122"),
}


@pytest.mark.parametrize("states", LOGS.values(), ids=LOGS)
def test_a_whole_card_is_kept_whole_whoever_wrote_the_states(tmp_path: Path, states: tuple[str, ...]) -> None:
    """Only a card that begins with 2 or more is torn, and only a 0 after something else is a beginning."""
    lines = [f"{card},{MS + at},3,{state}" for card, of in enumerate(states) for at, state in enumerate(of)]
    found = learnable(read(tmp_path, "\n".join(["card_id,ts_ms,rating,state", *lines])).reviews)
    kept = [sum(review.card == card for review in found.reviews) for card in "012"]
    again = states[2].rfind("0" if states[2].rfind("00") < 0 else "00")
    assert kept == [4, 0, len(states[2]) - max(again, 0)]
    assert (found.torn, found.anew) == (1, again > 0)


HOSTILE = ["", "-1", "9223372036854775808", "1e308", "NaN", "inf", "१२३", "0x10", "1_0", "+5", "3.0", "\x1b[31m"]


@pytest.mark.parametrize("number", HOSTILE, ids=ascii)
@pytest.mark.parametrize("column", ["ts_ms", "rating"])
def test_what_is_no_number_is_refused_with_its_line(tmp_path: Path, number: str, column: str) -> None:
    row = f"a,{number},3" if column == "ts_ms" else f"a,{MS},{number}"
    with pytest.raises(FlashcardsError, match=rf"log\.csv, line 3 has the {column} “") as fault:
        read(tmp_path, f"{BEGIN}a,{MS},3\n{row}\n")
    assert number[:40] in fault.value.message


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "is empty"),
        ("card_id,rating\n", "no column ts_ms"),
        ("1,2,3\n", "no column card_id, ts_ms, rating"),
        (f"{BEGIN}a\n", "line 2 has too few cells: 1"),
        (f"{BEGIN},{MS},3\n", "line 2 has no card_id"),
        (f"{BEGIN}{'a' * 70_000},{MS},3\n", "line 2 is longer"),
        (b"card_id,ts_ms,rating\n\xff,1,3\n", "not UTF-8"),
        (f'{BEGIN}"{"a" * 60_000}\n{"a" * 60_000}\n{"a" * 60_000}",1,3\n', "is no CSV"),
    ],
    ids=range(8),
)
def test_other_faults_are_told(tmp_path: Path, text: str | bytes, told: str) -> None:
    with pytest.raises(FlashcardsError, match=told):
        read(tmp_path, text)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(FlashcardsError, match="cannot be read"):
        read_reviews(tmp_path / "none.csv", DAYS)
    (tmp_path / "cut.csv.gz").write_bytes(gzip.compress(BEGIN.encode() * 999)[:40])
    with pytest.raises(FlashcardsError, match="cut off"):
        read_reviews(tmp_path / "cut.csv.gz", DAYS)
    (tmp_path / "no.csv.gz").write_bytes(b"no")
    with pytest.raises(FlashcardsError, match="not compressed at all"):
        read_reviews(tmp_path / "no.csv.gz", DAYS)


rated = st.builds(
    Rated,
    st.builds(
        CardId, *[st.text(st.characters(codec="utf-8", exclude_characters="/\0\r\n"), min_size=1, max_size=9)] * 3
    ),
    st.integers(0, 2**42),
    st.just(0),
    st.integers(1, 4),
    st.sampled_from(list(review_csv.STATES)),
    st.integers(0, 10**6),
)


@given(st.lists(rated, max_size=9), st.sampled_from(["log.csv", "log.csv.gz"]))
def test_what_is_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory, reviews: list[Rated], name: str
) -> None:
    path = tmp_path_factory.mktemp("log") / name
    assert write_reviews(reviews, path) == len(reviews)
    found = read_reviews(path, DAYS).reviews
    expected = sorted(reviews, key=lambda review: review.utc_ms)
    assert [(of.card, of.rating) for of in found] == [(str(of.card).strip(), of.rating) for of in expected]


def test_an_export_replaces_only_an_export(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    write_reviews([], path)
    write_reviews([], path)
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(FlashcardsError, match="file of another kind"):
        write_reviews([], path)
