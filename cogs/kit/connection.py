"""Keeps the bot connected through what would make discord.py end the process.

discord.py reads events in the loop that listens to Discord: what is raised there ends it. It trips
over a gateway that cannot be reached at the first attempt, and over events that come as it closes.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import discord
from discord.ext import commands
from discord.utils import MISSING

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


class SteadyBot(commands.Bot):
    """Goes on after an event that cannot be read, and dispatches that there was one."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        parsers: dict[str, Callable[[Any], None]] = self._connection.parsers
        logged: set[str] = set()
        for kind, parse in parsers.items():
            if kind != _NEEDED:
                parsers[kind] = _guarded(self, kind, parse, logged)

    def dispatch(self, event: str, /, *arguments: Any, **options: Any) -> None:
        """Tell listeners of an event, unless the bot is closed: its loop is gone by then."""
        if self.loop is not MISSING:
            super().dispatch(event, *arguments, **options)

    async def connect(self, *, reconnect: bool = True) -> None:
        """Connect to Discord, also when it cannot be reached at first."""
        while True:
            try:
                return await super().connect(reconnect=reconnect)
            except AttributeError:
                # After its wait, discord.py asks a connection that there never was for its session.
                if self.ws is not None or not reconnect:
                    raise


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
