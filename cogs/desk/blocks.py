"""Who may read but not comment: /block and /unblock, blocks that end, and channels new to them."""

import asyncio
import logging
from datetime import timedelta
from typing import Protocol

import discord
from discord import app_commands
from discord.ext import commands

from cogs.desk.authority import find_refusal_to_act
from cogs.enforcement.blocks import Blocks, Uncovered
from cogs.enforcement.cards import Cards
from cogs.enforcement.notices import Notices
from cogs.kit.access import Access, member_of, open_to
from cogs.kit.joined import Interaction, JoinedBot
from cogs.kit.mishaps import say
from cogs.kit.periodic import Periodic
from cogs.kit.places import served_guilds
from cogs.kit.refusals import NETWORK
from cogs.wording.outcomes import unheard
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.durations import parse_duration
from newsroom.errors import StorageError
from newsroom.outcomes import Retry
from newsroom.storage.stores import Stores

log = logging.getLogger(__name__)

_END_EVERY = timedelta(minutes=1)


class BlocksParts(Protocol):
    """What it takes of the bot's parts."""

    policies: Policies
    stores: Stores
    blocks: Blocks
    notices: Notices
    cards: Cards
    clock: Clock


class BlockCommands(commands.Cog):
    """Blocks by hand, and the upkeep of all."""

    def __init__(self, bot: commands.Bot, parts: BlocksParts) -> None:
        self._bot = bot
        self._policies = parts.policies
        self._blocks = parts.blocks
        self._members = parts.stores.members
        self._notices = parts.notices
        self._cards = parts.cards
        self._upkeep = asyncio.Lock()
        self._clock = parts.clock
        self._ending = Periodic(self._end_blocks, _END_EVERY, after=bot.wait_until_ready)

    async def cog_load(self) -> None:
        self._ending.start()

    async def cog_unload(self) -> None:
        async with self._upkeep:
            self._ending.cancel()

    # ------------------------------------------------------------ by hand

    @open_to(Access.MODERATORS)
    @app_commands.command(description="Let a member read but no longer comment")
    @app_commands.describe(
        member="Whom to block",
        reason="Why; the member reads this too",
        lasts="How long, like 12h or 7d; until somebody unblocks when left out",
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
            span = parse_duration(lasts) if lasts else None
        except ValueError as error:
            await interaction.followup.send(f"lasts: {error}", ephemeral=True)
            return
        text = await find_refusal_to_act(actor, member)
        if text is None:
            text = await self._block(actor, member, reason, span)
        await say(interaction, text)

    async def _block(
        self, actor: discord.Member, member: discord.Member, reason: str, span: timedelta | None
    ) -> str:
        until = self._clock() + span if span else None
        step = await self._blocks.block(
            actor.guild, member.id, reason=reason, by=actor.id, until=until
        )
        if not step.done and step.retry is not Retry.BOT:
            return f"{member.mention} could not be blocked: {step.detail}."
        told = await self._notices.tell_of_block(member, reason, until)
        if not step.done:
            return (
                f"The block of {member.mention} is recorded, but not in force everywhere yet: "
                f"{step.detail}. The bot keeps trying.{unheard(told)}"
            )
        if step.detail:
            return f"{member.mention} is blocked, but {step.detail}.{unheard(told)}"
        end = f" until {discord.utils.format_dt(until, 'f')}" if until else ""
        return (
            f"{member.mention} can read the discussions and no longer comment in them{end}."
            f"{unheard(told)}"
        )

    @open_to(Access.MODERATORS)
    @app_commands.command(description="Let a blocked member comment again")
    @app_commands.describe(member="Whom to unblock")
    async def unblock(self, interaction: Interaction, member: discord.User) -> None:
        actor = member_of(interaction)
        await interaction.response.defer(ephemeral=True)
        guild = actor.guild
        text = await find_refusal_to_act(actor, member)
        if text is None and await self._members.blocked(guild.id, member.id) is None:
            text = f"{member.mention} is not blocked."
        if text is None:
            step = await self._blocks.unblock(guild, member.id, by=actor.id)
            if step.done:
                told = await self._notices.tell_of_unblock(guild.id, member)
                text = f"{member.mention} can comment again.{unheard(told)}"
            else:
                text = f"{member.mention} could not be unblocked: {step.detail}."
        await say(interaction, text)

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
                    await self._cards.say(guild.id, _not_in_force(uncovered))
            except (StorageError, *NETWORK):
                log.exception("blocks not in force everywhere guild=%d", guild.id)


def _not_in_force(uncovered: Uncovered) -> str:
    member = f"<@{uncovered.member_id}>"
    if uncovered.anywhere:
        return f"{member} is blocked, but Discord refuses to block them {uncovered.detail}."
    return (
        f"{member} is no longer blocked, since Discord refuses it: {uncovered.detail}. "
        "When that is mended, /block them again."
    )


async def setup(bot: JoinedBot[BlocksParts]) -> None:
    await bot.add_cog(BlockCommands(bot, bot.parts))
