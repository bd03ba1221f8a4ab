"""Digests: one message a day with the articles that have waited for it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from newsroom.clock import utc_now
from newsroom.digests import write_date
from newsroom.storage.digests import DigestStore
from sandbox.world.faults import Drop
from tests.cogs.newsroom import FOUL, POLICY, Newsroom, at_work, button_ids, opened, told, words_of
from tests.cogs.paper import (
    NEWS,
    OPINION,
    Item,
    Paper,
    forbidden,
    in_forum,
    nothing_left,
    policy,
    printed,
    tag_names,
)
from tests.engines import on_both_engines
from tests.sandbox.stage import cut

HOUR = timedelta(hours=1)


@dataclass
class Day:
    """A clock that a test sets forward, and the time of its digest: in two hours."""

    passed: timedelta = timedelta()
    due_at: datetime = field(
        default_factory=lambda: (utc_now() + 2 * HOUR).replace(second=0, microsecond=0)
    )

    def clock(self) -> datetime:
        return utc_now() + self.passed

    @property
    def at(self) -> str:
        return f"{self.due_at:%H:%M}"

    @property
    def heading(self) -> str:
        return f"The Courier · {write_date(self.due_at.date())}"

    def set(self, newsroom: Newsroom, to: datetime) -> None:
        """Set the clock forward, for Discord too."""
        ahead = to - self.clock()
        self.passed += ahead
        newsroom.sandbox.discord.clock.advance(ahead.total_seconds())


@asynccontextmanager
async def newsroom_with(
    tmp_path: Path, day: Day, options: str = "", *, text: str = ""
) -> AsyncIterator[tuple[Newsroom, Paper]]:
    """Open a newsroom whose news are posted in a digest."""
    whole = text or policy(f"digest: '{day.at}'{options}")
    async with (
        opened(tmp_path, whole, clock=day.clock) as newsroom,
        printed(newsroom, NEWS) as paper,
    ):
        yield newsroom, paper


async def waiting(newsroom: Newsroom, count: int) -> None:
    """Wait until so many articles wait for a digest."""
    store = DigestStore(newsroom.bot.parts.database)

    async def found() -> bool:
        return len(await store.waiting(newsroom.bot.guilds[0].id)) == count

    await newsroom.until(found)


async def brought(newsroom: Newsroom, paper: Paper, *items: Item) -> None:
    """Publish articles, and wait until they wait; of a feed just met only the newest is news."""
    paper.items[:] = items[-1:]
    await waiting(newsroom, 1)
    paper.items[:0] = items[:-1]
    await waiting(newsroom, len(items))


async def digests(newsroom: Newsroom, count: int = 1) -> list[dict[str, Any]]:
    """Return the messages in the news channel once there are so many and nothing is left to do."""

    async def found() -> list[dict[str, Any]] | None:
        there = await posted(newsroom)
        return there if len(there) >= count and await nothing_left(newsroom) else None

    listed: list[dict[str, Any]] = await newsroom.until(found)
    assert len(listed) == count
    return listed


async def posted(newsroom: Newsroom) -> list[dict[str, Any]]:
    return [
        one for one in await newsroom.messages("Ani", newsroom.channel("news")) if one["embeds"]
    ]


def links(message: dict[str, Any]) -> list[str]:
    """Return the headlines of a digest, in their order."""
    lines = message["embeds"][0]["description"].split("\n")
    return [line.split("](")[0].lstrip("~*[") for line in lines if "](" in line]


FIRST = Item(
    1,
    "Bridge opens",
    categories=("City",),
    minutes_old=20,
    summary="The first bus crossed the bridge this morning. Many had come to see it.",
)
SECOND = Item(2, "Ferry sails", minutes_old=10)
THIRD = Item(3, "School burns", categories=("Schools",))


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
        await newsroom.click("Mariam", one, button_ids(one)[0])
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
