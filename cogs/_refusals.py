"""What may go wrong between the bot and Discord, and why Discord refused, in plain words."""

import aiohttp
import discord

# A refusal, an answer that makes no sense, a connection that was cut: it may go well next time.
NETWORK = (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError)

OWN_FAULT = "the bot met a fault of its own; its log tells more"

_REFUSED_FOR_GOOD = (400, 403, 404)
_ARCHIVED = 50_083  # Thread is archived
_TOO_MANY_EDITS = 30_046  # of messages older than an hour; try again later
_LEFT = 10_007  # Unknown Member
_NO_MESSAGES = 50_007  # Cannot send messages to this user


def reason_of(error: discord.HTTPException) -> str:
    """Translate Discord's refusal of a request."""
    if error.code == _LEFT:
        return "the member has left the server"
    if error.code == _NO_MESSAGES:
        return "their direct messages are closed"
    if isinstance(error, discord.Forbidden):
        return "the bot lacks the permission"
    if isinstance(error, discord.NotFound):
        return "it no longer exists"
    return f"Discord answered {error.status}"


def is_final(error: discord.HTTPException) -> bool:
    """Tell whether Discord would refuse the same request again."""
    # A thread archived meanwhile is another matter: whoever asks again wakes it first.
    return error.status in _REFUSED_FOR_GOOD and error.code not in (_ARCHIVED, _TOO_MANY_EDITS)


def reason_out_of_reach(member: discord.Member) -> str | None:
    """Say why the bot can never punish this member, or None when it can."""
    if member.guild.owner_id == member.id:
        return "they own the server"
    if member.top_role >= member.guild.me.top_role:
        return f"their role {member.top_role.name} is equal to the bot's or above it"
    return None


def reason_no_timeout(member: discord.Member) -> str | None:
    """Say why Discord will not let the bot time this member out, or None when it will."""
    if member.guild_permissions.administrator:
        return "they are an administrator"
    return reason_out_of_reach(member)


def reason_no_ban(guild: discord.Guild, member: discord.Member | None) -> str | None:
    """Say why Discord will not let the bot ban this member, or None when it will.

    Args:
        member: None when they have left.
    """
    if not guild.me.guild_permissions.ban_members:
        return "the bot lacks the permission"
    return reason_out_of_reach(member) if member is not None else None
