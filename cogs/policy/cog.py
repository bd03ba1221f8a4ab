"""/policy: readers see it; admins try texts against it and reload it."""

import asyncio
import logging
from datetime import timedelta
from typing import Protocol

import discord
from discord import app_commands
from discord.ext import commands

from cogs.enforcement.rehearing import Rehearing
from cogs.kit.access import Access, guild_of, open_to, open_unserved
from cogs.kit.bench import Bench
from cogs.kit.buttons import Presses
from cogs.kit.joined import Interaction, JoinedBot
from cogs.kit.mishaps import answer
from cogs.kit.newsrooms import Newsrooms
from cogs.kit.periodic import Periodic
from cogs.kit.speaking import language_for
from cogs.policy.backtesting import Backtesting
from cogs.policy.reloads import Reloads
from cogs.wording.judging import explanation_embed, refused_text, reloaded_text
from cogs.wording.policy import policy_embed
from cogs.wording.readers import which_newsroom_text
from newsroom.clock import Clock
from newsroom.config import Policies, describe_changes
from newsroom.errors import PolicyError
from newsroom.models import Part, PartKind, Record, Reply
from newsroom.policy.explain import explain
from newsroom.speech import N_, speak

log = logging.getLogger(__name__)

_MOST_POLICIES = 5  # of newsrooms, each a message
_FOLLOW_EVERY = timedelta(seconds=30)


class PolicyParts(Protocol):
    """What it takes of the bot's parts."""

    policies: Policies
    newsrooms: Newsrooms
    reloads: Reloads
    bench: Bench
    presses: Presses
    rehearing: Rehearing
    clock: Clock


@app_commands.allowed_contexts(guilds=True, dms=True)  # a timeout keeps readers out of guilds
class PolicyCommands(
    commands.GroupCog, group_name="policy", group_description=N_("The newspaper's posting policy")
):
    """The policy, for everyone; and its upkeep, for admins."""

    def __init__(self, parts: PolicyParts) -> None:
        self._policies = parts.policies
        self._newsrooms = parts.newsrooms
        self._reloads = parts.reloads
        self._bench = parts.bench
        self._presses = parts.presses
        self._backtesting = Backtesting(parts.policies, parts.rehearing, parts.bench, parts.clock)
        self._clock = parts.clock
        self._following = Periodic(self._reloads.follow, _FOLLOW_EVERY)

    async def cog_load(self) -> None:
        self._following.start()
        self._presses.register("policy:full", self.press_full, Access.ANYBODY)

    async def cog_unload(self) -> None:
        self._following.cancel()
        self._presses.remove("policy:full")

    async def press_full(self, interaction: Interaction, _id: int) -> None:
        """Answer the button under every article, and in direct messages."""
        guilds = await self._newsrooms.asked(interaction)
        found = {self._policies.path_of(one.id): self._policies.for_guild(one.id) for one in guilds}
        policies = list(found.values()) or list(self._policies.all)
        if not guilds and len(policies) > 1:
            await answer(interaction, which_newsroom_text())
            return
        for policy in policies[:_MOST_POLICIES]:
            speak(language_for(interaction.locale, policy.publication.language))
            await answer(interaction, embed=policy_embed(policy))

    @open_to(Access.ANYBODY)
    @app_commands.command(description=N_("Read the newspaper's posting policy"))
    async def show(self, interaction: Interaction) -> None:
        await self.press_full(interaction, 0)

    @open_to(Access.ADMINS)
    @app_commands.command(description=N_("For admins: see how a text would be judged, and why"))
    @app_commands.describe(text=N_("The text to judge; nothing is recorded"))
    async def test(
        self,
        interaction: Interaction,
        text: app_commands.Range[str, 1, 4000],
    ) -> None:
        reply = Reply(
            id=interaction.id,
            author_id=interaction.user.id,
            posted_at=self._clock(),
            parts=(Part(PartKind.CONTENT, text),),
        )
        policy = self._policies.for_guild(guild_of(interaction).id)
        await interaction.response.defer(ephemeral=True)
        explanation = await self._bench.run(
            interaction.user.id, lambda: explain(policy, reply, Record())
        )
        await interaction.followup.send(embed=explanation_embed(explanation), ephemeral=True)

    @open_to(Access.ADMINS)
    @app_commands.command(
        description=N_("For admins: see what another policy would do with past replies")
    )
    @app_commands.describe(
        policy=N_("The policy file to try; it is not put in force"),
        days=N_("From how many days back; 30 unless you say otherwise"),
    )
    async def backtest(
        self,
        interaction: Interaction,
        policy: discord.Attachment,
        days: app_commands.Range[int, 1, 3650] = 30,
    ) -> None:
        await self._backtesting.run(interaction, policy, days)

    @open_unserved
    @open_to(Access.ADMINS)
    @app_commands.command(description=N_("For admins: put policy.yaml in force as it is now"))
    async def reload(self, interaction: Interaction) -> None:
        guild = guild_of(interaction)
        served = self._policies.serves(guild.id)
        before = self._policies.for_guild(guild.id) if served else None
        await interaction.response.defer(ephemeral=True)
        try:
            reviewed = await asyncio.to_thread(self._policies.reload, guild.id)
        except PolicyError as error:
            log.warning(
                "policy refused guild=%d path=%s problems=%d",
                *(guild.id, error.path, len(error.problems)),
            )
            await interaction.followup.send(refused_text(error), ephemeral=True)
            return
        is_told = await self._reloads.tell(guild.id)
        interaction.client.dispatch("policy_change", guild)
        rules, notes = len(reviewed.policy.rules), len(reviewed.notes)
        by = interaction.user.id
        log.info("policy reloaded guild=%d rules=%d notes=%d by=%d", guild.id, rules, notes, by)
        changes = describe_changes(before, reviewed.policy) if before is not None else None
        path = str(self._policies.path_of(guild.id))
        others_follow = is_told and not interaction.client.own_shards.are_all
        text = reloaded_text(reviewed, path, changes, others_follow=others_follow)
        await interaction.followup.send(text, suppress_embeds=True, ephemeral=True)


async def setup(bot: JoinedBot[PolicyParts]) -> None:
    await bot.add_cog(PolicyCommands(bot.parts))
