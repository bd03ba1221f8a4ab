"""Commands, buttons, menus and modals, from a person to a real bot and back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import pytest
from discord import Permissions, Thread

from sandbox.model import Overwrite, OverwriteType
from tests.sandbox.small_bot import Panel, connected
from tests.sandbox.stage import Stage, staged


async def _open_panel(stage: Stage) -> dict[str, str]:
    news = stage.channel("square")
    answer = await stage.act("Ani", "command", channel=news, name="panel")
    return {"channel": news, "message": answer["message"]["id"]}


async def test_slash_options_of_every_type_reach_the_bot() -> None:
    async with staged() as stage, connected(stage.sandbox):
        options = {
            "rule": "No spam",
            "points": "3",
            "share": 0.25,
            "loud": True,
            "reader": "joe",
            "where": stage.channel("square"),
            "role": "Editors",
            "whom": "Moderators",
            "file": ["policy.yaml", "rules: []"],
        }
        answer = await stage.act(
            "Ani", "command", channel=stage.channel("square"), name="desk note", options=options
        )
        assert answer["message"]["content"] == (
            "No spam|3|0.25|True|['joe', 'square', 'Editors', 'Moderators']|rules: []"
        )
        assert answer["message"]["flags"] & 64


@pytest.mark.parametrize(
    ("options", "named"),
    [
        ({"rule": "No spam"}, "points"),
        ({}, "rule, points"),
        ({"rule": "No spam", "points": 2, "colour": "red"}, "colour"),
        ({"rule": "No spam", "points": 9}, "points"),
        ({"rule": "No spam", "points": "many"}, "points"),
        ({"rule": "No", "points": 2}, "rule"),
        ({"rule": "No spam", "points": 2, "loud": "perhaps"}, "loud"),
        ({"rule": "No spam", "points": 2, "reader": "Nobody"}, "reader"),
        ({"rule": "No spam", "points": 2, "where": "moderators"}, "where"),
        ({"rule": "No spam", "points": 2, "where": "opinion"}, "where"),
        ({"rule": "No spam", "points": 2, "role": "Kings"}, "role"),
    ],
)
async def test_wrong_options_are_refused_by_name(options: dict[str, Any], named: str) -> None:
    async with staged() as stage:
        _register_note(stage)
        news = stage.channel("square")
        status, code, message = await stage.refused(
            "Ani", "command", channel=news, name="desk note", options=options
        )
        assert (status, code) == (400, 50035)
        assert named in message


def _register_note(stage: Stage) -> None:
    """Register what the small bot's `/desk note` has, without a bot."""
    options = [
        {"type": 3, "name": "rule", "required": True, "min_length": 3, "max_length": 20},
        {"type": 4, "name": "points", "required": True, "min_value": 1, "max_value": 5},
        {"type": 5, "name": "loud"},
        {"type": 6, "name": "reader"},
        {"type": 7, "name": "where", "channel_types": [0]},
        {"type": 8, "name": "role"},
    ]
    note = {"type": 1, "name": "note", "description": "Notes", "options": options}
    desk = {"name": "desk", "description": "The desk", "type": 1, "options": [note]}
    stage.sandbox.discord.register_commands(None, [desk])


async def test_completion_offers_choices_and_passes_on_what_else_is_typed() -> None:
    async with staged() as stage, connected(stage.sandbox):
        request = {
            "channel": stage.channel("square"),
            "name": "desk note",
            "options": {"rule": "no s", "reader": "Joe", "points": "half-typed"},
        }
        answer = await stage.act("Ani", "complete", focused="rule", **request)
        names = [choice["name"] for choice in answer["choices"]]
        joe = stage.user("Joe")
        assert names == [f"No spoilers {joe}", f"No spam {joe}"]
        _, code, message = await stage.refused("Ani", "complete", focused="loud", **request)
        assert code == 50035
        assert "loud" in message


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
        panel = await _open_panel(stage)
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
        panel = await _open_panel(stage)
        whisper = await stage.act("Ani", "click", custom_id="whisper", **panel)
        place = {"channel": panel["channel"], "message": whisper["message"]["id"]}
        async with stage.events("Ani") as events:
            await stage.act("Ani", "delete", **place)
            assert (await events.until("MESSAGE_DELETE"))["id"] == place["message"]
        assert len(await stage.messages("Ani", panel["channel"])) == 1


@pytest.mark.parametrize(
    ("custom_id", "content"),
    [("redraw", "redrawn"), ("later", "edited later"), ("aside", "an aside")],
)
async def test_button_is_answered_with_the_changed_message_or_what_was_said(
    custom_id: str, content: str
) -> None:
    async with staged() as stage, connected(stage.sandbox):
        panel = await _open_panel(stage)
        answer = await stage.act("Joe", "click", custom_id=custom_id, **panel)
        assert answer["message"]["content"] == content


