"""Phrases written in a notation that editors read, and the engine that finds them; pure.

`notation` reads a template into a tree of `nodes`, `entries` a file of them with their examples,
`alphabet` makes a text's words letters, `patterns` turns a tree into a search over these, `binding`
makes tables of all phrases of a language, `book` puts them behind one question, and `search` looks
for one phrase.
"""

from newsroom.policy.phrases.book import Book, Tables
from newsroom.policy.phrases.entries import Entry, read_entries

__all__ = ["Book", "Entry", "Tables", "read_entries"]
