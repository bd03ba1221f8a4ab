"""Who may read but not comment: /block and /unblock, blocks that end, and channels new to them."""

import asyncio
import logging
from collections.abc import Mapping
from datetime import timedelta
from typing import Protocol

import discord
from discord import app_commands
from discord.ext import commands

from cogs.desk.blocking import Blocking
from cogs.enforcement.blocks import Blocks, Uncovered
from cogs.enforcement.cards import Cards
from cogs.kit.access import Access, member_of, open_to
from cogs.kit.joined import Interaction, JoinedBot
from cogs.kit.mishaps import say
from cogs.kit.names import Names
from cogs.kit.periodic import Periodic
from cogs.kit.places import served_guilds
from cogs.kit.refusals import NETWORK
from cogs.wording.outcomes import detail_text
from cogs.wording.text import named
from newsroom.config import Policies
from newsroom.durations import parse_duration
from newsroom.errors import StorageError
from newsroom.speech import N_, _

log = logging.getLogger(__name__)

_END_EVERY = timedelta(minutes=1)


class BlocksParts(Protocol):
    """What it takes of the bot's parts."""

    policies: Policies
    blocking: Blocking
    blocks: Blocks
    cards: Cards
    names: Names


class BlockCommands(commands.Cog):
    """Blocks by hand, and the upkeep of all."""

    def __init__(self, bot: commands.Bot, parts: BlocksParts) -> None:
        self._bot = bot
        self._policies = parts.policies
        self._blocks = parts.blocks
        self._blocking = parts.blocking
        self._cards = parts.cards
        self._names = parts.names
        self._upkeep = asyncio.Lock()
        self._ending = Periodic(self._end_blocks, _END_EVERY, after=bot.wait_until_ready)

    async def cog_load(self) -> None:
        self._ending.start()

    async def cog_unload(self) -> None:
        async with self._upkeep:
            self._ending.cancel()

    # ------------------------------------------------------------ by hand

    @open_to(Access.MODERATORS)
    @app_commands.command(description=N_("Let a member read but no longer comment"))
    @app_commands.describe(
        member=N_("Whom to block"),
        reason=N_("Why; the member reads this too"),
        lasts=N_("How long, like 12h or 7d; until somebody unblocks when left out"),
    )
    async def block(
        self,
        interaction: Interaction,
        member: discord.Member,
        reason: app_commands.Range[str, 1, 500],
        lasts: str | None = None,
    ) -> None:
        actor = member_of(interaction)
        await interaction.response.defer(ephemeral=True)
        try:
            span = _read_span(lasts) if lasts else None
        except ValueError as error:
            await say(
                interaction, _("Nobody has been blocked: how long it lasts {error}.", error=error)
            )
            return
        await say(interaction, await self._blocking.block(actor, member, reason, span))

    @open_to(Access.MODERATORS)
    @app_commands.command(description=N_("Let a blocked member comment again"))
    @app_commands.describe(member=N_("Whom to unblock"))
    async def unblock(self, interaction: Interaction, member: discord.User) -> None:
        actor = member_of(interaction)
        await interaction.response.defer(ephemeral=True)
        await say(interaction, await self._blocking.unblock(actor, member))

    # ------------------------------------------------------------ upkeep

    async def _end_blocks(self) -> None:
        """Let members write again whose block has run its time."""
        async with self._upkeep:
            try:
                await self._blocks.end_due()
            except (StorageError, *NETWORK):
                log.exception("blocks could not be ended; it is tried again in a minute")
            await self._cover_everywhere()

    @commands.Cog.listener()
    async def on_policy_change(self, _guild: discord.Guild) -> None:
        """A policy has been put in force; it may name channels that no block reaches yet."""
        await self._hold()

    @commands.Cog.listener()
    async def on_guild_channel_create(self, _channel: discord.abc.GuildChannel) -> None:
        await self._hold()

    @commands.Cog.listener()
    async def on_guild_channel_update(
        self, before: discord.abc.GuildChannel, after: discord.abc.GuildChannel
    ) -> None:
        if before.name != after.name:
            await self._hold()

    async def _hold(self) -> None:
        async with self._upkeep:
            await self._cover_everywhere()

    async def _cover_everywhere(self) -> None:
        for guild in served_guilds(self._bot, self._policies):
            try:
                for uncovered in await self._blocks.cover(guild):
                    names = await self._names.of(guild.id, [uncovered.member_id])
                    with self._cards.speaking(guild.id):
                        text = _not_in_force(uncovered, names)
                    await self._cards.say(guild.id, text)
            except (StorageError, *NETWORK):
                log.exception("blocks not in force everywhere guild=%d", guild.id)


def _read_span(written: str) -> timedelta:
    """Read how long a block lasts.

    Raises:
        ValueError: It is no such time; says what would be.
    """
    span = parse_duration(written.strip())
    if not span:
        raise ValueError(_("should be longer than no time"))
    return span


def _not_in_force(uncovered: Uncovered, names: Mapping[int, str]) -> str:
    member = named(uncovered.member_id, names)
    if uncovered.anywhere:
        return _(
            "{member} is blocked, but Discord refuses to block them {detail}.",
            member=member,
            detail=detail_text(uncovered.detail),
        )
    return _(
        "{member} is no longer blocked, since Discord refuses it: {detail}. When "
        "that is mended, /block them again.",
        member=member,
        detail=detail_text(uncovered.detail),
    )


async def setup(bot: JoinedBot[BlocksParts]) -> None:
    await bot.add_cog(BlockCommands(bot, bot.parts))
