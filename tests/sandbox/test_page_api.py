"""The JSON API: who sees which channels and messages, and the switches for scripts."""

from __future__ import annotations

import discord as discord_py
import pytest

from tests.sandbox.small_bot import connected
from tests.sandbox.stage import Stage, staged


async def test_world_names_guild_bot_and_personas_with_their_roles() -> None:
    async with staged() as stage:
        world = await stage.get("/api/world")
        assert world["guild"]["name"] == "The Courier"
        assert world["bot"]["username"] == "Copy Desk"
        roles = {persona["name"]: persona["roles"] for persona in world["personas"]}
        assert roles["Ani"] == []
        assert roles["Sona"] == ["Editors"]
        by_name = {persona["name"]: persona for persona in world["personas"]}
        assert by_name["Joe"]["user"]["global_name"] == "Joe"
        assert by_name["Garo"]["user"]["id"] == world["guild"]["owner_id"]
        assert {channel["name"] for channel in world["channels"]} == {
            "moderators",
            "news",
            "opinion",
            "square",
        }


async def test_persona_sees_the_channels_it_may_and_threads_open_and_archived() -> None:
    async with staged() as stage:
        model, news = stage.sandbox.discord, int(stage.channel("news"))
        model.create_thread(news, "open", model.bot_user.id)
        closed = model.create_thread(news, "closed", model.bot_user.id)
        model.edit_channel(closed.id, {}, thread_metadata={"archived": True})
        hidden = int(stage.channel("moderators"))
        model.create_thread(hidden, "secret", model.bot_user.id)
        names = {}
        for name in ("ani", "Mariam"):
            world = await stage.get("/api/world", **{"as": name})
            names[name] = {channel["name"] for channel in world["channels"]}
        assert names["ani"] == {"news", "opinion", "square", "open", "closed"}
        assert names["Mariam"] - names["ani"] == {"moderators", "secret"}


async def test_dms_are_listed_for_the_one_who_has_them() -> None:
    async with staged() as stage:
        model = stage.sandbox.discord
        channel = model.get_dm_channel(int(stage.user("Joe")))
        model.create_message(channel.id, model.bot_user.id, "for Joe")
        for name, listed in (("Joe", True), ("Ani", False), ("Garo", False)):
            world = await stage.get("/api/world", **{"as": name})
            assert (str(channel.id) in {one["id"] for one in world["channels"]}) is listed
        everything = await stage.get("/api/world")
        assert str(channel.id) not in {one["id"] for one in everything["channels"]}
        (message,) = await stage.messages("Joe", str(channel.id))
        assert message["content"] == "for Joe"
        assert await _status(stage, "/api/messages", channel=str(channel.id), who="Ani") == 403


async def test_each_side_of_a_dm_is_shown_the_other() -> None:
    async with staged() as stage:
        model, joe = stage.sandbox.discord, stage.user("Joe")
        bot_id = str(model.bot_user.id)
        async with stage.events("Joe") as events:
            channel = model.get_dm_channel(int(joe))
            model.create_message(channel.id, model.bot_user.id, "for Joe")
            opened = await events.until("CHANNEL_CREATE")
        world = await stage.get("/api/world", **{"as": "Joe"})
        (listed,) = (one for one in world["channels"] if one["id"] == str(channel.id))
        for shown in (opened, listed):
            assert [one["id"] for one in shown["recipients"]] == [bot_id]
        for method, path, body in (
            ("GET", f"/channels/{channel.id}", None),
            ("POST", "/users/@me/channels", {"recipient_id": joe}),
        ):
            answer = model.dispatch(method, path, json=body)
            assert [one["id"] for one in answer["recipients"]] == [joe]


async def _status(stage: Stage, path: str, *, who: str, **query: str) -> int:
    url = stage.sandbox.page_url.rstrip("/") + path
    async with stage.session.get(url, params={**query, "as": who}) as response:
        answer = await response.json()
        assert answer["message"]
        return response.status


async def test_hidden_and_unknown_channels_are_refused() -> None:
    async with staged() as stage:
        hidden = stage.channel("moderators")
        assert await _status(stage, "/api/messages", channel=hidden, who="Ani") == 403
        assert await _status(stage, "/api/messages", channel="1", who="Ani") == 404
        assert await _status(stage, "/api/messages", channel="news", who="Ani") == 400
        assert await _status(stage, "/api/events", who="Nobody") == 400
        assert await _status(stage, "/api/nothing", who="Ani") == 404
        assert await stage.messages("Davit", hidden) == []


async def test_messages_come_oldest_first_a_page_at_a_time() -> None:
    async with staged() as stage:
        news = stage.channel("square")
        for number in range(55):
            stage.sandbox.discord.create_message(int(news), int(stage.user("Ani")), str(number))
        latest = await stage.messages("Joe", news)
        assert [message["content"] for message in latest] == [str(n) for n in range(5, 55)]
        before = await stage.messages("Joe", news, before=latest[0]["id"])
        assert [message["content"] for message in before] == ["0", "1", "2", "3", "4"]
        few = await stage.messages("Joe", news, limit="2")
        assert [message["content"] for message in few] == ["53", "54"]


async def test_closed_dms_keep_the_bot_out_until_they_are_opened() -> None:
    async with staged() as stage, connected(stage.sandbox) as bot:
        joe = await bot.fetch_user(int(stage.user("Joe")))
        assert await stage.post("/api/close_dms", {"as": "joe", "closed": True}) == {"closed": True}
        with pytest.raises(discord_py.Forbidden) as caught:
            await joe.send("hello")
        assert caught.value.code == 50007
        world = await stage.get("/api/world")
        assert [one["name"] for one in world["personas"] if one["dms_closed"]] == ["Joe"]
        await stage.post("/api/close_dms", {"as": "joe", "closed": False})
        await joe.send("hello")
        status, _ = await stage.try_post("/api/close_dms", {"as": "Joe", "closed": "yes"})
        assert status == 400


async def test_planned_faults_meet_the_bot_and_can_be_forgotten() -> None:
    async with staged() as stage, connected(stage.sandbox) as bot:
        fault = {"method": "POST", "path": "/channels/*/messages", "status": 403, "code": 50013}
        planned = await stage.post("/api/faults", {**fault, "times": 2})
        assert planned["faults"][0]["times"] == 2
        channel = await bot.fetch_channel(int(stage.channel("square")))
        assert isinstance(channel, discord_py.TextChannel)
        with pytest.raises(discord_py.Forbidden):
            await channel.send("hello")
        assert await stage.post("/api/faults", {"clear": True}) == {"faults": []}
        await channel.send("hello")
        status, answer = await stage.try_post("/api/faults", {"status": 7})
        assert (status, answer["code"]) == (400, 50035)


@pytest.mark.parametrize("body", [b"{", b"", b"[]", b"\xff"])
async def test_broken_json_is_refused_as_discord_refuses_it(body: bytes) -> None:
    async with staged() as stage:
        url = f"{stage.sandbox.page_url}api/act"
        async with stage.session.post(url, data=body) as response:
            assert (response.status, (await response.json())["code"]) == (400, 50109)
