"""Two newsrooms, each with a policy of its own, served by one bot."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from bot import sandbox_world
from newsroom.config import parse
from newsroom.shards import Shards
from sandbox.world import World, renew_world
from tests.cogs.newsroom import POLICY, Newsroom, words_of
from tests.cogs.paper import NEWS
from tests.sandbox.stage import guild_id, staged

# The second newsroom; its channels have other names, so that tests can tell them apart.
HERALD = f"""\
publication: {{name: The Herald, policy: Be brief.}}
channels: {{moderators: desk}}
feeds:
  - {{url: "{NEWS}", channel: front}}
rules:
  - {{id: house, type: words, add: [grumble], action: remove, points: 1}}
"""
BROKEN = HERALD.replace("action: remove", "action: scold")


@dataclass
class Fleet:
    """Two newsrooms on one Discord, and the folder of their policies."""

    newsroom: Newsroom
    folder: Path
    courier: int  # guilds
    herald: int
    parts: tuple[Shards, Shards]  # the bot in two processes, a newsroom in each

    def write(self, guild: int, policy: str) -> None:
        (self.folder / f"{guild}.yaml").write_text(policy, encoding="utf-8")


@contextlib.asynccontextmanager
async def two_newsrooms(tmp_path: Path, *, herald: str | None = HERALD) -> AsyncIterator[Fleet]:
    """Open two newsrooms; the bot is not at work yet."""
    async with asyncio.timeout(60), staged(sandbox_world(parse(POLICY))) as stage:
        newsroom = Newsroom(stage.sandbox, stage.session)
        newsroom.data = tmp_path
        model, courier = stage.sandbox.discord, guild_id(stage)
        owner = model.guilds[courier].owner_id
        parts = _divide(courier)
        place = {"shard_id": parts[1].last, "shard_count": parts[1].count}
        second = model.create_guild("The Herald", owner_id=owner, **place)
        people = {"Garo": int(newsroom.user("Garo"))}
        renew_world(World(model, second.id, "", people), sandbox_world(parse(HERALD)))
        for name in ("Ani", "Mariam"):
            model.add_member(second.id, int(newsroom.user(name)))
        moderating = next(
            r for r in model.guilds[second.id].roles.values() if r.name == "Moderators"
        )
        model.add_member_role(second.id, int(newsroom.user("Mariam")), moderating.id)
        folder = tmp_path / "policies"
        folder.mkdir()
        fleet = Fleet(newsroom, folder, courier, second.id, parts)
        fleet.write(courier, POLICY)
        if herald is not None:
            fleet.write(second.id, herald)
        yield fleet


def _divide(guild_id: int) -> tuple[Shards, Shards]:
    """Return all shards but the last, which hear of a guild; and the last."""
    ends = (n - 1 for n in count(2) if Shards.all_of(n).shard_of(guild_id) < n - 1)
    last = next(ends)
    return Shards(0, last - 1, last + 1), Shards(last, last, last + 1)


async def heard(fleet: Fleet, words: str) -> list[str]:
    """Return what the Herald's moderators were told in these words."""
    messages = await fleet.newsroom.messages("Mariam", fleet.newsroom.channel("desk"))
    return [text for text in map(words_of, messages) if words in text]


async def discussion_in(fleet: Fleet, channel: str) -> str:
    """Return the discussion under the first article in a channel, once it can be used."""
    newsroom, parent = fleet.newsroom, int(fleet.newsroom.channel(channel))

    async def found() -> str | None:
        for thread in newsroom._threads():
            if thread.parent_id == parent and newsroom.bot.parts.open_discussions.get(thread.id):
                return str(thread.id)
        return None

    thread: str = await newsroom.until(found)
    return thread
