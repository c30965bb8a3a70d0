"""The pages for paper: what is asked, what stands where, and that texts are given the room they need."""

from __future__ import annotations

import pytest
from pages_help import Element, Page

from flashcards.cards import items
from flashcards.deck import parse
from flashcards.pages import FORMS
from flashcards.pages.cut_out import LETTERS, SIZES
from flashcards.pages.look import right_sides, steps

DECK = """deck: Kaikki
id: kaikki
language: fi

? Kysymys
= Vastaus
note: huomio

? sana <> word

? Joki on {{Kemijoki::joki}} ja {{550}} km.

? Valitse
( ) väärä
(x) oikea

? Valitse monta
[x] yksi
[ ] kaksi
[x] kolme

? Järjestä
=1 eka
=2 toka
=3 kolmas

? Luettele
=+ Viro
=+ Latvia

? Yhdistä
= Suomi <> Helsinki
= Ruotsi <> Tukholma
= <> Oslo

? Kirjoita
= ensin
= sitten
answer: typed
"""


def page_of(form: str, text: str = DECK) -> Page:
    return Page(FORMS[form](parse(text), lambda _: ""))


def texts(found: list[Element]) -> list[str]:
    return [element.text for element in found]


def sides(page: Page, name: str) -> list[list[str]]:
    """Return the texts of the cells of each sheet of fronts or backs."""
    sheets = page.all("section", name)
    return [[cell.text for cell in page.inside(sheet) if "cell" in cell.classes] for sheet in sheets]


# Cards


def many(count: int) -> str:
    return "".join(f"? kysymys {number}\n= vastaus {number}\n\n" for number in range(1, count + 1))


def test_backs_are_mirrored_so_that_each_lies_behind_its_front() -> None:
    page = page_of("cards", many(10))
    assert sides(page, "fronts")[1] == ["kysymys 9", "kysymys 10"]
    assert sides(page, "backs")[1] == ["vastaus 10", "vastaus 9"]
    for fronts, backs in zip(sides(page, "fronts"), sides(page, "backs"), strict=True):
        behind = [backs[at + 1 - 2 * (at % 2)] for at in range(len(backs))]
        assert [front.replace("kysymys", "vastaus") for front in fronts] == behind


def test_a_last_row_is_filled_so_that_its_back_lies_behind_it() -> None:
    page = page_of("cards", many(3))
    assert sides(page, "fronts") == [["kysymys 1", "kysymys 2", "kysymys 3", ""]]
    assert sides(page, "backs") == [["vastaus 2", "vastaus 1", "", "vastaus 3"]]


def test_fronts_and_backs_take_turns() -> None:
    sheets = [sheet.classes[-1] for sheet in page_of("cards", many(20)).all("section", "sheet")]
    assert sheets == ["fronts", "backs"] * 3


def test_a_two_way_card_is_one_of_paper_and_each_gap_is_one() -> None:
    fronts = [text for sheet in sides(page_of("cards"), "fronts") for text in sheet]
    assert [text for text in fronts if text in ("sana", "word")] == ["sana"]
    assert len([text for text in fronts if "Joki" in text]) == 2


def test_a_longer_text_gets_smaller_letters_and_then_a_larger_card() -> None:
    """Never the other way round, and every text is there as a whole."""
    seen = []
    for words in (1, 30, 60, 200, 400, 1000, 5000):
        text = "sana " * words
        page = page_of("cards", f"? a\n= {text}\n")
        (sheet,) = page.all("section", "backs")
        cell = next(found for found in page.inside(sheet) if found.name == "article")
        assert cell.text == text.strip()
        letters = float(cell.classes[-1].removeprefix("letters-").replace("-", "."))
        size = next(at for at, size in enumerate(SIZES) if size.name in sheet.classes)
        seen.append((size, -letters))
    assert seen == sorted(seen)
    assert seen[0] == (0, -max(LETTERS))
    assert seen[-1] == (len(SIZES) - 1, -min(LETTERS))


def test_each_size_of_letters_has_a_style() -> None:
    style = page_of("cards").all("style")[0].text
    for points in LETTERS:
        assert f".letters-{str(points).replace('.', '-')} {{ font-size: {points}pt; }}" in style


# A list


