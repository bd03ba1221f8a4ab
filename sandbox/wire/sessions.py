"""Gateway sessions: which events each may hear, what it missed, and when it is over."""

from __future__ import annotations

import json
import secrets
import time
from collections import deque
from collections.abc import Iterator, Mapping
from typing import Any, Protocol

import discord

from sandbox.model import Discord, censor_message, prune_members, required_intent

KEPT_FRAMES = 5000  # for resuming; whoever missed more must identify anew
SESSION_LIVES_S = 180.0  # after its connection broke; Discord says "a few minutes"
MEMBERS_PER_CHUNK = 1000
_CHANNEL_EVENTS = ("MESSAGE_", "TYPING_", "CHANNEL_PINS_")


class Link(Protocol):
    """What a session needs of a connection."""

    def send_frame(self, frame: str) -> None:
        """Queue a finished frame."""


class Session:
    """What one shard of a bot has been told."""

    def __init__(self, model: Discord, intents: discord.Intents, shard: tuple[int, int]) -> None:
        self.id = secrets.token_hex(16)
        self.shard = shard
        self.intents = intents
        self.connection: Link | None = None
        self.left_at = time.monotonic()
        self._model = model
        self._sequence = 0
        self._kept: deque[tuple[int, str]] = deque(maxlen=KEPT_FRAMES)

    def join(self, connection: Link) -> None:
        """Talk over this connection from now on."""
        self.connection = connection

    def leave(self) -> None:
        """Keep what comes until someone resumes."""
        self.connection = None
        self.left_at = time.monotonic()

    def can_resume(self, last: int) -> bool:
        """Say whether everything after that sequence number is still here."""
        first_kept = self._kept[0][0] if self._kept else 1
        return first_kept - 1 <= last <= self._sequence

    def resume(self, connection: Link, last: int) -> None:
        """Send what was missed, then RESUMED."""
        for sequence, frame in self._kept:
            if sequence > last:
                connection.send_frame(frame)
        self.join(connection)
        self.send("RESUMED", "{}")

    @property
    def expired(self) -> bool:
        """Whether the client has stayed away for too long."""
        return self.connection is None and time.monotonic() - self.left_at > SESSION_LIVES_S

    def send(self, event: str, content: str) -> None:
        """Send an event whose payload is JSON text already."""
        self._sequence += 1
        frame = f'{{"op":0,"t":"{event}","s":{self._sequence},"d":{content}}}'
        self._kept.append((self._sequence, frame))
        if self.connection is not None:
            self.connection.send_frame(frame)

    def hears(self, event: str, payload: Mapping[str, Any]) -> bool:
        """Say whether this shard, with its intents and the bot's access, gets an event."""
        intent = required_intent(event, payload)
        if intent is not None and not getattr(self.intents, intent):
            return False
        own_id = payload.get("id") if event.startswith("GUILD_") else None
        guild_id = payload.get("guild_id") or own_id
        home = (int(guild_id) >> 22) % self.shard[1] if guild_id else 0
        if home != self.shard[0]:
            return False
        return self._channel_visible(event, payload)

    def _channel_visible(self, event: str, payload: Mapping[str, Any]) -> bool:
        if event.startswith(_CHANNEL_EVENTS):
            channel_id = int(payload["channel_id"])
        elif event in ("THREAD_CREATE", "THREAD_UPDATE", "THREAD_MEMBERS_UPDATE"):
            channel_id = int(payload["id"])
        else:
            return True
        model = self._model
        return channel_id not in model.channels or model.can_see(channel_id, model.bot_user.id)

    def projected(self, event: str, payload: Mapping[str, Any]) -> dict[str, Any] | None:
        """Return the payload as this session may see it, or None when it sees all of it."""
        if event in ("MESSAGE_CREATE", "MESSAGE_UPDATE") and not self.intents.message_content:
            censored: dict[str, Any] = json.loads(json.dumps(payload))
            censor_message(self._model, censored)
            return censored
        if event == "GUILD_CREATE":
            pruned = dict(payload)
            prune_members(pruned, self.intents, self._model.bot_user.id)
            return pruned
        return None

    def greet(self, gateway_url: str) -> None:
        """Send READY and then the guilds of this shard."""
        model = self._model
        guilds = [
            guild
            for guild in model.guilds.values()
            if (guild.id >> 22) % self.shard[1] == self.shard[0]
        ]
        ready = {
            "v": 10,
            "user": model.user_payload(model.bot_user),
            "private_channels": [],
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": self.id,
            "session_type": "normal",
            "resume_gateway_url": gateway_url,
            "shard": list(self.shard),
            "application": {"id": str(model.application_id), "flags": model.application_flags},
        }
        self.send("READY", _dump(ready))
        for guild in guilds:
            payload = model.guild_payload(guild)
            if self.hears("GUILD_CREATE", payload):
                self.send("GUILD_CREATE", _dump(self.projected("GUILD_CREATE", payload)))

    def send_members(self, wanted: Mapping[str, Any]) -> None:
        """Answer a request for guild members in chunks."""
        raw = wanted.get("guild_id")
        guild_id = int((raw[0] if isinstance(raw, list) else raw) or 0)
        if guild_id not in self._model.guilds:
            return
        found, missing = self._chosen_members(guild_id, wanted)
        chunks = [
            found[start : start + MEMBERS_PER_CHUNK]
            for start in range(0, max(1, len(found)), MEMBERS_PER_CHUNK)
        ]
        for index, chunk in enumerate(chunks):
            payload: dict[str, Any] = {
                "guild_id": str(guild_id),
                "members": [self._model.member_payload(guild_id, one) for one in chunk],
                "chunk_index": index,
                "chunk_count": len(chunks),
            }
            if wanted.get("presences"):
                payload["presences"] = []
            if missing:
                payload["not_found"] = missing
            if wanted.get("nonce"):
                payload["nonce"] = wanted["nonce"]
            self.send("GUILD_MEMBERS_CHUNK", _dump(payload))

    def _chosen_members(
        self, guild_id: int, wanted: Mapping[str, Any]
    ) -> tuple[list[int], list[str]]:
        members = self._model.guilds[guild_id].members
        limit = int(wanted.get("limit") or 0)
        if wanted.get("user_ids"):
            raw = wanted["user_ids"]
            asked = [int(one) for one in (raw if isinstance(raw, list) else [raw])]
            missing = [str(one) for one in asked if one not in members]
            return [one for one in asked if one in members], missing
        query = str(wanted.get("query") or "").casefold()
        if not query and not limit and not self.intents.members:
            return [], []
        found = [
            user_id
            for user_id, member in members.items()
            if self._model.users[user_id].name.casefold().startswith(query)
            or (member.nick or "").casefold().startswith(query)
        ]
        return found[:limit] if limit else found, []


