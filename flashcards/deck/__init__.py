"""The deck language: text to cards and diagnostics. Pure; files are read by `flashcards.store.collection`."""

from flashcards.deck.diagnostics import hint, message, severity
from flashcards.deck.encoding import read
from flashcards.deck.parse import parse
from flashcards.deck.rules import RULES

__all__ = ["RULES", "hint", "message", "parse", "read", "severity"]
