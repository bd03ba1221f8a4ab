"""The one message each case has in the moderators' channel: posted once, then redrawn."""

import logging
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime
from typing import Any

import discord
from discord.ext import commands

from cogs.enforcement.case_files import CaseFiles
from cogs.kit.once import find_own, send_once
from cogs.kit.places import find_moderators_channel, find_role
from cogs.kit.refusals import NETWORK, is_gone
from cogs.wording.buttons import case_buttons
from cogs.wording.cards import CaseFile, case_embed
from cogs.wording.cases import appeal_heard_text
from cogs.wording.text import escaped
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.decisions import open_decisions
from newsroom.models import Case, CaseKind, CaseState, Pending
from newsroom.outcomes import APPEAL, Step
from newsroom.settings import NameOrId
from newsroom.speech import _
from newsroom.storage.cases import CaseStore

log = logging.getLogger(__name__)


class Cards:
    """Draws cases for moderators."""

    def __init__(
        self,
        bot: commands.Bot,
        policies: Policies,
        cases: CaseStore,
        files: CaseFiles,
        clock: Clock,
    ) -> None:
        self._bot = bot
        self._policies = policies
        self._cases = cases
        self._files = files
        self._clock = clock

    def channel(self, guild_id: int) -> discord.TextChannel | None:
        """Return the moderators' channel, or None when there is none to see."""
        guild = self._bot.get_guild(guild_id)
        if guild is None or not self._policies.serves(guild_id):
            return None
        policy = self._policies.for_guild(guild_id)
        return find_moderators_channel(guild, policy.channels.moderators)

    def place(self, case: Case) -> discord.TextChannel | None:
        """Return where a case's message stands: with the moderators, unless it was handed on."""
        elsewhere = self.escalation_channel(case.guild_id) if case.escalated_at else None
        return elsewhere or self.channel(case.guild_id)

    def escalation_channel(self, guild_id: int) -> discord.TextChannel | None:
        """Return the channel that cases are handed on to; None where that is a role, or nobody."""
        guild, wanted = self._bot.get_guild(guild_id), self._escalation(guild_id)
        if guild is None or wanted is None:
            return None
        return find_moderators_channel(guild, wanted)

    def escalation_role(self, guild_id: int) -> discord.Role | None:
        """Return the role that is mentioned when a case is handed on; None for a channel."""
        guild, wanted = self._bot.get_guild(guild_id), self._escalation(guild_id)
        if guild is None or wanted is None or self.escalation_channel(guild_id) is not None:
            return None
        return find_role(guild, wanted)

    def escalates_to(self, guild_id: int) -> str | None:
        """Name whom a case is handed on to; by name, since not everybody sees every channel."""
        channel, role = self.escalation_channel(guild_id), self.escalation_role(guild_id)
        if channel is not None:
            return f"#{escaped(channel.name)}"
        return _("the role {role}", role=escaped(role.name)) if role is not None else None

    def _escalation(self, guild_id: int) -> NameOrId | None:
        if not self._policies.serves(guild_id):
            return None
        return self._policies.for_guild(guild_id).channels.escalation

    def link(self, case: Case) -> str | None:
        """Return the address of a case's message; None where it has none."""
        channel = self.place(case)
        if channel is None or case.card_id is None:
            return None
        return channel.get_partial_message(case.card_id).jump_url

    def is_seen_by(self, member: discord.Member, case: Case) -> bool:
        """Tell whether somebody sees a case's message; what is handed on, not all moderators do."""
        channel = self.place(case)
        return channel is not None and channel.permissions_for(member).view_channel

    def speaking(self, guild_id: int) -> AbstractContextManager[None]:
        """Say what is said within in the language of a guild's moderators."""
        return self._policies.speaking(guild_id)

    async def say(self, guild_id: int, text: str) -> bool:
        """Tell the moderators something that is not a case; False when it did not reach them."""
        channel = self.channel(guild_id)
        if channel is None:
            log.warning("no moderators' channel guild=%d", guild_id)
            return False
        try:
            await channel.send(text, suppress_embeds=True)
        except NETWORK:
            log.warning("moderators could not be told channel=%d", channel.id, exc_info=True)
            return False
        except Exception:  # they were told; to say it again and again would not help
            log.exception("what moderators were told came back unreadable channel=%d", channel.id)
        return True

    async def say_once(
        self,
        guild_id: int,
        text: str,
        *,
        nonce: str,
        look_from: datetime | None,
        channel: discord.TextChannel | None = None,
        **content: Any,
    ) -> discord.Message | None:
        """Tell the moderators something as often as it is tried, and have it stand there once.

        Returns its message; None without a moderators' channel.

        Args:
            channel: None for the moderators'.
            look_from: When the first attempt was made; None when this is the first.
            content: What else Messageable.send takes.

        Raises:
            discord.HTTPException: Discord refuses it.
        """
        channel = channel or self.channel(guild_id)
        if channel is None:
            log.warning("no moderators' channel guild=%d", guild_id)
            return None
        me = channel.guild.me.id
        return await send_once(
            channel,
            nonce=nonce,
            is_it=lambda m: m.author.id == me and m.content.startswith(text),
            look_from=look_from,
            suppress_embeds=True,
            **{"content": text, **content},
        )

    async def draw(self, case: Case, *, look_from: datetime | None = None) -> Case | None:
        """Post the case's card, or redraw it when it has one; None when Discord does not let us.

        Args:
            look_from: When an earlier try may have posted it already; None when it cannot have,
                unless the case's history tells of more than its opening.
        """
        shown = await self._show(case, look_from)
        if shown is not None and shown.card_id != case.card_id:
            assert shown.card_id is not None
            await self._cases.set_card(case.id, shown.card_id)
        return shown

    async def _show(self, case: Case, look_from: datetime | None) -> Case | None:
        """Draw a case's card, and leave it to the caller to write down which message it is."""
        channel = self.place(case)
        if channel is None:
            return None
        try:
            return await self._draw(channel, case, look_from)
        except NETWORK:
            log.warning("case not shown case=%d channel=%d", case.id, channel.id, exc_info=True)
            return None

    async def refresh(self, case: Case) -> Case:
        """Draw the card anew, and leave what else is pending to whoever goes on with that."""
        if case.pending is Pending.CARD:
            return await self.conclude(case)
        return await self.draw(case) or case

    async def conclude(self, case: Case, *, look_from: datetime | None = None) -> Case:
        """Draw the card, and with that be done with the case, unless something is left of it.

        What the bot goes on trying stays pending. So does the card alone while it cannot be shown,
        or an appeal not be announced.
        """
        goes_on = bool(case.outcome.delayed)
        appeals = case.state is CaseState.APPEALED and case.outcome.needs(APPEAL)
        if case.pending is None or goes_on or appeals:
            shown = await self.draw(case, look_from=look_from)
        else:  # which message it is, is written down with the rest
            shown = await self._show(case, look_from)
        if shown is not None and appeals:
            shown = await self._announce_appeal(shown, look_from)
        if case.pending is None or goes_on:
            return shown or case
        left = Pending.REFUSED if case.outcome.mendable else None
        if shown is None:
            left = Pending.CARD
        card_id = shown.card_id if shown is not None else None
        await self._cases.settle(case.id, case.pending, left, card_id=card_id)
        return replace(shown or case, pending=left)

    async def _announce_appeal(self, case: Case, look_from: datetime | None) -> Case | None:
        """Say in a new message that the author appeals, since nobody hears of an edited one.

        None when Discord does not let us. A case is appealed once, and so is this said once.
        """
        with self._policies.speaking(case.guild_id):
            guild = self._bot.get_guild(case.guild_id)
            wanted = self._policies.for_guild(case.guild_id).appeals.mention
            role = find_role(guild, wanted) if guild is not None and wanted is not None else None
            text = appeal_heard_text(case)
            try:
                await self.say_once(
                    case.guild_id,
                    text,
                    nonce=f"appeal-{case.id}",
                    channel=self.place(case),
                    look_from=case.appealed_at if look_from is not None else None,
                    content=f"{text} {role.mention}" if role is not None else text,
                    reference=self._reference(case),
                    allowed_mentions=discord.AllowedMentions(
                        everyone=False,
                        users=False,
                        replied_user=False,
                        roles=[role] if role else False,
                    ),
                )
            except NETWORK:
                log.warning("appeal not announced case=%d", case.id, exc_info=True)
                return None
            heard = case.outcome.joined([Step(APPEAL, True)])
            return await self._cases.record_step(case.id, heard, at=self._clock())

    async def _reported_before(self, case: Case) -> Case | None:
        """Return the case that a report's reply had before, to which its card replies."""
        if case.kind is not CaseKind.REPORT or case.message_id is None:
            return None
        of_message = await self._cases.of_message(case.message_id)
        shown = [one for one in of_message if one.id < case.id and one.card_id is not None]
        return shown[-1] if shown else None

    def _reference(self, case: Case) -> discord.MessageReference:
        """Return what makes a message in the moderators' channel a reply to a case's card."""
        channel = self.place(case)
        assert channel is not None
        assert case.card_id is not None
        return discord.MessageReference(
            message_id=case.card_id, channel_id=channel.id, fail_if_not_exists=False
        )

    async def describe(self, case: Case) -> tuple[discord.Embed, CaseFile]:
        """Return what moderators see of a case as it stands, and what that was drawn from."""
        file = await self._files.gather(case)
        titles = self._policies.for_guild(case.guild_id).title_of
        return case_embed(file, titles, self.escalates_to(case.guild_id)), file

    def buttons(self, case: Case, file: CaseFile) -> discord.ui.View:
        """Return what can be done with a case as it stands."""
        decisions = open_decisions(case, file.strikes, file.at)
        escalates = self._escalation(case.guild_id) is not None
        return case_buttons(case, decisions, file.names, escalates=escalates)

    async def _draw(
        self, channel: discord.TextChannel, case: Case, look_from: datetime | None
    ) -> Case:
        with self._policies.speaking(case.guild_id):
            embed, file = await self.describe(case)
            content: dict[str, Any] = {"embed": embed, "view": self.buttons(case, file)}
            card_id = case.card_id
            if card_id is None and (look_from is not None or file.events):
                found = await find_own(channel, lambda m: _shows(m, case.id), case.opened_at)
                card_id = found.id if found is not None else None
            try:
                if card_id is not None:
                    await channel.get_partial_message(card_id).edit(**content)
            except discord.NotFound as error:
                if not is_gone(error):
                    raise
                log.warning("card was deleted, posting anew case=%d", case.id)
                card_id = None
            if card_id is None:
                # Each place it is moved to is another; what was posted before may be near in time.
                nonce = f"card-{case.id}-{case.card_id or len(file.events)}"[:25]
                earlier = await self._reported_before(case)
                if earlier is not None and self.place(earlier) == channel:
                    content["reference"] = self._reference(earlier)
                card_id = (await channel.send(nonce=nonce, **content)).id
            return replace(case, card_id=card_id)


def _shows(message: discord.Message, case_id: int) -> bool:
    footer = message.embeds[0].footer.text if message.embeds else None
    return bool(footer and footer.startswith(_("Case {case} ·", case=case_id)))
