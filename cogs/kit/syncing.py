"""Tells Discord of the slash commands, in every language, but only when they have changed."""

import hashlib
import json
import logging
from typing import Any

import discord
from discord import app_commands
from discord.ext import commands

from cogs.kit.speaking import language_for, shared_language
from newsroom.config import Policies
from newsroom.speech import SOURCE, _, speaking
from newsroom.storage.settings import SettingStore

log = logging.getLogger(__name__)

# What is typed stays as every sentence about it has it; what a menu is called is words.
_TYPED = (
    app_commands.TranslationContextLocation.group_name,
    app_commands.TranslationContextLocation.parameter_name,
)


class CommandTranslator(app_commands.Translator):
    """Says of commands what readers of a client in some language are answered in, too.

    Discord knows commands by the bot, not by the guild: where the newspapers speak several
    languages, a client's own counts.
    """

    def __init__(self, policies: Policies) -> None:
        newspapers = shared_language([policy.publication for policy in policies.all])
        self._languages = {one: language_for(one, newspapers) for one in discord.Locale}

    async def translate(
        self,
        string: app_commands.locale_str,
        locale: discord.Locale,
        context: app_commands.TranslationContextTypes,
    ) -> str | None:
        is_menu = isinstance(context.data, app_commands.ContextMenu)
        is_name = context.location is app_commands.TranslationContextLocation.command_name
        language = self._languages[locale]
        if language == SOURCE or context.location in _TYPED or (is_name and not is_menu):
            return None
        with speaking(language):
            said = _(string.message)
        return said if said != string.message else None


async def sync_commands(bot: commands.Bot, policies: Policies, settings: SettingStore) -> None:
    """Sync when what the commands are differs from what was last synced for this application.

    Discord allows few syncs a day, so a bot that syncs at every start soon cannot start at all.
    """
    translator = CommandTranslator(policies)
    await bot.tree.set_translator(translator)
    described: list[dict[str, Any]] = [
        await command.get_translated_payload(bot.tree, translator)
        for command in bot.tree.get_commands()
    ]
    described.sort(key=lambda command: (command["type"], command["name"]))
    digest = hashlib.sha256(json.dumps(described, sort_keys=True).encode()).hexdigest()
    key = f"commands:{bot.application_id}"
    if await settings.get(key) == digest:
        return
    await bot.tree.sync()
    await settings.put(key, digest)
    log.info("commands synced count=%d", len(described))
