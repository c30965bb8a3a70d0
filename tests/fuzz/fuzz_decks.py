"""Read, check, mend and stamp thousands of odd decks, and see that what must always hold holds for each.

Run it with `make fuzz`, or `python tests/fuzz/fuzz_decks.py --decks 500 --seed 7`. One seed gives the same decks
everywhere. Each worker is a process of its own with a limit of memory and an alarm, so that one that hangs ends too.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import signal
import sys
import tempfile
import traceback
import unicodedata
from collections.abc import Callable
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection, wait
from pathlib import Path
from random import Random
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

sys.path.insert(0, str(Path(__file__).parent))

from growing import deck as odd_deck
from growing import samples

from flashcards.cards import items
from flashcards.cards.kind import Faults
from flashcards.cli.markup import unmarked
from flashcards.cli.terminal import clean
from flashcards.deck import hint, message, read
from flashcards.deck.characters import FIXES
from flashcards.deck.check import check, fixed
from flashcards.deck.lines import fences
from flashcards.deck.pieces import assemble
from flashcards.deck.stamping import stamp

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from flashcards.model import Deck

SEED = 1
DECKS = 10_000
SECONDS = 5
MEMORY = 512 << 20
SHOWN = 200
"""Of so many faults and items the sentences and texts are made; of more, a part."""
ATTEMPTS, PATIENCE = 200, 60
"""How often, and for how many seconds, a deck that fails is made smaller."""
_STAMP = re.compile(r" \^[23456789abcdefghjkmnpqrstvwxyz]{5}$")
_MAY_CHANGE = re.compile(r"[ \t\u00a0\u00ad\u200b-\u200d\u2060\ufeff]|(?<!\r)\r++(?=\n)")


See = Callable[[bytes], None]
"""What looks at a deck, and raises where something does not hold."""


class BrokenError(AssertionError):
    """Something that must always hold does not hold for a deck."""


def hold(data: bytes) -> None:
    """See that everything holds for the bytes of a deck. Raises BrokenError, or whatever the program raises."""
    deck = read(data, "odd.deck.txt", "odd")
    _must(tuple(deck) == tuple(read(data, "odd.deck.txt", "odd")), "two readings differ")
    text = data.decode("utf-8", "replace").removeprefix("\ufeff")
    _places_hold(deck, text)
    _can_be_shown(deck)
    if any(fault.code in _REFUSED for fault in deck.diagnostics):
        _must(not deck.cards, "a file that was refused has cards")
        return
    _questions_hold(deck, text)
    checked = check(text, "odd.deck.txt", "odd")
    _must(checked.cards == deck.cards, "check reads other cards")
    _places_hold(checked, text)
    _can_be_shown(checked)
    _mending_holds(data.decode("utf-8"))
    _stamping_holds(data.decode("utf-8"), deck)


_REFUSED = ("not-utf8", "not-text", "cut-off", "utf-16", "nul", "too-big", "too-many-lines")


def question_lines(text: str) -> list[int]:
    """Return the lines on which cards begin, by the plainest reading of the language: one line after another."""
    rows = [row.removesuffix("\r") for row in text.split("\n")]
    found, at = [], 0
    while at < len(rows):
        if is_fence(rows[at]):
            at = behind_fence(rows, at)
            continue
        if rows[at][:1] in ("?", "@") and rows[at][1:2] in ("", " ", "\t", "\u00a0"):
            found.append(at + 1)
        at += 1
    return found


def is_fence(row: str) -> bool:
    return row.startswith("```") and "`" not in row.lstrip("`")


def behind_fence(rows: list[str], at: int) -> int:
    """Return where it goes on behind a fence: below the one that closes it, or else at the next empty line."""
    following = next((other for other in range(at + 1, len(rows)) if is_fence(rows[other])), len(rows))
    if following < len(rows) and not rows[following].strip("`").strip():
        return following + 1
    return next((other for other in range(at, following) if not rows[other].strip()), following)


def _must(holds: bool, what: str) -> None:  # noqa: FBT001
    if not holds:
        raise BrokenError(what)


def _places_hold(deck: Deck, text: str) -> None:
    rows = text.split("\n")
    for fault in deck.diagnostics:
        inside = 1 <= fault.line <= len(rows) and 1 <= fault.column <= len(rows[fault.line - 1].removesuffix("\r")) + 1
        _must(inside, f"{fault.code} stands at {fault.line}:{fault.column}, outside of the text")
    places = [(fault.line, fault.column) for fault in deck.diagnostics]
    _must(places == sorted(places), "the faults are not in the order of their places")
    _must(len(deck.lines) == len(deck.cards), "there are not as many lines as cards")
    for line in deck.lines:
        _must(rows[line - 1][:1] in ("?", "@"), f"line {line} begins no card")


def _can_be_shown(deck: Deck) -> None:
    for fault in deck.diagnostics[:: len(deck.diagnostics) // SHOWN + 1]:
        for language in ("en", "fi"):
            said = message(fault, language), hint(fault, language)
            _must(all(said), f"nothing is said of {fault.code}")
            clean("".join(said))
    asked = items(deck)
    _must(len({item.id for item in asked}) == len(asked), "two items have one id")
    for item in asked[:: len(asked) // SHOWN + 1]:
        clean(unmarked(item.prompt) + unmarked(item.answer))


def _questions_hold(deck: Deck, text: str) -> None:
    text = text.removeprefix("\ufeff")
    plain = question_lines(text)
    read_so = [piece.line for piece in assemble(text, 1, fences(text), Faults()) if piece.mark in ("?", "@")]
    _must(read_so == plain, f"cards begin on the lines {sorted({*read_so} ^ {*plain})[:9]} for one reader only")
    _must(set(deck.lines) <= set(plain), "a card begins where there is no question")


def _mending_holds(text: str) -> None:
    _must(fixed(text, ()) == text, "mending nothing changes something")
    mended = fixed(text, FIXES)
    _must(_kept(mended) == _kept(text), "mending changes what it may not")
    check(mended)


def _kept(text: str) -> str:
    return unicodedata.normalize("NFC", _MAY_CHANGE.sub("", text))


def _stamping_holds(text: str, deck: Deck) -> None:
    stamped = stamp(text, "odd", Random(1))
    rows = iter(stamped.text.removeprefix("\ufeff").split("\n"))
    added = []
    for row in text.removeprefix("\ufeff").split("\n"):
        for new in rows:
            end = "\r" * (new.endswith("\r") and row.endswith("\r"))
            if new == row or _STAMP.sub("", new.removesuffix(end)) + end == row:
                break
            added.append(new.rstrip("\r"))
        else:
            raise BrokenError("stamping loses a line")
    added += [row.rstrip("\r") for row in rows]
    _must(added in ([], [f"id: {stamped.deck}"], [f"tunnus: {stamped.deck}"], [f"id: {stamped.deck}", ""]), f"{added}")
    again = stamp(stamped.text, "odd", Random(2))
    _must((again.text, again.questions) == (stamped.text, 0), "stamping twice is not stamping once")
    _must(len(check(stamped.text).cards) >= len(deck.cards), "stamping loses cards")


class Outcome(NamedTuple):
    """What became of a deck: its number, its seconds, the peak of its process (bytes), and what failed, if anything."""

    number: int
    seconds: float = 0.0
    peak: int = 0
    problem: str = ""


def problem(data: bytes, see: See = hold) -> str:
    """Return what fails for a deck, in one line, or an empty text."""
    try:
        see(data)
    except Exception as fault:  # noqa: BLE001 - whatever it is, it is what we look for
        frame = traceback.extract_tb(fault.__traceback__)[-1]
        return f"{type(fault).__name__} in {Path(frame.filename).name}:{frame.lineno}: {str(fault)[:200]}"
    return ""


def limited() -> None:
    """Give this process its memory and nothing more, and let the alarm end it, whatever it is doing."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGALRM, signal.SIG_DFL)


