"""A PostgreSQL server for the tests that ask for one, and databases on it."""

import os
from collections.abc import Callable, Iterator

import pytest

from tests.postgresql import Server, find_programs, serving


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The run's server, shared by all workers; started for the first test that needs it."""
    if find_programs() is None:
        reason = "PostgreSQL is not installed; `apt-get install postgresql` installs it"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    with serving(folder) as server:
        yield server


@pytest.fixture
def new_database(server: Server) -> Iterator[Callable[[], str]]:
    """Make empty databases, which are dropped after the test."""
    yield server.create
    server.drop_all()