class Sessions:
    """All sessions of one Discord."""

    def __init__(self, model: Discord) -> None:
        self._model = model
        self._by_id: dict[str, Session] = {}

    def __iter__(self) -> Iterator[Session]:
        return iter(tuple(self._by_id.values()))

    def open(self, intents: discord.Intents, shard: tuple[int, int]) -> Session:
        """Begin a session; broken ones of the same shard will not be resumed any more."""
        for old in self:
            if old.expired or (old.connection is None and old.shard == shard):
                self.forget(old)
        session = Session(self._model, intents, shard)
        self._by_id[session.id] = session
        return session

    def find(self, session_id: str) -> Session | None:
        """Return the session of that id, if it has not expired."""
        session = self._by_id.get(session_id)
        return None if session is None or session.expired else session

    def forget(self, session: Session) -> None:
        """End a session."""
        self._by_id.pop(session.id, None)

    def publish(self, event: str, payload: Mapping[str, Any]) -> None:
        """Tell an event to every session that may hear it."""
        whole: str | None = None  # serialized at most once for all who see all of it
        for session in self:
            if session.expired:
                self.forget(session)
            elif session.hears(event, payload):
                seen = session.projected(event, payload)
                if seen is None:
                    whole = _dump(payload) if whole is None else whole
                session.send(event, _dump(seen) if seen is not None else whole or "null")


def _dump(payload: Any) -> str:
    return json.dumps(payload, separators=(",", ":"))
