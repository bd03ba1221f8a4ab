"""The moderation desk: the queue, cases and their buttons."""

import io
from typing import Protocol

import discord
from discord import app_commands
from discord.ext import commands

from cogs.desk.authority import refusal_to_decide
from cogs.desk.casework import Casework
from cogs.desk.completion import case_choices
from cogs.desk.forms import OTHER_REASON, StrikeForm
from cogs.enforcement.cards import Cards
from cogs.kit.access import Access, guild_of, member_of, open_to
from cogs.kit.buttons import Press, Presses
from cogs.kit.forms import TextForm
from cogs.kit.joined import Interaction, JoinedBot
from cogs.kit.mishaps import say
from cogs.wording.articles import held_text
from cogs.wording.buttons import hold_buttons
from cogs.wording.cases import history_field, history_lines
from cogs.wording.records import queue_embed
from cogs.wording.text import fit
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.decisions import Decision
from newsroom.models import Case, CaseKind, CaseState
from newsroom.storage.stores import Stores

_QUEUE_SHOWN = 15  # so that even long names find room
_HELD_SHOWN = 5  # articles, each a message of its own


class DeskParts(Protocol):
    """What the desk takes of the bot's parts."""

    policies: Policies
    stores: Stores
    casework: Casework
    cards: Cards
    presses: Presses
    clock: Clock


