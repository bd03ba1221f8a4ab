"""Finds members and users by id, whether or not Discord has told us of them yet."""

import discord
from discord.ext import commands

from cogs.kit.refusals import is_gone


async def find_member(guild: discord.Guild, member_id: int) -> discord.Member | None:
    """Return the member, or None when they have left."""
    cached = guild.get_member(member_id)
    if cached is not None:
        return cached
    try:
        return await guild.fetch_member(member_id)
    except discord.NotFound as error:
        if is_gone(error):
            return None
        raise


async def find_user(bot: commands.Bot, user_id: int) -> discord.User | None:
    """Return the user, or None when the account is gone."""
    cached = bot.get_user(user_id)
    if cached is not None:
        return cached
    try:
        return await bot.fetch_user(user_id)
    except discord.NotFound as error:
        if is_gone(error):
            return None
        raise
