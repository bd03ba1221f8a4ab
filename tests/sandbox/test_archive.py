"""Two sandboxes that want the same directory."""

import asyncio
from pathlib import Path

import pytest

from sandbox.world import archive
from sandbox.world.archive import Archive


async def test_whoever_waits_for_another_sandbox_is_told_so_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(archive, "_SILENCE_SECONDS", 0.0)
    monkeypatch.setattr(archive, "_LOCK_PAUSE_SECONDS", 0.0)
    first, second = Archive(tmp_path), Archive(tmp_path)
    await first.open()
    waiting = asyncio.create_task(second.open())
    for _ in range(5):  # turns of the loop, each with a look at the lock
        await asyncio.sleep(0)
    first.close()
    async with asyncio.timeout(5):
        await waiting
    second.close()

    said = [record.message for record in caplog.records if record.name == archive.__name__]
    assert said == [f"waiting for another sandbox to leave directory={tmp_path}"]
