"""Closes old discussions and forgets old texts, as each newsroom's policy says."""

import logging
from datetime import timedelta

from cogs.discussions.keeping import Keeper
from cogs.kit.connection import SteadyBot
from cogs.kit.places import served_guilds
from cogs.kit.refusals import NETWORK
from newsroom.clock import Clock
from newsroom.config import Policies, Privacy
from newsroom.errors import StorageError
from newsroom.storage.cases import CaseStore
from newsroom.storage.discussions import DiscussionStore

log = logging.getLogger(__name__)


class Tidying:
    """What time alone brings about."""

    def __init__(
        self,
        bot: SteadyBot,
        policies: Policies,
        discussions: DiscussionStore,
        cases: CaseStore,
        keeper: Keeper,
        clock: Clock,
    ) -> None:
        self._bot = bot
        self._policies = policies
        self._discussions = discussions
        self._cases = cases
        self._keeper = keeper
        self._clock = clock

    async def forget_texts(self) -> None:
        """Forget texts of cases, also of guilds that the bot is in no more.

        Those of another process's guilds are its own to forget: it knows their policies as they
        are in force.
        """
        try:
            for guild_id in await self._cases.guilds_with_texts():
                kept_for = self._kept_for(guild_id)
                if kept_for is None or not self._bot.own_shards.hold(guild_id):
                    continue
                forgotten = await self._cases.forget_texts(guild_id, self._clock() - kept_for)
                if forgotten:
                    log.info("texts forgotten guild=%d cases=%d", guild_id, forgotten)
        except StorageError:
            log.exception("texts could not be forgotten; it is tried again in an hour")

    def _kept_for(self, guild_id: int) -> timedelta | None:
        """Return how long a guild's texts are kept; None while its file cannot be read."""
        if self._policies.serves(guild_id):
            return self._policies.for_guild(guild_id).privacy.keep_text
        refused = (newsroom.guild_id for newsroom in self._policies.refused)
        return None if guild_id in refused else Privacy().keep_text

    async def close_old(self) -> None:
        """Close what has been open long enough, once everything in it has been judged."""
        for guild in served_guilds(self._bot, self._policies):
            settings = self._policies.for_guild(guild.id).discussion
            try:
                oldest = self._clock() - settings.close_after
                old = await self._discussions.opened_before(guild.id, oldest)
            except StorageError:
                log.exception("old discussions could not be read; it is tried again in an hour")
                return
            for discussion in old:
                try:
                    await self._keeper.end(guild, discussion)
                except (StorageError, *NETWORK):
                    log.exception("discussion could not be closed discussion=%d", discussion.id)
