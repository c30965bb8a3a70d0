"""`relink`: what is listed, tying, parting, and what is refused."""

from __future__ import annotations

import pytest
from conftest import Learner

OLD = """id: pakka

? Mikä on Suomen pisin jokki? ^k7m2q
= Kemijokki

? Mikä on Suomen suurin järvi?
= Saimaa

? Mikä on aivan muu asia? ^22222
= tämä
"""
NEW = """id: pakka

? Mikä on Suomen pisin joki?
= Kemijoki

? Mikä on Suomen suuri järvi?
= Saimaa
"""


@pytest.fixture
def edited(learner: Learner) -> Learner:
    """Return a learner of three cards, of which one is mended on both sides, one in its question, and one deleted."""
    learner.run("review", learner.deck(OLD), "--plain", typed="\n4\n" * 3)
    learner.deck(NEW)
    return learner


def ids(learner: Learner) -> tuple[str, str]:
    """Return the ids of the card that is gone and of the one that looks like it."""
    card = next(card for card in learner.run("relink", "--json").json["gone"] if card["alike"])
    return card["id"], card["alike"][0]["id"]


def reviews(learner: Learner) -> dict[str, int]:
    return {card["id"]: card["reviews"] for card in learner.run("relink", "--json").json["gone"]}


def test_the_list_tells_what_is_gone_and_what_looks_like_it(edited: Learner) -> None:
    gone, new = ids(edited)
    assert gone == "pakka/k7m2q/a"
    assert edited.run("relink").out == (
        "2 cards are gone, 1 looks like a new one.\n\n"
        "1. “Mikä on Suomen pisin jokki? = Kemijokki”, 1 review, last 2026-11-22\n"
        "   pakka/k7m2q/a\n"
        "   97% “Mikä on Suomen pisin joki? = Kemijoki”\n"
        f"        {new}\n\n"
        "2. “Mikä on aivan muu asia? = tämä”, 1 review, last 2026-11-22\n"
        "   pakka/22222/a\n\n"
        "To give the history of one to the other:\n"
        f"  flashcards relink pakka/k7m2q/a {new}\n"
    )


def test_the_list_as_json(edited: Learner) -> None:
    learner = edited
    first, second = learner.run("relink", "--json").json["gone"]
    assert {name: first[name] for name in ("id", "asked", "answer", "reviews")} == {
        "id": "pakka/k7m2q/a",
        "asked": "Mikä on Suomen pisin jokki?",
        "answer": "Kemijokki",
        "reviews": 1,
    }
    assert first["alike"][0]["likeness"] == pytest.approx(0.971)
    assert second["alike"] == []


def test_listing_changes_nothing(edited: Learner) -> None:
    before = (edited.home / "flashcards.db").read_bytes()
    edited.run("relink")
    edited.run("relink", "--json")
    edited.run("due")
    assert (edited.home / "flashcards.db").read_bytes() == before


def test_what_waits_is_said_at_the_overview_and_in_a_sitting(edited: Learner) -> None:
    told = "2 cards are gone, 1 looks like a new one: flashcards relink\n"
    assert edited.run().err == edited.run("due").err == told
    sitting = edited.run("review", "--plain", typed=":q\n").out
    assert sitting.startswith(
        "* 1 card was edited and keeps its history: “Mikä on Suomen suuri järvi?”\n* 2 cards are gone, 1 looks"
    )
    edited.run("relink", *ids(edited))
    assert edited.run("due").err == ""


def test_tying_gives_the_history_and_parting_takes_it_back(edited: Learner) -> None:
    gone, new = ids(edited)
    tied = edited.run("relink", gone, new)
    assert tied.out == (
        "“Mikä on Suomen pisin joki? = Kemijoki” has the history of “Mikä on Suomen pisin jokki? = Kemijokki”:"
        " 1 review, last 2026-11-22.\n"
    )
    assert reviews(edited) == {"pakka/22222/a": 1}
    assert edited.run("due", "--json").json["new"] == 0
    assert new in edited.run("relink").out, "what was tied is listed, so that it can be parted"
    parted = edited.run("relink", "--part", new)
    assert parted.out == (
        "“Mikä on Suomen pisin joki? = Kemijoki” begins as new; the history is that of"
        " “Mikä on Suomen pisin jokki? = Kemijokki” again (pakka/k7m2q/a).\n"
    )
    assert reviews(edited) == {"pakka/k7m2q/a": 1, "pakka/22222/a": 1}
    assert edited.run("due", "--json").json["new"] == 1


def test_a_card_that_was_parted_is_not_tied_again(edited: Learner) -> None:
    """Parted from what the text tied it to, it begins as new, and stays so at every load."""
    edited.run("review", "--plain", typed=":q\n")
    (tie,) = edited.run("relink", "--json").json["tied"]
    assert (tie["asked"], tie["was"]["asked"]) == ("Mikä on Suomen suuri järvi?", "Mikä on Suomen suurin järvi?")
    edited.run("relink", "--part", tie["id"])
    for _ in range(2):
        assert "edited" not in edited.run("review", "--plain", typed=":q\n").out
    assert reviews(edited)[tie["was"]["id"]] == 1
    assert edited.run("relink", "--json").json["tied"] == []
    assert edited.run("relink", tie["was"]["id"], tie["id"]).code == 0, "but a person may tie it after all"


