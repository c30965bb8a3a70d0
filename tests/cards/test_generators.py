"""Generator lines: what they ask, by what parts it is known, what they leave out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flashcards.answers import judge_typed
from flashcards.answers.listed import LISTED
from flashcards.cards import items
from flashcards.cards.generator import GENERATORS, MOST_MADE
from flashcards.cards.line import told_apart
from flashcards.deck import parse
from flashcards.deck.identity import Remembered, links
from flashcards.finnish import VERBS as VERBS_KNOWN
from flashcards.finnish import Verbs, analyse
from flashcards.finnish.numbers import read_number, read_ordinal
from flashcards.finnish.verbs import SHARING
from flashcards.model import CardId, Item
from flashcards.scheduling import Memory, Progress
from flashcards.study.queue import Done, Standing, plan
from flashcards.study.settings import Settings

EVERY_VERB = Verbs({*LISTED, *SHARING})
WHO = {"1sg": "minä", "2sg": "sinä", "3sg": "hän", "1pl": "me", "2pl": "te", "3pl": "he", "-": "passiivi"}
VERBS = ("auttaa", "voida", "saada", "tulla", "käydä", "tehdä", "hypätä", "haluta", "valita", "paeta", "olla", "kysyä")
FORMS = GENERATORS[0].forms
words = st.lists(st.sampled_from(VERBS), min_size=1, max_size=4, unique=True)
forms = st.lists(st.sampled_from(FORMS), max_size=4, unique=True)


def made(line: str, *below: str) -> dict[str, Item]:
    """Return what one stamped generator line asks, by part."""
    deck = parse("\n".join([f"@ {line} ^k7m2q", *below, ""]), name="pakka")
    assert deck.diagnostics == ()
    return {item.id.part: item for item in items(deck)}


def conditional(words: list[str], forms: list[str]) -> dict[str, Item]:
    return made(f"konditionaali: {' '.join(words)}", *([f"forms: {' '.join(forms)}"] if forms else []))


# Conditionals


def test_a_form_is_asked_in_both_directions_and_a_question_as_a_request() -> None:
    asked = made("konditionaali: auttaa", "forms: sinä?")
    assert [(part, item.prompt, item.answer) for part, item in asked.items()] == [
        ("auttaa+sinä?", "Konditionaali: auttaa (help) – sinä, kysymys", "auttaisitko?"),
        ("auttaa+sinä?.b", "Kuka ja mikä verbi? auttaisitko?", "sinä, auttaa"),
        ("auttaa+sinä?.r", "Kysy kohteliaammin (sinä): Autatko?", "Auttaisitko?"),
    ]


@pytest.mark.parametrize(
    ("verb", "form", "right", "why"),
    [
        ("tulla", "minä", "tulisin", "Vartalon e jää pois: tule- → tulisi-."),
        ("antaa", "hän", "antaisi", "Vahva vartalo pysyy ennallaan: anta- → antaisi-."),
        ("sanoa", "he", "sanoisivat", "Vartalo pysyy ennallaan: sano- → sanoisi-."),
        ("voida", "me", "voisimme", "Vartalon i sulautuu tunnukseen: voi- → voisi-."),
        ("saada", "te", "saisitte", "Pitkä vokaali lyhenee: saa- → saisi-."),
        ("juoda", "Te", "joisitte", "Vokaaliparin uo alku jää pois: juo- → joisi-."),
        ("käydä", "sinä", "kävisit", "Vartalon y muuttuu v:ksi: käy- → kävisi-."),
        ("auttaa", "passiivi", "autettaisiin", "Tunnus -isi- on passiivin tunnuksen perässä: autetta- + -isi- + -in."),
        ("auttaa", "ei-te", "ette auttaisi", "Kieltoverbi taipuu persoonissa, ja verbi on ilman päätettä: auttaisi."),
        ("auttaa", "ei-passiivi", "ei autettaisi", "Passiivin kieltoverbi on aina ei, ja verbistä jää lopun -in pois:"),
        ("nähdä", "sinä?", "näkisitkö?", "sanassa ei ole vokaaleja a, o ja u, joten kysymysliite on -kö."),
        ("saada", "minä?", "saisinko?", "sanassa on a, o tai u, joten kysymysliite on -ko."),
    ],
)
def test_a_form_is_told_with_its_rule(verb: str, form: str, right: str, why: str) -> None:
    asked = made(f"konditionaali: {verb}", f"forms: {form}")[f"{verb}+{form}"]
    assert asked.answer == right
    assert why in asked.accepted[0].feedback


@given(words, forms)
def test_every_question_has_one_part_one_prompt_and_a_sentence(words: list[str], forms: list[str]) -> None:
    """Each word in each form is asked, by a part of its own; each answer says why, in one sentence."""
    asked = conditional(words, forms)
    wanted = {f"{word}+{form}" for word in words for form in forms or ("minä", "sinä", "hän", "me", "te", "he")}
    assert {part.partition(".")[0] for part in asked} == wanted
    assert len({item.prompt for item in asked.values()}) == len(asked)
    for item in asked.values():
        assert judge_typed(item.answer, item.accepted).right
        assert all(answer.feedback.endswith(".") for answer in item.accepted)
        assert CardId.parse(str(item.id)) == item.id


@given(words, forms, st.sampled_from(VERBS), st.sampled_from(FORMS))
def test_a_word_or_a_form_more_touches_nothing_else(words: list[str], forms: list[str], verb: str, form: str) -> None:
    """Adding or taking away a word touches no other card's history: ids and texts stay as they were."""
    forms = forms or ["minä"]
    few, many = conditional(words, forms), conditional([verb, *(set(words) - {verb})], [form, *(set(forms) - {form})])
    plain = {part: (item.id, item.prompt, item.accepted) for part, item in few.items()}
    assert plain.items() <= {part: (item.id, item.prompt, item.accepted) for part, item in many.items()}.items()


