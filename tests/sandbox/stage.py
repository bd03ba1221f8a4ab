"""A sandbox to play on: started for one test and driven over real HTTP."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import aiohttp
import discord

from sandbox.server import Sandbox
from sandbox.world import ChannelSpec, WorldSpec
from sandbox.world.faults import Drop, Fault

BOT_PERMISSIONS = (
    1 << 10  # view channels
    | 1 << 11  # send messages
    | 1 << 13  # manage messages
    | 1 << 14  # embed links
    | 1 << 16  # read message history
    | 1 << 35  # create public threads
    | 1 << 38  # send messages in threads
)
SPEC = WorldSpec(
    guild="The Courier",
    bot_name="Copy Desk",
    bot_permissions=BOT_PERMISSIONS,
    moderators_channel="moderators",
    channels=(ChannelSpec("news"), ChannelSpec("opinion", "forum")),
    feeds=2,
    exempt_roles=("Editors", "Moderators"),
)
RSS = """<?xml version="1.0" encoding="windows-1252"?>
<rss version="2.0"><channel><title>Caf\xe9</title>
<!-- <item>not one</item> -->
<item><title>Second</title><link>https://example.org/2</link>
  <pubDate>Tue, 05 May 2020 10:00:00 GMT</pubDate>
  <description><![CDATA[<p>An <item> in words</p>]]></description><x:odd a="1">kept</x:odd></item>
<item><title><![CDATA[First & foremost]]></title><guid>one</guid>
  <pubDate>Mon, 04 May 2020 10:00:00 GMT</pubDate>
  <description>Said &lt;b&gt;so&lt;/b&gt;</description></item>
</channel></rss>
"""
PATIENCE_SECONDS = 5.0


class Events:
    """One persona's stream of events."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self._response = response

    async def next(self) -> dict[str, Any]:
        """Return the next event."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while True:
                line = await self._response.content.readline()
                assert line, "the stream has ended"
                if line.startswith(b"data: "):
                    event: dict[str, Any] = json.loads(line.removeprefix(b"data: "))
                    return event

    async def count_to_the_end(self) -> int:
        """Return how many events there are before the stream ends."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            return [line.startswith(b"data: ") async for line in self._response.content].count(True)

    async def until(self, kind: str) -> dict[str, Any]:
        """Return what the next event of that type says."""
        while True:
            event = await self.next()
            if event["type"] == kind:
                payload: dict[str, Any] = event["data"]
                return payload


class Stage:
    """One sandbox and the ways in which a script uses it."""

    def __init__(self, sandbox: Sandbox, session: aiohttp.ClientSession) -> None:
        self.sandbox = sandbox
        self.session = session
        self._url = sandbox.page_url.rstrip("/")

    async def get(self, path: str, **query: str) -> Any:
        """Return the JSON of a GET that must succeed."""
        async with self.session.get(self._url + path, params=query) as response:
            answer = await response.json(content_type=None)
            assert response.status == 200, answer
            return answer

    async def post(self, path: str, body: dict[str, Any]) -> Any:
        """Return the JSON of a POST that must succeed."""
        status, answer = await self.try_post(path, body)
        assert status == 200, answer
        return answer

    async def try_post(self, path: str, body: Any) -> tuple[int, Any]:
        """Return status and JSON of a POST."""
        async with self.session.post(self._url + path, json=body) as response:
            return response.status, await response.json(content_type=None)

    async def act(self, persona: str, deed: str, /, **request: Any) -> Any:
        """Let a persona do something that must succeed."""
        return await self.post("/api/act", {"as": persona, "do": deed, **request})

    async def refused(self, persona: str, deed: str, /, **request: Any) -> tuple[int, int, str]:
        """Let a persona try something that is refused; returns status, code and message."""
        status, answer = await self.try_post("/api/act", {"as": persona, "do": deed, **request})
        assert status >= 400, answer
        return status, answer["code"], answer["message"]

    async def send(self, name: str, channel: str, text: str, **more: Any) -> dict[str, Any]:
        """Let a persona write; returns the message."""
        answer = await self.act(name, "send", channel=channel, text=text, **more)
        message: dict[str, Any] = answer["message"]
        return message

    async def messages(self, name: str, channel: str, **query: str) -> list[dict[str, Any]]:
        """Return the messages a persona sees."""
        found: list[dict[str, Any]] = await self.get(
            "/api/messages", channel=channel, **{"as": name}, **query
        )
        return found

    def channel(self, name: str) -> str:
        """Return the id of a channel."""
        channels = self.sandbox.discord.channels.values()
        return str(next(channel.id for channel in channels if channel.name == name))

    def user(self, name: str) -> str:
        """Return the id of a persona."""
        return str(self.sandbox.personas.entities.persona(name)[1])

    @asynccontextmanager
    async def events(self, name: str) -> AsyncIterator[Events]:
        """Listen as a persona."""
        async with self.session.get(f"{self._url}/api/events", params={"as": name}) as response:
            assert response.status == 200
            yield Events(response)


def _open_square(sandbox: Sandbox) -> None:
    """Make a channel, `square`, where anybody may write; the newspaper's are not for that."""
    discord = sandbox.discord
    if not any(channel.name == "square" for channel in discord.channels.values()):
        discord.create_channel(next(iter(discord.guilds)), "square")


@asynccontextmanager
async def staged(
    spec: WorldSpec = SPEC, *, directory: Path | None = None, feed_file: Path | None = None
) -> AsyncIterator[Stage]:
    """Run a sandbox for one test."""
    sandbox = await Sandbox.start(spec, directory=directory, feed_file=feed_file)
    _open_square(sandbox)
    try:
        async with aiohttp.ClientSession() as session:
            yield Stage(sandbox, session)
    finally:
        await sandbox.close()


def guild_id(stage: Stage) -> int:
    return next(iter(stage.sandbox.discord.guilds))


def let_bot(stage: Stage, **permissions: bool) -> None:
    """Give permissions to the bot's role, or take them away."""
    model, guild = stage.sandbox.discord, guild_id(stage)
    role = next(role for role in model.guilds[guild].roles.values() if role.managed)
    held = discord.Permissions(role.permissions)
    held.update(**permissions)
    model.edit_role(guild, role.id, {"permissions": held.value})


def cut(stage: Stage, method: str, path: str, drop: Drop = Drop.REQUEST) -> None:
    """Cut the connection of the next request of a route."""
    times = 2 if method == "GET" else 1  # aiohttp asks once more by itself when that is harmless
    stage.sandbox.faults.add(Fault(method, path, drop=drop, times=times))


@contextmanager
def calls(stage: Stage, method: str, path: str) -> Iterator[list[str]]:
    """Note the requests of a route."""
    noted: list[str] = []
    stop = stage.sandbox.faults.before(method, path, lambda _, asked: noted.append(asked))
    yield noted
    stop()
