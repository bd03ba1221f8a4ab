"""How members are called: Discord's clients show a bare number for somebody they have not met."""

import contextlib
from collections import OrderedDict
from collections.abc import Iterable

import discord
from discord.ext import commands

from cogs.kit.members import find_member, find_user
from cogs.kit.refusals import NETWORK

_KEPT = 2_000  # names


class Names:
    """Asks Discord once for each name; without more intents it tells of no members by itself."""

    def __init__(self, bot: commands.Bot) -> None:
        self._bot = bot
        self._known: OrderedDict[tuple[int, int], str] = OrderedDict()  # asked for last: last

    def note(self, member: discord.Member) -> None:
        """Keep in mind how somebody is called who is here just now."""
        self._keep((member.guild.id, member.id), member.display_name)

    async def of(self, guild_id: int, member_ids: Iterable[int]) -> dict[int, str]:
        """Return the names of members; whom Discord cannot or does not name is left out."""
        found = {}
        for member_id in dict.fromkeys(member_ids):
            key = (guild_id, member_id)
            if key not in self._known:
                with contextlib.suppress(*NETWORK):
                    name = await self._ask(guild_id, member_id)
                    if name is not None:
                        self._keep(key, name)
            if key in self._known:
                found[member_id] = self._known[key]
        return found

    async def _ask(self, guild_id: int, member_id: int) -> str | None:
        guild = self._bot.get_guild(guild_id)
        member = await find_member(guild, member_id) if guild is not None else None
        found = member or await find_user(self._bot, member_id)
        return found.display_name if found is not None else None

    def _keep(self, key: tuple[int, int], name: str) -> None:
        self._known[key] = name
        self._known.move_to_end(key)
        if len(self._known) > _KEPT:
            self._known.popitem(last=False)
