"""Lexicons compiled into one matcher; pure."""

from newsroom.policy.lexicons import available
from newsroom.policy.words.index import Word
from newsroom.policy.words.matcher import Match, Matcher
from newsroom.policy.words.places import find_word

__all__ = ["Match", "Matcher", "Word", "available", "find_word"]
