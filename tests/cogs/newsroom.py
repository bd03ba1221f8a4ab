"""The real bot on the sandbox's Discord, in one process, for tests of what people see."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any

import discord
import yarl
from discord.gateway import DiscordWebSocket
from discord.http import Route

from bot import sandbox_world
from cogs.bot import NewsroomBot, build_bot
from cogs.press.feed_source import FeedSource
from newsroom.clock import Clock, utc_now
from newsroom.config import Policies, load
from newsroom.decisions import Decision
from newsroom.models import Case
from newsroom.shards import Shards
from tests.sandbox.stage import Stage, staged

POLICY = """\
publication: {name: The Courier, policy: Be kind. Answer for what you write.}
channels: {moderators: moderators}
feeds:
  - {url: "https://courier.example/feed", channel: news}
  - {url: "https://courier.example/opinion", channel: opinion}
discussion: {exempt_roles: [Editors, Moderators]}
rules:
  - {id: profanity, type: words, lexicons: [profanity-en], action: remove, points: 1}
  - {id: personal-attack, type: personal_attack, action: remove, points: 1}
  - {id: links, type: links, allow: [courier.example], action: hold}
  - {id: caps, type: caps, action: flag}
strikes:
  ladder:
    - {at: 1, do: warn}
    - {at: 2, do: timeout, for: 1h}
    - {at: 3, do: block}
    - {at: 5, do: ban}
