"""Has all processes of the bot put in force what one of them was told to put in force.

Each has read the files for itself. A reload is written down, and whoever has not made it makes it
as soon as it is seen; so does a process that was waiting for its turn to work.
"""

import asyncio
import logging
import secrets

from cogs.kit.connection import SteadyBot
from newsroom.config import Policies
from newsroom.errors import PolicyError, StorageError
from newsroom.storage.settings import SettingStore

log = logging.getLogger(__name__)


class Reloads:
    """What was reloaded, by guild, as the records and as this process know it."""

    def __init__(self, bot: SteadyBot, policies: Policies, settings: SettingStore) -> None:
        self._bot = bot
        self._policies = policies
        self._settings = settings
        self._seen: dict[str, str] = {}

    async def begin(self) -> None:
        """Take it that all reloads until now are in the files as this process has read them."""
        self._seen = await self._written()

    async def tell(self, guild_id: int) -> bool:
        """Tell other processes of a reload; False when that could not be written down."""
        key, value = f"{self._prefix}{guild_id}", secrets.token_hex(8)
        try:
            await self._settings.put(key, value)
        except StorageError:
            log.exception("other processes do not know of a reload guild=%d", guild_id)
            return False
        self._seen[key] = value
        return True

    async def follow(self) -> None:
        """Reload what other processes have reloaded; on an error the old policy stays."""
        written = await self._written()
        new = [key for key, value in written.items() if self._seen.get(key) != value]
        self._seen = written
        guild_ids = [int(key.removeprefix(self._prefix)) for key in new]
        for path, guild_id in {self._policies.path_of(one): one for one in guild_ids}.items():
            try:
                await asyncio.to_thread(self._policies.reload, guild_id)
            except PolicyError as error:
                log.warning("policy refused path=%s problems=%d", path, len(error.problems))
            else:
                log.info("policy reloaded as in another process path=%s", path)

    @property
    def _prefix(self) -> str:
        return f"reloaded:{self._bot.application_id}:"

    async def _written(self) -> dict[str, str]:
        return await self._settings.beginning_with(self._prefix)
