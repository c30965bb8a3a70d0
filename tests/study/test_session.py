"""A sitting as a value: what is asked next, what comes back, what an undo does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from strategies import item

from flashcards.study.session import Session

if TYPE_CHECKING:
    from flashcards.model import Item

NOW = 1_795_334_400_000
MINUTE = 60_000
A, B, C, D = CARDS = [item(name) for name in "abcd"]
moments = st.integers(0, 5).map(lambda minutes: NOW + minutes * MINUTE)


@st.composite
def sessions(draw: st.DrawFn) -> Session:
    """Return a sitting that has gone on for a while: cards rated, coming back or not, taken back, set aside."""
    session = Session(tuple(CARDS[: draw(st.integers(0, 4))]))
    for _ in range(draw(st.integers(0, 8))):
        act = draw(st.sampled_from(["rate", "rate", "undo", "without"]))
        one = draw(st.sampled_from(CARDS))
        if act == "rate":
            session = session.after_rating(one, draw(st.none() | moments))
        elif act == "undo":
            session = session.after_undo(one)
        else:
            session = session.without(one.id)
    return session


def left(session: Session) -> list[Item]:
    return [*session.ahead, *(one for _, one in session.steps)]


@given(sessions())
def test_a_card_is_in_a_sitting_once(session: Session) -> None:
    """Whatever was rated, taken back and set aside; and the steps stay in the order in which they are over."""
    ids = [one.id for one in left(session)]
    assert len(ids) == len(set(ids))
    assert [moment for moment, _ in session.steps] == sorted(moment for moment, _ in session.steps)
    assert session.rated >= 0


@given(sessions(), moments)
def test_a_sitting_never_waits(session: Session, now: int) -> None:
    """As long as anything is left there is something to ask; None means that all is done."""
    asked = session.next(now)
    assert asked in left(session) if left(session) else asked is None


@given(sessions(), moments)
def test_what_is_asked_next(session: Session, now: int) -> None:
    """ "A step that is over, else the next one, else a step that is not over yet", and of steps the soonest."""
    over = [one for moment, one in session.steps if moment <= now]
    not_over = [one for moment, one in session.steps if moment > now]
    assert session.next(now) == next(iter([*over, *session.ahead, *not_over]), None)


@given(sessions(), st.sampled_from(CARDS), st.none() | moments)
def test_a_rating_takes_a_card_away_or_brings_it_back_once(session: Session, one: Item, over: int | None) -> None:
    after = session.after_rating(one, over)
    assert (one in left(after)) == (over is not None)
    assert [other for other in left(after) if other != one] == [other for other in left(session) if other != one]
    assert after.rated == session.rated + 1


@given(sessions(), st.sampled_from(CARDS), moments)
def test_what_was_undone_is_asked_next(session: Session, one: Item, now: int) -> None:
    """Also where another card's step is over, and where the card was not part of the sitting."""
    after = session.after_undo(one)
    assert after.next(now) == one
    assert after.rated == max(session.rated - 1, 0)
    assert {other for other in left(after) if other != one} == {other for other in left(session) if other != one}


@given(sessions(), st.sampled_from(CARDS), st.none() | moments, moments)
def test_a_rating_that_is_undone_counts_for_nothing(session: Session, one: Item, over: int | None, now: int) -> None:
    back = session.after_rating(one, over).after_undo(one)
    assert back.rated == session.rated
    assert back.next(now) == one


@given(sessions(), st.sampled_from(CARDS), st.none() | moments)
def test_a_sitting_does_not_change(session: Session, one: Item, over: int | None) -> None:
    """ "Every change makes another one.\""""
    before = repr(session)
    session.after_rating(one, over)
    session.after_undo(one)
    session.without(one.id)
    assert repr(session) == before


def test_two_undos_come_back_in_turn() -> None:
    """The last rating first, as it was taken back last; then the one before it, then where the sitting stood."""
    session = Session((A, B, C)).after_rating(A, None).after_rating(B, NOW + MINUTE)
    session = session.after_undo(B).after_undo(A)
    order = []
    while asked := session.next(NOW):
        order.append(asked)
        session = session.after_rating(asked, None)
    assert order == [A, B, C]


def test_a_sitting_by_hand() -> None:
    """Three cards, one of which is learnt in two steps; the last step is not waited for."""
    session = Session((A, B, C))
    assert session.next(NOW) == A
    session = session.after_rating(A, NOW + MINUTE)
    assert session.next(NOW) == B
    session = session.after_rating(B, None)
    assert session.next(NOW + MINUTE) == A
    session = session.after_rating(A, NOW + 11 * MINUTE)
    assert session.next(NOW + MINUTE) == C
    session = session.after_rating(C, None)
    assert session.next(NOW + 2 * MINUTE) == A
    session = session.after_rating(A, None)
    assert (session.next(NOW), session.rated) == (None, 5)


def test_set_aside_is_gone() -> None:
    session = Session((A, B)).after_rating(A, NOW)
    assert left(session.without(A.id).without(B.id)) == []
    assert session.without(D.id) == session
