"""The pages in a real browser: what is seen, what is printed, and that nothing is loaded or run."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from html import unescape
from pathlib import Path

import pytest

from flashcards.cards import items
from flashcards.deck import parse
from flashcards.pages import FORMS, preview_page

CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no chromium (Debian's package of that name)")

ELSEWHERE = "elsewhere.example"
DECK = f"""deck: Kaikki </title><script src="http://{ELSEWHERE}/a.js"></script>
language: fi

? Kysymys <img src="http://{ELSEWHERE}/a.png" onerror="alert(1)"> ja ![kuva](http://{ELSEWHERE}/b.png)
= Vastaus <script>document.title = "ajettu"</script> [linkki](http://{ELSEWHERE}/)

? sana <> word

? Valitse
( ) väärä
> siksi
(x) oikea, ja niin pitkä sana kuin {"epäjärjestelmällistyttämättömyydellä" * 4}

? Yhdistä
= Suomi <> Helsinki
= Ruotsi <> Tukholma

? Luettele
=+ Viro
=+ Latvia

? kesken
"""
LOOKER = """<!DOCTYPE html><meta charset="utf-8"><body>
<iframe src="page.html" width="360" height="800"></iframe><iframe src="page.html" width="1280" height="800"></iframe>
<script>
onload = () => {
  const seen = [...document.querySelectorAll("iframe")].map(frame => {
    const page = frame.contentDocument, root = page.documentElement;
    const places = name => [...page.querySelectorAll(name)].map(side => side.getBoundingClientRect());
    return {
      title: page.title, width: frame.width, wide: root.scrollWidth, text: page.body.innerText,
      fronts: places(".front"), backs: places(".back"), ink: frame.contentWindow.getComputedStyle(page.body).color,
    };
  });
  const told = document.createElement("pre");
  told.textContent = JSON.stringify(seen);
  document.body.replaceChildren(told);
};
</script>"""


def run(page: Path, *words: str) -> str:
    """Open a page in Chromium and return what it prints; fail if the page complains or asks for anything."""
    log = page.with_name("net.json")
    done = subprocess.run(
        [
            *(str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run"),
            *(
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--enable-logging=stderr",
            ),
            *(f"--user-data-dir={page.with_name('profile')}", f"--log-net-log={log}", "--allow-file-access-from-files"),
            *("--host-resolver-rules=MAP * ~NOTFOUND", *words, page.as_uri()),
        ],
        capture_output=True,
        encoding="utf-8",
        timeout=100,
        check=True,
    )
    assert "CONSOLE" not in done.stderr, done.stderr
    assert ELSEWHERE not in log.read_text("utf-8")
    return done.stdout


def test_the_preview_is_seen_on_a_narrow_and_on_a_wide_screen(tmp_path: Path) -> None:
    """Every card, nothing that runs or loads, no scrolling to the side; the sides below each other, or side by side."""
    deck = parse(DECK)
    (tmp_path / "page.html").write_text(preview_page(deck, DECK.split("\n"), lambda _: ""), encoding="utf-8")
    looker = tmp_path / "looker.html"
    looker.write_text(LOOKER, encoding="utf-8")
    found = re.search(r"<pre>(.*)</pre>", run(looker, "--dump-dom"), re.DOTALL)
    assert found
    narrow, wide = json.loads(unescape(found[1]))
    for seen in (narrow, wide):
        assert seen["wide"] <= int(seen["width"])
        assert seen["title"] == deck.title
        assert len(seen["fronts"]) == len(seen["backs"]) == len(items(deck))
        assert seen["ink"] == "rgb(29, 33, 37)"
        for text in (
            "Vastaus <script>",
            "sana",
            "word",
            "✗ väärin",
            "✓ oikein",
            "Helsinki",
            "Latvia",
            "puuttuu vastaus",
        ):
            assert text in seen["text"]
    for front, back in zip(narrow["fronts"], narrow["backs"], strict=True):
        assert (back["x"], back["y"]) == (front["x"], front["y"] + front["height"])
    for front, back in zip(wide["fronts"], wide["backs"], strict=True):
        assert (back["x"], back["y"]) == (front["x"] + front["width"], front["y"])


def printed(page: Path, deck: str, form: str) -> list[tuple[float, float]]:
    """Print a deck to PDF and return the sizes of its sheets in mm."""
    page.write_text(FORMS[form](parse(deck), lambda _: ""), encoding="utf-8")
    target = page.with_suffix(".pdf")
    run(page, "--no-pdf-header-footer", f"--print-to-pdf={target}")
    pdf = target.read_bytes().decode("latin-1")
    boxes = re.findall(r"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert len(boxes) == len(re.findall(r"/Type /Page\b", pdf))
    return [(float(width) / 72 * 25.4, float(height) / 72 * 25.4) for width, height in boxes]


def long_texts() -> str:
    """Return cards with texts that are hard to guess the room for, around each limit from one size to the next."""
    words = ["sana ja toinen ", "EPÄJÄRJESTELMÄLLISTYTTÄMÄTTÖMYYDELLÄ ", "WM@", "日本語", "iltti ", "pitkähkö rivi\n"]
    texts = [word * (length // len(word)) for word in words for length in (100, 200, 300, 450, 800)]
    return "".join(f"? {number}\n= {text.strip()}\n\n" for number, text in enumerate(texts))


@pytest.mark.parametrize(("form", "sheets"), [("cards", 0), ("list", 1), ("quiz", 2)])
def test_each_form_is_printed_on_a4(tmp_path: Path, form: str, sheets: int) -> None:
    """Cards on as many sheets as were planned, for no text needs more room than it got; a quiz with its key apart."""
    deck = DECK + long_texts() if form == "cards" else DECK
    planned = FORMS[form](parse(deck), lambda _: "").count('class="sheet ') or sheets
    sizes = printed(tmp_path / "page.html", deck, form)
    assert len(sizes) == planned
    assert all(abs(width - 210) < 0.5 and abs(height - 297) < 0.5 for width, height in sizes)
