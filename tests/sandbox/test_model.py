"""Discord's rules of messages, and what is kept of a world."""

from __future__ import annotations

import io
import pickle
from typing import Any

import pytest

from sandbox.model import Discord, Upload
from tests.sandbox.conftest import Town

HOUR = 3600


def messages_path(town: Town) -> str:
    return f"/channels/{town.news.id}/messages"


def button(**fields: Any) -> dict[str, Any]:
    return {"type": 1, "components": [{"type": 2, **fields}]}


def test_nonce_returns_the_first_message_for_three_minutes(town: Town) -> None:
    body = {"content": "An article", "nonce": "article-1", "enforce_nonce": True}
    first = town.call("POST", messages_path(town), body)
    assert town.call("POST", messages_path(town), body)["id"] == first["id"]
    assert [event["nonce"] for event in town.named("MESSAGE_CREATE")] == ["article-1"]
    town.discord.clock.advance(181)
    assert town.call("POST", messages_path(town), body)["id"] != first["id"]


def test_nonce_does_not_excuse_an_invalid_message(town: Town) -> None:
    body = {"content": "An article", "nonce": "n", "enforce_nonce": True}
    town.call("POST", messages_path(town), body)
    assert town.refusal("POST", messages_path(town), {**body, "content": "x" * 2001}) == (
        400,
        50035,
    )
    assert town.refusal("POST", messages_path(town), {**body, "nonce": "n" * 26}) == (400, 50035)


def test_nonce_alone_does_not_hold_back_a_repeat(town: Town) -> None:
    body = {"content": "An article", "nonce": "n"}
    first = town.call("POST", messages_path(town), body)
    assert town.call("POST", messages_path(town), body)["id"] != first["id"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"content": ""}, 50006),
        ({"content": "   "}, 50006),
        ({"content": "x" * 2001}, 50035),
        ({"embeds": [{"title": "x" * 257}]}, 50035),
        ({"embeds": [{"description": "x" * 4096}, {"description": "x" * 1905}]}, 50035),
        ({"embeds": [{"title": "x"}] * 11}, 50035),
        ({"content": "x", "message_reference": {"message_id": "1"}}, 50035),
        ({"content": "x", "components": [{"type": 1, "components": []}]}, 50035),
        ({"embeds": [{}]}, 50006),
        ({"embeds": [{"title": "x", "url": "/relative"}]}, 50035),
        ({"embeds": [{"title": "x", "url": "https://a.test/two words"}]}, 50035),
        ({"embeds": [{"title": "x", "image": {"url": "data:image/png;base64,AA"}}]}, 50035),
        ({"embeds": [{"title": "x", "thumbnail": {"url": "ftp://a.test/b"}}]}, 50035),
        ({"embeds": [{"title": "x", "url": "https://a.test/" + "x" * 2034}]}, 50035),
        ({"embeds": [{"title": "x", "fields": [{"name": "", "value": "x"}]}]}, 50035),
        ({"embeds": [{"title": "x", "timestamp": "yesterday"}]}, 50035),
        ({"embeds": [{"title": "x", "color": 0x1000000}]}, 50035),
        ({"content": "x", "components": [button(style=5, label="x", url="nowhere")]}, 50035),
        ({"content": "x", "components": [button(style=1, custom_id="x")]}, 50035),
        ({"content": "x", "components": [button(style=1, label="x", custom_id="x" * 101)]}, 50035),
    ],
)
def test_what_discord_would_not_print_is_refused(town: Town, body: Any, code: int) -> None:
    assert town.refusal("POST", messages_path(town), body) == (400, code)
    assert town.named("MESSAGE_CREATE") == []


def test_reply_to_a_missing_message_may_be_allowed_and_is_then_no_reply(town: Town) -> None:
    reference = {"message_id": "1", "fail_if_not_exists": False}
    sent = town.call("POST", messages_path(town), {"content": "x", "message_reference": reference})
    assert sent["type"] == 0
    assert "message_reference" not in sent


def test_reply_pings_its_author_only_if_the_bot_says_so(town: Town) -> None:
    asked = {"message_id": str(town.say("A question"))}
    for replied_user, expected in ((True, [str(town.reader.id)]), (False, [])):
        body = {
            "content": "An answer",
            "message_reference": asked,
            "allowed_mentions": {"parse": [], "replied_user": replied_user},
        }
        sent = town.call("POST", messages_path(town), body)
        assert [user["id"] for user in sent["mentions"]] == expected


def test_content_is_trimmed(town: Town) -> None:
    assert town.discord.messages[town.news.id][town.say("  hello \n")].content == "hello"


