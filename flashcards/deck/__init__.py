"""The deck language: text to cards and diagnostics. Pure; files are read by `flashcards.store.collection`."""

from flashcards.deck.diagnostics import RULES, hint, message, severity
from flashcards.deck.encoding import read
from flashcards.deck.parse import parse

__all__ = ["RULES", "hint", "message", "parse", "read", "severity"]
