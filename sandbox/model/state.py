"""The class the rest of the sandbox works with: a whole Discord, its seams listed in one place."""

from __future__ import annotations

from typing import Any

from .requests import Requests


class Discord(Requests):
    """A Discord on this machine: simcord's model, made as strict as the real one.

    Synchronous, for one event loop; only the two `wait_*` coroutines wait. Pickles without its
    listeners. One bot per Discord: `bot_user`, `application_id`.

    News         `subscribers` (event, payload); `private_subscribers` (MESSAGE_CREATE, _UPDATE or
                 _DELETE and an ephemeral Message); `gap_subscribers` (Gap); `gaps`
    Reading      `guilds`, `users`, `channels`, `messages[channel_id][id]`, `dm_channels`,
                 `get_guild`, `get_channel`, `get_message(channel_id, id)`, `get_user`,
                 `get_member(guild_id, user_id)`, `get_role`, `get_thread`,
                 `get_dm_channel(user_id)`, `active_threads(guild_id)`,
                 `archived_threads(channel_id, private=)`
    Payloads     `message_payload(message, for_user=)`, `channel_payload(channel, for_user=)`,
                 `member_payload(guild_id, user_id)`, `user_payload(user)`, `role_payload(role)`,
                 `guild_payload(guild)`: plain copies with Discord's own keys
    Who may      `can_see(channel_id, user_id)`, `can_read(message, user_id)`,
                 `has_permission(user_id, channel_id, name)`,
                 `has_guild_permission(user_id, guild_id, name)`,
                 `is_timed_out(guild_id, user_id)`; the refusing ones:
                 `require(user_id, channel_id, *names)`,
                 `require_permissions(guild_id, user_id, channel_id or None, *names)`,
                 `require_hierarchy(guild_id, actor_id, target_id)`,
                 `require_mutual_guild(user_id)`; `closed_dms` (user ids)
    Making       `make_user(name, id=)`, `create_guild(name, id=, owner_id=)`,
                 `create_role(guild_id, name, id=, permissions=)`,
                 `create_channel(guild_id, name, id=, type=, overwrites=)`,
                 `add_member(guild_id, user_id, roles=)`
    Writing      `create_message(channel_id, author_id, content, reference=, attachments=)`,
                 `store_attachments(channel_id, [(name, bytes)])`, `edit_message`,
                 `delete_message`, `set_reaction`, `create_thread`, `edit_channel`, `edit_member`,
                 `prepare_message` and then `create_forum_post`, `apply_ban`, `record_audit_log`.
                 They keep the rules of content, limits and closed threads;
                 permissions are for the caller to ask (see "Who may")
    Requests     `dispatch(method, path, json=, params=, files=, reason=)`: the bot's REST calls;
                 raises `Refusal` (status, code, message, to_json()), with 501 for a gap
    Commands     `commands_for(channel_id, user_id)`,
                 `command_for(name, channel_id, user_id, kind)`,
                 `subcommand(command, path)`, `nest_options(command, path, options)`,
                 `check_option(name, option, value)`, `components(message)`
    Interactions `begin_interaction(kind, channel_id, user_id, content, source)` returns a record:
                 id, responded, response_kind, loading, ephemeral, modal, modal_consumed,
                 autocomplete_choices; `await wait_for_answer(record)`,
                 `await wait_until_filled(record)`, `answer_message(record)`, `interactions[id]`
    Settings     `approved_intents` (the developer portal's switches), `active_thread_limit`
    Upkeep       `serve_at(base_url)` before serving; `sweep()` about once a minute;
                 `clock.advance(seconds)` for tests; `cdn` (files and pictures)
    """

    def serve_at(self, base_url: str) -> None:
        """Serve files below `base_url`/cdn/ from now on, also those already in messages."""
        old, new = self.cdn.move_to(base_url)
        if old == new:
            return
        for channel in self.messages.values():
            for message in channel.values():
                for name in ("attachments", "embeds", "components", "snapshots"):
                    setattr(message, name, _moved(getattr(message, name), old, new))

    def sweep(self) -> None:
        """Do what time does: archive idle threads, let tokens and nonces expire."""
        self.archive_idle_threads()
        self.forget_expired_interactions()
        self.forget_old_nonces()


def _moved(value: Any, old: str, new: str) -> Any:
    if isinstance(value, dict):
        return {key: _moved(item, old, new) for key, item in value.items()}
    if isinstance(value, list):
        return [_moved(item, old, new) for item in value]
    if isinstance(value, str) and value.startswith(f"{old}/"):
        return new + value.removeprefix(old)
    return value
