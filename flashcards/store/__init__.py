"""Store: what is on disk, the learner's file (the only place that knows SQLite) and the deck files."""
