"""Discord's rules of forums: their posts and their tags."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.model import Refusal
from tests.sandbox.conftest import Town


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


def test_opening_message_of_a_post_is_not_counted_when_it_goes(town: Town) -> None:
    post = int(post_article(town)["id"])
    reply = town.discord.create_message(post, town.reader.id, "A fair account.")
    town.discord.delete_message(post, post)
    standing = town.discord.get_channel(post).message_count
    town.discord.delete_message(post, reply.id)

    assert (standing, town.discord.get_channel(post).message_count) == (1, 0)
