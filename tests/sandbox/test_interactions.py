"""Commands and their answers, for whom they are, from a person to a real bot and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.sandbox.small_bot import connected, open_panel
from tests.sandbox.stage import staged


async def test_deferred_answer_is_returned_when_it_is_filled_in() -> None:
    async with staged() as stage, connected(stage.sandbox):
        answer = await stage.act("Ani", "command", channel=stage.channel("square"), name="think")
        assert answer["message"]["content"] == "thought"


async def test_silent_bot_is_said_in_discords_words_after_three_seconds() -> None:
    async with staged() as stage, connected(stage.sandbox):
        news = stage.channel("square")
        status, _, message = await stage.refused("Ani", "command", channel=news, name="silent")
        assert (status, message) == (504, "The application did not respond")


async def test_ephemeral_answer_is_for_the_one_who_asked() -> None:
    async with staged() as stage, connected(stage.sandbox):
        panel = await open_panel(stage)
        whisper = await stage.act("Ani", "click", custom_id="whisper", **panel)
        text = f"psst {stage.user('Ani')}"
        assert whisper["message"]["content"] == text
        seen = {
            name: [message["content"] for message in await stage.messages(name, panel["channel"])]
            for name in ("Ani", "Joe", "Garo")
        }
        assert seen == {"Ani": ["a panel", text], "Joe": ["a panel"], "Garo": ["a panel"]}
        status, code, _ = await stage.refused(
            "Joe",
            "click",
            channel=panel["channel"],
            message=whisper["message"]["id"],
            custom_id="whisper",
        )
        assert (status, code) == (404, 10008)


async def test_ephemeral_message_is_dismissed_by_its_reader() -> None:
    async with staged() as stage, connected(stage.sandbox):
        panel = await open_panel(stage)
        whisper = await stage.act("Ani", "click", custom_id="whisper", **panel)
        place = {"channel": panel["channel"], "message": whisper["message"]["id"]}
        async with stage.events("Ani") as events:
            await stage.act("Ani", "delete", **place)
            assert (await events.until("MESSAGE_DELETE"))["id"] == place["message"]
        assert len(await stage.messages("Ani", panel["channel"])) == 1


async def test_menus_act_on_messages_and_members() -> None:
    async with staged() as stage, connected(stage.sandbox):
        news = stage.channel("square")
        message = await stage.send("Joe", news, "a rude word")
        report = await stage.act(
            "Ani", "menu", channel=news, name="Report to moderators", message=message["id"]
        )
        greeting = await stage.act("Ani", "menu", channel=news, name="Greet", member="Telo")
        assert report["message"]["content"] == "reported a rude word"
        assert greeting["message"]["content"] == "hello Telo"


async def test_menu_does_not_say_which_roles_the_author_of_its_message_holds() -> None:
    """Discord sends a `member` with message events only; nor does a menu's `resolved` have one."""
    async with staged() as stage, connected(stage.sandbox):
        square = stage.channel("square")
        message = await stage.send("Mariam", square, "a calm word")
        begun: list[dict[str, Any]] = []

        def hear(event: str, payload: Mapping[str, Any]) -> None:
            if event == "INTERACTION_CREATE":
                begun.append(dict(payload))

        stage.sandbox.discord.subscribers.append(hear)
        await stage.act(
            "Ani", "menu", channel=square, name="Report to moderators", message=message["id"]
        )
        (interaction,) = begun
        resolved = interaction["data"]["resolved"]
        assert set(resolved) == {"messages"}
        (told,) = resolved["messages"].values()
        assert told["author"]["id"] == stage.user("Mariam")
        assert "member" not in told


async def test_commands_are_shown_to_those_who_may_use_them() -> None:
    async with staged() as stage, connected(stage.sandbox):
        news = stage.channel("square")
        seen = {}
        for name in ("Ani", "Mariam", "Garo"):
            answer = await stage.get("/api/commands", channel=news, **{"as": name})
            seen[name] = {command["name"] for command in answer["commands"]}
        assert seen["Mariam"] - seen["Ani"] == {"mute"}
        assert seen["Garo"] == seen["Mariam"]
        assert {"desk", "Report to moderators", "Greet"} <= seen["Ani"]
        options = {"member": "Joe"}
        _, code, _ = await stage.refused(
            "Ani", "command", channel=news, name="mute", options=options
        )
        assert code == 50013
        _, code, _ = await stage.refused("Ani", "command", channel=news, name="fly")
        assert code == 10063


async def test_dm_is_seen_by_its_two_people_and_has_no_guild_commands() -> None:
    async with staged() as stage, connected(stage.sandbox):
        async with stage.events("Mariam") as events:
            await stage.act(
                "Mariam",
                "command",
                channel=stage.channel("square"),
                name="mute",
                options={"member": "Joe"},
            )
            opened = await events.until("CHANNEL_CREATE")
            said = await events.until("MESSAGE_CREATE")
        assert (opened["type"], said["content"]) == (1, "muted joe")
        answer = await stage.get("/api/commands", channel=opened["id"], **{"as": "Mariam"})
        assert "mute" not in {command["name"] for command in answer["commands"]}
        _, code, _ = await stage.refused("Joe", "send", channel=opened["id"], text="hi")
        assert code == 50001
        async with stage.events("Mariam") as events:
            await stage.send("Mariam", opened["id"], "thanks")
            for _ in ("thanks", "the bot's answer"):
                await events.until("MESSAGE_CREATE")
        assert [one["content"] for one in await stage.messages("Mariam", opened["id"])] == [
            "muted joe",
            "thanks",
            "you said 6 characters",
        ]
