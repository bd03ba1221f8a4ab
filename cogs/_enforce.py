"""Carries out recorded cases on Discord; the only module that punishes.

A case is written down before Discord is touched, and closed here with what Discord let the bot do.
Every step may be repeated, so that a case left open by a crash is simply carried out again.
"""

import asyncio
import logging
from dataclasses import replace
from datetime import datetime
from weakref import WeakValueDictionary

import discord
from discord.ext import commands

from cogs._cards import Cards
from cogs._notices import Notices
from cogs._refusals import reason_of
from cogs._sanctions import Sanctions
from newsroom.clock import Clock
from newsroom.decisions import comes_down, state_after_acting
from newsroom.models import Case, CaseKind, Step
from newsroom.storage.cases import CaseStore

log = logging.getLogger(__name__)


class Enforcer:
    """Finishes cases."""

    def __init__(
        self,
        bot: commands.Bot,
        cases: CaseStore,
        sanctions: Sanctions,
        notices: Notices,
        cards: Cards,
        clock: Clock,
    ) -> None:
        self._bot = bot
        self._cases = cases
        self._sanctions = sanctions
        self._notices = notices
        self._cards = cards
        self._under_way: set[int] = set()
        self._turns: WeakValueDictionary[tuple[int, int], asyncio.Lock] = WeakValueDictionary()
        self._clock = clock

    def turn(self, guild_id: int, member_id: int) -> asyncio.Lock:
        """Return the lock under which everything that counts a member's points happens.

        Without it, two quick replies would land on the same rung of the ladder.
        """
        return self._turns.setdefault((guild_id, member_id), asyncio.Lock())

    async def finish(
        self,
        case: Case,
        *,
        member: discord.Member | None = None,
        resumed: bool = False,
    ) -> Case:
        """Carry out a recorded case, close it with the outcome, and show it to the moderators.

        Args:
            member: The author as the event brought them; None to look them up when needed.
            resumed: Whether an earlier run may have done some of it.
        """
        if case.id in self._under_way:
            return case
        self._under_way.add(case.id)
        try:
            return await self._finish(case, member, case.pending_since if resumed else None)
        finally:
            self._under_way.discard(case.id)

    def is_finishing(self, case_id: int) -> bool:
        return case_id in self._under_way

    async def _finish(
        self, case: Case, member: discord.Member | None, look_from: datetime | None
    ) -> Case:
        steps: tuple[Step, ...] = ()
        removed = case.removed
        if comes_down(case) and not removed:
            step = await self._take_down(case)
            steps, removed = (step,), step.done
        # Whoever is banned shares no server with the bot, and cannot be told any more.
        ban_comes_last = await self._sanctions.will_ban(case)
        if not ban_comes_last:
            steps += await self._sanctions.apply(case, member)
        interim = case.outcome.joined(steps)
        if steps:
            await self._cases.record_step(case.id, interim, at=self._clock())
            case = replace(case, outcome=interim)
        case = replace(case, removed=removed)
        if self._author_hears(case):
            told = await self._notices.tell(case, member, look_from=look_from)
            interim = interim.joined(told)
        if ban_comes_last:
            interim = interim.joined(await self._sanctions.apply(case, member))
        case = await self._cases.close(
            case.id,
            state_after_acting(case),
            interim,
            self._clock(),
            removed=removed,
        )
        log.info(
            "case carried out case=%d state=%s refused=%d",
            case.id,
            case.state.value,
            len(case.outcome.refused),
        )
        return await self._cards.conclude(case, look_from=look_from)

    @staticmethod
    def _author_hears(case: Case) -> bool:
        return comes_down(case) or case.kind is CaseKind.STRIKE

    async def _take_down(self, case: Case) -> Step:
        assert case.discussion_id is not None
        assert case.message_id is not None
        channel = self._bot.get_partial_messageable(case.discussion_id, guild_id=case.guild_id)
        try:
            await channel.get_partial_message(case.message_id).delete()
        except discord.NotFound:
            return Step("delete", True, "it was gone already")
        except discord.HTTPException as error:
            return Step("delete", False, reason_of(error))
        return Step("delete", True)
