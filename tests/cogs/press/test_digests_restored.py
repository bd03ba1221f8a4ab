"""After an older copy was restored, no article of a digest is posted twice."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from newsroom.storage.backups import restore
from tests.cogs.daily import (
    FIRST,
    HOUR,
    SECOND,
    THIRD,
    Day,
    brought,
    digests,
    links,
    newsroom_with,
    posted,
    waiting,
)
from tests.cogs.newsroom import FOUL, Newsroom, at_work, told
from tests.cogs.paper import nothing_left
from tests.cogs.press.test_restored import closed, copy_records, let_out, reconciled, watched


@asynccontextmanager
async def restored(newsroom: Newsroom, copy: Path, day: Day) -> AsyncIterator[None]:
    """Stop the bot, restore a copy, and let the bot work again until the block ends."""
    await newsroom.bot.close()
    await closed(newsroom)
    await asyncio.to_thread(restore, newsroom.data / "newsroom.sqlite3", copy, day.clock())
    policy, where = newsroom.data / "policy.yaml", newsroom.feeds
    async with at_work(newsroom, policy, feeds=where, clock=day.clock):
        await newsroom.until(lambda: reconciled(newsroom))
        await newsroom.until(lambda: nothing_left(newsroom))
        yield


@pytest.mark.parametrize("discussion", ["open", "none"])
@pytest.mark.parametrize("copied", ["before any of its articles", "with one", "with all"])
async def test_digest_posted_since_the_copy_is_known_again_with_all_it_holds(
    tmp_path: Path, copied: str, discussion: str
) -> None:
    day = Day()
    async with newsroom_with(tmp_path, day, f", discussion: {discussion}") as (newsroom, paper):
        copies = {"before any of its articles": await copy_records(newsroom)}
        await brought(newsroom, paper, FIRST)
        copies["with one"] = await copy_records(newsroom)
        paper.items[:0] = [SECOND]
        await waiting(newsroom, 2)
        copies["with all"] = await copy_records(newsroom)
        day.set(newsroom, day.due_at)
        (digest,) = await digests(newsroom)
        day.set(newsroom, day.due_at + HOUR)
        async with restored(newsroom, copies[copied], day):
            await waiting(newsroom, 0)
            assert len(await posted(newsroom)) == 1
            if discussion == "open":
                assert int(digest["id"]) in watched(newsroom)
                foul = await newsroom.send("Ani", digest["id"], FOUL)
                await newsroom.gone(digest["id"], foul)
            paper.items[:0] = [THIRD]
            await waiting(newsroom, 1)
            if copied == "with all":
                paper.items[2] = replace(FIRST, title="Bridge opens late")

                async def corrected() -> bool:
                    (now,) = await posted(newsroom)
                    return links(now) == ["Ferry sails", "Bridge opens late"]

                await newsroom.until(corrected)
            day.set(newsroom, day.due_at + 24 * HOUR)
            _, second = await digests(newsroom, 2)
            assert links(second) == ["School burns"]


async def test_digest_claimed_in_the_copy_and_posted_since_is_known_again(tmp_path: Path) -> None:
    day = Day()
    async with newsroom_with(tmp_path, day) as (newsroom, paper):
        await brought(newsroom, paper, SECOND, FIRST)
        copies: list[Path] = []

        async def copy(*_: object) -> None:
            stop()
            copies.append(await copy_records(newsroom))

        path = f"/channels/{newsroom.channel('news')}/messages"
        stop = newsroom.sandbox.faults.before("POST", path, copy)
        day.set(newsroom, day.due_at)
        (digest,) = await digests(newsroom)
        async with restored(newsroom, copies[0], day):
            (now,) = await posted(newsroom)
            assert now["id"] == digest["id"]
            assert int(digest["id"]) in watched(newsroom)


async def test_held_article_posted_in_a_digest_since_the_copy_is_not_asked_about_again(
    tmp_path: Path,
) -> None:
    day = Day()
    async with newsroom_with(tmp_path, day, ", hold: true") as (newsroom, paper):
        paper.items[:] = [FIRST]
        await newsroom.until(lambda: told(newsroom, FIRST.title))
        copy = await copy_records(newsroom)
        await let_out(newsroom, FIRST.title)
        await waiting(newsroom, 1)
        day.set(newsroom, day.due_at)
        (digest,) = await digests(newsroom)
        async with restored(newsroom, copy, day):
            assert int(digest["id"]) in watched(newsroom)
            held = await newsroom.bot.parts.stores.holds.held(newsroom.bot.guilds[0].id)
            assert held == ()
            assert len(await told(newsroom, FIRST.title)) == 1
