"""One reply from verdict to closed case. Clean replies leave here without a query."""

import logging
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

import discord

from cogs.discussions.acquaintance import Acquaintance
from cogs.discussions.newcomers import Newcomers
from cogs.discussions.recent import RecentReplies, longest_memory
from cogs.discussions.retention import Retention
from cogs.enforcement.enforcer import Enforcer
from cogs.enforcement.open_discussions import OpenDiscussions
from cogs.enforcement.sanctions import ends_at
from cogs.kit.bench import Bench
from cogs.kit.members import find_member
from cogs.kit.places import holds_any
from cogs.kit.snapshot import answered, names_of, snapshot
from cogs.wording.text import plain
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.models import (
    Action,
    Answered,
    Case,
    CaseKind,
    CaseState,
    Record,
    Reply,
    Verdict,
    Violation,
)
from newsroom.policy.explain import Explanation, explain
from newsroom.policy.ladder import sanction
from newsroom.speech import _
from newsroom.storage.cases import CaseStore, NewCase, NewStrike
from newsroom.storage.discussions import Discussion, DiscussionStore
from newsroom.tally import Tally

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the record has on a reply and on its author, while the author's turn lasts."""

    discussion: Discussion  # with its article as it reads now
    handled: dict[str, Action]  # the rules it has been dealt with under
    points: int  # that count against its author


class _Wording(NamedTuple):
    """What moderators want to know of a reply's words beside them."""

    answers: Answered | None
    edited_at: datetime | None
    former_text: str | None  # where it is still known


