"""/discussion: what moderators can do with one discussion, and what readers see of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import update

from newsroom.clock import utc_now
from newsroom.storage.tables import discussions
from sandbox.world.faults import Fault
from tests.cogs.newsroom import FOUL, Newsroom, at_work, opened, told, words_of
from tests.sandbox.stage import cut, guild_id, let_bot

LOCKED, SLOW = 160005, 20016  # Discord's codes


def state(newsroom: Newsroom, thread: str) -> tuple[bool, bool]:
    """Tell whether a discussion is locked, and whether it is archived."""
    meta = newsroom.sandbox.discord.channels[int(thread)].thread_metadata
    assert meta is not None
    return meta.locked, meta.archived


def slowmode(newsroom: Newsroom, thread: str) -> int:
    return int(newsroom.sandbox.discord.channels[int(thread)].rate_limit_per_user)


async def said_in(newsroom: Newsroom, thread: str) -> list[str]:
    return [words_of(message).strip() for message in await newsroom.messages("Ani", thread)]


def last_reason(newsroom: Newsroom) -> str:
    """Return the reason of what stands last in Discord's audit log."""
    guild = newsroom.sandbox.discord.get_guild(guild_id(newsroom))
    return guild.audit_log_entries[-1].reason or ""


async def moderate(newsroom: Newsroom, what: str, thread: str, **options: Any) -> str:
    return await newsroom.command("Mariam", f"discussion {what}", thread, **options)


async def grow_old_and_tidy(newsroom: Newsroom, days: int = 30) -> None:
    """Let every discussion that is open be older than the policy keeps it open, and tidy up."""
    cog: Any = newsroom.bot.get_cog("Discussions")
    opened_at = datetime.now(UTC) - timedelta(days=days)
    async with newsroom.bot.parts.stores.discussions._database.writing() as connection:
        await connection.execute(update(discussions).values(opened_at=opened_at))
    await cog.tidy()


# ---------------------------------------------------------------- lock, unlock


