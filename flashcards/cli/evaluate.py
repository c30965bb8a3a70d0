"""`flashcards evaluate`: how well the scheduler foretells what is remembered."""

from __future__ import annotations

from gettext import gettext as _
from typing import TYPE_CHECKING

import click

from flashcards.cli.bar import Bar
from flashcards.cli.review_log import from_log, source
from flashcards.cli.terminal import json_line
from flashcards.cli.words import decimal, plural
from flashcards.scheduling import evaluate

if TYPE_CHECKING:
    from flashcards.scheduling import Evaluation, Scores

COMPARED = ("fitted", "defaults", "constant")


@click.command("evaluate")
@from_log
@click.option(
    "--folds",
    type=click.IntRange(1, 100),
    metavar="N",
    default=5,
    help="How many parts are tested: 5 unless said otherwise.",
)
@click.option(
    "--json", "as_json", is_flag=True, help="Write JSON: {rows, test_rows, fitted: {log_loss, rmse_bins, auc}, …}."
)
def command(  # noqa: PLR0913 - click gives every option apart
    file: str | None, zone: str | None, rollover: str | None, since: str | None, *, folds: int, as_json: bool
) -> None:
    """Show how well the scheduler foretells a review log: FILE as CSV, or your own.

    Each part of it is foretold by parameters that were fitted to what came before, by the defaults, and by a constant.
    """
    reviews, left_out = source(file, zone, rollover, since)
    with Bar(_("Evaluating")) as bar:
        found = evaluate(reviews, folds, progress=bar)
    if as_json:
        click.echo(json_line(_as_json(found)))
        return
    for sentence in left_out:
        click.echo(sentence)
    _print(found)


def _as_json(found: Evaluation) -> dict[str, object]:
    scores = {name: _scores(getattr(found, name), found.test_rows) for name in COMPARED}
    return {"rows": found.rows, "test_rows": found.test_rows, **scores}


def _scores(of: Scores, test_rows: int) -> dict[str, float | None]:
    """Return scores by name; null where nothing was tested."""
    return {name: score if test_rows else None for name, score in of._asdict().items()}


def _print(found: Evaluation) -> None:
    if not found.test_rows:
        click.echo(
            plural(
                found.rows,
                "There is too little to test: {count} review after a day or more.",
                "There is too little to test: {count} reviews after a day or more.",
            )
        )
        return
    click.echo(
        _("{test_rows} of {rows} reviews after a day or more foretold from what came before:").format(
            test_rows=decimal(found.test_rows), rows=decimal(found.rows)
        )
    )
    loss, rmse = _("log loss"), _("RMSE (bins)")
    click.echo(f"{'':12}{loss:>9}{rmse:>13}{'AUC':>8}")
    names = {"fitted": _("fitted"), "defaults": _("defaults"), "constant": _("constant")}
    for name in COMPARED:
        of = getattr(found, name)
        click.echo(f"{names[name]:12}{decimal(of.log_loss, 4):>9}{decimal(of.rmse_bins, 4):>13}{decimal(of.auc, 4):>8}")
    click.echo(_("Less is better, but for AUC: the chance that what was remembered had been given more."))