"""
PATIENCE_SECONDS = 30.0  # most takes a tenth of one; a busy machine needs more
NEVER = timedelta(hours=1)  # within a test; whoever tests what is tried again passes less
FOUL = "this is fucking nonsense"


def address_in(folder: Path) -> str:
    """Tell where a newsroom in a folder keeps its records, unless its test says another place."""
    return str(folder / "newsroom.sqlite3")


class Newsroom(Stage):
    """A stage with the bot on it."""

    bot: NewsroomBot
    data: Path
    address: str  # of the bot's records
    feeds: dict[str, str]  # the policy's address -> where it is really read

    async def begun(self) -> None:
        """Wait until the bot has gone on with all that it found undone at its start."""
        tasks = asyncio.all_tasks()
        await asyncio.gather(*(one for one in tasks if one.get_name() == "discord.py: on_ready"))

    async def until(self, found: Callable[[], Awaitable[Any]]) -> Any:
        """Return what `found` finds, asking again whenever something has happened on Discord."""
        happened = asyncio.Event()
        model = self.sandbox.discord

        def note(*_: object) -> None:
            happened.set()

        model.subscribers.append(note)
        model.private_subscribers.append(note)
        try:
            async with asyncio.timeout(PATIENCE_SECONDS):
                while True:
                    happened.clear()
                    if result := await found():
                        return result
                    # Some changes are only in the bot's records; those are asked for again soon.
                    with contextlib.suppress(TimeoutError):
                        await asyncio.wait_for(happened.wait(), 0.05)
        finally:
            model.subscribers.remove(note)
            model.private_subscribers.remove(note)

    # ------------------------------------------------------------ articles

    async def publish(self) -> str:
        """Publish the next article and return its discussion, once it is introduced."""
        known = {thread.id for thread in self._threads()}
        await self.post("/api/feed", {"do": "publish"})
        return await self.discussion_after(known)

    async def discussion_after(self, known: set[int]) -> str:
        async def found() -> str | None:
            for thread in self._threads():
                if thread.id not in known and self.bot.parts.open_discussions.get(thread.id):
                    messages = await self.messages("Ani", str(thread.id))
                    if any(button_ids(message) for message in messages):
                        return str(thread.id)
            return None

        thread: str = await self.until(found)
        return thread

    def _threads(self) -> list[Any]:
        channels = self.sandbox.discord.channels.values()
        return [channel for channel in channels if channel.is_thread]

    # ------------------------------------------------------------ cases

    async def case(self, number: int, *, state: str | None = None) -> Case:
        """Return a case as stored, once it is in a state and shown to the moderators."""

        async def found() -> Case | None:
            case = await self.bot.parts.stores.cases.get(number)
            if case is None or case.state.value == "recorded":
                return None
            settled = case.card_id is not None and (state is None or case.state.value == state)
            return case if settled else None

        case: Case = await self.until(found)
        return case

    async def card(self, number: int, *, having: str = "") -> dict[str, Any]:
        """Return a case's message in the moderators' channel, once it says something."""

        async def found() -> dict[str, Any] | None:
            for message in await self.messages("Mariam", self.channel("moderators")):
                text = words_of(message)
                if f"Case {number} " in text and having in text:
                    return message
            return None

        card: dict[str, Any] = await self.until(found)
        return card

    async def dm(self, name: str, *, having: str) -> dict[str, Any]:
        """Return the newest direct message to a persona that says something."""

        async def found() -> Any:
            world = await self.get("/api/world", **{"as": name})
            conversations = [c["id"] for c in world["channels"] if c["type"] == 1]
            for conversation in conversations:
                found_here = await self.messages(name, conversation)
                for message in reversed(found_here):
                    if having in words_of(message):
                        return message
            return None

        message: dict[str, Any] = await self.until(found)
        return message

    async def gone(self, thread: str, message: dict[str, Any]) -> None:
        """Wait until a message is no longer in its discussion."""

        async def found() -> bool:
            ids = [m["id"] for m in await self.messages("Ani", thread)]
            return message["id"] not in ids

        await self.until(found)

    async def command(self, name: str, command: str, channel: str, **options: Any) -> str:
        """Run a slash command and return all the words of its answer."""
        answer = await self.act(name, "command", channel=channel, name=command, options=options)
        return words_of(answer["message"])

    async def click(self, name: str, message: dict[str, Any], custom_id: str) -> Any:
        return await self.act(
            name,
            "click",
            channel=message["channel_id"],
            message=message["id"],
            custom_id=custom_id,
        )

    async def submit(self, name: str, opened: dict[str, Any], **values: Any) -> str:
        """Fill in the form that an interaction opened, and return the words of the answer."""
        answer = await self.act(name, "submit", interaction=opened["interaction"], values=values)
        return words_of(answer["message"])


def words_of(message: dict[str, Any] | None) -> str:
    """Return every word a message shows."""
    if message is None:
        return ""
    texts = [message.get("content") or ""]
    for embed in message.get("embeds", ()):
        texts += [embed.get("title") or "", embed.get("description") or ""]
        texts += [embed.get("author", {}).get("name") or ""]
        texts += [f"{field['name']}: {field['value']}" for field in embed.get("fields", ())]
        texts += [embed.get("footer", {}).get("text") or ""]
    texts += [part["content"] for part in parts_of(message) if "content" in part]
    return "\n".join(texts)


def parts_of(message: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Go through a message's components, from the outermost in."""
    waiting = list(message.get("components", ()))
    while waiting:
        part = waiting.pop(0)
        yield part
        inner = [*part.get("components", ()), part.get("accessory")]
        waiting = [*filter(None, inner), *waiting]


def button_ids(message: dict[str, Any]) -> list[str]:
    """Return the custom ids of a message's buttons."""
    return [part["custom_id"] for part in parts_of(message) if "custom_id" in part]


def decisions(card: dict[str, Any]) -> list[str]:
    """Return what can be decided with a card's buttons, less those that only help with that."""
    ids = button_ids(card)
    return [id_ for id_ in ids if id_.rpartition(":")[2] in {one.value for one in Decision}]


async def told(newsroom: Newsroom, words: str) -> list[str]:
    """Return what the moderators were told in these words, all of them together."""
    messages = await newsroom.messages("Mariam", newsroom.channel("moderators"))
    public = (m for m in messages if not discord.MessageFlags._from_value(m["flags"]).ephemeral)
    return [text for text in map(words_of, public) if words in text]


def may_write(newsroom: Newsroom, name: str, channel: str) -> bool:
    return newsroom.sandbox.discord.has_permission(
        int(newsroom.user(name)), int(newsroom.channel(channel)), "send_messages_in_threads"
    )


