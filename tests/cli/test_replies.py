"""Orders, lists and matchings over pipes: what is shown, which replies are understood, what is said about them."""

from __future__ import annotations

import re

import pytest
from conftest import Learner

ORDER = """id: pakka

? Järjestä kuuntelun vaiheet.
=1 en kuuntele
=2 olen kuuntelevinani
> Pelkkää *esitystä*.
=3 kuuntelen ymmärtääkseni
hint: kolme
"""
LIST = """id: pakka

? Luettele Baltian maat.
=+ Viro
> Pohjoisin.
=+ Latvia
=+ Liettua
! Suomi
> Suomi on Pohjoismaa.
answer: typed
hint: kolme
"""
MATCHING = """id: pakka

? Yhdistä kaupunki ja maa.
= Oulu <> Suomi
= Luulaja <> Ruotsi
> Ruotsiksi *Luleå*.
= Turku <> Suomi
= <> Norja
"""


def saved(out: str) -> list[str]:
    return [line.partition(",")[0] for line in out.splitlines() if line.startswith("saved")]


def shown(out: str) -> list[str]:
    """Return what stands behind the numbers of the question that was asked last."""
    return re.findall(r"^\d+\) (.*)", out.rpartition("\nQ: ")[2], flags=re.MULTILINE)


def by_number(out: str, *texts: str) -> str:
    return " ".join(str(shown(out).index(text) + 1) for text in texts)


STEPS = ("en kuuntele", "olen kuuntelevinani", "kuuntelen ymmärtääkseni")


def test_an_order_is_shown_mixed_and_the_right_numbers_are_right(learner: Learner) -> None:
    deck = learner.deck(ORDER)
    asked = learner.run("review", deck, "--plain", typed=":q\n").out
    assert sorted(shown(asked)) == sorted(STEPS)
    assert tuple(shown(asked)) != STEPS
    assert "\nNumbers of the steps in the right order:\n" in asked
    done = learner.run("review", deck, "--plain", typed=f"{by_number(asked, *STEPS)}\n\n")
    assert (
        "✓ Right\nA: ✓ 1. en kuuntele\nA: ✓ 2. olen kuuntelevinani\n>   Pelkkää esitystä.\n"
        "A: ✓ 3. kuuntelen ymmärtääkseni\nRate: " in done.out
    )
    assert saved(done.out) == ["saved 3 good"]


def test_a_wrong_order_shows_each_step_in_its_place_and_where_it_was_put(learner: Learner) -> None:
    deck = learner.deck(ORDER)
    asked = learner.run("review", deck, "--plain", typed=":q\n").out
    given = by_number(asked, STEPS[1], STEPS[0], STEPS[2])
    done = learner.run("review", deck, "--plain", typed=f"{given}\n\n")
    assert (
        f"✗ Not right: {given}\nA: ✗ 1. en kuuntele (you: 2)\nA: ✗ 2. olen kuuntelevinani (you: 1)\n"
        ">   Pelkkää esitystä.\nA: ✓ 3. kuuntelen ymmärtääkseni\n" in done.out
    )
    assert saved(done.out) == ["saved 1 again"]


def test_what_is_shown_stays_until_the_card_is_rated_and_comes_back_after_an_undo(learner: Learner) -> None:
    steps = "".join(f"={number} vaihe {number}\n" for number in range(1, 9))
    deck = learner.deck(f"? Järjestä.\n{steps}hint: h\n")
    first = shown(learner.run("review", deck, "--plain", typed=":q\n").out)
    done = learner.run("review", deck, "--plain", typed=":h\nx\n\n1\nu\n:q\n")
    *before, rated, undone = (shown(f"\nQ: {asked}") for asked in done.out.split("\nQ: ")[1:])
    assert before == [first, first, first]
    assert rated != first
    assert undone == first


