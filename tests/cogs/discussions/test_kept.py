"""Replies are kept where the policy says so, and no longer than it says."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from cogs.discussions.retention import Retention
from newsroom.clock import utc_now
from newsroom.errors import TroubleError
from newsroom.models import Verdict
from newsroom.policy.scene import make_reply
from newsroom.storage.replies import KeptReply, ReplyStore
from tests.cogs.newsroom import FOUL, POLICY, Newsroom, at_work, opened

KEEPING = f"{POLICY}privacy: {{keep_replies: 14d}}\n"


async def kept(newsroom: Newsroom, name: str = "Ani") -> list[str]:
    """Return what is kept of what somebody wrote."""
    await newsroom.bot.parts.retention.store()
    found = await newsroom.bot.parts.stores.replies.of_author(int(newsroom.user(name)))
    return [part.text for one in found for part in one.reply.parts]


async def wait_for(newsroom: Newsroom, texts: list[str]) -> None:
    async def found() -> bool:
        return await kept(newsroom) == texts

    await newsroom.until(found)


async def test_no_reply_is_kept_unless_the_policy_says_so(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, "A fine report.")
        await newsroom.gone(thread, await newsroom.send("Ani", thread, FOUL))  # judged in turn
        assert await kept(newsroom) == []


async def test_reply_is_kept_as_it_reads_now_until_its_time_is_over(tmp_path: Path) -> None:
    async with opened(tmp_path, KEEPING) as newsroom:
        thread = await newsroom.publish()
        sent = await newsroom.send("Ani", thread, "A fine report.")
        await wait_for(newsroom, ["A fine report."])
        await newsroom.act("Ani", "edit", channel=thread, message=sent["id"], text="A poor report.")
        await wait_for(newsroom, ["A poor report."])
        (one,) = await newsroom.bot.parts.stores.replies.of_author(int(newsroom.user("Ani")))
        assert one.until == one.reply.posted_at + timedelta(days=14)
        assert str(one.reply.discussion_id) == thread


async def test_deleted_reply_is_forgotten(tmp_path: Path) -> None:
    async with opened(tmp_path, KEEPING) as newsroom:
        thread = await newsroom.publish()
        sent = await newsroom.send("Ani", thread, "A fine report.")
        await wait_for(newsroom, ["A fine report."])
        await newsroom.act("Ani", "delete", channel=thread, message=sent["id"])
        await wait_for(newsroom, [])


async def test_reply_in_a_deleted_discussion_or_channel_is_forgotten(tmp_path: Path) -> None:
    async with opened(tmp_path, KEEPING) as newsroom:
        first, second = await newsroom.publish(), await newsroom.publish()
        await newsroom.send("Ani", first, "A fine report.")
        await newsroom.send("Ani", second, "A poor report.")
        await wait_for(newsroom, ["A fine report.", "A poor report."])
        newsroom.sandbox.discord.delete_channel(int(first))
        await wait_for(newsroom, ["A poor report."])
        newsroom.sandbox.discord.delete_channel(int(newsroom.channel("news")))
        await wait_for(newsroom, [])


async def test_removed_reply_is_kept_by_its_case_alone(tmp_path: Path) -> None:
    async with opened(tmp_path, KEEPING) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, "A fine report.")
        await newsroom.gone(thread, await newsroom.send("Ani", thread, FOUL))
        await newsroom.case(1)
        await wait_for(newsroom, ["A fine report."])


async def test_edit_that_is_removed_is_kept_no_more(tmp_path: Path) -> None:
    async with opened(tmp_path, KEEPING) as newsroom:
        thread = await newsroom.publish()
        sent = await newsroom.send("Ani", thread, "A fine report.")
        await wait_for(newsroom, ["A fine report."])
        await newsroom.act("Ani", "edit", channel=thread, message=sent["id"], text=FOUL)
        await newsroom.gone(thread, sent)
        await wait_for(newsroom, [])


async def test_policy_that_keeps_none_any_more_forgets_all_at_once(tmp_path: Path) -> None:
    async with opened(tmp_path, KEEPING) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, "A fine report.")
        await wait_for(newsroom, ["A fine report."])
        (tmp_path / "policy.yaml").write_text(POLICY, encoding="utf-8")
        told = await newsroom.command("Garo", "policy reload", newsroom.channel("moderators"))
        assert "- privacy.keep\\_replies is no longer set; it was 14 days." in told
        await wait_for(newsroom, [])


async def test_reply_is_forgotten_after_a_restart_when_its_time_is_over(tmp_path: Path) -> None:
    async with opened(tmp_path, KEEPING) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, "A fine report.")
        await wait_for(newsroom, ["A fine report."])
        await newsroom.bot.close()
        later = utc_now() + timedelta(days=14, minutes=1)
        async with at_work(newsroom, tmp_path / "policy.yaml", clock=lambda: later):
            await wait_for(newsroom, [])


async def test_stop_writes_down_what_is_to_be_kept(tmp_path: Path) -> None:
    async with opened(tmp_path, KEEPING) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, "A fine report.")
        await newsroom.gone(thread, await newsroom.send("Ani", thread, FOUL))
        await newsroom.bot.close()
        async with at_work(newsroom, tmp_path / "policy.yaml") as bot:
            found = await bot.parts.stores.replies.of_author(int(newsroom.user("Ani")))
            assert [one.reply.parts[0].text for one in found] == ["A fine report."]


class Failing(ReplyStore):
    """Fails as often as it is told to."""

    failures = 0

    async def store(self, kept: Sequence[KeptReply], gone: Collection[int]) -> None:
        if self.failures:
            self.failures -= 1
            raise TroubleError("the disk is full")
        await super().store(kept, gone)


async def test_what_could_not_be_written_down_is_tried_again_without_what_is_gone_by_then(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, KEEPING) as newsroom:
        store = Failing(newsroom.bot.parts.database)
        retention = Retention(newsroom.bot.parts.policies, store, utc_now)
        for number in (1, 2):
            reply = replace(make_reply("A fine report.", author_id=7), id=number)
            retention.keep(1, replace(reply, posted_at=utc_now()), Verdict())
        store.failures = 2
        await retention.store()
        retention.drop(1, [2])
        await retention.store()
        assert await store.of_author(7) == ()
        await retention.store()
        assert [kept.reply.id for kept in await store.of_author(7)] == [1]
