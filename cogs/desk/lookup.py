"""Looks up a member's record for moderators."""

import discord

from cogs.kit.names import Names
from cogs.wording.records import history_embed
from newsroom.clock import Clock
from newsroom.config import Policies
from newsroom.storage.stores import Stores

_CASES_SHOWN = 15


class Lookup:
    """What stands in the record of a member: strikes, cases, blocks."""

    def __init__(self, policies: Policies, stores: Stores, names: Names, clock: Clock) -> None:
        self._policies = policies
        self._cases = stores.cases
        self._members = stores.members
        self._names = names
        self._clock = clock

    async def record(self, guild_id: int, member_id: int, name: str) -> discord.Embed:
        """Return a member's record as it stands now."""
        blocks = await self._members.blocks_of(guild_id, member_id)
        by = [block.by for block in blocks if block.by is not None]
        return history_embed(
            member_id,
            name,
            await self._cases.of_member(guild_id, member_id, _CASES_SHOWN),
            await self._cases.strikes_of(guild_id, member_id),
            self._clock(),
            self._policies.for_guild(guild_id).title_of,
            blocks=blocks,
            names=await self._names.of(guild_id, by),
        )
