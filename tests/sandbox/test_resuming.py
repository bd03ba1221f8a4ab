"""Broken connections: what is replayed, what cannot be resumed, and when a session is over."""

from __future__ import annotations

import pytest

from sandbox.wire import gateway, sessions
from tests.sandbox.conftest import (
    CONTENT,
    GUILDS,
    MESSAGES,
    TOKEN,
    Client,
    Connect,
    Wire,
)


async def resume(client: Client, session_id: str, seq: int) -> None:
    await client.send(6, {"token": TOKEN, "session_id": session_id, "seq": seq})


async def test_missed_events_are_replayed_once_and_in_order(wire: Wire, connect: Connect) -> None:
    client = await connect(GUILDS | MESSAGES | CONTENT)
    ready = await client.until("READY")
    await client.until("GUILD_CREATE")
    assert wire.gateway.drop_connections() == 1
    for number in range(20):
        wire.town.say(f"{number}")
    again = await connect(None)
    await resume(again, ready["session_id"], client.frames[-1]["s"])
    await again.until("RESUMED")
    replayed = [frame["d"]["content"] for frame in again.frames if frame["t"] == "MESSAGE_CREATE"]
    assert replayed == [f"{number}" for number in range(20)]
    wire.town.say("live")
    assert (await again.until("MESSAGE_CREATE"))["content"] == "live"


@pytest.mark.parametrize("why", ["unknown", "forgotten", "expired", "from the future", "too late"])
async def test_what_cannot_be_resumed_is_an_invalid_session(
    wire: Wire, connect: Connect, monkeypatch: pytest.MonkeyPatch, why: str
) -> None:
    monkeypatch.setattr(sessions, "KEPT_FRAMES", 3)
    client = await connect(GUILDS | MESSAGES)
    session_id, seq = (await client.until("READY"))["session_id"], 2
    await client.until("GUILD_CREATE")
    wire.gateway.drop_connections(forget=why == "forgotten")
    if why == "unknown":
        session_id = "nobody's"
    elif why == "expired":
        monkeypatch.setattr(sessions, "SESSION_LIVES_S", -1.0)
    elif why == "from the future":
        seq = 99
    elif why == "too late":
        for number in range(5):
            wire.town.say(f"{number}")
    again = await connect(None)
    await resume(again, session_id, seq)
    frame = await again.next()
    assert (frame["op"], frame["d"]) == (9, False)


async def test_client_too_far_behind_is_cut_off_and_may_resume(
    wire: Wire, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gateway, "WAITING_FRAMES", 3)
    client = await connect(GUILDS | MESSAGES | CONTENT)
    ready = await client.until("READY")
    await client.until("GUILD_CREATE")
    for number in range(5):
        wire.town.say(f"{number}")
    assert [session.connection for session in wire.gateway.sessions] == [None]
    monkeypatch.setattr(gateway, "WAITING_FRAMES", 100)
    again = await connect(None)
    await resume(again, ready["session_id"], client.frames[-1]["s"])
    await again.until("RESUMED")
    replayed = [frame["d"]["content"] for frame in again.frames if frame["t"] == "MESSAGE_CREATE"]
    assert replayed == [f"{number}" for number in range(5)]


async def test_farewell_ends_the_session(wire: Wire, connect: Connect) -> None:
    client = await connect()
    ready = await client.until("READY")
    await client.socket.close(code=1000)
    again = await connect(None)
    await resume(again, ready["session_id"], 1)
    assert (await again.next())["op"] == 9


async def test_expired_sessions_are_not_kept(
    wire: Wire, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = await connect()
    await client.until("GUILD_CREATE")
    wire.gateway.drop_connections()
    assert len(list(wire.gateway.sessions)) == 1
    monkeypatch.setattr(sessions, "SESSION_LIVES_S", -1.0)
    wire.town.say("anything")
    assert list(wire.gateway.sessions) == []
