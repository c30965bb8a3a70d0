"""Opening the learner's file: durable commits, migrations with a verified backup, and refusals."""

from __future__ import annotations

import json
import os
import sqlite3
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from flashcards.errors import NewerStoreError, StoreError
from flashcards.store.files import sync_folder
from flashcards.store.schema import APPLICATION_ID, MIGRATIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from sqlite_utils import Database

WAIT_MS = 5000
OLDEST_SQLITE = (3, 37, 0)


def connect(path: Path, migrations: Sequence[Callable[[Database], None]] = MIGRATIONS) -> sqlite3.Connection:
    """Open the file, making it if it is not there, and bring it to the newest schema.

    A commit returns when the disk has it: `journal_mode=DELETE` with `synchronous=EXTRA`, which also syncs the
    folder once the journal is gone (FULL loses acknowledged answers in a power cut, see
    `docs/explanation/design.md`).

    Raises NewerStoreError, without writing a byte, for a file of a newer version, and StoreError where SQLite or
    the disk refuses.
    """
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise StoreError(
            "this Python has SQLite {sqlite_version}, which is too old",
            "install a Python with SQLite 3.37 or newer",
            sqlite_version=sqlite3.sqlite_version,
        )
    _make_file(path)
    with told(path):
        connection = sqlite3.connect(path, isolation_level=None, timeout=WAIT_MS / 1000)
    try:
        with told(path):
            _prepare(connection, path, migrations)
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection, path: Path) -> Iterator[None]:
    """Do all of the body's changes or none; on return they are on disk."""
    with told(path):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system say into words for a person."""
    try:
        yield
    except sqlite3.OperationalError as fault:
        if _code(fault) & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise StoreError(
                "another program has kept {path} busy for {seconds} seconds",
                "close the other flashcards, or wait for it, and try again; nothing was changed",
                path=path,
                seconds=WAIT_MS // 1000,
            ) from fault
        raise _refused(path, fault) from fault
    except (sqlite3.DatabaseError, OSError, json.JSONDecodeError) as fault:
        raise _refused(path, fault) from fault


def _refused(path: Path, fault: Exception) -> StoreError:
    reason = getattr(fault, "strerror", None) or str(fault)
    if _code(fault) == sqlite3.SQLITE_NOTADB:
        return _not_ours(path)
    if _code(fault) & 0xFF == sqlite3.SQLITE_CORRUPT or isinstance(fault, ValueError) or "decode" in reason:
        return StoreError(
            "{path} is damaged: {reason}",
            "keep the file, and put a backup of it in its place",
            path=path,
            reason=reason,
        )
    return StoreError(
        "{path} cannot be used: {reason}",
        "see that the disk has room and that you may write there; what was saved before is untouched",
        path=path,
        reason=reason,
    )


def _not_ours(path: Path) -> StoreError:
    return StoreError("{path} is not a file of this program", "move it away, or put a backup in its place", path=path)


def _code(fault: Exception) -> int:
    """Return SQLite's own number for a fault; some that Python finds itself have none."""
    return int(getattr(fault, "sqlite_errorcode", 0))


def _make_file(path: Path) -> None:
    """Make an empty file that only its owner may read, and its folder, durably."""
    if path.exists():
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
        sync_folder(path.parent)
    except OSError as fault:
        raise _refused(path, fault) from fault


def _prepare(connection: sqlite3.Connection, path: Path, migrations: Sequence[Callable[[Database], None]]) -> None:
    version = _version(connection)
    if version > len(migrations):
        raise NewerStoreError(
            "{path} was written by a newer version of flashcards (schema {version}, this one knows {known})",
            "install the newer version; this one has not changed the file",
            path=path,
            version=version,
            known=len(migrations),
        )
    if _is_foreign(connection, version):
        raise _not_ours(path)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("PRAGMA foreign_keys = ON")
    if version < len(migrations):
        _migrate(connection, path, migrations)


def _version(connection: sqlite3.Connection) -> int:
    """Return the number of migrations that were applied."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _is_foreign(connection: sqlite3.Connection, version: int) -> bool:
    """Whether this is another program's database: not marked as ours, and not empty."""
    if version:
        return int(connection.execute("PRAGMA application_id").fetchone()[0]) != APPLICATION_ID
    return connection.execute("SELECT 1 FROM sqlite_master").fetchone() is not None


def _migrate(connection: sqlite3.Connection, path: Path, migrations: Sequence[Callable[[Database], None]]) -> None:
    """Apply what is missing, all of it or nothing, with a backup first if the file was in use.

    A second program that came at the same moment waits, and finds it done.
    """
    from sqlite_utils import Database  # noqa: PLC0415 - 80 ms, needed once a version

    db = Database(connection, execute_plugins=False)
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = _version(connection)
        if 0 < version < len(migrations):
            back_up(path, path.with_name(f"{path.stem}-of-schema-{version}{path.suffix}"))
        for number in range(version, len(migrations)):
            migrations[number](db)
            connection.execute(f"PRAGMA user_version = {number + 1:d}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def back_up(path: Path, copy: Path) -> Path:
    """Copy a learner's file, verify the copy, and give it its name only then; nobody may write to the file meanwhile.

    A backup that is there already is older, and stays. Raises StoreError if the copy is damaged or has not every event.
    """
    if copy.exists():
        return copy
    unfinished = copy.with_name(f"{copy.name}.part")
    unfinished.unlink(missing_ok=True)
    try:
        os.close(os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(unfinished)) as target:
            source.backup(target)
            events = source.execute("SELECT count(*) FROM events").fetchone()[0]
        verify(unfinished, events)
        with unfinished.open("rb+") as handle:
            os.fsync(handle.fileno())
        unfinished.replace(copy)
        sync_folder(copy.parent)
    finally:
        unfinished.unlink(missing_ok=True)
    return copy


def verify(copy: Path, events: int) -> None:
    """Raise StoreError if a copy of a learner's file is damaged or has not so many events."""
    with told(copy), closing(sqlite3.connect(copy)) as db:
        sound = db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        if not sound or db.execute("SELECT count(*) FROM events").fetchone()[0] != events:
            raise StoreError("the backup {copy} is not sound", "see that the disk has room, and try again", copy=copy)
