"""How articles are delivered: to which channel, under which tags, to whom they are announced."""

from __future__ import annotations

from pathlib import Path

import pytest

from sandbox.world.faults import Drop, Fault
from tests.cogs.newsroom import POLICY, Newsroom, opened, told
from tests.cogs.paper import (
    NEWS,
    OPINION,
    Item,
    announce,
    forbidden,
    in_forum,
    policy,
    posts,
    printed,
    tag_names,
    titles,
)
from tests.engines import on_both_engines
from tests.sandbox.stage import calls, cut, let_bot

# ---------------------------------------------------------------- which, where


async def test_article_goes_to_the_channel_of_its_section(tmp_path: Path) -> None:
    text = policy("sections: {Views: opinion}, except: {categories: [Sponsored]}")
    async with opened(tmp_path, text) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        await posts(newsroom, 1)
        paper.items[:0] = [
            Item(4),
            Item(3, categories=("Sponsored",), minutes_old=1),
            Item(2, categories=("views",), minutes_old=2),
        ]
        await posts(newsroom, 2)
        (thread,) = await in_forum(newsroom, 1)
        assert thread.name == "Story number 2"
        assert await titles(newsroom, "news") == ["Story number 1", "Story number 4"]


async def test_section_has_a_channel_of_its_own_in_the_sandbox(tmp_path: Path) -> None:
    text = policy("sections: {Sport: sports, Views: opinion}")
    text = text.replace(OPINION, NEWS)
    async with opened(tmp_path, text) as newsroom:
        assert len(newsroom.sandbox.feed_urls) == 1
        sports = newsroom.sandbox.discord.channels[int(newsroom.channel("sports"))]
        item = Item(1, categories=("Sport",))
        async with printed(newsroom, NEWS, item):
            await newsroom.discussion_after(set())
        (thread, *_) = (one for one in newsroom._threads() if one.parent_id == sports.id)
        assert thread.name == "Story number 1"


@on_both_engines
async def test_article_of_two_feeds_is_posted_once_in_a_channel(tmp_path: Path) -> None:
    text = POLICY.replace("channel: opinion", "channel: news")
    async with opened(tmp_path, text) as newsroom:
        same = "https://courier.example/same-story"
        async with (
            printed(newsroom, NEWS, Item(1, link=same)),
            printed(newsroom, OPINION, Item(2, link=f"{same}?utm_source=rss")) as second,
        ):
            await posts(newsroom, 1)
            second.items.insert(0, Item(3))
            await posts(newsroom, 2)


@on_both_engines
async def test_many_new_articles_are_posted_a_few_a_round(tmp_path: Path) -> None:
    async with (
        opened(tmp_path, policy("at_most: 2")) as newsroom,
        printed(newsroom, NEWS, Item(1, minutes_old=30)) as paper,
    ):
        await posts(newsroom, 1)
        paper.items[:0] = [Item(n, minutes_old=20 - n) for n in (6, 5, 4, 3, 2)]
        await posts(newsroom, 6)
        assert await titles(newsroom, "news") == [f"Story number {n}" for n in range(1, 7)]


# ---------------------------------------------------------------- tags


async def test_missing_tags_are_made_and_cut_between_letters(tmp_path: Path) -> None:
    long = "Արվեստ եւ մշակույթ, կինոգիտութիւն"
    sections = ("Opinion", "Featured", "Sport", long, "A", "B", "C")
    async with opened(tmp_path) as newsroom:
        let_bot(newsroom, manage_channels=True)
        async with printed(newsroom, OPINION, Item(1, categories=sections)):
            (thread,) = await in_forum(newsroom, 1)
            assert tag_names(newsroom, thread) == ["Opinion", "Sport", long[:20].strip(), "A", "B"]
        assert await told(newsroom, "without a tag") == []


async def test_without_the_permission_only_existing_tags_are_used_and_told_of_once(
    tmp_path: Path,
) -> None:
    async with (
        opened(tmp_path) as newsroom,
        printed(newsroom, OPINION, Item(1, categories=("Sport", "World"))) as paper,
    ):
        (thread,) = await in_forum(newsroom, 1)
        assert tag_names(newsroom, thread) == ["World"]
        paper.items.insert(0, Item(2, categories=("Sport",)))
        await in_forum(newsroom, 2)
        assert len(await told(newsroom, "go without a tag for “Sport”")) == 1


