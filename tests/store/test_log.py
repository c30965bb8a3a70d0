"""What a learner does, and what the log then knows."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from store_help import NOW, cards, kinds, later, picture

from flashcards import CardId, Rating
from flashcards.deck.identity import Link
from flashcards.errors import StoreError
from flashcards.store import reading
from flashcards.store.log import Log
from flashcards.store.reading import snapshot
from flashcards.study.preview import outcomes
from flashcards.study.queue import Done
from flashcards.study.settings import Settings
from flashcards.study.stats import Review

SÄÄ, TUULI, WIND, LUMI, VALKOISTA = cards()
TODAY = datetime(2026, 11, 22, tzinfo=UTC).toordinal()


def test_a_review_remembers_the_card_joins_the_deck_and_promises_a_day(log: Log) -> None:
    saved = log.review(SÄÄ, Rating.EASY, NOW, 4200, "decks/sää.deck.txt")
    assert kinds(log) == ["link", "join", "review"]
    *_, event = log.events()
    assert event.card == "sää/22222/a"
    assert event.offset_min == 120
    assert event.utc_ms == int(NOW.timestamp()) * 1000
    due = datetime.fromordinal(TODAY + saved.outcome.days).date().isoformat()
    assert event.data == {"rating": 4, "answer": "recall", "ms": 4200, "day": "2026-11-22", "due": due}
    assert log.standings()[SÄÄ.id].due_day == saved.due_day == TODAY + saved.outcome.days


def test_a_review_in_a_step_promises_a_moment(log: Log) -> None:
    saved = log.review(SÄÄ, Rating.GOOD, NOW, 1)
    assert saved.due_ms == int(later(minutes=10).timestamp()) * 1000
    assert saved.due_day == TODAY


def test_a_step_that_ends_after_the_rollover_is_due_on_the_next_study_day(log: Log) -> None:
    night = NOW.replace(hour=3, minute=55)
    saved = log.review(SÄÄ, Rating.GOOD, night, 1)
    assert (log.study_day(night).number(night), saved.due_day) == (TODAY - 1, TODAY)


def test_a_step_is_as_long_in_the_night_when_the_clock_goes_back(log: Log) -> None:
    before = datetime(2026, 10, 25, 3, 55, tzinfo=NOW.tzinfo)
    saved = log.review(SÄÄ, Rating.GOOD, before, 1)
    assert saved.due_ms == int(before.timestamp() + 600) * 1000


@pytest.mark.parametrize("rating", Rating)
def test_what_the_preview_shows_is_what_is_saved(log: Log, rating: Rating) -> None:
    for day in (0, 3, 20):
        now = later(days=day)
        shown = outcomes(SÄÄ.id, log.progress(SÄÄ.id), Settings(), log.study_day(now).number(now))
        assert log.review(SÄÄ, rating, now, 1).outcome == shown.after(rating)


def test_the_days_ahead_decide_what_is_shown_and_stay_after_a_rebuild(log: Log) -> None:
    """The days under the keys are those of the log at that moment; a rebuild reads what was promised."""
    promised: Counter[int] = Counter()
    for item in cards("".join(f"? sana {at}\n= word\n\n" for at in range(30))):
        ahead = log.load(item, TODAY)
        assert ahead.cards == promised
        saved = log.review(item, Rating.EASY, NOW, 1, "polku")
        assert saved.outcome == outcomes(item.id, None, Settings(), TODAY, ahead).easy
        promised[saved.due_day] += 1
    standings = log.standings()
    log.rebuild()
    assert log.standings() == standings


def test_the_load_that_was_shown_decides_whatever_came_in_between(log: Log) -> None:
    item, other, *_ = cards("? a\n= b\n\n? c\n= d")
    seen = log.load(item, TODAY)
    log.review(other, Rating.EASY, NOW, 1, "polku")
    shown = outcomes(item.id, None, Settings(), TODAY, seen)
    assert log.load(item, TODAY) != seen
    assert log.review(item, Rating.EASY, NOW, 1, ahead=seen).outcome == shown.easy


def test_siblings_come_on_days_apart_unless_their_author_wants_them_together(log: Log) -> None:
    left, right = cards("? tuuli <> wind")
    due = log.review(left, Rating.EASY, NOW, 1, "polku").due_day
    assert log.load(right, TODAY).siblings == [due]
    assert log.load(left, TODAY).siblings == []
    assert log.review(right, Rating.EASY, NOW, 1).due_day != due
    together = cards("? tuuli <> wind\nsiblings: together")
    assert not log.load(together[1], TODAY).siblings


def test_an_easy_day_gets_nothing(log: Log) -> None:
    """The range of a first Easy is five days; two of them are taken off, and get nothing."""
    log.set("easy-days", "sun 0% tue 0%", NOW)
    for item in cards("".join(f"? sana {at}\n= word\n\n" for at in range(20))):
        assert date.fromordinal(log.review(item, Rating.EASY, NOW, 1, "polku").due_day).weekday() not in {6, 1}


def test_the_same_text_is_remembered_once_and_a_new_one_anew(log: Log) -> None:
    log.review(SÄÄ, Rating.GOOD, NOW, 1)
    log.review(SÄÄ, Rating.GOOD, later(minutes=10), 1)
    log.review(SÄÄ._replace(asked="Sää?"), Rating.GOOD, later(days=3), 1)
    assert kinds(log) == ["link", "review", "review", "link", "review"]
    assert next(log.remembered()).asked == "Sää?"


def test_a_deck_joins_once_with_each_path(log: Log) -> None:
    for path in ("a", "a", "b"):
        log.review(SÄÄ, Rating.GOOD, NOW, 1, path)
    assert kinds(log).count("join") == 2
    assert log.joined() == {"sää": "b"}


def test_leaving_takes_a_deck_out_and_keeps_its_history(log: Log) -> None:
    log.review(SÄÄ, Rating.GOOD, NOW, 1, "a")
    assert log.leave("sää", NOW)
    assert not log.leave("sää", NOW)
    assert log.joined() == {}
    assert log.places() == ("a",)
    assert log.progress(SÄÄ.id)


def test_undo_takes_back_the_last_review_and_then_the_one_before(log: Log) -> None:
    before = picture(log)
    log.review(SÄÄ, Rating.GOOD, NOW, 1)
    first = picture(log)
    log.review(TUULI, Rating.EASY, later(minutes=1), 1)
    assert log.undo(later(minutes=2)) == (TUULI.id, Rating.EASY, TODAY)
    assert picture(log)["reviews"] == first["reviews"]
    assert log.progress(TUULI.id) is None
    assert log.undo(later(minutes=3)) == (SÄÄ.id, Rating.GOOD, TODAY)
    assert log.undo(later(minutes=4)) is None
    assert picture(log)["reviews"] == before["reviews"]


def test_undo_reaches_back_over_a_restart(path: Path) -> None:
    with Log(path) as log:
        log.review(SÄÄ, Rating.GOOD, NOW, 1)
        kept = log.progress(SÄÄ.id)
        log.review(SÄÄ, Rating.AGAIN, later(minutes=10), 1)
    with Log(path) as log:
        assert log.undo(later(minutes=11)) == (SÄÄ.id, Rating.AGAIN, TODAY)
        assert log.progress(SÄÄ.id) == kept


def test_undo_takes_the_counters_back_too(log: Log) -> None:
    log.review(SÄÄ, Rating.EASY, NOW, 1)
    log.review(SÄÄ, Rating.AGAIN, later(days=9), 1)
    assert log.progress(SÄÄ.id)[-2:] == (2, 1)
    log.undo(later(days=9))
    assert log.progress(SÄÄ.id)[-2:] == (1, 0)
    assert log.done(TODAY + 9) == {}


def test_suspending_and_burying(log: Log) -> None:
    log.suspend(SÄÄ, NOW)
    log.bury(TUULI, NOW)
    standings = log.standings()
    assert standings[SÄÄ.id].suspended
    assert standings[TUULI.id].buried_day == TODAY
    log.unsuspend(SÄÄ.id, NOW)
    assert not log.standings()[SÄÄ.id].suspended


def test_settings_come_from_the_deck_before_all_decks_and_can_be_taken_back(log: Log) -> None:
    log.set("retention", "0.8", NOW)
    log.set("retention", "0.95", NOW, "sää")
    known = log.snapshot(NOW)
    assert (known.settings().retention, known.settings("sää").retention) == (0.8, 0.95)
    log.set("retention", None, NOW, "sää")
    assert log.snapshot(NOW).settings("sää").retention == 0.8


def test_what_was_done_today_is_counted_by_deck(log: Log) -> None:
    log.review(SÄÄ, Rating.EASY, NOW, 1)
    log.review(TUULI, Rating.GOOD, NOW, 1)
    log.review(TUULI, Rating.GOOD, later(minutes=10), 1)
    assert log.done(TODAY) == {"sää": Done(new=2, reviews=0)}
    log.review(SÄÄ, Rating.GOOD, later(days=9), 1)
    assert log.done(TODAY + 9) == {"sää": Done(new=0, reviews=1)}
    assert [review.phase for review in log.reviews()] == ["new", "new", "learning", "review"]
    assert log.reviews()[0] == Review(TODAY, "new", 4, 1)


def test_a_link_gives_a_card_the_history_of_the_one_that_it_was(log: Log) -> None:
    log.review(SÄÄ, Rating.EASY, NOW, 1)
    log.suspend(SÄÄ, NOW)
    kept = log.standings()[SÄÄ.id]
    new = SÄÄ._replace(id=CardId("toinen", "55555", "a"))
    log.link([Link(new.id, SÄÄ.id)], [new], NOW)
    assert log.standings() == {new.id: kept}
    log.undo(NOW)
    assert log.progress(new.id) is None


def test_a_link_never_gives_a_card_a_second_history(log: Log) -> None:
    log.review(SÄÄ, Rating.EASY, NOW, 1)
    log.review(TUULI, Rating.AGAIN, NOW, 1)
    before = log.standings()
    log.link([Link(TUULI.id, SÄÄ.id)], [TUULI], NOW)
    assert log.standings() == before


def test_a_device_may_still_write_of_a_card_by_its_old_id(log: Log) -> None:
    log.review(SÄÄ, Rating.EASY, NOW, 1)
    new = SÄÄ._replace(id=CardId("toinen", "55555", "a"))
    log.link([Link(new.id, SÄÄ.id)], [new], NOW)
    log.unsuspend(SÄÄ.id, NOW)
    log.suspend(new, NOW)
    assert list(log.standings()) == [new.id]


def test_a_sitting_that_missed_a_link_still_writes_to_the_one_history(log: Log) -> None:
    log.review(SÄÄ, Rating.EASY, NOW, 1)
    new = SÄÄ._replace(id=CardId("toinen", "55555", "a"))
    log.link([Link(new.id, SÄÄ.id)], [new], NOW)
    log.review(SÄÄ, Rating.GOOD, later(days=9), 1)
    assert log.progress(new.id).reps == 2
    assert list(log.standings()) == [new.id]


def test_a_card_that_comes_back_under_an_old_id_begins_anew(log: Log) -> None:
    log.review(SÄÄ, Rating.EASY, NOW, 1)
    new = SÄÄ._replace(id=CardId("toinen", "55555", "a"))
    log.link([Link(new.id, SÄÄ.id)], [new], NOW)
    log.link([], [new, SÄÄ], NOW)  # both are there
    log.review(SÄÄ, Rating.AGAIN, later(minutes=1), 1)
    assert log.progress(SÄÄ.id).reps == 1
    assert log.progress(new.id).reps == 1


def test_a_moment_without_a_zone_is_the_caller_s_mistake(log: Log) -> None:
    with pytest.raises(ValueError, match="a moment needs a time zone"):
        log.review(SÄÄ, Rating.GOOD, NOW.replace(tzinfo=None), 1)
    assert kinds(log) == []


def test_a_clock_that_goes_back_never_makes_time_run_backwards(log: Log) -> None:
    """A device's own order is by sequence, not time; elapsed >= 0."""
    log.review(SÄÄ, Rating.EASY, later(days=3650), 1)
    ahead = log.progress(SÄÄ.id)
    log.review(SÄÄ, Rating.GOOD, NOW, 1)
    back = log.progress(SÄÄ.id)
    assert back.day == ahead.day
    assert back.memory.stability >= ahead.memory.stability


