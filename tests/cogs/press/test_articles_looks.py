"""How the posts of a feed look, also when they are drawn anew, and whether they are discussed."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

from newsroom.clock import utc_now
from sandbox.world.faults import Fault
from tests.cogs.newsroom import button_ids, opened, words_of
from tests.cogs.paper import NEWS, Item, policy, posts, printed

STORY = Item(
    1,
    "Bridge *opens* @everyone",
    categories=("City",),
    picture="https://courier.example/1.jpg",
    summary="The first bus crossed the bridge this morning. Many had come to see it.",
)


async def test_post_looks_as_its_feed_says_and_so_does_its_correction(tmp_path: Path) -> None:
    look = "{line: '**{section}**: {title}', picture: false, standfirst: 50, read_more: true}"
    text = policy(f"post: {look}, language: hy, mention: Readers")
    async with opened(tmp_path, text) as newsroom, printed(newsroom, NEWS, STORY) as paper:
        (post,) = await posts(newsroom, 1)
        assert post["content"] == "**City**: Bridge \\*opens\\* @\u200beveryone"
        (embed,) = post["embeds"]
        assert "image" not in embed
        assert embed["description"] == (
            "The first bus crossed the bridge this morning.\n\n"
            "[Կարդալ ավելին](<https://courier.example/story/1>)"
        )
        paper.items[0] = Item(1, "Bridge opens late", categories=("City",), summary=STORY.summary)

        async def corrected() -> Any:
            (now,) = await posts(newsroom, 1)
            return now if now["content"] != post["content"] else None

        assert (await newsroom.until(corrected))["content"] == "**City**: Bridge opens late"


async def test_article_without_a_discussion_is_posted_and_corrected_all_the_same(
    tmp_path: Path,
) -> None:
    text = policy("discussion: none")
    async with opened(tmp_path, text) as newsroom, printed(newsroom, NEWS, STORY) as paper:
        (post,) = await posts(newsroom, 1)
        assert newsroom._threads() == []
        paper.items[0] = Item(1, "Bridge opens late", summary=STORY.summary)

        async def corrected() -> bool:
            (now,) = await posts(newsroom, 1)
            return bool(now["embeds"][0]["title"] == "Bridge opens late")

        await newsroom.until(corrected)
        assert newsroom._threads() == []
        assert post["embeds"][0]["footer"]["text"].endswith("City")


async def test_discussion_opens_once_for_the_readers_who_ask_for_it(tmp_path: Path) -> None:
    text = policy("discussion: later, post: {line: 'City'}")
    async with opened(tmp_path, text) as newsroom, printed(newsroom, NEWS, STORY) as paper:
        (post,) = await posts(newsroom, 1)
        assert button_ids(post) == ["article:1:discuss"]
        assert newsroom._threads() == []
        paper.items[0] = Item(1, "Bridge opens late", summary=STORY.summary)

        async def corrected() -> bool:
            (now,) = await posts(newsroom, 1)
            return bool(now["embeds"][0]["title"] == "Bridge opens late" and button_ids(now))

        await newsroom.until(corrected)
        said = await asyncio.gather(
            *(newsroom.click(name, post, "article:1:discuss") for name in ("Ani", "Joe"))
        )
        (thread,) = newsroom._threads()
        assert [words_of(answer["message"]) for answer in said] == [
            f"The discussion is open: <#{thread.id}>"
        ] * 2
        introductions = await newsroom.messages("Ani", str(thread.id))
        assert [button_ids(one) for one in introductions if button_ids(one)] == [
            ["policy:full", "policy:standing"]
        ]
        (now,) = await posts(newsroom, 1)
        assert (button_ids(now), now["content"]) == ([], "City")


async def test_discussion_that_is_open_is_said_to_be_though_its_button_stays(
    tmp_path: Path,
) -> None:
    text = policy("discussion: later")
    async with opened(tmp_path, text) as newsroom, printed(newsroom, NEWS, STORY):
        (post,) = await posts(newsroom, 1)
        path = f"/channels/{newsroom.channel('news')}/messages/{post['id']}"
        newsroom.sandbox.faults.add(Fault("PATCH", path, status=403, code=50_001, times=None))
        for name in ("Ani", "Joe"):
            answer = await newsroom.click(name, post, "article:1:discuss")
            (thread,) = newsroom._threads()
            assert words_of(answer["message"]) == f"The discussion is open: <#{thread.id}>"


async def test_discussion_is_not_opened_when_it_would_be_closed(tmp_path: Path) -> None:
    later = [timedelta()]
    text = policy("discussion: later")
    async with (
        opened(tmp_path, text, clock=lambda: utc_now() + later[0]) as newsroom,
        printed(newsroom, NEWS, STORY),
    ):
        (post,) = await posts(newsroom, 1)
        later[0] = timedelta(days=14, minutes=1)
        answer = await newsroom.click("Ani", post, "article:1:discuss")
        assert "not opened any more" in words_of(answer["message"])
        assert newsroom._threads() == []


async def test_discussion_that_failed_half_way_is_finished_by_itself(tmp_path: Path) -> None:
    text = policy("discussion: later")
    async with opened(tmp_path, text) as newsroom, printed(newsroom, NEWS, STORY):
        (post,) = await posts(newsroom, 1)
        newsroom.sandbox.faults.add(
            Fault("POST", f"/channels/{post['id']}/messages", status=403, code=50_001)
        )
        answer = await newsroom.click("Ani", post, "article:1:discuss")
        assert "has not finished opening the discussion" in words_of(answer["message"])

        async def introduced() -> bool:
            said = await newsroom.messages("Ani", post["id"])
            return any("policy:full" in button_ids(one) for one in said)

        await newsroom.until(introduced)
        assert newsroom.bot.parts.open_discussions.get(int(post["id"]))


async def test_line_that_the_policy_has_no_more_goes_with_the_next_correction(
    tmp_path: Path,
) -> None:
    text = policy("post: {line: '{section}'}")
    async with opened(tmp_path, text) as newsroom, printed(newsroom, NEWS, STORY) as paper:
        (post,) = await posts(newsroom, 1)
        assert post["content"] == "City"
        (tmp_path / "policy.yaml").write_text(policy("at_most: 9"), encoding="utf-8")
        await asyncio.to_thread(newsroom.bot.parts.policies.reload, newsroom.bot.guilds[0].id)
        paper.items[0] = Item(1, "Bridge opens late", summary=STORY.summary)

        async def corrected() -> Any:
            (now,) = await posts(newsroom, 1)
            return now if now["embeds"][0]["title"] == "Bridge opens late" else None

        assert (await newsroom.until(corrected))["content"] == ""
