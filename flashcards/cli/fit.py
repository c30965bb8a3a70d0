"""`flashcards fit`: the scheduler's parameters, fitted to a review log."""

from __future__ import annotations

import time
from gettext import gettext as _
from typing import TYPE_CHECKING, NamedTuple

import click

from flashcards.cli.bar import Bar
from flashcards.cli.clock import clock
from flashcards.cli.home import home, log_path
from flashcards.cli.language import language
from flashcards.cli.review_log import from_log, source
from flashcards.cli.terminal import json_line
from flashcards.cli.words import decimal, plural
from flashcards.scheduling import Fit, fit
from flashcards.scheduling.changes import sentences
from flashcards.scheduling.evaluation import Check, check
from flashcards.scheduling.fsrs6 import DEFAULT_PARAMETERS
from flashcards.store.log import Log
from flashcards.store.reading import snapshot
from flashcards.study.settings import KEYS

if TYPE_CHECKING:
    from flashcards.scheduling import Review


class Found(NamedTuple):
    """A fit, whether it is worth its while, and what each took in seconds."""

    fit: Fit
    check: Check
    before: tuple[float, ...]
    seconds: float
    check_seconds: float

    @property
    def kept(self) -> tuple[float, ...]:
        """The parameters to go on with: the new ones only if they foretell better."""
        return self.fit.parameters if self.check.better else self.before

    @property
    def log_loss(self) -> float:
        """The loss of the parameters to go on with."""
        return self.fit.log_loss if self.check.better else self.fit.log_loss_before


@click.command("fit")
@from_log
@click.option("--apply", "applied", is_flag=True, help="Keep the parameters, if they foretell better.")
@click.option(
    "--json", "as_json", is_flag=True, help="Write JSON: {parameters, reviews, rows, log_loss, log_loss_before, …}."
)
def command(  # noqa: PLR0913 - click gives every option apart
    file: str | None, zone: str | None, rollover: str | None, since: str | None, *, applied: bool, as_json: bool
) -> None:
    """Fit the scheduler to a review log: FILE as CSV, or your own.

    The new parameters take the place of the old ones only where they foretell better what they were not fitted to.
    """
    reviews, left_out = source(file, zone, rollover, since)
    before = DEFAULT_PARAMETERS if file and not applied else _in_force()
    found = _find(reviews, before)
    if applied and found.check.better:
        now = clock()()
        with Log(log_path(home())) as log:
            log.set("parameters", KEYS["parameters"].show(found.kept), now)
    if as_json:
        click.echo(json_line(_as_json(found)))
    else:
        _print(found, left_out, applied=applied)


def _in_force() -> tuple[float, ...]:
    return snapshot(log_path(home()), clock()()).settings().parameters


def _find(reviews: list[Review], before: tuple[float, ...]) -> Found:
    began = time.perf_counter()
    with Bar(_("Fitting")) as bar:
        fitted = fit(reviews, before, progress=bar)
    middle = time.perf_counter()
    with Bar(_("Checking")) as bar:
        checked = check(reviews, before, progress=bar)
    return Found(fitted, checked, before, middle - began, time.perf_counter() - middle)


def _as_json(found: Found) -> dict[str, object]:
    return {
        "parameters": list(found.kept),
        "reviews": found.fit.reviews,
        "rows": found.fit.rows,
        "log_loss": found.log_loss,
        "log_loss_before": found.fit.log_loss_before,
        "seconds": round(found.seconds, 3),
        "better": found.check.better,
        "tested": {
            "rows": found.check.test_rows,
            "log_loss": found.check.fitted,
            "log_loss_before": found.check.before,
        },
        "check_seconds": round(found.check_seconds, 3),
    }


def _print(found: Found, left_out: tuple[str, ...], *, applied: bool) -> None:
    fitted, checked = found.fit, found.check
    click.echo(
        plural(
            fitted.reviews,
            "{count} review, {rows} of them after a day or more.",
            "{count} reviews, {rows} of them after a day or more.",
            rows=decimal(fitted.rows),
        )
    )
    for sentence in left_out:
        click.echo(sentence)
    if not checked.test_rows:
        click.echo(_("That is too few to fit anything to; the parameters stay as they are."))
        return
    click.echo(
        _(
            "On {test_rows} reviews that they were not fitted to, the mean surprise (log loss) is\n"
            "{fitted} with new parameters and {before} with the old ones; less is better."
        ).format(
            test_rows=decimal(checked.test_rows),
            fitted=decimal(checked.fitted, 4),
            before=decimal(checked.before, 4),
        )
    )
    click.echo(
        _("The fit took {seconds} s, this check {check} s.").format(
            seconds=decimal(found.seconds, 2), check=decimal(found.check_seconds, 2)
        )
    )
    if not checked.better:
        click.echo(_("The new ones are not better by more than chance, so the old ones stay."))
        return
    for sentence in sentences(found.before, fitted.parameters, language()):
        click.echo(f"  {sentence}")
    if applied:
        click.echo(_("The new parameters count from now on; days that were promised stay."))
        click.echo(_("To see which cards they would ask on other days: flashcards reschedule"))
        click.echo(_("To take them back: flashcards set parameters default"))
    else:
        click.echo(_("Parameters: {parameters}").format(parameters=KEYS["parameters"].show(fitted.parameters)))
        click.echo(_("Nothing was changed; the same command with --apply keeps them."))
