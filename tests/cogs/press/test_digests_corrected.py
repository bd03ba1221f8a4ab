"""Articles in a digest that the newspaper corrects or takes back: each in its own line."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

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
from tests.cogs.newsroom import Newsroom, button_ids, told, words_of
from tests.cogs.paper import (
    Item,
    Paper,
)


async def test_correction_of_an_article_changes_its_line_and_is_told(tmp_path: Path) -> None:
    day = Day()
    async with newsroom_with(tmp_path, day) as (newsroom, paper):
        await brought(newsroom, paper, SECOND, FIRST)
        day.set(newsroom, day.due_at)
        (digest,) = await digests(newsroom)
        day.set(newsroom, day.due_at + 3 * HOUR)
        paper.items[1] = replace(FIRST, title="Bridge opens late")

        async def noted() -> Any:
            said = await newsroom.messages("Ani", digest["id"])
            return next((one for one in said if "corrected" in words_of(one)), None)

        note = await newsroom.until(noted)
        assert note["content"] == (
            "The newsroom corrected an article in the digest above. The headline was “Bridge "
            "opens” and is now “Bridge opens late”."
        )
        (now,) = await digests(newsroom)
        assert now["id"] == digest["id"]
        assert links(now) == ["Ferry sails", "Bridge opens late"]
        (thread,) = newsroom._threads()
        assert thread.name == day.heading


@pytest.fixture
def no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let three readings do for an article to be gone, however soon they come."""
    monkeypatch.setattr("newsroom.feeds.window._GONE_FOR", timedelta(0))


async def brought_before_others(newsroom: Newsroom, paper: Paper) -> None:
    """Publish three articles in a feed that has older ones."""
    older = [Item(number, minutes_old=10 * number) for number in (6, 7, 8, 9)]
    paper.items[:] = [FIRST, *older]
    await waiting(newsroom, 1)
    paper.items[:] = [THIRD, SECOND, FIRST, *older]
    await waiting(newsroom, 3)


async def test_withdrawn_article_is_struck_through_in_its_line_and_the_rest_stays_open(
    tmp_path: Path, no_patience: None
) -> None:
    day = Day()
    async with newsroom_with(tmp_path, day) as (newsroom, paper):
        await brought_before_others(newsroom, paper)
        day.set(newsroom, day.due_at)
        await digests(newsroom)
        paper.items.remove(SECOND)

        async def question() -> Any:
            said = await newsroom.messages("Mariam", newsroom.channel("moderators"))
            return next((one for one in said if "no longer in its feed" in words_of(one)), None)

        asked = await newsroom.until(question)
        assert "an admin can strike the line through" in words_of(asked)
        answer = await newsroom.click("Garo", asked, button_ids(asked)[0])
        assert "The article's line is marked as withdrawn" in words_of(answer["message"])
        (now,) = await digests(newsroom)
        text = now["embeds"][0]["description"]
        assert (
            "~~**[Ferry sails](https://courier.example/story/2)**~~\n"
            "**The newsroom has withdrawn this article.**"
        ) in text
        assert text.count("~~") == 2
        (thread,) = newsroom._threads()
        assert not (thread.thread_metadata and thread.thread_metadata.locked)
        paper.items.insert(1, SECOND)

        async def unmarked() -> bool:
            (now,) = await posted(newsroom)
            return "~~" not in now["embeds"][0]["description"]

        await newsroom.until(unmarked)
        assert await newsroom.until(lambda: told(newsroom, "its line in a digest"))


async def test_article_taken_back_before_the_time_is_not_in_the_digest(
    tmp_path: Path, no_patience: None
) -> None:
    day = Day()
    async with newsroom_with(tmp_path, day) as (newsroom, paper):
        await brought_before_others(newsroom, paper)
        paper.items.remove(SECOND)
        await waiting(newsroom, 2)
        day.set(newsroom, day.due_at)
        (digest,) = await digests(newsroom)
        assert links(digest) == ["School burns", "Bridge opens"]
