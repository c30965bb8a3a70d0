"""Study: what to ask next, one sitting as a value, settings and numbers. Pure; the clock and the log are given."""

from flashcards.study.queue import Done, Plan, Standing, line_up, plan
from flashcards.study.session import Session, begin
from flashcards.study.settings import Settings, scheduler, settings

__all__ = ["Done", "Plan", "Session", "Settings", "Standing", "begin", "line_up", "plan", "scheduler", "settings"]