@given(words, forms, st.sampled_from(VERBS))
def test_without_an_id_the_cards_of_a_line_are_recognised_by_their_text(
    words: list[str], forms: list[str], verb: str
) -> None:
    def asked(words: list[str]) -> list[Item]:
        below = [f"forms: {' '.join(forms)}"] if forms else []
        return list(items(parse("\n".join([f"@ konditionaali: {' '.join(words)}", *below]))))

    before, after = asked(words), asked([verb, *(word for word in words if word != verb)])
    found = links(after, [Remembered(item.id, item.asked, item.answer) for item in before])
    known = {item.id for item in before}
    histories = {link.old.part: link.id.part for link in found} | {
        item.id.part: item.id.part for item in after if item.id in known
    }
    assert histories == {item.id.part: item.id.part for item in before}


def test_a_verb_is_asked_with_its_meaning_where_the_program_knows_it() -> None:
    assert made("konditionaali: voida", "forms: me")["voida+me"].prompt.startswith("Konditionaali: voida (can")
    assert made("konditionaali: narskua", "forms: me")["narskua+me"].prompt == "Konditionaali: narskua – me"


@pytest.mark.parametrize(
    "verb", ["palata", "suoda", "sulkea", "seistä", "vetää", "luoda", *(verb.lemma for verb in VERBS_KNOWN)]
)
def test_whose_a_form_is_has_every_answer_that_is_right(verb: str) -> None:
    """*Palaisin* is of *palata* and of *palaa*: every reading over the verbs that the program knows is accepted."""
    for part, item in conditional([verb], list(FORMS)).items():
        if part.endswith(".b"):
            form = item.prompt.partition("? ")[2].removesuffix("?")
            right = {
                f"{WHO[reading.cell.rstrip('?').rpartition('.')[2]]}, {reading.lemma}"
                for reading in analyse(form, EVERY_VERB)
                if not reading.clitics and reading.mark != "spoken" and "." in reading.cell
            }
            assert right <= {answer.text for answer in item.accepted}


