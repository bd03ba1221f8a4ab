"""Articles gone from their feed: moved, published again, or withdrawn, which an admin says."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from sandbox.world.faults import Fault
from tests.cogs.newsroom import Newsroom, button_ids, opened, told, words_of
from tests.cogs.paper import (
    NEWS,
    OPINION,
    Item,
    Paper,
    nothing_left,
    policy,
    posts,
    printed,
    titles,
)

OLD = tuple(Item(n, minutes_old=10 * n) for n in range(2, 10))
GONE = "is no longer in its feed"


@pytest.fixture
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let three readings do, however soon they come."""
    monkeypatch.setattr("newsroom.feeds.window._GONE_FOR", timedelta(0))


async def test_article_taken_down_by_the_paper_and_its_return_are_noted_once_in_its_discussion(
    tmp_path: Path, no_patience: None
) -> None:
    async with (
        opened(tmp_path) as newsroom,
        printed(newsroom, NEWS, *(Item(n, minutes_old=10 * n) for n in (2, 3, 4, 5))) as paper,
    ):
        (post,) = await posts(newsroom, 1)
        paper.items.insert(0, Item(1))
        await posts(newsroom, 2)
        gone = paper.items.pop(1)

        async def noted(words: str = "feed") -> list[str]:
            messages = await newsroom.messages("Ani", post["id"])
            return [m["content"] for m in messages if words in m["content"]]

        await newsroom.until(partial(noted, "no longer in the newsroom's feed"))
        await paper.read_again(newsroom)
        assert len(await noted()) == 1
        paper.items.insert(1, gone)
        await newsroom.until(partial(noted, "back in the newsroom's feed"))
        await paper.read_again(newsroom)
        assert len(await noted()) == 2
        assert len(await posts(newsroom, 2)) == 2


async def test_story_that_moves_to_another_feed_is_not_said_to_be_gone(
    tmp_path: Path, no_patience: None
) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, *OLD) as paper:
        (post,) = await posts(newsroom, 1)
        paper.items.insert(0, Item(1))
        await posts(newsroom, 2)
        async with printed(newsroom, OPINION, *paper.items[1:2]) as other:
            del paper.items[1]
            await other.read_again(newsroom)
            await paper.read_again(newsroom, 6)
            await newsroom.until(partial(nothing_left, newsroom))
            assert await told(newsroom, GONE) == []
            assert len(await newsroom.messages("Ani", post["id"])) == 1  # the policy


async def test_story_published_again_is_one_post_that_links_to_its_new_address(
    tmp_path: Path, no_patience: None
) -> None:
    words = {"title": "The ferry sails again after a long winter", "summary": "At noon."}
    ferry = Item(2, minutes_old=20, **words)  # type: ignore[arg-type]  # texts
    elsewhere = "https://courier.example/ferry-again"
    async with (
        opened(tmp_path) as newsroom,
        printed(newsroom, NEWS, ferry, *OLD[1:]) as paper,
    ):
        (post,) = await posts(newsroom, 1)
        paper.items.insert(0, Item(1))
        await posts(newsroom, 2)
        paper.items[1] = Item(2, minutes_old=3, guid="new", link=elsewhere, **words)  # type: ignore[arg-type]  # texts

        async def linked_there() -> bool:
            (now, _) = await posts(newsroom, 2)
            return bool(now["embeds"][0]["url"] == elsewhere)

        await newsroom.until(linked_there)
        await paper.read_again(newsroom, 6)
        await newsroom.until(partial(nothing_left, newsroom))
        assert len(await posts(newsroom, 2)) == 2
        assert len(await newsroom.messages("Ani", post["id"])) == 1  # the policy
        assert await told(newsroom, GONE) == []


async def _asked(newsroom: Newsroom) -> dict[str, Any]:
    """Return what the moderators are asked about the one article that is gone."""

    async def found() -> dict[str, Any] | None:
        messages = await newsroom.messages("Mariam", newsroom.channel("moderators"))
        asking = [message for message in messages if GONE in message["content"]]
        return asking[-1] if asking else None

    question: dict[str, Any] = await newsroom.until(found)
    return question


def is_locked(newsroom: Newsroom, post: dict[str, Any]) -> bool:
    meta = newsroom.sandbox.discord.channels[int(post["id"])].thread_metadata
    return meta is not None and meta.locked


