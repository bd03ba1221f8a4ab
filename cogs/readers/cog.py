"""What readers can do: report a reply, appeal a decision."""

from datetime import timedelta
from typing import NamedTuple, Protocol

import discord
from discord import app_commands
from discord.ext import commands

from cogs.enforcement.cards import Cards
from cogs.enforcement.enforcer import Enforcer
from cogs.enforcement.followers import Followers
from cogs.enforcement.notices import Notices
from cogs.enforcement.open_discussions import OpenDiscussions
from cogs.kit.access import Access, guild_of, open_to
from cogs.kit.buttons import Presses
from cogs.kit.forms import TextForm
from cogs.kit.joined import Interaction, JoinedBot
from cogs.kit.mishaps import recorded, say
from cogs.kit.periodic import Periodic
from cogs.kit.snapshot import answered, snapshot
from cogs.kit.speaking import speak_to
from cogs.wording.appeals import (
    appeal_again_text,
    appeal_late_text,
    appeal_outcome,
    appeal_received_text,
    follows_text,
    more_asked_embed,
    report_again_text,
    report_received_text,
)
from cogs.wording.buttons import appeal_button, follow_button
from cogs.wording.readers import not_yours_text
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.models import Action, Case, CaseKind, CaseState
from newsroom.speech import N_, _
from newsroom.storage.cases import APPEALABLE, NewCase
from newsroom.storage.stores import Stores

_LETTERS_ENOUGH = 10  # a guess: what is shorter is seldom a reason
_TELL_EVERY = timedelta(minutes=1)


class _Author(NamedTuple):
    """The reader whom a report is about."""

    id: int
    name: str


class ReadersParts(Protocol):
    """What the readers' side takes of the bot's parts."""

    policies: Policies
    stores: Stores
    open_discussions: OpenDiscussions
    notices: Notices
    cards: Cards
    enforcer: Enforcer
    followers: Followers
    presses: Presses
    clock: Clock


