"""The stream of events: what each persona hears, live, and when a stream ends."""

from __future__ import annotations

import asyncio

import aiohttp
import discord as discord_py
import pytest

from sandbox.model import Overwrite, OverwriteType
from sandbox.server import Sandbox
from tests.sandbox.small_bot import connected
from tests.sandbox.stage import SPEC, staged

VIEW = discord_py.Permissions(view_channel=True).value


async def test_events_are_those_the_persona_sees() -> None:
    async with staged() as stage, stage.events("Ani") as reader, stage.events("Garo") as admin:
        await stage.send("Mariam", stage.channel("moderators"), "between us")
        await stage.send("Joe", stage.channel("square"), "to all")
        assert (await reader.until("MESSAGE_CREATE"))["content"] == "to all"
        assert (await admin.until("MESSAGE_CREATE"))["content"] == "between us"


async def test_every_kind_of_news_is_passed_on() -> None:
    async with staged() as stage, stage.events("Telo") as events:
        news, model = stage.channel("square"), stage.sandbox.discord
        message = await stage.send("Ani", news, "hello")
        place = {"channel": news, "message": message["id"]}
        await stage.act("Ani", "typing", channel=news)
        await stage.act("Joe", "react", emoji="👍", **place)
        await stage.act("Ani", "edit", text="hello again", **place)
        await stage.act("Ani", "delete", **place)
        thread = model.create_thread(int(news), "Talk", model.bot_user.id)
        model.edit_channel(thread.id, {}, thread_metadata={"archived": True})
        model.delete_channel(thread.id)
        (guild,) = model.guilds.values()
        model.edit_member(guild.id, int(stage.user("Joe")), {"nick": "Joseph"})
        heard = [await events.next() for _ in range(10)]
        assert [event["type"] for event in heard] == [
            "MESSAGE_CREATE",
            "TYPING_START",
            "MESSAGE_REACTION_ADD",
            "MESSAGE_UPDATE",
            "MESSAGE_DELETE",
            "THREAD_CREATE",
            "MESSAGE_CREATE",  # "started a thread"
            "THREAD_UPDATE",
            "THREAD_DELETE",
            "GUILD_MEMBER_UPDATE",
        ]
        assert heard[1]["data"]["member"]["user"]["global_name"] == "Ani"


async def test_channel_appears_and_vanishes_as_permissions_change() -> None:
    async with staged() as stage, stage.events("Ani") as events:
        model, hidden = stage.sandbox.discord, int(stage.channel("moderators"))
        ani = int(stage.user("Ani"))
        model.set_overwrite(hidden, Overwrite(ani, OverwriteType.MEMBER, allow=VIEW))
        assert (await events.next())["type"] == "CHANNEL_CREATE"
        model.set_overwrite(hidden, Overwrite(ani, OverwriteType.MEMBER, deny=VIEW))
        assert (await events.next())["type"] == "CHANNEL_DELETE"


async def test_ephemeral_messages_are_news_for_one() -> None:
    async with staged() as stage, connected(stage.sandbox):
        news = stage.channel("square")
        async with stage.events("Ani") as asking, stage.events("Joe") as other:
            await stage.act("Ani", "command", channel=news, name="think")
            await stage.send("Telo", news, "meanwhile")
            assert (await asking.until("MESSAGE_CREATE"))["flags"] & 64
            assert (await asking.until("MESSAGE_UPDATE"))["content"] == "thought"
            assert (await other.until("MESSAGE_CREATE"))["content"] == "meanwhile"


async def test_viewer_that_does_not_read_holds_nobody_up_and_is_sent_away() -> None:
    async with staged() as stage, stage.events("Ani") as events:
        news, joe = int(stage.channel("square")), int(stage.user("Joe"))
        for _ in range(2100):
            stage.sandbox.discord.create_message(news, joe, "x")
        heard = await events.count_to_the_end()
        assert 0 < heard < 2100


async def test_quiet_stream_is_kept_awake(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sandbox.page.api._PING_SECONDS", 0.01)
    async with staged() as stage:
        url = f"{stage.sandbox.page_url}api/events?as=Ani"
        async with stage.session.get(url) as response, asyncio.timeout(5):
            assert await response.content.readuntil(b"\n\n") == b": connected\n\n"
            assert await response.content.readuntil(b"\n\n") == b": ping\n\n"


async def test_streams_end_when_the_sandbox_closes() -> None:
    sandbox = await Sandbox.start(SPEC)
    url = f"{sandbox.page_url}api/events?as=Ani"
    async with aiohttp.ClientSession() as session, session.get(url) as response:
        async with asyncio.timeout(5):
            await sandbox.close()
            assert (await response.read()).startswith(b": connected")