def test_another_verb_with_the_same_form_is_right_and_named() -> None:
    accepted = {answer.text: answer.feedback for answer in conditional(["palata"], ["minä"])["palata+minä.b"].accepted}
    assert accepted["minä, palaa"] == "Muoto palaisin on sekä verbin palata että verbin palaa."
    assert "hän, palaa" not in accepted


@pytest.mark.parametrize(
    ("line", "forms", "parts"),
    [
        ("auttaa", "passive not-passive? not-minä", ["auttaa+passiivi", "auttaa+ei-passiivi?", "auttaa+ei-minä"]),
        ("auttaa", "passive passiivi", ["auttaa+passiivi"]),
        ("täytyä", "minä hän te? passiivi", ["täytyä+hän"]),
        ("kumajaa", "sinä? hän", ["kumajaa+hän"]),
    ],
)
def test_forms_have_english_names_and_what_a_verb_has_not_is_not_asked(line: str, forms: str, parts: list[str]) -> None:
    asked = made(f"conditional: {line}", f"forms: {forms}")
    assert [part for part in asked if not part.endswith(".b")] == parts


def test_numbers_have_english_names_of_forms() -> None:
    assert list(made("numbers: 7", "forms: ordinal number"))[::2] == ["7+järjestys", "7+luku"]


def test_a_request_is_asked_of_a_question_that_asks_somebody_to_act_or_for_leave() -> None:
    asked = [part for part in conditional(["auttaa", "saada", "voida"], ["minä?", "te?"]) if part.endswith(".r")]
    assert asked == ["auttaa+te?.r", "saada+minä?.r", "saada+te?.r", "voida+minä?.r", "voida+te?.r"]


@pytest.mark.parametrize(
    ("forms", "faults", "parts"),
    [
        ("minä se sina? te", [(13, "se", "verbs-forms"), (16, "sina?", "sinä?")], ["minä", "te"]),
        ("  Minä", [(8, "Minä", "minä")], []),
    ],
)
def test_a_wrong_form_is_named_where_it_stands_and_the_others_are_asked(
    forms: str, faults: list[tuple[int, str, str]], parts: list[str]
) -> None:
    deck = parse(f"@ konditionaali: auttaa talo\nforms: {forms.strip()}\n")
    found = [fault for fault in deck.diagnostics if fault.code == "unknown-form"]
    assert [(one.column, dict(one.details)["form"], dict(one.details)["allowed"]) for one in found] == faults
    assert [item.id.part for item in items(deck)][::2] == [f"auttaa+{part}" for part in parts]
    assert ("unfit-word" in {fault.code for fault in deck.diagnostics}) == bool(parts)


@pytest.mark.parametrize(
    ("line", "doubled"),
    [
        ("luvut: 1–20 20 19", [(15, "20"), (18, "19")]),
        ("luvut: 1–3 2–4", []),
        ("konditionaali: auttaa voida Auttaa", [(31, "Auttaa")]),
    ],
)
def test_a_word_that_adds_nothing_is_named_where_it_stands(line: str, doubled: list[tuple[int, str]]) -> None:
    found = [(fault.column, dict(fault.details)["word"]) for fault in parse(f"@ {line}\n").diagnostics]
    assert found == doubled


@pytest.mark.parametrize("verb", ["ulosvetää", "myötäkäydä"])
def test_of_a_compound_its_last_part_decides_and_that_is_said(verb: str) -> None:
    why = conditional([verb], ["sinä?"])[f"{verb}+sinä?"].accepted[0].feedback
    assert ("viimeisessä osassa" in why) == any(vowel in verb for vowel in "aou")


