"""`flashcards check`, `stamp` and `new`: what they print, what they change, and what they never do."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from conftest import Learner

import flashcards
from flashcards.errors import FlashcardsError
from flashcards.store.files import rewrite

DECK = "deck: Sää\nid: pakka\n\n? sää\n= weather\n\n? tuuli <> wind\n\n? huono\n"


def test_check_prints_every_fault_with_its_line_and_a_caret(learner: Learner) -> None:
    learner.deck(DECK)
    done = learner.run("check", "pakka.deck.txt")
    assert done.code == 1
    assert done.out == (
        "pakka.deck.txt:9:3: error[no-answer] “huono” has no answer\n"
        "    9 | ? huono\n"
        "          ^\n"
        "  help: write one below it, on a line that begins with “= ”\n"
        "files: 1, cards: 3, errors: 1, warnings: 0\n"
    )


def test_check_speaks_finnish(learner: Learner) -> None:
    learner.deck(DECK)
    done = learner.run("check", "pakka.deck.txt", FLASHCARDS_LANG="fi")
    assert done.out == (
        "pakka.deck.txt:9:3: virhe[no-answer] kysymykseltä ”huono” puuttuu vastaus\n"
        "    9 | ? huono\n"
        "          ^\n"
        "  ohje: kirjoita sen alle vastausrivi, jonka alussa on ”= ”\n"
        "tiedostoja: 1, kortteja: 3, virheitä: 1, varoituksia: 0\n"
    )


def test_check_as_json(learner: Learner) -> None:
    learner.deck(DECK)
    done = learner.run("check", "pakka.deck.txt", "--format", "json")
    assert done.code == 1
    assert done.json == [
        {
            "path": "pakka.deck.txt",
            "line": 9,
            "column": 3,
            "severity": "error",
            "code": "no-answer",
            "message": "“huono” has no answer",
            "hint": "write one below it, on a line that begins with “= ”",
            "fixable": False,
        }
    ]


def test_check_for_github(learner: Learner) -> None:
    """Percent signs, line ends, and in properties colons and commas, are escaped as workflow commands want it."""
    learner.deck("? 10 %, vai: mitä?\n", "a,b")
    assert learner.run("check", "a,b.deck.txt", "--format", "github").out == (
        "::error file=a%2Cb.deck.txt,line=1,col=3,title=no-answer::“10 %25, vai: mitä?” has no answer;"
        " write one below it, on a line that begins with “= ”\n"
    )


def test_check_ends_with_0_without_errors_and_with_2_where_it_cannot_run(learner: Learner) -> None:
    learner.deck("? a\n= b\n= c\n", "varoitus")
    assert learner.run("check", "varoitus.deck.txt").code == 0
    assert learner.run("check", "varoitus.deck.txt", "--strict").code == 1
    assert learner.run("check", "absent.deck.txt").code == 2
    assert learner.run("check").code == 2
    assert learner.run("check", "varoitus.deck.txt", "--format", "json").json[0]["severity"] == "warning"


def test_one_bad_file_stops_only_itself(learner: Learner) -> None:
    """All faults of all files in one run; wrong encodings are named with how to save right."""
    folder = learner.folder / "pakat"
    folder.mkdir()
    (folder / "a.deck.txt").write_bytes("? sää\n= weather\n".encode("cp1252"))
    (folder / "b.deck.txt").write_bytes("? sää\n= weather\n".encode("utf-16"))
    (folder / "c.deck.txt").write_text("? hyvä\n= kyllä\n\n? huono\n", encoding="utf-8")
    done = learner.run("check", "pakat", "--format", "json")
    assert [(Path(found["path"]).name, found["line"], found["code"]) for found in done.json] == [
        ("a.deck.txt", 1, "not-utf8"),
        ("b.deck.txt", 1, "utf-16"),
        ("c.deck.txt", 4, "no-answer"),
    ]
    assert all("Notepad" in found["hint"] for found in done.json[:2])
    assert learner.run("check", "pakat").out.endswith("files: 3, cards: 1, errors: 3, warnings: 0\n")


def test_a_question_asked_in_two_decks_is_told(learner: Learner) -> None:
    learner.deck("? Mikä on pääkaupunki?\n= Helsinki\n", "a")
    learner.deck("? Mikä on pääkaupunki?\n= Tukholma\n", "b")
    assert learner.run("check", "a.deck.txt").out.endswith("warnings: 0\n")
    done = learner.run("check", "a.deck.txt", "b.deck.txt")
    assert done.out.startswith("b.deck.txt:1:1: warning[same-question] “Mikä on pääkaupunki?” is the question of")
    assert "(a.deck.txt:1)" in done.out


def test_media_are_looked_for_beside_the_deck(learner: Learner) -> None:
    """A missing or wrongly cased media file; nothing outside of the folder is looked at."""
    (learner.folder / "kuvat").mkdir()
    (learner.folder / "kuvat" / "Kielo.jpg").touch()
    learner.deck(
        "? Mikä? ![kukka](kuvat/kielo.jpg)\n= yksi\n\n? Entä? ![kukka](ruusu.jpg)\n= kaksi\n\n"
        "? Missä? ![talo](../home.jpg)\n= kolme\n\n? Oikea? ![kukka](kuvat/Kielo.jpg)\n= neljä\n"
    )
    found = learner.run("check", "pakka.deck.txt", "--format", "json").json
    assert [(fault["line"], fault["code"]) for fault in found] == [
        (1, "media-case"),
        (4, "media-missing"),
        (7, "media-outside"),
    ]


def test_a_hostile_line_reaches_the_terminal_as_text(learner: Learner) -> None:
    (learner.folder / "p.deck.txt").write_bytes("? \x1b[31mpunainen\x07\u202e\n".encode())
    done = learner.run("check", "p.deck.txt")
    assert "^[[31mpunainen^G<U+202E>" in done.out
    assert "\x1b" not in done.out


def test_a_long_line_is_shown_around_the_place(learner: Learner) -> None:
    learner.deck(f"? {'a' * 300} {{{{auki {'b' * 300}\n= c\n")
    _, line, caret, *_ = learner.run("check", "pakka.deck.txt").out.split("\n")
    assert len(line) <= 110
    assert line[caret.index("^") :].startswith("{{auki")


def test_wide_and_combining_characters_do_not_move_the_caret(learner: Learner) -> None:
    learner.deck("? 日本 x\u0301 {{auki\n= c\n")
    done = learner.run("check", "pakka.deck.txt").out.split("\n")
    line, caret = next((line, done[at + 1]) for at, line in enumerate(done) if line.startswith("    1 |"))
    columns = line.index("{{") + len("日本") - len("\u0301")
    assert caret.index("^") == columns


# --fix

ODD = "\ufeff? a\u0308iti\r\n=\u00a0mother\r\n\r\n? sa\u00adna\r\n= word\n  ja\xa0tila\r\n"
MENDED = "\ufeff? äiti\r\n= mother\r\n\r\n? sana\r\n= word\r\n  ja\xa0tila\r\n"


def test_fix_mends_what_is_safe_and_changes_no_other_byte(learner: Learner) -> None:
    path = learner.folder / "p.deck.txt"
    path.write_bytes(ODD.encode())
    path.chmod(0o640)
    before = learner.run("check", "p.deck.txt")
    assert before.out.endswith("warnings: 4; --fix mends 4\n")
    assert path.read_bytes() == ODD.encode()
    done = learner.run("check", "--fix", "p.deck.txt")
    assert done.out == "files: 1, cards: 2, errors: 0, warnings: 0\n"
    assert done.err == "p.deck.txt: mended\n"
    assert path.read_bytes() == MENDED.encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert learner.run("check", "--fix", "p.deck.txt").err == ""


def test_fix_leaves_what_its_author_silenced(learner: Learner) -> None:
    text = "// ok: invisible-character\n? sa\u00adna\n= word\n"
    path = Path(learner.folder / learner.deck(text))
    assert learner.run("check", "--fix", "pakka.deck.txt").out.endswith("warnings: 0\n")
    assert path.read_text("utf-8") == text


def test_fix_does_not_touch_a_file_in_another_encoding(learner: Learner) -> None:
    path = learner.folder / "p.deck.txt"
    path.write_bytes("? sää\r\n= weather\n".encode("cp1252"))
    assert learner.run("check", "--fix", "p.deck.txt").code == 1
    assert path.read_bytes() == "? sää\r\n= weather\n".encode("cp1252")


def test_a_file_that_changed_meanwhile_is_not_written(tmp_path: Path) -> None:
    """`stamp` and `check --fix` refuse a file that changed under them."""
    path = tmp_path / "p.deck.txt"
    path.write_text("uusi")
    with pytest.raises(FlashcardsError, match="has changed meanwhile"):
        rewrite(path, b"vanha", b"leimattu")
    assert path.read_text() == "uusi"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_to_a_deck_stays_a_link(tmp_path: Path) -> None:
    path, link = tmp_path / "p.deck.txt", tmp_path / "linkki.deck.txt"
    path.write_text("vanha")
    link.symlink_to(path)
    rewrite(link, b"vanha", b"uusi")
    assert link.is_symlink()
    assert path.read_text() == "uusi"


def test_a_read_only_folder_is_told_and_nothing_is_left(learner: Learner) -> None:
    folder = learner.folder / "lukittu"
    folder.mkdir()
    (folder / "p.deck.txt").write_text("? a\n= b\n")
    folder.chmod(0o500)
    try:
        if os.access(folder, os.W_OK):
            pytest.skip("this user may write everywhere")
        done = learner.run("stamp", "lukittu")
    finally:
        folder.chmod(0o700)
    assert done.code == 2
    assert "cannot be written" in done.err
    assert list(folder.iterdir()) == [folder / "p.deck.txt"]


# stamp


def test_stamp_gives_ids_and_keeps_histories(learner: Learner) -> None:
    learner.deck("? sää\n= weather\n\n? tuuli <> wind\n")
    path = "pakka.deck.txt"
    learner.run("review", path, "--plain", typed="\n3\n\n3\n:q\n")
    done = learner.run("stamp", path)
    assert done.out == "pakka.deck.txt: 2 questions stamped, the deck's id is pakka\n"
    stamped = (learner.folder / path).read_text("utf-8")
    assert stamped.count(" ^") == 2
    assert learner.run("stamp", path).out == "pakka.deck.txt: every question has its id\n"
    assert (learner.folder / path).read_text("utf-8") == stamped
    assert learner.run("due", path, "--json").json["new"] == 0


def test_stamp_fix_renews_a_copied_id(learner: Learner) -> None:
    path = "pakka.deck.txt"
    learner.deck("id: p\n\n? a ^k7m2q\n= b\n\n? c ^k7m2q\n= d\n")
    assert learner.run("check", path).code == 1
    assert learner.run("stamp", path).out == "pakka.deck.txt: every question has its id; some stand there twice\n"
    assert learner.run("stamp", "--fix", path).out == "pakka.deck.txt: 1 question stamped\n"
    assert learner.run("check", "--strict", path).code == 0


def test_stamp_tells_of_another_encoding(learner: Learner) -> None:
    (learner.folder / "p.deck.txt").write_bytes("? sää\n= weather\n".encode("cp1252"))
    done = learner.run("stamp", "p.deck.txt")
    assert done.code == 2
    assert (
        done.err
        == "flashcards: p.deck.txt is not stamped: not-utf8\nhelp: flashcards check p.deck.txt tells what to do\n"
    )


# new


@pytest.mark.parametrize("language", ["fi", "en"])
def test_new_begins_a_deck_without_a_fault_in_the_author_s_language(learner: Learner, language: str) -> None:
    done = learner.run("--lang", language, "new", "Omat sanat")
    assert done.out.endswith(": flashcards check 'Omat sanat.deck.txt'\n")
    deck = flashcards.parse((learner.folder / "Omat sanat.deck.txt").read_text("utf-8"))
    assert (deck.title, deck.id, deck.language) == ("Omat sanat", "Omat-sanat", language)
    assert {card.kind for card in deck.cards} == {"basic", "two-way", "cloze", "choose-one"}
    assert learner.run("check", "--strict", "Omat sanat.deck.txt").code == 0


def test_new_replaces_nothing(learner: Learner) -> None:
    learner.deck("? a\n= b\n", "oma")
    done = learner.run("new", "oma")
    assert done.code == 2
    assert "is there already" in done.err
    assert (learner.folder / "oma.deck.txt").read_text("utf-8") == "? a\n= b\n"


def test_the_shipped_decks_are_clean(learner: Learner) -> None:
    shipped = Path(flashcards.__file__).parent / "decks"
    assert learner.run("check", "--strict", str(shipped)).code == 0


def test_stamp_puts_back_an_id_that_was_lost(learner: Learner) -> None:
    """A deleted id is known to the learner's file: a new one would look like another card."""
    path = "pakka.deck.txt"
    text = "id: p\n\n? a ^k7m2q\n= b\n\n? c ^p3x9d\n= d\n"
    learner.deck(text)
    learner.run("review", path, "--plain", typed="\n3\n\n3\n:q\n")
    learner.deck(text.replace(" ^k7m2q", ""))
    assert "id-lost" in learner.run("check", path).out
    learner.run("stamp", path)
    assert (learner.folder / path).read_text("utf-8") == text


