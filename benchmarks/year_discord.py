"""The Discord of a simulated year: the sandbox's model, called in place of discord.py's HTTP.

Sees what every story's posts have become. What is long settled is forgotten, as a year is long.
"""

import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import SimpleNamespace
from typing import Any

import discord
from discord.http import Route

from benchmarks.year_time import SimulatedLoop
from cogs.bot import INTENTS, PERMISSIONS, NewsroomBot
from sandbox.model import Refusal
from sandbox.model.kernel import WallClock
from sandbox.wire.sessions import Session, Sessions
from sandbox.world import ChannelSpec, WorldSpec, build_world

CHANNELS = (ChannelSpec("news"), ChannelSpec("world"), ChannelSpec("opinion", "forum"))
_SPEC = WorldSpec(
    guild="The Courier",
    bot_name="Below the Line",
    bot_permissions=PERMISSIONS.value | discord.Permissions(manage_channels=True).value,
    moderators_channel="moderators",
    channels=CHANNELS,
    feeds=0,  # they come over a network of their own
)
_FAULTS = 0.002  # of the calls fail, half of them after they have taken effect
_NUMBER = re.compile(r"Report no\. (\d+) ")
_NOTE = "The newsroom corrected"
_WITHDRAWN = "This article is no longer in"


@dataclass(slots=True)
class Post:
    """What stands in one channel for one story."""

    message_id: int
    channel_id: int  # where its first message stands
    title: str
    summary: str
    url: str
    footer: str
    posted_at: float
    introductions: int = 0
    idle_edits: int = 0  # that changed nothing
    notes: Counter[str] = field(default_factory=Counter)
    withdrawals: int = 0


