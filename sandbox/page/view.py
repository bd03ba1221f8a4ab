"""What a person sees: the world, the messages of a channel, and news as it happens."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from itertools import islice
from typing import Any

from sandbox.model import Channel, Message, Refusal
from sandbox.world import World
from sandbox.world.entities import Entities

PAGE_LENGTH = 50
LONGEST_PAGE = 100
# A viewer this far behind has gone, or will do better to look anew than to catch up.
_LONGEST_QUEUE = 2000
DM = 1

News = dict[str, Any]
_GUILD_EVENTS = ("GUILD_UPDATE", "GUILD_MEMBER_", "GUILD_ROLE_")
_CHANNEL_EVENTS = ("CHANNEL_CREATE", "CHANNEL_UPDATE", "THREAD_CREATE", "THREAD_UPDATE")
_GONE_EVENTS = ("CHANNEL_DELETE", "THREAD_DELETE")
_LEFT_OUT = ("INTERACTION_CREATE", "WEBHOOKS_UPDATE", "THREAD_LIST_SYNC")
_GUILD_PARTS = ("id", "name", "owner_id", "icon", "description", "roles", "preferred_locale")


class View:
    """The readers' side of one world."""

    def __init__(self, world: World, entities: Entities) -> None:
        self._world = world
        self._discord = world.discord
        self._entities = entities

    def world(self, name: str | None) -> dict[str, Any]:
        """Describe guild, personas and channels; with a name, as that persona sees them."""
        viewer_id = None if name is None else self._entities.persona(name)[1]
        guild = self._discord.guild_payload(self._discord.guilds[self._world.guild_id])
        return {
            "guild": {part: guild[part] for part in _GUILD_PARTS if part in guild},
            "bot": self._discord.user_payload(self._discord.bot_user),
            "personas": [self._persona(name) for name in self._world.people],
            "channels": [
                self._discord.channel_payload(one, for_user=viewer_id)
                for one in self._channels(viewer_id)
            ],
        }

    def messages(
        self, channel_id: int, name: str, before: int | None = None, limit: int = PAGE_LENGTH
    ) -> list[dict[str, Any]]:
        """Return the latest messages that persona may read, oldest first."""
        _, viewer_id = self._entities.persona(name)
        channel = self._discord.get_channel(channel_id)
        if not self._discord.can_see(channel_id, viewer_id):
            raise Refusal(403, 50001, "Missing Access")
        if channel.guild_id is not None and not self._discord.has_permission(
            viewer_id, channel_id, "read_message_history"
        ):
            return []
        found = (
            message
            for message in reversed(self._discord.messages[channel_id].values())
            if (before is None or message.id < before) and message.visible_to(viewer_id)
        )
        latest = list(islice(found, max(1, min(limit, LONGEST_PAGE))))
        return [self._show(message, viewer_id) for message in reversed(latest)]

    def commands(self, channel_id: int, name: str) -> list[dict[str, Any]]:
        """Return the commands and menus that persona may use there."""
        _, viewer_id = self._entities.persona(name)
        self._discord.get_channel(channel_id)
        return self._discord.commands_for(channel_id, viewer_id)

    def watch(self, name: str) -> Watch:
        """Begin to collect what that persona sees from now on."""
        _, viewer_id = self._entities.persona(name)
        known = {one.id for one in self._channels(viewer_id)}
        return Watch(self._world, viewer_id, known, self._show)

    def _persona(self, name: str) -> dict[str, Any]:
        user_id = self._world.people[name]
        guild = self._discord.guilds[self._world.guild_id]
        member = guild.members.get(user_id)
        roles = member.role_ids if member else []
        return {
            "name": name,
            "user": self._discord.user_payload(self._discord.users[user_id]),
            "roles": [guild.roles[role_id].name for role_id in roles],
            # None: banned or kicked
            "member": self._discord.member_payload(guild.id, user_id) if member else None,
            "dms_closed": user_id in self._discord.closed_dms,
        }

    def _channels(self, viewer_id: int | None) -> list[Channel]:
        channels = self._discord.channels.values()
        if viewer_id is None:
            return [channel for channel in channels if channel.type != DM]
        return [channel for channel in channels if self._discord.can_see(channel.id, viewer_id)]

    def _show(self, message: Message, viewer_id: int) -> dict[str, Any]:
        return self._discord.message_payload(message, for_user=viewer_id)


