"""Digests cut off, refused, deleted or late: no article is posted twice, and none is lost."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from newsroom.digests import write_date
from sandbox.world.faults import Drop
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
from tests.cogs.newsroom import POLICY, at_work, told
from tests.cogs.paper import (
    Item,
    forbidden,
    nothing_left,
)
from tests.sandbox.stage import cut


@pytest.mark.parametrize("drop", list(Drop))
async def test_digest_cut_off_is_posted_once(tmp_path: Path, drop: Drop) -> None:
    day = Day()
    async with newsroom_with(tmp_path, day) as (newsroom, paper):
        await brought(newsroom, paper, SECOND, FIRST)
        cut(newsroom, "POST", f"/channels/{newsroom.channel('news')}/messages", drop)
        day.set(newsroom, day.due_at)
        (digest,) = await digests(newsroom)
        assert links(digest) == ["Ferry sails", "Bridge opens"]
        assert len(newsroom._threads()) == 1


async def test_digest_carries_a_nonce_of_its_own(tmp_path: Path) -> None:
    day = Day()
    async with newsroom_with(tmp_path, day) as (newsroom, paper):
        nonces: list[object] = []

        def note(event: str, payload: Any) -> None:
            if event == "MESSAGE_CREATE":
                nonces.append(payload.get("nonce"))

        await brought(newsroom, paper, SECOND, FIRST)
        newsroom.sandbox.discord.subscribers.append(note)
        day.set(newsroom, day.due_at)
        await digests(newsroom)
        assert nonces[:1] == ["digest-1"]


async def test_refused_digest_is_told_of_once_and_posted_when_it_may_be(tmp_path: Path) -> None:
    day = Day()
    async with newsroom_with(tmp_path, day) as (newsroom, paper):
        await brought(newsroom, paper, SECOND, FIRST)
        path = f"/channels/{newsroom.channel('news')}/messages"
        with forbidden(newsroom, "POST", path) as tries:
            day.set(newsroom, day.due_at)

            async def tried() -> bool:
                return len(tries) >= 3

            await newsroom.until(tried)
            (said,) = await told(newsroom, "could not be posted")
            assert f"Digest of {write_date(day.due_at.date())} (2 articles)" in said
        (digest,) = await digests(newsroom)
        assert links(digest) == ["Ferry sails", "Bridge opens"]


async def test_digest_that_a_person_deleted_is_not_posted_again(tmp_path: Path) -> None:
    day = Day()
    async with newsroom_with(tmp_path, day, ", discussion: none") as (newsroom, paper):
        await brought(newsroom, paper, SECOND, FIRST)
        day.set(newsroom, day.due_at)
        (digest,) = await digests(newsroom)
        newsroom.sandbox.discord.delete_message(int(digest["channel_id"]), int(digest["id"]))
        paper.items[0] = Item(2, "Ferry does not sail")
        await paper.read_again(newsroom, 4)
        await newsroom.until(lambda: nothing_left(newsroom))
        assert await posted(newsroom) == []


async def test_without_digest_in_the_policy_what_waits_is_posted_by_itself(tmp_path: Path) -> None:
    day = Day()
    async with newsroom_with(tmp_path, day) as (newsroom, paper):
        await brought(newsroom, paper, SECOND, FIRST)
        where = dict(newsroom.feeds)
        await newsroom.bot.close()
        path = tmp_path / "policy.yaml"
        path.write_text(POLICY, encoding="utf-8")
        async with at_work(newsroom, path, feeds=where, clock=day.clock):
            both = await digests(newsroom, 2)
        assert [one["embeds"][0]["title"] for one in both] == ["Bridge opens", "Ferry sails"]


@pytest.mark.parametrize(("late", "comes"), [(11 * HOUR, True), (13 * HOUR, False)])
async def test_digest_that_is_late_comes_unless_the_next_is_nearer(
    tmp_path: Path, late: timedelta, comes: bool
) -> None:
    day = Day()
    async with newsroom_with(tmp_path, day) as (newsroom, paper):
        await brought(newsroom, paper, SECOND, FIRST)
        where = dict(newsroom.feeds)
        await newsroom.bot.close()
        day.set(newsroom, day.due_at + late)
        paper.items[:0] = [THIRD]  # published while the bot was away
        async with at_work(newsroom, tmp_path / "policy.yaml", feeds=where, clock=day.clock):
            if comes:
                (digest,) = await digests(newsroom)
                assert digest["embeds"][0]["title"] == day.heading
                assert links(digest) == ["Ferry sails", "Bridge opens"]
            await waiting(newsroom, 1 if comes else 3)
            day.set(newsroom, day.due_at + timedelta(days=1))
            *_, last = await digests(newsroom, 2 if comes else 1)
            assert links(last) == (
                ["School burns"] if comes else ["School burns", "Ferry sails", "Bridge opens"]
            )
