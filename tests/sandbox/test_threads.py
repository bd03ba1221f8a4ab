"""Discord's rules of threads: opening, archiving, locking, changing them."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.model import Refusal
from tests.sandbox.conftest import Town, close_thread, open_thread

DAY = 24 * 3600


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
