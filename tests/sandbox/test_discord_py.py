"""Unmodified discord.py at the other end: events, resuming, interactions."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import discord
from discord import app_commands, ui

from sandbox.wire.gateway import ROUND_TRIP_SECONDS, Op
from tests.sandbox.conftest import StartBot, Wire


class Listener(discord.Client):
    """Notes what it hears; has one of each kind of interaction."""

    def __init__(self) -> None:
        intents = discord.Intents(guilds=True, guild_messages=True, message_content=True)
        super().__init__(intents=intents, guild_ready_timeout=0.01)
        self.heard: asyncio.Queue[str] = asyncio.Queue()
        self.edited: asyncio.Queue[discord.RawMessageUpdateEvent] = asyncio.Queue()
        self.tree = app_commands.CommandTree(self)
        self.tree.command(name="appeal", description="Appeal")(self.appeal)

    async def on_message(self, message: discord.Message) -> None:
        if not message.author.bot:
            await self.heard.put(message.content)

    async def on_raw_message_edit(self, event: discord.RawMessageUpdateEvent) -> None:
        await self.edited.put(event)

    async def on_resumed(self) -> None:
        await self.heard.put("resumed")

    async def on_ready(self) -> None:
        await self.heard.put("ready")

    async def appeal(self, interaction: discord.Interaction, case: int) -> None:
        if case == 0:
            await interaction.response.defer(ephemeral=True, thinking=True)
            await interaction.followup.send("No such case.")
            return
        await interaction.response.send_modal(Appeal())


class Appeal(ui.Modal, title="Appeal"):
    """Asks why."""

    why: ui.TextInput[Appeal] = ui.TextInput(label="Why?", custom_id="why", max_length=300)

    async def on_submit(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message(f"Heard: {self.why.value}", ephemeral=True)


class Pulse(discord.Client):
    """Notes how late it takes the gateway to be at each heartbeat's answer."""

    def __init__(self) -> None:
        intents = discord.Intents(guilds=True)
        super().__init__(intents=intents, guild_ready_timeout=0.01, enable_debug_events=True)
        self.latencies: asyncio.Queue[float] = asyncio.Queue()

    async def on_socket_raw_receive(self, frame: str) -> None:
        if json.loads(frame)["op"] == Op.ACK:
            await self.latencies.put(self.latency)


async def hear(bot: Listener) -> str:
    return await asyncio.wait_for(bot.heard.get(), 5)


async def test_discord_py_hears_and_resumes_without_loss(wire: Wire, start_bot: StartBot) -> None:
    bot = Listener()
    await start_bot(bot)
    assert await hear(bot) == "ready"
    wire.town.say("one")
    assert await hear(bot) == "one"
    wire.gateway.drop_connections()
    wire.town.say("two")
    assert [await hear(bot) for _ in range(2)] == ["two", "resumed"]
    wire.gateway.ask_to_reconnect()
    assert await hear(bot) == "resumed"
    wire.town.say("three")
    assert await hear(bot) == "three"


async def test_heartbeat_is_timed_from_its_own_sending(wire: Wire, start_bot: StartBot) -> None:
    """discord.py notes the sending late; an answer that overtakes the note looks a beat old."""
    wire.gateway.heartbeat_ms = 400
    wire.gateway.round_trip_seconds = ROUND_TRIP_SECONDS
    bot = Pulse()
    await start_bot(bot)
    latencies = [await asyncio.wait_for(bot.latencies.get(), 5) for _ in range(3)]
    assert max(latencies) < 0.4


async def test_discord_py_gets_the_member_with_an_edit(wire: Wire, start_bot: StartBot) -> None:
    bot = Listener()
    await start_bot(bot)
    message_id = wire.town.say("frist")
    wire.town.discord.edit_message(wire.town.news.id, message_id, {"content": "first"})
    event = await asyncio.wait_for(bot.edited.get(), 5)
    assert event.message.content == "first"
    assert isinstance(event.message.author, discord.Member)


async def test_command_modal_and_deferred_answer_go_all_the_way(
    wire: Wire, start_bot: StartBot
) -> None:
    bot = Listener()
    await start_bot(bot)
    [command] = await bot.tree.sync()
    model, news, reader = wire.town.discord, wire.town.news.id, wire.town.reader.id

    def content(case: int) -> dict[str, Any]:
        options = [{"name": "case", "type": 4, "value": case}]
        return {"id": str(command.id), "name": "appeal", "type": 1, "options": options}

    deferred = model.begin_interaction(2, news, reader, content(0))
    assert await model.wait_for_answer(deferred)
    assert await model.wait_until_filled(deferred)
    answer = model.answer_message(deferred)
    assert answer is not None
    assert (answer.content, answer.is_ephemeral) == ("No such case.", True)

    shown = model.begin_interaction(2, news, reader, content(1))
    assert await model.wait_for_answer(shown)
    assert shown.modal is not None
    field = {"type": 4, "id": 2, "custom_id": "why", "value": "I was quoting"}
    submitted = {
        "custom_id": shown.modal["custom_id"],
        "components": [{"type": 18, "id": 1, "component": field}],
    }
    submit = model.begin_interaction(5, news, reader, submitted)
    assert await model.wait_for_answer(submit)
    answer = model.answer_message(submit)
    assert answer is not None
    assert answer.content == "Heard: I was quoting"
