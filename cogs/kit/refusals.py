"""What may go wrong between the bot and Discord, whether for good, and why, in plain words."""

import logging
from collections.abc import Awaitable

import aiohttp
import discord

from newsroom.outcomes import Retry, Step

log = logging.getLogger(__name__)

# A refusal, an answer that makes no sense, a connection that was cut: it may go well next time.
NETWORK = (discord.HTTPException, aiohttp.ClientError, OSError, TimeoutError)

OWN_FAULT = "the bot met a fault of its own; its log tells more"

_NOT_DISCORDS = 0  # whatever Discord refuses has a code; what stands before it knows none
_LEFT = 10_007  # Unknown Member
_NO_MESSAGES = (50_007, 50_278)  # Cannot send messages to this user; nor without a common server
_ASK_LATER = (401, 408, 425, 429)  # 401 ends the whole bot, and with it waits for a new token
_PASSING = (  # https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
    20_016,  # slow mode
    20_022,  # announcements are edited too often
    20_028,  # the channel is written to too often
    20_029,  # the server is written to too often
    30_046,  # messages older than an hour are edited too often
    40_003,  # direct messages are opened too fast
    40_333,  # trouble on the way to Discord
    50_083,  # the thread was archived meanwhile: whoever asks again wakes it first
    130_000,  # Discord is overloaded
)


def reason_of(error: Exception) -> str:
    """Translate Discord's refusal of a request, or its silence."""
    if not isinstance(error, discord.HTTPException):
        return "Discord did not answer"
    if error.code == _LEFT:
        return "the member has left the server"
    if error.code in _NO_MESSAGES:
        return "their direct messages are closed, or they are not in the server"
    if error.code == _NOT_DISCORDS or error.status >= 500:
        return f"Discord answered {error.status}"
    if isinstance(error, discord.Forbidden):
        return "the bot lacks the permission"
    if isinstance(error, discord.NotFound):
        return "it no longer exists"
    return f"Discord answered {error.status}"


def is_final(error: Exception) -> bool:
    """Tell whether Discord would refuse the same request again."""
    if not isinstance(error, discord.HTTPException) or error.code == _NOT_DISCORDS:
        return False
    is_refusal = 400 <= error.status < 500 and error.status not in _ASK_LATER
    return is_refusal and error.code not in _PASSING


def is_gone(error: discord.HTTPException) -> bool:
    """Tell whether Discord says that what was asked for does not exist."""
    return isinstance(error, discord.NotFound) and is_final(error)


async def attempt(name: str, request: Awaitable[object], *, detail: str = "") -> Step:
    """Ask something of Discord, and say whether it is done, refused for good or to be tried again.

    Args:
        request: What it returns is what came of it, where that is a step.
    """
    try:
        came = await request
    except NETWORK as error:
        level = logging.INFO if is_final(error) else logging.WARNING
        log.log(level, "step not done step=%s error=%r", name, error)
        return Step(name, False, reason_of(error), who_tries_again(error))
    return came if isinstance(came, Step) else Step(name, True, detail)


def who_tries_again(error: Exception) -> Retry:
    """Say whose it is to try once more what has gone wrong."""
    if not is_final(error):
        return Retry.BOT
    assert isinstance(error, discord.HTTPException)
    # Who has left or closed the door, and what was deleted, is not brought back by asking again.
    if is_gone(error) or error.code in _NO_MESSAGES:
        return Retry.NOBODY
    return Retry.MODERATOR


# ---------------------------------------------------------------- foreseen


def foresee_timeout(member: discord.Member) -> Step | None:
    """Return why Discord will not let the bot time this member out, or None when it will."""
    if member.guild_permissions.administrator and member.guild.owner_id != member.id:
        return Step("timeout", False, "they are an administrator")
    return foresee_reach("timeout", member)


def foresee_ban(guild: discord.Guild, member: discord.Member | None) -> Step | None:
    """Return why Discord will not let the bot ban this member, or None when it will.

    Args:
        member: None when they have left.
    """
    if not guild.me.guild_permissions.ban_members:
        return Step("ban", False, "the bot lacks the permission", Retry.MODERATOR)
    return foresee_reach("ban", member) if member is not None else None


def foresee_reach(name: str, member: discord.Member) -> Step | None:
    """Return why the bot can never punish this member, or None when it can."""
    if member.guild.owner_id == member.id:
        return Step(name, False, "they own the server")
    if member.top_role >= member.guild.me.top_role:
        above = f"their role {member.top_role.name} is equal to the bot's or above it"
        return Step(name, False, above, Retry.MODERATOR)
    return None
