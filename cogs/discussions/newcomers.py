"""What the judge must know of those who joined lately. Of others nobody asks anything."""

from collections import OrderedDict
from dataclasses import replace
from datetime import datetime

import discord

from cogs.kit.members import find_member
from newsroom.config import Policies
from newsroom.models import Record
from newsroom.policy.rules import Newcomer
from newsroom.storage.cases import CaseStore

_MEMBERS_KEPT = 5_000  # a guess: those who write in the discussions of some days


class Newcomers:
    """Completes records for the rules about newcomers, where the policy has any."""

    def __init__(self, policies: Policies, cases: CaseStore) -> None:
        self._policies = policies
        self._cases = cases
        # Of whoever wrote what was read later: history does not say when its authors joined.
        self._joined: OrderedDict[tuple[int, int], datetime] = OrderedDict()

    async def complete(self, record: Record, message: discord.Message) -> Record:
        """Say when a reply's author joined, and if that was lately, how many replies stand."""
        if message.guild is None:
            return record
        rules = self._policies.for_guild(message.guild.id).rules
        spans = [rule.joined_within for rule in rules if isinstance(rule, Newcomer)]
        if not spans:
            return record
        joined_at = await self._joined_at(message.guild, message.author)
        if joined_at is None:
            return record
        posted_at = message.edited_at or message.created_at
        if posted_at - joined_at >= max(spans):
            return replace(record, joined_at=joined_at)
        stand = await self._cases.let_stand(message.guild.id, message.author.id, message.id)
        return replace(record, joined_at=joined_at, let_stand=stand)

    async def _joined_at(self, guild: discord.Guild, author: discord.abc.User) -> datetime | None:
        """Return when somebody joined; None when they have left, or Discord does not say."""
        if isinstance(author, discord.Member):
            return author.joined_at
        key = (guild.id, author.id)
        if key not in self._joined:
            member = await find_member(guild, author.id)
            if member is None or member.joined_at is None:
                return None
            self._joined[key] = member.joined_at
            if len(self._joined) > _MEMBERS_KEPT:
                self._joined.popitem(last=False)
        return self._joined[key]