def test_the_parts_are_these_for_ever() -> None:
    """Histories hang on them."""
    asked = made("konditionaali: Auttaa", "forms: te Te? ei-te passiivi?")
    assert list(asked) == [
        *("auttaa+te", "auttaa+te.b", "auttaa+Te?", "auttaa+Te?.r", "auttaa+ei-te", "auttaa+ei-te.b"),
        *("auttaa+passiivi?", "auttaa+passiivi?.b"),
    ]


def test_whose_a_form_is_may_be_typed_in_any_order() -> None:
    item = made("konditionaali: auttaa", "forms: sinä", "answer: typed")["auttaa+sinä.b"]
    assert item.answering == "typed"
    for typed in ("sinä, auttaa", "auttaa, sinä", "Sinä auttaa", "auttaa sinä"):
        assert judge_typed(typed, item.accepted).right
    assert not judge_typed("hän, auttaa", item.accepted).right


def test_only_one_order_of_an_answer_is_shown() -> None:
    asked = conditional(["palata"], ["minä"])
    assert [answer.text for answer in told_apart(asked["palata+minä.b"])] == ["minä, palata", "minä, palaa"]
    item = next(iter(items(parse("? a\n= en minä\n= minä en\nanswer: typed\n"))))
    assert told_apart(item) == item.accepted


def test_every_parallel_form_is_accepted_and_the_best_is_shown() -> None:
    item = made("konditionaali: myydä", "forms: minä")["myydä+minä"]
    assert item.answer == "myisin"
    assert "möisin" in [answer.text for answer in item.accepted]


@pytest.mark.parametrize("word", ["talo", "auttaisin", "kissa", "autta/voida", "a", "da", "help", "2", "auttaa!", "áa"])
def test_a_word_that_is_no_verb_is_named_and_the_others_are_asked(word: str) -> None:
    deck = parse(f"@ konditionaali: auttaa {word} voida\n")
    assert [(fault.line, fault.column, fault.code) for fault in deck.diagnostics] == [(1, 25, "unfit-word")]
    assert {item.id.part.partition("+")[0] for item in items(deck)} == {"auttaa", "voida"}


def test_a_line_without_a_word_that_fits_makes_no_card() -> None:
    deck = parse("@ luvut: kaksi kolme\n\n? a\n= b\n")
    assert [fault.code for fault in deck.diagnostics] == ["unfit-word", "unfit-word"]
    assert [card.question for card in deck.cards] == ["a"]


@given(st.text(max_size=12))
def test_any_word_is_asked_or_named(word: str) -> None:
    """Nothing that stands on a line breaks the reader, and nothing on it is passed over in silence."""
    for name in ("konditionaali", "luvut"):
        deck = parse(f"@ {name}: {word}\n")
        found = items(deck)
        assert found or deck.diagnostics
        assert len({item.id for item in found}) == len(found)
        assert all("/" not in item.id.part for item in found)


# Numbers


def test_numbers_are_asked_in_both_directions() -> None:
    asked = made("luvut: 7 21–22", "forms: luku järjestys")
    assert (asked["7+luku"].prompt, asked["7+luku"].answer) == ("Luku sanoina: 7", "seitsemän")
    assert (asked["7+luku.b"].prompt, asked["7+luku.b"].answer) == ("Luku numeroin: seitsemän", "7")
    assert asked["21+järjestys"].prompt == "Järjestysluku sanoina: 21."
    assert [one.text for one in asked["22+järjestys"].accepted] == ["kahdeskymmenestoinen", "kahdeskymmeneskahdes"]
    assert asked["22+järjestys.b"].answer == "22."
    assert len(asked) == 12


@pytest.mark.parametrize(
    ("line", "numbers"),
    [("1–3", "1 2 3"), ("1-3", "1 2 3"), ("1—3 2–4", "1 2 3 4"), ("5, 3; 0", "5 3 0"), ("7–7", "7")],
)
def test_numbers_and_ranges(line: str, numbers: str) -> None:
    assert list(made(f"luvut: {line}")) == [part for n in numbers.split() for part in (f"{n}+luku", f"{n}+luku.b")]