def test_a_new_learner_s_snapshot_makes_no_file(path: Path) -> None:
    known = snapshot(path, NOW)
    assert (known.today, dict(known.standings), known.settings()) == (TODAY, {}, Settings())
    assert not path.exists()


def test_the_log_is_for_its_owner_only(log: Log) -> None:
    assert log.path.stat().st_mode & 0o777 == 0o600


# Ties and parting


OLD, NEW = SÄÄ, SÄÄ._replace(id=CardId("sää", "55555", "a"), asked="saa")


def test_parting_gives_the_history_back_and_the_card_begins_as_new(log: Log) -> None:
    log.review(OLD, Rating.EASY, NOW, 1)
    before = log.standings()[OLD.id]
    log.link([Link(NEW.id, OLD.id)], [NEW], NOW)
    (tie,) = log.ties()
    assert (tie.card.id, tie.card.asked, tie.was.id, tie.was.asked) == (NEW.id, "saa", OLD.id, "sää")
    assert log.part(NEW, NOW) == tie.was
    assert log.standings()[OLD.id] == before
    assert log.standings()[NEW.id].progress is None
    assert log.ties() == []
    assert {card.id: card.asked for card in log.remembered()} == {OLD.id: "sää", NEW.id: "saa"}
    kept = picture(log)
    log.rebuild()
    assert picture(log) == kept


