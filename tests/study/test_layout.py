"""The layout of steps and right sides: all of them, mixed, and the same whenever the same review is shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from strategies import item

from flashcards.model import Answer, CardId, Item, Pair
from flashcards.study.layout import layout

ids = st.text("23456789abcdefghjkmnpqrstvwxyz", min_size=5, max_size=5)
numbers = st.integers(1, 500)


def order(card: str, steps: list[str]) -> Item:
    return item(card)._replace(answering="order", accepted=tuple(map(Answer, steps)))


def matching(card: str, *pairs: tuple[str, str]) -> Item:
    return item(card)._replace(answering="match", pairs=tuple(Pair(*pair) for pair in pairs))


@given(ids, numbers, st.lists(st.sampled_from("abcdefghijkl"), min_size=2, max_size=12))
def test_an_order_shows_each_step_once_and_never_reads_right(card: str, number: int, steps: list[str]) -> None:
    shown = layout(order(card, steps), number)
    assert sorted(shown) == list(range(1, len(steps) + 1))
    if len(set(steps)) > 1:
        assert [steps[place - 1] for place in shown] != steps


@given(ids, numbers, st.lists(st.tuples(st.sampled_from(["", "Oulu", "Turku"]), st.sampled_from("abc")), min_size=1))
def test_a_matching_shows_each_right_text_once(card: str, number: int, pairs: list[tuple[str, str]]) -> None:
    shown = layout(matching(card, *pairs), number)
    assert sorted(pairs[place - 1][1] for place in shown) == sorted({right for _, right in pairs})


def test_the_layout_is_the_same_for_the_same_review_on_every_device() -> None:
    """These numbers stay as they are: a learner who comes back to a card meets it as it was left."""
    steps = order("k7m2q", ["a", "b", "c", "d", "e"])
    assert [layout(steps, number) for number in (1, 2, 3)] == [(4, 3, 5, 2, 1), (3, 5, 2, 4, 1), (2, 1, 3, 5, 4)]


def test_other_reviews_and_other_cards_have_other_layouts() -> None:
    steps = ["a", "b", "c", "d", "e"]
    assert len({layout(order("k7m2q", steps), number) for number in range(1, 31)}) > 15
    assert len({layout(order(card, steps), 1) for card in "abcdefghjkmnpqrstvwxyz"}) > 15


def test_every_layout_comes_about_equally_often() -> None:
    """Over 1,200 reviews each of the six layouts of three right sides is met 150 to 250 times."""
    three = [("x", "a"), ("y", "b"), ("", "c")]
    met = [layout(matching(str(card), *three), number) for card in range(40) for number in range(1, 31)]
    assert len(set(met)) == 6
    assert all(150 <= met.count(one) <= 250 for one in set(met))


def test_what_is_not_mixed_has_no_layout() -> None:
    plain = Item(CardId("d", "a", "a"), item().card, "list", "?", "?", "!", (Answer("a"), Answer("b")))
    assert layout(plain, 1) == layout(item(), 1) == ()
