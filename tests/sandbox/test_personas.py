"""What people may write, edit, delete and react to, and what Discord refuses them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from discord import Permissions

from tests.sandbox.stage import staged


async def test_reader_writes_edits_replies_and_deletes() -> None:
    async with staged() as stage:
        news = stage.channel("square")
        first = await stage.send("Ani", news, "Barev")
        reply = await stage.send("joe", news, "Hello", reply_to=first["id"])
        await stage.act("Ani", "edit", channel=news, message=first["id"], text="Barev, Joe")
        await stage.act("Joe", "delete", channel=news, message=reply["id"])
        (left,) = await stage.messages("Telo", news)
        assert reply["referenced_message"]["id"] == first["id"]
        assert left["content"] == "Barev, Joe"
        assert left["edited_timestamp"] is not None


async def test_files_carry_name_content_and_description() -> None:
    async with staged() as stage:
        news = stage.channel("square")
        files = [
            {"filename": "a.txt", "content": "w7Y=", "description": "one letter"},
            ["b.txt", "text"],
        ]
        message = await stage.send("Ani", news, "", files=files)
        first, second = message["attachments"]
        async with stage.session.get(first["url"]) as response:
            assert await response.read() == "ö".encode()
        assert first["description"] == "one letter"
        assert (second["filename"], second["size"]) == ("b.txt", 4)


@pytest.mark.parametrize(
    ("request_", "expected"),
    [
        ({"do": "send", "text": ""}, (400, 50006)),
        ({"do": "send", "text": "x" * 2001}, (400, 50035)),
        ({"do": "send", "text": "hi", "reply_to": "1"}, (400, 50035)),
        ({"do": "edit", "message": "THEIRS", "text": "x"}, (403, 50005)),
        ({"do": "delete", "message": "THEIRS"}, (403, 50013)),
        ({"do": "delete", "message": "1"}, (404, 10008)),
        ({"do": "send", "channel": "1", "text": "hi"}, (404, 10003)),
        ({"do": "send", "channel": "HIDDEN", "text": "hi"}, (403, 50001)),
        ({"as": "Mariam", "do": "send", "channel": "FORUM", "text": "hi"}, (400, 50008)),
        ({"do": "send", "channel": "FORUM", "text": "hi"}, (403, 50013)),
        ({"do": "send", "channel": "NEWS", "text": "hi"}, (403, 50013)),
        ({"do": "send", "channel": "news", "text": "hi"}, (400, 50035)),
        ({"do": "send", "text": 7}, (400, 50035)),
        ({"do": "send", "text": "hi", "files": [{"filename": "a"}]}, (400, 50035)),
        ({"do": "react", "message": "THEIRS", "emoji": "thumbs"}, (400, 10014)),
        ({"do": "dance"}, (400, 50035)),
        ({"as": "Nobody", "do": "send", "text": "hi"}, (400, 50035)),
    ],
)
async def test_what_discord_refuses_is_refused(
    request_: dict[str, Any], expected: tuple[int, int]
) -> None:
    async with staged() as stage:
        theirs = await stage.send("Joe", stage.channel("square"), "mine")
        names = {
            "THEIRS": theirs["id"],
            "HIDDEN": stage.channel("moderators"),
            "FORUM": stage.channel("opinion"),
            "NEWS": stage.channel("news"),
        }
        body = {"as": "Ani", "channel": stage.channel("square"), **request_}
        body = {key: names.get(str(value), value) for key, value in body.items()}
        status, answer = await stage.try_post("/api/act", body)
        assert (status, answer["code"]) == expected
        assert answer["message"]


async def test_refusal_of_an_unknown_persona_lists_those_there_are() -> None:
    async with staged() as stage:
        _, _, message = await stage.refused("Nobody", "send", channel="1", text="x")
        assert "Ani, Joe, Telo" in message


async def test_moderator_deletes_anothers_message_and_the_audit_log_says_so() -> None:
    async with staged() as stage:
        news = stage.channel("square")
        theirs = await stage.send("Joe", news, "rude")
        await stage.act("Mariam", "delete", channel=news, message=theirs["id"])
        (guild,) = stage.sandbox.discord.guilds.values()
        entry = guild.audit_log_entries[-1]
        assert (entry.action_type, str(entry.user_id)) == (72, stage.user("Mariam"))


async def test_slowmode_holds_readers_until_it_is_over_but_not_moderators() -> None:
    async with staged() as stage:
        news, discord = stage.channel("square"), stage.sandbox.discord
        discord.edit_channel(int(news), {"rate_limit_per_user": 30})
        for name in ("Ani", "Mariam", "Mariam"):
            await stage.send(name, news, "first")
        status, code, _ = await stage.refused("Ani", "send", channel=news, text="second")
        assert (status, code) == (429, 20016)
        discord.clock.advance(31)
        await stage.send("Ani", news, "second")


async def test_member_timed_out_reads_but_does_not_write_or_react() -> None:
    async with staged() as stage:
        news, discord = stage.channel("square"), stage.sandbox.discord
        message = await stage.send("Joe", news, "hello")
        (guild,) = discord.guilds.values()
        until = (discord.clock.now() + dt.timedelta(hours=1)).isoformat()
        discord.edit_member(guild.id, int(stage.user("Ani")), {"timed_out_until": until})
        assert len(await stage.messages("Ani", news)) == 1
        liked = {"message": message["id"], "emoji": "👍"}
        await stage.act("Telo", "react", channel=news, **liked)
        for deed in (
            {"do": "send", "text": "x"},
            {"do": "react", "message": message["id"], "emoji": "🎉"},
            {"do": "react", **liked},
            {"do": "typing"},
        ):
            _, code, _ = await stage.refused("Ani", str(deed.pop("do")), channel=news, **deed)
            assert code == 50013
        discord.clock.advance(3601)
        await stage.act("Ani", "react", channel=news, **liked)


async def test_banned_reader_reads_old_dms_but_cannot_write_in_them() -> None:
    async with staged() as stage:
        discord = stage.sandbox.discord
        (guild,) = discord.guilds.values()
        channel = discord.get_dm_channel(int(stage.user("Joe")))
        discord.create_message(channel.id, discord.bot_user.id, "goodbye")
        await stage.send("Joe", str(channel.id), "in time")
        discord.apply_ban(guild.id, int(stage.user("Joe")), None)
        assert len(await stage.messages("Joe", str(channel.id))) == 2
        _, code, _ = await stage.refused("Joe", "send", channel=str(channel.id), text="late")
        assert code == 50278
        _, code, _ = await stage.refused("Joe", "send", channel=stage.channel("square"), text="x")
        assert code == 50001


async def test_locked_and_blocked_threads_keep_readers_silent() -> None:
    async with staged() as stage:
        discord, news = stage.sandbox.discord, int(stage.channel("square"))
        thread = discord.create_thread(news, "Talk", discord.bot_user.id)
        await stage.send("Ani", str(thread.id), "in time")
        discord.edit_channel(thread.id, {}, thread_metadata={"locked": True, "archived": True})
        _, code, _ = await stage.refused("Ani", "send", channel=str(thread.id), text="late")
        assert code == 50083
        await stage.send("Mariam", str(thread.id), "the last word")


async def test_second_reader_joins_a_reaction_and_takes_it_back() -> None:
    async with staged() as stage:
        news = stage.channel("square")
        message = await stage.send("Joe", news, "hello")
        request = {"channel": news, "message": message["id"], "emoji": "👍"}
        await stage.act("Ani", "react", **request)
        both = await stage.act("Telo", "react", **request)
        assert both["message"]["reactions"][0] | {"count_details": {}} == {
            "emoji": {"id": None, "name": "👍"},
            "count": 2,
            "me": True,
            "count_details": {},
            "me_burst": False,
            "burst_colors": [],
        }
        one = await stage.act("Telo", "react", remove=True, **request)
        assert one["message"]["reactions"][0]["count"] == 1


async def test_moderators_hold_the_permissions_their_role_says() -> None:
    async with staged() as stage:
        discord = stage.sandbox.discord
        (guild,) = discord.guilds.values()
        held = Permissions(discord.compute_permissions(guild.id, int(stage.user("Davit"))))
        assert held.moderate_members
        assert held.ban_members
        assert not held.manage_guild