def test_what_was_reviewed_under_a_wrong_link_goes_back_with_the_rest(log: Log) -> None:
    log.review(OLD, Rating.EASY, NOW, 1)
    log.link([Link(NEW.id, OLD.id)], [NEW], NOW)
    log.review(NEW, Rating.GOOD, later(days=9), 1)
    log.part(NEW, later(days=9))
    assert log.progress(OLD.id).reps == 2
    assert log.review(NEW, Rating.GOOD, later(days=9), 1).outcome.progress.reps == 1
    assert log.progress(OLD.id).reps == 2


def test_only_the_last_of_several_links_is_parted(log: Log) -> None:
    third = NEW._replace(id=CardId("sää", "66666", "a"), asked="saaa")
    log.review(OLD, Rating.EASY, NOW, 1)
    log.link([Link(NEW.id, OLD.id)], [NEW], NOW)
    log.link([Link(third.id, NEW.id)], [third], NOW)
    assert log.part(third, NOW).id == NEW.id
    assert log.progress(NEW.id).reps == 1
    assert [tie.card.id for tie in log.ties()] == [NEW.id]
    log.review(OLD, Rating.GOOD, later(days=1), 1)
    assert log.progress(NEW.id).reps == 2, "a device that knows the first id alone still writes to the one history"
    kept = picture(log)
    log.rebuild()
    assert picture(log) == kept


