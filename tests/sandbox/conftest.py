"""A small town on the sandbox's Discord, served on loopback; discord.py and a bare client on it."""

from __future__ import annotations

import asyncio
import contextlib
import json
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
from simcord.backend import Backend

from sandbox.model import Channel, ChannelType, Discord, Guild, Refusal, User
from sandbox.wire.gateway import Gateway
from sandbox.wire.rest import MAX_REQUEST_BYTES, Rest
from sandbox.wire.serving import serving
from sandbox.world.faults import Faults
from tests.sandbox.plain import Plain

TOKEN = "a-token-for-tests"
GUILDS, MEMBERS, MESSAGES, CONTENT, DM = 1, 1 << 1, 1 << 9, 1 << 15, 1 << 12


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


def open_thread(town: Town, name: str = "Discussion") -> Channel:
    """Let the bot start a thread from a message of its own."""
    base = f"/channels/{town.news.id}/messages"
    article = town.call("POST", base, {"content": "An article"})
    path = f"{base}/{article['id']}/threads"
    opened = town.call("POST", path, {"name": name, "auto_archive_duration": 4320})
    return town.discord.get_thread(int(opened["id"]))


def close_thread(town: Town, thread: Channel, **meta: bool) -> None:
    town.discord.edit_channel(thread.id, {}, thread_metadata=meta)


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
    async with serving(runner, listener), aiohttp.ClientSession() as http:
        yield Wire(town, url, rest, gateway, faults, http)


def news(bot: discord.Client, wire: Wire) -> discord.TextChannel:
    channel = bot.get_channel(wire.town.news.id)
    assert isinstance(channel, discord.TextChannel)
    return channel


def messages_path(wire: Wire) -> str:
    return f"/channels/{wire.town.news.id}/messages"


class Client:
    """The barest gateway client, to see every frame."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self.socket = socket
        self.frames: list[dict[str, Any]] = []

    async def send(self, op: int, content: Any = None) -> None:
        await self.socket.send_str(json.dumps({"op": op, "d": content}))

    async def next(self) -> dict[str, Any]:
        frame: dict[str, Any] = json.loads(await self.socket.receive_str(timeout=5))
        self.frames.append(frame)
        return frame

    async def until(self, event: str) -> dict[str, Any]:
        """Read up to an event of that name and return its payload."""
        while (frame := await self.next())["t"] != event:
            pass
        content: dict[str, Any] = frame["d"]
        return content

    async def settle(self) -> list[str]:
        """Read all that is on its way; a heartbeat's answer comes last. Returns the events."""
        await self.send(1)
        while (await self.next())["op"] != 11:
            pass
        return [frame["t"] for frame in self.frames if frame["op"] == 0]

    async def close_code(self) -> int | None:
        """Read until the other side closes."""
        while (await self.socket.receive(timeout=5)).type is aiohttp.WSMsgType.TEXT:
            pass
        return self.socket.close_code


Connect = Callable[..., Awaitable[Client]]


@pytest.fixture
async def connect(wire: Wire) -> AsyncIterator[Connect]:
    """Open connections; unless told otherwise, up to the guilds."""
    opened: list[Client] = []

    async def open_one(intents: int | None = GUILDS | MESSAGES, **identify: Any) -> Client:
        client = Client(await wire.http.ws_connect(f"{wire.url}/gateway?v=10&encoding=json"))
        opened.append(client)
        assert (await client.next())["op"] == 10
        if intents is None:
            return client
        await client.send(2, {"token": TOKEN, "intents": intents, "properties": {}, **identify})
        return client

    yield open_one
    for client in opened:
        await client.socket.close()


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


@pytest.fixture
def plain() -> Plain:
    backend = Backend()
    guild = backend.create_guild("Plain")
    reader = backend.make_user("ani").id
    backend.add_member(guild.id, reader)
    news = backend.create_channel(guild.id, "news").id
    forum = backend.create_channel(guild.id, "forum", type=15, available_tags=[]).id
    built = Plain(backend, guild.id, news, forum, reader)
    backend.subscribers.append(lambda event, payload: built.events.append((event, dict(payload))))
    return built
