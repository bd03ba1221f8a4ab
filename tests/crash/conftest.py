"""One runner of bots for all tests here: it takes longer to start than they do."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.crash.runner import Runner, running


@pytest.fixture(scope="session")
def started_runner() -> Iterator[Runner]:
    with running() as runner:
        yield runner


@pytest.fixture
def runner(started_runner: Runner, address_in: Callable[[Path], str]) -> Runner:
    """The runner, for bots that keep their records on the test's engine."""
    started_runner.address_in = address_in
    return started_runner
