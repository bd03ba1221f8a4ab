"""What goes wrong with a command, button or form: what is told, and what is logged as a bug."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from sandbox.world.faults import Fault
from tests.cogs.newsroom import opened

TOO_LATE = Fault("POST", "/interactions/*", status=404, code=10_062, times=2)


@pytest.mark.parametrize("command", ["standing", "queue"])
async def test_answer_that_comes_too_late_is_not_logged_as_a_bug(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, command: str
) -> None:
    async with opened(tmp_path) as newsroom:
        newsroom.sandbox.faults.add(TOO_LATE)
        channel = newsroom.channel("moderators")
        asking = asyncio.create_task(
            newsroom.act("Mariam", "command", channel=channel, name=command)
        )

        async def noted() -> bool:
            return "interaction was answered too late" in caplog.text

        await newsroom.until(noted)
        asking.cancel()
        assert [record for record in caplog.records if record.exc_info] == []
