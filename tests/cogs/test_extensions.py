"""Every extension loads, unloads and loads again; commands are synced only when they change."""

from __future__ import annotations

from pathlib import Path

import pytest

from cogs.bot import EXTENSIONS
from tests.cogs.newsroom import at_work, opened


@pytest.mark.parametrize("extension", EXTENSIONS)
async def test_extension_unloads_and_loads(tmp_path: Path, extension: str) -> None:
    async with opened(tmp_path) as newsroom:
        names = {command.name for command in newsroom.bot.tree.walk_commands()}
        await newsroom.bot.unload_extension(extension)
        await newsroom.bot.load_extension(extension)
        assert {command.name for command in newsroom.bot.tree.walk_commands()} == names


async def test_commands_are_synced_once_for_many_starts(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        syncs: list[str] = []

        def count(_method: str, path: str) -> None:
            syncs.append(path)

        await newsroom.bot.close()
        newsroom.sandbox.faults.before("PUT", "*/commands", count)
        async with at_work(newsroom, tmp_path / "policy.yaml"):
            pass
        assert syncs == []