@pytest.mark.parametrize(
    "word", ["20–1", "08", "1–", "–3", "1.5", "kolme", "1–2–3", "1,5", "1000000000000", "²", "٣", "+1"]
)
def test_what_is_no_number_is_named(word: str) -> None:
    assert "unfit-word" in {fault.code for fault in parse(f"@ luvut: 9 {word}\n").diagnostics}


@given(st.integers(0, 999_999_999_999))
def test_the_words_of_a_number_are_judged_right_and_read_back(number: int) -> None:
    asked = made(f"luvut: {number}", "forms: luku järjestys")
    word, ordinal = asked[f"{number}+luku"], asked[f"{number}+järjestys"]
    assert read_number(word.answer) == read_ordinal(ordinal.answer) == number
    assert judge_typed(word.answer.replace(" ", ""), word.accepted).right
    assert judge_typed(str(number), asked[f"{number}+luku.b"].accepted).right
    assert judge_typed(f"{number}.", asked[f"{number}+järjestys.b"].accepted).right


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (7, "omia sanojaan"),
        (14, "neljä + toista"),
        (21, "kaksi + kymmentä + yksi"),
        (100, "oma sanansa"),
        (101, "sata + yksi"),
        (250, "kaksi + sataa + viisi + kymmentä"),
        (1, "omia sanojaan."),
        (1_000, "Tuhat on oma sanansa, ilman sanaa yksi."),
        (1_001, "Tuhannen perään tuleva luku kirjoitetaan erilleen: tuhat yksi."),
        (2_000, "Tuhat kirjoitetaan yhteen sen luvun kanssa, joka on sen edessä: kaksituhatta."),
        (2_014, "edessä, ja loppu kirjoitetaan erilleen: kaksituhatta neljätoista."),
        (100_000, "edessä: satatuhatta."),
        (1_000_000, "Miljoona on oma sanansa"),
        (2_000_000, "kaksi miljoonaa."),
        (1_000_001, "miljoona yksi."),
    ],
)
def test_a_number_is_told_with_its_parts(number: int, why: str) -> None:
    assert why in made(f"luvut: {number}")[f"{number}+luku"].accepted[0].feedback


# How many


def test_a_short_line_cannot_fill_the_memory() -> None:
    deck = parse("@ luvut: 0–999999999999\n\n@ luvut: 7\n\n? a\n= b\n")
    assert [(fault.line, fault.code) for fault in deck.diagnostics] == [(1, "too-many-made")]
    assert [item.id.part for item in items(deck)] == ["7+luku", "7+luku.b", "a"]


def test_up_to_the_limit_all_is_asked() -> None:
    deck = parse(f"@ luvut: 1–{MOST_MADE}\n")
    assert deck.diagnostics == ()
    assert len(items(deck)) == 2 * MOST_MADE


# Siblings


def test_only_what_is_asked_of_one_form_stays_apart() -> None:
    """A line of many verbs is met in all its forms on one day; the directions of one form come on different days."""
    asked = list(made("konditionaali: auttaa voida", "forms: minä sinä?").values())
    today = plan(asked, {}, Settings(new_per_day=99, reviews_per_day=99), 100, Done()).new
    assert [item.id.part for item in today] == ["auttaa+minä", "auttaa+sinä?", "voida+minä", "voida+sinä?"]
    met = {asked[0].id: Standing(Progress("review", 0, Memory(5, 5), 99, 1, 0), 103)}
    tomorrow = plan(asked, met, Settings(new_per_day=99, reviews_per_day=99), 101, Done()).new
    assert tomorrow[0].id.part == "auttaa+minä.b"


def test_siblings_may_come_together() -> None:
    asked = list(made("luvut: 1–3", "siblings: together").values())
    assert len(plan(asked, {}, Settings(new_per_day=99, reviews_per_day=99), 100, Done()).new) == 6