def test_a_card_that_was_never_tied_is_not_parted(log: Log) -> None:
    log.review(OLD, Rating.EASY, NOW, 1)
    before = picture(log)
    with pytest.raises(StoreError, match="was never tied"):
        log.part(OLD, NOW)
    assert picture(log) == before


def test_a_history_that_began_anew_is_not_overwritten_by_parting(log: Log) -> None:
    log.review(OLD, Rating.EASY, NOW, 1)
    log.link([Link(NEW.id, OLD.id)], [NEW], NOW)
    log.link([], [NEW, OLD], NOW)  # the old card is back, and begins anew
    log.review(OLD, Rating.AGAIN, later(minutes=1), 1)
    with pytest.raises(StoreError, match="has a history of its own meanwhile"):
        log.part(NEW, NOW)
    assert (log.progress(OLD.id).reps, log.progress(NEW.id).reps) == (1, 1)


def test_a_card_that_came_back_gets_its_history_back_by_parting(log: Log) -> None:
    log.review(OLD, Rating.EASY, NOW, 1)
    log.link([Link(NEW.id, OLD.id)], [NEW], NOW)
    log.link([], [NEW, OLD], NOW)
    log.part(NEW, NOW)
    assert log.progress(OLD.id).reps == 1
    assert log.progress(NEW.id) is None


def test_the_days_ahead_are_counted_in_the_index_alone(log: Log) -> None:
    """ "Count the cards of a day without reading them": SQLite plans so, however many cards there are."""
    plan = log._db.execute(f"EXPLAIN QUERY PLAN {reading._DUE_BY_DAY}", (TODAY,)).fetchall()
    assert any("COVERING INDEX idx_cards_due_day" in row[3] for row in plan), plan
