"""`python -m flashcards` is `flashcards`."""

from flashcards.cli import main

main()
