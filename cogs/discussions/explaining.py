"""The menu Explain: why the bot did or did not act on a reply."""

from typing import Protocol

import discord
from discord import app_commands
from discord.ext import commands

from cogs.discussions.judging import Judging
from cogs.enforcement.open_discussions import OpenDiscussions
from cogs.kit.access import Access, guild_of, member_of, open_to
from cogs.kit.joined import Interaction, JoinedBot
from cogs.kit.members import find_member
from cogs.wording.judging import done_text, explanation_embed
from newsroom.config import Policies
from newsroom.speech import N_, _
from newsroom.storage.stores import Stores


class ExplainParts(Protocol):
    """What it takes of the bot's parts."""

    policies: Policies
    stores: Stores
    open_discussions: OpenDiscussions
    judging: Judging


class Explain(commands.Cog):
    """Shows moderators what the judge says of a message."""

    def __init__(self, bot: commands.Bot, parts: ExplainParts) -> None:
        self._bot = bot
        self._policies = parts.policies
        self._cases = parts.stores.cases
        self._open = parts.open_discussions
        self._judging = parts.judging
        self._menu = open_to(Access.MODERATORS)(
            app_commands.ContextMenu(name=N_("Explain"), callback=self.explain)
        )

    async def cog_load(self) -> None:
        self._bot.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        self._bot.tree.remove_command(self._menu.name, type=self._menu.type)

    async def explain(self, interaction: Interaction, message: discord.Message) -> None:
        """Say what the policy would do with a message, and what was done."""
        await interaction.response.defer(ephemeral=True)
        discussion = self._open.get(message.channel.id)
        explanation = await self._judging.explain(
            message, discussion, asked_by=member_of(interaction)
        )
        guild = guild_of(interaction)
        cases = list(await self._cases.of_message(message.id))
        restored = await self._cases.restored_as(guild.id, message.id)
        # A menu brings its message without saying which roles the author holds.
        author = await find_member(guild, message.author.id)
        unjudged = self._judging.why_unjudged(message, discussion, author)
        if restored is not None:
            cases.insert(0, restored)
            unjudged = _("a moderator had it posted again for its author.")
        titles = self._policies.for_guild(guild.id).title_of
        embed = explanation_embed(explanation)
        embed.add_field(
            name=_("What was done"),
            value=done_text(cases, titles, explanation.action, unjudged),
            inline=False,
        )
        await interaction.followup.send(embed=embed, ephemeral=True)


async def setup(bot: JoinedBot[ExplainParts]) -> None:
    await bot.add_cog(Explain(bot, bot.parts))
