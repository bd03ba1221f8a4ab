"""Digests: one message a day with the articles that have waited for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from newsroom.digests import write_date
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
from tests.cogs.newsroom import FOUL, POLICY, button_ids, words_of
from tests.cogs.paper import (
    OPINION,
    Item,
    in_forum,
    nothing_left,
    policy,
    printed,
    tag_names,
)
from tests.engines import on_both_engines


@on_both_engines
async def test_articles_of_a_day_are_posted_together_at_their_time(tmp_path: Path) -> None:
    day = Day()
    async with newsroom_with(tmp_path, day) as (newsroom, paper):
        paper.items[:] = [FIRST]
        await waiting(newsroom, 1)
        paper.items[:0] = [THIRD, SECOND]
        await waiting(newsroom, 3)
        day.set(newsroom, day.due_at - timedelta(seconds=30))
        await paper.read_again(newsroom, 4)
        assert await posted(newsroom) == []
        day.set(newsroom, day.due_at)
        (digest,) = await digests(newsroom)
        (embed,) = digest["embeds"]
        assert embed["title"] == day.heading
        assert embed["description"] == (
            "**[School burns](https://courier.example/story/3)** · Schools\n\n"
            "**[Ferry sails](https://courier.example/story/2)**\n\n"
            "**[Bridge opens](https://courier.example/story/1)** · City\n"
            "The first bus crossed the bridge this morning. Many had come to see it."
        )
        (thread,) = newsroom._threads()
        assert (str(thread.id), thread.name) == (digest["id"], day.heading)
        said = await newsroom.messages("Ani", digest["id"])
        assert [button_ids(one) for one in said if button_ids(one)] == [
            ["policy:full", "policy:standing"]
        ]
        await paper.read_again(newsroom, 4)
        assert len(await posted(newsroom)) == 1


async def test_article_that_comes_after_the_time_waits_for_the_next_day(tmp_path: Path) -> None:
    day = Day()
    async with newsroom_with(tmp_path, day) as (newsroom, paper):
        day.set(newsroom, day.due_at + timedelta(minutes=5))
        await paper.read_again(newsroom, 4)
        assert await posted(newsroom) == []  # nothing has waited, so that there is no digest
        paper.items[:] = [FIRST]
        await waiting(newsroom, 1)
        await paper.read_again(newsroom, 4)
        assert await posted(newsroom) == []
        day.set(newsroom, day.due_at + timedelta(days=1))
        (digest,) = await digests(newsroom)
        tomorrow = write_date((day.due_at + timedelta(days=1)).date())
        assert digest["embeds"][0]["title"] == f"The Courier · {tomorrow}"


async def test_replies_under_a_digest_are_judged_and_may_quote_any_of_its_articles(
    tmp_path: Path,
) -> None:
    day = Day()
    body = "<p>The mayor said that nobody gives a fucking damn about it.</p>"
    async with newsroom_with(tmp_path, day) as (newsroom, paper):
        await brought(newsroom, paper, SECOND, Item(1, "Mayor angry", body=body))
        day.set(newsroom, day.due_at)
        (digest,) = await digests(newsroom)
        quoting = await newsroom.send("Joe", digest["id"], "“nobody gives a fucking damn”? Why?")
        foul = await newsroom.send("Ani", digest["id"], FOUL)
        await newsroom.gone(digest["id"], foul)
        notice = await newsroom.dm("Ani", having="removed")
        assert f"Digest of {write_date(day.due_at.date())}" in words_of(notice)
        left = [one["id"] for one in await newsroom.messages("Ani", digest["id"])]
        assert quoting["id"] in left


async def test_two_feeds_of_one_channel_and_time_share_a_digest(tmp_path: Path) -> None:
    day = Day()
    text = policy(f"digest: '{day.at}', discussion: none").replace(
        "channel: opinion}", f"channel: news, digest: '{day.at}', discussion: none}}"
    )
    async with (
        newsroom_with(tmp_path, day, text=text) as (newsroom, paper),
        printed(newsroom, OPINION, Item(7, "A word on bridges")),
    ):
        paper.items[:] = [FIRST]
        await waiting(newsroom, 2)
        day.set(newsroom, day.due_at)
        (digest,) = await digests(newsroom)
        assert sorted(links(digest)) == ["A word on bridges", "Bridge opens"]
        assert newsroom._threads() == []


async def test_held_article_goes_into_the_digest_after_it_was_let_out(tmp_path: Path) -> None:
    day = Day()
    async with newsroom_with(tmp_path, day, ", hold: true") as (newsroom, paper):

        async def questions() -> Any:
            said = await newsroom.messages("Mariam", newsroom.channel("moderators"))
            asked = [one for one in said if "waits for you" in words_of(one)]
            return asked if len(asked) == len(paper.items) else None

        paper.items[:] = [FIRST]
        await newsroom.until(questions)
        paper.items[:0] = [SECOND]
        one, other = await newsroom.until(questions)
        answer = await newsroom.click("Mariam", one, button_ids(one)[0])
        assert "decided to post it. It comes with the next digest." in words_of(answer["message"])
        await waiting(newsroom, 1)
        assert await posted(newsroom) == []
        day.set(newsroom, day.due_at)
        await digests(newsroom)
        await newsroom.click("Mariam", other, button_ids(other)[0])
        await waiting(newsroom, 1)
        day.set(newsroom, day.due_at + timedelta(days=1))
        both = await digests(newsroom, 2)
        assert [len(links(digest)) for digest in both] == [1, 1]
        assert links(both[0]) != links(both[1])


async def test_article_that_its_entry_does_not_want_is_not_in_the_digest(tmp_path: Path) -> None:
    day = Day()
    async with newsroom_with(tmp_path, day, ", except: {categories: [City]}") as (newsroom, paper):
        await brought(newsroom, paper, SECOND)
        paper.items[:0] = [FIRST]
        await paper.read_again(newsroom)
        day.set(newsroom, day.due_at)
        (digest,) = await digests(newsroom)
        assert links(digest) == ["Ferry sails"]


async def test_role_is_mentioned_once_with_the_digest(tmp_path: Path) -> None:
    day = Day()
    async with newsroom_with(tmp_path, day, ", mention: Editors") as (newsroom, paper):
        for item in (FIRST, SECOND):
            paper.items[:0] = [item]
            await waiting(newsroom, len(paper.items))
        day.set(newsroom, day.due_at)
        (digest,) = await digests(newsroom)
        (guild,) = newsroom.bot.guilds
        (role,) = [role for role in guild.roles if role.name == "Editors"]
        assert digest["content"] == f"<@&{role.id}>"
        assert digest["mention_roles"] == [str(role.id)]


async def test_discussion_of_a_digest_opens_when_a_reader_asks_for_it(tmp_path: Path) -> None:
    day = Day()
    async with newsroom_with(tmp_path, day, ", discussion: later") as (newsroom, paper):
        await brought(newsroom, paper, SECOND, FIRST)
        day.set(newsroom, day.due_at)
        (digest,) = await digests(newsroom)
        assert newsroom._threads() == []
        answer = await newsroom.click("Ani", digest, button_ids(digest)[0])
        (thread,) = newsroom._threads()
        assert words_of(answer["message"]) == f"The discussion is open: <#{thread.id}>"
        assert thread.name == day.heading
        (now,) = await digests(newsroom)
        assert button_ids(now) == []


async def test_digest_in_a_forum_is_one_post(tmp_path: Path) -> None:
    day = Day()
    text = POLICY.replace("channel: opinion}", f"channel: opinion, digest: '{day.at}'}}")
    async with (
        newsroom_with(tmp_path, day, text=text) as (newsroom, _),
        printed(newsroom, OPINION) as paper,
    ):
        await brought(newsroom, paper, SECOND, FIRST)
        day.set(newsroom, day.due_at)
        (thread,) = await in_forum(newsroom, 1)
        starter, introduction = await newsroom.messages("Ani", str(thread.id))
        assert thread.name == starter["embeds"][0]["title"] == day.heading
        assert links(starter) == ["Ferry sails", "Bridge opens"]
        assert introduction["components"]
        assert tag_names(newsroom, thread) == []
        paper.items[1] = replace(FIRST, title="Bridge opens late", categories=("Roads",))

        async def corrected() -> bool:
            (now, *_) = await newsroom.messages("Ani", str(thread.id))
            return links(now) == ["Ferry sails", "Bridge opens late"]

        await newsroom.until(corrected)
        await newsroom.until(lambda: nothing_left(newsroom))
        assert thread.name == day.heading
        assert tag_names(newsroom, thread) == []


async def test_day_that_is_too_much_for_one_message_goes_on_in_another(tmp_path: Path) -> None:
    day = Day()
    items = [
        Item(number, f"Headline {number:03} " + "of the day " * 8, summary="What was said. " * 20)
        for number in range(50, 0, -1)
    ]
    async with newsroom_with(tmp_path, day, ", at_most: 100") as (newsroom, paper):
        await brought(newsroom, paper, *items, Item(0, "The first of all"))
        day.set(newsroom, day.due_at)
        first, second = await digests(newsroom, 2)
        assert first["embeds"][0]["title"] == f"{day.heading} (1/2)"
        assert second["embeds"][0]["title"] == f"{day.heading} (2/2)"
        told_of = [title[:12] for title in (*links(first), *links(second))]
        newest_first = [f"Headline {number:03}" for number in range(50, 0, -1)]
        assert told_of == [*newest_first, "The first of"]
        (thread,) = newsroom._threads()
        assert str(thread.id) == first["id"]


async def test_feeds_shows_when_the_next_digest_comes_and_how_many_articles_wait(
    tmp_path: Path,
) -> None:
    day = Day()
    async with newsroom_with(tmp_path, day) as (newsroom, paper):
        await brought(newsroom, paper, SECOND, FIRST)
        desk = newsroom.channel("moderators")
        said = await newsroom.command("Garo", "feeds", desk)
        at = int(day.due_at.timestamp())
        assert f"Next digest: <t:{at}:t>; 2 articles wait for it" in said
        assert said.count("Next digest") == 1  # the other feed has none
        day.set(newsroom, day.due_at)
        await digests(newsroom)
        said = await newsroom.command("Garo", "feeds", desk)
        assert f"Next digest: <t:{at + 86_400}:f>; 0 articles wait for it" in said


async def test_digest_waits_in_the_newspapers_own_time_zone(tmp_path: Path) -> None:
    day = Day()
    yerevan = f"{day.due_at + 4 * HOUR:%H:%M}"
    text = policy(f"digest: '{yerevan}'").replace(
        "{name: The Courier,", "{name: The Courier, timezone: Asia/Yerevan,"
    )
    async with newsroom_with(tmp_path, day, text=text) as (newsroom, paper):
        paper.items[:] = [FIRST]
        await waiting(newsroom, 1)
        day.set(newsroom, day.due_at)
        (digest,) = await digests(newsroom)
        its_day = write_date((day.due_at + 4 * HOUR).date())
        assert digest["embeds"][0]["title"] == f"The Courier · {its_day}"
        due_at = datetime.fromisoformat(digest["embeds"][0]["timestamp"])
        assert due_at.astimezone(UTC) == day.due_at