def test_embed_shows_the_file_sent_with_it(town: Town) -> None:
    body = {"embeds": [{"title": "Chart", "image": {"url": "attachment://chart.png"}}]}
    chart = Upload("chart.png", io.BytesIO(b"png"))
    sent = town.call("POST", messages_path(town), body, files=(chart,))
    address = sent["embeds"][0]["image"]["url"]
    assert address == sent["attachments"][0]["url"]
    assert town.discord.cdn.get(address) == b"png"


def test_message_is_crossposted_once_and_only_from_an_announcement_channel(town: Town) -> None:
    sent = town.call("POST", messages_path(town), {"content": "x"})
    path = f"{messages_path(town)}/{sent['id']}/crosspost"
    assert town.refusal("POST", path) == (400, 50024)
    town.discord.edit_channel(town.news.id, {"type": 5})
    crossposted = 1 << 1
    assert town.call("POST", path)["flags"] & crossposted
    assert town.named("MESSAGE_UPDATE")[-1]["flags"] & crossposted
    assert town.refusal("POST", path) == (400, 40033)


def test_edit_event_names_the_member(town: Town) -> None:
    message_id = town.say("Frist")
    town.discord.edit_message(town.news.id, message_id, {"content": "First"})
    event = town.named("MESSAGE_UPDATE")[-1]
    assert event["content"] == "First"
    assert event["member"]["joined_at"]


def test_editing_everything_away_is_refused(town: Town) -> None:
    sent = town.call("POST", messages_path(town), {"content": "x"})
    path = f"{messages_path(town)}/{sent['id']}"
    assert town.refusal("PATCH", path, {"content": " "}) == (400, 50006)


def test_edit_is_held_to_the_same_rules(town: Town) -> None:
    sent = town.call("POST", messages_path(town), {"embeds": [{"title": "x"}]})
    path = f"{messages_path(town)}/{sent['id']}"
    wrong = {"embeds": [{"title": "x", "url": "nowhere"}]}
    assert town.refusal("PATCH", path, wrong) == (400, 50035)
    assert town.refusal("PATCH", path, {"content": "x" * 2001}) == (400, 50035)
    right = town.call("PATCH", path, {"embeds": [{"title": "y", "url": "https://a.test"}]})
    assert right["embeds"][0]["title"] == "y"


def test_nobody_edits_anothers_message(town: Town) -> None:
    path = f"{messages_path(town)}/{town.say('mine')}"
    assert town.refusal("PATCH", path, {"content": "yours"}) == (403, 50005)


def test_events_are_copies(town: Town) -> None:
    town.call("POST", messages_path(town), {"embeds": [{"title": "Before"}]})
    event = town.named("MESSAGE_CREATE")[0]
    event["embeds"][0]["title"] = "After"
    stored = town.discord.messages[town.news.id][int(event["id"])]
    assert stored.embeds[0]["title"] == "Before"


def test_deleting_anothers_message_needs_manage_messages_and_leaves_a_trace(town: Town) -> None:
    path = f"{messages_path(town)}/{town.say('rude')}"
    town.limit_bot(view_channel=True, read_message_history=True)
    assert town.refusal("DELETE", path) == (403, 50013)
    town.limit_bot(view_channel=True, read_message_history=True, manage_messages=True)
    town.call("DELETE", path, reason="profanity")
    entry = town.guild.audit_log_entries[-1]
    assert (entry.action_type, entry.target_id, entry.reason) == (72, town.reader.id, "profanity")
    assert town.refusal("DELETE", path) == (404, 10008)


def test_deleting_ones_own_message_leaves_no_trace(town: Town) -> None:
    sent = town.call("POST", messages_path(town), {"content": "x"})
    town.call("DELETE", f"{messages_path(town)}/{sent['id']}")
    assert town.guild.audit_log_entries == []


def test_bulk_delete_stops_at_two_weeks(town: Town) -> None:
    ids = [str(town.say("one")), str(town.say("two"))]
    town.discord.clock.advance(15 * 24 * HOUR)
    path = f"{messages_path(town)}/bulk-delete"
    assert town.refusal("POST", path, {"messages": ids}) == (400, 50034)
    fresh = [str(town.say("three")), str(town.say("four"))]
    town.call("POST", path, {"messages": fresh})
    assert [str(message_id) for message_id in town.discord.messages[town.news.id]] == ids