def work(pipe: Connection, seed: int, numbers: list[int], see: See, limit: float) -> None:
    """Try decks one after another, and tell of each what became of it."""
    limited()
    seeds = samples()
    for number in numbers:
        data = odd_deck(seed, number, seeds)
        began = monotonic()
        signal.setitimer(signal.ITIMER_REAL, limit)
        found = problem(data, see)
        signal.setitimer(signal.ITIMER_REAL, 0)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
        pipe.send(Outcome(number, monotonic() - began, peak, found))


def outcomes(seed: int, numbers: list[int], jobs: int, see: See = hold, limit: float = SECONDS) -> Iterator[Outcome]:
    """Try decks in several processes; one that ends before its decks do is replaced, and its deck has failed."""
    shares = [numbers[job::jobs] for job in range(jobs) if numbers[job::jobs]]
    running = dict(_started(seed, share, see, limit) for share in shares)
    while running:
        for pipe in wait(list(running)):
            process, left = running[pipe]
            try:
                told = pipe.recv()
            except EOFError:
                process.join()
                del running[pipe]
                if left:
                    yield Outcome(left[0], limit, 0, _ended(process.exitcode, limit))
                    running |= dict([_started(seed, left[1:], see, limit)]) if left[1:] else {}
                continue
            left.pop(0)
            yield told


