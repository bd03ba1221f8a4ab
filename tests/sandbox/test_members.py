"""Discord's rules of members and permissions: timeouts, bans, overwrites."""

from __future__ import annotations

import datetime as dt
import io
from typing import Any

import pytest

from sandbox.model import Overwrite, OverwriteType, Refusal, Upload
from tests.sandbox.conftest import Town

HOUR = 3600


def messages_path(town: Town) -> str:
    return f"/channels/{town.news.id}/messages"


def timeout(town: Town, user_id: int, **ahead: int) -> Any:
    until = (town.discord.clock.now() + dt.timedelta(**ahead)).isoformat()
    path = f"/guilds/{town.guild.id}/members/{user_id}"
    return town.call("PATCH", path, {"communication_disabled_until": until})


def test_timeout_lasts_28_days_at_most_and_silences(town: Town) -> None:
    with pytest.raises(Refusal) as caught:
        timeout(town, town.reader.id, days=28, minutes=1)
    assert (caught.value.status, caught.value.code) == (400, 50035)
    timeout(town, town.reader.id, days=28)
    assert not town.discord.has_permission(town.reader.id, town.news.id, "send_messages")
    town.discord.clock.advance(28 * 24 * HOUR + 1)
    assert town.discord.has_permission(town.reader.id, town.news.id, "send_messages")


def test_neither_owner_nor_administrator_is_timed_out(town: Town) -> None:
    role = town.discord.create_role(town.guild.id, "Admins", permissions=8)
    town.discord.add_member_role(town.guild.id, town.moderator.id, role.id)
    for user_id in (town.moderator.id, town.admin.id):
        with pytest.raises(Refusal) as caught:
            timeout(town, user_id, minutes=5)
        assert (caught.value.status, caught.value.code) == (403, 50013)


def test_ban_takes_the_last_messages_along(town: Town) -> None:
    old = town.say("old")
    town.discord.clock.advance(2 * HOUR)
    town.say("new")
    path = f"/guilds/{town.guild.id}/bans/{town.reader.id}"
    assert town.refusal("PUT", path, {"delete_message_seconds": 604_801}) == (400, 50035)
    town.call("PUT", path, {"delete_message_seconds": HOUR})
    assert list(town.discord.messages[town.news.id]) == [old]
    assert len(town.named("MESSAGE_DELETE_BULK")) == 1


def test_member_search_looks_at_the_beginning_of_names(town: Town) -> None:
    found = town.call(
        "GET", f"/guilds/{town.guild.id}/members/search", params={"query": "MAR", "limit": "5"}
    )
    assert [member["user"]["username"] for member in found] == ["mariam"]


def test_overwrite_needs_manage_roles_and_the_permission_itself(town: Town) -> None:
    path = f"/channels/{town.news.id}/permissions/{town.reader.id}"
    threads = 1 << 38  # send messages in threads
    body = {"type": 1, "allow": "0", "deny": str(threads)}
    town.limit_bot(view_channel=True, send_messages_in_threads=True)
    assert town.refusal("PUT", path, body) == (403, 50013)
    town.limit_bot(view_channel=True, manage_roles=True)
    assert town.refusal("PUT", path, body) == (403, 50013)
    town.limit_bot(view_channel=True, manage_roles=True, send_messages_in_threads=True)
    town.call("PUT", path, body)
    assert [entry.action_type for entry in town.guild.audit_log_entries] == [13]
    assert town.named("CHANNEL_UPDATE")[-1]["permission_overwrites"][0]["deny"] == str(threads)
    town.call("DELETE", path)
    assert town.refusal("DELETE", path) == (404, 10009)


def test_who_manages_permissions_in_the_channel_itself_may_set_any(town: Town) -> None:
    town.limit_bot(view_channel=True)
    bot = town.discord.bot_user.id
    manager = Overwrite(bot, OverwriteType.MEMBER, allow=1 << 28)
    town.discord.set_overwrite(town.news.id, manager)
    path = f"/channels/{town.news.id}/permissions/{town.reader.id}"
    town.call("PUT", path, {"type": 1, "deny": str(1 << 38)})
    assert len(town.news.overwrites) == 2


def test_overwrite_denies_writing_in_threads(town: Town) -> None:
    model = town.discord
    thread = model.create_thread(town.news.id, "talk", town.moderator.id)
    model.guilds[town.guild.id].everyone_role.permissions |= 1 << 38
    assert model.has_permission(town.reader.id, thread.id, "send_messages_in_threads")
    model.set_overwrite(town.news.id, Overwrite(town.reader.id, OverwriteType.MEMBER, deny=1 << 38))
    assert not model.has_permission(town.reader.id, thread.id, "send_messages_in_threads")


def test_hidden_channel_does_not_exist_for_the_bot(town: Town) -> None:
    town.discord.set_overwrite(
        town.news.id, Overwrite(town.guild.id, OverwriteType.ROLE, deny=1 << 10)
    )
    town.limit_bot(send_messages=True)
    assert town.refusal("POST", messages_path(town), {"content": "x"}) == (403, 50001)


@pytest.mark.parametrize(
    ("lacking", "options"),
    [
        ("embed_links", {"json": {"embeds": [{"title": "x"}]}}),
        ("attach_files", {"json": {}, "files": (Upload("a.txt", io.BytesIO(b"a")),)}),
    ],
)
def test_embeds_and_files_need_their_permissions(
    town: Town, lacking: str, options: dict[str, Any]
) -> None:
    town.limit_bot(view_channel=True, send_messages=True)
    assert town.refusal("POST", messages_path(town), **options) == (403, 50013)
    town.limit_bot(view_channel=True, send_messages=True, **{lacking: True})
    assert town.call("POST", messages_path(town), **options)["id"]