async def test_nobody_writes_in_a_locked_discussion_until_it_is_unlocked(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        answer = await moderate(newsroom, "lock", thread, reason="Let us all *calm* down.")
        assert "Locked" in answer
        assert (await newsroom.refused("Ani", "send", channel=thread, text="But"))[1] == LOCKED
        notice = (await said_in(newsroom, thread))[-1]
        assert notice.startswith("The Courier has locked this discussion.")
        assert "Let us all \\*calm\\* down." in notice
        assert "Mariam" not in notice
        assert "Mariam" in last_reason(newsroom)
        assert "Let us all" in last_reason(newsroom)
        (line,) = await told(newsroom, "locked")
        assert f"<@{newsroom.user('Mariam')}>" in line
        assert f"<#{thread}>" in line
        assert "calm" in line
        answer = await moderate(newsroom, "unlock", thread)
        assert "Unlocked" in answer
        await newsroom.send("Ani", thread, "Thank you.")
        assert await told(newsroom, "unlocked")


async def test_what_is_done_already_is_not_done_again(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        assert "is not locked" in await moderate(newsroom, "unlock", thread)
        await moderate(newsroom, "lock", thread)
        before = await said_in(newsroom, thread)
        assert "is locked already" in await moderate(newsroom, "lock", thread)
        assert "no slow mode" in await moderate(newsroom, "slowmode", thread, every="off")
        assert "is not closed" in await moderate(newsroom, "reopen", thread)
        assert await said_in(newsroom, thread) == before
        assert len(await told(newsroom, "locked")) == 1


async def test_folded_discussion_is_locked_and_unlocked_like_another(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        model = newsroom.sandbox.discord
        model.edit_channel(int(thread), {}, thread_metadata={"archived": True})
        news = newsroom.channel("news")
        assert "Locked" in await moderate(newsroom, "lock", news, discussion=thread)
        assert state(newsroom, thread) == (True, False)
        model.edit_channel(int(thread), {}, thread_metadata={"archived": True})
        assert "Unlocked" in await moderate(newsroom, "unlock", news, discussion=thread)
        assert state(newsroom, thread) == (False, False)


async def test_lock_outlasts_a_restart_and_what_was_missed_is_judged(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.bot.close()
        reply = await newsroom.send("Ani", thread, FOUL)
        newsroom.sandbox.discord.edit_channel(int(thread), {}, thread_metadata={"locked": True})
        async with at_work(newsroom, tmp_path / "policy.yaml"):
            await newsroom.gone(thread, reply)
            assert state(newsroom, thread) == (True, False)
            assert "is locked already" in await moderate(newsroom, "lock", thread)
            assert "Unlocked" in await moderate(newsroom, "unlock", thread)


async def test_locked_discussion_whose_time_is_over_is_folded_away_and_stays_locked(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await moderate(newsroom, "lock", thread)
        await grow_old_and_tidy(newsroom)
        assert state(newsroom, thread) == (True, True)
        news = newsroom.channel("news")
        answer = await moderate(newsroom, "unlock", news, discussion=thread)
        assert "is closed" in answer
        assert "reopen" in answer
        assert state(newsroom, thread) == (True, True)


# ---------------------------------------------------------------- slow mode


async def test_slow_mode_is_set_in_words_and_switched_off(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        answer = await moderate(newsroom, "slowmode", thread, every="2m", reason="It is late.")
        assert "2 minutes" in answer
        assert slowmode(newsroom, thread) == 120
        await newsroom.send("Ani", thread, "One.")
        assert (await newsroom.refused("Ani", "send", channel=thread, text="Two."))[1] == SLOW
        notice = (await said_in(newsroom, thread))[-2]
        assert "The Courier has slowed this discussion down" in notice
        assert "2 minutes" in notice
        assert "It is late." in notice
        assert "2 minutes" in await moderate(newsroom, "slowmode", thread, every="2m")
        assert len(await told(newsroom, "slow")) == 1
        assert "off" in await moderate(newsroom, "slowmode", thread, every="off")
        assert slowmode(newsroom, thread) == 0
        await newsroom.send("Ani", thread, "Two.")


async def test_slow_mode_that_discord_does_not_know_is_refused_plainly(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        for every, wanted in (
            ("7h", "at most 6h"),
            ("10", "with its unit, like 10s or 10m"),
            ("a while", "like 30s"),
            ("2 minutes", "like 2m"),
        ):
            answer = await moderate(newsroom, "slowmode", thread, every=every)
            assert wanted in answer, answer
            assert answer.startswith("Nothing has changed: the wait between two replies should ")
            assert answer.endswith("at most 6h, or off for no wait.")
        assert slowmode(newsroom, thread) == 0
        assert not await told(newsroom, "slow")


# ---------------------------------------------------------------- close, reopen


async def test_discussion_closed_by_hand_ends_as_an_old_one_does(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        answer = await moderate(newsroom, "close", thread, reason="All has been said.")
        assert "Closed" in answer
        assert state(newsroom, thread) == (True, True)
        notice = (await said_in(newsroom, thread))[-1]
        assert notice.startswith("This discussion is now closed.")
        assert "All has been said." in notice
        assert newsroom.bot.parts.open_discussions.get(int(thread)) is None
        stored = await newsroom.bot.parts.stores.discussions.get(int(thread))
        assert stored is not None
        assert stored.closed_at is not None
        news = newsroom.channel("news")
        again = await moderate(newsroom, "close", news, discussion=thread)
        assert "is closed already" in again
        assert "is closed" in await moderate(newsroom, "lock", news, discussion=thread)
        assert (await told(newsroom, "closed")) == [
            f"<@{newsroom.user('Mariam')}> closed <#{thread}>: All has been said."
        ]


async def test_reply_missed_is_judged_before_its_discussion_is_closed(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        cog: Any = newsroom.bot.get_cog("Discussions")
        newsroom.bot.remove_listener(cog.on_message, "on_message")
        reply = await newsroom.send("Ani", thread, FOUL)

        async def heard() -> bool:
            known: Any = newsroom.bot.get_channel(int(thread))
            return bool(known.last_message_id >= int(reply["id"]))

        await newsroom.until(heard)
        await moderate(newsroom, "close", thread)
        await newsroom.case(1, state="enforced")
        assert reply["id"] not in [m["id"] for m in await newsroom.messages("Ani", thread)]


async def test_discussion_with_a_reply_that_could_not_be_judged_is_not_closed_yet(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        newsroom.bot.parts.open_discussions.leave_unread(int(thread))
        path = f"/channels/{thread}/messages"
        newsroom.sandbox.faults.add(Fault("GET", path, status=403, code=50013, times=None))
        newsroom.sandbox.discord.create_message(
            int(thread), int(newsroom.user("Ani")), "A reply that nobody could read"
        )
        newsroom.bot.parts.open_discussions.fall_behind()
        answer = await moderate(newsroom, "close", thread)
        assert "locked, but not closed yet" in answer
        assert state(newsroom, thread) == (True, False)
        assert newsroom.bot.parts.open_discussions.get(int(thread)) is not None
        assert not any("now closed" in text for text in await said_in(newsroom, thread))
        newsroom.sandbox.faults.clear()
        assert "Closed" in await moderate(newsroom, "close", thread)


async def test_reopened_discussion_is_judged_and_has_its_whole_time_again(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await grow_old_and_tidy(newsroom)
        assert state(newsroom, thread) == (True, True)
        news = newsroom.channel("news")
        answer = await moderate(newsroom, "reopen", news, discussion=thread, reason="New facts.")
        assert "Reopened" in answer
        assert state(newsroom, thread) == (False, False)
        notice = (await said_in(newsroom, thread))[-1]
        assert notice.startswith("The Courier has reopened this discussion.")
        assert "New facts." in notice
        cog: Any = newsroom.bot.get_cog("Discussions")
        await cog.tidy()
        assert state(newsroom, thread) == (False, False)
        reply = await newsroom.send("Ani", thread, FOUL)
        await newsroom.gone(thread, reply)
        await grow_old_and_tidy(newsroom, days=29)
        assert state(newsroom, thread) == (True, True)
        texts = await said_in(newsroom, thread)
        assert sum("now closed" in text for text in texts) == 2


async def test_reopened_discussion_outlasts_a_restart(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await moderate(newsroom, "close", thread)
        await moderate(newsroom, "reopen", newsroom.channel("news"), discussion=thread)
        await newsroom.bot.close()
        reply = await newsroom.send("Ani", thread, FOUL)
        async with at_work(newsroom, tmp_path / "policy.yaml"):
            await newsroom.gone(thread, reply)


async def test_closing_again_soon_after_says_so_again(tmp_path: Path) -> None:
    passed = timedelta()
    async with opened(tmp_path, clock=lambda: utc_now() + passed) as newsroom:
        thread = await newsroom.publish()
        news = newsroom.channel("news")
        await moderate(newsroom, "close", thread)
        passed += timedelta(seconds=5)
        await moderate(newsroom, "reopen", news, discussion=thread)
        await moderate(newsroom, "close", thread)
        assert sum("now closed" in text for text in await said_in(newsroom, thread)) == 2


async def test_discussion_that_cannot_be_reopened_stays_closed(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await moderate(newsroom, "close", thread)
        let_bot(newsroom, manage_threads=False)
        news = newsroom.channel("news")
        answer = await moderate(newsroom, "reopen", news, discussion=thread)
        assert "the bot lacks the permission" in answer
        assert state(newsroom, thread) == (True, True)
        stored = await newsroom.bot.parts.stores.discussions.get(int(thread))
        assert stored is not None
        assert stored.closed_at is not None
        assert newsroom.bot.parts.open_discussions.get(int(thread)) is None
        assert not await told(newsroom, "reopened")


# ---------------------------------------------------------------- who, and where


async def test_only_moderators_may_use_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        for what in ("lock", "unlock", "close", "reopen"):
            status, _, _ = await newsroom.refused(
                "Ani", "command", channel=thread, name=f"discussion {what}", options={}
            )
            assert status == 403
        assert state(newsroom, thread) == (False, False)


async def test_bot_without_the_permission_says_that_nothing_has_changed(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        let_bot(newsroom, manage_threads=False)
        before = await said_in(newsroom, thread)
        options = {"lock": {}, "slowmode": {"every": "1m"}, "close": {}}
        for what, given in options.items():
            answer = await moderate(newsroom, what, thread, **given)
            assert "Nothing has changed: the bot lacks the permission" in answer, answer
        assert state(newsroom, thread) == (False, False)
        assert await said_in(newsroom, thread) == before
        assert not await told(newsroom, "Mariam")


async def test_silence_of_discord_is_not_told_as_a_refusal(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        cut(newsroom, "PATCH", f"/channels/{thread}")
        answer = await moderate(newsroom, "lock", thread)
        assert "may not be done" in answer
        assert "Nothing has changed" not in answer


async def test_channel_that_is_no_discussion_is_named_as_such(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        await newsroom.publish()
        news = newsroom.channel("news")
        for options in ({}, {"discussion": "nonsense"}, {"discussion": news}):
            answer = await moderate(newsroom, "lock", news, **options)
            assert "no discussion under an article" in answer


async def test_discussion_that_was_deleted_is_said_to_be(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await moderate(newsroom, "close", thread)
        newsroom.sandbox.discord.delete_channel(int(thread))
        news = newsroom.channel("news")
        answer = await moderate(newsroom, "reopen", news, discussion=thread)
        assert "no longer exists" in answer


async def test_discussions_are_suggested_by_their_headlines(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        first, second = await newsroom.publish(), await newsroom.publish()
        news = newsroom.channel("news")
        known = await newsroom.bot.parts.stores.discussions.get(int(second))
        assert known is not None

        async def suggested(what: str, typed: str) -> list[str]:
            answer = await newsroom.act(
                "Mariam",
                "complete",
                channel=news,
                name=f"discussion {what}",
                options={"discussion": typed},
                focused="discussion",
            )
            return [choice["value"] for choice in answer["choices"]]

        assert await suggested("lock", "") == [second, first]
        assert await suggested("lock", known.article.title[3:12].upper()) == [second]
        assert await suggested("reopen", "") == []
        await moderate(newsroom, "close", second)
        assert await suggested("lock", "") == [first]
        assert await suggested("reopen", "") == [second]
        assert await suggested("reopen", "no such words") == []
