"""The rules that a deck's text can break: severity, sentence and help of each, in one table.

The sentences are English; catalogues have them in other languages. What differs in another language and is not the
author's own text is worded by `wording`.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Severity = Literal["error", "warning", "info"]


class Rule(NamedTuple):
    """How serious a fault is, what is said of it, and what can be done; details fill the `{name}`s."""

    severity: Severity
    message: str
    hint: str


RULES: dict[str, Rule] = {
    # The file as a whole
    "not-utf8": Rule(
        "error",
        "this file is not UTF-8: the byte {byte} is {likely} in Windows' old encoding",
        "save it as UTF-8: in Notepad, Save as, Encoding: UTF-8",
    ),
    "not-text": Rule(
        "error",
        "this file is not UTF-8: the byte {byte} is no letter in any encoding that is likely",
        "is this really a text file? If it is, save it as UTF-8: in Notepad, Save as, Encoding: UTF-8",
    ),
    "cut-off": Rule(
        "error",
        "this file ends in the middle of a letter, as if the rest of it were missing",
        "copy the whole file once more, or open it, mend its end and save it as UTF-8",
    ),
    "utf-16": Rule(
        "error",
        "this file is UTF-16, which this program does not read",
        "save it as UTF-8: in Notepad, Save as, Encoding: UTF-8",
    ),
    "nul": Rule("error", "there is a NUL character in the text", "delete it; is this really a text file?"),
    "too-big": Rule("error", "this file is larger than {limit}", "part it into several decks"),
    "too-many-lines": Rule("error", "this file has more than {most} lines", "part it into several decks"),
    "too-many-faults": Rule(
        "error",
        "there are more than {most} mistakes in this file; no more of them are listed",
        "mend the first ones, which may mend many of the others, and check the file again",
    ),
    "unreadable": Rule("error", "this file cannot be read: {reason}", "see that it is there and may be read"),
    "mixed-line-ends": Rule(
        "warning",
        "this file has both Windows and Unix line ends; line {line} is the first that ends as few others do",
        "choose one kind in your editor, or let flashcards check --fix make them all alike",
    ),
    "decomposed-letters": Rule(
        "warning",
        "“{word}” has letters made of two characters, such as a and two dots; there are {count} in this file",
        "let flashcards check --fix join them; they look the same, but searching does not find them",
    ),
    "look-alike-letter": Rule(
        "warning",
        "“{word}” has a letter of another alphabet in it, which only looks right: {name}",
        "type the word again",
    ),
    "invisible-character": Rule(
        "warning",
        "there is an invisible character in “{word}”: {name}",
        "delete it, or let flashcards check --fix do so",
    ),
    "bidi-control": Rule(
        "warning",
        "there is a mark in “{word}” that turns the direction of text: {name}",
        "delete it; learners would see it as <U+…>",
    ),
    "control-character": Rule(
        "warning",
        "there is a control character in “{word}”: {name}",
        "delete it; learners would see it as ^ and a letter",
    ),
    "no-break-indent": Rule(
        "warning",
        "this line begins with a no-break space, which is no indent",
        "indent it with two ordinary spaces, or let flashcards check --fix do so",
    ),
    "deck-id-taken": Rule(
        "warning",
        "the deck id “{id}” belongs to {path}, so this file is left out",
        "give this deck an id of its own in the header, or take one of the two away",
    ),
    # The header
    "newer-format": Rule(
        "error",
        "this deck says format: {value}; this program reads format {allowed}",
        "install a newer version of flashcards",
    ),
    "unknown-header-key": Rule(
        "error",
        "the header has no key “{key}”",
        "put // before the line if it is a remark; write x-{key}: if it is for another program",
    ),
    "misspelt-header-key": Rule("error", "“{written}” does not begin with a key of the header", "write “{meant}”"),
    "card-key-in-header": Rule(
        "error", "“{key}:” is a key of a card, not of the header", "write it below the question that it is about"
    ),
    "header-key-below": Rule(
        "error",
        "“{text}” is a line of the header, but stands below it",
        "move it to the other keys at the top of the file, above the first empty line",
    ),
    "bad-deck-id": Rule(
        "error",
        "“{value}” cannot be a deck's id",
        "write a short name without spaces and slashes, such as suomi-perusteet",
    ),
    "bad-value": Rule("error", "“{value}” is no value of {key}", "write {allowed}"),
    "key-twice": Rule("error", "“{key}:” stands here a second time", "keep the one on line {line} or this one"),
    # Structure
    "stray-text": Rule(
        "error",
        "“{text}” belongs to no card",
        "begin the line with two spaces to continue the text above it, with “? ” to ask something, with “// ” for"
        " a remark of your own",
    ),
    "mark-without-card": Rule(
        "error",
        "“{mark} {text}” stands below no question",
        "write the question above it, on a line that begins with “? ”",
    ),
    "empty-mark": Rule("error", "there is nothing behind “{mark}”", "write its text behind it, or delete the line"),
    "unclosed-fence": Rule(
        "error",
        "the code that begins here with ``` never ends; it is read up to the next empty line",
        "write ``` alone on the line below the last one of the code",
    ),
    "too-long": Rule(
        "error", "“{text}” has {size} characters, more than {most}", "part it into several cards, or shorten it"
    ),
    "unclosed-gap": Rule("error", "“{text}” opens a gap that is never closed", "close the gap with }}}}"),
    "empty-gap": Rule("error", "a gap of “{question}” is empty", "write the hidden word between {{{{ and }}}}"),
    "too-many-gaps": Rule("error", "“{question}” has {count} gaps, more than {most}", "part it into several cards"),
    "no-answer": Rule(
        "error",
        "“{question}” has no answer",
        "write one below it, on a line that begins with “= ”",
    ),
    "tight-arrow": Rule(
        "error",
        "“{question}” has no answer, and <> parts two sides only between spaces",
        "write “{meant}” if it is a two-way card",
    ),
    "no-right-option": Rule(
        "error",
        "none of the options of “{question}” is right",
        "mark the right one with (x)",
    ),
    "two-right-options": Rule(
        "error",
        "“{option}” is marked right, but so is the option on line {line}",
        "leave one (x), or write the whole list with [ ] and [x]",
    ),
    "one-option": Rule("error", "“{option}” is the only option", "write at least two options to choose from"),
    "doubled-option": Rule("error", "“{text}” is an option on line {line} already", "change or delete one of them"),
    "mixed-kinds": Rule(
        "error",
        "this card has both {first} and {second}",
        "keep one of them, or part the card into two, each with its own question",
    ),
    "feedback-without-line": Rule(
        "error",
        "“> {text}” stands below no answer and no option",
        "move it right below the line that it explains",
    ),
    "two-arrows": Rule(
        "error", "“{question}” has more than two sides", "leave one <> in it, or part it into two cards"
    ),
    "empty-side": Rule("error", "one side of “{question}” is empty", "write something on both sides of <>"),
    "doubled-member": Rule(
        "error", "“{text}” stands on line {line} already", "change or delete one of them; nobody can tell them apart"
    ),
    "wrong-numbering": Rule(
        "error",
        "“={number}” stands where “={expected}” should",
        "number the steps =1, =2, =3 … in their order, without a gap",
    ),
    "one-step": Rule("error", "“{text}” is the only step", "write at least two steps to put in order"),
    "pair-without-sides": Rule(
        "error", "“{text}” has one side, but this card has pairs to match", "write both sides, with <> between them"
    ),
    "no-right-side": Rule(
        "error",
        "“{text}” has no right side",
        "write it behind <>; only the left side may be empty, for a right side too many",
    ),
    "one-pair": Rule("error", "“{text}” is the only pair", "write at least two pairs to match"),
    "wrong-answer-unused": Rule(
        "error",
        "“! {text}” is a typical wrong answer, but this card has {kind}, and nobody would see it",
        "delete the line, or write “note: ” instead of “! ” if the learner is to read it",
    ),
    "unknown-generator": Rule(
        "error", "there is no generator “{name}”", "write “@ name: words” with one of these names: {known}"
    ),
    "generator-without-words": Rule("error", "“@ {text}” names no words", "write them behind the colon"),
    "unfit-word": Rule(
        "error",
        "the generator “{name}” makes no cards of “{word}”",
        "write {allowed}; what fits on the line is asked all the same",
    ),
    "too-many-made": Rule(
        "error",
        "with “@ {text}” this deck's generators ask for more than {most} words and forms",
        "ask for fewer, or part them into several decks",
    ),
    "doubled-word": Rule(
        "warning", "the word “{word}” stands twice in this line", "delete one of the two; it is asked once"
    ),
    "unknown-form": Rule(
        "error",
        "the generator “{name}” makes no form “{form}”",
        "write {allowed}; the other forms are asked all the same",
    ),
    "line-below-generator": Rule(
        "error",
        "“{mark} {text}” stands below a line that begins with “@ ”, which makes its cards alone",
        "keep only forms: and the other keys below it; write a card of its own for the rest",
    ),
    "forms-without-generator": Rule(
        "warning",
        "“{key}” says nothing about this card; it belongs to a line that begins with “@ ”",
        "delete the line, or write “note: ” if the learner is to read it",
    ),
    # Identity
    "doubled-id": Rule(
        "error",
        "the id ^{id} is that of the card on line {line}",
        "delete the id from the copy, which makes it a card of its own",
    ),
    "doubled-card": Rule(
        "error",
        "“{question}” stands on line {line} already, with the same answers",
        "delete one of the two",
    ),
    "id-changed": Rule(
        "warning",
        "“{question}” had the id ^{old} and now has ^{id}",
        "write ^{old} again: its learners' histories hang on it",
    ),
    "id-lost": Rule(
        "warning",
        "“{question}” had the id ^{old} and now has none",
        "write ^{old} at the end of its first line again: its learners' histories hang on it",
    ),
    "cards-retire": Rule(
        "info",
        "“{question}” is in none of these files any more; if it is in no other, it is asked no more",
        "if it is there under a new text, give that card the id of the old one, or tell your learners of flashcards"
        " relink",
    ),
    # Content
    "no-source": Rule(
        "error",
        "“{question}” has no source, and the header says that every card needs one",
        "write a line “source: ” below the card, or one in the header for all cards",
    ),
    "same-question": Rule(
        "warning",
        "“{question}” is the question of another card too ({place})",
        "say in each question what sets it apart, or make one card of both",
    ),
    "answer-in-question": Rule(
        "warning", "the answer “{answer}” stands in its own question", "ask so that the question does not give it away"
    ),
    "equal-answers": Rule(
        "warning",
        "“{text}” is the same answer as the one on line {line}; capitals and marks make no difference",
        "delete one of the two",
    ),
    "wrong-accepted": Rule(
        "warning",
        "“! {text}” is said to be wrong, but it is accepted as the answer “{answer}”",
        "delete one of the two, or make them differ in more than capitals and marks",
    ),
    "answer-too-long": Rule(
        "warning",
        "“{text}” has to be typed, and has {size} characters; more than {most} are a burden",
        "ask for less, or write answer: recall",
    ),
    "gap-hides-all": Rule(
        "warning", "the gap “{text}” leaves nothing of the text to go by", "leave some words outside the gap"
    ),
    "longest-right": Rule(
        "warning",
        "in all {count} lists of options of this deck the right one is the longest",
        "make options alike in length, so that nobody learns to pick the longest",
    ),
    "picture-without-text": Rule(
        "warning",
        "the picture “{file}” has no description",
        "write what it shows between the brackets: ![what it shows]({file})",
    ),
    "media-missing": Rule(
        "warning", "there is no file “{file}” beside this deck", "put it there, or see how its name is spelt"
    ),
    "media-case": Rule(
        "warning",
        "the file “{file}” is called “{found}”; many systems tell small letters from capitals",
        "write “{found}”",
    ),
    "media-remote": Rule(
        "warning", "“{file}” is in the network, where this program never looks", "save it beside the deck and name it"
    ),
    "media-outside": Rule(
        "warning",
        "“{file}” is outside of this deck's folder, where this program never looks",
        "move it beside the deck",
    ),
    # Silenced by the author
    "unknown-code": Rule(
        "warning", "there is no code “{code}” to silence", "write // ok: and a code as flashcards check prints it"
    ),
    "error-not-silenced": Rule(
        "warning",
        "“{code}” is an error and cannot be silenced, since it costs learners the card",
        "mend what it says, and delete this line",
    ),
    # Probably meant otherwise
    "several-answers": Rule(
        "warning",
        "“{text}” is a second answer, but this card is not typed; both are shown",
        "write answer: typed if either may be typed; indent the line by two spaces if it continues the answer",
    ),
    "wrong-not-typed": Rule(
        "warning",
        "“! {text}” is a typical wrong answer, but this card is not typed; nobody will see it",
        "write answer: typed below the card",
    ),
    "quoted-text": Rule(
        "warning",
        "“> {text}” stands right below a question; it is read as a part of it",
        "put \\ before > if that is meant; an explanation goes below an answer",
    ),
    "near-miss": Rule("warning", "“{written}” is read as text", "write “{meant}” if that is meant"),
    "indented-mark": Rule(
        "warning",
        "“{written}” is indented, so it is read as text",
        "move it to the start of the line if the mark is meant",
    ),
    "reserved-mark": Rule(
        "warning",
        "“{written}” at the start of a line is kept for later; it is read as text",
        "put \\ before it to say that text is meant",
    ),
    "id-near-miss": Rule(
        "warning",
        "“{written}” is not an id, so it is read as text",
        "an id is a space, ^ and five small letters or digits, without i, l, o, u, 0 and 1, and .2 or more for a"
        " revision; delete it if it is none",
    ),
    "id-elsewhere": Rule(
        "warning",
        "“{written}” looks like an id, but it is not at the end of a line that begins with “? ”; it is read as text",
        "move it to the end of the question's first line, or put a full stop behind it if it is none",
    ),
    "no-break-space": Rule(
        "warning",
        "there is a no-break space behind “{mark}”",
        "write an ordinary space, so that other programs see the mark too",
    ),
}