def test_a_new_card_that_only_looks_alike_can_be_parted_too(edited: Learner) -> None:
    _, new = ids(edited)
    done = edited.run("relink", "--part", new)
    assert done.out == "“Mikä on Suomen pisin joki? = Kemijoki” begins as new, and is taken for no other card.\n"
    assert edited.run("due").err == ""


def test_what_cannot_be_tied_is_told(edited: Learner) -> None:
    gone, new = ids(edited)
    edited.run("review", "--plain", typed=":q\n")
    (tie,) = edited.run("relink", "--json").json["tied"]
    for words, said in {
        (gone, "pakka/zzzzz/a"): "no deck has the card pakka/zzzzz/a",
        ("pakka/zzzzz/a", new): "nothing is kept of a card pakka/zzzzz/a",
        (new, new): f"the card {new} is not gone: it is in the deck “pakka”",
        (gone, tie["id"]): f"the card {tie['id']} has a history of its own, 1 review, last 2026-11-22",
        ("x", new): "“x” is no id of a card, which has the form deck/card/part",
    }.items():
        done = edited.run("relink", *words)
        assert (done.code, done.err.splitlines()[0]) == (2, f"flashcards: {said}")
        assert done.err.splitlines()[1].startswith("help: ")
    assert edited.run("relink", gone).code == 2
    assert edited.run("relink", gone, new, "--part", new).code == 2


def test_what_cannot_be_parted_is_told(learner: Learner) -> None:
    (learner.home / "decks").mkdir(parents=True)
    path = learner.home / "decks" / "pakka.deck.txt"
    path.write_text(OLD, encoding="utf-8")
    assert "has no history yet" in learner.run("relink", "--part", "pakka/k7m2q/a").err
    learner.run("review", str(path), "--plain", typed="\n4\n")
    assert "was never tied to another" in learner.run("relink", "--part", "pakka/k7m2q/a").err
    assert "no deck has the card" in learner.run("relink", "--part", "pakka/zzzzz/a").err


def test_a_deck_with_errors_ties_nothing(edited: Learner) -> None:
    gone, new = ids(edited)
    edited.deck(NEW + "\n? ilman vastausta\n")
    done = edited.run("relink", gone, new)
    assert (done.code, done.err.splitlines()[0]) == (
        2,
        f"flashcards: the deck “pakka” has errors, so that {gone} may be in it all the same",
    )
    assert edited.run("relink").out == "No card with a history is gone.\n"


def test_a_new_learner_has_nothing_to_relink(learner: Learner) -> None:
    assert learner.run("relink").out == "No card with a history is gone.\n"
    assert learner.run("relink", "--json").json == {"gone": [], "tied": []}
    assert not learner.home.exists()


def test_nothing_of_a_deck_is_obeyed_by_a_terminal_or_a_shell(learner: Learner) -> None:
    old = "id: a$(x)'b\n\n? \x1b[31mpisin jokki tässä\n= Kemijokki\n"
    learner.run("review", learner.deck(old), "--plain", typed="\n4\n")
    learner.deck(old.replace("jokki", "joki").replace("tässä", "täällä").replace("\n= Kemijokki", "\n= Kemijoki"))
    done = learner.run("relink")
    assert "\x1b" not in done.out
    assert "\n  flashcards relink 'a$(x)'\\''b/~" in done.out


def test_cards_that_move_take_their_new_deck_into_the_daily_queue(learner: Learner) -> None:
    """Moving a card to another file keeps its schedule: it goes on being asked, wherever its author put it."""
    first = "id: a\n\n? sää ^k7m2q\n= weather\n\n? tuuli ^p3x9d\n= wind\n"
    learner.deck(first, "a")
    learner.run("review", "a.deck.txt", "--plain", typed="\n3\n\n3\n:q\n")
    learner.deck(first.partition("\n? tuuli")[0], "a")
    learner.deck("id: b\n\n? tuuli ^p3x9d\n= wind\n", "b")
    assert (
        "Cards of your daily queue have moved to “b”, which joins it."
        in learner.run("review", "b.deck.txt", "--plain").out
    )
    assert [deck["id"] for deck in learner.run("due", "--json").json["decks"]] == ["a", "b"]
    assert learner.run("relink", "--json").json["gone"] == []


def test_what_was_recognised_is_told_where_nothing_is_due(learner: Learner) -> None:
    learner.deck("? Mikä on kuitti englanniksi?\n= receipt\n")
    learner.run("review", "pakka.deck.txt", "--plain", typed="\n4\n")
    learner.deck("? Mikä on kuitti englannniksi?\n= receipt\n")
    done = learner.run("review", "pakka.deck.txt", "--plain")
    assert done.out.startswith(
        "1 card was edited and keeps its history: “Mikä on kuitti englannniksi?”\nAll done for today"
    )


def test_a_revision_is_neither_gone_nor_offered(learner: Learner) -> None:
    """`.2` is met as new with the old history kept: nobody has to decide anything."""
    learner.deck("id: a\n\n? Montako maata on EU:ssa? ^k7m2q\n= 28\n", "a")
    learner.run("review", "a.deck.txt", "--plain", typed="\n4\n")
    learner.deck("id: a\n\n? Montako maata on EU:ssa? ^k7m2q.2\n= 27\n", "a")
    assert learner.run("relink", "--json").json["gone"] == []
    assert learner.run("due", "a.deck.txt").err == ""
    assert learner.run("due", "a.deck.txt", "--json").json["new"] == 1