async def block(newsroom: Newsroom, name: str = "Ani", reason: str = "Advertising") -> str:
    return await newsroom.command(
        "Mariam", "block", newsroom.channel("moderators"), member=name, reason=reason
    )


async def unblock(newsroom: Newsroom, name: str = "Ani") -> str:
    return await newsroom.command("Mariam", "unblock", newsroom.channel("moderators"), member=name)


async def is_said_to_be_blocked(newsroom: Newsroom, name: str = "Ani") -> bool:
    channel = newsroom.channel("moderators")
    history = await newsroom.command("Mariam", "history", channel, member=name)
    standing = await newsroom.command(name, "standing", newsroom.channel("news"))
    assert ("May read, may not comment." in history) is ("Blocked" in standing)
    return "Blocked" in standing


@contextlib.asynccontextmanager
async def opened(
    tmp_path: Path,
    policy: str = POLICY,
    *,
    feed_file: Path | None = None,
    retry_every: timedelta = NEVER,
    clock: Clock = utc_now,
) -> AsyncIterator[Newsroom]:
    """Open a newsroom: a new Discord, an empty database, the bot ready."""
    path = tmp_path / "policy.yaml"
    path.write_text(policy, encoding="utf-8")
    spec = sandbox_world(load(path))
    async with asyncio.timeout(60), staged(spec, feed_file=feed_file) as stage:
        newsroom = Newsroom(stage.sandbox, stage.session)
        newsroom.data = tmp_path
        async with at_work(newsroom, path, retry_every=retry_every, clock=clock):
            yield newsroom


@contextlib.asynccontextmanager
async def at_work(
    newsroom: Newsroom,
    policy_path: Path,
    *,
    retry_every: timedelta = NEVER,
    clock: Clock = utc_now,
    feeds: Mapping[str, str] = MappingProxyType({}),
    shards: Shards | None = None,
    feeds_every: timedelta | None = timedelta(milliseconds=50),
) -> AsyncIterator[NewsroomBot]:
    """Let the bot work until the block ends; a later block is a later run of it.

    Args:
        shards: Those of this run, beside which others may work; None for all.
        feeds: As `Newsroom.feeds` has them, where they are not the sandbox's.
        feeds_every: How often they are read; None as the policy says.
    """
    sandbox = newsroom.sandbox
    former = Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE
    Route.BASE = sandbox.rest_url
    DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(sandbox.gateway_url)
    discord.Asset.BASE = sandbox.cdn_url
    policies = _read_policies(policy_path)
    urls = policies.takers
    newsroom.feeds = dict(zip(urls, sandbox.feed_urls, strict=True)) | dict(feeds)
    source = FeedSource(lambda url: newsroom.feeds[url], every=feeds_every)
    newsroom.address = address_in(newsroom.data)
    try:
        async with build_bot(
            policies,
            newsroom.address,
            source,
            shards=shards,
            guild_ready_timeout=0.05,
            retry_every=retry_every,
            clock=clock,
        ) as bot:
            newsroom.bot = bot
            running = asyncio.create_task(bot.start(sandbox.token))
            ready = asyncio.create_task(_ready(bot))
            await asyncio.wait({running, ready}, return_when=asyncio.FIRST_COMPLETED)
            if running.done():
                ready.cancel()
                running.result()
            try:
                yield bot
            finally:
                await bot.close()
                await running
    finally:
        Route.BASE, DiscordWebSocket.DEFAULT_GATEWAY, discord.Asset.BASE = former


def _read_policies(path: Path) -> Policies:
    return Policies.of_folder(path) if path.is_dir() else Policies.of_file(path)


async def _ready(bot: NewsroomBot) -> None:
    """Wait until the bot is ready, which discord.py allows to ask only once it has logged in."""
    is_ready = asyncio.Event()

    async def note() -> None:
        is_ready.set()

    bot.add_listener(note, "on_ready")
    await is_ready.wait()
