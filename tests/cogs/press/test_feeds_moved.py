"""A feed whose address the policy changes goes on as the same, whatever its old address says."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.cogs.newsroom import POLICY, opened, told, words_of
from tests.cogs.paper import NEWS, Item, nothing_left, posts, printed, titles

NEW = "https://herald.example/feed"
MOVED = POLICY.replace(f'"{NEWS}"', f'"{NEW}"')


def by_guid(number: int, title: str = "") -> Item:
    """A story whose guid stays, and whose address is of the new site."""
    return Item(number, title, minutes_old=9 - number, link=f"https://herald.example/{number}")


def by_link(number: int, title: str = "") -> Item:
    """A story whose address stays, and whose guid is another."""
    link = f"https://courier.example/story/{number}"
    return Item(number, title, minutes_old=9 - number, link=link, guid=f"herald-{number}")


@pytest.mark.parametrize("story", [by_guid, by_link])
async def test_feed_that_failed_before_its_new_address_was_written_down_goes_on(
    tmp_path: Path, story: Callable[..., Item]
) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS) as paper:
        old = [Item(1 - n, f"Old story {n}", minutes_old=99 + n) for n in range(1, 4)]
        paper.items[:] = [Item(1, minutes_old=8), *old]
        (post,) = await posts(newsroom, 1)
        paper.items.insert(0, Item(2, minutes_old=7))
        await posts(newsroom, 2)
        paper.status = 500
        await paper.read_again(newsroom)
        async with printed(newsroom, NEW) as moved:
            moved.opened_at = paper.opened_at
            moved.items[:] = [
                *(story(4), story(3)),
                story(2, "Story number 2, corrected"),
                *(story(1), *old),
            ]
            newsroom.bot.parts.policies.path_of(0).write_text(MOVED, encoding="utf-8")
            newsroom.bot.parts.policies.reload(newsroom.bot.guilds[0].id)
            await posts(newsroom, 4)
            await newsroom.until(partial(nothing_left, newsroom))
            await moved.read_again(newsroom)
            await newsroom.until(partial(nothing_left, newsroom))
            assert await titles(newsroom, "news") == [
                "Story number 1",
                "Story number 2, corrected",
                "Story number 3",
                "Story number 4",
            ]
            (first, *_) = await posts(newsroom, 4)
            assert first["embeds"][0]["url"] == story(1).link
            notes = map(words_of, await newsroom.messages("Ani", post["id"]))
            assert not any("corrected this article" in note for note in notes)
            assert await told(newsroom, "could not") == []


async def test_article_that_waits_for_its_channel_goes_on_waiting_under_the_new_address(
    tmp_path: Path,
) -> None:
    text = POLICY.replace("channel: news}", "channel: newz}")
    async with opened(tmp_path, text) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        model, newz = newsroom.sandbox.discord, int(newsroom.channel("newz"))
        model.edit_channel(newz, {"name": "renamed"})
        await newsroom.until(lambda: told(newsroom, "has no channel “newz”"))
        paper.status = 500
        newsroom.bot.parts.policies.path_of(0).write_text(MOVED, encoding="utf-8")
        newsroom.bot.parts.policies.reload(newsroom.bot.guilds[0].id)
        async with printed(newsroom, NEW) as moved:
            moved.status = 500
            await moved.read_again(newsroom)
            moved.opened_at, moved.items[:], moved.status = paper.opened_at, [Item(1)], 200
            model.edit_channel(newz, {"name": "news"})
            await newsroom.until(partial(nothing_left, newsroom))
            await newsroom.discussion_after(set())
            await moved.read_again(newsroom)
            (post,) = await newsroom.messages("Ani", str(newz))
            assert post["embeds"][0]["title"] == "Story number 1"
