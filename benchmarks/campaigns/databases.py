"""Where campaigns keep their records: a new database for each newsroom, on either engine."""

from __future__ import annotations

import contextlib
import functools
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.harness import AddressIn, file_in
from tests.postgresql import serving

ENGINES = ("sqlite", "postgresql")


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
