"""aiosqlite with fewer errands for its thread, each of which costs more than most statements.

A transaction begins with its first statement, and a statement brings all its rows along.
"""

import sqlite3
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

import aiosqlite

_CHUNK = 64  # rows; nothing is read in chunks here


def connect(path: str, **options: Any) -> aiosqlite.Connection:
    """Return a connection to be awaited, as `aiosqlite.connect` does."""
    connection = Connection(partial(sqlite3.connect, path, **options), _CHUNK)
    connection._thread.daemon = True  # it must not keep a program alive that forgot to close it
    return connection


class Connection(aiosqlite.Connection):
    """One connection, in a thread of its own."""

    _beginning: str | None = None

    def begin_with(self, statement: str) -> None:
        """Begin a transaction right before the next statement, by this one."""
        self._beginning = statement

    def cursor(self) -> "Cursor":  # type: ignore[override]  # aiosqlite's is awaited, or entered
        return Cursor(self)

    def run(self, act: Callable[[], sqlite3.Cursor]) -> tuple[sqlite3.Cursor, list[Any]]:
        """In the thread: do it in the transaction that is to begin, and fetch its rows."""
        if self._beginning is not None:
            beginning, self._beginning = self._beginning, None
            self._conn.execute(beginning)
        cursor = act()
        return cursor, cursor.fetchall()


class Cursor(aiosqlite.Cursor):
    """A statement and its rows."""

    def __init__(self, connection: Connection) -> None:
        self._conn: Connection = connection
        self._rows: list[Any] = []

    async def execute(self, sql: str, parameters: Iterable[Any] | None = None) -> "Cursor":
        return await self._ask(self._conn._conn.execute, sql, parameters or ())

    async def executemany(self, sql: str, parameters: Iterable[Iterable[Any]]) -> "Cursor":
        return await self._ask(self._conn._conn.executemany, sql, parameters)

    async def _ask(self, act: Callable[..., sqlite3.Cursor], *asked: Any) -> "Cursor":
        errand = partial(self._conn.run, partial(act, *asked))
        self._cursor, self._rows = await self._conn._execute(errand)  # type: ignore[no-untyped-call]
        return self

    async def fetchall(self) -> list[Any]:
        return self._rows

    async def close(self) -> None:
        """Nothing is left to close: all rows have been fetched."""