class Watch:
    """One viewer's news. Enter it to listen, call `next` to read; it never holds up the speaker."""

    def __init__(
        self,
        world: World,
        viewer_id: int,
        known: set[int],
        show: Callable[[Message, int], dict[str, Any]],
    ) -> None:
        self._discord = world.discord
        self._viewer_id = viewer_id
        self._known = known  # channels this viewer has been told of
        self._show = show
        self._queue: asyncio.Queue[News | None] = asyncio.Queue(_LONGEST_QUEUE)

    def __enter__(self) -> Watch:
        self._discord.subscribers.append(self._hear)
        self._discord.private_subscribers.append(self._hear_private)
        return self

    def __exit__(self, *_: object) -> None:
        self._discord.subscribers.remove(self._hear)
        self._discord.private_subscribers.remove(self._hear_private)

    async def next(self) -> News | None:
        """Wait for the next news; None says that the viewer should look anew."""
        return await self._queue.get()

    def end(self) -> None:
        """Let the reader of this watch finish."""
        while self._queue.full():
            self._queue.get_nowait()
        self._queue.put_nowait(None)

    def _hear(self, event: str, payload: Mapping[str, Any]) -> None:
        if event in _LEFT_OUT:
            return
        if event in _CHANNEL_EVENTS:
            self._hear_channel(event, payload)
        elif event in _GONE_EVENTS:
            if int(payload["id"]) in self._known:
                self._known.discard(int(payload["id"]))
                self._tell(event, payload)
        elif "channel_id" in payload:
            self._hear_in_channel(event, payload)
        elif event == "THREAD_MEMBERS_UPDATE":
            if int(payload["id"]) in self._known:
                self._tell(event, payload)
        elif event.startswith(_GUILD_EVENTS):
            self._tell(event, payload)

    def _hear_channel(self, event: str, payload: Mapping[str, Any]) -> None:
        """Pass on a change of a channel: for this viewer it may appear, change or vanish."""
        channel_id = int(payload["id"])
        known, seen = channel_id in self._known, self._discord.can_see(channel_id, self._viewer_id)
        family = event.partition("_")[0]
        if seen:
            self._known.add(channel_id)
            self._tell(event if known else f"{family}_CREATE", payload)
        elif known:
            self._known.discard(channel_id)
            self._tell(f"{family}_DELETE", payload)

    def _hear_in_channel(self, event: str, payload: Mapping[str, Any]) -> None:
        channel_id = int(payload["channel_id"] or 0)
        if not self._discord.can_see(channel_id, self._viewer_id):
            return
        if channel_id not in self._known:
            # Nothing announces a DM before somebody writes in it.
            self._known.add(channel_id)
            channel = self._discord.get_channel(channel_id)
            opened = self._discord.channel_payload(channel, for_user=self._viewer_id)
            self._tell("CHANNEL_CREATE", opened)
        self._tell(event, payload)

    def _hear_private(self, event: str, message: Message) -> None:
        if not message.visible_to(self._viewer_id):
            return
        if event == "MESSAGE_DELETE":
            gone = {"id": str(message.id), "channel_id": str(message.channel_id)}
            self._tell(event, {**gone, "flags": message.flags})  # no discussion counted it
        else:
            self._tell(event, self._show(message, self._viewer_id))

    def _tell(self, event: str, payload: Mapping[str, Any]) -> None:
        try:
            self._queue.put_nowait({"type": event, "data": payload})
        except asyncio.QueueFull:
            self.end()
