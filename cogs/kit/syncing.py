"""Tells Discord of the slash commands, but only when they have changed."""

import hashlib
import json
import logging
from typing import Any

from discord.ext import commands

from newsroom.storage.settings import SettingStore

log = logging.getLogger(__name__)


async def sync_commands(bot: commands.Bot, settings: SettingStore) -> None:
    """Sync when what the commands are differs from what was last synced for this application.

    Discord allows few syncs a day, so a bot that syncs at every start soon cannot start at all.
    """
    described: list[dict[str, Any]] = [
        command.to_dict(bot.tree) for command in bot.tree.get_commands()
    ]
    described.sort(key=lambda command: (command["type"], command["name"]))
    digest = hashlib.sha256(json.dumps(described, sort_keys=True).encode()).hexdigest()
    key = f"commands:{bot.application_id}"
    if await settings.get(key) == digest:
        return
    await bot.tree.sync()
    await settings.put(key, digest)
    log.info("commands synced count=%d", len(described))
