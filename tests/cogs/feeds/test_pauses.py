"""A feed that two newsrooms have, paused by one of them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

from cogs.health import tell_health
from newsroom.clock import utc_now
from tests.cogs.fleet import HERALD, Fleet, discussion_in, two_newsrooms
from tests.cogs.newsroom import Newsroom, at_work, words_of
from tests.cogs.paper import NEWS, OPINION, Item, posts, printed, titles


async def _feed_id(newsroom: Newsroom) -> int:
    (state,) = await newsroom.bot.parts.stores.feeds.states([NEWS])
    return state.id


async def _press(fleet: Fleet, place: str, button: str) -> str:
    """Press a button of the news' feed in the moderators' channel of a newsroom."""
    newsroom, its_id = fleet.newsroom, await _feed_id(fleet.newsroom)
    answer = await newsroom.act(
        "Garo", "command", channel=newsroom.channel(place), name="feeds", options={}
    )
    message = answer["message"]
    for custom_id in (f"feeds:{its_id}:show", f"feeds:{its_id}:{button}"):
        message = (await newsroom.click("Garo", message, custom_id))["message"]
    return words_of(message)


async def _seen_to(fleet: Fleet) -> None:
    """Wait until the Herald has been seen to once more."""
    carrier: Any = fleet.newsroom.bot.parts.carrier
    carry, done = carrier.carry, []

    async def counted(guild: Any, *, resumed: bool) -> bool:
        result: bool = await carry(guild, resumed=resumed)
        if guild.id == fleet.herald:
            done.append(guild.id)
        return result

    carrier.carry = counted

    async def twice() -> bool:  # the first may have begun before
        return len(done) >= 2

    await fleet.newsroom.until(twice)
    carrier.carry = carry


async def _in_front(fleet: Fleet, count: int) -> list[str]:
    """Return the headlines of the Herald once there are as many."""

    async def found() -> list[str] | None:
        there: list[str] = await titles(fleet.newsroom, "front")
        return there if len(there) == count else None

    there: list[str] = await fleet.newsroom.until(found)
    return there


async def test_paused_feed_goes_on_in_another_newsroom_and_is_made_up_for_when_resumed(
    tmp_path: Path,
) -> None:
    async with two_newsrooms(tmp_path) as fleet, at_work(fleet.newsroom, fleet.folder):
        newsroom = fleet.newsroom
        async with printed(newsroom, NEWS, Item(1)) as paper, printed(newsroom, OPINION):
            await posts(newsroom, 1)
            await discussion_in(fleet, "front")
            said = await _press(fleet, "desk", "pause")
            assert "Paused. It brings nothing new here until an admin presses **Resume**." in said
            paper.items.insert(0, Item(2))
            await posts(newsroom, 2)
            await _seen_to(fleet)
            assert await titles(newsroom, "front") == ["Story number 1"]
            courier = await newsroom.command("Garo", "feeds", newsroom.channel("moderators"))
            assert "paused" not in courier
            assert "Resumed." in await _press(fleet, "desk", "resume")
            assert set(await _in_front(fleet, 2)) == {"Story number 1", "Story number 2"}


async def test_article_that_grew_too_old_during_a_pause_is_not_made_up_for(tmp_path: Path) -> None:
    brief = HERALD.replace("channel: front", "channel: front, max_age: 1d")
    later = timedelta()
    async with (
        two_newsrooms(tmp_path, herald=brief) as fleet,
        at_work(fleet.newsroom, fleet.folder, clock=lambda: utc_now() + later),
    ):
        newsroom = fleet.newsroom
        async with printed(newsroom, NEWS, Item(1)) as paper, printed(newsroom, OPINION):
            await posts(newsroom, 1)
            await discussion_in(fleet, "front")
            await _press(fleet, "desk", "pause")
            paper.items.insert(0, Item(2))
            await posts(newsroom, 2)
            later = timedelta(days=2)
            paper.items.insert(0, Item(3, minutes_old=-2 * 24 * 60))
            await posts(newsroom, 3)
            await _seen_to(fleet)
            await _press(fleet, "desk", "resume")
            assert set(await _in_front(fleet, 2)) == {"Story number 1", "Story number 3"}


async def test_feed_that_both_have_paused_is_not_read_and_told_as_paused(tmp_path: Path) -> None:
    async with two_newsrooms(tmp_path) as fleet, at_work(fleet.newsroom, fleet.folder) as bot:
        newsroom = fleet.newsroom
        async with (
            printed(newsroom, NEWS, Item(1)) as paper,
            printed(newsroom, OPINION),
            tell_health(bot, 0) as port,
        ):

            async def paused_seconds() -> list[str]:
                url = f"http://127.0.0.1:{port}/metrics"
                async with newsroom.session.get(url) as response:
                    lines = (await response.text()).splitlines()
                return [line for line in lines if line.startswith("newsroom_feed_paused_seconds{")]

            await posts(newsroom, 1)
            await discussion_in(fleet, "front")
            await _press(fleet, "desk", "pause")
            await paper.read_again(newsroom)
            assert await paused_seconds() == []
            await _press(fleet, "moderators", "pause")
            assert len(await paused_seconds()) == 1
            paper.items.insert(0, Item(2))
            await _press(fleet, "moderators", "resume")
            await posts(newsroom, 2)
            await _seen_to(fleet)
            assert await titles(newsroom, "front") == ["Story number 1"]
