"""/privacy: what is kept about a reader and until when; and all of it, as a file."""

import json
from typing import Protocol

from discord import app_commands
from discord.ext import commands

from cogs.kit.access import Access, open_to
from cogs.kit.attaching import attach
from cogs.kit.joined import Interaction, JoinedBot
from cogs.wording.privacy import beside_embed, exported_text, privacy_embed
from newsroom.clock import Clock
from newsroom.config import PolicyFile
from newsroom.privacy import lay_out
from newsroom.storage.own_records import OwnRecords
from newsroom.storage.stores import Stores

_MOST_EMBEDS = 5  # guilds in one answer; Discord takes 6,000 characters of embeds together


class PrivacyParts(Protocol):
    """What it takes of the bot's parts."""

    policy: PolicyFile
    stores: Stores
    clock: Clock


@app_commands.allowed_contexts(guilds=True, dms=True)  # a timeout keeps readers out of guilds
class Privacy(commands.GroupCog, group_name="privacy", group_description="What is kept about you"):
    """A reader's own records; every answer is for their eyes only."""

    def __init__(self, bot: commands.Bot, parts: PrivacyParts) -> None:
        self._bot = bot
        self._policy = parts.policy
        self._records = parts.stores.own_records
        self._clock = parts.clock

    @open_to(Access.ANYBODY)
    @app_commands.command(description="See what is kept about you, and until when")
    async def show(self, interaction: Interaction) -> None:
        await interaction.response.defer(ephemeral=True)
        policy, now = self._policy.current, self._clock()
        by_guild = await self._find(interaction) or [(0, OwnRecords())]
        embeds = [
            privacy_embed(policy, records, now, where=self._name_of(guild_id, len(by_guild)))
            for guild_id, records in by_guild[:_MOST_EMBEDS]
        ]
        await interaction.followup.send(embeds=[*embeds, beside_embed()], ephemeral=True)

    @open_to(Access.ANYBODY)
    @app_commands.command(description="Get all that is kept about you, as a file")
    async def export(self, interaction: Interaction) -> None:
        await interaction.response.defer(ephemeral=True)
        by_guild = await self._find(interaction)
        keep_text = self._policy.current.privacy.keep_text
        told = {
            "member": str(interaction.user.id),
            "made_at": self._clock().isoformat(),
            "newsrooms": [
                {"server": str(guild_id), "name": self._name_of(guild_id, 2)}
                | lay_out(records, keep_text)
                for guild_id, records in by_guild
            ],
        }
        file = attach(json.dumps(told, ensure_ascii=False, indent=2), "my-records.json")
        text = exported_text(everywhere=interaction.guild is None)
        await interaction.followup.send(text, file=file, ephemeral=True)

    async def _find(self, interaction: Interaction) -> list[tuple[int, OwnRecords]]:
        """Return what is kept, by guild: of this one; in direct messages, of all there are."""
        records = await self._records.of(interaction.user.id)
        if interaction.guild_id is not None:
            return [(interaction.guild_id, records.of_guild(interaction.guild_id))]
        return [(id, records.of_guild(id)) for id in records.guild_ids]

    def _name_of(self, guild_id: int, guilds: int) -> str:
        """Name a guild where there are several; empty where there is one."""
        guild = self._bot.get_guild(guild_id)
        if guilds < 2:
            return ""
        return guild.name if guild is not None else "a server that I have left"


async def setup(bot: JoinedBot[PrivacyParts]) -> None:
    await bot.add_cog(Privacy(bot, bot.parts))