class Newsstand:
    """Discord, and what the newsroom's readers see there."""

    def __init__(self, loop: SimulatedLoop, seed: int) -> None:
        self.calls = 0
        self.cpu_seconds = 0.0  # of Discord, not the bot's
        # How often every story was ever posted: a year of them, a byte each.
        self._times = {channel.name: bytearray() for channel in CHANNELS}
        self.posts: dict[tuple[str, int], Post] = {}
        self.step: Callable[[], None] = lambda: None  # may raise, and end the bot
        self._loop = loop
        self._rng = random.Random(seed)
        world = build_world(_SPEC, "http://discord.example")
        self._model = world.discord
        self._guild_id = world.guild_id
        self._model.clock = _Clock(loop)
        self._names = {c.id: c.name for c in self._model.channels.values() if c.name}
        self._threads: dict[int, tuple[str, int]] = {}
        self._sessions = Sessions(self._model)
        self._session: Session | None = None
        self._model.subscribers += [self._sessions.publish, self._note]

    # ------------------------------------------------------------ the bot's connection

    def join(self, bot: NewsroomBot) -> None:
        """Connect a bot, in place of one that has died."""
        if self._session is not None:
            self._sessions.forget(self._session)
        bot.http.request = self._request  # type: ignore[method-assign]  # the wire is not simulated
        self._session = self._sessions.open(INTENTS, (0, 1))
        self._session.join(_Link(bot))
        self._session.greet("")

    async def _request(self, route: Route, **asked: Any) -> Any:
        self.calls += 1
        self.step()
        fault = self._rng.random() < _FAULTS and self._rng.choice(("before", "after"))
        if fault == "before":
            raise _server_error()
        began = time.thread_time()
        try:
            answer = self._model.dispatch(
                route.method,
                route.url.removeprefix(Route.BASE),
                json=asked.get("json"),
                params={key: str(value) for key, value in (asked.get("params") or {}).items()},
                reason=asked.get("reason"),
            )
        except Refusal as refusal:
            raise _refused(refusal) from refusal
        finally:
            self.cpu_seconds += time.thread_time() - began
        self.step()
        if fault == "after":
            raise _server_error()
        return answer

    # ------------------------------------------------------------ what readers see

    def _note(self, event: str, payload: Mapping[str, Any]) -> None:
        if event == "MESSAGE_CREATE":
            self._note_message(payload)
        elif event == "MESSAGE_UPDATE" and payload.get("edited_timestamp"):
            self._note_edit(payload)

    def _note_message(self, message: Mapping[str, Any]) -> None:
        channel_id, message_id = int(message["channel_id"]), int(message["id"])
        number = _number_of(message)
        if number is not None:
            channel = self._model.channels[channel_id]
            parent_id = channel.parent_id if channel.is_thread else None
            key = self._names[parent_id or channel_id], number
            self._count(*key)
            embed = message["embeds"][0]
            self._threads[message_id] = key
            self.posts.setdefault(
                key,
                Post(
                    message_id,
                    channel_id,
                    embed["title"],
                    embed.get("description", ""),
                    embed.get("url", ""),
                    _footer(embed),
                    self._loop.time(),
                ),
            )
            return
        post = self.posts.get(self._threads.get(channel_id, ("", 0)))
        if post is None:
            return
        content = message.get("content") or ""
        post.introductions += bool(message["components"])
        post.withdrawals += content.startswith(_WITHDRAWN)
        if content.startswith(_NOTE):
            post.notes[content] += 1

    def _count(self, channel: str, number: int) -> None:
        times = self._times[channel]
        times.extend(bytes(max(0, number + 1 - len(times))))
        times[number] += 1

    def times_posted(self, channel: str, number: int) -> int:
        return sum(self._times[channel][number : number + 1])

    def doubles(self) -> list[tuple[str, int]]:
        """Return what was ever posted more than once, by channel and story."""
        return [
            (channel, number)
            for channel, times in self._times.items()
            for number, count in enumerate(times)
            if count > 1
        ]

    def _note_edit(self, message: Mapping[str, Any]) -> None:
        number = _number_of(message)
        post = self.posts.get(self._threads.get(int(message["id"]), ("", 0)))
        if post is None or number is None:
            return
        embed = message["embeds"][0]
        now = embed["title"], embed.get("description", ""), embed.get("url", ""), _footer(embed)
        post.idle_edits += now == (post.title, post.summary, post.url, post.footer)
        post.title, post.summary, post.url, post.footer = now

    # ------------------------------------------------------------ upkeep

    def sweep(self) -> None:
        """Do what time does."""
        began = time.thread_time()
        self._model.sweep()
        self.cpu_seconds += time.thread_time() - began

    def forget(self, key: tuple[str, int]) -> None:
        """Drop a post that is settled, and its discussion."""
        post = self.posts.pop(key, None)
        if post is None:
            return
        del self._threads[post.message_id]
        self._model.messages[post.channel_id].pop(post.message_id, None)
        thread = self._model.channels.pop(post.message_id, None)
        if thread is not None:
            self._model.messages.pop(thread.id, None)
            self._model.guilds[self._guild_id].thread_ids.remove(thread.id)


class _Link:
    """What the gateway's frames go to: discord.py's own parsers."""

    def __init__(self, bot: NewsroomBot) -> None:
        self._parsers = bot._connection.parsers

    def send_frame(self, frame: str) -> None:
        content = json.loads(frame)
        self._parsers[content["t"]](content["d"])


class _Clock(WallClock):
    def __init__(self, loop: SimulatedLoop) -> None:
        super().__init__()
        self._loop = loop

    def now(self) -> datetime:
        return self._loop.now()


def _number_of(message: Mapping[str, Any]) -> int | None:
    title = message["embeds"][0].get("title", "") if message["embeds"] else ""
    found = _NUMBER.match(title)
    return int(found[1]) if found else None


def _footer(embed: Mapping[str, Any]) -> str:
    return str(embed.get("footer", {}).get("text", ""))


def _refused(refusal: Refusal) -> discord.HTTPException:
    kinds = {403: discord.Forbidden, 404: discord.NotFound}
    answered: Any = SimpleNamespace(status=refusal.status, reason="refused")
    return kinds.get(refusal.status, discord.HTTPException)(answered, refusal.to_json())


def _server_error() -> discord.HTTPException:
    answered: Any = SimpleNamespace(status=500, reason="Internal Server Error")
    return discord.DiscordServerError(answered, "try again")
