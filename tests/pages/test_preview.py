"""The preview shows every card, both its sides, and what is wrong, and nothing of it is more than text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pages_help import Element, Page, assert_harmless, hostile

from flashcards.cards import items
from flashcards.deck import parse
from flashcards.model import Answer, Card, Deck, Diagnostic, Option, Pair
from flashcards.pages import FORMS, preview_page

KINDS = """deck: Kaikki
language: fi
answer-language: en

# Osa
## Luku

? Kysymys ^k7m2q
= answer
hint: vinkki
note: huomio
source: kirja
tags: eka toka

? Kirjoita
= first
= second
> toinenkin käy
! third
> ei käy
answer: typed

? sana <> word | term

? Joki on {{Kemijoki::joki}} ja {{550}} km.

? Valitse
( ) väärä
> siksi
(x) oikea
> näin

? Järjestä
=1 yksi
=2 kaksi
=3 kolme

? Luettele
=+ eka
=+ toka

? Yhdistä
= Suomi <> Helsinki
= Ruotsi <> Tukholma
= <> Oslo
"""


def page_of(text: str, *, watched: bool = False) -> Page:
    return Page(preview_page(parse(text), text.split("\n"), lambda _: "", watched=watched))


@pytest.fixture(scope="module")
def page() -> Page:
    return page_of(KINDS)


def sides(page: Page, number: int) -> tuple[str, str]:
    """Return the texts of the two sides of the item with a number, from 1."""
    front, back = (page.all("section", name)[number - 1] for name in ("front", "back"))
    return front.text, back.text


def test_every_item_has_a_front_and_a_back(page: Page) -> None:
    asked = items(parse(KINDS))
    for number, item in enumerate(asked, 1):
        front, _ = sides(page, number)
        assert item.prompt in front
        assert "Osa / Luku" in front
    assert len(page.all("section", "front")) == len(page.all("section", "back")) == len(asked) == 10


def test_a_card_has_its_number_its_id_and_all_that_is_said_about_it(page: Page) -> None:
    assert page.all("h2")[0].text == f"Kortti 1 {page.all('small')[0].text}"
    assert page.all("small")[0].text.endswith("^k7m2q")
    _, back = sides(page, 1)
    for text in ("answer", "Vihje", "vinkki", "Huomautus", "huomio", "Lähde", "kirja", "Tunnisteet", "eka toka"):
        assert text in back
    assert "vinkki" not in sides(page, 1)[0]


def test_a_typed_card_shows_where_to_write_and_how_answers_are_judged(page: Page) -> None:
    front, back = sides(page, 2)
    assert "Kirjoita vastaus." in front
    assert page.inside(page.all("section", "front")[1])[-1].classes == ["line"]
    assert back.index("first") < back.index("Myös oikein") < back.index("second") < back.index("toinenkin käy")
    assert back.index("Tyypillisiä virheitä") < back.index("third") < back.index("✗ väärin") < back.index("ei käy")


def test_options_are_numbered_and_judged_in_signs_and_words(page: Page) -> None:
    front, back = sides(page, 7)
    assert "✓" not in front
    assert "siksi" not in front
    words = ["väärä", "✗ väärin", "siksi", "oikea", "✓ oikein", "näin"]
    assert sorted(words, key=back.index) == words
    assert [found.name for found in page.inside(page.all("section", "back")[6])][:3] == ["h3", "ol", "li"]


def test_steps_stand_out_of_order_and_then_in_order(page: Page) -> None:
    steps = ["yksi", "kaksi", "kolme"]
    front, back = sides(page, 8)
    assert sorted(steps, key=front.index) != steps
    assert sorted(steps, key=back.index) == steps


def test_a_list_has_a_line_for_each_member(page: Page) -> None:
    assert len([line for line in page.inside(page.all("section", "front")[8]) if "line" in line.classes]) == 2
    assert "eka" not in sides(page, 9)[0]


def test_pairs_are_parted_and_then_matched(page: Page) -> None:
    front, back = sides(page, 10)
    for side in ("Suomi", "Ruotsi", "Helsinki", "Tukholma", "Oslo"):
        assert side in front
    assert "Suomi–Helsinki" in back
    assert "Oslo ✗ väärin" in back


def languages(page: Page, side: Element) -> dict[str, str | None]:
    return {text.text: text.attributes.get("lang") for text in page.inside(side) if "text" in text.classes}


def test_answers_are_in_the_language_of_the_answers(page: Page) -> None:
    assert page.all("html")[0].attributes["lang"] == "fi"
    assert languages(page, page.all("section", "front")[2]) == {"sana": None}
    assert languages(page, page.all("section", "back")[2]) == {"word | term": "en"}
    assert languages(page, page.all("section", "front")[3]) == {"word": "en"}
    assert languages(page, page.all("section", "back")[3]) == {"sana": None}


def test_a_deck_without_a_language_says_so_and_gets_english_words() -> None:
    page = page_of("? a\n= b\n")
    assert page.all("html")[0].attributes["lang"] == "en"
    assert {text.attributes["lang"] for text in page.all("div", "text")} == {""}
    assert "Front" in page.all("h3")[0].text


WRONG = "deck: a\nlahde: b\n\n? yksi\n=eka\n\n? kaksi\n= 2\n=kolme\n"


def test_what_is_wrong_stands_beside_its_card_with_what_helps() -> None:
    deck = parse(WRONG)._replace(lines=(7,))
    page = Page(preview_page(deck, WRONG.split("\n"), lambda _: ""))
    outside = page.all("section", "unread")
    assert [found.attributes["id"] for found in outside] == ["line-0", "line-4"]
    assert "lahde: b" in outside[0].text
    assert "write “lähde: b”" in outside[0].text
    assert [quoted.text for quoted in page.all("pre")] == ["lahde: b", "? yksi", "=eka"]
    (aside,) = page.all("aside")
    assert page.elements[aside.around[-2]].attributes["id"] == "card-1"
    assert "line 9" in aside.text
    assert "write “= kolme”" in aside.text


def test_each_place_to_mend_is_linked_from_the_top() -> None:
    page = page_of(WRONG)
    (nav,) = page.all("nav")
    links = [found.attributes["href"] for found in page.inside(nav) if found.name == "a"]
    ids = {found.attributes["id"] for found in page.elements if "id" in found.attributes}
    assert links
    assert {link.removeprefix("#") for link in links} <= ids
    assert not page_of("? a\n= b\n").all("nav")


def test_what_a_deck_teaches_stands_under_its_title() -> None:
    told = page_of("deck: Sää\nabout: Opit <sään> sanat.\n\n? a\n= b\n").all("p", "about")
    assert [found.text for found in told] == ["Opit <sään> sanat."]
    assert page_of("? a\n= b\n").all("p", "about") == []


def test_a_deck_without_cards_has_a_page() -> None:
    assert "There is no card in this deck yet." in page_of("").all("main")[0].text


def test_only_a_watched_page_reads_itself_anew() -> None:
    def anew(page: Page) -> list[str]:
        metas = [meta.attributes for meta in page.all("meta")]
        return [meta["content"] for meta in metas if meta.get("http-equiv") == "refresh"]

    assert anew(page_of("? a\n= b\n", watched=True)) == ["2"]
    assert anew(page_of("? a\n= b\n")) == []


# Any text at all


def answers(text: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Answer, ...]]:
    return st.lists(st.builds(Answer, text, text), min_size=1, max_size=3).map(tuple)


def cards(text: st.SearchStrategy[str]) -> st.SearchStrategy[Card]:
    """Return cards of kinds in which any text can stand anywhere."""
    none = dict.fromkeys(("answers", "options", "pairs", "forms"), st.just(()))
    about = {"sections": st.lists(text, max_size=2).map(tuple), "hint": text, "note": text, "source": text}
    about |= {"tags": st.lists(text, max_size=2).map(tuple), "typed": st.booleans(), "wrong": answers(text)}
    options = st.lists(st.builds(Option, text, st.booleans(), text), min_size=2, max_size=3).map(tuple)
    pairs = st.lists(st.builds(Pair, text, text, text), min_size=2, max_size=3).map(tuple)
    ways = [
        ("basic", "answers", answers(text)),
        ("order", "answers", answers(text)),
        ("list", "answers", answers(text)),
    ]
    ways += [("choose-many", "options", options), ("matching", "pairs", pairs)]
    return st.one_of(
        st.builds(Card, text, st.just(kind), text, **none | about | {field: values}) for kind, field, values in ways
    )


def decks(text: st.SearchStrategy[str]) -> st.SearchStrategy[Deck]:
    found = st.builds(
        lambda line, text: Diagnostic("", line, 1, "near-miss", (("written", text), ("meant", text))),
        st.integers(1, 9),
        text,
    )
    return st.builds(
        Deck,
        text,
        text,
        st.lists(cards(text), min_size=1, max_size=2).map(tuple),
        lines=st.just(()),
        language=text,
        answer_language=text,
        about=text,
        diagnostics=st.lists(found, max_size=2).map(tuple),
    )


@settings(max_examples=25)
@given(decks(hostile), st.lists(hostile, max_size=9))
def test_no_text_of_a_deck_becomes_more_than_its_markup(deck: Deck, source: list[str]) -> None:
    assert_harmless(Page(preview_page(deck, source, lambda _: "")))
    for form in FORMS.values():
        assert_harmless(Page(form(deck, lambda _: "")))


@settings(max_examples=25)
@given(decks(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf"), exclude_characters="*_`[$!"))))
def test_every_text_of_a_card_is_in_its_preview_as_it_was_written(deck: Deck) -> None:
    page = Page(preview_page(deck, [], lambda _: ""))
    texts = {found.text for found in page.all("div", "text")}
    for card in deck.cards:
        told = [card.question, *filter(None, (card.hint, card.note, card.source))]
        several = card.answers if card.kind in ("order", "list") else ()
        typed = card.wrong if card.kind in ("basic", "list", "cloze", "two-way") else ()
        for said in (*card.options, *typed, *several):
            told += [said.text, *filter(None, [said.feedback])]
        told += [pair.right for pair in card.pairs]
        assert set(told) <= texts