def _started(seed: int, numbers: list[int], see: See, limit: float) -> tuple[Connection, tuple[Process, list[int]]]:
    here, there = Pipe(duplex=False)
    process = Process(target=work, args=(there, seed, numbers, see, limit), daemon=True)
    process.start()
    there.close()
    return here, (process, list(numbers))


def _ended(code: int | None, limit: float) -> str:
    return f"over {limit} s" if code == -signal.SIGALRM else f"the process ended with {code}"


def fails_apart(data: bytes, see: See = hold) -> bool:
    """Whether a deck fails in a process of its own."""
    child = os.fork()
    if not child:
        limited()
        signal.setitimer(signal.ITIMER_REAL, SECONDS)
        os._exit(bool(problem(data, see)))
    return os.waitpid(child, 0)[1] != 0


def shrunk(data: bytes, see: See = hold) -> bytes:
    """Return a deck that fails with as many of its lines left out as can be while it does."""
    rows, tries, end = data.split(b"\n"), 0, monotonic() + PATIENCE
    size = len(rows) // 2
    while size and tries < ATTEMPTS and monotonic() < end:
        at = 0
        while at < len(rows) and tries < ATTEMPTS and monotonic() < end:
            fewer = rows[:at] + rows[at + size :]
            tries += 1
            if fails_apart(b"\n".join(fewer), see):
                rows = fewer
            else:
                at += size
        size //= 2
    return b"\n".join(rows)


def tell(done: int, total: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done} of {total} decks", end="" if done < total else "\n", file=sys.stderr, flush=True)


def run(seed: int, numbers: list[int], jobs: int, keep: Path | None = None) -> int:
    """Try decks, print what fails and a summary, and return how many failed; small ones that fail are kept in files."""
    worst, peak, failed = Outcome(0), 0, []
    for done, outcome in enumerate(outcomes(seed, numbers, jobs), 1):
        worst = max(worst, outcome, key=lambda one: one.seconds)
        peak = max(peak, outcome.peak)
        if outcome.problem:
            failed.append(outcome)
        if done % 50 == 0 or done == len(numbers):
            tell(done, len(numbers))
    for line in _told(seed, failed, keep):
        print(line)
    figures = f"worst: {worst.seconds:.2f} s (deck {worst.number}), peak memory: {peak / (1 << 20):.0f} MiB"
    print(f"decks: {len(numbers)}, seed: {seed}, {figures}, failures: {len(failed)}")
    return len(failed)


def _told(seed: int, failed: Iterable[Outcome], keep: Path | None) -> Iterator[str]:
    kinds: dict[str, list[Outcome]] = {}
    for outcome in failed:
        kinds.setdefault(re.sub(r"[0-9]+", "0", outcome.problem), []).append(outcome)
    for alike in kinds.values():
        folder = keep or Path(tempfile.mkdtemp(prefix="flashcards-fuzz-"))
        first = alike[0]
        file = folder / f"{seed}-{first.number}.deck.txt"
        file.write_bytes(shrunk(odd_deck(seed, first.number, samples())))
        yield f"{len(alike)} x {first.problem}"
        yield f"  {file}; again: python tests/fuzz/fuzz_decks.py --seed {seed} --only {first.number}"


def main() -> None:
    words = argparse.ArgumentParser(description="Try the deck language with odd decks.")
    words.add_argument("--seed", type=int, default=SEED, help="which decks")
    words.add_argument("--decks", type=int, default=DECKS, help="how many decks")
    words.add_argument("--only", type=int, help="the number of one deck")
    words.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="how many processes")
    said = words.parse_args()
    numbers = list(range(said.decks)) if said.only is None else [said.only]
    sys.exit(1 if run(said.seed, numbers, said.jobs) else 0)


if __name__ == "__main__":
    main()
