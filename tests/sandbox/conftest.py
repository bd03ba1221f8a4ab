"""A small town on the sandbox's Discord, served on loopback, and discord.py pointed at it."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import aiohttp
import discord
import pytest
import yarl
from aiohttp import web
from discord.gateway import DiscordWebSocket
from discord.http import Route

from sandbox.faults import Faults
from sandbox.gateway import Gateway
from sandbox.model import Channel, ChannelType, Discord, Guild, Refusal, User
from sandbox.rest import MAX_REQUEST_BYTES, Rest

TOKEN = "a-token-for-tests"


@dataclass(frozen=True, slots=True)
class Town:
    """A guild with a channel, a forum and people, in process."""

    discord: Discord
    guild: Guild
    news: Channel
    forum: Channel
    reader: User
    moderator: User
    admin: User
    events: list[tuple[str, Any]] = field(default_factory=list)

    def call(self, method: str, path: str, json: Any = None, **options: Any) -> Any:
        """Make a REST call as the bot would."""
        return self.discord.dispatch(method, path, json=json, **options)

    def refusal(self, method: str, path: str, json: Any = None, **options: Any) -> tuple[int, int]:
        """Make a call that must be refused; returns status and code."""
        with pytest.raises(Refusal) as caught:
            self.call(method, path, json, **options)
        return caught.value.status, caught.value.code

    def say(self, text: str, where: Channel | None = None) -> int:
        """Let the reader write something; returns the message's id."""
        channel = where or self.news
        return self.discord.create_message(channel.id, self.reader.id, text).id

    def named(self, event: str) -> list[Any]:
        """Return the payloads of one kind of event so far."""
        return [payload for name, payload in self.events if name == event]

    def limit_bot(self, **permissions: bool) -> None:
        """Leave the bot exactly these permissions."""
        managed = next(role for role in self.guild.roles.values() if role.managed)
        everyone = self.guild.everyone_role
        everyone.permissions = 0
        managed.permissions = discord.Permissions(**permissions).value


@pytest.fixture
def town() -> Town:
    """Build the town; the bot's role stands above all others."""
    model = Discord(bot_name="Clerk", base_url="http://127.0.0.1:1")
    admin = model.make_user("garo", global_name="Garo")
    guild = model.create_guild("Test Town", owner_id=admin.id)
    moderating = discord.Permissions(manage_messages=True, manage_threads=True).value
    role = model.create_role(guild.id, "Moderators", permissions=moderating)
    reader, moderator = model.make_user("ani"), model.make_user("mariam")
    model.add_member(guild.id, reader.id)
    model.add_member(guild.id, moderator.id, roles=[role.id])
    news = model.create_channel(guild.id, "news")
    tag = {"id": str(model.snowflake()), "name": "Culture", "moderated": False}
    forum = model.create_channel(guild.id, "articles", type=ChannelType.FORUM, available_tags=[tag])
    built = Town(model, guild, news, forum, reader, moderator, admin)
    model.subscribers.append(lambda event, payload: built.events.append((event, payload)))
    return built


@dataclass(frozen=True, slots=True)
class Wire:
    """The town's Discord as a bot meets it: over HTTP and a WebSocket."""

    town: Town
    url: str
    rest: Rest
    gateway: Gateway
    faults: Faults
    http: aiohttp.ClientSession

    async def call(
        self, method: str, path: str, **options: Any
    ) -> tuple[int, Any, Mapping[str, str]]:
        """Make a REST call with the bot's token; returns status, body and headers."""
        headers = {"Authorization": f"Bot {TOKEN}", **options.pop("headers", {})}
        url = f"{self.url}/api/v10{path}"
        async with self.http.request(method, url, headers=headers, **options) as answer:
            raw = await answer.read()
            body = await answer.json() if raw else None
            return answer.status, body, answer.headers


@pytest.fixture
async def wire(town: Town) -> AsyncIterator[Wire]:
    """Serve the town on a free port."""
    app = web.Application(client_max_size=MAX_REQUEST_BYTES)
    runner = web.AppRunner(app, shutdown_timeout=1.0)
    listener = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    town.discord.serve_at(url)
    faults = Faults()
    rest = Rest(town.discord, url, token=TOKEN, faults=faults)
    gateway = Gateway(town.discord, url, token=TOKEN)
    gateway.round_trip_seconds = 0.0
    rest.add_routes(app)
    gateway.add_routes(app)
    await runner.setup()
    await web.SockSite(runner, listener).start()
    async with aiohttp.ClientSession() as http:
        yield Wire(town, url, rest, gateway, faults, http)
    await runner.cleanup()


StartBot = Callable[..., Awaitable[discord.Client]]


@pytest.fixture
async def start_bot(wire: Wire, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[StartBot]:
    """Start unmodified discord.py clients against the town, and close them."""
    monkeypatch.setattr(Route, "BASE", f"{wire.url}/api/v10")
    monkeypatch.setattr(
        DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(f"{wire.url}/gateway".replace("http", "ws"))
    )
    monkeypatch.setattr(discord.Asset, "BASE", f"{wire.url}/cdn")
    async with contextlib.AsyncExitStack() as stack:

        async def start(client: discord.Client | None = None) -> discord.Client:
            intents = discord.Intents(
                guilds=True, guild_messages=True, message_content=True, members=True
            )
            bot = client or discord.Client(intents=intents, guild_ready_timeout=0.01)
            stack.push_async_callback(bot.close)
            await bot.login(TOKEN)
            running = asyncio.create_task(bot.connect())
            stack.push_async_callback(_finish, bot, running)
            ready = asyncio.create_task(bot.wait_until_ready())
            await asyncio.wait({running, ready}, return_when=asyncio.FIRST_COMPLETED, timeout=5)
            if not ready.done():
                ready.cancel()
                running.result()
            return bot

        yield start


async def _finish(bot: discord.Client, running: asyncio.Task[None]) -> None:
    await bot.close()
    await running
