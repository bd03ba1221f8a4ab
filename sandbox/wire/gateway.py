"""Discord's gateway over a WebSocket: connections, heartbeats, identifying and resuming."""

from __future__ import annotations

import asyncio
import contextlib
import json
import zlib
from collections.abc import Mapping
from enum import IntEnum
from typing import Any

import discord
from aiohttp import WSMsgType, web

from sandbox.model import Discord
from sandbox.model.intents import PRIVILEGED
from sandbox.wire.sessions import Session, Sessions

HEARTBEAT_MS = 41_250
# What the way to Discord and back takes at least. discord.py notes when it sent a heartbeat in a
# thread of its own, after sending: on loopback the answer overtakes that note, and would be timed
# from the heartbeat before ("can't keep up, 41.3s behind").
ROUND_TRIP_SECONDS = 0.1
WAITING_FRAMES = 20_000  # a client this far behind is cut off; it may resume


class Op(IntEnum):
    """What a frame is for (discord-api-docs, topics/opcodes); 0 are the events."""

    HEARTBEAT = 1
    IDENTIFY = 2
    PRESENCE = 3
    VOICE = 4
    RESUME = 6
    RECONNECT = 7
    MEMBERS = 8
    INVALID = 9
    HELLO = 10
    ACK = 11


class ClientError(Exception):
    """The client broke the protocol; the connection closes with this code."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


class Connection:
    """One WebSocket and what is still to be sent over it."""

    def __init__(self, request: web.Request, socket: web.WebSocketResponse) -> None:
        self.socket = socket
        self.session: Session | None = None
        self._request = request
        self._waiting: asyncio.Queue[str] = asyncio.Queue(WAITING_FRAMES)
        compressed = request.query.get("compress") == "zlib-stream"
        self._compressor = zlib.compressobj() if compressed else None

    def send(self, op: int, content: Any = None) -> None:
        """Queue a frame that is not an event."""
        self.send_frame(json.dumps({"op": op, "d": content, "s": None, "t": None}))

    def send_frame(self, frame: str) -> None:
        """Queue a finished frame; a client too far behind is cut off."""
        try:
            self._waiting.put_nowait(frame)
        except asyncio.QueueFull:
            self.abort()

    async def write(self) -> None:
        """Send what is queued, for as long as the connection lasts."""
        with contextlib.suppress(ConnectionError):
            while True:
                frame = await self._waiting.get()
                if self._compressor is None:
                    await self.socket.send_str(frame)
                    continue
                squeezed = self._compressor.compress(frame.encode())
                squeezed += self._compressor.flush(zlib.Z_SYNC_FLUSH)
                await self.socket.send_bytes(squeezed)

    def detach(self) -> None:
        """Leave the session to whoever resumes it."""
        if self.session is not None and self.session.connection is self:
            self.session.leave()

    def abort(self) -> None:
        """Break the connection without a farewell."""
        self.detach()
        if self._request.transport is not None:
            self._request.transport.abort()


class Gateway:
    """The WebSocket side of one Discord."""

    def __init__(
        self, model: Discord, base_url: str, *, token: str, heartbeat_ms: int = HEARTBEAT_MS
    ) -> None:
        self.model = model
        self.sessions = Sessions(model)
        self.accepting = True  # False: connections are refused with 503
        self._token = token
        self._url = base_url.replace("http", "ws", 1).rstrip("/") + "/gateway"
        self.heartbeat_ms = heartbeat_ms
        self.round_trip_seconds = ROUND_TRIP_SECONDS
        self._connections: set[Connection] = set()
        model.subscribers.append(self.sessions.publish)

    def add_routes(self, app: web.Application) -> None:
        """Serve `/gateway` from this application, and say goodbye when it shuts down."""
        app.router.add_get("/gateway", self._serve)
        app.router.add_get("/gateway/", self._serve)
        app.on_shutdown.append(self._shut_down)

    async def _shut_down(self, _app: web.Application) -> None:
        await self.close()

    async def close(self) -> None:
        """Close every connection and hear no more events."""
        self.accepting = False
        if self.sessions.publish in self.model.subscribers:
            self.model.subscribers.remove(self.sessions.publish)
        for connection in tuple(self._connections):
            connection.detach()
            await connection.socket.close(code=1001)

    def drop_connections(self, *, shard_id: int | None = None, forget: bool = False) -> int:
        """Break connections; with `forget` their sessions cannot be resumed. Returns how many."""
        chosen = [
            connection
            for connection in self._connections
            if shard_id is None
            or (connection.session is not None and connection.session.shard[0] == shard_id)
        ]
        for connection in chosen:
            if forget and connection.session is not None:
                self.sessions.forget(connection.session)
            connection.abort()
        return len(chosen)

    def ask_to_reconnect(self) -> None:
        """Send every client op 7, as Discord does before it moves them."""
        for connection in tuple(self._connections):
            connection.send(Op.RECONNECT)

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        if not self.accepting:
            return web.Response(status=503)
        # A dead peer is not waited for: aiohttp's own patience is ten seconds.
        socket = web.WebSocketResponse(compress=False, max_msg_size=1 << 20, timeout=1.0)
        await socket.prepare(request)
        connection = Connection(request, socket)
        self._connections.add(connection)
        writer = asyncio.create_task(connection.write())
        try:
            await self._converse(request, connection)
        except ClientError as error:
            connection.detach()
            await socket.close(code=error.code, message=error.reason.encode())
        finally:
            self._connections.discard(connection)
            writer.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await writer
            self._part(connection)
        return socket

    def _part(self, connection: Connection) -> None:
        session = connection.session
        if session is None or session.connection is not connection:
            return
        connection.detach()
        if connection.socket.close_code in (1000, 1001):  # a farewell ends the session
            self.sessions.forget(session)

    async def _converse(self, request: web.Request, connection: Connection) -> None:
        _check_address(request)
        connection.send(Op.HELLO, {"heartbeat_interval": self.heartbeat_ms, "_trace": ["sandbox"]})
        patience = self.heartbeat_ms * 1.5 / 1000
        while True:
            try:
                frame = await connection.socket.receive(timeout=patience)
            except TimeoutError:
                raise ClientError(4009, "Session timed out.") from None
            if frame.type not in (WSMsgType.TEXT, WSMsgType.BINARY):
                return
            self._handle(connection, *_decode(frame.data))

    def _handle(self, connection: Connection, op: int, content: Any) -> None:
        if op == Op.HEARTBEAT:
            loop = asyncio.get_running_loop()
            loop.call_later(self.round_trip_seconds, connection.send, Op.ACK)
        elif op in (Op.IDENTIFY, Op.RESUME) and connection.session is not None:
            raise ClientError(4005, "Already authenticated.")
        elif op == Op.IDENTIFY:
            self._identify(connection, _mapping(content))
        elif op == Op.RESUME:
            self._resume(connection, _mapping(content))
        elif op not in (Op.PRESENCE, Op.VOICE, Op.MEMBERS):
            raise ClientError(4001, "Unknown opcode.")
        elif connection.session is None:
            raise ClientError(4003, "Not authenticated.")
        elif op == Op.MEMBERS:
            connection.session.send_members(_mapping(content))

    def _identify(self, connection: Connection, content: Mapping[str, Any]) -> None:
        self._check_token(content)
        intents = discord.Intents.none()
        declared = content.get("intents")
        if not isinstance(declared, int) or declared < 0:
            raise ClientError(4013, "Invalid intent(s).")
        intents.value = declared
        if any(
            getattr(intents, name) and name not in self.model.approved_intents
            for name in PRIVILEGED
        ):
            raise ClientError(4014, "Disallowed intent(s).")
        session = self.sessions.open(intents, _shard(content.get("shard")))
        connection.session = session
        session.join(connection)
        session.greet(self._url)

    def _resume(self, connection: Connection, content: Mapping[str, Any]) -> None:
        self._check_token(content)
        session = self.sessions.find(str(content.get("session_id")))
        last = content.get("seq")
        if session is None or not isinstance(last, int) or not session.can_resume(last):
            connection.send(Op.INVALID, False)
            return
        if isinstance(session.connection, Connection):
            session.connection.abort()
        connection.session = session
        session.resume(connection, last)

    def _check_token(self, content: Mapping[str, Any]) -> None:
        if content.get("token") != self._token:
            raise ClientError(4004, "Authentication failed.")


def _check_address(request: web.Request) -> None:
    if request.query.get("v", "10") not in ("9", "10"):
        raise ClientError(4012, "Invalid API version.")
    if request.query.get("encoding", "json") != "json":
        raise ClientError(4002, "Only JSON is spoken here.")


def _decode(raw: str | bytes) -> tuple[int, Any]:
    try:
        frame = json.loads(raw)
        return int(frame["op"]), frame.get("d")
    except (ValueError, KeyError, TypeError, AttributeError):
        raise ClientError(4002, "Error while decoding payload.") from None


def _mapping(content: Any) -> Mapping[str, Any]:
    if not isinstance(content, Mapping):
        raise ClientError(4002, "Error while decoding payload.")
    return content


def _shard(wanted: Any) -> tuple[int, int]:
    if wanted is None:
        return 0, 1
    try:
        shard_id, count = (int(part) for part in wanted)
    except (TypeError, ValueError):
        raise ClientError(4010, "Invalid shard.") from None
    if not 0 <= shard_id < count:
        raise ClientError(4010, "Invalid shard.")
    return shard_id, count