def test_two_files_with_one_id_are_told(learner: Learner) -> None:
    """Of two files with one id a learner would see only the first."""
    learner.deck("id: sama\n\n? a\n= b\n", "yksi")
    learner.deck("id: sama\n\n? c\n= d\n", "kaksi")
    done = learner.run("check", "yksi.deck.txt", "kaksi.deck.txt")
    assert done.out.startswith("kaksi.deck.txt:1:1: warning[deck-id-taken] the deck id “sama” belongs to yksi.deck.txt")


def test_lost_ids_are_told_in_a_deck_with_errors_too(learner: Learner) -> None:
    path = "pakka.deck.txt"
    text = "id: p\n\n? a ^k7m2q\n= b\n\n? c ^p3x9d\n= d\n"
    learner.deck(text)
    learner.run("review", path, "--plain", typed="\n3\n\n3\n:q\n")
    learner.deck(text.replace(" ^k7m2q", "") + "\n? kopio ^p3x9d\n= e\n")
    found = {fault["code"] for fault in learner.run("check", path, "--format", "json").json}
    assert found == {"id-lost", "doubled-id"}


def test_who_may_use_a_file_stays(learner: Learner) -> None:
    """Also where the system's mask would take rights from a new file: a deck may belong to a group."""
    path = Path(learner.deck("? a\n= b\n"))
    path.chmod(0o666)
    learner.run("stamp", str(path))
    assert stat.S_IMODE(path.stat().st_mode) == 0o666