class Judging:
    """Judges replies, records what they broke, and has it enforced."""

    def __init__(
        self,
        policies: Policies,
        open_discussions: OpenDiscussions,
        acquaintance: Acquaintance,
        cases: CaseStore,
        discussions: DiscussionStore,
        enforcer: Enforcer,
        bench: Bench,
        retention: Retention,
        tally: Tally,
        clock: Clock,
    ) -> None:
        self._policies = policies
        self._open = open_discussions
        self._cases = cases
        self._discussions = discussions
        self._enforcer = enforcer
        self._bench = bench
        self._retention = retention
        self._tally = tally
        self._recent = RecentReplies()
        self._newcomers = Newcomers(policies, cases)
        self._acquaintance = acquaintance
        self._clock = clock

    async def judge(self, message: discord.Message, discussion: Discussion) -> None:
        """Judge one reply and see its case through."""
        async with self._enforcer.turn(discussion.guild_id, message.author.id):
            if self._exempt(message.author):
                self._open.heard(discussion.id, names_of(message.author))
                return
            reply, verdict = await self._evaluate(message, discussion)
            former = self._recent.text_of(discussion.guild_id, reply)
            known = None
            if not verdict.allowed:
                known = await self._look_up(discussion, message)
                if known.discussion is not discussion:
                    reply, verdict = await self._evaluate(message, known.discussion)
            self._tally.judged(verdict)
            self._retention.keep(discussion.guild_id, reply, verdict)
            policy = self._policies.for_guild(discussion.guild_id)
            self._recent.remember(discussion.guild_id, reply, longest_memory(policy))
            self._open.heard(discussion.id, names_of(message.author))
            if verdict.allowed and not verdict.shadow:
                return
            await self._follow(message, discussion, reply, verdict, known, former)

    async def explain(
        self, message: discord.Message, discussion: Discussion | None, *, asked_by: discord.Member
    ) -> Explanation:
        """Return what the judge says of a message, without any consequence."""
        if discussion is None:
            reply, record = snapshot(message), Record()
        else:
            reply = await self._read(message, await self._renewed(discussion))
            record = self._recent.record(discussion.guild_id, reply.author_id)
            record = await self._newcomers.complete(record, message)
        policy = self._policies.for_guild(asked_by.guild.id)
        return await self._bench.run(asked_by.id, lambda: explain(policy, reply, record))

    def why_unjudged(
        self,
        message: discord.Message,
        discussion: Discussion | None,
        author: discord.Member | None,
    ) -> str | None:
        """Say why a message is not judged at all, or None when it is.

        Args:
            author: Looked up; None when they have left.
        """
        if message.author.bot or message.webhook_id is not None:
            return _("it was written by a bot.")
        if discussion is None:
            return _("it does not stand in an open discussion under an article.")
        if author is not None and self._exempt(author):
            return _("its author has a role that the policy exempts.")
        return None

    async def _evaluate(
        self, message: discord.Message, discussion: Discussion
    ) -> tuple[Reply, Verdict]:
        reply = await self._read(message, discussion)
        record = self._recent.record(discussion.guild_id, reply.author_id)
        record = await self._newcomers.complete(record, message)
        policy = self._policies.for_guild(discussion.guild_id)
        return reply, await self._bench.judge(policy, reply, record)

    async def _look_up(self, discussion: Discussion, message: discord.Message) -> _Known:
        """Return what the record has on a reply that seems to break a rule, and on its author."""
        now = self._clock()
        async with self._cases.together():
            return _Known(
                await self._renewed(discussion),
                await self._cases.handled(message.id),
                await self._cases.active_points(discussion.guild_id, message.author.id, now),
            )

    async def _renewed(self, discussion: Discussion) -> Discussion:
        """Return a discussion with its article as it reads now: what that says may be quoted."""
        now = await self._discussions.get(discussion.id)
        if now is None or now.article == discussion.article:
            return discussion
        self._open.renew(now)
        return now

    async def _read(self, message: discord.Message, discussion: Discussion) -> Reply:
        """Copy a message into what rules may look at."""
        await self._acquaintance.make(message)
        return snapshot(
            message,
            earlier_authors=self._open.earlier_authors(discussion.id),
            regulars=self._open.regulars(discussion.guild_id),
            article_text=discussion.article.full_text,
        )

    def _exempt(self, author: discord.abc.User) -> bool:
        if not isinstance(author, discord.Member):
            return False
        policy = self._policies.for_guild(author.guild.id)
        return holds_any(author, policy.discussion.exempt_roles)

    async def _follow(
        self,
        message: discord.Message,
        discussion: Discussion,
        reply: Reply,
        verdict: Verdict,
        known: _Known | None,
        former: str | None,
    ) -> None:
        member = message.author if isinstance(message.author, discord.Member) else None
        if member is None and message.guild is not None:
            # History does not say who holds which role; ask before acting, not for every reply.
            member = await find_member(message.guild, reply.author_id)
            if member is not None and self._exempt(member):
                return
        name = message.author.display_name
        if verdict.shadow:
            await self._record_shadow(discussion, reply, verdict.shadow, name)
        if verdict.allowed or known is None:
            return
        handled = known.handled
        fresh = Verdict(
            tuple(v for v in verdict.violations if handled.get(v.rule, Action.ALLOW) < v.action)
        )
        if fresh.allowed:
            log.debug("reply handled already message=%d", reply.id)
            return
        wording = await self._wording(message, reply, former)
        case = await self._record(discussion, reply, fresh, name, known.points, wording)
        if case is None:  # another process was faster
            return
        log.info("case opened case=%d rule=%s message=%d", case.id, case.rule, reply.id)
        await self._enforcer.finish(case, member=member)

    async def _record(
        self,
        discussion: Discussion,
        reply: Reply,
        verdict: Verdict,
        name: str,
        before: int,
        wording: _Wording,
    ) -> Case | None:
        """Write case and strike in one transaction, before Discord is touched.

        Args:
            before: The points that count against the author already.
        """
        settings = self._policies.for_guild(discussion.guild_id).strikes
        now = self._clock()
        follows, strike = None, None
        leading = verdict.leading
        assert leading is not None
        if verdict.action is Action.REMOVE:
            follows = sanction(settings, before, verdict.points)
            strike = NewStrike(leading.rule, verdict.points, now, now + settings.expire_after)
        return await self._cases.open_case(
            NewCase(
                guild_id=discussion.guild_id,
                kind=CaseKind.REPLY,
                state=CaseState.RECORDED,
                action=verdict.action,
                rule=leading.rule,
                member_id=reply.author_id,
                member_name=name,
                opened_at=now,
                discussion_id=discussion.id,
                message_id=reply.id,
                answers=wording.answers,
                edited_at=wording.edited_at,
                former_text=wording.former_text,
                parts=reply.parts,
                violations=verdict.violations,
                sanction=follows,
                sanction_until=ends_at(follows, now),
            ),
            strike,
        )

    async def _wording(
        self, message: discord.Message, reply: Reply, former: str | None
    ) -> _Wording:
        """Return how a reply came to say what it says."""
        if message.edited_at is not None and former is None:
            earlier = [case for case in await self._cases.of_message(reply.id) if case.parts]
            if earlier and earlier[-1].parts != reply.parts:
                former = plain(earlier[-1].parts)
        return _Wording(answered(message), message.edited_at, former if message.edited_at else None)

    async def _record_shadow(
        self, discussion: Discussion, reply: Reply, shadow: tuple[Violation, ...], name: str
    ) -> None:
        await self._cases.open_case(
            NewCase(
                guild_id=discussion.guild_id,
                kind=CaseKind.SHADOW,
                state=CaseState.DISMISSED,
                action=max(violation.action for violation in shadow),
                rule=shadow[0].rule,
                member_id=reply.author_id,
                member_name=name,
                opened_at=self._clock(),
                discussion_id=discussion.id,
                message_id=reply.id,
                parts=reply.parts,
                violations=shadow,
            ),
            None,
        )
