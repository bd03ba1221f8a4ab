"""The bot's application: commands, interactions, calls that cannot be answered."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from sandbox.model import Message, Refusal, kernel
from tests.sandbox.conftest import Town, open_thread


def messages_path(town: Town) -> str:
    return f"/channels/{town.news.id}/messages"


def test_commands_can_be_changed_one_by_one(town: Town) -> None:
    base = f"/applications/{town.discord.application_id}/commands"
    strike = {"name": "strike", "description": "Strikes", "type": 1}
    created = town.call("POST", base, strike)
    again = town.call("POST", base, {**strike, "description": "All strikes"})
    assert again["id"] == created["id"]
    edited = town.call("PATCH", f"{base}/{created['id']}", {"name": "strikes"})
    assert (edited["id"], edited["name"]) == (created["id"], "strikes")
    town.call("DELETE", f"{base}/{created['id']}")
    assert town.call("GET", base) == []


@pytest.mark.parametrize(
    "command",
    [
        {"name": "Strike", "description": "capital letter"},
        {"name": "two words", "description": "space"},
        {"name": "x" * 33, "description": "long"},
        {"name": "strike", "description": ""},
        {"name": "strike", "description": "x" * 101},
        {
            "name": "strike",
            "description": "order",
            "options": [
                {"name": "a", "description": "a", "type": 3},
                {"name": "b", "description": "b", "type": 3, "required": True},
            ],
        },
    ],
)
def test_commands_discord_would_not_register_are_refused(town: Town, command: Any) -> None:
    path = f"/applications/{town.discord.application_id}/commands"
    assert town.refusal("PUT", path, [command]) == (400, 50035)


def test_without_the_intents_rest_tells_no_more_than_the_gateway(town: Town) -> None:
    town.discord.approved_intents = frozenset()
    message_id = town.say("secret")
    assert town.call("GET", messages_path(town))[0]["content"] == ""
    assert town.call("GET", f"{messages_path(town)}/{message_id}")["content"] == ""
    assert town.refusal("GET", f"/guilds/{town.guild.id}/members") == (403, 50001)


def test_application_says_which_intents_are_switched_on(town: Town) -> None:
    town.discord.approved_intents = frozenset({"members"})
    assert town.call("GET", "/applications/@me")["flags"] == 1 << 15


def test_gap_is_refused_with_501_and_shown_to_a_person(town: Town) -> None:
    seen: list[kernel.Gap] = []
    town.discord.gap_subscribers.append(seen.append)
    assert town.refusal("GET", f"/guilds/{town.guild.id}/onboarding") == (501, 0)
    assert town.refusal("POST", messages_path(town), {"content": "x", "aroma": 1}) == (501, 0)
    assert [gap.path for gap in seen] == [
        f"/guilds/{town.guild.id}/onboarding",
        messages_path(town),
    ]


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "/users/@me/channels", {}),
        ("PUT", "/guilds/{guild}/bans/nobody", {}),
        ("POST", "/channels/{news}/messages/bulk-delete", {"messages": ["first"]}),
        ("PUT", "/channels/{news}/permissions/5", {"type": 1, "deny": "everything"}),
    ],
)
def test_malformed_requests_are_invalid_forms(
    town: Town, method: str, path: str, body: Any
) -> None:
    path = path.format(guild=town.guild.id, news=town.news.id)
    assert town.refusal(method, path, body) == (400, 50035)
    assert not town.discord.gaps


def begin_command(town: Town, channel_id: int | None = None) -> Any:
    path = f"/applications/{town.discord.application_id}/commands"
    command = town.call("PUT", path, [{"name": "standing", "description": "My strikes"}])[0]
    content = {"id": command["id"], "name": "standing", "type": 1}
    place = channel_id or town.news.id
    return town.discord.begin_interaction(2, place, town.reader.id, content)


def callback(record: Any) -> str:
    return f"/interactions/{record.id}/{record.token}/callback"


async def test_ephemeral_answer_reaches_only_the_private_listeners(town: Town) -> None:
    heard: list[tuple[str, Message]] = []
    town.discord.private_subscribers.append(lambda event, one: heard.append((event, one)))
    record = begin_command(town)
    town.call("POST", callback(record), {"type": 4, "data": {"content": "None.", "flags": 64}})
    assert await town.discord.wait_for_answer(record)
    [(event, message)] = heard
    assert event == "MESSAGE_CREATE"
    assert town.named("MESSAGE_CREATE") == []
    assert town.discord.can_read(message, town.reader.id)
    assert not town.discord.can_read(message, town.moderator.id)
    assert not town.discord.can_read(message, town.admin.id)


async def test_answer_that_one_person_sees_is_not_counted_in_its_thread(town: Town) -> None:
    thread = open_thread(town)
    town.discord.create_message(thread.id, town.reader.id, "hello")
    record = begin_command(town, thread.id)
    town.call("POST", callback(record), {"type": 4, "data": {"content": "None.", "flags": 64}})
    standing = thread.message_count
    answer = town.discord.answer_message(record)
    assert answer is not None
    town.discord.delete_message(thread.id, answer.id)

    assert (standing, thread.message_count) == (1, 1)


async def test_deferred_answer_is_waited_for_until_it_is_filled_in(town: Town) -> None:
    record = begin_command(town)
    town.call("POST", callback(record), {"type": 5, "data": {"flags": 64}})
    assert not await town.discord.wait_until_filled(record, dt.timedelta(0))
    path = f"/webhooks/{town.discord.application_id}/{record.token}"
    town.call("POST", path, {"content": "None."})
    assert await town.discord.wait_until_filled(record, dt.timedelta(0))
    answer = town.discord.answer_message(record)
    assert answer is not None
    assert answer.content == "None."


@pytest.mark.parametrize("flags", [0, 64])
def test_filling_in_a_deferred_answer_is_no_edit_but_what_follows_is(
    town: Town, flags: int
) -> None:
    record = begin_command(town)
    town.call("POST", callback(record), {"type": 5, "data": {"flags": flags}})
    path = f"/webhooks/{town.discord.application_id}/{record.token}/messages/@original"
    filled = town.call("PATCH", path, {"content": "None."})
    assert (filled["content"], filled["edited_timestamp"]) == ("None.", None)
    edited = town.call("PATCH", path, {"content": "One."})
    assert edited["edited_timestamp"] is not None
    told = [one["edited_timestamp"] for one in town.named("MESSAGE_UPDATE")]
    assert told == ([None, edited["edited_timestamp"]] if flags == 0 else [])


@pytest.mark.parametrize(
    ("path", "name"),
    [([], "strike"), (["add"], "strike add"), (["ladder", "show"], "strike ladder show")],
)
def test_answer_names_the_whole_command_it_answers(town: Town, path: list[str], name: str) -> None:
    options: list[Any] = [{"name": "why", "type": 3, "value": "add"}]
    for depth, part in enumerate(reversed(path)):
        options = [{"name": part, "type": 1 if depth == 0 else 2, "options": options}]
    content = {"id": "1", "name": "strike", "type": 1, "options": options}
    record = town.discord.begin_interaction(2, town.news.id, town.moderator.id, content)
    town.call("POST", callback(record), {"type": 4, "data": {"content": "Done."}})
    [message] = town.named("MESSAGE_CREATE")
    assert message["interaction_metadata"]["name"] == name
    assert message["interaction"] == {
        "id": str(record.id),
        "type": 2,
        "name": name,
        "user": message["interaction_metadata"]["user"],
    }


def test_late_and_second_answers_are_refused(town: Town) -> None:
    answer = {"type": 4, "data": {"content": "x"}}
    late = begin_command(town)
    town.discord.clock.advance(4)
    assert town.refusal("POST", callback(late), answer) == (404, 10062)
    record = begin_command(town)
    assert town.refusal("POST", callback(record), {"type": 4, "data": {}}) == (400, 50006)
    town.call("POST", callback(record), answer)
    assert town.refusal("POST", callback(record), answer) == (400, 40060)


def test_token_of_an_interaction_lives_fifteen_minutes(town: Town) -> None:
    record = begin_command(town)
    town.call("POST", callback(record), {"type": 4, "data": {"content": "x"}})
    town.discord.clock.advance(15 * 60 + 1)
    path = f"/webhooks/{town.discord.application_id}/{record.token}"
    assert town.refusal("POST", path, {"content": "more"}) == (401, 50027)
    town.discord.sweep()
    assert record.id not in town.discord.interactions


def test_commands_are_shown_to_those_who_may_use_them(town: Town) -> None:
    path = f"/applications/{town.discord.application_id}/commands"
    moderators_only = str(1 << 13)
    town.call(
        "PUT",
        path,
        [
            {"name": "standing", "description": "My strikes"},
            {
                "name": "strike",
                "description": "Strikes",
                "default_member_permissions": moderators_only,
            },
            {"name": "Report to moderators", "type": 3},
        ],
    )

    def names(user_id: int) -> list[str]:
        return [one["name"] for one in town.discord.commands_for(town.news.id, user_id)]

    assert names(town.reader.id) == ["standing", "Report to moderators"]
    assert names(town.moderator.id) == ["standing", "strike", "Report to moderators"]
    with pytest.raises(Refusal) as caught:
        town.discord.command_for("strike", town.news.id, town.reader.id)
    assert caught.value.code == 50013
