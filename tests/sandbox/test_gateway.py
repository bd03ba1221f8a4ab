"""The WebSocket side: the protocol, and what each session hears."""

from __future__ import annotations

import json
import zlib
from typing import Any

import aiohttp
import pytest

from sandbox.model import Overwrite, OverwriteType
from sandbox.wire import sessions
from tests.sandbox.conftest import (
    CONTENT,
    DM,
    GUILDS,
    MEMBERS,
    MESSAGES,
    TOKEN,
    Connect,
    Wire,
)


async def test_hello_ready_and_the_guild_come_first(wire: Wire, connect: Connect) -> None:
    client = await connect()
    ready = await client.until("READY")
    assert ready["user"]["id"] == str(wire.town.discord.bot_user.id)
    assert ready["guilds"] == [{"id": str(wire.town.guild.id), "unavailable": True}]
    guild = await client.until("GUILD_CREATE")
    assert guild["unavailable"] is False
    assert [channel["name"] for channel in guild["channels"]] == ["news", "articles"]
    assert [member["user"]["username"] for member in guild["members"]] == ["Clerk"]
    assert [frame["s"] for frame in client.frames] == [None, 1, 2]


@pytest.mark.parametrize(
    ("op", "content", "code"),
    [
        (2, {"token": "nonsense", "intents": 1}, 4004),
        (2, {"token": TOKEN, "intents": 1, "shard": [3, 2]}, 4010),
        (2, {"token": TOKEN, "intents": 1, "shard": "first"}, 4010),
        (2, {"token": TOKEN, "intents": "all"}, 4013),
        (2, {"token": TOKEN, "intents": MEMBERS}, 4014),
        (2, "identify", 4002),
        (8, {"guild_id": "1"}, 4003),
        (99, None, 4001),
    ],
)
async def test_protocol_errors_close_with_discords_codes(
    wire: Wire, connect: Connect, op: int, content: Any, code: int
) -> None:
    wire.town.discord.approved_intents = frozenset()
    client = await connect(None)
    await client.send(op, content)
    assert await client.close_code() == code


async def test_second_identify_and_broken_json_close_too(wire: Wire, connect: Connect) -> None:
    client = await connect()
    await client.send(2, {"token": TOKEN, "intents": 1})
    assert await client.close_code() == 4005
    other = await connect()
    await other.socket.send_str("{")
    assert await other.close_code() == 4002


async def test_silent_client_is_dropped(wire: Wire, connect: Connect) -> None:
    wire.gateway.heartbeat_ms = 10
    client = await connect(None)
    assert client.frames[0]["d"]["heartbeat_interval"] == 10
    assert await client.close_code() == 4009


async def test_unwanted_connections_are_turned_away(wire: Wire) -> None:
    wire.gateway.accepting = False
    with pytest.raises(aiohttp.WSServerHandshakeError) as caught:
        await wire.http.ws_connect(f"{wire.url}/gateway")
    assert caught.value.status == 503


async def test_compressed_stream_is_one_zlib_stream(wire: Wire) -> None:
    url = f"{wire.url}/gateway?v=10&encoding=json&compress=zlib-stream"
    async with wire.http.ws_connect(url) as socket:
        inflate = zlib.decompressobj()
        await socket.send_str(json.dumps({"op": 1, "d": None}))
        seen = []
        for _ in range(2):
            raw = await socket.receive_bytes(timeout=5)
            assert raw.endswith(b"\x00\x00\xff\xff")
            seen.append(json.loads(inflate.decompress(raw))["op"])
    assert seen == [10, 11]


async def test_intents_decide_what_is_heard(wire: Wire, connect: Connect) -> None:
    deaf, blind, all_ears = [
        await connect(intents)
        for intents in (GUILDS, GUILDS | MESSAGES, GUILDS | MESSAGES | CONTENT)
    ]
    for client in (deaf, blind, all_ears):
        await client.until("GUILD_CREATE")
    wire.town.say("secret")
    assert "MESSAGE_CREATE" not in await deaf.settle()
    censored, whole = await blind.until("MESSAGE_CREATE"), await all_ears.until("MESSAGE_CREATE")
    assert (censored["content"], whole["content"]) == ("", "secret")
    assert wire.town.named("MESSAGE_CREATE")[0]["content"] == "secret"