def test_history_after_an_id_gives_the_next_messages_not_the_newest(town: Town) -> None:
    ids = [town.say(f"{number}") for number in range(10)]
    path = messages_path(town)

    def page(**params: str) -> list[int]:
        return [int(one["id"]) for one in town.call("GET", path, params=params)]

    assert page(after=str(ids[2]), limit="3") == [ids[5], ids[4], ids[3]]
    assert page(before=str(ids[2]), limit="1") == [ids[1]]
    assert page(limit="2") == [ids[9], ids[8]]
    assert page(around=str(ids[5]), limit="3") == [ids[6], ids[5], ids[4]]
    assert town.refusal("GET", path, params={"limit": "101"}) == (400, 50035)


def test_history_has_no_member_objects(town: Town) -> None:
    town.say("hello")
    assert "member" not in town.call("GET", messages_path(town))[0]


@pytest.mark.parametrize("route", ["pins", "messages/pins"])
def test_pinning_has_a_permission_of_its_own(town: Town, route: str) -> None:
    message_id = town.say("keep this")
    path = f"/channels/{town.news.id}/{route}/{message_id}"
    town.limit_bot(view_channel=True, read_message_history=True, manage_messages=True)
    assert town.refusal("PUT", path) == (403, 50013)
    town.limit_bot(view_channel=True, read_message_history=True, pin_messages=True)
    town.call("PUT", path)
    older = town.call("GET", f"/channels/{town.news.id}/pins")
    newer = town.call("GET", f"/channels/{town.news.id}/messages/pins")
    assert [one["id"] for one in older] == [str(message_id)]
    assert [item["message"]["id"] for item in newer["items"]] == [str(message_id)]


def test_closed_dms_and_strangers_are_refused(town: Town) -> None:
    channel = town.call("POST", "/users/@me/channels", {"recipient_id": str(town.reader.id)})
    path = f"/channels/{channel['id']}/messages"
    town.call("POST", path, {"content": "hello"})
    town.discord.closed_dms.add(town.reader.id)
    assert town.refusal("POST", path, {"content": "hello"}) == (403, 50007)
    town.discord.closed_dms.clear()
    town.discord.remove_member(town.guild.id, town.reader.id)
    assert town.refusal("POST", path, {"content": "hello"}) == (403, 50278)


def test_nobody_deletes_what_a_reader_wrote_in_a_dm(town: Town) -> None:
    channel = town.discord.get_dm_channel(town.reader.id)
    path = f"/channels/{channel.id}/messages/{town.say('to you', channel)}"
    assert town.refusal("DELETE", path) == (403, 50003)


def test_world_pickles_without_its_listeners_and_goes_on(town: Town) -> None:
    before = town.say("kept")
    copy: Discord = pickle.loads(pickle.dumps(town.discord))
    assert copy.subscribers == []
    assert copy.bot_user is copy.users[copy.bot_user.id]
    path = messages_path(town)
    assert copy.dispatch("GET", path)[0]["id"] == str(before)
    assert int(copy.dispatch("POST", path, json={"content": "on"})["id"]) > before


def test_addresses_in_old_messages_follow_the_server(town: Town) -> None:
    files = town.discord.store_attachments(town.news.id, [("a note.txt", b"hello")])
    town.discord.create_message(town.news.id, town.reader.id, "see", attachments=files)
    town.discord.serve_at("http://127.0.0.1:2")
    shown = town.call("GET", messages_path(town))[0]["attachments"][0]
    assert shown["url"].startswith("http://127.0.0.1:2/cdn/attachments/")
    assert town.discord.cdn.get(shown["url"]) == b"hello"


def test_two_discords_in_one_process_keep_their_own_addresses(town: Town) -> None:
    other = Discord(base_url="http://127.0.0.1:3")
    assert other.store_attachments(1, [("a.txt", b"a")])[0]["url"].startswith("http://127.0.0.1:3/")
    assert town.discord.store_attachments(1, [("a.txt", b"a")])[0]["url"].startswith(
        "http://127.0.0.1:1/"
    )


def test_things_can_be_made_with_a_given_id(town: Town) -> None:
    channel = town.discord.create_channel(town.guild.id, "by id", id=4242)
    assert channel.id == 4242
    assert town.discord.create_role(town.guild.id, "by id", id=4343).id == 4343
    assert town.discord.create_channel(town.guild.id, "next").id > 4343


def test_live_guild_create_is_news_and_not_a_guild_come_back(town: Town) -> None:
    town.discord.create_guild("Another Town")
    assert "unavailable" not in town.named("GUILD_CREATE")[-1]
    assert town.discord.guild_payload(town.guild)["unavailable"] is False