@pytest.mark.parametrize("separated", ["{} {} {}", "{},{},{}", "{}, {}, {}", "{}{}{}"])
def test_numbers_may_stand_apart_or_together(learner: Learner, separated: str) -> None:
    deck = learner.deck(ORDER)
    numbers = by_number(learner.run("review", deck, "--plain", typed=":q\n").out, *STEPS).split()
    done = learner.run("review", deck, "--plain", typed=f"{separated.format(*numbers)}\n:q\n")
    assert "✓ Right" in done.out


def test_numbers_of_more_than_nine_steps_stand_apart(learner: Learner) -> None:
    steps = [f"vaihe {number}" for number in range(1, 11)]
    deck = learner.deck("? Järjestä.\n" + "".join(f"={number} {step}\n" for number, step in enumerate(steps, 1)))
    asked = learner.run("review", deck, "--plain", typed=":q\n").out
    apart = by_number(asked, *steps)
    together = apart.replace(" ", "")
    done = learner.run("review", deck, "--plain", typed=f"{together}\n{apart}\n\n")
    assert f"* “{together}” is no answer here: write the numbers from 1 to 10 in the right order" in done.out
    assert saved(done.out) == ["saved 3 good"]


@pytest.mark.parametrize("reply", ["x", "1", "1 2", "1 2 2", "0 1 2", "1 2 4", "1 2 3 3", "१२३", "-1 2 3"])
def test_an_order_that_is_none_is_asked_again(learner: Learner, reply: str) -> None:
    done = learner.run("review", learner.deck(ORDER), "--plain", typed=f"{reply}\n:q\n")
    wanted = "write the numbers from 1 to 3 in the right order, each of them once."
    assert f"* “{reply}” is no answer here: {wanted}\n" in done.out
    assert done.out.count("Q: Järjestä") == 2


@pytest.mark.parametrize("reply", ["x", "1 2", "1 2 3 1", "0 1 2", "1 2 4", "12"])
def test_a_matching_that_is_none_is_asked_again(learner: Learner, reply: str) -> None:
    done = learner.run("review", learner.deck(MATCHING), "--plain", typed=f"{reply}\n:q\n")
    wanted = "write 3 numbers from 1 to 3, for each left side in turn that of its right side."
    assert f"* “{reply}” is no answer here: {wanted}\n" in done.out
    assert done.out.count("Q: Yhdistä") == 2


def test_right_sides_are_shown_once_each_and_fit_by_their_text(learner: Learner) -> None:
    deck = learner.deck(MATCHING)
    asked = learner.run("review", deck, "--plain", typed=":q\n").out
    assert "Q: Yhdistä kaupunki ja maa.\n– Oulu\n– Luulaja\n– Turku\n1) " in asked
    assert sorted(shown(asked)) == ["Norja", "Ruotsi", "Suomi"]
    right = by_number(asked, "Suomi", "Ruotsi", "Suomi")
    done = learner.run("review", deck, "--plain", typed=f"{right}\n\n")
    assert "✓ Right\nA: ✓ Oulu – Suomi\nA: ✓ Luulaja – Ruotsi\n>   Ruotsiksi Luleå.\nA: ✓ Turku – Suomi\n" in done.out
    assert saved(done.out) == ["saved 3 good"]


def test_a_wrong_matching_shows_each_pair_and_what_was_chosen(learner: Learner) -> None:
    deck = learner.deck(MATCHING)
    asked = learner.run("review", deck, "--plain", typed=":q\n").out
    given = by_number(asked, "Suomi", "Norja", "Suomi")
    done = learner.run("review", deck, "--plain", typed=f"{given}\n\n")
    assert (
        f"✗ Not right: {given}\nA: ✓ Oulu – Suomi\nA: ✗ Luulaja – Ruotsi\n>   you: Norja\n>   Ruotsiksi Luleå.\n"
        "A: ✓ Turku – Suomi\n" in done.out
    )
    assert saved(done.out) == ["saved 1 again"]


