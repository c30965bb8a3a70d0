"""Opening the learner's file: durable, migrated with a backup, refused where it must be."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from store_help import NOW, cards

from flashcards import Rating
from flashcards.errors import NewerStoreError, StoreError
from flashcards.store import connection
from flashcards.store.connection import back_up, connect, verify
from flashcards.store.log import Log
from flashcards.store.schema import MIGRATIONS


def add_a_column(db: object) -> None:
    db.conn.execute("ALTER TABLE cards ADD COLUMN leech INTEGER NOT NULL DEFAULT 0")


def fail(db: object) -> None:
    db.conn.execute("DROP TABLE cards")
    raise RuntimeError("the power went")


def value(path: Path, query: str) -> object:
    with closing(sqlite3.connect(path)) as db:
        return db.execute(query).fetchone()[0]


@pytest.fixture
def used(path: Path) -> Path:
    with Log(path) as log:
        log.review(cards()[0], Rating.GOOD, NOW, 1)
    return path


def test_a_commit_is_durable(path: Path) -> None:
    """journal_mode=DELETE with synchronous=EXTRA: one file at rest, and the folder synced once the journal is gone."""
    with closing(connect(path)) as db:
        assert db.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
        assert db.execute("PRAGMA synchronous").fetchone()[0] == 3
        assert db.execute("PRAGMA foreign_keys").fetchone()[0] == 1
        assert db.execute("PRAGMA busy_timeout").fetchone()[0] == 5000
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_every_table_is_strict(path: Path) -> None:
    with closing(connect(path)) as db:
        rows = db.execute(
            "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%'"
        )
        assert all(strict for _, strict in rows)
        assert db.execute("PRAGMA user_version").fetchone()[0] == len(MIGRATIONS)


def test_a_migration_makes_a_verified_backup_first(used: Path) -> None:
    with closing(connect(used, (*MIGRATIONS, add_a_column))):
        pass
    backup = used.with_name(f"flashcards-of-schema-{len(MIGRATIONS)}.db")
    assert value(used, "PRAGMA user_version") == len(MIGRATIONS) + 1
    assert value(backup, "PRAGMA user_version") == len(MIGRATIONS)
    assert value(backup, "SELECT count(*) FROM events") == value(used, "SELECT count(*) FROM events") == 2
    assert backup.stat().st_mode & 0o777 == 0o600


def test_a_backup_that_is_not_sound_is_none(used: Path) -> None:
    """The copy has every event and passes SQLite's own check, or the migration does not begin."""
    copy = used.with_name("copy.db")
    back_up(used, copy)
    with pytest.raises(StoreError, match="is not sound"):
        verify(copy, 3)
    data = bytearray(copy.read_bytes())
    data[4096 * 2 : 4096 * 3] = b"\xff" * 4096
    copy.write_bytes(data)
    with pytest.raises(StoreError, match=r"is not sound|is damaged"):
        verify(copy, 2)


def test_an_earlier_backup_is_never_replaced(used: Path) -> None:
    copy = used.with_name("copy.db")
    before = back_up(used, copy).read_bytes()
    with Log(used) as log:
        log.review(cards()[1], Rating.GOOD, NOW, 1)
    assert back_up(used, copy).read_bytes() == before


def test_a_migration_that_fails_leaves_the_file_as_it_was(used: Path) -> None:
    with pytest.raises(RuntimeError, match="the power went"):
        connect(used, (*MIGRATIONS, add_a_column, fail))
    assert value(used, "PRAGMA user_version") == len(MIGRATIONS)
    with Log(used) as log:
        assert log.progress(cards()[0].id)


def test_a_file_that_could_not_be_made_whole_is_made_anew(path: Path) -> None:
    with pytest.raises(RuntimeError, match="the power went"):
        connect(path, (*MIGRATIONS, fail))
    assert value(path, "SELECT count(*) FROM sqlite_master") == 0
    with Log(path) as log:
        assert log.undo(NOW) is None


def test_a_new_file_needs_no_backup(path: Path) -> None:
    with closing(connect(path)):
        pass
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_a_newer_file_is_refused_without_writing_a_byte(used: Path) -> None:
    with closing(sqlite3.connect(used)) as db:
        db.execute("PRAGMA user_version = 99")
    before = used.read_bytes()
    with pytest.raises(
        NewerStoreError, match=rf"newer version of flashcards \(schema 99, this one knows {len(MIGRATIONS)}\)"
    ):
        Log(used)
    assert used.read_bytes() == before


def test_a_file_of_something_else_is_refused(path: Path) -> None:
    path.write_text("Tämä ei ole tietokanta. " * 100)
    with pytest.raises(StoreError, match="is not a file of this program"):
        Log(path)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match="cannot be used"):
        Log(tmp_path / "file" / "flashcards.db")


def test_a_program_that_holds_the_file_is_told_in_words(used: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No raw "database is locked"."""
    monkeypatch.setattr(connection, "WAIT_MS", 20)
    with Log(used) as log, closing(sqlite3.connect(used, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another program has kept") as caught:
            log.review(cards()[0], Rating.GOOD, NOW, 1)
    assert "nothing was changed" in caught.value.hint
    assert "locked" not in caught.value.message


def test_two_programs_that_make_the_file_at_once_make_it_once(path: Path) -> None:
    path.touch()
    with Log(path) as one, Log(path) as other:
        one.review(cards()[0], Rating.GOOD, NOW, 1)
        other.review(cards()[1], Rating.GOOD, NOW, 1)
        assert len(one.reviews()) == len(other.reviews()) == 2
