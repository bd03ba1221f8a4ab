"""Phrases written in a notation that editors read, and the engine that finds them; pure.

`notation` reads a template into a tree of `nodes`, `entries` a file of them with their examples,
`alphabet` makes a text's words letters, `patterns` turns a tree into a search over these, `search`
looks for one phrase, and `book` puts all phrases of a language behind one question.
"""

from newsroom.policy.phrases.book import Book
from newsroom.policy.phrases.entries import Entry, read_entries

__all__ = ["Book", "Entry", "read_entries"]