def test_a_bad_file_does_not_keep_the_others_from_being_stamped(learner: Learner) -> None:
    folder = learner.folder / "pakat"
    folder.mkdir()
    (folder / "a.deck.txt").write_text("? a\n= b\n")
    (folder / "b.deck.txt").write_bytes("? sää\n= weather\n".encode("cp1252"))
    (folder / "c.deck.txt").write_text("format: 2\n\n? a\n= b\n")
    (folder / "d.deck.txt").write_text("? c\n= d\n")
    done = learner.run("stamp", "pakat")
    assert done.code == 2
    assert [Path(line.split(": ")[0]).name for line in done.out.splitlines()] == ["a.deck.txt", "d.deck.txt"]
    assert "b.deck.txt is not stamped: not-utf8" in done.err
    assert "c.deck.txt is not stamped: newer-format" in done.err


def test_a_damaged_learner_s_file_does_not_keep_a_deck_from_being_checked(learner: Learner) -> None:
    learner.home.mkdir()
    (learner.home / "flashcards.db").write_text("garbage")
    learner.deck(DECK)
    done = learner.run("check", "pakka.deck.txt")
    assert done.out.endswith("errors: 1, warnings: 0\n")
    assert "what you have learnt is not looked at" in done.err


@pytest.mark.skipif(os.name == "nt", reason="file names of Windows hold no such characters")
def test_a_name_of_a_file_cannot_forge_a_line(learner: Learner) -> None:
    (learner.folder / "n\n::error file=x::.deck.txt").write_text("? a\n")
    done = learner.run("check", "--format", "text", ".")
    assert not any(line.startswith("::") for line in done.out.splitlines())
    assert "^J::error" in done.out


def test_words_of_a_command_line_reach_the_terminal_as_text(learner: Learner) -> None:
    """A folder's names come from anywhere, and a shell's * puts them on the command line."""
    done = learner.run("explain", "a", "\x1b]0;pwn\x07")
    assert done.code == 2
    assert "Usage: flashcards explain" in done.err
    assert "\x1b" not in done.err
    assert "\x07" not in done.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_page_is_not_written_into_what_is_no_file(learner: Learner) -> None:
    os.mkfifo(learner.folder / "putki")
    path = learner.deck("? a\n= b\n")
    done = learner.run("preview", path, "--output", "putki")
    assert (done.code, "is not a regular file" in done.err) == (2, True)


@pytest.mark.parametrize("name", ["", "  ", "///"])
def test_new_wants_a_name(learner: Learner, name: str) -> None:
    assert learner.run("new", name).code == 2


def test_new_writes_one_line_of_a_name_and_the_ending_of_a_deck(learner: Learner) -> None:
    learner.run("new", "a\nid: x.txt")
    (path,) = learner.folder.glob("*.txt")
    assert path.name == "a id: x.deck.txt"
    assert flashcards.parse(path.read_text("utf-8")).title == "a id: x"
