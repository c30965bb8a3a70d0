"""A sitting: ask, judge, rate, save, until nothing is left or the learner has had enough."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

from flashcards.answers.words import words
from flashcards.cli.desk import moved_to, waiting
from flashcards.cli.face import Face, Question, Revealed, help_text
from flashcards.cli.replies import judged, picked, wanted
from flashcards.cli.report import joining, recognised, undecided
from flashcards.cli.words import day, plural, rating_word, wait
from flashcards.model import CardId, Item, Rating
from flashcards.store.log import Log, Saved, to_ms
from flashcards.study.layout import layout
from flashcards.study.preview import NOTHING, outcomes
from flashcards.study.session import begin

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from flashcards.cli.desk import Desk
    from flashcards.model import Deck
    from flashcards.scheduling import Progress
    from flashcards.scheduling.load import Load


class Sitting:
    """One sitting, shown by a face. The learner's file is made when a first card is rated or put away, not before."""

    def __init__(self, desk: Desk, decks: Sequence[Deck], face: Face) -> None:
        """Line up today's cards."""
        self.desk = desk
        self.face = face
        self.session = begin((desk.plan(deck) for deck in decks), desk.known.standings)
        self.decks = {deck.id for deck in decks}
        self.items = {item.id: item for of in desk.items.values() for item in of}
        self.log: Log | None = None
        self.made_file = not desk.path.exists()
        self.reps: dict[CardId, int] = {}
        self.ahead = NOTHING  # what the coming days held when the last answer was shown
        self._known_words: frozenset[str] | None = None
        self._tell_of_links()

    def run(self) -> None:
        """Sit until the end; every rating is on disk before the next card is shown."""
        try:
            while item := self.session.next(to_ms(self.desk.clock())):
                if self._asked_elsewhere(item):
                    self.session = self.session.without(item.id)
                elif not self._one(item):
                    break
            else:
                if self.session.rated:
                    self.face.say(_("That was all for now."))
        except KeyboardInterrupt:
            pass
        finally:
            if self.log:
                self.log.close()
        self.face.end()

    def tally(self) -> str:
        """Return the sentence that ends the sitting."""
        if not self.session.rated:
            return _("No reviews this time.")
        return plural(self.session.rated, "{count} review, saved.", "{count} reviews, all saved.")

    def _one(self, item: Item) -> bool:
        """Ask one item until it is rated or put away; False ends the sitting."""
        left = len(self.session.ahead) + len(self.session.steps)
        question = Question(item, left, layout(item, self._reps(item) + 1), language=self._language(item))
        revealed: Revealed | None = None
        began = self.desk.clock()
        while True:
            reply = self.face.rate(revealed) if revealed else self.face.ask(question)
            if reply.rating:
                self._save(item, reply.rating, began)
                return True
            if reply.command == "q":
                return False
            question = question._replace(begun=reply.answer if reply.command else "")
            if change := self._changes.get(reply.command):
                if change(self, item):
                    return True
            elif reply.command:
                question = question._replace(told=self._told(reply.command, item))
                revealed = revealed._replace(question=question) if revealed else None
            else:
                question, revealed = self._reveal(question, reply.answer)

    def _reveal(self, question: Question, given: str) -> tuple[Question, Revealed | None]:
        """Judge what was given, if anything; where it cannot be understood, say so and ask again."""
        item = question.item
        try:
            verdict = judged(question, given, self._words) if given else None
        except ValueError:
            return question._replace(
                told=_("“{given}” is no answer here: write {wanted}.").format(given=given, wanted=wanted(question))
            ), None
        settings = self.desk.known.settings(item.id.deck)
        self.ahead = self._load(item)
        preview = outcomes(item.id, self._progress(item.id), settings, self._today(), self.ahead)
        unanswered = Rating.GOOD if item.answering == "recall" else Rating.AGAIN
        suggested = verdict.suggested if verdict else unanswered
        question = question._replace(told="")
        chosen = picked(question, given) if given and item.options else frozenset()
        return question, Revealed(question, given, verdict, preview, suggested, chosen)

    def _language(self, item: Item) -> str:
        """Return the language of an answer; backwards a two-way card asks for what stands on the left."""
        deck = self.desk.collection.decks[item.id.deck]
        backwards = item.card.kind == "two-way" and item.id.part == "b"
        return deck.language if backwards else deck.answer_language or deck.language

    def _words(self) -> frozenset[str]:
        """Return the words of all answers to type; they exist, so none of them is a slip of the pen."""
        if self._known_words is None:
            typed = (item for of in self.desk.items.values() for item in of if item.answering == "typed")
            texts = (answer.text for item in typed for answer in item.accepted)
            self._known_words = frozenset(word.key for text in texts for word in words(text))
        return self._known_words

    def _reps(self, item: Item) -> int:
        """Return how often a card has been reviewed, as far as this sitting knows."""
        standing = self.desk.known.standings.get(item.id)
        return self.reps.get(item.id, standing.progress.reps if standing and standing.progress else 0)

    def _asked_elsewhere(self, item: Item) -> bool:
        """Whether another sitting has rated a card since this one learnt of it; then it is not asked here again."""
        progress = self._progress(item.id)
        return self._reps(item) != (progress.reps if progress else 0)

    def _save(self, item: Item, rating: Rating, began: datetime) -> None:
        now = self.desk.clock()
        ms = max(to_ms(now) - to_ms(began), 0)
        path = self.desk.joining_path(self.desk.collection.decks[item.id.deck])
        saved = self._opened().review(item, rating, now, ms, path, reps=self._reps(item), ahead=self.ahead)
        if saved is None:
            self.session = self.session.without(item.id)
            self.face.say(_("Not saved: another sitting has rated this card meanwhile."))
            return
        self.reps[item.id] = saved.outcome.progress.reps
        self.session = self.session.after_rating(item, saved.due_ms)
        self.face.saved(rating, self._when(saved))
        if self.made_file:
            self.face.say(_("Your reviews are kept in {path}.").format(path=self.desk.path))
            self.made_file = False

    def _when(self, saved: Saved) -> str:
        if saved.due_ms is not None:
            return _("back in {wait}").format(wait=wait(saved.outcome))
        return _("due {day} ({wait})").format(day=day(saved.due_day, self._today()), wait=wait(saved.outcome))

    def _undo(self, item: Item) -> bool:  # noqa: ARG002
        log = self._log()
        undone = log.undo(self.desk.clock()) if log else None
        if log is None or undone is None:
            self.face.say(_("There is no rating to take back."))
            return False
        progress = log.progress(undone.card)
        self.reps[undone.card] = progress.reps if progress else 0
        back = self.items.get(undone.card)
        if back is None or undone.card.deck not in self.decks or log.standings()[undone.card].suspended:
            self.face.say(
                _("Taken back: {rating} for a card that is not in this sitting.").format(
                    rating=rating_word(undone.rating)
                )
            )
            return False
        self.session = self.session.after_undo(back)
        self.face.say(_("Taken back: {rating}.").format(rating=rating_word(undone.rating)))
        return True

    def _suspend(self, item: Item) -> bool:
        self._opened().suspend(item, self.desk.clock())
        self.session = self.session.without(item.id)
        self.face.say(_("Suspended: it is not asked any more."))
        return True

    def _bury(self, item: Item) -> bool:
        self._opened().bury(item, self.desk.clock())
        self.session = self.session.without(item.id)
        self.face.say(_("Buried until tomorrow."))
        return True

    _changes: dict[str, Callable[[Sitting, Item], bool]] = {"u": _undo, "s": _suspend, "b": _bury}  # noqa: RUF012

    def _told(self, command: str, item: Item) -> str:
        if command == "h":
            return _("hint: {hint}").format(hint=item.card.hint) if item.card.hint else _("This card has no hint.")
        if command == "n":
            return _("note: {note}").format(note=item.card.note) if item.card.note else _("This card has no note.")
        return help_text()

    def _tell_of_links(self) -> None:
        titles = [self.desk.collection.decks[deck].title for deck in sorted(moved_to(self.desk))]
        for told in (recognised(self.desk.links, self.items), joining(titles), undecided(waiting(self.desk))):
            if told:
                self.face.say(told)

    def _opened(self) -> Log:
        """Return the learner's file, which is made if it is not there."""
        if self.log is None:
            self.log = Log(self.desk.path)
        return self.log

    def _log(self) -> Log | None:
        """Return the learner's file if there is one; another sitting may have made it."""
        return self._opened() if self.log or self.desk.path.exists() else None

    def _progress(self, card: CardId) -> Progress | None:
        log = self._log()
        return log.progress(card) if log else None

    def _load(self, item: Item) -> Load:
        log = self._log()
        return log.load(item, self._today()) if log else NOTHING

    def _today(self) -> int:
        return self.desk.known.days.number(self.desk.clock())
