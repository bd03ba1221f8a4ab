"""What those who are timed out, blocked or banned may still press, run and fill in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable

import pytest
from discord import Permissions, Thread

from sandbox.model import Overwrite, OverwriteType
from tests.sandbox.small_bot import Panel, connected, open_panel
from tests.sandbox.stage import Stage, staged


async def _time_out(stage: Stage, name: str) -> None:
    discord = stage.sandbox.discord
    (guild,) = discord.guilds.values()
    until = (discord.clock.now() + dt.timedelta(hours=1)).isoformat()
    discord.edit_member(guild.id, int(stage.user(name)), {"timed_out_until": until})


async def test_timeout_takes_commands_menus_buttons_and_open_modals_away() -> None:
    async with staged() as stage, connected(stage.sandbox):
        news = stage.channel("square")
        panel = await open_panel(stage)
        opened = await stage.act("Joe", "click", **panel, custom_id="form")
        await _time_out(stage, "Joe")
        answer = await stage.get("/api/commands", channel=news, **{"as": "Joe"})
        assert answer["commands"] == []
        focus = {"options": {"rule": "no"}, "focused": "rule"}
        for deed in (
            {"do": "command", "channel": news, "name": "panel"},
            {"do": "menu", "channel": news, "name": "Greet", "member": "Telo"},
            {"do": "complete", "channel": news, "name": "desk note", **focus},
            {"do": "click", **panel, "custom_id": "whisper"},
            {
                "do": "submit",
                "interaction": opened["interaction"],
                "values": {"reason": "too late"},
            },
        ):
            _, code, _ = await stage.refused("Joe", str(deed.pop("do")), **deed)
            assert code == 50013
        stage.sandbox.discord.clock.advance(3601)
        answer = await stage.act("Joe", "click", **panel, custom_id="whisper")
        assert answer["message"]["content"] == f"psst {stage.user('Joe')}"


async def _block(stage: Stage, name: str) -> None:
    """Deny a reader to write in threads, as the bot's own block does."""
    silence = Overwrite(
        int(stage.user(name)),
        OverwriteType.MEMBER,
        deny=Permissions(send_messages_in_threads=True).value,
    )
    stage.sandbox.discord.set_overwrite(int(stage.channel("square")), silence)


async def _ban(stage: Stage, name: str) -> None:
    (guild,) = stage.sandbox.discord.guilds.values()
    stage.sandbox.discord.apply_ban(guild.id, int(stage.user(name)), None)


@pytest.mark.parametrize("punish", [_time_out, _block, _ban])
async def test_buttons_of_a_dm_work_for_those_who_are_silenced_or_gone(
    punish: Callable[[Stage, str], Awaitable[None]],
) -> None:
    async with staged() as stage, connected(stage.sandbox) as bot:
        joe = await bot.fetch_user(int(stage.user("Joe")))
        notice = await joe.send("Removed", view=Panel())
        await punish(stage, "Joe")
        where = {"channel": str(notice.channel.id), "message": str(notice.id)}
        answer = await stage.act("Joe", "click", **where, custom_id="whisper")
        assert answer["message"]["content"] == f"psst {stage.user('Joe')}"
        shown = await stage.act("Joe", "click", **where, custom_id="form")
        answer = await stage.act(
            "Joe", "submit", interaction=shown["interaction"], values={"reason": "quoting"}
        )
        assert answer["message"]["content"] == "quoting / nothing"
        answer = await stage.act("Joe", "click", **where, custom_id="redraw")
        assert answer["message"]["content"] == "redrawn"


async def test_blocked_reader_still_uses_the_buttons_of_a_discussion() -> None:
    async with staged() as stage, connected(stage.sandbox) as bot:
        discord = stage.sandbox.discord
        thread = discord.create_thread(int(stage.channel("square")), "Talk", discord.bot_user.id)
        talk = await bot.fetch_channel(thread.id)
        assert isinstance(talk, Thread)
        notice = await talk.send("The policy", view=Panel())
        await _block(stage, "Joe")
        where = {"channel": str(thread.id)}
        _, code, _ = await stage.refused("Joe", "send", **where, text="x")
        assert code == 50013
        answer = await stage.act(
            "Joe", "click", **where, message=str(notice.id), custom_id="whisper"
        )
        assert answer["message"]["content"] == f"psst {stage.user('Joe')}"
