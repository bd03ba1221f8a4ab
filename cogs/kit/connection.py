"""Keeps the bot connected, with the shards of this process, through what would end that.

discord.py reads events in the loop that listens to Discord: what is raised there ends it. It trips
over events that come as it closes, and goes on connecting shards once it is closed.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import discord
from discord.ext import commands
from yarl import URL

from newsroom.shards import Shards

log = logging.getLogger(__name__)

_NEEDED = "READY"  # nobody could go on without it: better to end, and be started again


@dataclass(frozen=True, slots=True)
class UnreadableEvent:
    """What is known of an event that could not be read; dispatched as `unreadable_event`."""

    kind: str  # Discord's name, such as MESSAGE_CREATE
    guild_id: int | None
    channel_id: int | None
    id: int | None  # of the message, where the event is about one
    is_edit: bool


class SteadyBot(commands.Bot, discord.AutoShardedClient):
    """Goes on after an event that cannot be read, and dispatches that there was one.

    It is discord.py's AutoShardedBot, but still a `commands.Bot` to whoever is given one.
    """

    def __init__(self, *arguments: Any, shards: Shards | None = None, **options: Any) -> None:
        """Prepare the bot.

        Args:
            shards: Those of this process; None for all, as many as Discord recommends.
        """
        if shards is not None:
            options |= {"shard_ids": list(shards.ids), "shard_count": shards.count}
        super().__init__(*arguments, **options)
        self.own_shards = shards or Shards.all_of(1)  # known for certain once it has logged in
        parsers: dict[str, Callable[[Any], None]] = self._connection.parsers
        logged: set[str] = set()
        for kind, parse in parsers.items():
            if kind != _NEEDED:
                parsers[kind] = _guarded(self, kind, parse, logged)

    async def ask_for_shards(self) -> int:
        """Ask Discord how many shards to run, where nobody has said, and before connecting.

        Returns how many may connect in the same five seconds.
        """
        recommended, _, limits = await self.http.get_bot_gateway()
        if self.shard_count is None:
            self.shard_count = recommended
            self.own_shards = Shards.all_of(recommended)
        return limits["max_concurrency"]

    @property
    def is_connected(self) -> bool:
        """Whether Discord tells of what happens in every guild of this process."""
        connected = [not shard.is_closed() for shard in self.shards.values()]
        return self.is_ready() and len(connected) == len(self.own_shards.ids) and all(connected)

    def dispatch(self, event: str, /, *arguments: Any, **options: Any) -> None:
        """Tell listeners of an event, unless the bot is closed: nobody listens any more."""
        if not self.is_closed():
            super().dispatch(event, *arguments, **options)

    async def launch_shard(self, gateway: URL, shard_id: int, *, initial: bool = False) -> None:
        """Connect a shard, tried until it is, as long as the bot is open."""
        if not self.is_closed():
            await super().launch_shard(gateway, shard_id, initial=initial)


def _guarded(
    client: discord.Client, kind: str, parse: Callable[[Any], None], logged: set[str]
) -> Callable[[Any], None]:
    def guarded(payload: Any) -> None:
        try:
            parse(payload)
        except Exception as error:
            event = _describe(kind, payload)
            log.error(
                "event could not be read kind=%s guild=%s channel=%s id=%s",
                *(kind, event.guild_id, event.channel_id, event.id),
                exc_info=None if kind in logged else error,
            )
            logged.add(kind)
            client.dispatch("unreadable_event", event)

    return guarded


def _describe(kind: str, payload: Any) -> UnreadableEvent:
    fields = payload if isinstance(payload, dict) else {}
    own_id = _id(fields, "id")
    of_guild = own_id if kind in ("GUILD_CREATE", "GUILD_UPDATE", "GUILD_DELETE") else None
    return UnreadableEvent(
        kind=kind,
        guild_id=_id(fields, "guild_id") or of_guild,
        channel_id=_id(fields, "channel_id"),
        id=own_id,
        is_edit=fields.get("edited_timestamp") is not None,
    )


def _id(fields: dict[str, Any], name: str) -> int | None:
    try:
        return int(fields[name])
    except (KeyError, TypeError, ValueError):
        return None
