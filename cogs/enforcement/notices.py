"""Tells authors what became of their replies, by direct message or, failing that, in place."""

import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any
from zlib import crc32

import discord
from discord.ext import commands

from cogs.kit.members import find_member, find_user
from cogs.kit.once import find_own, has_component, send_once
from cogs.kit.places import is_served
from cogs.kit.refusals import NETWORK, attempt
from cogs.wording.appeals import appeal_outcome
from cogs.wording.buttons import notice_buttons, why_button
from cogs.wording.decisions import (
    blocked_embed,
    decision_embed,
    link_to_restored,
    unblocked_embed,
)
from cogs.wording.readers import (
    author_notice,
    awaits_decision,
    closed_messages_notice,
    gist,
    is_notice,
    offered_again_notice,
)
from cogs.wording.standing import Standing, active
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.decisions import author_hears, is_kept_down, still_brings
from newsroom.models import Case, CaseKind, CaseState, SanctionKind
from newsroom.outcomes import DECISION, Retry, Step
from newsroom.policy.ladder import next_rung
from newsroom.speech import _
from newsroom.storage.cases import CaseStore
from newsroom.storage.discussions import DiscussionStore
from newsroom.storage.members import MemberStore

log = logging.getLogger(__name__)

_CASES_LOOKED_AT = 25
_CASES_OFFERED = 5  # buttons; a row
_TOLD_OF = (
    CaseState.OPEN,
    CaseState.ENFORCED,
    CaseState.APPEALED,
    CaseState.UPHELD,
    CaseState.KEPT_DOWN,
)


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
            blocked=await self._members.blocked(guild_id, member_id),
            timed_out_until=await self._timeout(guild_id, member_id, now),
        )

    async def _timeout(self, guild_id: int, member_id: int, now: datetime) -> datetime | None:
        """Return when the longest timeout of a member's cases ends; None when none runs."""
        timed_out = await self._cases.sanctioned(guild_id, member_id, SanctionKind.TIMEOUT)
        ends = [case.sanction_until for case in timed_out if still_brings(case, now)]
        return max(filter(None, ends), default=None)

    async def find_told(self, guild_id: int, member_id: int) -> tuple[Case, ...]:
        """Return a member's newest cases of which they are told, and which are not yet over."""
        since = self._clock() - self._policies.for_guild(guild_id).appeals.open_for
        return tuple(
            case
            for case in await self._cases.of_member(guild_id, member_id, _CASES_LOOKED_AT)
            if author_hears(case) and case.state in _TOLD_OF and case.opened_at > since
        )[:_CASES_OFFERED]

    async def describe(self, case: Case) -> dict[str, Any]:
        """Return what the author of a case is told of it as it stands, ready to send."""
        if case.state.is_cleared or is_kept_down(case):
            return self._describe_decision(case)
        async with self._cases.together():
            return await self._describe(case)

    async def _describe(self, case: Case) -> dict[str, Any]:
        policy = self._policies.for_guild(case.guild_id)
        buttons = notice_buttons(
            case.id, appealable=not awaits_decision(case), outcome=appeal_outcome(case)
        )
        if case.kind is CaseKind.BLOCK:
            return {"embed": blocked_embed(policy, case), "view": buttons}
        title, link = _("this server"), None
        if case.discussion_id is not None:
            discussion = await self._discussions.get(case.discussion_id)
            title = discussion.article.title if discussion else _("a discussion")
            link = f"https://discord.com/channels/{case.guild_id}/{case.discussion_id}"
        standing = await self.standing(case.guild_id, case.member_id)
        # Never what a reader wrote who reported it.
        reason = case.reason if case.kind is CaseKind.STRIKE else case.sentence or ""
        embed, file = author_notice(policy, case, standing, reason=reason, title=title, link=link)
        content: dict[str, Any] = {"embed": embed, "view": buttons}
        if file is not None:
            content["file"] = file
        return content

    def _describe_decision(self, case: Case) -> dict[str, Any]:
        """Return what an author is told of a decision; a refusal can be appealed."""
        link = link_to_restored(case)
        policy = self._policies.for_guild(case.guild_id)
        embed = decision_embed(case, policy, restored_link=link)
        if not is_kept_down(case):
            return {"embed": embed}
        return {"embed": embed, "view": notice_buttons(case.id, outcome=appeal_outcome(case))}

    async def tell(
        self, case: Case, member: discord.Member | None, *, look_from: datetime | None
    ) -> tuple[Step, ...]:
        """Tell the author of a case, and say which way it reached them.

        The notice that all may see is for those alone who cannot be written to, whatever is tried.

        Args:
            member: The author as the event brought them; None to look them up.
            look_from: When an earlier try may have told them; None when none has.
        """
        with self._policies.speaking(case.guild_id):
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
        until = await self._timed_out_until(case)
        if until is not None:
            await self._cases.offer(case.id, until)
        text = closed_messages_notice(case.member_id, removed=case.removed, until=until)
        sent = has_component(f"case:{case.id}:why")
        await self._post_why("notice", case, discussion_id, text, sent, look_from)

    async def _timed_out_until(self, case: Case) -> datetime | None:
        """Return until when an author can press nothing in the guild; None when they can."""
        guild = self._bot.get_guild(case.guild_id)
        member = await find_member(guild, case.member_id) if guild is not None else None
        until = member.timed_out_until if member is not None else None
        return until if until is not None and until > self._clock() else None

    async def _post_why(
        self,
        name: str,
        case: Case,
        discussion_id: int,
        text: str,
        is_it: Callable[[discord.Message], bool],
        look_from: datetime | None,
    ) -> None:
        """Post a button in a discussion that tells an author what nothing else could."""
        author = discord.Object(case.member_id)
        await send_once(
            self._bot.get_partial_messageable(discussion_id, guild_id=case.guild_id),
            nonce=f"{name}-{case.id}",
            is_it=is_it,
            look_from=look_from,
            content=text,
            view=why_button(case.id),
            allowed_mentions=discord.AllowedMentions(users=[author]),  # they must see it
        )

    # ------------------------------------------------------------ once a timeout is over

    async def offer_due(self) -> None:
        """Write again to those whom nothing could reach before their timeout was over."""
        for case in await self._cases.offers_due(self._clock()):
            if is_served(self._bot, self._policies, case.guild_id):
                await self._offer(case)

    async def _offer(self, case: Case) -> None:
        with self._policies.speaking(case.guild_id):
            try:
                until = await self._timed_out_until(case)
            except NETWORK as error:
                log.info("offer waits case=%d error=%r", case.id, error)
                return
            if until is not None:  # another has been given meanwhile
                await self._cases.offer(case.id, until)
                return
            steps: tuple[Step, ...] = ()
            if not case.outcome.did("message"):  # which somebody may have had tried again
                content = await self.describe(case)
                steps = (await self._write_to("message", None, case, case.offer_at, content),)
                if not steps[0].done and case.discussion_id is not None:
                    text = offered_again_notice(case.member_id)
                    posting = self._post_why(
                        "again",
                        case,
                        case.discussion_id,
                        text,
                        lambda m: m.content == text and has_component(f"case:{case.id}:why")(m),
                        case.offer_at,
                    )
                    steps = (*steps, await attempt("notice", posting))
            if any(step.retry is Retry.BOT for step in steps):
                return
            done = [step for step in steps if step.done]
            if done:
                outcome = case.outcome.joined(done)
                await self._cases.record_step(case.id, outcome, at=self._clock())
            await self._cases.offer(case.id, None)
            log.info("told again case=%d done=%d", case.id, len(done))

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
                nonce=f"case-{case.id}-{crc32(f'{said} {case.message_id}'.encode()):x}",
                is_it=lambda m: is_notice(m, case.id, said),
                look_from=look_from,
                **content,
            )
            return Step(name, True)

        step = await attempt(name, write())
        # No moderator can mend it that somebody does not want to be written to.
        return step if step.retry is Retry.BOT else replace(step, retry=Retry.NOBODY)

    async def tell_of_unblock(self, guild_id: int, user: discord.Member | discord.User) -> Step:
        """Tell a member that they may comment again."""
        with self._policies.speaking(guild_id):
            return await self._send(user, unblocked_embed(self._policies.for_guild(guild_id)))

    async def _send(self, user: discord.Member | discord.User, embed: discord.Embed) -> Step:
        return await attempt("message", user.send(embed=embed))

    async def tell_decision(self, case: Case, *, look_from: datetime | None) -> Step:
        """Tell the author what a moderator decided; a closed door is recorded, not retried."""
        with self._policies.speaking(case.guild_id):
            content = self._describe_decision(case)
            told = await self._write_to(DECISION, None, case, look_from, content)
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
        with self._policies.speaking(case.guild_id):
            try:
                notice = pressed
                if notice is None or notice.flags.ephemeral:
                    notice = await self._find_appealable(case)
                if notice is not None and outcome is not None:
                    await notice.edit(view=notice_buttons(case.id, outcome=outcome))
            except NETWORK as error:
                log.info("appeal button not closed case=%d error=%r", case.id, error)

    async def _find_appealable(self, case: Case) -> discord.Message | None:
        user = await find_user(self._bot, case.member_id)
        if user is None:
            return None
        return await find_own(user, has_component(f"case:{case.id}:appeal"), case.opened_at)