# ---------------------------------------------------------------- deleted by hand


async def test_post_deleted_before_its_discussion_is_opened_is_left_deleted(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        news = newsroom.channel("news")
        model = newsroom.sandbox.discord

        def delete(_method: str, path: str) -> None:
            model.delete_message(int(news), int(path.split("/")[4]))

        stop = newsroom.sandbox.faults.before(
            "POST", f"/channels/{news}/messages/*/threads", delete
        )
        async with printed(newsroom, NEWS, Item(1)) as paper:
            await paper.read_again(newsroom, 4)
            stop()
            paper.items[:] = [Item(2), Item(1, "Another headline", minutes_old=1)]
            await posts(newsroom, 1)
            await paper.read_again(newsroom)
            assert await titles(newsroom, "news") == ["Story number 2"]
        assert await told(newsroom, "could not") == []


async def test_deleted_post_is_neither_posted_again_nor_corrected(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        (post,) = await posts(newsroom, 1)
        newsroom.sandbox.discord.delete_message(int(newsroom.channel("news")), int(post["id"]))
        paper.items[0] = Item(1, "Another headline")
        await paper.read_again(newsroom, 4)
        paper.items.insert(0, Item(2))
        await posts(newsroom, 1)
        guild_id = newsroom.bot.guilds[0].id
        assert await newsroom.bot.parts.stores.corrections.unfinished(guild_id) == ()
        assert await told(newsroom, "could not") == []


async def test_deleted_forum_post_is_neither_posted_again_nor_corrected(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, OPINION, Item(1)) as paper:
        (thread,) = await in_forum(newsroom, 1)
        newsroom.sandbox.discord.delete_channel(thread.id)
        paper.items[:] = [Item(2), Item(1, "Another headline", minutes_old=1)]
        (other,) = await in_forum(newsroom, 1)
        assert other.name == "Story number 2"
        await paper.read_again(newsroom)
        assert await told(newsroom, "could not") == []


# ---------------------------------------------------------------- limits of Discord


async def test_full_guild_gets_room_by_archiving_the_oldest_discussion(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, Item(1)) as paper:
        (first,) = await posts(newsroom, 1)
        paper.items.insert(0, Item(2))
        (_, second) = await posts(newsroom, 2)
        await newsroom.send("Ani", first["id"], "Still here")  # the older, but the livelier
        path = f"/channels/{newsroom.channel('news')}/messages/*/threads"
        newsroom.sandbox.faults.add(Fault("POST", path, status=400, code=160_006))
        paper.items.insert(0, Item(3))
        (_, _, third) = await posts(newsroom, 3)
        channels = newsroom.sandbox.discord.channels
        archived = {
            post["id"]: channels[int(post["id"])].thread_metadata.archived  # type: ignore[union-attr]  # threads have it
            for post in (first, second, third)
        }
        assert archived == {first["id"]: False, second["id"]: True, third["id"]: False}


async def test_full_guild_gets_room_for_a_forum_post_too(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, OPINION, Item(1)) as paper:
        (first,) = await in_forum(newsroom, 1)
        path = f"/channels/{newsroom.channel('opinion')}/threads"
        newsroom.sandbox.faults.add(Fault("POST", path, status=400, code=160_006))
        paper.items.insert(0, Item(2))
        (_, second) = await in_forum(newsroom, 2)
        assert first.thread_metadata.archived
        assert not second.thread_metadata.archived


# ---------------------------------------------------------------- announcing


async def test_role_is_mentioned_once_with_the_newest_article(tmp_path: Path) -> None:
    async with opened(tmp_path, policy("mention: Breaking")) as newsroom:
        model = newsroom.sandbox.discord
        role = model.create_role(next(iter(model.guilds)), "Breaking", permissions=0)
        async with printed(newsroom, NEWS, Item(1, minutes_old=9)) as paper:
            await posts(newsroom, 1)
            paper.items[:0] = [Item(3, minutes_old=1), Item(2, minutes_old=2)]
            first, second, third = await posts(newsroom, 3)
            assert [first["content"], second["content"]] == [f"<@&{role.id}>", ""]
            assert third["content"] == f"<@&{role.id}>"
            assert third["mention_roles"] == [str(role.id)]
            paper.items[0] = Item(3, "Corrected, without a word to anybody", minutes_old=1)
            await paper.read_again(newsroom, 3)
            notes = await newsroom.messages("Ani", third["id"])
            assert all(not note["mention_roles"] for note in notes)


async def test_role_is_mentioned_once_for_a_reading_however_many_channels_it_fills(
    tmp_path: Path,
) -> None:
    text = policy("sections: {Views: opinion}, mention: Breaking")
    async with opened(tmp_path, text) as newsroom:
        model = newsroom.sandbox.discord
        role = model.create_role(next(iter(model.guilds)), "Breaking", permissions=0)
        async with printed(newsroom, NEWS, Item(1, minutes_old=9)) as paper:
            await posts(newsroom, 1)
            paper.items[:0] = [Item(3, minutes_old=1), Item(2, categories=("Views",))]
            (_, third) = await posts(newsroom, 2)
            (thread,) = await in_forum(newsroom, 1)
            second = await newsroom.messages("Ani", str(thread.id))
            assert [second[0]["content"], third["content"]] == [f"<@&{role.id}>", ""]


async def test_role_is_mentioned_with_the_newest_that_is_posted(tmp_path: Path) -> None:
    text = policy("mention: Breaking").replace("channel: opinion", "channel: news")
    async with opened(tmp_path, text) as newsroom:
        model = newsroom.sandbox.discord
        role = model.create_role(next(iter(model.guilds)), "Breaking", permissions=0)
        same = "https://courier.example/same-story"
        async with (
            printed(newsroom, OPINION, Item(3, link=same)),
            printed(newsroom, NEWS, Item(1, minutes_old=9)) as paper,
        ):
            await posts(newsroom, 2)
            paper.items[:0] = [Item(4, link=same), Item(2, minutes_old=2)]
            *_, second = await posts(newsroom, 3)
            assert second["content"] == f"<@&{role.id}>"


async def passed_on(newsroom: Newsroom) -> bool:
    return not await newsroom.bot.parts.stores.articles.to_crosspost(newsroom.bot.guilds[0].id)


@on_both_engines
async def test_article_in_an_announcement_channel_is_passed_on_once(tmp_path: Path) -> None:
    async with opened(tmp_path, policy("crosspost: true")) as newsroom:
        route = await announce(newsroom)
        newsroom.sandbox.faults.add(Fault("POST", route, status=503))
        with calls(newsroom, "POST", route) as asked:
            async with printed(newsroom, NEWS, Item(1)) as paper:
                (post,) = await posts(newsroom, 1)
                await newsroom.until(lambda: passed_on(newsroom))
                await paper.read_again(newsroom, 3)
        assert asked == [route.replace("*", post["id"])]  # after the refusal


async def test_passing_on_whose_answer_was_lost_is_done_and_nothing_to_warn_of(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with opened(tmp_path, policy("crosspost: true")) as newsroom:
        route = await announce(newsroom)
        cut(newsroom, "POST", route, Drop.ANSWER)
        with calls(newsroom, "POST", route) as asked:
            async with printed(newsroom, NEWS, Item(1)) as paper:
                await posts(newsroom, 1)
                await newsroom.until(lambda: passed_on(newsroom))
                await paper.read_again(newsroom, 3)
        assert len(asked) == 2
        assert caplog.text.count("article not crossposted") == 1  # for the lost answer


async def test_crossposting_refused_for_good_is_given_up(tmp_path: Path) -> None:
    async with opened(tmp_path, policy("crosspost: true")) as newsroom:
        route = await announce(newsroom)
        with forbidden(newsroom, "POST", route) as tries:
            async with printed(newsroom, NEWS, Item(1)) as paper:
                await posts(newsroom, 1)
                await paper.read_again(newsroom, 4)
        assert len(tries) == 1
