"""Every extension loads, unloads and loads again; commands are synced only when they change."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import grimp
import pytest

import cogs.desk.blocks
import cogs.desk.buttons
import cogs.desk.cog
import cogs.desk.insight
import cogs.desk.records
import cogs.desk.strikes
import cogs.discussions.cog
import cogs.discussions.explaining
import cogs.discussions.kept
import cogs.discussions.moderating
import cogs.errors
import cogs.feeds.cog
import cogs.policy.cog
import cogs.policy.unserved
import cogs.press.cog
import cogs.readers.cog
import cogs.readers.privacy
import cogs.readers.standing
from cogs.bot import EXTENSIONS, NewsroomBot
from tests.cogs.newsroom import at_work, opened

# That the bot has the parts which each names, mypy sees here; discord.py loads them unseen.
SETUPS: tuple[Callable[[NewsroomBot], Awaitable[None]], ...] = (
    cogs.desk.blocks.setup,
    cogs.desk.buttons.setup,
    cogs.desk.cog.setup,
    cogs.desk.insight.setup,
    cogs.desk.records.setup,
    cogs.desk.strikes.setup,
    cogs.discussions.cog.setup,
    cogs.discussions.explaining.setup,
    cogs.discussions.kept.setup,
    cogs.discussions.moderating.setup,
    cogs.errors.setup,
    cogs.feeds.cog.setup,
    cogs.policy.cog.setup,
    cogs.policy.unserved.setup,
    cogs.press.cog.setup,
    cogs.readers.cog.setup,
    cogs.readers.privacy.setup,
    cogs.readers.standing.setup,
)


def test_types_are_checked_of_every_extension() -> None:
    assert {setup.__module__ for setup in SETUPS} == set(EXTENSIONS)


def test_no_cog_is_imported_by_anything_of_ours() -> None:
    graph = grimp.build_graph("cogs", "newsroom", cache_dir=None)
    importers = {name: graph.find_modules_that_directly_import(name) for name in EXTENSIONS}
    assert {name for name, found in importers.items() if found} == set()


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
