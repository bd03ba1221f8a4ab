"""/feeds: how each feed fares, for admins, who have them read at once, paused and resumed."""

import asyncio
import logging
from collections import Counter
from collections.abc import Collection
from typing import Protocol

import discord
from discord import app_commands
from discord.ext import commands

from cogs.kit.access import Access, guild_of, open_to
from cogs.kit.buttons import Presses
from cogs.kit.joined import Interaction, JoinedBot
from cogs.kit.patience import Patience
from cogs.kit.places import digest_time
from cogs.wording.buttons import feed_buttons, feeds_buttons
from cogs.wording.feeds import (
    GONE_TEXT,
    PAGE,
    PAUSED_TEXT,
    RESUMED_TEXT,
    FeedList,
    NextDigest,
    checked_text,
    feed_embed,
    feeds_embed,
)
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.editions import next_edition
from newsroom.speech import N_, _
from newsroom.storage.stores import Stores

log = logging.getLogger(__name__)

_PATIENCE_SECONDS = 25.0  # a little more than the slowest server is given
_LATEST = 5  # articles of one feed


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
    patience: Patience
    clock: Clock

    @property
    def feed_reader(self) -> ReadsFeeds: ...


class Feeds(commands.Cog):
    """Shows admins the feeds."""

    def __init__(self, parts: FeedsParts) -> None:
        self._policies = parts.policies
        self._feeds = parts.stores.feeds
        self._pauses = parts.stores.pauses
        self._digests = parts.stores.digests
        self._reader = parts.feed_reader
        self._presses = parts.presses
        self._patience = parts.patience
        self._clock = parts.clock
        self._reading: set[asyncio.Task[BringsNews]] = set()

        self._verbs = {
            "feeds:page": self.press_page,
            "feeds:check": self.press_check,
            "feeds:show": self.press_show,
            "feeds:list": self.press_list,
            "feeds:read": self.press_read,
            "feeds:pause": self.press_pause,
            "feeds:resume": self.press_resume,
        }

    async def cog_load(self) -> None:
        for verb, press in self._verbs.items():
            self._presses.register(verb, press, Access.ADMINS)

    async def cog_unload(self) -> None:
        for verb in self._verbs:
            self._presses.remove(verb)
        self._reader.stop()
        if self._reading:
            _, slow = await asyncio.wait(self._reading, timeout=self._patience.seconds)
            for task in slow:
                task.cancel()
            if slow:
                await asyncio.wait(slow, timeout=self._patience.seconds)

    @open_to(Access.ADMINS)
    @app_commands.command(description=N_("For admins: see how the feeds fare"))
    async def feeds(self, interaction: Interaction) -> None:
        await interaction.response.defer(ephemeral=True)
        feeds = await self._list(guild_of(interaction))
        embed, buttons = await self._page(feeds, 1)
        if feeds.states:
            await interaction.followup.send(embed=embed, view=buttons, ephemeral=True)
        else:
            await interaction.followup.send(embed=embed, ephemeral=True)

    # ------------------------------------------------------------ buttons under the list

    async def press_page(self, interaction: Interaction, page: int) -> None:
        await interaction.response.defer()
        await self._show_page(interaction, await self._list(guild_of(interaction)), page)

    async def press_check(self, interaction: Interaction, page: int) -> None:
        """Read every feed now, and redraw the page once that is done."""
        await interaction.response.defer()
        feeds = await self._list(guild_of(interaction))
        urls = [state.url for state in feeds.states if state.url not in feeds.pauses]
        found, unanswered = await self._read_now(interaction, urls)
        said = checked_text(found, unanswered, len(feeds.states) - len(urls))
        await self._show_page(interaction, await self._list(guild_of(interaction)), page, said)

    # ------------------------------------------------------------ buttons of one feed

    async def press_show(self, interaction: Interaction, feed_id: int) -> None:
        await interaction.response.defer()
        await self._show_feed(interaction, feed_id)

    async def press_list(self, interaction: Interaction, feed_id: int) -> None:
        """Go back to the page on which a feed stands now."""
        await interaction.response.defer()
        feeds = await self._list(guild_of(interaction))
        state = feeds.find(feed_id)
        await self._show_page(interaction, feeds, 1 if state is None else feeds.page_of(state))

    async def press_read(self, interaction: Interaction, feed_id: int) -> None:
        """Read one feed now."""
        await interaction.response.defer()
        feeds = await self._list(guild_of(interaction))
        state = feeds.find(feed_id)
        if state is None or state.url in feeds.pauses:
            await self._show_feed(interaction, feed_id)
            return
        said = checked_text(*await self._read_now(interaction, [state.url]))
        await self._show_feed(interaction, feed_id, said)

    async def press_pause(self, interaction: Interaction, feed_id: int) -> None:
        """Have a feed bring this guild nothing new until somebody resumes it, also in later runs.

        It is left unread once all who have it want that.
        """
        await interaction.response.defer()
        guild, by, said = guild_of(interaction), interaction.user.id, ""
        if (await self._list(guild)).find(feed_id) is not None:
            if await self._pauses.pause(guild.id, feed_id, by, self._clock()):
                log.info("feed paused guild=%d feed=%d by=%d", guild.id, feed_id, by)
            said = _(PAUSED_TEXT)
        await self._show_feed(interaction, feed_id, said)

    async def press_resume(self, interaction: Interaction, feed_id: int) -> None:
        """Let a feed be read again, at once unless its server has asked for patience."""
        await interaction.response.defer()
        guild, by, said = guild_of(interaction), interaction.user.id, ""
        state = (await self._list(guild)).find(feed_id)
        if state is not None:
            if await self._pauses.resume(guild.id, feed_id):
                log.info("feed resumed guild=%d feed=%d by=%d", guild.id, feed_id, by)
                await self._feeds.hasten([state.url], self._clock())
                interaction.client.dispatch("feeds_read")
            said = _(RESUMED_TEXT)
        await self._show_feed(interaction, feed_id, said)

    # ------------------------------------------------------------ answers

    async def _list(self, guild: discord.Guild) -> FeedList:
        urls = self._policies.urls_of([guild.id])
        states, pauses = await self._feeds.states(urls), await self._pauses.of(guild.id, urls)
        return FeedList.of(states, pauses, await self._next_digests(guild))

    async def _next_digests(self, guild: discord.Guild) -> dict[str, list[NextDigest]]:
        """Return by feed when its digests come next, and how many articles wait for each."""
        policy, now = self._policies.for_guild(guild.id), self._clock()
        waiting = Counter(
            (one.feed_url, digest_time(policy, guild, one.feed_url, one.channel_id))
            for one in await self._digests.waiting(guild.id)
        )
        found: dict[str, list[NextDigest]] = {}
        for url, entries in policy.feeds_by_url.items():
            for at in sorted({one.digest for one in entries if one.digest is not None}):
                due_at = next_edition(at, policy.publication.zone, now).due_at
                found.setdefault(url, []).append(NextDigest(due_at, waiting[url, at]))
        return found

    async def _page(
        self, feeds: FeedList, page: int, said: str = ""
    ) -> tuple[discord.Embed, discord.ui.View]:
        page = feeds.nearest(page)
        shown = feeds.on(page)
        last = await self._feeds.last_articles([state.url for state in shown])
        embed = feeds_embed(feeds, last, self._clock(), page=page, said=said)
        ids = [state.id for state in shown]
        return embed, feeds_buttons(page, feeds.pages, ids, (page - 1) * PAGE + 1)

    async def _show_page(
        self, interaction: Interaction, feeds: FeedList, page: int, said: str = ""
    ) -> None:
        embed, buttons = await self._page(feeds, page, said)
        await interaction.edit_original_response(embed=embed, view=buttons)

    async def _show_feed(self, interaction: Interaction, feed_id: int, said: str = "") -> None:
        feeds = await self._list(guild_of(interaction))
        state = feeds.find(feed_id)
        if state is None:
            await self._show_page(interaction, feeds, 1, _(GONE_TEXT))
            return
        pause = feeds.pauses.get(state.url)
        latest = await self._feeds.latest_articles(feed_id, _LATEST)
        digests = feeds.digests.get(state.url, ())
        embed = feed_embed(state, pause, latest, self._clock(), digests=digests, said=said)
        buttons = feed_buttons(feed_id, is_paused=pause is not None)
        await interaction.edit_original_response(embed=embed, view=buttons)

    async def _read_now(self, interaction: Interaction, urls: Collection[str]) -> tuple[int, int]:
        """Read feeds; return how many brought something, and how many have not answered yet."""
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
        return found, sum(not task.done() for task in reading)

    def _done(self, task: asyncio.Task[BringsNews]) -> None:
        self._reading.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("feed could not be checked", exc_info=error)


def _found_something(task: asyncio.Task[BringsNews]) -> bool:
    done = task.done() and not task.cancelled() and task.exception() is None
    return done and task.result().found


async def setup(bot: JoinedBot[FeedsParts]) -> None:
    await bot.add_cog(Feeds(bot.parts))