class Desk(commands.Cog):
    """Where moderators decide."""

    case = open_to(Access.MODERATORS)(
        app_commands.Group(name="case", description="Look at a case, or add a note to it")
    )

    def __init__(self, parts: DeskParts) -> None:
        self._policies = parts.policies
        self._casework = parts.casework
        self._cards = parts.cards
        self._cases = parts.stores.cases
        self._holds = parts.stores.holds
        self._presses = parts.presses
        self._clock = parts.clock

    async def cog_load(self) -> None:
        for decision, press in (
            (Decision.PARDON, self.press_pardon),
            (Decision.UPHOLD, self.press_uphold),
            (Decision.RESTORE, self._press(Decision.RESTORE)),
            (Decision.KEEP_DOWN, self._press(Decision.KEEP_DOWN)),
            (Decision.DISMISS, self._press(Decision.DISMISS)),
            (Decision.RETRY, self._press(Decision.RETRY)),
        ):
            verb = f"case:{decision.value}"
            self._presses.register(verb, self._on_its_card(press), Access.MODERATORS)

    async def cog_unload(self) -> None:
        for decision in Decision:
            self._presses.remove(f"case:{decision.value}")

    # ------------------------------------------------------------ buttons

    def _on_its_card(self, press: Press) -> Press:
        """Let only the one message that shows a case decide it.

        An older one may show what another case of that number was, before a restore.
        """

        async def answer(interaction: Interaction, case_id: int) -> None:
            case = await self._cases.get(case_id)
            pressed = interaction.message
            if case is None or pressed is None or case.card_id in (None, pressed.id):
                await press(interaction, case_id)
                return
            text = f"Nothing was decided: this is not the message of case {case_id} any more. "
            link = pressed.jump_url.replace(str(pressed.id), str(case.card_id))
            await interaction.response.send_message(f"{text}It is here: {link}", ephemeral=True)

        return answer

    async def press_pardon(self, interaction: Interaction, case_id: int) -> None:
        """Ask why, then pardon."""
        actor = member_of(interaction)
        case = await self._case(interaction, case_id)
        # Whether their roles allow it is asked of Discord later: a form must open within 3 seconds.
        refusal = refusal_to_decide(actor, case) if case else "That case is gone."
        if refusal is not None:
            await interaction.response.send_message(refusal, ephemeral=True)
            return

        async def answer(submitted: Interaction, reason: str) -> None:
            await self._decide(submitted, case_id, Decision.PARDON, reason)

        await interaction.response.send_modal(
            TextForm(
                answer,
                interaction,
                Access.MODERATORS,
                title=f"Pardon case {case_id}",
                label="Why? (moderators see this)",
                placeholder="A fair point put sharply; not an attack",
                name=f"pardon:{case_id}",
                required=False,
            )
        )

    async def press_uphold(self, interaction: Interaction, case_id: int) -> None:
        """Uphold a case; of a report, ask first which rule the reply broke."""
        case = await self._case(interaction, case_id)
        rules = [rule.id for rule in self._policies.for_guild(guild_of(interaction).id).rules]
        waits = case is not None and case.state is CaseState.OPEN
        if case is None or not waits or case.kind is not CaseKind.REPORT:
            await self._decide(interaction, case_id, Decision.UPHOLD, "")
            return
        refusal = refusal_to_decide(member_of(interaction), case)
        if refusal is not None:
            await interaction.response.send_message(refusal, ephemeral=True)
            return

        async def answer(submitted: Interaction, rule: str, reason: str) -> None:
            if rule == OTHER_REASON and not reason:
                text = (
                    "Nothing has been decided yet. No rule says what was wrong, so please write it "
                    "as the reason; the author reads it. **Uphold** opens the form again."
                )
                await submitted.response.send_message(text, ephemeral=True)
                return
            await self._decide(submitted, case_id, Decision.UPHOLD, reason, rule=rule)

        await interaction.response.send_modal(
            StrikeForm(
                answer,
                rules,
                interaction,
                title=f"Uphold the report in case {case_id}",
                placeholder="The author reads this too",
                name=f"uphold:{case_id}",
                others=True,
            )
        )

    def _press(self, decision: Decision) -> Press:
        async def press(interaction: Interaction, case_id: int) -> None:
            await self._decide(interaction, case_id, decision, "")

        return press

    async def _decide(
        self,
        interaction: Interaction,
        case_id: int,
        decision: Decision,
        reason: str,
        *,
        rule: str | None = None,
    ) -> None:
        actor = member_of(interaction)
        await interaction.response.defer(ephemeral=True, thinking=True)
        text = await self._casework.decide(actor, case_id, decision, reason, rule=rule)
        await say(interaction, text)

    async def _case(self, interaction: Interaction, case_id: int) -> Case | None:
        """Return a case of the guild where it is asked for; what is elsewhere is not here."""
        case = await self._cases.get(case_id)
        return case if case is not None and case.guild_id == interaction.guild_id else None

    # ------------------------------------------------------------ /queue, /case

    @open_to(Access.MODERATORS)
    @app_commands.command(description="Show what waits for a decision, oldest first")
    async def queue(self, interaction: Interaction) -> None:
        guild_id = guild_of(interaction).id
        channel = self._cards.channel(guild_id)
        unfinished = await self._cases.unfinished(guild_id)
        held = await self._holds.held(guild_id)
        embed = queue_embed(
            await self._cases.queue(guild_id, _QUEUE_SHOWN),
            await self._cases.queue_length(guild_id),
            guild_id,
            channel.id if channel else None,
            delayed=sum(bool(case.outcome.delayed) for case in unfinished),
            held=len(held),
        )
        await interaction.response.send_message(embed=embed, ephemeral=True)
        # The question in the moderators' channel may have been deleted: here it can be answered.
        for delivery in held[:_HELD_SHOWN]:
            text = held_text(delivery.article, f"<#{delivery.channel_id}>")
            buttons = hold_buttons(delivery.id)
            await interaction.followup.send(text, view=buttons, ephemeral=True)

    @case.command(name="show", description="Show a case with its whole history")
    @app_commands.describe(case="Its number, or a member's name to search by")
    async def show(self, interaction: Interaction, case: int) -> None:
        found = await self._case(interaction, case)
        if found is None:
            await interaction.response.send_message(_no_case(case), ephemeral=True)
            return
        strikes = await self._cases.strikes_of_case(case)
        embed = await self._cards.describe(found, strikes, self._clock())
        lines = history_lines(await self._cases.events(case))
        shown = history_field(lines)
        embed.add_field(name="History", value=shown, inline=False)
        files = []
        if shown != "\n".join(lines):
            whole = io.BytesIO("\n".join(lines).encode())
            files.append(discord.File(whole, f"case-{case}-history.txt"))
        await interaction.response.send_message(embed=fit(embed), files=files, ephemeral=True)

    @case.command(name="note", description="Add a note to a case for other moderators")
    @app_commands.describe(case="Its number, or a member's name to search by", text="The note")
    async def note(
        self,
        interaction: Interaction,
        case: int,
        text: app_commands.Range[str, 1, 1000],
    ) -> None:
        await interaction.response.defer(ephemeral=True)
        answer = _no_case(case)
        if await self._case(interaction, case) is not None:
            await self._cases.note(case, interaction.user.id, text, self._clock())
            answer = f"Noted on case {case}."
        await say(interaction, answer)

    @show.autocomplete("case")
    @note.autocomplete("case")
    async def _complete_case(
        self, interaction: Interaction, typed: str
    ) -> list[app_commands.Choice[int]]:
        return case_choices(await self._cases.search(guild_of(interaction).id, typed, 25))


def _no_case(number: int) -> str:
    return f"There is no case {number} here. Type a member's name to search."


async def setup(bot: JoinedBot[DeskParts]) -> None:
    await bot.add_cog(Desk(bot.parts))
