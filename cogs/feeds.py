"""/feeds: how each feed fares, for admins, with a button that has them read at once.

Another button of theirs, in the moderators' channel, marks the post of what is gone from its feed.
One under a post opens its discussion for whoever wants one.
"""

import asyncio
import logging
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands

from cogs._access import Access, open_to
from cogs._buttons import Presses, feeds_button
from cogs._holding import Holding
from cogs._opening import Openings
from cogs._reading import FeedReader, Reading
from cogs._render.feeds import checked_text, feeds_embed
from cogs._withdrawing import Withdrawals
from newsroom.clock import Clock
from newsroom.config import PolicyFile
from newsroom.storage.feeds import FeedState, FeedStore

if TYPE_CHECKING:
    from cogs._bot import NewsroomBot

log = logging.getLogger(__name__)

_PATIENCE_SECONDS = 25.0  # a little more than the slowest server is given
_PATIENCE_AT_A_STOP_SECONDS = 5.0
_CHECKED = "feeds:check"
_WITHDRAWN = "article:withdraw"
_DISCUSS = "article:discuss"
_RELEASE = "article:release"
_DROP = "article:drop"
_ANSWER = "\n> "


class Feeds(commands.Cog):
    """Shows admins the feeds."""

    def __init__(
        self,
        policy: PolicyFile,
        feeds: FeedStore,
        reader: FeedReader,
        withdrawals: Withdrawals,
        openings: Openings,
        holding: Holding,
        presses: Presses,
        clock: Clock,
    ) -> None:
        self._policy = policy
        self._feeds = feeds
        self._reader = reader
        self._withdrawals = withdrawals
        self._openings = openings
        self._holding = holding
        self._presses = presses
        self._clock = clock
        self._reading: set[asyncio.Task[Reading]] = set()

    async def cog_load(self) -> None:
        self._presses.register(_CHECKED, self.press_check, Access.ADMINS)
        self._presses.register(_WITHDRAWN, self.press_withdrawn, Access.ADMINS)
        self._presses.register(_DISCUSS, self.press_discuss, Access.READERS)
        self._presses.register(_RELEASE, self.press_release, Access.MODERATORS)
        self._presses.register(_DROP, self.press_drop, Access.MODERATORS)

    async def cog_unload(self) -> None:
        for verb in (_CHECKED, _WITHDRAWN, _DISCUSS, _RELEASE, _DROP):
            self._presses.remove(verb)
        self._reader.stop()
        if self._reading:
            _, slow = await asyncio.wait(self._reading, timeout=_PATIENCE_AT_A_STOP_SECONDS)
            for task in slow:
                task.cancel()
            if slow:
                await asyncio.wait(slow, timeout=_PATIENCE_AT_A_STOP_SECONDS)

    @open_to(Access.ADMINS)
    @app_commands.command(description="For admins: see how the feeds fare")
    @app_commands.guild_only()
    async def feeds(self, interaction: "discord.Interaction[NewsroomBot]") -> None:
        await interaction.response.defer(ephemeral=True)
        states = await self._feeds.states(self._urls())
        embed = await self._embed(states)
        if states:
            await interaction.followup.send(embed=embed, view=feeds_button(), ephemeral=True)
        else:
            await interaction.followup.send(embed=embed, ephemeral=True)

    async def press_check(self, interaction: "discord.Interaction[NewsroomBot]", _id: int) -> None:
        """Read every feed now, and redraw the answer once that is done."""
        await interaction.response.defer()
        urls = self._urls()
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

    async def press_withdrawn(
        self, interaction: "discord.Interaction[NewsroomBot]", delivery_id: int
    ) -> None:
        """Mark a post as withdrawn, and say under the question what came of it."""
        assert interaction.guild is not None
        await interaction.response.defer()
        said, is_done = await self._withdrawals.mark(interaction.guild, delivery_id)
        await _answer(interaction, said, is_done=is_done)

    async def press_release(
        self, interaction: "discord.Interaction[NewsroomBot]", delivery_id: int
    ) -> None:
        """Let an article out that waits for a moderator."""
        assert interaction.guild is not None
        await interaction.response.defer()
        said, is_done = await self._holding.release(interaction.guild, delivery_id)
        interaction.client.dispatch("article_released", interaction.guild.id)
        await _answer(interaction, said, is_done=is_done)

    async def press_drop(
        self, interaction: "discord.Interaction[NewsroomBot]", delivery_id: int
    ) -> None:
        """Let such an article never be posted."""
        assert interaction.guild is not None
        await interaction.response.defer()
        said, is_done = await self._holding.drop(interaction.guild, delivery_id)
        await _answer(interaction, said, is_done=is_done)

    async def press_discuss(
        self, interaction: "discord.Interaction[NewsroomBot]", delivery_id: int
    ) -> None:
        """Open the discussion of a post for whoever wants one."""
        assert interaction.guild is not None
        await interaction.response.defer(ephemeral=True, thinking=True)
        said = await self._openings.open(interaction.guild, delivery_id)
        await interaction.followup.send(said, ephemeral=True)

    def _done(self, task: asyncio.Task[Reading]) -> None:
        self._reading.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("feed could not be checked", exc_info=error)

    def _urls(self) -> tuple[str, ...]:
        return tuple(self._policy.current.feeds_by_url)

    async def _embed(self, states: tuple[FeedState, ...], *, checked: str = "") -> discord.Embed:
        last = await self._feeds.last_articles([state.url for state in states])
        return feeds_embed(states, last, self._clock(), checked=checked)


async def _answer(
    interaction: "discord.Interaction[NewsroomBot]", said: str, *, is_done: bool
) -> None:
    """Say under a question what came of it, and take its buttons away when that is all."""
    assert interaction.message is not None
    asked = interaction.message.content.partition(_ANSWER)[0]
    answer = f"{asked}{_ANSWER}{said} ({interaction.user.mention})"
    if is_done:
        await interaction.edit_original_response(content=answer, view=None)
    else:
        await interaction.edit_original_response(content=answer)


def _found_something(task: asyncio.Task[Reading]) -> bool:
    done = task.done() and not task.cancelled() and task.exception() is None
    return done and task.result().found


async def setup(bot: "NewsroomBot") -> None:
    await bot.add_cog(
        Feeds(
            bot.policy,
            bot.stores.feeds,
            bot.feed_reader,
            bot.withdrawals,
            bot.openings,
            bot.holding,
            bot.presses,
            bot.clock,
        )
    )