def test_the_members_of_a_list_are_ticked_off_in_any_order(learner: Learner) -> None:
    done = learner.run("review", learner.deck(LIST), "--plain", typed="liettua\nViro\nLatvia.\n\n\n")
    prompt = "Name one, or end with an empty line:\n"
    assert f"{prompt}✓ liettua\n{prompt}✓ Viro\n{prompt}✓ Latvia.\n{prompt}✓ Right\n" in done.out
    assert "A: ✓ Viro\n>   Pohjoisin.\nA: ✓ Latvia\nA: ✓ Liettua\nRate: " in done.out
    assert saved(done.out) == ["saved 3 good"]


def test_what_is_missing_too_many_and_named_twice_is_said_with_the_author_s_reason(learner: Learner) -> None:
    done = learner.run("review", learner.deck(LIST), "--plain", typed="suomi\nviro\nViro\nq\n\n\n")
    for tick in ("✗ suomi (not one of them)", "✓ viro", "✓ Viro (named already)", "✗ q (not one of them)"):
        assert f"\n{tick}\nName one" in done.out
    assert (
        "✗ Not right\nA: ✓ Viro\n>   Pohjoisin.\nA: ✗ Latvia (missing)\nA: ✗ Liettua (missing)\n"
        "> ✗ suomi (not one of them)\n>   Suomi on Pohjoismaa.\n> ✓ Viro (named already)\n> ✗ q (not one of them)\n"
        in done.out
    )
    assert saved(done.out) == ["saved 1 again"]


def test_a_command_inside_a_list_keeps_what_was_named(learner: Learner) -> None:
    done = learner.run("review", learner.deck(LIST), "--plain", typed="viro\nlatvia\n:h\n:u\nliettua\n\n\n")
    assert "* hint: kolme\n✓ viro\n✓ latvia\nName one" in done.out
    assert "✓ Right" in done.out
    assert saved(done.out) == ["saved 3 good"]


@pytest.mark.parametrize("command", [":s", ":b", ":q"])
def test_commands_inside_a_list_that_put_the_card_away(learner: Learner, command: str) -> None:
    done = learner.run("review", learner.deck(LIST), "--plain", typed=f"viro\n{command}\n")
    assert done.code == 0
    assert done.out.count("Q: ") == 1
    assert saved(done.out) == []


@pytest.mark.parametrize("text", [ORDER, LIST, MATCHING])
def test_looking_without_answering_shows_the_answer_and_suggests_again(learner: Learner, text: str) -> None:
    done = learner.run("review", learner.deck(text), "--plain", typed="\n\n")
    assert not re.search("^[✓✗]|^A: [✓✗]", done.out, flags=re.MULTILINE)
    assert len(re.findall("^A: ", done.out, flags=re.MULTILINE)) == 3
    assert saved(done.out) == ["saved 1 again"]


@pytest.mark.parametrize("text", [ORDER, MATCHING])
def test_bare_letters_are_commands_where_numbers_are_typed(learner: Learner, text: str) -> None:
    done = learner.run("review", learner.deck(text), "--plain", typed="u\nq\n")
    assert "* There is no rating to take back." in done.out
    assert done.out.endswith("No reviews this time.\n")


def test_how_a_card_was_answered_is_in_the_log(learner: Learner) -> None:
    deck = learner.deck(f"{ORDER}\n{LIST.partition('answer')[0][11:]}\n{MATCHING[11:]}".replace("! Suomi\n", ""))
    learner.run("review", deck, "--plain", typed="\n4\n" * 3)
    learner.run("export-log", "loki.jsonl")
    log = (learner.folder / "loki.jsonl").read_text(encoding="utf-8")
    assert re.findall(r'"rating":4,"answer":"(\w+)"', log) == ["order", "list", "match"]


def test_typed_lines_never_reach_the_terminal_raw(learner: Learner) -> None:
    done = learner.run("review", learner.deck(LIST), "--plain", typed="\x1b[31mviro\n\n:q\n")
    assert "✗ ^[[31mviro (not one of them)" in done.out
    assert "\x1b" not in done.out
