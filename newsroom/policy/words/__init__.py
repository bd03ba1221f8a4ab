"""Lexicons compiled into one matcher; pure."""

from newsroom.policy.lexicons import available
from newsroom.policy.words.matcher import Match, Matcher, Word

__all__ = ["Match", "Matcher", "Word", "available"]
