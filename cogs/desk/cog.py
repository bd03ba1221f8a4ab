"""The moderation desk: the queue, cases and notes to them."""

import io
from typing import Protocol

import discord
from discord import app_commands
from discord.ext import commands

from cogs.desk.completion import CHOICES_LIMIT, case_choices
from cogs.desk.remedies import Remedies
from cogs.enforcement.cards import Cards
from cogs.enforcement.enforcer import Enforcer
from cogs.kit.access import Access, guild_of, member_of, open_to
from cogs.kit.buttons import Presses
from cogs.kit.joined import Interaction, JoinedBot
from cogs.kit.mishaps import recorded, say
from cogs.kit.names import Names
from cogs.wording.articles import held_text
from cogs.wording.buttons import hold_buttons, record_button
from cogs.wording.history import history_field, history_lines
from cogs.wording.queue import QUEUE_PAGE, queue_view
from cogs.wording.remedies import add_remedies
from cogs.wording.text import fit
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.models import Case, CaseKind
from newsroom.speech import N_, _
from newsroom.storage.stores import Stores

_HELD_SHOWN = 5  # articles, each a message of its own


class DeskParts(Protocol):
    """What the desk takes of the bot's parts."""

    policies: Policies
    stores: Stores
    enforcer: Enforcer
    remedies: Remedies
    cards: Cards
    presses: Presses
    names: Names
    clock: Clock


class Desk(commands.Cog):
    """What moderators look up."""

    case = open_to(Access.MODERATORS)(
        app_commands.Group(name="case", description=N_("Look at a case, or add a note to it"))
    )

    def __init__(self, parts: DeskParts) -> None:
        self._policies = parts.policies
        self._enforcer = parts.enforcer
        self._names = parts.names
        self._remedies = parts.remedies
        self._cards = parts.cards
        self._presses = parts.presses
        self._cases = parts.stores.cases
        self._holds = parts.stores.holds
        self._clock = parts.clock

    async def cog_load(self) -> None:
        self._presses.register("queue:page", self.press_page, Access.MODERATORS)
        self._presses.register("case:open", self.press_open, Access.MODERATORS)

    async def cog_unload(self) -> None:
        self._presses.remove("queue:page")
        self._presses.remove("case:open")

    # ------------------------------------------------------------ /queue, /case

    @open_to(Access.MODERATORS)
    @app_commands.command(description=N_("Show what waits for a decision, oldest first"))
    async def queue(self, interaction: Interaction) -> None:
        guild_id = guild_of(interaction).id
        await interaction.response.defer(ephemeral=True)
        held = await self._holds.held(guild_id)
        await interaction.followup.send(view=await self._page(guild_id, 1), ephemeral=True)
        # The question in the moderators' channel may have been deleted: here it can be answered.
        for delivery in held[:_HELD_SHOWN]:
            text = held_text(delivery.article, f"<#{delivery.channel_id}>")
            buttons = hold_buttons(delivery.id)
            await interaction.followup.send(text, view=buttons, ephemeral=True)

    async def press_page(self, interaction: Interaction, page: int) -> None:
        """Turn the queue's page, as it is now."""
        await interaction.response.defer()
        view = await self._page(guild_of(interaction).id, page)
        await interaction.edit_original_response(view=view)

    async def _page(self, guild_id: int, page: int) -> discord.ui.LayoutView:
        """Return a page of the queue, from 1; the last one when there are fewer by now."""
        total = await self._cases.queue_length(guild_id)
        page = max(1, min(page, -(-total // QUEUE_PAGE)))
        queue = await self._cases.queue(guild_id, QUEUE_PAGE, (page - 1) * QUEUE_PAGE)
        unfinished = await self._cases.unfinished(guild_id)
        on_it = [case.assigned_to for case in queue if case.assigned_to is not None]
        return queue_view(
            queue,
            total,
            self._policies.for_guild(guild_id).title_of,
            page=page,
            names=await self._names.of(guild_id, on_it),
            escalates_to=self._cards.escalates_to(guild_id),
            delayed=sum(bool(case.outcome.delayed) for case in unfinished),
            held=len(await self._holds.held(guild_id)),
        )

    async def press_open(self, interaction: Interaction, case_id: int) -> None:
        """Show a case of the queue, with all that can be done with it."""
        await interaction.response.defer(ephemeral=True, thinking=True)
        await self._show(interaction, case_id)

    @case.command(name="show", description=N_("Show a case with its whole history"))
    @app_commands.describe(case=N_("Its number, or a member's name to search by"))
    async def show(self, interaction: Interaction, case: int) -> None:
        await interaction.response.defer(ephemeral=True)  # the policy may have to be asked anew
        await self._show(interaction, case)

    async def _show(self, interaction: Interaction, case_id: int) -> None:
        case = await self._case(interaction, case_id)
        if case is None:
            await say(interaction, _no_case(case_id))
            return
        embed, file = await self._cards.describe(case)
        lines = history_lines(file.events, file.names)
        shown = history_field(lines)
        embed.add_field(name=_("History"), value=shown, inline=False)
        if Access.ADMINS.is_met(interaction):
            remedies = await self._remedies.find(case, asked_by=interaction.user.id)
            add_remedies(embed, remedies)
        files = []
        if shown != "\n".join(lines):
            whole = io.BytesIO("\n".join(lines).encode())
            files.append(discord.File(whole, f"case-{case_id}-history.txt"))
        sees = case.card_id is None or self._cards.is_seen_by(member_of(interaction), case)
        buttons = self._cards.buttons(case, file) if sees else record_button(case_id)
        link = self._cards.link(case)
        if link is not None:
            buttons.add_item(discord.ui.Button(label=_("Its message"), url=link, row=2))
        await interaction.followup.send(embed=fit(embed), files=files, view=buttons, ephemeral=True)

    @case.command(name="note", description=N_("Add a note to a case for other moderators"))
    @app_commands.describe(
        case=N_("Its number, or a member's name to search by"), text=N_("The note")
    )
    async def note(
        self,
        interaction: Interaction,
        case: int,
        text: app_commands.Range[str, 1, 1000],
    ) -> None:
        await interaction.response.defer(ephemeral=True)
        found = await self._case(interaction, case)
        if found is None:
            await say(interaction, _no_case(case))
            return
        self._names.note(member_of(interaction))
        with recorded(_("Your note on case {case}", case=case)):
            async with self._enforcer.turn(found.guild_id, found.member_id):
                noted = await self._cases.note(case, interaction.user.id, text, self._clock())
                if noted.kind is not CaseKind.SHADOW:
                    await self._cards.refresh(noted)
        await say(interaction, _("Noted on case {case}.", case=case))

    @show.autocomplete("case")
    @note.autocomplete("case")
    async def _complete_case(
        self, interaction: Interaction, typed: str
    ) -> list[app_commands.Choice[int]]:
        guild_id = guild_of(interaction).id
        found = await self._cases.search(guild_id, typed, CHOICES_LIMIT)
        return case_choices(found, self._policies.for_guild(guild_id).title_of)

    async def _case(self, interaction: Interaction, case_id: int) -> Case | None:
        """Return a case of the guild where it is asked for; what is elsewhere is not here."""
        case = await self._cases.get(case_id)
        return case if case is not None and case.guild_id == interaction.guild_id else None


def _no_case(number: int) -> str:
    return _("There is no case {number} here. Type a member's name to search.", number=number)


async def setup(bot: JoinedBot[DeskParts]) -> None:
    await bot.add_cog(Desk(bot.parts))
