"""What git holds of deck files: the version of a revision, and what differs from HEAD.

Git is asked so that nothing in a folder that came from somebody else is run: no hook, pager, filter, file monitor or
transport that its configuration may name. A folder that is in no repository starts no process.
"""

from __future__ import annotations

import hashlib
import os
import re
from typing import TYPE_CHECKING

from flashcards.deck.encoding import LARGEST
from flashcards.errors import FlashcardsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

SECONDS = 30
"""How long git may take."""
_HARMLESS = ("--no-pager", "-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}")
_ENVIRONMENT = {"GIT_ALLOW_PROTOCOL": "none", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
"""No protocol is allowed, so that a file that a partial clone has not got is missing, and is not fetched."""
_COMMIT = re.compile(rb"[0-9a-f]{40,64}")


def in_revision(path: Path, revision: str) -> bytes:
    """Return what a file held in a revision, such as HEAD or a tag.

    Raises FlashcardsError if git is not installed, the file is in no repository, or the revision or the file in it is
    not known.
    """
    real = path.resolve()
    if repository(real.parent) is None:
        raise FlashcardsError(
            "{path} is in no git repository", "name two files instead: flashcards diff OLD NEW", path=path
        )
    words = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    commit = _first_try(real.parent, *words).strip()
    if not _COMMIT.fullmatch(commit):
        raise FlashcardsError(
            "git knows no revision “{revision}”",
            "git log shows those that there are; HEAD is the last one",
            revision=revision,
        )
    name = f"{commit.decode()}:./{real.name}"
    size = _first_try(real.parent, "cat-file", "-s", name).strip()
    if not size.isdigit():
        raise FlashcardsError(
            "{path} is not in the revision “{revision}”",
            "git log -- FILE shows the revisions that changed it",
            path=path,
            revision=revision,
        )
    if int(size) > LARGEST:
        raise FlashcardsError(
            "{path} is larger than {most} MiB in the revision “{revision}”",
            "name another revision",
            path=path,
            most=LARGEST >> 20,
            revision=revision,
        )
    return _ask(real.parent, "cat-file", "blob", name)


def at_head(paths: Iterable[Path]) -> dict[Path, bytes]:
    """Return what HEAD holds of those files that differ from it now; nothing of a file that is new.

    Where git cannot be asked nothing is known, and that is all. Unchanged files cost no process of their own: git names
    a content by its hash, which is made here.
    """
    by_root: dict[Path, list[Path]] = {}
    roots: dict[Path, Path | None] = {}
    for path in paths:
        folder = path.resolve().parent
        if folder not in roots:
            roots[folder] = repository(folder)
        if root := roots[folder]:
            by_root.setdefault(root, []).append(path)
    found: dict[Path, bytes] = {}
    for root, inside in by_root.items():
        try:
            found |= _at_head(root, inside)
        except FlashcardsError:
            continue
    return found


def repository(folder: Path) -> Path | None:
    """Return the folder with `.git` that a folder lies in, or None."""
    return next((place for place in (folder, *folder.parents) if os.path.lexists(place / ".git")), None)


def _at_head(root: Path, paths: list[Path]) -> dict[Path, bytes]:
    named = _blobs(_ask(root, "ls-tree", "-r", "-z", "HEAD"))
    changed: dict[Path, bytes] = {}
    unknown: dict[Path, bytes] = {}
    for path in paths:
        blob = named.get(os.fsencode(path.resolve().relative_to(root).as_posix()))
        if blob is None:
            unknown[path] = b""
        elif blob != _blob(path, len(blob)):
            changed[path] = blob
    contents = _contents(root, set(changed.values())) if changed else {}
    return unknown | {path: contents[blob] for path, blob in changed.items() if blob in contents}


def _blobs(listed: bytes) -> dict[bytes, bytes]:
    """Read `ls-tree -r -z`: the names of files, each with the hash of its content."""
    rows = (row.partition(b"\t") for row in listed.split(b"\0") if row)
    return {name: words.split()[2] for words, _, name in rows if b" blob " in words}


def _blob(path: Path, digits: int) -> bytes:
    """Return the name that git gives to a file's content now: SHA-1, in some repositories SHA-256."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            return b""
        data = path.read_bytes()
    except OSError:
        return b""
    make = hashlib.sha256 if digits == 64 else hashlib.sha1
    return make(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest().encode()


def _contents(root: Path, blobs: set[bytes]) -> dict[bytes, bytes]:
    """Return the contents with some names, as far as all of them together are no larger than one deck may be."""
    asked = b"".join(blob + b"\n" for blob in sorted(blobs))
    wanted, size = [], 0
    for row in _ask(root, "cat-file", "--batch-check", told=asked).splitlines():
        words = row.split()
        if len(words) == 3 and words[1] == b"blob" and (size := size + int(words[2])) <= LARGEST:
            wanted.append(words[0] + b"\n")
    return dict(_batch(_ask(root, "cat-file", "--batch", told=b"".join(wanted)))) if wanted else {}


def _batch(answer: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Read `cat-file --batch`: a line with the name and the size, the content, a line feed, and so on."""
    at = 0
    while (end := answer.find(b"\n", at)) >= 0:
        blob, _, size = answer[at:end].split()
        at = end + 1 + int(size) + 1
        yield blob, answer[end + 1 : at - 1]


def _first_try(folder: Path, *words: str) -> bytes:
    """Ask git something that it may not know; then the answer is empty."""
    return _ask(folder, *words, known=False)


def _ask(folder: Path, *words: str, told: bytes = b"", known: bool = True) -> bytes:
    """Run git in a folder, with names as plain arguments, and return what it prints.

    Raises FlashcardsError if it is not installed, takes too long, or, where the answer is `known` to it, refuses.
    """
    import shutil  # noqa: PLC0415 - only where a deck lies in a repository
    import subprocess  # noqa: PLC0415 - likewise

    program = shutil.which("git")
    if not program or not os.path.isabs(program):  # noqa: PTH117 - Windows looks first where we are: it may be anyone's
        raise FlashcardsError("git is not installed", "install it, or name two files: flashcards diff OLD NEW")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | _ENVIRONMENT
    command = (program, *_HARMLESS, "-C", str(folder), *words)
    try:
        done = subprocess.run(  # noqa: S603 - a fixed program, and no shell
            command, input=told, capture_output=True, env=environment, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise FlashcardsError("git does not answer: {fault}", "try again, or name two files", fault=fault) from fault
    if done.returncode and (known or b"dubious ownership" in done.stderr):
        reason = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0] or str(done.returncode)
        raise FlashcardsError(
            "git refuses to look into {folder}: {reason}",
            "see what git status says there",
            folder=folder,
            reason=reason,
        )
    return b"" if done.returncode else done.stdout
