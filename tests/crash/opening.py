"""The newsroom that the bot dies in: its policy, its article, its guild."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

from cogs.bot import PERMISSIONS
from newsroom.storage.database import Database
from newsroom.storage.stores import Stores
from sandbox.server import Sandbox
from sandbox.world import ChannelSpec, WorldSpec
from tests.crash.runner import Runner
from tests.crash.stage import FEED, MortalNewsroom
from tests.sandbox.stage import staged

PATIENCE_SECONDS = 30.0
POLICY = f"""\
publication: {{name: The Courier, policy: Be kind.}}
channels: {{moderators: moderators}}
feeds:
  - {{url: "{FEED}", channel: news}}
  - {{url: "{FEED}", channel: opinion}}
rules:
  - {{id: profanity, type: words, lexicons: [profanity-en], action: remove, points: 1}}
  - {{id: personal-attack, type: personal_attack, action: remove, points: 2}}
  - {{id: threats, type: threat, action: remove, points: 3}}
  - {{id: caps, type: caps, action: flag}}
strikes:
  ladder:
    - {{at: 1, do: warn}}
    - {{at: 2, do: timeout, for: 1h}}
    - {{at: 3, do: block}}
"""
RSS = """\
<rss version="2.0"><channel><title>The Courier</title>
<item><guid>1</guid><title>The ferry sails again</title><link>https://courier.example/1</link>
<description>After the winter the first boat left on time.</description></item>
</channel></rss>
"""
TITLE = "The ferry sails again"
SPEC = WorldSpec(
    guild="The Courier",
    bot_name="Below the Line",
    bot_permissions=PERMISSIONS.value,
    moderators_channel="moderators",
    channels=(ChannelSpec("news"), ChannelSpec("opinion", "forum")),
    feeds=2,
)


@contextlib.asynccontextmanager
async def mortal_newsroom(
    tmp_path: Path,
    runner: Runner,
    *,
    last_write: int | None = None,
    policy: str = POLICY,
    feed: str = RSS,
    patience: float = PATIENCE_SECONDS,
) -> AsyncIterator[MortalNewsroom]:
    """Open a newsroom: a new Discord, an empty database, and the bot at work.

    Args:
        last_write: As `MortalNewsroom.start` has it.
        patience: How many seconds it may take in all.
    """
    _furnish(tmp_path, policy, feed)
    database = await Database.open(runner.address_in(tmp_path))
    try:
        async with (
            asyncio.timeout(patience),
            staged(SPEC, feed_file=tmp_path / "feed.xml") as stage,
        ):
            newsroom = MortalNewsroom(stage.sandbox, stage.session)
            newsroom.runner, newsroom.data = runner, tmp_path
            newsroom.database, newsroom.stores = database, Stores.of(database)
            newsroom.guild_id = _guild_id(stage.sandbox)
            await newsroom.start(last_write=last_write)
            try:
                yield newsroom
            finally:
                await newsroom.kill()
    finally:
        await database.close()


def _furnish(folder: Path, policy: str, feed: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / "policy.yaml").write_text(policy, encoding="utf-8")
    (folder / "feed.xml").write_text(feed, encoding="utf-8")


def _guild_id(sandbox: Sandbox) -> int:
    (guild,) = sandbox.discord.guilds.values()
    return guild.id
