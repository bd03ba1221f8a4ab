"""Discord's rules of threads, forum posts and webhooks."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.model import Channel, Refusal
from tests.sandbox.conftest import Town

DAY = 24 * 3600


def open_thread(town: Town, name: str = "Discussion") -> Channel:
    """Let the bot start a thread from a message of its own."""
    base = f"/channels/{town.news.id}/messages"
    article = town.call("POST", base, {"content": "An article"})
    path = f"{base}/{article['id']}/threads"
    opened = town.call("POST", path, {"name": name, "auto_archive_duration": 4320})
    return town.discord.get_thread(int(opened["id"]))


def close_thread(town: Town, thread: Channel, **meta: bool) -> None:
    town.discord.edit_channel(thread.id, {}, thread_metadata=meta)


def test_thread_has_its_messages_id_and_there_is_one_a_message(town: Town) -> None:
    thread = open_thread(town)
    message = town.discord.messages[town.news.id][thread.id]
    path = f"/channels/{town.news.id}/messages/{thread.id}/threads"
    assert town.refusal("POST", path, {"name": "again"}) == (400, 160004)
    assert message.flags & 32
    shown = town.call("GET", f"/channels/{town.news.id}/messages/{thread.id}")
    assert shown["thread"]["name"] == "Discussion"
    assert [name for name, _ in town.events if "THREAD" in name] == ["THREAD_CREATE"]
    assert len(town.discord.messages[town.news.id]) == 1  # no second post in the parent


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"name": ""}, 50035),
        ({"name": "x" * 101}, 50035),
        ({}, 50035),
        ({"name": "x", "auto_archive_duration": 61}, 50035),
        ({"name": "x", "rate_limit_per_user": 21601}, 50035),
    ],
)
def test_threads_discord_would_not_open_are_refused(town: Town, body: Any, code: int) -> None:
    path = f"/channels/{town.news.id}/threads"
    assert town.refusal("POST", path, {"type": 11, **body}) == (400, code)
    message = town.say("hello")
    path = f"/channels/{town.news.id}/messages/{message}/threads"
    assert town.refusal("POST", path, body) == (400, code)


def test_slowmode_given_at_opening_is_kept(town: Town) -> None:
    path = f"/channels/{town.news.id}/threads"
    opened = town.call("POST", path, {"name": "slow", "type": 11, "rate_limit_per_user": 30})
    assert opened["rate_limit_per_user"] == 30


def test_guild_takes_so_many_active_threads(town: Town) -> None:
    town.discord.active_thread_limit = 1
    first = open_thread(town)
    path = f"/channels/{town.news.id}/threads"
    assert town.refusal("POST", path, {"name": "x", "type": 11}) == (400, 160006)
    close_thread(town, first, archived=True)
    assert town.call("POST", path, {"name": "x", "type": 11})["id"]


def test_posting_wakes_an_archived_thread_and_joins_it(town: Town) -> None:
    thread = open_thread(town)
    close_thread(town, thread, archived=True)
    assert thread.thread_metadata is not None
    archived_at = thread.thread_metadata.archive_timestamp
    town.say("late", thread)
    assert thread.thread_metadata.archived is False
    assert thread.thread_metadata.archive_timestamp > archived_at
    assert town.reader.id in thread.thread_members


@pytest.mark.parametrize(("archived", "code"), [(True, 50083), (False, 160005)])
def test_locked_thread_is_for_those_who_manage_threads(
    town: Town, archived: bool, code: int
) -> None:
    thread = open_thread(town)
    close_thread(town, thread, locked=True, archived=archived)
    with pytest.raises(Refusal) as caught:
        town.say("let me in", thread)
    assert caught.value.code == code
    town.discord.create_message(thread.id, town.moderator.id, "closing words")
    town.limit_bot(view_channel=True, send_messages_in_threads=True)
    if archived:
        close_thread(town, thread, archived=True)
    assert town.refusal("POST", f"/channels/{thread.id}/messages", {"content": "x"}) == (400, code)


def test_archived_thread_takes_deletions_only(town: Town) -> None:
    thread = open_thread(town)
    base = f"/channels/{thread.id}/messages"
    sent = town.call("POST", base, {"content": "policy"})
    close_thread(town, thread, archived=True)
    path = f"{base}/{sent['id']}"
    assert town.refusal("PATCH", path, {"content": "new policy"}) == (400, 50083)
    assert town.refusal("PUT", f"{path}/reactions/👍/@me") == (400, 50083)
    assert town.refusal("PATCH", f"/channels/{thread.id}", {"name": "renamed"}) == (400, 50083)
    town.call("DELETE", path)
    town.call("PATCH", f"/channels/{thread.id}", {"name": "renamed", "archived": False})
    assert thread.name == "renamed"


def test_threads_are_changed_with_manage_threads_not_manage_channels(town: Town) -> None:
    thread = town.discord.create_thread(town.news.id, "a reader's", town.reader.id)
    path = f"/channels/{thread.id}"
    town.limit_bot(view_channel=True, manage_channels=True)
    assert town.refusal("PATCH", path, {"locked": True}) == (403, 50013)
    assert town.refusal("DELETE", path) == (403, 50013)
    town.limit_bot(view_channel=True, manage_threads=True)
    changed = town.call("PATCH", path, {"locked": True, "archived": True, "name": "closed"})
    assert changed["thread_metadata"]["locked"]
    town.call("DELETE", path)
    assert thread.id not in town.discord.channels


def test_owner_may_rename_and_archive_but_not_lock(town: Town) -> None:
    town.limit_bot(
        view_channel=True,
        send_messages=True,
        create_public_threads=True,
        read_message_history=True,
    )
    thread = open_thread(town)
    path = f"/channels/{thread.id}"
    town.call("PATCH", path, {"name": "better", "archived": True})
    [note] = town.discord.messages[thread.id].values()
    assert (note.type, note.content) == (4, "better")  # Discord says so in the thread itself
    town.discord.edit_channel(thread.id, {}, thread_metadata={"archived": False})
    assert town.refusal("PATCH", path, {"locked": True}) == (403, 50013)


def test_answer_to_an_interaction_enters_a_locked_thread(town: Town) -> None:
    thread = open_thread(town)
    close_thread(town, thread, locked=True)
    town.limit_bot(view_channel=True)
    record = town.discord.begin_interaction(
        3, thread.id, town.admin.id, {"custom_id": "policy", "component_type": 2}
    )
    path = f"/interactions/{record.id}/{record.token}/callback"
    town.call("POST", path, {"type": 4, "data": {"content": "The policy", "flags": 64}})
    assert town.discord.answer_message(record) is not None


def test_threads_go_with_their_channel(town: Town) -> None:
    thread = open_thread(town)
    town.call("DELETE", f"/channels/{town.news.id}")
    assert thread.id not in town.discord.channels
    assert town.discord.active_threads(town.guild.id) == []


def test_idle_threads_are_archived_in_time(town: Town) -> None:
    thread = open_thread(town)
    assert thread.thread_metadata is not None
    town.discord.clock.advance(3 * DAY - 60)
    town.discord.sweep()
    assert not thread.thread_metadata.archived
    town.discord.clock.advance(120)
    town.discord.sweep()
    assert thread.thread_metadata.archived


def test_archived_threads_come_last_archived_first_and_in_pages(town: Town) -> None:
    threads = [open_thread(town, name) for name in ("one", "two", "three")]
    for thread in threads:
        close_thread(town, thread, archived=True)
    path = f"/channels/{town.news.id}/threads/archived/public"
    page = town.call("GET", path, params={"limit": "2"})
    assert ([one["name"] for one in page["threads"]], page["has_more"]) == (["three", "two"], True)
    before = page["threads"][-1]["thread_metadata"]["archive_timestamp"]
    rest = town.call("GET", path, params={"before": before})
    assert [one["name"] for one in rest["threads"]] == ["one"]
    assert town.call("GET", f"/guilds/{town.guild.id}/threads/active")["threads"] == []


def post_article(town: Town, **body: Any) -> Any:
    full = {"name": "An article", "message": {"content": "Its text"}, **body}
    return town.call("POST", f"/channels/{town.forum.id}/threads", full)


def test_forum_posts_thread_has_the_id_of_its_first_message(town: Town) -> None:
    tag = town.forum.available_tags[0]["id"]
    opened = post_article(town, applied_tags=[tag])
    assert opened["id"] == opened["message"]["id"]
    assert opened["applied_tags"] == [tag]
    assert [name for name, _ in town.events][-3:-1] == ["THREAD_CREATE", "MESSAGE_CREATE"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"name": "x" * 101}, 50035),
        ({"applied_tags": ["1"]}, 50035),
        ({"message": {"content": ""}}, 50006),
    ],
)
def test_forum_posts_discord_would_not_take_are_refused(town: Town, body: Any, code: int) -> None:
    with pytest.raises(Refusal) as caught:
        post_article(town, **body)
    assert caught.value.code == code
    assert town.discord.active_threads(town.guild.id) == []


def test_reader_may_open_a_forum_post(town: Town) -> None:
    starter = town.discord.prepare_message(town.forum.id, town.reader.id, "My question")
    thread, message = town.discord.create_forum_post(town.forum.id, "Question", starter)
    assert (thread.id, thread.owner_id) == (message.id, town.reader.id)


def test_forum_is_created_with_its_tags_and_defaults(town: Town) -> None:
    body = {
        "name": "culture",
        "type": 15,
        "available_tags": [{"name": "Books"}],
        "default_auto_archive_duration": 60,
        "default_thread_rate_limit_per_user": 5,
        "flags": 16,
    }
    created = town.call("POST", f"/guilds/{town.guild.id}/channels", body)
    tag = created["available_tags"][0]
    assert (tag["name"], tag["moderated"], tag["emoji_name"]) == ("Books", False, None)
    path = f"/channels/{created['id']}/threads"
    post = {"name": "x", "message": {"content": "x"}}
    assert town.refusal("POST", path, post) == (400, 40067)  # flag 16: a tag is required
    opened = town.call("POST", path, {**post, "applied_tags": [tag["id"]]})
    assert opened["thread_metadata"]["auto_archive_duration"] == 60
    assert opened["rate_limit_per_user"] == 5


def test_forum_has_twenty_tags_of_twenty_characters_at_most(town: Town) -> None:
    path = f"/channels/{town.forum.id}"
    assert town.refusal("PATCH", path, {"available_tags": [{"name": "x" * 21}]}) == (400, 50035)
    many = [{"name": f"tag {number}"} for number in range(21)]
    assert town.refusal("PATCH", path, {"available_tags": many}) == (400, 50035)
    kept = town.forum.available_tags[0]
    changed = town.call("PATCH", path, {"available_tags": [kept, {"name": "Sport"}]})
    assert [tag["name"] for tag in changed["available_tags"]] == ["Culture", "Sport"]
    assert changed["available_tags"][0]["id"] == kept["id"]


def test_moderators_tag_is_not_for_everyone(town: Town) -> None:
    tag = {"id": "77", "name": "Staff", "moderated": True}
    town.discord.edit_channel(town.forum.id, {"available_tags": [tag]})
    town.limit_bot(view_channel=True, send_messages=True)
    with pytest.raises(Refusal) as caught:
        post_article(town, applied_tags=["77"])
    assert caught.value.code == 50013


def make_webhook(town: Town, channel: Channel) -> str:
    made = town.call("POST", f"/channels/{channel.id}/webhooks", {"name": "Restored"})
    assert made["application_id"] == str(town.discord.application_id)
    return f"/webhooks/{made['id']}/{made['token']}"


def test_webhook_posts_into_a_thread_under_a_readers_name_and_picture(town: Town) -> None:
    thread = open_thread(town)
    path = make_webhook(town, town.news)
    body = {"content": "As I said", "username": "Ani", "avatar_url": "https://cdn.test/ani.png"}
    sent = town.call("POST", path, body, params={"thread_id": str(thread.id)})
    assert sent["channel_id"] == str(thread.id)
    event = town.named("MESSAGE_CREATE")[-1]
    author = event["author"]
    assert (author["username"], event["webhook_id"]) == ("Ani", author["id"])
    linked = town.discord.cdn.link(f"avatars/{author['id']}/{author['avatar']}.png")
    assert linked == "https://cdn.test/ani.png"
    stored = town.call("GET", f"/channels/{thread.id}/messages")[0]
    assert stored["author"]["avatar"] == author["avatar"]
    message = f"{path}/messages/{sent['id']}"
    assert town.refusal("PATCH", message, {"content": "x"}) == (404, 10008)
    here = {"thread_id": str(thread.id)}
    assert town.call("PATCH", message, {"content": "x"}, params=here)["content"] == "x"
    town.call("DELETE", message, params=here)
    assert int(sent["id"]) not in town.discord.messages[thread.id]


@pytest.mark.parametrize(
    ("body", "params", "refusal"),
    [
        ({"content": ""}, {}, (400, 50006)),
        ({"content": "x", "username": "Discord Staff"}, {}, (400, 50035)),
        ({"content": "x", "username": "x" * 81}, {}, (400, 50035)),
        ({"content": "x", "avatar_url": "ani.png"}, {}, (400, 50035)),
        ({"content": "x"}, {"thread_id": "1"}, (404, 10003)),
        ({"content": "x", "thread_name": "x"}, {}, (400, 220003)),
    ],
)
def test_webhook_calls_discord_would_not_take_are_refused(
    town: Town, body: Any, params: Any, refusal: tuple[int, int]
) -> None:
    path = make_webhook(town, town.news)
    assert town.refusal("POST", path, body, params=params) == refusal


def test_webhook_opens_a_post_in_a_forum(town: Town) -> None:
    path = make_webhook(town, town.forum)
    assert town.refusal("POST", path, {"content": "x"}) == (400, 220001)
    sent = town.call("POST", path, {"content": "x", "thread_name": "From the desk"})
    assert town.discord.get_thread(int(sent["id"])).name == "From the desk"


def test_webhook_does_not_enter_a_locked_thread(town: Town) -> None:
    thread = open_thread(town)
    path = make_webhook(town, town.news)
    close_thread(town, thread, locked=True)
    params = {"thread_id": str(thread.id)}
    assert town.refusal("POST", path, {"content": "x"}, params=params) == (400, 160005)


def test_webhook_needs_manage_webhooks_and_a_right_token(town: Town) -> None:
    path = make_webhook(town, town.news)
    assert town.refusal("POST", f"{path}x", {"content": "x"}) == (401, 50027)
    town.limit_bot(view_channel=True)
    hooks = f"/channels/{town.news.id}/webhooks"
    assert town.refusal("POST", hooks, {"name": "x"}) == (403, 50013)
