"""Pictures and sound: which files a deck names, and what is wrong with them."""

from __future__ import annotations

import pytest

from flashcards.deck.check import check, fixed
from flashcards.deck.media import is_beside, media

PICTURE = "? Mikä tämä on?\n![kukka](kuvat/kielo.jpg)\n= kielo\n"


def found(text: str, *there: str) -> list[tuple[int, int, str]]:
    return [(fault.line, fault.column, fault.code) for fault in check(text, there=there).diagnostics]


def test_a_file_that_is_there_is_right() -> None:
    assert found(PICTURE, "kuvat/kielo.jpg") == []


def test_without_a_look_at_the_folder_nothing_is_missing() -> None:
    assert check(PICTURE).diagnostics == ()


def test_a_missing_file_is_told_where_it_is_named() -> None:
    assert found(PICTURE) == [(2, 1, "media-missing")]
    assert found(PICTURE, "kielo.jpg") == [(2, 1, "media-missing")]


def test_a_name_with_other_capitals_is_told_as_it_is_spelt() -> None:
    (fault,) = check(PICTURE, there=["Kuvat/Kielo.JPG"]).diagnostics
    assert (fault.code, dict(fault.details)) == (
        "media-case",
        {"file": "kuvat/kielo.jpg", "found": "Kuvat/Kielo.JPG"},
    )


def test_the_right_name_wins_over_one_with_other_capitals() -> None:
    assert found(PICTURE, "kuvat/Kielo.jpg", "kuvat/kielo.jpg") == []


def test_each_place_is_told() -> None:
    text = "? ![a](x.png) ja ![b](x.png)\n= c ![](y.png)\nnote: ![d](x.png)\n"
    assert found(text, "y.png") == [
        (1, 3, "media-missing"),
        (1, 18, "media-missing"),
        (2, 5, "picture-without-text"),
        (3, 7, "media-missing"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "`![a](x.png)`",
        "[a](x.png)",
        "! [a](x.png)",
        "![a] (x.png)",
        "![a]()",
        "![a\nb](x.png)",
        "\n```\n![a](x.png)\n```",
        "\n// ![a](x.png)",
    ],
)
def test_code_remarks_links_and_other_text_name_no_file(text: str) -> None:
    assert media(f"? a {text}\n= b\n") == []


@pytest.mark.parametrize("file", ["a.png", "kuvat/a.png", "./a.png", "a..b.png", "åäö.ogg"])
def test_what_stays_in_the_deck_s_folder(file: str) -> None:
    assert is_beside(file)


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("http://a.fi/b.png", "media-remote"),
        ("HTTPS://a.fi/b.png", "media-remote"),
        ("//a.fi/b.png", "media-remote"),
        ("data:image/png;base64,AAAA", "media-remote"),
        ("file:///etc/passwd", "media-remote"),
        ("javascript:alert", "media-remote"),
        ("/a.png", "media-outside"),
        ("~/a.png", "media-outside"),
        ("../a.png", "media-outside"),
        ("a/../../b.png", "media-outside"),
        ("a\\..\\b.png", "media-outside"),
        ("\\\\palvelin\\a.png", "media-outside"),
        ("C:\\kuvat\\a.png", "media-outside"),
        ("c:a.png", "media-outside"),
    ],
)
def test_what_does_not_is_never_looked_for(file: str, code: str) -> None:
    assert not is_beside(file)
    text = f"? ![a]({file})\n= b\n"
    assert found(text, file) == [(1, 3, code)]
    assert found(text) == [(1, 3, code)]


def test_what_only_the_folder_shows_may_be_silenced() -> None:
    text = f"// ok: media-missing\n{PICTURE}"
    assert [fault.code for fault in check(PICTURE, there=()).diagnostics] == ["media-missing"]
    assert check(text, there=()).diagnostics == ()
    assert fixed(text, ["media-missing"]) == text
