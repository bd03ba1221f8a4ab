"""What the model stands on: clock, ids, refusals, events. No rule of Discord's lives here."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from simcord._clock import Clock
from simcord.backend import Backend
from simcord.backend.errors import BackendError
from simcord.backend.models import Message

from .cdn import Cdn

Refusal = BackendError  # status, code, message, to_json(): what Discord says no with

EventListener = Callable[[str, Mapping[str, Any]], None]
PrivateListener = Callable[[str, Message], None]
GapListener = Callable[["Gap"], None]

DISCORD_EPOCH_MS = 1420070400000
# Application flags that say a bot in fewer than a hundred guilds has these intents switched on.
_INTENT_FLAGS = {"presences": 1 << 13, "members": 1 << 15, "message_content": 1 << 19}


class WallClock(Clock):
    """The machine's clock, which a test may put forward."""

    def now(self) -> dt.datetime:
        return dt.datetime.now(dt.UTC) + dt.timedelta(seconds=self.elapsed)


@dataclass(frozen=True, slots=True)
class Gap:
    """Something the bot asked for that the real Discord has and this one has not."""

    method: str
    path: str
    detail: str
    at: dt.datetime


def invalid_form(field: str, code: str, message: str) -> Refusal:
    """Build Discord's 50035 that names the field at fault ("a.0.b" for nested ones)."""
    errors: dict[str, Any] = {"_errors": [{"code": code, "message": message}]}
    for part in reversed(field.split(".")):
        errors = {part: errors}
    return Refusal(400, 50035, "Invalid Form Body", errors=errors)


def bad_length(field: str, least: int, most: int) -> Refusal:
    """Build the refusal of a text that is too short or too long."""
    return invalid_form(
        field, "BASE_TYPE_BAD_LENGTH", f"Must be between {least} and {most} in length."
    )


def missing_permissions() -> Refusal:
    """Build the refusal a bot or member meets most."""
    return Refusal(403, 50013, "Missing Permissions")


def snowflake_at(moment: dt.datetime) -> int:
    """Return the smallest id a thing made at that moment can have."""
    return (int(moment.timestamp() * 1000) - DISCORD_EPOCH_MS) << 22


class Kernel(Backend):
    """simcord's model with a running clock, bounded logs, ids at will and copied events."""

    def __init__(self, *, bot_name: str = "Bot", base_url: str = "http://127.0.0.1") -> None:
        self._last_id = 0
        self._given_ids: list[int] = []
        super().__init__(clock=WallClock())
        self.cdn: Cdn = Cdn(base_url)
        self.bot_user.name = bot_name
        # simcord appends every request and event to these, for ever.
        self.http_requests = deque(maxlen=0)  # type: ignore[assignment]  # only ever appended to
        self.transcript = deque(maxlen=0)  # type: ignore[assignment]  # only ever appended to
        self.private_subscribers: list[PrivateListener] = []
        self.gap_subscribers: list[GapListener] = []
        self.gaps: deque[Gap] = deque(maxlen=200)
        self.closed_dms: set[int] = set()
        self.approved_intents = frozenset({"members", "presences", "message_content"})

    def __getstate__(self) -> dict[str, Any]:
        gone: dict[str, Any] = {"subscribers": [], "private_subscribers": [], "gap_subscribers": []}
        return {**self.__dict__, **gone}

    @property
    def application_flags(self) -> int:
        """What the developer portal has switched on, as bots read it."""
        return sum(_INTENT_FLAGS[name] for name in self.approved_intents)

    def snowflake(self) -> int:
        """Return a new id, later than all before it even when the clock was put back."""
        if self._given_ids:
            return self._given_ids.pop()
        value = max(snowflake_at(self.clock.now()), self._last_id + 1)
        while value in self._reserved_ids:
            value += 1
        self._last_id = value
        return value

    def use_id(self, value: int | None) -> None:
        """Give the next thing made this id; `None` changes nothing."""
        if value is not None:
            self._given_ids.append(self.reserve_id(value))

    def emit(self, event: str, payload: Mapping[str, Any]) -> None:
        """Tell every subscriber; what they get is a copy, since payloads share live state."""
        finished = self.plain(payload)
        for listener in tuple(self.subscribers):
            listener(event, finished)

    def emit_private(self, event: str, message: Message) -> None:
        """Tell those who serve people about an ephemeral message."""
        for listener in tuple(self.private_subscribers):
            listener(event, message)

    def report_gap(self, method: str, path: str, detail: str) -> None:
        """Remember what this Discord cannot do, and say so where a person looks."""
        gap = Gap(method, path, detail, self.clock.now())
        self.gaps.append(gap)
        for listener in tuple(self.gap_subscribers):
            listener(gap)

    def plain(self, value: Any) -> Any:
        """Copy a payload into plain dicts and lists."""
        if isinstance(value, Mapping):
            return {key: self.plain(item) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self.plain(item) for item in value]
        return value

    def require(self, user_id: int, channel_id: int, *names: str) -> None:
        """Refuse (50001 unseen, 50013 lacking) unless that user has all of these there."""
        channel = self.get_channel(channel_id)
        self.require_permissions(channel.guild_id, user_id, channel_id, *names)
