"""Databases for the tests, on either engine; a PostgreSQL server for those that ask for one."""

import functools
import gc
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.postgresql import Server, find_programs, make_database, serving

# The bot is started hundreds of times: what it compiles is kept, also where Python is told not to.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
gc.set_threshold(50_000)  # as the bot does


def pytest_collection_finish() -> None:
    """What the tests are made of lives until their end, and need not be looked at for garbage."""
    gc.collect()
    gc.freeze()


def pytest_xdist_auto_num_workers() -> int:
    """Take two workers for each processor: half of the time tests wait for other processes."""
    return 2 * (os.cpu_count() or 1)


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


@pytest.fixture
def engine() -> str:
    """Which engine a test's records are kept by; `on_both_engines` asks for either."""
    return "sqlite"


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database: migrating one takes longer than most tests."""
    file = tmp_path_factory.mktemp("migrated") / "newsroom.sqlite3"
    make_database(str(file))
    return file


@pytest.fixture
def address_in(engine: str, request: pytest.FixtureRequest) -> Callable[[Path], str]:
    """Tell where a newsroom in some folder keeps its records; at first there are none."""
    if engine == "sqlite":
        migrated: Path = request.getfixturevalue("migrated_file")
        return functools.partial(_file_in, migrated=migrated)
    new_database: Callable[[], str] = request.getfixturevalue("new_database")
    return functools.cache(lambda _folder: new_database())


def _file_in(folder: Path, *, migrated: Path) -> str:
    file = folder / migrated.name
    if not file.exists():
        folder.mkdir(mode=0o700, exist_ok=True)
        shutil.copy(migrated, file)
    return str(file)