async def _take_down(newsroom: Newsroom, paper: Paper) -> tuple[dict[str, Any], Item]:
    """Take a posted story out of the feed, and return the question with the story."""
    await posts(newsroom, 1)
    paper.items.insert(0, Item(1))
    await posts(newsroom, 2)
    gone = paper.items.pop(1)
    return await _asked(newsroom), gone


async def test_admin_marks_what_is_withdrawn_with_one_button_and_its_return_undoes_it(
    tmp_path: Path, no_patience: None
) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, *OLD) as paper:
        question, gone = await _take_down(newsroom, paper)
        (button,) = button_ids(question)
        news = newsroom.channel("news")
        (post, _) = await newsroom.messages("Ani", news)
        await newsroom.click("Garo", question, button)
        answered = await _asked(newsroom)
        assert "is marked as withdrawn; its discussion is locked" in answered["content"]
        assert button_ids(answered) == []
        (marked, _) = await newsroom.messages("Ani", news)
        assert marked["embeds"][0]["title"] == f"~~{gone.headline}~~"
        assert "withdrawn" in words_of(marked)
        assert is_locked(newsroom, post)
        paper.items.insert(1, gone)
        await newsroom.until(lambda: told(newsroom, "no longer marked as withdrawn"))
        await newsroom.until(partial(nothing_left, newsroom))
        assert gone.headline in await titles(newsroom, "news")


async def test_only_an_admin_marks_what_is_withdrawn(tmp_path: Path, no_patience: None) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, *OLD) as paper:
        question, gone = await _take_down(newsroom, paper)
        await newsroom.click("Mariam", question, *button_ids(question))
        assert gone.headline in await titles(newsroom, "news")


async def test_mark_comes_too_late_for_what_is_back(tmp_path: Path, no_patience: None) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, *OLD) as paper:
        question, gone = await _take_down(newsroom, paper)
        paper.items.insert(1, gone)
        await paper.read_again(newsroom)
        await newsroom.until(partial(nothing_left, newsroom))
        await newsroom.click("Garo", question, *button_ids(question))
        assert "Nothing was changed" in (await _asked(newsroom))["content"]
        assert gone.headline in await titles(newsroom, "news")


async def test_discussion_that_cannot_be_locked_is_not_said_to_be(
    tmp_path: Path, no_patience: None
) -> None:
    async with opened(tmp_path) as newsroom, printed(newsroom, NEWS, *OLD) as paper:
        question, _ = await _take_down(newsroom, paper)
        (post, _) = await newsroom.messages("Ani", newsroom.channel("news"))
        newsroom.sandbox.faults.add(
            Fault("PATCH", f"/channels/{post['id']}", status=403, code=50013)
        )
        (button,) = button_ids(question)
        await newsroom.click("Garo", question, button)
        answered = await _asked(newsroom)
        assert "its discussion is not locked: the bot lacks the permission" in answered["content"]
        await newsroom.click("Garo", answered, button)
        assert "its discussion is locked" in (await _asked(newsroom))["content"]


async def test_no_discussion_is_opened_under_an_article_that_is_marked(
    tmp_path: Path, no_patience: None
) -> None:
    """Also when a reader presses the button before it is gone."""
    async with (
        opened(tmp_path, policy("discussion: later")) as newsroom,
        printed(newsroom, NEWS, *OLD) as paper,
    ):
        question, gone = await _take_down(newsroom, paper)
        post = (await posts(newsroom, 2))[0]
        said: list[str] = []

        async def press(*_: object) -> None:
            answer = await newsroom.click("Ani", post, *button_ids(post))
            said.append(words_of(answer["message"]))

        path = f"/channels/{post['channel_id']}/messages/{post['id']}"
        newsroom.sandbox.faults.before("PATCH", path, press)
        await newsroom.click("Garo", question, *button_ids(question))
        assert ["has withdrawn" in one for one in said] == [True]
        assert button_ids((await posts(newsroom, 2))[0]) == []
        assert newsroom._threads() == []
        paper.items.insert(1, gone)

        async def is_back() -> bool:
            return button_ids((await posts(newsroom, 2))[0]) == button_ids(post)

        newsroom.sandbox.faults.clear()
        await newsroom.until(is_back)
