"""Discord's rules of webhooks: whose name they post under, and where."""

from __future__ import annotations

from typing import Any

import pytest

from sandbox.model import Channel
from tests.sandbox.conftest import Town, close_thread, open_thread


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