async def test_hidden_channels_are_not_heard(wire: Wire, connect: Connect) -> None:
    town = wire.town
    client = await connect(GUILDS | MESSAGES | CONTENT)
    await client.until("GUILD_CREATE")
    everyone_else = Overwrite(town.guild.id, OverwriteType.ROLE, deny=1 << 10)
    bot_role = next(role for role in town.guild.roles.values() if role.managed)
    hidden_from_bot = Overwrite(bot_role.id, OverwriteType.ROLE, deny=1 << 10)
    town.discord.edit_channel(town.news.id, {}, overwrites=[everyone_else, hidden_from_bot])
    town.discord.create_message(town.news.id, town.admin.id, "among ourselves")
    town.discord.create_thread(town.news.id, "also hidden", town.admin.id)
    events = await client.settle()
    assert "MESSAGE_CREATE" not in events
    assert "THREAD_CREATE" not in events


async def test_each_shard_hears_its_own_guilds(wire: Wire, connect: Connect) -> None:
    model = wire.town.discord
    guilds = [model.create_guild(f"shard {n}", shard_id=n, shard_count=2) for n in (0, 1)]
    clients = [await connect(GUILDS | MESSAGES, shard=[n, 2]) for n in (0, 1)]
    for client in clients:
        await client.settle()
    for guild in guilds:
        channel = model.create_channel(guild.id, "talk")
        model.create_message(channel.id, guild.owner_id, "hello")
    reader = wire.town.reader.id
    model.create_message(model.get_dm_channel(reader).id, reader, "a DM belongs to shard 0")
    for number, client in enumerate(clients):
        await client.settle()
        heard = {
            frame["d"]["guild_id"] for frame in client.frames if frame["t"] == "MESSAGE_CREATE"
        }
        assert heard == {str(guilds[number].id)}


async def test_dms_are_heard_on_the_first_shard(wire: Wire, connect: Connect) -> None:
    model, reader = wire.town.discord, wire.town.reader.id
    clients = [await connect(GUILDS | DM, shard=[n, 2]) for n in (0, 1)]
    for client in clients:
        await client.settle()
    model.create_message(model.get_dm_channel(reader).id, reader, "hello")
    heard = ["MESSAGE_CREATE" in await client.settle() for client in clients]
    assert heard == [True, False]


async def test_members_come_in_chunks(
    wire: Wire, connect: Connect, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sessions, "MEMBERS_PER_CHUNK", 2)
    client = await connect(GUILDS | MEMBERS)
    guild_id = str(wire.town.guild.id)
    await client.send(8, {"guild_id": guild_id, "query": "", "limit": 0, "nonce": "n"})
    chunks = [await client.until("GUILD_MEMBERS_CHUNK") for _ in range(2)]
    names = [member["user"]["username"] for chunk in chunks for member in chunk["members"]]
    assert sorted(names) == ["Clerk", "ani", "garo", "mariam"]
    assert [(chunk["chunk_index"], chunk["chunk_count"], chunk["nonce"]) for chunk in chunks] == [
        (0, 2, "n"),
        (1, 2, "n"),
    ]
    reader = str(wire.town.reader.id)
    await client.send(8, {"guild_id": guild_id, "user_ids": [reader, "1"]})
    chunk = await client.until("GUILD_MEMBERS_CHUNK")
    assert [member["user"]["id"] for member in chunk["members"]] == [reader]
    assert chunk["not_found"] == ["1"]


async def test_shutting_down_says_goodbye_and_stops_listening(wire: Wire, connect: Connect) -> None:
    client = await connect()
    await client.until("GUILD_CREATE")
    await wire.gateway.close()
    assert await client.close_code() == 1001
    assert wire.gateway.sessions.publish not in wire.town.discord.subscribers
