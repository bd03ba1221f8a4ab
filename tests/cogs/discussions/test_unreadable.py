"""What discord.py cannot make sense of: nothing else is lost by it, and it is not passed over."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cogs.discussions.judging import Judging
from cogs.enforcement.follow_through import FollowThrough
from sandbox.world.faults import Drop, Fault
from tests.cogs.malformed import (
    Spoil,
    spoiled_events,
    spoiled_messages,
    with_an_empty_poll,
    with_strange_interaction,
    without_author,
    without_embeds,
)
from tests.cogs.newsroom import FOUL, Newsroom, at_work, opened, told
from tests.cogs.retrying import SOON, many_more, marked

STRANGE = "Something strange"
CREATED_OR_EDITED = ("MESSAGE_CREATE", "MESSAGE_UPDATE")
CANNOT_READ = "The bot cannot read this reply"


async def handed_over(
    newsroom: Newsroom, message: dict[str, Any], why: str = CANNOT_READ
) -> list[str]:
    """Return what moderators were told of a message, once they were told."""

    async def found() -> list[str]:
        return [text for text in await told(newsroom, why) if message["id"] in text]

    lines: list[str] = await newsroom.until(found)
    return lines


def tracebacks(caplog: pytest.LogCaptureFixture, words: str) -> int:
    return sum(bool(r.exc_info) for r in caplog.records if words in r.getMessage())


# ---------------------------------------------------------------- after downtime


async def test_unreadable_message_hides_none_behind_it_and_moderators_are_told_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(tmp_path) as newsroom:
        first, second = await newsroom.publish(), await newsroom.publish()
        await newsroom.bot.close()
        strange = await newsroom.send("Ani", first, STRANGE)
        replies = [await newsroom.send("Joe", thread, FOUL) for thread in (first, second)]
        with spoiled_messages(newsroom, without_embeds, STRANGE):
            async with at_work(newsroom, tmp_path / "policy.yaml", retry_every=SOON):
                await newsroom.gone(first, replies[0])
                await newsroom.gone(second, replies[1])
                (line,) = await handed_over(newsroom, strange)
                assert f"/{first}/{strange['id']}" in line
                await marked(newsroom, replies[0])
                assert tracebacks(caplog, "reply could not be read") == 1
            async with at_work(newsroom, tmp_path / "policy.yaml", retry_every=SOON):
                reply = await newsroom.send("Ani", first, FOUL)
                await newsroom.gone(first, reply)
                assert len(await told(newsroom, CANNOT_READ)) == 1


async def test_mark_waits_before_an_unreadable_message_until_moderators_know_of_it(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.bot.close()
        strange = await newsroom.send("Ani", thread, STRANGE)
        model, moderators = newsroom.sandbox.discord, int(newsroom.channel("moderators"))
        model.edit_channel(moderators, {"name": "elsewhere"})
        with spoiled_messages(newsroom, without_embeds, STRANGE):
            async with at_work(newsroom, tmp_path / "policy.yaml", retry_every=SOON) as bot:
                reply = await newsroom.send("Joe", thread, FOUL)
                await newsroom.gone(thread, reply)
                assert bot.parts.open_discussions.mark(int(thread)) < int(strange["id"])
                model.edit_channel(moderators, {"name": "moderators"})
                assert len(await handed_over(newsroom, strange)) == 1
                await marked(newsroom, reply)


async def test_unreadable_message_of_a_bot_is_nobodys_business(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        (introduction, *_) = await newsroom.messages("Ani", thread)
        await newsroom.bot.close()
        async with newsroom.bot.parts.stores.discussions._database.writing() as connection:
            await connection.exec_driver_sql("UPDATE discussions SET last_judged_id = id")
        with spoiled_messages(newsroom, without_embeds, introduction["id"]):
            async with at_work(newsroom, tmp_path / "policy.yaml"):
                reply = await newsroom.send("Ani", thread, "A fair account.")
                await marked(newsroom, reply)
                assert await told(newsroom, CANNOT_READ) == []


async def test_unreadable_message_among_moderators_does_not_stop_a_case(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread, moderators = await newsroom.publish(), newsroom.channel("moderators")
        path = f"/channels/{moderators}/messages"
        newsroom.sandbox.faults.add(Fault("POST", path, drop=Drop.REQUEST, times=None))
        reply = await newsroom.send("Ani", thread, FOUL)
        await newsroom.gone(thread, reply)
        await newsroom.bot.close()
        await newsroom.send("Mariam", moderators, STRANGE)
        missed = await newsroom.send("Joe", thread, FOUL)
        newsroom.sandbox.faults.clear()
        with spoiled_messages(newsroom, without_embeds, STRANGE):
            async with at_work(newsroom, tmp_path / "policy.yaml"):
                await newsroom.gone(thread, missed)
                await newsroom.card(1)


async def test_case_that_cannot_be_finished_in_any_way_does_not_stop_the_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def stumble(*_: object) -> None:
        raise TypeError("'NoneType' object is not iterable")

    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.bot.close()
        missed = await newsroom.send("Joe", thread, FOUL)
        monkeypatch.setattr(FollowThrough, "finish_all", stumble)
        async with at_work(newsroom, tmp_path / "policy.yaml"):
            await newsroom.gone(thread, missed)


async def test_moderators_are_told_once_though_the_answer_is_unreadable_too(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.bot.close()
        strange = await newsroom.send("Ani", thread, STRANGE)
        with (
            spoiled_messages(newsroom, without_embeds, STRANGE),
            spoiled_messages(newsroom, without_embeds, CANNOT_READ),
        ):
            async with at_work(newsroom, tmp_path / "policy.yaml", retry_every=SOON):
                await marked(newsroom, strange)
                await many_more(newsroom)
                assert len(await told(newsroom, CANNOT_READ)) == 1


# ---------------------------------------------------------------- live


@pytest.mark.parametrize("spoil", [without_embeds, with_an_empty_poll, with_strange_interaction])
async def test_reply_told_of_in_a_strange_shape_is_judged_all_the_same(
    tmp_path: Path, spoil: Spoil, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        with spoiled_events(newsroom, CREATED_OR_EDITED, spoil, FOUL):
            for name in ("Ani", "Joe"):
                reply = await newsroom.send(name, thread, FOUL)
                await newsroom.gone(thread, reply)
            await newsroom.case(2, state="enforced")
        assert tracebacks(caplog, "event could not be read") == 1
        assert await told(newsroom, "cannot read") == []


async def test_edit_told_of_in_a_strange_shape_is_judged_all_the_same(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "All right.")
        await marked(newsroom, reply)
        with spoiled_events(newsroom, CREATED_OR_EDITED, without_embeds):
            await newsroom.act("Ani", "edit", channel=thread, message=reply["id"], text=FOUL)
            await newsroom.gone(thread, reply)


async def test_reply_that_cannot_be_read_in_any_way_is_left_to_moderators_once(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        with (
            spoiled_events(newsroom, CREATED_OR_EDITED, without_embeds, STRANGE),
            spoiled_messages(newsroom, without_embeds, STRANGE),
        ):
            strange = await newsroom.send("Ani", thread, STRANGE)
            assert len(await handed_over(newsroom, strange)) == 1
            await marked(newsroom, strange)
            edited = {"channel": thread, "message": strange["id"], "text": f"{STRANGE}, again"}
            await newsroom.act("Ani", "edit", **edited)
            reply = await newsroom.send("Joe", thread, FOUL)
            await newsroom.gone(thread, reply)
            assert len(await told(newsroom, CANNOT_READ)) == 1


async def test_reply_that_the_judge_stumbles_over_is_left_to_moderators(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def stumble(*_: object) -> None:
        raise AttributeError("'NoneType' object has no attribute 'text'")

    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        monkeypatch.setattr(Judging, "judge", stumble)
        reply = await newsroom.send("Ani", thread, STRANGE)
        assert len(await handed_over(newsroom, reply, "may not have judged it")) == 1
        await marked(newsroom, reply)


async def test_reply_told_of_without_its_author_is_left_to_moderators(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        with spoiled_events(newsroom, CREATED_OR_EDITED, without_author, STRANGE):
            reply = await newsroom.send("Ani", thread, STRANGE)
        assert len(await handed_over(newsroom, reply, "may not have judged it")) == 1
        await marked(newsroom, reply)


async def test_unreadable_event_ends_nothing_and_moderators_are_told_of_its_kind_once(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def without_type(channel: dict[str, Any]) -> None:
        del channel["type"]

    async with opened(tmp_path) as newsroom:
        model, thread = newsroom.sandbox.discord, await newsroom.publish()
        with spoiled_events(newsroom, ("CHANNEL_CREATE",), without_type):
            for name in ("one", "two"):
                model.create_channel(newsroom.bot.guilds[0].id, name)
        reply = await newsroom.send("Ani", thread, FOUL)
        await newsroom.gone(thread, reply)

        async def known() -> list[str]:
            return await told(newsroom, "CHANNEL_CREATE")

        assert len(await newsroom.until(known)) == 1
        assert tracebacks(caplog, "event could not be read") == 1
