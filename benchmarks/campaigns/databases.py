"""Where campaigns keep their records: a new database for each newsroom, on either engine."""

from __future__ import annotations

import contextlib
import functools
import os
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import asyncpg

from benchmarks.harness import AddressIn, file_in
from tests.postgresql import name_in, serving

ENGINES = ("sqlite", "postgresql")
_ANY_PROCESS = "SELECT pid FROM pg_stat_activity WHERE datname = $1 ORDER BY random() LIMIT 1"


@contextlib.contextmanager
def databases(engine: str) -> Iterator[AddressIn]:
    """Yield what tells where a newsroom in a folder keeps its records.

    A server is started for PostgreSQL, which keeps no more than the newest database.
    """
    if engine == "sqlite":
        yield file_in
        return
    with tempfile.TemporaryDirectory(prefix="campaign-") as name, serving(Path(name)) as server:
        # For the tests it may forget the last moments in a crash; whoever kills it must not.
        server.execute("ALTER ROLE newsroom SET synchronous_commit = on")

        @functools.cache
        def address_in(_folder: Path) -> str:
            server.drop_all()
            return server.create()

        yield address_in


async def kill_server_process(url: str) -> bool:
    """Kill the server's process behind one of a database's connections; tell if there was one.

    The server takes that for a crash, ends all others, and recovers from what it has written.
    """
    try:
        connection = await asyncpg.connect(f"{url.rpartition('/')[0]}/postgres")
        try:
            found = await connection.fetchval(_ANY_PROCESS, name_in(url))
        finally:
            await connection.close()
    except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
        return False  # it has not recovered yet from the last time
    if found is not None:
        os.kill(found, signal.SIGKILL)
    return found is not None
