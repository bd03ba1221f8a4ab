"""A set-up that is in order, for the tests of the doctor."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from cogs.bot import PERMISSIONS
from tests.cogs.examined import Examined, set_up


@pytest.fixture
async def examined(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> AsyncIterator[Examined]:
    """A set-up that is in order."""
    async with set_up(tmp_path, monkeypatch, capsys, PERMISSIONS) as stage:
        yield stage
