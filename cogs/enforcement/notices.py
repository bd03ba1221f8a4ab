"""Tells authors what became of their replies, by direct message or, failing that, in place."""

import logging
from dataclasses import replace
from datetime import datetime
from typing import Any
from zlib import crc32

import discord
from discord.ext import commands

from cogs.kit.members import find_user
from cogs.kit.once import find_own, has_component, send_once
from cogs.kit.refusals import NETWORK, attempt
from cogs.wording.appeals import appeal_outcome
from cogs.wording.buttons import appeal_button, why_button
from cogs.wording.readers import (
    Standing,
    active,
    author_notice,
    awaits_decision,
    blocked_embed,
    closed_messages_notice,
    decision_embed,
    gist,
    is_notice,
    link_to_restored,
    unblocked_embed,
)
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.models import Case, CaseKind, CaseState
from newsroom.outcomes import DECISION, Retry, Step
from newsroom.policy.ladder import next_rung
from newsroom.storage.cases import CaseStore
from newsroom.storage.discussions import DiscussionStore
from newsroom.storage.members import MemberStore

log = logging.getLogger(__name__)


class Notices:
    """What is said to authors."""

    def __init__(
        self,
        bot: commands.Bot,
        policies: Policies,
        cases: CaseStore,
        members: MemberStore,
        discussions: DiscussionStore,
        clock: Clock,
    ) -> None:
        self._bot = bot
        self._policies = policies
        self._cases = cases
        self._members = members
        self._discussions = discussions
        self._clock = clock

    async def standing(self, guild_id: int, member_id: int) -> Standing:
        """Return what counts against a member now."""
        now = self._clock()
        strikes = active(await self._cases.strikes_of(guild_id, member_id), now)
        points = sum(strike.points for strike in strikes)
        return Standing(
            strikes=strikes,
            ahead=next_rung(self._policies.for_guild(guild_id).strikes, points),
            blocked=await self._members.blocked(guild_id, member_id) is not None,
        )

    async def describe(self, case: Case) -> dict[str, Any]:
        """Return what the author of a case is told of it as it stands, ready to send."""
        policy = self._policies.for_guild(case.guild_id)
        if case.state is CaseState.OVERTURNED:
            link = link_to_restored(case)
            return {"embed": decision_embed(case, policy, restored_link=link)}
        title, link = "this server", None
        if case.discussion_id is not None:
            discussion = await self._discussions.get(case.discussion_id)
            title = discussion.article.title if discussion else "a discussion"
            link = f"https://discord.com/channels/{case.guild_id}/{case.discussion_id}"
        standing = await self.standing(case.guild_id, case.member_id)
        reason = await self._moderators_reason(case)
        embed, file = author_notice(policy, case, standing, reason=reason, title=title, link=link)
        content: dict[str, Any] = {"embed": embed}
        if not awaits_decision(case):
            content["view"] = appeal_button(case.id, appeal_outcome(case))
        if file is not None:
            content["file"] = file
        return content

    async def _moderators_reason(self, case: Case) -> str:
        """Return why a moderator gave the strike; never what a reader wrote who reported it."""
        if case.kind is CaseKind.STRIKE:
            return case.reason
        events = await self._cases.events(case.id)
        return next((e.text for e in events if e.kind == "upheld" and e.actor_id is not None), "")

    async def tell(
        self, case: Case, member: discord.Member | None, *, look_from: datetime | None
    ) -> tuple[Step, ...]:
        """Tell the author of a case, and say which way it reached them.

        The notice that all may see is for those alone who cannot be written to, whatever is tried.

        Args:
            member: The author as the event brought them; None to look them up.
            look_from: When an earlier try may have told them; None when none has.
        """
        message = case.outcome.step("message")
        if message is None or case.outcome.delays("message"):
            content = await self.describe(case)
            message = await self._write_to("message", member, case, look_from, content)
        is_open = message.done or message.retry is Retry.BOT
        if is_open or case.discussion_id is None or not case.outcome.needs("notice"):
            return (message,)
        posting = self._post_notice(case, case.discussion_id, look_from)
        return (message, await attempt("notice", posting))

    async def _post_notice(
        self, case: Case, discussion_id: int, look_from: datetime | None
    ) -> None:
        author = discord.Object(case.member_id)
        await send_once(
            self._bot.get_partial_messageable(discussion_id, guild_id=case.guild_id),
            nonce=f"notice-{case.id}",
            is_it=has_component(f"case:{case.id}:why"),
            look_from=look_from,
            content=closed_messages_notice(author, removed=case.removed),
            view=why_button(case.id),
            allowed_mentions=discord.AllowedMentions(users=[author]),  # they must see it
        )

    async def _write_to(
        self,
        name: str,
        member: discord.Member | None,
        case: Case,
        look_from: datetime | None,
        content: dict[str, Any],
    ) -> Step:
        """Write to the author of a case, unless they have been told the same before."""
        said = gist(content["embed"])

        async def write() -> Step:
            user = member or await find_user(self._bot, case.member_id)
            if user is None:
                return Step(name, False, "the account no longer exists")
            await send_once(
                user,
                nonce=f"case-{case.id}-{crc32(said.encode()):x}",
                is_it=lambda m: is_notice(m, case.id, said),
                look_from=look_from,
                **content,
            )
            return Step(name, True)

        step = await attempt(name, write())
        # No moderator can mend it that somebody does not want to be written to.
        return step if step.retry is Retry.BOT else replace(step, retry=Retry.NOBODY)

    async def tell_of_block(
        self, member: discord.Member, reason: str, until: datetime | None
    ) -> Step:
        """Tell a member that a moderator has blocked them."""
        policy = self._policies.for_guild(member.guild.id)
        return await self._send(member, blocked_embed(policy, reason, until))

    async def tell_of_unblock(self, guild_id: int, user: discord.Member | discord.User) -> Step:
        """Tell a member that they may comment again."""
        return await self._send(user, unblocked_embed(self._policies.for_guild(guild_id)))

    async def _send(self, user: discord.Member | discord.User, embed: discord.Embed) -> Step:
        return await attempt("message", user.send(embed=embed))

    async def tell_decision(self, case: Case, *, look_from: datetime | None) -> Step:
        """Tell the author what a moderator decided; a closed door is recorded, not retried."""
        policy = self._policies.for_guild(case.guild_id)
        embed = decision_embed(case, policy, restored_link=link_to_restored(case))
        told = await self._write_to(DECISION, None, case, look_from, {"embed": embed})
        if told.done and case.appealed_at is not None:
            await self.close_appeal(case, appeal_outcome(case))
        return told

    async def close_appeal(
        self, case: Case, outcome: str | None, pressed: discord.Message | None = None
    ) -> None:
        """Show on the button Appeal what became of it, as far as Discord lets us; no more.

        Args:
            pressed: The message it was pressed on. None, or one that only its reader sees and that
                cannot be edited, has the direct message looked for.
        """
        try:
            notice = pressed
            if notice is None or notice.flags.ephemeral:
                notice = await self._find_appealable(case)
            if notice is not None and outcome is not None:
                await notice.edit(view=appeal_button(case.id, outcome))
        except NETWORK as error:
            log.info("appeal button not closed case=%d error=%r", case.id, error)

    async def _find_appealable(self, case: Case) -> discord.Message | None:
        user = await find_user(self._bot, case.member_id)
        if user is None:
            return None
        return await find_own(user, has_component(f"case:{case.id}:appeal"), case.opened_at)
