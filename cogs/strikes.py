"""Commands on members: /strike, /history, /block, /unblock, and the menu Strike author."""

import asyncio
import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.ext import commands, tasks

from cogs._authority import refusal_to_act
from cogs._casework import Casework
from cogs._completion import rule_choices
from cogs._modals import StrikeForm
from cogs._render.cases import history_embed, strike_lines
from cogs._render.text import AMBER, GREEN, shorten
from cogs._sanctions import Sanctions
from cogs._snapshot import snapshot
from cogs._striking import Striking, Struck
from newsroom.decisions import Decision
from newsroom.errors import StorageError
from newsroom.storage.cases import CaseStore
from newsroom.storage.members import MemberStore

if TYPE_CHECKING:
    from cogs._bot import NewsroomBot

log = logging.getLogger(__name__)

_MODERATORS = discord.Permissions(moderate_members=True)
_HISTORY_CASES = 15


class Strikes(commands.Cog):
    """What moderators do to members, and see of them."""

    strike = app_commands.Group(
        name="strike",
        description="Give, list and pardon strikes",
        guild_only=True,
        default_permissions=_MODERATORS,
    )

    def __init__(
        self,
        bot: "NewsroomBot",
        striking: Striking,
        casework: Casework,
        sanctions: Sanctions,
        cases: CaseStore,
        members: MemberStore,
    ) -> None:
        self._bot = bot
        self._striking = striking
        self._casework = casework
        self._sanctions = sanctions
        self._cases = cases
        self._members = members
        self._ending_blocks = asyncio.Lock()
        self._menu = app_commands.ContextMenu(name="Strike author", callback=self.strike_author)
        self._menu.guild_only = True
        self._menu.default_permissions = _MODERATORS

    async def cog_load(self) -> None:
        self._bot.tree.add_command(self._menu)
        self.end_blocks.start()

    async def cog_unload(self) -> None:
        self._bot.tree.remove_command(self._menu.name, type=self._menu.type)
        async with self._ending_blocks:
            self.end_blocks.cancel()

    @tasks.loop(minutes=1)
    async def end_blocks(self) -> None:
        """Let members write again whose block has run its time."""
        async with self._ending_blocks:
            try:
                await self._sanctions.end_due_blocks()
            except (StorageError, discord.HTTPException, OSError):
                log.exception("blocks could not be ended; it is tried again in a minute")

    @end_blocks.before_loop
    async def _wait(self) -> None:
        await self._bot.wait_until_ready()

    # ------------------------------------------------------------ /strike

    @strike.command(name="add", description="Give a member a strike")
    @app_commands.describe(
        member="Who broke a rule",
        rule="Which rule of the policy",
        reason="Why; the member reads this too",
        points="How many points; the rule's own when left out",
    )
    @app_commands.checks.has_permissions(moderate_members=True)
    async def add(
        self,
        interaction: "discord.Interaction[NewsroomBot]",
        member: discord.Member,
        rule: str,
        reason: app_commands.Range[str, 1, 500],
        points: app_commands.Range[int, 1, 20] | None = None,
    ) -> None:
        assert isinstance(interaction.user, discord.Member)
        await interaction.response.defer(ephemeral=True)
        text = await self._striking.strike(interaction.user, member, rule, reason, points=points)
        await interaction.followup.send(text, ephemeral=True)

    @add.autocomplete("rule")
    async def _complete_rule(
        self, _interaction: "discord.Interaction[NewsroomBot]", typed: str
    ) -> list[app_commands.Choice[str]]:
        return rule_choices(self._striking.rules(), typed)

    @strike.command(name="list", description="Show a member's strikes")
    @app_commands.describe(member="Whose strikes")
    @app_commands.checks.has_permissions(moderate_members=True)
    async def list_(
        self, interaction: "discord.Interaction[NewsroomBot]", member: discord.User
    ) -> None:
        assert interaction.guild_id is not None
        now = datetime.now(UTC)
        strikes = await self._cases.strikes_of(interaction.guild_id, member.id)
        active = any(strike.active(now) for strike in strikes)
        embed = discord.Embed(
            title=shorten(f"Strikes of {member.display_name}", 256),
            description=strike_lines(strikes, now),
            colour=AMBER if active else GREEN,
        )
        await interaction.response.send_message(embed=embed, ephemeral=True)

    @strike.command(name="pardon", description="Take a strike back; its points no longer count")
    @app_commands.describe(strike="Which strike", reason="Why; moderators see this")
    @app_commands.checks.has_permissions(moderate_members=True)
    async def pardon(
        self,
        interaction: "discord.Interaction[NewsroomBot]",
        strike: int,
        reason: app_commands.Range[str, 1, 500],
    ) -> None:
        assert isinstance(interaction.user, discord.Member)
        await interaction.response.defer(ephemeral=True)
        found = await self._cases.strike(strike)
        if found is None or found.guild_id != interaction.guild_id:
            text = f"There is no strike {strike}. /strike list shows a member's strikes."
        else:
            text = await self._casework.decide(
                interaction.user, found.case_id, Decision.PARDON, reason
            )
        await interaction.followup.send(text, ephemeral=True)

    @pardon.autocomplete("strike")
    async def _complete_strike(
        self, interaction: "discord.Interaction[NewsroomBot]", typed: str
    ) -> list[app_commands.Choice[int]]:
        assert interaction.guild_id is not None
        cases = await self._cases.search(interaction.guild_id, typed, 25)
        now = datetime.now(UTC)
        return [
            app_commands.Choice(
                name=shorten(
                    f"{strike.id} · {case.member_name} · {strike.rule} · case {case.id}", 100
                ),
                value=strike.id,
            )
            for case in cases
            for strike in await self._cases.strikes_of_case(case.id)
            if strike.active(now)
        ][:25]

    async def strike_author(
        self, interaction: "discord.Interaction[NewsroomBot]", message: discord.Message
    ) -> None:
        """Remove a message and give its author a strike."""
        assert isinstance(interaction.user, discord.Member)
        if not interaction.permissions.moderate_members:
            raise app_commands.MissingPermissions(["moderate_members"])
        refusal = refusal_to_act(interaction.user, message.author)
        if refusal is not None:
            await interaction.response.send_message(refusal, ephemeral=True)
            return

        async def answer(
            submitted: "discord.Interaction[NewsroomBot]", rule: str, reason: str
        ) -> None:
            assert isinstance(submitted.user, discord.Member)
            await submitted.response.defer(ephemeral=True)
            struck = Struck(message.id, message.channel.id, snapshot(message).parts)
            text = await self._striking.strike(
                submitted.user, message.author, rule, reason, reply=struck
            )
            await submitted.followup.send(text, ephemeral=True)

        form = StrikeForm(answer, self._striking.rules(), custom_id=f"strike:{interaction.id}")
        await interaction.response.send_modal(form)

    # ------------------------------------------------------------ /history, /block, /unblock

    @app_commands.command(description="Show a member's record: strikes, cases, blocks")
    @app_commands.describe(member="Whose record")
    @app_commands.guild_only()
    @app_commands.default_permissions(moderate_members=True)
    @app_commands.checks.has_permissions(moderate_members=True)
    async def history(
        self, interaction: "discord.Interaction[NewsroomBot]", member: discord.User
    ) -> None:
        assert interaction.guild_id is not None
        guild_id = interaction.guild_id
        embed = history_embed(
            member,
            await self._cases.of_member(guild_id, member.id, _HISTORY_CASES),
            await self._cases.strikes_of(guild_id, member.id),
            datetime.now(UTC),
            blocked=await self._members.blocked(guild_id, member.id) is not None,
        )
        await interaction.response.send_message(embed=embed, ephemeral=True)

    @app_commands.command(description="Let a member read but no longer comment")
    @app_commands.describe(member="Whom to block", reason="Why; moderators see this")
    @app_commands.guild_only()
    @app_commands.default_permissions(moderate_members=True)
    @app_commands.checks.has_permissions(moderate_members=True)
    async def block(
        self,
        interaction: "discord.Interaction[NewsroomBot]",
        member: discord.Member,
        reason: app_commands.Range[str, 1, 500],
    ) -> None:
        assert isinstance(interaction.user, discord.Member)
        refusal = refusal_to_act(interaction.user, member)
        if refusal is not None:
            await interaction.response.send_message(refusal, ephemeral=True)
            return
        await interaction.response.defer(ephemeral=True)
        step = await self._sanctions.block(
            interaction.user.guild, member.id, reason=reason, by=interaction.user.id
        )
        text = f"{member.mention} can read the discussions and no longer comment in them."
        if not step.done:
            text = f"{member.mention} could not be blocked: {step.detail}."
        await interaction.followup.send(text, ephemeral=True)

    @app_commands.command(description="Let a blocked member comment again")
    @app_commands.describe(member="Whom to unblock")
    @app_commands.guild_only()
    @app_commands.default_permissions(moderate_members=True)
    @app_commands.checks.has_permissions(moderate_members=True)
    async def unblock(
        self, interaction: "discord.Interaction[NewsroomBot]", member: discord.User
    ) -> None:
        assert isinstance(interaction.user, discord.Member)
        refusal = refusal_to_act(interaction.user, member)
        if refusal is not None:
            await interaction.response.send_message(refusal, ephemeral=True)
            return
        await interaction.response.defer(ephemeral=True)
        guild = interaction.user.guild
        if await self._members.blocked(guild.id, member.id) is None:
            text = f"{member.mention} is not blocked."
        else:
            step = await self._sanctions.unblock(guild, member.id, by=interaction.user.id)
            text = f"{member.mention} can comment again."
            if not step.done:
                text = f"{member.mention} could not be unblocked: {step.detail}."
        await interaction.followup.send(text, ephemeral=True)


async def setup(bot: "NewsroomBot") -> None:
    await bot.add_cog(
        Strikes(
            bot, bot.striking, bot.casework, bot.sanctions, bot.stores.cases, bot.stores.members
        )
    )
