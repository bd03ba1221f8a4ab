"""The JSON API: who sees what, live, and who may ask at all."""

from __future__ import annotations

import asyncio
from typing import Any

import aiohttp
import discord as discord_py
import pytest

from sandbox.model import Overwrite, OverwriteType
from sandbox.server import Sandbox
from tests.sandbox.small_bot import connected
from tests.sandbox.stage import SPEC, Stage, staged

VIEW = discord_py.Permissions(view_channel=True).value


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


# ------------------------------------------------------------------------ live


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
    monkeypatch.setattr("sandbox.page._PING_SECONDS", 0.01)
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


# --------------------------------------------------------------------- switches


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


# ---------------------------------------------------------------- who may ask


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "127.0.0.1.evil.example", ""])
@pytest.mark.parametrize("path", ["", "api/world", "api/v10/gateway", "feed/0.xml"])
async def test_other_hosts_names_are_refused(host: str, path: str) -> None:
    async with staged() as stage:
        url = stage.sandbox.page_url + path
        async with stage.session.get(url, headers={"Host": host}) as response:
            assert response.status == 403


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:9000", "127.0.0.1"])
async def test_this_machines_names_are_welcome(host: str) -> None:
    async with staged() as stage:
        url = f"{stage.sandbox.page_url}api/world"
        async with stage.session.get(url, headers={"Host": host}) as response:
            assert response.status == 200


@pytest.mark.parametrize("path", ["api/act", "api/feed", "api/close_dms", "api/faults"])
@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:1"])
async def test_other_sites_pages_cannot_act(path: str, origin: str) -> None:
    async with staged() as stage:
        url = stage.sandbox.page_url + path
        request: dict[str, Any] = {"json": {"do": "publish"}, "headers": {"Origin": origin}}
        async with stage.session.post(url, **request) as response:
            assert response.status == 403
        assert (await stage.get("/api/feed"))["published"] == 0


async def test_other_sites_pages_cannot_open_the_gateway() -> None:
    async with staged() as stage:
        url = stage.sandbox.gateway_url
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await stage.session.ws_connect(url, headers={"Origin": "https://evil.example"})


async def test_own_page_may_act() -> None:
    async with staged() as stage:
        origin = stage.sandbox.page_url.rstrip("/")
        url = f"{stage.sandbox.page_url}api/feed"
        request: dict[str, Any] = {"json": {"do": "publish"}, "headers": {"Origin": origin}}
        async with stage.session.post(url, **request) as response:
            assert response.status == 200


@pytest.mark.parametrize("body", [b"{", b"", b"[]", b"\xff"])
async def test_broken_json_is_refused_as_discord_refuses_it(body: bytes) -> None:
    async with staged() as stage:
        url = f"{stage.sandbox.page_url}api/act"
        async with stage.session.post(url, data=body) as response:
            assert (response.status, (await response.json())["code"]) == (400, 50109)


async def test_page_is_served_with_a_policy_and_uploads_with_a_stricter_one() -> None:
    async with staged() as stage:
        async with stage.session.get(stage.sandbox.page_url) as response:
            assert response.content_type == "text/html"
            policy = response.headers["Content-Security-Policy"]
            assert "frame-ancestors 'none'" in policy
            assert "img-src 'self' data: blob:;" in policy  # a page that asks nothing of others
        news = stage.channel("square")
        message = await stage.send("Ani", news, "", files=[["a.html", "<script>1</script>"]])
        async with stage.session.get(message["attachments"][0]["url"]) as response:
            assert response.headers["Content-Security-Policy"].startswith("sandbox")