async def test_menus_of_a_message_pass_on_what_was_chosen() -> None:
    async with staged() as stage, connected(stage.sandbox):
        panel = await _open_panel(stage)
        rules = await stage.act(
            "Ani", "click", custom_id="rule", values=["No spam", "No insults"], **panel
        )
        reader = await stage.act("Ani", "click", custom_id="reader", values="Zareh", **panel)
        assert rules["message"]["content"] == "No spam, No insults"
        assert reader["message"]["content"] == "Zareh"


@pytest.mark.parametrize(
    ("click", "named"),
    [
        ({"custom_id": "off"}, "disabled"),
        ({"custom_id": "absent"}, "absent"),
        ({"custom_id": "rule", "values": ["No rule"]}, "No rule"),
        ({"custom_id": "rule", "values": []}, "1 to 2"),
        ({"custom_id": "rule"}, "1 to 2"),
    ],
)
async def test_click_that_nobody_could_make_is_refused(click: dict[str, Any], named: str) -> None:
    async with staged() as stage, connected(stage.sandbox):
        panel = await _open_panel(stage)
        status, code, message = await stage.refused("Ani", "click", **panel, **click)
        assert (status, code) == (400, 50035)
        assert named in message


async def test_modal_is_checked_filled_in_and_sent_once() -> None:
    async with staged() as stage, connected(stage.sandbox):
        panel = await _open_panel(stage)
        shown = await stage.act("Ani", "click", custom_id="form", **panel)
        assert shown["modal"]["title"] == "Appeal"
        interaction = {"interaction": shown["interaction"]}
        for values, named in (
            ({}, "reason"),
            ({"reason": "x"}, "3 to 20"),
            ({"reason": "x" * 21}, "3 to 20"),
            ({"reason": "sorry", "mood": "blue"}, "mood"),
        ):
            _, code, message = await stage.refused("Ani", "submit", values=values, **interaction)
            assert code == 50035
            assert named in message
        answer = await stage.act("Ani", "submit", values={"reason": "sorry"}, **interaction)
        assert answer["message"]["content"] == "sorry / nothing"
        again = await stage.refused("Ani", "submit", values={"reason": "sorry"}, **interaction)
        assert again[:2] == (400, 50035)


async def test_modal_fields_of_every_kind_reach_the_bot() -> None:
    async with staged() as stage, connected(stage.sandbox):
        shown = await stage.act("Ani", "command", channel=stage.channel("square"), name="survey")
        interaction = {"interaction": shown["interaction"]}
        least = {"rule": "No spam", "mood": "calm", "wishes": ["a"]}
        wrongs: tuple[tuple[dict[str, Any], str], ...] = (
            ({"rule": "No rule"}, "rule"),
            ({"rule": []}, "rule"),
            ({"mood": "blue"}, "mood"),
            ({"wishes": ["a", "b", "c"]}, "wishes"),
            ({"wishes": ["a", "a"]}, "wishes"),
            ({"reader": "Nobody"}, "reader"),
            ({"file": "a.txt"}, "file"),
        )
        for wrong, named in wrongs:
            values = {**least, **wrong}
            _, code, message = await stage.refused("Ani", "submit", values=values, **interaction)
            assert (code, named in message) == (50035, True)
        values = {**least, "wishes": ["a", "c"], "reader": "Joe", "file": [["a.txt", "words"]]}
        answer = await stage.act("Ani", "submit", values=values, **interaction)
        assert answer["message"]["content"] == ("['No spam']|['Joe']|calm|['a', 'c']|['words']")


async def test_modal_of_another_person_is_unknown() -> None:
    async with staged() as stage, connected(stage.sandbox):
        shown = await stage.act("Ani", "click", custom_id="form", **await _open_panel(stage))
        status, code, _ = await stage.refused(
            "Joe", "submit", interaction=shown["interaction"], values={"reason": "sorry"}
        )
        assert (status, code) == (404, 10062)


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


async def _time_out(stage: Stage, name: str) -> None:
    discord = stage.sandbox.discord
    (guild,) = discord.guilds.values()
    until = (discord.clock.now() + dt.timedelta(hours=1)).isoformat()
    discord.edit_member(guild.id, int(stage.user(name)), {"timed_out_until": until})


async def test_timeout_takes_commands_menus_buttons_and_open_modals_away() -> None:
    async with staged() as stage, connected(stage.sandbox):
        news = stage.channel("square")
        panel = await _open_panel(stage)
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
