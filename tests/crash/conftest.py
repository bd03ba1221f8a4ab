"""One runner of bots for all tests here: it takes longer to start than they do."""

from collections.abc import Iterator

import pytest

from tests.crash.runner import Runner, running


@pytest.fixture(scope="session")
def runner() -> Iterator[Runner]:
    with running() as runner:
        yield runner