class Readers(commands.Cog):
    """The readers' side; every answer is for their eyes only."""

    def __init__(self, bot: commands.Bot, parts: ReadersParts) -> None:
        self._bot = bot
        self._policies = parts.policies
        self._cases = parts.stores.cases
        self._open = parts.open_discussions
        self._notices = parts.notices
        self._cards = parts.cards
        self._enforcer = parts.enforcer
        self._presses = parts.presses
        self._menu = open_to(Access.READERS)(
            app_commands.ContextMenu(name=N_("Report to moderators"), callback=self.report)
        )
        self._followers = parts.stores.followers
        self._clock = parts.clock
        self._telling = Periodic(parts.followers.tell_due, _TELL_EVERY, after=bot.wait_until_ready)

    async def cog_load(self) -> None:
        self._bot.tree.add_command(self._menu)
        self._presses.register("case:appeal", self.press_appeal, Access.ANYBODY)
        self._presses.register("case:follow", self.press_follow, Access.ANYBODY)
        self._telling.start()

    async def cog_unload(self) -> None:
        self._bot.tree.remove_command(self._menu.name, type=self._menu.type)
        self._telling.cancel()
        self._presses.remove("case:appeal")
        self._presses.remove("case:follow")

    # ------------------------------------------------------------ report

    async def report(self, interaction: Interaction, message: discord.Message) -> None:
        """Tell the moderators of a reply."""
        author = await self._author_of(guild_of(interaction).id, message)
        refusal = self._refusal_to_report(interaction, message, author)
        if author is None or refusal is not None:
            await interaction.response.send_message(refusal, ephemeral=True)
            return

        async def answer(submitted: Interaction, reason: str) -> None:
            if reason and _is_terse(reason):
                again = _(
                    "Choose **Report to moderators** on the reply once more. You may also leave "
                    "the field empty; that is sent as it is."
                )
                more = more_asked_embed(reason, again=again)
                await submitted.response.send_message(embed=more, ephemeral=True)
                return
            await submitted.response.defer(ephemeral=True)
            case, text = await self._record_report(submitted, message, author, reason)
            await say(submitted, text, view=follow_button(case.id))

        await interaction.response.send_modal(
            TextForm(
                answer,
                interaction,
                Access.READERS,
                title=_("Report to moderators"),
                label=_("What is wrong with it?"),
                placeholder=_("A sentence is enough. You may leave this empty."),
                name="report",
                required=False,
            )
        )

    async def _author_of(self, guild_id: int, message: discord.Message) -> _Author | None:
        """Return the reader who wrote a message, also one that was restored; None if none did."""
        if message.webhook_id is not None:
            case = await self._cases.restored_as(guild_id, message.id)
            return _Author(case.member_id, case.member_name) if case else None
        if message.author.bot:
            return None
        return _Author(message.author.id, message.author.display_name)

    def _refusal_to_report(
        self,
        interaction: Interaction,
        message: discord.Message,
        author: _Author | None,
    ) -> str | None:
        if self._open.get(message.channel.id) is None:
            return _("Only replies in a discussion under an article can be reported.")
        if author is None and message.webhook_id is not None:
            return _("The bot does not know who wrote this. Please write to a moderator instead.")
        if author is None:
            return _("This was posted by the newsroom. Please write to a moderator instead.")
        if author.id == interaction.user.id and message.webhook_id is not None:
            return _("This is your own reply. Please write to a moderator if it should go.")
        if author.id == interaction.user.id:
            return _("This is your own reply. You can edit or delete it yourself.")
        return None

    async def _record_report(
        self,
        interaction: Interaction,
        message: discord.Message,
        author: _Author,
        reason: str,
    ) -> tuple[Case, str]:
        case, is_new = await self._cases.open_report(
            NewCase(
                guild_id=guild_of(interaction).id,
                kind=CaseKind.REPORT,
                state=CaseState.RECORDED,
                action=Action.FLAG,
                rule="report",
                member_id=author.id,
                member_name=author.name,
                opened_at=self._clock(),
                discussion_id=message.channel.id,
                message_id=message.id,
                answers=answered(message),
                edited_at=message.edited_at,
                parts=snapshot(message).parts,
                opened_by=interaction.user.id,
                reason=reason,
            )
        )
        if not is_new:
            async with self._enforcer.turn(case.guild_id, case.member_id):
                await self._cards.refresh(await self._cases.get(case.id) or case)
            return case, report_again_text()
        with recorded(_("Your report")):
            await self._enforcer.finish(case)
        return case, report_received_text()

    async def press_follow(self, interaction: Interaction, case_id: int) -> None:
        """Write down that a reporter wants to hear what comes of their report."""
        case = await self._cases.get(case_id)
        text = not_yours_text()
        if case is not None and case.kind is CaseKind.REPORT:
            member_id = interaction.user.id
            if await self._followers.follow(case, member_id, self._clock()):
                text = follows_text()
        await interaction.response.send_message(text, ephemeral=True)

    # ------------------------------------------------------------ appeal

    async def press_appeal(self, interaction: Interaction, case_id: int) -> None:
        """Open the form, or say why there is nothing to appeal."""
        case = await self._cases.get(case_id)
        if case is not None and case.state is CaseState.RECORDED:
            # The message reaches its author a moment before the case is closed.
            async with self._enforcer.turn(case.guild_id, case.member_id):
                case = await self._cases.get(case_id)
        if case is not None:
            speak_to(interaction, self._policies, case.guild_id)
        refusal = self._refusal_to_appeal(interaction.user.id, case)
        if refusal is not None:
            await interaction.response.send_message(refusal, ephemeral=True)
            if case is not None and case.member_id == interaction.user.id:
                await self._close(case, interaction.message)
            return

        async def answer(submitted: Interaction, text: str) -> None:
            await submitted.response.defer(ephemeral=True)
            current = await self._cases.get(case_id)
            refusal = self._refusal_to_appeal(submitted.user.id, current)
            if refusal is not None:
                await submitted.followup.send(refusal, ephemeral=True)
                return
            if _is_terse(text):
                more = more_asked_embed(text, again=_("The button opens the form again."))
                view = appeal_button(case_id)
                await submitted.followup.send(embed=more, view=view, ephemeral=True)
                return
            appealed = await self._cases.appeal(case_id, text, self._clock())
            if appealed is None:
                current = await self._cases.get(case_id)
                assert current is not None
                await say(submitted, appeal_again_text(current))
                return
            with recorded(_("Your appeal")):
                async with self._enforcer.turn(appealed.guild_id, appealed.member_id):
                    # Whoever had the turn before may have shown it to the moderators already.
                    await self._cards.conclude(await self._cases.get(case_id) or appealed)
            await say(submitted, appeal_received_text())
            await self._close(appealed, submitted.message)

        await interaction.response.send_modal(
            TextForm(
                answer,
                interaction,
                Access.ANYBODY,
                title=_("Appeal case {case_id}", case_id=case_id),
                label=_("Why was this a mistake?"),
                placeholder=_("What you meant, and why you think it keeps to the policy"),
                name=f"appeal:{case_id}",
            )
        )

    async def _close(self, case: Case, pressed: discord.Message | None) -> None:
        """Show on the button, which stays, what became of the appeal."""
        with self._policies.speaking(case.guild_id):
            outcome = appeal_outcome(case) or _("Too late to appeal")
            await self._notices.close_appeal(case, outcome, pressed)

    def _refusal_to_appeal(self, member_id: int, case: Case | None) -> str | None:
        if case is None:
            return _("This case no longer exists, so there is nothing left to appeal.")
        if case.member_id != member_id:
            return not_yours_text()
        if case.state not in APPEALABLE or case.appealed_at is not None:
            return appeal_again_text(case)
        policy = self._policies.for_guild(case.guild_id)
        if self._clock() > case.opened_at + policy.appeals.open_for:
            return appeal_late_text(case.opened_at, policy)
        return None


def _is_terse(text: str) -> bool:
    return sum(character.isalnum() for character in text) < _LETTERS_ENOUGH


async def setup(bot: JoinedBot[ReadersParts]) -> None:
    await bot.add_cog(Readers(bot, bot.parts))
