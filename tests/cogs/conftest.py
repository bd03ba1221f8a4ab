"""Where newsrooms keep their records; and a set-up that is in order, for the doctor's tests."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest

from cogs.bot import PERMISSIONS
from tests.cogs.examined import Examined, set_up


@pytest.fixture(autouse=True)
def kept_by(address_in: Callable[[Path], str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Let newsrooms keep their records on the test's engine."""
    monkeypatch.setattr("tests.cogs.newsroom.address_in", address_in)


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let processes connect as fast as they can."""
    monkeypatch.setattr("cogs.bot._IDENTIFY_EVERY_SECONDS", -1)


@pytest.fixture
async def examined(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> AsyncIterator[Examined]:
    """A set-up that is in order."""
    async with set_up(tmp_path, monkeypatch, capsys, PERMISSIONS) as stage:
        yield stage