def test_a_list_has_each_question_on_the_left_and_its_answer_on_the_right() -> None:
    page = page_of("list")
    rows = [row for row in page.all("tr") if page.elements[row.around[-1]].name == "tbody"]
    cells = [[cell.text for cell in page.inside(row) if cell.name == "td"] for row in rows]
    assert len(cells) == 9
    assert "1." in cells[0][0]
    assert "Kysymys" in cells[0][0]
    assert cells[0][1].count("Vastaus") == 2
    assert cells[2] == ["3.Joki on ………… (joki) ja ………… km.", "NäytäKemijoki; 550Kemijoki; 550"]


def test_answers_are_folded_away_on_a_screen_and_stand_on_paper() -> None:
    page = page_of("list")
    assert len(page.all("details")) == len(page.all("div", "paper")) == 9
    for folded, shown in zip(page.all("details"), page.all("div", "paper"), strict=True):
        assert folded.text == f"Näytä{shown.text}"
        assert "open" not in folded.attributes


# A quiz


def questions(page: Page, part: str = "quiz") -> list[str]:
    """Return the texts of the questions, or of their answers in the key."""
    (whole,) = page.all("section", part)
    first = next(found for found in page.inside(whole) if found.name == "ol")
    return [found.text for found in page.inside(first) if page.elements[found.around[-1]] is first]


def test_a_quiz_asks_each_card_once_and_its_key_answers_each_once() -> None:
    page = page_of("quiz")
    asked, key = questions(page), questions(page, "key")
    assert len(asked) == len(key) == 9
    assert "sana" in asked[1]
    assert key[1] == "word"
    assert not [text for text in asked if "Vastaus" in text or "Kemijoki" in text or "Viro" in text]
    assert key[3] == "2. oikea"
    assert key[4] == "1. yksi3. kolme"
    assert key[8] == "ensinMyös oikein: sitten"


def test_points_add_up() -> None:
    page = page_of("quiz")
    points = [int(found.text.removeprefix(" / ")) for found in page.all("span", "points")]
    assert points == [1, 1, 2, 1, 2, 3, 2, 2, 1]
    assert f"Pisteet:  / {sum(points)}" in page.all("p", "who")[0].text
    assert "Nimi" in page.all("p", "who")[0].text


def test_the_key_says_what_belongs_into_the_boxes() -> None:
    page = page_of("quiz")
    order, match = (item for item in items(parse(DECK)) if item.answering in ("order", "match"))
    numbers, letters = (marks.split(", ") for marks in texts(page.all("p", "marks")))
    right = [step.text for step in order.accepted]
    assert [right[int(number) - 1] for number in numbers] == [step.text for step in steps(order)]
    given = {pair.left: pair.right for pair in match.pairs if pair.left}
    assert [right_sides(match)[ord(letter) - ord("A")] for letter in letters] == list(given.values())
    for step in right:
        assert step in questions(page)[5]


def test_a_generator_line_is_not_asked_backwards_on_paper() -> None:
    """Paper has two sides, and on a sheet the form would tell whose it is, and the other way round."""
    deck = "@ luvut: 7 9\n\n@ konditionaali: auttaa\nforms: sinä?\n"
    quiz = page_of("quiz", deck)
    assert questions(quiz, "key") == ["seitsemän", "yhdeksän", "auttaisitko?", "Auttaisitko?"]
    assert [text for text in questions(quiz) if "seitsemän" in text or "auttaisitko" in text] == []
    assert len(page_of("cards", deck).all("article")) == 2 * 4


def test_a_choice_without_a_right_option_has_an_answer_too() -> None:
    page = page_of("quiz", "? a\n[ ] b\n[ ] c\n")
    assert questions(page, "key") == ["none"]


@pytest.mark.parametrize("count", [2, 3, 5, 9])
def test_steps_are_never_in_their_order_and_always_in_the_same_other_one(count: int) -> None:
    text = "? a\n" + "".join(f"={number} vaihe {number}\n" for number in range(1, count + 1))
    (item,) = items(parse(text))
    assert steps(item) != list(item.accepted)
    assert sorted(steps(item)) == sorted(item.accepted)
    assert steps(item) == steps(items(parse(text))[0])


@pytest.mark.parametrize("form", FORMS)
def test_a_page_is_the_same_whenever_it_is_made(form: str) -> None:
    assert FORMS[form](parse(DECK), lambda _: "") == FORMS[form](parse(DECK), lambda _: "")
