"""The command line: thin, one file for each command. A line in `COMMANDS` adds another.

A command's module is imported when it is run; its one-line help stands here, so that `--help` imports none of them.
"""

from __future__ import annotations

import importlib
import sys
from copy import copy
from gettext import gettext as _
from inspect import cleandoc
from typing import NoReturn, TypeVar

import click

from flashcards.catalogue import LANGUAGES
from flashcards.cli.language import language, speak
from flashcards.errors import FlashcardsError

_AnyCommand = TypeVar("_AnyCommand", bound=click.Command)

COMMANDS = {
    "review": ("review", "Review what is due, and meet new cards."),
    "due": ("due", "Show what is due and new today."),
    "decks": ("decks", "List the decks that were found."),
    "check": ("check", "Report what is wrong in deck files."),
    "stamp": ("stamp", "Give every question an id that stays."),
    "new": ("new", "Begin a deck from a short example."),
    "diff": ("diff", "Tell what an edit of a deck does to learners."),
    "relink": ("relink", "List cards that are gone, tie and part cards."),
    "explain": ("explain", "Tell the long story of a code that check prints."),
    "judge": ("judge", "Judge a typed answer, and tell why."),
    "preview": ("preview", "Write a page that shows every card, front and back."),
    "print": ("print_page", "Write a page for paper: cards, a list or a quiz."),
    "verb": ("verb", "Show the conditional of a Finnish verb."),
    "stats": ("stats", "Show today, the streak, retention and the days to come."),
    "fit": ("fit", "Fit the scheduler to a review log."),
    "evaluate": ("evaluate", "Show how well the scheduler foretells a review log."),
    "simulate": ("simulate", "Show what a year would cost, and which retention costs least."),
    "reschedule": ("reschedule", "Move cards to the days that your settings want."),
    "catch-up": ("catch_up", "Spread what waits over the coming days."),
    "undo": ("undo", "Take back the last rating."),
    "clock": ("wrong_clock", "Show reviews that a wrong clock has dated, and date them anew."),
    "set": ("settings", "Show or change a setting."),
    "unsuspend": ("unsuspend", "Ask suspended cards again."),
    "leave": ("leave", "Take a deck out of the daily queue."),
    "export-log": ("export_log", "Write the review log as JSON lines or CSV."),
}


class Commands(click.Group):
    """The commands of the table, each loaded when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names in the table's order."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import the module of a command; it has one function `command`."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"flashcards.cli.{COMMANDS[cmd_name][0]}").command
        return translated(command)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the table's own lines instead of importing every command for its help."""
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _(text)) for name, (_module, text) in COMMANDS.items()])


def translated(command: _AnyCommand) -> _AnyCommand:
    """Return a command that tells its help in the language that is spoken."""
    said = copy(command)
    said.help = _(cleandoc(command.help)) if command.help else command.help
    said.params = [_told(one) if isinstance(one, click.Option) else one for one in command.params]
    return said


def _told(option: click.Option) -> click.Option:
    said = copy(option)
    said.help = _(option.help) if option.help else option.help
    said.type = copy(option.type)
    said.type.name = _(option.type.name)
    return said


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="flashcards-fi", message="%(prog)s %(version)s")
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES, case_sensitive=False),
    help="The language that this program speaks: Finnish, Swedish or English.",
)
@click.pass_context
def flashcards(ctx: click.Context, lang: str | None) -> None:  # noqa: ARG001 - cli.language has read it before
    """Learn with spaced repetition; without a command: what is due today."""
    if ctx.invoked_subcommand is None:
        from flashcards.cli.due import show_today  # noqa: PLC0415 - heavy imports belong to the command

        show_today()


def main() -> None:
    """Run a command. The world's errors become two lines and an exit code, never a traceback."""
    for stream in filter(None, (sys.stdin, sys.stdout, sys.stderr)):
        stream.reconfigure(errors="replace")
    try:
        speak(sys.argv[1:])
        translated(flashcards)(standalone_mode=False, prog_name="flashcards")
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except click.Abort:
        sys.exit(1)
    except click.ClickException as fault:
        _show(fault)
    except FlashcardsError as fault:
        _tell(fault)
    except OSError as fault:
        _tell(
            FlashcardsError(
                "{name}: {reason}",
                "see that it is there, that you may use it, and that the disk has room",
                name=fault.filename or "flashcards",
                reason=fault.strerror or fault,
            )
        )


def _show(fault: click.ClickException) -> NoReturn:
    """Say what is wrong with a command as click does, but for what a terminal would obey: names come from anywhere."""
    import io  # noqa: PLC0415 - only where something is wrong

    from flashcards.cli.terminal import clean  # noqa: PLC0415 - likewise

    told = io.StringIO()
    fault.show(told)
    click.echo(clean(told.getvalue()), err=True, nl=False)
    sys.exit(fault.exit_code)


def _tell(fault: FlashcardsError) -> NoReturn:
    from flashcards.cli.terminal import clean  # noqa: PLC0415 - only where something is wrong

    message, hint = fault.told(language())
    click.echo(f"flashcards: {clean(message)}", err=True)
    click.echo(clean(_("help: {hint}").format(hint=hint)), err=True)
    sys.exit(fault.exit_code)
