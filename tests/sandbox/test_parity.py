"""Where simcord departs from Discord and the model mends it.

A failure here means that another release of simcord behaves differently: a patch in `sandbox/model`
can go, or must change.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from importlib.metadata import version

import pytest
from simcord.backend.errors import BackendError
from simcord.interactions import base_payload

from tests.sandbox.plain import Plain


def clock_stands_still(plain: Plain) -> bool:
    return plain.backend.clock.now() == dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


def logs_grow_without_bound(plain: Plain) -> bool:
    return isinstance(plain.backend.transcript, list) and isinstance(
        plain.backend.http_requests, list
    )


def nonce_is_ignored(plain: Plain) -> bool:
    body = {"content": "x", "nonce": "n", "enforce_nonce": True}
    ids = {plain.call("POST", plain.messages(), body)["id"] for _ in range(2)}
    return len(ids) == 2


def forum_thread_has_an_id_of_its_own(plain: Plain) -> bool:
    body = {"name": "x", "message": {"content": "x"}}
    opened = plain.call("POST", f"/channels/{plain.forum}/threads", body)
    return bool(opened["id"] != opened["message"]["id"])


def long_thread_name_passes(plain: Plain) -> bool:
    return plain.passes("POST", f"/channels/{plain.news}/threads", {"name": "x" * 101, "type": 11})


def second_thread_on_a_message_passes_and_none_is_flagged(plain: Plain) -> bool:
    message = plain.say()
    path = f"{plain.messages()}/{message}/threads"
    twice = [plain.passes("POST", path, {"name": "x"}) for _ in range(2)]
    return all(twice) and not plain.backend.messages[plain.news][message].flags & 32


def locked_and_archived_thread_takes_posts_unchanged(plain: Plain) -> bool:
    thread = plain.thread()
    thread.thread_metadata.locked = thread.thread_metadata.archived = True
    plain.backend.create_message(thread.id, plain.reader, "x")
    return thread.thread_metadata.archived and plain.reader not in thread.thread_members


def archiving_leaves_the_archives_time(plain: Plain) -> bool:
    thread = plain.thread()
    before = thread.thread_metadata.archive_timestamp
    plain.backend.clock.advance(60)
    plain.call("PATCH", f"/channels/{thread.id}", {"archived": True})
    return bool(thread.thread_metadata.archive_timestamp == before)


def thread_is_changed_with_manage_channels(plain: Plain) -> bool:
    thread = plain.thread()
    role = next(r for r in plain.backend.guilds[plain.guild_id].roles.values() if r.managed)
    role.permissions &= ~(1 << 4)
    return not plain.passes("PATCH", f"/channels/{thread.id}", {"archived": True})


def timeout_of_a_year_passes(plain: Plain) -> bool:
    until = (plain.backend.clock.now() + dt.timedelta(days=365)).isoformat()
    path = f"/guilds/{plain.guild_id}/members/{plain.reader}"
    return plain.passes("PATCH", path, {"communication_disabled_until": until})


def ban_deletes_nothing(plain: Plain) -> bool:
    message = plain.say()
    path = f"/guilds/{plain.guild_id}/bans/{plain.reader}"
    plain.call("PUT", path, {"delete_message_seconds": 3600})
    return message in plain.backend.messages[plain.news]


def edit_event_has_no_member(plain: Plain) -> bool:
    plain.backend.edit_message(plain.news, plain.say(), {"content": "edited"})
    return "member" not in plain.events[-1][1]


def live_guild_create_says_unavailable(plain: Plain) -> bool:
    plain.backend.create_guild("Another")
    return "unavailable" in plain.events[-1][1]


def ephemeral_message_is_not_told(plain: Plain) -> bool:
    record, _ = base_payload(
        plain.backend,
        type=2,
        channel_id=plain.news,
        guild_id=plain.guild_id,
        user_id=plain.reader,
        data={"name": "x", "type": 1},
    )
    answer = {"type": 4, "data": {"content": "x", "flags": 64}}
    plain.call("POST", f"/interactions/{record.id}/{record.token}/callback", answer)
    return plain.events == []


def filled_in_answer_counts_as_edited_and_names_no_subcommand(plain: Plain) -> bool:
    record, _ = base_payload(
        plain.backend,
        type=2,
        channel_id=plain.news,
        guild_id=plain.guild_id,
        user_id=plain.reader,
        data={"name": "x", "type": 1, "options": [{"name": "y", "type": 1}]},
    )
    plain.call("POST", f"/interactions/{record.id}/{record.token}/callback", {"type": 5})
    webhook = f"/webhooks/{plain.backend.application_id}/{record.token}"
    filled = plain.call("PATCH", f"{webhook}/messages/@original", {"content": "x"})
    named = filled["interaction_metadata"]["name"], "interaction" in filled
    return filled["edited_timestamp"] is not None and named == ("x", False)


def empty_message_has_another_code(plain: Plain) -> bool:
    with pytest.raises(BackendError) as caught:
        plain.call("POST", plain.messages(), {"content": ""})
    return bool(caught.value.code != 50006)


def reply_to_nothing_passes(plain: Plain) -> bool:
    body = {"content": "x", "message_reference": {"message_id": "1"}}
    return plain.passes("POST", plain.messages(), body)


def deleting_leaves_no_trace(plain: Plain) -> bool:
    plain.call("DELETE", f"{plain.messages()}/{plain.say()}")
    return plain.backend.guilds[plain.guild_id].audit_log_entries == []


def bulk_delete_takes_old_messages(plain: Plain) -> bool:
    ids = [str(plain.say()) for _ in range(2)]
    plain.backend.clock.advance(20 * 86400)
    return plain.passes("POST", f"{plain.messages()}/bulk-delete", {"messages": ids})


def history_after_gives_the_newest(plain: Plain) -> bool:
    ids = [plain.say(f"{number}") for number in range(4)]
    params = {"after": str(ids[0]), "limit": "1"}
    [found] = plain.call("GET", plain.messages(), params=params)
    return bool(found["id"] == str(ids[-1]))


def webhook_ignores_thread_and_picture(plain: Plain) -> bool:
    hook = plain.call("POST", f"/channels/{plain.news}/webhooks", {"name": "x"})
    path = f"/webhooks/{hook['id']}/{hook['token']}"
    body = {"content": "x", "avatar_url": "https://cdn.test/a.png"}
    params = {"thread_id": str(plain.thread().id)}
    sent = plain.call("POST", path, body, params=params)
    return sent["channel_id"] == str(plain.news) and sent["author"]["avatar"] is None


def renamed_channel_gets_a_message(plain: Plain) -> bool:
    plain.backend.edit_channel(plain.news, {"name": "latest"})
    return len(plain.backend.messages[plain.news]) == 1


def forum_cannot_be_created_with_tags(plain: Plain) -> bool:
    body = {"name": "x", "type": 15, "available_tags": [{"name": "x"}]}
    return not plain.passes("POST", f"/guilds/{plain.guild_id}/channels", body)


def pinning_needs_manage_messages(plain: Plain) -> bool:
    role = next(r for r in plain.backend.guilds[plain.guild_id].roles.values() if r.managed)
    role.permissions &= ~(1 << 13)
    return not plain.passes("PUT", f"{plain.messages()}/pins/{plain.say()}")


def single_commands_have_no_route(plain: Plain) -> bool:
    path = f"/applications/{plain.backend.application_id}/commands"
    return plain.has_no_route("POST", path, {}) and plain.has_no_route("PATCH", f"{path}/1", {})


def application_and_old_pins_have_no_route(plain: Plain) -> bool:
    return plain.has_no_route("GET", "/applications/@me") and plain.has_no_route(
        "GET", f"/channels/{plain.news}/pins"
    )


DEPARTURES: tuple[Callable[[Plain], bool], ...] = (
    clock_stands_still,
    logs_grow_without_bound,
    nonce_is_ignored,
    forum_thread_has_an_id_of_its_own,
    long_thread_name_passes,
    second_thread_on_a_message_passes_and_none_is_flagged,
    locked_and_archived_thread_takes_posts_unchanged,
    archiving_leaves_the_archives_time,
    thread_is_changed_with_manage_channels,
    timeout_of_a_year_passes,
    ban_deletes_nothing,
    edit_event_has_no_member,
    live_guild_create_says_unavailable,
    ephemeral_message_is_not_told,
    filled_in_answer_counts_as_edited_and_names_no_subcommand,
    empty_message_has_another_code,
    reply_to_nothing_passes,
    deleting_leaves_no_trace,
    bulk_delete_takes_old_messages,
    history_after_gives_the_newest,
    webhook_ignores_thread_and_picture,
    renamed_channel_gets_a_message,
    forum_cannot_be_created_with_tags,
    pinning_needs_manage_messages,
    single_commands_have_no_route,
    application_and_old_pins_have_no_route,
)


@pytest.mark.parametrize("departure", DEPARTURES, ids=lambda probe: probe.__name__)
def test_simcord_still_departs_where_it_is_patched(
    plain: Plain, departure: Callable[[Plain], bool]
) -> None:
    assert departure(plain), f"simcord {version('simcord')} no longer: {departure.__name__}"
