"""/feeds: how each feed fares, for admins, with a button that has them read at once."""

import asyncio
import logging
from typing import Protocol

import discord
from discord import app_commands
from discord.ext import commands

from cogs.kit.access import Access, guild_of, open_to
from cogs.kit.buttons import Presses
from cogs.kit.joined import Interaction, JoinedBot
from cogs.wording.buttons import feeds_button
from cogs.wording.feeds import checked_text, feeds_embed
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.storage.feeds import FeedState
from newsroom.storage.stores import Stores

log = logging.getLogger(__name__)

_PATIENCE_SECONDS = 25.0  # a little more than the slowest server is given
_PATIENCE_AT_A_STOP_SECONDS = 5.0
_CHECKED = "feeds:check"


class BringsNews(Protocol):
    """What came of reading a feed."""

    @property
    def found(self) -> bool: ...


class ReadsFeeds(Protocol):
    """The press's reader of feeds."""

    async def read(self, url: str, /) -> BringsNews: ...

    def stop(self) -> None: ...


class FeedsParts(Protocol):
    """What it takes of the bot's parts."""

    policies: Policies
    stores: Stores
    presses: Presses
    clock: Clock

    @property
    def feed_reader(self) -> ReadsFeeds: ...


class Feeds(commands.Cog):
    """Shows admins the feeds."""

    def __init__(self, parts: FeedsParts) -> None:
        self._policies = parts.policies
        self._feeds = parts.stores.feeds
        self._reader = parts.feed_reader
        self._presses = parts.presses
        self._clock = parts.clock
        self._reading: set[asyncio.Task[BringsNews]] = set()

    async def cog_load(self) -> None:
        self._presses.register(_CHECKED, self.press_check, Access.ADMINS)

    async def cog_unload(self) -> None:
        self._presses.remove(_CHECKED)
        self._reader.stop()
        if self._reading:
            _, slow = await asyncio.wait(self._reading, timeout=_PATIENCE_AT_A_STOP_SECONDS)
            for task in slow:
                task.cancel()
            if slow:
                await asyncio.wait(slow, timeout=_PATIENCE_AT_A_STOP_SECONDS)

    @open_to(Access.ADMINS)
    @app_commands.command(description="For admins: see how the feeds fare")
    async def feeds(self, interaction: Interaction) -> None:
        await interaction.response.defer(ephemeral=True)
        states = await self._feeds.states(self._urls(interaction))
        embed = await self._embed(states)
        if states:
            await interaction.followup.send(embed=embed, view=feeds_button(), ephemeral=True)
        else:
            await interaction.followup.send(embed=embed, ephemeral=True)

    async def press_check(self, interaction: Interaction, _id: int) -> None:
        """Read every feed now, and redraw the answer once that is done."""
        await interaction.response.defer()
        urls = self._urls(interaction)
        log.info("feeds checked feeds=%d by=%d", len(urls), interaction.user.id)
        await self._feeds.hasten(urls, self._clock())
        reading = [asyncio.create_task(self._reader.read(url)) for url in urls]
        for task in reading:
            self._reading.add(task)
            task.add_done_callback(self._done)
        if reading:  # what takes longer goes on, and is told of the next time
            await asyncio.wait(reading, timeout=_PATIENCE_SECONDS)
        interaction.client.dispatch("feeds_read")
        found = sum(_found_something(task) for task in reading)
        checked = checked_text(found, sum(not task.done() for task in reading))
        embed = await self._embed(await self._feeds.states(urls), checked=checked)
        await interaction.edit_original_response(embed=embed)

    def _done(self, task: asyncio.Task[BringsNews]) -> None:
        self._reading.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("feed could not be checked", exc_info=error)

    def _urls(self, interaction: Interaction) -> tuple[str, ...]:
        return self._policies.urls_of([guild_of(interaction).id])

    async def _embed(self, states: tuple[FeedState, ...], *, checked: str = "") -> discord.Embed:
        last = await self._feeds.last_articles([state.url for state in states])
        return feeds_embed(states, last, self._clock(), checked=checked)


def _found_something(task: asyncio.Task[BringsNews]) -> bool:
    done = task.done() and not task.cancelled() and task.exception() is None
    return done and task.result().found


async def setup(bot: JoinedBot[FeedsParts]) -> None:
    await bot.add_cog(Feeds(bot.parts))
