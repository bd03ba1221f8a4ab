"""/privacy: what is kept about a reader and until when; and all of it, as a file."""

import json
from typing import Protocol

from discord import app_commands
from discord.ext import commands

from cogs.kit.access import Access, open_to
from cogs.kit.attaching import attach
from cogs.kit.joined import Interaction, JoinedBot
from cogs.kit.newsrooms import Newsrooms
from cogs.kit.speaking import speak_to
from cogs.wording.privacy import beside_embed, exported_text, privacy_embed
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.config import Privacy as PrivacySettings
from newsroom.privacy import lay_out
from newsroom.speech import N_, _
from newsroom.storage.own_records import OwnRecords
from newsroom.storage.stores import Stores

_MOST_EMBEDS = 5  # guilds in one answer; Discord takes 6,000 characters of embeds together


class PrivacyParts(Protocol):
    """What it takes of the bot's parts."""

    policies: Policies
    stores: Stores
    newsrooms: Newsrooms
    clock: Clock


@app_commands.allowed_contexts(guilds=True, dms=True)  # a timeout keeps readers out of guilds
class Privacy(
    commands.GroupCog, group_name="privacy", group_description=N_("What is kept about you")
):
    """A reader's own records; every answer is for their eyes only."""

    def __init__(self, parts: PrivacyParts) -> None:
        self._policies = parts.policies
        self._newsrooms = parts.newsrooms
        self._records = parts.stores.own_records
        self._clock = parts.clock

    @open_to(Access.ANYBODY)
    @app_commands.command(description=N_("See what is kept about you, and until when"))
    async def show(self, interaction: Interaction) -> None:
        await interaction.response.defer(ephemeral=True)
        now = self._clock()
        by_guild = await self._find(interaction)
        embeds = []
        for id, records in by_guild[:_MOST_EMBEDS]:
            speak_to(interaction, self._policies, id)
            where = await self._name_of(id)
            embeds.append(privacy_embed(self._settings_of(id), records, now, where=where))
        speak_to(interaction, self._policies)
        if not embeds:
            policies = self._policies.all
            settings = policies[0].privacy if len(policies) == 1 else PrivacySettings()
            where = policies[0].publication.name if len(policies) == 1 else ""
            embeds.append(privacy_embed(settings, OwnRecords(), now, where=where))
        await interaction.followup.send(embeds=[*embeds, beside_embed()], ephemeral=True)

    @open_to(Access.ANYBODY)
    @app_commands.command(description=N_("Get all that is kept about you, as a file"))
    async def export(self, interaction: Interaction) -> None:
        await interaction.response.defer(ephemeral=True)
        by_guild = await self._find(interaction)
        told = {
            "member": str(interaction.user.id),
            "made_at": self._clock().isoformat(),
            "newsrooms": [
                {"server": str(id), "name": await self._name_of(id)}
                | lay_out(records, self._settings_of(id).keep_text)
                for id, records in by_guild
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

    def _settings_of(self, guild_id: int) -> PrivacySettings:
        """Return how long a guild's records are kept, by its policy if it has one."""
        if not self._policies.serves(guild_id):
            return PrivacySettings()
        return self._policies.for_guild(guild_id).privacy

    async def _name_of(self, guild_id: int) -> str:
        guild = await self._newsrooms.find(guild_id)
        return guild.name if guild is not None else _("a server that I have left")


async def setup(bot: JoinedBot[PrivacyParts]) -> None:
    await bot.add_cog(Privacy(bot.parts))
