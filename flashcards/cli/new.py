"""`flashcards new`: a deck to begin with, in its author's language."""

from __future__ import annotations

import os
from gettext import gettext as _
from pathlib import Path
from shlex import quote

import click

from flashcards.cli.language import language
from flashcards.cli.terminal import clean
from flashcards.deck.stamping import deck_id
from flashcards.errors import FlashcardsError
from flashcards.store.collection import SUFFIX, deck_name
from flashcards.store.files import of_new_files, write_whole

EXAMPLES = {
    "fi": """pakka: {title}
tunnus: {id}
muoto: 1
kieli: fi

# Ensimmäinen osa
// Kaksi kauttaviivaa aloittaa oman huomautuksesi; oppija ei näe sitä.

? Mikä on Suomen pääkaupunki?
= Helsinki

? sää <> weather

? Suomen pisin joki on {{{{Kemijoki::joki}}}}.

? Mikä näistä on kysymys?
( ) Tulet huomenna.
> Väite: subjekti on ensin, ja verbistä puuttuu liite -ko.
(x) Tuletko huomenna?
> Oikein: liite -ko tekee lauseesta kysymyksen.

? Pyydä laskua kohteliaasti konditionaalilla (saada).
= Saisinko laskun?
! Saanko laskun?
> Ymmärretään, mutta konditionaali pehmentää pyynnön: *saisinko*.
vastaustapa: kirjoita
vihje: Verbin tunnus on -isi-.
""",
    "sv": """deck: {title}
id: {id}
format: 1
language: sv

# Första delen
// Två snedstreck inleder en egen kommentar; den som lär sig ser den inte.

? Vad heter Finlands huvudstad?
= Helsingfors

? väder <> sää

? Finlands längsta älv är {{{{Kemi älv::älv}}}}.

? Vilken av dessa är en fråga?
( ) Du kommer i morgon.
> Ett påstående: subjektet står först.
(x) Kommer du i morgon?
> Rätt: i en fråga som besvaras med ja eller nej står verbet först.

? Be artigt om notan.
= Kan jag få notan?
= Skulle jag kunna få notan?
! Jag vill ha notan.
> Det går att förstå, men *jag vill ha* låter som ett krav. Fråga hellre: *kan jag få notan?*
answer: typed
hint: Börja med *kan*.
""",
    "en": """deck: {title}
id: {id}
format: 1
language: en

# First part
// Two slashes begin a remark of your own; learners do not see it.

? What is the capital of Finland?
= Helsinki

? weather <> sää

? The longest river of Finland is the {{{{Kemijoki::river}}}}.

? Which of these is a question?
( ) You are coming tomorrow.
> A statement: the subject stands before the verb.
(x) Are you coming tomorrow?
> Right: the verb stands before the subject.

? Ask politely for the bill (can).
= Could I have the bill, please?
! Can I have the bill?
> Understood, but *could* is softer than *can*.
answer: typed
hint: The past form makes it polite.
""",
}


@click.command("new")
@click.argument("name")
def command(name: str) -> None:
    """Write the deck NAME.deck.txt with an example of each common card, to be changed into your own.

    It is in Finnish or Swedish where `--lang` or your system says so, else in English.
    """
    place = Path(name)
    title = " ".join(deck_name(place).split())
    if not title:
        raise FlashcardsError("“{name}” is no name for a deck", "name it by a word or two", name=name)
    path = place.with_name(f"{title}{SUFFIX}")
    if path.exists() or path.is_symlink():
        raise FlashcardsError("{path} is there already, so nothing was written", "choose another name", path=path)
    text = EXAMPLES[language()].format(title=title, id=deck_id(title))
    write_whole(path, [text.replace("\n", os.linesep).encode("utf-8")], of_new_files())
    click.echo(
        clean(
            _("{path} is there. Change it in any editor, then: flashcards check {quoted}").format(
                path=path, quoted=quote(str(path))
            )
        )
    )
