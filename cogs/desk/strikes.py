"""Commands on members' records: /strike, /history, and the menu Strike author."""

from typing import Protocol

import discord
from discord import app_commands
from discord.ext import commands

from cogs.desk.authority import refusal_by_identity
from cogs.desk.casework import Casework
from cogs.desk.completion import CHOICES_LIMIT, rule_choices, strike_choices
from cogs.desk.forms import StrikeForm
from cogs.desk.lookup import Lookup
from cogs.desk.striking import Striking, Struck
from cogs.kit.access import Access, guild_of, member_of, open_to
from cogs.kit.joined import Interaction, JoinedBot
from cogs.kit.mishaps import say
from cogs.kit.snapshot import answered, snapshot
from cogs.wording.records import strike_lines
from cogs.wording.text import AMBER, GREEN, shorten
from newsroom.clock import Clock
from newsroom.decisions import Decision
from newsroom.speech import N_, _
from newsroom.storage.stores import Stores


class StrikesParts(Protocol):
    """What it takes of the bot's parts."""

    stores: Stores
    striking: Striking
    casework: Casework
    lookup: Lookup
    clock: Clock


class Strikes(commands.Cog):
    """What counts against members: moderators add to it, take back, and look it up."""

    strike = open_to(Access.MODERATORS)(
        app_commands.Group(name="strike", description=N_("Give, list and pardon strikes"))
    )

    def __init__(self, bot: commands.Bot, parts: StrikesParts) -> None:
        self._bot = bot
        self._striking = parts.striking
        self._casework = parts.casework
        self._cases = parts.stores.cases
        self._lookup = parts.lookup
        self._menu = open_to(Access.MODERATORS)(
            app_commands.ContextMenu(name=N_("Strike author"), callback=self.strike_author)
        )
        self._clock = parts.clock

    async def cog_load(self) -> None:
        self._bot.tree.add_command(self._menu)

    async def cog_unload(self) -> None:
        self._bot.tree.remove_command(self._menu.name, type=self._menu.type)

    # ------------------------------------------------------------ /strike

    @strike.command(name="add", description=N_("Give a member a strike"))
    @app_commands.describe(
        member=N_("Who broke a rule"),
        rule=N_("Which rule of the policy"),
        reason=N_("Why; the member reads this too"),
        points=N_("How many points; the rule's own when left out"),
    )
    async def add(
        self,
        interaction: Interaction,
        member: discord.Member,
        rule: str,
        reason: app_commands.Range[str, 1, 500],
        points: app_commands.Range[int, 1, 20] | None = None,
    ) -> None:
        actor = member_of(interaction)
        await interaction.response.defer(ephemeral=True)
        text = await self._striking.strike(actor, member, rule, reason, points=points)
        await say(interaction, text)

    @add.autocomplete("rule")
    async def _complete_rule(
        self, interaction: Interaction, typed: str
    ) -> list[app_commands.Choice[str]]:
        guild = guild_of(interaction)
        return rule_choices(self._striking.rules(guild), typed, self._striking.titles(guild))

    @strike.command(name="list", description=N_("Show a member's strikes"))
    @app_commands.describe(member=N_("Whose strikes"))
    async def list_(self, interaction: Interaction, member: discord.User) -> None:
        await interaction.response.defer(ephemeral=True)
        now = self._clock()
        strikes = await self._cases.strikes_of(guild_of(interaction).id, member.id)
        active = any(strike.active(now) for strike in strikes)
        embed = discord.Embed(
            title=shorten(_("Strikes of {display_name}", display_name=member.display_name), 256),
            description=strike_lines(strikes, now, self._striking.titles(guild_of(interaction))),
            colour=AMBER if active else GREEN,
        )
        await interaction.followup.send(embed=embed, ephemeral=True)

    @strike.command(name="pardon", description=N_("Take a strike back; its points no longer count"))
    @app_commands.describe(strike=N_("Which strike"), reason=N_("Why; moderators see this"))
    async def pardon(
        self,
        interaction: Interaction,
        strike: int,
        reason: app_commands.Range[str, 1, 500],
    ) -> None:
        actor = member_of(interaction)
        await interaction.response.defer(ephemeral=True)
        found = await self._cases.strike(strike)
        if found is None or found.guild_id != actor.guild.id:
            text = _(
                "There is no strike {strike}. /strike list shows a member's strikes.", strike=strike
            )
        else:
            text = await self._casework.decide(actor, found.case_id, Decision.PARDON, reason)
        await say(interaction, text)

    @pardon.autocomplete("strike")
    async def _complete_strike(
        self, interaction: Interaction, typed: str
    ) -> list[app_commands.Choice[int]]:
        found = await self._cases.active_strikes(
            guild_of(interaction).id, typed, self._clock(), CHOICES_LIMIT
        )
        return strike_choices(found, self._striking.titles(guild_of(interaction)))

    async def strike_author(self, interaction: Interaction, message: discord.Message) -> None:
        """Remove a message and give its author a strike."""
        actor = member_of(interaction)
        refusal = refusal_by_identity(actor, message.author)
        rules = self._striking.rules(actor.guild)
        if refusal is None and not rules:
            refusal = _("The policy has no rules yet, so there is none that this reply broke.")
        if refusal is not None:
            await interaction.response.send_message(refusal, ephemeral=True)
            return

        async def answer(submitted: Interaction, rule: str, reason: str) -> None:
            await submitted.response.defer(ephemeral=True)
            struck = Struck(
                message.id, message.channel.id, snapshot(message).parts, answered(message)
            )
            text = await self._striking.strike(
                member_of(submitted), message.author, rule, reason, reply=struck
            )
            await say(submitted, text)

        form = StrikeForm(
            answer,
            rules,
            self._striking.titles(actor.guild),
            interaction,
            title=_("Remove the reply and strike its author"),
            placeholder=_("The author reads this too"),
            name="strike",
        )
        await interaction.response.send_modal(form)

    # ------------------------------------------------------------ /history

    @open_to(Access.MODERATORS)
    @app_commands.command(description=N_("Show a member's record: strikes, cases, blocks"))
    @app_commands.describe(member=N_("Whose record"))
    async def history(self, interaction: Interaction, member: discord.User) -> None:
        guild_id = guild_of(interaction).id
        await interaction.response.defer(ephemeral=True)
        embed = await self._lookup.record(guild_id, member.id, member.display_name)
        await interaction.followup.send(embed=embed, ephemeral=True)


async def setup(bot: JoinedBot[StrikesParts]) -> None:
    await bot.add_cog(Strikes(bot, bot.parts))
