"""REST calls about a guild's members: looking them up, bans."""

from __future__ import annotations

from typing import Any

from .audit import Audit
from .kernel import Refusal, bad_length, invalid_form
from .routing import Request, Route


def _search_members(request: Request) -> Any:
    model = request.model
    guild = model.get_guild(request.id("guild_id"))
    query = str(request.params.get("query", "")).casefold()
    if not query:
        raise invalid_form("query", "BASE_TYPE_REQUIRED", "This field is required")
    limit = request.number("limit", 1, 1, 1000)
    found = [
        member.user_id
        for member in guild.members.values()
        if any(
            (name or "").casefold().startswith(query)
            for name in (
                model.users[member.user_id].name,
                model.users[member.user_id].global_name,
                member.nick,
            )
        )
    ]
    return [model.member_payload(guild.id, user_id) for user_id in found[:limit]]


def _list_members(request: Request) -> Any:
    if "members" not in request.model.approved_intents:
        raise Refusal(403, 50001, "Missing Access")
    request.number("limit", 1, 1, 1000)
    return request.forward()


def _edit_member(request: Request) -> Any:
    if len(request.body.get("nick") or "") > 32:
        raise bad_length("nick", 0, 32)
    return request.forward()


def _ban(request: Request) -> Any:
    model = request.model
    guild_id, user_id = request.id("guild_id"), request.id("user_id")
    bot_id = model.bot_user.id
    model.require_permissions(guild_id, bot_id, None, "ban_members")
    model.require_hierarchy(guild_id, bot_id, user_id)
    model.get_user(user_id)
    body = request.context().fields("delete_message_seconds", "delete_message_days")
    seconds = body.get("delete_message_seconds")
    if seconds is None:
        seconds = int(body.get("delete_message_days") or 0) * 86400
    model.apply_ban(guild_id, user_id, request.reason, int(seconds))
    model.record_audit_log(guild_id, Audit.MEMBER_BAN, target_id=user_id, reason=request.reason)


def _bulk_ban(request: Request) -> Any:
    model, guild_id = request.model, request.id("guild_id")
    bot_id = model.bot_user.id
    model.require_permissions(guild_id, bot_id, None, "ban_members", "manage_guild")
    body = request.context().fields("user_ids", "delete_message_seconds")
    user_ids = [int(one) for one in body.get("user_ids") or []]
    if not 1 <= len(user_ids) <= 200:
        raise bad_length("user_ids", 1, 200)
    banned, failed = [], []
    for user_id in user_ids:
        try:
            if user_id in model.get_guild(guild_id).bans:
                raise Refusal(400, 40007, "The user is banned from this guild.")
            model.require_hierarchy(guild_id, bot_id, user_id)
            seconds = int(body.get("delete_message_seconds") or 0)
            model.apply_ban(guild_id, user_id, request.reason, seconds)
        except Refusal:
            failed.append(str(user_id))
            continue
        banned.append(str(user_id))
        model.record_audit_log(guild_id, Audit.MEMBER_BAN, target_id=user_id, reason=request.reason)
    if not banned:
        raise Refusal(400, 500000, "Failed to ban users")
    return {"banned_users": banned, "failed_users": failed}


ROUTES: tuple[Route, ...] = (
    ("GET", "/guilds/{guild_id}/members/search", _search_members),
    ("GET", "/guilds/{guild_id}/members", _list_members),
    ("PATCH", "/guilds/{guild_id}/members/{user_id}", _edit_member),
    ("PUT", "/guilds/{guild_id}/bans/{user_id}", _ban),
    ("POST", "/guilds/{guild_id}/bulk-ban", _bulk_ban),
)
