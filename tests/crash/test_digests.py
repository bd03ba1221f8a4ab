"""Killed at any call, the bot posts a digest once in each channel, with all its articles."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from newsroom.clock import utc_now
from newsroom.storage.tables import deliveries
from tests.cogs.newsroom import button_ids
from tests.crash.opening import POLICY, RSS, mortal_newsroom
from tests.crash.runner import Runner
from tests.crash.stage import Call, Moment, MortalNewsroom
from tests.crash.test_articles import (
    INTRODUCE,
    INTRODUCE_IN_FORUM,
    OPEN,
    POST,
    POST_IN_FORUM,
)

SECOND = """\
<item><guid>2</guid><title>The bridge is open</title><link>https://courier.example/2</link>
<description>The first bus crossed it.</description></item>
"""
LINKS = ["https://courier.example/2", "https://courier.example/1"]


@pytest.mark.parametrize("moment", Moment)
@pytest.mark.parametrize(
    ("call", "engine"),
    [
        (POST, "sqlite"),
        (POST, "postgresql"),
        (OPEN, "sqlite"),
        (OPEN, "postgresql"),
        (INTRODUCE, "sqlite"),
        (POST_IN_FORUM, "sqlite"),
        (INTRODUCE_IN_FORUM, "sqlite"),
    ],
    ids=str,
)
async def test_digest_reaches_each_channel_once(
    tmp_path: Path, runner: Runner, call: Call, moment: Moment
) -> None:
    just_passed = f"{utc_now() - timedelta(minutes=2):%H:%M}"
    policy = POLICY.replace("channel: news}", f"channel: news, digest: '{just_passed}'}}").replace(
        "channel: opinion}", f"channel: opinion, digest: '{just_passed}'}}"
    )
    feed = RSS.replace("<item>", f"{SECOND}<item>")
    async with mortal_newsroom(tmp_path, runner, policy=policy, feed=feed) as newsroom:
        for count in (1, 2):
            await newsroom.post("/api/feed", {"do": "publish"})
            await newsroom.until(lambda count=count: waiting(newsroom, 2 * count))  # type: ignore[misc]
        newsroom.doom(moment, call)
        await let_them_have_come_before(newsroom)
        await newsroom.gone.wait()
        await newsroom.start()
        await newsroom.until(newsroom.delivered)
        await assert_posted_once(newsroom)


async def waiting(newsroom: MortalNewsroom, count: int) -> bool:
    return len(await newsroom.stores.digests.waiting(newsroom.guild_id)) == count


async def let_them_have_come_before(newsroom: MortalNewsroom) -> None:
    """Let the articles have waited since before the digest's time, which has just passed."""
    change = update(deliveries).values(claimed_at=utc_now() - timedelta(hours=3))
    async with newsroom.database.writing() as connection:
        await connection.execute(change)


async def assert_posted_once(newsroom: MortalNewsroom) -> None:
    posted = await newsroom.messages("Ani", newsroom.channel("news"))
    in_news, in_forum = newsroom.threads()
    assert [post["id"] for post in posted] == [in_news]
    parts = [await newsroom.messages("Ani", thread) for thread in (in_news, in_forum)]
    for digest in (posted[0], parts[1][0]):
        text = digest["embeds"][0]["description"]
        assert [line.partition("](")[2].partition(")")[0] for line in text.split("\n\n")] == LINKS
    for messages in parts:
        introductions = [m for m in messages if "policy:full" in button_ids(m)]
        assert len(introductions) == 1
