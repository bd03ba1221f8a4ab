"""REST calls about channels, their permission overwrites and their tags."""

from __future__ import annotations

from typing import Any

from simcord.backend.models import Channel
from simcord.enums import ChannelType

from .audit import Audit
from .kernel import Refusal, bad_length, invalid_form, missing_permissions
from .routes_threads import delete_thread, edit_thread
from .routing import Request, Route

_MANAGE_ROLES = 1 << 28
# Settings of Discord's that simcord's channels have no place for: kept beside them.
_SETTINGS = (
    "nsfw",
    "flags",
    "default_auto_archive_duration",
    "default_thread_rate_limit_per_user",
    "default_reaction_emoji",
    "default_sort_order",
    "default_forum_layout",
)


def _edit(request: Request) -> Any:
    model = request.model
    channel = model.get_channel(request.id("channel_id"))
    if channel.is_thread:
        return edit_thread(request, channel)
    model.require(model.bot_user.id, channel.id, "manage_channels")
    if "permission_overwrites" in request.body:
        _require_may_overwrite(request, channel, request.body["permission_overwrites"])
    body = _checked(request, channel.type)
    kept = dict(model.channel_settings.get(channel.id, {}))
    model.channel_settings[channel.id] = {**kept, **_settings(body)}
    try:
        return request.with_body(_without_settings(body)).forward()
    except Refusal:
        model.channel_settings[channel.id] = kept
        raise


def _delete(request: Request) -> Any:
    channel = request.model.get_channel(request.id("channel_id"))
    if channel.is_thread:
        return delete_thread(request, channel)
    deleted = request.forward()
    request.model.channel_settings.pop(channel.id, None)
    return deleted


def _create(request: Request) -> Any:
    model, guild_id = request.model, request.id("guild_id")
    kind = int(request.body.get("type") or ChannelType.TEXT)
    body = _checked(request, kind)
    if "name" not in body:
        raise invalid_form("name", "BASE_TYPE_REQUIRED", "This field is required")
    for overwrite in body.get("permission_overwrites") or []:
        _require_holds(request, guild_id, None, overwrite)
    tags = body.pop("available_tags", None)
    created = request.with_body(_without_settings(body)).forward()
    channel = model.get_channel(int(created["id"]))
    model.channel_settings[channel.id] = _settings(body)
    if tags or _settings(body):
        model.edit_channel(channel.id, {"available_tags": tags or []})
    return model.channel_payload(channel)


def _checked(request: Request, kind: int) -> dict[str, Any]:
    body = dict(request.body)
    name = body.get("name", "name")
    if not isinstance(name, str) or not 1 <= len(name) <= 100:
        raise bad_length("name", 1, 100)
    longest = 4096 if kind == ChannelType.FORUM else 1024
    if len(body.get("topic") or "") > longest:
        raise bad_length("topic", 0, longest)
    if not 0 <= (body.get("rate_limit_per_user") or 0) <= 21600:
        raise invalid_form(
            "rate_limit_per_user", "NUMBER_TYPE_MAX", "int value should be between 0 and 21600."
        )
    if "available_tags" in body:
        _check_tags(body["available_tags"] or [])
    return body


def _check_tags(tags: list[dict[str, Any]]) -> None:
    if len(tags) > 20:
        raise bad_length("available_tags", 0, 20)
    for index, tag in enumerate(tags):
        if not 1 <= len(tag.get("name") or "") <= 20:
            raise bad_length(f"available_tags.{index}.name", 1, 20)


def _settings(body: dict[str, Any]) -> dict[str, Any]:
    return {key: body[key] for key in _SETTINGS if key in body}


def _without_settings(body: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in body.items() if key not in _SETTINGS}


def _set_overwrite(request: Request) -> Any:
    model = request.model
    channel, target_id = model.get_channel(request.id("channel_id")), request.id("target_id")
    if channel.is_thread or channel.guild_id is None:
        raise Refusal(400, 50024, "Cannot execute action on this channel type")
    if request.body.get("type") not in (0, 1, "0", "1"):
        raise invalid_form("type", "BASE_TYPE_REQUIRED", "This field is required")
    _require_may_overwrite(request, channel, [request.body])
    existed = any(one.target_id == target_id for one in channel.overwrites)
    request.forward()
    _record_overwrite(
        request,
        channel,
        Audit.OVERWRITE_UPDATE if existed else Audit.OVERWRITE_CREATE,
    )


def _delete_overwrite(request: Request) -> Any:
    model = request.model
    channel, target_id = model.get_channel(request.id("channel_id")), request.id("target_id")
    model.require(model.bot_user.id, channel.id, "manage_roles")
    if not any(one.target_id == target_id for one in channel.overwrites):
        raise Refusal(404, 10009, "Unknown Overwrite")
    request.forward()
    _record_overwrite(request, channel, Audit.OVERWRITE_DELETE)


def _record_overwrite(request: Request, channel: Channel, action: Audit) -> None:
    target_id = request.id("target_id")
    is_role = target_id in request.model.get_guild(channel.guild_id or 0).roles
    request.model.record_audit_log(
        channel.guild_id or 0,
        action,
        target_id=channel.id,
        options={"id": str(target_id), "type": "0" if is_role else "1"},
        reason=request.reason,
    )


def _require_may_overwrite(
    request: Request, channel: Channel, overwrites: list[dict[str, Any]]
) -> None:
    request.model.require(request.model.bot_user.id, channel.id, "manage_roles")
    for overwrite in overwrites:
        _require_holds(request, channel.guild_id or 0, channel.id, overwrite)


def _require_holds(
    request: Request, guild_id: int, channel_id: int | None, overwrite: dict[str, Any]
) -> None:
    """Refuse to allow or deny what the bot itself may not do, as Discord does."""
    model, bot_id = request.model, request.model.bot_user.id
    held = model.compute_permissions(guild_id, bot_id)
    if channel_id is not None:
        standing = model.get_channel(channel_id).overwrites
        bearers = {bot_id, *model.get_member(guild_id, bot_id).role_ids}
        if any(one.target_id in bearers and one.allow & _MANAGE_ROLES for one in standing):
            return  # whoever manages permissions in this very channel may set any
        held |= model.compute_permissions(guild_id, bot_id, channel_id)
        target = int(overwrite.get("id") or request.args.get("target_id") or 0)
        for one in standing:
            if one.target_id == target:
                held |= one.allow | one.deny  # what stands may stay
    wanted = int(overwrite.get("allow") or 0) | int(overwrite.get("deny") or 0)
    if wanted & ~held:
        raise missing_permissions()


ROUTES: tuple[Route, ...] = (
    ("PATCH", "/channels/{channel_id}", _edit),
    ("DELETE", "/channels/{channel_id}", _delete),
    ("POST", "/guilds/{guild_id}/channels", _create),
    ("PUT", "/channels/{channel_id}/permissions/{target_id}", _set_overwrite),
    ("DELETE", "/channels/{channel_id}/permissions/{target_id}", _delete_overwrite),
)
